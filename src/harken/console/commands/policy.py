"""Check a force's policy files before they are put in force. Needs no records."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from harken.console.policies import mistakes


def arguments(parser: ArgumentParser) -> None:
    """Which files."""
    parser.add_argument("files", nargs="+", metavar="FILE", help="policy files, such as wm.yaml")


def run(options: Namespace) -> int:
    """0 they may be put in force, 1 something is wrong, each with its line and what to do."""
    wrong = mistakes(Path(one) for one in options.files)
    for one in wrong:
        print(one, file=sys.stderr)
    if not wrong:
        print(f"{', '.join(options.files)}: may be put in force")
    return 1 if wrong else 0
