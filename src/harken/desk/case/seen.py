"""A case as several pages see it: its line on the board, its people, its standings reckoned afresh."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from django.http import Http404

from harken.access.staff import account_called
from harken.board.cases import Case, case
from harken.board.lines import lines_of
from harken.casework.for_eyes import for_eyes
from harken.casework.worked_out import EVERYTHING, worked_out
from harken.chronology.read import facts_for
from harken.desk.lines.lacking import still_wanting
from harken.desk.lines.on_places import named_in
from harken.desk.lines.standings import in_order
from harken.desk.lines.trained import given_without, why_without
from harken.desk.names import names_of
from harken.desk.visit import Visit
from harken.engine.known import standing_facts
from harken.engine.reckon import Apart
from harken.engine.standing import Standing
from harken.people.read import PersonLine, persons
from harken.vocabulary import Mark, On, Pathway, Recorded
from harken.vocabulary.roles import OFFICER_IN_CHARGE

NOBODY = "Nobody named yet"


@dataclass(frozen=True, slots=True)
class Seen:
    """A case, its people by id, its standings in the order they are shown, and by whom each is had.

    `failed` are the duties, in their own words, that could not be worked out; "" for all of it.
    `untrained` says why, by standing, somebody has one without the training it asks for. `unnamed` is what
    a case is called that names nobody. `named` are whoever and every place its entries name besides.
    `found_at` is when a child of it was last found, where none is missing; `keeper` is who was named to
    work with whom it is about. `in_charge_without` says why somebody was given it without its training.
    `wanting` says, by standing, what of a set nobody has done yet.
    """

    found: Case
    people: Mapping[str, PersonLine]
    standings: Sequence[Standing]
    holders: Mapping[object, str]
    failed: Sequence[str] = ()
    untrained: Mapping[object, str] = field(default_factory=dict)
    unnamed: str = NOBODY
    named: Sequence[str] = ()
    found_at: datetime | None = None
    keeper: str = ""
    in_charge_without: str = ""
    wanting: Mapping[object, str] = field(default_factory=dict)

    @property
    def here(self) -> str:
        """The address of its page."""
        return f"/cases/{self.found.chronology}"

    @property
    def names(self) -> str:
        """Whom it is about, by name."""
        shown = [self.people[c].named if c in self.people else "Withheld" for c in self.found.children]
        return " and ".join(shown) or self.unnamed

    def title(self, now: datetime) -> str:
        """Whom it is about; of one alone with the age, which decides so much."""
        one = self.people.get(self.found.children[0]) if len(self.found.children) == 1 else None
        return f"{self.names}, {one.aged(now)}" if one else self.names

    def who(self, standing: Standing) -> str:
        """Who has a duty, or who met it; empty where nobody has it."""
        return self.holders.get(standing.key, "")

    def suffix(self, standing: Standing) -> str:
        """Of whom or of what a duty is owed, and to which child where a case has several."""
        several = len(self.found.children) > 1
        person = self.people.get(standing.subject) if several else None
        which = standing.recipient or _which(standing)
        of = f": {which}" if which else ""
        return f"{of}, for {person.given}" if of and person else f": {person.given}" if person else of


def _which(standing: Standing) -> str:
    """What its trigger calls it, where it is met only by what is called the same: action A3."""
    named = dict.fromkeys(name for one in standing.duty.met if isinstance(one, On) for name in one.same)
    return ", ".join(
        str(standing.trigger.answers[name]) for name in named if standing.trigger.answers.get(name)
    )


def seen(visit: Visit, chronology: str, *, at: datetime | None = None) -> Seen:
    """A case as it stands now, or as it stood at a moment by what was then known. Raises Http404."""
    found = case(visit.connection, visit.actor.force, chronology)
    if found is None:
        raise Http404
    facts = facts_for(visit.connection, visit.actor.force, chronology, upgrade=visit.standards.upgraded)
    reckoned = worked_out(facts, chronology=chronology, standards=visit.standards, at=at or visit.now)
    standings = for_eyes(visit.connection, visit.actor, reckoned.standings, visit.standards)
    if at is not None and EVERYTHING not in reckoned.failed:
        found = _then(visit, found, facts, reckoned, at)
    people = persons(visit.connection, visit.actor.force, found.children)
    failed = [visit.standards.rules.says(key) for key in reckoned.failed]
    untrained = why_without(visit, standings, facts, chronology, at=at or visit.now)
    pathway = visit.standards.pathways.get(found.pathway)
    return Seen(
        found,
        people,
        in_order(standings),
        _holders(visit, standings, found),
        failed,
        untrained,
        (pathway.of_nobody if pathway else "") or NOBODY,
        named_in(facts, chronology),
        None if found.missing_since else _found_at(visit, facts, chronology, at or visit.now),
        _keeper(visit, pathway, facts, at or visit.now),
        given_without(visit, facts, chronology, at=at or visit.now),
        still_wanting(visit, standings, facts, chronology, at=at or visit.now),
    )


def _keeper(visit: Visit, pathway: Pathway | None, facts: Sequence[Recorded], at: datetime) -> str:
    """Who was last named to work with whom a case is about, where its pathway names anybody so."""
    keeper = pathway.keeper if pathway else None
    if keeper is None:
        return ""
    named = [one for one in standing_facts(facts, at) if one.kind == keeper.kind.key]
    said = str(named[-1].answers.get(keeper.field) or "") if named else ""
    account = account_called(visit.connection, visit.actor.force, said) if said else ""
    return names_of(visit.connection, visit.actor.force, [account]).get(account, said)


def _found_at(visit: Visit, facts: Sequence[Recorded], chronology: str, at: datetime) -> datetime | None:
    found = visit.standards.rules.bearing(Mark.CHILD_FOUND)
    known = standing_facts(facts, at)
    times = (one.happened for one in known if one.chronology == chronology and found.fits(one))
    return max(times, default=None)


def _then(visit: Visit, found: Case, facts: Sequence[Recorded], reckoned: Apart, at: datetime) -> Case:
    """What the board would have said of the case then."""
    line = lines_of(
        facts,
        reckoned,
        chronology=found.chronology,
        pathway=found.pathway,
        standards=visit.standards,
        at=at,
    ).case
    names = names_of(visit.connection, visit.actor.force, [line.in_charge])
    return replace(
        found,
        closed=line.closed,
        level=line.level,
        missing_since=line.missing_since,
        last_seen=line.last_seen,
        last_enquiry=line.last_enquiry,
        in_charge=line.in_charge or None,
        in_charge_name=names.get(line.in_charge),
        children=line.children or found.children,
        overdue=line.overdue,
        owed=line.owed,
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
