"""Say who works in a force, from a file: accounts and posts; from others, who is on duty and trained."""

import sys
from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime
from pathlib import Path

from harken.access.connection import acting
from harken.console.doorway import REFUSALS, enter, sentence
from harken.console.staff import Staff, Unreadable, read_staff
from harken.console.staffing import keep, keep_shifts
from harken.console.training import keep_trained

KEEPER = "keeper"


def arguments(parser: ArgumentParser) -> None:
    """The file of people, that of shifts and that of training."""
    parser.add_argument(
        "file", metavar="FILE", help="YAML: force: {code, name}; people: login, name, posts …"
    )
    parser.add_argument("--shifts", metavar="FILE", help="CSV: login,starts,ends and, if need be, reachable")
    parser.add_argument("--train", metavar="FILE", help="CSV: login,skill,from,until,evidence")


def run(options: Namespace) -> int:
    """0 it is so now, 1 it could not be done, 2 a file could not be read. Nothing is half done."""
    try:
        staff = read_staff(Path(options.file))
        enter(KEEPER)
        for line in _kept(staff, options.shifts, options.train):
            print(line)
    except Unreadable as wrong:
        print(wrong, file=sys.stderr)
        return 2
    except REFUSALS as why:
        print(sentence(why), file=sys.stderr)
        return 1
    return 0


def _kept(staff: Staff, shifts: str | None, train: str | None) -> list[str]:
    with acting(None, using=KEEPER) as connection:
        said = list(keep(connection, staff, now=datetime.now(UTC)))
        if shifts:
            number = keep_shifts(connection, staff.code, Path(shifts))
            said.append(f"{staff.code}: {number} shifts added or changed")
        if train:
            said += keep_trained(connection, staff.code, Path(train))
    return said or [f"{staff.code}: nothing to change"]
