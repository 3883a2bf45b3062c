"""Figures: how what was measured is printed: the machine it was on, the middle, the worst and the spread."""

import os
import platform
import statistics
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import mkstemp

FSYNCS = 200


def say(line: str = "") -> None:
    """Print a line at once, so that progress shows."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def show_machine() -> None:
    """The machine, how busy it is, and how long it takes to make a write durable."""
    load = ", ".join(f"{one:.1f}" for one in os.getloadavg())
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores"
    say(f"{machine}, Python {platform.python_version()}")
    say(f"load average {load}; figures on a busy machine are worse than on a quiet one: read the ratios")
    say(f"fdatasync of 8 kB: {spread(fsyncs())}")


def fsyncs() -> list[float]:
    """How long each of some durable writes took, in seconds."""
    handle, name = mkstemp(prefix="harken-bench-")
    taken = []
    try:
        for _ in range(FSYNCS):
            os.pwrite(handle, os.urandom(8192), 0)
            began = time.perf_counter()
            os.fdatasync(handle)
            taken.append(time.perf_counter() - began)
    finally:
        os.close(handle)
        Path(name).unlink()
    return taken


def spread(seconds: Sequence[float]) -> str:
    """The middle, the quartiles and the 99th in a hundred, in milliseconds, and of how many."""
    ordered = sorted(seconds)
    low, middle, high = statistics.quantiles(ordered, n=4)
    worst = ordered[min(len(ordered) - 1, len(ordered) * 99 // 100)]
    return (
        f"p50 {middle * 1e3:.3f} ms, quartiles {low * 1e3:.3f} to {high * 1e3:.3f}, "
        f"p99 {worst * 1e3:.3f} ms, n {len(ordered)}"
    )


def ratio(these: Sequence[float], those: Sequence[float]) -> str:
    """How many times as long these took as those beside them, pair by pair."""
    ratios = [mine / other for mine, other in zip(these, those, strict=True)]
    low, middle, high = statistics.quantiles(ratios, n=4)
    return f"{middle:.2f} times (quartiles {low:.2f} to {high:.2f}, n {len(ratios)})"
