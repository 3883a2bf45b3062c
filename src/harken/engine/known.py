"""Known: the facts that stand at a moment, by what had been recorded by then, ready to be looked up."""

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import chain
from operator import attrgetter
from typing import Any, NamedTuple

from harken.engine.matching import BY_THEIR_PART, Asked, Names
from harken.engine.over import once_over
from harken.engine.same import Records, records_at
from harken.engine.subject import CHILD_ROLES, Subject, Subjects
from harken.engine.suspects import Suspects, suspects_of
from harken.vocabulary import OF_AGE, Recorded

Order = tuple[datetime, datetime, str]
ByKind = dict[str, list[Recorded]]
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
    """The facts about one subject, in order, all together and by kind, and what was `found` among them."""

    facts: Sequence[Recorded]
    by_kind: ByKind
    found: dict[Asked, list[Recorded]]


@dataclass(frozen=True, slots=True)
class Known:
    """Standing facts in order; `chronology` is the one being reckoned.

    `records` says which are of one person: what is asked of any of them is answered of all.
    `replaced` are the earlier wordings of what was corrected, which stand no more. `cleared` matches what
    says that somebody is no longer suspected. Read `by_suspect`, what names none of them is of each.
    `about` and `memo` keep what was looked up already, for this one reckoning.
    """

    chronology: str
    at: datetime
    facts: Sequence[Recorded]
    subjects: Subjects
    records: Records = field(default_factory=dict)
    replaced: Replaced = field(default_factory=dict)
    cleared: Asked | None = None
    by_suspect: bool = False
    about: dict[tuple[str, bool], _About] = field(default_factory=dict)
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

    def child(self, who: str, fact: Recorded) -> bool:
        """Whether somebody was under 18 as the case began: no duty of a case ends by a birthday in it."""
        if who == self.chronology:
            return self.subject(who).under(OF_AGE, fact.happened)
        key = ("child", who)
        if key not in self.memo:
            self.memo[key] = self.subject(who).under(OF_AGE, self.began() or fact.happened)
        return bool(self.memo[key])

    def names_a_child(self, fact: Recorded) -> bool:
        """Whether a fact names somebody in the part of a child who is not known to be grown."""
        return any(role in CHILD_ROLES and self.child(who, fact) for who, role in fact.about)

    def names_one_under(self, years: int, fact: Recorded) -> bool:
        """Whether a fact names somebody in the part of a child who is known to be under that age by then."""
        children = (who for who, role in fact.about if role in CHILD_ROLES)
        return any(self.subject(who).known_under(years, fact.happened) for who in children)

    def apart(self) -> "Known":
        """The same, read by suspect: for what a case owes of each of them apart. What is of nobody serves."""
        if not self.suspects().came:
            return self
        found: Known | None = self.memo.get(Known)
        if found is None:
            of_nobody = {read: about for read, about in self.about.items() if not read[0]}
            found = self.memo[Known] = replace(self, by_suspect=True, about=of_nobody, memo={})
        return found

    def before(self, act: Recorded) -> "Known":
        """The same, read by suspect, those among them whom an act names that is not recorded yet."""
        own = [*self._of("", everywhere=False).facts, act]
        return replace(
            self, by_suspect=True, about={}, memo={Suspects: suspects_of(own, self.one, self.cleared)}
        )

    def suspects(self) -> Suspects:
        """Everybody whom this case names as suspect."""
        found: Suspects | None = self.memo.get(Suspects)
        if found is None:
            own = self._of("", everywhere=False).facts
            found = self.memo[Suspects] = suspects_of(own, self.one, self.cleared)
        return found

    def children_by(self, fact: Recorded) -> list[str]:
        """Everybody whom the case names in the part of a child up to a fact, each by one record."""
        first: dict[object, str] = {}
        for one in self._of("", everywhere=False).facts:
            for who in (who for who, role in one.about if role in CHILD_ROLES):
                first.setdefault(self.one(who), who)
            if one is fact:
                break
        return list(first.values())

    def speaks_of(self, who: str, fact: Recorded) -> bool:
        """Whether a fact is about somebody; read by suspect, also where it holds of one and names none."""
        one = self.one(who)
        if one in (self.one(fact.chronology), *(self.one(other) for other, _ in fact.about)):
            return True
        return self.by_suspect and fact.chronology == self.chronology and self._holds_of(one, fact)

    def _holds_of(self, one: object, fact: Recorded) -> bool:
        return one in self.suspects().came and self.suspects().speaks_of(one, fact)

    def kinds(self) -> Set[str]:
        """The kinds of the facts of this chronology."""
        return self._of("", everywhere=False).by_kind.keys()

    def kinds_anywhere(self) -> Set[str]:
        """The kinds of all that is known, those of other chronologies among them."""
        return self._of("", everywhere=True).by_kind.keys()

    def matching(self, asked: Asked, subject: str, *, everywhere: bool) -> list[Recorded]:
        """The facts that fit what is asked, in order, about the subject ("" for the whole case).

        Of this chronology and the subject's own, or of every chronology.
        """
        about = self.about.get((subject, everywhere)) or self._of(subject, everywhere=everywhere)
        found = about.found.get(asked)
        if found is None:
            found = fitting(asked, about.by_kind, self)
            found = once_over(asked, found, self.facts, self) if asked.ending else found
            about.found[asked] = found
        return found

    def _of(self, subject: str, *, everywhere: bool) -> _About:
        key = (subject, everywhere)
        found = self.about.get(key)
        if found is None:
            found = self.about[key] = self._read(subject, everywhere=everywhere)
        return found

    def _read(self, subject: str, *, everywhere: bool) -> _About:
        """Where nothing is left out of the wider reading, it is the same one: what was found in it serves."""
        if not everywhere:
            wider = self._of(subject, everywhere=True)
            near = {self.chronology, *self.records.get(subject, (subject,))}
            facts = [fact for fact in wider.facts if fact.chronology in near]
            if self.by_suspect and subject and self.one(subject) in self.suspects().came:
                facts = [one for one in self.facts if one.chronology in near and self.speaks_of(subject, one)]
        elif subject:
            wider = self._of("", everywhere=True)
            records = self.records.get(subject, (subject,))
            named = {fact.id for fact in wider.facts for who, _ in fact.about if who in records}
            facts = [fact for fact in wider.facts if fact.chronology in records or fact.id in named]
        else:
            return _About(self.facts, by_kind(self.facts), {})
        return wider if len(facts) == len(wider.facts) else _About(facts, by_kind(facts), {})


