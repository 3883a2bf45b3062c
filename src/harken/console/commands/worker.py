"""Run the clock: look at what is due, tell people, deliver, seal."""

import os
import signal
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from threading import Event

from harken.casework.standards import standards_of
from harken.console.doorway import REFUSALS, enter, sentence
from harken.outside.mail import Post
from harken.worker.loop import Clock


def arguments(parser: ArgumentParser) -> None:
    """None: everything comes from the environment."""
    del parser


def run(_: Namespace) -> int:
    """0 when told to stop, 1 when refused or when it stopped by itself."""
    stop = Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    try:
        enter("worker", "sealer")
    except REFUSALS as why:
        print(sentence(why), file=sys.stderr)
        return 1
    clock = Clock(
        standards_of=standards_of,
        mail=Post(
            os.environ.get("HARKEN_SMTP_URL", "smtp://localhost:25"),
            os.environ.get("HARKEN_MAIL_FROM", "harken@localhost"),
            os.environ.get("HARKEN_BASE_URL", "http://localhost:8000"),
        ),
        loopback=os.environ.get("HARKEN_DEMO") == "1",
        keys=Path(os.environ.get("HARKEN_SEALING_KEYS", "sealing-keys")),
    )
    return 0 if clock.run(stop) else 1
