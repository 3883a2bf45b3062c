"""Answers on a port of this machine with so many processes, until told to stop."""

from granian import Granian
from granian.constants import Interfaces

from harken.access.pools import close_pools
from harken.console.listening import ADDRESS

STOPS_WITHIN = 10
"""Seconds in which what is being answered is finished after a word to stop. Our own design."""


def answer_until_stopped(application: str, *, port: int, workers: int) -> None:
    """Serve a WSGI application. The processes that answer are forked, and must not share our connections."""
    close_pools()
    Granian(
        application,
        address=ADDRESS,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=2,
        websockets=False,
        log_access=False,
        respawn_failed_workers=True,
        # Who is still sending a body when we are told to stop is not waited for.
        workers_kill_timeout=STOPS_WITHIN,
    ).serve()
