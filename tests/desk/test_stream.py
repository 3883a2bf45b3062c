"""The live stream: says "changed" to the screens of a force when something of theirs did, and not what."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from harken.access.actor import Actor
from harken.access.sign_in import COOKIE
from harken.desk.stream import application
from tests.desk.world import World, recorded

PATIENCE = 20.0
CHANGED = b"event: changed"


@dataclass
class Screen:
    """A browser's connection to the stream, as a server hands it on."""

    said: asyncio.Queue[Mapping[str, Any]] = field(default_factory=asyncio.Queue)
    gone: asyncio.Event = field(default_factory=asyncio.Event)

    async def receive(self) -> Mapping[str, Any]:
        await self.gone.wait()
        return {"type": "http.disconnect"}

    async def send(self, message: Mapping[str, Any]) -> None:
        await self.said.put(message)

    async def next(self) -> Mapping[str, Any]:
        return await asyncio.wait_for(self.said.get(), PATIENCE)

    async def until(self, words: bytes, patience: float = PATIENCE) -> None:
        async def read() -> None:
            while words not in (await self.said.get()).get("body", b""):
                pass

        await asyncio.wait_for(read(), patience)


def scope(path: str, token: str, **headers: str) -> dict[str, Any]:
    given = {"cookie": f"{COOKIE}={token}", "host": "127.0.0.1:8001", **headers}
    listed = [(name.encode(), value.encode()) for name, value in given.items()]
    return {"type": "http", "path": path, "headers": listed}


@asynccontextmanager
async def serving() -> AsyncIterator[None]:
    """The process of the stream, from its beginning to its end."""
    messages: asyncio.Queue[Mapping[str, Any]] = asyncio.Queue()
    answered: asyncio.Queue[Mapping[str, Any]] = asyncio.Queue()
    life = asyncio.create_task(application({"type": "lifespan"}, messages.get, answered.put))
    await messages.put({"type": "lifespan.startup"})
    await asyncio.wait_for(answered.get(), PATIENCE)
    try:
        yield
    finally:
        await messages.put({"type": "lifespan.shutdown"})
        await asyncio.wait_for(life, PATIENCE)


@asynccontextmanager
async def listening(actor: Actor, **headers: str) -> AsyncIterator[tuple[Screen, Mapping[str, Any]]]:
    screen = Screen()
    stream = asyncio.create_task(
        application(scope("/changed", actor.token, **headers), screen.receive, screen.send)
    )
    began = await screen.next()
    try:
        yield screen, began
    finally:
        screen.gone.set()
        await asyncio.wait_for(stream, PATIENCE)


def apart(what: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Run it in a thread of its own: a browser of other tests may have a loop in this one."""
    with ThreadPoolExecutor(1) as pool:
        pool.submit(lambda: asyncio.run(what())).result()


def run(what: Callable[[], Awaitable[None]]) -> None:
    async def whole() -> None:
        async with serving():
            await what()

    apart(whole)


async def note(world: World) -> None:
    words = {"note": "He has his coat"}
    await asyncio.to_thread(recorded, world.officer, "every-case.noted", world.case, world.child, **words)


async def heard(screen: Screen, world: World) -> None:
    """Record until it is heard: the process may just be beginning to listen."""
    for _ in range(8):
        await note(world)
        try:
            return await screen.until(CHANGED, PATIENCE / 4)
        except TimeoutError:
            continue
    raise AssertionError("It was never heard.")


def test_a_screen_hears_that_something_of_its_force_changed_and_not_what(world: World) -> None:
    async def visit() -> None:
        async with listening(world.officer.by) as (screen, began):
            assert began["status"] == 200
            await heard(screen, world)
            await note(world)
            said = await asyncio.wait_for(screen.said.get(), PATIENCE)
            assert b"coat" not in said["body"]

    run(visit)


def test_what_changes_elsewhere_is_not_heard(world: World) -> None:
    async def visit() -> None:
        async with listening(world.intruder.by) as (theirs, _), listening(world.officer.by) as (ours, _):
            await heard(ours, world)
            drained(theirs)
            await heard(ours, world)
            assert not [one for one in drained(theirs) if CHANGED in one.get("body", b"")]

    run(visit)


def test_a_browser_that_comes_back_reads_its_page_again(world: World) -> None:
    async def visit() -> None:
        async with listening(world.officer.by, **{"last-event-id": "here"}) as (screen, _):
            await screen.until(CHANGED)

    apart(visit)


def drained(screen: Screen) -> list[Mapping[str, Any]]:
    return [screen.said.get_nowait() for _ in range(screen.said.qsize())]


@pytest.mark.parametrize(("path", "token", "status"), [("/changed", "forged", 401), ("/cases", "", 404)])
def test_nobody_listens_without_a_session(world: World, path: str, token: str, status: int) -> None:
    async def visit() -> None:
        screen = Screen()
        await application(scope(path, token), screen.receive, screen.send)
        assert (await screen.next())["status"] == status

    apart(visit)


@pytest.mark.parametrize(
    ("origin", "may"), [("http://127.0.0.1:8000", True), ("http://elsewhere.invalid", False), ("null", False)]
)
def test_only_a_page_of_this_host_may_read_it(world: World, origin: str, may: bool) -> None:
    async def visit() -> None:
        async with listening(world.officer.by, origin=origin) as (_, began):
            names = {name for name, _ in began["headers"]}
            assert (b"access-control-allow-origin" in names) is may

    apart(visit)


def test_a_page_hears_of_changes_at_the_streams_own_port(officer: Client) -> None:
    settings.STREAM_PORT = 8001
    try:
        page = officer.get("/", headers={"host": "127.0.0.1:8000"})
    finally:
        settings.STREAM_PORT = 0
    assert 'data-stream="http://127.0.0.1:8001/changed"' in page.content.decode()
    assert "connect-src 'self' http://127.0.0.1:8001;" in page["Content-Security-Policy"]
    assert 'data-stream="/changed"' in officer.get("/").content.decode()


def test_without_a_stream_it_is_asked_now_and_then(officer: Client) -> None:
    answer = officer.get("/changed")
    assert answer.content == b"retry: 15000\nevent: changed\ndata:\n\n"
    assert Client().get("/changed").status_code == 401
