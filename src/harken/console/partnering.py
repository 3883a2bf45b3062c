"""Partners' accounts through the keeper's connection: made, confirmed for a term, let in anew, closed."""

import secrets
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from django.conf import settings

from harken.access.codes import address_of, key_of, new_secret
from harken.access.connection import Connection
from harken.access.partners import TERM_DAYS, NewPartner, create_partner, set_secrets
from harken.catalogue import duties
from harken.policy.force import Policy
from harken.policy.read import name_of, read_policy
from harken.vocabulary.calendars import LONDON

_FORCE = "select id::text, name from force where code = %s"
_PARTNER = "select id::text from partner where force = %s and login = %s"
_CONFIRM = "update partner set confirmed_until = %s where id = %s and is_active"
_OPEN = "update partner set is_active = true, confirmed_until = %s where id = %s"
_CLOSE = "update partner set is_active = false where id = %s"
_ALL = """
select p.login, p.name, p.setting, p.is_active, p.confirmed_until,
    (select max(a.at) from partner_act a where a.force = p.force and a.partner = p.id and a.did = 'signed in')
from partner p where p.force = %s order by p.setting, p.login
"""
_ACTS = """
select a.at, a.did, coalesce(a.notice::text, '') from partner_act a
where a.force = %s and a.partner = %s order by a.at desc, a.id limit 200
"""


class NotSo(Exception):
    """There is no such force, setting or partner; the message says which, and which there are."""


@dataclass(frozen=True, slots=True)
class Force:
    """A force as its people of other agencies are kept for it."""

    id: str
    code: str
    name: str


def force_called(connection: Connection, code: str) -> Force:
    """The force of a code. Raises NotSo."""
    row = connection.execute(_FORCE, (code.upper(),)).fetchone()
    if row is None:
        raise NotSo(f"There is no force {code.upper()} here.")
    return Force(row[0], code.upper(), row[1])


def settings_of(force: Force) -> tuple[str, ...]:
    """Whom notices of a force are laid out for at the portal, as its policy names them."""
    file = Path(settings.POLICY_DIR) / name_of(force.code)
    read = read_policy(file, duties().values()) if file.exists() else Policy()
    addresses = read.addresses if isinstance(read, Policy) else ()
    return tuple(dict.fromkeys(one.setting for one in addresses if one.setting))


def add(connection: Connection, force: Force, *, login: str, name: str, setting: str, today: date) -> str:
    """Make the account; what to hand over, once. Raises NotSo."""
    there = settings_of(force)
    if setting not in there:
        known = "; ".join(there) or "none: write `portal: true` beside an agency of its notices"
        raise NotSo(f"The policy of {force.code} has no portal for {setting!r}. There is: {known}.")
    if _id(connection, force, login):
        raise NotSo(f"{login} is there already. `--renew` lets them in anew.")
    password, secret = secrets.token_urlsafe(12), new_secret()
    new = NewPartner(
        force=force.id, login=login, name=name, setting=setting, password=password, secret=secret,
        confirmed_until=today + timedelta(days=TERM_DAYS),
    )  # fmt: skip
    create_partner(connection, new)
    return _handed(force, login, password, secret)


def renew(connection: Connection, force: Force, login: str, *, today: date) -> str:
    """A new password and key, for whoever lost theirs or comes back; what to hand over. Raises NotSo."""
    partner = _known(connection, force, login)
    password, secret = secrets.token_urlsafe(12), new_secret()
    connection.execute(_OPEN, (today + timedelta(days=TERM_DAYS), partner))
    set_secrets(connection, partner=partner, password=password, secret=secret)
    return _handed(force, login, password, secret)


def confirm(connection: Connection, force: Force, login: str, *, today: date) -> str:
    """Say that they still read for their setting: for a term from today. Raises NotSo."""
    until = today + timedelta(days=TERM_DAYS)
    if not connection.execute(_CONFIRM, (until, _known(connection, force, login))).rowcount:
        raise NotSo(
            f"{login} was shut out. `--renew` lets them in anew, with a password and a key of their own."
        )
    return f"{login} reads until {until:%Y-%m-%d}."


def close(connection: Connection, force: Force, login: str) -> str:
    """Close an account; every session of it ends with this transaction. Raises NotSo."""
    connection.execute(_CLOSE, (_known(connection, force, login),))
    return f"{login} is shut out."


def everybody(connection: Connection, force: Force, *, today: date) -> list[str]:
    """Each partner in a line: who, for whom, until when, and when they last came."""
    return [
        f"{login:<16} {name}, {setting}: {_stands(active, until, today)}, {_came(last)}"
        for login, name, setting, active, until, last in connection.execute(_ALL, (force.id,))
    ]


def acts(connection: Connection, force: Force, login: str) -> list[str]:
    """What somebody did at the portal, the last first. Raises NotSo."""
    partner = _known(connection, force, login)
    rows = connection.execute(_ACTS, (force.id, partner)).fetchall()
    return [f"{at.astimezone(LONDON):%Y-%m-%d %H:%M:%S} {did} {notice}".rstrip() for at, did, notice in rows]


def _id(connection: Connection, force: Force, login: str) -> str:
    row = connection.execute(_PARTNER, (force.id, login.lower())).fetchone()
    return row[0] if row else ""


def _known(connection: Connection, force: Force, login: str) -> str:
    found = _id(connection, force, login)
    if not found:
        raise NotSo(f"No partner of {force.code} signs in as {login}.")
    return found


def _stands(active: bool, until: date, today: date) -> str:
    if not active:
        return "shut out"
    return f"reads until {until:%Y-%m-%d}" if until >= today else "not confirmed this term"


def _came(last: datetime | None) -> str:
    return f"last came {last.astimezone(LONDON):%Y-%m-%d %H:%M}" if last else "never came"


def _handed(force: Force, login: str, password: str, secret: bytes) -> str:
    return (
        f"Hand these over in person, or each by another way; they are shown once, and kept nowhere.\n"
        f"  Sign-in name  {login}\n  Password      {password}\n  Key           {key_of(secret)}\n"
        f"  For an app    {address_of(secret, login=login, issuer=force.name)}"
    )
