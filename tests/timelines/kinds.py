"""A pathway of this test's own, small enough to hold in the head: a lost dog of a child's."""

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated

from harken.engine.rulebook import compile_rules
from harken.policy.calendars import ForceCalendars
from harken.timelines.replay import Standards
from harken.timelines.story import Declared
from harken.vocabulary import (
    Answer,
    Asks,
    Basis,
    Confidence,
    Duty,
    Elapsed,
    Entry,
    Every,
    Flag,
    Gate,
    Lacks,
    Mark,
    Requires,
    Source,
    Stands,
    Tell,
    Warn,
    on,
    when,
)  # fmt: skip
from harken.vocabulary.roles import DUTY_INSPECTOR, SUPERVISOR

SOURCE = Source(
    document="A book of tests", paragraph="1", basis=Basis.DESIGN, confidence=Confidence.DESIGN,
    checked_on=date(2026, 11, 22),
)  # fmt: skip


class Size(StrEnum):
    SMALL = "small"
    LARGE = "large"


class Lost(Entry):
    key = "dog.lost"
    title = "Dog lost"
    reads = "A {size} dog was lost"
    marks = (Mark.CASE_OPENED,)

    size: Annotated[Size, Asks("How large?")] = Size.SMALL
    collar: Annotated[str, Asks("Which number on its collar?", coded=True)] = ""
    look_by: Annotated[datetime | None, Asks("Look by when?")] = None
    seen_on: Annotated[date | None, Asks("Seen on which day?")] = None
    legs: Annotated[int, Asks("How many legs?")] = 4
    friends: Annotated[tuple[str, ...], Asks("Which friends?", coded=True)] = ()
    said: Annotated[str, Asks("What happened?")] = ""


class Looked(Entry):
    key = "dog.looked"
    title = "Looked"
    reads = "Looked: {where}"

    where: Annotated[str, Asks("Where?")] = ""
    called: Annotated[Answer, Asks("Was it called?")] = Answer.NOT_KNOWN


class Found(Entry):
    key = "dog.found"
    title = "Found"
    reads = "Found"


class Closed(Entry):
    key = "dog.closed"
    title = "Closed"
    reads = "Closed: {why}"

    why: Annotated[str, Asks("Why?")]


class Chipped(Entry):
    key = "person.chipped"
    title = "Chipped"
    reads = "Chipped"
    belongs = "person"


class Struck(Entry):
    key = "every-case.entered-in-error"
    title = "Entered in error"
    reads = "Entered in error"


LOOK = Duty(
    key="dog.look-for-it",
    rules=("DG-01",),
    says="Look for the dog",
    short="Look",
    owed_by=(SUPERVISOR,),
    arises=(when(on(Lost)),),
    due={date(2020, 1, 1): Elapsed(hours=1)},
    met=(on(Looked),),
    released=(on(Found),),
    every=Every(),
    escalates=(Tell(SUPERVISOR), Tell(DUTY_INSPECTOR, Elapsed(minutes=15))),
    sources=(SOURCE,),
)
CALL = Duty(
    key="dog.call-it",
    rules=("DG-01", "DG-02"),
    says="Call the dog by its name",
    short="Call",
    owed_by=(SUPERVISOR,),
    arises=(when(on(Lost, size=Size.LARGE)),),
    due={date(2020, 1, 1): Elapsed(hours=2)},
    met=(on(Looked, called=Answer.YES),),
    warns=(Warn(SUPERVISOR, Elapsed(minutes=30)),),
    escalates=(Tell(SUPERVISOR),),
    sources=(SOURCE,),
)
CLOSE = Gate(
    key="dog.close",
    rules=("DG-03",),
    says="Not closed until found",
    act=on(Closed),
    requires=(Requires("The dog was not found.", Stands(since=(on(Found),))),),
    who_waits="Nobody",
    sources=(SOURCE,),
)
LOST_NOW = Flag(key="dog.lost-now", title="Lost now", rises=(when(on(Lost)),), ends=(on(Found),))
ONCE_LOST = Flag(key="dog.unchipped", title="Unchipped", rises=(when(on(Lost), Lacks((on(Chipped),))),))

KINDS: Mapping[str, type[Entry]] = {k.key: k for k in (Lost, Looked, Found, Closed, Chipped, Struck)}
DECLARED = Declared(
    kinds=KINDS,
    duties={LOOK.key: LOOK, CALL.key: CALL},
    gates={CLOSE.key: CLOSE},
    flags={LOST_NOW.key: LOST_NOW, ONCE_LOST.key: ONCE_LOST},
    pathways=("dog", "cat"),
)
STANDARDS = Standards(
    rules=compile_rules(KINDS, [LOOK, CALL], [CLOSE], [LOST_NOW, ONCE_LOST]), calendars=ForceCalendars()
)
