"""Run the clock: look at what is due, tell people, deliver, seal."""

import os
import signal
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from threading import Event

from django.conf import settings

from harken.casework.standards import standards_of
from harken.console.doorway import REFUSALS, enter, sentence
from harken.console.mail_server import mail_server
from harken.console.policies import refuse_broken_policies, say_what_is_missing
from harken.worker.loop import Clock
from harken.worker.room import full


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
        refuse_broken_policies(Path(settings.POLICY_DIR))
        say_what_is_missing(Path(settings.POLICY_DIR), using="worker")
        disks = _disks()
    except REFUSALS as why:
        print(sentence(why), file=sys.stderr)
        return 1
    clock = Clock(
        standards_of=standards_of,
        mail=mail_server(os.environ),
        loopback=os.environ.get("HARKEN_DEMO") == "1",
        files=Path(settings.FILES_DIR) if settings.FILES_DIR else None,
        disks=disks,
        keys=Path(os.environ.get("HARKEN_SEALING_KEYS", "sealing-keys")),
    )
    print("The clock runs: it looks, tells, delivers and seals.", flush=True)
    return 0 if clock.run(stop) else 1


def _disks() -> tuple[Path, ...]:
    """The folders that HARKEN_DATABASE_DISK names. Raises OSError for one that cannot be looked at."""
    named = filter(None, os.environ.get("HARKEN_DATABASE_DISK", "").split(os.pathsep))
    disks = tuple(Path(one) for one in named)
    full(disks)
    return disks
