"""A page of a chronology for people: what row-level security shows them, with words if they may read them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal
from uuid import UUID

import orjson
import psycopg

from harken.access.actor import Actor
from harken.access.connection import Connection, uuids
from harken.access.may import may
from harken.access.permissions import Act
from harken.vocabulary.recorded import Recorded

Order = Literal["happened", "known"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageOf:
    """What to show: newest first by when it happened, or by when it was known.

    `as_of` shows only what was recorded by then, as it then stood. `after` is an earlier page's `next`;
    `subject` takes every chronology that names the subject instead of one chronology, by that record or by
    those in `also`, which are of the same person; `entry` only one entry.
    """

    chronology: str = ""
    subject: str = ""
    also: Sequence[str] = ()
    entry: str = ""
    order: Order = "happened"
    as_of: datetime | None = None
    after: str = ""
    limit: int = 50
    kinds: Sequence[str] = ()
    with_words: bool = True


@dataclass(frozen=True, slots=True)
class Line:
    """One entry as shown. `words` is None where `withheld`; `replaced_by` is its correction, if any."""

    recorded: Recorded
    version: int
    words: Mapping[str, Any] | None
    withheld: bool
    replaced_by: str


@dataclass(frozen=True, slots=True)
class Page:
    """Some lines, and where the next page starts ('' at the end)."""

    lines: tuple[Line, ...]
    next: str


_COLUMNS = """
select e.id::text, e.kind, e.version, e.coded::text, e.about::text, e.happened, e.recorded,
       e.chronology::text, e.by::text, e.role, e.root::text, coalesce(e.replaces::text, ''), e.struck,
       e.root_recorded, {newer}, e.commitment is not null, {words}
"""
_PAGE = """
from entry e
left join entry newer on newer.force = e.force and newer.replaces = e.id
    and (%(as_of)s::timestamptz is null or newer.recorded <= %(as_of)s)
{join}
where e.force = %(force)s::uuid and {where}
  and (%(as_of)s::timestamptz is null or e.recorded <= %(as_of)s)
  and (%(kinds)s::text[] = '{{}}' or e.kind = any (%(kinds)s))
  and (%(entry)s::uuid is null or e.id = %(entry)s::uuid)
  {after}
order by {order}
limit %(limit)s
"""
_ORDERS: Mapping[Order, tuple[str, str]] = {
    "happened": (
        "e.happened desc, e.recorded desc, e.id desc",
        "and (e.happened, e.recorded, e.id) < (%(happened)s, %(recorded)s, %(id)s::uuid)",
    ),
    "known": ("e.recorded desc, e.id desc", "and (e.recorded, e.id) < (%(recorded)s, %(id)s::uuid)"),
}
_OF_CHRONOLOGY = "e.chronology = %(chronology)s::uuid"
# A union and not an `or`: either half is a short walk of an index, both at once a walk of the whole journal.
_OF_SUBJECT = """e.id in (
    select o.id from entry o where o.force = %(force)s::uuid and o.chronology = any (%(subjects)s::uuid[])
    union select a.entry from about a
    where a.force = %(force)s::uuid and a.subject = any (%(subjects)s::uuid[]))"""
_JOIN = "left join words w on w.force = e.force and w.entry = e.id"
_LATELY = """
from (
    select e.*, row_number() over (
        partition by e.chronology, e.kind order by e.happened desc, e.recorded desc, e.id desc) as nth
    from entry e
    where e.force = %(force)s::uuid and e.chronology = any (%(chronologies)s::uuid[])
        and e.kind = any (%(kinds)s) and not e.struck
        and not exists (select 1 from entry newer where newer.force = e.force and newer.replaces = e.id)) e
{join}
where e.nth <= %(each)s order by e.happened desc, e.recorded desc, e.id desc
"""


def page(connection: Connection, actor: Actor, wanted: PageOf) -> Page:
    """One page, in one statement however many rows. The caller records the consultation."""
    reads_words = wanted.with_words and bool(may(actor, Act.READ_WORDS))
    order, after = _ORDERS[wanted.order]
    statement = (_COLUMNS + _PAGE).format(
        newer="coalesce(newer.id::text, '')",
        words="w.words::text" if reads_words else "null",
        join=_JOIN if reads_words else "",
        where=_OF_SUBJECT if wanted.subject else _OF_CHRONOLOGY,
        after=after if _after(wanted.after) else "",
        order=order,
    )
    rows = psycopg.Cursor(connection).execute(statement, _values(actor, wanted)).fetchall()
    shown = rows[: wanted.limit]
    lines = tuple(_line(row) for row in shown)
    return Page(lines, _cursor(lines[-1].recorded) if len(rows) > wanted.limit else "")


def lately(
    connection: Connection, actor: Actor, chronologies: Iterable[str], kinds: Sequence[str], *, each: int
) -> list[Line]:
    """The last so many entries that stand of each of these kinds in each chronology, the newest first.

    In one statement, for a list of them. The caller records the consultation.
    """
    reads_words = bool(may(actor, Act.READ_WORDS))
    statement = (_COLUMNS + _LATELY).format(
        newer="''", words="w.words::text" if reads_words else "null", join=_JOIN if reads_words else ""
    )
    values = {
        "force": actor.force, "chronologies": uuids(chronologies), "kinds": list(kinds), "each": each
    }  # fmt: skip
    return [_line(row) for row in psycopg.Cursor(connection).execute(statement, values)]


def _values(actor: Actor, wanted: PageOf) -> dict[str, Any]:
    happened, recorded, key = _after(wanted.after) or (None, None, None)
    return {
        "force": actor.force,
        "chronology": wanted.chronology or None,
        "subjects": [wanted.subject, *wanted.also] if wanted.subject else [],
        "entry": wanted.entry or None,
        "as_of": wanted.as_of,
        "kinds": list(wanted.kinds),
        "limit": wanted.limit + 1,
        "happened": happened,
        "recorded": recorded,
        "id": key,
    }


def _after(cursor: str) -> tuple[datetime, datetime, UUID] | None:
    """Where the next page starts; a cursor that no page gave starts at the beginning."""
    try:
        happened, recorded, key = cursor.split("|")
        return datetime.fromisoformat(happened), datetime.fromisoformat(recorded), UUID(key)
    except ValueError:
        return None


def _cursor(last: Recorded) -> str:
    return f"{last.happened.isoformat()}|{last.recorded.isoformat()}|{last.id}"


def _line(row: Sequence[Any]) -> Line:
    recorded = Recorded(
        id=row[0],
        kind=row[1],
        answers=orjson.loads(row[3]),
        about=tuple((subject, part) for subject, part in orjson.loads(row[4])),
        happened=row[5].astimezone(UTC),
        recorded=row[6].astimezone(UTC),
        chronology=row[7],
        by=row[8],
        role=row[9],
        root=row[10],
        replaces=row[11],
        struck=row[12],
        root_recorded=row[13].astimezone(UTC),
    )
    words = orjson.loads(row[16]) if row[16] else None
    return Line(recorded, row[2], words, withheld=row[15] and words is None, replaced_by=row[14])
