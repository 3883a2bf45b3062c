"""Laws of reckoning: whatever is recorded, in whatever order, however late."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from hypothesis import example, given, settings
from hypothesis import strategies as st

from harken.engine.standing import Standing, State
from harken.engine.told import walk
from harken.vocabulary import Again, Recorded, Since, Tell
from harken.vocabulary.roles import DUTY_INSPECTOR, SUPERVISOR, Role
from tests.engine.drawn import AGAIN, HOUR, PLAIN, RULES, chronologies, kept, moments
from tests.engine.kinds import (
    CALENDARS,
    CASE,
    MINUTE,
    Began,
    Done,
    Freed,
    Mine,
    at,
    fact,
    made,
    ruled,
    stand,
)  # fmt: skip

MUCH_LATER = 100_000


@given(chronologies(), moments)
def test_what_was_not_yet_recorded_makes_no_difference(facts: list[Recorded], moment: int) -> None:
    known = [one for one in facts if one.recorded <= at(moment)]
    assert stand(RULES, facts, moment) == stand(RULES, known, moment)


@given(chronologies(), moments, st.randoms(use_true_random=False))
def test_the_order_of_the_list_makes_no_difference(facts: list[Recorded], moment: int, dice: object) -> None:
    shuffled = list(facts)
    dice.shuffle(shuffled)  # type: ignore[attr-defined]  # a Random, which Hypothesis does not type
    assert stand(RULES, facts, moment) == stand(RULES, shuffled, moment)


@given(st.lists(kept, max_size=10, unique_by=lambda one: one.happened), st.data())
def test_the_order_of_recording_makes_no_difference_once_all_is_known(
    facts: list[Recorded], data: st.DataObject
) -> None:
    delays = data.draw(st.lists(st.integers(0, 300), min_size=len(facts), max_size=len(facts)))
    other = [
        replace(one, recorded=one.happened + delay * MINUTE) for one, delay in zip(facts, delays, strict=True)
    ]
    assert settled(facts) == settled(other)


def settled(facts: Sequence[Recorded]) -> list[tuple[object, ...]]:
    """How everything stands in the end, but for what counts from when we knew, or begins again until then."""
    return [
        (one.key, one.state, one.started, one.late_from, one.met_by and one.met_by.id)
        for one in stand(RULES, facts, 1000)
        if one.duty.start is not Since.RECORDED
        and not (one.duty.every and one.duty.every.again is Again.WHEN_DUE)
    ]


@given(chronologies(), moments, st.integers(0, 400))
def test_while_nothing_is_learned_a_duty_only_gets_later(
    facts: list[Recorded], moment: int, longer: int
) -> None:
    known = [one for one in facts if one.recorded <= at(moment)]
    later = {one.key: one for one in stand(RULES, known, moment + longer)}
    for before in stand(RULES, known, moment):
        after = later[before.key]
        assert after.rungs[: len(before.rungs)] == before.rungs
        assert (after.started, after.late_from) == (before.started, before.late_from)
        assert after.late >= before.late
        if not before.unsettled:
            assert (after.state, after.met_by, after.ended_at) == (
                before.state, before.met_by, before.ended_at,
            )  # fmt: skip


@given(chronologies(), moments)
@example([fact(Began, 0), fact(Done, 40)], 50)
@example([fact(Began, 0), fact(Done, 181, known=178)], 179)
def test_nothing_changes_of_itself_before_the_moment_it_is_looked_at(
    facts: list[Recorded], moment: int
) -> None:
    known = [one for one in facts if one.recorded <= at(moment)]
    now = stand(RULES, known, moment)
    for key in {one.duty.key for one in now}:
        mine = [one for one in now if one.duty.key == key]
        looks = [one.looks_at for one in mine if one.looks_at is not None]
        assert all(look > at(moment) for look in looks)
        until = (min(looks) - at(0)) / MINUTE - 0.01 if looks else MUCH_LATER
        later = stand(RULES, known, max(moment, until))
        assert [one for one in later if one.duty.key == key] == mine


@given(chronologies(), moments, st.integers(0, 400))
def test_what_was_told_is_never_unsaid(facts: list[Recorded], moment: int, longer: int) -> None:
    def lived(until: datetime) -> Sequence[object]:
        return walk(facts, chronology=CASE, rules=RULES, subjects={}, calendars=CALENDARS, until=until)

    earlier = lived(at(moment))
    assert set(earlier) <= set(lived(at(moment + longer)))
    assert [one for one in lived(at(moment + longer)) if one.at <= at(moment)] == earlier  # type: ignore[attr-defined]


@settings(max_examples=300)
@given(chronologies(), moments)
@example([fact(Began, 0), fact(Done, 0), fact(Done, 60)], 60)
@example([fact(Began, 0), fact(Freed, 60), fact(Done, 60)], 80)
def test_it_reckons_as_a_slower_and_plainer_way_does(facts: list[Recorded], moment: int) -> None:
    reckoned = [one for one in stand(RULES, facts, moment) if one.duty in (PLAIN, AGAIN)]
    assert sorted(map(said, reckoned)) == sorted(plainly(facts, at(moment)))


Earlier = Mapping[str, Recorded]
Said = tuple[str, str, str, int, State, datetime, datetime | None, tuple[tuple[Role, datetime], ...]]


def said(one: Standing) -> Said:
    told = tuple((rung.whom, rung.at) for rung in one.rungs)
    return (
        one.duty.key, one.trigger.id, one.subject, one.number, one.state, one.started, one.late_from, told,
    )  # fmt: skip


def plainly(facts: Sequence[Recorded], now: datetime) -> list[Said]:
    """The two plainest duties, reckoned with no thought of speed, straight from what they say."""
    known = [one for one in facts if one.recorded <= now]
    replaced = {one.replaces for one in known}
    here = [one for one in known if one.id not in replaced and not one.struck]
    here.sort(key=lambda one: (one.happened, one.recorded, one.id))
    earlier = {one.id: one for one in known}
    return [
        one
        for trigger in here
        if trigger.kind == Began.key and trigger.chronology == CASE
        for who, role in trigger.about
        if role == "child"
        for again in (False, True)
        for one in _each(trigger, who, here, now, earlier, again=again)
    ]


def _each(
    trigger: Recorded, who: str, here: Sequence[Recorded], now: datetime, earlier: Earlier, *, again: bool
) -> list[Said]:
    mine = [one for one in here if one.chronology == who or (_about(one, who) and one.chronology == CASE)]
    after = [one for one in mine if one.happened >= trigger.happened]
    freed = next((one for one in after if one.kind == Freed.key), None)
    done = [one for one in after if one.kind == Done.key]
    found: list[Said] = []
    start, last = trigger.happened, datetime.min.replace(tzinfo=trigger.happened.tzinfo)
    since = _learned(trigger, earlier, lambda one: one.happened == start)
    for number in range(1, 100):
        late = start + (MINUTE * 45 if number > 1 else timedelta(hours=1))
        met = next((one for one in done if one.happened > last), None)
        if met is not None and freed is not None and freed.happened < met.happened:
            met = None
        ended = met or freed
        state = _state(late, ended, now, met=met is not None)
        held = _held(mine, start if number == 1 else last, again=again)
        learned = ended and _learned(ended, earlier, lambda one: one.happened >= trigger.happened)
        told = _told(late, since, learned, now, held)
        found.append(
            (
                (AGAIN if again else PLAIN).key, trigger.id, who, number, state, start, late, told,
            )
        )  # fmt: skip
        if not again or met is None or (freed is not None and freed.happened <= met.happened):
            return found
        start = last = met.happened
        since = max(since, learned or since)
    return found


def _learned(one: Recorded, earlier: Earlier, says: Callable[[Recorded], bool]) -> datetime:
    """When we knew of it, in whatever words, so long as they said it."""
    before = earlier.get(one.replaces)
    return one.first_known if before is None or says(before) else one.recorded


def _about(one: Recorded, who: str) -> bool:
    return who in [subject for subject, _ in one.about]


def _state(late: datetime, ended: Recorded | None, now: datetime, *, met: bool) -> State:
    if ended is None:
        return State.OVERDUE if now >= late else State.OWED
    if not met:
        return State.RELEASED
    return State.MET_LATE if ended.happened >= late else State.MET


def _held(mine: Sequence[Recorded], since: datetime, *, again: bool) -> list[Recorded]:
    key = (AGAIN if again else PLAIN).key
    return [
        one for one in mine
        if one.kind == Mine.key and one.answers["duty"] == key and one.happened >= since
    ]  # fmt: skip


def _told(
    late: datetime, since: datetime, learned: datetime | None, now: datetime, held: Sequence[Recorded]
) -> tuple[tuple[Role, datetime], ...]:
    inspector = max(late + MINUTE * 20, since)
    for one in held:
        until = datetime.fromisoformat(one.answers["by_when"])
        if one.answers["duty"] == AGAIN.key:
            until = min(until, one.recorded + timedelta(hours=1))
        if one.recorded <= inspector:
            inspector = max(inspector, until)
    ladder = ((SUPERVISOR, max(late, since)), (DUTY_INSPECTOR, inspector))
    return tuple((whom, when) for whom, when in ladder if when <= now and (learned is None or when < learned))


def test_the_rule_in_force_when_it_began_is_the_rule() -> None:
    duty = made(due={date(2020, 1, 1): HOUR, date(2026, 3, 3): None}, escalates=(Tell(SUPERVISOR),))
    assert len(stand(ruled(duty), [fact(Began, 0)], 1)) == 1
    assert stand(ruled(duty), [fact(Began, 24 * 60)], 24 * 60 + 1) == []
