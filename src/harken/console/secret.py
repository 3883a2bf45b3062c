"""A password that is typed, or handed over on standard input; never an argument, which others could see."""

import sys
from getpass import getpass


def asked_once() -> str:
    """One's own password."""
    return getpass("Your password: ") if sys.stdin.isatty() else _handed_over()


def asked_twice() -> str:
    """A new password, typed the same twice; empty where it was not."""
    if not sys.stdin.isatty():
        return _handed_over()
    first = getpass("New password: ")
    return first if first == getpass("Once more: ") else ""


def _handed_over() -> str:
    return sys.stdin.readline().rstrip("\n")
