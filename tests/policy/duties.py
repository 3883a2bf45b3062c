"""Duties for the tests of policy: one for each way a rule may name its time."""

from datetime import date

from harken.vocabulary import (
    AfterEnd,
    AsSoonAsPracticable,
    AtOnce,
    Basis,
    BeforeNextSchoolDay,
    ByAnswer,
    ByLevel,
    Clock,
    Confidence,
    Days,
    Deferred,
    Duty,
    Elapsed,
    HardStop,
    Inclusive,
    Mark,
    Nth,
    On,
    Pausing,
    Source,
    Tell,
    When,
    WorkingDays,
    marked,
    when,
)
from harken.vocabulary.roles import SUPERVISOR

FROM = date(2022, 1, 1)
HOUR, TWO, FOUR = Elapsed(hours=1), Elapsed(hours=2), Elapsed(hours=4)
ASSESSED = (On(kind="trial.assessed"),)
BY_LEVEL = ByLevel(ASSESSED, "level", (("high", HOUR), ("medium", TWO), ("low", FOUR)), unset=HOUR)
BY_BAND = ByAnswer("band", (("high", Days(7)), ("medium", Days(14)), ("low", Days(30))), unset=Days(1))
ONCE_OVER = AfterEnd(Days(7), WorkingDays(1))
AWAY = Deferred(Days(7), (On(kind="trial.left"),), (On(kind="trial.back"),), Days(3))
DETENTION = Pausing(Elapsed(hours=24), (On(kind="trial.left"),), (On(kind="trial.back"),))
MISSING = when(marked(Mark.CHILD_MISSING))
OFTEN = when(MISSING.on, Nth(3, 90, (MISSING.on,), name="trial.repeat"))


def duty(
    key: str,
    *due: Clock,
    arises: When = MISSING,
    dated: dict[date, Clock | None] | None = None,
    safety: bool = False,
) -> Duty:
    return Duty(
        key=f"trial.{key}",
        rules=("TR-01",),
        says=f"{key.capitalize()} it",
        short=key,
        owed_by=(SUPERVISOR,),
        arises=(arises,),
        due=dated or {FROM: due[0]},
        met=(marked(Mark.CHILD_FOUND),),
        escalates=(Tell(SUPERVISOR),),
        life_safety=safety,
        sources=(
            Source(
                document="A trial",
                paragraph="1",
                basis=Basis.DESIGN,
                confidence=Confidence.DESIGN,
                checked_on=FROM,
            ),
        ),
    )


DUTIES = [
    duty("enquire", BY_LEVEL, safety=True),
    duty("tell", AtOnce(Elapsed(minutes=15)), safety=True),
    duty("answer", WorkingDays(1)),
    duty("visit", BY_BAND),
    duty("hold", HardStop(Elapsed(hours=72))),
    duty("register", Inclusive(3)),
    duty("detain", DETENTION),
    duty("see", AsSoonAsPracticable(FOUR)),
    duty("inform", BeforeNextSchoolDay("school")),
    duty("own", FOUR, arises=OFTEN),
    duty("review", dated={FROM: Days(14), date(2026, 6, 1): Days(7), date(2027, 6, 1): None}),
]
