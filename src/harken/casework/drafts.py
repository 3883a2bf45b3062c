"""Drafts: what somebody has begun to write. Kept step by step, seen by them alone, gone once recorded."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import orjson

from harken.access.actor import Actor
from harken.access.connection import Connection


@dataclass(frozen=True, slots=True)
class Draft:
    """The answers so far, as the form sent them, when the form was first shown and when it was last kept."""

    kind: str
    filled: Mapping[str, tuple[str, ...]]
    asked: datetime
    saved: datetime


def keep(
    connection: Connection,
    by: Actor,
    *,
    chronology: str,
    kind: str,
    filled: Mapping[str, Sequence[str]],
    asked: datetime,
) -> None:
    """Keep a draft, in place of an earlier one of the same kind in the same chronology."""
    connection.execute(
        "insert into draft (force, account, chronology, kind, filled, asked) values (%s, %s, %s, %s, %s, %s) "
        "on conflict (force, account, chronology, kind) do update set filled = excluded.filled, "
        "saved = clock_timestamp()",
        (by.force, by.account, chronology, kind, orjson.dumps(dict(filled)).decode(), asked),
    )


def drafts(connection: Connection, by: Actor, *, chronology: str) -> list[Draft]:
    """Somebody's own drafts in a chronology, the last kept first."""
    rows = connection.execute(
        "select kind, filled, asked, saved from draft where force = %s and account = %s and chronology = %s "
        "order by saved desc",
        (by.force, by.account, chronology),
    ).fetchall()
    return [
        Draft(
            kind,
            {name: tuple(values) for name, values in filled.items()},
            asked.astimezone(UTC),
            saved.astimezone(UTC),
        )
        for kind, filled, asked, saved in rows
    ]


def discard(connection: Connection, by: Actor, *, chronology: str, kind: str) -> None:
    """Forget a draft."""
    connection.execute(
        "delete from draft where force = %s and account = %s and chronology = %s and kind = %s",
        (by.force, by.account, chronology, kind),
    )
