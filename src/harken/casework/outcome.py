"""What a verb makes of what it was asked: done, or refused with a sentence."""

from dataclasses import dataclass
from datetime import datetime

from harken.engine.standing import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """A fact that was recorded. `already` says that the same one had been sent before and stands.

    `standings` are those of its chronology straight afterwards (empty when it was sent before).
    """

    entry: str
    chronology: str
    recorded: datetime
    reference: str = ""
    already: bool = False
    standings: tuple[Standing, ...] = ()
