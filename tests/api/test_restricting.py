"""Restricting by the door for other systems: at once by one, lowered by two, who may see it read back."""

from harken.vocabulary.roles import DUTY_INSPECTOR, RESPONSE_OFFICER
from tests.api.conftest import Caller, Given, moment
from tests.database import PASSWORD

WHY = "The suspect's sister works in this station"


def test_a_record_is_restricted_and_lowered_by_two(caller: Caller, caller_of: Given) -> None:
    case = caller.missing(caller.child()).json()["chronology"]
    inspector, officer = caller_of(DUTY_INSPECTOR), caller_of(RESPONSE_OFFICER)
    here = f"/records/{case}/restriction"
    sent = {"happened": moment(), "level": "named", "why": WHY, "let_in": [inspector.actor.account]}
    first, again = (caller.post(here, sent, key="one") for _ in range(2))
    assert (first.status_code, again.status_code) == (201, 200)
    assert again.json()["entry"] == first.json()["entry"]
    assert officer.get(f"/cases/{case}").status_code == 404
    asked = {"happened": moment(), "level": "open", "why": "The trial is over now"}
    assert caller.post(f"/records/{case}/lowering", asked).status_code == 201
    shown = inspector.get(here).json()
    assert shown["level"] == "named"
    assert {one["account"] for one in shown["let_in"]} == {caller.actor.account, inspector.actor.account}
    assert [one["by"] for one in shown["waits"]] == [caller.actor.account]
    agreed = {"happened": moment(), "level": "open", "agreed": True}
    assert caller.post(f"/records/{case}/lowering/answer", agreed).json()["code"] == "second_person"
    assert inspector.post(f"/records/{case}/lowering/answer", agreed).status_code == 201
    assert officer.get(f"/cases/{case}").status_code == 200


def test_who_is_barred_learns_nothing_of_what_everybody_else_sees(caller: Caller, caller_of: Given) -> None:
    child, relative = caller.child(), caller_of(RESPONSE_OFFICER)
    sent = {"happened": moment(), "level": "open", "why": WHY, "barred": [relative.actor.account]}
    assert caller.post(f"/records/{child}/restriction", sent).status_code == 201
    assert relative.get(f"/persons/{child}").status_code == 404
    assert relative.get(f"/records/{child}/restriction").status_code == 404
    assert caller_of(RESPONSE_OFFICER).get(f"/persons/{child}").status_code == 200


def test_lowering_by_restricting_is_refused_with_its_code(caller: Caller, caller_of: Given) -> None:
    caller_of(DUTY_INSPECTOR)
    child = caller.child()
    here = f"/records/{child}/restriction"
    caller.post(here, {"happened": moment(), "level": "sealed", "why": WHY})
    lower = caller.post(here, {"happened": moment(), "level": "open", "why": WHY})
    assert (lower.status_code, lower.json()["code"]) == (409, "lowered_by_two")


def test_a_restricted_record_is_opened_in_an_emergency(caller: Caller, caller_of: Given) -> None:
    case = caller.missing(caller.child()).json()["chronology"]
    officer = caller_of(RESPONSE_OFFICER)
    caller.post(f"/records/{case}/restriction", {"happened": moment(), "level": "named", "why": WHY})
    here = f"/records/{case}/emergency"
    sent = {"happened": moment(), "category": "something else that cannot wait", "why": "Short"}
    sent |= {"password": PASSWORD}
    assert officer.post(here, sent).json()["code"] == "no_reason"
    assert officer.get(f"/cases/{case}").status_code == 404
    sent |= {"why": "She may be at the address that it names"}
    wrong = officer.post(here, sent | {"password": "not this one"})
    assert (wrong.status_code, wrong.json()["code"]) == (422, "wrong_password")
    assert wrong.json()["errors"][0]["pointer"] == "/password"
    assert officer.get(f"/cases/{case}").status_code == 404
    opened = officer.post(here, sent)
    assert opened.status_code == 201
    assert officer.get(f"/cases/{case}").status_code == 200
