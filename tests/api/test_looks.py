"""Who looked, by the door for other systems: for those whose post it is, a page at a time, and on record."""

from typing import Any

import pytest

from harken.vocabulary.roles import (
    CHIEF_OFFICER,
    DATA_PROTECTION_OFFICER,
    DUTY_INSPECTOR,
    PROFESSIONAL_STANDARDS,
    RESPONSE_OFFICER,
    SUPERVISOR,
    Role,
)
from tests.api.conftest import Caller, Given, moment
from tests.database import PASSWORD, Connect

WHY = "Complaint 12 of this year"


@pytest.fixture
def standards(caller_of: Given) -> Caller:
    return caller_of(PROFESSIONAL_STANDARDS)


def asks(caller: Caller, **asked: Any) -> Any:
    return caller.post("/looks", {"since": moment(days=1), "reason": WHY} | asked)


@pytest.mark.parametrize("role", [PROFESSIONAL_STANDARDS, DATA_PROTECTION_OFFICER], ids=str)
def test_who_looked_is_read_by_reference_or_by_id(role: Role, caller: Caller, caller_of: Given) -> None:
    made = caller.missing(caller.child()).json()
    caller.get(f"/cases/{made['chronology']}")
    reader = caller_of(role)
    for record in (made["reference"], made["chronology"]):
        answer = asks(reader, record=record)
        assert answer.status_code == 200
        looks = [one for one in answer.json()["looks"] if one["object_kind"] == "case"]
        assert {one["account"] for one in looks} == {caller.actor.account}
        assert {one["reference"] for one in looks} == {made["reference"]}


def test_what_somebody_looked_at_is_read_by_their_account(caller: Caller, standards: Caller) -> None:
    child = caller.child()
    caller.get(f"/persons/{child}")
    (newest, *_) = asks(standards, who=caller.actor.account).json()["looks"]
    assert (newest["object_id"], newest["role"], newest["result"]) == (child, SUPERVISOR.name, "ok")


def test_it_is_read_a_page_at_a_time_and_each_look_once(caller: Caller, standards: Caller) -> None:
    child = caller.child()
    for _ in range(7):
        caller.get(f"/persons/{child}")
    since = moment(days=1)
    whole = [one["id"] for one in asks(standards, who=caller.actor.account, since=since).json()["looks"]]
    found: list[str] = []
    page = {"next": ""}
    while not found or page["next"]:
        page = asks(standards, who=caller.actor.account, limit=3, cursor=page["next"], since=since).json()
        found += [one["id"] for one in page["looks"]]
        caller.get(f"/persons/{child}")
        assert len(found) < 40
    assert set(whole) <= set(found)
    assert len(found) == len(set(found))


def test_a_cursor_is_of_one_asking(caller: Caller, standards: Caller) -> None:
    child = caller.child()
    for _ in range(3):
        caller.get(f"/persons/{child}")
    since = moment(days=1)
    following = asks(standards, who=caller.actor.account, limit=1, since=since).json()["next"]
    assert asks(standards, record=child, cursor=following, since=since).json()["code"] == "bad_cursor"
    assert asks(standards, who=caller.actor.account, cursor="made up").json()["code"] == "bad_cursor"


def test_each_page_is_a_reading_and_on_record(caller: Caller, standards: Caller, caller_of: Given) -> None:
    caller.get(f"/persons/{caller.child()}")
    asks(standards, who=caller.actor.account)
    other = caller_of(DATA_PROTECTION_OFFICER)
    (reading,) = asks(other, who=standards.actor.account).json()["looks"]
    assert (reading["object_kind"], reading["reason"]) == ("consultations", WHY)


@pytest.mark.parametrize("role", [SUPERVISOR, CHIEF_OFFICER], ids=str)
def test_for_anybody_else_it_is_refused_and_that_they_tried_is_on_record(
    role: Role, caller: Caller, caller_of: Given, connect: Connect
) -> None:
    child, curious = caller.child(), caller_of(role)
    answers = [asks(curious, record=record) for record in (child, "ZZ/N/1/1")]
    assert {(one.status_code, one.json()["code"]) for one in answers} == {(403, "not_your_role")}
    assert answers[0].content == answers[1].content
    with connect("admin") as admin:
        rows = admin.execute(
            "select object_kind, result from consultation where actor = %s", (curious.actor.account,)
        ).fetchall()
    assert rows == [("consultations", "denied")] * 2


@pytest.mark.parametrize(
    ("asked", "code", "pointer"),
    [
        ({"record": "ZZ/N/1/1"}, "not_found", "/record"),
        ({"who": "nobody-of-that-name"}, "not_found", "/who"),
        ({"who": "{account}", "reason": "no"}, "no_reason", "/reason"),
        ({}, "nobody", "/record"),
        ({"who": "x", "limit": 0}, "does_not_fit", "/limit"),
        ({"who": "x", "since": "yesterday"}, "does_not_fit", "/since"),
    ],
)
def test_what_is_not_asked_for_properly_is_said(
    asked: dict[str, Any], code: str, pointer: str, caller: Caller, standards: Caller
) -> None:
    sent = {k: v.format(account=caller.actor.account) if isinstance(v, str) else v for k, v in asked.items()}
    answer = asks(standards, **sent)
    assert answer["Content-Type"] == "application/problem+json"
    assert (answer.json()["code"], answer.json()["errors"][0]["pointer"]) == (code, pointer)


def test_that_somebody_kept_out_tried_to_open_it_is_found_by_its_reference(
    caller: Caller, caller_of: Given, standards: Caller
) -> None:
    made = caller.missing(caller.child()).json()
    officer = caller_of(RESPONSE_OFFICER)
    here = f"/records/{made['chronology']}"
    kept = {"happened": moment(), "level": "named", "why": WHY, "barred": [officer.actor.account]}
    assert caller.post(f"{here}/restriction", kept).status_code == 201
    tries = {"happened": moment(), "category": "a child is being looked for now", "password": PASSWORD}
    refused = officer.post(f"{here}/emergency", tries | {"why": "She may be at the address it names"})
    assert refused.json()["code"] == "not_available"
    looks = asks(standards, record=made["reference"]).json()["looks"]
    assert [one["account"] for one in looks if one["result"] == "denied"] == [officer.actor.account]


def test_keeping_somebody_out_ends_when_two_agree(caller: Caller, caller_of: Given) -> None:
    case = caller.missing(caller.child()).json()["chronology"]
    inspector, officer = caller_of(DUTY_INSPECTOR), caller_of(RESPONSE_OFFICER)
    here, account = f"/records/{case}", officer.actor.account
    kept = {"happened": moment(), "level": "open", "why": WHY, "barred": [account]}
    assert caller.post(f"{here}/restriction", kept).status_code == 201
    back = {"happened": moment(), "account": account}
    agreement = f"{here}/letting-back/agreement"
    assert inspector.post(agreement, back).json()["code"] == "not_asked"
    assert caller.post(f"{here}/letting-back", back).json()["code"] == "no_reason"
    sent = back | {"why": "She works elsewhere now"}
    first, again = (caller.post(f"{here}/letting-back", sent, key="back") for _ in range(2))
    assert (first.status_code, again.status_code) == (201, 200)
    (waits,) = inspector.get(f"{here}/restriction").json()["waits_back"]
    assert (waits["account"], waits["by"]) == (account, caller.actor.account)
    assert caller.post(agreement, back).json()["code"] == "second_person"
    assert officer.get(f"/cases/{case}").status_code == 404
    assert inspector.post(agreement, back).status_code == 201
    assert officer.get(f"/cases/{case}").status_code == 200
