"""Who lives near a point: the nearest first, children by what is known of their age."""

from collections.abc import Callable
from datetime import date, timedelta

import psycopg
import pytest

from harken.access.connection import acting
from harken.chronology.restriction import restrict
from harken.every_case.links import Linked, LinkEnded, Relation
from harken.every_case.persons import PersonRecorded
from harken.every_case.places import PlaceRecorded
from harken.people.near import IN_THE_CIRCLE, Circle, children_near, lived_near
from harken.vocabulary import Answer
from harken.vocabulary.calendars import london_day
from tests.cases import Desk
from tests.people.known import Book, now

DeskOf = Callable[..., Desk]
MIDDLE = (404500, 281200)


@pytest.fixture
def book(sergeant: Desk) -> Book:
    return Book(sergeant)


def living(
    book: Book, east: int, north: int, relation: Relation = Relation.LIVES_AT, **person: object
) -> str:
    """Somebody whose home is so many metres east and north of the middle."""
    home = book.opens(
        PlaceRecorded(lines="Quarry Rise", easting=MIDDLE[0] + east, northing=MIDDLE[1] + north)
    )
    who = book.opens(PersonRecorded.model_validate({"given_names": "Nia", "family_name": "Sedge"} | person))
    book.says(who, Linked(relation=relation), home)
    return who


def children(book: Book, metres: int = 50) -> list[str]:
    with acting(book.desk.by) as connection:
        found = children_near(connection, book.desk.by.force, Circle(MIDDLE, metres), at=now())
    return [one.person for one in found]


def test_children_are_found_nearest_first_within_the_circle(book: Book) -> None:
    beside = living(book, 30, 40, born=date(2015, 1, 1))
    at_it = living(book, 0, 3, Relation.STAYS_AT, born=date(2015, 1, 1))
    living(book, 4000, 0, born=date(2015, 1, 1))
    living(book, 1, 1, Relation.ATTENDS, born=date(2015, 1, 1))
    assert children(book, 50) == [at_it, beside]
    assert children(book, 49) == [at_it]


def test_how_far_and_in_which_direction_is_said(book: Book) -> None:
    living(book, -30, 40, born=date(2015, 1, 1))
    with acting(book.desk.by) as connection:
        (found,) = children_near(connection, book.desk.by.force, Circle(MIDDLE, 50), at=now())
    assert (found.east, found.north, found.metres, found.relation) == (-30, 40, 50, "lives at")


def test_whoever_may_be_under_eighteen_is_a_child_and_nobody_whose_age_is_not_known(book: Book) -> None:
    today = london_day(now())
    living(book, 1, 0, born=today.replace(year=today.year - 19))
    living(book, 2, 0)
    living(book, 3, 0, born_about=today.year - 30)
    estimated = living(book, 4, 0, born_about=today.year - 18)
    unborn = living(book, 5, 0, unborn=Answer.YES)
    assert children(book) == [estimated, unborn]


def test_who_moved_away_lives_near_no_more(book: Book) -> None:
    gone = living(book, 5, 0, born=date(2015, 1, 1))
    assert children(book) == [gone]
    with acting(book.desk.by) as connection:
        (there,) = children_near(connection, book.desk.by.force, Circle(MIDDLE, 50), at=now())
    book.says(gone, LinkEnded(relation=Relation.LIVES_AT), there.place)
    assert children(book) == []


def test_whoever_is_named_by_no_such_entry_is_not_among_those_asked_for(book: Book) -> None:
    who = living(book, 5, 0, born=date(1979, 1, 1))
    circle, force = Circle(MIDDLE, 50), book.desk.by.force
    with acting(book.desk.by) as connection:
        assert lived_near(connection, force, circle, kinds=["person.flagged"], at=now()) == []
        found = lived_near(connection, force, circle, kinds=["person.recorded"], at=now())
        earlier = lived_near(
            connection, force, circle, kinds=["person.recorded"], at=now() - timedelta(days=1)
        )
    assert [one.person for one in found] == [who]
    assert earlier == []


def test_a_child_who_may_not_be_seen_is_not_found_nor_by_another_force(
    book: Book, desk_of: DeskOf, new_force: Callable[[], str]
) -> None:
    kept = living(book, 5, 0, born=date(2015, 1, 1))
    with acting(book.desk.by) as connection:
        restrict(connection, kept, "named")
    intruder = desk_of(force=new_force()).by
    colleague = desk_of(force=book.desk.by.force).by
    for who, force in ((colleague, colleague.force), (intruder, colleague.force), (intruder, intruder.force)):
        with acting(who) as connection:
            assert children_near(connection, force, Circle(MIDDLE, 50), at=now()) == []


def test_row_security_lets_the_index_be_asked_for_a_square(book: Book) -> None:
    asked = f"explain select from place_line p {IN_THE_CIRCLE}"
    values = {"force": book.desk.by.force, "east": MIDDLE[0], "north": MIDDLE[1], "metres": 50}
    with acting(book.desk.by) as connection:
        for other in ("seqscan", "bitmapscan"):
            connection.execute(f"set local enable_{other} = off")
        plan = " ".join(line for (line,) in psycopg.Cursor(connection).execute(asked, values))
    condition = plan.partition("place_line_position")[2].partition("Filter:")[0]
    assert "grid[0] >=" in condition, plan
    assert "grid[1] >=" in condition, plan
