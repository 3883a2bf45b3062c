"""Two suspects of one case: what names one settles nothing of the other, and what names none is of each."""

from dataclasses import replace

import pytest

from harken.engine.gates import gates
from harken.engine.known import known_at
from harken.engine.lacking import lacking
from harken.engine.rulebook import compile_rules
from harken.engine.suspects import SUSPECT
from harken.vocabulary import About, Entry, Gate, Mark, On, Recorded, Requires, Stands, all_of, on
from tests.engine.kinds import (
    CASE,
    KINDS,
    SOURCE,
    Began,
    Done,
    Freed,
    Other,
    at,
    clock,
    fact,
    made,
    ruled,
    stand,
)

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


def test_what_is_lacking_is_of_the_suspect_whom_it_is_owed_of() -> None:
    rules = ruled(replace(APART, met=(all_of(on(Done), on(Other)),)))
    facts = [one_began, two_began, named(Done, 5, ONE), fact(Other, 6, about=())]
    known = known_at(facts, chronology=CASE, subjects={}, at=at(9))

    def wanting(who: str, *those: Recorded) -> list[On]:
        (standing,) = [one for one in stand(rules, [*facts[:2], *those], 9) if one.subject == who]
        return [*lacking(standing, known, rules)]

    assert [one.kind for one in wanting(TWO)] == [Done.key]
    assert wanting(ONE) == []


class Cleared(Entry):
    key = "trial.cleared"
    title = "Eliminated"
    reads = "Eliminated"
    marks = (Mark.SUSPECT_CLEARED,)


GATE = Gate(
    key="trial.close",
    rules=("TR-02",),
    says="Not freed until done",
    act=on(Freed),
    apart=True,
    requires=(Requires("It was not done.", Stands((on(Done),)), about=About.CASE),),
    released=(on(Other),),
    who_waits="Nobody",
    sources=(SOURCE,),
)
both = [one_began, two_began]
done_of_one = [*both, named(Done, 5, ONE)]
ACTS: list[tuple[str, list[Recorded], tuple[str, ...], tuple[str, ...] | None]] = [
    ("of one of whom it was done", done_of_one, (ONE,), None),
    ("of the other", done_of_one, (TWO,), (TWO,)),
    ("of both", done_of_one, (ONE, TWO), (TWO,)),
    ("of neither by name", done_of_one, (), (TWO,)),
    ("of neither, done of neither", both, (), (ONE, TWO)),
    ("of neither, done by no name", [*both, named(Done, 5)], (), None),
    ("of whom the act names first", [named(Began, 0)], (ONE,), (ONE,)),
    ("of whom the act names first, done of nobody by name", [named(Began, 0), named(Done, 5)], (ONE,), None),
    ("of whom the act names first, done of another", done_of_one, ("three",), ("three",)),
    ("of nobody, and nobody is suspected", [named(Began, 0)], (), ()),
    ("of nobody, and it was done", [named(Began, 0), named(Done, 5)], (), None),
    ("released for one", [*both, named(Other, 5, ONE)], (ONE,), None),
    ("released for the other", [*both, named(Other, 5, ONE)], (TWO,), (TWO,)),
]  # fmt: skip


@pytest.mark.parametrize(("story", "facts", "act", "held"), ACTS, ids=[row[0] for row in ACTS])
def test_a_gate_is_asked_of_the_suspect_whom_the_act_names(
    story: str, facts: list[Recorded], act: tuple[str, ...], held: tuple[str, ...] | None
) -> None:
    rules, one = ruled(gates=(GATE,)), named(Freed, 9, *act)
    (gate,) = gates(facts, chronology=CASE, rules=rules, subjects={}, at=at(9), pathway="trial", act=one)
    assert (gate.holds, gate.whom) == (held is not None, held or ()), story


def test_a_gate_is_shut_only_while_no_suspect_may_be_named() -> None:
    def stood(facts: list[Recorded]) -> tuple[bool, bool]:
        rules = ruled(gates=(GATE,))
        (gate,) = gates(facts, chronology=CASE, rules=rules, subjects={}, at=at(9), pathway="trial")
        return gate.holds, gate.shut

    assert stood(both) == (True, True)
    assert stood(done_of_one) == (True, False)
    assert stood([*done_of_one, named(Done, 6, TWO)]) == (False, False)


def test_a_gate_asks_nothing_more_of_whoever_was_eliminated() -> None:
    gone = [*done_of_one, named(Cleared, 6, TWO)]
    rules = compile_rules(KINDS | {Cleared.key: Cleared}, (), (GATE,))
    (gate,) = gates(gone, chronology=CASE, rules=rules, subjects={}, at=at(9), pathway="trial")
    assert not gate.holds


def test_only_what_is_asked_of_a_case_is_asked_of_each_suspect() -> None:
    with pytest.raises(TypeError, match=r"Say About\.CASE in what it requires"):
        replace(GATE, requires=(Requires("It was not done.", Stands((on(Done),))),))
