"""Whose a case is: by the entry that opens it, or that gives it to somebody by their collar number."""

from uuid import UUID

from harken.access.actor import Actor
from harken.access.connection import Connection
from harken.access.refused import Refused
from harken.access.staff import account_called
from harken.casework.journal import Chronology, put
from harken.catalogue.standards import Standards
from harken.chronology.append import NewEntry
from harken.engine.known import standing_facts
from harken.engine.tried import Failure, tried
from harken.every_case.acceptance import Allocated
from harken.every_case.handover import HandoverOffered
from harken.vocabulary import Entry, Mark, Recorded

NOBODY = Refused("nobody_such", "Nobody of your force has that collar number or account.", "to")


def for_whom(connection: Connection, entry: Entry, by: Actor) -> str:
    """Whose account the entry names; empty where it names nobody who works here."""
    named = str(getattr(entry, entry.for_whom)).strip() if entry.for_whom else ""
    return account_called(connection, by.force, named, active=True) if named else ""


def by_account(connection: Connection, entry: Entry, by: Actor) -> Entry:
    """The entry with the account of whom it names in place of a collar number or sign-in name.

    So it can be told whether they recorded another entry. Whom nobody knows stays as typed.
    """
    account = for_whom(connection, entry, by)
    return entry.model_copy(update={entry.for_whom: account}) if account else entry


def given_to(connection: Connection, entry: Entry, by: Actor) -> Entry | Refused:
    """What gives or offers a case by collar number or sign-in name, with the account in its place.

    To nobody that we know of nothing is given; that it was offered somebody is kept as it was said.
    """
    entry = by_account(connection, entry, by)
    if not isinstance(entry, Allocated | HandoverOffered) or not entry.to or _is_account(entry.to):
        return entry
    account = account_called(connection, by.force, entry.to.strip(), active=True)
    if account:
        return entry.model_copy(update={"to": account})
    return NOBODY if isinstance(entry, Allocated) else entry


def _is_account(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True


def given_by_correction(
    connection: Connection,
    into: Chronology,
    fact: Recorded,
    entry: Entry,
    *,
    by: Actor,
    standards: Standards,
) -> Chronology:
    """Give a case that nobody is in charge of to whom `entry` names, recorded as `fact`, a correction."""
    if not entry.for_whom or not fact.replaces or fact.struck:
        return into
    bears = standards.rules.bearing(Mark.ALLOCATED)
    own = (f for f in standing_facts(into.facts, into.facts[-1].recorded) if f.chronology == into.id)
    last = next((f for f in reversed([*own]) if bears.fits(f)), None)
    stands = tried(dict, last.answers) if last else {}
    to = "" if isinstance(stands, Failure) or stands.get("to") else for_whom(connection, entry, by)
    if isinstance(stands, Failure) or not to:
        return into
    given = Allocated(to=to, team=str(stands.get("team", "")), area=str(stands.get("area", "")))
    whose = NewEntry(
        chronology=into.id, entry=given, about=(), happened=fact.recorded, idem=f"whose/{fact.id}"
    )
    outcome = put(connection, whose, into, by=by, standards=standards)
    return into if isinstance(outcome, Refused) else outcome[0]
