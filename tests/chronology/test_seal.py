"""Sealing: everything that commits comes under a head, once, and what is changed afterwards shows."""

from datetime import datetime
from hashlib import sha256
from uuid import uuid4

import psycopg
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from harken.access.connection import acting, be
from harken.access.consult import Look, consult
from harken.chronology.disposal import dispose
from harken.chronology.heads import CONSULTATIONS, ENTRIES, ages
from harken.chronology.restriction import restrict
from harken.chronology.seal import BrokenTree, seal
from harken.chronology.verify_alone import canonical, leaf_hash, signature_holds
from tests.chronology.facts import Disposed, appended, new
from tests.chronology.sealing import (
    KEY,
    attack,
    head_over,
    recorded,
    sealed,
    tree_rebuilt,
    verified,
)
from tests.database import Connect, SignIn

GONE = "what was sealed here is gone from the journal."
ALTERED = "altered after it was sealed."
AHEAD = "update entry set xid = (xid::text::bigint + 1000000000)::text::xid8 where force = %(force)s"
REKINDED = "update entry set kind = 'trial.other' where id = %(id)s"
BACKDATED = "update entry set recorded = recorded - interval '1 day' where id = %(id)s"


def test_what_was_recorded_is_sealed_once(signed_in: SignIn, force: str) -> None:
    recorded(signed_in(), "one", "two", "three")
    first = sealed(force)
    again = sealed(force)
    assert (first.count, again.count) == (3, 0)
    assert first.head == again.head
    assert first.head is not None
    assert signature_holds(first.head)
    assert verified(force, first.head).sound


def test_a_leaf_is_the_hash_of_the_whole_spine(signed_in: SignIn, force: str, connect: Connect) -> None:
    _, entry = recorded(signed_in(), "I went to the river")
    head = head_over(force)
    row = connect("admin").execute("select to_jsonb(e) from entry e where id = %s", (entry,)).fetchone()
    assert row is not None
    spine = dict(row[0])
    for outside in ("restricted", "xid", "body_hash"):
        del spine[outside]
    for moment in ("happened", "recorded", "root_recorded"):
        spine[moment] = f"{datetime.fromisoformat(spine[moment]):%Y-%m-%dT%H:%M:%S.%f}Z"
    spine["answers"] = sha256(canonical(spine.pop("coded"))).hexdigest()
    spine["words"] = spine.pop("commitment").removeprefix("\\x")
    assert leaf_hash(canonical({"tree": ENTRIES, **spine})) == head.root


def test_a_tree_sealed_in_many_passes_is_the_tree_sealed_in_one(signed_in: SignIn, force: str) -> None:
    actor = signed_in()
    case, *_ = recorded(actor)
    for words in ("one", "two", "three", "four", "five"):
        recorded(actor, words, case=case)
        head_over(force)
    recorded(actor, *"abcdefg", case=case)
    passes = [sealed(force, most=3).count for _ in range(3)]
    assert passes == [3, 3, 1]
    assert head_over(force).leaves == 12
    assert verified(force).sound


def test_whoever_commits_late_is_sealed_late_and_not_passed_over(
    signed_in: SignIn, force: str, connect: Connect
) -> None:
    actor = signed_in()
    case, *_ = recorded(actor, "before")
    slow = connect("app")
    be(slow, actor.token)
    late = appended(slow, actor, new(case, str(uuid4()), said="began first"))
    recorded(actor, "began later, committed first", case=case)
    assert head_over(force).leaves == 2
    recorded(actor, "and another", case=case)
    assert head_over(force).leaves == 3
    slow.commit()
    assert head_over(force).leaves == 4
    rows = connect("admin").execute("select index from leaf where force = %s and ref = %s", (force, late.id))
    assert rows.fetchall() == [(3,)]
    assert verified(force).sound


def test_a_pass_that_is_full_does_not_pass_over_whoever_commits_late(
    signed_in: SignIn, force: str, connect: Connect
) -> None:
    actor = signed_in()
    case, *_ = recorded(actor, "before")
    head_over(force)
    slow = connect("app")
    be(slow, actor.token)
    appended(slow, actor, new(case, str(uuid4()), said="began first"))
    recorded(actor, "one", "two", case=case)
    assert sealed(force, most=1).more
    slow.commit()
    assert sealed(force).count == 2


