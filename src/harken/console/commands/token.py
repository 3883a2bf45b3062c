"""Make a token for another system that acts for somebody, or end one."""

import sys
from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime, timedelta
from uuid import UUID

from harken.access.connection import acting
from harken.access.sign_in import api_token, revoke
from harken.console.doorway import REFUSALS, enter, sentence

LONGEST = 366
_WHOSE = "select id::text from account where login = %s and is_active"


def arguments(parser: ArgumentParser) -> None:
    """For whom, for what, for how long."""
    parser.add_argument("login", metavar="LOGIN", help="in whose name it acts, with the posts they hold")
    parser.add_argument("--for", dest="label", default="", help="which system it is for; needed to make one")
    parser.add_argument("--days", type=int, default=90, help="how long it lasts; 90 if left out, at most 366")
    parser.add_argument("--end", metavar="ID", type=UUID, help="end the token of that id instead")


def run(options: Namespace) -> int:
    """0 done, 1 it is not; the token is printed once, and kept nowhere."""
    try:
        enter("keeper")
        done, says = _end(options.end) if options.end else _make(options)
    except REFUSALS as why:
        done, says = False, sentence(why)
    print(says, file=sys.stdout if done else sys.stderr)
    return 0 if done else 1


def _make(options: Namespace) -> tuple[bool, str]:
    if not options.label or not 0 < options.days <= LONGEST:
        return False, f"Say --for which system it is, and --days from 1 to {LONGEST}."
    login = options.login.lower()
    expires = datetime.now(UTC) + timedelta(days=options.days)
    with acting(None, using="keeper") as connection:
        row = connection.execute(_WHOSE, (login,)).fetchone()
        if row is None:
            return False, f"Nobody signs in as {login}."
        made = api_token(connection, account=row[0], label=options.label, expires=expires)
    return True, (
        f"{made.token}\n{options.label} acts for {login} until {expires:%Y-%m-%d %H:%M} UTC, or until "
        f"`harken token {login} --end {made.session}`"
    )


def _end(session: UUID) -> tuple[bool, str]:
    with acting(None, using="keeper") as connection:
        ended = revoke(connection, session=str(session))
    return ended, "It has ended." if ended else "There is no such token, or it has ended already."
