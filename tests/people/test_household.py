"""The household finder: each child with the reason and how sure it is; adults and strangers never."""

from datetime import date
from typing import Any

import pytest

from harken.access.connection import acting
from harken.every_case.links import Linked, LinkEnded, Relation
from harken.every_case.persons import PersonRecorded
from harken.every_case.places import PlaceRecorded
from harken.people.household import Likely, at_place, with_person
from harken.vocabulary import Answer
from tests.cases import Desk
from tests.people.known import Book, now

THIS_YEAR = now().year


@pytest.fixture
def book(sergeant: Desk) -> Book:
    return Book(sergeant)


@pytest.fixture
def home(book: Book) -> str:
    return book.opens(PlaceRecorded(lines="14 Quarry Rise\nKelbridge"))


def child(book: Book, name: str, years: int = 9) -> str:
    born = date(THIS_YEAR - years, 1, 1)
    return book.opens(PersonRecorded(given_names=name, family_name="Ashdale", born=born))


def adult(book: Book, name: str) -> str:
    return child(book, name, 40)


def linked(book: Book, who: str, relation: Relation, to: str, **more: Any) -> None:
    book.says(who, Linked(relation=relation, **more), to)


def at(book: Book, place: str) -> dict[str, tuple[str, list[str]]]:
    with acting(book.desk.by) as connection:
        return _said(at_place(connection, book.desk.by.force, place, at=now()))


def with_(book: Book, person: str) -> dict[str, tuple[str, list[str]]]:
    with acting(book.desk.by) as connection:
        return _said(with_person(connection, book.desk.by.force, person, at=now()))


def _said(likely: list[Likely]) -> dict[str, tuple[str, list[str]]]:
    return {one.person.given: (str(one.sure), [reason.says for reason in one.reasons]) for one in likely}


def test_a_child_who_lives_there_is_known_and_an_adult_is_no_child(book: Book, home: str) -> None:
    linked(book, child(book, "Wren"), Relation.LIVES_AT, home)
    linked(book, adult(book, "Marlow"), Relation.LIVES_AT, home)
    assert at(book, home) == {"Wren": ("known", ["Lives here"])}


def test_not_certain_or_only_staying_is_likely(book: Book, home: str) -> None:
    linked(book, child(book, "Wren"), Relation.LIVES_AT, home, certain=Answer.NOT_KNOWN)
    linked(book, child(book, "Pip"), Relation.STAYS_AT, home)
    assert at(book, home) == {
        "Pip": ("likely", ["Stays here"]),
        "Wren": ("likely", ["Lives here, not certain"]),
    }


def test_the_other_child_of_a_mother_whose_home_nobody_recorded_is_possible(book: Book, home: str) -> None:
    mother, daughter = adult(book, "Marlow"), child(book, "Wren")
    unborn = book.opens(PersonRecorded(given_names="Baby", unborn=Answer.YES))
    linked(book, daughter, Relation.LIVES_AT, home)
    for one in (daughter, unborn):
        linked(book, mother, Relation.PARENT_OF, one)
    assert at(book, home) == {
        "Wren": ("known", ["Lives here"]),
        "Baby": ("possible", ["Child of Marlow Ashdale, a parent of Wren Ashdale"]),
    }


def test_a_grown_lodgers_sister_is_not_likely_with_strangers(book: Book, home: str) -> None:
    lodger, mother = adult(book, "Rowan"), adult(book, "Marlow")
    linked(book, lodger, Relation.LIVES_AT, home)
    for one in (lodger, child(book, "Wren")):
        linked(book, mother, Relation.PARENT_OF, one)
    assert at(book, home) == {}


def test_the_child_of_somebody_who_lives_there_is_likely(book: Book, home: str) -> None:
    father, daughter = adult(book, "Marlow"), child(book, "Wren")
    linked(book, father, Relation.LIVES_AT, home)
    linked(book, father, Relation.PARENT_OF, daughter)
    assert at(book, home) == {"Wren": ("likely", ["Child of Marlow Ashdale"])}


