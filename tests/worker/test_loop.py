"""The clock process: killed at any moment nothing is lost or told twice; receipts come in."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest

from harken.access.connection import Connection, acting
from harken.board.beat import truth
from harken.board.rebuild import rebuild
from harken.casework.outcome import Done
from harken.casework.receipts import unrecorded
from harken.casework.undelivered import unrecorded as undelivered
from harken.catalogue import standards_by
from harken.outside.deliver import Ways, deliver
from harken.outside.mail import Post
from harken.outside.notice import hosts
from harken.policy.force import Address, Policy
from harken.vocabulary.roles import SOCIAL_CARE
from harken.worker.loop import Clock
from harken.worker.sweep import sweep
from tests.cases import Desk, now
from tests.database import Connect, Installation

LATE = timedelta(minutes=40)
PATIENCE = 180
CASES = "select id::text from chronology where belongs = 'case'"
NOWHERE = Post("smtp://127.0.0.1:1", "harken@wenmarsh.invalid", "http://127.0.0.1")


@pytest.fixture
def begun(installation: Installation, tmp_path: Path) -> Iterator[Callable[[], "subprocess.Popen[bytes]"]]:
    """Begins clock processes, as `harken worker` does; whatever still runs is killed after the test."""
    running: list[subprocess.Popen[bytes]] = []
    environment = {
        **os.environ,
        **installation.environment,
        "HARKEN_SEALING_KEYS": str(tmp_path / "keys"),
        "HARKEN_SMTP_URL": NOWHERE.url,
    }

    def begin() -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-m", "harken.console", "worker"]
        running.append(subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL))
        return running[-1]

    yield begin
    for process in running:
        process.kill()
        process.wait()


@pytest.fixture
def social_care() -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Children's social care's own system, on loopback: takes notices and gives a receipt for each."""
    taken: list[dict[str, Any]] = []

    class Portal(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            taken.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            answer = json.dumps({"receipt": f"SC-{len(taken)}"}).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Portal) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/", taken
        server.shutdown()


@pytest.fixture
def notifying(sergeant: Desk, social_care: tuple[str, list[dict[str, Any]]]) -> Desk:
    """The sergeant, in a force that knows where social care's system is."""
    policy = Policy(addresses=(Address(to=SOCIAL_CARE, webhook=social_care[0]),))
    return replace(sergeant, standards=standards_by(policy))


@contextmanager
def running(clock: Clock) -> Iterator[None]:
    stop = Event()
    thread = Thread(target=clock.run, args=(stop,))
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


def until(what: Callable[[], bool]) -> None:
    """Wait for something that comes; a minute of it not coming is a failure."""
    latest = time.monotonic() + PATIENCE
    while not what():
        assert time.monotonic() < latest, "it never came"
        time.sleep(0.05)


def rows(desk: Desk, question: str, *values: object) -> list[tuple[Any, ...]]:
    with acting(desk.by) as connection:
        return connection.execute(question, values or None).fetchall()


def told(desk: Desk) -> list[tuple[Any, ...]]:
    return rows(desk, "select chronology::text, duty, root, subject, recipient, number, rung, role from told")


def due(desk: Desk) -> list[tuple[Any, ...]]:
    return rows(desk, "select chronology from case_line where look_at <= clock_timestamp()")


def clock_of(desk: Desk, keys: Path) -> Clock:
    return Clock(standards_of=lambda _: desk.standards, mail=NOWHERE, keys=keys, loopback=True)


def test_killed_again_and_again_it_loses_nothing_and_tells_once(
    sergeant: Desk, begun: Callable[[], "subprocess.Popen[bytes]"]
) -> None:
    child = sergeant.child()
    for _ in range(3):
        before = len(told(sergeant))
        case = sergeant.missing(child, happened=now() - LATE)
        process = begun()
        until(lambda: len(told(sergeant)) > before)  # noqa: B023 - waited for within this turn
        sergeant.records("missing.information-received", case, child)
        process.send_signal(signal.SIGKILL)
        process.wait()
    last = begun()
    until(lambda: not due(sergeant))
    last.send_signal(signal.SIGTERM)
    assert last.wait(PATIENCE) == 0
    all_told = told(sergeant)
    assert len(all_told) == len(set(all_told))
    assert {one[0] for one in all_told} == {row[0] for row in rows(sergeant, CASES)}
    assert rebuild(sergeant.by.force, sergeant.standards).wrong == []


def test_killed_between_claiming_and_telling_it_told_nobody_and_the_next_tells_once(
    sergeant: Desk, begun: Callable[[], "subprocess.Popen[bytes]"], connect: Connect
) -> None:
    case = sergeant.missing(sergeant.child(), happened=now() - LATE)
    admin, watch = connect("admin"), connect("admin")
    admin.execute("lock table told in share mode")
    process = begun()
    until(lambda: waits_for(watch, admin))
    process.send_signal(signal.SIGKILL)
    process.wait()
    admin.rollback()
    assert told(sergeant) == []
    last = begun()
    until(lambda: not due(sergeant))
    last.send_signal(signal.SIGTERM)
    assert last.wait(PATIENCE) == 0
    all_told = told(sergeant)
    assert {one[0] for one in all_told} == {case.chronology}
    assert len(all_told) == len(set(all_told))


