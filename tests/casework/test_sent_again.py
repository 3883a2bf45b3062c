"""Sent again under the same key: one chronology, whoever was first; nothing empty is left behind."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

import pytest

from harken.access.connection import acting
from harken.access.refused import Refused
from harken.casework.open import Opening, open_chronology_with
from harken.casework.outcome import Done
from harken.catalogue import kinds
from tests.cases import Desk, now
from tests.casework.at_once import at_once
from tests.database import Connect

COUNTER = "select last from priv.reference_counter where force = %s and letter = 'M' for update"


@pytest.fixture
def child(sergeant: Desk) -> str:
    return sergeant.child()


def reports(desk: Desk, *children: str, happened: datetime, idem: str = "report") -> Done | Refused:
    opening = Opening(
        entry=kinds()["missing.reported"].model_validate({}),
        happened=happened,
        idem=idem,
        pathway="missing",
        about=tuple((child, "subject") for child in children),
    )
    return open_chronology_with(opening, by=desk.by, now=now(), standards=desk.standards)


def chronologies(desk: Desk, belongs: str = "case") -> int:
    with acting(desk.by) as connection:
        row = connection.execute(
            "select count(*) from chronology where force = %s and belongs = %s", (desk.by.force, belongs)
        ).fetchone()
    return int(row[0]) if row else 0


def test_another_opening_under_the_same_key_is_refused(sergeant: Desk, child: str) -> None:
    when = now()
    first = reports(sergeant, child, happened=when)
    other = reports(sergeant, sergeant.child(given="Aled"), happened=when)
    assert isinstance(first, Done)
    assert isinstance(other, Refused)
    assert other.code == "other_body"
    assert chronologies(sergeant) == 1


def test_another_person_under_the_same_key_is_refused(sergeant: Desk) -> None:
    when = now()
    names = {"given_names": "Kian", "family_name": "Ashdale"}
    sergeant.opens("person.recorded", answers=names, idem="person", happened=when)
    again = sergeant.opens("person.recorded", answers=names, idem="person", happened=when)
    opening = Opening(
        entry=kinds()["person.recorded"].model_validate(names | {"given_names": "Aled"}),
        happened=when,
        idem="person",
    )
    other = open_chronology_with(opening, by=sergeant.by, now=now(), standards=sergeant.standards)
    assert again.already
    assert isinstance(other, Refused)
    assert other.code == "other_body"


def test_an_opening_under_the_key_of_a_fact_is_refused_and_leaves_nothing(sergeant: Desk, child: str) -> None:
    missing = sergeant.missing(child)
    sergeant.records("every-case.noted", missing, child, answers={"note": "Coat."}, idem="report")
    refused = reports(sergeant, child, happened=now())
    assert isinstance(refused, Refused)
    assert refused.code == "other_body"
    assert chronologies(sergeant) == 1


def test_a_key_used_where_one_cannot_see_leaves_nothing(
    sergeant: Desk, child: str, desk_of: Callable[..., Desk], connect: Connect
) -> None:
    hidden = reports(sergeant, child, happened=now())
    assert isinstance(hidden, Done)
    other = desk_of()
    with connect("admin") as admin:
        admin.execute(
            "insert into exclusion (force, chronology, account) values (%s, %s, %s)",
            (other.by.force, hidden.chronology, other.by.account),
        )
    refused = reports(other, child, happened=now())
    assert isinstance(refused, Refused)
    assert refused.code == "other_body"
    assert chronologies(sergeant) == 1


def test_a_record_that_is_open_is_not_opened_again(sergeant: Desk, child: str) -> None:
    opening = Opening(
        entry=kinds()["person.recorded"].model_validate({"given_names": "Aled"}),
        happened=now(),
        idem="again",
        id=child,
    )
    refused = open_chronology_with(opening, by=sergeant.by, now=now(), standards=sergeant.standards)
    assert isinstance(refused, Refused)
    assert refused.code == "open_already"


def test_one_opening_sent_twice_at_once_opens_one_case(sergeant: Desk, child: str, connect: Connect) -> None:
    sergeant.missing(child)
    admin = connect("admin")
    admin.execute(COUNTER, (sergeant.by.force,))
    send = partial(reports, sergeant, child, happened=now())
    one, again = at_once(admin, connect("admin"), send, send)
    assert isinstance(one, Done)
    assert isinstance(again, Done)
    assert (again.chronology, one.already, again.already) == (one.chronology, False, True)
    assert chronologies(sergeant) == 2


def test_two_openings_at_once_under_one_key_open_one_case(
    sergeant: Desk, child: str, connect: Connect
) -> None:
    sergeant.missing(child)
    admin = connect("admin")
    admin.execute(COUNTER, (sergeant.by.force,))
    when, other = now(), sergeant.child(given="Aled")
    outcomes = at_once(
        admin,
        connect("admin"),
        *(partial(reports, sergeant, one, happened=when) for one in (child, other)),
    )
    refused = [one for one in outcomes if isinstance(one, Refused)]
    assert [one.code for one in refused] == ["other_body"]
    assert chronologies(sergeant) == 2


def test_what_was_taken_is_not_refused_when_it_is_sent_again(sergeant: Desk, child: str) -> None:
    missing, when = sergeant.missing(child), now()
    sergeant.records("missing.found", missing, child, answers={"seen_by": "police"})
    sergeant.records("missing.prevention-interview-held", missing, child, answers={"face_to_face": "yes"})
    close = partial(sergeant.records, "every-case.closed", missing, child, idem="close", happened=when)
    first = close()
    sergeant.records("missing.turned-missing", missing, child)
    again = close()
    assert isinstance(first, Done), first
    assert isinstance(again, Done)
    assert (again.entry, again.already) == (first.entry, True)
