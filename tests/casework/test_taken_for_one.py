"""A duty owed to each of several is taken for one of them at a time."""

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
        idem=recipient or "none",
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