def waits_for(watch: Connection, holder: Connection) -> bool:
    """Whether anybody waits for what `holder` has locked."""
    waiting = watch.execute(
        "select 1 from pg_stat_activity where %s = any (pg_blocking_pids(pid))", (holder.info.backend_pid,)
    ).fetchone()
    watch.rollback()
    return waiting is not None


def test_after_an_outage_the_longest_due_is_told_first(sergeant: Desk) -> None:
    cases = [sergeant.missing(sergeant.child(), happened=now() - LATE) for _ in range(3)]
    while sweep(lambda _: sergeant.standards, most=1).looked_at:
        pass
    order = rows(sergeant, "select chronology::text from told group by 1 order by min(at)")
    assert [one for (one,) in order] == [case.chronology for case in cases]


def test_a_receipt_that_comes_is_recorded_and_meets_the_duty(
    notifying: Desk, social_care: tuple[str, list[dict[str, Any]]], tmp_path: Path
) -> None:
    case = notifying.missing(notifying.child())
    with running(clock_of(notifying, tmp_path)):
        until(lambda: bool(receipts(notifying, case)))
    assert [one["reference"] for one in social_care[1]] == [case.reference]
    assert receipts(notifying, case) == ["SC-1"]
    assert "missing.notify-social-care" not in still_owed(notifying, case)


def test_a_receipt_that_came_just_before_the_clock_died_is_recorded_when_it_is_back(
    notifying: Desk, tmp_path: Path
) -> None:
    case = notifying.missing(notifying.child())
    ways = Ways(mail=NOWHERE, hosts_of=lambda _: hosts(notifying.standards.policy), loopback=True)
    assert deliver(ways, now=datetime.now(UTC)).receipts
    assert receipts(notifying, case) == []
    with running(clock_of(notifying, tmp_path)):
        until(lambda: bool(receipts(notifying, case)))
    with acting(None, using="worker") as connection:
        assert unrecorded(connection, most=500) == []
    assert receipts(notifying, case) == ["SC-1"]


def test_what_was_given_up_is_put_on_the_record_of_its_case_once(
    notifying: Desk, connect: Connect, tmp_path: Path
) -> None:
    case = notifying.missing(notifying.child())
    with connect("admin") as admin:
        admin.execute(
            "update outbox set state = 'dead', claimed = now(), last_error = '500' where chronology = %s",
            (case.chronology,),
        )
    with running(clock_of(notifying, tmp_path)):
        until(lambda: bool(not_delivered(notifying, case)))
    with acting(None, using="worker") as connection:
        assert [one for one in undelivered(connection, most=500) if one.chronology == case.chronology] == []
    assert not_delivered(notifying, case) == [("children's social care", "system to system", "500")]


def test_a_changed_policy_has_every_case_looked_at_again(sergeant: Desk, tmp_path: Path) -> None:
    case = sergeant.missing(sergeant.child())
    other = standards_by(Policy(thresholds={"missing.repeat": (9, 9)}))
    with running(clock_of(replace(sergeant, standards=other), tmp_path)):
        until(lambda: digest(sergeant, case) == other.digest)
    assert other.digest != sergeant.standards.digest


def test_begun_anew_it_tries_again_what_could_not_be_worked_out(
    sergeant: Desk, connect: Connect, tmp_path: Path
) -> None:
    case = sergeant.missing(sergeant.child())
    later = (
        "update case_line set failed = 'KeyError', failed_by = digest, look_at = now() + interval '1 hour'"
    )
    with connect("admin") as admin:
        admin.execute(later + " where chronology = %s", (case.chronology,))
    failed = "select failed from case_line where chronology = %s"
    with running(clock_of(sergeant, tmp_path)):
        until(lambda: rows(sergeant, failed, case.chronology) == [("",)])


def test_it_beats_and_seals(sergeant: Desk, tmp_path: Path) -> None:
    sergeant.missing(sergeant.child())
    began = now()
    with running(clock_of(sergeant, tmp_path)):
        until(lambda: beaten(sergeant) > began)
        until(lambda: bool(rows(sergeant, "select 1 from head where tree = 'entries'")))


def receipts(desk: Desk, case: Done) -> list[str]:
    found = rows(
        desk,
        "select coded ->> 'reference' from entry where chronology = %s and kind = 'every-case.receipt'",
        case.chronology,
    )
    return [one for (one,) in found]


def not_delivered(desk: Desk, case: Done) -> list[tuple[str, ...]]:
    return rows(
        desk,
        "select coded ->> 'to', coded ->> 'channel', coded ->> 'reason' from entry "
        "where chronology = %s and kind = 'every-case.not-delivered'",
        case.chronology,
    )


def still_owed(desk: Desk, case: Done) -> set[str]:
    found = rows(desk, "select duty from standing_line where chronology = %s", case.chronology)
    return {one for (one,) in found}


def digest(desk: Desk, case: Done) -> str:
    ((found,),) = rows(desk, "select digest from case_line where chronology = %s", case.chronology)
    return str(found)


def beaten(desk: Desk) -> datetime:
    with acting(desk.by) as connection:
        return truth(connection).last_beat or datetime.min.replace(tzinfo=UTC)
