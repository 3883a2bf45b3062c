"""Facts that say a child is missing, or away from where they should be."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from harken.vocabulary import Answer, Asks, Entry, Mark, Named, marked_when


class Informant(StrEnum):
    """Who told us, as far as that matters to what we ask next."""

    PARENT = "parent"
    CARER = "carer or care provider"
    FAMILY = "family or friend"
    SCHOOL = "school"
    SOCIAL_WORKER = "social worker"
    HEALTH = "health"
    CHILD = "the child"
    PUBLIC = "member of the public"
    ANONYMOUS = "somebody who would not say who they are"
    POLICE = "police"
    OTHER = "somebody else"
    NOT_KNOWN = "not known"


class Reported(Entry):
    """Somebody told us that a child's whereabouts cannot be established. It happened when they told us."""

    key = "missing.reported"
    title = "Reported missing"
    reads = (
        "Reported missing by {informant}, {informant_name}, {informant_contact}. Last seen: {missing_since}. "
        "Where, by whom: {last_seen_where}. What happened: {circumstances}. Wearing: {wearing}"
    )
    help = (
        "When it happened is when somebody told us. When the child was last seen is its own question; if a "
        "second caller knows that better, correct the first report."
    )
    as_it_happens = True
    last_seen = ("missing_since", "last_seen_where")
    marks = (
        Mark.CHILD_MISSING,
        Mark.CASE_OPENED,
        marked_when(Mark.EXPLOITATION_SUSPECTED, exploitation="yes"),
        marked_when(Mark.CHILD_LOOKED_AFTER, looked_after="yes"),
    )
    names_whom = (
        Named("missing from", place=True),
        Named("informant"),
        Named("last seen with"),
        Named("may be a risk", risk=True),
    )

    informant: Annotated[Informant, Asks("Who is telling us?", step="Who and when")] = Informant.NOT_KNOWN
    informant_name: Annotated[str, Asks("What is their name?", step="Who and when")] = ""
    informant_contact: Annotated[
        str,
        Asks(
            "How do we reach them, day and night?",
            hint="Ask whether it is safe to ring.",
            step="Who and when",
        ),
    ] = ""
    missing_since: Annotated[
        datetime | None,
        Asks(
            "When was the child last seen?", why="The national limits count from here.", step="Who and when"
        ),
    ] = None
    last_seen_where: Annotated[str, Asks("Where, and by whom?", step="Who and when")] = ""
    circumstances: Annotated[
        str, Asks("What happened?", hint="In their words.", lines=5, step="What happened")
    ] = ""
    wearing: Annotated[str, Asks("What was the child wearing?", lines=2, step="What happened")] = ""
    out_of_character: Annotated[
        Answer,
        Asks(
            "Is this unlike them?",
            why="A first time may be the gravest. Going missing often is not a reason to worry less.",
            step="What happened",
        ),
    ] = Answer.NOT_KNOWN
    exploitation: Annotated[
        Answer,
        Asks(
            "Does anybody suspect that the child is being exploited?",
            hint="For sex, for drugs, for labour.",
            step="Risk",
        ),
    ] = Answer.NOT_KNOWN
    immediate_danger: Annotated[Answer, Asks("Is the child in danger now?", step="Risk")] = Answer.NOT_KNOWN
    looked_after: Annotated[Answer, Asks("Is the child looked after by a local authority?", step="Risk")] = (
        Answer.NOT_KNOWN
    )
    already_tried: Annotated[
        str,
        Asks("What have they tried already?", hint="Calls, friends, places.", lines=3, step="What happened"),
    ] = ""
    reference: Annotated[str, Asks("Incident or COMPACT number?", coded=True, step="Who and when")] = ""


class AwayFromPlacement(Entry):
    """A looked-after child is not where placed. We know where they are, and there is concern."""

    key = "missing.away-from-placement"
    title = "Away from placement"
    reads = "Away from placement, whereabouts known. Where: {where}. Concern: {concern}"
    help = "Only while the whereabouts are known. When they are not, the child is missing."
    marks = (
        Mark.CHILD_AWAY,
        Mark.CHILD_LOOKED_AFTER,
        Mark.CASE_OPENED,
        marked_when(Mark.EXPLOITATION_SUSPECTED, exploitation="yes"),
    )

    where: Annotated[str, Asks("Where is the child, and who says so?", lines=2)] = ""
    concern: Annotated[str, Asks("What is the concern?", lines=4)] = ""
    seen_there: Annotated[
        Answer, Asks("Has anybody we trust seen the child there?", why="Said to be there is not seen there.")
    ] = Answer.NOT_KNOWN
    exploitation: Annotated[Answer, Asks("Does anybody suspect that the child is being exploited?")] = (
        Answer.NOT_KNOWN
    )
    agreed_with_carer: Annotated[str, Asks("What was agreed with the carer, and until when?", lines=3)] = ""
    look_again_at: Annotated[
        datetime | None, Asks("When will it be looked at again?", hint="A day at most.", ahead=True)
    ] = None


class TurnedMissing(Entry):
    """A child who was away from placement is missing: where they are is no longer known."""

    key = "missing.turned-missing"
    title = "Now missing"
    reads = "Now missing. Last known: {missing_since}. What changed: {what_changed}"
    last_seen = ("missing_since",)
    marks = (Mark.CHILD_MISSING,)

    missing_since: Annotated[
        datetime | None,
        Asks("When were their whereabouts last known?", why="The national limits count from here."),
    ] = None
    what_changed: Annotated[str, Asks("What changed?", lines=3)] = ""


class UnidentifiedFound(Entry):
    """A person who cannot say who they are, or remains, was found."""

    key = "missing.unidentified-found"
    title = "Unidentified person found"
    reads = "Unidentified person found. Where: {where}. Who: {what}"
    marks = (Mark.CASE_OPENED,)

    what: Annotated[str, Asks("Who or what was found?", lines=3)] = ""
    where: Annotated[str, Asks("Where?")] = ""
    remains: Annotated[Answer, Asks("Are they remains?")] = Answer.NOT_KNOWN


class UnidentifiedIdentified(Entry):
    """We know who the unidentified person is."""

    key = "missing.unidentified-identified"
    title = "Unidentified person identified"
    reads = "Identified: {how}"
    marks = (Mark.CHILD_IDENTIFIED,)

    how: Annotated[str, Asks("How do we know?", lines=2)] = ""
