"""Where people live, as search knows it, when the place and the person are written at the same time."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from uuid import uuid4

import pytest

from harken.access.actor import system_actor
from harken.access.connection import acting
from harken.access.refused import Refused
from harken.casework.record import Recording, recorded_in
from harken.every_case.links import Linked, Relation
from harken.every_case.persons import NeedsRecorded, PersonRecorded
from harken.every_case.places import PlaceRecorded
from harken.people.indexing.rebuild import anew, held, rebuild
from harken.people.read import persons
from harken.vocabulary import Entry
from tests.cases import Desk
from tests.database import Connect
from tests.people.known import Book, now

NEEDS = NeedsRecorded(medication="Inhaler")
MOVED = PlaceRecorded(lines="3 Harbour Street\nSaltreach")


@pytest.fixture
def book(sergeant: Desk) -> Book:
    return Book(sergeant)


@pytest.fixture
def home(book: Book) -> str:
    return book.opens(PlaceRecorded(lines="14 Quarry Rise\nKelbridge"))


@pytest.fixture
def kian(book: Book, home: str) -> str:
    person = book.opens(PersonRecorded(given_names="Kian", family_name="Ashdale"))
    book.says(person, Linked(relation=Relation.LIVES_AT), home)
    return person


@contextmanager
def saying(book: Book, who: str, entry: Entry) -> Iterator[None]:
    """Something is being recorded, and is committed at the end."""
    recording = Recording(
        entry=entry, chronology=who, about=((who, "subject"),), happened=now(), idem=str(uuid4())
    )
    with acting(book.desk.by) as connection:
        said = recorded_in(connection, recording, by=book.desk.by, standards=book.desk.standards)
        assert not isinstance(said, Refused), said
        yield


def area(book: Book, person: str) -> str:
    with acting(book.desk.by) as connection:
        return persons(connection, book.desk.by.force, [person])[person].area


def until_somebody_waits(connect: Connect) -> None:
    watcher = connect("admin")
    watcher.autocommit = True
    for _ in range(100_000):
        if watcher.execute("select 1 from pg_locks where not granted").fetchone():
            return
    pytest.fail("Nobody waited.")


def test_a_place_that_moves_while_something_is_recorded_of_a_resident_moves_them_too(
    book: Book, connect: Connect, kian: str, home: str
) -> None:
    with ThreadPoolExecutor() as pool:
        with saying(book, kian, NEEDS):
            moving = pool.submit(book.says, home, MOVED)
            until_somebody_waits(connect)
        moving.result()
    assert area(book, kian) == "saltreach"


def test_something_recorded_of_a_resident_while_their_place_moves_is_recorded_where_it_moved_to(
    book: Book, connect: Connect, kian: str, home: str
) -> None:
    with ThreadPoolExecutor() as pool:
        with saying(book, home, MOVED):
            recording = pool.submit(book.says, kian, NEEDS)
            until_somebody_waits(connect)
        recording.result()
    assert area(book, kian) == "saltreach"


def test_a_place_that_moves_while_a_resident_is_made_anew_moves_them_too(
    book: Book, connect: Connect, kian: str, home: str
) -> None:
    force = book.desk.by.force
    with ThreadPoolExecutor() as pool:
        with acting(system_actor(force), using="worker") as connection:
            assert held(connection, force, [kian]) == [kian]
            anew(connection, force, [kian])
            moving = pool.submit(book.says, home, MOVED)
            until_somebody_waits(connect)
        moving.result()
    assert area(book, kian) == "saltreach"


def test_a_rebuild_waits_for_a_place_that_moves(book: Book, connect: Connect, kian: str, home: str) -> None:
    force = book.desk.by.force
    with ThreadPoolExecutor() as pool:
        with saying(book, home, MOVED):
            rebuilding = pool.submit(rebuild, force)
            until_somebody_waits(connect)
        assert rebuilding.result() == ()
    assert area(book, kian) == "saltreach"
