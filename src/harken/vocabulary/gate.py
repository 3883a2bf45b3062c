"""Gates: what must be so before one of our own acts: booking, closing, sending, grading down, activating."""

from dataclasses import dataclass

from harken.vocabulary.duty import About
from harken.vocabulary.source import Source
from harken.vocabulary.when import Given, On, of_itself


@dataclass(frozen=True, slots=True)
class Requires:
    """One thing that must be so, and the sentence that says it is not.

    It must be so for each child of the case; `about` a person, for everybody it is about, of whatever age;
    `about` the case, whomever its entries are about, and though no child is named yet.
    """

    refusal: str
    given: Given
    about: About = About.EACH_CHILD

    def __post_init__(self) -> None:
        """Refuse, at import, what a gate cannot ask."""
        if self.about is About.NAMED:
            raise TypeError(
                f"{self.refusal!r}: a gate asks of each child, of each person it is about, or the case."
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """Holds our own act until everything required is so. Never holds a deployment, care or a journey.

    `act` is the entry that records the act. `who_waits` names who is less safe while it holds.
    `released` are entries that open the gate all the same (an inspector's reasoned release).
    Asked `apart`, it is of each suspect whom the act names; of an act that names none, of each who is
    suspected by then, and of the case while nobody is. What names another opens nothing.
    """

    key: str
    rules: tuple[str, ...]
    says: str
    act: On
    apart: bool = False
    requires: tuple[Requires, ...]
    released: tuple[On, ...] = ()
    who_waits: str
    sources: tuple[Source, ...]

    def __post_init__(self) -> None:
        """Refuse what is asked of a trigger: see `of_itself`; and of a suspect what is asked of a child."""
        of_itself(self, self.act, *self.released)
        if self.apart and any(one.about is not About.CASE for one in self.requires):
            raise TypeError(f"{self.key} is asked of each suspect. Say About.CASE in what it requires.")
