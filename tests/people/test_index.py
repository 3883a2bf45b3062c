"""What the index says of a person after each entry of theirs."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from harken.access.actor import system_actor
from harken.access.connection import acting
from harken.chronology.disposal import dispose
from harken.chronology.restriction import restrict
from harken.every_case.links import Placed, PlacementEnded, PlacementKind
from harken.every_case.persons import (
    NameKind,
    NeedsRecorded,
    PersonDescribed,
    PersonFlagged,
    PersonIdentified,
    PersonNamed,
    PersonRecorded,
    Sex,
)
from harken.people.birth import Born
from harken.people.indexing import index
from harken.people.read import PersonLine, persons
from harken.vocabulary import Answer
from tests.broken import unreadable
from tests.cases import Desk
from tests.chronology.facts import Disposed, appended, new
from tests.database import Connect
from tests.people.known import Book

DeskOf = Callable[..., Desk]
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
KIAN = PersonRecorded(
    given_names="Kian James", family_name="Ashdale", known_as="Kai", sex=Sex.MALE, born=date(2011, 3, 2)
)


@pytest.fixture
def book(sergeant: Desk) -> Book:
    return Book(sergeant)


def line(book: Book, person: str) -> PersonLine:
    with acting(book.desk.by) as connection:
        return persons(connection, book.desk.by.force, [person])[person]


def test_a_person_who_is_recorded_is_named_at_once(book: Book) -> None:
    kian = line(book, book.opens(KIAN))
    assert (kian.named, kian.short(NOON), kian.age(NOON)) == ("Kian James Ashdale", "KA, 15", "15")
    assert (kian.known_as, kian.pronoun, kian.born) == ("Kai", "he", Born(on=date(2011, 3, 2)))


@pytest.mark.parametrize(
    ("told", "named", "short"),
    [
        (PersonRecorded(unborn=Answer.YES), "Unborn child", "Unborn child"),
        (PersonRecorded(family_name="Ashdale", unborn=Answer.YES), "Ashdale", "A, unborn"),
        (
            PersonRecorded(identified=Answer.NO, born_about=2012),
            "Not yet identified",
            "Not yet identified, about 14",
        ),
        (PersonRecorded(), "Name not known", "Name not known, age not known"),
        (PersonRecorded(known_as="Blue"), "Blue", "Name not known, age not known"),
        (PersonRecorded(given_names="Ana", born_about=2015), "Ana", "A, about 11"),
    ],
)
def test_a_person_of_whom_little_is_known_is_named_by_what_is(
    book: Book, told: PersonRecorded, named: str, short: str
) -> None:
    found = line(book, book.opens(told))
    assert (found.named, found.short(NOON)) == (named, short)


def test_a_later_fact_is_added_to_and_not_put_in_place_of_the_rest(book: Book) -> None:
    kian = book.opens(KIAN)
    book.says(kian, NeedsRecorded(communication="Short questions.", trusted_adult="Nan"))
    book.says(kian, NeedsRecorded(medication="Inhaler"))
    book.says(kian, PersonDescribed(height_cm=168, hair="brown"))
    found = line(book, kian)
    assert (found.communication, found.medication, found.trusted_adult) == (
        "Short questions.",
        "Inhaler",
        "Nan",
    )
    assert (found.named, found.looks) == ("Kian James Ashdale", "1.68 m, brown")


def test_a_name_said_anew_takes_no_sex_back(book: Book) -> None:
    kian = book.opens(KIAN)
    book.says(kian, PersonRecorded(given_names="Kian", family_name="Ashdale-Roe"))
    assert (line(book, kian).named, line(book, kian).pronoun) == ("Kian Ashdale-Roe", "he")


def test_a_correction_stands_in_place_of_what_it_corrects(book: Book) -> None:
    kian = book.opens(KIAN)
    wrong = book.says(kian, NeedsRecorded(interpreter="Polish", health="Asthma"))
    book.says(kian, NeedsRecorded(health="Asthma"), replaces=wrong)
    found = line(book, kian)
    assert (found.interpreter, found.health) == ("", "Asthma")


def test_looked_after_ends_only_when_somebody_says_so(book: Book) -> None:
    kian = book.opens(KIAN)
    book.says(kian, Placed(authority="Wenmarsh Council", kind=PlacementKind.FOSTER))
    book.says(kian, PlacementEnded())
    assert line(book, kian).looked_after_by == "Wenmarsh Council"
    book.says(kian, PlacementEnded(still_looked_after=Answer.NO))
    assert line(book, kian).looked_after_by == ""


def test_a_person_who_is_identified_is_no_longer_unidentified(book: Book) -> None:
    somebody = book.opens(PersonRecorded(identified=Answer.NO))
    book.says(somebody, PersonIdentified(how="His school knew him."))
    assert line(book, somebody).identified


def test_names_that_look_like_formulas_or_code_survive(book: Book) -> None:
    names = ('=HYPERLINK("x")', "<b>O'Ashdale</b>", "@SUM(1+1)", "Ash\"dale'; drop table person_line; --")
    for name in names:
        somebody = book.opens(PersonRecorded(given_names=name, family_name=name))
        assert line(book, somebody).named == f"{name} {name}"


def test_another_name_is_looked_for_too(book: Book) -> None:
    kian = book.opens(KIAN)
    book.says(kian, PersonNamed(given_names="Razor", what=NameKind.NICKNAME))
    book.says(kian, PersonNamed(family_name="Thornbury", what=NameKind.FORMER))
    with acting(book.desk.by) as connection:
        rows = connection.execute("select surname, given, kind from people_search where person = %s", (kian,))
        found = set(rows)
    assert {
        ("ashdale", "kian", "name"),
        ("ashdale", "kai", "nickname"),
        ("", "razor", "nickname"),
        ("thornbury", "kian", "alias"),
    } <= found


def test_the_force_next_door_sees_nobody(book: Book, desk_of: DeskOf, new_force: Callable[[], str]) -> None:
    kian = book.opens(KIAN)
    intruder = desk_of(force=new_force())
    with acting(intruder.by) as connection:
        assert persons(connection, book.desk.by.force, [kian]) == {}
        assert persons(connection, intruder.by.force, [kian]) == {}


def test_words_that_are_disposed_of_leave_the_index(book: Book) -> None:
    kian = book.opens(KIAN)
    wrong = book.says(kian, PersonNamed(family_name="Thornbury"))
    assert "thornbury" in surnames(book, kian)
    with acting(book.desk.by) as connection:
        gone = appended(connection, book.desk.by, new(kian, entry=Disposed(entry=wrong)))
        assert dispose(connection, entry=wrong, because=gone.id)
        index.apply(connection, book.desk.by.force, kian)
    assert "thornbury" not in surnames(book, kian)


def test_a_fact_that_was_struck_out_leaves_the_index(book: Book) -> None:
    kian = book.opens(KIAN)
    wrong = book.says(kian, PersonNamed(family_name="Thornbury"))
    book.says(kian, PersonNamed(family_name="Thornbury"), replaces=wrong, struck=True)
    assert "thornbury" not in surnames(book, kian)


def test_a_person_who_is_restricted_is_hidden_from_those_outside(book: Book, desk_of: DeskOf) -> None:
    kian = book.opens(KIAN)
    outsider = desk_of(area="Market Harden")
    with acting(book.desk.by) as connection:
        restrict(connection, kian, "named")
    with acting(outsider.by) as connection:
        assert persons(connection, outsider.by.force, [kian]) == {}
        for table in ("people_search", "telephone_line", "link_line", "flag_line"):
            rows = connection.execute(f"select * from {table}").fetchall()  # noqa: S608 - of the four names above
            assert rows == []
    assert line(book, kian).restricted


def test_what_is_recorded_of_a_restricted_person_is_hidden_too(book: Book, desk_of: DeskOf) -> None:
    kian = book.opens(KIAN)
    outsider = desk_of(area="Market Harden")
    with acting(book.desk.by) as connection:
        restrict(connection, kian, "named")
    book.says(kian, PersonNamed(family_name="Thornbury"))
    with acting(outsider.by) as connection:
        assert connection.execute("select * from people_search").fetchall() == []
    assert "thornbury" in surnames(book, kian)


def surnames(book: Book, person: str) -> set[str]:
    with acting(book.desk.by) as connection:
        rows = connection.execute("select surname from people_search where person = %s", (person,)).fetchall()
    return {surname for (surname,) in rows}


@pytest.mark.parametrize("version", [0, 1], ids=["not brought up to date", "not to be folded"])
def test_an_old_entry_that_cannot_be_read_refuses_no_new_one(
    book: Book, connect: Connect, version: int
) -> None:
    kian = book.opens(KIAN)
    old = book.says(kian, NeedsRecorded(medication="Inhaler"))
    unreadable(connect, kian, old, version=version)
    book.says(kian, PersonFlagged(flag="carries a knife"))
    found = line(book, kian)
    assert (found.named, found.medication) == ("Kian James Ashdale", "Inhaler")
    assert "ashdale" in surnames(book, kian)
    assert flagged(book, kian) == ["carries a knife"]


def test_what_was_disposed_of_is_kept_by_no_fault(book: Book, connect: Connect) -> None:
    kian = book.opens(KIAN)
    needs = book.says(kian, NeedsRecorded(medication="Inhaler"))
    unreadable(connect, kian, needs, version=0)
    force = book.desk.by.force
    with acting(system_actor(force), using="worker") as connection:
        index.apply(connection, force, kian, keep=False)
    assert surnames(book, kian) == set()


def flagged(book: Book, person: str) -> list[str]:
    with acting(book.desk.by) as connection:
        rows = connection.execute("select flag from flag_line where subject = %s", (person,)).fetchall()
    return [flag for (flag,) in rows]
