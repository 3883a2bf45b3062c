"""Reading: what a clock is given to read, and what every clock answers."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple, Protocol

from harken.vocabulary.calendars import Calendars
from harken.vocabulary.recorded import Recorded
from harken.vocabulary.when import On

History = Callable[[tuple[On, ...]], Sequence[Recorded]]


class Reading(NamedTuple):
    """One occurrence's start, its trigger's answers, the calendars, and the facts known about it.

    `history` gives the known facts that match, about the same subject, oldest first.
    `born` is the subject's exact date of birth, when it is known. `memo` is shared by every reading of
    one reckoning, as `history` is by those about one subject: a clock may keep there what it worked out.
    """

    start: datetime
    answers: Mapping[str, Any]
    calendars: Calendars
    history: History
    born: date | None = None
    memo: dict[object, Any] | None = None


class Clock(Protocol):
    """A word for time. `late_from` is the first instant that is too late; None when there is none.

    `alert_from` is our own prompt where the rule gives no number; None where it gives one.
    """

    @property
    def word(self) -> str:
        """The word itself, as printed in the vocabulary."""

    @property
    def value(self) -> str:
        """How much, in the register's grammar (ISO 8601 durations, INCL:, WD:, EVERY: …)."""

    @property
    def calendar(self) -> str:
        """Which calendar it counts in, in plain words."""

    def late_from(self, reading: Reading) -> datetime | None:
        """The first instant that is too late."""

    def alert_from(self, reading: Reading) -> datetime | None:
        """When we prompt, though the rule gives no number."""
