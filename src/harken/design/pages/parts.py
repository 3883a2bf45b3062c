"""Small parts that many pages are made of: prose, links, filters, tags, people, photographs."""

import re
from dataclasses import dataclass, field
from enum import StrEnum

NUMBER = re.compile(r"(?<![\d+])(?:\+44 ?|0)[1-9](?: ?\d){8,9}(?!\d)")
Fields = tuple[tuple[str, str], ...]


class Stress(StrEnum):
    """How a few words stand out from their sentence. Words kept back or disposed of are said, never blank."""

    PLAIN = ""
    STRONG = "strong"
    QUIET = "quiet"
    LATE = "late"
    SOON = "soon"
    MET = "met"
    WORDS = "words"
    WITHHELD = "withheld"
    DISPOSED = "disposed"


@dataclass(frozen=True, slots=True)
class Part:
    """Some words of a sentence, how they are stressed and where they lead."""

    text: str
    stress: Stress = Stress.PLAIN
    href: str = ""


Prose = tuple[Part, ...]


def prose(*parts: str | Part) -> Prose:
    """A sentence out of plain words and parts that stand out."""
    return tuple(Part(part) if isinstance(part, str) else part for part in parts)


def strong(text: str) -> Part:
    return Part(text, Stress.STRONG)


def with_numbers(text: str) -> Prose:
    """Words in which a telephone number can be rung."""
    parts: list[Part] = []
    done = 0
    for found in NUMBER.finditer(text):
        parts += [Part(text[done : found.start()]), Part(found[0], href=Phone(found[0]).href)]
        done = found.end()
    return tuple(one for one in (*parts, Part(text[done:])) if one.text)


def plain(sentence: Prose) -> str:
    """The sentence without its stress, for titles and labels."""
    return "".join(part.text for part in sentence)


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere. `current` marks the place one is at; `count`, as 999+ too, is in brackets.

    A `new_tab` is for leaving a page that must not be lost, and the label says so.
    """

    label: str
    href: str
    current: bool = False
    count: int | str | None = None
    new_tab: bool = False


@dataclass(frozen=True, slots=True)
class Filter:
    """One way of choosing what a list shows: a name and its links."""

    name: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Tag:
    """A short state in a box. `tone` is "", "late", "soon" or "met"."""

    label: str
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Photo:
    """A photograph, or our silhouette without `src`. `alt` says what is seen; `caution` what to doubt."""

    alt: str
    src: str = ""
    caution: str = ""


@dataclass(frozen=True, slots=True)
class Phone:
    """A number to ring: as people read it, and as a telephone dials it."""

    shown: str

    @property
    def href(self) -> str:
        """The address that makes a phone ring it."""
        return "tel:" + "".join(mark for mark in self.shown if mark.isdigit() or mark == "+")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody around a child or a place: who, in what part, and how to reach them."""

    name: str
    says: str = ""
    href: str = ""
    phone: Phone | None = None
    risk: bool = False


@dataclass(frozen=True, slots=True)
class Ask:
    """Something exists that may not be shown here: what is said of it, and whom to ask."""

    sentence: str
    whom: str = ""
    phone: Phone | None = None
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class Post:
    """A button that changes something: its words, where it is sent and what goes with it."""

    label: str
    action: str
    fields: Fields = ()
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Term:
    """One line of a list of particulars; `change` leads to where it can be answered anew."""

    name: str
    says: Prose
    change: Link | None = None


@dataclass(frozen=True, slots=True)
class Panel:
    """A short section at the side of a page."""

    title: str
    says: tuple[Prose, ...] = field(default=())
    links: tuple[Link, ...] = field(default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """A flag: what, from whom, since when, and when it is looked at again. `tone` is "", "soon" or "late".

    `whom` names who bears it, where several may; `says` is all of what raised it.
    """

    flag: str
    source: str
    since: str
    review: str
    tone: str = ""
    link: Link | None = None
    whom: str = ""
    says: Prose = ()
