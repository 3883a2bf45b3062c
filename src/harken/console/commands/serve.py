"""Serve the pages and the API on this machine."""

import os
from argparse import ArgumentParser, Namespace

import django
from granian import Granian
from granian.constants import Interfaces

from harken.access.connection import acting
from harken.access.pools import close_pools
from harken.access.startup import refuse_unsafe_role
from harken.console.practice.mark import refuse_unmarked


def arguments(parser: ArgumentParser) -> None:
    """Where to listen, with how many processes."""
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--workers", type=int, default=2)


def run(options: Namespace) -> int:
    """0 when told to stop. Listens on this machine only: a proxy with TLS stands before it."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "harken.project.settings")
    django.setup()
    with acting(None) as connection:
        refuse_unsafe_role(connection)
        refuse_unmarked(connection)
    close_pools()  # before the workers are forked: two processes on one connection corrupt each other
    Granian(
        "harken.project.wsgi:application",
        address="127.0.0.1",
        port=options.port,
        interface=Interfaces.WSGI,
        workers=options.workers,
        blocking_threads=2,
        log_access=False,
    ).serve()
    return 0
