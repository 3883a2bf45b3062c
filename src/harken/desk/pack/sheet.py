"""Fitting a pack on one sheet: what is longest is left off first, and counted; all of it is on the page."""

from collections.abc import Sequence
from dataclasses import replace
from math import ceil

from harken.design.pages.pack import Fact, PackPage, Section
from harken.design.pages.parts import Ask, Part, Prose, plain

LINES, LETTERS, WHOLE = 126, 78, 165
"""How many lines both columns hold, and the letters of a line in one and across. By print, with room left."""
LONG, LONG_ABOVE = 150, 330
"""How many letters of one fact are said, and of one line over them all; the whole of it is on the page."""
LEAST = 2
"""No sort of fact is cut below this."""


def on_a_sheet(page: PackPage) -> PackPage:
    """The pack with as many facts as one sheet holds below what stands over them."""
    about = tuple(in_short(one, most=LONG_ABOVE) for one in page.about)
    return replace(page, about=about, sections=_fitted(page.sections, about, page.asks, page.unknown))


def in_short(says: Prose, *, most: int = LONG) -> Prose:
    """As much of a fact as fits, and that there is more of it."""
    shown: list[Part] = []
    left = most
    for part in says:
        if len(part.text) > left:
            shown += [replace(part, text=part.text[:left].rstrip()), Part(" … the rest is on the page")]
            break
        shown.append(part)
        left -= len(part.text)
    return tuple(shown)


def _fitted(
    sections: Sequence[Section], about: Sequence[Prose], asks: Sequence[Ask], unknown: Sequence[str]
) -> tuple[Section, ...]:
    above = sum(ceil(len(plain(one)) / WHOLE) for one in about) + 2 * len(asks) + ceil(len(unknown) / 3)
    left = LINES - 2 * above
    kept = list(sections)
    while sum(map(_lines, kept)) > left:
        at = max(range(len(kept)), key=lambda i: (len(kept[i].facts), i))
        one = kept[at]
        if len(one.facts) <= LEAST:
            break
        kept[at] = replace(one, facts=one.facts[:-1], left=one.left + 1)
    return tuple(kept)


def _lines(section: Section) -> int:
    return 2 + (sum(map(_of_fact, section.facts)) or 1) + bool(section.left)


def _of_fact(fact: Fact) -> int:
    return ceil((len(plain(fact.says)) + len(fact.dated) + len(fact.source) + 3) / LETTERS)
