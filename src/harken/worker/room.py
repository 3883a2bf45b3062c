"""How much room there is on the disk of the database: entries stop before it is full."""

import os
from collections.abc import Iterable
from pathlib import Path

RESERVE = 0.05
"""What share of a disk is kept for reads and the records of them. Our own design."""
RESERVE_MOST = 2 * 1024**3
"""How many bytes of a large disk that is at most. Our own design."""


def full(disks: Iterable[Path]) -> bool:
    """Whether less than the reserve is left on any of the disks that these folders are on. Raises OSError."""
    return any(_full(one) for one in disks)


def _full(folder: Path) -> bool:
    seen = os.statvfs(folder)
    return seen.f_bavail * seen.f_frsize < min(RESERVE * seen.f_blocks * seen.f_frsize, RESERVE_MOST)
