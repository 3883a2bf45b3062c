"""The port that a door listens on: read from the command line, refused in a sentence where it is taken."""

import socket
from argparse import ArgumentTypeError

ADDRESS = "127.0.0.1"


class PortTaken(Exception):
    """Somebody else listens on that port of this machine."""


def port_number(text: str) -> int:
    """A port as it is typed."""
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 65535:
        raise ArgumentTypeError(f"{text!r} is not a port: a number from 1 to 65535.")
    return int(text)


def refuse_taken(number: int) -> None:
    """Raise PortTaken where nobody can listen any more."""
    if not is_free(number):
        raise PortTaken(f"Port {number} of this machine is taken. Give another with --port.")


def is_free(number: int) -> bool:
    """Whether somebody could listen on a port of this machine now."""
    with socket.socket() as tried:
        # What was closed a moment ago may be taken again; what listens may not.
        tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            tried.bind((ADDRESS, number))
        except OSError:
            return False
        return True
