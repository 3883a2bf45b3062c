"""Facts about the incident: reported, attended, filmed, which children, how to reach whoever was hurt."""

from datetime import date
from enum import StrEnum
from typing import Annotated, ClassVar

from harken.pathways.domestic_abuse.entries.account import AN_ADULT_VICTIM
from harken.vocabulary import A_CHILD, A_PLACE, A_SUSPECT, Answer, Asks, Entry, Mark, Named, marked_when


class LearnedFrom(StrEnum):
    """How it came to be known."""

    CALL = "a call"
    OFFICERS = "officers who were there"
    VICTIM = "the person it was done to"
    CHILD = "a child"
    AGENCY = "another agency"
    OTHER = "somebody else"
    NOT_KNOWN = "not known"
    APPLICATION = "an application under Clare's Law, and no incident"


AN_INCIDENT = tuple(one for one in LearnedFrom if one is not LearnedFrom.APPLICATION)
"""Asked about is not done: an application alone makes nobody a victim."""


class ChildrenKnown(StrEnum):
    """What is known of the children: of the home, and of either adult wherever they live."""

    NAMED = "all are named"
    SOME = "some are named, there may be more"
    NUMBER_UNKNOWN = "there are children, not yet named"
    NONE = "there are none, at home or elsewhere"
    NOT_KNOWN = "not known whether there are any"


UNSURE = (ChildrenKnown.SOME, ChildrenKnown.NUMBER_UNKNOWN, ChildrenKnown.NOT_KNOWN)
SIGNS_OF_MORE = (ChildrenKnown.SOME, ChildrenKnown.NUMBER_UNKNOWN)


class Reported(Entry):
    """Domestic abuse was reported, or officers came upon it."""

    key = "domestic-abuse.reported"
    title = "Domestic abuse reported"
    reads = (
        "Domestic abuse reported by {learned_from}. Children: {children}. Happened before: {history}. "
        "Complex: {complex_case}. Reference: {reference}. Said: {said}"
    )
    help = (
        "Name every child who lives or stays there, or is a child of either adult, at a former partner's "
        "too; an unborn child as well. A child is a victim in their own right, there or not. "
        "Where the person it was done to is under 16, it is abuse of a child: record that too."
    )
    marks = (Mark.CASE_OPENED, marked_when(Mark.DOMESTIC_ABUSE_KNOWN, learned_from=AN_INCIDENT))
    names_whom = (A_CHILD, Named("adult victim"), A_SUSPECT, A_PLACE)

    learned_from: Annotated[LearnedFrom, Asks("Who told us?", step="What happened")] = LearnedFrom.NOT_KNOWN
    said: Annotated[str, Asks("What was said?", hint="In their words.", lines=5, step="What happened")] = ""
    reference: Annotated[str, Asks("Incident number?", coded=True, step="What happened")] = ""
    children: Annotated[
        ChildrenKnown,
        Asks(
            "What do we know of the children?",
            hint="Of this home, and of either adult anywhere else.",
            why="Not known is not none: somebody then asks, tonight.",
            step="Children",
        ),
    ] = ChildrenKnown.NOT_KNOWN
    history: Annotated[Answer, Asks("Has there been domestic abuse before?", step="Children")] = (
        Answer.NOT_KNOWN
    )
    complex_case: Annotated[
        Answer,
        Asks(
            "Is it complex, or is there a long history?",
            why="The domestic abuse desk then looks up the history and the children, and sends a pack.",
            step="Children",
        ),
    ] = Answer.NOT_KNOWN


class Recording(StrEnum):
    """Whether body-worn video was used."""

    USED = "used"
    NOT_USED = "not used"
    NOT_SAID = "not said"


class WhyNotFilmed(StrEnum):
    """Why body-worn video was not used."""

    ASKED_NOT_TO = "the victim asked for it to be off"
    CHILD_ALONE = "a child was spoken to alone"
    FAULT = "it did not work"
    NO_CAMERA = "no camera was issued"
    OTHER = "another reason"
    NOT_SAID = "not said"


REASONS = tuple(why for why in WhyNotFilmed if why is not WhyNotFilmed.NOT_SAID)


