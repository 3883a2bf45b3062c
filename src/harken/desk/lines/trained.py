"""What a duty asks its holder to be trained for, and who has it without: said wherever it stands."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from harken.access.training import skills_held
from harken.board.lines import unaccredited
from harken.design.pages.owed import Choice
from harken.desk.visit import Visit
from harken.engine.known import standing_facts
from harken.engine.standing import Standing
from harken.vocabulary import Duty, Mark, Recorded, Unaccredited
from harken.vocabulary.skills import REASONS


def lacks_of(visit: Visit, duties: Iterable[Duty]) -> frozenset[str]:
    """What any of these asks for that the visitor is not on record as trained for now. One query, or none."""
    skills = frozenset(duty.skill for duty in duties if duty.skill)
    if not skills:
        return skills
    actor = visit.actor
    return skills - skills_held(visit.connection, actor.force, actor.account, at=visit.now)


def needs(duty: Duty) -> str:
    """The skill a duty asks for, in a few words; empty of most."""
    return f"Needs training: {duty.skill}" if duty.skill else ""


def without(who: str, why: str) -> str:
    """Who has it, and why without the training it asks for."""
    return f"{who}; unaccredited: {why}" if who and why else who


def why_without(
    visit: Visit, standings: Sequence[Standing], facts: Sequence[Recorded], chronology: str, *, at: datetime
) -> Mapping[object, str]:
    """Of each of these that is had without the training it asks for: why."""
    asking = [one for one in standings if one.duty.skill and one.unsettled]
    given = _given(visit, facts, chronology, at) if asking else None
    found = {one.key: unaccredited(one, given) for one in asking}
    return {key: why for key, why in found.items() if why}


def given_without(visit: Visit, facts: Sequence[Recorded], chronology: str, *, at: datetime) -> str:
    """Why a case was given to whoever is in charge, without the training that was asked for; else empty."""
    given = _given(visit, facts, chronology, at)
    said = str(given.answers.get("unaccredited") or "") if given else ""
    return "" if said == Unaccredited.TRAINED else said


def _given(visit: Visit, facts: Sequence[Recorded], chronology: str, at: datetime) -> Recorded | None:
    """What last gave the case to somebody."""
    bears = visit.standards.rules.bearing(Mark.ALLOCATED)
    own = [fact for fact in standing_facts(facts, at) if fact.chronology == chronology]
    return next((fact for fact in reversed(own) if bears.fits(fact)), None)


def reasons() -> tuple[Choice, ...]:
    """What whoever takes it without the training chooses among."""
    return tuple(Choice(one.value, one.value.capitalize()) for one in REASONS)


def reason_sent(text: str) -> Unaccredited:
    """The reason that was sent; none where it is none of them."""
    return next((one for one in REASONS if one == text), Unaccredited.TRAINED)
