"""Laws of reckoning: whatever is recorded, in whatever order, however late."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from hypothesis import example, given, settings
from hypothesis import strategies as st

from harken.engine.standing import Standing, State
from harken.engine.told import walk
from harken.vocabulary import (
    Again,
    Elapsed,
    Every,
    ForEach,
    HardStop,
    Lacks,
    Recorded,
    Since,
    SinceEntry,
    Tell,
    Warn,
    on,
    when,
)
from harken.vocabulary.roles import DUTY_INSPECTOR, SUPERVISOR, Role
from tests.engine.kinds import (
    CALENDARS,
    CASE,
    CHILD,
    FATHER,
    MINUTE,
    PERSON,
    SISTER,
    WHOLE_CASE,
    Began,
    Done,
    Freed,
    Mine,
    Other,
    at,
    corrected,
    fact,
    made,
    ruled,
    stand,
)  # fmt: skip

HOUR = Elapsed(hours=1)
PLAIN = made(key="trial.plain")
AGAIN = made(key="trial.again", every=Every(then=Elapsed(minutes=45)), life_safety=True)
DUTIES = (
    PLAIN,
    AGAIN,
    made(
        key="trial.shift",
        every=Every(Again.WHEN_DUE, opens=Elapsed(minutes=30)),
        warns=(Warn(SUPERVISOR, Elapsed(minutes=10)),),
    ),
    made(key="trial.earlier", every=Every(Again.WHICHEVER_EARLIER), about=WHOLE_CASE),
    made(HardStop(Elapsed(hours=3)), key="trial.stop", warns=(Warn(DUTY_INSPECTOR, HOUR),)),
    made(key="trial.each", for_each=ForEach("schools", "school"), start=Since.RECORDED),
    made(key="trial.once", once=True, counts_earlier=True, about=PERSON, each_case=False),
    made(
        key="trial.lacking",
        arises=(when(on(Began), Lacks((on(Other),), (on(Freed),))), when(on(Other))),
        start=SinceEntry((on(Began),)),
        met=(on(Done).by_another(), on(Mine)),
    ),
)
RULES = ruled(*DUTIES)
KINDS = (Began, Done, Other, Freed, Mine)

minutes = st.integers(0, 300)
kept = st.builds(
    lambda kind, happened, delay, about, by, chronology, duty, held: fact(
        kind, happened, known=happened + delay, about=about, by=by, chronology=chronology,
        schools=("ash", "elm"), school="ash", duty=duty, by_when=at(happened + held).isoformat(),
    ),
    st.sampled_from(KINDS),
    minutes,
    st.one_of(st.just(0), minutes),
    st.lists(st.sampled_from((CHILD, SISTER, FATHER)), unique=True, min_size=1, max_size=2),
    st.sampled_from(("sam", "ali")),
    st.sampled_from((CASE, CASE, CASE, "another case", CHILD)),
    st.sampled_from([duty.key for duty in DUTIES]),
    minutes,
)  # fmt: skip


@st.composite
def chronologies(draw: st.DrawFn) -> list[Recorded]:
    """Facts, some corrected and some struck out later, in the order they were drawn."""
    facts = draw(st.lists(kept, max_size=12, unique_by=lambda one: one.id))
    for one in draw(st.lists(st.sampled_from(facts), max_size=3, unique_by=lambda f: f.id)) if facts else ():
        known = (one.recorded - at(0)) / MINUTE + draw(st.integers(1, 90))
        facts.append(corrected(one, known, happened=at(draw(minutes)), struck=draw(st.booleans())))
    return facts


moments = st.integers(0, 700)


@given(chronologies(), moments)
def test_what_was_not_yet_recorded_makes_no_difference(facts: list[Recorded], moment: int) -> None:
    known = [one for one in facts if one.recorded <= at(moment)]
    assert stand(RULES, facts, moment) == stand(RULES, known, moment)


@given(chronologies(), moments, st.randoms(use_true_random=False))
def test_the_order_of_the_list_makes_no_difference(facts: list[Recorded], moment: int, dice: object) -> None:
    shuffled = list(facts)
    dice.shuffle(shuffled)  # type: ignore[attr-defined]  # a Random, which Hypothesis does not type
    assert stand(RULES, facts, moment) == stand(RULES, shuffled, moment)


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
def test_nothing_changes_of_itself_before_the_moment_it_is_looked_at(
    facts: list[Recorded], moment: int
) -> None:
    known = [one for one in facts if one.recorded <= at(moment)]
    now = stand(RULES, known, moment)
    looks = [one.looks_at for one in now if one.looks_at is not None]
    assert all(look > at(moment) for look in looks)
    if looks:
        just_before = (min(looks) - at(0)) / MINUTE - 0.01
        assert stand(RULES, known, max(moment, just_before)) == now


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
    return [
        one
        for trigger in here
        if trigger.kind == Began.key and trigger.chronology == CASE
        for who, role in trigger.about
        if role == "child"
        for again in (False, True)
        for one in _each(trigger, who, here, now, again=again)
    ]


def _each(trigger: Recorded, who: str, here: Sequence[Recorded], now: datetime, *, again: bool) -> list[Said]:
    mine = [one for one in here if one.chronology == who or (_about(one, who) and one.chronology == CASE)]
    after = [one for one in mine if one.happened >= trigger.happened]
    freed = next((one for one in after if one.kind == Freed.key), None)
    done = [one for one in after if one.kind == Done.key]
    found: list[Said] = []
    start, last = trigger.happened, datetime.min.replace(tzinfo=trigger.happened.tzinfo)
    for number in range(1, 100):
        late = start + (MINUTE * 45 if number > 1 else timedelta(hours=1))
        met = next((one for one in done if one.happened > last), None)
        if met is not None and freed is not None and freed.happened < met.happened:
            met = None
        ended = met or freed
        state = _state(late, ended, now, met=met is not None)
        held = _held(mine, start if number == 1 else last, again=again)
        told = _told(late, trigger, ended, now, held)
        found.append(
            (
                (AGAIN if again else PLAIN).key, trigger.id, who, number, state, start, late, told,
            )
        )  # fmt: skip
        if not again or met is None or (freed is not None and freed.happened <= met.happened):
            return found
        start = last = met.happened
    return found


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
    late: datetime, trigger: Recorded, ended: Recorded | None, now: datetime, held: Sequence[Recorded]
) -> tuple[tuple[Role, datetime], ...]:
    inspector = max(late + MINUTE * 20, trigger.first_known)
    for one in held:
        until = datetime.fromisoformat(one.answers["by_when"])
        if one.answers["duty"] == AGAIN.key:
            until = min(until, one.recorded + timedelta(hours=1))
        if one.recorded <= inspector:
            inspector = max(inspector, until)
    ladder = ((SUPERVISOR, max(late, trigger.first_known)), (DUTY_INSPECTOR, inspector))
    return tuple(
        (whom, when) for whom, when in ladder if when <= now and (ended is None or when < ended.first_known)
    )


def test_the_rule_in_force_when_it_began_is_the_rule() -> None:
    duty = made(due={date(2020, 1, 1): HOUR, date(2026, 3, 3): None}, escalates=(Tell(SUPERVISOR),))
    assert len(stand(ruled(duty), [fact(Began, 0)], 1)) == 1
    assert stand(ruled(duty), [fact(Began, 24 * 60)], 24 * 60 + 1) == []
