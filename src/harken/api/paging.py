"""Cursors: where the next page starts, signed for one list and one reader, so that none can be made up."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import orjson
from django.core import signing

from harken.api.problems import Problem

MOST = 200
"""The most rows of one page."""

BAD = Problem("bad_cursor", "That cursor is not one of this list. Begin again without it.")
Row = TypeVar("Row")
Place = Sequence[str | int | None]
"""The values that a list is ordered by, of the last row that was shown."""


def cursor(place: Place, *, of: str) -> str:
    """A cursor for the list called `of`; empty where the list is at its end."""
    return signing.dumps(orjson.dumps(place).decode(), salt=_salt(of), compress=True) if place else ""


def place(given: str, *, of: str) -> Place:
    """Where a cursor of the list called `of` points; empty at its beginning. Raises Problem for any other."""
    if not given:
        return ()
    try:
        found = orjson.loads(signing.loads(given, salt=_salt(of)))
    except (signing.BadSignature, ValueError):
        raise BAD from None
    if not isinstance(found, list):
        raise BAD
    return found


def within(limit: int) -> int:
    """How many rows a page has: as many as asked for, within reason."""
    return max(1, min(limit, MOST))


def page_of(rows: Sequence[Row], key: Callable[[Row], Place], *, limit: int) -> tuple[Sequence[Row], Place]:
    """What is shown of rows read one beyond the limit, and the place to go on from; empty at the end."""
    shown = rows[:limit]
    return shown, key(shown[-1]) if len(rows) > limit else ()


def _salt(of: str) -> str:
    return f"harken.api:{of}"
