"""The rows that every duty's table has, put together from one duty's own facts and times."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import chain
from typing import Any

import pytest

from harken.every_case.corrections import EnteredInError
from harken.every_case.tests.clock_times import (
    ARISES,
    AUTUMN,
    CHRISTMAS,
    DAY_BEFORE,
    FIRST_DAY,
    SPRING,
    Times,
)
from harken.timelines.mutations import mutants
from harken.timelines.table import (
    Row,
    Stands,
    World,
    at,
    child,
    compare,
    met,
    met_late,
    none,
    overdue,
    owed,
    prompted,
    released,
    warned,
)
from harken.vocabulary import Duty, Entry, Recorded, Since
from harken.vocabulary.calendars import at_london, london_day
from harken.vocabulary.roles import SCHOOL

Told = tuple[str, ...]
Table = tuple[Duty, Sequence[Row]]
Done = tuple[Entry, str]

# House rule: what every table has, by the words its titles begin with.
ASPECTS = (
    "nothing has happened", "it has just arisen", "the last moment", "the first moment too late", "met",
    "met late", "somebody else's", "done in time, known late", "nobody knew yet", "struck out",
    "the night the clocks go back", "the night the clocks go on", "Christmas night",
    "the first day of the rule", "the day before the rule",
)  # fmt: skip

MUCH_LATER = "12 Jan 2027 09:00"
SOON_DONE = "17 Nov 2026 12:06"
LONG_BEFORE = "1 Dec 2013 09:00"
BANK_HOLIDAYS = {
    date(2014, 1, 1), date(2026, 4, 3), date(2026, 4, 6),
    date(2026, 12, 25), date(2026, 12, 28), date(2027, 1, 1),
}  # fmt: skip
SHIFTS = (time(7), time(15), time(23))


class Wenmarsh:
    """Calendars of an invented force: three shifts, the bank holidays these tables touch."""

    def is_working_day(self, day: date) -> bool:
        """Not a weekend, nor a bank holiday."""
        return day.weekday() < 5 and day not in BANK_HOLIDAYS

    def school_starts(self, day: date, school: str = "") -> time | None:
        """A quarter to nine on weekdays, at any school."""
        return time(8, 45) if day.weekday() < 5 and school != "shut" else None

    def shift_change_after(self, moment: datetime) -> datetime:
        """The next of seven, three and eleven o'clock."""
        day = london_day(moment)
        turns = (at_london(day + timedelta(days=n), shift) for n in range(2) for shift in SHIFTS)
        return next(turn for turn in turns if turn > moment)

    def meeting_after(self, moment: datetime, meeting: str) -> datetime:
        """Nine o'clock the next day, whatever the meeting."""
        return at_london(london_day(moment) + timedelta(days=1), time(9 if meeting else 10))


PEOPLE = (
    child(),
    child("seventeen", born=date(2009, 1, 1)),
    child("eighteen that day", born=date(2008, 11, 17)),
    child("twelve the next day", born=date(2014, 11, 18)),
    child("twelve that day", born=date(2014, 11, 17)),
)


