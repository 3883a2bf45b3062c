"""Known: the facts that stand at a moment, by what had been recorded by then, ready to be looked up."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from harken.engine.matching import Matcher
from harken.engine.subject import Subject, Subjects
from harken.vocabulary import Recorded

Order = tuple[datetime, datetime, str]


def order(fact: Recorded) -> Order:
    """The order of a chronology: when it happened, then when we knew, then its id."""
    return (fact.happened, fact.recorded, fact.id)


def standing_facts(facts: Iterable[Recorded], at: datetime) -> list[Recorded]:
    """The facts recorded by `at`, in order, leaving out what a later entry replaced or struck out."""
    known = [fact for fact in facts if fact.recorded <= at]
    replaced = {fact.replaces for fact in known if fact.replaces}
    if replaced:
        known = [fact for fact in known if fact.id not in replaced and not fact.struck]
    known.sort(key=order)
    return known


@dataclass(frozen=True, slots=True)
class Known:
    """Standing facts by kind; `chronology` is the one being reckoned.

    `found`, `about` and `memo` keep what was looked up already, for this one reckoning.
    """

    chronology: str
    at: datetime
    by_kind: dict[str, list[Recorded]]
    subjects: Subjects
    found: dict[tuple[int, str, bool], list[Recorded]] = field(default_factory=dict)
    about: dict[tuple[str, str, bool], list[Recorded]] = field(default_factory=dict)
    memo: dict[object, Any] = field(default_factory=dict)

    def subject(self, who: str) -> Subject:
        """What is known of a subject; somebody nobody has described may be a child."""
        return self.subjects.get(who) or Subject(who)

    def matching(self, matcher: Matcher, subject: str, *, everywhere: bool) -> list[Recorded]:
        """The facts that fit, in order, about the subject ("" for the whole case).

        Of this chronology and the subject's own, or of every chronology.
        """
        key = (id(matcher), subject, everywhere)
        found = self.found.get(key)
        if found is None:
            found = self.found[key] = self._look(matcher, subject, everywhere=everywhere)
        return found

    def _look(self, matcher: Matcher, subject: str, *, everywhere: bool) -> list[Recorded]:
        found: list[Recorded] = []
        here = [kind for kind in matcher.by_kind if kind in self.by_kind]
        for kind in here:
            those = self._of_kind(kind, subject, everywhere=everywhere)
            if matcher.by_kind[kind] or matcher.on.rank:
                those = [fact for fact in those if matcher.fits(fact)]
            found = those if len(here) == 1 else found + those
        if len(here) > 1:
            found.sort(key=order)
        return found

    def _of_kind(self, kind: str, subject: str, *, everywhere: bool) -> list[Recorded]:
        key = (kind, subject, everywhere)
        those = self.about.get(key)
        if those is None:
            own = self.chronology
            those = self.about[key] = [
                fact
                for fact in self.by_kind[kind]
                if (everywhere or fact.chronology == own or fact.chronology == subject)
                and (not subject or fact.chronology == subject or is_about(fact, subject))
            ]
        return those

    def any_matching(self, matchers: Sequence[Matcher], subject: str, *, everywhere: bool) -> list[Recorded]:
        """The facts that fit any of the matchers, in order, each once."""
        if len(matchers) == 1:
            return self.matching(matchers[0], subject, everywhere=everywhere)
        key = (tuple(map(id, matchers)), subject, everywhere)
        those: list[Recorded] | None = self.memo.get(key)
        if those is None:
            found = {f.id: f for m in matchers for f in self.matching(m, subject, everywhere=everywhere)}
            those = self.memo[key] = sorted(found.values(), key=order)
        return those


def is_about(fact: Recorded, subject: str) -> bool:
    """Whether the fact is about the subject, in whatever role."""
    return any(who == subject for who, _ in fact.about)


def known_at(facts: Iterable[Recorded], *, chronology: str, subjects: Subjects, at: datetime) -> Known:
    """What was known at a moment."""
    by_kind: dict[str, list[Recorded]] = {}
    for fact in standing_facts(facts, at):
        by_kind.setdefault(fact.kind, []).append(fact)
    return Known(chronology, at, by_kind, subjects)
