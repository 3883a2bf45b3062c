"""Same: records that were found to be of one person, reckoned as the one person they are."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from harken.vocabulary import Recorded


def as_one(facts: Iterable[Recorded], same: Mapping[str, str]) -> list[Recorded]:
    """The facts as if each had been recorded about the record kept, and in its chronology.

    `same` gives, for each merged record, the one kept (never one that is merged itself). What it does not
    name stays as it is. Reckon the chronology of a record kept, never that of one merged into it.
    """
    return [_as_one(fact, same) for fact in facts] if same else list(facts)


def _as_one(fact: Recorded, same: Mapping[str, str]) -> Recorded:
    if fact.chronology not in same and not any(who in same for who, _ in fact.about):
        return fact
    about = dict.fromkeys((same.get(who, who), role) for who, role in fact.about)
    return replace(fact, about=tuple(about), chronology=same.get(fact.chronology, fact.chronology))
