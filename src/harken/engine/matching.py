"""Matching: whether a fact is one of those a duty turns on, made quick by looking at its kind first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from harken.vocabulary import Entry, Mark, Marked, On, Recorded
from harken.vocabulary.roles import Rank, role_called

Conditions = tuple[tuple[str, frozenset[object]], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Matcher:
    """An `On` made ready: for each kind that may match, the answers it must have given."""

    on: On
    by_kind: Mapping[str, Conditions]

    def fits(self, fact: Recorded) -> bool:
        """Whether the fact is of such a kind, gave such answers, and was recorded by such a rank."""
        conditions = self.by_kind.get(fact.kind)
        if conditions is None or (self.on.rank and rank_of(fact) < self.on.rank):
            return False
        return not conditions or all(_among(fact.answers.get(name), allowed) for name, allowed in conditions)

    def answers(self, fact: Recorded, trigger: Recorded) -> bool:
        """Whether the fact stands to the trigger as asked: by another person, with the same answers."""
        on = self.on
        if on.another and fact.by == trigger.by:
            return False
        return all(fact.answers.get(name) == trigger.answers.get(name) for name in on.same)


def _among(answer: object, allowed: frozenset[object]) -> bool:
    if isinstance(answer, list | tuple):
        return not allowed.isdisjoint(answer)
    return answer in allowed


def rank_of(fact: Recorded) -> Rank:
    """The rank of the role in which somebody recorded the fact."""
    role = role_called(fact.role)
    return role.rank if role else Rank.NONE


def make_ready(on: On, kinds: Mapping[str, type[Entry]]) -> Matcher:
    """A matcher for `on`. Raises ValueError when it names a kind that does not exist."""
    asked = tuple((name, frozenset(values)) for name, values in on.answers)
    if on.mark is not None:
        return Matcher(on, dict(_bearing(on.mark, asked, kinds.values())))
    if on.kind not in kinds:
        raise ValueError(f"No entry is called {on.kind}. Declare it, or mend the duty that names it.")
    return Matcher(on, {on.kind: asked})


def _bearing(mark: Mark, asked: Conditions, kinds: Iterable[type[Entry]]) -> Iterable[tuple[str, Conditions]]:
    for kind in kinds:
        for borne in kind.marks:
            if borne == mark:
                yield kind.key, asked
            elif isinstance(borne, Marked) and borne.mark == mark:
                yield kind.key, (*asked, (borne.field, frozenset(borne.answers)))
