"""What another case knows of somebody named here is put on record here, once, and never of what is sealed."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from harken.access.connection import acting
from harken.access.refused import Refused
from harken.casework.outcome import Done
from harken.casework.restrict import Restricting, restrict_to
from harken.chronology.read import facts_for
from harken.every_case.links import Linked
from harken.every_case.places import PlaceKind, PlaceRecorded
from harken.every_case.restriction import Restriction
from harken.vocabulary.roles import DUTY_INSPECTOR
from tests.cases import Desk, now
from tests.people.known import Book

MET = "every-case.met-elsewhere"


@pytest.fixture
def home(sergeant: Desk) -> str:
    return Book(sergeant).opens(PlaceRecorded(lines="14 Quarry Rise\nKelbridge"))


def living(sergeant: Desk, home: str, name: str) -> str:
    child = sergeant.child(given=name)
    Book(sergeant).says(child, Linked.model_validate({"relation": "lives at"}), home)
    return child


def protected(sergeant: Desk, child: str) -> Done:
    about = ((child, "subject"),)
    return sergeant.opens("police-protection.power-used", pathway="police_protection", about=about)


def met(case: Done, sergeant: Desk) -> list[tuple[str, str, str]]:
    """Each entry that joins: who is known elsewhere, the flag, and how they come in."""
    with acting(sergeant.by) as connection:
        facts = facts_for(connection, sergeant.by.force, case.chronology)
    found = [fact for fact in facts if fact.kind == MET and fact.chronology == case.chronology]
    return [(f.about[0][0], f.answers["flag"], f.answers["how"]) for f in found]


def test_whoever_lives_with_a_child_in_police_protection_brings_it_into_their_case(
    sergeant: Desk, home: str
) -> None:
    brother, sister = (living(sergeant, home, name) for name in ("Wren", "Pip"))
    protected(sergeant, brother)
    case = sergeant.missing(sister)
    how = "lives or stays where somebody of this case does"
    assert met(case, sergeant) == [(brother, "police-protection.now", how)]


def test_named_again_they_are_not_met_again(sergeant: Desk, home: str) -> None:
    brother, sister = (living(sergeant, home, name) for name in ("Wren", "Pip"))
    protected(sergeant, brother)
    case = sergeant.missing(sister)
    sergeant.records("missing.enquiry-made", case, sister, answers={"done": "Rang", "result": "No"})
    sergeant.records("missing.enquiry-made", case, brother, answers={"done": "Rang", "result": "No"})
    assert len(met(case, sergeant)) == 1


@pytest.mark.parametrize("kind", [PlaceKind.HOSTEL, PlaceKind.CHILDRENS_HOME, PlaceKind.REFUGE])
def test_who_only_stays_in_the_same_place_of_many_brings_nothing(sergeant: Desk, kind: PlaceKind) -> None:
    hostel = Book(sergeant).opens(PlaceRecorded(lines="1 Mill Lane\nKelbridge", kind=kind))
    brother, sister = (living(sergeant, hostel, name) for name in ("Wren", "Pip"))
    protected(sergeant, brother)
    assert met(sergeant.missing(sister), sergeant) == []
    about = ((hostel, "address"), (sergeant.child(given="Ash"), "subject"))
    assert met(sergeant.opens("missing.reported", pathway="missing", about=about), sergeant) == []


def test_a_call_from_the_home_of_a_child_whom_somebody_on_bail_must_not_come_near_says_so(
    sergeant: Desk, home: str
) -> None:
    child = living(sergeant, home, "Wren")
    about = ((child, "subject"),)
    abuse = sergeant.opens("investigation.abuse-alleged", pathway="investigation", about=about)
    bail = {"release": "on bail", "protected": "conditions protect the child", "conditions": "Not to go near"}
    until = {"ends_at": (now() + timedelta(days=9)).isoformat()}
    sergeant.records("investigation.suspect-released", abuse, child, answers=bail | until)
    call = sergeant.opens("contact.call-received", pathway="contact", about=((home, "address"),))
    assert met(call, sergeant) == [
        (child, "investigation.suspect-out", "lives or stays at a place named here")
    ]


def test_who_lives_elsewhere_brings_nothing(sergeant: Desk, home: str) -> None:
    protected(sergeant, living(sergeant, home, "Wren"))
    assert met(sergeant.missing(sergeant.child(given="Pip")), sergeant) == []


def test_nobody_records_it_by_hand(sergeant: Desk, home: str) -> None:
    child = living(sergeant, home, "Wren")
    case = sergeant.missing(child)
    said = {"flag": "missing.now", "says": "Go", "how": "is named here"}
    outcome = sergeant.records(MET, case, child, answers=said)
    assert isinstance(outcome, Refused)


def test_what_a_sealed_case_knows_is_said_nowhere_else(
    sergeant: Desk, desk_of: Callable[..., Desk], home: str
) -> None:
    desk_of(DUTY_INSPECTOR)
    brother, sister = (living(sergeant, home, name) for name in ("Wren", "Pip"))
    case = protected(sergeant, brother)
    sealing = Restricting(
        chronology=case.chronology, level=Restriction.SEALED, why="A relative works here", idem="seal"
    )
    sealed = restrict_to(sealing, by=sergeant.by, now=now(), standards=sergeant.standards)
    assert isinstance(sealed, Done)
    assert met(sergeant.missing(sister), sergeant) == []


def test_who_manages_somebody_at_home_is_told_as_the_case_opens(sergeant: Desk, home: str) -> None:
    him, girl = (living(sergeant, home, name) for name in ("Ash", "Pip"))
    about, why = ((him, "subject"),), {"because": "managed as violent or dangerous, and need not notify"}
    sergeant.opens("offender.taken-on", pathway="offender", about=about, answers=why)
    case = sergeant.missing(girl)
    owed = [(one.duty.key, one.subject) for one in case.standings]
    assert ("offender.acknowledge-the-alert", him) in owed
