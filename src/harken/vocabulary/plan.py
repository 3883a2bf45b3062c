"""Plans: what is written in advance about a person, for the night it is needed, and its use that night."""

from collections.abc import Sequence
from dataclasses import dataclass

from harken.vocabulary.entry import Entry, asks_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The entries of a plan, and which of their answers say what.

    `made` and `ended` stand on the person; the rest are of the case in which the plan is used. `version` is
    asked by every one of them but `ended` and `step_done`; `beside` are answers of `made` shown next to the
    steps.
    """

    title: str
    made: type[Entry]
    ended: type[Entry]
    sent: type[Entry]
    opened: type[Entry]
    acknowledged: type[Entry]
    step_done: type[Entry]
    version: str
    steps: str
    author: str
    until: str
    beside: Sequence[str]
    sent_to: str
    going_to: str
    step: str
    result: str

    def __post_init__(self) -> None:
        """Refuse an answer that its entry does not ask for."""
        for kind in (self.made, self.sent, self.opened, self.acknowledged):
            asks_of(kind, self.version)
        for name in (self.steps, self.author, self.until, *self.beside):
            asks_of(self.made, name)
        asks_of(self.sent, self.sent_to)
        asks_of(self.acknowledged, self.going_to)
        asks_of(self.step_done, self.step)
        asks_of(self.step_done, self.result)
