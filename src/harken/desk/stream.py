"""The live stream's process: holds the connection of every screen and says "changed", and nothing of what.

It stands apart from the pages, whose workers answer one request at a time and would be used up by it.
"""

import asyncio
import random
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from http.cookies import CookieError, SimpleCookie
from typing import Any
from urllib.parse import urlsplit

import psycopg
import structlog
from django.conf import settings

from harken.access.connection import DatabaseLost, acting
from harken.access.sign_in import COOKIE, SECURE_COOKIE, actor_for
from harken.board.write import CHANGED

log = structlog.get_logger()
Scope = Mapping[str, Any]
Receive = Callable[[], Awaitable[Mapping[str, Any]]]
Send = Callable[[Mapping[str, Any]], Awaitable[None]]

SAID = b"event: changed\ndata:\n\n"
HERE = b"retry: 5000\nid: here\n: here\n\n"
"""With an id, so that a browser that comes back says that it had been here, and may have missed something."""
AT_MOST_EVERY = 3.0
"""Seconds between two words to one screen: each has it read its page again. Our own design."""
STILL_SIGNED_IN_EVERY = 60.0
AGAIN_AFTER = 2.0


@dataclass(slots=True)
class Screens:
    """Every screen that listens, by its force; each is woken by an event of its own."""

    by_force: dict[str, set[asyncio.Event]] = field(default_factory=dict)

    def wake(self, force: str = "") -> None:
        """Wake the screens of a force, or every one."""
        for one in [force] if force else list(self.by_force):
            for screen in self.by_force.get(one, ()):
                screen.set()

    @asynccontextmanager
    async def screen(self, force: str) -> AsyncIterator[asyncio.Event]:
        """A screen of a force, for as long as it listens."""
        mine = asyncio.Event()
        those = self.by_force.setdefault(force, set())
        those.add(mine)
        try:
            yield mine
        finally:
            those.discard(mine)


SCREENS = Screens()


async def application(scope: Scope, receive: Receive, send: Send) -> None:
    """What the server calls: for its own beginning and end, and for each request."""
    if scope["type"] == "lifespan":
        await _live(receive, send)
    elif scope["type"] == "http":
        await _answer(scope, receive, send)


async def _live(receive: Receive, send: Send) -> None:
    listening: asyncio.Task[None] | None = None
    while True:
        message = await receive()
        if message["type"] == "lifespan.startup":
            listening = asyncio.create_task(listen(SCREENS))
            await send({"type": "lifespan.startup.complete"})
        else:
            if listening is not None:
                listening.cancel()
            await send({"type": "lifespan.shutdown.complete"})
            return


async def listen(screens: Screens) -> None:
    """Hear every change of every force. After a break all are woken: something may have been missed."""
    while True:
        try:
            url = settings.HARKEN_URLS["default"]
            async with await psycopg.AsyncConnection.connect(url, autocommit=True) as heard:
                await heard.execute(f"listen {CHANGED}".encode())
                screens.wake()
                async for one in heard.notifies():
                    screens.wake(one.payload)
        except psycopg.OperationalError as broken:
            log.warning("stream lost the database", kind=type(broken).__name__)
        await asyncio.sleep(AGAIN_AFTER)


async def _answer(scope: Scope, receive: Receive, send: Send) -> None:
    given = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]}
    token = _token(given.get("cookie", ""))
    if scope["path"] != "/changed":
        await _end(send, 404)
        return
    force = await asyncio.to_thread(_force_of, token)
    if not force:
        await _end(send, 503 if force is None else 401)
        return
    await send({"type": "http.response.start", "status": 200, "headers": _headers(given)})
    gone = asyncio.create_task(_gone(receive))
    try:
        async with SCREENS.screen(force) as mine:
            if given.get("last-event-id"):
                mine.set()
            await _speak(send, mine, gone, token)
    finally:
        gone.cancel()


async def _speak(send: Send, mine: asyncio.Event, gone: asyncio.Task[None], token: str) -> None:
    """Say "changed" whenever something did, until the screen goes or its session is over."""
    await _say(send, HERE)
    checked = asyncio.get_running_loop().time()
    while not gone.done():
        changed = asyncio.create_task(mine.wait())
        await asyncio.wait({changed, gone}, timeout=STILL_SIGNED_IN_EVERY / 4, return_when="FIRST_COMPLETED")
        changed.cancel()
        if gone.done():
            return
        if asyncio.get_running_loop().time() - checked > STILL_SIGNED_IN_EVERY:
            checked = asyncio.get_running_loop().time()
            if await asyncio.to_thread(_force_of, token) == "":
                break
        if mine.is_set():
            mine.clear()
            await _say(send, SAID)
            await asyncio.wait({gone}, timeout=AT_MOST_EVERY * random.uniform(0.7, 1.3))  # noqa: S311 - spreads load
        else:
            await _say(send, b": still here\n\n")
    await send({"type": "http.response.body", "body": b""})


async def _gone(receive: Receive) -> None:
    """Return when the screen has closed its connection."""
    while (await receive())["type"] != "http.disconnect":
        pass


async def _say(send: Send, what: bytes) -> None:
    await send({"type": "http.response.body", "body": what, "more_body": True})


async def _end(send: Send, status: int) -> None:
    await send({"type": "http.response.start", "status": status, "headers": []})
    await send({"type": "http.response.body", "body": b""})


def _force_of(token: str) -> str | None:
    """The force of a session; empty where there is none, None where nobody can say."""
    if not token:
        return ""
    try:
        with acting(None) as connection:
            actor = actor_for(connection, token, touch=False)
    except DatabaseLost:
        return None
    return actor.force if actor else ""


def _token(cookies: str) -> str:
    try:
        read = SimpleCookie(cookies)
    except CookieError:
        return ""
    found = read.get(SECURE_COOKIE) or read.get(COOKIE)
    return found.value if found else ""


def _headers(given: Mapping[str, str]) -> list[tuple[bytes, bytes]]:
    """Of the stream; and that our own pages, on another port of this very host, may read it."""
    headers = [
        (b"content-type", b"text/event-stream"),
        (b"cache-control", b"no-store"),
        (b"x-accel-buffering", b"no"),
        (b"vary", b"origin"),
    ]
    origin = given.get("origin", "")
    host = urlsplit(f"//{given.get('host', '')}").hostname
    if origin and urlsplit(origin).hostname == host:
        headers += [
            (b"access-control-allow-origin", origin.encode("latin-1")),
            (b"access-control-allow-credentials", b"true"),
        ]
    return headers
