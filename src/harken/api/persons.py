"""Persons and places: entered, recorded of, and read; whoever reads one is on record."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, TypeAlias
from uuid import UUID

from django.http import HttpRequest
from ninja import Router, Schema
from ninja.responses import Status
from pydantic import RootModel

from harken.access.consult import Look
from harken.access.permissions import Act
from harken.api.bodies import Sent, SentEntry, Struck, entry_body, opening_body
from harken.api.cases import CaseHead, head_of
from harken.api.problems import NOT_HERE
from harken.api.visit import Visit, idem_of, visiting
from harken.api.writing import WRITTEN, Key, Written, put, strike, written
from harken.board.cases import cases_about
from harken.casework.open import Opening, open_chronology_with
from harken.every_case.persons import PersonRecorded
from harken.every_case.places import PlaceRecorded
from harken.people.flags_kept import flags_kept
from harken.people.merge import same_person
from harken.people.read import PersonLine, persons
from harken.vocabulary import Entry

if TYPE_CHECKING:
    EntryOfAPerson: TypeAlias = RootModel[SentEntry]
    EntryOfAPlace: TypeAlias = RootModel[SentEntry]

    class OpensAPerson(Sent):
        """A person, with the entry that enters them."""

        answers: Entry

    OpensAPlace: TypeAlias = OpensAPerson
else:
    EntryOfAPerson, EntryOfAPlace = entry_body("person"), entry_body("place")
    OpensAPerson, OpensAPlace = opening_body(PersonRecorded), opening_body(PlaceRecorded)

router = Router(tags=["people and places"])


class FlagShown(Schema):
    """A flag somebody put on a person."""

    flag: str
    why: str
    source: str
    since: datetime
    until: datetime | None
    review_on: date | None


class PersonShown(Schema):
    """A person as far as is known, the cases about them, and the flags that stand."""

    age: str
    area: str
    born: date | None
    cases: list[CaseHead]
    communication: str
    disability: str
    family: str
    flags: list[FlagShown]
    given: str
    health: str
    id: str
    identified: bool
    interpreter: str
    known_as: str
    looked_after_by: str
    looks: str
    medication: str
    named: str
    restricted: bool
    sex: str
    trusted_adult: str


@router.post("/persons", response=WRITTEN, operation_id="enter_person")
def enter_person(request: HttpRequest, sent: OpensAPerson, key: Key) -> Status[Written]:
    """Enter a person who is not on record."""
    return _enter(request, sent.happened, sent.answers, key)


@router.post("/places", response=WRITTEN, operation_id="enter_place")
def enter_place(request: HttpRequest, sent: OpensAPlace, key: Key) -> Status[Written]:
    """Enter a place that is not on record."""
    return _enter(request, sent.happened, sent.answers, key)


@router.post("/persons/{uuid:person}/entries", response=WRITTEN, operation_id="record_of_person")
def record_of_person(request: HttpRequest, person: UUID, sent: EntryOfAPerson, key: Key) -> Status[Written]:
    """Record any entry of a person, or correct one."""
    return put(request, person, sent.root, key)


@router.post("/places/{uuid:place}/entries", response=WRITTEN, operation_id="record_of_place")
def record_of_place(request: HttpRequest, place: UUID, sent: EntryOfAPlace, key: Key) -> Status[Written]:
    """Record any entry of a place, or correct one."""
    return put(request, place, sent.root, key)


@router.get("/persons/{uuid:person}", response=PersonShown, operation_id="person")
def one_person(request: HttpRequest, person: UUID) -> Any:
    """A person, the cases about them and the flags that stand, by all their records; the read recorded."""
    with visiting(request, Act.READ_PERSON) as visit:
        force, who = visit.actor.force, str(person)
        line = persons(visit.connection, force, [who]).get(who)
        if line is None:
            raise NOT_HERE
        records = same_person(visit.connection, force, [who], at=visit.now)[who]
        cases = cases_about(visit.connection, force, *records)
        flags = flags_kept(visit.connection, force, records, at=visit.now)
        _looked(visit, records, [one.chronology for one in cases])
        return PersonShown(
            **_plain(line),
            named=line.named,
            born=line.born.on,
            age=line.age(visit.now),
            cases=[head_of(one) for one in cases],
            flags=[
                FlagShown(**{name: getattr(one, name) for name in FlagShown.model_fields}) for one in flags
            ],
        )


def _enter(request: HttpRequest, happened: datetime, answers: Entry, key: str) -> Status[Written]:
    with visiting(request, Act.OPEN) as visit:
        pass
    opening = Opening(entry=answers, happened=happened, idem=idem_of(visit.actor, key))
    return written(open_chronology_with(opening, by=visit.actor, now=visit.now, standards=visit.standards))


def _plain(line: PersonLine) -> dict[str, Any]:
    asked = PersonShown.model_fields.keys() - {"named", "born", "age", "cases", "flags"}
    return {name: getattr(line, name) for name in asked}


def _looked(visit: Visit, records: Sequence[str], cases: list[str]) -> None:
    visit.looked(
        Look(
            object_kind="person",
            object_id=records[0],
            persons=records,
            chronologies=cases,
            fields=("name", "born", "health", "cases", "flags"),
            rows=1 + len(cases),
        )
    )


def _struck(request: HttpRequest, chronology: UUID, entry: UUID, sent: Struck, key: Key) -> Status[Written]:
    """Strike out an entry that should not have been made."""
    return strike(request, chronology, entry, sent, key)


for folder in ("persons", "places"):
    router.post(
        f"/{folder}/{{uuid:chronology}}/entries/{{uuid:entry}}/entered-in-error",
        response=WRITTEN,
        operation_id=f"strike_in_{folder}",
    )(_struck)
