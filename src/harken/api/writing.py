"""What the recording addresses have in common: the key, the people named, and the answer of a verb."""

from collections.abc import Iterable
from datetime import datetime
from typing import Annotated
from uuid import UUID

from django.http import HttpRequest
from ninja import Header, Schema
from ninja.responses import Status

from harken.access.consult import Look
from harken.access.permissions import Act
from harken.access.refused import Refused
from harken.api.bodies import Sent, SentEntry, Struck, subjects_of
from harken.api.problems import Problem, Wrong, problem_of
from harken.api.visit import Visit, idem_of, visiting
from harken.casework.journal import NOT_YET, SKEW
from harken.casework.outcome import Done
from harken.casework.record import Recording, record
from harken.every_case.corrections import EnteredInError
from harken.people.read import persons
from harken.vocabulary import Entry

Key = Annotated[
    str,
    Header(
        ...,
        alias="idempotency-key",
        min_length=1,
        max_length=100,
        pattern=r"^[!-~]+$",
        description="Your own key of this one sending. The same key and body twice is one entry.",
    ),
]


_WORKS = "select 1 from account where id = %s and is_active"


class Written(Schema):
    """What was recorded. `already` says that it had been sent before, and stands."""

    entry: str
    chronology: str
    reference: str
    recorded: datetime
    already: bool


WRITTEN = {201: Written, 200: Written}


def written(outcome: Done | Refused) -> Status[Written]:
    """201 for what is new, 200 for what had been sent before; a refusal as its problem."""
    if isinstance(outcome, Refused):
        raise problem_of(outcome)
    body = Written(
        entry=outcome.entry,
        chronology=outcome.chronology,
        reference=outcome.reference,
        recorded=outcome.recorded,
        already=outcome.already,
    )
    return Status(200 if outcome.already else 201, body)


def put(request: HttpRequest, chronology: UUID, sent: SentEntry, key: str) -> Status[Written]:
    """Record one entry of any kind, or correct one."""
    act = Act.CORRECT if sent.corrects else Act.RECORD
    with visiting(request, act) as visit:
        known(visit, (str(one.id) for one in sent.about))
    recording = Recording(
        entry=_entry(sent.answers),
        chronology=str(chronology),
        about=subjects_of(sent.about),
        happened=sent.happened,
        idem=idem_of(visit.actor, key),
        replaces=str(sent.corrects) if sent.corrects else "",
    )
    return written(record(recording, by=visit.actor, now=visit.now, standards=visit.standards))


def strike(request: HttpRequest, chronology: UUID, entry: UUID, sent: Struck, key: str) -> Status[Written]:
    """Strike out an entry that should not have been made. It stays to be seen."""
    with visiting(request, Act.CORRECT) as visit:
        pass
    recording = Recording(
        entry=EnteredInError(why=sent.why),
        chronology=str(chronology),
        about=(),
        happened=sent.happened,
        idem=idem_of(visit.actor, key),
        replaces=str(entry),
        struck=True,
    )
    return written(record(recording, by=visit.actor, now=visit.now, standards=visit.standards))


def known(visit: Visit, people: Iterable[str]) -> None:
    """Record that somebody was named, and refuse where one of them is not to be seen."""
    named = set(people)
    if not named:
        return
    found = persons(visit.connection, visit.actor.force, named)
    visit.looked(Look(object_kind="form", object_id="", persons=sorted(found), fields=("id",)))
    if named - found.keys():
        raise Problem("nobody", "One of those whom this is about is not on record for you.")


def colleague(visit: Visit, account: UUID | None) -> None:
    """Refuse an account that nobody of the force works under: what nobody has, nobody looks at."""
    if account and visit.connection.execute(_WORKS, (account,)).fetchone() is None:
        raise Problem(
            "nobody", "Nobody of your force works under that account.", (Wrong("/account", "Nobody has it."),)
        )


def said_by_now(sent: Sent, now: datetime) -> None:
    """Refuse a time that has not come, before a verb takes it for the moment it works at."""
    if sent.happened > now + SKEW:
        raise problem_of(NOT_YET)


def _entry(answers: object) -> Entry:
    if not isinstance(answers, Entry):
        raise TypeError("A body was let through without its entry.")
    return answers
