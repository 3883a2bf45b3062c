"""Authors: who wrote the plan kept for a child. Of several who hold a post, they hear first."""

from collections.abc import Iterable, Mapping, Sequence, Set
from datetime import datetime

from harken.engine.known import standing_facts
from harken.engine.same import records_at
from harken.engine.subject import Subjects
from harken.vocabulary import Pathway, Plan, Recorded

Authors = Mapping[str, Set[str]]
"""By child: the account that recorded their plan, and the name written in it."""


def authors_of(
    facts: Sequence[Recorded], pathways: Iterable[Pathway], subjects: Subjects, at: datetime
) -> Authors:
    """Who wrote the newest version of each child's plan, in whichever of their records, by what was known."""
    plans: dict[str, Plan] = {one.plan.made.key: one.plan for one in pathways if one.plan is not None}
    if not any(fact.kind in plans for fact in facts):
        return {}
    written: dict[str, Set[str]] = {}
    records = records_at(subjects, at)
    for fact in standing_facts(facts, at):
        if plan := plans.get(fact.kind):
            named = str(fact.answers.get(plan.author) or "")
            children = (who for child, _ in fact.about for who in records.get(child, (child,)))
            written |= dict.fromkeys(children, {fact.by, named} - {""})
    return written
