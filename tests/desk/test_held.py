"""What a gate holds is said where its act is done, and all together once nothing else is owed."""

from django.test import Client

from tests.desk.reading import said
from tests.desk.world import World

AUTHORITY = "No inspector has authorised this appointment"


def test_a_gate_is_said_on_the_form_of_its_act_and_not_on_a_case_just_begun(
    sergeant: Client, world: World
) -> None:
    case = world.sergeant.opens("contact.call-received", pathway="contact").chronology
    page = said(sergeant.get(f"/cases/{case}"))
    assert "Held until it is so" not in page
    assert AUTHORITY not in page
    form = said(sergeant.get(f"/cases/{case}/record/contact.appointment-booked"))
    assert "Held for now." in form
    assert AUTHORITY in form
    assert "Held for now." not in said(sergeant.get(f"/cases/{case}/record/contact.unit-sent"))
    assert "Held until it is so" in said(sergeant.get(f"/cases/{case}/print"))
