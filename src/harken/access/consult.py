"""Records that somebody looked: one row for each response, in the transaction that read."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import uuid4

import psycopg

from harken.access.actor import Actor
from harken.access.connection import Connection, uuids
from harken.access.prepared import Prepared, ask


class NotOnRecord(Exception):
    """It cannot be put on record that somebody looks, and so nobody is shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What a response showed. `fields` are names only; ties are sought in `chronologies` and `persons`."""

    object_kind: str
    object_id: str
    persons: Sequence[str] = ()
    chronologies: Sequence[str] = ()
    fields: Sequence[str] = ()
    rows: int = 1
    reason: str = ""
    request: str = ""
    verb: str = "consult"
    result: str = "ok"
    searched: bool = False


# The link is computed by the database, from ties that nobody claims for themselves.
_INSERT = Prepared(
    "consult",
    """
with why as materialized (select coalesce(priv.tie($1::uuid[]), $2) as link), made as (
    insert into consultation (link, force, id, verb, actor, role, session, object_kind, object_id, persons,
        fields, reason, rows, result, request)
    select link, $3::uuid, $4::uuid, $5, $6::uuid, $7, $8, $9, $10, $11::uuid[], string_to_array($12, ','),
        $13, $14::integer, $15, $16
    from why
)
select link from why
""",
)


def consult(connection: Connection, actor: Actor, look: Look) -> str:
    """Record one look; the answer is the tie that justified it: owner, team, …, search_only or none.

    Called before the bytes leave: a look that cannot be recorded shows nobody. Raises NotOnRecord.
    """
    try:
        row = ask(connection, _INSERT, *_values(actor, look))
    except (psycopg.DataError, psycopg.errors.ProgramLimitExceeded):
        # What was sent does not fit, and never will: that is told as such.
        raise
    except psycopg.Error as broken:
        if connection.closed:
            raise
        raise NotOnRecord from broken
    if row is None:
        raise NotOnRecord
    return str(row[0])


def _values(actor: Actor, look: Look) -> tuple[str, ...]:
    return (
        uuids((*look.chronologies, *look.persons)),
        "search_only" if look.searched else "none",
        actor.force,
        str(uuid4()),
        look.verb,
        actor.account,
        actor.role.name,
        actor.session,
        look.object_kind,
        look.object_id,
        uuids(look.persons),
        ",".join(look.fields),
        look.reason,
        str(look.rows),
        look.result,
        look.request,
    )
