"""Laws of reckoning again, and of records that are of one person."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import accumulate

from hypothesis import example, given
from hypothesis import strategies as st

from harken.engine.known import known_at
from harken.engine.occurrences import World
from harken.engine.reckon import Reckoned, reckon, reckon_again
from harken.engine.same import as_one
from harken.engine.standing import Standing
from harken.engine.subject import Subject, Subjects
from harken.vocabulary import Recorded
from tests.engine.drawn import RULES, chronologies, moments
from tests.engine.kinds import (
    CALENDARS,
    CASE,
    CHILD,
    FATHER,
    SISTER,
    Began,
    Done,
    Other,
    at,
    corrected,
    fact,
    made,
    ruled,
    stand,
)  # fmt: skip

NOBODY: Subjects = {}
RULED = ruled(made())


def again(before: Reckoned | None, facts: Sequence[Recorded], now: datetime) -> Reckoned:
    known = known_at(facts, chronology=CASE, subjects=NOBODY, at=now)
    return reckon_again(before, facts, World(known, RULES, CALENDARS, now))


def anew(facts: Iterable[Recorded], now: datetime) -> list[Standing]:
    return reckon(facts, chronology=CASE, rules=RULES, subjects=NOBODY, calendars=CALENDARS, at=now)


@given(chronologies(), st.lists(moments, min_size=1, max_size=6))
@example([fact(Began, 0), fact(Done, 40)], [50, 61])
@example([fact(Began, 0), done := fact(Done, 40), corrected(done, 70, struck=True, kind=Other.key)], [50, 80])
def test_reckoning_again_answers_as_reckoning_anew_does(facts: list[Recorded], asked: list[int]) -> None:
    before = None
    for moment in asked:
        before = again(before, facts, at(moment))
        assert before.standings == anew(facts, at(moment))


@given(chronologies(), moments)
def test_an_entry_more_is_reckoned_as_if_it_had_always_been_there(facts: list[Recorded], moment: int) -> None:
    facts.sort(key=lambda one: one.recorded)
    before = None
    for known in accumulate(([one] for one in facts), list.__add__):
        before = again(before, known, known[-1].recorded)
        assert before.standings == anew(known, known[-1].recorded)


@given(chronologies(), st.lists(st.booleans(), max_size=16))
def test_what_was_committed_late_is_reckoned_all_the_same(facts: list[Recorded], late: list[bool]) -> None:
    now = max((one.recorded for one in facts), default=at(0))
    early = [one for one, is_late in zip(facts, [*late, *[False] * len(facts)], strict=False) if not is_late]
    before = again(None, early, now)
    assert again(before, facts, now).standings == anew(facts, now)
    assert again(again(before, facts, now), early, now).standings == anew(early, now)


def test_what_becomes_known_of_a_person_is_reckoned_anew() -> None:
    facts = [fact(Began, 0)]
    now = at(1)
    before = again(None, facts, now)
    grown: Subjects = {CHILD: Subject(CHILD, born_about=1980)}
    known = known_at(facts, chronology=CASE, subjects=grown, at=now)
    after = reckon_again(before, facts, World(known, RULES, CALENDARS, now))
    assert len(after.standings) < len(before.standings)


@given(chronologies(), moments, st.data())
def test_two_records_of_one_child_are_reckoned_as_one(
    facts: list[Recorded], moment: int, data: st.DataObject
) -> None:
    plain = [one for one in facts if SISTER not in dict(one.about)]
    merged = [_of_sister(one) if data.draw(st.booleans()) else one for one in plain]
    assert stand(RULES, as_one(merged, {SISTER: CHILD}), moment) == stand(RULES, plain, moment)


def _of_sister(one: Recorded) -> Recorded:
    """The same, as if recorded of the other record."""
    about = tuple((SISTER if who == CHILD else who, role) for who, role in one.about)
    return replace(one, about=about, chronology=SISTER if one.chronology == CHILD else one.chronology)


@given(chronologies())
def test_where_nobody_was_merged_nothing_changes(facts: list[Recorded]) -> None:
    assert as_one(facts, {}) == facts
    assert as_one(facts, {"somebody else": FATHER}) == facts


def test_what_the_other_record_holds_meets_what_is_owed_to_the_child() -> None:
    done = fact(Done, 10, about=(SISTER,), chronology=SISTER)
    (one,) = stand(RULED, as_one([fact(Began, 0), done], {SISTER: CHILD}), 20)
    assert one.met_by is not None
    assert one.met_by.id == done.id


def test_an_entry_about_both_records_is_about_one_child() -> None:
    both = fact(Began, 0, about=(CHILD, SISTER))
    (one,) = as_one([both], {SISTER: CHILD})
    assert one.about == ((CHILD, "child"),)
    assert len(stand(RULES, [one], 1)) == len(stand(RULES, [fact(Began, 0)], 1))
