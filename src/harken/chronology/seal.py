"""The sealer: one pass over what was committed since the last, under a new signed head."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import psycopg
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from harken.access.connection import Connection
from harken.chronology.heads import newest
from harken.chronology.proofs import stored_hashes
from harken.chronology.tree import Grown, grow, places
from harken.chronology.verify_alone import Head, fold, signed_text
from harken.chronology.whole import read_whole

MOST = 20_000

_ALONE = "select pg_try_advisory_xact_lock(hashtextextended('harken.seal.' || %(force)s || %(tree)s, 0))"

# A bookmark of another cluster, or ahead of every transaction there is, means nothing here.
_BOOKMARK = """
select c.system_identifier::text, h.settled::text,
    coalesce(h.cluster = c.system_identifier::text
             and h.settled <= pg_snapshot_xmin(pg_current_snapshot()), false)
from pg_control_system() c
left join lateral (select settled, cluster from head where force = %(force)s and tree = %(tree)s
                   order by leaves desc limit 1) h on true
"""

# Every committed row is taken; the bookmark moves only to the oldest transaction still running (the
# snapshot's xmin): what is older has committed and is seen here, or never will be. A bookmark on an id, a
# time or the last row taken would step over whoever commits late; to take only rows older than xmin would
# let one slow transaction, anybody's, stop all sealing.
# `offset 0` keeps each look-up in `known` a look-up: a tree that has just grown has no statistics yet, and in
# a plain join it may be read whole for each row.
_SINCE = """
with known as materialized (
    select l.ref from priv.sealable s cross join lateral (
        select l.ref from leaf l
        where l.force = %(force)s and l.tree = %(tree)s and l.ref = s.id offset 0) l
    where s.tree = %(tree)s and s.force = %(force)s
        and s.xid >= %(settled)s::xid8 and s.xid < pg_snapshot_xmax(pg_current_snapshot()))
select s.id, priv.leaf_hash(s.content), s.xid::text, pg_snapshot_xmin(pg_current_snapshot())::text
from priv.sealable s where s.tree = %(tree)s and s.force = %(force)s and s.id not in (table known)
    and s.xid >= %(settled)s::xid8 and s.xid < pg_snapshot_xmax(pg_current_snapshot())
order by s.xid, s.recorded, s.id limit %(most)s
"""

# After a restore into another cluster the numbers of old rows mean nothing: every row is looked at.
_SWEEP = """
with unsealed as materialized (
    select s.id from priv.sealable s where s.tree = %(tree)s and s.force = %(force)s
        and not exists (select from leaf l where l.force = %(force)s and l.tree = %(tree)s and l.ref = s.id)
    order by s.xid, s.recorded, s.id limit %(most)s)
select s.id, priv.leaf_hash(s.content), s.xid::text, pg_snapshot_xmin(pg_current_snapshot())::text
from priv.sealable s where s.tree = %(tree)s and s.force = %(force)s
    and s.id = any (array(select u.id from unsealed u)) order by s.xid, s.recorded, s.id
"""

_LEAVES = """
insert into leaf (force, tree, index, ref, hash)
select %(force)s, %(tree)s, %(size)s + n - 1, ref, hash
from unnest(%(refs)s::uuid[], %(hashes)s::bytea[]) with ordinality as t (ref, hash, n)
"""

_NODES = """
insert into node (force, tree, level, index, hash)
select %(force)s, %(tree)s, level, index, hash
from unnest(%(levels)s::smallint[], %(indexes)s::bigint[], %(hashes)s::bytea[]) as t (level, index, hash)
"""

_HEAD = """
insert into head (force, tree, leaves, root, made, key, signature, settled, cluster)
values (%(force)s, %(tree)s, %(leaves)s, %(root)s, %(made)s::timestamptz, %(key)s, %(signature)s,
    %(settled)s::xid8, %(cluster)s)
