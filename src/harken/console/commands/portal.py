"""Serve the partners' portal on this machine: a door of its own, to notices and receipts alone."""

import os
import sys
from argparse import ArgumentParser, Namespace

from harken.console.answering import answer_until_stopped
from harken.console.doorway import REFUSALS, enter, sentence
from harken.console.listening import ADDRESS, PortTaken, port_number, refuse_taken

SETTINGS = "harken.project.portal_settings"


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
    print(f"The partners' portal: http://{ADDRESS}:{options.port}", flush=True)
    answer_until_stopped("harken.project.portal_wsgi:application", port=options.port, workers=options.workers)
    return 0
