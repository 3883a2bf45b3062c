"""Where practice lives on this machine: its folder, its port, and that it runs only once."""

import fcntl
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import harken
from harken.cluster import ClusterUnavailable
from harken.cluster.account import account_for
from harken.cluster.place import open_state, place_for

TRIED = 50


class RunsAlready(Exception):
    """Practice of this checkout runs already; the message says where."""


def state_folder() -> Path:
    """The folder of this checkout's cluster and secrets, made where it is not there."""
    place = place_for(os.environ, checkout=Path(harken.__file__).resolve().parent)
    open_state(place, account_for(os.environ))
    return place.state


@contextmanager
def alone(state: Path) -> Iterator[Path]:
    """Be the only one who runs practice here; the file to write the address into. Raises RunsAlready."""
    lock = state / "practice-runs"
    handle = os.open(lock, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(handle)
        where = lock.read_text("utf-8") or "being made"
        raise RunsAlready(
            f"Practice of this checkout runs already: {where}. Stop it there first (Ctrl-C), "
            "or name another folder in HARKEN_STATE_DIR."
        ) from None
    try:
        os.truncate(handle, 0)
        yield lock
    finally:
        os.close(handle)


def free_port(first: int) -> int:
    """The first port from `first` on that nobody has on this machine. Raises ClusterUnavailable."""
    for port in range(first, min(first + TRIED, 65536)):
        with socket.socket() as tried:
            # What was closed a moment ago may be taken again; what listens may not.
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                tried.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise ClusterUnavailable(f"No port from {first} on is free. Give another with --port.")
