"""Serve the pages and the API on this machine."""

import sys
from argparse import ArgumentParser, Namespace

from granian import Granian
from granian.constants import Interfaces

from harken.access.pools import close_pools
from harken.console.doorway import REFUSALS, enter, sentence


def arguments(parser: ArgumentParser) -> None:
    """Where to listen, with how many processes."""
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--workers", type=int, default=2, help="how many processes answer")


def run(options: Namespace) -> int:
    """0 when told to stop, 1 when refused. Listens on this machine only: a proxy with TLS is before it."""
    try:
        enter("default", "keeper")
    except REFUSALS as why:
        print(sentence(why), file=sys.stderr)
        return 1
    # The processes that answer are forked from this one, and must not share its connections.
    close_pools()
    Granian(
        "harken.project.wsgi:application",
        address="127.0.0.1",
        port=options.port,
        interface=Interfaces.WSGI,
        workers=options.workers,
        blocking_threads=2,
        websockets=False,
        log_access=False,
        respawn_failed_workers=True,
    ).serve()
    return 0
