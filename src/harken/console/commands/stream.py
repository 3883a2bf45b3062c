"""Hold the live streams of every screen: a process of its own beside the pages."""

import sys
from argparse import ArgumentParser, Namespace

from granian import Granian
from granian.constants import Interfaces

from harken.access.pools import close_pools
from harken.console.doorway import REFUSALS, enter, sentence
from harken.console.listening import ADDRESS, PortTaken, port_number, refuse_taken


def arguments(parser: ArgumentParser) -> None:
    """Where to listen."""
    parser.add_argument("--port", type=port_number, default=8001, help="of this machine; 8001 if left out")


def run(options: Namespace) -> int:
    """0 when told to stop, 1 when refused. Listens on this machine only: a proxy with TLS is before it."""
    try:
        refuse_taken(options.port)
        enter("default")
    except (PortTaken, *REFUSALS) as why:
        print(sentence(why), file=sys.stderr)
        return 1
    close_pools()
    print(f"The live streams: http://{ADDRESS}:{options.port}", flush=True)
    Granian(
        "harken.project.asgi:application",
        address=ADDRESS,
        port=options.port,
        interface=Interfaces.ASGI,
        workers=1,
        websockets=False,
        log_access=False,
        respawn_failed_workers=True,
    ).serve()
    return 0
