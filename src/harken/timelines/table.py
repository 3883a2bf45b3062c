"""The table a duty is tested with: what is known, when it is asked, and how the duty then stands."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from itertools import count

import pytest

from harken.engine.reckon import reckon
from harken.engine.rulebook import Rulebook, Target, Thresholds, compile_rules
from harken.engine.standing import Standing, State
from harken.engine.subject import Subject, Subjects
from harken.vocabulary import Duty, Entry, Recorded
from harken.vocabulary.calendars import LONDON, Calendars
from harken.vocabulary.roles import Role, role_called

CHILD, CASE = "child", "case"
_ids = count(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """What a table is reckoned in: every kind of entry, a force's calendars, who the people are."""

    kinds: Mapping[str, type[Entry]]
    calendars: Calendars
    subjects: Subjects = field(default_factory=lambda: {CHILD: child()})
    targets: Sequence[Target] = ()
    thresholds: Thresholds = field(default_factory=dict)

    def rules(self, duty: Duty) -> Rulebook:
        """A rulebook with this one duty."""
        return compile_rules(self.kinds, [duty], targets=self.targets, thresholds=self.thresholds)


def child(who: str = CHILD, born: date | None = None) -> Subject:
    """Somebody a table is about; a child, where nobody knows when they were born."""
    return Subject(who, born=born)


def moment(text: str) -> datetime:
    """London clock time such as "25 Oct 2026 01:30", in UTC; add GMT or BST where the hour shows twice."""
    plain, _, zone = text.rpartition(" ")
    if zone in ("GMT", "BST"):
        wall = datetime.strptime(plain, "%d %b %Y %H:%M").replace(tzinfo=UTC)
        return wall - timedelta(hours=zone == "BST")
    return datetime.strptime(text, "%d %b %Y %H:%M").replace(tzinfo=LONDON).astimezone(UTC)


