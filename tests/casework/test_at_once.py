"""Two people at once, each on a connection of their own: nothing is lost, nothing is made twice."""

from collections.abc import Callable
from functools import partial
from uuid import uuid4

import pytest

from harken.access.connection import acting
from harken.access.refused import Refused
from harken.board.cases import case
from harken.board.read import Wanted, owed
from harken.casework.outcome import Done
from harken.casework.record import Recording, record
from harken.catalogue import kinds
from harken.vocabulary.roles import DUTY_INSPECTOR
from tests.cases import Desk, now
from tests.casework.at_once import at_once, hold
from tests.database import Connect

NOTE = {"note": "He has his coat."}
OTHER = {"note": "He has his grey coat."}


@pytest.fixture
def inspector(desk_of: Callable[..., Desk]) -> Desk:
    return desk_of(DUTY_INSPECTOR)


def entries(desk: Desk, chronology: str) -> list[str]:
    with acting(desk.by) as connection:
        rows = connection.execute(
            "select id::text from entry where chronology = %s order by recorded", (chronology,)
        ).fetchall()
    return [key for (key,) in rows]


def test_of_two_corrections_at_once_one_stands_and_the_other_is_told_so(
    sergeant: Desk, inspector: Desk, connect: Connect
) -> None:
    child = sergeant.child()
    missing = sergeant.missing(child)
    first = sergeant.records("every-case.noted", missing, child, answers=NOTE)
    assert isinstance(first, Done)
    admin = connect("admin")
    hold(admin, sergeant.by.force, missing.chronology)
    one, other = at_once(
        admin,
        connect("admin"),
        *(
            partial(desk.records, "every-case.noted", missing, child, answers=OTHER, replaces=first.entry)
            for desk in (sergeant, inspector)
        ),
    )
    assert isinstance(one, Done)
    assert isinstance(other, Refused)
    assert other.code == "already_corrected"


def test_two_facts_at_once_are_both_kept_and_both_reckoned(
    sergeant: Desk, inspector: Desk, connect: Connect
) -> None:
    child = sergeant.child()
    missing = sergeant.missing(child)
    admin = connect("admin")
    hold(admin, sergeant.by.force, missing.chronology)
    one, other = at_once(
        admin,
        connect("admin"),
        partial(sergeant.records, "missing.supervisor-acknowledged", missing, child),
        partial(inspector.records, "missing.duty-inspector-acknowledged", missing, child),
    )
    assert isinstance(one, Done)
    assert isinstance(other, Done)
    assert entries(sergeant, missing.chronology)[-2:] == [one.entry, other.entry]
    with acting(sergeant.by) as connection:
        left = {row.duty for row in owed(connection, Wanted(force=sergeant.by.force))}
    assert not left & {"missing.tell-the-supervisor", "missing.tell-the-duty-inspector"}


def test_facts_in_two_cases_of_one_child_at_once_are_both_on_the_board(
    sergeant: Desk, inspector: Desk, connect: Connect
) -> None:
    child = sergeant.child()
    cases = [sergeant.missing(child), sergeant.missing(child)]
    admin = connect("admin")
    hold(admin, sergeant.by.force, child)
    answers = {"done": "Rang his nan."}
    made = at_once(
        admin,
        connect("admin"),
        *(
            partial(desk.records, "missing.enquiry-made", one, child, answers=answers)
            for desk, one in zip((sergeant, inspector), cases, strict=True)
        ),
    )
    assert all(isinstance(one, Done) for one in made)
    with acting(sergeant.by) as connection:
        found = [case(connection, sergeant.by.force, one.chronology) for one in cases]
    assert all(one and one.last_enquiry for one in found)


def test_two_people_linked_from_either_side_at_once_are_linked_both_ways(
    sergeant: Desk, inspector: Desk, connect: Connect
) -> None:
    first, second = sorted((sergeant.child(), sergeant.child(given="Cole")))
    admin = connect("admin")
    hold(admin, sergeant.by.force, first)
    made = at_once(
        admin,
        connect("admin"),
        partial(linked, sergeant, first, second),
        partial(linked, inspector, second, first),
    )
    assert all(isinstance(one, Done) for one in made), made


def linked(desk: Desk, who: str, other: str) -> Done | Refused:
    sibling = Recording(
        entry=kinds()["person.linked"].model_validate({"relation": "sibling of"}),
        chronology=who,
        about=((who, "subject"), (other, "other")),
        happened=now(),
        idem=str(uuid4()),
    )
    return record(sibling, by=desk.by, now=now(), standards=desk.standards)


def test_one_fact_sent_twice_at_once_is_one_entry(sergeant: Desk, connect: Connect) -> None:
    child = sergeant.child()
    missing = sergeant.missing(child)
    send = partial(
        sergeant.records, "every-case.noted", missing, child, answers=NOTE, idem="one", happened=now()
    )
    admin = connect("admin")
    hold(admin, sergeant.by.force, missing.chronology)
    one, again = at_once(admin, connect("admin"), send, send)
    assert (one.entry, one.already, again.already) == (again.entry, False, True)
