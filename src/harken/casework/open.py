"""The verbs that open: a case, with the report that opens it; a person's or a place's own chronology."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from psycopg import Rollback
from psycopg.errors import UniqueViolation

from harken.access.actor import Actor
from harken.access.connection import DEFAULT, Connection, acting, savepoint
from harken.access.may import may
from harken.access.permissions import Act
from harken.access.refused import Refused
from harken.casework.crossing import cross
from harken.casework.for_whom import by_account, for_whom
from harken.casework.journal import done, opened, put, settle
from harken.casework.notices import give_notice
from harken.casework.outcome import Done
from harken.casework.sent_before import sent_before
from harken.casework.to_come import to_come
from harken.catalogue.standards import Standards
from harken.chronology.append import NewChronology, NewEntry, open_chronology, sent_already
from harken.every_case.acceptance import Allocated
from harken.vocabulary import Entry
from harken.vocabulary.recorded import About

LETTERS = {"person": "N", "place": "L"}
"""The letter in the reference of a person (nominal) and of a place (location)."""

OPEN_ALREADY = Refused(
    "open_already", "That record has been opened already. Look at it, then record what is new."
)


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

    Refused for what has not come yet, an entry that opens nothing, a record that is open already, and
    another body under a key used before. Raises DatabaseLost.
    """
    not_yet = to_come(opening.entry, opening.happened, now)
    if not_yet is not None:
        return not_yet
    decision = may(by, Act.OPEN)
    if not decision:
        return Refused(decision.code, decision.sentence)
    refusal = _opens_nothing(opening, standards)
    if refusal is not None:
        return refusal
    with acting(by, using=using) as connection:
        return opened_in(connection, opening, by=by, standards=standards)


def opened_in(connection: Connection, opening: Opening, *, by: Actor, standards: Standards) -> Done | Refused:
    """The same, inside a transaction that somebody has begun. What is refused leaves nothing behind."""
    opening = replace(opening, entry=by_account(connection, opening.entry, by))
    earlier = _earlier(connection, opening, by)
    if earlier is not None:
        return earlier
    try:
        with savepoint(connection):
            outcome = _opened(connection, opening, by=by, standards=standards)
            if isinstance(outcome, Refused):
                raise Rollback
    except UniqueViolation:
        outcome = OPEN_ALREADY
    if isinstance(outcome, Done):
        return outcome
    # Somebody who sent the same at the same time was before us, and is done by now.
    earlier = _earlier(connection, opening, by)
    return outcome if earlier is None else earlier


def _earlier(connection: Connection, opening: Opening, by: Actor) -> Done | Refused | None:
    """What this opening made when it was sent before; refused where that was something else."""
    before = sent_before(connection, by, opening.idem)
    if before is None:
        return None
    same = sent_already(connection, by, _first(opening, before.chronology))
    return same if isinstance(same, Refused) else before


def _first(opening: Opening, chronology: str) -> NewEntry:
    about = opening.about if type(opening.entry).belongs == "case" else ((chronology, "subject"),)
    return NewEntry(
        chronology=chronology,
        entry=opening.entry,
        about=about,
        happened=opening.happened.astimezone(UTC),
        idem=opening.idem,
    )


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
    letter = LETTERS.get(kind.belongs) or standards.pathways[opening.pathway].letters
    made = open_chronology(
        connection,
        by,
        NewChronology(belongs=kind.belongs, letter=letter, pathway=opening.pathway, id=opening.id),
    )
    first = _first(opening, made.id)
    into = opened(connection, by, made.id, standards, [subject for subject, _ in first.about])
    if isinstance(into, Refused):
        return into
    outcome = put(connection, first, into, by=by, standards=standards)
    if isinstance(outcome, Refused):
        return outcome
    into, appended = outcome
    fact = into.facts[-1]
    into = give_notice(connection, into, by=by, standards=standards)
    into = cross(connection, into, fact, by=by, standards=standards)
    if kind.belongs == "case":
        given = Allocated(
            to=for_whom(connection, opening.entry, by),
            team=opening.team or by.team,
            area=opening.area or by.area,
        )
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
