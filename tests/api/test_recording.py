"""The recording addresses: what they append, what is one sending, what they refuse, in which words."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest

from tests.api.conftest import Caller, Given, moment, noted, opening


@pytest.fixture
def child(caller: Caller) -> str:
    return caller.child()


@pytest.fixture
def case(caller: Caller, child: str) -> str:
    return str(caller.missing(child).json()["chronology"])


def kinds_in(caller: Caller, case: str) -> list[str]:
    return [line["kind"] for line in caller.get(f"/cases/{case}/chronology").json()["entries"]]


def test_a_case_is_opened_about_a_child_and_owes_its_duties(caller: Caller, child: str) -> None:
    opened = caller.missing(child)
    assert opened.status_code == 201, opened.content
    shown = caller.get(f"/cases/{opened.json()['chronology']}").json()
    assert shown["case"]["children"] == [child]
    assert shown["case"]["reference"] == opened.json()["reference"]
    assert "missing.tell-the-supervisor" in {one["duty"] for one in shown["standings"]}


def test_the_same_opening_again_is_the_same_case(caller: Caller, child: str) -> None:
    when = moment()
    first = caller.missing(child, key="one", happened=when)
    again = caller.missing(child, key="one", happened=when)
    assert (first.status_code, again.status_code) == (201, 200)
    assert again.json() == first.json() | {"already": True}


def test_another_opening_under_the_same_key_is_a_conflict(caller: Caller, child: str) -> None:
    caller.missing(child, key="one")
    other = caller.missing(child, key="one", happened=moment(hours=1))
    assert (other.status_code, other.json()["code"]) == (409, "other_body")


def test_two_accounts_may_choose_the_same_key(caller: Caller, caller_of: Given, child: str) -> None:
    when = moment()
    one = caller.missing(child, key="one", happened=when)
    two = caller_of().missing(child, key="one", happened=when)
    assert two.status_code == 201
    assert one.json()["chronology"] != two.json()["chronology"]


def test_an_entry_is_recorded_once_however_often_it_is_sent(caller: Caller, child: str, case: str) -> None:
    body = noted(child)
    sent = [caller.post(f"/cases/{case}/entries", body, key="one") for _ in range(3)]
    assert [one.status_code for one in sent] == [201, 200, 200]
    assert len({one.json()["entry"] for one in sent}) == 1
    assert kinds_in(caller, case).count("every-case.noted") == 1


def test_another_entry_under_the_same_key_is_a_conflict(caller: Caller, child: str, case: str) -> None:
    body = noted(child)
    caller.post(f"/cases/{case}/entries", body, key="one")
    other = caller.post(f"/cases/{case}/entries", body | {"answers": {"note": "No coat."}}, key="one")
    assert (other.status_code, other.json()["code"]) == (409, "other_body")
    assert other.headers["Content-Type"] == "application/problem+json"


def test_what_was_corrected_already_cannot_be_corrected_again(caller: Caller, child: str, case: str) -> None:
    first = caller.post(f"/cases/{case}/entries", noted(child)).json()["entry"]
    newer = {"corrects": first, "answers": {"note": "He has a jumper."}}
    once = caller.post(f"/cases/{case}/entries", noted(child, **newer))
    twice = caller.post(f"/cases/{case}/entries", noted(child, **newer))
    assert (once.status_code, twice.status_code) == (201, 409)
    assert twice.json()["code"] == "already_corrected"


def test_an_entry_made_in_error_is_struck_out_and_stays_to_be_seen(
    caller: Caller, child: str, case: str
) -> None:
    first = caller.post(f"/cases/{case}/entries", noted(child)).json()["entry"]
    why = {"happened": moment(), "why": "Wrong child."}
    struck = caller.post(f"/cases/{case}/entries/{first}/entered-in-error", why)
    assert struck.status_code == 201, struck.content
    lines = caller.get(f"/cases/{case}/chronology").json()["entries"]
    assert {one["id"]: one["replaced_by"] for one in lines}[first] == struck.json()["entry"]


def test_an_answer_that_does_not_fit_is_named_in_the_words_of_its_question(
    caller: Caller, child: str, case: str
) -> None:
    refused = caller.post(f"/cases/{case}/entries", noted(child, answers={"note": 3}))
    assert refused.status_code == 422
    (wrong,) = refused.json()["errors"]
    assert wrong["pointer"] == "/answers/note"
    assert wrong["detail"] == "The answer to “What should be kept?” must be text."


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"kind": "every-case.no-such-kind"}, "does_not_fit"),
        ({"kind": "every-case.told"}, "does_not_fit"),
        ({"happened": moment(hours=-3)}, "in_the_future"),
        ({"happened": "2026-03-02T10:00:00"}, "does_not_fit"),
        ({"about": [{"id": str(uuid4())}]}, "nobody"),
        ({"corrects": str(uuid4())}, "nothing_to_correct"),
        ({"surprise": True}, "does_not_fit"),
    ],
    ids=["no such kind", "ours", "not yet", "no offset", "nobody", "nothing", "surprise"],
)
def test_what_cannot_be_recorded_is_refused_and_writes_nothing(
    caller: Caller, child: str, case: str, change: dict[str, Any], code: str
) -> None:
    before = kinds_in(caller, case)
    refused = caller.post(f"/cases/{case}/entries", noted(child, **change))
    assert (refused.status_code, refused.json()["code"]) == (422, code)
    assert kinds_in(caller, case) == before


def test_a_sending_without_a_key_is_refused(caller: Caller, child: str) -> None:
    headers = {"Authorization": f"Bearer {caller.token}"}
    refused = caller.client.post(
        "/api/v1/cases", opening(child), content_type="application/json", headers=headers
    )
    assert refused.status_code == 422
    assert "idempotency-key" in refused.json()["detail"]


def test_a_duty_is_taken_with_its_next_step(caller: Caller, child: str, case: str) -> None:
    row = next(o for o in caller.get("/owed", whose="force").json()["owed"] if o["chronology"] == case)
    taking = {
        "happened": moment(), "case": case, "duty": row["duty"], "root": row["root"],
        "subject": row["subject"] or None, "number": row["number"], "next_step": "Ring his mother.",
        "by_when": moment(minutes=-20),
    }  # fmt: skip
    taken = [caller.post("/duties/take", taking, key="one") for _ in range(2)]
    assert [one.status_code for one in taken] == [201, 200]
    rows = caller.get("/owed", whose="force", case=case).json()["owed"]
    held = next(o for o in rows if (o["duty"], o["subject"]) == (row["duty"], row["subject"]))
    assert held["has_it"] == caller.actor.account


def test_a_case_is_not_given_to_who_does_not_work_here(
    caller: Caller, caller_of: Given, new_force: Callable[[], str], case: str
) -> None:
    elsewhere = caller_of(force=new_force()).actor.account
    for account in (elsewhere, str(uuid4())):
        refused = caller.post(f"/cases/{case}/allocate", {"happened": moment(), "account": account})
        assert (refused.status_code, refused.json()["code"]) == (422, "nobody")
        assert refused.json()["errors"][0]["pointer"] == "/account"
    assert caller.get(f"/cases/{case}").json()["case"]["in_charge"] is None


def test_a_case_is_given_to_an_area(caller: Caller, case: str) -> None:
    given = caller.post(f"/cases/{case}/allocate", {"happened": moment(), "area": "Wenford"})
    assert given.status_code == 201, given.content
    assert caller.get(f"/cases/{case}").json()["case"]["area"] == "Wenford"


@pytest.mark.parametrize(
    "wrong", [{"root": str(uuid4())}, {"duty": "missing.no-such-duty"}, {"subject": "another child"}]
)
def test_what_is_not_owed_there_is_not_taken_and_that_is_said(
    caller: Caller, child: str, case: str, wrong: dict[str, str]
) -> None:
    row = next(o for o in caller.get("/owed", whose="force").json()["owed"] if o["chronology"] == case)
    taking = {
        "happened": moment(), "case": case, "duty": row["duty"], "root": row["root"],
        "subject": row["subject"] or None, "number": row["number"], "next_step": "Ring his mother.",
        "by_when": moment(minutes=-20),
    }  # fmt: skip
    before = kinds_in(caller, case)
    if "subject" in wrong:
        wrong = {"subject": caller.child()}
    refused = caller.post("/duties/take", taking | wrong)
    assert (refused.status_code, refused.json()["code"]) == (409, "not_owed"), refused.content
    assert refused["Content-Type"] == "application/problem+json"
    assert kinds_in(caller, case) == before
    assert caller.post("/duties/take", taking).status_code == 201
