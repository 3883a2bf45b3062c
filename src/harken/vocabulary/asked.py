"""Asked: what more an entry may be asked than its kind and each of its answers."""

from collections.abc import Mapping
from dataclasses import dataclass

NAMING = {True: "naming a child", False: "naming no child"}


@dataclass(frozen=True, slots=True)
class Count:
    """That at least so many of these answers were the one given."""

    at_least: int
    of: tuple[str, ...]
    answered: object

    def __post_init__(self) -> None:
        """Refuse, at import, a count that is always or never so."""
        if not 1 <= self.at_least <= len(set(self.of)):
            raise TypeError(f"{self.at_least} of {len(set(self.of))} answers makes no sense. Count fewer.")

    def so(self, answers: Mapping[str, object]) -> bool:
        """Whether so many were. An answer nobody gave counts as none."""
        return sum(answers.get(one) == self.answered for one in self.of) >= self.at_least

    def __str__(self) -> str:
        """The count, without naming each answer."""
        return f"{self.at_least} or more of {len(self.of)} answered {self.answered}"


@dataclass(frozen=True, slots=True)
class Young:
    """That it names a child known to be under `years` of age as it happened; or, not `so`, none.

    Somebody of whom nobody knows how old they are is not known to be under any age.
    """

    years: int
    so: bool

    def __str__(self) -> str:
        """Whom it names."""
        return f"naming {'a' if self.so else 'no'} child known to be under {self.years}"
