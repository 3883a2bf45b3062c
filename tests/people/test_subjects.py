"""What reckoning knows of whom and what facts are about: a place is a place, and so its flags stand."""

from harken.access.connection import acting
from harken.chronology.read import facts_for
from harken.engine.flags import flags
from harken.every_case.places import PlaceRecorded
from harken.people.subjects import subjects_of
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
