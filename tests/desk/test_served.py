"""The desk at the real server: what is too large, and a database that goes away, as pages of ours."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from django.test import Client

from harken.access.sign_in import COOKIE
from tests.api.serving import Answer, Served, served
from tests.console.practising import until
from tests.database import Connect, Installation
from tests.desk.reading import first_form
from tests.desk.world import World

CANARY = "zanzibarquince"


@pytest.fixture(scope="module")
def running(installation: Installation, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with served(installation, Path(tmp_path_factory.mktemp("desk"))) as server:
        yield server


@pytest.fixture
def server(running: Served) -> Iterator[Served]:
    """The server; whatever was sent to it, no word of it is in its log."""
    yield running
    running.wire.mend()
    assert CANARY not in running.said()


@pytest.fixture
def form(world: World) -> str:
    return f"/cases/{world.case.chronology}/record/every-case.noted"


class Reader:
    """A browser at the real server, as little of one as a form needs."""

    def __init__(self, server: Served, world: World) -> None:
        self.server, self.cookies = server, {COOKIE: world.officer.by.token}

    def get(self, path: str) -> Answer:
        answer = self.server.send("GET", path, headers={"Cookie": self._cookie()})
        given = answer.headers.get("set-cookie", "").partition(";")[0]
        name, _, value = given.partition("=")
        self.cookies |= {name: value} if name else {}
        return answer

    def post(self, path: str, fields: dict[str, list[str]]) -> Answer:
        headers = {"Cookie": self._cookie(), "Content-Type": "application/x-www-form-urlencoded"}
        return self.server.send("POST", path, urlencode(fields, doseq=True).encode(), headers)

    def _cookie(self) -> str:
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())


class Page:
    """An answer, as the reading of forms takes one."""

    def __init__(self, answer: Answer) -> None:
        self.content = answer.raw


@pytest.fixture
def reader(server: Served, world: World) -> Reader:
    return Reader(server, world)


def notes(connect: Connect, world: World) -> int:
    row = connect("admin").execute(
        "select count(*) from entry where chronology = %s and kind = 'every-case.noted'",
        (world.case.chronology,),
    ).fetchone()  # fmt: skip
    assert row
    return int(row[0])


def filled(reader: Reader, form: str, note: str) -> tuple[str, dict[str, list[str]]]:
    address, fields = first_form(Page(reader.get(form)), form)
    return address, {**fields, "happened": ["now"], "a-note": [note]}


def test_a_note_of_20_mb_is_refused_by_a_page(
    reader: Reader, connect: Connect, world: World, form: str
) -> None:
    answer = reader.post(*filled(reader, form, CANARY * 1_500_000))
    assert answer.status == 413
    assert b"That is too large to keep" in answer.raw
    assert b"Nothing was recorded" in answer.raw
    assert notes(connect, world) == 0


def test_without_its_database_a_page_says_whom_to_ring_and_then_goes_on(reader: Reader, form: str) -> None:
    reader.server.wire.cut()
    lost = reader.get(form)
    assert lost.status == 503
    assert b"duty inspector" in lost.raw
    assert b"tel:" in lost.raw
    reader.server.wire.mend()
    until(lambda: reader.get(form).status == 200)


@pytest.mark.parametrize("at", [[CANARY], [CANARY, "commit"]], ids=["in it", "as it is kept"])
def test_what_was_typed_as_it_went_is_on_the_page_and_sent_again_is_one(
    reader: Reader, connect: Connect, world: World, form: str, at: list[str]
) -> None:
    sent = filled(reader, form, CANARY)
    reader.server.wire.cut_at += [one.encode() for one in at]
    lost = reader.post(*sent)
    assert lost.status == 503
    assert b"it will not be duplicated" in lost.raw
    assert CANARY.encode() in lost.raw
    reader.server.wire.mend()
    until(lambda: reader.get("/help").status == 200)
    address, again = first_form(Page(lost), form)
    assert [reader.post(address, again).status for _ in range(2)] == [302, 302]
    assert notes(connect, world) == 1


def test_a_session_that_was_signed_out_is_nobodys(
    reader: Reader, officer: Client, world: World, form: str
) -> None:
    assert reader.get(form).status == 200
    officer.post("/sign-out")
    replayed = reader.get(form)
    assert (replayed.status, replayed.headers["location"].partition("?")[0]) == (302, "/sign-in")