def at(
    happened: str,
    entry: Entry,
    *,
    known: str = "",
    about: str | Mapping[str, str] = CHILD,
    by: str | Role = "",
    replaces: Recorded | None = None,
    case: str = CASE,
) -> Recorded:
    """A fact. `by` is a role (then its holder), or a name; `case` the chronology that holds it.

    With `replaces` it corrects that fact; an entry of another kind strikes it out.
    """
    role = by if isinstance(by, Role) else role_called(by)
    who = {about: "subject"} if isinstance(about, str) else about
    return Recorded(
        id=f"fact {next(_ids)}",
        kind=entry.key,
        answers=entry.coded(),
        about=tuple(who.items()),
        happened=moment(happened),
        recorded=moment(known or happened),
        chronology=case,
        by=str(by),
        role=str(role or ""),
        root=replaces.chain if replaces else "",
        replaces=replaces.id if replaces else "",
        struck=replaces is not None and replaces.kind != entry.key,
        root_recorded=replaces.first_known if replaces else None,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Stands:
    """How a duty stands. `told` are those told so far, warnings marked; `about` is checked if given."""

    state: State
    late_from: datetime | None = None
    local_late_from: datetime | None = None
    alert_from: datetime | None = None
    ended_at: datetime | None = None
    recorded_late: bool = False
    told: tuple[str, ...] = ()
    about: str | None = None


def owed(late_from: str = "", *told: str | Role, local: str = "", about: str | None = None) -> Stands:
    """Owed, with its deadline by the rule ("" when there is none yet)."""
    return Stands(
        state=State.OWED,
        late_from=moment(late_from) if late_from else None,
        local_late_from=moment(local) if local else None,
        told=_names(told),
        about=about,
    )


def prompted(alert_from: str, *told: str | Role, about: str | None = None) -> Stands:
    """Owed, with no deadline but our own prompt."""
    return Stands(state=State.OWED, alert_from=moment(alert_from), told=_names(told), about=about)


def overdue(*told: str | Role, about: str | None = None) -> Stands:
    """Overdue."""
    return Stands(state=State.OVERDUE, told=_names(told), about=about)


def met(when: str, *told: str | Role, recorded_late: bool = False, about: str | None = None) -> Stands:
    """Met in time, whenever it was recorded."""
    return Stands(
        state=State.MET, ended_at=moment(when), recorded_late=recorded_late, told=_names(told), about=about
    )


def met_late(when: str, *told: str | Role, about: str | None = None) -> Stands:
    """Met, but late."""
    return Stands(state=State.MET_LATE, ended_at=moment(when), told=_names(told), about=about)


def released(when: str, *told: str | Role, about: str | None = None) -> Stands:
    """No longer owed, for a reason that somebody recorded."""
    return Stands(state=State.RELEASED, ended_at=moment(when), told=_names(told), about=about)


def warned(whom: str | Role) -> str:
    """Told before it was late."""
    return f"{_name(whom)} (warned)"


Expected = Stands | None | tuple[Stands, ...]
Row = tuple[str, Sequence[Recorded], str, Expected]
none: Expected = None


def _name(whom: str | Role) -> str:
    if isinstance(whom, Role):
        return whom.name
    role = role_called(whom)
    return role.name if role else whom


def _names(told: Iterable[str | Role]) -> tuple[str, ...]:
    return tuple(map(_name, told))


def _seen(standing: Standing, expected: Stands | None) -> Stands:
    """A standing, as far as what was expected looks."""
    waits = standing.state is State.OWED
    looks_about = expected is not None and expected.about is not None
    return Stands(
        state=standing.state,
        late_from=standing.late_from if waits else None,
        local_late_from=standing.local_late_from if waits else None,
        alert_from=standing.alert_from if waits else None,
        ended_at=standing.ended_at,
        recorded_late=standing.recorded_late,
        told=tuple(warned(r.whom) if r.warning else r.whom.name for r in standing.rungs),
        about=standing.subject if looks_about else None,
    )


def standings(rules: Rulebook, facts: Sequence[Recorded], asked: str, *, world: World) -> list[Standing]:
    """How the duty of these rules stands in every chronology these facts belong to."""
    return [
        standing
        for chronology in dict.fromkeys(fact.chronology for fact in facts)
        for standing in reckon(
            facts,
            chronology=chronology,
            rules=rules,
            subjects=world.subjects,
            calendars=world.calendars,
            at=moment(asked),
        )
    ]


def compare(rules: Rulebook, row: Row, *, world: World) -> tuple[list[Stands], list[Stands]]:
    """How the duty of these rules stands in a row, and how it was expected to stand."""
    _, facts, asked, said = row
    expected = [] if said is None else [said] if isinstance(said, Stands) else list(said)
    found = standings(rules, facts, asked, world=world)
    padded = [*expected, *[None] * len(found)]
    return [_seen(one, like) for one, like in zip(found, padded, strict=False)], expected


def run_table(duty: Duty, rows: Iterable[Row], *, world: World) -> list[str]:
    """The rows that are red, each in a sentence. A duty that cannot be reckoned is red in every row."""
    failures: list[str] = []
    try:
        rules = world.rules(duty)
    except (ValueError, TypeError) as wrong:
        return [f"{row[0]}: cannot be reckoned: {wrong}" for row in rows]
    for row in rows:
        try:
            seen, expected = compare(rules, row, world=world)
        except (ValueError, TypeError) as wrong:
            failures.append(f"{row[0]}: cannot be reckoned: {wrong}")
            continue
        if seen != expected:
            failures.append(f"{row[0]}: {seen or 'nothing'}, not {expected or 'nothing'}")
    return failures


def timelines(duty: Duty, *rows: Row, world: World) -> Callable[[Callable[[], None]], Callable[..., None]]:
    """Parametrise a test over rows of (story, facts, asked, how the duty then stands)."""

    def decorate(_: Callable[[], None]) -> Callable[..., None]:
        @pytest.mark.parametrize("row", [pytest.param(row, id=row[0]) for row in rows])
        def check(row: Row) -> None:
            seen, expected = compare(world.rules(duty), row, world=world)
            assert seen == expected  # noqa: S101 -- this is a test's own assertion

        return check

    return decorate
