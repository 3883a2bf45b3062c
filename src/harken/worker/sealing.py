"""One round of sealing: every force, both trees, checked against the heads this machine remembers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from harken.access.connection import acting
from harken.chronology.heads import TREES, remember, remembered
from harken.chronology.seal import BrokenTree, Sealed, seal
from harken.chronology.sealing_key import UnsafeKey, make_key, read_key
from harken.worker.forces import forces

SEALER = "sealer"


@dataclass(frozen=True, slots=True)
class Round:
    """What one round sealed, and the trees (force, tree) it could not add to, with why."""

    sealed: int
    broken: Mapping[tuple[str, str], Exception]


def seal_all(keys: Path) -> Round:
    """Seal what was committed since the last round, of every force here: see `seal_of`."""
    return seal_of(forces(SEALER), keys)


def seal_of(those: Iterable[str], keys: Path) -> Round:
    """Seal what these forces committed since the last round. Keys and heads are kept in `keys`.

    A tree that was tampered with, or whose key cannot be read, stops no other: it is named in the answer.
    """
    count = 0
    broken: dict[tuple[str, str], Exception] = {}
    for force in those:
        for tree in TREES:
            try:
                count += _seal_tree(keys, force, tree)
            except (BrokenTree, UnsafeKey) as why:
                broken[force, tree] = why
    return Round(count, broken)


def _seal_tree(keys: Path, force: str, tree: str) -> int:
    make_key(keys, force)
    count, more = 0, True
    while more:
        sealed = _seal(keys, force, tree)
        count += sealed.count
        more = sealed.more
    return count


def _seal(keys: Path, force: str, tree: str) -> Sealed:
    after = remembered(keys, force=force, tree=tree)
    with acting(None, using=SEALER) as connection:
        sealed = seal(connection, force=force, tree=tree, key=read_key(keys, force), after=after)
    # Only what is committed is remembered: a head we never made would stop all sealing.
    if sealed.count and sealed.head is not None:
        remember(keys, sealed.head)
    return sealed
