"""Writes the board: what changed of one chronology, in one statement, for the verbs and the worker."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

import orjson

from harken.access.connection import Connection, uuids
from harken.access.prepared import Prepared, ask
from harken.board.lines import CaseLine, Lines, StandingLine

CHANGED = "harken_changed"
"""The channel on which each change of the board is heard, as the id of the force and nothing more."""

PARTED = "\x1e"
"""What parts one JSON object from the next: none can hold it."""

_PUT = Prepared("put board", "select priv.put_board($1::uuid, $2::uuid, $3::jsonb, $4::text, $5::uuid[])")
_PUT_ALL = Prepared(
    "put boards",
    "select priv.put_board($1::uuid, (b ->> 'chronology')::uuid, b -> 'case', b ->> 'owed', null) "
    "from jsonb_array_elements($2::jsonb) b",
)
_STOOD = "select to_jsonb(c) from case_line c where force = %s::uuid and chronology = %s::uuid"
_EVERY = ("*",)
_CASE = tuple(CaseLine.__dataclass_fields__)


def write(
    connection: Connection, force: str, lines: Lines, *, at: datetime, touching: Sequence[str] = ()
) -> None:
    """Make the board say of one chronology what was just reckoned at `at`. The caller holds its lock.

    The worker looks at once at every other case about the people in `touching`.
    """
    case, owed = _case(lines.case, at, lines.failed), [_plain(line) for line in lines.standings]
    people = uuids(touching) if touching else None
    ask(connection, _PUT, force, lines.case.chronology, _json(case), _each(owed), people)


def write_all(connection: Connection, force: str, all_lines: Iterable[Lines], *, at: datetime) -> None:
    """The same for several chronologies, in one round trip."""
    boards = [
        {
            "chronology": lines.case.chronology,
            "case": _case(lines.case, at, lines.failed),
            "owed": _each(map(_plain, lines.standings)),
        }
        for lines in all_lines
    ]
    if boards:
        ask(connection, _PUT_ALL, force, _json(boards))


def write_not_reckoned(
    connection: Connection, force: str, bare: CaseLine, *, at: datetime, touching: Sequence[str] = ()
) -> None:
    """Leave what the board says of a chronology, and say what kind of failure hides how it stands now.

    Of one that the board did not have, `bare` is all that it says. The caller holds its lock.
    """
    row = connection.execute(_STOOD, (force, bare.chronology)).fetchone()
    anew = _case(bare, at, _EVERY)
    case = (row[0] | {name: anew[name] for name in ("failed", "look_at", "stand")}) if row else anew
    people = uuids(touching) if touching else None
    ask(connection, _PUT, force, bare.chronology, _json(case), "", people)


def _each(owed: Iterable[Mapping[str, Any]]) -> str:
    """One JSON object for each, parted: what the board says already in the same words is not even read."""
    return PARTED.join(map(_json, owed))


def _json(value: object) -> str:
    return orjson.dumps(value).decode()


def _case(case: CaseLine, at: datetime, stand: Iterable[str] = ()) -> dict[str, Any]:
    """What the board says of a case; the lines of the duties in `stand` are left as they are."""
    values = {name: getattr(case, name) for name in _CASE}
    return values | {
        "last_enquiry_entry": case.last_enquiry_entry or None,
        "in_charge": case.in_charge or None,
        "reckoned": at,
        "failed_by": case.digest if case.failed else "",
        "stand": sorted(stand),
    }


def _plain(line: StandingLine) -> dict[str, Any]:
    return line._asdict() | {"has_it": line.has_it or None}


def push_on(
    connection: Connection, force: str, chronology: str, *, until: datetime, why: str, digest: str
) -> None:
    """Leave a case that cannot be reckoned by these standards until later; what kind of failure it was."""
    connection.execute(
        "update case_line set look_at = %s, failed = %s, failed_by = %s, "
        "failing_since = coalesce(failing_since, clock_timestamp()) where force = %s and chronology = %s",
        (until, why, digest, force, chronology),
    )
