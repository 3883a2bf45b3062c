"""Facts about the end: found in somebody's sight, back, and spoken with by police."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, ClassVar

from harken.vocabulary import Answer, Asks, Entry, Mark, marked_when


class SeenBy(StrEnum):
    """Who has the child in sight."""

    POLICE = "police"
    CARER = "parent or carer"
    PROFESSIONAL = "another professional"
    OTHER = "somebody else whom we trust"
    NOBODY = "nobody: by telephone or message only"
    NOT_KNOWN = "not known"


IN_SIGHT = (SeenBy.POLICE, SeenBy.CARER, SeenBy.PROFESSIONAL, SeenBy.OTHER)
NOT_IN_SIGHT = (SeenBy.NOBODY, SeenBy.NOT_KNOWN)


class Condition(StrEnum):
    """How the child was when found."""

    WELL = "well"
    UNWELL = "unwell"
    INJURED = "injured"
    DISTRESSED = "distressed"
    INTOXICATED = "affected by drink or drugs"
    DEAD = "dead"
    NOT_KNOWN = "not known"


ALIVE = tuple(condition for condition in Condition if condition is not Condition.DEAD)


class Found(Entry):
    """The child was found: somebody we trust has them in sight. A telephone call is not found."""

    key = "missing.found"
    title = "Found"
    reads = (
        "Found. In sight of: {seen_by}. Condition: {condition}. Safe now: {safe_now}. Where: {where}. "
        "How: {how}"
    )
    help = "Only when somebody has the child in sight. If the child rang, record information received."
    marks = (
        marked_when(Mark.CHILD_FOUND, seen_by=IN_SIGHT),
        marked_when(Mark.CHILD_SEEN, seen_by=SeenBy.POLICE),
        marked_when(Mark.INFORMATION_RECEIVED, seen_by=NOT_IN_SIGHT),
        marked_when(Mark.RISK_TO_CHILD_KNOWN, safe_now="no"),
        marked_when(Mark.EXPLOITATION_SUSPECTED, exploitation="yes"),
    )

    seen_by: Annotated[
        SeenBy,
        Asks(
            "Who has the child in sight?",
            why="Children have been written off as found who were on a telephone.",
        ),
    ]
    returned_at: Annotated[
        datetime | None,
        Asks(
            "When was the child back?",
            hint="If that is not yet, correct it when it is.",
            why="The return interview and the authority's clock count from here.",
        ),
    ] = None
    where: Annotated[str, Asks("Where?")] = ""
    how: Annotated[
        str, Asks("How were they found?", hint="An enquiry, the plan, they came home.", lines=2, seldom=True)
    ] = ""
    with_whom: Annotated[str, Asks("With whom?")] = ""
    condition: Annotated[Condition, Asks("How are they?")] = Condition.NOT_KNOWN
    safe_now: Annotated[
        Answer, Asks("Is the child safe where they are now?", why="Back is not the same as safe.")
    ] = Answer.NOT_KNOWN
    exploitation: Annotated[Answer, Asks("Do you suspect exploitation?")] = Answer.NOT_KNOWN


class Returned(Entry):
    """The child is back where they live, or somewhere safe: found elsewhere, or away from placement."""

    key = "missing.returned"
    title = "Back"
    reads = "Back. Where: {where}. Brought by: {brought_by}"

    where: Annotated[str, Asks("Where?")] = ""
    brought_by: Annotated[str, Asks("Who brought them?")] = ""
    wanted_to: Annotated[
        Answer, Asks("Did the child want to go there?", why="A child who did not may have told us something.")
    ] = Answer.NOT_KNOWN


class SpokenTo(StrEnum):
    """How police spoke with the child."""

    ALONE = "alone"
    ACCOMPANIED = "with somebody the child chose"
    IN_FRONT_OF_OTHERS = "in front of others"
    NOT_SPOKEN_TO = "not spoken to"
    NOT_KNOWN = "not known"


SPOKEN_TO = tuple(how for how in SpokenTo if how is not SpokenTo.NOT_SPOKEN_TO)


class PreventionInterviewHeld(Entry):
    """Police saw the child after the return: safe, harmed, why they went, what would help."""

    key = "missing.prevention-interview-held"
    version = 2
    upgrades: ClassVar = {1: dict}
    title = "Prevention interview"
    reads = "Prevention interview. Face to face: {face_to_face}. Spoken to: {spoken_to}. Said: {words_used}"
    help = "Face to face, as VOICE asks. What the child says goes in their own words."
    quotes = "words_used"
    as_it_happens = True
    marks = (
        marked_when(Mark.CHILD_SEEN, face_to_face="yes"),
        marked_when(Mark.CHILD_HEARD, spoken_to=(SpokenTo.ALONE, SpokenTo.ACCOMPANIED)),
        marked_when(Mark.EXPLOITATION_SUSPECTED, exploitation="yes"),
        marked_when(Mark.ABUSE_OF_CHILD_ALLEGED, harm_at_home="yes"),
        marked_when(Mark.RISK_TO_CHILD_KNOWN, harmed="yes"),
        marked_when(Mark.RISK_TO_CHILD_KNOWN, harm_at_home="yes"),
    )

    face_to_face: Annotated[
        Answer,
        Asks(
            "Was it face to face?", why="By telephone nobody sees a bruise, or who is listening.", step="Seen"
        ),
    ] = Answer.NOT_KNOWN
    spoken_to: Annotated[SpokenTo, Asks("How was the child spoken to?", step="Spoken to")] = (
        SpokenTo.NOT_KNOWN
    )
    words_used: Annotated[
        str,
        Asks(
            "What did the child say, in their words?",
            hint="Their order, their names.",
            lines=6,
            step="Their words",
            of=("spoken_to", SPOKEN_TO),
        ),
    ] = ""
    why_went: Annotated[
        str, Asks("Why did they go?", lines=3, step="Their words", of=("spoken_to", SPOKEN_TO))
    ] = ""
    would_help: Annotated[
        str,
        Asks("What would stop it happening again?", lines=3, step="Their words", of=("spoken_to", SPOKEN_TO)),
    ] = ""
    observed: Annotated[
        str, Asks("What did you see?", hint="Injuries, clothes, money, a telephone.", lines=3, step="Where")
    ] = ""
    where_and_with_whom: Annotated[str, Asks("Where were they, and with whom?", lines=3, step="Where")] = ""
    harmed: Annotated[Answer, Asks("Were they harmed?", step="Harm and crime")] = Answer.NOT_KNOWN
    harm_at_home: Annotated[
        Answer, Asks("Are they harmed or afraid where they live?", step="Harm and crime")
    ] = Answer.NOT_KNOWN
    crime: Annotated[Answer, Asks("Was a crime committed against them?", step="Harm and crime")] = (
        Answer.NOT_KNOWN
    )
    crime_reference: Annotated[str, Asks("Crime number?", coded=True, step="Harm and crime")] = ""
    exploitation: Annotated[Answer, Asks("Do you suspect exploitation?", step="Harm and crime")] = (
        Answer.NOT_KNOWN
    )
    vulnerability: Annotated[
        str, Asks("What makes this child more at risk?", lines=3, step="Harm and crime")
    ] = ""
    environment: Annotated[str, Asks("What is it like where they are now?", lines=3, step="Where")] = ""
    intelligence: Annotated[str, Asks("Names, numbers, cars, places?", lines=3, step="Where")] = ""


class PreventionInterviewReleased(Entry):
    """An inspector let the prevention interview go: why, who did see the child and when, what follows."""

    key = "missing.prevention-interview-released"
    title = "Prevention interview let go"
    reads = "Prevention interview let go: {reason}. Seen by: {seen_by}, {seen_at}. By police: {next_at}"
    help = "By an inspector or above. It counts as not seen by police."
    marks = (Mark.CHILD_NOT_SEEN, Mark.SEEING_LET_GO)

    reason: Annotated[str, Asks("Why?", lines=3)]
    seen_by: Annotated[str, Asks("Who did see the child?")] = ""
    seen_at: Annotated[datetime | None, Asks("When?")] = None
    next_at: Annotated[datetime | None, Asks("When will police see the child?", ahead=True)] = None
