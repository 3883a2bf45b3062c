"""Suspects: what a case says of each of several, so that what one settles is not taken for another's."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from harken.engine.matching import Asked
from harken.vocabulary import Recorded

SUSPECT = "suspect"
One = Callable[[str], object]
"""What stands for a person, whichever of their records is named."""


class Suspects(NamedTuple):
    """Everybody whom a case names as suspect, by when they first were; and when each was eliminated.

    `came` and `gone` are places in `facts`, which are those of the case in order; `record` is by which of
    their records each was named. `clears` are the ids of what eliminated any of them.
    """

    facts: Sequence[Recorded]
    one: One
    came: Mapping[object, int]
    gone: Mapping[object, int]
    record: Mapping[object, str]
    clears: frozenset[str]

    def named(self, fact: Recorded) -> frozenset[object]:
        """Those of them whom a fact names, in whatever part."""
        return frozenset(one for who, _ in fact.about if (one := self.one(who)) in self.came)

    def speaks_of(self, who: object, fact: Recorded) -> bool:
        """Whether what a fact of the case says holds of one of them.

        It names them, or none of them; or it is how the case began. What was said of others was over before
        they came in where each of those had been eliminated by then: it is part of how they were found.
        """
        named = self.named(fact)
        if not named or who in named or fact is self.facts[0]:
            return True
        came = self.came[who]
        return all(self.gone.get(one, came) < came for one in named)

    def suspected(self, fact: Recorded) -> list[str]:
        """Of whom a fact is: those it names; where it names none, those who were suspected by then.

        What eliminated somebody is of nobody yet: whoever is still looked for is none of those it names.
        """
        if fact.id in self.clears:
            return []
        named = self.named(fact)
        if named:
            return [self.record[one] for one in self.came if one in named]
        return self.by(next((n for n, one in enumerate(self.facts) if one is fact), len(self.facts)))

    def by(self, place: int) -> list[str]:
        """Those who were suspected before a place in the facts."""
        those = [one for one, came in self.came.items() if came < place]
        return [self.record[one] for one in those if not self.came[one] <= self.gone.get(one, -1) < place]


def suspects_of(facts: Iterable[Recorded], one: One, cleared: Asked | None) -> Suspects:
    """Everybody whom these facts of one case, in order, name as suspect."""
    facts = list(facts)
    came, gone, record = dict[object, int](), dict[object, int](), dict[object, str]()
    clears = set[str]()
    for place, fact in enumerate(facts):
        for who, role in fact.about:
            if role == SUSPECT:
                record.setdefault(one(who), who)
                came.setdefault(one(who), place)
    for place, fact in enumerate(facts):
        if cleared is not None and cleared.fits(fact):
            over = {one(who): place for who, _ in fact.about if one(who) in came}
            gone |= over
            clears |= {fact.id} if over else set()
    return Suspects(facts, one, came, gone, record, frozenset(clears))