def test_children_of_a_former_partner_are_possible(book: Book, home: str) -> None:
    man, woman, son = adult(book, "Marlow"), adult(book, "Isolde"), child(book, "Pip")
    linked(book, man, Relation.LIVES_AT, home)
    linked(book, man, Relation.PARTNER_OF, woman)
    book.says(man, LinkEnded(relation=Relation.PARTNER_OF, ended_on=date(THIS_YEAR - 1, 1, 1)), woman)
    linked(book, woman, Relation.PARENT_OF, son)
    said = "Child of Isolde Ashdale, former partner of Marlow Ashdale"
    assert at(book, home) == {"Pip": ("possible", [said])}
    assert with_(book, man) == {"Pip": ("possible", [said])}


def test_who_lived_there_before_is_possible_and_so_are_their_children(book: Book, home: str) -> None:
    mother, son = adult(book, "Isolde"), child(book, "Pip")
    linked(book, mother, Relation.LIVES_AT, home)
    linked(book, son, Relation.LIVES_AT, home)
    for one in (mother, son):
        book.says(one, LinkEnded(relation=Relation.LIVES_AT, ended_on=date(THIS_YEAR - 1, 1, 1)), home)
    linked(book, mother, Relation.PARENT_OF, son)
    assert at(book, home) == {"Pip": ("possible", ["Child of Isolde Ashdale", "Lived here"])}


def test_a_parent_whose_age_is_not_known_is_no_child_and_an_unborn_child_is_one(
    book: Book, home: str
) -> None:
    mother = book.opens(PersonRecorded(given_names="Isolde", family_name="Ashdale"))
    unborn = book.opens(PersonRecorded(given_names="Baby", family_name="Ashdale", unborn=Answer.YES))
    stranger = book.opens(PersonRecorded(given_names="Somebody"))
    linked(book, mother, Relation.LIVES_AT, home)
    linked(book, mother, Relation.PARENT_OF, unborn)
    linked(book, stranger, Relation.LIVES_AT, home)
    assert at(book, home) == {
        "Baby": ("likely", ["Child of Isolde Ashdale"]),
        "Somebody": ("known", ["Lives here"]),
    }


def test_with_somebody_are_the_children_of_each_home_of_theirs(book: Book, home: str) -> None:
    man, girl = adult(book, "Marlow"), child(book, "Wren")
    linked(book, man, Relation.STAYS_AT, home)
    linked(book, girl, Relation.LIVES_AT, home)
    assert with_(book, man) == {"Wren": ("known", ["Lives at 14 Quarry Rise"])}


def test_with_a_child_are_the_other_children_of_whoever_brings_them_up(book: Book) -> None:
    mother, wren, other = adult(book, "Alys"), child(book, "Wren"), child(book, "Pip", 1)
    partner, visits = adult(book, "Lee"), child(book, "Sky")
    for one in (wren, other):
        linked(book, mother, Relation.PARENT_OF, one)
    linked(book, mother, Relation.PARTNER_OF, partner)
    linked(book, partner, Relation.PARENT_OF, visits)
    assert with_(book, wren) == {
        "Pip": ("likely", ["Child of Alys Ashdale"]),
        "Sky": ("possible", ["Child of Lee Ashdale, partner of Alys Ashdale"]),
    }


def test_with_somebody_grown_are_no_children_of_their_parents(book: Book) -> None:
    mother, son, late = adult(book, "Alys"), child(book, "Vic", 20), child(book, "Pip", 1)
    for one in (son, late):
        linked(book, mother, Relation.PARENT_OF, one)
    assert with_(book, son) == {}


def test_a_child_elsewhere_with_no_tie_is_not_named(book: Book, home: str) -> None:
    linked(book, adult(book, "Marlow"), Relation.LIVES_AT, home)
    linked(book, child(book, "Wren"), Relation.LIVES_AT, book.opens(PlaceRecorded(lines="3 Harbour Street")))
    assert at(book, home) == {}
