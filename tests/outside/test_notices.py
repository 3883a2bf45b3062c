"""Notice to another agency: queued with the record, met by a receipt alone, no word of the case in it."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest

from harken.access.actor import Actor
from harken.access.connection import acting
from harken.access.refused import Refused
from harken.casework.outcome import Done
from harken.casework.receipts import put_receipt, unrecorded
from harken.catalogue import standards_by
from harken.chronology.read import facts_for
from harken.engine.standing import Standing
from harken.outside.signing import signed_at
from harken.people.subjects import subjects_of
from harken.policy.force import Address, Policy
from harken.vocabulary.roles import SOCIAL_CARE
from harken.worker.sweep import sweep
from tests.cases import Desk
from tests.database import Connect
from tests.fakes.agency import AgencySystem
from tests.outside.conftest import SECRET, Outbox, now, text_of

NOTIFY = "missing.notify-social-care"
CANARY = "zanzibarquince"
BY_MAIL = Policy(
    name="Wenmarsh Police",
    call_back="01632 960101",
    addresses=(Address(to=SOCIAL_CARE, email="duty@social-care.invalid"),),
)


def notify(desk: Desk, case: Done, *, after: timedelta = timedelta()) -> Standing:
    """How the duty to notify stands, now or a while from now."""
    with acting(desk.by) as connection:
        facts = facts_for(connection, desk.by.force, case.chronology)
    found = desk.standards.standings(
        facts, chronology=case.chronology, subjects=subjects_of(facts), at=now() + after
    )
    (standing,) = [one for one in found if one.duty.key == NOTIFY]
    return standing


def entries(desk: Desk, case: Done, kind: str) -> int:
    with acting(desk.by) as connection:
        rows = connection.execute(
            "select 1 from entry where chronology = %s and kind like %s", (case.chronology, kind)
        ).fetchall()
    return len(rows)


def record_receipts(desk: Desk) -> int:
    with acting(None, using="worker") as connection:
        left = [one for one in unrecorded(connection, most=500) if one.force == desk.by.force]
    for one in left:
        assert put_receipt(one, by=replace(desk.by), now=now(), standards=desk.standards)
    return len(left)


def test_a_child_reported_missing_is_notified_with_the_record(notifying: Desk, outbox: Outbox) -> None:
    case = notifying.missing(notifying.child())
    rows = outbox.rows("select channel, purpose, reference, state from outbox where kind = 'notice'")
    assert rows == [("webhook", "child reported missing", case.reference, "waiting")]
    assert entries(notifying, case, "every-case.disclosed%") == 1


def test_the_same_report_sent_twice_is_one_notice(notifying: Desk, outbox: Outbox) -> None:
    child, idem, happened = notifying.child(), str(uuid4()), now()
    for _ in range(2):
        notifying.missing(child, idem=idem, happened=happened)
    assert len(outbox.rows()) == 1


def test_it_carries_a_reference_a_purpose_and_a_number_to_ring(
    notifying: Desk, outbox: Outbox, agency: AgencySystem
) -> None:
    case = notifying.missing(notifying.child())
    outbox.delivers()
    (taken,) = agency.taken
    assert taken.body == {
        "notice": "child reported missing",
        "reference": case.reference,
        "from": "Wenmarsh Police",
        "call_back": "01632 960101",
    }
    assert signed_at(taken.raw, taken.headers, secrets=[SECRET], now=now())


def test_taken_without_a_receipt_the_duty_is_still_owed(
    notifying: Desk, outbox: Outbox, agency: AgencySystem
) -> None:
    agency.faults.append("plain")
    case = notifying.missing(notifying.child())
    assert outbox.delivers().sent == 1
    assert record_receipts(notifying) == 0
    assert notify(notifying, case).unsettled


@pytest.mark.usefixtures("agency")
def test_a_receipt_meets_it_and_is_one_entry_however_often_it_is_recorded(
    notifying: Desk, outbox: Outbox
) -> None:
    case = notifying.missing(notifying.child())
    (receipt,) = outbox.delivers().receipts
    assert notify(notifying, case).unsettled
    for _ in range(2):
        outcome = put_receipt(receipt, by=notifying.by, now=now(), standards=notifying.standards)
        assert not isinstance(outcome, Refused)
    assert entries(notifying, case, "every-case.receipt%") == 1
    assert not notify(notifying, case).unsettled
    assert record_receipts(notifying) == 0


def test_a_notice_lost_on_the_way_goes_again_under_the_same_key(
    notifying: Desk, outbox: Outbox, agency: AgencySystem
) -> None:
    agency.faults += ["half", "drops", "500"]
    notifying.missing(notifying.child())
    for _ in range(4):
        delivered = outbox.delivers()
        outbox.passes(timedelta(hours=1))
    assert len({taken.headers["Idempotency-Key"] for taken in agency.taken}) == 1
    assert len(agency.taken) == 4
    assert [one.receipt for one in delivered.receipts] == ["SC-4"]


def test_silence_climbs(notifying: Desk, outbox: Outbox) -> None:
    case = notifying.missing(notifying.child())
    outbox.delivers()
    later = [notify(notifying, case, after=timedelta(minutes=m)) for m in (30, 61, 91, 181)]
    climbed = [[rung.whom for rung in standing.rungs if not rung.warning] for standing in later]
    assert [len(rungs) for rungs in climbed] == [0, 1, 2, 3]


def test_without_an_address_nothing_goes_and_the_duty_is_owed(sergeant: Desk, outbox: Outbox) -> None:
    case = sergeant.missing(sergeant.child())
    assert outbox.rows() == []
    assert notify(sergeant, case).unsettled


def test_without_a_system_of_theirs_a_bare_mail_asks_them_to_ring(sergeant: Desk, outbox: Outbox) -> None:
    desk = replace(sergeant, standards=standards_by(BY_MAIL))
    case = desk.missing(desk.child())
    assert outbox.delivers().sent == 1
    (mail,) = outbox.mail.taken()
    assert mail["Subject"] == f"Please ring us, reference {case.reference}"
    assert "01632 960101" in text_of(mail)
    assert notify(desk, case).unsettled


def test_no_mail_and_nothing_in_the_outbox_holds_a_word_of_the_case(
    sergeant: Desk, outbox: Outbox, connect: Connect
) -> None:
    on_duty_with_mail(sergeant.by, connect)
    desk = replace(sergeant, standards=standards_by(BY_MAIL))
    child = desk.child(given=CANARY, family=CANARY)
    words = {"circumstances": CANARY, "last_seen_where": CANARY}
    desk.missing(child, answers=words, happened=now() - timedelta(minutes=40))
    sweep(lambda _: desk.standards, most=500)
    outbox.passes(timedelta(hours=1))
    assert outbox.delivers().sent >= 2
    mails = outbox.mail.taken()
    written_to = {"duty@social-care.invalid", "sergeant@wenmarsh.invalid"}
    assert {to for (to,) in outbox.rows("select destination from outbox")} == written_to
    assert written_to <= {mail["To"] for mail in mails}
    kept = [str(row) for row in outbox.rows()]
    assert [one for one in [str(mail) for mail in mails] + kept if CANARY in one] == []
    assert CANARY in "".join(map(str, outbox.rows("select words from words")))


def on_duty_with_mail(actor: Actor, connect: Connect) -> None:
    admin = connect("admin")
    admin.execute("update account set email = 'sergeant@wenmarsh.invalid' where id = %s", (actor.account,))
    admin.execute(
        "insert into shift (force, id, account, starts, ends) "
        "values (%s, %s, %s, now() - interval '1 hour', now() + interval '9 hours')",
        (actor.force, uuid4(), actor.account),
    )
    admin.commit()


@pytest.mark.parametrize("telephone", ["", "01632 960200"])
def test_what_could_go_nowhere_is_on_record_as_not_sent(
    sergeant: Desk, outbox: Outbox, telephone: str
) -> None:
    addresses = (Address(to=SOCIAL_CARE, telephone=telephone),) if telephone else ()
    desk = replace(sergeant, standards=standards_by(Policy(addresses=addresses)))
    case = desk.missing(desk.child())
    assert outbox.rows() == []
    assert entries(desk, case, "every-case.disclosed%") == 0
    assert entries(desk, case, "every-case.not-delivered") == 1
    assert notify(desk, case).unsettled
