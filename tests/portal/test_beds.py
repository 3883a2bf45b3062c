"""A request for a bed at the portal: what the authority answered by telephone it is not asked for again."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import pytest

from harken.casework.outcome import Done
from harken.catalogue import standards_by
from harken.policy.force import Address
from harken.vocabulary.calendars import london_day
from harken.vocabulary.roles import LOCAL_AUTHORITY
from tests.cases import Desk, now
from tests.portal.conftest import POLICY, Reader
from tests.portal.test_notices import links, only, says

WAITS = "We have it"
OFFERED = {"answer": "an alternative place", "by_whom": "R. Aldous"}
REFUSED = {"answer": "refused", "by_whom": "R. Aldous", "because": "no place of any kind"}
UNNAMED = {"answer": "refused"}
RUNG = {"answer": "no answer yet"}
ASKED_AGAIN = {"how": "in person", "asked_again": "asked, and refused"}
NOT_ASKED_AGAIN = {"how": "in person", "asked_again": "not asked"}


@dataclass(frozen=True)
class Night:
    """A child in custody, for whom a bed is asked."""

    by: Desk
    case: Done
    child: str

    def records(self, kind: str, *about: str, **more: Any) -> Done:
        outcome = self.by.records(kind, self.case, *(about or (self.child,)), **more)
        assert isinstance(outcome, Done), outcome
        return outcome


@pytest.fixture
def night(sergeant: Desk) -> Night:
    address = Address(to=LOCAL_AUTHORITY, portal=True)
    by = replace(sergeant, standards=standards_by(replace(POLICY, addresses=(*POLICY.addresses, address))))
    child = by.child(given="Tess")
    case = by.opens("custody.arrived", pathway="custody", about=((child, "subject"),))
    made = Night(by, case, child)
    made.records("custody.accommodation-requested", answers={"authority": "Wenmarsh"})
    return made


@pytest.fixture
def authority(reader: Callable[..., Reader]) -> Reader:
    return reader("local authority", name="Rae Aldous")


@pytest.mark.parametrize(
    ("kind", "answers", "settled"),
    [
        ("custody.accommodation-answered", OFFERED, True),
        ("custody.accommodation-answered", REFUSED, True),
        ("custody.accommodation-answered", UNNAMED, True),
        ("custody.accommodation-answered", RUNG, False),
        ("custody.reviewed-after-charge", ASKED_AGAIN, True),
        ("custody.reviewed-after-charge", NOT_ASKED_AGAIN, False),
    ],
)
def test_an_answer_by_telephone_settles_what_lies_there(
    night: Night, authority: Reader, kind: str, answers: dict[str, str], settled: bool
) -> None:
    assert WAITS in says(authority.client, only(authority.client))
    night.records(kind, answers=answers)
    assert (WAITS not in says(authority.client, only(authority.client))) is settled


def test_what_is_asked_after_the_answer_waits_for_its_own(night: Night, authority: Reader) -> None:
    night.records("custody.accommodation-answered", answers=REFUSED)
    night.records("custody.accommodation-requested", answers={"authority": "Wenmarsh"})
    waiting = [WAITS in says(authority.client, one) for one in links(authority.client)]
    assert sorted(waiting) == [False, True]


def test_an_answer_written_down_late_settles_only_what_was_asked_before_it(
    night: Night, authority: Reader
) -> None:
    asked_since = now() + timedelta(minutes=-1)
    night.records("custody.accommodation-answered", answers=REFUSED, happened=asked_since)
    assert WAITS in says(authority.client, only(authority.client))


def test_an_answer_about_one_child_leaves_that_of_another(night: Night, authority: Reader) -> None:
    brother = night.by.child(given="Rob")
    night.records("custody.accommodation-requested", brother, answers={"authority": "Wenmarsh"})
    night.records("custody.accommodation-answered", answers=OFFERED)
    waiting = [WAITS in says(authority.client, one) for one in links(authority.client)]
    assert sorted(waiting) == [False, True]


@pytest.mark.parametrize(("age", "asked"), [(11, "alternative"), (12, "secure")])
def test_of_a_child_known_to_be_under_12_secure_is_asked_as_alternative(
    night: Night, authority: Reader, age: int, asked: str
) -> None:
    child = night.by.child(born=f"{london_day(now()).year - age}-01-01")
    proved = {"twelve_or_over": "yes", "serious_harm": "yes", "alternative_not_enough": "yes"}
    before = set(links(authority.client))
    night.records("custody.accommodation-requested", child, answers={"kind": "secure", **proved})
    (one,) = set(links(authority.client)) - before
    assert f"{asked} accommodation for a child in custody" in says(authority.client, one)
