"""Waits until a page answers that all is well, or until one of the processes behind it ends."""

import http.client
import time
from collections.abc import Sequence

from harken.console.supervising import Child

OFTEN = 0.1


class NeverWell(Exception):
    """The page did not answer in time that all is well, though everything behind it runs."""


def answers(port: int, path: str, children: Sequence[Child], *, within: float) -> Child | None:
    """Wait for a 200 from this machine's `port`; which child ended meanwhile, if any. Raises NeverWell."""
    latest = time.monotonic() + within
    while time.monotonic() < latest:
        if ended := next((child for child in children if child.ended), None):
            return ended
        if _status(port, path) == 200:
            return None
        time.sleep(OFTEN)
    said = ", ".join(str(child.said) for child in children)
    raise NeverWell(f"{path} did not say within {within:.0f} s that all is well. What each said: {said}")


def _status(port: int, path: str) -> int:
    asked = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        asked.request("GET", path)
        return asked.getresponse().status
    except (OSError, http.client.HTTPException):
        return 0
    finally:
        asked.close()