def world(kinds: Mapping[str, type[Entry]]) -> World:
    """Where tables of a pathway are reckoned."""
    return World(kinds=kinds, calendars=Wenmarsh(), subjects={one.id: one for one in PEOPLE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Owes:
    """What a duty turns on and how it climbs. `ladder` is who has been told by then, moment by moment.

    `met` and `released` are (entry, role of whoever records it); `short_of_it` are entries that look
    like meeting it and do not. `before` stood long before. `counted_from_recording`: the clock
    runs from when the trigger was known, not from when it happened. `at_once` is who hears as it arises.
    """

    arises: Entry
    times: Times
    met: Sequence[Done]
    ladder: Sequence[tuple[str, Told]]
    by: str = "call-taker"
    before: Sequence[Recorded] = ()
    short_of_it: Sequence[tuple[str, Sequence[Done]]] = ()
    released: Sequence[Done] = ()
    not_released: Sequence[tuple[str, Done]] = ()
    warned: Sequence[tuple[str, Told]] = ()
    at_once: Told = ()
    has_deadline: bool = True
    earlier_counts: bool = False
    counted_from_recording: bool = False
    own_chronology: str = "case"
    met_in: str = "case"
    more: Sequence[Row] = field(default=())

    def trigger(self, when: str = ARISES, *, known: str = "") -> Recorded:
        """What the duty arises on."""
        return at(when, self.arises, known=known, by=self.by, case=self.own_chronology)

    def doing(self, when: str, done: Done, *, known: str = "", about: str = "child") -> Recorded:
        """Something that may meet it."""
        case = about if self.met_in == "child" else self.met_in
        return at(when, done[0], by=done[1], known=known, about=about, case=case)

    def waits(self, late: str, told: Told = ()) -> Stands:
        """Owed, by its deadline or with our prompt."""
        told = told or self.at_once
        return owed(late, *told) if self.has_deadline else prompted(late, *told)


def then(clock: str, entry: Entry, **said: Any) -> Recorded:
    """A fact of the ordinary day on which the tables are told."""
    return at(f"17 Nov 2026 {clock}", entry, **said)


def _shifted(text: str, minutes: int) -> str:
    """A London clock time so many minutes on, by the look of the clock."""
    plain, zone = (text[:-4], text[-4:]) if text.endswith(("GMT", "BST")) else (text, "")
    moved = datetime.strptime(plain, "%d %b %Y %H:%M").replace(tzinfo=UTC) + timedelta(minutes=minutes)
    return f"{moved:%d %b %Y %H:%M}{zone}"


def _minute_before(text: str) -> str:
    return _shifted(text, -1)


def twelve(owes: Owes) -> list[Row]:
    """The rows of one duty, told as stories."""
    return [*_arising(owes), *_climbing(owes), *_meeting(owes), *_ending(owes), *_calendar(owes), *owes.more]


def _arising(owes: Owes) -> list[Row]:
    before, first = list(owes.before), owes.trigger()
    late = owes.times.usual
    struck = at("17 Nov 2026 12:07", EnteredInError(why="Wrong child"), replaces=first)
    corrected = at(ARISES, owes.arises, known="17 Nov 2026 12:08", replaces=first, case=owes.own_chronology)
    known_later = owes.trigger(known="17 Nov 2026 12:09")
    counted = _shifted(late, 4) if owes.counted_from_recording else late
    return [
        ("nothing has happened", before, ARISES, none),
        ("it has just arisen", [*before, first], ARISES, owes.waits(late)),
        ("nobody knew yet", [*before, known_later], SOON_DONE, none),
        ("known later, and counted from", [*before, known_later], "17 Nov 2026 12:09", owes.waits(counted)),
        ("struck out", [*before, first, struck], MUCH_LATER, none),
        ("a correction restarts nothing", [*before, first, corrected], "17 Nov 2026 12:08", owes.waits(late)),
    ]


def _climbing(owes: Owes) -> list[Row]:
    facts, late = [*owes.before, owes.trigger()], owes.times.usual
    last = _minute_before(late)
    rows: list[Row] = []
    told: Told = ()
    for when, whom in owes.warned:
        rows.append((f"just before {whom[-1]}", facts, _minute_before(when), owes.waits(late, told)))
        rows.append((f"{whom[-1]}, in good time", facts, when, owes.waits(late, whom)))
        told = whom
    rows.append(("the last moment", facts, last, owes.waits(late, told)))
    for index, (when, whom) in enumerate(owes.ladder):
        if index:
            rows.append((f"a minute before {whom[-1]} hears", facts, _minute_before(when), _late(owes, told)))
        title = f"{whom[-1]} hears" if index else "the first moment too late"
        rows.append((title, facts, when, _late(owes, whom)))
        told = whom
    return rows


def _late(owes: Owes, told: Told) -> Stands:
    return overdue(*told) if owes.has_deadline else prompted(owes.times.usual, *told)


def _meeting(owes: Owes) -> list[Row]:
    facts, late = [*owes.before, owes.trigger()], owes.times.usual
    rows = [row for done in owes.met for row in _met_by(owes, facts, done)]
    for done in owes.met[:1]:
        sibling = owes.doing(SOON_DONE, done, about="sibling")
        rows.append(("somebody else's", [*facts, sibling], "17 Nov 2026 12:07", owes.waits(late)))
    for title, those in owes.short_of_it:
        seen = [owes.doing(SOON_DONE, done) for done in those]
        rows.append((title, [*facts, *seen], "17 Nov 2026 12:07", owes.waits(late)))
    return rows


def _met_by(owes: Owes, facts: list[Recorded], done: Done) -> list[Row]:
    name, told, late = done[0].title.lower(), owes.ladder[0][1], owes.times.usual
    just_late, before = _shifted(late, 1), "17 Nov 2026 12:04"
    in_time = met(SOON_DONE, *told, recorded_late=owes.has_deadline)
    too_late = met_late(just_late, *told) if owes.has_deadline else met(just_late, *told)
    early = met(before) if owes.earlier_counts else owes.waits(late)
    known_late = owes.doing(SOON_DONE, done, known=just_late)
    return [
        (f"met: {name}", [*facts, owes.doing(SOON_DONE, done)], MUCH_LATER, met(SOON_DONE, *owes.at_once)),
        (f"done in time, known late: {name}", [*facts, known_late], MUCH_LATER, in_time),
        (f"met late: {name}", [*facts, owes.doing(just_late, done)], MUCH_LATER, too_late),
        (f"done before it arose: {name}", [*facts, owes.doing(before, done)], SOON_DONE, early),
    ]


def _ending(owes: Owes) -> list[Row]:
    facts, late = [*owes.before, owes.trigger()], owes.times.usual
    rows: list[Row] = []
    for entry, by in owes.released:
        let_go = at(SOON_DONE, entry, by=by)
        ended = released(SOON_DONE, *owes.at_once)
        rows.append((f"no longer owed: {entry.title.lower()}", [*facts, let_go], MUCH_LATER, ended))
    for title, (entry, by) in owes.not_released:
        rows.append((title, [*facts, at(SOON_DONE, entry, by=by)], "17 Nov 2026 12:07", owes.waits(late)))
    return rows


def _calendar(owes: Owes) -> list[Row]:
    times, before = owes.times, list(owes.before)

    def row(title: str, when: str, late: str) -> Row:
        return (title, [*before, owes.trigger(when)], when, owes.waits(late))

    return [
        row("the night the clocks go back", AUTUMN, times.autumn),
        row("the night the clocks go on", SPRING, times.spring),
        row("Christmas night", CHRISTMAS, times.christmas),
        row("the first day of the rule", FIRST_DAY, times.first_day),
        ("the day before the rule", [*before, owes.trigger(DAY_BEFORE)], MUCH_LATER, none),
    ]


def every_row(tables: Sequence[Table], where: World) -> Callable[[Duty, Row], None]:
    """A test of each row of each table."""
    cases = [pytest.param(duty, row, id=f"{duty.key}: {row[0]}") for duty, rows in tables for row in rows]

    @pytest.mark.parametrize(("duty", "row"), cases)
    def check(duty: Duty, row: Row) -> None:
        seen, expected = compare(where.rules(duty), row, world=where)
        assert seen == expected

    return check


def every_table_is_whole(tables: Sequence[Table]) -> Callable[[Duty, Sequence[Row]], None]:
    """A test that each table has each of the rows that every table has."""
    cases = [pytest.param(duty, rows, id=duty.key) for duty, rows in tables]

    @pytest.mark.parametrize(("duty", "rows"), cases)
    def check(duty: Duty, rows: Sequence[Row]) -> None:
        titles = [title for title, *_ in rows]
        assert [aspect for aspect in ASPECTS if not any(map(_begins(aspect), titles))] == [], duty.key

    return check


def _begins(aspect: str) -> Callable[[str], bool]:
    """Whether a title begins so. Late is not met."""
    return lambda title: (
        title.startswith(aspect) and (aspect == "met late" or not title.startswith("met late"))
    )


def no_lie_survives(
    tables: Sequence[Table], where: World, *, explained: Mapping[str, Told] | None = None
) -> Callable[[Duty, Sequence[Row]], None]:
    """A test that a changed number, trigger, subject, discharger or release turns a row red.

    `explained` are the changes, by duty, that nobody could see, each with its reason beside it.
    """
    cases = [pytest.param(duty, rows, id=duty.key) for duty, rows in tables]

    @pytest.mark.parametrize(("duty", "rows"), cases)
    def check(duty: Duty, rows: Sequence[Row]) -> None:
        lies = chain(mutants(duty), _other_lies(duty))
        unseen = tuple(what for what, lie in lies if not _any_red(lie, rows, where))
        assert unseen == (explained or {}).get(duty.key, ()), unseen

    return check


def _other_lies(duty: Duty) -> Iterator[tuple[str, Duty]]:
    """The clock counted from another moment, somebody else told, and what is done once or earlier."""
    other = Since.RECORDED if duty.start is Since.HAPPENED else Since.HAPPENED
    yield f"counted from {other}", replace(duty, start=other)
    for name in ("warns", "escalates"):
        rungs = getattr(duty, name)
        for place, rung in enumerate(rungs):
            wrong: Any = (*rungs[:place], replace(rung, whom=SCHOOL), *rungs[place + 1 :])
            yield f"{name}: another instead of {rung.whom}", replace(duty, **{name: wrong})
    if duty.once:
        yield "owed more than once", replace(duty, once=False)
    if duty.counts_earlier:
        yield "what was done before does not count", replace(duty, counts_earlier=False, afresh=())
    for place, _ in enumerate(duty.afresh):
        others = (*duty.afresh[:place], *duty.afresh[place + 1 :])
        yield f"what was done before stretch {place + 1} counts", replace(duty, afresh=others)


def _any_red(duty: Duty, rows: Sequence[Row], where: World) -> bool:
    try:
        rules = where.rules(duty)
        found = (compare(rules, row, world=where) for row in rows)
        return any(seen != expected for seen, expected in found)
    except (ValueError, TypeError):
        return True


__all__ = [
    "LONG_BEFORE",
    "MUCH_LATER",
    "Owes",
    "every_row",
    "every_table_is_whole",
    "no_lie_survives",
    "then",
    "twelve",
    "warned",
    "world",
]
