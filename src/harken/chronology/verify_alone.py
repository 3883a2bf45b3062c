#!/usr/bin/env python3
"""The proof anyone can run: an export against a sealed head kept elsewhere, with Python and nothing else.

    python3 verify_alone.py EXPORT --head KEPT_HEAD

EXPORT is a file of JSON lines that Harken wrote. KEPT_HEAD is a text file with a head that was mailed or
printed earlier; where only paper is to hand, type its `leaves:` and `root:` lines into a file.
Exit 0: everything said here is proved. Exit 1: something is not proved. Exit 2: a file could not be read.

The tree is that of RFC 6962 and 9162: a leaf is SHA-256(0x00, content), a node SHA-256(0x01, left, right).
Harken takes these definitions from here too, so that there is one of each. Runs on Python 3.8 and later.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

try:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
except ImportError:
    Ed25519PublicKey = None  # type: ignore[assignment,misc]  # then the signature is reported as not checked

EMPTY = hashlib.sha256(b"").digest()
TITLE = "Harken sealed head, version 1"
HEX = frozenset("0123456789abcdef")
PROVES = frozenset({"leaf", "hash", "sealed", "answers", "words", "salt", "path", "missing", "from", "proof"})
DAMAGE = (KeyError, TypeError, ValueError, AttributeError, RecursionError)


class MalformedError(Exception):
    """The file is not what it has to be; the message says where."""


class Head(NamedTuple):
    """A sealed head: `leaves` is the size of the tree. A kept one may lack all but leaves and root."""

    force: str
    tree: str
    leaves: int
    root: bytes
    made: str
    key: bytes
    signature: bytes


def canonical(value: Any) -> bytes:
    """The one spelling of an answer: JSON as PostgreSQL prints jsonb (shorter keys first, then by bytes)."""
    return json.dumps(_ordered(value), ensure_ascii=False).encode()


def _ordered(value: Any) -> Any:
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: (len(key.encode()), key.encode()))
        return {key: _ordered(value[key]) for key in keys}
    if isinstance(value, (list, tuple)):
        return [_ordered(one) for one in value]
    if isinstance(value, float):
        raise ValueError("a number with a fraction, which has no single spelling")
    return value


def commitment(salt: bytes, words: Any) -> bytes:
    """What the leaf holds in place of the words: nothing can be guessed from it once the salt is erased."""
    spelt = json.dumps(words, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(salt + spelt.encode()).digest()


def leaf_hash(content: bytes) -> bytes:
    return hashlib.sha256(b"\x00" + content).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + left + right).digest()


def fold(peaks: Sequence[bytes]) -> bytes:
    """The root over perfect subtrees that stand side by side, largest first."""
    root = peaks[-1] if peaks else EMPTY
    for peak in reversed(peaks[:-1]):
        root = node_hash(peak, root)
    return root


def push(peaks: list[bytes], size: int, leaf: bytes) -> None:
    """Add one leaf to the peaks of a tree of `size` leaves."""
    while size & 1:
        leaf = node_hash(peaks.pop(), leaf)
        size >>= 1
    peaks.append(leaf)


def root_by_path(leaf: bytes, index: int, size: int, path: Sequence[bytes]) -> bytes | None:
    """The root that a leaf and its path lead to (RFC 9162, 2.1.3.2). None when the path cannot be one."""
    found = _climb(index, size - 1, leaf, path) if 0 <= index < size else None
    return found and found[1]


def grew(old: Head, new: Head, proof: Sequence[bytes]) -> bool:
    """Whether the tree only added leaves between two heads (RFC 9162, 2.1.4.2)."""
    if old.leaves in (0, new.leaves):
        return not proof and old.root == (new.root if old.leaves else EMPTY)
    index, last = old.leaves - 1, new.leaves - 1
    steps = list(proof) if old.leaves & index else [old.root, *proof]
    if not steps or not 0 < old.leaves < new.leaves:
        return False
    while index & 1:
        index, last = index >> 1, last >> 1
    return _climb(index, last, steps[0], steps[1:]) == (old.root, new.root)


def _climb(index: int, last: int, start: bytes, steps: Sequence[bytes]) -> tuple[bytes, bytes] | None:
    """The old root and the new one that steps lead to, from a place on the old tree's right edge."""
    before = after = start
    for step in steps:
        if last == 0:
            return None
        if index & 1 or index == last:
            before, after = node_hash(step, before), node_hash(step, after)
            while not index & 1 and index:
                index, last = index >> 1, last >> 1
        else:
            after = node_hash(after, step)
        index, last = index >> 1, last >> 1
    return (before, after) if last == 0 else None


