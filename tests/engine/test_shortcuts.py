"""Laws of what reckoning leaves out or keeps: it answers as the long way does."""

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from harken.engine.known import known_at, standing_facts
from harken.engine.matching import make_ready
from harken.engine.occurrences import World
from harken.engine.reckon import reckon, standings_of
from harken.engine.rulebook import Rulebook
from harken.vocabulary import On, Rank, Recorded, Stands, on, when
from tests.engine.drawn import KINDS, RULES, chronologies, moments
from tests.engine.kinds import (
    CALENDARS,
    CASE,
    CHILD,
    FATHER,
    SISTER,
    Began,
    Done,
    Mine,
    Other,
    at,
    made,
    ruled,
)
from tests.engine.kinds import KINDS as BY_KEY

asked = st.lists(
    st.sampled_from(
        (
            *map(on, KINDS), on(Done, school="ash"), on(Other, hours=(1, 2)), on(Began, schools="elm"),
            on(Mine).stating("by_when"), on(Done).at_least(Rank.SERGEANT),
            on(Other).counting(1, "hours", "school", answered=2),
        )
    ),
    max_size=4,
)  # fmt: skip


@settings(max_examples=200)
@given(chronologies(), moments)
def test_a_duty_that_is_left_out_would_not_have_arisen(facts: list[Recorded], moment: int) -> None:
    every = [one for ready in RULES.ready for one in standings_of(ready, knowing(facts, moment))]
    found = reckon(facts, chronology=CASE, rules=RULES, subjects={}, calendars=CALENDARS, at=at(moment))
    assert sorted(found, key=lambda one: one.key) == sorted(every, key=lambda one: one.key)


def knowing(facts: Sequence[Recorded], moment: int) -> World:
    """A world in which nothing was looked up yet."""
    known = known_at(facts, chronology=CASE, subjects={}, at=at(moment))
    return World(known, RULES, CALENDARS, at(moment))


@given(chronologies(), moments, asked, st.sampled_from(("", CHILD, SISTER, FATHER)), st.booleans())
def test_what_is_looked_up_is_whatever_fits(
    facts: list[Recorded], moment: int, ons: list[On], subject: str, everywhere: bool
) -> None:
    known = known_at(facts, chronology=CASE, subjects={}, at=at(moment))
    # Asked of others before, as another duty would: what was found for them must not answer for it.
    for who in ("", CHILD, SISTER):
        known.matching(RULES.any_of((on(Done),)), who, everywhere=not everywhere)
    found = known.matching(RULES.any_of(tuple(ons)), subject, everywhere=everywhere)
    assert found == plainly(standing_facts(facts, at(moment)), ons, subject, everywhere=everywhere)


def plainly(facts: Sequence[Recorded], ons: Sequence[On], who: str, *, everywhere: bool) -> list[Recorded]:
    matchers = [make_ready(one, BY_KEY) for one in ons]
    return [
        one for one in facts
        if (everywhere or one.chronology in (CASE, who))
        and (not who or one.chronology == who or who in dict(one.about))
        and any(matcher.fits(one) for matcher in matchers)
    ]  # fmt: skip


def test_what_cannot_apply_is_not_looked_at() -> None:
    """A duty of custody, of a child known to be detained, costs a missing child's case nothing."""
    alone = made(key="trial.alone", arises=(when(on(Other)),))
    detained = made(key="trial.detained", arises=(when(on(Began), Stands((on(Mine),))),))
    rules = ruled(alone, detained)
    assert looked_at(rules, own={Began.key}, anywhere={Began.key}) == []
    assert looked_at(rules, own={Began.key}, anywhere={Began.key, Mine.key}) == ["trial.detained"]
    assert looked_at(rules, own={Other.key}, anywhere={Other.key, Mine.key}) == ["trial.alone"]


def looked_at(rules: Rulebook, *, own: set[str], anywhere: set[str]) -> list[str]:
    return [ready.duty.key for ready in rules.may_arise(own, anywhere)]
