"""The case page: what to do next, how everything stands, what happened, and who is involved."""

from collections.abc import Mapping, Sequence
from uuid import uuid4

from django.http import Http404

from harken.access.consult import Look
from harken.board.cases import Case, case
from harken.board.read import Owed, Wanted, owed
from harken.chronology.read import facts_for
from harken.design import words
from harken.design.pages.case import CasePage, Identity, Next
from harken.design.pages.owed import Taking
from harken.design.pages.parts import Link, Photo, Post, Tag, prose, strong
from harken.desk.case_panels import panels, people_of
from harken.desk.chronology_lines import chronology_of
from harken.desk.frame import frame
from harken.desk.names import names_of
from harken.desk.owe_rows import taking
from harken.desk.standings import in_order, said_of, shown
from harken.desk.visit import Visit
from harken.engine.standing import Standing, State
from harken.people.read import PersonLine, persons
from harken.people.subjects import subjects_of

MET_SHOWN = 6


def case_page(visit: Visit, *, chronology: str) -> CasePage:
    """One case, reckoned afresh, its read recorded."""
    found = case(visit.connection, visit.actor.force, chronology)
    if found is None:
        raise Http404
    standings = in_order(standings_of(visit, chronology))
    people = persons(visit.connection, visit.actor.force, found.children)
    here = f"/cases/{chronology}"
    lines, read = chronology_of(
        visit, title="Chronology of this case", here=here, chronology=chronology, cases={}
    )
    visit.looked(
        Look(
            object_kind="case",
            object_id=chronology,
            persons=found.children,
            chronologies=(chronology,),
            fields=("name", "born", "standings", "chronology", "words"),
            rows=len(read.lines),
        )
    )
    holders = _holders(visit, standings, found)
    title = f"{_names(found, people)}: {found.reference}"
    return CasePage(
        frame=frame(visit, title, live=True),
        identity=_identity(visit, found, people),
        chronology=lines,
        next=_next(visit, found, standings, holders, people),
        standings=tuple(
            shown(s, visit, chronology=chronology, who=holders.get(s.key, ""), suffix=_for(s, found, people))
            for s in _short(standings, visit)
        ),
        all_standings=Link(f"All {len(standings)}", f"{here}?standings=all"),
        another_time=Link("How it stood at another time", f"{here}/as-known"),
        print=Link("Print", f"{here}/print"),
        record=_record(visit, found),
        panels=panels(visit, found),
        people=people_of(visit, found),
        closed=f"Closed {words.at(found.closed, visit.now)}" if found.closed else "",
        acts=_acts(visit, found),
    )


def standings_of(visit: Visit, chronology: str) -> list[Standing]:
    """Every standing of a case, reckoned now from what is known now."""
    facts = facts_for(visit.connection, visit.actor.force, chronology, upgrade=visit.standards.upgraded)
    return visit.standards.standings(facts, chronology=chronology, subjects=subjects_of(facts), at=visit.now)


def _short(standings: Sequence[Standing], visit: Visit) -> list[Standing]:
    if visit.request.GET.get("standings") == "all":
        return list(standings)
    settled = [s for s in standings if not s.unsettled]
    return [*(s for s in standings if s.unsettled), *settled[:MET_SHOWN]]


def _holders(visit: Visit, standings: Sequence[Standing], found: Case) -> Mapping[object, str]:
    """Who has each unsettled duty, by name; empty where nobody has."""
    accepted = {s.key: s.accepted.by for s in standings if s.unsettled and s.accepted}
    met = (s.met_by.by for s in standings if s.met_by)
    names = names_of(visit.connection, visit.actor.force, (*accepted.values(), *met))
    in_charge = found.in_charge_name or ""
    holders: dict[object, str] = {}
    for s in standings:
        if s.key in accepted:
            mine = accepted[s.key] == visit.actor.account
            holders[s.key] = "You" if mine else names.get(accepted[s.key], "somebody")
        elif s.unsettled and any(role.name == "officer in charge" for role in s.duty.owed_by):
            holders[s.key] = in_charge
        elif s.met_by is not None:
            holders[s.key] = names.get(s.met_by.by, "")
    return holders


