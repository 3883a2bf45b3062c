"""Stops the practice PostgreSQL when whoever began it is gone without having done so: killed, say."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from harken.cluster import ClusterUnavailable, our_cluster
from harken.console.practice.place import ENDING, RunsAlready, alone
from harken.console.supervising import undisturbed

DONE = b"done\n"


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
    # Whoever began practice anew in the meantime has it now.
    with suppress(RunsAlready, ClusterUnavailable), alone(state) as running:
        running.write_text(ENDING, "utf-8")
        our_cluster().stop()


if __name__ == "__main__":
    watch(Path(sys.argv[1]))
