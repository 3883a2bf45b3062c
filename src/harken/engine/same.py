"""Same: which records were taken for one person at a moment, by what had been said of them until then."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from uuid import UUID

from harken.engine.subject import Said, Subjects
from harken.vocabulary import Entry, Recorded

Ways = Mapping[str, tuple[str, bool]]
"""By kind: the answer that names the other record, and whether it says the same person or not the same."""

Records = Mapping[str, frozenset[str]]
"""For each record that is not its person's only one, all of that person's; no other record is named."""


def ways_of(kinds: Iterable[type[Entry]]) -> Ways:
    """How these kinds say that two records are, or are not, of one person."""
    return {
        kind.key: (kind.joins or kind.parts, bool(kind.joins)) for kind in kinds if kind.joins or kind.parts
    }


def record_named(entry: Entry) -> tuple[str, ...]:
    """The other record of which an entry says that it is, or is not, of the same person; none if none is."""
    named = id_of(getattr(entry, entry.joins or entry.parts, ""))
    return (named,) if named else ()


def said_by(facts: Iterable[Recorded], ways: Ways) -> dict[str, tuple[Said, ...]]:
    """All that was said in each record's own chronology, what was taken back since among it."""
    facts = list(facts)
    saying = [fact for fact in facts if fact.kind in ways]
    if not saying:
        return {}
    replaced = {fact.replaces: fact.recorded for fact in facts if fact.replaces}
    found: dict[str, list[Said]] = {}
    for fact in saying:
        field, same = ways[fact.kind]
        said = str(fact.answers.get(field) or "").strip()
        if said:
            one = Said(id_of(said) or said, same, fact.first_known, fact.recorded, replaced.get(fact.id))
            found.setdefault(fact.chronology, []).append(one)
    return {who: tuple(those) for who, those in found.items()}


def records_at(subjects: Subjects, at: datetime) -> Records:
    """Who was who at a moment: of two records the last that was said of them, from either side, holds."""
    said = [(one, who) for who, subject in subjects.items() for one in subject.said]
    last: dict[frozenset[str], bool] = {}
    for one, who in sorted(said, key=lambda pair: pair[0].first):
        if one.known <= at and (one.replaced is None or one.replaced > at):
            last[frozenset((who, one.other))] = one.same
    return _joined(pair for pair, same in last.items() if same)


def records_ever(subjects: Subjects) -> Records:
    """The same by all that was ever said, though it be taken back."""
    return _joined(
        frozenset((who, one.other)) for who, subject in subjects.items() for one in subject.said if one.same
    )


def _joined(pairs: Iterable[frozenset[str]]) -> Records:
    """The same as the same is the same."""
    found: dict[str, frozenset[str]] = {}
    for pair in pairs:
        joined = pair.union(*(found.get(who, ()) for who in pair))
        found |= dict.fromkeys(joined, joined)
    return {who: records for who, records in found.items() if len(records) > 1}


def id_of(said: str) -> str:
    """An id as every chronology writes it; empty where it is none, such as a name in a story."""
    try:
        return str(UUID(said))
    except ValueError:
        return ""
