"""The policy once read: what interrupts, where notices go, and what its digest turns on."""

from dataclasses import FrozenInstanceError, replace
from datetime import date, time
from typing import Any

import pytest

from harken.policy.calendars import ForceCalendars
from harken.policy.force import Address, Policy, Silenced
from harken.policy.read import policy_from
from harken.vocabulary import Duty, Elapsed
from harken.vocabulary.roles import HEALTH, SOCIAL_CARE
from tests.policy.duties import DUTIES

KNOWN = {duty.key: duty for duty in DUTIES}
WRITTEN: dict[str, Any] = {
    "name": "Wenmarsh Police",
    "code": "WM",
    "areas": ["Eastmere", "Kelbridge"],
    "shifts": ["07:00", "15:00"],
    "thresholds": {"trial.repeat": {"n": 3, "days": 90}},
    "targets": [{"duty": "trial.answer", "clock": "PT8H", "from": "2026-01-01"}],
    "notices": [
        {"to": "children's social care", "email": "door@county.example"},
        {"to": "Children's Social Care", "area": "Kelbridge", "telephone": "01632 960200"},
    ],
    "quiet": {
        "every": "PT10M",
        "gather": "PT1H",
        "again": "PT20M",
        "interrupts": ["trial.answer"],
        "silent": [{"duty": "trial.tell", "reason": "r", "owner": "o", "review": "2027-01-01"}],
    },
}


def policy(**changed: Any) -> Policy:
    read = policy_from({**WRITTEN, **changed}, DUTIES)
    assert isinstance(read, Policy), [str(one) for one in read]
    return read


def duty(key: str) -> Duty:
    return KNOWN[f"trial.{key}"]


def test_it_never_changes() -> None:
    with pytest.raises(FrozenInstanceError):
        policy().name = "Another"  # type: ignore[misc] # what is tested is that it cannot be done


def test_life_safety_interrupts_unless_the_force_said_otherwise() -> None:
    assert Policy().interrupts(duty("tell"))
    assert not Policy().interrupts(duty("answer"))
    assert policy().interrupts(duty("enquire"))
    assert policy().interrupts(duty("answer"))
    assert not policy().interrupts(duty("tell"))


def test_messages_are_gathered_as_long_as_the_force_says() -> None:
    theirs, ours = policy().quiet, Policy().quiet
    assert (theirs.every, theirs.gather) == (Elapsed(minutes=10), Elapsed(hours=1))
    assert (ours.every, ours.gather) == (Elapsed(minutes=5), Elapsed(minutes=30))
    assert (theirs.again, ours.again) == (Elapsed(minutes=20), Elapsed(minutes=30))


def test_an_area_has_its_own_address_else_the_one_for_everywhere() -> None:
    everywhere = Address(to=SOCIAL_CARE, email="door@county.example")
    assert policy().address_of(SOCIAL_CARE, "Kelbridge") == Address(
        to=SOCIAL_CARE, area="Kelbridge", telephone="01632 960200"
    )
    assert policy().address_of(SOCIAL_CARE, "Eastmere") == policy().address_of(SOCIAL_CARE) == everywhere
    assert policy().address_of(HEALTH) is None


def test_a_silenced_duty_is_looked_at_again() -> None:
    assert policy().reviews_passed(date(2027, 1, 1)) == ()
    assert policy().reviews_passed(date(2027, 1, 2)) == (Silenced("trial.tell", "r", "o", date(2027, 1, 1)),)


def test_a_threshold_is_taken_by_its_name() -> None:
    assert policy(thresholds={"trial.repeat": {"n": 2, "days": 30}}).thresholds == {"trial.repeat": (2, 30)}


RECKONED = [
    {"targets": []},
    {"targets": [{"duty": "trial.answer", "clock": "PT7H", "from": "2026-01-01"}]},
    {"targets": [{"duty": "trial.answer", "clock": "PT8H", "from": "2026-01-02"}]},
    {"thresholds": {}},
    {"thresholds": {"trial.repeat": {"n": 3, "days": 91}}},
    {"shifts": ["07:00", "15:30"]},
    {"meetings": {"daily": {"times": ["09:00"]}}},
    {"bank_holidays": ["2027-05-10"]},
    {"schools": {"starts": "08:40"}},
    {"schools": {"each": {"Tarn Hill": {"inset": ["2026-09-07"]}}}},
]
NOT_RECKONED = [
    {"name": "Another"},
    {"areas": ["Kelbridge", "Eastmere"]},
    {"notices": []},
    {"quiet": {}},
    {"targets": [{"duty": "trial.answer", "clock": "PT8H", "from": "2026-01-01", "reason": "said anew"}]},
    {"shifts": ["15:00", "07:00"]},
]


@pytest.mark.parametrize("changed", RECKONED, ids=repr)
def test_what_reckoning_turns_on_changes_the_digest(changed: dict[str, Any]) -> None:
    assert policy(**changed).digest() != policy().digest()


@pytest.mark.parametrize("changed", NOT_RECKONED, ids=repr)
def test_what_it_does_not_turn_on_leaves_the_digest(changed: dict[str, Any]) -> None:
    assert policy(**changed).digest() == policy().digest()


def test_the_digest_is_of_the_value_and_not_of_the_object() -> None:
    assert policy().digest() == policy().digest()
    calendars = ForceCalendars(shifts=(time(7), time(15)))
    assert replace(policy(), calendars=calendars).digest() == policy().digest()
