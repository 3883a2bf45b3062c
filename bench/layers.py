"""Layers: where the time of a verb goes, by timing the steps it calls."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import Any
from unittest.mock import patch

from harken.access import connection
from harken.casework import journal, record

Taken = dict[str, float]
Steps = Sequence[tuple[str, Any, str]]
"""What a step is called here, the module that calls it, and by what name."""

STEPS: Steps = (
    ("begin", connection, "_begun"),
    ("lock and read facts", record, "opened"),
    ("gates", record, "held"),
    ("append", record, "put"),
    ("notices", record, "give_notice"),
    ("reckon", journal, "reckoned_again"),
    ("board's lines", journal, "lines_of"),
    ("board", journal, "write"),
    ("commit", connection, "_commit"),
)


@contextmanager
def layered(taken: Taken, steps: Steps = STEPS) -> Iterator[None]:
    """Adds to `taken`, in seconds, what each step takes while this lasts."""
    with ExitStack() as stack:
        for name, of, step in steps:
            stack.enter_context(patch.object(of, step, _timed(getattr(of, step), name, taken)))
        yield


def _timed(step: Callable[..., Any], name: str, taken: Taken) -> Callable[..., Any]:
    def timed(*given: Any, **more: Any) -> Any:
        began = time.perf_counter()
        try:
            return step(*given, **more)
        finally:
            taken[name] = taken.get(name, 0.0) + time.perf_counter() - began

    return timed
