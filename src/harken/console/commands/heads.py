"""Print the newest sealed heads, write or mail them for others to keep, record that they left the house."""

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from harken.access.connection import acting
from harken.chronology.heads import TREES, Behind, Means, behind, newest, record_anchor
from harken.chronology.verify_alone import Head, head_text
from harken.console.doorway import REFUSALS, enter, sentence
from harken.console.forces import Force, NoSuchForce, forces_called
from harken.console.mail_server import mail_server
from harken.console.sending_heads import mail_head, write_head

WORKER = "worker"


class NothingSealed(Exception):
    """Nothing of this force is sealed yet: is `harken worker` running?"""


def arguments(parser: ArgumentParser) -> None:
    """Which force, and where to."""
    parser.add_argument("--force", metavar="CODE", default="", help="one force only, by its code, such as WM")
    parser.add_argument(
        "--out", metavar="FOLDER", help="write each into a file there, instead of printing it"
    )
    parser.add_argument(
        "--mail", metavar="ADDRESS", action="append", default=[], help="mail each there; again for more"
    )
    parser.add_argument(
        "--left-as",
        metavar="HOW",
        choices=[means.value for means in Means],
        help=f"record that what is printed or written leaves the house so: {', '.join(Means)}",
    )
    parser.add_argument("--to", metavar="WHERE", help="to whom or where, in words, with --left-as")


def run(options: Namespace) -> int:
    """0 done, 1 something was not sealed or not sent, 2 it cannot be asked."""
    if bool(options.left_as) is not bool(options.to):
        print("Give --left-as and --to together: how it leaves, and to whom.", file=sys.stderr)
        return 2
    try:
        enter(WORKER)
        forces = forces_called(options.force, using=WORKER)
    except (NoSuchForce, *REFUSALS) as why:
        print(sentence(why), file=sys.stderr)
        return 2
    done = [_sent(force, options) for force in forces]
    return 0 if all(done) else 1


def _sent(force: Force, options: Namespace) -> bool:
    """Send the heads of one force; what fails stops no other force's."""
    try:
        heads = list(_newest(force))
        for head in heads:
            _show(head, force, options)
            _mail(head, force, options.mail)
        for line in _said(force):
            print(line)
    except (NothingSealed, *REFUSALS) as why:
        print(f"{force.code}: {sentence(why)}", file=sys.stderr)
        return False
    return True


def _newest(force: Force) -> Iterator[Head]:
    with acting(None, using=WORKER) as connection:
        found = [newest(connection, force=force.id, tree=tree) for tree in TREES]
    if not any(found):
        raise NothingSealed(NothingSealed.__doc__)
    yield from (head for head in found if head)


def _show(head: Head, force: Force, options: Namespace) -> None:
    if options.out:
        path = write_head(Path(options.out), force.code, head)
        print(f"{force.code}: head of {head.leaves} {head.tree} written to {path}")
    elif not options.mail:
        print(head_text(head))
    if options.left_as:
        _record(head, Means(options.left_as), options.to)
        print(f"{force.code}: head of {head.leaves} {head.tree} recorded as {options.left_as}, {options.to}")


def _mail(head: Head, force: Force, addresses: list[str]) -> None:
    for address in addresses:
        mail_head(head, force.code, to=address, post=mail_server(os.environ), now=datetime.now(UTC))
        # Sent first: an anchor that is on record and never left would be a lie.
        _record(head, Means.MAILED, address)
        print(f"{force.code}: head of {head.leaves} {head.tree} mailed to {address}")


def _record(head: Head, means: Means, whereto: str) -> None:
    with acting(None, using=WORKER) as connection:
        record_anchor(connection, head, means=means, whereto=whereto)


def _said(force: Force) -> Iterator[str]:
    with acting(None, using=WORKER) as connection:
        found: Behind = behind(connection, force=force.id)
    if found.why:
        yield f"{force.code}: {found.why}"
