"""Searches on a real PostgreSQL: each probe earns its place, and keeps to its force and its index."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from harken.people.birth import Born
from harken.people.finding import probes
from harken.people.finding.candidates import Probe, plan
from harken.people.finding.probes import run, statement
from harken.people.finding.query import parse
from tests.people.index import AREAS, TODAY, Index

SPRING = Born(on=date(2011, 3, 2))
ELSEWHEN = Born(on=date(1974, 8, 29))

FOUND = [
    ("as recorded", "Kian Ashdale", "kian ashdale"),
    ("surname first", "Kian Ashdale", "ASHDALE Kian"),
    ("with a comma", "Kian Ashdale", "Ashdale, Kian"),
    ("a letter left out", "Kian Ashdale", "kian ashdle"),
    ("a letter too many", "Kian Ashdale", "kian asshdale"),
    ("two letters changed about", "Kian Ashdale", "kian ahsdale"),
    ("the first letter wrong", "Kian Ashdale", "kian sshdale"),
    ("a slip in each name", "Kian Ashdale", "kain ashdele"),
    ("spelt as it sounds", "Shaun Phillips", "sean filips"),
    ("a short form for a whole name", "Robert Ashdale", "bob ashdale"),
    ("a whole name for a short form", "Liz Ashdale", "elizabeth ashdale"),
    ("two short forms of one name", "Liz Ashdale", "betty ashdale"),
    ("a misspelt short form", "Robert Ashdale", "bobbby ashdale"),
    ("another spelling of one name", "Mohammed Ashdale", "muhamad ashdale"),
    ("the middle name", "Kian James Ashdale", "james ashdale"),
    ("all three names", "Kian James Ashdale", "kian james ashdale"),
    ("an initial", "Kian Ashdale", "k ashdale"),
    ("half of a double surname", "Esme-Jo Vane-Ashdale", "esme ashdale"),
    ("a double surname as two words", "Esme-Jo Vane-Ashdale", "esme vane ashdale"),
    ("a double forename run together", "Esme-Jo Ashdale", "esmejo ashdale"),
    ("an apostrophe left out", "Kian O'Ashdale", "kian oashdale"),
    ("an apostrophe for a gap", "Kian O'Ashdale", "kian o ashdale"),
    ("Mac for Mc", "Kian McAshdale", "kian macashdale"),
    ("Mc with a gap", "Kian McAshdale", "kian mc ashdale"),
    ("no accents", "Zo\u00eb \u0141uczak", "zoe luczak"),
    ("a surname with its particle", "de Souzadale,Ines", "ines de souzadale"),
    ("a surname without its particle", "de Souzadale,Ines", "ines souzadale"),
    ("a surname by itself", "Kian Ashdale", "ashdale"),
    ("a misspelt surname by itself", "Kian Ashdale", "ashdle"),
    ("a forename by itself", "Kian Ashdale", "kian"),
    ("a surname that means nothing to a computer", "Kian Null", "kian null"),
]


@pytest.mark.parametrize(("name", "typed"), [row[1:] for row in FOUND], ids=[row[0] for row in FOUND])
def test_a_name_is_found(index: Index, name: str, typed: str) -> None:
    wanted = index.add(name, SPRING)
    index.add("Oswin Tarnbrook", ELSEWHEN)
    assert index.found(typed)[:1] == [wanted]


BORN = [
    ("as recorded", "2/3/2011"),
    ("in words", "2 March 2011"),
    ("day and month swapped", "3/2/2011"),
    ("digits of the day swapped", "20/3/2011"),
    ("a year out", "2/3/2012"),
    ("a decade out", "2/3/2001"),
    ("a day out", "1/3/2011"),
    ("as an age", "15"),
    ("as a year", "born 2011"),
    ("as a year that is about right", "about 2012"),
    ("as a day that never was", "31/02/2011"),
]


@pytest.mark.parametrize("typed", [row[1] for row in BORN], ids=[row[0] for row in BORN])
def test_a_birth_sets_namesakes_apart(index: Index, typed: str) -> None:
    index.add("Kian Ashdale", ELSEWHEN)
    wanted = index.add("Kian Ashdale", SPRING)
    index.add("Kian Ashdale", Born())
    assert index.found(f"kian ashdle {typed}")[0] == wanted


def test_a_day_of_birth_finds_somebody_of_quite_another_name(index: Index) -> None:
    wanted = index.add("Oswin Tarnbrook", SPRING)
    assert wanted in index.found("kian ashdale 2/3/2011")


def test_a_day_of_birth_is_enough(index: Index) -> None:
    wanted = index.add("Kian Ashdale", SPRING)
    index.add("Kian Ashdale", ELSEWHEN)
    assert index.found("2/3/2011") == [wanted]


def test_a_wrong_day_of_birth_still_finds_the_name(index: Index) -> None:
    wanted = index.add("Kian Ashdale", SPRING)
    assert index.found("kian ashdale 9/9/1960") == [wanted]


def test_a_year_that_is_about_right_is_found_by_the_age(index: Index) -> None:
    wanted = index.add("Kian Ashdale", Born(about=2011))
    assert index.found("kian 15") == [wanted]


def test_an_area_sets_namesakes_apart(index: Index) -> None:
    index.add("Kian Ashdale", area="MHA")
    wanted = index.add("Kian Ashdale", area="KEL")
    assert index.found("kain ashdale kelbridge")[0] == wanted


def test_a_forename_in_an_area_is_enough(index: Index) -> None:
    wanted = index.add("Kian Ashdale", area="KEL")
    index.add("Kian Ashdale", area="MHA")
    assert index.found("kian kelbridge")[0] == wanted


def test_a_surname_that_is_a_place_is_found(index: Index) -> None:
    wanted = index.add("Kian Kelbridge", area="MHA")
    assert wanted in index.found("kian kelbridge")


def test_an_alias_finds_its_person_once(index: Index) -> None:
    wanted = index.add("Kian Ashdale", SPRING)
    index.also(wanted, "Kian Tarnbrook", SPRING)
    assert index.found("kian tarnbrook 2/3/2011") == [wanted]


def test_a_nickname_of_ones_own_is_enough(index: Index) -> None:
    wanted = index.add("Kian Ashdale", SPRING)
    index.also(wanted, "Ashdale,Smudge", SPRING, kind="nickname")
    assert index.found("smudge") == [wanted]


def test_a_birth_not_known_is_reached_beyond_namesakes_of_another_age(index: Index) -> None:
    for _ in range(30):
        index.add("Kian Ashdale", ELSEWHEN)
    wanted = index.add("Kian Ashdale", Born())
    assert index.found("kian ashdale 2/3/2011")[0] == wanted


ELSEWHERE = [
    "kian ashdale",
    "ashdale",
    "kian 15",
    "2/3/2011",
    "kian ashdale 2/3/2011",
    "kian ashdale 3/2/2011",
]


@pytest.mark.parametrize(
    "typed", [*ELSEWHERE, "kian kelbridge", "kian ashdale kelbridge", "kian fillips 2/3/2011"]
)
def test_another_forces_people_are_not_found(index: Index, typed: str) -> None:
    other = replace(index, force=uuid4())
    other.add("Kian Ashdale", SPRING, area="KEL")
    other.add("Kian Philips", SPRING, area="KEL")
    index.add("Oswin Philips", ELSEWHEN)
    assert all(match.candidate.surname == "philips" for match in index.search(typed))
    assert len(index.search(typed)) < 2


def test_a_namesake_beyond_a_common_name_is_reached(index: Index) -> None:
    for _ in range(60):
        index.add("Kian Ashdale", ELSEWHEN)
    wanted = index.add("Kian Ashdell", ELSEWHEN)
    assert wanted in index.found("kian ashdall", first=100)


def test_nothing_typed_looks_nothing_up(index: Index) -> None:
    query = parse("WM/M/2611/0417", today=TODAY, areas=AREAS)
    assert statement(plan(query, index.names()), force=index.force) is None
    with index.connection.cursor() as cursor:
        assert run(cursor, Probe(), force=index.force) == []


def test_every_probe_walks_an_index(index: Index) -> None:
    index.add("Kian Ashdale", SPRING, area="KEL")
    names = index.names()
    for typed in ("kian ashdale 2/3/2011", "kian ashdale kelbridge", "kian 15", "kian ashdale", "k ashdale"):
        asked = statement(plan(parse(typed, today=TODAY, areas=AREAS), names), force=index.force)
        assert asked is not None
        index.connection.execute("SET enable_seqscan = off")
        lines = index.connection.execute(f"EXPLAIN {asked.sql}", asked.parameters).fetchall()
        assert not [line for (line,) in lines if "Seq Scan on people_search" in line]


def test_every_probe_is_used_by_some_search(index: Index) -> None:
    index.add("Kian Ashdale", SPRING, area="KEL")
    names = index.names()
    used = ""
    for typed in ("kian ashdale 2/3/2011", "kian ashdale kelbridge", "kian 15"):
        asked = statement(plan(parse(typed, today=TODAY, areas=AREAS), names), force=index.force)
        used += asked.sql if asked else ""
    every = {name: sql for name, sql in vars(probes).items() if name.isupper() and isinstance(sql, str)}
    assert [name for name, sql in every.items() if sql not in used] == []
