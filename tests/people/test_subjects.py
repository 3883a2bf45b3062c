"""What reckoning knows of whom and what facts are about: births last said, a place that is a place."""

from datetime import date

import pytest

from harken.access.connection import acting
from harken.chronology.read import facts_for
from harken.engine.flags import flags
from harken.every_case.persons import PersonRecorded
from harken.every_case.places import PlaceRecorded
from harken.people.read import persons
from harken.people.subjects import subjects_of
from harken.vocabulary import Answer
from tests.cases import Desk, now
from tests.people.known import Book


def test_an_address_from_which_a_child_was_protected_bears_the_flag_for_whoever_is_sent_there(
    sergeant: Desk,
) -> None:
    home = Book(sergeant).opens(PlaceRecorded(lines="14 Quarry Rise\nKelbridge"))
    about = ((sergeant.child(), "subject"), (home, "place"))
    sergeant.opens("police-protection.power-used", pathway="police_protection", about=about)
    with acting(sergeant.by) as connection:
        facts = facts_for(connection, sergeant.by.force, home)
    subjects = subjects_of(facts)
    standing = flags(facts, rules=sergeant.standards.rules, subjects=subjects, at=now())
    assert subjects[home].place
    assert ("police-protection.from-here", home) in [(one.flag.key, one.on) for one in standing]


BORN = PersonRecorded(given_names="Kian", born=date(2011, 3, 2))
ABOUT = PersonRecorded(given_names="Kian", born_about=2012)
NAMED = PersonRecorded(given_names="Kian", family_name="Ashdale")
UNBORN = PersonRecorded(unborn=Answer.YES)


@pytest.mark.parametrize(
    ("said", "born", "about", "unborn"),
    [
        ((BORN, NAMED), date(2011, 3, 2), None, False),
        ((ABOUT, NAMED, NAMED), None, 2012, False),
        ((BORN, ABOUT), None, 2012, False),
        ((ABOUT, BORN, NAMED), date(2011, 3, 2), None, False),
        ((UNBORN, NAMED), None, None, False),
        ((UNBORN, BORN), date(2011, 3, 2), None, False),
        ((NAMED,), None, None, False),
    ],
    ids=["a name added", "twice", "doubted", "made sure", "born since", "born that day", "never said"],
)
def test_the_birth_that_was_last_said_holds_for_reckoning_and_for_the_page(
    sergeant: Desk, said: tuple[PersonRecorded, ...], born: date | None, about: int | None, unborn: bool
) -> None:
    book = Book(sergeant)
    kian = book.opens(said[0])
    for later in said[1:]:
        book.says(kian, later)
    with acting(sergeant.by) as connection:
        facts = facts_for(connection, sergeant.by.force, kian)
        shown = persons(connection, sergeant.by.force, [kian])[kian].born
    known = subjects_of(facts)[kian]
    assert (known.born, known.born_about, known.unborn) == (born, about, unborn)
    assert (shown.on, shown.about, shown.unborn) == (born, about, unborn)
