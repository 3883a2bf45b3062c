"""Let somebody of another agency read at the portal; confirm them each term, let them in anew, close them."""

import sys
from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime

from harken.access.connection import Connection, acting
from harken.console.doorway import REFUSALS, enter, sentence
from harken.console.partnering import (
    Force,
    NotSo,
    acts,
    add,
    close,
    confirm,
    everybody,
    force_called,
    renew,
)
from harken.vocabulary.calendars import LONDON


def arguments(parser: ArgumentParser) -> None:
    """Of which force, whom, and what about them; with nobody named, all of them are listed."""
    parser.add_argument("force", metavar="FORCE", help="its code, such as WM")
    parser.add_argument("login", metavar="LOGIN", nargs="?", default="", help="their sign-in name")
    parser.add_argument(
        "--for", dest="setting", default="", help="make them: whom they read for, as in policy"
    )
    parser.add_argument(
        "--confirm", action="store_true", help="they still read for them: for a term from today"
    )
    parser.add_argument("--renew", action="store_true", help="a new password and key: lost, or back again")
    parser.add_argument(
        "--close", action="store_true", help="they read no more; where they are, they are out"
    )
    parser.add_argument(
        "--name", default="", help="their own name, which each receipt bears; needed with --for"
    )


def run(options: Namespace) -> int:
    """0 done, 1 it is not. Without an option what they did is listed; a password is printed once."""
    try:
        enter("keeper")
        with acting(None, using="keeper") as connection:
            said = _said(connection, options)
    except NotSo as why:
        print(why, file=sys.stderr)
        return 1
    except REFUSALS as why:
        print(sentence(why), file=sys.stderr)
        return 1
    print(said)
    return 0


def _said(connection: Connection, options: Namespace) -> str:
    force, login = force_called(connection, options.force), options.login.lower()
    today = datetime.now(UTC).astimezone(LONDON).date()
    if not login:
        return "\n".join(everybody(connection, force, today=today)) or f"{force.code} has no partner here."
    return _of_one(connection, force, login, options)


def _of_one(connection: Connection, force: Force, login: str, options: Namespace) -> str:
    if sum(map(bool, (options.setting, options.confirm, options.renew, options.close))) > 1:
        raise NotSo("Say one thing of them at a time.")
    today = datetime.now(UTC).astimezone(LONDON).date()
    if options.setting:
        if not options.name.strip():
            raise NotSo("Say with --name who they are: a receipt is somebody's.")
        return add(
            connection, force, login=login, name=options.name.strip(), setting=options.setting, today=today
        )
    if options.confirm:
        return confirm(connection, force, login, today=today)
    if options.renew:
        return renew(connection, force, login, today=today)
    if options.close:
        return close(connection, force, login)
    return "\n".join(acts(connection, force, login)) or f"{login} did nothing yet."
