"""A force's policy files, read as the pages and the clock would read them."""

from collections.abc import Iterable
from pathlib import Path

from harken.catalogue import duties
from harken.console.failures import say
from harken.console.forces import NoSuchForce, forces_called
from harken.policy.force import Policy
from harken.policy.read import name_of, read_policy


class BrokenPolicy(Exception):
    """A policy does not validate, and nothing starts by it; the message has a line for each mistake."""


def read_each(files: Iterable[Path]) -> tuple[dict[Path, Policy], list[str]]:
    """The policies in these files; and what is wrong with the others, each mistake with its file and line."""
    read = {file: read_policy(file, duties().values()) for file in files}
    whole = {file: one for file, one in read.items() if isinstance(one, Policy)}
    return whole, [str(wrong) for one in read.values() if not isinstance(one, Policy) for wrong in one]


def refuse_broken_policies(folder: Path) -> None:
    """Raise BrokenPolicy where a file of the folder does not validate.

    What is put there later does not stop what runs: the last good one stays in force, and the log says so.
    """
    _, wrong = read_each(sorted(folder.glob("*.yaml")))
    if wrong:
        raise BrokenPolicy("\n".join(wrong))


def say_what_is_missing(folder: Path, *, using: str) -> None:
    """Say which forces have no policy file: they are served all the same, and somebody must know how."""
    try:
        forces = forces_called("", using=using)
    except NoSuchForce:
        return
    for force in forces:
        if not (folder / name_of(force.code)).exists():
            say(
                f"{force.code} has no policy: there is no {folder / name_of(force.code)}. "
                "It works to the national times, and its notices go nowhere."
            )
