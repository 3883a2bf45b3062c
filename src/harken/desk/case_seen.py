"""A case as several pages see it: its line on the board, its people, each standing reckoned afresh, who has it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.http import Http404

from harken.board.cases import Case, case
from harken.chronology.read import facts_for
from harken.desk.names import names_of
from harken.desk.standings import in_order
from harken.desk.visit import Visit
from harken.engine.standing import Standing
from harken.people.read import PersonLine, persons
from harken.people.subjects import subjects_of
from harken.vocabulary.roles import OFFICER_IN_CHARGE


@dataclass(frozen=True, slots=True)
class Seen:
    """A case, its people by id, its standings in the order they are shown, and by whom each is had."""

    found: Case
    people: Mapping[str, PersonLine]
    standings: Sequence[Standing]
    holders: Mapping[object, str]

    @property
    def here(self) -> str:
        """The address of its page."""
        return f"/cases/{self.found.chronology}"

    @property
    def names(self) -> str:
        """Whom it is about, by name."""
        shown = [self.people[c].named if c in self.people else "Withheld" for c in self.found.children]
        return " and ".join(shown) or "A child not yet identified"

    def who(self, standing: Standing) -> str:
        """Who has a duty, or who met it; empty where nobody has it."""
        return self.holders.get(standing.key, "")

    def suffix(self, standing: Standing) -> str:
        """Which child a duty is owed to, where a case has several."""
        if len(self.found.children) < 2 or not standing.subject:
            return ""
        person = self.people.get(standing.subject)
        return f": {person.given}" if person else ""


def seen(visit: Visit, chronology: str, *, at: datetime | None = None) -> Seen:
    """A case as it stands now, or as it stood at a moment by what was then known. Raises Http404."""
    found = case(visit.connection, visit.actor.force, chronology)
    if found is None:
        raise Http404
    standings = in_order(standings_of(visit, chronology, at=at))
    people = persons(visit.connection, visit.actor.force, found.children)
    return Seen(found, people, standings, _holders(visit, standings, found))


def standings_of(visit: Visit, chronology: str, *, at: datetime | None = None) -> list[Standing]:
    """Every standing of a case, from what was known at the moment."""
    facts = facts_for(visit.connection, visit.actor.force, chronology, upgrade=visit.standards.upgraded)
    return visit.standards.standings(
        facts, chronology=chronology, subjects=subjects_of(facts), at=at or visit.now
    )


def _holders(visit: Visit, standings: Sequence[Standing], found: Case) -> Mapping[object, str]:
    accepted = (s.accepted.by for s in standings if s.unsettled and s.accepted)
    met = (s.met_by.by for s in standings if s.met_by)
    names = names_of(visit.connection, visit.actor.force, (*accepted, *met))
    return {s.key: _holder(visit, s, found, names) for s in standings}


def _holder(visit: Visit, standing: Standing, found: Case, names: Mapping[str, str]) -> str:
    if not standing.unsettled:
        return names.get(standing.met_by.by, "") if standing.met_by else ""
    if standing.accepted is not None:
        mine = standing.accepted.by == visit.actor.account
        return "You" if mine else names.get(standing.accepted.by, "somebody")
    if OFFICER_IN_CHARGE not in standing.duty.owed_by:
        return ""
    return "You" if found.in_charge == visit.actor.account else found.in_charge_name or ""
