"""Tell professional standards who looked at a record, or what somebody looked at; why they ask is kept."""

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Sequence
from datetime import UTC, datetime
from uuid import UUID

from harken.access.actor import Actor
from harken.access.connection import acting
from harken.access.consultations import MOST, Asked, Consultation, consultations
from harken.access.refused import Refused
from harken.console.doorway import REFUSALS, enter, sentence
from harken.console.secret import asked_once
from harken.console.signing_in import NotSignedIn, signed_in
from harken.vocabulary.calendars import LONDON
from harken.vocabulary.roles import PROFESSIONAL_STANDARDS


class NobodySuch(Exception):
    """Nobody of this force signs in so."""


def arguments(parser: ArgumentParser) -> None:
    """Who asks, whose looks or looks at whom, since when, and why."""
    parser.add_argument("--as", dest="login", metavar="LOGIN", required=True, help="your own sign-in name")
    parser.add_argument("--person", metavar="ID", type=_person, help="the id of whoever was looked at")
    parser.add_argument("--account", metavar="LOGIN", default="", help="the sign-in name of whoever looked")
    parser.add_argument("--since", type=_moment, required=True, help="2026-11-01, or '2026-11-01 14:30'")
    parser.add_argument("--until", type=_moment, help="up to, not including; now, if left out")
    parser.add_argument("--reason", required=True, help="why you look, in a sentence; it is kept")


def run(options: Namespace) -> int:
    """0 read, 1 it is not yours to read or was not asked for properly."""
    try:
        enter("default", "keeper")
        with signed_in(options.login.lower(), asked_once(), role=PROFESSIONAL_STANDARDS) as actor:
            answer = _read(actor, options)
    except (NobodySuch, NotSignedIn, *REFUSALS) as why:
        print(sentence(why), file=sys.stderr)
        return 1
    if isinstance(answer, Refused):
        print(answer.sentence, file=sys.stderr)
        return 1
    _print(answer)
    return 0


def _read(actor: Actor, options: Namespace) -> Sequence[Consultation] | Refused:
    with acting(actor) as connection:
        account = ""
        if options.account:
            row = connection.execute(
                "select id::text from account where login = %s", (options.account.lower(),)
            ).fetchone()
            if row is None:
                raise NobodySuch(f"Nobody of this force signs in as {options.account}.")
            account = row[0]
        asked = Asked(
            person=options.person or "",
            account=account,
            since=options.since,
            until=options.until,
            reason=options.reason,
        )
        return consultations(connection, actor, asked)


def _print(found: Sequence[Consultation]) -> None:
    for one in found:
        print(_line(one))
    more = f", the newest {MOST}: ask from a later day for fewer" if len(found) == MOST else ""
    print(f"{len(found)} looks{more}. That you read this is on record.")


def _line(one: Consultation) -> str:
    when = one.at.astimezone(LONDON).strftime("%Y-%m-%d %H:%M:%S")
    who = " ".join(part for part in (one.collar, one.name) if part)
    parts = [
        f"{when}  {who}, {one.role}",
        f"{one.verb} {one.object_kind} {one.object_id}".rstrip(),
        f"tie: {one.link}",
        f"of {', '.join(one.persons)}" if one.persons else "",
        f"saw {', '.join(one.fields)}" if one.fields else "",
        f"because: {one.reason}" if one.reason else "",
        "" if one.result == "ok" else one.result.upper(),
    ]
    # What somebody typed as their reason draws nothing on this screen, and begins no line of its own.
    return "".join(sign if sign.isprintable() else "?" for sign in "; ".join(filter(None, parts)))


def _person(text: str) -> str:
    try:
        return str(UUID(text))
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is not the id of a record.") from None


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(
            f"{text!r} is not a day or a time: 2026-11-01, or '2026-11-01 14:30'."
        ) from None
    return (moment if moment.tzinfo else moment.replace(tzinfo=LONDON)).astimezone(UTC)
