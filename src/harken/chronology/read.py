"""Reads the coded facts that reckoning needs. Words are read elsewhere, by people."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache, partial

import orjson
import psycopg

from harken.access.connection import Connection, uuids
from harken.access.prepared import Prepared, ask, ask_all
from harken.chronology.kept import Reading, Upgrading, keep, kept
from harken.engine.tried import Failure, tried
from harken.engine.unread import Unread
from harken.vocabulary.recorded import Recorded

_FACTS = "select priv.facts($1::uuid, $2::uuid, $3::uuid[], $4::boolean, $5::pg_snapshot, $6::uuid[])"
_FACTS_OF_ALL = Prepared(
    "facts of all",
    "select c ->> 0, priv.facts("
    "$1::uuid, (c ->> 0)::uuid, '{}', false, (c ->> 1)::pg_snapshot, (c ->> 2)::uuid[]) "
    "from jsonb_array_elements($2::jsonb) c",
)
_NAMED = """
select distinct subject::text from about
where force = %s::uuid and subject = any (%s::uuid[]) and kind = any (%s)
"""
_LINE, _FIELD = "\x1e", "\x1f"


@dataclass(frozen=True, slots=True)
class Held:
    """A chronology as reckoning sees it. `visible`: whether the caller may be shown that it exists.

    `beside` is the database's answer to what was asked beside it; False where nothing was.
    """

    id: str
    belongs: str
    pathway: str
    reference: str
    restriction: str
    visible: bool
    facts: tuple[Recorded, ...]
    beside: bool = False


@dataclass(frozen=True, slots=True)
class Beside:
    """A yes or no that somebody wants in the same round trip, in SQL; `name` is unique in Harken."""

    name: str
    sql: str


NOTHING = Beside("", "null")


def hold(
    connection: Connection,
    force: str,
    chronology: str,
    *,
    also: Sequence[str] = (),
    locked: bool = True,
    upgrade: Upgrading | None = None,
    beside: Beside = NOTHING,
) -> Held | None:
    """Lock a chronology and read its head and facts, in one round trip; None where this force has none.

    The facts are those of `facts_for`. Whoever acts for a person looks at `visible` before they speak of it.
    """
    before = kept((force, chronology, upgrade))
    facts = _facts(beside)
    row = ask(connection, facts, force, chronology, uuids(also), "t" if locked else "f", *_seen(before))
    if row is None or row[0] is None:
        return None
    held = _held(force, chronology, upgrade, before, row[0])
    return replace(held, beside=row[1] == "t")


@cache
def _facts(beside: Beside) -> Prepared:
    return Prepared(f"facts {beside.name}", f"{_FACTS}, {beside.sql}")


def held_all(
    connection: Connection, force: str, chronologies: Sequence[str], *, upgrade: Upgrading | None = None
) -> dict[str, Callable[[], Held]]:
    """Several chronologies in one round trip, unlocked; each is read when it is called for.

    So one whose facts cannot be read stops no other.
    """
    before = {one: kept((force, one, upgrade)) for one in chronologies}
    asked = [(one, *_seen(reading)) for one, reading in before.items()]
    rows = ask_all(connection, _FACTS_OF_ALL, force, orjson.dumps(asked).decode())
    return {
        str(one): partial(_held, force, str(one), upgrade, before[str(one)], text)
        for one, text in rows
        if text is not None
    }


def _seen(reading: Reading | None) -> tuple[str | None, str | None]:
    return (reading.snapshot, reading.own) if reading else (None, None)


def _held(force: str, chronology: str, upgrade: Upgrading | None, before: Reading | None, text: str) -> Held:
    head, reading, *lines = text.split(_LINE)
    snapshot, own, whole = reading.split(_FIELD)
    old = () if before is None or whole == "t" else before.facts
    facts = _with(old, lines, upgrade)
    if snapshot:
        keep((force, chronology, upgrade), Reading(snapshot, own, facts))
    belongs, pathway, reference, restriction, visible = head.split(_FIELD)
    return Held(chronology, belongs, pathway, reference, restriction, visible == "t", facts)


def named_by_kinds(
    connection: Connection, force: str, subjects: Iterable[str], kinds: Iterable[str]
) -> set[str]:
    """Those of these whom some entry of these kinds is about, in whichever chronology. For the worker."""
    values = (force, uuids(subjects), list(kinds))
    return {row[0] for row in psycopg.Cursor(connection).execute(_NAMED, values, prepare=True)}


def facts_for(
    connection: Connection,
    force: str,
    chronology: str,
    *,
    also: Sequence[str] = (),
    locked: bool = False,
    upgrade: Upgrading | None = None,
) -> tuple[Recorded, ...]:
    """Every coded fact that matters for a chronology, by when it happened; restricted ones too, no words.

    Its own entries, those of the chronologies of its subjects (and of the persons in `also`), and other
    chronologies' entries about them. `locked=True` locks as `lock` does first, in the same round trip.
    `upgrade(kind, version, coded)` brings old answers up to date. Whatever was committed before is seen.
    """
    held = hold(connection, force, chronology, also=also, locked=locked, upgrade=upgrade)
    return held.facts if held else ()


def _with(old: tuple[Recorded, ...], lines: Sequence[str], upgrade: Upgrading | None) -> tuple[Recorded, ...]:
    new = tuple(_recorded(line, upgrade) for line in lines)
    return tuple(sorted((*old, *new), key=_order)) if old and new else old or new


def _order(fact: Recorded) -> tuple[datetime, datetime, str]:
    return fact.happened, fact.recorded, fact.id


def _recorded(line: str, upgrade: Upgrading | None) -> Recorded:
    (
        key,
        kind,
        version,
        coded,
        about,
        happened,
        recorded,
        chronology,
        by,
        role,
        root,
        replaces,
        struck,
        first,
    ) = line.split(_FIELD)
    answers = orjson.loads(coded)
    # What a fault of ours hides of one entry stops nobody from recording the next.
    upgraded = tried(upgrade, kind, int(version), answers) if upgrade else answers
    return Recorded(
        id=key,
        kind=kind,
        answers=Unread() if isinstance(upgraded, Failure) else upgraded,
        about=tuple((subject, part) for subject, part in orjson.loads(about)),
        happened=moment(happened),
        recorded=moment(recorded),
        chronology=chronology,
        by=by,
        role=role,
        root=root,
        replaces=replaces,
        struck=struck == "t",
        root_recorded=moment(first),
    )


def moment(seconds: str) -> datetime:
    """A time from PostgreSQL's seconds since 1970: exact to the microsecond from 1902 until 2106."""
    return datetime.fromtimestamp(float(seconds), UTC)
