"""The pace of interruptions: what is promised of a new child, of everything else, and of how often."""

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from harken.outside.pace import ANSWERS, MOST, SHIFT, Heard, when
from harken.policy.force import Quiet

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
QUIET = Quiet()
EVERY = QUIET.every.length

REMINDED = [
    # minutes at which something reached them, whether the last was opened, the minute of the next
    ((), False, 0),
    ((0,), False, 5),
    ((0,), True, 5),
    ((0, 5), False, 35),
    ((0, 5, 35), False, 95),
    ((0, 5, 35, 95), False, 215),
    ((0, 5, 35, 95), True, 215),
    ((0, 5, 35, 95, 215), False, 455),
    ((0, 5, 35, 95, 215), True, 335),
    ((0, 5, 35, 95, 215, 335), True, 480),
    ((0, 5, 35, 95, 215, 455), False, 480),
    ((0, 5, 35, 95, 215, 455), True, 480),
    ((0, 60, 120, 180, 240, 300, 360), True, 540),
    ((0, 1, 2, 3, 4, 5, 6, 7), False, 482),
]


def at(minute: float) -> datetime:
    return NOON + minute * MINUTE


@pytest.mark.parametrize(("reached", "opened", "following"), REMINDED, ids=repr)
def test_of_a_child_they_know_of_somebody_hears_less_and_less_often(
    reached: tuple[int, ...], opened: bool, following: int
) -> None:
    last = at(reached[-1]) if reached else NOON
    heard = Heard(tuple(map(at, reached)), frozenset({"a"}), last if opened else None)
    assert when(heard, {"a"}, QUIET, last) == at(following)
    assert when(heard, {"a"}, QUIET, at(1000)) == at(1000)


@pytest.mark.parametrize("reached", [(), (0,), (0, 5, 35), tuple(range(40))], ids=repr)
def test_of_a_new_child_they_hear_within_five_minutes_whatever_reached_them(reached: tuple[int, ...]) -> None:
    heard = Heard(tuple(map(at, reached)), frozenset({"a", "b"}))
    now = at(reached[-1] + 1) if reached else NOON
    assert when(heard, {"c"}, QUIET, now) == when(heard, {"a", "c"}, QUIET, now) <= now + EVERY


@dataclass
class Person:
    """Somebody to whom tellings come, and the one message that waits for them, as the outbox keeps it."""

    waiting: list[tuple[datetime, str]] = field(default_factory=list)
    not_before: datetime | None = None
    opened: datetime | None = None
    sent: list[tuple[datetime, list[tuple[datetime, str]], bool]] = field(default_factory=list)

    def heard(self, now: datetime) -> Heard:
        lately = [one for one in self.sent if one[0] > now - SHIFT]
        children = frozenset(child for _, lines, _ in lately for _, child in lines)
        return Heard(tuple(moment for moment, _, _ in lately), children, self.opened)

    def told(self, now: datetime, child: str) -> None:
        allowed = when(self.heard(now), {child}, QUIET, now)
        self.waiting.append((now, child))
        self.not_before = min(self.not_before or allowed, allowed)

    def opens(self, now: datetime) -> None:
        """They open a case they were written to about: what waits is for who answers."""
        if self.sent:
            self.opened = now
            if self.waiting and self.not_before:
                children = {child for _, child in self.waiting}
                self.not_before = min(self.not_before, when(self.heard(now), children, QUIET, now))

    def posts(self, now: datetime) -> None:
        if self.not_before is not None and self.not_before <= now:
            new = not self.heard(now).children.issuperset(child for _, child in self.waiting)
            self.sent.append((now, self.waiting, new))
            self.waiting, self.not_before = [], None


CHILDREN = st.sampled_from("abcdefgh")
ARRIVALS = st.lists(st.tuples(st.integers(0, 960), CHILDREN), max_size=80)


def lived(arrivals: list[tuple[int, str]], opens: set[int]) -> Person:
    """Two shifts, minute by minute, and then long enough for whatever waits."""
    person = Person()
    for minute in range(960 + 600):
        for _, child in (one for one in arrivals if one[0] == minute):
            person.told(at(minute), child)
        if minute in opens:
            person.opens(at(minute))
        person.posts(at(minute))
    return person


@given(ARRIVALS, st.sets(st.integers(0, 960), max_size=12))
def test_nothing_is_lost_and_nothing_is_sent_twice(arrivals: list[tuple[int, str]], opens: set[int]) -> None:
    person = lived(arrivals, opens)
    assert person.waiting == []
    sent = [line for _, lines, _ in person.sent for line in lines]
    assert sorted(sent) == sorted((at(minute), child) for minute, child in arrivals)


@given(ARRIVALS, st.sets(st.integers(0, 960), max_size=12))
def test_of_a_child_not_heard_of_for_a_shift_somebody_hears_within_five_minutes(
    arrivals: list[tuple[int, str]], opens: set[int]
) -> None:
    person = lived(arrivals, opens)
    reached = {
        child: [now for now, lines, _ in person.sent if child in [about for _, about in lines]]
        for child in dict.fromkeys(child for _, child in arrivals)
    }
    for minute, child in arrivals:
        place = bisect_right(reached[child], at(minute) - MINUTE / 2)
        before = reached[child][place - 1] if place else None
        if before is None or before <= at(minute) - SHIFT:
            assert reached[child][place] - at(minute) <= EVERY


@given(ARRIVALS, st.sets(st.integers(0, 960), max_size=40))
def test_nobody_hears_more_than_six_times_in_a_shift_but_of_new_children(
    arrivals: list[tuple[int, str]], opens: set[int]
) -> None:
    person = lived(arrivals, opens)
    for now, _, _ in person.sent:
        shift = [new for moment, _, new in person.sent if now - SHIFT < moment <= now]
        assert all(shift[MOST:])
        assert len(shift) <= MOST + len({child for _, child in arrivals})
        assert sum(shift) <= len({child for _, child in arrivals})


@given(ARRIVALS, st.sets(st.integers(0, 960), max_size=40))
def test_who_opens_what_reaches_them_waits_two_hours_at_most_or_for_the_end_of_six(
    arrivals: list[tuple[int, str]], opens: set[int]
) -> None:
    person = lived(arrivals, opens)
    answered = [minute for minute in opens if any(moment <= at(minute) for moment, _, _ in person.sent)]
    for minute in answered:
        for place, (moment, lines, _) in enumerate(person.sent):
            if any(told <= at(minute) < moment for told, _ in lines):
                sixth = person.sent[place - MOST][0] + SHIFT if place >= MOST else NOON
                assert moment <= max(at(minute) + ANSWERS, sixth, person.sent[place - 1][0] + EVERY)


EIGHT = "abcdefgh"
A_NIGHT = [(minute, child) for n, child in enumerate(EIGHT) for minute in range(40 * n, 480, 20)]


def test_on_a_night_of_eight_children_each_is_heard_of_and_little_else_interrupts() -> None:
    """One more every forty minutes, of each of whom something falls due every twenty, all night."""
    shift = [one for one in lived(A_NIGHT, set(range(1, 480, 10))).sent if one[0] < NOON + SHIFT]
    first = {child: next(now for now, lines, _ in shift if child in [c for _, c in lines]) for child in EIGHT}
    assert all(now <= at(40 * n) + EVERY for n, now in enumerate(first.values()))
    assert len([now for now, _, new in shift if not new]) == 1
