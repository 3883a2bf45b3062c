"""Start a small synthetic force: a database, the pages and the clock; Ctrl-C stops all it started."""

import os
import signal
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import psycopg
from django.core.exceptions import ImproperlyConfigured

from harken.cluster import Cluster, ClusterUnavailable, our_cluster
from harken.console.installation import NotMigrated
from harken.console.listening import ADDRESS, port_number
from harken.console.practice.force import BEGIN, GROUPS, NAME, PASSWORD
from harken.console.practice.guard import guarded
from harken.console.practice.making import AnothersDatabase, made
from harken.console.practice.mark import DATABASE
from harken.console.practice.place import (
    RunsAlready,
    alone,
    free_port,
    state_folder,
    until_it_ends,
)
from harken.console.practice.post_office import post_office
from harken.console.practice.settings import forget_real_work, practice
from harken.console.supervising import STOPPING, beside, undisturbed
from harken.console.waiting import NeverWell, answers

EXTERNAL, DISK = "HARKEN_DATABASE_URL", "HARKEN_DATABASE_DISK"
READY_WITHIN = 120.0


class StoppedByItself(Exception):
    """One of the processes ended that run until they are told to."""


REFUSALS = (
    AnothersDatabase,
    ClusterUnavailable,
    ImproperlyConfigured,
    NeverWell,
    NotMigrated,
    RunsAlready,
    StoppedByItself,
    psycopg.OperationalError,
)


def arguments(parser: ArgumentParser) -> None:
    """What to do first, and where to listen."""
    parser.add_argument("--reset", action="store_true", help="make its records anew first")
    parser.add_argument("--port", type=port_number, default=8000, help="the first port to try")
    parser.add_argument("--prepare", action="store_true", help="make the database and its records, then stop")


def run(options: Namespace) -> int:
    """0 when stopped by Ctrl-C; 1 when something could not be started, or stopped by itself."""
    for number in STOPPING:
        signal.signal(number, _interrupt)
    try:
        return _demo(options)
    except KeyboardInterrupt:
        _say("Stopped.")
        return 0
    except REFUSALS as why:
        _say(str(why).strip())
        return 1


def _demo(options: Namespace) -> int:
    began = time.monotonic()
    forget_real_work()
    state = state_folder()
    with alone(state) as running, _server(state) as (admin_url, mend), until_it_ends(running, "being made"):
        port = free_port(options.port)
        if port != options.port:
            _say(f"Port {options.port} is taken by somebody else: {port} in its place")
        environment = made(admin_url, state, practice(state, port), reset=options.reset, say=_say)
        if options.prepare:
            return 0
        _serve(environment, port, running, began, mend)
    return 0


@contextmanager
def _server(state: Path) -> Iterator[tuple[str, Callable[[], None]]]:
    """An administrator's address: HARKEN_DATABASE_URL, or of the cluster of our own while it is used.

    And what to do now and then: a cluster of our own that stopped is started again.
    """
    if external := os.environ.get(EXTERNAL):
        _say(f"The PostgreSQL of {EXTERNAL}: only the database {DATABASE} is made and touched there")
        yield external, lambda: None
        return
    cluster = our_cluster()
    _say(f"PostgreSQL {cluster.binaries.version} from {cluster.binaries.folder}")
    with guarded(state):
        try:
            url = cluster.start(_say)
            os.environ[DISK] = str(cluster.place.state)
            yield url, partial(_mend, cluster)
        finally:
            with undisturbed():
                cluster.stop()


def _mend(cluster: Cluster) -> None:
    if not cluster.status().running:
        _say("PostgreSQL stopped: it is started again. Nothing that was recorded is lost.")
        cluster.start(_say)


def _serve(
    environment: Mapping[str, str], port: int, running: Path, began: float, mend: Callable[[], None]
) -> None:
    """Run the pages and the clock until Ctrl-C, and say so in `running`. Raises StoppedByItself."""
    state, address = running.parent, environment["HARKEN_BASE_URL"]
    stream = free_port(port + 1)
    portal = free_port(stream + 1)
    os.environ["HARKEN_STREAM_PORT"] = str(stream)
    commands = {
        "pages": ("serve", "--port", str(port)),
        "stream": ("stream", "--port", str(stream)),
        "portal": ("portal", "--port", str(portal)),
        "clock": ("worker",),
    }
    with post_office(state / "practice-letters") as smtp:
        os.environ["HARKEN_SMTP_URL"] = smtp
        with beside(commands, said_in=state) as children, until_it_ends(running, address):
            ended = answers(port, "/health/deadlines", children, within=READY_WITHIN)
            if not ended:
                _introduce(address, portal, state, time.monotonic() - began)
            while not ended:
                time.sleep(0.2)
                mend()
                ended = next((child for child in children if child.ended), None)
            raise StoppedByItself(
                f"The {ended.name} stopped, and so does the rest. "
                f"The end of {ended.said}:\n{ended.last_words()}"
            )


def _introduce(address: str, portal: int, state: Path, took: float) -> None:
    _say(f"\n{NAME}, a practice force: nobody in it is real.\n\n  {address}\n")
    for where, people in GROUPS.items():
        _say(f"  {where}")
        for one in people:
            _say(f"    {one.login:<12} {one.role.name:<25} {one.name:<23} {one.sees}".rstrip())
    _say("")
    for line in BEGIN:
        _say(f"  {line}")
    _say(f"\n  Other agencies read at http://{ADDRESS}:{portal}")
    _say(f"  Password of each: {PASSWORD}\n  Letters that it sends stay in {state / 'practice-letters'}")
    _say(f"\nReady in {took:.0f} s. Ctrl-C stops it all.")


def _interrupt(*_: object) -> None:
    raise KeyboardInterrupt


def _say(text: str) -> None:
    print(text, flush=True)
