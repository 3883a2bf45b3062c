"""Recorded: an entry in its place in a chronology, as reckoning sees it (no words)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

About = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Recorded:
    """A fact without its words: whom it is about, when it happened, when we knew, who says so.

    `about` is a tuple of (subject, role in this entry). `root` is the first entry of the chain of
    corrections it stands in (its own id when it corrects nothing); `replaces` the one before it.
    `struck` says that it strikes out what it replaces and stands for nothing itself.
    """

    id: str
    kind: str
    answers: Mapping[str, Any]
    about: About
    happened: datetime
    recorded: datetime
    chronology: str
    by: str = ""
    role: str = ""
    root: str = ""
    replaces: str = ""
    struck: bool = False
    root_recorded: datetime | None = None

    def __post_init__(self) -> None:
        """Refuse any time that is not UTC: arithmetic across a clock change needs it."""
        if not (self.happened.tzinfo is self.recorded.tzinfo is UTC):
            raise ValueError("Times in the chronology are UTC. Convert at the edge.")

    @property
    def chain(self) -> str:
        """The root of its chain of corrections."""
        return self.root or self.id

    @property
    def first_known(self) -> datetime:
        """When the fact was first recorded, in whatever words: a correction restarts no clock."""
        return self.root_recorded or self.recorded
