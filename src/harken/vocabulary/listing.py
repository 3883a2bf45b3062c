"""Listings: whom some posts look out for, because of a flag; what they are asked, and the list's review."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from harken.vocabulary.duty import Duty
from harken.vocabulary.entry import Entry, asks_of
from harken.vocabulary.flag import Flag
from harken.vocabulary.roles import Role


@dataclass(frozen=True, slots=True)
class Way:
    """One thing that a review may come to: what its button says, and the answers that it gives."""

    says: str
    answers: tuple[tuple[str, Enum], ...]


@dataclass(frozen=True, slots=True)
class PutOn:
    """Why somebody is on a list whom such an entry put there, in words that say it better than its own."""

    by: type[Entry]
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions:
    """What an area's officers are asked, by the entry `asked`, and owe an answer to by a duty.

    `same` is the answer by which an entry `answered` says which `question` it is to; what it says is `said`.
    """

    duty: Duty
    asked: type[Entry]
    answered: type[Entry]
    same: str
    question: str
    said: str

    def __post_init__(self) -> None:
        """Refuse an answer that its entry does not ask for."""
        for kind, name in ((self.asked, self.question), (self.answered, self.said)):
            asks_of(kind, name)
            asks_of(kind, self.same)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A list of whoever bears a flag, read by the posts it is `for_whom`.

    The duty `review` is owed of each of them for as long as they are on it; it is met by an entry `reviewed`,
    whose answer `look_out_for` says what is asked of officers, and `area` to which area it was published.
    The posts that owe it answer one of the `ways` there. What `put_on` somebody says why, where its own
    words would not.
    """

    title: str
    says: str
    flag: Flag
    for_whom: tuple[Role, ...]
    review: Duty
    reviewed: type[Entry]
    look_out_for: str
    area: str
    ways: Sequence[Way]
    asks: Questions
    put_on: Sequence[PutOn] = ()

    def __post_init__(self) -> None:
        """Refuse an answer that its entry does not ask for, and an entry that puts nobody on the list."""
        given = (name for way in self.ways for name, _ in way.answers)
        for name in (self.look_out_for, self.area, *given):
            asks_of(self.reviewed, name)
        raising = {rise.on.kind for rise in self.flag.rises}
        for one in self.put_on:
            if one.by.key not in raising:
                raise TypeError(f"{one.by.key} does not raise {self.flag.key}. Say what puts somebody on it.")
