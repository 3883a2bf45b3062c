"""What a gate holds is said where its act is done, and all together once nothing else is owed."""

from django.test import Client

from harken.casework.outcome import Done
from harken.casework.record import Recording, record
from harken.catalogue import kinds
from tests.cases import now
from tests.desk.reading import forms, said
from tests.desk.world import World, recorded

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


def test_what_is_wanting_leads_to_the_form_that_would_meet_it(sergeant: Client, world: World) -> None:
    about = ((world.child, "subject"),)
    alleged = world.sergeant.opens("investigation.abuse-alleged", pathway="investigation", about=about)
    act = f"/cases/{alleged.chronology}/record/every-case.closed"
    ways = [
        f'href="/cases/{alleged.chronology}/record/investigation.{kind}"'
        for kind in ("closing-proposed", "child-interviewed", "outcome-decided")
    ]
    form = sergeant.get(act)
    assert act not in forms(form)
    assert "This form opens once that is so." in said(form)
    refused = sergeant.post(act, {"happened": "now", "a-because": "everything owed is done"})
    assert refused.status_code == 409
    for page in (form, refused):
        assert [way for way in ways if way not in page.content.decode()] == []
    assert "Part child" not in said(refused)


def test_each_way_to_meet_what_is_wanting_is_shown(sergeant: Client, world: World) -> None:
    recorded(world.officer, "missing.found", world.case, world.child, seen_by="police", condition="well")
    page = said(sergeant.get(f"/cases/{world.case.chronology}/record/every-case.closed"))
    assert "Record: Prevention interview or Prevention interview let go or Found" in page


def test_who_may_not_record_it_is_told_so_before_anything_is_typed(officer: Client, world: World) -> None:
    act = f"/cases/{world.case.chronology}/record/every-case.closed"
    form = officer.get(act)
    assert act not in forms(form)
    assert "A response officer may not close a case. Ask a supervisor." in said(form)


def test_the_form_of_an_act_that_may_have_been_done_already_opens_though_it_is_held(
    sergeant: Client, world: World
) -> None:
    about = ((world.child, "subject"),)
    case = world.sergeant.opens("domestic-abuse.reported", pathway="domestic_abuse", about=about)
    roll = {"roll": "a likely match, not exact", "establishments": ["Larkmoor Primary"]}
    recorded(world.sergeant, "domestic-abuse.establishments-found", case, world.child, **roll)
    act = f"/cases/{case.chronology}/record/domestic-abuse.encompass-sent"
    form = sergeant.get(act)
    assert act in forms(form)
    assert "Is it done now, or was it done already?" in said(form)
    assert "A person decides first whom to tell." in said(form)


def test_of_two_suspects_the_form_opens_once_one_may_be_named_and_says_of_whom_it_is_held(
    sergeant: Client, world: World
) -> None:
    men = [world.sergeant.child(given=one, born="1980-02-02") for one in ("Elis", "Toby")]
    about = tuple((one, "suspect") for one in men)
    case = world.sergeant.opens("online-abuse.received", pathway="online_abuse", about=about)
    act = f"/cases/{case.chronology}/record/online-abuse.contact-planned"
    assert act not in forms(sergeant.get(act))
    of_one = Recording(
        entry=kinds()["online-abuse.welfare-assessed"].model_validate({"risk": "some"}),
        chronology=case.chronology,
        about=about[:1],
        happened=now(),
        idem="weighed",
    )
    outcome = record(of_one, by=world.sergeant.by, now=now(), standards=world.sergeant.standards)
    assert isinstance(outcome, Done)
    form = sergeant.get(act)
    assert act in forms(form)
    assert "Of Toby Ashdale: " in said(form)
    assert "Of Elis" not in said(form)
