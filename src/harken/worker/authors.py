"""Authors: who wrote the plan kept for somebody, or works with them. Of several in a post they hear first."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from datetime import datetime

from harken.engine.known import standing_facts
from harken.engine.same import records_at
from harken.engine.subject import Subjects
from harken.vocabulary import Pathway, Recorded

Authors = Mapping[str, Set[str]]
"""By person: who recorded their plan, who is named in it, and who was named to work with them."""

_Says = Callable[[Recorded], Set[str]]


def authors_of(
    facts: Sequence[Recorded], pathways: Iterable[Pathway], subjects: Subjects, at: datetime
) -> Authors:
    """Who the newest entry of each such kind names, in whichever of a person's records, by what was known."""
    says = _who_says(pathways)
    if not any(fact.kind in says for fact in facts):
        return {}
    newest: dict[tuple[str, str], Set[str]] = {}
    records = records_at(subjects, at)
    for fact in standing_facts(facts, at):
        if named := says.get(fact.kind):
            whose = (who for one, _ in fact.about for who in records.get(one, (one,)))
            newest |= {(who, fact.kind): named(fact) for who in whose}
    found: dict[str, Set[str]] = defaultdict(set)
    for (who, _), those in newest.items():
        found[who] |= those - {""}
    return found


def _who_says(pathways: Iterable[Pathway]) -> Mapping[str, _Says]:
    """By kind of entry, whom one of it names."""
    found: dict[str, _Says] = {}
    for one in pathways:
        if plan := one.plan:
            found[plan.made.key] = _and_by_whom(plan.author)
        if keeper := one.keeper:
            found[keeper.kind.key] = _named(keeper.field)
    return found


def _named(field: str) -> _Says:
    return lambda fact: {str(fact.answers.get(field) or "").strip()}


def _and_by_whom(field: str) -> _Says:
    return lambda fact: {fact.by, str(fact.answers.get(field) or "")}