def signed_text(head: Head) -> str:
    """What the signature is over, as it is printed."""
    return (
        f"{TITLE}\nforce: {head.force}\ntree: {head.tree}\nleaves: {head.leaves}\n"
        f"root: {head.root.hex()}\nmade: {head.made}\nkey: {head.key.hex()}\n"
    )


def head_text(head: Head) -> str:
    """A head to mail or print. No line is longer than a mail reader leaves alone."""
    signature = head.signature.hex()
    return f"{signed_text(head)}signature: {signature[:64]}\n           {signature[64:]}\n"


def head_from_text(text: str) -> Head:
    """A kept head, however a mail reader indented or quoted it."""
    said: dict[str, str] = {"force": "", "tree": "", "made": "", "key": "", "signature": ""}
    name = ""
    for line in (line.strip(" \t\r>") for line in text.splitlines()):
        before, colon, after = line.partition(":")
        name = before.strip().lower() if colon else name
        value = after.strip() if colon else line if HEX.issuperset(line) else ""
        if name in Head._fields:
            said[name] = said.get(name, "") + value
    return head_from_fields(said, "The kept head")


def head_from_fields(said: dict[str, Any], where: str) -> Head:
    try:
        root, key = _bytes(said["root"], 32), _bytes(said["key"], 0, 32)
        signature = _bytes(said["signature"], 0, 64)
        return Head(said["force"], said["tree"], int(said["leaves"]), root, said["made"], key, signature)
    except DAMAGE as wrong:
        raise MalformedError(f"{where} is incomplete or damaged: {wrong}.") from None


def _bytes(text: str, *lengths: int) -> bytes:
    found = bytes.fromhex(text)
    if len(found) not in lengths:
        raise ValueError(f"{len(found)} bytes where {lengths[-1]} are needed")
    return found


def _hashes(texts: Sequence[str]) -> list[bytes]:
    return [_bytes(text, 32) for text in texts]


def signature_holds(head: Head) -> bool | None:
    """Whether the head's own key signed it. None when no library here can check."""
    if Ed25519PublicKey is None:
        return None
    try:
        Ed25519PublicKey.from_public_bytes(head.key).verify(head.signature, signed_text(head).encode())
    except (InvalidSignature, ValueError):
        return False
    return True


class Export:
    """An export as it is read: what was found, and in `wrong` a sentence for all that is not so."""

    def __init__(self, head: Head, kept: Head | None) -> None:
        self.head, self.kept = head, kept
        self.peaks: list[bytes] = []
        self.in_order = self.entries = self.in_tree = self.placed = self.words = self.without_words = 0
        self.growth: dict[int, list[bytes]] = {}
        self.root_then = EMPTY
        self.wrong: list[str] = []

    def read(self, line: dict[str, Any]) -> None:
        if strange := line.keys() - PROVES:
            raise ValueError(f"it holds {min(strange)!r}, which nothing here proves")
        if "leaf" not in line:
            self.growth[int(line["from"])] = _hashes(line["proof"])
            return
        leaf, follows = _bytes(line["hash"], 32), line["leaf"] == self.in_order
        if follows:
            push(self.peaks, self.in_order, leaf)
            self.in_order += 1
        if self.kept and self.in_order == self.kept.leaves:
            self.root_then = fold(self.peaks)
        if line.get("missing"):
            self.wrong.append(f"Leaf {line['leaf']}: what was sealed here is gone from the journal.")
        if "sealed" in line:
            self.entries += 1
            self.placed += "path" in line
            self.in_tree += follows and "path" not in line
            self.words += "words" in line
            self.without_words += "words" not in line and line["sealed"].get("words") is not None
            self.wrong.extend(self._wrong_with(line, leaf))

    def _wrong_with(self, line: dict[str, Any], leaf: bytes) -> Iterator[str]:
        sealed = line["sealed"]
        name = f"Leaf {line['leaf']}, {sealed.get('id')}"
        if leaf_hash(canonical(sealed)) != leaf:
            yield f"{name}: altered after it was sealed."
        if (sealed.get("force"), sealed.get("tree")) != (self.head.force, self.head.tree):
            yield f"{name}: of another force or of another tree than the head."
        if "answers" in line and hashlib.sha256(canonical(line["answers"])).hexdigest() != sealed.get(
            "answers"
        ):
            yield f"{name}: the answers are not those that were sealed."
        if "words" in line and _commitment_of(line) != sealed.get("words"):
            yield f"{name}: the words are not those that were sealed."
        if "path" in line and not self._leads_to_head(leaf, line["leaf"], line["path"]):
            yield f"{name}: not under the head."

    def _leads_to_head(self, leaf: bytes, index: int, path: list[str]) -> bool:
        return root_by_path(leaf, index, self.head.leaves, _hashes(path)) == self.head.root

    @property
    def whole(self) -> bool:
        """Whether every leaf under the head is here, so that no proof has to be taken from the file."""
        return self.in_order == self.head.leaves

    def finish(self, key: bytes) -> None:
        """Say what only the end of the file can show. `key` is the one the head must be sealed with."""
        if self.whole and fold(self.peaks) != self.head.root:
            self.wrong.append("The leaves of this export do not make its head.")
        if unproved := self.entries - self.placed - (self.in_tree if self.whole else 0):
            self.wrong.append(f"{unproved} of the entries here carry no proof.")
        if signature_holds(self.head) is False:
            self.wrong.append("The signature of this export's head is not good.")
        if key not in (b"", self.head.key):
            self.wrong.append("This head was sealed with another key. If the key was changed, give --key.")
        if self.kept:
            self.wrong.extend(_disagreements(self, self.kept))


