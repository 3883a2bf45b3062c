"""A pathway of these tests' own: one duty to vary, and short ways to write facts and to reckon."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Annotated, Any

from harken.engine.reckon import reckon
from harken.engine.rulebook import Rulebook, compile_rules
from harken.engine.standing import Standing
from harken.engine.subject import Subject
from harken.policy.calendars import ForceCalendars
from harken.vocabulary import (
    About,
    Asks,
    Basis,
    Clock,
    Confidence,
    Duty,
    Elapsed,
    Entry,
    Mark,
    On,
    Recorded,
    Source,
    Tell,
    on,
    when,
)
from harken.vocabulary.roles import DUTY_INSPECTOR, SUPERVISOR

NINE = datetime(2026, 3, 2, 9, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
CASE, CHILD, SISTER, FATHER = "case", "child", "sister", "father"
CALENDARS = ForceCalendars()
SOURCE = Source(
    document="A book of tests", paragraph="1", basis=Basis.DESIGN, confidence=Confidence.DESIGN,
    checked_on=date(2026, 11, 22),
)  # fmt: skip


class Began(Entry):
    key = "trial.began"
    title = "Begun"
    reads = "Begun"

    schools: Annotated[tuple[str, ...], Asks("Which schools?", coded=True)] = ()
    promised: Annotated[datetime | None, Asks("Promised when?")] = None
    place: Annotated[str, Asks("Where?", coded=True)] = ""


class Done(Entry):
    key = "trial.done"
    title = "Done"
    reads = "Done"

    school: Annotated[str, Asks("Which school?", coded=True)] = ""
    place: Annotated[str, Asks("Where?", coded=True)] = ""


class Other(Entry):
    key = "trial.other"
    title = "Something else"
    reads = "Something else: {hours}"

    hours: Annotated[int, Asks("How many hours?")] = 0


class Freed(Entry):
    key = "trial.freed"
    title = "Freed"
    reads = "Freed"


class Mine(Entry):
    key = "trial.mine"
    title = "Mine"
    reads = "Mine"
    marks = (Mark.DUTY_ACCEPTED,)

    duty: Annotated[str, Asks("Which duty?", coded=True)] = "trial.duty"
    recipient: Annotated[str, Asks("For whom?", coded=True)] = ""
    by_when: Annotated[datetime | None, Asks("By when?")] = None
    root: Annotated[str, Asks("From which entry?", coded=True)] = ""
    occurrence: Annotated[int | None, Asks("Which time round?")] = None


KINDS: dict[str, type[Entry]] = {kind.key: kind for kind in (Began, Done, Other, Freed, Mine)}


def made(clock: Clock | None = None, **more: Any) -> Duty:
    """A duty: begun, then done within the hour; after it the supervisor hears, and the inspector at 20."""
    stated: dict[str, Any] = {
        "key": "trial.duty",
        "rules": ("TR-01",),
        "says": "Do it",
        "short": "Do",
        "owed_by": (SUPERVISOR,),
        "arises": (when(on(Began)),),
        "due": {date(2020, 1, 1): clock or Elapsed(hours=1)},
        "met": (on(Done),),
        "released": (on(Freed),),
        "escalates": (Tell(SUPERVISOR), Tell(DUTY_INSPECTOR, Elapsed(minutes=20))),
        "sources": (SOURCE,),
    }
    return Duty(**stated | more)


def at(minutes: float) -> datetime:
    """So many minutes after nine."""
    return NINE + minutes * MINUTE


def fact(
    kind: type[Entry],
    happened: float,
    *,
    known: float | None = None,
    about: Sequence[str] = (CHILD,),
    chronology: str = CASE,
    **more: Any,
) -> Recorded:
    """A fact, in minutes after nine; known when it happened unless it says otherwise."""
    names = set(Recorded.__dataclass_fields__)
    answers = {name: value for name, value in more.items() if name not in names}
    told = {name: value for name, value in more.items() if name in names}
    recorded = at(happened if known is None else known)
    named = f"{kind.key} {happened:07.1f} {chronology} {known}"
    return Recorded(
        **{"id": named, **told}, kind=kind.key, answers=answers,
        about=tuple((who, "relative" if who == FATHER else "child") for who in about),
        happened=at(happened), recorded=recorded, chronology=chronology,
    )  # fmt: skip


def corrected(earlier: Recorded, known: float, **changed: Any) -> Recorded:
    """An entry in the place of an earlier one. `struck=True` strikes it out."""
    return replace(
        earlier,
        **{
            "id": f"{earlier.id}, corrected {known}",
            "recorded": at(known),
            "replaces": earlier.id,
            "root": earlier.chain,
            "root_recorded": earlier.first_known,
            **changed,
        },
    )


def ruled(*duties: Duty, **more: Any) -> Rulebook:
    return compile_rules(KINDS, duties, **more)


def stand(
    rules: Rulebook,
    facts: Iterable[Recorded],
    minutes: float,
    *,
    chronology: str = CASE,
    born: dict[str, date] | None = None,
) -> list[Standing]:
    """How everything stands, so many minutes after nine."""
    subjects = {who: Subject(who, day) for who, day in (born or {}).items()}
    return reckon(
        facts, chronology=chronology, rules=rules, subjects=subjects, calendars=CALENDARS, at=at(minutes)
    )


def clock(moment: datetime | None) -> float | None:
    """Minutes after nine."""
    return None if moment is None else (moment - NINE) / MINUTE


def met_on(kind: type[Entry], **answers: object) -> tuple[On, ...]:
    return (on(kind, **answers),)


PERSON = About.PERSON
WHOLE_CASE = About.CASE
