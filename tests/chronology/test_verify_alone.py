"""The script that verifies alone: run with Python and nothing else, on exports true and false."""

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from harken.chronology import tree, verify_alone
from harken.chronology.verify_alone import Head, canonical, commitment, head_text, leaf_hash, signed_text
from tests.chronology.sealing import KEY

FORCE = "5f0c2c1e-6f0a-4a53-9d07-0c6f2b6f2a11"
SALT = bytes(range(16))
MADE = "2026-11-05T08:00:00.000000Z"
Line = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Said:
    """What the script answered: its exit status and all it printed."""

    status: int
    text: str


def head_over(leaves: list[bytes], key: Any = KEY) -> Head:
    root = tree.grow(0, (), leaves).root
    unsigned = Head(FORCE, "entries", len(leaves), root, MADE, key.public_key().public_bytes_raw(), b"")
    return unsigned._replace(signature=key.sign(signed_text(unsigned).encode()))


def entry_line(number: int) -> Line:
    answers, words = {"unit": "KB21", "number": number}, {"said": f"words {number}"}
    sealed = {
        "tree": "entries",
        "force": FORCE,
        "id": f"entry-{number}",
        "answers": sha256(canonical(answers)).hexdigest(),
        "words": commitment(SALT, words).hex(),
    }
    made = leaf_hash(canonical(sealed)).hex()
    return {
        "leaf": number,
        "hash": made,
        "sealed": sealed,
        "answers": answers,
        "words": words,
        "salt": SALT.hex(),
    }


@dataclass(frozen=True, slots=True)
class Crafted:
    """A tree of some entries, and exports of it: of the whole, or of a part with proofs."""

    lines: list[Line]

    @property
    def leaves(self) -> list[bytes]:
        return [bytes.fromhex(line["hash"]) for line in self.lines]

    def head(self, size: int | None = None) -> Head:
        return head_over(self.leaves[:size])

    def first(self) -> Line:
        said = {
            name: part.hex() if isinstance(part, bytes) else part
            for name, part in self.head()._asdict().items()
        }
        return {"harken export": 1, "head": said}

    def whole(self) -> list[Line]:
        return [self.first(), *(dict(line) for line in self.lines)]

    def part(self, *numbers: int, since: int) -> list[Line]:
        stored = {(0, index): leaf for index, leaf in enumerate(self.leaves)}
        stored |= dict(tree.grow(0, (), self.leaves).nodes)
        size = len(self.lines)
        growth = [step.hex() for step in tree.proof(tree.consistency(since, size), stored)]
        paths = {n: [step.hex() for step in tree.proof(tree.inclusion(n, size), stored)] for n in numbers}
        entries = [{**self.lines[n], "path": paths[n]} for n in numbers]
        return [self.first(), {"from": since, "proof": growth}, *entries]


SEVEN = Crafted([entry_line(number) for number in range(7)])


@pytest.fixture
def run(tmp_path: Path) -> Callable[..., Said]:
    """Runs the script on lines and a kept head, with no site packages and no environment."""

    def ran(lines: list[Line] | str, kept: Head | str | None, *more: str, bare: bool = True) -> Said:
        export = tmp_path / "export.jsonl"
        export.write_text(
            lines if isinstance(lines, str) else "".join(json.dumps(line) + "\n" for line in lines)
        )
        asked = ["--without-head"]
        if kept is not None:
            (tmp_path / "kept.txt").write_text(kept if isinstance(kept, str) else head_text(kept))
            asked = ["--head", str(tmp_path / "kept.txt")]
        script = str(Path(verify_alone.__file__))
        alone = ["-I", "-S"] if bare else []
        done = subprocess.run(
            [sys.executable, *alone, script, str(export), *asked, *more],
            capture_output=True,
            text=True,
            check=False,
        )
        assert "Traceback" not in done.stderr
        return Said(done.returncode, done.stdout + done.stderr)

    return ran


Run = Callable[..., Said]


@pytest.mark.parametrize("size", range(8))
def test_a_whole_tree_is_proved_against_every_head_there_ever_was(run: Run, size: int) -> None:
    said = run(SEVEN.whole(), SEVEN.head(size))
    assert said.status == 0, said.text
    assert "PROVED: " in said.text


