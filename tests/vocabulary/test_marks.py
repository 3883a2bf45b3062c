"""Marks: a closed list, each with its meaning, borne always or with one answer."""

import pytest

from harken.vocabulary import Mark, Marked, marked_when
from harken.vocabulary.marks import MEANS


def test_every_mark_says_what_it_means() -> None:
    assert MEANS.keys() == set(Mark)
    assert len(set(MEANS.values())) == len(MEANS)


def test_a_mark_is_borne_with_one_answer_or_any_of_several() -> None:
    assert marked_when(Mark.CHILD_SEEN, seen="yes") == Marked(Mark.CHILD_SEEN, "seen", ("yes",))
    assert marked_when(Mark.CHILD_SEEN, seen=("yes", "briefly")).answers == ("yes", "briefly")


@pytest.mark.parametrize("answers", [{}, {"seen": "yes", "alone": "no"}], ids=["none", "two"])
def test_a_mark_that_turns_on_other_than_one_answer_is_refused_at_import(answers: dict[str, str]) -> None:
    with pytest.raises(TypeError, match="exactly one answer, such as seen='yes'"):
        marked_when(Mark.CHILD_SEEN, **answers)
