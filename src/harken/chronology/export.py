"""Exports that anybody can verify alone: JSON lines of entries with their proofs, or of a whole tree."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import orjson
import psycopg

from harken.access.connection import Connection
from harken.chronology.heads import ENTRIES, anchored, newest
from harken.chronology.proofs import growths, paths
from harken.chronology.verify_alone import Head
from harken.chronology.whole import whole_tree

# The caller's own eyes: row-level security leaves out what they may not see, and words they may not read.
_CHRONOLOGY = """
select s.id, s.content::text, e.coded::text, w.salt, w.words::text
from entry e join priv.sealable s on s.tree = 'entries' and s.force = e.force and s.id = e.id
left join words w on w.force = e.force and w.entry = e.id
where e.force = %(force)s and e.chronology = %(chronology)s order by e.happened, e.recorded, e.id
"""
_PLACES = "select ref, index, hash from priv.leaves_of(%(force)s, 'entries', %(entries)s::uuid[])"
_TREE = """
select l.index, l.hash, s.content::text, e.coded::text
from leaf l left join priv.sealable s on s.tree = %(tree)s and s.force = l.force and s.id = l.ref
left join entry e on %(tree)s = 'entries' and e.force = l.force and e.id = l.ref
where l.force = %(force)s and l.tree = %(tree)s and l.index < %(leaves)s order by l.index
"""


class NothingSealed(Exception):
    """Nothing of this force has been sealed yet, so nothing can be proved. The sealer may not be running."""


def export_chronology(
    connection: Connection, *, force: str, chronology: str, since: Sequence[int] = (), words: bool = True
) -> Iterator[str]:
    """One chronology as the caller may see it, each entry with its proof.

    `since` are sizes of heads that the reader keeps, besides those recorded as sent. Entries of the last
    seconds, not yet sealed, are left out. Run it in a transaction. Raises NothingSealed.
    """
    head = _head(connection, force, ENTRIES)
    rows = _ask(connection, _CHRONOLOGY, {"force": force, "chronology": chronology}).fetchall()
    stood = _ask(connection, _PLACES, {"force": force, "entries": [row[0] for row in rows]}).fetchall()
    at = {ref: (index, leaf) for ref, index, leaf in stood if index < head.leaves}
    proofs = paths(connection, head, [index for index, _ in at.values()])
    yield _first(head)
    yield from _growth(connection, head, since)
    for ref, content, coded, salt, said in rows:
        if ref in at:
            index, leaf = at[ref]
            line = {
                **_leaf(index, leaf),
                **_sealed(content, coded),
                "path": [one.hex() for one in proofs[index]],
            }
            yield _line(line | _words(salt, said) if words else line)


def export_tree(connection: Connection, *, force: str, tree: str) -> Iterator[str]:
    """A force's whole tree, every row in its place and no words: for the sealer's role, in a transaction.

    It says of itself where a row is missing. Raises NothingSealed.
    """
    head = _head(connection, force, tree)
    yield _first(head)
    rows = whole_tree(connection, _TREE, {"force": force, "tree": tree, "leaves": head.leaves})
    for index, leaf, content, coded in rows:
        yield _line(_leaf(index, leaf) | (_sealed(content, coded) if content else {"missing": True}))


def _head(connection: Connection, force: str, tree: str) -> Head:
    head = newest(connection, force=force, tree=tree)
    if head is None:
        raise NothingSealed
    return head


def _first(head: Head) -> str:
    said = {name: part.hex() if isinstance(part, bytes) else part for name, part in head._asdict().items()}
    return _line({"harken export": 1, "head": said})


def _growth(connection: Connection, head: Head, since: Sequence[int]) -> Iterator[str]:
    known = {one.leaves for one in anchored(connection, force=head.force, tree=head.tree)} | set(since)
    sizes = sorted(size for size in known if 0 < size < head.leaves)
    for size, steps in growths(connection, head, sizes).items():
        yield _line({"from": size, "proof": [step.hex() for step in steps]})


def _leaf(index: int, leaf: bytes) -> dict[str, Any]:
    return {"leaf": index, "hash": leaf.hex()}


def _sealed(content: str, coded: str | None) -> dict[str, Any]:
    # As they were printed by the database: read here, a number or a key twice could change its spelling.
    sealed: dict[str, Any] = {"sealed": orjson.Fragment(content)}
    return sealed | {"answers": orjson.Fragment(coded)} if coded is not None else sealed


def _words(salt: bytes | None, said: str | None) -> dict[str, Any]:
    return {"words": orjson.Fragment(said), "salt": salt.hex()} if salt and said is not None else {}


def _line(line: Mapping[str, Any]) -> str:
    return orjson.dumps(line).decode() + "\n"


def _ask(connection: Connection, query: str, values: Mapping[str, Any]) -> psycopg.Cursor[tuple[Any, ...]]:
    return psycopg.Cursor(connection).execute(query, values)
