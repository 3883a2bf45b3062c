"""Reading for reckoning: every fact that matters, in order, restricted ones too, and no words."""

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import psycopg
import pytest
from hypothesis import given
from hypothesis import strategies as some

from harken.access.actor import Actor, system_actor
from harken.access.connection import acting
from harken.access.ties import exclude
from harken.chronology.lock import lock
from harken.chronology.read import facts_for, hold, moment
from harken.chronology.restriction import restrict
from tests.chronology.facts import HAPPENED, Seen, a_case, a_person, appended, new
from tests.database import Connect, SignIn


def test_facts_come_by_when_they_happened(signed_in: SignIn) -> None:
    actor = signed_in()
    with acting(actor) as connection:
        case, child = a_case(connection, actor), str(uuid4())
        later = appended(connection, actor, new(case, child, happened=HAPPENED + timedelta(hours=1)))
        earlier = appended(connection, actor, new(case, child))
        assert [fact.id for fact in facts_for(connection, actor.force, case)] == [earlier.id, later.id]


def test_a_fact_reads_back_as_it_was_recorded(signed_in: SignIn) -> None:
    actor = signed_in()
    happened = datetime(2026, 10, 25, 0, 30, 0, 123457, tzinfo=UTC)
    with acting(actor) as connection:
        case, child, carer = a_case(connection, actor), str(uuid4()), str(uuid4())
        fact = replace(
            new(case, entry=Seen(unit='KB"21', said="secret"), happened=happened),
            about=((child, "child"), (carer, "carer")),
        )
        made = appended(connection, actor, fact)
        (read,) = facts_for(connection, actor.force, case)
    assert (read.id, read.kind, read.answers) == (made.id, "trial.seen", {"unit": 'KB"21'})
    assert (read.about, read.happened, read.recorded) == (
        ((child, "child"), (carer, "carer")),
        happened,
        made.recorded,
    )
    assert (read.by, read.role, read.root, read.replaces) == (actor.account, actor.role.name, made.id, "")
    assert read.first_known == made.recorded
    assert not read.struck


@given(some.integers(-2_145_916_800_000_000, 4_291_747_200_000_000))
def test_a_time_survives_postgresqls_seconds(micros: int) -> None:
    # PostgreSQL divides microseconds by a million into a double, and prints the shortest text for it.
    time = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=micros)
    assert moment(repr(micros / 1_000_000)) == time


def test_facts_of_its_people_and_of_their_other_cases_matter(signed_in: SignIn) -> None:
    actor = signed_in()
    with acting(actor) as connection:
        case, other, child = a_case(connection, actor), a_case(connection, actor), a_person(connection, actor)
        mine = appended(connection, actor, new(case, child))
        plan = appended(connection, actor, new(child, child))
        elsewhere = appended(connection, actor, new(other, child, str(uuid4())))
        appended(connection, actor, new(other, str(uuid4())))
        appended(connection, actor, new(a_case(connection, actor), str(uuid4())))
        found = [fact.id for fact in facts_for(connection, actor.force, case)]
    assert sorted(found) == sorted([mine.id, plan.id, elsewhere.id])


def test_people_not_yet_named_in_the_case_may_be_asked_for(signed_in: SignIn) -> None:
    actor = signed_in()
    with acting(actor) as connection:
        case, child = a_case(connection, actor), a_person(connection, actor)
        plan = appended(connection, actor, new(child, child))
        assert facts_for(connection, actor.force, case) == ()
        assert [fact.id for fact in facts_for(connection, actor.force, case, also=[child])] == [plan.id]


def test_a_restricted_case_still_counts_and_says_nothing_else(signed_in: SignIn) -> None:
    insider, outsider = signed_in(), signed_in()
    child = str(uuid4())
    with acting(insider) as connection:
        hidden = a_case(connection, insider)
        fact = appended(connection, insider, new(hidden, child, said="The canary is Wren"))
        assert restrict(connection, hidden, "named")
    with acting(outsider) as connection:
        case = a_case(connection, outsider)
        appended(connection, outsider, new(case, child))
        counted = facts_for(connection, outsider.force, case)
        assert fact.id in {one.id for one in counted}
        assert "Wren" not in repr(counted)


