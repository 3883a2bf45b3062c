"""Facts about how much traumatic material somebody saw, in minutes: counts only, and never the material."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from harken.vocabulary import Asks, Entry

LONGEST = 24 * 60


class Material(StrEnum):
    """What somebody did with it. How grave it is is said by nobody: minutes are counted alike."""

    VIEWED = "viewing images or video"
    GRADED = "grading"
    LISTENED = "listening to recordings"
    READ = "reading accounts or messages"


class ExposureCounted(Entry):
    """Whoever records it saw or heard traumatic material for so many minutes, in the course of this case."""

    key = "every-case.exposure-counted"
    title = "Time with traumatic material"
    reads = "{minutes} minutes with traumatic material, {doing}"
    help = "Your own minutes only. Never describe what you saw, and attach nothing."
    as_it_happens = True
    of_staff = True

    minutes: Annotated[
        int,
        Asks("How many minutes?", why="So that a break is taken in time, by you as by everybody."),
        Field(ge=1, le=LONGEST),
    ]
    doing: Annotated[Material, Asks("Doing what?")]


class ExposureOverLimit(Entry):
    """Harken counted that whoever recorded the time has come over the force's limit. Said once each time."""

    key = "every-case.exposure-over-limit"
    title = "Over the limit for traumatic material"
    reads = "Over the force's limit of {limit} minutes within {within}"
    of_staff = True

    limit: Annotated[int, Asks("What is the limit, in minutes?")]
    within: Annotated[str, Asks("Within how long?", coded=True)]


class Relief(StrEnum):
    """What was arranged for somebody over the limit."""

    BREAK = "a break"
    OTHER_WORK = "other work for a time"
    SHARED = "the rest was given to somebody else"
    SUPPORT = "support was offered"
    GOES_ON = "they go on, having been asked how they are"


class ExposureRelieved(Entry):
    """A supervisor spoke with whoever is over the limit, and arranged something."""

    key = "every-case.exposure-relieved"
    title = "Break arranged"
    reads = "Spoken with whoever is over the limit. Arranged: {arranged}"
    help = "What was said of how they are belongs in no case."
    of_staff = True

    arranged: Annotated[tuple[Relief, ...], Asks("What was arranged?", hint="All that fit.")]
