"""Appends to the journal. Only casework imports this."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import uuid4

from harken.access.actor import Actor
from harken.access.connection import Connection
from harken.access.prepared import Prepared, ask
from harken.access.refused import Refused
from harken.chronology.body import Body, body_of, canonical
from harken.chronology.read import moment
from harken.vocabulary.entry import Entry
from harken.vocabulary.recorded import About


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEntry:
    """A fact to append. `idem` is the sender's key: the same key twice is one entry.

    `replaces` is the entry it corrects; `struck` says that it strikes that one out. `happened` is UTC.
    """

    chronology: str
    entry: Entry
    about: About
    happened: datetime
    idem: str
    replaces: str = ""
    struck: bool = False
    device_seq: int | None = None
    id: str = ""


@dataclass(frozen=True, slots=True)
class Appended:
    """What the journal made of it. `already` says that the same entry had been sent before and stands."""

    id: str
    recorded: datetime
    root: str
    already: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NewChronology:
    """A chronology to open. A person's, or a place's, has the person's or the place's own id.

    `letter` goes into the reference: the M of WM/M/2611/0417.
    """

    belongs: str
    letter: str
    pathway: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Opened:
    """A chronology that was opened, and the reference people call it by."""

    id: str
    reference: str


_SPINE = """
with made as (
    insert into entry (force, id, chronology, kind, version, happened, by, role, device, device_seq,
        idem, body_hash, replaces, struck, coded, about, commitment)
    select $1::uuid, $2::uuid, $3::uuid, $4, $5::integer, $6::timestamptz, $7::uuid, $8, $9, $10::bigint, $11,
        $12::bytea, $13::uuid, $14::boolean, $15::jsonb, $16::jsonb, $17::bytea
    {where}
    on conflict do nothing
    returning force, id, recorded, root
){said}
select id, date_part('epoch', recorded), root from made
"""
_SAID = """, said as (
    insert into words (force, entry, salt, words) select m.force, m.id, $18::bytea, $19::jsonb from made m
)"""
_WHERE = """where exists (select 1 from entry e where e.force = $1::uuid and e.id = $13::uuid
        and e.chronology = $3::uuid and not e.struck)"""
_STATEMENTS = {
    (corrects, speaks): Prepared(
        f"append {corrects} {speaks}",
        _SPINE.format(where=_WHERE if corrects else "", said=_SAID if speaks else ""),
    )
    for corrects in (False, True)
    for speaks in (False, True)
}
_COLUMNS = (
    "force", "id", "chronology", "kind", "version", "happened", "by", "role", "device", "device_seq",
    "idem", "body_hash", "replaces", "struck", "coded", "about", "commitment",
)  # fmt: skip
_MANY = Prepared(
    "append many",
    """
    insert into entry (force, id, chronology, kind, version, happened, by, role, device, idem, body_hash,
        struck, coded, about)
    select m.force, m.id, m.chronology, m.kind, m.version, m.happened, m.by, m.role, m.device, m.idem,
        m.body_hash::bytea, false, m.coded::jsonb, m.about::jsonb
    from jsonb_to_recordset($1::jsonb) as m (force uuid, id uuid, chronology uuid, kind text, version integer,
        happened timestamptz, by uuid, role text, device text, idem text, body_hash text, coded text,
        about text)
    on conflict do nothing
    """,
)
_WHY_NOT = {
    "absent": Refused("nothing_to_correct", "There is no entry here to correct."),
    "struck": Refused("struck_out", "That entry was struck out. Record the fact anew."),
    "replaced": Refused(
        "already_corrected",
        "Somebody corrected that entry already. Look at it again, then correct the newer one.",
    ),
}
_OTHER_BODY = Refused("other_body", "Something else was sent with this key before. Nothing was recorded now.")


def append(connection: Connection, actor: Actor, new: NewEntry) -> Appended | Refused:
    """Append one fact: spine, subjects and words in one statement. The caller holds the chronology's lock.

    Refused with other_body, nothing_to_correct, struck_out or already_corrected; then nothing was written.
    """
    body = _body(actor, new)
    values = _values(actor, new, body)
    spoken = () if body.words is None else (_hex(body.salt), body.words)
    row = ask(connection, _STATEMENTS[bool(new.replaces), bool(spoken)], *values, *spoken)
    if row is None:
        before = _sent_already(connection, actor.force, new, body)
        return _why_not(connection, actor.force, new) if before is None else before
    key, recorded, root = row
    return Appended(str(key), moment(str(recorded)), str(root))


def append_all(connection: Connection, actor: Actor, new: Sequence[NewEntry]) -> None:
    """Append many facts without words in one statement; one whose key was used before is left as it stands.

    The caller holds the locks of their chronologies. Raises ValueError for an entry that has words, and for
    a correction: those are `append`'s.
    """
    rows = []
    for one in new:
        body = _body(actor, one)
        if body.words is not None or one.replaces:
            raise ValueError("Only facts without words that correct nothing are appended many at once.")
        rows.append(dict(zip(_COLUMNS, _values(actor, one, body), strict=True)))
    if rows:
        ask(connection, _MANY, canonical(rows).decode())


def open_chronology(connection: Connection, actor: Actor, new: NewChronology) -> Opened:
    """Open a chronology and give it the next reference of its letter and month."""
    key = new.id or str(uuid4())
    row = connection.execute(
        "insert into chronology (force, id, belongs, pathway, reference) "
        "values (%s, %s, %s, %s, priv.next_reference(%s, %s)) returning reference",
        (actor.force, key, new.belongs, new.pathway, actor.force, new.letter),
    ).fetchone()
    if row is None:
        raise RuntimeError("A chronology was not opened.")
    return Opened(key, row[0])


def sent_already(connection: Connection, actor: Actor, new: NewEntry) -> Appended | Refused | None:
    """What stands under this entry's key; refused with other_body where that is something else."""
    return _sent_already(connection, actor.force, new, _body(actor, new))


