"""What is owed and who was told of it; taking a duty: mine, next step, by when."""

from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router, Schema
from ninja.responses import Status

from harken.access.actor import Actor
from harken.access.consult import Look
from harken.access.permissions import Act
from harken.api.bodies import Mine
from harken.api.paging import Place, cursor, page_of, place, within
from harken.api.visit import idem_of, visiting
from harken.api.writing import WRITTEN, Key, Written, known, said_by_now, written
from harken.board.read import Owed, Wanted, owed_in_turn
from harken.board.read import Place as PlaceOwed
from harken.board.tellings import tellings
from harken.casework.mine import Taking, take

router = Router(tags=["what is owed"])
Whose = Literal["mine", "team", "area", "force"]


class OwedShown(Schema):
    """One duty that is owed. `due` is the soonest deadline or prompt."""

    alert_from: datetime | None
    by_when: datetime | None
    children: list[str]
    chronology: str
    due: datetime | None
    duty: str
    has_it: str | None
    has_it_since: datetime | None
    last_enquiry: datetime | None
    late_from: datetime | None
    level: str
    life_safety: bool
    local_late_from: datetime | None
    missing_since: datetime | None
    number: int
    owed_by: list[str]
    pathway: str
    recipient: str
    reference: str
    root: str
    started: datetime
    state: str
    subject: str


class OwedPage(Schema):
    """Some of a list, the soonest due first; those without deadline last."""

    owed: list[OwedShown]
    next: str


class ToldShown(Schema):
    """One telling, and what became of its message. Sent is not opened."""

    accepted: datetime | None
    accepted_by: str | None
    account: str | None
    at: datetime
    chronology: str
    due: datetime
    duty: str
    id: str
    opened: datetime | None
    passed_over: str
    reference: str
    role: str
    sent: datetime | None
    state: str | None
    subject: str
    warning: bool


class ToldPage(Schema):
    """Some tellings, the newest first."""

    told: list[ToldShown]
    next: str


class WhichOwed(Schema):
    """Which duties: whose, of which kind of case, of which case, with nobody."""

    whose: Whose = "mine"
    pathway: str = ""
    case: UUID | None = None
    nobody: bool = False
    cursor: str = ""
    limit: int = 50


class WhichTold(Schema):
    """Which tellings: of whose, of which case."""

    whose: Literal["mine", "area", "force"] = "area"
    case: UUID | None = None
    cursor: str = ""
    limit: int = 50


@router.get("/owed", response=OwedPage, operation_id="owed")
def what_is_owed(request: HttpRequest, asked: Query[WhichOwed]) -> Any:
    """The duties of a list, the soonest due first."""
    with visiting(request, Act.READ_BOARD) as visit:
        of = f"{visit.actor.account}:owed:{asked.whose}:{asked.pathway}:{asked.case}:{asked.nobody}"
        after, limit = place(asked.cursor, of=of), within(asked.limit)
        found = owed_in_turn(visit.connection, _wanted(visit.actor, asked, after, limit))
        rows, following = page_of(found, _place_owed, limit=limit)
        visit.looked(
            Look(
                object_kind="list",
                object_id=f"owed:{asked.whose}",
                rows=len(rows),
                fields=("id", "duties"),
                persons=sorted({c for r in rows for c in r.children} | {r.subject for r in rows} - {""}),
                chronologies=sorted({r.chronology for r in rows}),
            )
        )
        shown = [OwedShown(**_named(one, OwedShown)) for one in rows]
        return OwedPage(owed=shown, next=cursor(following, of=of))


@router.get("/told", response=ToldPage, operation_id="told")
def who_was_told(request: HttpRequest, asked: Query[WhichTold]) -> Any:
    """Who was told of what, the newest first."""
    with visiting(request, Act.READ_BOARD) as visit:
        of = f"{visit.actor.account}:told:{asked.whose}:{asked.case}"
        after, limit = place(asked.cursor, of=of), within(asked.limit)
        found = tellings(
            visit.connection, visit.actor.force, area=visit.actor.area if asked.whose == "area" else "",
            account=visit.actor.account if asked.whose == "mine" else "",
            chronology=str(asked.case or ""), after=_told_place(after), limit=limit + 1,
        )  # fmt: skip
        rows, following = page_of(found, lambda one: (one.at.isoformat(), one.id), limit=limit)
        visit.looked(
            Look(
                object_kind="list",
                object_id="told",
                rows=len(rows),
                fields=("id", "duties"),
                persons=sorted({r.subject for r in rows} - {""}),
                chronologies=sorted({r.chronology for r in rows}),
            )
        )
        shown = [ToldShown(**_named(one, ToldShown)) for one in rows]
        return ToldPage(told=shown, next=cursor(following, of=of))


@router.post("/duties/take", response=WRITTEN, operation_id="take")
def take_it(request: HttpRequest, sent: Mine, key: Key) -> Status[Written]:
    """Say that a duty is mine, what is next, and by when."""
    with visiting(request, Act.RECORD) as visit:
        said_by_now(sent, visit.now)
        known(visit, [str(sent.subject)] if sent.subject else [])
    taking = Taking(
        chronology=str(sent.case), duty=sent.duty, root=str(sent.root), subject=str(sent.subject or ""),
        recipient=sent.recipient, number=sent.number, next_step=sent.next_step, by_when=sent.by_when,
        idem=idem_of(visit.actor, key), unaccredited=sent.unaccredited,
    )  # fmt: skip
    # The moment is the sender's, so that the same sending again is the same body.
    return written(take(taking, by=visit.actor, now=sent.happened, standards=visit.standards))


def _wanted(actor: Actor, asked: WhichOwed, after: Place, limit: int) -> Wanted:
    mine = asked.whose == "mine"
    return Wanted(
        force=actor.force,
        account=actor.account if mine else "",
        roles=tuple(role.name for role in actor.roles) if mine else (),
        team=actor.team if asked.whose == "team" else "",
        area=actor.area if asked.whose in ("area", "mine") else "",
        pathway=asked.pathway,
        chronology=str(asked.case or ""),
        nobody=asked.nobody,
        after=_owed_place(after),
        limit=limit + 1,
    )


def _place_owed(one: Owed) -> Place:
    due = one.due.isoformat() if one.due else None
    return (due, one.chronology, one.duty, one.root, one.subject, one.recipient, one.number)


def _owed_place(after: Place) -> PlaceOwed | None:
    if not after:
        return None
    due, chronology, duty, root, subject, recipient, number = after
    return PlaceOwed(
        due=datetime.fromisoformat(str(due)) if due else None,
        chronology=str(chronology),
        duty=str(duty),
        root=str(root),
        subject=str(subject),
        recipient=str(recipient),
        number=int(number or 0),
    )


def _told_place(after: Place) -> tuple[datetime, str] | None:
    if not after:
        return None
    at, key = after
    return datetime.fromisoformat(str(at)), str(key)


def _named(one: object, shown: type[Schema]) -> dict[str, Any]:
    return {name: getattr(one, name) for name in shown.model_fields}
