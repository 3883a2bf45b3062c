"""A fact that stands in a person's or a place's own chronology, words with it, as the index reads it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from harken.vocabulary import Entry


@dataclass(frozen=True, slots=True)
class Fact:
    """One entry, its answers in their kind's present version. `known` is when it was first recorded."""

    id: str
    kind: str
    answers: Mapping[str, Any]
    others: Sequence[str]
    happened: datetime
    known: datetime

    def said(self, answer: str) -> str:
        """An answer in text; empty when it was not given."""
        return str(self.answers.get(answer) or "").strip()

    def day(self, answer: str) -> date | None:
        """An answer that is a day; None when it was not given."""
        told = self.said(answer)
        return date.fromisoformat(told) if told else None

    def id_said(self, answer: str) -> str:
        """An answer that is an id; empty when it was not given, or is none and leads nowhere."""
        try:
            return str(UUID(self.said(answer)))
        except ValueError:
            return ""


def of_kind(facts: Iterable[Fact], *kinds: type[Entry]) -> list[Fact]:
    """Those of some kinds, in the order given."""
    keys = {kind.key for kind in kinds}
    return [fact for fact in facts if fact.kind in keys]


def last_said(facts: Sequence[Fact], answer: str) -> str:
    """The answer given last; a later fact that leaves it open does not take it back."""
    return next((said for fact in reversed(facts) if (said := fact.said(answer))), "")
