"""A force's policy files, read as the pages and the clock would read them."""

from collections.abc import Iterable
from pathlib import Path

from harken.catalogue import duties
from harken.policy.force import Policy
from harken.policy.read import read_policy


class BrokenPolicy(Exception):
    """A policy does not validate, and nothing starts by it; the message has a line for each mistake."""


def mistakes(files: Iterable[Path]) -> list[str]:
    """What is wrong with these files, each with its file and line."""
    read = (read_policy(file, duties().values()) for file in files)
    return [str(wrong) for one in read if not isinstance(one, Policy) for wrong in one]


def refuse_broken_policies(folder: Path) -> None:
    """Raise BrokenPolicy where a file of the folder does not validate.

    What is put there later does not stop what runs: the last good one stays in force, and the log says so.
    """
    if wrong := mistakes(sorted(folder.glob("*.yaml"))):
        raise BrokenPolicy("\n".join(wrong))