def by_kind(facts: Iterable[Recorded]) -> ByKind:
    """These facts by kind, each kind in the order given."""
    found: ByKind = {}
    for fact in facts:
        found.setdefault(fact.kind, []).append(fact)
    return found


def fitting(asked: Asked, facts: ByKind, names: Names = BY_THEIR_PART) -> list[Recorded]:
    """Those of these facts that fit what is asked, in order. Not to be changed: it may be one of theirs."""
    kinds = asked.by_kind
    if len(kinds) == 1:
        (kind,) = kinds
        return asked.fitting(kind, facts[kind], names) if kind in facts else []
    shared = kinds.keys() & facts.keys()
    found = [those for kind in shared if (those := asked.fitting(kind, facts[kind], names))]
    if len(found) < 2:
        return found[0] if found else []
    return sorted(chain.from_iterable(found), key=order)


def known_at(
    facts: Iterable[Recorded],
    *,
    chronology: str,
    subjects: Subjects,
    at: datetime,
    cleared: Asked | None = None,
) -> Known:
    """What was known at a moment. `cleared` matches what says that somebody is no longer suspected."""
    standing, replaced = _standing_and_replaced(facts, at)
    known = known_of(standing, chronology=chronology, subjects=subjects, at=at, replaced=replaced)
    return replace(known, cleared=cleared) if cleared else known


def known_of(
    standing: list[Recorded],
    *,
    chronology: str,
    subjects: Subjects,
    at: datetime,
    replaced: Replaced | None = None,
    beside: Known | None = None,
) -> Known:
    """The same of facts that stand at that moment.

    `beside` is what was known then to another chronology: what was read of the same facts everywhere serves.
    """
    replaced = replaced or {}
    if not any(subject.said for subject in subjects.values()):
        known = Known(chronology, at, standing, subjects, replaced=replaced)
    else:
        records = records_at(subjects, at)
        known = Known(chronology, at, _mattering(standing, chronology, records), subjects, records, replaced)
    if beside is not None and beside.facts is known.facts:
        known.about.update((read, found) for read, found in beside.about.items() if read[1])
    return known


def _mattering(standing: list[Recorded], chronology: str, records: Records) -> list[Recorded]:
    """Those of the chronology, and of its subjects: what was read of records parted again is left out."""
    own = {who for fact in standing if fact.chronology == chronology for who, _ in fact.about}
    near = {chronology, *own}.union(*(records.get(who, ()) for who in (chronology, *own)))
    found = [
        fact for fact in standing if fact.chronology in near or any(who in near for who, _ in fact.about)
    ]
    return standing if len(found) == len(standing) else found
