"""Who outside knows about a child: basis, receipt, end and recall of what was sent; a stranger finds none."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import Client

from harken.casework.outcome import Done
from harken.catalogue import standards_by
from harken.policy.force import Address, Policy
from harken.vocabulary.roles import LOCAL_AUTHORITY, SCHOOL
from tests.cases import Desk, now
from tests.desk.reading import said
from tests.desk.world import World, browser, recorded

SENT = "every-case.disclosed"
SCHEME = "offender.disclosure-decided"
AT_RISK = "a child may be at risk of harm: consent is not needed"


def sent(world: World, **answers: object) -> None:
    given = {"to": "school", "purpose": "safe arrival", "reference": "S-1", **answers}
    recorded(world.officer, SENT, world.case, world.child, **given)


def about(world: World, kind: str, **answers: object) -> None:
    recorded(world.officer, f"every-case.{kind}", world.case, world.child, **answers)


def outside(client: Client, world: World) -> str:
    return said(client.get(f"/children/{world.child}/outside"))


def day(days: int) -> str:
    return (now() + timedelta(days=days)).date().isoformat()


def test_what_was_sent_says_to_whom_for_what_and_on_what_basis(sergeant: Client, world: World) -> None:
    sent(world, basis=AT_RISK, handling="only whom it is sent to", sent=["school", "what the risk is"])
    page = outside(sergeant, world)
    for one in ("school", "safe arrival", AT_RISK, "school, what the risk is", "S-1", "PC Jo Pell"):
        assert one in page
    assert "To be kept so: only whom it is sent to" in page
    assert "No receipt" in page
    assert "No day was set" in page


def test_what_was_not_said_stands_out_until_it_is(sergeant: Client, world: World) -> None:
    sent(world)
    assert "On what basis: not said" in outside(sergeant, world)
    about(world, "sharing-explained", reference="S-1", basis=AT_RISK, handling="no condition")
    page = outside(sergeant, world)
    assert "On what basis: not said" not in page
    assert AT_RISK in page


def test_whoever_was_sent_it_twice_is_named_once(sergeant: Client, world: World) -> None:
    there = {"attended": ["school", "health"], "section_47": "no"}
    about(world, "strategy-discussion-held", **there)
    sent(world)
    listed = re.search(r"Sent \d+ times , to ([^.]*)\.", outside(sergeant, world))
    assert listed
    assert sorted({*listed[1].split(", ")}) == sorted(listed[1].split(", "))


def test_a_receipt_is_that_of_what_was_sent(sergeant: Client, world: World) -> None:
    sent(world)
    about(world, "receipt", sender="school", reference="S-2")
    about(world, "receipt", sender="health", reference="S-1")
    waiting = outside(sergeant, world).count("No receipt")
    about(world, "receipt", sender="school", reference="S-1")
    page = outside(sergeant, world)
    assert page.count("No receipt") == waiting - 1
    assert "Receipt " in page


def test_a_receipt_under_the_agencys_own_reference_is_that_of_what_it_says_it_was_for(
    sergeant: Client, world: World
) -> None:
    sent(world)
    waiting = outside(sergeant, world).count("No receipt")
    about(world, "receipt", sender="school", reference="THEIRS-7", purpose="something else")
    assert outside(sergeant, world).count("No receipt") == waiting
    about(world, "receipt", sender="school", reference="THEIRS-7", purpose="safe arrival")
    assert outside(sergeant, world).count("No receipt") == waiting - 1


@pytest.mark.parametrize(("school", "has_it"), [("Larkmoor", True), ("Tarn Hill", False)])
def test_the_school_that_has_its_notice_is_not_said_to_have_none(
    sergeant: Client, world: World, school: str, has_it: bool
) -> None:
    about_her = ((world.child, "subject"),)
    night = world.sergeant.opens("domestic-abuse.reported", pathway="domestic_abuse", about=about_her)
    told = {"to": "school", "to_whom": "Larkmoor", "purpose": "Operation Encompass"}
    recorded(world.sergeant, SENT, night, world.child, **told)
    waiting = outside(sergeant, world).count("No receipt")
    received = {"establishment": school, "who": "Ms Larch"}
    recorded(world.sergeant, "domestic-abuse.encompass-received", night, world.child, **received)
    assert outside(sergeant, world).count("No receipt") == waiting - has_it


@pytest.mark.parametrize(("answer", "has_it"), [("refused", True), ("no answer yet", False)])
def test_an_authority_that_answered_by_telephone_is_not_said_to_be_silent(
    sergeant: Client, world: World, answer: str, has_it: bool
) -> None:
    here = opened(world, "custody.arrived", "custody")
    policy = Policy(name="Wenmarsh Police", addresses=(Address(to=LOCAL_AUTHORITY, portal=True),))
    asking = replace(world.sergeant, standards=standards_by(policy))
    recorded(asking, "custody.accommodation-requested", here, world.child)
    waiting = outside(sergeant, world).count("No receipt")
    recorded(asking, "custody.accommodation-answered", here, world.child, answer=answer, by_whom="R. Aldous")
    assert outside(sergeant, world).count("No receipt") == waiting - has_it


def opened(world: World, kind: str, pathway: str) -> str:
    return world.sergeant.opens(kind, pathway=pathway, about=((world.child, "subject"),))


def test_who_was_told_by_an_entry_of_a_kind_of_work_is_not_left_out(sergeant: Client, world: World) -> None:
    case = opened(world, "police-protection.power-used", "police_protection")
    told = {"authority": "Fenland Council", "to_whom": "Ms Rook, out of hours", "told_why": "yes"}
    recorded(world.sergeant, "police-protection.authority-told", case, world.child, **told)
    page = outside(sergeant, world)
    for one in ("local authority", "Fenland Council", "Ms Rook", "police protection", "a duty in law"):
        assert one in page
    assert "No receipt is asked for" in page


def test_a_school_told_by_telephone_knows_and_says_that_it_does(sergeant: Client, world: World) -> None:
    case = opened(world, "domestic-abuse.reported", "domestic_abuse")
    law = "the law: a school or college"
    told = {"establishment": "Tarn Hill", "whom": "Mr Ash", "basis": law, "sent": "it was done already"}
    waiting = outside(sergeant, world).count("No receipt")
    recorded(world.sergeant, "domestic-abuse.encompass-sent", case, world.child, **told)
    page = outside(sergeant, world)
    for one in ("Tarn Hill", "Mr Ash", "Operation Encompass", law):
        assert one in page
    assert page.count("No receipt") == waiting + 1
    other = {"establishment": "Larkmoor", "who": "Ms Larch"}
    recorded(world.sergeant, "domestic-abuse.encompass-received", case, world.child, **other)
    assert outside(sergeant, world).count("No receipt") == waiting + 1
    has_it = {"establishment": "Tarn Hill", "who": "Mr Ash"}
    recorded(world.sergeant, "domestic-abuse.encompass-received", case, world.child, **has_it)
    assert outside(sergeant, world).count("No receipt") == waiting


def test_an_adult_asked_to_come_to_a_cell_knows_of_the_child(sergeant: Client, world: World) -> None:
    case = opened(world, "custody.arrived", "custody")
    waiting = outside(sergeant, world).count("No receipt")
    adult = {"capacity": "an appropriate adult scheme", "who": "Ms Wren"}
    recorded(world.sergeant, "custody.appropriate-adult-asked", case, world.child, **adult)
    page = outside(sergeant, world)
    for one in ("an appropriate adult scheme", "Ms Wren", "for a child in custody", "a duty in law"):
        assert one in page
    assert page.count("No receipt") == waiting + 1
    recorded(world.sergeant, "custody.appropriate-adult-arrived", case, world.child, **adult)
    assert outside(sergeant, world).count("No receipt") == waiting
    told = {"capacity": "another relative", "who": "His aunt"}
    recorded(world.sergeant, "custody.responsible-person-told", case, world.child, **told)
    assert "His aunt" in outside(sergeant, world)


def test_who_was_at_a_strategy_discussion_and_has_its_record_knows(sergeant: Client, world: World) -> None:
    about(world, "strategy-discussion-held", attended=["health"], names="Nurse Teal")
    page = outside(sergeant, world)
    for one in ("health", "Nurse Teal", "a strategy discussion", AT_RISK):
        assert one in page
    about(world, "strategy-record-sent", to_all="yes")
    assert "whoever was at the strategy discussion" in outside(sergeant, world)


def test_a_disclosure_under_the_scheme_is_on_the_page_of_the_child_it_protects(
    sergeant: Client, world: World
) -> None:
    man = world.officer.child(given="Ivo", family="Stook", born="1980-05-05")
    case = world.sergeant.opens("offender.taken-on", pathway="offender", about=((man, "subject"),))
    decided = {"application": "D1", "to_whom": "Her grandmother", "partners": "yes"}
    kept, told = "not disclosed, for the reason given", "disclosed to whoever can best protect the child"
    recorded(world.sergeant, SCHEME, case, man, world.child, decision=kept, **decided)
    assert "disclosure scheme" not in outside(sergeant, world)
    recorded(world.sergeant, SCHEME, case, man, world.child, decision=told, **decided)
    page = outside(sergeant, world)
    for one in ("disclosure scheme", "Her grandmother", AT_RISK, "No day was set"):
        assert one in page
    back = {"to": "another agency", "asked": "to delete it"}
    recorded(world.sergeant, "every-case.recalled", case, world.child, **back)
    assert "Asked to delete it" in outside(sergeant, world)


def test_a_family_that_was_not_told_is_not_said_to_know(sergeant: Client, world: World) -> None:
    case = opened(world, "police-protection.power-used", "police_protection")
    recorded(world.sergeant, "police-protection.parents-told", case, world.child, told="not yet")
    assert "carer or parent" not in outside(sergeant, world)
    told = {"told": "everybody", "who": ["a parent"]}
    recorded(world.sergeant, "police-protection.parents-told", case, world.child, **told)
    assert "carer or parent" in outside(sergeant, world)


def test_whoever_is_told_under_clares_law_stands_there_and_whoever_is_not_does_not(
    sergeant: Client, world: World
) -> None:
    case = opened(world, "domestic-abuse.reported", "domestic_abuse")
    decided = "domestic-abuse.disclosure-decided"
    answers = {"decision": "not to disclose, for the reason given", "to_whom": "Ms Alder, his partner"}
    recorded(world.sergeant, decided, case, world.child, **answers)
    assert "Ms Alder" not in outside(sergeant, world)
    recorded(world.sergeant, decided, case, world.child, **{**answers, "decision": "disclose"})
    page = outside(sergeant, world)
    for one in ("whoever may be at risk", "Ms Alder, his partner", "Clare\u2019s Law", "statutory guidance"):
        assert one in page


def test_over_and_not_asked_back_is_late(sergeant: Client, world: World) -> None:
    sent(world, kept_until=day(-3))
    assert "and not asked back" in outside(sergeant, world)
    about(world, "recalled", to="school", reference="S-1", asked="to delete it")
    page = outside(sergeant, world)
    assert "and not asked back" not in page
    assert "Asked to delete it" in page
    about(world, "recall-answered", to="school", reference="S-1", answer="done")
    assert "Asked back: done" in outside(sergeant, world)


def test_what_stood_before_was_asked_back_and_not_what_stands(sergeant: Client, world: World) -> None:
    policy = Policy(addresses=(Address(to=SCHOOL, called="Larkmoor", portal=True),))
    by = replace(world.officer, standards=standards_by(policy))
    answers = {"to": "school", "to_whom": "Larkmoor", "purpose": "safe arrival"}
    first = by.records(SENT, world.case, world.child, answers=answers | {"channel": "the partners' portal"})
    assert isinstance(first, Done)
    by.records(SENT, world.case, world.child, answers=answers, replaces=first.entry)
    page = outside(sergeant, world)
    assert "safe arrival" in page
    assert "Asked to delete it" not in page


def test_what_was_struck_out_is_still_out_there(sergeant: Client, world: World) -> None:
    answers = {"to": "school", "purpose": "safe arrival", "reference": "S-1", "channel": "telephone"}
    first = world.officer.records(SENT, world.case, world.child, answers=answers)
    assert isinstance(first, Done)
    strike(world, first.entry)
    page = outside(sergeant, world)
    for one in ("safe arrival", "Entered in error: PC Jo Pell", "Not asked back"):
        assert one in page
    about(world, "recalled", to="school", reference="S-1", asked="to delete it")
    page = outside(sergeant, world)
    assert "Not asked back" not in page
    assert "Asked to delete it" in page
    about(world, "recall-answered", to="school", reference="S-1", answer="done")
    assert "Asked back: done" in outside(sergeant, world)


def test_what_was_put_right_and_then_struck_out_says_that_it_was_asked_back(
    sergeant: Client, world: World
) -> None:
    policy = Policy(addresses=(Address(to=SCHOOL, called="Larkmoor", portal=True),))
    by = replace(world.officer, standards=standards_by(policy))
    answers = {"to": "school", "to_whom": "Larkmoor", "purpose": "safe arrival"}
    answers["channel"] = "the partners' portal"
    first = by.records(SENT, world.case, world.child, answers=answers)
    assert isinstance(first, Done)
    second = by.records(SENT, world.case, world.child, answers=answers, replaces=first.entry)
    assert isinstance(second, Done)
    strike(world, second.entry, by)
    page = outside(sergeant, world)
    assert page.count("Entered in error: PC Jo Pell") == 1
    assert page.count("Asked to delete it") == 1


def strike(world: World, entry: str, by: Desk | None = None) -> None:
    by = by or world.officer
    struck = by.records("every-case.entered-in-error", world.case, world.child, replaces=entry, struck=True)
    assert isinstance(struck, Done)


def test_not_yet_over_is_not_late(sergeant: Client, world: World) -> None:
    sent(world, kept_until=day(30))
    assert "not asked back" not in outside(sergeant, world)


def test_a_refusal_stands_beside_what_was_sent(sergeant: Client, world: World) -> None:
    about(
        world,
        "disclosure-refused",
        to="charity",
        purpose="a holiday",
        reason="it would warn somebody suspected",
    )
    page = outside(sergeant, world)
    assert "Not sent" in page
    assert "it would warn somebody suspected" in page


def test_a_referral_went_outside_too(sergeant: Client, world: World) -> None:
    about(world, "referred", concerns=["neglect"])
    page = outside(sergeant, world)
    assert "s social care" in page
    assert "referral" in page


def test_the_childs_page_leads_there(sergeant: Client, world: World) -> None:
    assert f"/children/{world.child}/outside" in sergeant.get(f"/children/{world.child}").content.decode()


def test_a_stranger_finds_none(world: World) -> None:
    assert browser(world.intruder.by).get(f"/children/{world.child}/outside").status_code == 404


@pytest.mark.parametrize(
    ("kind", "answers"),
    [
        ("domestic-abuse.marac-referred", {"reference": "M-1"}),
        ("domestic-abuse.authority-officer-told", {"authority": "Wenmarsh"}),
    ],
)
def test_whoever_was_told_of_domestic_abuse_was_told_on_a_basis(
    sergeant: Client, world: World, kind: str, answers: dict[str, str]
) -> None:
    recorded(world.officer, kind, world.case, world.child, **answers)
    assert "On what basis: not said" in outside(sergeant, world)
    assert "Basis not asked" not in outside(sergeant, world)
    recorded(world.officer, kind, world.case, world.child, basis=AT_RISK, **answers)
    assert AT_RISK in outside(sergeant, world)
