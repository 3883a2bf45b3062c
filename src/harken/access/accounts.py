"""Forces, accounts, posts and shifts, made and changed through the keeper's connection."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID, uuid4

from harken.access.actor import system_account
from harken.access.connection import Connection
from harken.access.passwords import hash_of
from harken.vocabulary.roles import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAccount:
    """Somebody who will sign in as `login`, a word unique in the installation, kept in lower case."""

    force: str
    login: str
    name: str
    password: str = field(default="", repr=False)
    collar: str = ""
    email: str = ""
    phone: str = ""


def create_force(connection: Connection, *, code: str, name: str, force: str | None = None) -> str:
    """Make a force, and the account that its own clock acts as; its id. `code` is two to four capitals."""
    made = force or str(uuid4())
    connection.execute("insert into force (id, code, name) values (%s, %s, %s)", (made, code, name))
    connection.execute(
        "insert into account (force, id, login, name) values (%s, %s, %s, 'Harken')",
        (made, system_account(made), f"harken@{made}"),
    )
    return made


def create_account(connection: Connection, new: NewAccount) -> str:
    """Make an account; its id. With no password it cannot sign in."""
    made = str(uuid4())
    connection.execute(
        "insert into account (force, id, login, name, collar, email, phone)"
        " values (%s, %s, %s, %s, %s, %s, %s)",
        (new.force, made, new.login.lower(), new.name, new.collar, new.email, new.phone),
    )
    if new.password:
        set_password(connection, account=made, password=new.password)
    return made


def set_password(connection: Connection, *, account: str, password: str) -> None:
    """Set a password; every session of the account ends."""
    connection.execute("select priv.set_hash(%s, %s)", (UUID(account), hash_of(password)))


def deactivate(connection: Connection, *, account: str) -> None:
    """Close an account; every session of it ends with this transaction."""
    connection.execute("update account set is_active = false where id = %s", (account,))


@dataclass(frozen=True, slots=True, kw_only=True)
class Posting:
    """That an account holds a role, for a team and an area, from one moment until another (or on)."""

    force: str
    account: str
    role: Role
    starts: datetime
    ends: datetime | None = None
    team: str = ""
    area: str = ""


def post(connection: Connection, posting: Posting) -> str:
    """Give somebody a post; its id. Their sessions end, so that the next sign-in has it."""
    made = str(uuid4())
    connection.execute(
        "insert into posting (force, id, account, role, team, area, starts, ends)"
        " values (%s, %s, %s, %s, %s, %s, %s, %s)",
        (
            posting.force,
            made,
            posting.account,
            posting.role.name,
            posting.team,
            posting.area,
            posting.starts,
            posting.ends,
        ),
    )
    return made


def end_post(connection: Connection, *, posting: str, at: datetime) -> None:
    """End a post at a moment; the holder's sessions end at once."""
    connection.execute("update posting set ends = %s where id = %s", (at, posting))