def test_what_is_held_says_whether_its_reader_may_know_of_it(signed_in: SignIn) -> None:
    insider, outsider, conflicted = signed_in(), signed_in(), signed_in()
    with acting(insider) as connection:
        case = a_case(connection, insider)
        exclude(connection, insider.force, chronology=case, account=conflicted.account)
    seen = {actor.account: _visible(actor, case) for actor in (insider, outsider, conflicted)}
    assert seen == {insider.account: True, outsider.account: True, conflicted.account: False}
    with acting(insider) as connection:
        restrict(connection, case, "team")
    assert _visible(insider, case)
    assert not _visible(outsider, case)
    with acting(system_actor(insider.force), using="worker") as connection:
        held = hold(connection, insider.force, case)
        assert held is not None
        assert (held.visible, held.belongs, held.pathway, held.restriction) == (
            True,
            "case",
            "missing",
            "team",
        )


def test_another_forces_facts_are_not_read(signed_in: SignIn, new_force: Callable[[], str]) -> None:
    ours, theirs = signed_in(), signed_in(force=new_force())
    with acting(theirs) as connection:
        case = a_case(connection, theirs)
        appended(connection, theirs, new(case, str(uuid4())))
    with acting(ours) as connection:
        assert hold(connection, theirs.force, case) is None
        assert hold(connection, ours.force, case) is None
        assert facts_for(connection, theirs.force, case) == ()
    with pytest.raises(psycopg.Error), acting(ours) as connection:
        lock(connection, theirs.force, [case])


def test_nobody_reads_facts_without_a_session(signed_in: SignIn) -> None:
    actor = signed_in()
    with acting(actor) as connection:
        case = a_case(connection, actor)
        appended(connection, actor, new(case, str(uuid4())))
    with acting(None) as connection:
        assert hold(connection, actor.force, case) is None


def test_old_answers_are_brought_up_to_date(signed_in: SignIn) -> None:
    actor = signed_in()
    with acting(actor) as connection:
        case = a_case(connection, actor)
        appended(connection, actor, new(case, str(uuid4())))
        (read,) = facts_for(
            connection,
            actor.force,
            case,
            upgrade=lambda kind, version, old: {**old, "from": f"{kind} {version}"},
        )
    assert read.answers == {"unit": "KB21", "from": "trial.seen 1"}


def test_whoever_waits_for_the_lock_reads_what_was_committed_meanwhile(
    signed_in: SignIn, connect: Connect
) -> None:
    actor = signed_in()
    with acting(actor) as connection:
        case, child = a_case(connection, actor), str(uuid4())
    seen: list[int] = []

    def second() -> None:
        with acting(actor) as connection:
            seen.append(len(facts_for(connection, actor.force, case, locked=True)))

    with acting(actor) as connection:
        facts_for(connection, actor.force, case, locked=True)
        waiting = threading.Thread(target=second)
        waiting.start()
        _until_somebody_waits(connect)
        appended(connection, actor, new(case, child))
    waiting.join(timeout=20)
    assert seen == [1]


@pytest.mark.parametrize("by_reading", [False, True], ids=["lock", "read locked"])
def test_cases_that_share_a_child_wait_for_each_other(
    signed_in: SignIn, connect: Connect, by_reading: bool
) -> None:
    actor = signed_in()
    with acting(actor) as connection:
        child = a_person(connection, actor)
        one, two = a_case(connection, actor), a_case(connection, actor)
        for case in (one, two):
            appended(connection, actor, new(case, child))
    with acting(actor) as connection:
        lock(connection, actor.force, [one])
        other = connect("app")
        other.execute("set lock_timeout = '50ms'")
        other.execute("select set_config('harken.token', %s, false)", (actor.token,))
        with pytest.raises(psycopg.errors.LockNotAvailable):
            hold(other, actor.force, two) if by_reading else lock(other, actor.force, [two])


def _visible(actor: Actor, case: str) -> bool:
    with acting(actor) as connection:
        held = hold(connection, actor.force, case)
    assert held is not None
    return held.visible


def _until_somebody_waits(connect: Connect) -> None:
    watcher = connect("admin")
    watcher.autocommit = True
    for _ in range(100_000):
        row = watcher.execute(
            "select count(*) from pg_locks where locktype = 'advisory' and not granted"
        ).fetchone()
        if row and row[0]:
            return
    pytest.fail("Nobody waited for the lock.")
