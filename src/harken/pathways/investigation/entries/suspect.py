"""Facts about a suspect: named, dealt with, on bail or released, the bail ended."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from harken.pathways.investigation.entries.allegation import A_SURVIVOR
from harken.vocabulary import A_CHILD, A_PLACE, A_SUSPECT, Answer, Asks, Entry, Mark, marked_when

WHICH = Asks("Which suspect of this case?", hint="S1, S2 … Never a name here.", coded=True)


class SuspectNamed(Entry):
    """Somebody was named as a suspect. Somebody under 18 is a child first."""

    key = "investigation.suspect-named"
    title = "Suspect named"
    reads = "Suspect {suspect} named. Under 18: {under_18}. With children now: {with_children}. How: {how}"
    help = "Name the person in the case, as suspect, and each child harmed. Nothing here tells them of it."
    marks = (Mark.SUSPECT_KNOWN,)
    names_whom = (A_SUSPECT, A_CHILD, A_SURVIVOR, A_PLACE)

    suspect: Annotated[str, WHICH] = "S1"
    under_18: Annotated[
        Answer, Asks("Are they under 18?", why="Then they are a child first, and owed help of their own.")
    ] = Answer.NOT_KNOWN
    with_children: Annotated[
        Answer,
        Asks(
            "Do they live with, care for or work with children now?",
            why="Yes, and each of those children is named and referred. Not known, and somebody finds out.",
        ),
    ] = Answer.NOT_KNOWN
    how: Annotated[str, Asks("How did their name come up?", lines=2)] = ""


class WithThem(StrEnum):
    """Whether each child whom a suspect lives with, cares for or works with is named."""

    ALL = "each is named here"
    NONE = "there is no other child"
    SOME = "some are named, and there may be others"
    NOT_KNOWN = "not known"


SAID_OF_ALL = (WithThem.ALL, WithThem.NONE)
SOME_NAMED = (WithThem.ALL, WithThem.SOME)


class ChildrenWithSuspect(Entry):
    """Somebody found out which children a suspect lives with, cares for or works with."""

    key = "investigation.children-with-suspect"
    title = "Children with the suspect"
    reads = "Suspect {suspect} is with children: {who}. How known: {how}. There tonight: {tonight}"
    help = (
        "Name each child, as child; visitors, a former partner's children and those of a club or a school "
        "are some. One of whom only the number is known is named without a name. Nothing here tells them."
    )
    marks = (marked_when(Mark.RISK_TO_CHILD_KNOWN, who=SOME_NAMED),)
    names_whom = (A_CHILD, A_SUSPECT, A_PLACE)

    suspect: Annotated[str, WHICH] = "S1"
    who: Annotated[WithThem, Asks("Is each of those children named?")] = WithThem.NOT_KNOWN
    how: Annotated[
        str, Asks("Who was asked, and what did they say?", hint="Not the suspect, nor their home.", lines=3)
    ] = ""
    tonight: Annotated[
        Answer, Asks("Is any of them with the suspect tonight?", why="Then it cannot wait for the morning.")
    ] = Answer.NOT_KNOWN


class SuspectStep(StrEnum):
    """What was done about a suspect."""

    ARRESTED = "arrested"
    INTERVIEWED = "interviewed"
    ELIMINATED = "eliminated"
    NEXT_STEP = "the next step is planned"


STEPS_TAKEN = (SuspectStep.ARRESTED, SuspectStep.INTERVIEWED, SuspectStep.ELIMINATED)


class SuspectStepTaken(Entry):
    """Something was done about a suspect, or the next step has its date and its reason."""

    key = "investigation.suspect-step-taken"
    title = "Step taken with a suspect"
    reads = "Suspect {suspect}: {step}. Next step at: {next_at}. Why: {why}"
    help = "A next step counts with its date and its reason, and for a week."
    marks = (marked_when(Mark.SUSPECT_CLEARED, step="eliminated"),)
    names_whom = (A_SUSPECT,)

    suspect: Annotated[str, WHICH] = "S1"
    step: Annotated[SuspectStep, Asks("What was done?")]
    next_at: Annotated[
        datetime | None,
        Asks("When is the next step?", ahead=True, of=("step", (SuspectStep.NEXT_STEP,))),
    ] = None
    why: Annotated[str, Asks("Why, and what is the step?", lines=3)] = ""


class Release(StrEnum):
    """How a suspect goes."""

    BAIL = "on bail"
    UNDER_INVESTIGATION = "released under investigation"


class Protected(StrEnum):
    """Whether a child is protected by conditions."""

    CONDITIONS = "conditions protect the child"
    NONE = "no condition, for a reason"


class SuspectReleased(Entry):
    """A suspect goes on bail or under investigation: what protects each child named, and until when.

    Without its conditions, or why there are none, and its end, it is not saved. It holds nobody: whether
    and when somebody is released is the custody officer's, and is not decided here.
    """

    key = "investigation.suspect-released"
    title = "Bail or release of a suspect"
    reads = (
        "Suspect {suspect}, {release}; {protected}: {conditions}. Until: {ends_at}. Carer told: {carer_told}"
    )
    help = "Name each child: for each, the conditions that protect them, or why there are none."

    suspect: Annotated[str, WHICH] = "S1"
    release: Annotated[Release, Asks("How do they go?")]
    protected: Annotated[Protected, Asks("What protects the child?")]
    conditions: Annotated[
        str,
        Asks(
            "Which conditions, or why none?",
            hint="Not to go near, not to write, where to sleep.",
            why="A suspect who goes home with no condition goes home to the child.",
            lines=4,
        ),
    ]
    ends_at: Annotated[
        datetime,
        Asks(
            "Until when, or when is it looked at again?",
            why="What has no end is never looked at.",
            ahead=True,
        ),
    ]
    carer_told: Annotated[Answer, Asks("Was whoever looks after the child told before they went?")] = (
        Answer.NOT_KNOWN
    )


class ReleaseEnded(Entry):
    """Bail or a release under investigation ended: charged, no further action, or let run out."""

    key = "investigation.release-ended"
    title = "Bail or release ended"
    reads = "Suspect {suspect}: bail or release ended. Why: {why}. What protects the child: {protects}"

    suspect: Annotated[str, WHICH] = "S1"
    why: Annotated[str, Asks("Why did it end?", lines=2)] = ""
    protects: Annotated[str, Asks("What protects the child now?", lines=2)] = ""
