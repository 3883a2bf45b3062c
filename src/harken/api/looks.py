"""Who looked at what: for professional standards and the data protection officer, and on record itself."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router, Schema
from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from harken.access.connection import Connection
from harken.access.consultations import Asked, Consultation, consultations, record_called, references_of
from harken.access.may import may
from harken.access.permissions import Act
from harken.access.refused import Refused
from harken.access.staff import account_called
from harken.api.paging import MOST, Place, cursor, place, within
from harken.api.problems import Problem, Wrong, problem_of
from harken.api.visit import Visit, visiting

router = Router(tags=["who looked"])
LONGEST = 200
RECORDS = ("case", "person", "place", "record")


class AskedLooks(BaseModel):
    """Whose record was looked at, or who looked, or both; and why that is asked. It is kept."""

    model_config = ConfigDict(extra="forbid")

    record: str = Field("", max_length=LONGEST, description="Its reference, or its id")
    who: str = Field("", max_length=LONGEST, description="A sign-in name, a collar number or an account")
    since: AwareDatetime
    until: AwareDatetime | None = None
    reason: str = Field(max_length=2000)
    cursor: str = Field("", max_length=2000)
    limit: int = Field(50, ge=1, le=MOST)


class LookShown(Schema):
    """One look. `fields` are names only; `reference` is what the record that was looked at is called."""

    id: str
    at: datetime
    account: str
    name: str
    collar: str
    role: str
    verb: str
    object_kind: str
    object_id: str
    reference: str
    persons: list[str]
    fields: list[str]
    link: str
    reason: str
    rows: int
    result: str


class LooksPage(Schema):
    """Some looks, the newest first."""

    looks: list[LookShown]
    next: str


@router.post("/looks", response=LooksPage, operation_id="looks")
def who_looked(request: HttpRequest, asked: AskedLooks) -> Any:
    """Who looked at a record, or what somebody looked at. Posted, so that the reason stands in no address.

    Every page is a reading, and on record before it is answered; a reading that is refused is on record, too.
    """
    with visiting(request, None) as visit:
        of = f"{visit.actor.account}:looks:{asked.record}:{asked.who}:{asked.since}:{asked.until}"
        wanted = _wanted(visit, asked, place(asked.cursor, of=of))
        found = consultations(visit.connection, visit.actor, wanted)
        named = {} if isinstance(found, Refused) else references_of(visit.connection, _records(found))
    if isinstance(found, Refused):
        raise _problem(found)
    last = found[-1] if len(found) == wanted.most else None
    return LooksPage(
        looks=[_shown(one, named) for one in found],
        next=cursor((last.at.isoformat(), last.id), of=of) if last else "",
    )


def _wanted(visit: Visit, asked: AskedLooks, after: Place) -> Asked:
    """What is asked for, by ids. Only whoever may read it is told that there is no such record, or nobody."""
    reads = bool(may(visit.actor, Act.READ_AUDIT))
    person = _record(visit.connection, asked.record) if asked.record and reads else ""
    account = account_called(visit.connection, visit.actor.force, asked.who) if asked.who and reads else ""
    if reads and asked.record and not person:
        raise Problem("not_found", NO_RECORD, (Wrong("/record", NO_RECORD),))
    if reads and asked.who and not account:
        raise Problem("not_found", NOBODY, (Wrong("/who", NOBODY),))
    at, key = (*after, None, None)[:2]
    return Asked(
        since=asked.since, until=asked.until, reason=asked.reason, person=person, account=account,
        most=within(asked.limit), after=(datetime.fromisoformat(str(at)), str(key)) if at else None,
    )  # fmt: skip


NO_RECORD = "No record of your force has that reference, or that id."
NOBODY = "Nobody of your force has that sign-in name, collar number or account."


def _record(connection: Connection, called: str) -> str:
    try:
        key = str(UUID(called))
    except ValueError:
        return record_called(connection, called)
    return key if key in references_of(connection, [key]) else ""


def _records(found: tuple[Consultation, ...]) -> set[str]:
    return {one.object_id for one in found if one.object_kind in RECORDS}


def _problem(refused: Refused) -> Problem:
    pointers = {"person": "/record", "account": "/who", "reason": "/reason"}
    if refused.field not in pointers:
        return problem_of(refused)
    return Problem(refused.code, refused.sentence, (Wrong(pointers[refused.field], refused.sentence),))


def _shown(one: Consultation, named: Mapping[str, str]) -> LookShown:
    fields = {name: getattr(one, name) for name in Consultation.__slots__}
    return LookShown(**fields, reference=named.get(one.object_id, ""))
