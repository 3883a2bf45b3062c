"""A limit on a whole conversation: a machine that says a byte now and then never meets a socket's own."""

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import Timer


@contextmanager
def at_most(seconds: float, sock: Callable[[], socket.socket | None]) -> Iterator[None]:
    """Hang up when the block is not left in time; then whoever reads or writes gets an OSError or an end.

    `sock` answers the socket in use by then: taking up TLS makes another of it.
    """
    limit = Timer(seconds, _hang_up, (sock,))
    limit.daemon = True
    limit.start()
    try:
        yield
    finally:
        limit.cancel()


def _hang_up(sock: Callable[[], socket.socket | None]) -> None:
    with suppress(OSError):
        if (used := sock()) is not None:
            # Of the plain socket: that of TLS would first forget that it is one, under somebody who reads.
            socket.socket.shutdown(used, socket.SHUT_RDWR)
