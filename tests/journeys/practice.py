"""What a journey knows of the practice force beside its pages: ids by name, intruders, its clock."""

import json
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from uuid import NAMESPACE_URL, uuid5

import psycopg

from harken.access.accounts import NewAccount, Posting, create_account, create_force, post
from harken.cluster import our_cluster
from harken.console.practice.force import CODE, PASSWORD
from harken.vocabulary.roles import SOCIAL_CARE, SUPERVISOR
from tests.console.practising import Practice

ELSEWHERE, PARTNER = "elsewhere", "partner"
"""Who intrudes: a sergeant of another force; and somebody of this one, with no police post."""


def id_of(name: str) -> str:
    """The id of somebody or something of the practice past, by its name there."""
    return str(uuid5(NAMESPACE_URL, f"harken/practice/{name}"))


def filled(path: str) -> str:
    """A path with names in braces, as an address."""
    names = [part.partition("}")[0] for part in path.split("{")[1:]]
    return path.format(**{name: id_of(name) for name in names})


def address_of(folder: Practice, purpose: str) -> str:
    """Where its database is, for a purpose such as "owner"."""
    urls = json.loads((folder.state / "harken_practice-urls.json").read_text("utf-8"))
    return str(urls[purpose])


def let_intruders_in(folder: Practice) -> None:
    """Make those who intrude, each with a password that is known."""
    began = datetime.now(UTC) - timedelta(days=1)
    with psycopg.connect(address_of(folder, "keeper")) as keeper:
        row = keeper.execute("select id::text from force where code = %s", (CODE,)).fetchone()
        assert row
        theirs = create_force(keeper, code="QX", name="Ousemoor Police")
        for login, force, role in ((ELSEWHERE, theirs, SUPERVISOR), (PARTNER, row[0], SOCIAL_CARE)):
            new = NewAccount(force=force, login=login, name="Val Intrude", password=PASSWORD)
            account = create_account(keeper, new)
            post(keeper, Posting(force=force, account=account, role=role, starts=began, area="Eastmere"))


def written_by(folder: Practice, *logins: str) -> int:
    """How many entries and drafts there are by these people."""
    superuser = psycopg.conninfo.make_conninfo(our_cluster(folder.environ).start(), dbname="harken_practice")
    with psycopg.connect(superuser) as admin:
        row = admin.execute(
            "select (select count(*) from entry e where e.by = any (a.ids))"
            " + (select count(*) from draft d where d.account = any (a.ids))"
            " from (select array_agg(id) as ids from account where login = any (%s)) a",
            (list(logins),),
        ).fetchone()
    return int(row[0]) if row else 0


@contextmanager
def clock_stopped(folder: Practice) -> Iterator[None]:
    """The clock hangs, and has not beaten for two minutes."""
    clocks = folder.running("worker")
    assert clocks
    for clock in clocks:
        os.kill(clock, signal.SIGSTOP)
    try:
        with psycopg.connect(address_of(folder, "owner"), autocommit=True) as owner:
            owner.execute("update beat set at = at - interval '2 minutes'")
        yield
    finally:
        for clock in clocks:
            os.kill(clock, signal.SIGCONT)
