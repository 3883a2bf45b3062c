"""Makes the index of one force anew from the journal, and names what was not as the journal says."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from harken.access.actor import system_actor
from harken.access.connection import Connection, acting, uuids
from harken.people.indexing.index import apply_all

BATCH = 200
_KEYS: Mapping[str, str] = {
    "person_line": "person",
    "people_search": "person",
    "telephone_line": "person",
    "place_line": "place",
    "place_search": "place",
    "link_line": '"from"',
    "flag_line": "subject",
}
_IDS = """
select id::text from chronology
where force = %s and belongs in ('person', 'place') and id > %s::uuid order by id limit %s
"""
# What a verb would lock, but never waited for: whoever has it is not kept waiting by a whole batch.
_HELD = """
select c::text from unnest(%(ids)s::uuid[]) c
where pg_try_advisory_xact_lock(priv.lock_key(%(force)s::uuid, c)) and not exists (
    select 1 from about a where a.force = %(force)s::uuid and a.chronology = c
    and not pg_try_advisory_xact_lock(priv.lock_key(a.force, a.subject)))
"""
_WAIT = "select priv.lock(%s::uuid, %s::uuid[], '{}')"
_DIGESTS = "\nunion all\n".join(
    f"""select '{table}', {key}::text, md5(string_agg(to_jsonb(t)::text, ' ' order by to_jsonb(t)::text))
    from {table} t where force = %(force)s and {key} = any (%(ids)s::uuid[]) group by {key}"""  # noqa: S608 - put together from our own constants
    for table, key in _KEYS.items()
)
_ORPHANS = """
delete from {table} t where force = %s and not exists (
    select 1 from chronology c where c.force = t.force and c.id = t.{key}) returning {key}::text
"""
_FIRST = "00000000-0000-0000-0000-000000000000"


@dataclass(frozen=True, slots=True, order=True)
class Wrong:
    """Rows of one table that did not say of a person or place what the journal says."""

    table: str
    chronology: str


def rebuild(force: str) -> tuple[Wrong, ...]:
    """Make every row anew, some chronologies a transaction, as the worker; what was wrong before.

    A person's area may follow a place that is put right after them: the place is then what is named.
    """
    by = system_actor(force)
    with acting(by, using="worker") as connection:
        wrong = set(_without_orphans(connection, force))
    for ids in _batches(force):
        with acting(by, using="worker") as connection:
            free = held(connection, force, ids)
            wrong |= anew(connection, force, free)
        for one in sorted(set(ids) - set(free)):
            with acting(by, using="worker") as connection:
                connection.execute(_WAIT, (force, uuids([one])))
                wrong |= anew(connection, force, [one])
    return tuple(sorted(wrong))


def _batches(force: str) -> Iterator[Sequence[str]]:
    last = _FIRST
    while True:
        with acting(system_actor(force), using="worker") as connection:
            ids = [key for (key,) in connection.execute(_IDS, (force, last, BATCH))]
        if not ids:
            return
        yield ids
        last = ids[-1]


def held(connection: Connection, force: str, ids: Sequence[str]) -> list[str]:
    """Those of these chronologies that nobody writes now, nor what they name, until the transaction ends."""
    return [key for (key,) in connection.execute(_HELD, {"ids": uuids(ids), "force": force})]


def anew(connection: Connection, force: str, ids: Sequence[str]) -> set[Wrong]:
    """Make the rows of some chronologies anew, whose locks the caller holds; what was wrong before."""
    before = _digests(connection, force, ids)
    apply_all(connection, force, ids)
    after = _digests(connection, force, ids)
    return {Wrong(*key) for key in before.keys() | after.keys() if before.get(key) != after.get(key)}


def _digests(connection: Connection, force: str, ids: Sequence[str]) -> dict[tuple[str, str], str]:
    rows = connection.execute(_DIGESTS, {"force": force, "ids": uuids(ids)})
    return {(table, key): digest for table, key, digest in rows}


def _without_orphans(connection: Connection, force: str) -> Iterator[Wrong]:
    for table, key in _KEYS.items():
        for (gone,) in connection.execute(_ORPHANS.format(table=table, key=key), (force,)):
            yield Wrong(table, gone)