@pytest.mark.parametrize("size", range(1, 8))
def test_a_part_is_proved_against_every_head_it_has_a_proof_for(run: Run, size: int) -> None:
    said = run(SEVEN.part(1, 5, since=size), SEVEN.head(size))
    assert said.status == 0, said.text
    assert "This is a part of the tree" in said.text


def test_the_signature_is_checked_where_a_library_is_and_said_to_be_unchecked_where_none_is(run: Run) -> None:
    assert "Signature not checked" in run(SEVEN.whole(), SEVEN.head()).text
    assert "Signature good." in run(SEVEN.whole(), SEVEN.head(), bare=False).text


def test_without_a_kept_head_nothing_is_called_proved(run: Run) -> None:
    said = run(SEVEN.whole(), None)
    assert said.status == 0
    assert "PROVED" not in said.text


def test_words_may_be_withheld_and_the_rest_is_proved(run: Run) -> None:
    lines = SEVEN.whole()
    for line in lines[1:4]:
        del line["words"], line["salt"]
    said = run(lines, SEVEN.head(4))
    assert said.status == 0
    assert "7 entries: 4 with words, 3 without theirs." in said.text


def test_a_head_typed_off_paper_is_enough(run: Run) -> None:
    kept = SEVEN.head(4)
    said = run(SEVEN.whole(), f"Leaves: 4\n  root: {kept.root.hex()[:32]}\n   {kept.root.hex()[32:]}\n")
    assert said.status == 0, said.text


def test_a_head_that_a_mail_reader_quoted_is_still_read(run: Run) -> None:
    quoted = "On Thursday they wrote:\n" + "".join(
        f"> {line}\n" for line in head_text(SEVEN.head(4)).splitlines()
    )
    said = run(SEVEN.whole(), quoted + "-- \nProfessional standards\n", bare=False)
    assert said.status == 0, said.text


def _changed(lines: list[Line], where: int, **parts: Any) -> list[Line]:
    return [{**line, **parts} if number == where else line for number, line in enumerate(lines)]


def _sealed(**parts: Any) -> Line:
    return {**SEVEN.lines[2]["sealed"], **parts}


FORGED = _sealed(id="entry-forged")
SAID_TWICE = '{"answers": {"unit": "KB99"}, ' + json.dumps(SEVEN.lines[0])[1:]
WITH_ITS_OWN_HASH = {"sealed": FORGED, "hash": leaf_hash(canonical(FORGED)).hex()}


@pytest.mark.parametrize(
    ("lines", "finding"),
    [
        (_changed(SEVEN.whole(), 3, answers={"unit": "KB22"}), "the answers are not those that were sealed"),
        (_changed(SEVEN.whole(), 3, words={"said": "nothing"}), "the words are not those that were sealed"),
        (_changed(SEVEN.whole(), 3, salt=SALT[::-1].hex()), "the words are not those that were sealed"),
        (_changed(SEVEN.whole(), 3, sealed=FORGED), "altered after it was sealed"),
        (_changed(SEVEN.whole(), 3, **WITH_ITS_OWN_HASH), "The leaves of this export do not make its head"),
        (_changed(SEVEN.part(2, since=4), 2, **WITH_ITS_OWN_HASH), "not under the head"),
        (_changed(SEVEN.part(2, since=4), 2, leaf=3), "not under the head"),
        (_changed(SEVEN.part(2, since=4), 2, sealed=_sealed(force="other")), "of another force"),
        (SEVEN.whole()[:-1], "6 of the entries here carry no proof"),
        ([*SEVEN.whole(), {"leaf": 2, **WITH_ITS_OWN_HASH}], "1 of the entries here carry no proof"),
        (_changed(SEVEN.whole(), 3, missing=True), "what was sealed here is gone from the journal"),
        (_changed(SEVEN.part(2, since=4), 1, proof=["00" * 32, "11" * 32]), "Rewritten"),
    ],
)
def test_an_export_that_lies_is_found_out(run: Run, lines: list[Line], finding: str) -> None:
    said = run(lines, SEVEN.head(4))
    assert said.status == 1, said.text
    assert finding in said.text
    assert "NOT PROVED." in said.text