def _commitment_of(line: dict[str, Any]) -> str:
    return commitment(_bytes(line["salt"], 16), line["words"]).hex()


def _disagreements(export: Export, kept: Head) -> Iterator[str]:
    head = export.head
    if kept.signature and signature_holds(kept) is False:
        yield "The signature of the kept head is not good."
    if (kept.force or head.force, kept.tree or head.tree) != (head.force, head.tree):
        yield "The kept head is of another force or of another tree."
    if kept.leaves > head.leaves:
        yield f"Cut short: the kept head has {kept.leaves} leaves, this export's head only {head.leaves}."
    elif not export.whole and kept.leaves not in (0, head.leaves, *export.growth):
        yield f"No proof from {kept.leaves} leaves on is here. Ask for an export that has it."
    elif not _only_grew(export, kept):
        yield "Rewritten: this export's head does not hold, unchanged, what the kept head sealed."


def _only_grew(export: Export, kept: Head) -> bool:
    if export.whole:
        return export.root_then == kept.root
    return grew(kept, export.head, export.growth.get(kept.leaves, []))


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):  # one reader would take the first, another the last
        raise ValueError("a name is said twice")
    return found


def examine(path: Path, kept: Head | None, key: bytes) -> Export:
    number = 1
    with path.open(encoding="utf-8") as file:
        try:
            first = json.loads(next(file, ""), object_pairs_hook=_once)
            if first["harken export"] != 1:
                raise ValueError("not an export of Harken's, version 1")
            export = Export(head_from_fields(first["head"], "The export's head"), kept)
            for line in file:
                number += 1
                export.read(json.loads(line, object_pairs_hook=_once))
        except DAMAGE as wrong:
            raise MalformedError(f"Line {number} of the export cannot be read: {wrong}.") from None
    export.finish(key)
    return export


def report(export: Export) -> Iterator[str]:
    """What was found, in plain words."""
    head = export.head
    good = {True: "good", False: "NOT GOOD", None: "not checked (Python's cryptography library is not here)"}
    yield f"Force {head.force}, tree of {head.tree}: {head.leaves} leaves, sealed {head.made}."
    yield f"Signature {good[signature_holds(head)]}."
    yield f"{export.entries} entries: {export.words} with words, {export.without_words} without theirs."
    verdict = "It agrees with itself. No more is proved: whoever rewrote the journal could have written this."
    if export.kept:
        verdict = "PROVED: what is here was sealed, and nothing sealed has changed since."
        yield f"Compared with a head of {export.kept.leaves} leaves that was kept elsewhere."
    if not export.whole:
        yield "This is a part of the tree: nothing here shows what was left out of it."
    yield from export.wrong
    yield "NOT PROVED." if export.wrong else verdict


def main() -> int:
    parser = argparse.ArgumentParser(description="Prove an export of Harken's against a head kept elsewhere.")
    parser.add_argument("export")
    parser.add_argument("--head", help="file with the head that was kept")
    parser.add_argument("--without-head", action="store_true", help="only see whether it agrees with itself")
    parser.add_argument("--key", default="", help="the key the head must be sealed with, if it was changed")
    asked = parser.parse_args()
    if bool(asked.head) is asked.without_head:
        parser.error("give either --head FILE or --without-head")
    try:
        kept = head_from_text(Path(asked.head).read_text(encoding="utf-8")) if asked.head else None
        export = examine(Path(asked.export), kept, bytes.fromhex(asked.key) or (kept.key if kept else b""))
    except (MalformedError, OSError, ValueError) as wrong:
        sys.stderr.write(f"{wrong}\n")
        return 2
    for line in report(export):  # nothing in the file may draw on the screen, or write a verdict of its own
        sys.stdout.write("".join(sign if sign.isprintable() else "?" for sign in line) + "\n")
    return 1 if export.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
