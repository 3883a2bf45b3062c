"""Known: the facts that stand at a moment, by what had been recorded by then, ready to be looked up."""

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import chain
from operator import attrgetter
from typing import Any, NamedTuple

from harken.engine.matching import Matcher
from harken.engine.same import Records, records_at
from harken.engine.subject import Subject, Subjects
from harken.vocabulary import Recorded

Order = tuple[datetime, datetime, str]
ByKind = dict[str, list[Recorded]]
Matchers = tuple[Matcher, ...]
Replaced = Mapping[str, Recorded]
"""By id, what a later entry was put in the place of."""


order: Callable[[Recorded], Order] = attrgetter("happened", "recorded", "id")
"""The order of a chronology: when it happened, then when we knew, then its id."""


def standing_facts(facts: Iterable[Recorded], at: datetime) -> list[Recorded]:
    """The facts recorded by `at`, in order, leaving out what a later entry replaced or struck out."""
    return _standing_and_replaced(facts, at)[0]


def _standing_and_replaced(facts: Iterable[Recorded], at: datetime) -> tuple[list[Recorded], Replaced]:
    known, earlier = [fact for fact in facts if fact.recorded <= at], {}
    replaced = {fact.replaces for fact in known if fact.replaces}
    if replaced:
        earlier = {fact.id: fact for fact in known if fact.id in replaced}
        known = [fact for fact in known if fact.id not in replaced and not fact.struck]
    known.sort(key=order)
    return known, earlier


class _About(NamedTuple):
    """The facts about one subject, in order, all together and by kind."""

    facts: list[Recorded]
    by_kind: ByKind


@dataclass(frozen=True, slots=True)
class Known:
    """Standing facts in order; `chronology` is the one being reckoned.

    `records` says which are of one person: what is asked of any of them is answered of all.
    `replaced` are the earlier wordings of what was corrected, which stand no more.
    `about`, `found` and `memo` keep what was looked up already, for this one reckoning.
    """

    chronology: str
    at: datetime
    facts: Sequence[Recorded]
    subjects: Subjects
    records: Records = field(default_factory=dict)
    replaced: Replaced = field(default_factory=dict)
    about: dict[tuple[str, bool], _About] = field(default_factory=dict)
    found: dict[tuple[Matchers, str, bool], list[Recorded]] = field(default_factory=dict)
    memo: dict[object, Any] = field(default_factory=dict)

    def subject(self, who: str) -> Subject:
        """What is known of a subject; somebody nobody has described may be a child.

        Where the record itself does not say when they were born, another of the same person may.
        """
        subject = self.subjects.get(who) or Subject(who)
        if subject.aged or who not in self.records:
            return subject
        others = (self.subjects.get(other) for other in sorted(self.records[who]))
        return next((one for one in others if one is not None and one.aged), subject)

    def one(self, who: str) -> object:
        """What stands for a person, whichever of their records is named."""
        return self.records.get(who, who)

    def began(self) -> datetime | None:
        """When the first of this chronology happened."""
        own = self._of("", everywhere=False).facts
        return own[0].happened if own else None

    def kinds(self) -> Container[str]:
        """The kinds of the facts of this chronology."""
        return self._of("", everywhere=False).by_kind

    def matching(self, matchers: Matchers, subject: str, *, everywhere: bool) -> list[Recorded]:
        """The facts that fit any of the matchers, in order, about the subject ("" for the whole case).

        Of this chronology and the subject's own, or of every chronology.
        """
        key = (matchers, subject, everywhere)
        found = self.found.get(key)
        if found is None:
            found = self.found[key] = _fitting(matchers, self._of(subject, everywhere=everywhere))
        return found

    def _of(self, subject: str, *, everywhere: bool) -> _About:
        key = (subject, everywhere)
        found = self.about.get(key)
        if found is None:
            if subject in self.records:
                facts = self._of_all(self.records[subject], everywhere=everywhere)
            else:
                own = self.chronology
                facts = [
                    fact
                    for fact in self.facts
                    if (everywhere or fact.chronology == own or fact.chronology == subject)
                    and (not subject or fact.chronology == subject or subject in dict(fact.about))
                ]
            found = self.about[key] = _About(facts, _by_kind(facts))
        return found

    def _of_all(self, records: Container[str], *, everywhere: bool) -> list[Recorded]:
        """The same for somebody who has several records."""
        own = self.chronology
        return [
            fact
            for fact in self.facts
            if fact.chronology in records
            or ((everywhere or fact.chronology == own) and any(who in records for who, _ in fact.about))
        ]


def _by_kind(facts: Iterable[Recorded]) -> ByKind:
    found: ByKind = {}
    for fact in facts:
        found.setdefault(fact.kind, []).append(fact)
    return found


def _fitting(matchers: Matchers, about: _About) -> list[Recorded]:
    by_kind = about.by_kind
    here = {kind for matcher in matchers for kind in matcher.by_kind if kind in by_kind}
    found = [those for kind in here if (those := _of_kind(kind, matchers, by_kind[kind]))]
    if len(found) < 2:
        return found[0] if found else []
    return sorted(chain.from_iterable(found), key=order)


def _of_kind(kind: str, matchers: Matchers, facts: list[Recorded]) -> list[Recorded]:
    """Those of one kind that fit; the list itself where all do."""
    those = [matcher for matcher in matchers if kind in matcher.by_kind]
    if len(those) == 1:
        return those[0].fitting(kind, facts)
    if any(kind in matcher.whole for matcher in those):
        return facts
    return [fact for fact in facts if any(matcher.fits(fact) for matcher in those)]


def known_at(facts: Iterable[Recorded], *, chronology: str, subjects: Subjects, at: datetime) -> Known:
    """What was known at a moment."""
    standing, replaced = _standing_and_replaced(facts, at)
    return known_of(standing, chronology=chronology, subjects=subjects, at=at, replaced=replaced)


def known_of(
    standing: list[Recorded],
    *,
    chronology: str,
    subjects: Subjects,
    at: datetime,
    replaced: Replaced | None = None,
) -> Known:
    """The same of facts that stand at that moment."""
    replaced = replaced or {}
    if not any(subject.said for subject in subjects.values()):
        return Known(chronology, at, standing, subjects, replaced=replaced)
    records = records_at(subjects, at)
    return Known(chronology, at, _mattering(standing, chronology, records), subjects, records, replaced)


def _mattering(standing: list[Recorded], chronology: str, records: Records) -> list[Recorded]:
    """Those of the chronology, and of its subjects: what was read of records parted again is left out."""
    own = {who for fact in standing if fact.chronology == chronology for who, _ in fact.about}
    near = {chronology, *own}.union(*(records.get(who, ()) for who in (chronology, *own)))
    return [fact for fact in standing if fact.chronology in near or any(who in near for who, _ in fact.about)]
