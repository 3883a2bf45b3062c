"""Facts that join cases: somebody of whom another case has raised a flag was met in this one."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any, ClassVar

from harken.vocabulary import Answer, Asks, Entry, Mark


class MetHow(StrEnum):
    """How somebody of whom a flag stands comes into a case."""

    NAMED = "is named here"
    HOME = "lives or stays where somebody of this case does"
    PLACE = "lives or stays at a place named here"


def _at_its_pace(answers: Mapping[str, Any]) -> dict[str, Any]:
    """The first version said of nothing that it presses."""
    return {**answers, "pressing": Answer.NO.value}


class MetElsewhere(Entry):
    """Harken met, in this case, somebody of whom a flag of another stands. The other case reckons by it."""

    key = "every-case.met-elsewhere"
    version = 2
    title = "Known in another case"
    reads = "{says} Why here: {how}"
    marks = (Mark.MET_ELSEWHERE,)
    upgrades: ClassVar = {1: _at_its_pace}

    flag: Annotated[str, Asks("Which flag stands?", coded=True)]
    says: Annotated[str, Asks("What is to be known here?", coded=True)]
    how: Annotated[MetHow, Asks("How do they come into this case?")]
    pressing: Annotated[Answer, Asks("Can that not wait?", why="Lives may turn on it.")] = Answer.NO


class TakenHow(StrEnum):
    """What was done with what another case knows."""

    SPOKEN = "spoken with whoever has the other case"
    READ = "read, and acted on here"
    NOTHING = "nothing: it changes nothing here"


class ElsewhereTakenUp(Entry):
    """What another case knows of somebody of this one was taken up here, or changes nothing, and why."""

    key = "every-case.elsewhere-taken-up"
    title = "Taken up what another case knows"
    reads = "What another case knows: {done}. {what}"

    done: Annotated[TakenHow, Asks("What was done?", why="Read is not acted on.")]
    what: Annotated[str, Asks("With whom, and what follows?", lines=2)] = ""
