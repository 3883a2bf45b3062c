"""As it was known: how a case, or all about a child, stood at a moment by what had been recorded then."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from harken.access.consult import Look
from harken.board.cases import cases_about
from harken.design import words
from harken.design.forms.answers import filled_from, required
from harken.design.forms.moments import Filled, fill_moment
from harken.design.forms.questions import Control, Question
from harken.design.forms.refusals import Refusal
from harken.design.forms.shown import fields_of, wrong_with
from harken.design.pages.as_known import AsKnownPage, Stood
from harken.design.pages.chronology import Chronology
from harken.design.pages.parts import Link
from harken.desk.case.page import stand
from harken.desk.case.seen import Seen, seen
from harken.desk.frame import frame
from harken.desk.lines.chronology import Read, chronology_then
from harken.desk.person.page import person_of
from harken.desk.sent import moment
from harken.desk.visit import Visit
from harken.people.merge import same_person

AT = Question(
    name="at",
    label="At which moment?",
    control=Control.MOMENT,
    hint="What was recorded after it is left out",
    holds=datetime,
    just_now=True,
)
NOT_YET = Refusal(AT.name, "That moment has not come yet")
FIELDS = ("name", "standings", "chronology", "words")
CASES = 20


def case_as_known(visit: Visit, *, chronology: str) -> AsKnownPage:
    """One case at a moment."""
    asked = _asked(visit)
    at = asked if isinstance(asked, datetime) else None
    those = seen(visit, chronology, at=at)
    lines, read = _then(visit, at, here=those.here, chronology=chronology)
    visit.looked(
        Look(
            object_kind="case",
            object_id=chronology,
            persons=(*those.found.children, *read.persons),
            chronologies=(chronology,),
            fields=FIELDS,
            rows=read.rows,
        )
    )
    stood = (_stood(visit, those, at),) if at else ()
    whom = f"{those.names}: {those.found.reference}"
    return _page(visit, whom, those.here, asked, stood, lines)


def child_as_known(visit: Visit, *, person: str) -> AsKnownPage:
    """Every case about somebody, at a moment, by all the records that were taken for theirs then."""
    known = person_of(visit, person)
    asked = _asked(visit)
    at = asked if isinstance(asked, datetime) else None
    here = f"/children/{person}"
    records = same_person(visit.connection, visit.actor.force, [person], at=at or visit.now)[person]
    cases = cases_about(visit.connection, visit.actor.force, *records)[:CASES] if at else []
    known_then = [seen(visit, one.chronology, at=at) for one in cases if _begun(one.opened, at)]
    lines, read = _then(visit, at, here=here, subject=person, also=records[1:])
    visit.looked(
        Look(
            object_kind="person",
            object_id=person,
            persons=(*records, *(c for those in known_then for c in those.found.children), *read.persons),
            chronologies=[one.chronology for one in cases],
            fields=FIELDS,
            rows=read.rows,
        )
    )
    stood = [_stood(visit, those, at, only=records) for those in known_then if at]
    return _page(visit, known.named, here, asked, [one for one in stood if one.standings], lines)


def _begun(opened: datetime | None, at: datetime | None) -> bool:
    return opened is not None and at is not None and opened <= at


def _asked(visit: Visit) -> datetime | Refusal | None:
    """The moment asked for, what to put right about it, or None while none was."""
    sent = visit.request.GET
    if AT.name not in sent:
        return None
    found = moment(sent.get(AT.name, "")) or required(AT, _filled(visit), visit.now)
    return NOT_YET if isinstance(found, datetime) and found > visit.now else found


def _filled(visit: Visit) -> Filled:
    """What was sent, or the moment of an address that names one outright."""
    sent = visit.request.GET
    outright = moment(sent.get(AT.name, ""))
    return fill_moment(AT.name, outright) if outright else filled_from(dict(sent.lists()), [AT])


def _then(visit: Visit, at: datetime | None, **of: Any) -> tuple[Chronology | None, Read]:
    return chronology_then(visit, at, **of) if at else (None, Read(0, ()))


def _stood(visit: Visit, those: Seen, at: datetime | None, *, only: Sequence[str] = ()) -> Stood:
    standings = [s for s in those.standings if not only or s.subject in (*only, "")]
    shown = stand(visit, those, standings, at=at)
    return Stood(Link(f"{those.found.reference}", those.here), shown)


def _page(
    visit: Visit,
    whom: str,
    here: str,
    asked: datetime | Refusal | None,
    stood: Sequence[Stood],
    lines: Chronology | None,
) -> AsKnownPage:
    refused = (asked,) if isinstance(asked, Refusal) else ()
    at = asked if isinstance(asked, datetime) else None
    said = words.at(at, visit.now) if at else ""
    title = f"As known at {said}" if said else "As it was known"
    return AsKnownPage(
        frame=frame(visit, f"{title}: {whom}"),
        whom=whom,
        question=fields_of((AT,), _filled(visit), asked=visit.now, refused=refused)[0],
        action=f"{here}/as-known",
        back=Link("Back to the case" if here.startswith("/cases") else "Back", here),
        asked=said,
        stood=tuple(stood),
        chronology=lines,
        wrong=wrong_with(refused, (AT,)),
    )
