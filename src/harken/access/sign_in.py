"""Sign-in, sign-out, API tokens, and who a token belongs to."""

import hashlib
import secrets
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal
from uuid import uuid4

from harken.access.actor import Actor
from harken.access.connection import Connection, be
from harken.access.passwords import matches
from harken.access.refused import Refused
from harken.vocabulary.roles import Role, role_called

Kind = Literal["session", "api"]
"""What a token is of: somebody signed in with a password, or another system."""

LONGEST_NAME = 200
COOKIE = "harken"
SECURE_COOKIE = "__Host-harken"
_WRONG = Refused("wrong", "Your sign-in name or password is not right.", "password")
_LIMITED = Refused("too_many", "Too many tries. Wait fifteen minutes, or ask your supervisor.", "password")


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A session that was opened. `token` is the secret for the cookie; it is kept nowhere else."""

    account: str
    session: str
    token: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials:
    """What somebody typed, and where from. `device` is kept with what they record."""

    login: str
    password: str = field(repr=False)
    address: str
    device: str = ""


def sign_in(connection: Connection, given: Credentials) -> SignedIn | Refused:
    """Open a session: 15 minutes idle, 10 hours at most. `connection` is the keeper's and commits either way.

    The last wrong tries in fifteen minutes are the tenth for one name and address, the fiftieth for a name,
    the hundredth for an address.
    """
    # A longer one is nobody's, and no more of it is kept to count the tries by.
    login = given.login.strip().lower()[:LONGEST_NAME]
    row = connection.execute(
        "select account, hash, limited from priv.hash_for(%s, %s)", (login, given.address)
    ).fetchone()
    if row is not None and row[2]:
        return _LIMITED
    account, kept = (row[0], row[1]) if row else (None, None)
    if not matches(kept, given.password) or account is None:
        return _WRONG
    token, session = secrets.token_urlsafe(32), str(uuid4())
    connection.execute(
        "select priv.open_session(%s, %s, %s, %s, %s)",
        (account, digest(token), session, given.device, given.address),
    )
    return SignedIn(str(account), session, token)


def api_token(connection: Connection, *, account: str, label: str, expires: datetime) -> SignedIn:
    """Make a token for another system, of one force: shown once, kept hashed, revoked by its session."""
    token, session = secrets.token_urlsafe(32), str(uuid4())
    connection.execute(
        "select priv.open_api(%s, %s, %s, %s, %s)", (account, digest(token), session, label, expires)
    )
    return SignedIn(account, session, token)


def revoke(connection: Connection, *, session: str) -> bool:
    """End one session or API token, from the keeper's connection; False when it was already over."""
    row = connection.execute("select priv.close_session(%s)", (session,)).fetchone()
    return bool(row and row[0])


def sign_out(connection: Connection, token: str) -> bool:
    """End the session of `token`; the next statement under it sees nothing."""
    be(connection, token)
    row = connection.execute("select priv.sign_out()").fetchone()
    return bool(row and row[0])


def actor_for(
    connection: Connection, token: str, *, role: str = "", touch: bool = True, kind: Kind = "session"
) -> Actor | None:
    """Who holds `token` now, or None. `role` chooses the post in use among those held; else the newest post.

    `touch=False` is for pages that poll: they do not keep a session from going idle. A token of the other
    `kind` is nobody's: what a system was given for months opens no page, and a page's secret opens no door.
    """
    be(connection, token)
    rows = connection.execute("select * from priv.whoami(%s)", (touch,)).fetchall()
    return _actor(rows, token, role) if rows and rows[0][5] == kind else None


def digest(token: str) -> bytes:
    """What the database keeps of a token."""
    return hashlib.sha256(token.encode()).digest()


def _actor(rows: list[tuple[Any, ...]], token: str, wanted: str) -> Actor | None:
    held = [(found, row) for row in rows if row[6] and (found := role_called(row[6]))]
    if not held:
        return None
    role, row = next(((one, row) for one, row in held if one.name == wanted), held[0])
    posts: tuple[Role, ...] = tuple(dict.fromkeys(one for one, _ in held))
    return Actor(
        account=str(row[0]),
        name=row[1],
        force=str(row[2]),
        session=str(row[3]),
        device=row[4],
        roles=posts,
        role=role,
        team=row[7],
        area=row[8],
        token=token,
    )
