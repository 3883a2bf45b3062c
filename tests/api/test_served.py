"""Bad input at the real server: refused as a problem in our words, nothing half-written, nothing lost."""

import socket
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import orjson
import pytest

from harken.access.connection import acting
from harken.access.sign_in import revoke
from tests.api.conftest import Caller, moment, noted, token_for
from tests.api.serving import Answer, Served, served
from tests.console.practising import until
from tests.database import Connect, Installation

CANARY = "zanzibarquince"
PROBLEM = "application/problem+json"
FORMULAS = ("=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("served")


@pytest.fixture(scope="module")
def running(installation: Installation, folder: Path) -> Iterator[Served]:
    with served(installation, folder) as server:
        yield server


@pytest.fixture
def server(running: Served) -> Iterator[Served]:
    """The server; whatever was asked of it, no word of a case and no token is in its log."""
    yield running
    running.wire.mend()
    assert CANARY not in running.said()
    assert "Bearer" not in running.said()


@pytest.fixture
def child(caller: Caller) -> str:
    return caller.child()


@pytest.fixture
def case(caller: Caller, child: str) -> str:
    return str(caller.missing(child).json()["chronology"])


def asks(server: Served, caller: Caller, path: str, body: Any, **headers: str) -> Answer:
    raw = body if isinstance(body, bytes) else orjson.dumps(body)
    given = {"Authorization": f"Bearer {caller.token}", "Idempotency-Key": str(uuid4())}
    given |= {"Content-Type": "application/json"} | {
        name.replace("_", "-"): value for name, value in headers.items()
    }
    return server.ask("POST", path, raw, {name: value for name, value in given.items() if value})


def said(child: str, **more: Any) -> dict[str, Any]:
    return noted(child, answers={"note": CANARY}) | more


def notes(connect: Connect, case: str) -> int:
    row = connect("admin").execute(
        "select count(*) from entry e join words w on w.force = e.force and w.entry = e.id "
        "where e.chronology = %s and e.kind = 'every-case.noted'", (case,),
    ).fetchone()  # fmt: skip
    assert row is not None
    return int(row[0])


def deep(child: str) -> bytes:
    return orjson.dumps(said(child)).replace(b'"about"', b'"x":' + b"[" * 100_000 + b',"about"')


REFUSED: dict[str, tuple[Callable[[str], Any], dict[str, str], int, str]] = {
    "a 20 MB note": (lambda child: said(child, answers={"note": CANARY * 1_500_000}), {}, 413, "too_large"),
    "malformed": (lambda child: orjson.dumps(said(child))[:-2], {}, 400, "unreadable"),
    "no end of depth": (deep, {}, 400, "unreadable"),
    "not in UTF-8": (lambda child: orjson.dumps(said(child)) + b"\xff", {}, 400, "unreadable"),
    "a form": (lambda child: said(child), {"Content_Type": "multipart/form-data"}, 415, "not_json"),
    "another type": (lambda child: said(child), {"Content_Type": "text/csv"}, 415, "not_json"),
    "no type": (lambda child: said(child), {"Content_Type": ""}, 415, "not_json"),
    "unknown kind": (lambda child: said(child, kind="every-case.nothing"), {}, 422, "does_not_fit"),
    "does not fit": (lambda child: said(child, answers={"note": {"x": CANARY}}), {}, 422, "does_not_fit"),
    "no such answer": (lambda child: said(child, answers={CANARY: "x"}), {}, 422, "does_not_fit"),
    "not yet": (lambda child: said(child, happened=moment(minutes=-6)), {}, 422, "in_the_future"),
    "nothing there": (lambda child: said(child, corrects=str(uuid4())), {}, 422, "nothing_to_correct"),
    "nobody": (lambda _: said(str(uuid4())), {}, 422, "nobody"),
    "no key": (lambda child: said(child), {"Idempotency_Key": ""}, 422, "does_not_fit"),
    "forged": (lambda child: said(child), {"Authorization": "Bearer " + "x" * 43}, 401, "not_signed_in"),
    "no token": (lambda child: said(child), {"Authorization": ""}, 401, "not_signed_in"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_is_bad_is_refused_and_writes_nothing(
    server: Served, caller: Caller, connect: Connect, child: str, case: str, what: str
) -> None:
    body, headers, status, code = REFUSED[what]
    answer = asks(server, caller, f"/cases/{case}/entries", body(child), **headers)
    assert (answer.status, answer.headers["content-type"]) == (status, PROBLEM)
    problem = answer.json()
    assert (problem["code"], problem["status"], problem["type"]) == (
        code,
        status,
        f"urn:harken:problem:{code}",
    )
    assert problem["detail"].endswith(".")
    assert all(one["detail"].endswith(".") for one in problem.get("errors", []))
    assert CANARY not in problem["detail"]
    assert notes(connect, case) == 0


def test_an_answer_that_does_not_fit_is_pointed_to_in_the_words_of_its_question(
    server: Served, caller: Caller, child: str, case: str
) -> None:
    answer = asks(server, caller, f"/cases/{case}/entries", said(child, answers={"note": 7}))
    (wrong,) = answer.json()["errors"]
    assert wrong["pointer"] == "/answers/note"
    assert wrong["detail"] == "The answer to “What should be kept?” must be text."


def test_a_body_whose_length_is_not_said_is_refused(server: Served, caller: Caller, case: str) -> None:
    with socket.create_connection(("127.0.0.1", server.port), timeout=30) as plain:
        plain.sendall(
            f"POST /api/v1/cases/{case}/entries HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n"
            f"Authorization: Bearer {caller.token}\r\nContent-Type: application/json\r\n\r\n".encode()
        )
        assert plain.recv(1000).startswith(b"HTTP/1.1 411")


def test_half_a_body_records_nothing_and_stops_nobody_else(
    server: Served, caller: Caller, connect: Connect, child: str, case: str
) -> None:
    body = orjson.dumps(said(child))
    with socket.create_connection(("127.0.0.1", server.port), timeout=30) as plain:
        plain.sendall(
            f"POST /api/v1/cases/{case}/entries HTTP/1.1\r\nHost: 127.0.0.1\r\nIdempotency-Key: half\r\n"
            f"Authorization: Bearer {caller.token}\r\nContent-Length: {len(body)}\r\n"
            "Content-Type: application/json\r\n\r\n".encode()
            + body[:-9]
        )
        assert asks(server, caller, f"/cases/{case}/entries", said(child)).status == 201
    assert asks(server, caller, f"/cases/{case}/entries", said(child), Idempotency_Key="half").status == 201
    assert notes(connect, case) == 2


def test_told_to_stop_it_stops_though_somebody_is_still_sending(
    installation: Installation, tmp_path: Path, caller: Caller, case: str
) -> None:
    with ExitStack() as sending, served(installation, tmp_path) as server:
        for _ in range(4):
            plain = sending.enter_context(socket.create_connection(("127.0.0.1", server.port), timeout=30))
            plain.sendall(
                f"POST /api/v1/cases/{case}/entries HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 900\r\n"
                f"Authorization: Bearer {caller.token}\r\nContent-Type: application/json\r\n\r\n{{".encode()
            )


@pytest.mark.parametrize("how", ["expired", "revoked", "a desk session"])
def test_a_token_that_is_none_now_is_as_one_that_never_was(
    server: Served, caller: Caller, child: str, case: str, connect: Connect, how: str
) -> None:
    never = asks(server, caller, f"/cases/{case}/entries", said(child), Authorization="Bearer " + "y" * 43)
    token = caller.actor.token
    if how == "expired":
        token = token_for(caller.actor, expires=timedelta(seconds=-1)).token
    if how == "revoked":
        made = token_for(caller.actor)
        token = made.token
        assert asks(server, caller, "/nothing", {}, Authorization=f"Bearer {token}").status == 404
        with acting(None, using="keeper") as connection:
            revoke(connection, session=made.session)
    ended = asks(server, caller, f"/cases/{case}/entries", said(child), Authorization=f"Bearer {token}")
    assert (ended.status, ended.raw) == (401, never.raw)
    assert notes(connect, case) == 0


def test_the_same_key_with_another_body_is_refused_and_the_first_stands(
    server: Served, caller: Caller, connect: Connect, child: str, case: str
) -> None:
    body = said(child)
    first = asks(server, caller, f"/cases/{case}/entries", body, Idempotency_Key="one")
    again = asks(server, caller, f"/cases/{case}/entries", body, Idempotency_Key="one")
    other = asks(
        server, caller, f"/cases/{case}/entries", said(child, happened=moment()), Idempotency_Key="one"
    )
    assert (first.status, again.status, other.status) == (201, 200, 409)
    assert (again.json()["entry"], other.json()["code"]) == (first.json()["entry"], "other_body")
    assert notes(connect, case) == 1


def test_two_corrections_of_one_entry_are_one(
    server: Served, caller: Caller, connect: Connect, child: str, case: str
) -> None:
    first = asks(server, caller, f"/cases/{case}/entries", said(child)).json()["entry"]
    tries = [asks(server, caller, f"/cases/{case}/entries", said(child, corrects=first)) for _ in range(2)]
    assert [one.status for one in tries] == [201, 409]
    assert tries[1].json()["code"] == "already_corrected"
    assert notes(connect, case) == 2


@pytest.mark.parametrize("formula", FORMULAS)
def test_what_a_spreadsheet_would_run_is_kept_as_words_and_answered_as_json(
    server: Served, caller: Caller, child: str, case: str, formula: str
) -> None:
    recorded = asks(server, caller, f"/cases/{case}/entries", noted(child, answers={"note": formula}))
    lines = server.ask(
        "GET", f"/cases/{case}/chronology", headers={"Authorization": f"Bearer {caller.token}"}
    )
    assert lines.headers["content-type"].startswith("application/json")
    assert lines.headers["x-content-type-options"] == "nosniff"
    words = {one["id"]: one["words"] for one in lines.json()["entries"]}
    assert words[recorded.json()["entry"]] == {"note": formula}


def test_where_the_database_is_gone_we_say_that_we_do_not_know(server: Served, caller: Caller) -> None:
    asked = ("/owed", "/search?q=Kian", "/vocabulary")
    token = {"Authorization": f"Bearer {caller.token}"}
    server.wire.cut()
    with ThreadPoolExecutor() as together:
        lost = [*together.map(lambda path: server.ask("GET", path, headers=token), asked)]
    health = server.ask("GET", "/health")
    answered = [(one.status, one.headers["content-type"], one.json()["code"]) for one in lost]
    assert answered == [(503, PROBLEM, "not_known")] * len(asked)
    assert (health.status, health.json()["records"]) == (503, "cannot be reached")
    server.wire.mend()
    for path in asked:
        until(lambda path=path: server.ask("GET", path, headers=token).status == 200)


WRITING, KEEPING = [CANARY.encode()], [CANARY.encode(), b"commit"]
"""What passes on the way to the database when it is lost: the words, or what keeps them after all."""


@pytest.mark.parametrize(("at", "then"), [(WRITING, 201), (KEEPING, 200)], ids=["in it", "as it is kept"])
def test_lost_in_the_middle_it_is_sent_again_and_is_one(
    server: Served, caller: Caller, connect: Connect, child: str, case: str, at: list[bytes], then: int
) -> None:
    body = said(child)
    server.wire.cut_at += at
    lost = asks(server, caller, f"/cases/{case}/entries", body, Idempotency_Key="one")
    assert (lost.status, lost.json()["detail"]) == (
        503, "We do not know yet. Press send again, it will not be duplicated.",
    )  # fmt: skip
    server.wire.mend()
    again = asks(server, caller, f"/cases/{case}/entries", body, Idempotency_Key="one")
    assert again.status == then
    assert notes(connect, case) == 1


def test_what_was_acknowledged_is_kept_however_often_the_database_goes(
    server: Served, caller: Caller, connect: Connect, child: str, case: str
) -> None:
    sent = {str(number): said(child) for number in range(12)}
    kept: dict[str, str] = {}
    for number, (key, body) in enumerate(sent.items()):
        server.wire.cut_at += {0: KEEPING, 1: WRITING}.get(number % 4, [])
        while key not in kept:
            answer = asks(server, caller, f"/cases/{case}/entries", body, Idempotency_Key=key)
            if answer.status in (200, 201):
                kept[key] = answer.json()["entry"]
            else:
                assert answer.status == 503
                server.wire.mend()
    rows = connect("admin").execute("select id::text from entry where chronology = %s", (case,)).fetchall()
    assert set(kept.values()) <= {row[0] for row in rows}
    assert notes(connect, case) == len(sent) == len(set(kept.values()))
