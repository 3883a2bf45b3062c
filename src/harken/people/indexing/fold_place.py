"""Folds a place's facts into what the index keeps of it: one line, and the words it is found by. Pure."""

import re
from collections.abc import Sequence
from typing import Any

from harken.every_case.places import PlaceKind, PlaceRecorded
from harken.people.facts import Fact, last_said, of_kind
from harken.people.names import fold

Row = dict[str, Any]
_POSTCODE = re.compile(r"([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})")
_FEWEST_LETTERS = 2


def place(facts: Sequence[Fact]) -> Row | None:
    """The place's line; None where no place was recorded."""
    recorded = of_kind(facts, PlaceRecorded)
    if not recorded:
        return None
    lines = last_said(recorded, "lines")
    return {
        "name": last_said(recorded, "name"),
        "lines": lines,
        "postcode": postcode(last_said(recorded, "postcode")),
        "kind": _sort(recorded),
        "grid": _grid(recorded),
        "area": area(lines) or None,
    }


def words(line: Row) -> list[Row]:
    """The words of its name and address, folded, each once."""
    text = fold(f"{line['name']} {line['lines']}")
    found = dict.fromkeys(re.findall(r"[^\W_]+", text))
    return [{"word": word} for word in found if len(word) >= _FEWEST_LETTERS or word.isdigit()]


def postcode(written: str) -> str:
    """As it is written on an envelope; what is no postcode stays as it was."""
    close = re.sub(r"\s", "", written).upper()
    found = _POSTCODE.fullmatch(close)
    return f"{found[1]} {found[2]}" if found else written.strip().upper()


def area(lines: str) -> str:
    """The last line of an address, folded: the town or village that a search may name."""
    written = [part.strip() for part in re.split(r"[\n,]", lines) if part.strip()]
    return " ".join(fold(written[-1]).split()) if len(written) > 1 else ""


def _sort(recorded: Sequence[Fact]) -> str:
    """What sort of a place it is, as last known: that somebody later did not know takes nothing back."""
    known = (said for fact in reversed(recorded) if (said := fact.said("kind")) != PlaceKind.NOT_KNOWN)
    return next(filter(None, known), PlaceKind.NOT_KNOWN.value)


def _grid(recorded: Sequence[Fact]) -> str | None:
    east, north = last_said(recorded, "easting"), last_said(recorded, "northing")
    return f"({east},{north})" if east and north else None
