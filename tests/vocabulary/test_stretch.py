"""Laws and rows of stretches: missing until found, and again."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from harken.vocabulary import On, Recorded, Stretch
from harken.vocabulary.stretch import begun, ended_before
from tests.vocabulary.readings import MINUTE, fact, london, said, starts

MISSING, FOUND = (On(kind="missing"),), (On(kind="found"),)

told = st.dictionaries(st.integers(0, 200), st.sampled_from(("missing", "found")), max_size=12)


def facts_of(kind: str, start: datetime, told: dict[int, str]) -> list[Recorded]:
    return [fact(kind, start + n * MINUTE) for n, what in sorted(told.items()) if what == kind]


@given(starts, told)
def test_a_stretch_begins_when_nobody_is_missing_yet(start: datetime, told: dict[int, str]) -> None:
    """Walks through what was told, and asks at each whether the child was missing."""
    missing, began = False, []
    for minute, what in sorted(told.items()):
        if what == "missing" and not missing:
            began.append(start + minute * MINUTE)
        missing = what == "missing"
    assert begun(facts_of("missing", start, told), facts_of("found", start, told)) == began


@given(starts, told)
def test_those_of_one_stretch_have_as_many_ends_before_them(start: datetime, told: dict[int, str]) -> None:
    since, until = facts_of("missing", start, told), facts_of("found", start, told)
    counted = {ended_before(one, until) for one in since}
    assert len(begun(since, until)) == len(counted)


ROWS = [
    ("told twice of one time", ["09 Sep 2026 22:00", "09 Sep 2026 23:00"], [], ["09 Sep 2026 22:00 BST"]),
    (
        "found as they go missing again",
        ["09 Sep 2026 22:00", "09 Sep 2026 23:00"],
        ["09 Sep 2026 23:00"],
        ["09 Sep 2026 22:00 BST", "09 Sep 2026 23:00 BST"],
    ),
    (
        "the hour shown twice: gone in the first, found and gone in the second",
        ["25 Oct 2026 01:50", "25 Oct 2026 01:20 again"],
        ["25 Oct 2026 01:10 again"],
        ["25 Oct 2026 01:50 BST", "25 Oct 2026 01:20 GMT"],
    ),
    (
        "over the hour that is missing, and midnight",
        ["28 Mar 2026 23:50", "29 Mar 2026 02:10"],
        ["29 Mar 2026 00:10"],
        ["28 Mar 2026 23:50 GMT", "29 Mar 2026 02:10 BST"],
    ),
    ("found first, then gone", ["09 Sep 2026 22:00"], ["09 Sep 2026 21:00"], ["09 Sep 2026 22:00 BST"]),
]


@pytest.mark.parametrize(("story", "gone", "found", "began"), ROWS, ids=[row[0] for row in ROWS])
def test_row(story: str, gone: list[str], found: list[str], began: list[str]) -> None:
    since, until = [fact("missing", london(at)) for at in gone], [fact("found", london(at)) for at in found]
    assert [said(moment) for moment in begun(since, until)] == began


@pytest.mark.parametrize(("since", "until"), [((), FOUND), (MISSING, ())])
def test_a_stretch_without_a_beginning_or_an_end_is_refused(
    since: tuple[On, ...], until: tuple[On, ...]
) -> None:
    with pytest.raises(TypeError, match="those that end it"):
        Stretch(since, until)
