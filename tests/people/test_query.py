"""One box: what was typed in it, taken apart."""

from dataclasses import fields
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from harken.people.finding.query import Query, parse
from harken.people.finding.readings import Reading, readings
from tests.people.index import AREAS, TODAY

SPRING = date(2011, 3, 2)
FIFTEEN = (date(2010, 11, 23), date(2011, 11, 22))

TYPED = [
    ("a name and a birth", "kian ashdale 2/3/2011", Query(("kian", "ashdale"), born=SPRING)),
    ("a birth first", "dob 02.03.11 ASHDALE Kian", Query(("ashdale", "kian"), born=SPRING)),
    ("six figures", "ashdale 020311", Query(("ashdale",), born=SPRING)),
    ("an area", "ashdale kelbridge", Query(("ashdale",), areas=("KEL",), area_words=("kelbridge",))),
    (
        "the longer area",
        "ashdale market harden",
        Query(("ashdale",), areas=("MHA",), area_words=("marketharden",)),
    ),
    ("an age", "kian 15", Query(("kian",), age=15, born_between=FIFTEEN)),
    ("an age in words", "kian aged 15", Query(("kian",), age=15, born_between=FIFTEEN)),
    ("an age with its unit", "15yo kian", Query(("kian",), age=15, born_between=FIFTEEN)),
    ("a year", "kian 2011", Query(("kian",), born_between=(date(2011, 1, 1), date(2011, 12, 31)))),
    (
        "about a year",
        "kian about 2011",
        Query(("kian",), born_between=(date(2010, 1, 1), date(2012, 12, 31))),
    ),
    (
        "a day that never was",
        "kian 31/2/2011",
        Query(("kian",), born_between=(date(2011, 1, 1), date(2011, 12, 31))),
    ),
    ("a reference", "WM/M/2611/0417", Query(reference="WM/M/2611/0417")),
    ("a reference typed anyhow", " wm-m-2611-0417", Query(reference="WM/M/2611/0417")),
    ("a telephone", "01632 960123", Query(telephone="+441632960123")),
    ("a mobile with its country", "+44 7700 900123 ashdale", Query(("ashdale",), telephone="+447700900123")),
    ("a telephone with its nought in brackets", "(01632) 960 123", Query(telephone="+441632960123")),
    ("a house and its street", "14 Pell Street", Query(("pell", "street"), address="14 Pell Street")),
    ("a flat in a road", "flat 2, 14a tern rd", Query(("flat", "a", "tern", "rd"), address="14a tern rd")),
    ("somebody at a house", "kian 3 quarry rise", Query(("kian", "quarry", "rise"), address="3 quarry rise")),
    ("a street's name, and an age", "kian lane 15", Query(("kian", "lane"), age=15, born_between=FIFTEEN)),
    ("an age first", "15 kian", Query(("kian",), age=15, born_between=FIFTEEN)),
    (
        "an age with its unit, a street's name",
        "15yo kian lane",
        Query(("kian", "lane"), age=15, born_between=FIFTEEN),
    ),
    ("a postcode", "kb4 7zz", Query(postcode="KB4 7ZZ")),
    ("a hyphen and an apostrophe", "Esme-Jo O'Ashdale", Query(("esme", "jo", "oashdale"))),
    ("nothing", "  ", Query()),
]


@pytest.mark.parametrize(("typed", "query"), [row[1:] for row in TYPED], ids=[row[0] for row in TYPED])
def test_what_was_typed(typed: str, query: Query) -> None:
    assert parse(typed, today=TODAY, areas=AREAS) == query


@given(st.text(max_size=80))
def test_anything_may_be_typed(text: str) -> None:
    query = parse(text, today=TODAY, areas=AREAS)
    assert len(fields(query)) == len(fields(Query))
    assert all(len(word) > 0 for word in query.words)


def test_names_are_read_in_either_order_the_usual_one_first() -> None:
    ways = [(way.surname, way.given) for way in readings(Query(("kian", "ashdale"))) if not way.run_together]
    assert ways == [("ashdale", "kian"), ("kian", "ashdale")]


def test_an_initial_is_never_a_surname() -> None:
    assert "k" not in {way.surname for way in readings(Query(("k", "ashdale")))}


def test_a_place_may_be_a_surname_when_one_other_word_is_left() -> None:
    assert Reading("kelbridge", "kian") in readings(parse("kian kelbridge", today=TODAY, areas=AREAS))
    ways = readings(parse("kian ashdale kelbridge", today=TODAY, areas=AREAS))
    assert "kelbridge" not in {way.surname for way in ways}
