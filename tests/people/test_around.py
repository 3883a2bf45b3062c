"""Who is around a person, at a moment: links both ways, ends, merges, and what may not be seen."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest

from harken.access.connection import acting
from harken.chronology.restriction import restrict
from harken.every_case.links import Linked, LinkEnded, Merged, Relation, Unmerged
from harken.every_case.persons import PersonFlagEnded, PersonFlagged, PersonRecorded, TelephoneRecorded
from harken.every_case.places import PlaceFlagged, PlaceKind, PlaceRecorded
from harken.people.around import around
from harken.people.flags_kept import flags_kept
from harken.people.merge import same_person
from harken.people.places import lives_here, places
from harken.vocabulary import Answer
from tests.cases import Desk
from tests.people.known import Book, now

DeskOf = Callable[..., Desk]
BORN = date(2011, 3, 2)
QUARRY = PlaceRecorded(
    lines="14 Quarry Rise\nKelbridge",
    postcode="kb14 6qr",
    kind=PlaceKind.HOME,
    easting=404500,
    northing=281200,
)


@pytest.fixture
def book(sergeant: Desk) -> Book:
    return Book(sergeant)


@pytest.fixture
def kian(book: Book) -> str:
    return book.opens(PersonRecorded(given_names="Kian", family_name="Ashdale", born=BORN))


@pytest.fixture
def dana(book: Book) -> str:
    return book.opens(PersonRecorded(given_names="Dana", family_name="Ashdale"))


def linked(relation: Relation, **more: object) -> Linked:
    return Linked.model_validate({"relation": relation} | more)


def seen_around(book: Book, person: str, at: datetime | None = None) -> list[tuple[str, str]]:
    with acting(book.desk.by) as connection:
        found = around(connection, book.desk.by.force, person, at=at or now())
    return [(one.name, one.says) for one in found]


def test_a_link_reads_from_both_ends(book: Book, kian: str, dana: str) -> None:
    book.says(dana, linked(Relation.PARENT_OF), kian)
    assert seen_around(book, kian) == [("Dana Ashdale", "parent")]
    assert seen_around(book, dana) == [("Kian Ashdale", "child")]


def test_risks_come_first_then_who_is_trusted_then_home(book: Book, kian: str, dana: str) -> None:
    lee = book.opens(PersonRecorded(given_names="Lee", family_name="Vance"))
    home = book.opens(QUARRY)
    school = book.opens(PlaceRecorded(name="Kelbridge High", kind=PlaceKind.SCHOOL))
    book.says(kian, linked(Relation.ATTENDS), school)
    book.says(kian, linked(Relation.LIVES_AT), home)
    book.says(kian, linked(Relation.TRUSTS, detail="aunt"), dana)
    book.says(lee, linked(Relation.RISK_TO, certain=Answer.NOT_KNOWN), kian)
    assert seen_around(book, kian) == [
        ("Lee Vance", "may be a risk, not certain"),
        ("Dana Ashdale", "trusted (aunt)"),
        ("14 Quarry Rise, Kelbridge, KB14 6QR", "home"),
        ("Kelbridge High", "school"),
    ]


def test_somebody_who_is_more_than_one_thing_is_shown_once(book: Book, kian: str, dana: str) -> None:
    book.says(dana, linked(Relation.FAMILY_OF, detail="grandmother"), kian)
    book.says(kian, linked(Relation.TRUSTS), dana)
    book.says(kian, linked(Relation.FAMILY_OF, detail="grandmother"), dana)
    with acting(book.desk.by) as connection:
        (one,) = around(connection, book.desk.by.force, kian, at=now())
    assert (one.says, one.trusted, one.risk) == ("trusted, grandmother", True, False)


def test_a_number_that_is_not_safe_to_ring_is_never_offered(book: Book, kian: str, dana: str) -> None:
    book.says(kian, linked(Relation.TRUSTS), dana)
    for number, safe in (("01632 960111", "no"), ("01632 960222", "not known"), ("01632 960999", "yes")):
        book.says(dana, TelephoneRecorded.model_validate({"number": number, "safe_to_ring": safe}))
    with acting(book.desk.by) as connection:
        (one,) = around(connection, book.desk.by.force, kian, at=now())
    assert one.phone == "+441632960999"
    book.says(dana, TelephoneRecorded.model_validate({"number": "01632 960999", "safe_to_ring": "no"}))
    with acting(book.desk.by) as connection:
        (one,) = around(connection, book.desk.by.force, kian, at=now())
    assert one.phone == "+441632960222"


def test_a_link_stands_from_its_day_until_its_end(book: Book, kian: str) -> None:
    home = book.opens(QUARRY)
    today = now()
    book.says(kian, linked(Relation.LIVES_AT, since=(today + timedelta(days=3)).date()), home)
    assert seen_around(book, kian) == []
    assert len(seen_around(book, kian, today + timedelta(days=4))) == 1
    book.says(kian, LinkEnded(relation=Relation.LIVES_AT, ended_on=(today + timedelta(days=6)).date()), home)
    assert len(seen_around(book, kian, today + timedelta(days=5))) == 1
    assert seen_around(book, kian, today + timedelta(days=7)) == []


def test_a_link_is_not_known_before_it_was_recorded_nor_its_end(book: Book, kian: str, dana: str) -> None:
    before = now()
    book.says(dana, linked(Relation.CARES_FOR, since=date(2020, 1, 1)), kian)
    linked_by = now()
    book.says(dana, LinkEnded(relation=Relation.CARES_FOR, ended_on=date(2021, 1, 1)), kian)
    assert seen_around(book, kian, before) == []
    assert seen_around(book, kian, linked_by) == [("Dana Ashdale", "carer")]
    assert seen_around(book, kian) == []


def test_ending_one_link_leaves_the_others(book: Book, kian: str, dana: str) -> None:
    lee = book.opens(PersonRecorded(given_names="Lee"))
    book.says(kian, linked(Relation.TRUSTS), dana)
    book.says(kian, linked(Relation.TRUSTS), lee)
    book.says(kian, LinkEnded(relation=Relation.TRUSTS), lee)
    assert seen_around(book, kian) == [("Dana Ashdale", "trusted")]


def test_who_may_not_be_seen_is_not_around(book: Book, kian: str, dana: str, desk_of: DeskOf) -> None:
    book.says(kian, linked(Relation.TRUSTS), dana)
    with acting(book.desk.by) as connection:
        restrict(connection, dana, "named")
    outsider = Book(desk_of(area="Market Harden"))
    assert seen_around(outsider, kian) == []
    assert seen_around(book, kian) == [("Dana Ashdale", "trusted")]


def test_a_hidden_home_gives_its_area_to_nobody(book: Book, kian: str) -> None:
    home = book.opens(QUARRY)
    book.says(kian, linked(Relation.LIVES_AT), home)
    assert areas(book, kian) == {"kelbridge"}
    with acting(book.desk.by) as connection:
        restrict(connection, home, "named")
    assert areas(book, kian) == {None}


def areas(book: Book, person: str) -> set[str | None]:
    with acting(book.desk.by) as connection:
        rows = connection.execute(
            "select area from people_search where person = %s union "
            "select area from person_line where person = %s",
            (person, person),
        ).fetchall()
    return {area for (area,) in rows}


def test_twins_of_one_name_and_one_birthday_stay_two(book: Book, kian: str) -> None:
    twin = book.opens(PersonRecorded(given_names="Kian", family_name="Ashdale", born=BORN))
    with acting(book.desk.by) as connection:
        found = same_person(connection, book.desk.by.force, [kian, twin], at=now())
    assert found == {kian: (kian,), twin: (twin,)}


def test_a_merge_holds_from_when_it_was_known_and_can_be_undone(book: Book, kian: str, dana: str) -> None:
    other = book.opens(PersonRecorded(given_names="Kyan", family_name="Ashdale"))
    book.says(dana, linked(Relation.PARENT_OF), other)
    apart = now()
    book.says(kian, Merged(other=other, why="His carer says so."))
    merged = now()
    assert seen_around(book, kian) == [("Dana Ashdale", "parent")]
    book.says(kian, Unmerged(other=other))
    with acting(book.desk.by) as connection:
        groups = [
            same_person(connection, book.desk.by.force, [other], at=at)[other]
            for at in (apart, merged, now())
        ]
    assert groups == [(other,), (other, kian), (other,)]
    assert seen_around(book, kian) == []
    assert seen_around(book, other) == [("Dana Ashdale", "parent")]


def test_a_merge_is_undone_from_either_side_by_what_is_said_last(book: Book, kian: str, dana: str) -> None:
    def one() -> bool:
        with acting(book.desk.by) as connection:
            return same_person(connection, book.desk.by.force, [kian], at=now())[kian] == (kian, dana)

    book.says(kian, Merged(other=dana))
    assert one()
    before = now() - timedelta(hours=1)
    book.says(dana, Unmerged(other=kian), happened=before)
    assert not one()
    book.says(kian, Merged(other=dana))
    assert one()
    book.says(kian, Unmerged(other=dana), happened=before)
    assert not one()
    assert seen_around(book, kian) == seen_around(book, dana) == []


def test_the_same_as_the_same_is_the_same(book: Book, kian: str, dana: str) -> None:
    third = book.opens(PersonRecorded(known_as="Kai"))
    book.says(kian, Merged(other=dana))
    book.says(third, Merged(other=dana))
    with acting(book.desk.by) as connection:
        found = same_person(connection, book.desk.by.force, [kian], at=now())
    assert (found[kian][0], set(found[kian])) == (kian, {kian, dana, third})


def test_a_merge_with_what_is_no_record_is_kept_and_leads_nowhere(book: Book, kian: str) -> None:
    book.says(kian, Merged(other="the other Kian"))
    with acting(book.desk.by) as connection:
        assert same_person(connection, book.desk.by.force, [kian], at=now()) == {kian: (kian,)}


def test_a_flag_stands_until_somebody_ends_it(book: Book, kian: str) -> None:
    with acting(book.desk.by) as connection:
        assert flags_kept(connection, book.desk.by.force, [kian], at=now()) == []
    book.says(kian, PersonFlagged(flag="carries a knife", source="his school", review_on=date(2026, 12, 1)))
    with acting(book.desk.by) as connection:
        flags = flags_kept(connection, book.desk.by.force, [kian], at=now())
    assert [(one.flag, one.source, one.review_on) for one in flags] == [
        ("carries a knife", "his school", date(2026, 12, 1))
    ]
    book.says(kian, PersonFlagEnded(flag="carries a knife"))
    with acting(book.desk.by) as connection:
        assert flags_kept(connection, book.desk.by.force, [kian], at=now()) == []


def test_a_flag_on_an_address_falls_with_the_link_it_stood_for(book: Book, kian: str) -> None:
    home = book.opens(QUARRY)
    book.says(kian, linked(Relation.LIVES_AT), home)
    book.says(home, PlaceFlagged(flag="safety plan", because_of=kian))
    with acting(book.desk.by) as connection:
        assert len(flags_kept(connection, book.desk.by.force, [home], at=now())) == 1
    book.says(kian, LinkEnded(relation=Relation.LIVES_AT), home)
    with acting(book.desk.by) as connection:
        assert flags_kept(connection, book.desk.by.force, [home], at=now()) == []


def test_a_place_says_who_lives_there_and_who_did(book: Book, kian: str, dana: str) -> None:
    home = book.opens(QUARRY)
    book.says(kian, linked(Relation.LIVES_AT), home)
    book.says(dana, linked(Relation.STAYS_AT, until=date(2024, 5, 1)), home)
    with acting(book.desk.by) as connection:
        here, before = lives_here(connection, book.desk.by.force, home, at=now())
        found = places(connection, book.desk.by.force, [home])[home]
    assert [one.person.id for one in here] == [kian]
    assert [one.person.id for one in before] == [dana]
    assert (found.postcode, found.area, found.grid) == ("KB14 6QR", "kelbridge", "404500 281200")


def test_an_intruder_of_another_force_finds_nothing(
    book: Book, kian: str, dana: str, desk_of: DeskOf, new_force: Callable[[], str]
) -> None:
    home = book.opens(QUARRY)
    book.says(kian, linked(Relation.LIVES_AT), home)
    book.says(kian, PersonFlagged(flag="carries a knife"))
    book.says(kian, Merged(other=dana))
    intruder = desk_of(force=new_force()).by
    for force in (book.desk.by.force, intruder.force):
        with acting(intruder) as connection:
            assert around(connection, force, kian, at=now()) == []
            assert same_person(connection, force, [kian], at=now()) == {kian: (kian,)}
            assert places(connection, force, [home]) == {}
            assert flags_kept(connection, force, [kian], at=now()) == []
