"""A birth is said as it is known, and an age claims no more than that."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from harken.access.refused import Refused
from harken.people.birth import Born, in_words
from harken.people.finding.birth_words import parse_born

TODAY = date(2026, 11, 22)
DAYS = st.dates(min_value=date(1905, 1, 1), max_value=TODAY)

AGES = [
    ("the day before a birthday", Born(on=date(2011, 11, 23)), "14"),
    ("a birthday", Born(on=date(2011, 11, 22)), "15"),
    ("born on leap day, in a common year", Born(on=date(2008, 2, 29)), "18"),
    ("born today", Born(on=TODAY), "0 days"),
    ("a day old", Born(on=date(2026, 11, 21)), "1 day"),
    ("a fortnight old", Born(on=date(2026, 11, 8)), "2 weeks"),
    ("months old", Born(on=date(2026, 1, 30)), "9 months"),
    ("not yet two", Born(on=date(2024, 11, 23)), "23 months"),
    ("two today", Born(on=date(2024, 11, 22)), "2"),
    ("a year that is about right", Born(about=2011), "about 15"),
    ("about this year", Born(about=2026), "under 1, about"),
    ("not known", Born(), "not known"),
    ("unborn", Born(unborn=True), "unborn"),
    ("unborn and due", Born(unborn=True, due=date(2027, 1, 5)), "unborn"),
    (
        "past the due date",
        Born(unborn=True, due=date(2026, 11, 1)),
        "unborn when last known, was due 1 November 2026",
    ),
    ("a day still to come", Born(on=date(2026, 12, 1)), "not yet born"),
    ("a year still to come", Born(about=2027), "not yet born"),
]


@pytest.mark.parametrize(("born", "words"), [row[1:] for row in AGES], ids=[row[0] for row in AGES])
def test_age_in_words(born: Born, words: str) -> None:
    assert str(born.age_at(TODAY)) == words


@pytest.mark.parametrize(
    ("day", "words"), [(date(2026, 2, 28), "17"), (date(2026, 3, 1), "18"), (date(2028, 2, 29), "20")]
)
def test_a_leap_day_child_comes_of_age_on_the_first_of_march(day: date, words: str) -> None:
    assert str(Born(on=date(2008, 2, 29)).age_at(day)) == words


CHILDREN = [
    ("a child", Born(on=date(2011, 3, 2)), True),
    ("the last day of childhood", Born(on=date(2008, 11, 23)), True),
    ("an eighteenth birthday", Born(on=date(2008, 11, 22)), False),
    ("about nineteen", Born(about=2007), True),
    ("about forty", Born(about=1986), False),
    ("not known", Born(), True),
    ("unborn", Born(unborn=True), True),
]


@pytest.mark.parametrize(("born", "may_be"), [row[1:] for row in CHILDREN], ids=[row[0] for row in CHILDREN])
def test_whoever_may_be_a_child_counts_as_one(born: Born, may_be: bool) -> None:
    assert born.age_at(TODAY).may_be_under(18) is may_be


WRITTEN = [
    ("slashes", "2/3/2011", Born(on=date(2011, 3, 2))),
    ("dots and two figures", "2.3.11", Born(on=date(2011, 3, 2))),
    ("two figures of the last century", "2/3/74", Born(on=date(1974, 3, 2))),
    ("year first", "2011-03-02", Born(on=date(2011, 3, 2))),
    ("words", "2nd March 2011", Born(on=date(2011, 3, 2))),
    ("month first in words", "March 2, 2011", Born(on=date(2011, 3, 2))),
    ("short month", "2 mar 11", Born(on=date(2011, 3, 2))),
    ("eight figures", "02032011", Born(on=date(2011, 3, 2))),
    ("six figures", "020311", Born(on=date(2011, 3, 2))),
    ("month first where it can only be", "3/22/2011", Born(on=date(2011, 3, 22))),
    ("about", "about 2011", Born(about=2011)),
    ("circa", "c. 2011", Born(about=2011)),
    ("unborn", "Unborn", Born(unborn=True)),
    ("unborn and due", "unborn, due 5 January 2027", Born(unborn=True, due=date(2027, 1, 5))),
    ("not known", "Not known", Born()),
    ("nothing", "", Born()),
]


@pytest.mark.parametrize(("text", "born"), [row[1:] for row in WRITTEN], ids=[row[0] for row in WRITTEN])
def test_reading_a_birth(text: str, born: Born) -> None:
    assert parse_born(text, today=TODAY) == born


REFUSED = [
    ("no such day", "31/2/2011", "born_no_such_day"),
    ("still to come", "23/11/2026", "born_in_future"),
    ("a year still to come", "about 2027", "born_in_future"),
    ("beyond living memory", "2/3/1899", "born_too_long_ago"),
    ("not a date", "last spring", "born_unread"),
    ("a date among other words", "2/3/2011 or so", "born_unread"),
    ("a due date that is none", "unborn, due soon", "due_unread"),
]


@pytest.mark.parametrize(("text", "code"), [row[1:] for row in REFUSED], ids=[row[0] for row in REFUSED])
def test_what_is_no_birth_is_refused(text: str, code: str) -> None:
    refused = parse_born(text, today=TODAY)
    assert isinstance(refused, Refused)
    assert (refused.code, refused.field) == (code, "born")


def test_two_births_at_once_make_no_sense() -> None:
    with pytest.raises(ValueError, match="one of"):
        Born(on=TODAY, about=2026)
    with pytest.raises(ValueError, match="unborn"):
        Born(on=TODAY, due=TODAY)


@given(DAYS)
def test_a_birth_reads_back_as_it_was_said(day: date) -> None:
    for born in (Born(on=day), Born(about=day.year), Born(), Born(unborn=True), Born(unborn=True, due=day)):
        assert parse_born(str(born), today=TODAY) == born


@given(DAYS, DAYS)
def test_nobody_grows_younger(born: date, other: date) -> None:
    first, second = sorted((max(born, other), TODAY))
    one, two = Born(on=born).age_at(first), Born(on=born).age_at(second)
    assert (one.least or 0) <= (two.least or 0)


@given(DAYS)
def test_an_estimate_that_is_right_holds_the_true_age(day: date) -> None:
    exact, about = Born(on=day).age_at(TODAY), Born(about=day.year).age_at(TODAY)
    assert exact.least is not None
    assert about.least is not None
    assert about.most is not None
    assert about.least <= exact.least <= about.most


def test_a_day_in_words_has_no_leading_nought() -> None:
    assert in_words(date(2011, 3, 2)) == "2 March 2011"
