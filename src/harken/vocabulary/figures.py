"""Figures: what whoever answers for a kind of work looks at each month and quarter, and of how many."""

from dataclasses import dataclass

from harken.vocabulary.roles import Role
from harken.vocabulary.when import On


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """In so many cases something was recorded; in how many of them it was so, too.

    A case counts once, however often either was recorded in it.
    """

    says: str
    of: On
    so: On


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The figures of a pathway, and the posts that look at them.

    How each of its duties was kept is counted besides, and is declared nowhere else. With `voice` so is in
    how many cases a child was heard, and their own words are read there by whoever may read words.
    """

    title: str
    for_whom: tuple[Role, ...]
    each: tuple[Figure, ...] = ()
    voice: bool = False
