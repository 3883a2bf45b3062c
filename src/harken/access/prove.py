"""Whoever is signed in gives their password again, before what is graver than the rest."""

from dataclasses import dataclass, field

from harken.access.actor import Actor
from harken.access.connection import Connection, acting
from harken.access.passwords import matches
from harken.access.refused import Refused

NO_PASSWORD = Refused("no_password", "Enter your password.", "password")
NOT_YOURS = Refused("wrong_password", "That is not your password.", "password")
TOO_MANY = Refused(
    "too_many", "Too many wrong passwords. Ring the duty inspector, or wait fifteen minutes.", "password"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What somebody who is signed in typed, and where from."""

    password: str = field(repr=False)
    address: str


def prove(given: Proof, *, by: Actor) -> Refused | None:
    """The refusal of whoever gives another password. Tries count, and are limited, as at sign-in.

    A transaction of its own, the keeper's: a wrong try stays counted whatever becomes of the act.
    """
    if not given.password:
        return NO_PASSWORD
    with acting(None, using="keeper") as connection:
        return _compared(connection, given, by)


def _compared(connection: Connection, given: Proof, by: Actor) -> Refused | None:
    row = connection.execute(
        "select h.hash, h.limited from account a, priv.hash_for(a.login, %s) h where a.id = %s",
        (given.address, by.account),
    ).fetchone()
    kept, limited = row or (None, False)
    if limited:
        return TOO_MANY
    if not matches(kept, given.password):
        return NOT_YOURS
    proved = connection.execute("select priv.prove(%s, %s)", (by.session, given.address)).fetchone()
    return None if proved and proved[0] else NOT_YOURS
