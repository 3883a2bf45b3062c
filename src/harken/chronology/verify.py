"""Verifies a force's journal where it is kept: every row against its leaf, every leaf against every head."""

import heapq
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from typing import Any, NamedTuple

import psycopg

from harken.access.connection import Connection
from harken.chronology.disposal import KIND
from harken.chronology.heads import ENTRIES, anchored, every, newest
from harken.chronology.verify_alone import Head, fold, push, signature_holds
from harken.chronology.whole import BATCH, read_whole, whole_tree

LONGEST_TRANSACTION = timedelta(minutes=10)  # ten times what the database lets an idle one live
MOST_SENTENCES = 200
Progress = Callable[[int], None]

_LEAVES = """
select l.index, l.ref, l.hash, priv.leaf_hash(s.content), s.recorded, s.content->>'words' is not null
from leaf l left join priv.sealable s on s.tree = %(tree)s and s.force = l.force and s.id = l.ref
where l.force = %(force)s and l.tree = %(tree)s and l.index < %(leaves)s order by l.index
"""
_BEYOND = """
select count(*) from leaf l where l.force = %(force)s and l.tree = %(tree)s and l.index >= coalesce(
    (select max(h.leaves) from head h where h.force = %(force)s and h.tree = %(tree)s), 0)
"""
_PASSED_OVER = """
select count(*) from priv.sealable s, pg_control_system() c,
    (select settled, cluster from head where force = %(force)s and tree = %(tree)s
     order by leaves desc limit 1) h
where s.tree = %(tree)s and s.force = %(force)s
    and s.xid < h.settled and h.cluster = c.system_identifier::text
    and not exists (select from leaf l where l.force = %(force)s and l.tree = %(tree)s and l.ref = s.id)
"""
_ABOUT = """
with sealed as (select e.id, p.pair->>0, p.pair->>1
                from entry e cross join jsonb_array_elements(e.about) as p (pair) where e.force = %(force)s),
    indexed as (select a.entry, a.subject::text, a.role from about a where a.force = %(force)s)
select count(*) from (
    (table sealed except table indexed) union all (table indexed except table sealed)) differ
"""
_REASONS = "select coded->>'entry' from entry where force = %(force)s and kind = %(kind)s"
_WORDS = "select entry, as_committed from priv.words_kept(%(force)s, %(entries)s::uuid[])"


@dataclass(frozen=True, slots=True)
class Verified:
    """What was found. `wrong`: not what was sealed. `odd`: what was sealed, yet to be explained."""

    tree: str
    head: Head | None
    wrong: tuple[str, ...]
    odd: tuple[str, ...]

    @property
    def sound(self) -> bool:
        return not self.wrong


class _Leaf(NamedTuple):
    """A stored leaf beside what its row would be sealed as now (None: the row is gone)."""

    number: int
    ref: Any
    hash: bytes
    now: bytes | None
    recorded: datetime | None
    committed: bool


class _Mark(NamedTuple):
    """A size at which the root is known, and from where."""

    leaves: int
    root: bytes
    name: str
    made: str


class _Finding(NamedTuple):
    wrong: bool
    sentence: str


def verify(
    connection: Connection,
    *,
    force: str,
    tree: str,
    kept: Sequence[Head] = (),
    progress: Progress | None = None,
) -> Verified:
    """Read the whole tree of a force once, and say what is not so.

    `kept` are heads from outside: without one, a journal and its tree rewritten together look sound.
    `progress` is told how many leaves were read so far.
    """
    with connection.transaction():
        head = newest(connection, force=force, tree=tree)
        findings = [
            *_heads_themselves(connection, head, force=force, tree=tree, kept=kept),
            *_tree(connection, head, force=force, tree=tree, kept=kept, progress=progress),
            *_beside_the_tree(connection, {"force": force, "tree": tree}),
        ]
    return Verified(tree, head, _few(findings, wrong=True), _few(findings, wrong=False))


def _few(findings: Sequence[_Finding], *, wrong: bool) -> tuple[str, ...]:
    said = [finding.sentence for finding in findings if finding.wrong is wrong]
    more = [f"And {len(said) - MOST_SENTENCES} more."] if len(said) > MOST_SENTENCES else []
    return (*said[:MOST_SENTENCES], *more)


def _heads_themselves(
    connection: Connection, head: Head | None, *, force: str, tree: str, kept: Sequence[Head]
) -> Iterator[_Finding]:
    for one in (*([head] if head else []), *anchored(connection, force=force, tree=tree), *kept):
        if one.signature and signature_holds(one) is False:
            yield _Finding(True, f"The signature of the head of {one.leaves} leaves is not good.")
    for one in kept:
        if (one.force or force, one.tree or tree) != (force, tree):
            yield _Finding(
                True, f"The kept head of {one.leaves} leaves is of another force or of another tree."
            )
        if head and one.key not in (b"", head.key):
            yield _Finding(False, f"The key was changed since the kept head of {one.leaves} leaves.")


