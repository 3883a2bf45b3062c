"""Nothing that a duty, a gate, a flag or the gravity of a case turns on is asked under a fold."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Annotated

import pytest

from harken.catalogue import duties, flags, gates, kinds, pathways
from harken.vocabulary import (
    Asks,
    Clock,
    Elapsed,
    Entry,
    Mark,
    Marked,
    On,
    SinceAnswer,
    marked,
    marked_when,
    on,
)
from harken.vocabulary.clocks import AtAnswer, ByAnswer
from harken.vocabulary.entry import asks_of

Turned = set[tuple[str, str]]
"""A kind of entry, and an answer of it."""


def within(declared: object) -> Iterator[object]:
    """Every word of a declaration: the entries it names, whole, and each text that stands in it else."""
    yield declared
    if isinstance(declared, On | Enum | str | type):
        return
    if isinstance(declared, Mapping):
        declared = (*declared.keys(), *declared.values())
    elif is_dataclass(declared):
        declared = tuple(getattr(declared, one.name) for one in fields(declared))
    if isinstance(declared, list | tuple | set | frozenset):
        for one in declared:
            yield from within(one)


def read_by(named: On, catalogue: Mapping[str, type[Entry]]) -> Turned:
    """The answers that an entry is told by: those asked for, those compared, those its mark turns on."""
    asked = {*(name for name, _ in named.answers), *named.same, *named.stated}
    asked |= set(named.count.of) if named.count else set()
    borne = [
        (key, mark)
        for key, kind in catalogue.items()
        for mark in kind.marks
        if (mark.mark if isinstance(mark, Marked) else mark) is named.mark
    ]
    of = {named.kind} if named.kind else {key for key, _ in borne}
    conditions = {(key, mark.field) for key, mark in borne if isinstance(mark, Marked)}
    return {(key, name) for key in of for name in asked} | conditions


def turned_on(declared: object, catalogue: Mapping[str, type[Entry]]) -> Turned:
    """Every answer that a declaration turns on.

    A clock, a count or a level names its answer by a text of its own: it may be of any entry named beside it.
    """
    words = list(within(declared))
    named = [one for one in words if isinstance(one, On)]
    texts = {one for one in words if isinstance(one, str) and not isinstance(one, Enum)}
    beside = {key for one in named for key in _kinds(one, catalogue)}
    beside |= {one.key for one in words if isinstance(one, type) and issubclass(one, Entry)}
    read = {pair for one in named for pair in read_by(one, catalogue)}
    return read | {
        (key, name)
        for key in beside & catalogue.keys()
        for name in catalogue[key].model_fields
        if name in texts
    }


def _kinds(named: On, catalogue: Mapping[str, type[Entry]]) -> set[str]:
    if named.kind:
        return {named.kind}
    return {
        key
        for key, kind in catalogue.items()
        if any((one.mark if isinstance(one, Marked) else one) is named.mark for one in kind.marks)
    }


def declared() -> list[object]:
    graded = [(one.level, one.keeper, one.plan, one.tasking, one.whereabouts) for one in pathways().values()]
    return [*duties().values(), *gates().values(), *flags().values(), *graded]


TURNED = {pair for one in declared() for pair in turned_on(one, kinds())}


class Fell(Entry):
    """For the test of the test."""

    key = "test.fell"
    title = "Fell"
    reads = "{how} {when} {where} {who}"
    marks = (marked_when(Mark.CHILD_SEEN, who="an officer"),)

    how: Annotated[str, Asks("How?", coded=True)] = ""
    when: Annotated[str, Asks("When?", coded=True)] = ""
    where: Annotated[str, Asks("Where?", coded=True)] = ""
    who: Annotated[str, Asks("Who?", coded=True)] = ""


FELL = {Fell.key: Fell}
HOUR: Clock = Elapsed(hours=1)
WAYS = [
    ("an answer it must have", on(Fell, how="far"), {"how"}),
    ("an answer that must be given", on(Fell).stating("when"), {"when"}),
    ("an answer that must be the same", on(Fell).with_same("where"), {"where"}),
    ("an answer that is counted", on(Fell).counting(1, "how", answered="far"), {"how"}),
    ("a mark that turns on one", marked(Mark.CHILD_SEEN), {"who"}),
    ("a mark with an answer besides", marked(Mark.CHILD_SEEN, how="far"), {"who", "how"}),
    ("a clock by an answer", (on(Fell), ByAnswer("when", (("late", HOUR),))), {"when"}),
    ("a time given in one", (on(Fell), {1: AtAnswer("when", failing="where")}), {"when", "where"}),
    ("a start given in one", (on(Fell), SinceAnswer("when")), {"when"}),
    ("the kind alone", on(Fell), set()),
    ("what an answer is", on(Fell, how="where"), {"how"}),
]  # fmt: skip


@pytest.mark.parametrize(("story", "word", "names"), WAYS, ids=[row[0] for row in WAYS])
def test_what_a_declaration_turns_on_is_found_whichever_way_it_says_so(
    story: str, word: object, names: set[str]
) -> None:
    assert turned_on((story, word), FELL) == {(Fell.key, name) for name in names}


@pytest.mark.parametrize(
    "known",
    [
        ("contact.call-received", "child_at_risk"),
        ("contact.call-received", "setting"),
        ("referral.concern-known", "household_unaware"),
        ("governance.matter-opened", "since"),
        ("every-case.referred", "reference"),
        ("missing.risk-assessed", "level"),
        ("exploitation.concern-recorded", "significant_harm"),
    ],
    ids=".".join,
)
def test_what_is_known_to_be_turned_on_is_found(known: tuple[str, str]) -> None:
    assert known in TURNED


@pytest.mark.parametrize("kind", kinds().values(), ids=kinds())
def test_what_is_asked_under_the_fold_is_turned_on_by_nothing(kind: type[Entry]) -> None:
    folded = {name for name in kind.model_fields if asks_of(kind, name).seldom}
    assert {name for key, name in TURNED if key == kind.key} & folded == set()


@pytest.mark.parametrize("kind", kinds().values(), ids=kinds())
def test_most_of_a_form_is_in_plain_sight(kind: type[Entry]) -> None:
    folded = [name for name in kind.model_fields if asks_of(kind, name).seldom]
    assert len(folded) <= len(kind.model_fields) / 2
