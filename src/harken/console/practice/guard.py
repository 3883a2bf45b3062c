"""Stops the practice PostgreSQL when whoever began it is gone without having done so: killed, say."""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from harken.cluster import ClusterUnavailable, our_cluster
from harken.console.practice.place import ENDING, RunsAlready, alone
from harken.console.supervising import undisturbed

DONE = b"done\n"
LETS_GO_WITHIN = 10.0


@contextmanager
def guarded(state: Path) -> Iterator[None]:
    """While it lasts, PostgreSQL is stopped by another process should this one be killed."""
    guard = subprocess.Popen(  # noqa: S603 - our own module
        [sys.executable, "-m", __name__, str(state)],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        # Neither Ctrl-C nor a closed terminal ends the guard before us.
        start_new_session=True,
    )
    try:
        yield
    finally:
        with undisturbed(), suppress(BrokenPipeError):
            guard.communicate(DONE)


def watch(state: Path) -> None:
    """Wait until whoever began us is gone; stop PostgreSQL unless they said that they did."""
    if sys.stdin.buffer.read() == DONE:
        return
    latest = time.monotonic() + LETS_GO_WITHIN
    with suppress(ClusterUnavailable):
        while not _stopped(state) and time.monotonic() < latest:
            time.sleep(0.1)


def _stopped(state: Path) -> bool:
    """Whether PostgreSQL was ours to stop, and is.

    The pipe of somebody who was killed may close a little before their lock is let go. Held for longer, it is
    held by whoever began practice anew, who has it now.
    """
    try:
        with alone(state) as running:
            running.write_text(ENDING, "utf-8")
            our_cluster().stop()
    except RunsAlready:
        return False
    return True


if __name__ == "__main__":
    watch(Path(sys.argv[1]))
