"""Done by another person: than the trigger names, whoever wrote that down; else than whoever recorded it."""

import pytest

from harken.engine.standing import State
from harken.vocabulary import on
from tests.engine.kinds import Began, Done, fact, made, ruled, stand

BY_ANOTHER = ruled(made(met=(on(Done).by_another(than="place"),)))


@pytest.mark.parametrize(
    ("named", "recorded_by", "done_by", "state"),
    [
        ("sam", "ali", "sam", State.OWED),
        (" sam ", "ali", "sam", State.OWED),
        ("sam", "ali", "ali", State.MET),
        ("sam", "ali", "kim", State.MET),
        ("", "ali", "ali", State.OWED),
        ("", "ali", "sam", State.MET),
        ("somebody nobody knows", "ali", "ali", State.MET),
    ],
)
def test_it_is_who_did_it_that_is_compared(named: str, recorded_by: str, done_by: str, state: State) -> None:
    facts = [fact(Began, 0, by=recorded_by, place=named), fact(Done, 5, by=done_by)]
    (one,) = stand(BY_ANOTHER, facts, 9)
    assert one.state is state
