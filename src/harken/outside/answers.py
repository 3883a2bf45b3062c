"""Signed answers of other agencies' systems: a receipt for a notice of ours, kept for the clock to record."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from harken.access.connection import Connection
from harken.outside.signing import secrets_in, signed_at


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What an agency says: `notice` is the key our notice came with, `receipt` their own reference for it."""

    notice: str
    reference: str
    receipt: str


@dataclass(frozen=True, slots=True)
class Kept:
    """The receipt that stands. `already` says that it stood before; the first one is never unsaid."""

    receipt: str
    already: bool


_SENT = "select force::text, id::text, secret from priv.notice_sent(%s, %s)"
_KEEP = "select receipt, already from priv.answer_notice(%s::uuid, %s::uuid, %s, %s)"


def keep(
    connection: Connection, answer: Answer, *, body: bytes, headers: Mapping[str, str], now: datetime
) -> Kept | None:
    """Keep the receipt of a notice that its own agency signed; the clock puts it on record.

    None, whatever is the matter: no such notice, another's signature, an old one, one seen before.
    """
    for force, notice, secret in connection.execute(_SENT, (answer.notice, answer.reference)).fetchall():
        at = signed_at(body, headers, secrets=secrets_in(secret), now=now)
        if at is None:
            continue
        row = connection.execute(_KEEP, (force, notice, answer.receipt, at)).fetchone()
        return Kept(row[0], row[1]) if row else None
    return None
