"""Child processes: begun with what they say in a file, watched, ended; none outlives its parent."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Thread

LIFELINE = "HARKEN_LIFELINE"
ENDS_WITHIN = 30.0
STOPPING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


@dataclass(frozen=True, slots=True)
class Child:
    """One `harken` command that runs beside us. `said` is the file of what it says."""

    name: str
    process: subprocess.Popen[bytes]
    said: Path

    @property
    def ended(self) -> bool:
        """Whether it ended by itself."""
        return self.process.poll() is not None

    def last_words(self, most: int = 12) -> str:
        """The end of what it said."""
        return "\n".join(self.said.read_text("utf-8", errors="replace").splitlines()[-most:])


@contextmanager
def beside(commands: Mapping[str, Sequence[str]], *, said_in: Path) -> Iterator[tuple[Child, ...]]:
    """Run `harken` commands, by name, until the block is left, however it is left.

    Each holds the reading end of a pipe whose writing end only we hold: when we are killed, it closes.
    """
    reads, writes = os.pipe()
    children: list[Child] = []
    try:
        for name, words in commands.items():
            children.append(_begin(name, words, said_in / f"{name}.log", lifeline=reads))
        yield tuple(children)
    finally:
        with undisturbed():
            os.close(reads)
            os.close(writes)
            _end(children)


def end_with_parent() -> None:
    """End this process, as SIGTERM would, when the one that began it is gone. Nothing where none did."""
    lifeline = os.environ.pop(LIFELINE, "")
    if lifeline:
        Thread(target=_hold, args=(int(lifeline),), name="lifeline", daemon=True).start()


@contextmanager
def undisturbed() -> Iterator[None]:
    """Let nobody's second Ctrl-C leave half of the ending undone."""
    before = {number: signal.signal(number, signal.SIG_IGN) for number in STOPPING}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _begin(name: str, words: Sequence[str], said: Path, *, lifeline: int) -> Child:
    handle = os.open(said, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW, 0o600)
    try:
        process = subprocess.Popen(  # noqa: S603 - our own command
            [sys.executable, "-m", "harken.console", *words],
            env={**os.environ, LIFELINE: str(lifeline)},
            stdin=subprocess.DEVNULL,
            stdout=handle,
            stderr=subprocess.STDOUT,
            pass_fds=(lifeline,),
            # Ctrl-C goes to us alone; we end our children in order.
            start_new_session=True,
        )
    finally:
        os.close(handle)
    return Child(name, process, said)


def _end(children: Sequence[Child]) -> None:
    for child in children:
        if not child.ended:
            child.process.terminate()
    latest = time.monotonic() + ENDS_WITHIN
    for child in children:
        try:
            child.process.wait(timeout=max(latest - time.monotonic(), 0.1))
        except subprocess.TimeoutExpired:
            child.process.kill()
            child.process.wait()


def _hold(lifeline: int) -> None:
    os.read(lifeline, 1)
    os.kill(os.getpid(), signal.SIGTERM)
