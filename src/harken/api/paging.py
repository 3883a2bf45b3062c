"""Cursors: where the next page starts, signed for one list and one reader, so that none can be made up."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from django.core import signing

from harken.api.problems import Problem

MOST = 200
"""The most rows of one page."""

CEILING = 2000
"""The most rows of one list; what is beyond is reached by narrowing it."""

BAD = Problem(400, "bad_cursor", "That cursor is not one of this list. Begin again without it.")
Row = TypeVar("Row")


def cursor(place: str, *, of: str) -> str:
    """A cursor for the list called `of`; empty where the list is at its end."""
    return signing.dumps(place, salt=f"harken.api:{of}", compress=True) if place else ""


def place(given: str, *, of: str) -> str:
    """Where a cursor of the list called `of` points. Raises Problem for any other."""
    if not given:
        return ""
    try:
        found = signing.loads(given, salt=f"harken.api:{of}")
    except (signing.BadSignature, ValueError):
        raise BAD from None
    if not isinstance(found, str):
        raise BAD
    return found


def page_of(
    rows: Sequence[Row], key: Callable[[Row], str], *, after: str, limit: int
) -> tuple[Sequence[Row], str]:
    """The rows after the one of the key `after`, in the order of their keys, and the key to go on from."""
    ordered = sorted((row for row in rows if key(row) > after), key=key)
    shown = ordered[:limit]
    return shown, key(shown[-1]) if len(ordered) > limit else ""
