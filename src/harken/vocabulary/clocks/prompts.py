"""Words without a number in law: as soon as practicable, and at once with a number of our own."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from harken.vocabulary.clocks.reading import Clock, Reading


@dataclass(frozen=True, slots=True)
class AsSoonAsPracticable:
    """No number in law. `prompt` is when we ask about it: ours, labelled ours, and never a deadline."""

    prompt: Clock
    word: ClassVar[str] = "as soon as practicable"
    calendar: ClassVar[str] = "no number in the rule; the prompt is ours"

    @property
    def value(self) -> str:
        """The register's grammar, with our prompt named as an alert."""
        return f"RULE:ASARP (alert {self.prompt.value})"

    def late_from(self, _reading: Reading) -> None:
        """None: it cannot be late, only owed."""

    def alert_from(self, reading: Reading) -> datetime | None:
        """Our prompt."""
        return self.prompt.late_from(reading)


@dataclass(frozen=True, slots=True)
class AtOnce:
    """The rule says at once. The number is a deadline of our own design, and the screen says so."""

    design: Clock
    word: ClassVar[str] = "at once"
    calendar: ClassVar[str] = "at once; the number is our own design"

    @property
    def value(self) -> str:
        """The register's grammar, with our number named as an alert."""
        return f"RULE:IMMEDIATE (alert {self.design.value})"

    def late_from(self, reading: Reading) -> datetime | None:
        """Our number, treated as a deadline."""
        return self.design.late_from(reading)

    def alert_from(self, _reading: Reading) -> None:
        """None: the number is treated as a deadline."""
