"""Progress of long work, for whoever waits at a terminal; nothing where nobody does."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

OFTEN = 0.25

Progress = Callable[[int], None]
"""Told how many are done so far."""


@contextmanager
def progress(what: str, *, of: int | None = None) -> Iterator[Progress]:
    """Show how many are done, on standard error, on a line that is gone when the block is left."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    said = 0.0

    def say(done: int) -> None:
        nonlocal said
        if time.monotonic() - said >= OFTEN:
            said = time.monotonic()
            print(f"\r{what}: {done}{f' of {of}' if of else ''} ", end="", file=sys.stderr, flush=True)

    try:
        yield say
    finally:
        if said:
            print("\r\033[K", end="", file=sys.stderr, flush=True)
