"""Notices at the portal: whose they are, what is answered, what the record then says; and nobody else's."""

import re
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from harken.access.actor import system_actor
from harken.access.connection import acting
from harken.access.refused import Refused
from harken.board.read import Wanted, how_many
from harken.casework.outcome import Done
from harken.casework.recalls import put_recall
from harken.casework.recalls import unrecorded as recalls
from harken.casework.receipts import put_receipt
from harken.casework.receipts import unrecorded as receipts
from harken.casework.undelivered import put_undelivered
from harken.casework.undelivered import unrecorded as undelivered
from harken.every_case.duties.within import LEARN_WHAT_BECAME_OF_IT
from tests.cases import Desk, now
from tests.database import Connect
from tests.outside.test_notices import notify
from tests.portal.conftest import CARE, LARKMOOR, TARN, Reader

WORDS = "She may be tired today: zanzibarquince."


def links(client: Client) -> list[str]:
    return re.findall(r'href="(/notices/[^"]+)"', client.get("/").content.decode())


def only(client: Client) -> str:
    (link,) = links(client)
    return link


def says(client: Client, path: str, status: int = 200) -> str:
    answer = client.get(path)
    assert answer.status_code == status, path
    return answer.content.decode()


def answered(client: Client, path: str, **fields: str) -> str:
    response = client.post(path, fields, follow=True)
    assert response.status_code == 200
    return str(response.content.decode())


def put_all(desk: Desk) -> None:
    """What the clock does of what was answered: this force's alone."""
    for read, put in ((receipts, put_receipt), (recalls, put_recall), (undelivered, put_undelivered)):
        with acting(None, using="worker") as connection:
            left = [one for one in read(connection, most=500) if one.force == desk.by.force]
        for one in left:
            by = system_actor(one.force)
            assert isinstance(put(one, by=by, now=now(), standards=desk.standards), Done)


def on_record(desk: Desk, case: Done, kind: str) -> list[dict[str, Any]]:
    with acting(desk.by) as connection:
        rows = connection.execute(
            "select e.coded || coalesce(w.words, '{}') from entry e"
            " left join words w on w.force = e.force and w.entry = e.id"
            " where e.chronology = %s and e.kind = %s order by e.recorded",
            (case.chronology, kind),
        ).fetchall()
    return [row[0] for row in rows]


def waits_to_learn(desk: Desk, case: Done) -> bool:
    """Whether it is owed to learn what became of what was asked back."""
    with acting(desk.by) as connection:
        wanted = Wanted(
            force=desk.by.force, chronology=case.chronology, duties=(LEARN_WHAT_BECAME_OF_IT.key,)
        )
        return how_many(connection, wanted, most=9) > 0


SENT = {
    "to": "school",
    "to_whom": "larkmoor primary school",
    "purpose": "a hard night",
    "basis": "a child may be at risk of harm: consent is not needed",
    "what": WORDS,
    "channel": "the partners' portal",
}


def discloses(desk: Desk, case: Done, **more: Any) -> Done:
    answers = SENT | more
    outcome = desk.records("every-case.disclosed", case, answers=answers)
    assert isinstance(outcome, Done), outcome
    return outcome


def test_what_is_sent_by_itself_lies_there_with_no_word_of_the_case(officer: Desk, care: Reader) -> None:
    case = officer.missing(officer.child(given="Zanzibar", family="Quince"))
    page = says(care.client, only(care.client))
    assert case.reference in page
    assert "child reported missing" in page
    assert "01632 960101" in page
    assert "Quince" not in page + says(care.client, "/")


def test_their_receipt_is_on_record_with_who_said_so_and_meets_the_duty(officer: Desk, care: Reader) -> None:
    case = officer.missing(officer.child())
    page = answered(care.client, only(care.client), did="received", receipt="FD-118")
    assert "FD-118" in page
    assert notify(officer, case).unsettled
    put_all(officer)
    put_all(officer)
    (receipt,) = on_record(officer, case, "every-case.receipt")
    assert (receipt["reference"], receipt["who"]) == ("FD-118", "Hetty Marlowe")
    assert receipt["channel"] == "the partners' portal"
    assert not notify(officer, case).unsettled


def test_a_receipt_is_never_unsaid(officer: Desk, care: Reader, reader: Callable[..., Reader]) -> None:
    case = officer.missing(officer.child())
    link = only(care.client)
    answered(care.client, link, did="received")
    for client in (care.client, reader().client):
        assert "FD-119" not in answered(client, link, did="received", receipt="FD-119")
        answered(client, link, did="returned")
    put_all(officer)
    (receipt,) = on_record(officer, case, "every-case.receipt")
    assert receipt["reference"] == case.reference
    assert on_record(officer, case, "every-case.not-delivered") == []


def test_what_is_not_theirs_is_said_to_be_with_nobody(officer: Desk, care: Reader) -> None:
    case = officer.missing(officer.child())
    page = answered(care.client, only(care.client), did="returned")
    assert "You said that it is not for you." in page
    put_all(officer)
    (entry,) = on_record(officer, case, "every-case.not-delivered")
    assert entry["reason"] == "They say that it is not theirs."
    assert notify(officer, case).unsettled