def _tree(
    connection: Connection,
    head: Head | None,
    *,
    force: str,
    tree: str,
    kept: Sequence[Head],
    progress: Progress | None,
) -> Iterator[_Finding]:
    leaves = head.leaves if head else 0
    which = {"force": force, "tree": tree, "leaves": leaves}
    heads = every(connection, force=force, tree=tree)
    # Sealing goes on meanwhile: what was sealed after `head` is not looked at.
    stored = (_Mark(one.leaves, one.root, "stored", one.made) for one in heads if one.leaves <= leaves)
    outside = sorted(_Mark(one.leaves, one.root, "kept", "") for one in kept)
    words = _words(connection, force) if tree == ENTRIES else _no_words
    rows = map(_Leaf._make, whole_tree(connection, _LEAVES, which))
    yield from _grown(_counted(rows, progress), heapq.merge(stored, outside), words)


def _counted(leaves: Iterator[_Leaf], progress: Progress | None) -> Iterator[_Leaf]:
    for leaf in leaves:
        if progress and leaf.number % BATCH == 0:
            progress(leaf.number)
        yield leaf


def _grown(
    leaves: Iterable[_Leaf], marks: Iterator[_Mark], words: Callable[[Sequence[_Leaf]], Iterator[_Finding]]
) -> Iterator[_Finding]:
    peaks: list[bytes] = []
    size, last_head, mark = 0, None, next(marks, None)
    for batch in _batches(leaves):
        yield from words(batch)
        for leaf in batch:
            if leaf.number != size:
                yield _Finding(True, f"Leaf {size} is gone from the tree.")
                return
            yield from _row(leaf, last_head)
            push(peaks, size, leaf.hash)
            size += 1
            while mark and mark.leaves <= size:
                yield from _at(mark, size, peaks)
                last_head = _later(last_head, mark)
                mark = next(marks, None)
    for missed in filter(None, (mark, *marks)):
        if missed.leaves or size:
            yield _Finding(
                True, f"Cut short: the {missed.name} head has {missed.leaves} leaves, the tree {size}."
            )


def _at(mark: _Mark, size: int, peaks: Sequence[bytes]) -> Iterator[_Finding]:
    if mark.leaves == size and fold(peaks) != mark.root:
        yield _Finding(
            True, f"Rewritten: the first {size} leaves are not those that the {mark.name} head sealed."
        )


def _later(last: datetime | None, mark: _Mark) -> datetime | None:
    return datetime.fromisoformat(mark.made) if mark.made else last


def _row(leaf: _Leaf, last_head: datetime | None) -> Iterator[_Finding]:
    if leaf.now is None:
        yield _Finding(
            True, f"Leaf {leaf.number}, {leaf.ref}: what was sealed here is gone from the journal."
        )
    elif leaf.now != leaf.hash:
        yield _Finding(True, f"Leaf {leaf.number}, {leaf.ref}: altered after it was sealed.")
    elif last_head and leaf.recorded and leaf.recorded < last_head - LONGEST_TRANSACTION:
        yield _Finding(
            False, f"Leaf {leaf.number}, {leaf.ref}: says it was recorded long before it could be sealed."
        )


def _words(connection: Connection, force: str) -> Callable[[Sequence[_Leaf]], Iterator[_Finding]]:
    disposed = {row[0] for row in _ask(connection, _REASONS, {"force": force, "kind": KIND})}

    def check(batch: Sequence[_Leaf]) -> Iterator[_Finding]:
        kept = dict(
            _ask(connection, _WORDS, {"force": force, "entries": [leaf.ref for leaf in batch]}).fetchall()
        )
        for leaf in batch:
            if leaf.ref in kept and not kept[leaf.ref]:
                yield _Finding(
                    True, f"Leaf {leaf.number}, {leaf.ref}: the words are not those that were sealed."
                )
            elif leaf.committed and leaf.ref not in kept and str(leaf.ref) not in disposed:
                yield _Finding(
                    True, f"Leaf {leaf.number}, {leaf.ref}: its words are gone and no entry says why."
                )

    return check


def _no_words(_: Sequence[_Leaf]) -> Iterator[_Finding]:
    return iter(())


def _beside_the_tree(connection: Connection, which: Mapping[str, str]) -> Iterator[_Finding]:
    with read_whole(connection):
        beyond, passed_over = _count(connection, _BEYOND, which), _count(connection, _PASSED_OVER, which)
        differs = _count(connection, _ABOUT, which) if which["tree"] == ENTRIES else 0
    if beyond:
        yield _Finding(True, f"Leaves under no head: {beyond}.")
    if passed_over:
        yield _Finding(True, f"Rows older than the newest head, yet under no leaf: {passed_over}.")
    if differs:
        yield _Finding(True, f"Entries and the index of whom they are about differ: {differs}.")


def _batches(leaves: Iterable[_Leaf]) -> Iterator[list[_Leaf]]:
    rest = iter(leaves)
    while batch := list(islice(rest, BATCH)):
        yield batch


def _count(connection: Connection, query: str, which: Mapping[str, Any]) -> int:
    row = _ask(connection, query, which).fetchone()
    return int(row[0]) if row else 0


def _ask(connection: Connection, query: str, values: Mapping[str, Any]) -> psycopg.Cursor[tuple[Any, ...]]:
    return psycopg.Cursor(connection).execute(query, values)
