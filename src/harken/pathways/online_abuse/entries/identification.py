"""Facts about finding out who it is: the suspect, and each child nobody has identified yet."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, ClassVar

from harken.vocabulary import A_PLACE, A_SUSPECT, Answer, Asks, Entry, Mark, marked_when


class Step(StrEnum):
    """What was done to find out who somebody is."""

    SUBSCRIBER = "subscriber or account asked for"
    OWN_SYSTEMS = "our own systems searched"
    PND = "Police National Database searched"
    OTHER_FORCE = "another force asked"
    NCA = "National Crime Agency asked"
    OPEN_SOURCE = "open sources searched"
    DATABASE = "image database asked by reference"
    DEVICE = "a device examined"
    ACCOUNT = "somebody's account heard"
    VISIT = "a place seen, nothing said of why"
    OTHER = "something else"


class Result(StrEnum):
    """What came of a step."""

    IDENTIFIED = "it is known who it is"
    NARROWED = "it is narrower"
    NOTHING = "it led to nothing"
    ASKED = "an answer is awaited"
    NOT_DONE = "it was not done"


TAKEN = tuple(result for result in Result if result is not Result.NOT_DONE)


class IdentificationStep(Entry):
    """A step was taken to find out who the suspect is. That nobody was free is on record and is no step."""

    key = "online-abuse.identification-step"
    title = "Step to identify the suspect"
    reads = "Step to identify the suspect: {step}. Result: {result}. Done: {done}. Next: {next_step}"
    marks = (marked_when(Mark.ENQUIRY_MADE, result=tuple(one.value for one in TAKEN)),)
    names_whom = (A_SUSPECT,)

    step: Annotated[Step, Asks("What was done?")]
    result: Annotated[Result, Asks("What came of it?", why="A step without a result is not looked back at.")]
    done: Annotated[str, Asks("How, and with what result?", lines=3)] = ""
    next_step: Annotated[str, Asks("What is the next step?", lines=2)] = ""
    answer_by: Annotated[datetime | None, Asks("By when is an answer expected?", ahead=True)] = None


class SuspectAge(StrEnum):
    """Whether a suspect is a child."""

    ADULT = "18 or over"
    CHILD = "under 18"
    NOT_KNOWN = "not known"


class SuspectIdentified(Entry):
    """It is known, or presumed with reason, who the suspect is. Also to say anew how old they are."""

    key = "online-abuse.suspect-identified"
    title = "Suspect identified"
    reads = "Suspect identified: {age}. Certain: {certain}. How: {how}. Record: {record}"
    help = (
        "Under 18 is a child first: no grade, another way. Of two, name each: what is done of one settles "
        "nothing of the other."
    )
    marks = (
        Mark.SUSPECT_KNOWN,
        marked_when(Mark.RISK_TO_CHILD_KNOWN, age=SuspectAge.CHILD.value),
    )
    names_whom = (A_SUSPECT, A_PLACE)

    age: Annotated[SuspectAge, Asks("How old are they?")] = SuspectAge.NOT_KNOWN
    certain: Annotated[
        Answer, Asks("Is that certain?", why="Others use the same connection: a household is not a person.")
    ] = Answer.NOT_KNOWN
    how: Annotated[str, Asks("How do we know who it is?", lines=3)] = ""
    record: Annotated[str, Asks("Under which record or reference is the suspect kept?", coded=True)] = ""


class SuspectCleared(Entry):
    """Somebody is no longer suspected. Whoever it was is looked for again, unless that is said to be over."""

    key = "online-abuse.suspect-cleared"
    title = "Suspect eliminated"
    reads = "No longer suspected: {why}. Another is looked for: {still_looked_for}"
    marks = (Mark.SUSPECT_CLEARED,)
    names_whom = (A_SUSPECT,)

    why: Annotated[str, Asks("Why are they no longer suspected?", lines=3)]
    still_looked_for: Annotated[Answer, Asks("Is whoever it was still looked for?")] = Answer.YES


class EndedHere(StrEnum):
    """Why nobody goes on with a suspect here."""

    ANOTHER_FORCE = "another force has it, and said so"
    DIED = "the suspect has died"
    OTHER = "another reason"
    NOT_SAID = "not said"


class IdentificationEnded(Entry):
    """Somebody decided that nobody goes on here with a suspect, known or not."""

    key = "online-abuse.identification-ended"
    version = 2
    upgrades: ClassVar = {1: dict}
    title = "Identification ended"
    reads = "Identification ended: {because}. Why: {why}. Children thought of: {children}"
    help = (
        "It counts from a detective inspector or above. It is not for want of people. Of a suspect who is "
        "known it ends what is owed only where another force has it, or they have died."
    )

    because: Annotated[EndedHere, Asks("What ends it here?")] = EndedHere.NOT_SAID

    why: Annotated[
        str, Asks("Why, and who has it now?", hint="Passed to another force: which, under what.", lines=3)
    ]
    children: Annotated[str, Asks("What does it mean for the children it is about?", lines=3)] = ""


class SeenIn(StrEnum):
    """Where a child nobody has identified was seen or heard."""

    IMAGES = "images or videos"
    MESSAGES = "messages"
    LIVE = "a live stream"
    SAID = "what somebody said"
    NOT_KNOWN = "not known"


class ChildNotIdentified(Entry):
    """There is a child of whom nobody knows who they are. One entry for each that can be told apart."""

    key = "online-abuse.child-not-identified"
    title = "Child not yet identified"
    reads = "A child not yet identified, from {seen_in}. Thought near: {near}. Clues: {clues}. {reference}"
    help = "Each is a child of this case: a record with no name will do. No image, ever: its reference."

    seen_in: Annotated[SeenIn, Asks("How do we know of the child?")] = SeenIn.NOT_KNOWN
    near: Annotated[
        Answer,
        Asks("May the child be in this country?", why="Not known is not no: the child is looked for here."),
    ] = Answer.NOT_KNOWN
    clues: Annotated[
        str, Asks("What may tell who it is?", hint="Voice, uniform, room, place names.", lines=4)
    ] = ""
    reference: Annotated[str, Asks("Under which reference is the material kept?", coded=True)] = ""


class ChildIdentificationStep(Entry):
    """A step was taken to find out who the child is."""

    key = "online-abuse.child-identification-step"
    title = "Step to identify the child"
    reads = "Step to identify the child: {step}. Result: {result}. Done: {done}"
    marks = (marked_when(Mark.ENQUIRY_MADE, result=tuple(one.value for one in TAKEN)),)

    step: Annotated[Step, Asks("What was done?")]
    result: Annotated[Result, Asks("What came of it?")]
    done: Annotated[str, Asks("How, and with what result?", lines=3)] = ""


class Exit(StrEnum):
    """How the search for who a child is ended."""

    IDENTIFIED = "it is known who the child is"
    ALREADY_KNOWN = "identified already, elsewhere"
    WITH_OTHERS = "passed to those who identify victims, with a reference"


class ChildIdentified(Entry):
    """It is known who the child is; or others have taken it on, under a reference of theirs."""

    key = "online-abuse.child-identified"
    title = "Child identified"
    reads = "Child: {how}. Who has it: {who}, {reference}"
    marks = (
        marked_when(Mark.CHILD_IDENTIFIED, how=(Exit.IDENTIFIED.value, Exit.ALREADY_KNOWN.value)),
        marked_when(Mark.RISK_TO_CHILD_KNOWN, how=Exit.IDENTIFIED.value),
    )

    how: Annotated[Exit, Asks("What is known?")]
    who: Annotated[str, Asks("Who identified the child, or has it now?")] = ""
    reference: Annotated[str, Asks("Under which reference?", coded=True)] = ""
