"""The names held that are nearest to what was typed."""

import string

from hypothesis import given
from hypothesis import strategies as st

from harken.people.finding.dictionary import build, learn, near

HELD = build((token, None) for token in ("ashdale", "ashdell", "tarnbrook", "philips", "vane", "null"))
LETTERS = st.sampled_from(string.ascii_lowercase)
NAMES = st.text(LETTERS, min_size=4, max_size=14)


def tokens(typed: str, limit: int = 10) -> list[str]:
    return [found.token for found in near(HELD, typed, limit=limit)]


def test_what_was_typed_leads_whether_held_or_not() -> None:
    assert tokens("ashdale")[0] == "ashdale"
    assert tokens("zzyzx") == ["zzyzx"]


def test_the_nearest_comes_before_the_near() -> None:
    assert tokens("ashdalle")[1:] == ["ashdale", "ashdell"]


def test_a_name_said_alike_is_near_though_it_begins_otherwise() -> None:
    assert "philips" in tokens("fillips")


def test_a_name_that_is_still_typed_is_near_from_its_third_letter() -> None:
    assert tokens("ash")[1:] == tokens("ashd")[1:] == ["ashdell", "ashdale"]
    assert tokens("as") == ["as"]


def test_no_more_are_given_than_asked() -> None:
    assert len(tokens("ashdalle", limit=2)) == 2


def test_a_new_name_is_learned_once() -> None:
    held = build([("ashdale", None)])
    for _ in range(2):
        learn(held, "ashdayle")
    assert [found.token for found in near(held, "ashdale", limit=5)] == ["ashdale", "ashdayle"]


def test_an_empty_name_is_not_learned() -> None:
    held = build([("", None)])
    assert not held.held


@given(NAMES, st.data())
def test_one_slip_never_loses_a_name(name: str, data: st.DataObject) -> None:
    held = build([(name, None)])
    at = data.draw(st.integers(0, len(name) - 1))
    letter = data.draw(LETTERS)
    slipped = data.draw(
        st.sampled_from(
            [
                name[:at] + name[at + 1 :],
                name[:at] + letter + name[at:],
                name[:at] + letter + name[at + 1 :],
                name[:at] + name[at + 1 : at + 2] + name[at] + name[at + 2 :],
            ]
        )
    )
    assert name in [found.token for found in near(held, slipped, limit=5)]


@given(NAMES, st.lists(NAMES, max_size=30))
def test_nearness_falls_and_no_name_comes_twice(typed: str, others: list[str]) -> None:
    found = near(build((other, None) for other in others), typed, limit=20)
    nearness = [each.nearness for each in found]
    assert nearness == sorted(nearness, reverse=True)
    assert len({each.token for each in found}) == len(found)
