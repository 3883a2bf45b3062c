"""Ballast: a file that only takes up room, let go so that a server the full disk stopped can start again."""

import os
from pathlib import Path

from harken.cluster.place import Place

SIZE = 64 * 1024 * 1024
"""Enough for a server to recover in and to be read. Our own design."""
TOO_LITTLE = 16 * 1024 * 1024
"""What a server needs to start: one segment of its write-ahead log."""
SPARE = 4
"""How many times its size must be free before it is laid down."""


def cramped(place: Place) -> bool:
    """Whether there is too little room on the disk for a server to start."""
    return _free(place.state) < TOO_LITTLE


def lay_down(place: Place) -> None:
    """Keep the ballast, where it is not kept yet and there is room for it and more."""
    if place.ballast.exists() or _free(place.state) < SPARE * SIZE:
        return
    handle = os.open(place.ballast, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
    try:
        os.posix_fallocate(handle, 0, SIZE)
    finally:
        os.close(handle)


def let_go(place: Place) -> bool:
    """Give up the ballast; False when it was given up before."""
    try:
        place.ballast.unlink()
    except FileNotFoundError:
        return False
    return True


def _free(folder: Path) -> int:
    seen = os.statvfs(folder)
    return seen.f_bavail * seen.f_frsize
