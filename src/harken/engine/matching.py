"""Matching: whether a fact is one of those a duty turns on, made quick by looking at its kind first."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple, Protocol

from harken.engine.subject import CHILD_ROLES
from harken.vocabulary import Entry, Mark, Marked, On, Over, Recorded, Term
from harken.vocabulary.roles import Rank, role_called
from harken.vocabulary.when import Choices

Conditions = tuple[tuple[str, frozenset[object]], ...]
Ways = tuple[Conditions, ...]


class Names(Protocol):
    """What is known of whom facts name."""

    def names_a_child(self, fact: Recorded) -> bool:
        """Whether a fact names a child."""

    def names_one_under(self, years: int, fact: Recorded) -> bool:
        """Whether a fact names a child who is known to be under that age."""


class ByTheirPart:
    """Whom facts name, where nothing is known of how old they are."""

    def names_a_child(self, fact: Recorded) -> bool:
        """Whether a fact is about anybody in the part of a child."""
        return any(role in CHILD_ROLES for _, role in fact.about)

    def names_one_under(self, _years: int, _fact: Recorded) -> bool:
        """Nobody is known to be."""
        return False


BY_THEIR_PART = ByTheirPart()


class Ending(NamedTuple):
    """What has to be over first, made ready: what begins each term, and what ends one that has no end."""

    terms: tuple[tuple["Matcher", Term], ...]
    ended: tuple["Matcher", ...]
    save: Conditions


@dataclass(frozen=True, slots=True, eq=False)
class Matcher:
    """An `On` made ready: for each kind that may match, each set of answers that is enough.

    `whole` are the kinds of which every entry fits, whatever it answers and whoever recorded it; `by_answer`
    holds, of the kinds of which one answer decides, which it is and what it may be. `ending` is what must
    be over first, which takes more than the fact to say.
    """

    on: On
    by_kind: Mapping[str, Ways]
    whole: frozenset[str]
    by_answer: Mapping[str, tuple[str, frozenset[object]]]
    ending: Ending | None = None

    def fits(self, fact: Recorded, names: Names = BY_THEIR_PART) -> bool:
        """Whether the fact is of such a kind, gave such answers, and was recorded by such a rank."""
        ways = self.by_kind.get(fact.kind)
        on = self.on
        if ways is None or (on.rank and rank_of(fact) < on.rank):
            return False
        if on.stated and not all(fact.answers.get(one) for one in on.stated):
            return False
        if on.count is not None and not on.count.so(fact.answers):
            return False
        if on.child is not None and names.names_a_child(fact) is not on.child:
            return False
        if on.young is not None and names.names_one_under(on.young.years, fact) is not on.young.so:
            return False
        return gave(fact.answers, ways)

    def fitting(self, kind: str, facts: list[Recorded], names: Names) -> list[Recorded]:
        """Those of these facts, all of one kind, that fit; the list itself where all do."""
        if kind in self.whole:
            return facts
        if kind not in self.by_answer:
            return [fact for fact in facts if self.fits(fact, names)]
        # The commonest way by far, asked of so many facts that it is worth its own words.
        name, allowed = self.by_answer[kind]
        return [fact for fact in facts if _among(fact.answers.get(name), allowed)]

    def answers(self, fact: Recorded, trigger: Recorded) -> bool:
        """Whether the fact stands to the trigger as asked: by another, of its case, answering the same."""
        on = self.on
        if on.another and fact.by == _whose(trigger, on.than):
            return False
        if on.own and fact.chronology not in (trigger.chronology, *(who for who, _ in fact.about)):
            return False
        return not on.same or all(fact.answers.get(one) == trigger.answers.get(one) for one in on.same)


def _whose(trigger: Recorded, named: str) -> str:
    """Who did what the trigger says: whoever it names, where it names anybody, else whoever recorded it."""
    return str(trigger.answers.get(named) or "").strip() or trigger.by


@dataclass(frozen=True, slots=True, eq=False)
class AnyOf:
    """Matchers that are asked together, made ready: by kind, those to ask; none where every entry fits.

    `ending`: something must be over first for one of them.
    """

    by_kind: Mapping[str, tuple[Matcher, ...]]
    ending: bool

    def fits(self, fact: Recorded, names: Names = BY_THEIR_PART) -> bool:
        """Whether some matcher fits the fact."""
        asked = self.by_kind.get(fact.kind)
        return asked is not None and (not asked or any(one.fits(fact, names) for one in asked))

    def fitting(self, kind: str, facts: list[Recorded], names: Names) -> list[Recorded]:
        """Those of these facts, all of one kind, that some matcher fits; the list itself where all do."""
        asked = self.by_kind[kind]
        if len(asked) > 1:
            return [fact for fact in facts if any(one.fits(fact, names) for one in asked)]
        return asked[0].fitting(kind, facts, names) if asked else facts


Asked = Matcher | AnyOf
"""What facts are looked up by."""


def any_of(matchers: Sequence[Matcher]) -> Asked:
    """These together."""
    if len(matchers) == 1:
        return matchers[0]
    kinds = {kind for one in matchers for kind in one.by_kind}
    whole = {kind for one in matchers for kind in one.whole}
    asked = {
        kind: () if kind in whole else tuple(one for one in matchers if kind in one.by_kind) for kind in kinds
    }
    return AnyOf(asked, ending=any(one.ending for one in matchers))


def gave(answers: Mapping[str, object], ways: Iterable[Conditions]) -> bool:
    """Whether every condition of some way is met. Plain loops: this is asked of every fact."""
    for way in ways:
        for name, allowed in way:
            if not _among(answers.get(name), allowed):
                break
        else:
            return True
    return False


def _among(answer: object, allowed: frozenset[object]) -> bool:
    if isinstance(answer, str) or answer is None or not isinstance(answer, list | tuple):
        return answer in allowed
    return not allowed.isdisjoint(answer)


def rank_of(fact: Recorded) -> Rank:
    """The rank of the role in which somebody recorded the fact."""
    return _rank_called(fact.role)


@lru_cache(maxsize=1000)
def _rank_called(word: str) -> Rank:
    role = role_called(word)
    return role.rank if role else Rank.NONE


def make_ready(on: On, kinds: Mapping[str, type[Entry]]) -> Matcher:
    """A matcher for `on`. Raises ValueError when it names a kind that does not exist."""
    asked = _conditions(on.answers)
    if on.mark is not None:
        by_kind = _bearing(on.mark, asked, kinds.values())
    elif on.kind in kinds:
        by_kind = {on.kind: (asked,)}
    else:
        raise ValueError(f"No entry is called {on.kind}. Declare it, or mend the duty that names it.")
    return _matcher(on, by_kind, _ending(on.over, kinds) if on.over else None)


def _conditions(choices: Choices) -> Conditions:
    return tuple((name, frozenset(values)) for name, values in choices)


def _ending(over: Over, kinds: Mapping[str, type[Entry]]) -> Ending:
    terms = tuple((make_ready(one.begun, kinds), one) for one in over.terms)
    return Ending(terms, tuple(make_ready(one, kinds) for one in over.ended), _conditions(over.save))


def _matcher(on: On, by_kind: Mapping[str, Ways], ending: Ending | None) -> Matcher:
    if on.rank or on.stated or on.count or on.child is not None or on.young or ending:
        return Matcher(on, by_kind, frozenset(), {}, ending)
    whole = frozenset(kind for kind, ways in by_kind.items() if () in ways)
    by_answer = {kind: ways[0][0] for kind, ways in by_kind.items() if len(ways) == len(ways[0]) == 1}
    return Matcher(on, by_kind, whole, by_answer)


def _bearing(mark: Mark, asked: Conditions, kinds: Iterable[type[Entry]]) -> dict[str, Ways]:
    """Each kind that bears the mark, and each way it may: two answers may say the same thing."""
    found: dict[str, Ways] = {}
    for kind in kinds:
        for borne in kind.marks:
            if borne == mark:
                found[kind.key] = (*found.get(kind.key, ()), asked)
            elif isinstance(borne, Marked) and borne.mark == mark:
                way = (*asked, (borne.field, frozenset(borne.answers)))
                found[kind.key] = (*found.get(kind.key, ()), way)
    return found
