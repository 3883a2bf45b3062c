"""Names are compared by what they are, not by how they were typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from harken.people.names import IndexRow, fold, forms, given_forms, index_rows, parts
from harken.people.sound import sound, sounds

FOLDED = [
    ("capitals", "ASHDALE", "ashdale"),
    ("accents", "Zo\u00eb Br\u00f6nte", "zoe bronte"),
    ("accents typed apart", "Zoe\u0308", "zoe"),
    ("letters with a stroke", "\u0141uczak \u00d8rsted", "luczak orsted"),
    ("sharp s", "Stra\u00df", "strass"),
    ("apostrophes straight and curled", "O'Dale O\u2019Dale", "odale odale"),
    ("styled capitals", "\U0001d5a0sh", "ash"),
    ("wide letters", "\uff21\uff53\uff48", "ash"),
]


@pytest.mark.parametrize(("typed", "folded"), [row[1:] for row in FOLDED], ids=[row[0] for row in FOLDED])
def test_folding(typed: str, folded: str) -> None:
    assert fold(typed) == folded


FORMS = [
    ("one word", "Ashdale", ("ashdale",)),
    ("hyphened", "Vane-Ashdale", ("vaneashdale", "vane", "ashdale")),
    ("apart", "Vane Ashdale", ("vaneashdale", "vane", "ashdale")),
    ("Mc", "McAshdale", ("macashdale",)),
    ("Mc apart", "Mc Ashdale", ("macashdale", "ashdale")),
    ("Mac", "MacAshdale", ("macashdale",)),
    ("O apart", "O Ashdale", ("oashdale", "ashdale")),
    ("particle", "de la Souzadale", ("delasouzadale", "souzadale")),
    ("particle alone", "Le", ("le",)),
    ("not a word in it", "- 12", ()),
]


@pytest.mark.parametrize(("typed", "kept"), [row[1:] for row in FORMS], ids=[row[0] for row in FORMS])
def test_forms_of_a_surname(typed: str, kept: tuple[str, ...]) -> None:
    assert forms(typed) == kept


def test_each_forename_is_kept_and_a_hyphened_one_run_together() -> None:
    assert given_forms("Esme-Jo Kian") == ("esmejo", "esme", "jo", "kian")


def test_a_nickname_stands_by_itself_too() -> None:
    rows = index_rows("Ashdale", "Smudge", "nickname")
    assert rows == (
        IndexRow("ashdale", "smudge", "nickname", sound("ashdale")),
        IndexRow("", "smudge", "nickname", ""),
    )


def test_half_a_name_is_kept() -> None:
    assert [(row.surname, row.given) for row in index_rows("", "Kian")] == [("", "kian")]
    assert [(row.surname, row.given) for row in index_rows("Ashdale", "")] == [("ashdale", "")]


@given(st.text(max_size=40))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=40))
def test_a_part_is_letters_alone(text: str) -> None:
    assert all(part.isalpha() and '"' not in part for part in parts(text))


@given(st.text(max_size=40), st.text(max_size=40))
def test_rows_are_distinct(surname: str, forename: str) -> None:
    rows = index_rows(surname, forename)
    assert rows
    assert len(set(rows)) == len(rows)


@pytest.mark.parametrize(
    ("one", "other"), [("stephen", "steven"), ("philips", "fillips"), ("yusuf", "yousef"), ("khan", "kahn")]
)
def test_names_said_alike_share_a_key(one: str, other: str) -> None:
    assert set(sounds(one)) & set(sounds(other)) - {""}


def test_a_name_said_in_two_ways_has_two_keys() -> None:
    first, second = sounds("schmidt")
    assert first != second


def test_no_name_has_no_sound() -> None:
    assert sound("") == ""
