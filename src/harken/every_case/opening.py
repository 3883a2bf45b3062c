"""Facts that open, describe, close and reopen a case of any pathway."""

from enum import StrEnum
from typing import Annotated

from harken.vocabulary import Answer, Asks, Entry, Mark


class Opened(Entry):
    """A case was opened without a report of its own kind."""

    key = "every-case.opened"
    title = "Case opened"
    reads = "Case opened: {why}"
    marks = (Mark.CASE_OPENED,)

    why: Annotated[str, Asks("Why is this case opened?", lines=3)] = ""
    pathway: Annotated[str, Asks("Which kind of work is it?", coded=True)] = ""
    area: Annotated[str, Asks("In which area?", coded=True)] = ""
    team: Annotated[str, Asks("For which team?", coded=True)] = ""
    reference: Annotated[
        str, Asks("What is its reference elsewhere?", hint="Incident, crime or COMPACT number.", coded=True)
    ] = ""


class Noted(Entry):
    """Something worth keeping that no other entry asks for. It meets no duty."""

    key = "every-case.noted"
    title = "Note"
    reads = "Note: {note}"
    marks = (Mark.SOMEBODY_NAMED,)
    help = "A note meets no duty. If something was done, record what was done."

    note: Annotated[str, Asks("What should be kept?", lines=6)]


class Linked(Entry):
    """Another person, place or case turned out to belong with this one."""

    key = "every-case.linked"
    title = "Linked to this case"
    reads = "Linked to this case: {why}"
    marks = (Mark.SOMEBODY_NAMED,)

    why: Annotated[str, Asks("Why do they belong together?", lines=2)] = ""
    case: Annotated[str, Asks("Which other case, if it is a case?", coded=True)] = ""


class ClosedBecause(StrEnum):
    """Why a case was closed."""

    DONE = "everything owed is done"
    TRANSFERRED = "passed to another force or agency"
    DUPLICATE = "the same as another case"
    MISTAKE = "opened by mistake"
    OTHER = "another reason"
    NOT_SAID = "not said"


class Closed(Entry):
    """The case was closed. What is still owed stays owed, and a later fact reopens it."""

    key = "every-case.closed"
    title = "Case closed"
    reads = "Case closed: {because}. Decided: {reason}"
    marks = (Mark.CASE_CLOSED,)

    because: Annotated[ClosedBecause, Asks("Why is it closed?")] = ClosedBecause.NOT_SAID
    reason: Annotated[str, Asks("What was decided, and on what?", lines=4)] = ""
    child_told: Annotated[
        Answer,
        Asks(
            "Has the child been told what happened?",
            why="A child who asked for help is owed an answer.",
            of_a_child=True,
        ),
    ] = Answer.NOT_KNOWN


class Reopened(Entry):
    """A closed case was opened again."""

    key = "every-case.reopened"
    title = "Case reopened"
    reads = "Case reopened: {why}"
    marks = (Mark.CASE_OPENED,)

    why: Annotated[str, Asks("What has come to light?", lines=3)] = ""
