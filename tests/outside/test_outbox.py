"""What is queued is sent, once where all goes well; what fails is tried again, given up, and sent again."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from uuid import uuid4

import psycopg
import pytest

from harken.access.actor import Actor
from harken.access.connection import acting
from harken.outside.deliver import GIVEN_UP, TRIES, deliver
from harken.outside.mail import Post
from harken.outside.outbox import claim, dead, failed, send_again, sent, unsent_since
from harken.outside.webhook import host_of
from tests.database import Installation
from tests.fakes.agency import AgencySystem
from tests.outside.conftest import Outbox, now

HOURS = timedelta(hours=1)


def states(outbox: Outbox) -> list[tuple[str, int]]:
    return outbox.rows("select state, attempts from outbox order by made")


def test_all_that_is_queued_goes_once(outbox: Outbox) -> None:
    for _ in range(7):
        outbox.put()
    assert outbox.delivers().sent == 7
    assert outbox.delivers().sent == 0
    ids = [mail["Message-ID"] for mail in outbox.mail.taken()]
    assert len(ids) == len(set(ids)) == 7


def test_the_same_key_queued_twice_is_one(outbox: Outbox) -> None:
    key = outbox.put()
    outbox.put(key=key)
    outbox.delivers()
    assert len(outbox.mail.taken()) == 1


def test_what_is_rolled_back_never_leaves(outbox: Outbox) -> None:
    with pytest.raises(ZeroDivisionError):
        outbox.put(then=lambda: 1 / 0)
    assert outbox.delivers().sent == 0


def test_what_is_not_taken_is_tried_again_later_and_goes(outbox: Outbox) -> None:
    outbox.put()
    outbox.mail.fails("451")
    assert outbox.delivers().again == 1
    assert outbox.delivers().sent == 0
    outbox.passes(HOURS)
    assert outbox.delivers().sent == 1
    assert states(outbox) == [("sent", 2)]


def test_each_time_it_waits_longer(outbox: Outbox) -> None:
    outbox.put()
    outbox.mail.fails(*["451"] * TRIES)
    waits = []
    for _ in range(TRIES - 1):
        outbox.delivers()
        waits += outbox.rows("select not_before - claimed from outbox")
        outbox.passes(HOURS)
    gaps = [gap for (gap,) in waits]
    assert all(later > earlier for earlier, later in pairwise(gaps[:6]))
    assert max(gaps) < timedelta(minutes=40)


def test_what_never_goes_is_given_up_seen_and_sent_again_by_a_person(outbox: Outbox) -> None:
    outbox.put()
    outbox.mail.fails(*["451"] * TRIES)
    for _ in range(TRIES):
        outbox.delivers()
        outbox.passes(HOURS)
    with acting(outbox.by) as connection:
        (letter,) = dead(connection, outbox.by.force)
        assert (letter.attempts, letter.last_error) == (TRIES, "SMTPDataError")
        assert send_again(connection, outbox.by.force, letter.id)
        assert not send_again(connection, outbox.by.force, letter.id)
        assert not send_again(connection, outbox.by.force, "no such message")
    assert outbox.delivers().sent == 1
    assert len(outbox.mail.taken()) == 1


def test_nobody_sends_another_force_s_message_again(
    outbox: Outbox, new_force: Callable[[], str], signed_in: Callable[..., Actor]
) -> None:
    outbox.put()
    stranger = signed_in(force=new_force())
    with acting(None, using="worker") as connection:
        one = claim(connection)
        assert one is not None
        failed(connection, one, why="x", again=None)
    with acting(stranger) as connection:
        assert dead(connection, outbox.by.force) == []
        assert not send_again(connection, outbox.by.force, one.id)


def test_a_door_cannot_change_to_whom_something_goes(outbox: Outbox) -> None:
    outbox.put()
    with pytest.raises(psycopg.errors.InsufficientPrivilege), acting(outbox.by) as connection:
        connection.execute("update outbox set destination = 'me@elsewhere.invalid'")


def test_two_deliverers_never_claim_the_same(outbox: Outbox) -> None:
    outbox.put()
    outbox.put()
    with acting(None, using="worker") as one, acting(None, using="worker") as other:
        first, second = claim(one), claim(other)
        assert first is not None
        assert second is not None
        assert first.id != second.id


def test_who_was_overtaken_does_not_unsay_that_it_went(outbox: Outbox) -> None:
    outbox.put()
    with acting(None, using="worker") as connection:
        slow = claim(connection)
    outbox.passes(HOURS)
    assert outbox.delivers().sent == 1
    with acting(None, using="worker") as connection:
        assert slow is not None
        failed(connection, slow, why="TimeoutError", again=None)
    assert states(outbox) == [("sent", 2)]


def test_a_receipt_is_not_unsaid_by_a_later_answer_without_one(outbox: Outbox) -> None:
    outbox.put()
    with acting(None, using="worker") as connection:
        one = claim(connection)
        assert one is not None
        sent(connection, one, receipt="SC-1")
        sent(connection, one)
    assert outbox.rows("select receipt from outbox") == [("SC-1",)]


def test_a_destination_that_fails_holds_up_no_other(outbox: Outbox, agency: AgencySystem) -> None:
    outbox.hosts.add(host_of(agency.url))
    for _ in range(5):
        outbox.put(channel="webhook", destination=agency.url)
    outbox.put()
    agency.faults += ["500"] * 5
    delivered = outbox.delivers()
    assert (delivered.sent, delivered.again) == (1, 1)
    assert outbox.delivers().again == 0
    assert len(agency.taken) == 1
    assert states(outbox).count(("waiting", 0)) == 4


def test_a_mail_server_that_is_away_is_asked_once_a_round(outbox: Outbox) -> None:
    for number in range(5):
        outbox.put(destination=f"person-{number}@wenmarsh.invalid")
    assert outbox.delivers(mail=replace(outbox.post, url="smtp://127.0.0.1:1")).again == 1
    assert states(outbox).count(("waiting", 0)) == 4


def test_one_refused_address_stops_no_other(outbox: Outbox) -> None:
    outbox.put(destination="gone@wenmarsh.invalid")
    outbox.put(destination="a\nBcc: b@elsewhere.invalid")
    outbox.put()
    outbox.mail.fails("gone@wenmarsh.invalid")
    delivered = outbox.delivers()
    assert (delivered.sent, delivered.again) == (1, 2)


def test_what_interrupts_goes_first(outbox: Outbox) -> None:
    outbox.put(reference="quiet")
    key = outbox.put(interrupts=True)
    with acting(None, using="worker") as connection:
        one = claim(connection)
    assert one is not None
    assert one.key == key


DELIVERER = """
import django; django.setup()
import os, signal, sys
from datetime import UTC, datetime
from harken.outside import deliver as delivery
from harken.outside.mail import Post
delivery.sent = lambda *_, **__: os.kill(os.getpid(), signal.SIGKILL)
post = Post(sys.argv[1], "harken@wenmarsh.invalid", "http://127.0.0.1")
delivery.deliver(delivery.Ways(mail=post, hosts_of=lambda _: ()), now=datetime.now(UTC))
"""


def test_killed_between_sending_and_saying_so_it_sends_once_more_under_the_same_id(
    outbox: Outbox, installation: Installation
) -> None:
    for _ in range(3):
        outbox.put(key=str(uuid4()))
    environment = {
        **os.environ, **installation.environment, "DJANGO_SETTINGS_MODULE": "harken.project.settings",
    }  # fmt: skip
    killed = subprocess.run(
        [sys.executable, "-c", DELIVERER, outbox.mail.url], env=environment, timeout=60, check=False
    )
    assert killed.returncode == -signal.SIGKILL
    assert outbox.delivers().sent == 2
    outbox.passes(HOURS)
    assert outbox.delivers().sent == 1
    ids = [mail["Message-ID"] for mail in outbox.mail.taken()]
    assert (len(ids), len(set(ids))) == (4, 3)
    assert {state for state, _ in states(outbox)} == {"sent"}


def test_a_mail_server_that_takes_it_and_drops_gets_it_once_more_under_the_same_id(outbox: Outbox) -> None:
    outbox.put()
    outbox.mail.fails("drops")
    assert outbox.delivers().again == 1
    outbox.passes(HOURS)
    assert outbox.delivers().sent == 1
    first, second = outbox.mail.taken()
    assert first["Message-ID"] == second["Message-ID"]


AWAY = Post("smtp://127.0.0.1:1", "harken@wenmarsh.invalid", "https://harken.wenmarsh.invalid")


def test_a_mail_server_that_is_away_for_hours_gives_up_no_letter(outbox: Outbox) -> None:
    outbox.put()
    outbox.put()
    for _ in range(TRIES + 3):
        assert outbox.delivers(mail=AWAY).dead == 0
        outbox.passes(HOURS)
    assert outbox.delivers().sent == 2


def test_what_no_server_would_take_for_a_day_is_given_up_and_seen(outbox: Outbox) -> None:
    outbox.put()
    outbox.delivers(mail=AWAY)
    outbox.passes(GIVEN_UP)
    assert outbox.delivers(mail=AWAY).dead == 1


def test_a_server_that_is_back_is_asked_again_within_minutes(outbox: Outbox) -> None:
    outbox.put()
    for _ in range(TRIES):
        outbox.delivers(mail=AWAY)
        ((wait,),) = outbox.rows("select not_before - clock_timestamp() from outbox")
        assert wait < timedelta(minutes=3)
        outbox.passes(HOURS)


def test_by_how_much_a_try_is_put_off_hangs_on_the_database_s_clock_alone(outbox: Outbox) -> None:
    outbox.put()
    outbox.mail.fails("451")
    deliver(outbox.ways(), now=now() + timedelta(days=1))
    ((wait,),) = outbox.rows("select not_before - clock_timestamp() from outbox")
    assert wait < timedelta(minutes=1)


def test_that_no_mail_leaves_is_known_until_some_does(outbox: Outbox) -> None:
    outbox.put(interrupts=True)
    with acting(None, using="worker") as connection:
        assert unsent_since(connection) is None
    outbox.delivers(mail=AWAY)
    with acting(None, using="worker") as connection:
        assert unsent_since(connection) is not None
    outbox.put(destination="another@social-care.invalid")
    assert outbox.delivers().sent == 1
    with acting(None, using="worker") as connection:
        assert unsent_since(connection) is None
