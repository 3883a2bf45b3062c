"""What recording costs at the database floor, beside a bare durable INSERT of the same bytes, interleaved."""

import argparse
import os
import platform
import statistics
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Annotated, Any, ClassVar
from uuid import uuid4

import django
import psycopg

from harken.access.accounts import NewAccount, Posting, create_account, create_force, post
from harken.access.actor import Actor
from harken.access.connection import acting
from harken.access.consult import Look, consult
from harken.access.sign_in import Credentials, SignedIn, actor_for, sign_in
from harken.chronology.append import NewChronology, NewEntry, append, open_chronology
from harken.chronology.read import facts_for
from harken.vocabulary.asks import Asks
from harken.vocabulary.entry import Entry
from harken.vocabulary.roles import SUPERVISOR

WARM = 100


class Seen(Entry):
    key: ClassVar[str] = "bench.seen"
    title: ClassVar[str] = "Seen"
    reads: ClassVar[str] = "Seen by {unit}: {said}"
    unit: Annotated[str, Asks("Which unit?", coded=True)] = "KB21"
    said: Annotated[str, Asks("What did the child say?")] = (
        "I was at the bus station until it closed, then I walked."
    )


def main() -> None:
    """Print ratios for a case of 20 and one of 200 entries."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=1500)
    times = parser.parse_args().times
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "harken.project.settings")
    django.setup()
    actor = _somebody()
    with psycopg.connect(os.environ["HARKEN_DATABASE_URL"], autocommit=True) as owner:
        owner.execute("create table if not exists bare (id uuid primary key, body text, note text)")
        _say(f"{platform.machine()}, {os.cpu_count()} cores, PostgreSQL {owner.info.server_version}")
        for size in (20, 200):
            _measure(owner, actor, size, times)
        owner.execute("drop table bare")


def _measure(bare: psycopg.Connection[Any], actor: Actor, size: int, times: int) -> None:
    steps: dict[str, list[float]] = {}
    for turn in range(times + WARM):
        if turn % 10 == 0:
            case, child = _case(actor, size)
        taken = _bare(bare), *_recording(actor, case, child)
        if turn >= WARM:
            for name, took in zip(
                ("bare", "begin", "facts", "append", "consult", "commit"), taken, strict=True
            ):
                steps.setdefault(name, []).append(took)
    whole = [sum(parts) for parts in zip(*(steps[name] for name in list(steps)[1:]), strict=True)]
    ratios = [mine / theirs for mine, theirs in zip(whole, steps["bare"], strict=True)]
    undisturbed = _at(whole, 5) / _at(steps["bare"], 5)
    _say(
        f"case of {size}: ratio {statistics.median(ratios):.2f} (quartiles {_quartiles(ratios)}), "
        f"{undisturbed:.2f} where both were least disturbed, n {times}"
    )
    for name, took in {**steps, "whole": whole}.items():
        _say(f"  {name:8}" + "".join(f"  p{share} {_at(took, share) * 1e6:7.0f} us" for share in (5, 50, 99)))


def _at(took: list[float], share: int) -> float:
    """The time that `share` of a hundred stayed below."""
    return sorted(took)[len(took) * share // 100]


def _bare(connection: psycopg.Connection[Any]) -> float:
    started = time.perf_counter()
    connection.execute(
        "insert into bare values (%s, %s, %s)",
        (uuid4(), '{"unit": "KB21"}' + "." * 200, "x" * 80),
        prepare=True,
    )
    return time.perf_counter() - started


def _recording(actor: Actor, case: str, child: str) -> tuple[float, ...]:
    now = datetime.now(UTC)
    marks = [time.perf_counter()]

    def timed(step: Callable[[], Any]) -> None:
        step()
        marks.append(time.perf_counter())

    with acting(actor) as connection:
        marks.append(time.perf_counter())
        timed(lambda: facts_for(connection, actor.force, case, locked=True))
        new = NewEntry(
            chronology=case, entry=Seen(), about=((child, "child"),), happened=now, idem=str(uuid4())
        )
        timed(lambda: append(connection, actor, new))
        look = Look(
            object_kind="case", object_id=case, persons=(child,), chronologies=(case,), fields=("name",)
        )
        timed(lambda: consult(connection, actor, look))
    marks.append(time.perf_counter())
    return tuple(after - before for before, after in pairwise(marks))


def _case(actor: Actor, size: int) -> tuple[str, str]:
    with acting(actor) as connection:
        child = open_chronology(
            connection, actor, NewChronology(belongs="person", letter="P", id=str(uuid4()))
        ).id
        case = open_chronology(connection, actor, NewChronology(belongs="case", letter="M")).id
        for _ in range(size):
            happened = datetime.now(UTC)
            new = NewEntry(
                chronology=case, entry=Seen(), about=((child, "child"),), happened=happened, idem=str(uuid4())
            )
            append(connection, actor, new)
    return case, child


def _somebody() -> Actor:
    login, now = f"bench-{uuid4()}", datetime.now(UTC)
    with acting(None, using="keeper") as connection:
        code = "".join(chr(65 + byte % 26) for byte in uuid4().bytes[:4])
        force = create_force(connection, code=code, name="Wenmarsh Police")
        account = create_account(
            connection, NewAccount(force=force, login=login, name="Bench", password="bench" * 4)
        )
        post(
            connection, Posting(force=force, account=account, role=SUPERVISOR, starts=now - timedelta(days=1))
        )
    with acting(None, using="keeper") as connection:
        opened = sign_in(connection, Credentials(login=login, password="bench" * 4, address="bench"))
    if not isinstance(opened, SignedIn):
        raise SystemExit(opened.sentence)
    with acting(None) as connection:
        actor = actor_for(connection, opened.token)
    if actor is None:
        raise SystemExit("Nobody is signed in.")
    return actor


def _quartiles(values: list[float]) -> str:
    low, _, high = statistics.quantiles(values, n=4)
    return f"{low:.2f} to {high:.2f}"


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main()