"""


class BrokenTree(Exception):
    """The stored tree is not the one that was sealed. Nothing was added to it. Run `harken verify`."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """What one pass did. `head` is the newest, None when nothing was ever sealed.

    `more`: it took as many as one pass takes, so another pass is due at once. `busy`: another sealer works.
    """

    count: int
    head: Head | None
    more: bool = False
    busy: bool = False


@dataclass(frozen=True, slots=True)
class _Bookmark:
    """Up to where rows are sealed (`settled`, a transaction number), and the cluster we are in now."""

    cluster: str
    settled: int
    sweep: bool


def seal(
    connection: Connection,
    *,
    force: str,
    tree: str,
    key: Ed25519PrivateKey,
    after: Head | None = None,
    most: int = MOST,
) -> Sealed:
    """Seal at most `most` committed rows that no leaf holds, in one transaction.

    `after` is the last head that the sealer keeps for itself. Raises BrokenTree when the stored tree does not
    continue it, or has another root than its own head.
    """
    which = {"force": force, "tree": tree}
    with connection.transaction():
        if not _value(connection, _ALONE, which):
            return Sealed(0, None, busy=True)
        head = newest(connection, force=force, tree=tree)
        _check_memory(connection, head, after)
        mark = _bookmark(connection, which)
        rows = _unsealed(connection, mark, {**which, "settled": str(mark.settled), "most": most})
        if not rows:
            return Sealed(0, head)
        full = len(rows) == most
        grown = _grow(connection, which, head, rows)
        sealed = _sign(connection, which, grown, key)
        _ask(connection, _HEAD, {**sealed._asdict(), **_next_bookmark(mark, rows, full=full)})
        return Sealed(len(rows), sealed, more=full)


def _check_memory(connection: Connection, head: Head | None, after: Head | None) -> None:
    if after is None:
        return
    if head is None or head.leaves < after.leaves:
        raise BrokenTree("The newest head is older than the one this sealer remembers.")
    wanted = places((0, after.leaves))
    stored = stored_hashes(connection, force=after.force, tree=after.tree, wanted=wanted)
    if fold([stored.get(place, b"") for place in wanted]) != after.root:
        raise BrokenTree("What the head that this sealer remembers covers is not what it sealed.")


def _bookmark(connection: Connection, which: Mapping[str, Any]) -> _Bookmark:
    row = _ask(connection, _BOOKMARK, which).fetchone()
    cluster, settled, holds = row or ("", None, False)
    return _Bookmark(cluster, int(settled) if holds else 0, sweep=not holds)


def _unsealed(connection: Connection, mark: _Bookmark, values: Mapping[str, Any]) -> list[tuple[Any, ...]]:
    if not mark.sweep:
        return _ask(connection, _SINCE, values).fetchall()
    with read_whole(connection):
        return _ask(connection, _SWEEP, values).fetchall()


def _next_bookmark(mark: _Bookmark, rows: Sequence[Any], *, full: bool) -> dict[str, str]:
    last, oldest_running = int(rows[-1][2]), int(rows[-1][3])
    unfinished = mark.sweep and full
    settled = min(last, oldest_running) if full else oldest_running
    return {"settled": str(settled), "cluster": "" if unfinished else mark.cluster}


def _grow(connection: Connection, which: Mapping[str, Any], head: Head | None, rows: Sequence[Any]) -> Grown:
    size = head.leaves if head else 0
    edge = _edge(connection, head) if head else ()
    hashes = [row[1] for row in rows]
    grown = grow(size, edge, hashes)
    _ask(connection, _LEAVES, {**which, "size": size, "refs": [row[0] for row in rows], "hashes": hashes})
    nodes = {
        "levels": [place[0] for place, _ in grown.nodes],
        "indexes": [place[1] for place, _ in grown.nodes],
        "hashes": [made for _, made in grown.nodes],
    }
    _ask(connection, _NODES, {**which, **nodes})
    return grown


def _edge(connection: Connection, head: Head) -> tuple[bytes, ...]:
    wanted = places((0, head.leaves))
    stored = stored_hashes(connection, force=head.force, tree=head.tree, wanted=wanted)
    edge = tuple(stored.get(place, b"") for place in wanted)
    if fold(edge) != head.root:
        raise BrokenTree("The right edge of the stored tree does not make its newest head.")
    return edge


def _sign(connection: Connection, which: Mapping[str, Any], grown: Grown, key: Ed25519PrivateKey) -> Head:
    made = _value(connection, "select priv.instant(clock_timestamp())", {})
    public = key.public_key().public_bytes_raw()
    unsigned = Head(which["force"], which["tree"], grown.size, grown.root, made, public, b"")
    return unsigned._replace(signature=key.sign(signed_text(unsigned).encode()))


def _value(connection: Connection, query: str, values: Mapping[str, Any]) -> Any:
    row = _ask(connection, query, values).fetchone()
    return row[0] if row else None


def _ask(connection: Connection, query: str, values: Mapping[str, Any]) -> psycopg.Cursor[tuple[Any, ...]]:
    return psycopg.Cursor(connection).execute(query, values)
