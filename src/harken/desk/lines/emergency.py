"""A record open to its reader for an emergency alone: until when, and nothing to record in it."""

from collections.abc import Sequence
from dataclasses import replace

from harken.chronology.restriction import in_emergency, stands
from harken.design import words
from harken.design.pages.case import CasePage
from harken.design.pages.chronology import Chronology
from harken.design.pages.parts import Ask, Link
from harken.desk.visit import Visit

SENTENCE = (
    "Open to you until {until}, to read, because you opened it in an emergency. What you did is recorded in a"
    " case of yours."
)
READS = ("pack", "outside", "as-known", "voice", "plan")
"""What of a person, or a place, is read and not written."""


def only_reads(visit: Visit, chronology: str, *, restricted: bool) -> tuple[Ask, ...]:
    """That the record is open for an hour, and until when; nothing where the visitor has a part in it."""
    until = in_emergency(visit.connection, chronology) if restricted else None
    return (Ask(sentence=SENTENCE.format(until=words.at(until, visit.now))),) if until else ()


def is_read_only(visit: Visit, chronology: str) -> bool:
    """Whether the record is open to the visitor for an emergency alone."""
    held = in_emergency(visit.connection, chronology) is not None
    return held and stands(visit.connection, chronology) != "open"


def case_to_read(page: CasePage, says: tuple[Ask, ...]) -> CasePage:
    """The page of such a case, without what leads to writing in it."""
    if not says:
        return page
    return replace(
        page,
        next=None,
        record=(),
        acts=(),
        give=None,
        restrict=None,
        same=(),
        asks=(*says, *page.asks),
        chronology=to_read(page.chronology),
        standings=tuple(replace(one, record="") for one in page.standings),
        later=tuple(replace(one, record="") for one in page.later),
    )


def to_read(chronology: Chronology) -> Chronology:
    """A chronology with nothing to correct."""
    return replace(chronology, lines=tuple(replace(one, acts=()) for one in chronology.lines))


def acts_to_read(acts: Sequence[Link]) -> tuple[Link, ...]:
    """Those that lead to reading."""
    return tuple(one for one in acts if one.href.partition("?")[0].rpartition("/")[2] in READS)
