"""The likeliest person stands first, and the page can say why."""

from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from harken.people.finding.candidates import Candidate
from harken.people.finding.query import parse
from harken.people.finding.rank import rank
from harken.people.sound import sound
from tests.people.index import AREAS, TODAY


def someone(
    number: int,
    name: str = "kian ashdale",
    born: date | None = date(2011, 3, 2),
    *,
    about: int | None = None,
    area: str | None = "KEL",
    kind: str = "name",
) -> Candidate:
    given, surname = name.split(" ")
    year = born.year if born else about
    return Candidate(UUID(int=number), surname, given, kind, sound(surname), born, year, area)


def reasons(typed: str, candidate: Candidate) -> tuple[str, ...]:
    (match,) = rank([candidate], parse(typed, today=TODAY, areas=AREAS))
    return match.reasons


ALL_THE_SAME = ("surname the same", "forename the same")
REASONS = [
    ("the same in all", "kian ashdale 2/3/2011", someone(1), (*ALL_THE_SAME, "date of birth the same")),
    ("a slip", "kian ashdle", someone(1), ("surname one letter short", "forename the same")),
    ("a letter too many", "kian ashdalle", someone(1), ("surname one letter over", "forename the same")),
    ("another letter", "kian ashdate", someone(1), ("surname one letter out", "forename the same")),
    ("swapped letters", "kian ahsdale", someone(1), ("surname two letters swapped", "forename the same")),
    ("said alike", "kian filips", someone(1, "kian phyllibs"), ("surname sounds alike", "forename the same")),
    ("begun alike", "kian ash", someone(1), ("surname begins the same", "forename the same")),
    ("initial", "k ashdale", someone(1), ("surname the same", "initial the same")),
    ("short form", "kai ashdale", someone(1), ("surname the same", "Kai is short for Kian")),
    ("day and month", "kian ashdale 3/2/2011", someone(1), (*ALL_THE_SAME, "day and month swapped")),
    ("same year", "kian ashdale 9/9/2011", someone(1), (*ALL_THE_SAME, "born the same year")),
    ("quite another birth", "kian ashdale 9/9/1960", someone(1), (*ALL_THE_SAME, "date of birth differs")),
    (
        "birth not known",
        "kian ashdale 2/3/2011",
        someone(1, born=None),
        (*ALL_THE_SAME, "date of birth not known"),
    ),
    (
        "estimated",
        "kian ashdale 2/3/2011",
        someone(1, born=None, about=2012),
        (*ALL_THE_SAME, "born about 2012"),
    ),
    ("age", "kian ashdale 15", someone(1), (*ALL_THE_SAME, "aged 15")),
    ("age a year out", "kian ashdale 14", someone(1), (*ALL_THE_SAME, "age a year out")),
    (
        "age of an estimate",
        "kian ashdale 15",
        someone(1, born=None, about=2011),
        (*ALL_THE_SAME, "born about 2011"),
    ),
    ("age not known", "kian ashdale 15", someone(1, born=None), (*ALL_THE_SAME, "age not known")),
    ("age far out", "kian ashdale 50", someone(1), (*ALL_THE_SAME, "age differs")),
    ("area", "kian ashdale kelbridge", someone(1), (*ALL_THE_SAME, "area the same")),
    ("area not known", "kian ashdale kelbridge", someone(1, area=None), (*ALL_THE_SAME, "area not known")),
    ("alias", "kian ashdale", someone(1, kind="alias"), (*ALL_THE_SAME, "known also by this name")),
]


@pytest.mark.parametrize(
    ("typed", "candidate", "words"), [row[1:] for row in REASONS], ids=[row[0] for row in REASONS]
)
def test_the_reasons_are_said(typed: str, candidate: Candidate, words: tuple[str, ...]) -> None:
    assert reasons(typed, candidate) == words


BEFORE = [
    ("the same name before a slip", "kian ashdale", someone(2), someone(1, "kian ashdell")),
    (
        "a slip with the birth before the name without",
        "kian ashdle 2/3/2011",
        someone(2),
        someone(1, "kian ashdle", None),
    ),
    (
        "a slip in the area before the name elsewhere",
        "kian ashdle kelbridge",
        someone(2),
        someone(1, "kian ashdle", area="MHA"),
    ),
    (
        "day and month swapped before the same year",
        "kian ashdale 3/2/2011",
        someone(2),
        someone(1, born=date(2011, 9, 9)),
    ),
    (
        "a birth not known before one that differs",
        "kian ashdale 2/3/2011",
        someone(2, born=None),
        someone(1, born=date(1974, 8, 29)),
    ),
    (
        "an estimate near before one far",
        "kian 15",
        someone(2, born=None, about=2011),
        someone(1, born=None, about=2013),
    ),
    ("a short form before another name", "kai ashdale", someone(2), someone(1, "kit ashdale")),
]


@pytest.mark.parametrize(
    ("typed", "first", "second"), [row[1:] for row in BEFORE], ids=[row[0] for row in BEFORE]
)
def test_who_stands_first(typed: str, first: Candidate, second: Candidate) -> None:
    found = rank([second, first], parse(typed, today=TODAY, areas=AREAS))
    assert [match.candidate for match in found] == [first, second]
    assert found[0].score > found[1].score


def test_all_that_was_asked_being_so_scores_the_whole() -> None:
    for typed in ("kian ashdale", "ashdale", "kian ashdale 2/3/2011 kelbridge", "ashdale kian 15"):
        (match,) = rank([someone(1)], parse(typed, today=TODAY, areas=AREAS))
        assert match.score == 100


def test_a_person_stands_once_by_the_name_that_fits_best() -> None:
    (match,) = rank([someone(1, "kian tarn"), someone(1)], parse("kian ashdale", today=TODAY, areas=AREAS))
    assert match.candidate.surname == "ashdale"


@given(
    st.permutations(
        [someone(number, f"kian {name}") for number, name in enumerate(("ashdale", "ashdell", "ashdale"))]
    )
)
def test_the_order_found_in_does_not_matter(candidates: list[Candidate]) -> None:
    query = parse("kian ashdale", today=TODAY, areas=AREAS)
    assert [match.candidate.person.int for match in rank(candidates, query)] == [0, 2, 1]
