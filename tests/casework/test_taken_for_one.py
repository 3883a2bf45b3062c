"""A duty is taken as it arose once: for one recipient of several, from one entry of two."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from harken.access.connection import acting
from harken.access.refused import Refused
from harken.board.read import Owed, Wanted, owed
from harken.casework.mine import Taking, take
from harken.casework.outcome import Done
from harken.vocabulary.roles import RESPONSE_OFFICER
from tests.cases import Desk, now

ANSWERS = "referral.return-what-was-asked"
DO_IT = "every-case.do-the-action"


@pytest.fixture
def asked(sergeant: Desk) -> Done:
    """A concern for a child, of whom two agencies were asked."""
    child = sergeant.child()
    known = sergeant.opens("referral.concern-known", pathway="referral", about=((child, "subject"),))
    sergeant.records("referral.information-asked", known, child, answers={"agencies": ["health", "school"]})
    return known


def of_each(desk: Desk, of: Done) -> dict[str, Owed]:
    with acting(desk.by) as connection:
        rows = owed(connection, Wanted(force=desk.by.force, chronology=of.chronology))
    return {one.recipient: one for one in rows if one.duty == ANSWERS}


def takes(desk: Desk, one: Owed, recipient: str) -> Done | Refused:
    taking = Taking(
        chronology=one.chronology, duty=one.duty, root=one.root, subject=one.subject, recipient=recipient,
        number=one.number, next_step="Ring them", by_when=now() + timedelta(hours=1),
        idem=f"{one.root}{recipient}",
    )  # fmt: skip
    return take(taking, by=desk.by, now=now(), standards=desk.standards)


def test_taking_one_leaves_the_other_to_be_taken(
    sergeant: Desk, desk_of: Callable[..., Desk], asked: Done
) -> None:
    other = desk_of(RESPONSE_OFFICER)
    assert isinstance(takes(sergeant, of_each(sergeant, asked)["health"], "health"), Done)
    assert {who: one.has_it for who, one in of_each(sergeant, asked).items()} == {
        "health": sergeant.by.account, "school": None,
    }  # fmt: skip
    assert isinstance(takes(other, of_each(sergeant, asked)["school"], "school"), Done)
    assert {who: one.has_it for who, one in of_each(sergeant, asked).items()} == {
        "health": sergeant.by.account, "school": other.by.account,
    }  # fmt: skip


def test_it_is_said_which_of_them(sergeant: Desk, asked: Done) -> None:
    refused = takes(sergeant, of_each(sergeant, asked)["health"], "")
    assert isinstance(refused, Refused)
    assert (refused.code, refused.field) == ("no_recipient", "recipient")


def test_of_two_actions_of_one_child_one_is_taken(sergeant: Desk, desk_of: Callable[..., Desk]) -> None:
    child, other = sergeant.child(), desk_of(RESPONSE_OFFICER)
    case = sergeant.missing(child)
    for action in ("A1", "A2"):
        due_at = (now() + timedelta(hours=2)).isoformat()
        given = {"action": action, "owner": "KB07", "due_at": due_at}
        sergeant.records("every-case.action-assigned", case, child, answers=given)
    first, second = actions(sergeant, case)
    assert isinstance(takes(other, first, ""), Done)
    assert [one.has_it for one in actions(sergeant, case)] == [other.by.account, None]
    assert isinstance(takes(sergeant, second, ""), Done)
    assert [one.has_it for one in actions(sergeant, case)] == [other.by.account, sergeant.by.account]


def actions(desk: Desk, of: Done) -> list[Owed]:
    with acting(desk.by) as connection:
        rows = owed(connection, Wanted(force=desk.by.force, chronology=of.chronology, limit=100))
    return sorted((one for one in rows if one.duty == DO_IT), key=lambda one: one.root)
