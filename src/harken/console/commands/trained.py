"""List who of a force is trained for what and until when; what ran out, or soon will, is said."""

import sys
from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime

from harken.access.connection import acting
from harken.access.training import Held, training_of
from harken.console.doorway import REFUSALS, enter, sentence
from harken.vocabulary.calendars import london_day

KEEPER = "keeper"


def arguments(parser: ArgumentParser) -> None:
    """The force's code."""
    parser.add_argument("code", metavar="CODE", help="the code of the force, such as WM")


def run(options: Namespace) -> int:
    """0 listed, 1 it could not be."""
    try:
        enter(KEEPER)
        with acting(None, using=KEEPER) as connection:
            row = connection.execute("select id::text from force where code = %s", (options.code,)).fetchone()
            found = training_of(connection, row[0]) if row else ()
    except REFUSALS as why:
        print(sentence(why), file=sys.stderr)
        return 1
    if row is None:
        print(f"There is no force {options.code} here.", file=sys.stderr)
        return 1
    now = datetime.now(UTC)
    for one in found:
        print(_line(one, now))
    print(f"{len(found)} on record.")
    return 0


def _line(one: Held, now: datetime) -> str:
    until = f"until {london_day(one.ends)}" if one.ends else "without end"
    state = "RAN OUT" if one.ended(now) else "RUNS OUT SOON" if one.runs_out(now) else ""
    parts = (one.login, one.skill, f"from {london_day(one.starts)}", until, one.evidence, state)
    return "  ".join(filter(None, parts))
