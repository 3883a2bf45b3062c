"""Dispose of the words of one entry when the law says so; that they were there, and why they went, stays."""

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from datetime import UTC, datetime
from uuid import UUID, uuid4

from harken.access.actor import Actor
from harken.access.connection import acting
from harken.access.refused import Refused
from harken.casework.dispose import Disposing, dispose_of
from harken.casework.outcome import Done
from harken.casework.standards import standards_for
from harken.console.doorway import REFUSALS, enter, sentence
from harken.console.secret import asked_once
from harken.console.signing_in import NotSignedIn, signed_in
from harken.vocabulary.roles import SUPERINTENDENT


def arguments(parser: ArgumentParser) -> None:
    """Who does it, the words of which entry, and by which rule."""
    parser.add_argument(
        "chronology", metavar="RECORD", type=_id, help="the id in the address of the case, child or place"
    )
    parser.add_argument("entry", metavar="ENTRY", type=_id, help="the id in the address of its words")
    parser.add_argument("--as", dest="login", metavar="LOGIN", required=True, help="your own sign-in name")
    parser.add_argument("--rule", required=True, help="by which rule, in a sentence; it is kept")


def run(options: Namespace) -> int:
    """0 the words are gone, 1 they are not: it is not yours to do, or there are none."""
    try:
        enter("default", "keeper")
        with signed_in(options.login.lower(), asked_once(), role=SUPERINTENDENT) as actor:
            outcome = _dispose(actor, options)
    except (NotSignedIn, *REFUSALS) as why:
        print(sentence(why), file=sys.stderr)
        return 1
    if isinstance(outcome, Refused):
        print(outcome.sentence, file=sys.stderr)
        return 1
    print(
        "The words are gone, and cannot be had back. That they were there, and why they went, is on record."
    )
    print("Backups hold them until they are overwritten.")
    return 0


def _dispose(actor: Actor, options: Namespace) -> Done | Refused:
    with acting(actor) as connection:
        standards = standards_for(connection, actor.force)
    disposing = Disposing(
        chronology=options.chronology, entry=options.entry, why=options.rule, idem=str(uuid4())
    )
    return dispose_of(disposing, by=actor, now=datetime.now(UTC), standards=standards)


def _id(text: str) -> str:
    try:
        return str(UUID(text))
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is no id.") from None
