"""Appending: one fact in one statement, sent twice kept once, corrected once, refused in words."""

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import psycopg
import pytest

from harken.access.actor import system_actor
from harken.access.connection import acting
from harken.access.refused import Refused
from harken.chronology.append import Appended, NewChronology, append, open_chronology
from harken.chronology.body import commit
from harken.chronology.lock import lock
from harken.chronology.read import facts_for
from tests.chronology.facts import Disposed, Seen, a_case, a_person, appended, new
from tests.database import SignIn


def test_an_entry_is_its_spine_its_subjects_and_its_words(signed_in: SignIn) -> None:
    actor = signed_in()
    with acting(actor) as connection:
        case, child = a_case(connection, actor), a_person(connection, actor)
        made = appended(connection, actor, new(case, child, said="I went to the river"))
        row = connection.execute(
            "select e.by::text, e.coded->>'unit', e.coded ? 'said', a.subject::text, w.words->>'said',"
            " w.salt, w.words::text, e.commitment from entry e"
            " join about a on a.entry = e.id join words w on w.entry = e.id where e.id = %s",
            (made.id,),
        ).fetchone()
    assert row is not None
    assert row[:5] == (actor.account, "KB21", False, child, "I went to the river")
    assert row[7] == commit(row[5], '{"said":"I went to the river"}')


def test_an_entry_without_words_keeps_no_salt_and_commits_to_nothing(signed_in: SignIn) -> None:
    actor = signed_in()
    with acting(actor) as connection:
        case = a_case(connection, actor)
        made = appended(connection, actor, new(case, str(uuid4())))
        assert connection.execute("select commitment from entry where id = %s", (made.id,)).fetchone() == (
            None,
        )
        assert connection.execute("select count(*) from words where entry = %s", (made.id,)).fetchone() == (
            0,
        )


def test_the_same_key_and_body_is_the_same_entry(signed_in: SignIn) -> None:
    actor = signed_in()
    with acting(actor) as connection:
        fact = new(a_case(connection, actor), str(uuid4()), said="Sent from the car")
    with acting(actor) as connection:
        first = appended(connection, actor, fact)
    with acting(actor) as connection:
        again = appended(connection, actor, fact)
        assert (again.id, again.recorded, again.root) == (first.id, first.recorded, first.root)
        assert (first.already, again.already) == (False, True)
        assert _count(connection, fact.chronology) == 1


@pytest.mark.parametrize(
    "changed",
    [
        lambda fact: replace(fact, entry=Seen(said="Something else")),
        lambda fact: replace(fact, entry=Seen(said="At the river", unit="KB22")),
        lambda fact: replace(fact, happened=fact.happened + timedelta(seconds=1)),
        lambda fact: replace(fact, about=((str(uuid4()), "child"),)),
    ],
    ids=["words", "coded", "happened", "about"],
)
def test_the_same_key_with_another_body_is_a_conflict(
    signed_in: SignIn, changed: Callable[[Any], Any]
) -> None:
    actor = signed_in()
    with acting(actor) as connection:
        fact = new(a_case(connection, actor), str(uuid4()), said="At the river")
        appended(connection, actor, fact)
        refused = append(connection, actor, changed(fact))
        assert isinstance(refused, Refused)
        assert refused.code == "other_body"
        assert _count(connection, fact.chronology) == 1


def test_a_key_sent_again_after_disposal_is_still_the_same_entry(signed_in: SignIn) -> None:
    actor = signed_in()
    with acting(actor) as connection:
        fact = new(a_case(connection, actor), str(uuid4()), said="Not to be kept")
        made = appended(connection, actor, fact)
    with acting(actor) as connection:
        why = appended(connection, actor, new(fact.chronology, entry=Disposed(entry=made.id)))
        connection.execute("select priv.dispose(%s, %s)", (made.id, why.id))
        assert appended(connection, actor, fact).already


def test_a_key_belongs_to_its_force(signed_in: SignIn, new_force: Callable[[], str]) -> None:
    ours = signed_in()
    elsewhere = signed_in(force=new_force())
    with acting(ours) as connection:
        appended(connection, ours, new(a_case(connection, ours), str(uuid4()), idem="one"))
    with acting(elsewhere) as connection:
        made = appended(connection, elsewhere, new(a_case(connection, elsewhere), str(uuid4()), idem="one"))
    assert not made.already


def test_a_correction_keeps_the_root_and_when_it_was_first_known(signed_in: SignIn) -> None:
    actor = signed_in()
    with acting(actor) as connection:
        case, child = a_case(connection, actor), str(uuid4())
        first = appended(connection, actor, new(case, child))
        second = appended(connection, actor, new(case, child, replaces=first.id))
        third = appended(connection, actor, new(case, child, replaces=second.id))
        facts = {fact.id: fact for fact in facts_for(connection, actor.force, case)}
    assert [facts[one.id].root for one in (first, second, third)] == [first.id] * 3
    assert {fact.first_known for fact in facts.values()} == {first.recorded}
    assert facts[third.id].replaces == second.id


def test_an_entry_is_corrected_once(signed_in: SignIn) -> None:
    actor = signed_in()
    with acting(actor) as connection:
        case, child = a_case(connection, actor), str(uuid4())
        first = appended(connection, actor, new(case, child))
        appended(connection, actor, new(case, child, replaces=first.id))
        assert _code(append(connection, actor, new(case, child, replaces=first.id))) == "already_corrected"


