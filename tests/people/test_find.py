"""The one search box: who is found, what is said of them, what is hidden, what is recorded."""

from collections.abc import Callable
from datetime import date

import pytest

from harken.access.connection import acting
from harken.board.records import records
from harken.chronology.restriction import restrict
from harken.every_case.links import Linked, Merged, Relation, Unmerged
from harken.every_case.persons import NameKind, PersonNamed, PersonRecorded, TelephoneRecorded
from harken.every_case.places import PlaceKind, PlaceRecorded
from harken.people.finding.find import Found, find
from harken.vocabulary.roles import SOCIAL_CARE
from tests.cases import Desk
from tests.people.known import Book, now

DeskOf = Callable[..., Desk]
BORN = date(2011, 3, 2)


@pytest.fixture
def book(sergeant: Desk) -> Book:
    return Book(sergeant)


@pytest.fixture
def kian(book: Book) -> str:
    return book.opens(
        PersonRecorded(given_names="Kian James", family_name="Ashdale", known_as="Kai", born=BORN)
    )


@pytest.fixture
def home(book: Book) -> str:
    return book.opens(
        PlaceRecorded(lines="14 Quarry Rise\nKelbridge", postcode="KB14 6QR", kind=PlaceKind.HOME)
    )


def asked(desk: Desk, typed: str) -> Found:
    with acting(desk.by) as connection:
        return find(connection, desk.by, typed, now(), records=records)


def ids(desk: Desk, typed: str) -> list[str]:
    return [one.id for one in asked(desk, typed).matches]


@pytest.mark.parametrize(
    "typed",
    [
        "kian ashdale",
        "ASHDALE Kian",
        "kain ashdele 2/3/2011",
        "kian ashdale 3/2/2011",
        "kai ashdale",
        "james ashdale",
        "kian ashdale 15",
        "kian ash",
        "ashd",
        "kian ashdale kelbridge",
        "02/03/2011",
    ],
)
def test_a_child_is_found_however_they_are_asked_for(book: Book, kian: str, home: str, typed: str) -> None:
    book.says(kian, Linked(relation=Relation.LIVES_AT), home)
    assert ids(book.desk, typed)[0] == kian


def test_no_more_is_said_than_tells_people_apart(book: Book, kian: str, home: str) -> None:
    book.says(kian, Linked(relation=Relation.LIVES_AT), home)
    book.desk.missing(kian, team="Kelbridge Response")
    found = asked(book.desk, "kian ashdale 2/3/2011")
    (match,) = found.matches
    assert (match.kind, match.name, match.born, match.called) == (
        "person", "Kian James Ashdale", "2011", "known as Kai",
    )  # fmt: skip
    assert (match.area, match.records) == ("Kelbridge", "1 case, Kelbridge Response")
    assert found.read_as == "Called Kian Ashdale. Born 2 March 2011."


def test_a_name_recorded_after_the_first_search_is_forgiven_its_spelling_too(book: Book, kian: str) -> None:
    assert ids(book.desk, "bertrand thornbury") == []
    late = book.opens(PersonRecorded(given_names="Bertrand", family_name="Thornbury"))
    assert ids(book.desk, "bertrand thornbry")[0] == late


def test_a_person_is_found_by_a_number_they_use(book: Book, kian: str) -> None:
    book.says(kian, TelephoneRecorded(number="+44 7700 900123"))
    assert [(one.id, one.because) for one in asked(book.desk, "07700 900123").matches] == [
        (kian, "uses this number")
    ]


@pytest.mark.parametrize(
    "typed", ["kb14 6qr", "KB146QR", "14 quarry rise", "Quarry Rise, Kelbridge", "14 qua", "quarry rise kelb"]
)
def test_a_place_is_found_by_its_postcode_or_its_words(book: Book, home: str, typed: str) -> None:
    book.opens(PlaceRecorded(lines="9 Quarry Rise\nMarket Harden", postcode="KB15 1AA"))
    first = asked(book.desk, typed).matches[0]
    assert (first.kind, first.id, first.name) == ("place", home, "14 Quarry Rise, Kelbridge, KB14 6QR")


