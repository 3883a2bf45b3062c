"""Facts about a crime against a child that was heard of, and what the child could say and show of it."""

from enum import StrEnum
from typing import Annotated

from harken.vocabulary import Answer, Asks, Entry, Mark, marked_when


class CrimeAgainstChildHeard(Entry):
    """An account or evidence of a crime against a child was heard, whoever else knows of it."""

    key = "investigation.crime-heard"
    title = "Crime against a child heard of"
    reads = "Crime {crime} heard of, from {heard_from}. What: {what}"
    help = "It happened when it was heard, however long ago the crime was. Keep the child's own words."
    quotes = "what"
    as_it_happens = True
    marks = (Mark.CRIME_HEARD,)

    crime: Annotated[
        str, Asks("Which of the crimes of this case is it?", hint="C1, C2 … Never a name.", coded=True)
    ] = "C1"
    heard_from: Annotated[str, Asks("From whom?")] = ""
    what: Annotated[str, Asks("What was said or seen?", hint="In their words.", lines=5)] = ""


class CrimeRecorded(Entry):
    """The crime was recorded, under its own number."""

    key = "investigation.crime-recorded"
    title = "Crime recorded"
    reads = "Crime {crime} recorded: {number}"

    crime: Annotated[str, Asks("Which of the crimes of this case?", hint="C1, C2 …", coded=True)] = "C1"
    number: Annotated[str, Asks("Under which crime number?", coded=True)]


class CrimeNotRecorded(Entry):
    """No crime is recorded, and why. It counts once a supervisor has checked the reason."""

    key = "investigation.crime-not-recorded"
    title = "Crime not recorded"
    reads = "Crime {crime} not recorded: {why}. Checked: {checked}"
    help = "The officer says why; a sergeant, recording it themselves, has checked it."

    crime: Annotated[str, Asks("Which of the crimes of this case?", hint="C1, C2 …", coded=True)] = "C1"
    why: Annotated[str, Asks("Why is it not recorded?", lines=3)]
    checked: Annotated[str, Asks("What was checked?", lines=2)] = ""


class InterviewTaken(StrEnum):
    """Whether a child's account was taken."""

    HELD = "held"
    NOT_NOW = "not now"
    NOT_NEEDED = "not needed: the account is kept already"
    CHILD_DOES_NOT_WANT = "the child does not want to"


class ChildInterviewed(Entry):
    """The child gave an account, recorded so that they need not give it again, or did not, and why."""

    key = "investigation.child-interviewed"
    title = "Interview with the child (ABE)"
    reads = (
        "Interview: {interview}. By: {interviewer}, trained: {trained}. Intermediary: {intermediary}. "
        "Recording: {recording}. Why not: {why_not}"
    )
    help = "Achieving best evidence: planned, once, recorded. Only its reference is kept here."
    marks = (
        marked_when(Mark.CHILD_SEEN, interview="held"),
        marked_when(Mark.CHILD_HEARD, interview="held"),
    )

    interview: Annotated[InterviewTaken, Asks("Was the interview held?", step="Held")]
    interviewer: Annotated[
        str,
        Asks(
            "Who asked the questions?",
            hint="Collar number.",
            coded=True,
            officer=True,
            step="Held",
            of=("interview", (InterviewTaken.HELD,)),
        ),
    ] = ""
    trained: Annotated[
        Answer,
        Asks(
            "Are they trained to interview children?", step="Held", of=("interview", (InterviewTaken.HELD,))
        ),
    ] = Answer.NOT_KNOWN
    intermediary: Annotated[
        Answer,
        Asks(
            "Was it asked whether the child needs an intermediary or interpreter?",
            why="A child of four, or who does not speak, can tell, when somebody helps them to.",
            step="The child",
        ),
    ] = Answer.NOT_KNOWN
    wishes: Annotated[
        str,
        Asks("What did the child want?", hint="Where, when, who sits with them.", lines=2, step="The child"),
    ] = ""
    recording: Annotated[
        str,
        Asks(
            "What is the recording's reference?",
            coded=True,
            step="Held",
            of=("interview", (InterviewTaken.HELD,)),
        ),
    ] = ""
    why_not: Annotated[
        str,
        Asks(
            "Why not, and what next?",
            lines=3,
            step="Why not",
            of=("interview", tuple(one for one in InterviewTaken if one is not InterviewTaken.HELD)),
        ),
    ] = ""


class MedicalDecision(StrEnum):
    """What was decided about a medical examination."""

    HELD = "held"
    BOOKED = "agreed, not yet held"
    NOT_NEEDED = "not needed, a paediatrician says"
    CHILD_DOES_NOT_WANT = "the child does not want to"
    NOT_DECIDED = "not decided"


MEDICAL_SETTLED = (MedicalDecision.HELD, MedicalDecision.NOT_NEEDED, MedicalDecision.CHILD_DOES_NOT_WANT)


class MedicalConsidered(Entry):
    """Whether a doctor sees the child was decided with health, and what came of it."""

    key = "investigation.medical-considered"
    title = "Medical examination considered"
    reads = "Medical: {medical}. With: {decided_with}. Consent: {consent}. Why: {why}"
    help = "No finding and no picture is kept here: only what was decided, by whom."

    medical: Annotated[MedicalDecision, Asks("What was decided?")]
    decided_with: Annotated[str, Asks("With whom?", hint="Name and hospital.")] = ""
    consent: Annotated[Answer, Asks("Was consent given, and the child asked?")] = Answer.NOT_KNOWN
    why: Annotated[str, Asks("Why?", lines=2)] = ""