def test_what_is_rolled_back_is_never_sealed(signed_in: SignIn, force: str, connect: Connect) -> None:
    actor = signed_in()
    case, *_ = recorded(actor, "before")
    slow = connect("app")
    be(slow, actor.token)
    appended(slow, actor, new(case, str(uuid4()), said="thought better of"))
    slow.rollback()
    assert head_over(force).leaves == 1


def test_one_sealer_works_at_a_time(signed_in: SignIn, force: str, connect: Connect) -> None:
    recorded(signed_in(), "one")
    other = connect("sealer")
    with other.transaction():
        assert seal(other, force=force, tree=ENTRIES, key=KEY).count == 1
        assert sealed(force).busy
    assert not sealed(force).busy


def test_forces_and_trees_are_sealed_apart(signed_in: SignIn, force: str) -> None:
    actor = signed_in()
    recorded(actor, "one", "two")
    with acting(actor) as connection:
        consult(connection, actor, Look(object_kind="case", object_id=str(uuid4()), persons=[str(uuid4())]))
    assert head_over(force, CONSULTATIONS).leaves == 1
    assert head_over(force).leaves == 2
    assert verified(force, tree=CONSULTATIONS).sound
    assert sealed(str(uuid4())).head is None


def test_rows_restored_into_another_cluster_are_sealed_though_their_numbers_mean_nothing(
    signed_in: SignIn, force: str, connect: Connect
) -> None:
    actor = signed_in()
    case, *_ = recorded(actor, "one", "two", "three")
    head_over(force)
    recorded(actor, "sealed by nobody yet", "nor this", case=case)
    attack(connect, "entry", AHEAD, force=force)
    attack(connect, "head", "update head set cluster = 'another' where force = %(force)s", force=force)
    recorded(actor, "after the restore", case=case)
    assert sealed(force, most=2).more
    recorded(actor, "meanwhile", case=case)
    assert head_over(force).leaves == 7
    recorded(actor, "later", case=case)
    assert head_over(force).leaves == 8
    assert verified(force).sound


def test_a_bookmark_moved_ahead_hides_nothing_from_the_sealer(
    signed_in: SignIn, force: str, connect: Connect
) -> None:
    actor = signed_in()
    case, *_ = recorded(actor, "one")
    head_over(force)
    attack(connect, "head", "update head set settled = '999999999999' where force = %(force)s", force=force)
    recorded(actor, "two", case=case)
    with acting(actor) as connection:
        assert [age.waiting for age in ages(connection, force=force) if age.tree == ENTRIES] == [1]
    assert head_over(force).leaves == 2


@pytest.mark.parametrize(
    ("change", "finding"),
    [
        ("update entry set happened = happened - interval '1 hour' where id = %(id)s", ALTERED),
        ("update entry set recorded = recorded - interval '1 hour' where id = %(id)s", ALTERED),
        ("update entry set root_recorded = root_recorded + interval '1 hour' where id = %(id)s", ALTERED),
        ('update entry set coded = \'{"unit": "KB22"}\' where id = %(id)s', ALTERED),
        ("update entry set by = gen_random_uuid() where id = %(id)s", ALTERED),
        ("update entry set about = '[]' where id = %(id)s", ALTERED),
        ("update entry set commitment = null where id = %(id)s", ALTERED),
        ("delete from entry where id = %(id)s", GONE),
    ],
)
def test_an_edited_or_deleted_row_shows(
    signed_in: SignIn, force: str, connect: Connect, change: str, finding: str
) -> None:
    _, _, second, _ = recorded(signed_in(), "one", "two", "three")
    head_over(force)
    attack(connect, "entry", change, id=second)
    assert f"Leaf 1, {second}: {finding}" in verified(force).wrong


def test_other_words_in_place_of_those_sealed_show(signed_in: SignIn, force: str, connect: Connect) -> None:
    _, entry = recorded(signed_in(), "He hit me")
    head_over(force)
    attack(
        connect, "words", 'update words set words = \'{"said": "He left"}\' where entry = %(id)s', id=entry
    )
    assert verified(force).wrong == (f"Leaf 0, {entry}: the words are not those that were sealed.",)


