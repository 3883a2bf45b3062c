"""Roles: one list, and each word means one of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from harken.vocabulary import Rank, Role
from harken.vocabulary.roles import DUTY_INSPECTOR, ROLES, SOCIAL_CARE, SUPERVISOR, SYSTEM, role_called

roles = st.sampled_from(ROLES)


def test_no_word_means_two_roles() -> None:
    words = [word.lower().replace("-", " ") for role in ROLES for word in (role.name, *role.aliases)]
    assert len(set(words)) == len(words)


@given(roles, st.data())
def test_a_role_is_found_by_any_of_its_words_in_any_case(role: Role, data: st.DataObject) -> None:
    word = data.draw(st.sampled_from((role.name, *role.aliases)))
    for said in (word, word.upper(), word.replace("-", " "), word.replace(" ", "_"), f"  {word} "):
        assert role_called(said) is role


@pytest.mark.parametrize("text", ["", "sargent", "duty", "inspector general"])
def test_a_word_nobody_is_called_by_is_nobody(text: str) -> None:
    assert role_called(text) is None


def test_rank_is_in_order_and_another_agency_has_none() -> None:
    assert Rank.NONE < SUPERVISOR.rank < DUTY_INSPECTOR.rank < Rank.SUPERINTENDENT
    assert {role.rank for role in ROLES if role.agency != "police"} == {Rank.NONE}


def test_a_role_is_spoken_of_by_its_name() -> None:
    assert str(SOCIAL_CARE) == "children's social care"
    assert role_called("Harken") is SYSTEM


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("demand hub", "call-taker"),
        ("PC", "response officer"),
        ("missing coordinator", "missing co-ordinator"),
        ("DI", "detective inspector"),
        ("social worker", "children's social care"),
    ],
)
def test_words_of_the_register_and_of_the_station_are_understood(word: str, name: str) -> None:
    assert str(role_called(word)) == name