class Attended(Entry):
    """Officers attended. When it happened is when they arrived."""

    key = "domestic-abuse.attended"
    title = "Attended"
    marks = (Mark.SOMEBODY_NAMED,)
    reads = (
        "Attended. Other person there: {other_there}. Spoken to apart: {apart}. Children there: {children}. "
        "Body-worn video: {filmed}. What we found: {found}"
    )
    help = "The children there are ticked; each one seen has a VOICE of their own."
    names_whom = (A_CHILD, Named("adult victim"), A_SUSPECT, A_PLACE)

    other_there: Annotated[Answer, Asks("Was the other person there?", step="At the door")] = Answer.NOT_KNOWN
    apart: Annotated[
        Answer,
        Asks(
            "Was each adult spoken to apart, where the other could not hear?",
            why="What is said in front of somebody feared is not an account.",
            step="At the door",
        ),
    ] = Answer.NOT_KNOWN
    children: Annotated[
        ChildrenKnown,
        Asks("What do we know of the children now?", hint="Beds, toys, shoes count.", step="At the door"),
    ] = ChildrenKnown.NOT_KNOWN
    found: Annotated[str, Asks("What did you find?", lines=4, step="What you found")] = ""
    filmed: Annotated[Recording, Asks("Was body-worn video used?", step="What you found")] = (
        Recording.NOT_SAID
    )


class BodyWornRecorded(Entry):
    """The reference of the body-worn video, or why there is none. Never the video itself."""

    key = "domestic-abuse.body-worn-recorded"
    title = "Body-worn video"
    marks = (Mark.SOMEBODY_NAMED,)
    reads = "Body-worn video: {reference}. Not used, because: {why_not}, {detail}"

    reference: Annotated[str, Asks("What is its reference?", hint="The reference only.", coded=True)] = ""
    why_not: Annotated[WhyNotFilmed, Asks("If it was not used, why?")] = WhyNotFilmed.NOT_SAID
    detail: Annotated[str, Asks("Anything to add?", lines=2)] = ""


class ChildrenLookedFor(Entry):
    """Somebody asked which children there are: at the address, of either adult, visiting, elsewhere."""

    key = "domestic-abuse.children-looked-for"
    title = "Children looked for"
    marks = (Mark.SOMEBODY_NAMED,)
    reads = "Children looked for. Now: {children}. Asked: {asked}. Learned: {learned}"
    help = "Record each child found as a child victim. A former partner's address is somebody's home."
    as_it_happens = True
    names_whom = (A_CHILD, A_PLACE)

    children: Annotated[
        ChildrenKnown,
        Asks("What do we know of the children now?", hint="At home, visiting, at a former partner's."),
    ] = ChildrenKnown.NOT_KNOWN
    asked: Annotated[
        str, Asks("Who and what was asked?", hint="The adults apart, records, social care, school.", lines=3)
    ] = ""
    learned: Annotated[str, Asks("What did they say?", lines=3)] = ""


class SafeContactSaid(Entry):
    """How the person it was done to can be reached without harm."""

    key = "domestic-abuse.safe-contact-said"
    title = "Safe contact"
    reads = (
        "Safe to be reached: {safe}. When: {when_safe}. How: {how}. A message may be left: {message}. "
        "Who else is there: {who_else}"
    )
    help = "Ask before anything else is sent or rung. The time the child is home may be when the abuser is."
    as_it_happens = True
    names_whom = (AN_ADULT_VICTIM,)

    safe: Annotated[
        Answer,
        Asks("Is there a safe way to reach them?", why="Somebody else may pick up, or read the screen."),
    ] = Answer.NOT_KNOWN
    when_safe: Annotated[str, Asks("At which times?")] = ""
    how: Annotated[str, Asks("By which number or through whom?")] = ""
    message: Annotated[Answer, Asks("May a message be left?")] = Answer.NOT_KNOWN
    who_else: Annotated[str, Asks("Who else will be there?", lines=2)] = ""
    child_at_school: Annotated[
        Answer, Asks("Would the child rather be seen at school, or somewhere else, alone?")
    ] = Answer.NOT_KNOWN
    not_before: Annotated[date | None, Asks("Not before which day, if that was said?")] = None


class NotDomesticAbuse(Entry):
    """It turned out not to be domestic abuse. A sergeant's reason lets what is owed go."""

    key = "domestic-abuse.not-domestic-abuse"
    version = 2
    upgrades: ClassVar = {1: dict}
    title = "Not domestic abuse after all"
    reads = (
        "Not domestic abuse after all. Why: {reason}. Each adult seen apart: {seen_apart}. "
        "Somebody still suspected of anything: {still_suspected}"
    )
    help = "By a sergeant. That the victim does not wish to say more is no such reason."
    marks = (Mark.DOMESTIC_ABUSE_RULED_OUT, marked_when(Mark.SUSPECT_CLEARED, still_suspected="no"))

    reason: Annotated[str, Asks("What was that decided on?", lines=4)]
    seen_apart: Annotated[Answer, Asks("Was each adult seen and spoken to apart?")] = Answer.NOT_KNOWN
    still_suspected: Annotated[
        Answer,
        Asks(
            "Is anybody who was named here still suspected of anything?",
            why="No, and nobody stands as a risk to the children because of this. Not known, and they do.",
        ),
    ] = Answer.NOT_KNOWN
