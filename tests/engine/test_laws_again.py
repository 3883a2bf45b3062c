"""Laws of reckoning again, and of records that are of one person."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import accumulate

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from harken.engine.again import Reckoned, again_apart, reckon_again
from harken.engine.known import known_at
from harken.engine.occurrences import World
from harken.engine.reckon import reckon
from harken.engine.same import records_at, records_ever
from harken.engine.standing import Standing
from harken.engine.subject import Said, Subject, Subjects
from harken.vocabulary import Elapsed, Recorded
from tests.engine.drawn import RULES, chronologies, moments
from tests.engine.kinds import (
    CALENDARS,
    CASE,
    CHILD,
    FATHER,
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

NOBODY: Subjects = {}
RULED = ruled(made())


def again(before: Reckoned | None, facts: Sequence[Recorded], now: datetime) -> Reckoned:
    known = known_at(facts, chronology=CASE, subjects=NOBODY, at=now)
    return reckon_again(before, World(known, RULES, CALENDARS, now))


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
@example([fact(Began, 0), fact(Freed, 10), fact(Other, 12, hours=1)], 0)
@example([fact(Began, 0), fact(Done, 10), fact(Mine, 12, duty="trial.plain")], 0)
@example([fact(Other, 0), fact(Freed, 2), fact(Done, 5), fact(Began, 20), fact(Other, 8, known=30)], 0)
def test_an_entry_more_is_reckoned_as_if_it_had_always_been_there(facts: list[Recorded], moment: int) -> None:
    facts.sort(key=lambda one: one.recorded)
    before = None
    for known in accumulate(([one] for one in facts), list.__add__):
        before = again(before, known, known[-1].recorded)
        assert before.standings == anew(known, known[-1].recorded)


@given(chronologies(), st.lists(st.booleans(), max_size=16))
@example([fact(Began, 0), fact(Done, 10, known=11), fact(Done, 10, known=12)], [False, True])
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
    after = reckon_again(before, World(known, RULES, CALENDARS, now))
    assert len(after.standings) < len(before.standings)


def test_what_another_case_knows_matters_once_its_child_is_named_here() -> None:
    rules = ruled(made(about=WHOLE_CASE, each_case=False))
    subjects: Subjects = {SISTER: Subject(SISTER, said=(said(),))}
    early = [fact(Began, 0, about=(FATHER,)), fact(Done, 10, chronology="another case")]
    before = None
    for facts, met_by in ((early, None), ([*early, fact(Other, 20)], early[1])):
        known = known_at(facts, chronology=CASE, subjects=subjects, at=at(30))
        before = reckon_again(before, World(known, rules, CALENDARS, at(30)))
        assert [one.met_by for one in before.standings] == [met_by]


def test_what_could_not_be_worked_out_is_tried_anew_and_hides_nothing() -> None:
    rules = ruled(made(key="trial.plain"), made(Elapsed(hours=10**9), key="trial.wrong"))
    reckoned = None
    for now in (1, 2):
        known = known_at([fact(Began, 0)], chronology=CASE, subjects=NOBODY, at=at(now))
        reckoned = again_apart(reckoned, World(known, rules, CALENDARS, at(now)))
        assert [one.duty.key for one in reckoned.standings] == ["trial.plain"]
        assert reckoned.failed == {"trial.wrong": "OverflowError"}
    with pytest.raises(OverflowError):
        reckon_again(reckoned, World(known, rules, CALENDARS, at(3)))


@given(chronologies(), moments, st.data())
def test_two_records_of_one_child_are_reckoned_as_one(
    facts: list[Recorded], moment: int, data: st.DataObject
) -> None:
    plain = [one for one in facts if SISTER not in dict(one.about)]
    merged = [_of_sister(one) if data.draw(st.booleans()) else one for one in plain]
    found = joined(merged, moment, said())
    assert [_of_one(one) for one in found] == [_of_one(one) for one in stand(RULES, plain, moment)]


@given(chronologies(), moments, st.integers(0, 300), st.integers(0, 300))
def test_records_parted_again_stand_as_if_they_had_never_been_merged(
    facts: list[Recorded], moment: int, since: int, until: int
) -> None:
    parted = said(since), said(since + until, same=False)
    if since <= moment < since + until:
        assert joined(facts, moment, *parted) == joined(facts, moment, said(since))
    else:
        assert joined(facts, moment, *parted) == stand(RULES, facts, moment)


@given(chronologies(), moments)
def test_a_merge_owes_nobody_under_another_name(facts: list[Recorded], moment: int) -> None:
    found = joined(facts, moment, said())
    assert all(one.subject in ("", *dict(one.trigger.about)) for one in found)


def joined(facts: list[Recorded], moment: int, *those: Said) -> list[Standing]:
    """How everything stands where that was said in the sister's record of the child's."""
    subjects = {SISTER: Subject(SISTER, said=those)}
    return reckon(facts, chronology=CASE, rules=RULES, subjects=subjects, calendars=CALENDARS, at=at(moment))


def said(minutes: int = -1, *, same: bool = True) -> Said:
    return Said(CHILD, same, at(minutes), at(minutes))


def _of_sister(one: Recorded) -> Recorded:
    """The same, as if recorded of the other record."""
    about = tuple((SISTER if who == CHILD else who, role) for who, role in one.about)
    return replace(one, about=about, chronology=SISTER if one.chronology == CHILD else one.chronology)


def _of_one(one: Standing) -> Standing:
    """The same, whichever record is named."""
    facts = {
        name: _told(fact)
        for name in ("trigger", "met_by", "released_by", "accepted")
        if (fact := getattr(one, name)) is not None
    }
    return one._replace(subject=CHILD if one.subject == SISTER else one.subject, **facts)


def _told(one: Recorded) -> Recorded:
    about = tuple((CHILD if who == SISTER else who, role) for who, role in one.about)
    return replace(one, about=about, chronology=CHILD if one.chronology == SISTER else one.chronology)


@given(chronologies(), st.lists(st.integers(0, 300), min_size=2, max_size=4), st.integers(0, 300))
def test_a_merge_learned_of_is_reckoned_anew(facts: list[Recorded], asked: list[int], since: int) -> None:
    subjects: Subjects = {SISTER: Subject(SISTER, said=(said(since),))}
    before = None
    for moment in sorted(asked):
        known = known_at(facts, chronology=CASE, subjects=subjects, at=at(moment))
        before = reckon_again(before, World(known, RULES, CALENDARS, at(moment)))
        assert before.standings == joined(facts, moment, said(since))


def test_what_the_other_record_holds_meets_what_is_owed_to_the_child() -> None:
    facts = [fact(Began, 0), fact(Done, 10, about=(SISTER,), chronology=SISTER)]
    assert _met(facts, said()) == [facts[1]]
    assert _met(facts, said(), said(15, same=False)) == [None]
    assert _met(facts) == [None]


def _met(facts: list[Recorded], *those: Said) -> list[Recorded | None]:
    subjects = {SISTER: Subject(SISTER, said=those)}
    found = reckon(facts, chronology=CASE, rules=RULED, subjects=subjects, calendars=CALENDARS, at=at(20))
    return [one.met_by for one in found]


def test_an_entry_about_both_records_is_about_the_one_named_first() -> None:
    both = fact(Began, 0, about=(CHILD, SISTER))
    assert [one.subject for one in joined([both], 1)] != [one.subject for one in joined([both], 1, said())]
    assert {one.subject for one in joined([both], 1, said())} <= {"", CHILD}


def test_a_record_that_says_no_birth_has_that_of_the_other() -> None:
    subjects = {
        SISTER: Subject(SISTER, born=date(1990, 1, 1)),
        CHILD: Subject(CHILD, said=(Said(SISTER, True, at(5), at(5)),)),
    }
    then, now = (known_at([], chronology=CASE, subjects=subjects, at=at(when)) for when in (4, 5))
    assert then.subject(CHILD).under(18, at(4))
    assert not now.subject(CHILD).under(18, at(5))


def test_of_two_records_the_last_that_was_first_said_holds() -> None:
    """A word put right in an old merge does not undo what was said of it since."""
    merged, parted = said(1), said(2, same=False)
    put_right = merged._replace(known=at(3))
    subjects = {SISTER: Subject(SISTER, said=(merged._replace(replaced=at(3)), put_right, parted))}
    assert [bool(records_at(subjects, at(when))) for when in (0, 1, 2, 3)] == [False, True, False, False]


def test_from_either_side_and_through_one_another() -> None:
    subjects = {
        "a": Subject("a", said=(said(1)._replace(other="b"),)),
        "c": Subject("c", said=(said(1)._replace(other="b"),)),
        "b": Subject("b", said=(said(2, same=False)._replace(other="a"),)),
    }
    assert records_at(subjects, at(1))["a"] == {"a", "b", "c"}
    assert records_at(subjects, at(2)) == dict.fromkeys("bc", frozenset("bc"))
    assert records_ever(subjects)["a"] == {"a", "b", "c"}
