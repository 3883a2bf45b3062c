"""Ties: why somebody may look at a chronology, and who may never."""

from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from harken.access.connection import Connection

WHYS = ("owner", "team", "task", "duty", "live_incident", "meeting")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """A tie of one account, or one team, to one chronology; `why` is one of WHYS."""

    force: str
    chronology: str
    why: str
    account: str | None = None
    team: str | None = None


def tie(connection: Connection, made: Tie) -> str:
    """Give a tie from now on; its id. Refused by the database from outside a restricted chronology."""
    key = str(uuid4())
    connection.execute(
        "insert into membership (force, id, chronology, account, team, why) values (%s, %s, %s, %s, %s, %s)",
        (made.force, key, made.chronology, made.account, made.team, made.why),
    )
    return key


def untie(connection: Connection, force: str, key: str, *, at: datetime) -> None:
    """End a tie at a moment."""
    connection.execute(
        "update membership set until = %s where force = %s and id = %s and until is null", (at, force, key)
    )


def exclude(connection: Connection, force: str, *, chronology: str, account: str) -> None:
    """Hide a chronology from somebody with a conflict of interest, whatever their role, from now on."""
    connection.execute(
        "insert into exclusion (force, chronology, account) values (%s, %s, %s) on conflict do nothing",
        (force, chronology, account),
    )
