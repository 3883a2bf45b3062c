"""Where practice lives on this machine: its folder, its port, and that it runs only once."""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import harken
from harken.cluster import ClusterUnavailable
from harken.cluster.account import account_for
from harken.cluster.place import open_state, place_for
from harken.console.listening import is_free

TRIED = 50
ENDING = "ending"
ENDS_WITHIN = 60.0


class RunsAlready(Exception):
    """Practice of this checkout runs already; the message says where."""


def state_folder() -> Path:
    """The folder of this checkout's cluster and secrets, made where it is not there."""
    place = place_for(os.environ, checkout=Path(harken.__file__).resolve().parent)
    open_state(place, account_for(os.environ))
    return place.state


@contextmanager
def until_it_ends(running: Path, where: str) -> Iterator[None]:
    """Say to whoever comes next who runs practice `where`; and, however it ends, that it is ending."""
    running.write_text(f"{where} (process {os.getpid()})", "utf-8")
    try:
        yield
    finally:
        running.write_text(ENDING, "utf-8")


@contextmanager
def alone(state: Path) -> Iterator[Path]:
    """Be the only one who runs practice here; the file to write the address into. Raises RunsAlready.

    One that is ending, or was killed and is being tidied up after, is waited for.
    """
    lock = state / "practice-runs"
    handle = os.open(lock, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o600)
    try:
        _hold(handle, lock)
        os.truncate(handle, 0)
        yield lock
    finally:
        os.close(handle)


def _hold(handle: int, lock: Path) -> None:
    latest = time.monotonic() + ENDS_WITHIN
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except BlockingIOError:
            where = lock.read_text("utf-8") or "being made"
        if where != ENDING or time.monotonic() > latest:
            raise RunsAlready(
                f"Practice of this checkout runs already: {where}. Stop it there first (Ctrl-C), "
                "or name another folder in HARKEN_STATE_DIR."
            )
        time.sleep(0.1)


def free_port(first: int) -> int:
    """The first port from `first` on that nobody has on this machine. Raises ClusterUnavailable."""
    for port in range(first, min(first + TRIED, 65536)):
        if is_free(port):
            return port
    raise ClusterUnavailable(f"No port from {first} on is free. Give another with --port.")