def _identity(visit: Visit, found: Case, people: Mapping[str, PersonLine]) -> Identity:
    one = people.get(found.children[0]) if found.children else None
    missing = found.missing_since
    level = found.level
    tone = "late" if level == "high" else "soon" if level == "medium" else ""
    tags = [Tag(f"Risk: {level}", tone)] if level else [Tag("Risk: not yet set", "late")] * bool(missing)
    tags += [Tag(f"{found.overdue} overdue", "late")] if found.overdue else []
    last = found.last_enquiry
    enquiry = f"Last enquiry {words.near(last, visit.now)} ({words.ago(last, visit.now)}). " if last else ""
    pathway = visit.standards.pathways.get(found.pathway)
    in_charge = (
        f"Officer in charge {found.in_charge_name}." if found.in_charge_name else "Nobody is in charge."
    )
    return Identity(
        name=_names(found, people),
        photo=Photo(alt=f"Silhouette of {one.known_as or one.given}" if one else "Silhouette"),
        href=f"/children/{found.children[0]}" if found.children else "",
        before=f"{pathway.name if pathway else 'Case'}, case {found.reference}",
        after=f": missing {words.lasting(visit.now - missing)}" if missing else "",
        tags=tuple(tags),
        says=(prose(strong(enquiry or "No enquiry yet. ") if missing else "", in_charge),),
    )


def _names(found: Case, people: Mapping[str, PersonLine]) -> str:
    shown_names = [people[c].named if c in people else "Withheld" for c in found.children]
    return " and ".join(shown_names) or "A child not yet identified"


def _for(standing: Standing, found: Case, people: Mapping[str, PersonLine]) -> str:
    if len(found.children) < 2 or not standing.subject:
        return ""
    person = people.get(standing.subject)
    return f": {person.given}" if person else ""


def _next(
    visit: Visit,
    found: Case,
    standings: Sequence[Standing],
    holders: Mapping[object, str],
    people: Mapping[str, PersonLine],
) -> Next | None:
    """The one next step: what nobody has, before what somebody has; late before soon; life safety first."""
    owed_now = [s for s in standings if s.unsettled]
    if not owed_now:
        return None
    first = min(owed_now, key=lambda s: _urgency(s, holders))
    who = holders.get(first.key, "")
    said = said_of(first, visit.now)
    tone = "late" if first.state is State.OVERDUE else "soon" if said.tone == "soon" else "rest"
    stands = f"{said.line}, and nobody has it" if not who else f"{said.line}. {who} has it"
    line = _line_of(visit, found, first)
    take = Link("Mine", f"?take=1#take-{first.duty.key}") if who != "You" else None
    record = shown(first, visit, chronology=found.chronology, who=who).record
    return Next(
        tone=tone,
        stands=stands,
        step=first.duty.says + _for(first, found, people),
        says=(prose(first.duty.why),) if first.duty.why else (),
        take=take,
        acts=(Link("Record it", record),) if record else (),
        taking=_taking(visit, line, first, people) if line and take else None,
    )


def _urgency(standing: Standing, holders: Mapping[object, str]) -> tuple[object, ...]:
    late = standing.state is State.OVERDUE
    due = standing.late_from or standing.alert_from
    far = due is None
    return (
        not late,
        not standing.duty.life_safety,
        bool(holders.get(standing.key)),
        far,
        due or standing.started,
    )


def _line_of(visit: Visit, found: Case, standing: Standing) -> Owed | None:
    wanted = Wanted(force=visit.actor.force, pathway=found.pathway, chronology=found.chronology)
    return next(
        (
            o
            for o in owed(visit.connection, wanted)
            if (o.duty, o.root, o.subject, o.number)
            == (standing.duty.key, standing.trigger.chain, standing.subject, standing.number)
        ),
        None,
    )


def _taking(visit: Visit, line: Owed, standing: Standing, people: Mapping[str, PersonLine]) -> Taking:
    person = people.get(line.subject)
    child = person.short(visit.now) if person else "this case"
    return taking(line, standing.duty, visit.now, child, opened=visit.request.GET.get("take") == "1")


def _record(visit: Visit, found: Case) -> tuple[Link, ...]:
    pathway = visit.standards.pathways.get(found.pathway)
    offers = tuple(pathway.offers)[:6] if pathway else ()
    here = f"/cases/{found.chronology}/record"
    return (*(Link(kind.title, f"{here}/{kind.key}") for kind in offers), Link("Something else", here))


def _acts(visit: Visit, found: Case) -> tuple[Post, ...]:
    if found.in_charge == visit.actor.account:
        return ()
    fields = (("idem", str(uuid4())),)
    return (Post("Put me in charge", f"/cases/{found.chronology}/in-charge", fields, quiet=True),)
