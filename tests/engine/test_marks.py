"""A kind that bears a mark for several answers bears it for each of them alone."""

from datetime import UTC, datetime
from typing import Annotated

import pytest

from harken.catalogue import kinds
from harken.engine.matching import make_ready
from harken.vocabulary import Answer, Asks, Entry, Mark, Marked, Recorded, marked, marked_when

NOON = datetime(2026, 11, 17, 12, tzinfo=UTC)
BORNE = [
    pytest.param(kind.key, borne, answer, id=f"{kind.key}: {borne.mark}, {borne.field} {answer}")
    for kind in kinds().values()
    for borne in kind.marks
    if isinstance(borne, Marked)
    for answer in borne.answers
]


class Suspected(Entry):
    key = "trial.suspected"
    title = "Suspected"
    reads = "Suspected"
    marks = (
        marked_when(Mark.EXPLOITATION_SUSPECTED, gifts="yes"),
        marked_when(Mark.EXPLOITATION_SUSPECTED, drugs="yes"),
    )

    gifts: Annotated[Answer, Asks("Gifts?")] = Answer.NOT_KNOWN
    drugs: Annotated[Answer, Asks("Drugs?")] = Answer.NOT_KNOWN


def _fact(kind: str, **answers: object) -> Recorded:
    return Recorded(
        id="1", kind=kind, answers=answers, about=(("child", "subject"),), happened=NOON, recorded=NOON,
        chronology="case",
    )  # fmt: skip


@pytest.mark.parametrize(("gifts", "drugs", "fits"), [("yes", "no", 1), ("no", "yes", 1), ("no", "no", 0)])
def test_either_answer_is_enough(gifts: str, drugs: str, fits: int) -> None:
    matcher = make_ready(marked(Mark.EXPLOITATION_SUSPECTED), {Suspected.key: Suspected})
    assert matcher.fits(_fact(Suspected.key, gifts=gifts, drugs=drugs)) == bool(fits)


@pytest.mark.parametrize(("kind", "borne", "answer"), BORNE)
def test_every_declared_mark_is_heard(kind: str, borne: Marked, answer: str) -> None:
    assert make_ready(marked(borne.mark), kinds()).fits(_fact(kind, **{borne.field: answer}))
