"""Known to be under an age: by a date of birth or a year about right. Not known is not known to be young."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from harken.engine.known import known_at
from harken.engine.subject import Said, Subject
from harken.vocabulary import Term, on
from tests.engine.kinds import CASE, CHILD, FATHER, SISTER, Began, Done, at, fact, ruled

YEARS = 12
# What happens does so on 2 March 2026.
WHO = [
    ("11, and 12 the next day", Subject(CHILD, born=date(2014, 3, 3)), True),
    ("12 that day", Subject(CHILD, born=date(2014, 3, 2)), False),
    ("about 9, and 11 at the most", Subject(CHILD, born_about=2017), True),
    ("about 10, and perhaps 12", Subject(CHILD, born_about=2016), False),
    ("of no known age", Subject(CHILD), False),
    ("a place", Subject(CHILD, born=date(2020, 1, 1), place=True), False),
]


@pytest.mark.parametrize(("name", "subject", "young"), WHO, ids=[row[0] for row in WHO])
def test_who_is_known_to_be(name: str, subject: Subject, young: bool) -> None:
    known = known_at([fact(Done, 0)], chronology=CASE, subjects={CHILD: subject}, at=at(1))
    for asked, so in ((on(Done).known_under(YEARS), young), (on(Done).unless_under(YEARS), not young)):
        assert bool(known.matching(ruled().any_of((asked,)), "", everywhere=False)) is so, name


def test_only_who_is_named_in_the_part_of_a_child_counts() -> None:
    subjects = {CHILD: Subject(CHILD), FATHER: Subject(FATHER, born=date(2020, 1, 1))}
    one = fact(Done, 0, about=(CHILD, FATHER))
    known = known_at([one], chronology=CASE, subjects=subjects, at=at(1))
    assert not known.names_one_under(YEARS, one)


def test_another_record_of_the_same_child_says_how_old_they_are() -> None:
    same = Said(SISTER, same=True, first=at(-1), known=at(-1))
    subjects = {
        CHILD: Subject(CHILD, said=(same,)),
        SISTER: Subject(SISTER, born=date(2015, 1, 1)),
    }
    one = fact(Done, 0)
    assert known_at([one], chronology=CASE, subjects=subjects, at=at(1)).names_one_under(YEARS, one)


BORN = st.dates(date(1990, 1, 1), date(2030, 1, 1))


@given(born=st.none() | BORN, about=st.none() | st.integers(1990, 2030), years=st.integers(1, 30))
def test_whoever_is_known_to_be_under_an_age_may_be(born: date | None, about: int | None, years: int) -> None:
    one = Subject(CHILD, born=born, born_about=None if born else about)
    assert one.under(years, at(0)) or not one.known_under(years, at(0))
    assert one.known_under(years + 1, at(0)) or not one.known_under(years, at(0))


def test_what_counts_only_once_a_time_is_over_is_read_by_who_is_known_to_be_young() -> None:
    over = on(Done).once_over(Term(on(Began), by="place", months=(("long", 2),)))
    facts = [fact(Began, -5, place="long"), fact(Done, 0)]
    young = {CHILD: Subject(CHILD, born=date(2020, 1, 1))}
    for subjects, so in ((young, False), ({}, True)):
        known = known_at(facts, chronology=CASE, subjects=subjects, at=at(1))
        asked = ruled().any_of((on(Done).unless_under(YEARS), over))
        assert bool(known.matching(asked, "", everywhere=False)) is so