def _sent_already(connection: Connection, force: str, new: NewEntry, body: Body) -> Appended | Refused | None:
    row = connection.execute(
        "select id::text, recorded, root::text, same from priv.made_before(%s, %s, %s)",
        (force, new.idem, body.digest),
    ).fetchone()
    if row is None:
        return None
    return Appended(row[0], row[1].astimezone(UTC), row[2], already=True) if row[3] else _OTHER_BODY


def _why_not(connection: Connection, force: str, new: NewEntry) -> Refused:
    why = connection.execute(
        "select priv.why_not_replaced(%s, %s, %s)", (force, new.chronology, new.replaces or None)
    ).fetchone()
    return _WHY_NOT[why[0] if why else "absent"]


def _body(actor: Actor, new: NewEntry) -> Body:
    kind = type(new.entry)
    happened = new.happened.isoformat()
    beside = (
        actor.account,
        kind.key,
        kind.version,
        new.chronology,
        new.about,
        happened,
        new.replaces,
        new.struck,
    )
    return body_of(new.entry.coded(), new.entry.words(), beside=beside)


def _values(actor: Actor, new: NewEntry, body: Body) -> tuple[str | None, ...]:
    kind = type(new.entry)
    return (
        actor.force,
        new.id or str(uuid4()),
        new.chronology,
        kind.key,
        str(kind.version),
        new.happened.isoformat(),
        actor.account,
        actor.role.name,
        actor.device,
        None if new.device_seq is None else str(new.device_seq),
        new.idem,
        _hex(body.kept_hash),
        new.replaces or None,
        "t" if new.struck else "f",
        body.coded,
        canonical(new.about).decode(),
        None if body.commitment is None else _hex(body.commitment),
    )


def _hex(value: bytes) -> str:
    return f"\\x{value.hex()}"
