"""What is read without a case: search, health, and the vocabulary."""

from typing import Any

from django.http import HttpRequest
from ninja import Router, Schema
from ninja.responses import Status

from harken.access.connection import DatabaseLost, acting
from harken.access.permissions import Act
from harken.api.problems import Problem
from harken.api.visit import visiting
from harken.board.beat import truth
from harken.board.records import records
from harken.catalogue import duties, kinds, pathways
from harken.people.finding.find import find

router = Router()


class MatchShown(Schema):
    """One that may be meant, with no more of a birth than its year."""

    kind: str
    id: str
    name: str
    born: str
    called: str
    area: str
    records: str
    because: str


class FoundShown(Schema):
    """How the words were understood, and what was found, the likeliest first."""

    read_as: str
    more: str
    matches: list[MatchShown]


class Health(Schema):
    """Whether the records are reached and the clock runs. It says nothing of any case."""

    records: str
    clock: str
    why: str = ""


HEALTH = {200: Health, 503: Health}


@router.get("/search", response=FoundShown, operation_id="search", tags=["people and places"])
def search(request: HttpRequest, q: str = "") -> Any:
    """People, places and cases that may be meant. Whoever is shown is recorded as shown."""
    with visiting(request, Act.SEARCH) as visit:
        if not q.strip():
            raise Problem("nothing_asked", "Enter a name, a place, a reference or a number.")
        found = find(visit.connection, visit.actor, q.strip(), visit.now, records=records)
        matches = [
            MatchShown(**{name: getattr(one, name) for name in MatchShown.model_fields})
            for one in found.matches
        ]
        return FoundShown(read_as=found.read_as, more=found.more, matches=matches)


@router.get("/vocabulary", operation_id="vocabulary", response=dict[str, Any])
def vocabulary(request: HttpRequest) -> Any:
    """Every kind of entry, duty and pathway, in the words of their declarations."""
    with visiting(request, Act.READ_BOARD):
        pass
    return {
        "entries": {
            key: {"title": k.title, "help": k.help, "belongs": k.belongs, "schema": k.model_json_schema()}
            for key, k in kinds().items()
        },
        "duties": {
            key: {"says": d.says, "rules": list(d.rules), "owed_by": [role.name for role in d.owed_by]}
            for key, d in duties().items()
        },
        "pathways": {slug: {"name": p.name} for slug, p in pathways().items()},
    }


@router.get("/health", auth=None, response=HEALTH, operation_id="health")
def health(request: HttpRequest) -> Any:
    """Whether we answer at all, and what we know of the clock."""
    del request
    return _health(broken_when_stopped=False)


@router.get("/health/deadlines", auth=None, response=HEALTH, operation_id="health_deadlines")
def deadlines(request: HttpRequest) -> Any:
    """503 when the clock process has not beaten for a minute, or something overdue is untold that long."""
    del request
    return _health(broken_when_stopped=True)


def _health(*, broken_when_stopped: bool) -> Status[Health]:
    try:
        with acting(None) as connection:
            now = truth(connection)
    except DatabaseLost:
        return Status(503, Health(records="cannot be reached", clock="not known"))
    said = Health(records="reached", clock="runs" if now.runs else "stopped", why=now.why)
    return Status(503 if now.why and broken_when_stopped else 200, said)
