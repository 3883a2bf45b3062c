"""The index made anew from the journal: equal, and what was not so is named."""

from collections.abc import Callable
from datetime import date
from uuid import uuid4

import pytest

from harken.access.actor import system_actor
from harken.access.connection import acting
from harken.chronology.restriction import restrict
from harken.every_case.links import Linked, Relation
from harken.every_case.persons import PersonFlagged, PersonNamed, PersonRecorded, TelephoneRecorded
from harken.every_case.places import PlaceFlagged, PlaceRecorded
from harken.people.indexing.rebuild import Wrong, rebuild
from tests.cases import Desk
from tests.people.known import Book


@pytest.fixture
def book(sergeant: Desk) -> Book:
    return Book(sergeant)


@pytest.fixture
def kian(book: Book) -> str:
    """A person with something in every table, one of them hidden."""
    kian = book.opens(PersonRecorded(given_names="Kian", family_name="Ashdale", born=date(2011, 3, 2)))
    home = book.opens(PlaceRecorded(lines="14 Quarry Rise\nKelbridge", easting=404500, northing=281200))
    book.says(kian, Linked(relation=Relation.LIVES_AT), home)
    book.says(kian, PersonNamed(given_names="Kai"))
    book.says(kian, TelephoneRecorded(number="07700 900123"))
    book.says(kian, PersonFlagged(flag="carries a knife"))
    book.says(home, PlaceFlagged(flag="dog"))
    hidden = book.opens(PersonRecorded(given_names="Dana", family_name="Ashdale"))
    with acting(book.desk.by) as connection:
        restrict(connection, hidden, "named")
    return kian


def test_what_entries_made_of_the_index_is_what_a_rebuild_makes(book: Book, kian: str) -> None:
    assert rebuild(book.desk.by.force) == ()


@pytest.mark.parametrize(
    ("table", "change"),
    [
        ("person_line", "update person_line set family = 'Ashdael' where person = %(who)s"),
        ("person_line", "update person_line set restricted = true where person = %(who)s"),
        ("people_search", "delete from people_search where person = %(who)s and given = 'kai'"),
        ("telephone_line", "update telephone_line set number = '+441632960000' where person = %(who)s"),
        ("link_line", 'delete from link_line where "from" = %(who)s'),
        ("flag_line", "update flag_line set until = since where subject = %(who)s"),
    ],
)
def test_a_row_that_was_tampered_with_is_named_and_put_right(
    book: Book, kian: str, table: str, change: str
) -> None:
    force = book.desk.by.force
    with acting(system_actor(force), using="worker") as connection:
        assert connection.execute(change.encode(), {"who": kian}).rowcount == 1
    assert Wrong(table, kian) in rebuild(force)
    assert rebuild(force) == ()


def test_a_row_of_nobody_is_named_and_gone(book: Book, kian: str) -> None:
    nobody, force = str(uuid4()), book.desk.by.force
    with acting(book.desk.by) as connection:
        connection.execute("insert into person_line (force, person) values (%s, %s)", (force, nobody))
    assert rebuild(force) == (Wrong("person_line", nobody),)
    with acting(book.desk.by) as connection:
        assert connection.execute("select 1 from person_line where person = %s", (nobody,)).fetchone() is None


def test_a_rebuild_of_one_force_leaves_the_next_alone(
    book: Book, kian: str, desk_of: Callable[..., Desk], new_force: Callable[[], str]
) -> None:
    other = Book(desk_of(force=new_force()))
    theirs = other.opens(PersonRecorded(given_names="Kian"))
    with acting(system_actor(other.desk.by.force), using="worker") as connection:
        connection.execute("delete from person_line where person = %s", (theirs,))
    assert rebuild(book.desk.by.force) == ()
    assert rebuild(other.desk.by.force) == (Wrong("person_line", theirs),)
