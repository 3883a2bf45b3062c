"""People of other agencies: their accounts, how they sign in at the portal, and who asks there."""

import secrets
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import uuid4

import psycopg
from psycopg.rows import class_row

from harken.access.codes import new_secret, step_of
from harken.access.connection import Connection, be
from harken.access.passwords import hash_of, matches
from harken.access.refused import Refused
from harken.access.sign_in import LONGEST_NAME, digest

COOKIE = "harken-portal"
SECURE_COOKIE = "__Host-harken-portal"
TERM_DAYS = 120
"""How long a confirmation holds that somebody still reads: a term and its holidays. Our own choice."""
_WRONG = Refused("wrong", "Your sign-in name, your password or the code is not right.", "password")
_LIMITED = Refused("too_many", "Too many tries. Wait fifteen minutes, or ring the police.", "password")
_REFUSED = {
    "used": Refused("used", "That code has been used. Wait for the next one.", "code"),
    "closed": _WRONG,
    "unconfirmed": Refused(
        "unconfirmed",
        "Nobody has confirmed this term that you still read notices. Ring the police: they open it again.",
        "login",
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """Who asks at the portal. `setting` is whom notices are addressed to, as the policy names it."""

    partner: str
    name: str
    login: str
    setting: str
    force_name: str
    confirmed_until: date
    now: datetime
    token: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What somebody typed at the portal, and where from."""

    login: str
    password: str = field(repr=False)
    code: str = field(repr=False)
    address: str
    device: str = ""


@dataclass(frozen=True, slots=True)
class Session:
    """Where somebody is signed in, since when; `this` is the one that asks."""

    device: str
    made: datetime
    this: bool


_HASH = "select partner::text, hash, secret, limited from priv.partner_hash(%s, %s)"
_OPEN = "select priv.open_partner(%s, %s, %s, %s, %s, %s)"
_ME = "select partner::text, name, login, setting, force_name, confirmed_until, now from portal_me"
_SESSIONS = "select device, made, this from portal_session order by this desc, made desc"


def sign_in_partner(connection: Connection, typed: Typed, *, now: datetime) -> str | Refused:
    """Open a session: its token. `connection` is the porter's and commits either way.

    A code is taken once. Tries are limited as at the desk, `access.sign_in`; but fifty at a name close it
    only to addresses that it was never let in from, so that nobody elsewhere can lock them out.
    """
    login = typed.login.strip().lower()[:LONGEST_NAME]
    row = connection.execute(_HASH, (login, typed.address)).fetchone()
    if row is not None and row[3]:
        return _LIMITED
    partner, kept, secret = (row[0], row[1], row[2]) if row else (None, None, new_secret())
    step = step_of(secret, typed.code, now=now)
    if not matches(kept, typed.password) or partner is None or step is None:
        return _WRONG
    token = secrets.token_urlsafe(32)
    values = (partner, step, digest(token), str(uuid4()), typed.device, typed.address)
    opened = connection.execute(_OPEN, values).fetchone()
    return _REFUSED[opened[0]] if opened and opened[0] else token


def partner_for(connection: Connection, token: str, *, touch: bool = True) -> Partner | None:
    """Who holds `token` now, or None; the rest of the transaction acts as them."""
    be(connection, token)
    if touch:
        connection.execute("select priv.portal_stay()")
    row = connection.execute(_ME).fetchone()
    if row is None:
        return None
    names = ("partner", "name", "login", "setting", "force_name", "confirmed_until", "now")
    return Partner(**dict(zip(names, row, strict=True)), token=token)


def sessions(connection: Connection) -> list[Session]:
    """Where whoever asks is signed in, this place first."""
    return psycopg.Cursor(connection, row_factory=class_row(Session)).execute(_SESSIONS).fetchall()


def leave(connection: Connection, *, others: bool = False) -> int:
    """End the session of whoever asks, or all their others; how many ended."""
    row = connection.execute("select priv.portal_leave(%s)", (others,)).fetchone()
    return int(row[0]) if row else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPartner:
    """Somebody of another agency who will read what is sent to `setting`, as the policy names it."""

    force: str
    login: str
    name: str
    setting: str
    password: str = field(repr=False)
    secret: bytes = field(repr=False)
    confirmed_until: date


def create_partner(connection: Connection, new: NewPartner) -> str:
    """Make the account, through the keeper's connection; its id."""
    made = str(uuid4())
    connection.execute(
        "insert into partner (force, id, login, name, setting, confirmed_until)"
        " values (%s, %s, %s, %s, %s, %s)",
        (new.force, made, new.login.lower(), new.name, new.setting, new.confirmed_until),
    )
    set_secrets(connection, partner=made, password=new.password, secret=new.secret)
    return made


def set_secrets(connection: Connection, *, partner: str, password: str, secret: bytes) -> None:
    """Set a password and the secret of an app anew; every session ends, and wrong tries count no more."""
    connection.execute("select priv.set_partner_secrets(%s, %s, %s)", (partner, hash_of(password), secret))
