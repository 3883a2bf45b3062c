"""Serve the pages and the API on this machine."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from django.conf import settings

from harken.console.answering import answer_until_stopped
from harken.console.doorway import REFUSALS, enter, sentence
from harken.console.listening import ADDRESS, PortTaken, port_number, refuse_taken
from harken.console.policies import refuse_broken_policies, say_what_is_missing
from harken.console.ready import make_ready


def arguments(parser: ArgumentParser) -> None:
    """Where to listen, with how many processes."""
    parser.add_argument("--port", type=port_number, default=8000, help="of this machine; 8000 if left out")
    parser.add_argument("--workers", type=int, default=2, help="how many processes answer; 2 if left out")


def run(options: Namespace) -> int:
    """0 when told to stop, 1 when refused. Listens on this machine only: a proxy with TLS is before it."""
    try:
        refuse_taken(options.port)
        enter("default", "keeper")
        refuse_broken_policies(Path(settings.POLICY_DIR))
        say_what_is_missing(Path(settings.POLICY_DIR), using="keeper")
        make_ready(using="keeper")
    except (PortTaken, *REFUSALS) as why:
        print(sentence(why), file=sys.stderr)
        return 1
    print(f"The pages: http://{ADDRESS}:{options.port}", flush=True)
    answer_until_stopped("harken.project.wsgi:application", port=options.port, workers=options.workers)
    return 0
