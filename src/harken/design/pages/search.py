"""Search results: who it may be and why we think so, shown with the least that tells people apart."""

from dataclasses import dataclass
from typing import ClassVar

from harken.design.pages.frame import Frame
from harken.design.pages.parts import Ask, Fields, Filter, Link, Tag


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One match. `born` says only the year; `records` how many and whose; `because` why it matched."""

    name: str
    href: str
    kind: str
    born: str = ""
    called: str = ""
    area: str = ""
    records: str = ""
    because: str = ""
    tags: tuple[Tag, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage:
    """What was found. `read_as` says how the words were understood; `refused` why nothing was searched.

    `opens` names what whoever is chosen is wanted for; `fields` carry it from one search to the next.
    """

    template: ClassVar[str] = "search/page.html"

    frame: Frame
    query: str
    read_as: str = ""
    results: tuple[Result, ...] = ()
    filters: tuple[Filter, ...] = ()
    more: str = ""
    refused: str = ""
    opens: str = ""
    fields: Fields = ()
    asks: tuple[Ask, ...] = ()
    acts: tuple[Link, ...] = ()
