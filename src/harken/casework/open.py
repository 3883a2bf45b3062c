"""The verbs that open: a case, with the report that opens it; a person's or a place's own chronology."""

from dataclasses import dataclass
from datetime import UTC, datetime

from harken.access.actor import Actor
from harken.access.connection import DEFAULT, Connection, acting
from harken.access.may import may
from harken.access.permissions import Act
from harken.access.refused import Refused
from harken.casework.journal import NOT_YET, SKEW, done, opened, put, settle
from harken.casework.notices import give_notice
from harken.casework.outcome import Done
from harken.casework.sent_before import sent_before
from harken.catalogue.standards import Standards
from harken.chronology.append import NewChronology, NewEntry, open_chronology
from harken.every_case.acceptance import Allocated
from harken.vocabulary import Entry
from harken.vocabulary.recorded import About

LETTERS = {"person": "N", "place": "L"}
"""The letter in the reference of a person (nominal) and of a place (location)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """The fact that opens a chronology. `pathway` is empty for a person or a place; `id` may be chosen.

    `area` and `team` say whose case it is at first; without them it is the opener's own area's.
    """

    entry: Entry
    happened: datetime
    idem: str
    pathway: str = ""
    about: About = ()
    id: str = ""
    area: str = ""
    team: str = ""


def open_chronology_with(
    opening: Opening, *, by: Actor, now: datetime, standards: Standards, using: str = DEFAULT
) -> Done | Refused:
    """Open a case, a person or a place with its first fact. The same `idem` twice opens one.

    Refused for a time that has not come, and for an entry that opens nothing. Raises DatabaseLost.
    """
    if opening.happened > now + SKEW:
        return NOT_YET
    decision = may(by, Act.OPEN)
    if not decision:
        return Refused(decision.code, decision.sentence)
    refusal = _opens_nothing(opening, standards)
    if refusal is not None:
        return refusal
    with acting(by, using=using) as connection:
        return opened_in(connection, opening, by=by, standards=standards)


def opened_in(connection: Connection, opening: Opening, *, by: Actor, standards: Standards) -> Done | Refused:
    """The same, inside a transaction that somebody has begun."""
    if earlier := sent_before(connection, by, opening.idem):
        return earlier
    return _opened(connection, opening, by=by, standards=standards)


def _opens_nothing(opening: Opening, standards: Standards) -> Refused | None:
    kind = type(opening.entry)
    if kind.belongs != "case":
        return None
    pathway = standards.pathways.get(opening.pathway)
    if pathway is None or pathway.opens is not kind:
        return Refused("opens_nothing", f"“{kind.title}” does not open a case of that kind.")
    return None


def _opened(connection: Connection, opening: Opening, *, by: Actor, standards: Standards) -> Done | Refused:
    kind = type(opening.entry)
    letter = LETTERS.get(kind.belongs) or opening.pathway[0].upper()
    made = open_chronology(
        connection,
        by,
        NewChronology(belongs=kind.belongs, letter=letter, pathway=opening.pathway, id=opening.id),
    )
    about = opening.about if kind.belongs == "case" else ((made.id, "subject"),)
    into = opened(connection, by, made.id, standards, [subject for subject, _ in about])
    if isinstance(into, Refused):
        return into
    first = NewEntry(
        chronology=made.id, entry=opening.entry, about=about,
        happened=opening.happened.astimezone(UTC), idem=opening.idem,
    )  # fmt: skip
    outcome = put(connection, first, into, by=by, standards=standards)
    if isinstance(outcome, Refused):
        return outcome
    into, appended = outcome
    into = give_notice(connection, into, by=by, standards=standards)
    if kind.belongs == "case":
        given = Allocated(to="", team=opening.team or by.team, area=opening.area or by.area)
        whose = NewEntry(
            chronology=made.id, entry=given, about=(), happened=appended.recorded,
            idem=f"{opening.idem}/whose",
        )  # fmt: skip
        outcome = put(connection, whose, into, by=by, standards=standards)
        if isinstance(outcome, Refused):
            return outcome
        into, _ = outcome
    standings = settle(connection, into, by=by, standards=standards, at=into.facts[-1].recorded)
    return done(appended, into, standings)
