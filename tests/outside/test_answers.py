"""Receipts that come later: signed by the agency, kept once, recorded by the verb; all else refused alike."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import orjson
import pytest
from django.test import Client

from harken.casework.outcome import Done
from harken.every_case.disclosure import Agency
from harken.outside.signing import Secret, signed
from tests.cases import Desk
from tests.desk.reading import press
from tests.desk.world import browser
from tests.fakes.agency import AgencySystem
from tests.outside.conftest import KEY_NAME, SECRET, Outbox, now
from tests.outside.test_notices import entries, notify, record_receipts

NEXT = Secret("tests-2", "the-one-that-comes-after-the-first")
LATER = timedelta(seconds=2)


@dataclass
class SocialCare:
    """The agency's system, which took a notice and answers it by itself."""

    case: Done
    notice: str
    client: Client = field(default_factory=Client)

    def sends(self, *, by: Secret = SECRET, at: datetime | None = None, **changed: Any) -> Any:
        body = {"notice": self.notice, "reference": self.case.reference, "receipt": "SC-77"} | changed
        raw = orjson.dumps(body)
        return self.posts(raw, signed(raw, secret=by, now=at or now(), key="theirs/1"))

    def posts(self, raw: bytes, headers: dict[str, str]) -> Any:
        return self.client.post("/api/v1/receipts", raw, content_type="application/json", headers=headers)


@pytest.fixture
def answering(notifying: Desk, outbox: Outbox, agency: AgencySystem) -> SocialCare:
    """Social care took the notice of a missing child, and gave no receipt yet."""
    agency.faults.append("plain")
    case = notifying.missing(notifying.child())
    assert outbox.delivers().sent == 1
    return SocialCare(case, agency.taken[0].headers["Idempotency-Key"])


def test_a_signed_receipt_meets_the_duty(answering: SocialCare, notifying: Desk) -> None:
    answer = answering.sends()
    assert (answer.status_code, answer.json()["already"]) == (202, False)
    assert record_receipts(notifying) == 1
    assert not notify(notifying, answering.case).unsettled
    assert record_receipts(notifying) == 0


def test_it_counts_from_when_it_came_and_not_from_when_the_clock_ran(
    answering: SocialCare, notifying: Desk, outbox: Outbox
) -> None:
    answering.sends()
    ((answered,),) = outbox.rows("select answered from outbox")
    record_receipts(notifying)
    rows = outbox.rows("select happened from entry where kind = 'every-case.receipt'")
    assert rows == [(answered,)]


def test_until_it_is_answered_silence_climbs(answering: SocialCare, notifying: Desk) -> None:
    answering.sends(by=Secret(SECRET.name, NEXT.secret))
    assert record_receipts(notifying) == 0
    standing = notify(notifying, answering.case, after=timedelta(minutes=91))
    assert len([rung for rung in standing.rungs if not rung.warning]) == 2


def test_the_same_answer_signed_anew_is_the_one_that_stands(answering: SocialCare, notifying: Desk) -> None:
    answering.sends()
    again = answering.sends(at=now() + LATER)
    assert (again.status_code, again.json()["already"]) == (200, True)
    record_receipts(notifying)
    assert entries(notifying, answering.case, "every-case.receipt") == 1


def test_another_receipt_replaces_none(answering: SocialCare, outbox: Outbox) -> None:
    answering.sends()
    other = answering.sends(receipt="SC-78", at=now() + LATER)
    assert (other.status_code, other.json()["code"]) == (409, "other_body")
    assert outbox.rows("select receipt from outbox") == [("SC-77",)]


def test_every_refusal_is_the_same(answering: SocialCare, outbox: Outbox) -> None:
    late = now() - timedelta(minutes=6)
    refused = [
        answering.sends(by=Secret(SECRET.name, NEXT.secret)),
        answering.sends(by=NEXT),
        answering.sends(at=late),
        answering.sends(notice=f"missing.tell-social-care/{uuid4()}"),
        answering.sends(reference="WM/M/2601/9999"),
        answering.posts(orjson.dumps({"notice": "x", "reference": "y", "receipt": "z"}), {}),
    ]
    assert {one.status_code for one in refused} == {401}
    assert len({one.content for one in refused}) == 1
    assert len({str(sorted(one.headers.items())) for one in refused}) == 1
    assert outbox.rows("select receipt, answered, answer_signed from outbox") == [("", None, None)]


def test_a_replay_is_refused_like_a_forgery(answering: SocialCare) -> None:
    raw = orjson.dumps({"notice": answering.notice, "reference": answering.case.reference, "receipt": "SC-7"})
    headers = signed(raw, secret=SECRET, now=now(), key="theirs/1")
    first, replay = (answering.posts(raw, headers) for _ in range(2))
    forged = answering.sends(by=NEXT)
    assert (first.status_code, replay.status_code) == (202, 401)
    assert replay.content == forged.content


def test_our_own_notice_sent_back_to_us_is_no_receipt(answering: SocialCare, agency: AgencySystem) -> None:
    taken = agency.taken[0]
    assert answering.posts(taken.raw, taken.headers).status_code == 422


def test_while_secrets_are_changed_both_are_taken(
    answering: SocialCare, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(KEY_NAME, f"{NEXT.name}:{NEXT.secret} {SECRET.name}:{SECRET.secret}")
    assert answering.sends(by=SECRET).status_code == 202
    assert answering.sends(by=NEXT, at=now() + LATER).status_code == 200


@pytest.mark.parametrize("receipt", ["", " ", "a\nb", "a\0b", "x" * 201, 7, None])
def test_what_is_no_reference_is_refused(answering: SocialCare, receipt: object) -> None:
    assert answering.sends(receipt=receipt).status_code in (400, 422)


def test_an_answer_stops_a_notice_that_is_still_being_tried(
    notifying: Desk, outbox: Outbox, agency: AgencySystem
) -> None:
    agency.faults.append("half")
    case = notifying.missing(notifying.child())
    assert outbox.delivers().again == 1
    SocialCare(case, agency.taken[0].headers["Idempotency-Key"]).sends()
    outbox.passes(timedelta(hours=1))
    assert outbox.delivers().sent == 0
    assert record_receipts(notifying) == 1


def test_a_notice_that_never_left_cannot_be_answered(notifying: Desk, outbox: Outbox) -> None:
    case = notifying.missing(notifying.child())
    ((key,),) = outbox.rows("select key from outbox")
    assert SocialCare(case, key).sends().status_code == 401


def test_a_receipt_taken_by_telephone_is_recorded_at_the_desk_and_meets_the_duty(
    answering: SocialCare, notifying: Desk
) -> None:
    client, form = browser(notifying.by), f"/cases/{answering.case.chronology}/record/every-case.receipt"
    answers = {"happened": "now", "a__sender": Agency.SOCIAL_CARE.value, "a__who": "Duty worker"}
    recorded = press(client, client.get(form), form, **answers)
    assert recorded.status_code == 302
    assert not notify(notifying, answering.case).unsettled