def test_words_that_vanish_without_a_reason_show(signed_in: SignIn, force: str, connect: Connect) -> None:
    _, entry = recorded(signed_in(), "He hit me")
    head_over(force)
    attack(connect, "words", "delete from words where entry = %(id)s", id=entry)
    assert verified(force).wrong == (f"Leaf 0, {entry}: its words are gone and no entry says why.",)


def test_a_row_and_tree_rewritten_together_show_only_beside_a_head_kept_outside(
    signed_in: SignIn, force: str, connect: Connect
) -> None:
    _, first, *_ = recorded(signed_in(), "one", "two", "three")
    kept = head_over(force)
    attack(connect, "entry", REKINDED, id=first)
    tree_rebuilt(connect, force)
    assert verified(force).sound
    assert verified(force, kept).wrong == (
        "Rewritten: the first 3 leaves are not those that the kept head sealed.",
    )


def test_a_tail_cut_off_shows_only_beside_a_head_kept_outside(
    signed_in: SignIn, force: str, connect: Connect
) -> None:
    actor = signed_in()
    case, *_ = recorded(actor, "one", "two")
    head_over(force)
    _, third = recorded(actor, "three", case=case)
    kept = head_over(force)
    attack(connect, "about", "delete from about where entry = %(id)s", id=third)
    attack(connect, "words", "delete from words where entry = %(id)s", id=third)
    attack(connect, "entry", "delete from entry where id = %(id)s", id=third)
    attack(connect, "leaf", "delete from leaf where ref = %(id)s", id=third)
    attack(connect, "head", "delete from head where force = %(force)s and leaves = 3", force=force)
    assert verified(force).sound
    assert verified(force, kept).wrong == ("Cut short: the kept head has 3 leaves, the tree 2.",)


def test_a_leaf_taken_out_of_the_tree_shows(signed_in: SignIn, force: str, connect: Connect) -> None:
    _, _, second, _ = recorded(signed_in(), "one", "two", "three")
    head_over(force)
    attack(connect, "leaf", "delete from leaf where ref = %(id)s", id=second)
    assert "Leaf 1 is gone from the tree." in verified(force).wrong


def test_a_leaf_slipped_in_beyond_every_head_shows(signed_in: SignIn, force: str, connect: Connect) -> None:
    recorded(signed_in(), "one")
    head_over(force)
    beyond = (
        "insert into leaf select force, tree, 1, gen_random_uuid(), hash from leaf where force = %(force)s"
    )
    attack(connect, "leaf", beyond, force=force)
    assert verified(force).wrong == ("Leaves under no head: 1.",)


def test_a_row_slipped_in_under_an_old_number_shows(signed_in: SignIn, force: str, connect: Connect) -> None:
    actor = signed_in()
    case, *_ = recorded(actor, "one")
    head_over(force)
    _, late = recorded(actor, "two", case=case)
    attack(connect, "entry", "update entry set xid = '1' where id = %(id)s", id=late)
    assert sealed(force).count == 0
    assert verified(force).wrong == ("Rows older than the newest head, yet under no leaf: 1.",)


def test_an_entry_recorded_long_before_it_could_be_sealed_is_asked_about(
    signed_in: SignIn, force: str, connect: Connect
) -> None:
    actor = signed_in()
    case, *_ = recorded(actor, "one")
    head_over(force)
    _, late = recorded(actor, "two", case=case)
    attack(connect, "entry", BACKDATED, id=late)
    head_over(force)
    found = verified(force)
    assert found.sound
    assert found.odd == (f"Leaf 1, {late}: says it was recorded long before it could be sealed.",)


def test_an_index_of_subjects_that_hides_an_entry_shows(
    signed_in: SignIn, force: str, connect: Connect
) -> None:
    recorded(signed_in(), "one")
    head_over(force)
    attack(connect, "about", "delete from about where force = %(force)s", force=force)
    assert verified(force).wrong == ("Entries and the index of whom they are about differ: 1.",)


