"""A child named together with an address may be there again: possible, with the day, and never a stranger."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest

from harken.access.connection import acting
from harken.chronology.restriction import restrict
from harken.every_case.links import Linked, Relation
from harken.every_case.persons import PersonRecorded
from harken.every_case.places import PlaceKind, PlaceRecorded
from harken.people.birth import in_words
from harken.people.household import at_place
from harken.vocabulary.calendars import london_day
from tests.cases import Desk, now
from tests.people.known import Book


def named_on(when: datetime) -> str:
    return f"Last named with this address on {in_words(london_day(when))}"


def named_today() -> tuple[str, list[str]]:
    return "possible", [named_on(now())]


@pytest.fixture
def book(sergeant: Desk) -> Book:
    return Book(sergeant)


@pytest.fixture
def home(book: Book) -> str:
    return book.opens(PlaceRecorded(lines="14 Quarry Rise\nKelbridge", kind=PlaceKind.HOME))


def somebody(book: Book, name: str, years: int | None = 9) -> str:
    born = date(now().year - years, 1, 1) if years is not None else None
    return book.opens(PersonRecorded(given_names=name, born=born))


def called(book: Book, *about: tuple[str, str], **more: datetime) -> str:
    """A call about an address, which names these in their parts; the entry."""
    return book.desk.opens("contact.call-received", pathway="contact", about=about, **more).entry


def at(book: Book, place: str) -> dict[str, tuple[str, list[str]]]:
    with acting(book.desk.by) as connection:
        likely = at_place(connection, book.desk.by.force, place, at=now())
    return {one.person.given: (str(one.sure), [reason.says for reason in one.reasons]) for one in likely}


def test_a_child_whom_a_call_names_there_is_possible_and_whoever_is_grown_is_none(
    book: Book, home: str
) -> None:
    wren, mother = somebody(book, "Wren"), somebody(book, "Marlow", 40)
    called(book, (wren, "child"), (mother, "caller"), (home, "place"))
    assert at(book, home) == {"Wren": named_today()}


def test_the_last_time_is_the_day_it_is_of(book: Book, home: str) -> None:
    wren, last = somebody(book, "Wren"), now() - timedelta(days=3)
    called(book, (wren, "child"), (home, "place"), happened=last - timedelta(days=20))
    entry = called(book, (wren, "child"), (home, "place"), happened=last)
    with acting(book.desk.by) as connection:
        (found,) = at_place(connection, book.desk.by.force, home, at=now())
    said = [(one.says, one.since, one.entry) for one in found.reasons]
    assert said == [(named_on(last), None, entry)]


def test_who_is_known_to_live_there_is_said_once(book: Book, home: str) -> None:
    wren = somebody(book, "Wren")
    book.says(wren, Linked(relation=Relation.LIVES_AT), home)
    called(book, (wren, "child"), (home, "place"))
    assert at(book, home) == {"Wren": ("known", ["Lives here"])}


def test_what_links_somebody_otherwise_is_not_being_named_there(book: Book, home: str) -> None:
    book.says(somebody(book, "Wren"), Linked(relation=Relation.ATTENDS), home)
    assert at(book, home) == {}


def test_a_victim_of_unknown_age_is_taken_for_no_child_and_a_child_of_unknown_age_is(
    book: Book, home: str
) -> None:
    she, it, boy = (
        somebody(book, name, years) for name, years in (("Ola", None), ("Pip", None), ("Rue", 11))
    )
    called(book, (she, "victim"), (it, "child"), (boy, "victim"), (home, "place"))
    assert at(book, home) == {"Pip": named_today(), "Rue": named_today()}


def test_where_many_are_nobody_is_possible_for_having_been_named_there(book: Book) -> None:
    station = book.opens(PlaceRecorded(name="Kelbridge station", kind=PlaceKind.STREET))
    called(book, (somebody(book, "Wren"), "child"), (station, "place"))
    assert at(book, station) == {}


def test_what_was_long_ago_or_of_another_address_or_struck_out_is_no_lead(book: Book, home: str) -> None:
    wren, elsewhere = somebody(book, "Wren"), book.opens(PlaceRecorded(lines="3 Pell Street"))
    called(book, (wren, "child"), (home, "place"), happened=now() - timedelta(days=366))
    called(book, (wren, "child"), (elsewhere, "place"))
    called(book, (wren, "child"))
    assert at(book, home) == {}
    opened = book.desk.opens(
        "contact.call-received", pathway="contact", about=((wren, "child"), (home, "place"))
    )
    assert at(book, home) == {"Wren": named_today()}
    struck = book.desk.records("every-case.entered-in-error", opened, replaces=opened.entry, struck=True)
    assert struck
    assert at(book, home) == {}


def test_what_a_restricted_call_says_is_a_lead_to_whoever_may_read_it(
    book: Book, home: str, desk_of: Callable[..., Desk]
) -> None:
    wren = somebody(book, "Wren")
    call = book.desk.opens(
        "contact.call-received", pathway="contact", about=((wren, "child"), (home, "place"))
    )
    other = Book(desk_of(area="Thornwold"))
    assert at(other, home) == {"Wren": named_today()}
    with acting(book.desk.by) as connection:
        restrict(connection, call.chronology, "named")
    assert at(other, home) == {}