def test_what_was_struck_out_is_not_corrected(signed_in: SignIn) -> None:
    actor = signed_in()
    with acting(actor) as connection:
        case, child = a_case(connection, actor), str(uuid4())
        first = appended(connection, actor, new(case, child))
        strike = appended(connection, actor, new(case, child, replaces=first.id, struck=True))
        assert _code(append(connection, actor, new(case, child, replaces=strike.id))) == "struck_out"
        assert _code(append(connection, actor, new(case, child, replaces=first.id))) == "already_corrected"


def test_nothing_is_corrected_from_another_chronology(signed_in: SignIn) -> None:
    actor = signed_in()
    with acting(actor) as connection:
        case, other, child = a_case(connection, actor), a_case(connection, actor), str(uuid4())
        first = appended(connection, actor, new(case, child))
        assert _code(append(connection, actor, new(other, child, replaces=first.id))) == "nothing_to_correct"
        assert (
            _code(append(connection, actor, new(case, child, replaces=str(uuid4())))) == "nothing_to_correct"
        )


def test_two_corrections_at_once_leave_one(signed_in: SignIn) -> None:
    actor = signed_in()
    with acting(actor) as connection:
        case, child = a_case(connection, actor), str(uuid4())
        first = appended(connection, actor, new(case, child))
    outcomes = _at_once(actor, lambda: new(case, child, replaces=first.id), times=2)
    assert sorted(type(one).__name__ for one in outcomes) == ["Appended", "Refused"]


def test_the_same_key_at_once_is_one_entry(signed_in: SignIn) -> None:
    actor = signed_in()
    with acting(actor) as connection:
        fact = new(a_case(connection, actor), str(uuid4()), said="Sent thrice")
    outcomes = _at_once(actor, lambda: fact, times=3)
    assert len({one.id for one in outcomes if isinstance(one, Appended)}) == 1
    with acting(actor) as connection:
        assert _count(connection, fact.chronology) == 1


def test_two_facts_at_once_are_both_kept_and_the_second_sees_the_first(signed_in: SignIn) -> None:
    actor = signed_in()
    with acting(actor) as connection:
        case, child = a_case(connection, actor), str(uuid4())
    outcomes = _at_once(actor, lambda: new(case, child), times=2)
    with acting(actor) as connection:
        assert {one.id for one in outcomes} == {fact.id for fact in facts_for(connection, actor.force, case)}


def test_nobody_chooses_when_a_fact_was_recorded(signed_in: SignIn) -> None:
    actor = signed_in()
    with acting(actor) as connection:
        case = a_case(connection, actor)
        made, forged = str(uuid4()), datetime(2020, 1, 1, tzinfo=UTC)
        row = connection.execute(
            "insert into entry (force, id, chronology, kind, version, happened, recorded, by, role, idem,"
            " body_hash, root, root_recorded, xid, coded, about, restricted)"
            " values (%s, %s, %s, 'trial.seen', 1, %s, %s, %s, 'supervisor', %s, '', %s, %s, '1', '{}', '[]',"
            " true)"
            " returning recorded, root::text, root_recorded, xid = pg_current_xact_id(), restricted",
            (actor.force, made, case, forged, forged, actor.account, made, uuid4(), forged),
        ).fetchone()
    assert row is not None
    assert row[0].year > forged.year
    assert (row[1], row[2], row[3], row[4]) == (made, row[0], True, False)


def test_nobody_records_in_somebody_elses_name(signed_in: SignIn) -> None:
    actor, other = signed_in(), signed_in()
    with acting(actor) as connection:
        case = a_case(connection, actor)
    forged = replace(actor, account=other.account)
    with pytest.raises(psycopg.errors.InsufficientPrivilege), acting(actor) as connection:
        append(connection, forged, new(case, str(uuid4())))


def test_the_worker_appends_in_the_systems_name(signed_in: SignIn, force: str) -> None:
    actor = signed_in()
    with acting(actor) as connection:
        case = a_case(connection, actor)
    system = system_actor(force)
    with acting(system, using="worker") as connection:
        lock(connection, force, [case])
        made = appended(connection, system, new(case, str(uuid4()), said="Told by the clock"))
        assert made.id in {fact.id for fact in facts_for(connection, force, case)}
    with pytest.raises(psycopg.errors.InsufficientPrivilege), acting(system, using="worker") as connection:
        connection.execute("select words from words")


def test_references_count_by_force_letter_and_month(signed_in: SignIn) -> None:
    actor = signed_in()
    with acting(actor) as connection:
        opened = [
            open_chronology(connection, actor, NewChronology(belongs="case", letter=letter))
            for letter in "MMC"
        ]
    tails = [one.reference.split("/")[1:] for one in opened]
    assert [(letter, number) for letter, _, number in tails] == [("M", "0001"), ("M", "0002"), ("C", "0001")]
    assert all(len(month) == 4 for _, month, _ in tails)


def _count(connection: Any, case: str) -> int:
    row = connection.execute("select count(*) from entry where chronology = %s", (case,)).fetchone()
    assert row is not None
    return int(row[0])


def _code(outcome: Appended | Refused) -> str:
    assert isinstance(outcome, Refused)
    return outcome.code


def _at_once(actor: Any, fact: Callable[[], Any], *, times: int) -> list[Any]:
    """Append from several threads, each having begun its transaction before any of them appends."""
    together, outcomes = threading.Barrier(times), []

    def one() -> None:
        with acting(actor) as connection:
            made = fact()
            together.wait(timeout=10)
            outcomes.append(append(connection, actor, made))

    threads = [threading.Thread(target=one) for _ in range(times)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=20)
    return outcomes
