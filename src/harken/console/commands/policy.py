"""Check a force's policy files before they are put in force. Needs no records."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from harken.console.policies import read_each
from harken.policy.read import name_of


def arguments(parser: ArgumentParser) -> None:
    """Which files."""
    parser.add_argument("files", nargs="+", metavar="FILE", help="policy files, such as wm.yaml")


def run(options: Namespace) -> int:
    """0 they may be put in force, 1 something is wrong, each with its line and what to do."""
    policies, wrong = read_each(Path(one) for one in options.files)
    for one in wrong:
        print(one, file=sys.stderr)
    if wrong:
        return 1
    for file, policy in policies.items():
        name = name_of(policy.code)
        print(f"{file}: may be put in force" + ("" if file.name == name else f", once it is called {name}"))
    return 0
