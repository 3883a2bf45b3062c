"""Lines of a chronology as JSON: the answers, the words where they may be read, both times, and by whom."""

from datetime import datetime
from typing import Any

from ninja import Schema

from harken.chronology.page import Line as Read


class WhomShown(Schema):
    """Whom an entry is about, and as what."""

    id: str
    role: str


class Line(Schema):
    """One entry. `words` is null where `withheld`; `replaced_by` is its correction, if any."""

    id: str
    kind: str
    version: int
    answers: dict[str, Any]
    words: dict[str, Any] | None
    withheld: bool
    about: list[WhomShown]
    happened: datetime
    recorded: datetime
    by: str
    role: str
    corrects: str
    struck: bool
    replaced_by: str


def line_of(read: Read) -> Line:
    """One entry as its reader may see it."""
    one = read.recorded
    return Line(
        id=one.id,
        kind=one.kind,
        version=read.version,
        answers=dict(one.answers),
        words=dict(read.words) if read.words is not None else None,
        withheld=read.withheld,
        about=[WhomShown(id=subject, role=role) for subject, role in one.about],
        happened=one.happened,
        recorded=one.recorded,
        by=one.by,
        role=one.role,
        corrects=one.replaces,
        struck=one.struck,
        replaced_by=read.replaced_by,
    )
