"""Messages and notices that could not be delivered: seen, and sent again by somebody."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router, Schema

from harken.access.consult import Look
from harken.access.permissions import Act
from harken.api.paging import Place, cursor, page_of, place, within
from harken.api.problems import NOT_HERE
from harken.api.visit import visiting
from harken.outside.outbox import Dead, dead, send_again

router = Router(tags=["notices"])


class UndeliveredShown(Schema):
    """One that was given up. `last_error` is the kind of failure; what a server said is not kept."""

    attempts: int
    channel: str
    chronology: str | None
    destination: str
    id: str
    last_error: str
    made: datetime
    purpose: str
    reference: str


class UndeliveredPage(Schema):
    """Some that were given up, the oldest first."""

    undelivered: list[UndeliveredShown]
    next: str


class WhichUndelivered(Schema):
    """From where in the list."""

    cursor: str = ""
    limit: int = 50


class SentAgain(Schema):
    """A message that is tried again, from the beginning, under the key it had."""

    id: str


@router.get("/undelivered", response=UndeliveredPage, operation_id="undelivered")
def undelivered(request: HttpRequest, asked: Query[WhichUndelivered]) -> Any:
    """What was tried to the last and given up. Nobody knows of these until somebody tells them."""
    with visiting(request, Act.READ_BOARD) as visit:
        of = f"{visit.actor.account}:undelivered"
        after, limit = _after(place(asked.cursor, of=of)), within(asked.limit)
        found = dead(visit.connection, visit.actor.force, after=after, limit=limit + 1)
        rows, following = page_of(found, _place, limit=limit)
        visit.looked(
            Look(
                object_kind="list",
                object_id="undelivered",
                rows=len(rows),
                fields=("reference",),
                chronologies=sorted({one.chronology for one in rows if one.chronology}),
            )
        )
        shown = [
            UndeliveredShown(**{name: getattr(one, name) for name in UndeliveredShown.model_fields})
            for one in rows
        ]
        return UndeliveredPage(undelivered=shown, next=cursor(following, of=of))


@router.post("/undelivered/{uuid:message}/send-again", response=SentAgain, operation_id="send_again")
def sent_again(request: HttpRequest, message: UUID) -> Any:
    """Try one again. Absent where it was not given up, and where it is being tried already."""
    with visiting(request, Act.RESEND) as visit:
        if not send_again(visit.connection, visit.actor.force, str(message)):
            raise NOT_HERE
        visit.looked(
            Look(object_kind="message", object_id=str(message), verb="disclose", fields=("reference",))
        )
        return SentAgain(id=str(message))


def _place(one: Dead) -> Place:
    return (one.made.isoformat(), one.id)


def _after(found: Place) -> tuple[datetime, str] | None:
    if not found:
        return None
    made, key = found
    return datetime.fromisoformat(str(made)), str(key)
