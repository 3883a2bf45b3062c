"""A whiteboard: what it names in its words, which duties it shows, and what is refused at import."""

from dataclasses import replace

import pytest

from harken.vocabulary import Besides, Column, Mark, Parts, Says, Whiteboard, marked
from tests.catalogue.test_whiteboards import BOARD, COLUMN, FEED, WALK

HEARD = marked(Mark.CHILD_HEARD)


@pytest.mark.parametrize(
    ("large", "small", "names"),
    [
        ("", "", ()),
        ("Here", "Since {at}", ()),
        ("{where}", "Since {at}: {who}, {where}", ("where", "who")),
    ],
)
def test_the_answers_that_its_words_name(large: str, small: str, names: tuple[str, ...]) -> None:
    assert Says(HEARD, large, small).names == names


@pytest.mark.parametrize(
    ("column", "duties"),
    [
        (Column(title="A", short="A"), ()),
        (Column(title="A", short="A", clock=WALK), (WALK,)),
        (Column(title="A", short="A", duties=(FEED,)), (FEED,)),
        (Column(title="A", short="A", clock=WALK, duties=(FEED,)), (WALK, FEED)),
    ],
)
def test_the_duty_whose_clock_a_column_shows_is_one_of_its_duties(
    column: Column, duties: tuple[object, ...]
) -> None:
    assert column.every == duties
    assert replace(BOARD, columns=(column, COLUMN)).duties == (*duties, WALK)


def test_all_that_it_says_of_entries_is_found() -> None:
    first, second, third, fourth = (Says(HEARD, large) for large in ("1", "2", "3", "4"))
    column = replace(COLUMN, says=(first,), besides=(Besides((second,)),))
    board = replace(
        BOARD, columns=(column,), where=Besides((third,)), parts=Parts("Yard", Besides((fourth,)))
    )
    assert list(board.every_says()) == [first, second, third, fourth]


@pytest.mark.parametrize(("lacks", "says"), [("columns", "columns"), ("for_whom", "posts")])
def test_one_that_says_nothing_or_that_nobody_finds_is_refused(lacks: str, says: str) -> None:
    given = {name: getattr(BOARD, name) for name in Whiteboard.__dataclass_fields__} | {lacks: ()}
    with pytest.raises(TypeError, match=f"Dogs has no {says}"):
        Whiteboard(**given)
