"""One person, several forenames: short forms and other spellings."""

from importlib.resources import files

import pytest

from harken.people.nicknames import kin


def names_of(given: str) -> dict[str, float]:
    return {other.given: other.nearness for other in kin(given)}


@pytest.mark.parametrize(
    ("one", "other"),
    [("bob", "robert"), ("liz", "elizabeth"), ("kai", "kian"), ("mo", "mohammed"), ("sean", "shaun")],
)
def test_kin_know_one_another_both_ways(one: str, other: str) -> None:
    assert other in names_of(one)
    assert one in names_of(other)


def test_the_reason_is_said_the_right_way_round() -> None:
    assert {other.because for other in kin("robert")} >= {"Bob is short for Robert"}
    assert {other.because for other in kin("bob") if other.given == "robert"} == {"Bob is short for Robert"}


def test_two_short_forms_are_farther_apart_than_a_short_form_and_its_whole() -> None:
    near = names_of("liz")
    assert near["betty"] < near["elizabeth"]


def test_nobody_is_their_own_kin() -> None:
    assert "alex" not in names_of("alex")


def test_an_unlisted_name_has_no_kin() -> None:
    assert kin("zzyzx") == ()


@pytest.mark.parametrize("name", ["nicknames.txt", "spellings.txt"])
def test_the_lists_are_folded_and_state_nothing_twice(name: str) -> None:
    text = files("harken.people").joinpath(name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    heads = [line.replace(":", "").split()[0] for line in lines]
    assert sorted(set(heads)) == sorted(heads)
    for line in lines:
        words = line.replace(":", "").split()
        assert len(set(words)) == len(words) > 1
        assert all(word.isascii() and word.isalpha() and word.islower() for word in words)
