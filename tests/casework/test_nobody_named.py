"""A call at which nobody is named is an incident: what it is held for is the incident's own."""

from collections.abc import Callable

from harken.access.refused import Refused
from harken.casework.outcome import Done
from harken.vocabulary.roles import CALL_TAKER, DEMAND_HUB_INSPECTOR
from tests.cases import Desk

BOOKED = {"begins": "2030-01-02T16:00:00Z", "ends": "2030-01-02T19:00:00Z"}
SIX = ("threat", "harm", "risk", "investigation", "vulnerability", "engagement")
DECIDED = {"decision": "authorised", "rationale": "He is abroad"}


def test_an_appointment_about_nobody_yet_waits_for_an_inspector(desk_of: Callable[..., Desk]) -> None:
    call, inspector = desk_of(CALL_TAKER), desk_of(DEMAND_HUB_INSPECTOR)
    incident = call.opens("contact.call-received", pathway="contact", about=())

    def book() -> Done | Refused:
        return call.records("contact.appointment-booked", incident, answers=BOOKED)

    held = book()
    assert isinstance(held, Refused)
    assert (held.code, held.sentence.count(".")) == ("gate_holds", 3)
    call.records("contact.thrive-assessed", incident, answers=dict.fromkeys(SIX, "no"))
    call.records("contact.safe-contact-asked", incident, answers={"message": "no"})
    call.records("contact.appointment-decided", incident, answers=DECIDED)
    assert isinstance(book(), Refused)
    inspector.records("contact.appointment-decided", incident, answers=DECIDED)
    assert isinstance(book(), Done)


def test_somebody_is_sent_at_any_minute(desk_of: Callable[..., Desk]) -> None:
    call = desk_of(CALL_TAKER)
    incident = call.opens("contact.call-received", pathway="contact", about=())
    for kind, answers in (
        ("contact.incident-graded", {"grade": "immediate"}),
        ("contact.unit-sent", {"unit": "NB12"}),
        ("contact.rung-back", {}),
        ("contact.unit-arrived", {}),
    ):
        assert isinstance(call.records(kind, incident, answers=answers), Done), kind
