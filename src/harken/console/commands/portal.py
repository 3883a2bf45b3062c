"""Serve the partners' portal on this machine: a door of its own, to notices and receipts alone."""

import os
import sys
from argparse import ArgumentParser, Namespace

from granian import Granian
from granian.constants import Interfaces

from harken.access.pools import close_pools
from harken.console.doorway import REFUSALS, enter, sentence
from harken.console.listening import ADDRESS, PortTaken, port_number, refuse_taken

SETTINGS = "harken.project.portal_settings"
STOPS_WITHIN = 10
"""Seconds in which what is being answered is finished after a word to stop. Our own design."""


def arguments(parser: ArgumentParser) -> None:
    """Where to listen, with how many processes."""
    parser.add_argument("--port", type=port_number, default=8010, help="of this machine; 8010 if left out")
    parser.add_argument("--workers", type=int, default=1, help="how many processes answer; 1 if left out")


def run(options: Namespace) -> int:
    """0 when told to stop, 1 when refused. Its proxy gives it a host of its own, which the desk has not."""
    os.environ["DJANGO_SETTINGS_MODULE"] = SETTINGS
    try:
        refuse_taken(options.port)
        enter("portal", "porter")
    except (PortTaken, *REFUSALS) as why:
        print(sentence(why), file=sys.stderr)
        return 1
    close_pools()
    print(f"The partners' portal: http://{ADDRESS}:{options.port}", flush=True)
    Granian(
        "harken.project.portal_wsgi:application",
        address=ADDRESS,
        port=options.port,
        interface=Interfaces.WSGI,
        workers=options.workers,
        blocking_threads=2,
        websockets=False,
        log_access=False,
        respawn_failed_workers=True,
        workers_kill_timeout=STOPS_WITHIN,
    ).serve()
    return 0
