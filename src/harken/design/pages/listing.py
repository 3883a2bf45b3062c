"""A list of whom officers look out for: who, why, what is asked of them; on a phone, a desk and on paper."""

from dataclasses import dataclass
from typing import ClassVar

from harken.design.pages.frame import Frame
from harken.design.pages.parts import Fields, Filter, Link, Photo, Post, Prose, Tag
from harken.design.words import Said


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A form of one answer in somebody's own words: what it asks, where it is sent, and what goes with it."""

    id: str
    label: str
    name: str
    action: str
    button: str
    fields: Fields
    written: str = ""
    required: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One thing that was asked of officers: what, of whom, by when; what was answered, or where it is."""

    says: Prose
    about: Link | None = None
    case: Link | None = None
    said: Said | None = None
    answer: Prose = ()
    form: Written | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One person who is on the list. `ways` end a review at once; `review` says it in words besides."""

    name: str
    href: str
    photo: Photo
    tags: tuple[Tag, ...]
    case: Link
    who: str = ""
    area: str = ""
    lives: Prose
    why: Prose
    put_on: str
    look_out_for: Prose
    reviewed: str
    due: Said
    asked: tuple[Asked, ...] = ()
    review: Written | None = None
    ways: tuple[Post, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ListingPage:
    """Whoever is on it in an area or the whole force, and what is still to be answered there.

    On `paper` nothing is asked; `more` leads to the others, `cut` says that there are.
    """

    template: ClassVar[str] = "listing/page.html"

    frame: Frame
    title: str
    area: str
    says: str
    as_of: str
    people: tuple[Listed, ...]
    asked: tuple[Asked, ...] = ()
    filters: tuple[Filter, ...] = ()
    more: Link | None = None
    cut: str = ""
    paper: Link | None = None
    back: Link | None = None
    empty: str = "Nobody is on it here now."
    unasked: str = "Nothing waits for an answer here."
