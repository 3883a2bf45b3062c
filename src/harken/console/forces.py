"""Which forces a command is asked about."""

from dataclasses import dataclass

from harken.access.connection import acting

_FORCES = "select id::text, code from force where %(code)s in ('', code) order by code"


class NoSuchForce(Exception):
    """There is no force of that code in this database."""


@dataclass(frozen=True, slots=True)
class Force:
    """One force: its id, and the code that its references begin with."""

    id: str
    code: str


def forces_called(code: str, *, using: str) -> list[Force]:
    """The force of a code, or every force where none is given. Raises NoSuchForce."""
    with acting(None, using=using) as connection:
        rows = connection.execute(_FORCES, {"code": code.upper()}).fetchall()
    if not rows:
        raise NoSuchForce(
            f"There is no force {code} in this database." if code else "There is no force here yet."
        )
    return [Force(*row) for row in rows]
