"""Start a small synthetic force: a database, the pages and the clock; Ctrl-C stops all it started."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import django
import psycopg
from psycopg.conninfo import make_conninfo

from harken.cluster import Cluster, ClusterUnavailable, our_cluster
from harken.console.installation import environment_of, migrate
from harken.console.practice.force import NAME, PASSWORD, SHOWN
from harken.console.practice.mark import is_marked

DATABASE = "harken_practice"
EXTERNAL = "HARKEN_DATABASE_URL"


def arguments(parser: ArgumentParser) -> None:
    """What to do first, and where to listen."""
    parser.add_argument("--reset", action="store_true", help="make its records anew first")
    parser.add_argument("--port", type=int, default=8000, help="the first port to try")
    parser.add_argument("--prepare", action="store_true", help="make the database and its records, then stop")


def run(options: Namespace) -> int:
    """0 when stopped by Ctrl-C; 1 when something could not be started, or stopped by itself."""
    cluster: Cluster | None = None
    try:
        if EXTERNAL not in os.environ:
            cluster = our_cluster()
            _say(f"PostgreSQL {cluster.binaries.version} from {cluster.binaries.folder}")
        return _demo(options, cluster)
    except ClusterUnavailable as why:
        _say(str(why))
        return 1
    finally:
        if cluster is not None:
            cluster.stop()


def _demo(options: Namespace, cluster: Cluster | None) -> int:
    began = time.monotonic()
    admin_url = cluster.start() if cluster is not None else os.environ[EXTERNAL]
    state = cluster.place.state if cluster is not None else Path.home() / ".local" / "share" / "harken"
    if not _ours(admin_url):
        _say(f"The database {DATABASE} there is not a practice one. Nothing was touched.")
        return 1
    if options.reset:
        _drop(admin_url)
    environment = environment_of(admin_url, state, name=DATABASE) | _practice(options.port)
    _say("Bringing the tables up to date")
    migrate(environment)
    os.environ.update(environment)
    django.setup()
    made = _seeded()
    _say(f"{made} facts of the practice past recorded" if made else "The records of last time are kept")
    if options.prepare:
        return 0
    return _serve(environment, began)


def _ours(admin_url: str) -> bool:
    """Whether the practice database is not there yet, or bears the mark of practice."""
    with psycopg.connect(admin_url) as admin:
        if not admin.execute("select 1 from pg_database where datname = %s", (DATABASE,)).fetchone():
            return True
    with psycopg.connect(make_conninfo(admin_url, dbname=DATABASE)) as there:
        empty = there.execute("select count(*) = 0 from pg_tables where schemaname = 'public'").fetchone()
        return is_marked(there) or bool(empty and empty[0])


def _drop(admin_url: str) -> None:
    with psycopg.connect(admin_url, autocommit=True) as admin:
        admin.execute(f"drop database if exists {DATABASE} with (force)")
    _say("The records of last time are gone")


def _practice(wanted: int) -> dict[str, str]:
    port = _free(wanted)
    accounts = [(one.name, one.role.name.capitalize(), one.login, one.sees) for one in SHOWN]
    return {
        "HARKEN_DEMO": "1",
        "HARKEN_DEMO_ACCOUNTS": json.dumps(accounts),
        "HARKEN_DEMO_PASSWORD": PASSWORD,
        "HARKEN_DUTY_INSPECTOR_PHONE": "01632 960110",
        "HARKEN_PORT": str(port),
        "HARKEN_BASE_URL": f"http://127.0.0.1:{port}",
    }


def _free(port: int) -> int:
    """The first port from `port` on that nobody listens on."""
    for one in range(port, port + 50):
        with socket.socket() as tried:
            if tried.connect_ex(("127.0.0.1", one)) != 0:
                return one
    raise ClusterUnavailable("No port is free. Give another with --port.")


def _seeded() -> int:
    """Make the force and its past, if they are not there; how many facts were recorded."""
    from harken.console.practice.seeding import seed  # noqa: PLC0415 - needs Django's settings, made just now

    return seed(os.environ["HARKEN_DATABASE_URL"], datetime.now(UTC))


def _serve(environment: Mapping[str, str], began: float) -> int:
    port = environment["HARKEN_PORT"]
    children = {
        name: subprocess.Popen([sys.executable, "-m", "harken.console", *words], env={**os.environ})  # noqa: S603 - our own
        for name, words in (("pages", ("serve", "--port", port)), ("clock", ("worker",)))
    }
    stopping: list[int] = []
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda got, _: stopping.append(got))
    _wait_for(int(port), children)
    _say(f"\n{NAME}, a practice force: nobody is real.   http://127.0.0.1:{port}\n")
    for one in SHOWN:
        _say(f"  {one.login:10} {one.role.name:26} {one.name:24} {one.sees}")
    took = f"{time.monotonic() - began:.0f} s"
    _say(f"\n  Password of each: {PASSWORD}    Ready in {took}. Ctrl-C stops it all.\n")
    died = ""
    while not stopping and not died:
        died = next((name for name, child in children.items() if child.poll() is not None), "")
        time.sleep(0.2)
    for child in children.values():
        if child.poll() is None:
            child.terminate()
    for child in children.values():
        child.wait(timeout=20)
    _say(f"The {died} stopped by itself." if died else "Stopped.")
    return 1 if died else 0


def _wait_for(port: int, children: Mapping[str, "subprocess.Popen[bytes]"]) -> None:
    for _ in range(600):
        with socket.socket() as tried:
            if tried.connect_ex(("127.0.0.1", port)) == 0:
                return
        if any(child.poll() is not None for child in children.values()):
            return
        time.sleep(0.1)


def _say(text: str) -> None:
    print(text, flush=True)
