"""Heads: which covers an entry, how old they are, where they were sent, and what the sealer remembers."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest

from harken.access.actor import Actor
from harken.access.connection import acting
from harken.chronology.heads import (
    CONSULTATIONS,
    ENTRIES,
    Age,
    Means,
    ages,
    anchored,
    head_of,
    newest,
    record_anchor,
    remember,
    remembered,
)
from harken.chronology.verify_alone import MalformedError, head_from_text, head_text
from tests.chronology.sealing import head_over, recorded, sealed
from tests.database import SignIn


def age_of(actor: Actor, tree: str = ENTRIES) -> Age:
    with acting(actor) as connection:
        (found,) = [age for age in ages(connection, force=actor.force) if age.tree == tree]
    return found


def test_a_head_is_found_by_how_much_it_was_sealed_over(signed_in: SignIn, force: str) -> None:
    actor = signed_in()
    case, *_ = recorded(actor, "one", "two")
    first = head_over(force)
    recorded(actor, "three", case=case)
    second = head_over(force)
    with acting(actor) as connection:
        assert newest(connection, force=force, tree=ENTRIES) == second
        assert head_of(connection, force=force, tree=ENTRIES, leaves=2) == first
        assert head_of(connection, force=force, tree=ENTRIES, leaves=1) is None


def test_what_waits_to_be_sealed_has_an_age(signed_in: SignIn, force: str) -> None:
    actor = signed_in()
    case, *_ = recorded(actor, "one")
    head_over(force)
    sealed_age = age_of(actor)
    assert (sealed_age.waiting, sealed_age.unsealed_for(datetime.now(UTC))) == (0, timedelta())
    recorded(actor, "two", "three", case=case)
    waiting = age_of(actor)
    assert (waiting.leaves, waiting.waiting) == (1, 2)
    assert waiting.waiting_since is not None
    assert waiting.unsealed_for(waiting.waiting_since + timedelta(seconds=9)) == timedelta(seconds=9)
    assert waiting.unsealed_for(waiting.waiting_since - timedelta(seconds=9)) == timedelta()


def test_a_head_that_was_sent_says_when_how_and_over_how_much(signed_in: SignIn, force: str) -> None:
    actor = signed_in()
    case, *_ = recorded(actor, "one")
    head = head_over(force)
    assert age_of(actor).unanchored_for(datetime.now(UTC)) is None
    with acting(actor) as connection:
        record_anchor(connection, head, means=Means.PRINTED, whereto="morning meeting", by=actor.account)
    recorded(actor, "two", case=case)
    head_over(force)
    age = age_of(actor)
    assert (age.leaves, age.anchored_leaves, age.anchored_by) == (2, 1, "printed")
    assert age.anchored_at is not None
    assert age.unanchored_for(age.anchored_at + timedelta(hours=24)) == timedelta(hours=24)
    assert age_of(actor, CONSULTATIONS).anchored_at is None
    with acting(actor) as connection:
        assert anchored(connection, force=force, tree=ENTRIES) == (head,)


def test_the_worker_mails_heads_of_every_force(signed_in: SignIn, force: str) -> None:
    actor = signed_in()
    recorded(actor, "one")
    head = head_over(force)
    with acting(None, using="worker") as connection:
        found = newest(connection, force=force, tree=ENTRIES)
        assert found == head
        record_anchor(connection, head, means=Means.MAILED, whereto="standards@example.test")
    assert age_of(actor).anchored_by == "mailed"


def test_nobody_sends_a_head_in_anothers_name_or_one_that_was_never_sealed(
    signed_in: SignIn, force: str
) -> None:
    actor = signed_in()
    recorded(actor, "one")
    head = head_over(force)
    with pytest.raises(psycopg.errors.InsufficientPrivilege), acting(actor) as connection:
        record_anchor(connection, head, means=Means.PRINTED, whereto="meeting", by=str(uuid4()))
    never = head._replace(leaves=9)
    with pytest.raises(psycopg.errors.ForeignKeyViolation), acting(actor) as connection:
        record_anchor(connection, never, means=Means.PRINTED, whereto="meeting", by=actor.account)


def test_another_force_is_shown_no_heads_and_no_ages(
    signed_in: SignIn, force: str, new_force: Callable[[], str]
) -> None:
    recorded(signed_in(), "one")
    head_over(force)
    with acting(signed_in(force=new_force())) as connection:
        assert newest(connection, force=force, tree=ENTRIES) is None
        assert ages(connection, force=force) == ()


def test_a_head_survives_being_printed_and_read(signed_in: SignIn, force: str) -> None:
    recorded(signed_in(), "one")
    head = head_over(force)
    assert head_from_text(head_text(head)) == head
    assert max(len(line) for line in head_text(head).splitlines()) <= 76


def test_what_the_sealer_remembers_is_the_head_it_kept_last(
    signed_in: SignIn, force: str, tmp_path: Path
) -> None:
    actor = signed_in()
    assert remembered(tmp_path, force=force, tree=ENTRIES) is None
    case, *_ = recorded(actor, "one")
    remember(tmp_path, head_over(force))
    recorded(actor, "two", case=case)
    after = remembered(tmp_path, force=force, tree=ENTRIES)
    head = sealed(force, after=after).head
    assert head is not None
    remember(tmp_path, head)
    assert remembered(tmp_path, force=force, tree=ENTRIES) == head
    assert remembered(tmp_path, force=force, tree=CONSULTATIONS) is None


def test_a_damaged_memory_is_said_and_not_forgotten(signed_in: SignIn, force: str, tmp_path: Path) -> None:
    recorded(signed_in(), "one")
    remember(tmp_path, head_over(force))
    (file,) = tmp_path.iterdir()
    file.write_text(file.read_text(encoding="utf-8")[:90], encoding="utf-8")
    with pytest.raises(MalformedError):
        remembered(tmp_path, force=force, tree=ENTRIES)
