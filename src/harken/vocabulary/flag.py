"""Flags: what stands on a person or a place, from which entry, until which, and when to look again."""

from dataclasses import dataclass
from enum import StrEnum

from harken.vocabulary.clocks import Days, Elapsed
from harken.vocabulary.source import Source
from harken.vocabulary.when import On, When, of_itself


class StandsOn(StrEnum):
    """What a flag stands on."""

    PERSON = "person"
    PLACE = "place"


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """Stands from an entry until another, or for so many days or hours; never for ever without a review.

    `crosses` is what is said wherever whoever bears it is named in a case of another kind, and with
    `crosses_home` also where somebody who lives with them is; empty: nothing is. It says no more than is safe
    there: whoever is sent to that case may read it. What is `pressing` is told there at once.
    `in_full` it is shown with all that its entry says; what is `evident` is not said on its pathway's cases.
    `near` it is shown on the page of any place near where whoever bears it lives, and pushed to nobody.
    Whoever bears one that `endangers` may be a risk to a child they live with: the child's page says so.
    On a person it is borne by the children an entry is about, or by whoever has one of `roles` in it; then
    what ends it need not name them, only nobody else in such a part.
    While the flag that it stands `behind` stands, too, that one alone is shown.
    `each` names the answer that says of which of several it stands: it stands for each of them by itself, and
    ends with what answers the same.
    """

    key: str
    title: str
    stands_on: StandsOn = StandsOn.PERSON
    rises: tuple[When, ...]
    ends: tuple[On, ...] = ()
    roles: tuple[str, ...] = ()
    lasts: Days | Elapsed | None = None
    review: Days | None = None
    crosses: str = ""
    crosses_home: bool = False
    pressing: bool = False
    near: bool = False
    endangers: bool = False
    sources: tuple[Source, ...] = ()
    in_full: bool = False
    evident: bool = False
    behind: "Flag | None" = None
    each: str = ""

    def __post_init__(self) -> None:
        """Refuse what is asked of a trigger: see `of_itself`."""
        of_itself(self, *self.ends)
