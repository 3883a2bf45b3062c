"""Giving a case to somebody by name: what each has in hand and is trained for, and why them all the same."""

from uuid import uuid4

from django.http import Http404, HttpResponse

from harken.access.consult import Look
from harken.access.may import may
from harken.access.on_duty import Present, present
from harken.access.permissions import Act
from harken.access.refused import Refused
from harken.access.training import training_of
from harken.board.cases import Case, Caseload, case, caseloads
from harken.casework.mine import Giving, give
from harken.casework.trained import skills_of_case
from harken.design import words
from harken.design.jinja import Page
from harken.design.pages.owed import Choice
from harken.design.pages.parts import Link
from harken.design.pages.reason import ReasonPage
from harken.design.pages.record import Wrong
from harken.desk.frame import frame
from harken.desk.going import back_to
from harken.desk.lines.trained import reason_sent, reasons
from harken.desk.lists.take import UNACCREDITED
from harken.desk.once import once
from harken.desk.refusals import refused
from harken.desk.sent import key
from harken.desk.visit import Visit
from harken.people.read import persons

TITLE = "Give the case to somebody"
SAYS = "Whoever is on duty, those of your own team first. They and their team have it at once."
CHOOSE = Wrong("Choose whom it is given to.", "#to")


def giving_page(visit: Visit, *, chronology: str) -> HttpResponse | Page:
    """Choose somebody on duty; where they lack the training that is asked for, why them all the same."""
    found = case(visit.connection, visit.actor.force, chronology)
    if found is None:
        raise Http404
    decision = may(visit.actor, Act.ALLOCATE)
    if not decision:
        return refused(visit, Refused(decision.code, decision.sentence))
    if visit.request.method != "POST":
        return _page(visit, found)
    to = key(visit.request.POST.get("to", ""))
    whom = next((one for one in _here(visit, found) if one.account == to), None)
    if whom is None:
        return _page(visit, found, wrong=(CHOOSE,))
    return _given(visit, found, whom)


def _given(visit: Visit, found: Case, whom: Present) -> HttpResponse | Page:
    sent = visit.request.POST
    giving = Giving(
        chronology=found.chronology,
        account=whom.account,
        team=whom.team or found.team,
        area=found.area or whom.area,
        why=sent.get("because", "").strip(),
        idem=key(sent.get("idem", "")) or str(uuid4()),
        unaccredited=reason_sent(sent.get("reason", "")),
    )
    outcome = once(
        visit,
        giving.idem,
        lambda: give(giving, by=visit.actor, now=visit.now, standards=visit.standards),
    )
    if not isinstance(outcome, Refused):
        return back_to(visit, done="given", otherwise=f"/cases/{found.chronology}")
    if outcome.code != UNACCREDITED:
        return refused(visit, outcome)
    return _page(visit, found, wrong=(Wrong(outcome.sentence, "#reason"),), untrained=True)


def _page(visit: Visit, found: Case, *, wrong: tuple[Wrong, ...] = (), untrained: bool = False) -> ReasonPage:
    here, sent = f"/cases/{found.chronology}", visit.request.POST
    whose = " and ".join(_children(visit, found)) or found.reference
    return ReasonPage(
        frame=frame(visit, TITLE),
        title=f"{TITLE}: {whose}",
        says=SAYS,
        people=_people(visit, found),
        to=sent.get("to", ""),
        asks_why="Why them all the same?",
        reasons=reasons() if untrained else (),
        told="It stands on the case, with your name. May be left empty.",
        action=f"{here}/give",
        button="Give it to them",
        back=Link("Back", here),
        because=sent.get("because", ""),
        fields=(("idem", key(sent.get("idem", "")) or str(uuid4())), ("back", here)),
        wrong=wrong,
    )


def _children(visit: Visit, found: Case) -> tuple[str, ...]:
    """Whose case it is, their showing recorded."""
    people = persons(visit.connection, visit.actor.force, found.children)
    visit.looked(
        Look(
            object_kind="case",
            object_id=found.chronology,
            persons=list(people),
            chronologies=[found.chronology],
            fields=("name",),
        )
    )
    return tuple(one.named for one in people.values())


def _here(visit: Visit, found: Case) -> list[Present]:
    """Everybody on duty, once each; of the visitor's own team, then of the case's, first."""
    near = (visit.actor.team, found.team)
    everybody = present(visit.connection, visit.actor.force, at=visit.now)
    once_each = {one.account: one for one in reversed(everybody) if one.account != found.in_charge}
    rank = {team: n for n, team in reversed([*enumerate(near)]) if team}
    return sorted(once_each.values(), key=lambda one: (rank.get(one.team, len(near)), one.name))


def _people(visit: Visit, found: Case) -> tuple[Choice, ...]:
    """Each with their post, how many cases they have, and whether they are trained for what is asked."""
    force, here = visit.actor.force, _here(visit, found)
    accounts = [one.account for one in here]
    skills = skills_of_case(visit.connection, force, found.chronology, visit.standards)
    loads = caseloads(visit.connection, force, accounts)
    trained = training_of(visit.connection, force, accounts) if skills else ()
    holds = {(one.account, one.skill) for one in trained if not one.ended(visit.now)}
    return tuple(
        Choice(one.account, _says(one, loads, [s for s in sorted(skills) if (one.account, s) not in holds]))
        for one in here
    )


def _says(one: Present, loads: dict[str, Caseload], lacks: list[str]) -> str:
    load = words.counted(loads.get(one.account, Caseload()).open, "open case")
    untrained = f"; not trained: {', '.join(lacks)}" if lacks else ""
    return f"{one.name}, {one.role}: {load}{untrained}"
