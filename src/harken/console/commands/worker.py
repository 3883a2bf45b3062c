"""Run the clock: look at what is due, tell people, deliver, seal."""

import os
import signal
from argparse import ArgumentParser, Namespace
from pathlib import Path
from threading import Event

import django
import structlog
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from harken.access.connection import acting
from harken.access.startup import refuse_unsafe_role
from harken.casework.standards import standards_of
from harken.chronology.sealing_key import make_key, read_key
from harken.console.practice.mark import refuse_unmarked
from harken.outside.mail import Post
from harken.worker.loop import Clock


def arguments(parser: ArgumentParser) -> None:
    """None: everything comes from the environment."""
    del parser


def run(_: Namespace) -> int:
    """0 when told to stop."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "harken.project.settings")
    django.setup()
    structlog.configure(
        processors=[structlog.processors.TimeStamper(fmt="iso"), structlog.processors.JSONRenderer()]
    )
    with acting(None, using="worker") as connection:
        refuse_unsafe_role(connection)
        refuse_unmarked(connection)
    stop = Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    mail = Post(
        os.environ.get("HARKEN_SMTP_URL", "smtp://localhost:25"),
        os.environ.get("HARKEN_MAIL_FROM", "harken@localhost"),
        os.environ.get("HARKEN_BASE_URL", "http://localhost:8000"),
    )
    keys = Path(os.environ.get("HARKEN_SEALING_KEYS", "sealing-keys"))

    def key_of(force: str) -> Ed25519PrivateKey:
        make_key(keys, force)
        return read_key(keys, force)

    Clock(standards_of, mail, os.environ.get("HARKEN_DEMO") == "1", stop, key_of).run()
    return 0
