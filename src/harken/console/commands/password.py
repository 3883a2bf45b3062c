"""Set somebody's password. Their sessions end."""

import sys
from argparse import ArgumentParser, Namespace

from harken.access.accounts import set_password
from harken.access.connection import acting
from harken.console.doorway import REFUSALS, enter, sentence
from harken.console.secret import asked_twice

SHORTEST = 12
"""How many characters at least. Our own design: long beats odd."""


def arguments(parser: ArgumentParser) -> None:
    """Whose. The password is asked for, or read from standard input: an argument could be seen by others."""
    parser.add_argument("login", metavar="LOGIN", help="their sign-in name; the password is then asked for")


def run(options: Namespace) -> int:
    """0 it is set, 1 it is not."""
    login = options.login.lower()
    try:
        enter("keeper")
        refusal = _set(login, asked_twice())
    except REFUSALS as why:
        refusal = sentence(why)
    if refusal:
        print(refusal, file=sys.stderr)
        return 1
    print(f"{login}: password set; every session of theirs has ended")
    return 0


def _set(login: str, password: str) -> str:
    """Why it was not set, if it was not."""
    if len(password) < SHORTEST:
        return f"Give a password of at least {SHORTEST} characters, the same twice."
    with acting(None, using="keeper") as connection:
        row = connection.execute(
            "select id::text from account where login = %s and is_active", (login,)
        ).fetchone()
        if row is None:
            return f"Nobody signs in as {login}."
        set_password(connection, account=row[0], password=password)
    return ""
