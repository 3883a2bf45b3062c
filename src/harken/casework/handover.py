"""The verbs of a handover: a case offered to a named person, and taken by them. Offered is not accepted."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import psycopg

from harken.access.actor import Actor
from harken.access.connection import Connection, acting
from harken.access.may import may
from harken.access.permissions import Act
from harken.access.refused import Refused
from harken.casework.outcome import Done
from harken.casework.record import Recording, record, recorded_in
from harken.casework.trained import accredited, lacked, skills_of_case
from harken.catalogue.standards import Standards
from harken.every_case.acceptance import Allocated
from harken.every_case.handover import HandoverAccepted, HandoverOffered
from harken.vocabulary import Answer, Unaccredited

OPEN_FOR = timedelta(hours=24)
"""How long an offer that nobody took is still shown to whom it was made. Our own design."""

_OFFERED = """
select distinct on (o.chronology) o.id::text, o.chronology::text, o.by::text, o.coded ->> 'to', o.recorded,
    coalesce(w.words ->> 'must_be_done', '')
from entry o left join words w on w.force = o.force and w.entry = o.id
where o.force = %(force)s::uuid and o.kind = 'every-case.handover-offered' and o.recorded > %(since)s
  and ({whose}) and not o.struck
  and not exists (select 1 from entry n where n.force = o.force and n.replaces = o.id)
  and not exists (
    select 1 from entry a where a.force = o.force and a.chronology = o.chronology
      and a.kind = 'every-case.handover-accepted' and a.recorded > o.recorded and not a.struck)
order by o.chronology, o.recorded desc
"""


@dataclass(frozen=True, slots=True)
class Offer:
    """A case offered and not yet accepted: by whose account, to whose, when, and what must be known."""

    entry: str
    chronology: str
    by: str
    to: str
    at: datetime
    note: str


def offers_to(connection: Connection, force: str, account: str, *, now: datetime) -> list[Offer]:
    """What stands offered to somebody, of the last day."""
    whose = "o.coded ->> 'to' = %(account)s"
    return _offers(connection, whose, {"force": force, "account": account, "since": now - OPEN_FOR})


def offers_of(
    connection: Connection, force: str, chronologies: Sequence[str], *, now: datetime
) -> list[Offer]:
    """What stands offered to anybody of these cases."""
    whose = "o.chronology = any (%(chronologies)s::uuid[])"
    values = {"force": force, "chronologies": list(chronologies), "since": now - OPEN_FOR}
    return _offers(connection, whose, values)


def _offers(connection: Connection, whose: str, values: dict[str, object]) -> list[Offer]:
    rows = psycopg.Cursor(connection).execute(_OFFERED.format(whose=whose), values, prepare=True)
    return [
        Offer(entry, chronology, who, to, at.astimezone(UTC), note)
        for entry, chronology, who, to, at, note in rows
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Offering:
    """A case, the children it is about, to whose account it is offered, and what they must know."""

    chronology: str
    children: Sequence[str]
    to: str
    note: str
    idem: str


def offer(offering: Offering, *, by: Actor, now: datetime, standards: Standards) -> Done | Refused:
    """Offer a case to a named person. It stays with whoever has it until that person accepts."""
    if not offering.to or offering.to == by.account:
        return Refused("nobody_named", "Choose the person who takes over.", "to")
    entry = HandoverOffered(to=offering.to, must_be_done=offering.note.strip())
    return record(_recording(offering, entry, now), by=by, now=now, standards=standards)


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepting:
    """A case taken over: from whose account, and whether whoever takes it is then in charge of it."""

    chronology: str
    children: Sequence[str]
    from_whom: str
    takes_charge: bool
    team: str
    area: str
    idem: str


def accept(accepting: Accepting, *, by: Actor, now: datetime, standards: Standards) -> Done | Refused:
    """Take a case over, all or nothing. Who was in charge of it is no longer: the person accepting is."""
    decision = may(by, Act.RECORD)
    if not decision:
        return Refused(decision.code, decision.sentence)
    entry = HandoverAccepted(by_name=by.account, from_whom=accepting.from_whom)
    with acting(by) as connection:
        outcome = recorded_in(connection, _recording(accepting, entry, now), by=by, standards=standards)
        if isinstance(outcome, Done) and accepting.takes_charge:
            skills = skills_of_case(connection, by.force, accepting.chronology, standards)
            lacks = lacked(connection, by.force, by.account, skills, at=now)
            charge = _charge(accepting, by, now, trained=accredited(skills, lacks))
            recorded_in(connection, charge, by=by, standards=standards)
        return outcome


def _charge(accepting: Accepting, by: Actor, now: datetime, *, trained: Answer) -> Recording:
    """Whoever takes over at the end of a shift is not asked why they are not trained: that is shown."""
    mine = Allocated(
        to=by.account,
        team=accepting.team,
        area=accepting.area,
        accredited=trained,
        unaccredited=Unaccredited.NOBODY_SAID if trained is Answer.NO else Unaccredited.TRAINED,
    )
    return Recording(
        entry=mine, chronology=accepting.chronology, about=(), happened=now, idem=f"{accepting.idem}/charge"
    )


def _recording(
    handed: Offering | Accepting, entry: HandoverOffered | HandoverAccepted, now: datetime
) -> Recording:
    about = tuple((child, "subject") for child in handed.children)
    return Recording(entry=entry, chronology=handed.chronology, about=about, happened=now, idem=handed.idem)
