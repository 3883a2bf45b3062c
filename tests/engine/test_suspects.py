"""Two suspects of one case: what names one settles nothing of the other, and what names none is of each."""

from dataclasses import replace

import pytest

from harken.engine.suspects import SUSPECT
from harken.vocabulary import About, Entry, Recorded
from tests.engine.kinds import Began, Done, Freed, clock, fact, made, ruled, stand

ONE, TWO = "one", "two"
APART = made(about=About.CASE, apart=True)


def named(kind: type[Entry], minutes: float, *who: str) -> Recorded:
    one = fact(kind, minutes)
    return replace(one, id=f"{one.id} {who}", about=tuple((each, SUSPECT) for each in who))


one_began, two_began = named(Began, 0, ONE), named(Began, 1, TWO)
ROWS = [
    ("nobody is named", [named(Began, 0)], {"": None}),
    ("each is owed it", [one_began, two_began], {ONE: None, TWO: None}),
    ("one is done", [one_began, two_began, named(Done, 5, ONE)], {ONE: 5, TWO: None}),
    ("both are named as it is done", [one_began, two_began, named(Done, 5, ONE, TWO)], {ONE: 5, TWO: 5}),
    ("nobody is named as it is done", [one_began, two_began, named(Done, 5)], {ONE: 5, TWO: 5}),
    ("one is let go", [one_began, two_began, named(Freed, 5, TWO)], {ONE: None, TWO: 5}),
    ("begun of nobody, where one is named", [one_began, named(Done, 5, ONE), named(Began, 6)], {ONE: 5}),
    ("nobody was named before, and somebody has it done", [named(Began, 0), named(Done, 5, ONE)], {"": 5}),
]  # fmt: skip


@pytest.mark.parametrize(("story", "facts", "ended"), ROWS, ids=[row[0] for row in ROWS])
def test_each_suspect_is_owed_it_apart(
    story: str, facts: list[Recorded], ended: dict[str, float | None]
) -> None:
    first: dict[str, float | None] = {}
    for one in stand(ruled(APART), facts, 30):
        first.setdefault(one.subject, clock(one.ended_at))
    assert first == ended, story


def test_only_a_cases_duty_is_owed_apart() -> None:
    with pytest.raises(TypeError, match="Say `apart` of a case only"):
        made(apart=True)


GIRL = "girl"
SHARED = [("boy", "subject"), ("boy", SUSPECT), (GIRL, "child")]


def test_what_names_somebody_else_is_nothing_of_a_suspect_who_is_a_child() -> None:
    each = made(each_case=True)
    began = replace(fact(Began, 0), about=tuple(SHARED))
    hers = replace(fact(Done, 5), about=((GIRL, "child"),))
    stood = {one.subject: clock(one.ended_at) for one in stand(ruled(each), [began, hers], 30)}
    assert stood == {"boy": None, GIRL: 5}