def test_words_lawfully_disposed_of_leave_the_tree_sound(signed_in: SignIn, force: str) -> None:
    actor = signed_in()
    case, entry = recorded(actor, "What the law says must go")
    kept = head_over(force)
    with acting(actor) as connection:
        because = appended(connection, actor, new(case, entry=Disposed(entry=entry)))
        assert dispose(connection, entry=entry, because=because.id)
    assert verified(force, kept, head_over(force)).sound


def test_a_case_that_is_restricted_later_stays_under_its_leaf(signed_in: SignIn, force: str) -> None:
    actor = signed_in()
    case, *_ = recorded(actor, "one")
    kept = head_over(force)
    with acting(actor) as connection:
        restrict(connection, case, "named")
    assert verified(force, kept).sound


def test_a_head_signed_by_another_key_for_the_same_force_is_asked_about(
    signed_in: SignIn, force: str
) -> None:
    actor = signed_in()
    case, *_ = recorded(actor, "one")
    kept = head_over(force)
    recorded(actor, "two", case=case)
    with acting(None, using="sealer") as connection:
        seal(connection, force=force, tree=ENTRIES, key=Ed25519PrivateKey.generate())
    found = verified(force, kept)
    assert found.sound
    assert found.odd == ("The key was changed since the kept head of 1 leaves.",)


def test_a_signature_that_is_not_the_keys_shows(signed_in: SignIn, force: str, connect: Connect) -> None:
    recorded(signed_in(), "one")
    head_over(force)
    later = "update head set made = made + interval '1 second' where force = %(force)s"
    attack(connect, "head", later, force=force)
    assert verified(force).wrong == ("The signature of the head of 1 leaves is not good.",)


def test_a_sealer_that_remembers_adds_nothing_to_a_tree_rewritten_under_it(
    signed_in: SignIn, force: str, connect: Connect
) -> None:
    actor = signed_in()
    case, first, _ = recorded(actor, "one", "two")
    remembered = head_over(force)
    recorded(actor, "three", case=case)
    assert sealed(force, after=remembered).count == 1
    attack(connect, "entry", REKINDED, id=first)
    tree_rebuilt(connect, force)
    recorded(actor, "four", case=case)
    with pytest.raises(BrokenTree):
        sealed(force, after=remembered)
    assert sealed(force).count == 1


def test_a_sealer_that_remembers_adds_nothing_to_a_tree_cut_short(signed_in: SignIn, force: str) -> None:
    recorded(signed_in(), "one")
    remembered = head_over(force)
    with pytest.raises(BrokenTree):
        sealed(force, after=remembered._replace(leaves=2))


def test_nothing_is_added_to_a_tree_whose_edge_is_not_its_heads(
    signed_in: SignIn, force: str, connect: Connect
) -> None:
    actor = signed_in()
    case, *_ = recorded(actor, "one", "two")
    head_over(force)
    attack(connect, "node", "update node set hash = sha256('x') where force = %(force)s", force=force)
    recorded(actor, "three", case=case)
    with pytest.raises(BrokenTree):
        sealed(force)


def test_the_sealer_reads_no_words_and_changes_nothing_it_sealed(
    signed_in: SignIn, force: str, connect: Connect
) -> None:
    recorded(signed_in(), "one")
    head_over(force)
    for refused in (
        "select words from words",
        "update leaf set hash = hash",
        "delete from head",
        "truncate node",
        "insert into entry select * from entry",
        "insert into anchor select * from anchor",
    ):
        connection = connect("sealer")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute(refused)


def test_not_even_a_superuser_changes_the_tree_by_accident(
    signed_in: SignIn, force: str, connect: Connect
) -> None:
    recorded(signed_in(), "one", "two")
    head_over(force)
    for table in ("leaf", "node", "head", "anchor"):
        connection = connect("admin")
        with pytest.raises(psycopg.Error) as refused:
            connection.execute(f"truncate {table} cascade")
        assert refused.value.sqlstate == "HK010"


def test_no_run_time_role_but_the_sealer_reads_the_leaves(connect: Connect) -> None:
    for purpose in ("app", "worker", "keeper"):
        for refused in ("select * from leaf", "select * from node", "insert into head select * from head"):
            connection = connect(purpose)
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(refused)
