"""Facts that join persons and places: links over time, placements, merges that can be undone."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from harken.vocabulary import Answer, Asks, Entry, Mark, marked_when


class Relation(StrEnum):
    """What the first is to the second, read from left to right."""

    LIVES_AT = "lives at"
    STAYS_AT = "stays at"
    PARENT_OF = "parent of"
    CARES_FOR = "cares for"
    SIBLING_OF = "sibling of"
    FAMILY_OF = "family of"
    PARTNER_OF = "partner of"
    ATTENDS = "attends school"
    WORKS_AT = "works at"
    ASSOCIATES_WITH = "associates with"
    TRUSTS = "trusts"
    RISK_TO = "may be a risk to"
    SOCIAL_WORKER_OF = "social worker of"
    TEACHES = "teaches"


class Linked(Entry):
    """A person is linked to a person or a place, from a day, perhaps until another."""

    key = "person.linked"
    title = "Link"
    help = "Home, school, family, carer, whom they trust, who may be a risk. The other is found first."
    reads = "Link: {relation}. Since: {since}. Until: {until}"
    belongs = "person"

    relation: Annotated[Relation, Asks("How are they linked?")]
    since: Annotated[date | None, Asks("Since when?")] = None
    until: Annotated[date | None, Asks("Until when, if it is over?")] = None
    certain: Annotated[Answer, Asks("Are we certain?", why="A likely household is worth asking about.")] = (
        Answer.YES
    )
    detail: Annotated[str, Asks("Anything to add?")] = ""
    source: Annotated[str, Asks("Who told us?")] = ""


class LinkEnded(Entry):
    """A link is over. A flag that stood because of it ends with it."""

    key = "person.link-ended"
    title = "Link ended"
    reads = "Link ended: {relation}. Since: {ended_on}"
    belongs = "person"

    relation: Annotated[Relation, Asks("Which link?")]
    ended_on: Annotated[date | None, Asks("Since when?")] = None
    source: Annotated[str, Asks("Who told us?")] = ""


class Merged(Entry):
    """Two records are of one person. A link, resolved at the moment asked, and it can be undone."""

    key = "person.merged"
    title = "Same person"
    help = "Two records are of one person. It can be undone."
    reads = "The same person as {other}: {why}"
    belongs = "person"
    joins = "other"

    other: Annotated[str, Asks("Which record is it the same as?", coded=True)]
    why: Annotated[str, Asks("How do we know?", lines=2)] = ""


class Unmerged(Entry):
    """Two records that were taken for one person are of two."""

    key = "person.unmerged"
    title = "Not the same person"
    reads = "Not the same person as {other}: {why}"
    belongs = "person"
    parts = "other"

    other: Annotated[str, Asks("Which record is it not the same as?", coded=True)]
    why: Annotated[str, Asks("How do we know?", lines=2)] = ""


class PlacementKind(StrEnum):
    """Where a looked-after child is placed."""

    CHILDRENS_HOME = "children's home"
    FOSTER = "foster care"
    KINSHIP = "with family or friends"
    SUPPORTED = "supported accommodation"
    SECURE = "secure home"
    UNREGULATED = "accommodation that nobody inspects"
    OTHER = "somewhere else"
    NOT_KNOWN = "not known"


class Placed(Entry):
    """A looked-after child was placed, by which authority and where."""

    key = "person.placed"
    title = "Looked after"
    reads = "Looked after. Authority: {authority}. Placed: {kind}. Since: {since}"
    belongs = "person"
    marks = (Mark.CHILD_LOOKED_AFTER,)

    authority: Annotated[str, Asks("Which local authority looks after the child?", coded=True)] = ""
    kind: Annotated[PlacementKind, Asks("Where is the child placed?")] = PlacementKind.NOT_KNOWN
    since: Annotated[date | None, Asks("Since when?")] = None
    out_of_area: Annotated[
        Answer,
        Asks("Is the placement outside that authority's area?", why="Two authorities then owe things."),
    ] = Answer.NOT_KNOWN
    likely_to_go_missing: Annotated[
        Answer,
        Asks(
            "Is it likely that the child goes missing from there?",
            why="Then the carer keeps a description, photograph and places ready before it happens.",
        ),
    ] = Answer.NOT_KNOWN
    social_worker: Annotated[str, Asks("Who is the social worker?")] = ""


class PlacementEnded(Entry):
    """A placement ended, or the child is no longer looked after."""

    key = "person.placement-ended"
    title = "Placement ended"
    reads = "Placement ended. Still looked after: {still_looked_after}"
    belongs = "person"
    marks = (marked_when(Mark.CHILD_LOOKED_AFTER, still_looked_after="yes"),)

    still_looked_after: Annotated[Answer, Asks("Is the child still looked after?")] = Answer.NOT_KNOWN
    why: Annotated[str, Asks("Why did it end?")] = ""
