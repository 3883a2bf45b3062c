"""Server time of the pages that are asked most, and of the pack, at 100,000 cases, beside an index probe."""

import re
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory
from wsgiref.util import setup_testing_defaults

import psycopg
from django.conf import settings
from django.core.wsgi import get_wsgi_application

from bench.figures import ratio, say, spread
from bench.ground import new_force
from bench.many_cases import Patterns, copied, patterns
from harken.access.actor import Actor
from harken.access.connection import acting
from harken.access.pools import close_pools
from harken.access.sign_in import COOKIE
from tests.database import Installation

CLOSED, OPEN = 99_000, 1_000
EXECUTED = re.compile(r"\tF\t\d+\t(Execute|Query)\b")
TABLES = ("chronology", "entry", "words", "about", "person_line", "link_line", "case_line", "standing_line")
# A page is measured once it is warm, as a server that has been up for a minute is.
WARM = 20
Taken = dict[str, list[float]]


@dataclass(frozen=True, slots=True)
class Page:
    """A page, the addresses it is asked at in turn, and by whom."""

    title: str
    paths: Sequence[str]
    by: Actor


def run(installation: Installation, *, small: bool) -> None:
    """Print server time and statements of each page among few cases, then among many."""
    closed, still_open, times = (980, 40, 60) if small else (CLOSED, OPEN, 300)
    began = time.perf_counter()
    some = (20, 20) if small else (66, 125)
    made = patterns(installation, new_force(), over=some[0], still_open=some[1])
    say(f"  {sum(some)} cases recorded through the verbs in {time.perf_counter() - began:.0f} s")
    _measure(installation, made, times)
    began = time.perf_counter()
    copied(installation, made, closed=closed, still_open=still_open)
    say(f"  copied, ids re-spelled, in {time.perf_counter() - began:.0f} s")
    _measure(installation, made, times)


def _measure(installation: Installation, made: Patterns, times: int) -> None:
    with psycopg.connect(installation.admin_url, autocommit=True) as admin:
        admin.execute("insert into beat values ('bench', now() + interval '1 day') on conflict do nothing")
        counts = {name: admin.execute(f"select count(*) from {name}").fetchone() for name in TABLES}
    say("  rows: " + ", ".join(f"{name} {row[0]:,}" for name, row in counts.items() if row))
    pages = _pages(made)
    asked, length = _statements(pages)
    taken, probes = _interleaved(pages, made, times)
    for page in pages:
        say(f"    {page.title}: {asked[page.title]} statements, {length[page.title] / 1e3:.0f} kB")
        say(f"      {spread(taken[page.title])}")
        say(f"      {ratio(taken[page.title], probes)} the probe's")
    say(f"    index probe: {spread(probes)}")


def _pages(made: Patterns) -> list[Page]:
    """Of open cases and of closed ones; whoever asks has a list as long as it is shown."""
    officer = made.officers[0]
    return [
        Page("case page, open", [f"/cases/{one.case}" for one in made.open], made.sergeant),
        Page("case page, closed", [f"/cases/{one.case}" for one in made.over], made.sergeant),
        Page("child page", [f"/children/{one.child}" for one in (*made.open, *made.over)], made.sergeant),
        Page(
            "the pack of a child (aim 200 ms)",
            [f"/children/{one.child}/pack" for one in made.open],
            made.sergeant,
        ),
        Page("the wall board", ["/wall"], made.sergeant),
        Page("what I owe, an officer's own", ["/"], officer),
        Page("what I owe, a sergeant's", ["/"], made.sergeant),
    ]


def _interleaved(pages: Sequence[Page], made: Patterns, times: int) -> tuple[Taken, list[float]]:
    """Each page in turn with each other, and one probe for each round."""
    application = get_wsgi_application()
    turns = {page.title: cycle(page.paths) for page in pages}
    taken: Taken = {page.title: [] for page in pages}
    probes: list[float] = []
    for turn in range(times + WARM):
        if turn == WARM:
            probes.clear()
            for each in taken.values():
                each.clear()
        for page in pages:
            environ = _asking(next(turns[page.title]), page.by)
            began = time.perf_counter()
            answered(application, environ)
            taken[page.title].append(time.perf_counter() - began)
        if turn and turn % 100 == 0:
            say(f"    … {turn} of each")
        probes.append(_probe(made.sergeant, made.open[turn % len(made.open)].case))
    return taken, probes


def answered(application: object, environ: Mapping[str, object]) -> int:
    """Have the server's own entry point answer a request; how many bytes. It must be a page."""
    status: list[str] = []
    body = application(environ, lambda code, headers: status.append(code))
    length = sum(map(len, body))
    body.close()
    if not status[0].startswith("200"):
        raise SystemExit(f"{environ['PATH_INFO']} answers {status[0]}")
    return length


def _asking(path: str, by: Actor) -> dict[str, object]:
    environ: dict[str, object] = {
        "PATH_INFO": path, "HTTP_COOKIE": f"{COOKIE}={by.token}", "HTTP_HOST": "localhost",
    }  # fmt: skip
    setup_testing_defaults(environ)
    return environ


def _probe(actor: Actor, case: str) -> float:
    began = time.perf_counter()
    with acting(actor) as connection:
        connection.execute(
            "select 1 from case_line where force = %s and chronology = %s", (actor.force, case)
        )
    return time.perf_counter() - began


def _statements(pages: Sequence[Page]) -> tuple[dict[str, int], dict[str, int]]:
    """How many statements each page sends once warm, as the driver writes them down; and its length."""
    close_pools()
    before, settings.HARKEN_POOL = settings.HARKEN_POOL, 1
    application = get_wsgi_application()
    asked, length = {}, {}
    with TemporaryDirectory() as folder:
        written = Path(folder) / "sent"
        with acting(None) as connection:
            only = connection.pgconn
        for page in pages:
            answered(application, _asking(page.paths[0], page.by))
            with written.open("w") as file:
                only.trace(file.fileno())
                length[page.title] = answered(application, _asking(page.paths[0], page.by))
                only.untrace()
            asked[page.title] = len(EXECUTED.findall(written.read_text()))
    settings.HARKEN_POOL = before
    close_pools()
    return asked, length
