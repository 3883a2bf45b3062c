"""Cases: opened, recorded in, given to somebody, and read with their standings reckoned afresh."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router, Schema
from ninja.responses import Status
from pydantic import AwareDatetime, RootModel

from harken.access.consult import Look
from harken.access.permissions import Act
from harken.api.bodies import Given, SentCase, SentEntry, Struck, case_body, entry_body, subjects_of
from harken.api.lines import Line, line_of
from harken.api.paging import cursor, place, within
from harken.api.problems import NOT_HERE
from harken.api.standings import GateShown, StandingShown, gate_of, standing_of
from harken.api.visit import Visit, idem_of, visiting
from harken.api.writing import (
    WRITTEN,
    Key,
    Written,
    colleague,
    known,
    put,
    said_by_now,
    strike,
    written,
)
from harken.board.cases import Case, case
from harken.casework.for_eyes import for_eyes
from harken.casework.mine import Giving, give
from harken.casework.open import Opening, open_chronology_with
from harken.casework.worked_out import gates_worked_out, worked_out
from harken.chronology.page import PageOf, page
from harken.chronology.read import facts_for
from harken.engine.tried import Failure
from harken.people.read import persons

if TYPE_CHECKING:
    EntryOfACase = RootModel[SentEntry]
    OpensACase = RootModel[SentCase]
else:
    EntryOfACase, OpensACase = entry_body("case"), case_body()

router = Router(tags=["cases"])


class CaseHead(Schema):
    """A case as the board has it."""

    area: str
    children: list[str]
    chronology: str
    closed: datetime | None
    in_charge: str | None
    last_enquiry: datetime | None
    last_seen: datetime | None
    level: str
    missing_since: datetime | None
    opened: datetime | None
    overdue: int
    owed: int
    pathway: str
    reference: str
    restricted: bool
    team: str


class CaseShown(Schema):
    """A case, and how every duty and gate of it stands at `at`.

    `not_reckoned` are the keys of the duties that could not be worked out; an empty key stands for all of it.
    """

    at: datetime
    case: CaseHead
    standings: list[StandingShown]
    not_reckoned: list[str]
    gates: list[GateShown]


class ChronologyPage(Schema):
    """Some entries, and the cursor of the next ones; empty at the end."""

    entries: list[Line]
    next: str


@router.post("/cases", response=WRITTEN, operation_id="open_case")
def open_case(request: HttpRequest, sent: OpensACase, key: Key) -> Status[Written]:
    """Open a case with the entry that opens it."""
    body = sent.root
    with visiting(request, Act.OPEN) as visit:
        known(visit, (str(one.id) for one in body.about))
    opening = Opening(
        entry=body.answers, happened=body.happened, idem=idem_of(visit.actor, key), pathway=body.pathway,
        about=subjects_of(body.about), area=body.area, team=body.team,
    )  # fmt: skip
    return written(open_chronology_with(opening, by=visit.actor, now=visit.now, standards=visit.standards))


@router.post("/cases/{uuid:chronology}/entries", response=WRITTEN, operation_id="record_in_case")
def record_in_case(request: HttpRequest, chronology: UUID, sent: EntryOfACase, key: Key) -> Status[Written]:
    """Record any entry of a case, or correct one."""
    return put(request, chronology, sent.root, key)


@router.post(
    "/cases/{uuid:chronology}/entries/{uuid:entry}/entered-in-error",
    response=WRITTEN,
    operation_id="strike_in_case",
)
def strike_in_case(
    request: HttpRequest, chronology: UUID, entry: UUID, sent: Struck, key: Key
) -> Status[Written]:
    """Strike out an entry that should not have been made."""
    return strike(request, chronology, entry, sent, key)


@router.post("/cases/{uuid:chronology}/allocate", response=WRITTEN, operation_id="allocate")
def allocate(request: HttpRequest, chronology: UUID, sent: Given, key: Key) -> Status[Written]:
    """Give a case to somebody, a team or an area."""
    with visiting(request, Act.RECORD) as visit:
        said_by_now(sent, visit.now)
        colleague(visit, sent.account)
    giving = Giving(
        chronology=str(chronology), account=str(sent.account or ""), team=sent.team, area=sent.area,
        why=sent.why, idem=idem_of(visit.actor, key), unaccredited=sent.unaccredited,
    )  # fmt: skip
    # The moment is the sender's, so that the same sending again is the same body.
    return written(give(giving, by=visit.actor, now=sent.happened, standards=visit.standards))


@router.get("/cases/{uuid:chronology}", response=CaseShown, operation_id="case")
def one_case(request: HttpRequest, chronology: UUID) -> Any:
    """A case, reckoned afresh, its read recorded."""
    with visiting(request, Act.READ_CASE) as visit:
        found = _found(visit, chronology)
        facts = facts_for(
            visit.connection, visit.actor.force, found.chronology, upgrade=visit.standards.upgraded
        )
        reckoned = worked_out(facts, chronology=found.chronology, standards=visit.standards, at=visit.now)
        gates = gates_worked_out(
            facts, chronology=found.chronology, standards=visit.standards, at=visit.now,
            pathway=found.pathway,
        )  # fmt: skip
        _looked(visit, found, ("standings", "gates"), rows=1)
        shown = for_eyes(visit.connection, visit.actor, reckoned.standings, visit.standards)
        return CaseShown(
            at=visit.now,
            case=head_of(found),
            standings=[standing_of(one) for one in shown],
            not_reckoned=sorted(reckoned.failed),
            gates=[] if isinstance(gates, Failure) else [gate_of(one) for one in gates],
        )


class Asked(Schema):
    """Which entries: in which order, as known when, from where."""

    order: Literal["happened", "known"] = "happened"
    as_of: AwareDatetime | None = None
    cursor: str = ""
    limit: int = 50


@router.get("/cases/{uuid:chronology}/chronology", response=ChronologyPage, operation_id="chronology")
def chronology_of(request: HttpRequest, chronology: UUID, asked: Query[Asked]) -> Any:
    """A page of a case's chronology, the newest first."""
    with visiting(request, Act.READ_CASE) as visit:
        found = _found(visit, chronology)
        of = f"{visit.actor.account}:{found.chronology}:{asked.order}:{asked.as_of}"
        wanted = PageOf(
            chronology=found.chronology, order=asked.order, as_of=asked.as_of,
            after="".join(map(str, place(asked.cursor, of=of))), limit=within(asked.limit),
        )  # fmt: skip
        read = page(visit.connection, visit.actor, wanted)
        named = persons(
            visit.connection, visit.actor.force, {w for r in read.lines for w, _ in r.recorded.about}
        )
        _looked(visit, found, ("chronology", "words"), rows=len(read.lines), whom=(*found.children, *named))
        return ChronologyPage(
            entries=[line_of(one) for one in read.lines],
            next=cursor((read.next,) if read.next else (), of=of),
        )


def head_of(found: Case) -> CaseHead:
    """The head of a case."""
    return CaseHead(**{name: getattr(found, name) for name in CaseHead.model_fields})


def _found(visit: Visit, chronology: UUID) -> Case:
    found = case(visit.connection, visit.actor.force, str(chronology))
    if found is None:
        raise NOT_HERE
    return found


def _looked(
    visit: Visit, found: Case, fields: tuple[str, ...], *, rows: int, whom: Sequence[str] = ()
) -> None:
    visit.looked(
        Look(
            object_kind="case",
            object_id=found.chronology,
            persons=whom or found.children,
            chronologies=(found.chronology,),
            fields=fields,
            rows=rows,
        )
    )
