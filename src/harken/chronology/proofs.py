"""Proofs out of the stored tree: that an entry is under a head, and that a head only grew."""

from collections.abc import Iterable, Mapping, Sequence

import psycopg

from harken.access.connection import Connection
from harken.chronology.tree import Place, Span, consistency, inclusion, places, proof
from harken.chronology.verify_alone import Head


def stored_hashes(
    connection: Connection, *, force: str, tree: str, wanted: Sequence[Place]
) -> Mapping[Place, bytes]:
    """The hashes at these places; absent from the answer where the store has none."""
    rows = psycopg.Cursor(connection).execute(
        "select level, index, hash from priv.hashes_at(%s, %s, %s::integer[], %s::bigint[])",
        (force, tree, [level for level, _ in wanted], [index for _, index in wanted]),
    )
    return {(level, index): found for level, index, found in rows}


def paths(connection: Connection, head: Head, indexes: Iterable[int]) -> Mapping[int, tuple[bytes, ...]]:
    """For each leaf, the hashes that lead from it to the head's root. One query."""
    return _proofs(connection, head, {index: inclusion(index, head.leaves) for index in indexes})


def growths(connection: Connection, head: Head, sizes: Iterable[int]) -> Mapping[int, tuple[bytes, ...]]:
    """For each older size, the hashes that show that the head only added to it. One query."""
    return _proofs(connection, head, {size: consistency(size, head.leaves) for size in sizes})


def _proofs(
    connection: Connection, head: Head, spans: Mapping[int, tuple[Span, ...]]
) -> Mapping[int, tuple[bytes, ...]]:
    wanted = {place for path in spans.values() for span in path for place in places(span)}
    stored = stored_hashes(connection, force=head.force, tree=head.tree, wanted=sorted(wanted))
    return {number: proof(path, stored) for number, path in spans.items()}
