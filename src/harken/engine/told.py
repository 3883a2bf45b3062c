"""Told: who was told, when, as the worker lives it: what was told stays told, whatever is learned later."""

from collections.abc import Sequence, Set
from dataclasses import dataclass
from datetime import datetime, timedelta

from harken.engine.again import reckon_again
from harken.engine.known import known_at
from harken.engine.occurrences import World
from harken.engine.rulebook import Rulebook
from harken.engine.standing import Rung, Standing
from harken.engine.subject import Subjects
from harken.vocabulary import Recorded
from harken.vocabulary.calendars import Calendars
from harken.vocabulary.roles import Role

INSTANT = timedelta(microseconds=1)
Key = tuple[str, str, str, str, int]


@dataclass(frozen=True, slots=True)
class Told:
    """One telling: the standing it was about, whom, at which instant, and whether only a warning."""

    standing: Key
    rung: int
    whom: Role
    at: datetime
    warning: bool = False

    @property
    def duty(self) -> str:
        """The duty's key."""
        return self.standing[0]

    @property
    def subject(self) -> str:
        """Whom the duty is owed to."""
        return self.standing[2]


def due_now(
    standings: Sequence[Standing], told: Set[tuple[Key, int]], *, began: datetime
) -> list[tuple[Standing, Rung]]:
    """The tellings fallen due and not yet made, oldest first: of what was still owed at a moment or later.

    Of what is settled already as it is looked at, nobody is told.
    """
    owed = (one for one in standings if one.learned is None or one.learned > began)
    due = [(s, r) for s in owed for r in s.rungs if (s.key, r.number) not in told]
    return sorted(due, key=lambda one: (one[1].at, one[1].number))


def walk(
    facts: Sequence[Recorded],
    *,
    chronology: str,
    rules: Rulebook,
    subjects: Subjects,
    calendars: Calendars,
    until: datetime,
) -> list[Told]:
    """Live through what became known, moment by moment, and say who was told of what, up to `until`."""
    learned = sorted({f.recorded for f in facts if f.recorded <= until})
    ends = [*(moment - INSTANT for moment in learned[1:]), until]
    told: dict[tuple[Key, int], Told] = {}
    reckoned = None
    for began, ended in zip(learned, ends, strict=bool(learned)):
        known = known_at(facts, chronology=chronology, subjects=subjects, at=ended, cleared=rules.cleared)
        reckoned = reckon_again(reckoned, World(known, rules, calendars, ended))
        for standing, rung in due_now(reckoned.standings, told.keys(), began=began):
            told[standing.key, rung.number] = Told(
                standing.key, rung.number, rung.whom, max(rung.at, began), warning=rung.warning
            )
    return sorted(told.values(), key=lambda t: (t.at, t.duty, t.rung))
