"""One round of sealing: every force, both trees, checked against the heads this machine remembers."""

from pathlib import Path

from harken.access.connection import acting
from harken.chronology.heads import TREES, remember, remembered
from harken.chronology.seal import Sealed, seal
from harken.chronology.sealing_key import make_key, read_key
from harken.worker.forces import forces

SEALER = "sealer"


def seal_all(keys: Path) -> int:
    """Seal what was committed since the last round; how many rows. Keys and heads are kept in `keys`.

    Raises BrokenTree, UnsafeKey.
    """
    count = 0
    for force in forces(SEALER):
        make_key(keys, force)
        for tree in TREES:
            more = True
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
