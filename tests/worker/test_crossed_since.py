"""What becomes known elsewhere after a case named somebody is put on record there as it is swept, once."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from harken.access.connection import acting
from harken.casework.outcome import Done
from harken.casework.restrict import Restricting, restrict_to
from harken.chronology.read import facts_for
from harken.every_case.links import Linked, LinkEnded, Relation
from harken.every_case.places import PlaceRecorded
from harken.every_case.restriction import Restriction
from harken.vocabulary.roles import DUTY_INSPECTOR, OFFENDER_MANAGER
from tests.cases import Desk, now
from tests.people.known import Book
from tests.worker.shifts import on_shift, swept, told

MET = "every-case.met-elsewhere"
MANAGED = {"because": "managed as violent or dangerous, and need not notify"}


@pytest.fixture
def home(sergeant: Desk) -> str:
    return Book(sergeant).opens(PlaceRecorded(lines="14 Quarry Rise\nKelbridge"))


def living(sergeant: Desk, home: str, name: str) -> str:
    who = sergeant.child(given=name)
    Book(sergeant).says(who, Linked(relation=Relation.LIVES_AT), home)
    return who


def taken_on(sergeant: Desk, him: str) -> Done:
    about = ((him, "subject"),)
    return sergeant.opens("offender.taken-on", pathway="offender", about=about, answers=MANAGED)


def met(case: Done, sergeant: Desk) -> list[tuple[str, str]]:
    """Each entry of a case that joins it with another: who, and by which flag."""
    with acting(sergeant.by) as connection:
        facts = facts_for(connection, sergeant.by.force, case.chronology)
    found = [fact for fact in facts if fact.kind == MET and fact.chronology == case.chronology]
    return [(fact.about[0][0], fact.answers["flag"]) for fact in found]


def test_who_becomes_managed_while_a_girl_of_an_open_case_lives_with_them_is_put_on_her_record_once(
    sergeant: Desk, home: str
) -> None:
    girl, him = living(sergeant, home, "Pip"), living(sergeant, home, "Ash")
    case = sergeant.missing(girl)
    swept(sergeant.standards)
    assert met(case, sergeant) == []
    taken_on(sergeant, him)
    swept(sergeant.standards)
    swept(sergeant.standards)
    assert met(case, sergeant) == [(him, "offender.managed")]


def test_who_manages_them_is_told_as_it_is_swept(
    sergeant: Desk, desk_of: Callable[..., Desk], home: str
) -> None:
    manager = desk_of(OFFENDER_MANAGER)
    for one in (manager, sergeant):
        on_shift(one.by)
    girl, him = living(sergeant, home, "Pip"), living(sergeant, home, "Ash")
    case = sergeant.missing(girl)
    swept(sergeant.standards)
    taken_on(sergeant, him)
    swept(sergeant.standards)
    heard = {(one.duty, one.subject, one.account) for one in told(sergeant, case)}
    assert ("offender.acknowledge-the-alert", him, manager.by.account) in heard


def test_two_sweeps_at_once_make_one_entry(sergeant: Desk, home: str) -> None:
    girl, him = living(sergeant, home, "Pip"), living(sergeant, home, "Ash")
    case = sergeant.missing(girl)
    swept(sergeant.standards)
    taken_on(sergeant, him)
    with ThreadPoolExecutor(max_workers=4) as several:
        list(several.map(lambda _: swept(sergeant.standards), range(4)))
    swept(sergeant.standards)
    assert met(case, sergeant) == [(him, "offender.managed")]


def test_a_trigger_plan_made_after_the_arrest_is_put_on_record_in_custody(sergeant: Desk) -> None:
    boy = sergeant.child(given="Tam")
    arrest = sergeant.opens("custody.arrived", pathway="custody", about=((boy, "detained"),))
    swept(sergeant.standards)
    into = Done(entry="", chronology=boy, recorded=now())
    steps = {"steps": ["Ring his nan"], "number": 1}
    assert isinstance(sergeant.records("missing.trigger-plan-made", into, boy, answers=steps), Done)
    swept(sergeant.standards)
    assert met(arrest, sergeant) == [(boy, "missing.trigger-plan")]


def test_who_moves_in_with_a_girl_of_an_open_case_brings_it_and_who_moves_out_does_not(
    sergeant: Desk, home: str
) -> None:
    girl, him, other = living(sergeant, home, "Pip"), sergeant.child(), living(sergeant, home, "Ash")
    taken_on(sergeant, him)
    Book(sergeant).says(other, LinkEnded(relation=Relation.LIVES_AT), home)
    case = sergeant.missing(girl)
    taken_on(sergeant, other)
    swept(sergeant.standards)
    assert met(case, sergeant) == []
    Book(sergeant).says(him, Linked(relation=Relation.STAYS_AT), home)
    swept(sergeant.standards)
    assert met(case, sergeant) == [(him, "offender.managed")]


def test_what_a_sealed_case_knows_is_said_nowhere_else_when_it_is_swept_either(
    sergeant: Desk, desk_of: Callable[..., Desk], home: str
) -> None:
    desk_of(DUTY_INSPECTOR)
    girl, him = living(sergeant, home, "Pip"), living(sergeant, home, "Ash")
    case = sergeant.missing(girl)
    his = taken_on(sergeant, him)
    sealing = Restricting(
        chronology=his.chronology, level=Restriction.SEALED, why="A relative works here", idem="seal"
    )
    sealed = restrict_to(sealing, by=sergeant.by, now=now(), standards=sergeant.standards)
    assert isinstance(sealed, Done)
    swept(sergeant.standards)
    assert met(case, sergeant) == []
