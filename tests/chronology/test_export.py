"""Exports out of the journal, proved by the script that verifies alone."""

import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from harken.access.connection import acting
from harken.chronology import verify_alone
from harken.chronology.disposal import dispose
from harken.chronology.export import NothingSealed, export_chronology, export_tree
from harken.chronology.heads import ENTRIES, Means, record_anchor
from harken.chronology.restriction import restrict
from harken.chronology.verify_alone import Head, head_text
from tests.chronology.facts import Disposed, appended, new
from tests.chronology.sealing import attack, head_over, recorded
from tests.database import Connect, SignIn

RIVER = "I went to the river"


def proved(tmp_path: Path, lines: Iterable[str], kept: Head) -> tuple[int, str]:
    export, head = tmp_path / "export.jsonl", tmp_path / "kept.txt"
    export.write_text("".join(lines), encoding="utf-8")
    head.write_text(head_text(kept), encoding="utf-8")
    script = [sys.executable, "-I", "-S", str(Path(verify_alone.__file__)), str(export), "--head", str(head)]
    done = subprocess.run(script, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def entries_of(lines: Iterable[str]) -> list[dict[str, Any]]:
    return [line for line in map(json.loads, lines) if "sealed" in line]


def test_a_chronology_is_exported_with_proofs_against_every_head_that_was_sent(
    signed_in: SignIn, force: str, tmp_path: Path
) -> None:
    actor = signed_in()
    case, *_ = recorded(actor, "one", "two", "three")
    sent = head_over(force)
    with acting(actor) as connection:
        record_anchor(connection, sent, means=Means.PRINTED, whereto="morning meeting", by=actor.account)
    recorded(actor, "of another case")
    recorded(actor, "four", RIVER, case=case)
    head_over(force)
    with acting(actor) as connection:
        lines = list(export_chronology(connection, force=force, chronology=case))
    assert [line["words"]["said"] for line in entries_of(lines)] == ["one", "two", "three", "four", RIVER]
    status, said = proved(tmp_path, lines, sent)
    assert status == 0, said
    assert "5 entries: 5 with words" in said


def test_a_head_that_nobody_recorded_as_sent_can_be_asked_for(
    signed_in: SignIn, force: str, tmp_path: Path
) -> None:
    actor = signed_in()
    case, *_ = recorded(actor, "one", "two", "three")
    kept = head_over(force)
    recorded(actor, "of another case")
    recorded(actor, "four", case=case)
    head_over(force)
    with acting(actor) as connection:
        without = list(export_chronology(connection, force=force, chronology=case))
        asked = list(export_chronology(connection, force=force, chronology=case, since=[kept.leaves]))
    assert proved(tmp_path, without, kept)[0] == 1
    assert proved(tmp_path, asked, kept)[0] == 0


def test_words_left_out_or_disposed_of_leave_the_rest_proved(
    signed_in: SignIn, force: str, tmp_path: Path
) -> None:
    actor = signed_in()
    case, entry, _ = recorded(actor, "What must go", "What stays")
    kept = head_over(force)
    with acting(actor) as connection:
        because = appended(connection, actor, new(case, entry=Disposed(entry=entry)))
        dispose(connection, entry=entry, because=because.id)
    head_over(force)
    with acting(actor) as connection:
        with_words = list(export_chronology(connection, force=force, chronology=case, since=[2]))
        without = list(export_chronology(connection, force=force, chronology=case, since=[2], words=False))
    assert "What must go" not in "".join(with_words)
    assert "What stays" not in "".join(without)
    assert "3 entries: 1 with words, 1 without theirs." in proved(tmp_path, with_words, kept)[1]
    assert proved(tmp_path, with_words, kept)[0] == 0
    assert proved(tmp_path, without, kept)[0] == 0


def test_an_entry_too_new_to_be_sealed_is_left_out(signed_in: SignIn, force: str, tmp_path: Path) -> None:
    actor = signed_in()
    case, first = recorded(actor, "one")
    kept = head_over(force)
    recorded(actor, "not sealed yet", case=case)
    with acting(actor) as connection:
        lines = list(export_chronology(connection, force=force, chronology=case))
    assert [line["sealed"]["id"] for line in entries_of(lines)] == [first]
    assert proved(tmp_path, lines, kept)[0] == 0


def test_nobody_exports_what_they_may_not_see(signed_in: SignIn, force: str) -> None:
    insider, outsider = signed_in(), signed_in()
    case, *_ = recorded(insider, RIVER)
    head_over(force)
    with acting(insider) as connection:
        restrict(connection, case, "named")
    with acting(outsider) as connection:
        assert entries_of(export_chronology(connection, force=force, chronology=case)) == []


def test_a_whole_tree_is_exported_without_a_word_and_proved(
    signed_in: SignIn, force: str, tmp_path: Path
) -> None:
    actor = signed_in()
    case, *_ = recorded(actor, RIVER, "two", "three")
    kept = head_over(force)
    recorded(actor, "four", "five", case=case)
    head_over(force)
    with acting(None, using="sealer") as connection:
        lines = list(export_tree(connection, force=force, tree=ENTRIES))
    assert RIVER not in "".join(lines)
    status, said = proved(tmp_path, lines, kept)
    assert status == 0, said
    assert "5 entries: 0 with words, 5 without theirs." in said
    assert "part of the tree" not in said


def test_a_whole_tree_says_where_a_row_is_gone(
    signed_in: SignIn, force: str, connect: Connect, tmp_path: Path
) -> None:
    _, first, _ = recorded(signed_in(), "one", "two")
    kept = head_over(force)
    attack(connect, "entry", "delete from entry where id = %(id)s", id=first)
    with acting(None, using="sealer") as connection:
        status, said = proved(tmp_path, export_tree(connection, force=force, tree=ENTRIES), kept)
    assert (status, "Leaf 0: what was sealed here is gone" in said) == (1, True)


def test_a_force_with_nothing_sealed_has_nothing_to_export(signed_in: SignIn, force: str) -> None:
    actor = signed_in()
    case, *_ = recorded(actor, "one")
    with acting(actor) as connection, pytest.raises(NothingSealed):
        list(export_chronology(connection, force=force, chronology=case))