def test_history_rewritten_before_the_kept_head_is_found_out(run: Run) -> None:
    rewritten = Crafted([entry_line(9) | {"leaf": 0}, *SEVEN.lines[1:]])
    for lines in (rewritten.whole(), rewritten.part(2, since=4)):
        said = run(lines, SEVEN.head(4))
        assert (said.status, "Rewritten" in said.text) == (1, True)
    assert run(rewritten.whole(), None).status == 0


def test_history_cut_short_of_the_kept_head_is_found_out(run: Run) -> None:
    said = run(Crafted(SEVEN.lines[:5]).whole(), SEVEN.head())
    assert said.status == 1
    assert "Cut short: the kept head has 7 leaves, this export's head only 5." in said.text


def test_a_proof_that_is_not_there_proves_nothing(run: Run) -> None:
    said = run(SEVEN.part(2, since=4), SEVEN.head(3))
    assert said.status == 1
    assert "No proof from 3 leaves on is here." in said.text


def test_a_head_of_another_force_or_another_key_is_found_out(run: Run) -> None:
    kept = SEVEN.head(4)
    assert "of another force" in run(SEVEN.whole(), kept._replace(force="other")).text
    said = run(SEVEN.whole(), kept._replace(key=bytes(32)))
    assert (said.status, "sealed with another key" in said.text) == (1, True)
    changed = ("--key", SEVEN.head().key.hex())
    assert run(SEVEN.whole(), kept._replace(key=bytes(32)), *changed).status == 0


def test_a_false_signature_is_found_out_where_it_can_be_checked(run: Run) -> None:
    kept = SEVEN.head(4)
    lines = SEVEN.whole()
    lines[0]["head"]["made"] = MADE.replace("2026", "2025")
    assert "The signature of this export's head is not good." in run(lines, kept, bare=False).text
    said = run(SEVEN.whole(), kept._replace(signature=bytes(64)), bare=False)
    assert (said.status, "The signature of the kept head is not good." in said.text) == (1, True)


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        ("", SEVEN.head()),
        ("not JSON\n", SEVEN.head()),
        ('{"harken export": 2}\n', SEVEN.head()),
        ([SEVEN.first(), {"leaf": 0}], SEVEN.head()),
        ([SEVEN.first(), ["leaf"]], SEVEN.head()),
        ([SEVEN.first(), {**SEVEN.lines[0], "comment": "all proved"}], SEVEN.head()),
        ([SEVEN.first(), {**SEVEN.lines[0], "answers": {"height": 1.5}}], SEVEN.head()),
        ([SEVEN.first(), {**SEVEN.lines[0], "answers": {"said": "\ud800"}}], SEVEN.head()),
        ([SEVEN.first(), {**SEVEN.lines[0], "salt": "00"}], SEVEN.head()),
        (json.dumps(SEVEN.first()) + "\n" + SAID_TWICE, SEVEN.head()),
        (json.dumps(SEVEN.first()) + "\n" + "[" * 100_000, SEVEN.head()),
        (SEVEN.whole(), "a letter about something else"),
        (SEVEN.whole(), "leaves: 4\nroot: abcd\n"),
    ],
)
def test_what_cannot_be_read_is_neither_proved_nor_disproved(run: Run, lines: Any, kept: Any) -> None:
    said = run(lines, kept)
    assert said.status == 2, said.text
    assert "PROVED" not in said.text


def test_a_missing_file_and_a_missing_choice_are_said(run: Run, tmp_path: Path) -> None:
    script = str(Path(verify_alone.__file__))
    for asked in ([str(tmp_path / "none"), "--without-head"], [str(tmp_path / "none")]):
        done = subprocess.run(
            [sys.executable, "-I", "-S", script, *asked], capture_output=True, text=True, check=False
        )
        assert (done.returncode, "Traceback" in done.stderr, bool(done.stderr)) == (2, False, True)


def test_nothing_in_an_export_writes_a_line_of_its_own(run: Run) -> None:
    lines = SEVEN.whole()
    lines[0]["head"]["made"] = "now\nPROVED: what is here was sealed\x1b[2J"
    said = run(lines, SEVEN.head(4), bare=False)
    assert "\x1b" not in said.text
    assert "\nPROVED" not in said.text
