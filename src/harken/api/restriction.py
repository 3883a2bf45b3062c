"""Who may see a record: restricted at once by one, lowered when two agree."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router, Schema
from ninja.responses import Status
from pydantic import Field, SecretStr

from harken.access.actor import Actor
from harken.access.consult import Look
from harken.access.permissions import Act
from harken.access.prove import Proof
from harken.access.ties import Named, barred, tied
from harken.api.bodies import MOST_PEOPLE, Sent
from harken.api.problems import NOT_HERE
from harken.api.visit import idem_of, visiting
from harken.api.writing import WRITTEN, Key, Written, said_by_now, written
from harken.casework.emergency import Emergency, open_for_an_hour
from harken.casework.let_back import LettingBack, agree_to_let_back, ask_to_let_back
from harken.casework.lower import Answering, Asking, answer_lowering, ask_to_lower
from harken.casework.restrict import Restricting, restrict_to
from harken.chronology.restriction import backs, lowerings, stands
from harken.every_case.restriction import EmergencyFor, Restriction

router = Router(tags=["who may see a record"])
LONGEST = 2000


class SentRestriction(Sent):
    """Who may see it from now on. `let_in` and `barred` are accounts; barred until two agree."""

    level: Restriction
    why: str = Field(max_length=LONGEST)
    let_in: list[UUID] = Field([], max_length=MOST_PEOPLE)
    team: str = Field("", max_length=80)
    barred: list[UUID] = Field([], max_length=MOST_PEOPLE)


class SentEmergency(Sent):
    """What a restricted record is needed for at once, and why that cannot wait.

    With the password of whoever's token it is: a token that was left lying opens nothing.
    """

    category: EmergencyFor
    why: str = Field(max_length=LONGEST)
    password: SecretStr = Field(max_length=LONGEST)


class SentLowering(Sent):
    """Asks that more people may see it."""

    level: Restriction
    why: str = Field(max_length=LONGEST)


class SentAnswer(Sent):
    """Agrees to a request that waits, or refuses it."""

    level: Restriction
    agreed: bool
    why: str = Field("", max_length=LONGEST)


class SentBack(Sent):
    """Whose account may see it again. Why is for whoever asks to say."""

    account: UUID
    why: str = Field("", max_length=LONGEST)


class Who(Schema):
    """Somebody by name; a team has no account."""

    account: str | None
    name: str


class Waits(Schema):
    """A request to lower it, and who asked."""

    level: Restriction
    by: str
    at: str


class WaitsBack(Schema):
    """A request that somebody may see it again, and who asked."""

    account: str
    name: str
    by: str
    at: str


class RestrictionShown(Schema):
    """Who may see a record now, who may not, and what was asked."""

    level: Restriction
    let_in: list[Who]
    barred: list[Who]
    waits: list[Waits]
    waits_back: list[WaitsBack]


@router.get("/records/{uuid:chronology}/restriction", response=RestrictionShown, operation_id="restriction")
def restriction_of(request: HttpRequest, chronology: UUID) -> Any:
    """Who may see a case, a person's record or a place's."""
    with visiting(request, Act.READ_CASE) as visit:
        force, record = visit.actor.force, str(chronology)
        level = stands(visit.connection, record)
        if level is None:
            raise NOT_HERE
        visit.looked(
            Look(object_kind="record", object_id=record, chronologies=[record], fields=("restriction",))
        )
        return RestrictionShown(
            level=Restriction(level),
            let_in=_who(tied(visit.connection, force, record)),
            barred=_who(barred(visit.connection, force, record)),
            waits=[
                Waits(level=Restriction(one.level), by=one.by, at=one.at.isoformat())
                for one in lowerings(visit.connection, record)
            ],
            waits_back=[
                WaitsBack(account=one.account, name=one.name, by=one.by, at=one.at.isoformat())
                for one in backs(visit.connection, record)
            ],
        )


@router.post("/records/{uuid:chronology}/restriction", response=WRITTEN, operation_id="restrict")
def restrict_record(
    request: HttpRequest, chronology: UUID, sent: SentRestriction, key: Key
) -> Status[Written]:
    """Restrict a record further, let somebody in, or keep somebody out. It holds at once."""
    with visiting(request, Act.RECORD) as visit:
        said_by_now(sent, visit.now)
    restricting = Restricting(
        chronology=str(chronology), level=sent.level, why=sent.why, idem=idem_of(visit.actor, key),
        let_in=[str(one) for one in sent.let_in], team=sent.team, barred=[str(one) for one in sent.barred],
    )  # fmt: skip
    return written(restrict_to(restricting, by=visit.actor, now=sent.happened, standards=visit.standards))


@router.post("/records/{uuid:chronology}/emergency", response=WRITTEN, operation_id="open_in_emergency")
def open_in_emergency(
    request: HttpRequest, chronology: UUID, sent: SentEmergency, key: Key
) -> Status[Written]:
    """Open a restricted record for an hour, to read, because it cannot wait. Somebody always reviews it."""
    with visiting(request, Act.READ_CASE) as visit:
        said_by_now(sent, visit.now)
    emergency = Emergency(
        chronology=str(chronology), category=sent.category, why=sent.why, idem=idem_of(visit.actor, key),
        proof=Proof(
            password=sent.password.get_secret_value(), address=request.META.get("REMOTE_ADDR", "")
        ),
    )  # fmt: skip
    return written(open_for_an_hour(emergency, by=visit.actor, now=sent.happened, standards=visit.standards))


@router.post("/records/{uuid:chronology}/lowering", response=WRITTEN, operation_id="ask_to_lower")
def ask(request: HttpRequest, chronology: UUID, sent: SentLowering, key: Key) -> Status[Written]:
    """Ask that more people may see a record. Nothing changes until somebody else agrees."""
    with visiting(request, Act.RECORD) as visit:
        said_by_now(sent, visit.now)
    asking = Asking(
        chronology=str(chronology), level=sent.level, why=sent.why, idem=idem_of(visit.actor, key)
    )
    return written(ask_to_lower(asking, by=visit.actor, now=sent.happened, standards=visit.standards))


@router.post("/records/{uuid:chronology}/lowering/answer", response=WRITTEN, operation_id="answer_lowering")
def answer(request: HttpRequest, chronology: UUID, sent: SentAnswer, key: Key) -> Status[Written]:
    """Agree that a restriction is lowered, or refuse."""
    with visiting(request, Act.RECORD) as visit:
        said_by_now(sent, visit.now)
    answering = Answering(
        chronology=str(chronology), level=sent.level, agreed=sent.agreed, why=sent.why,
        idem=idem_of(visit.actor, key),
    )  # fmt: skip
    return written(answer_lowering(answering, by=visit.actor, now=sent.happened, standards=visit.standards))


@router.post("/records/{uuid:chronology}/letting-back", response=WRITTEN, operation_id="ask_to_let_back")
def ask_back(request: HttpRequest, chronology: UUID, sent: SentBack, key: Key) -> Status[Written]:
    """Ask that somebody may see a record again. Nothing changes until somebody else agrees."""
    with visiting(request, Act.RECORD) as visit:
        said_by_now(sent, visit.now)
    asking = _back(chronology, sent, visit.actor, key)
    return written(ask_to_let_back(asking, by=visit.actor, now=sent.happened, standards=visit.standards))


@router.post(
    "/records/{uuid:chronology}/letting-back/agreement", response=WRITTEN, operation_id="agree_to_let_back"
)
def agree_back(request: HttpRequest, chronology: UUID, sent: SentBack, key: Key) -> Status[Written]:
    """Agree that somebody may see a record again: from their next request on they do."""
    with visiting(request, Act.RECORD) as visit:
        said_by_now(sent, visit.now)
    agreeing = _back(chronology, sent, visit.actor, key)
    return written(agree_to_let_back(agreeing, by=visit.actor, now=sent.happened, standards=visit.standards))


def _back(chronology: UUID, sent: SentBack, by: Actor, key: str) -> LettingBack:
    return LettingBack(
        chronology=str(chronology), account=str(sent.account), why=sent.why, idem=idem_of(by, key)
    )


def _who(these: Sequence[Named]) -> list[Who]:
    return [Who(account=one.account, name=one.name) for one in these]