def test_a_case_is_found_by_its_reference(book: Book, kian: str) -> None:
    case = book.desk.missing(kian)
    (match,) = asked(book.desk, case.reference.lower()).matches
    assert (match.kind, match.id, match.name) == ("case", case.chronology, case.reference)


def test_two_records_of_one_person_are_shown_once_until_they_are_parted(book: Book, kian: str) -> None:
    again = book.opens(PersonRecorded(given_names="Kian", family_name="Ashdale", born=BORN))
    assert set(ids(book.desk, "kian ashdale")) == {kian, again}
    book.says(kian, Merged(other=again))
    assert len(ids(book.desk, "kian ashdale")) == 1
    book.says(kian, Unmerged(other=again))
    assert set(ids(book.desk, "kian ashdale")) == {kian, again}


def test_of_one_person_the_cases_of_every_record_are_counted_each_once(book: Book, kian: str) -> None:
    again = book.opens(PersonRecorded(given_names="Kian", family_name="Ashdale", born=BORN))
    for children in ((kian,), (again,), (kian, again)):
        book.desk.missing(*children)
    book.says(kian, Merged(other=again))
    (match,) = asked(book.desk, "kian ashdale").matches
    assert match.records == "3 cases"
    book.says(kian, Unmerged(other=again))
    assert [one.records for one in asked(book.desk, "kian ashdale").matches] == ["2 cases", "2 cases"]


def test_who_is_hidden_is_as_who_is_absent(book: Book, kian: str, home: str, desk_of: DeskOf) -> None:
    book.says(kian, TelephoneRecorded(number="07700 900123"))
    book.says(kian, PersonNamed(given_names="Razor", what=NameKind.NICKNAME))
    case = book.desk.missing(kian)
    outsider = desk_of(area="Market Harden")
    with acting(book.desk.by) as connection:
        for chronology in (kian, home, case.chronology):
            restrict(connection, chronology, "named")
    typed = ("kian ashdale 2/3/2011", "razor", "07700 900123", "kb14 6qr", "quarry rise", case.reference)
    assert [ids(outsider, one) for one in typed] == [[]] * len(typed)
    assert all(ids(book.desk, one) for one in typed)


def test_cases_that_may_not_be_seen_are_not_counted(book: Book, kian: str, desk_of: DeskOf) -> None:
    case = book.desk.missing(kian)
    with acting(book.desk.by) as connection:
        restrict(connection, case.chronology, "named")
    outsider = desk_of(area="Market Harden")
    assert [one.records for one in asked(outsider, "kian ashdale").matches] == ["no cases"]


def test_the_force_next_door_finds_nobody(
    book: Book, kian: str, home: str, desk_of: DeskOf, new_force: Callable[[], str]
) -> None:
    intruder = desk_of(force=new_force())
    assert ids(intruder, "kian ashdale 2/3/2011") == []
    assert ids(intruder, "kb14 6qr") == []


def test_whoever_is_shown_is_recorded_as_shown(book: Book, kian: str) -> None:
    asked(book.desk, "kian ashdale")
    with acting(book.desk.by) as connection:
        row = connection.execute(
            "select object_kind, object_id, persons::text[], link, rows from consultation where actor = %s",
            (book.desk.by.account,),
        ).fetchall()[-1]
    assert row == ("search", "kian ashdale", [kian], "search_only", 1)


def test_a_role_that_may_not_search_is_told_so(book: Book, kian: str, desk_of: DeskOf) -> None:
    found = asked(desk_of(SOCIAL_CARE), "kian ashdale")
    assert (found.matches, bool(found.refused)) == ((), True)


@pytest.mark.parametrize(
    "typed", ["", " ", "%", "'; drop table person_line; --", "a" * 5000, "1", "=1+1", "\\"]
)
def test_whatever_is_typed_is_answered(book: Book, kian: str, typed: str) -> None:
    assert asked(book.desk, typed).matches == ()