@pytest.mark.parametrize("receipt", ["x" * 101, "two\nlines", "a\x00b"])
def test_a_reference_that_cannot_be_kept_is_refused_and_stays_typed(
    officer: Desk, care: Reader, receipt: str
) -> None:
    officer.missing(officer.child())
    answer = care.client.post(only(care.client), {"did": "received", "receipt": receipt})
    assert answer.status_code == 400
    assert "at most 100 letters" in answer.content.decode()
    put_all(officer)


def test_another_settings_notice_is_not_there(
    officer: Desk, care: Reader, reader: Callable[..., Reader]
) -> None:
    officer.missing(officer.child())
    link = only(care.client)
    for stranger in (reader(LARKMOOR).client, reader("health").client):
        assert links(stranger) == []
        says(stranger, link, 404)
        for did in ("received", "returned", "answered"):
            assert stranger.post(link, {"did": did, "answer": "done"}).status_code == 404
    assert "Nobody has said that you have it" in says(care.client, link)


def test_nor_is_that_of_another_force(
    officer: Desk, care: Reader, reader: Callable[..., Reader], new_force: Callable[[], str]
) -> None:
    officer.missing(officer.child())
    link = only(care.client)
    elsewhere = reader(CARE, force=new_force()).client
    assert links(elsewhere) == []
    says(elsewhere, link, 404)


def test_what_is_not_theirs_and_what_is_not_there_answer_alike(
    officer: Desk, care: Reader, reader: Callable[..., Reader]
) -> None:
    officer.missing(officer.child())
    hidden, absent = only(care.client), f"/notices/{uuid4()}"
    stranger = reader(LARKMOOR).client

    def without_secret(path: str) -> str:
        return re.sub(r'value="\w{60,}"', "", says(stranger, path, 404))

    assert without_secret(hidden) == without_secret(absent)


def test_a_receipt_by_telephone_settles_what_lies_there(officer: Desk, care: Reader) -> None:
    case = officer.missing(officer.child())
    officer.records("every-case.receipt", case, answers={"sender": "children's social care"})
    page = says(care.client, only(care.client))
    assert "We have it" not in page
    assert "not here" in page


def test_a_receipt_for_another_purpose_settles_nothing(officer: Desk, care: Reader) -> None:
    case = officer.missing(officer.child())
    other = {"sender": "children's social care", "purpose": "something else"}
    officer.records("every-case.receipt", case, answers=other)
    assert "We have it" in says(care.client, only(care.client))


def test_an_officer_writes_to_one_school_and_no_other_reads_it(
    officer: Desk, reader: Callable[..., Reader]
) -> None:
    case = officer.missing(officer.child())
    discloses(officer, case)
    larkmoor, tarn = reader(LARKMOOR), reader(TARN)
    page = says(larkmoor.client, only(larkmoor.client))
    assert WORDS in page
    assert "a hard night" in page
    assert WORDS not in says(larkmoor.client, "/")
    assert links(tarn.client) == []


def test_what_they_say_is_not_theirs_they_read_no_more(officer: Desk, reader: Callable[..., Reader]) -> None:
    case = officer.missing(officer.child())
    discloses(officer, case)
    larkmoor = reader(LARKMOOR)
    link = only(larkmoor.client)
    assert WORDS in says(larkmoor.client, link)
    page = answered(larkmoor.client, link, did="returned")
    assert "You said that it is not for you." in page
    assert WORDS not in page + says(reader(LARKMOOR).client, link)


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({"to_whom": "Some other school"}, "to_whom"),
        ({"to_whom": ""}, "to_whom"),
        ({"to": "health"}, "channel"),
        ({"to": "youth justice"}, "channel"),
    ],
    ids=["no such school", "no school named", "they read mail", "nobody in the policy"],
)
def test_what_nobody_would_read_there_is_not_recorded_as_sent(
    officer: Desk, sent: dict[str, str], field: str
) -> None:
    case = officer.missing(officer.child())
    before = len(on_record(officer, case, "every-case.disclosed"))
    refused = officer.records("every-case.disclosed", case, answers=SENT | sent)
    assert isinstance(refused, Refused)
    assert (refused.code, refused.field) == ("nobody_reads", field)
    assert ("Larkmoor Primary School, Tarn Hill Academy" in refused.sentence) is (field == "to_whom")
    assert len(on_record(officer, case, "every-case.disclosed")) == before


def test_what_is_asked_back_is_not_read_any_more_and_the_answer_is_on_record(
    officer: Desk, reader: Callable[..., Reader]
) -> None:
    case = officer.missing(officer.child())
    discloses(officer, case)
    larkmoor = reader(LARKMOOR)
    link = only(larkmoor.client)
    officer.records("every-case.recalled", case, answers={"to": "school", "asked": "to delete it"})
    page = says(larkmoor.client, link)
    assert WORDS not in page
    assert "The police ask you to delete it." in page
    answered(larkmoor.client, link, did="answered", answer="done")
    put_all(officer)
    put_all(officer)
    (entry,) = on_record(officer, case, "every-case.recall-answered")
    assert (entry["answer"], entry["said"]) == ("done", "At the portal, by Hetty Marlowe")


