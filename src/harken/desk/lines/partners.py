"""What other agencies owe children, and what they answered: by the partner's name, since when, and how."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from harken.board.cases import cases_about
from harken.chronology.read import Held, held_all
from harken.design import words
from harken.design.words import Said
from harken.desk.lines.standings import in_order, said_of
from harken.desk.visit import Visit
from harken.engine.standing import Standing, State
from harken.engine.tried import Failure, tried
from harken.people.subjects import subjects_of
from harken.vocabulary import Duty

CASES = 10
"""How many open cases are read for it, the newest first."""
POLICE = "police"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One thing a partner was asked: of whom, what, who that is, since when, and how it stands."""

    child: str
    says: str
    partner: str
    since: str
    how: Said


def asked_of_partners(visit: Visit, names: Mapping[str, str]) -> list[Asked]:
    """What partners owe or owed these children, named by id, in cases that are open: the late first.

    In a fixed number of queries. What cannot be worked out is left out: its case's own page says so.
    """
    if not names:
        return []
    open_cases = [
        one for one in cases_about(visit.connection, visit.actor.force, *names) if one.closed is None
    ][:CASES]
    held = held_all(
        visit.connection,
        visit.actor.force,
        [one.chronology for one in open_cases],
        upgrade=visit.standards.upgraded,
    )
    found: list[Standing] = []
    for read in held.values():
        standings = tried(_standings, visit, read())
        found += () if isinstance(standings, Failure) else standings
    shown = [
        one for one in found if one.state is not State.RELEASED and (not one.subject or one.subject in names)
    ]
    return [_asked(one, visit, names) for one in in_order(shown)]


def _standings(visit: Visit, held: Held) -> list[Standing]:
    standards = replace(visit.standards, rules=visit.standards.rules.only(_partners_too))
    facts = held.facts
    return standards.reckoned(facts, chronology=held.id, subjects=subjects_of(facts), at=visit.now).standings


def _partners_too(duty: Duty) -> bool:
    return any(role.agency != POLICE for role in duty.owed_by)


def _asked(one: Standing, visit: Visit, names: Mapping[str, str]) -> Asked:
    partners = [role.name for role in one.duty.owed_by if role.agency != POLICE]
    return Asked(
        child=names.get(one.subject, "The case"),
        says=one.duty.says,
        partner=words.opening(" and ".join(partners)),
        since=words.near(one.started, visit.now),
        how=_how(one, visit),
    )


def _how(one: Standing, visit: Visit) -> Said:
    how = said_of(one, visit.now)
    if one.met_by is None:
        return how
    late = ", late" if one.state is State.MET_LATE else ""
    return replace(how, words=f"answered {words.near(one.met_by.happened, visit.now)}{late}")