@pytest.mark.parametrize(("to_whom", "read_still"), [("larkmoor primary school", True), ("", False)])
def test_asked_back_of_one_school_the_other_reads_it_still(
    officer: Desk, reader: Callable[..., Reader], to_whom: str, read_still: bool
) -> None:
    case = officer.missing(officer.child())
    for school in ("Larkmoor Primary School", "Tarn Hill Academy"):
        discloses(officer, case, to_whom=school)
    asked = {"to": "school", "asked": "to delete it", "to_whom": to_whom}
    officer.records("every-case.recalled", case, answers=asked)
    larkmoor, tarn = reader(LARKMOOR).client, reader(TARN).client
    assert WORDS not in says(larkmoor, only(larkmoor))
    assert (WORDS in says(tarn, only(tarn))) is read_still


@pytest.mark.parametrize("struck", [True, False])
def test_what_was_corrected_or_struck_out_is_asked_back(
    officer: Desk, reader: Callable[..., Reader], struck: bool
) -> None:
    case = officer.missing(officer.child())
    sent = discloses(officer, case)
    larkmoor = reader(LARKMOOR)
    link = only(larkmoor.client)
    if struck:
        why = {"why": "another child's"}
        outcome = officer.records(
            "every-case.entered-in-error", case, answers=why, replaces=sent.entry, struck=True
        )
    else:
        again = {"to": "school", "to_whom": "Tarn Hill Academy", "channel": "the partners' portal"}
        outcome = officer.records("every-case.disclosed", case, answers=again, replaces=sent.entry)
    assert isinstance(outcome, Done), outcome
    assert WORDS not in says(larkmoor.client, link)
    assert "The police ask you to delete it." in says(larkmoor.client, link)
    assert len(links(reader(TARN).client)) == (0 if struck else 1)
    (asked,) = on_record(officer, case, "every-case.recalled")
    assert (asked["to"], asked["to_whom"]) == ("school", "Larkmoor Primary School")
    assert (asked["asked"], asked["reference"]) == ("to delete it", case.reference)
    assert waits_to_learn(officer, case)
    answered(larkmoor.client, link, did="answered", answer="done")
    put_all(officer)
    assert not waits_to_learn(officer, case)


def test_what_nobody_reads_there_is_put_right_and_asked_back_of_nobody(officer: Desk) -> None:
    case = officer.missing(officer.child())
    sent = discloses(officer, case, channel="telephone", to_whom="")
    officer.records("every-case.disclosed", case, answers={"to": "school"}, replaces=sent.entry)
    assert on_record(officer, case, "every-case.recalled") == []


def test_a_report_struck_out_asks_back_what_it_sent_by_itself(officer: Desk, care: Reader) -> None:
    child = officer.child()
    case = officer.missing(child)
    struck = {"answers": {"why": "never missing"}, "replaces": case.entry, "struck": True}
    assert isinstance(officer.records("every-case.entered-in-error", case, **struck), Done)
    (asked,) = on_record(officer, case, "every-case.recalled")
    assert asked["to"] == "children's social care"
    assert waits_to_learn(officer, case)


def test_opening_and_answering_are_kept_and_cannot_be_changed(
    officer: Desk, care: Reader, connect: Connect
) -> None:
    officer.missing(officer.child())
    link = only(care.client)
    says(care.client, link)
    answered(care.client, link, did="received")
    did = (
        connect("keeper")
        .execute("select did, notice::text from partner_act where partner = %s order by at", (care.id,))
        .fetchall()
    )
    assert did[0] == ("signed in", None)
    assert ("opened", link.rpartition("/")[2]) in did
    assert [one for one, _ in did].count("received") == 1
    for purpose in ("keeper", "portal", "app", "worker"):
        connection = connect(purpose)
        with pytest.raises(Exception, match="permission denied"):
            connection.execute("delete from partner_act")


def test_what_was_answered_is_gone_after_a_month_and_back_when_it_is_asked_back(
    officer: Desk, care: Reader, connect: Connect
) -> None:
    case = officer.missing(officer.child())
    link = only(care.client)
    admin = connect("admin")

    def passes(days: int) -> None:
        moved = "update outbox set lies_until = lies_until - %s * interval '1 day' where chronology = %s"
        admin.execute(moved, (days, case.chronology))
        admin.commit()

    passes(400)
    answered(care.client, link, did="received")
    passes(29)
    assert links(care.client) == [link]
    passes(2)
    assert links(care.client) == []
    says(care.client, link, 404)
    officer.records("every-case.recalled", case, answers={"to": "children's social care"})
    assert links(care.client) == [link]
