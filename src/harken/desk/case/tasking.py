"""The tasking on a phone: who the child is, what they need, what to do first, and one button that says so."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import NAMESPACE_OID, uuid5

from django.http import Http404, HttpResponse, HttpResponseRedirect

from harken.access.consult import Look
from harken.access.refused import Refused
from harken.board.cases import Case
from harken.casework.outcome import Done
from harken.casework.record import Recording, record
from harken.chronology.page import Line
from harken.design import words
from harken.design.pages.parts import (
    Flag,
    Link,
    Part,
    Phone,
    Photo,
    Post,
    Prose,
    Stress,
    Tag,
    prose,
    strong,
    with_numbers,
)
from harken.design.pages.tasking import TaskingPage
from harken.desk.case.seen import Seen, seen
from harken.desk.frame import frame
from harken.desk.lines.emergency import only_reads
from harken.desk.lines.flags import Standing as Flagged
from harken.desk.lines.flags import flags_on, shown_flags
from harken.desk.lines.gravity import gravity
from harken.desk.lines.last import last_of, says
from harken.desk.lines.on_places import flags_at, kept_of, places_of, told_at
from harken.desk.lines.on_suspects import flags_on_suspects, suspects_of
from harken.desk.lines.owed import RETURNED, kind_of
from harken.desk.lines.pictures import picture
from harken.desk.lines.plans import Kept, Used, declared_for, use_of, versions_of
from harken.desk.lines.standings import far_off
from harken.desk.lines.told_of import told_of
from harken.desk.names import names_of
from harken.desk.once import once
from harken.desk.opened import came_to
from harken.desk.refusals import refused
from harken.desk.visit import Visit
from harken.engine.standing import Standing
from harken.people.around import around
from harken.people.merge import same_person
from harken.people.read import PersonLine, persons, safe_numbers
from harken.vocabulary import Entry, Mark, Tells
from harken.vocabulary.calendars import london_day
from harken.vocabulary.roles import OFFICER_IN_CHARGE, RESPONSE_OFFICER

FIRST = 3
PLACES = 2
NEWS = timedelta(hours=12)
GOING_TO = "step 1"
NOTHING = "Nothing is owed in this case now."
SENT_OUT = (RESPONSE_OFFICER, OFFICER_IN_CHARGE)
"""Who is sent to a child: their looking at the plan is its opening, anybody else's is not."""


def tasking(visit: Visit, *, chronology: str) -> TaskingPage | HttpResponse:
    """The tasking of one child of a case; looked at by the officer sent, its plan is opened."""
    those = seen(visit, chronology)
    child = _child(visit, those)
    records = same_person(visit.connection, visit.actor.force, [child], at=visit.now)[child]
    plan = _plan(visit, those.found, records)
    used = use_of(visit, chronology, records, plan.declared) if plan else None
    _look(visit, chronology, records)
    came_to(visit, [chronology])
    if visit.request.method == "POST":
        return _accepted(visit, those, child, plan)
    reads = only_reads(visit, chronology, restricted=those.found.restricted)
    if plan and used and not reads and sent_to(visit, those) and not _mine(visit, used.opened):
        _open(visit, chronology, child, plan)
        used = use_of(visit, chronology, records, plan.declared)
    page = _page(visit, those, records, plan, used)
    return replace(page, accept=None, asks=(*reads, *page.asks)) if reads else page


def sent_to(visit: Visit, those: Seen) -> bool:
    """Whether the visitor is an officer on this case: in charge, with a duty of it, or of its own team."""
    found, mine = those.found, visit.actor.account
    has = any(s.accepted and s.accepted.by == mine for s in those.standings if s.unsettled)
    team = bool(found.team) and found.team == visit.actor.team
    return found.in_charge == mine or (visit.actor.role in SENT_OUT and (has or team))


def _child(visit: Visit, those: Seen) -> str:
    """The child asked for, else the first of the case."""
    asked = visit.request.GET.get("child", "")
    children = those.found.children
    if not children or (asked and asked not in children):
        raise Http404
    return asked or children[0]


def _plan(visit: Visit, found: Case, records: Sequence[str]) -> Kept | None:
    declared = declared_for(visit, found.pathway)
    versions = versions_of(visit, records, declared) if declared else []
    return versions[0] if versions and versions[0].holds else None


def _look(visit: Visit, chronology: str, records: Sequence[str]) -> None:
    visit.looked(
        Look(
            object_kind="tasking",
            object_id=chronology,
            persons=records,
            chronologies=(chronology,),
            fields=("name", "age", "photograph", "needs", "plan", "words"),
        )
    )


def _mine(visit: Visit, lines: Sequence[Line]) -> bool:
    return any(one.recorded.by == visit.actor.account for one in lines)


def _open(visit: Visit, chronology: str, child: str, plan: Kept) -> None:
    """Put on record that the officer sent opened the plan. Once for each version and officer."""
    opened = plan.declared.opened.model_validate({plan.declared.version: plan.number})
    _record(visit, chronology, child, opened, f"opened/{plan.line.recorded.id}")


def _accepted(visit: Visit, those: Seen, child: str, plan: Kept | None) -> HttpResponse:
    """I have it: going to step 1."""
    if plan is None:
        raise Http404
    declared = plan.declared
    answers = {declared.version: plan.number, declared.going_to: GOING_TO}
    entry = declared.acknowledged.model_validate(answers)
    chronology = those.found.chronology
    outcome = _record(visit, chronology, child, entry, f"acknowledged/{plan.line.recorded.id}")
    if isinstance(outcome, Refused):
        return refused(visit, outcome)
    return HttpResponseRedirect(f"{those.here}/tasking?child={child}&done=acknowledged")


def _record(visit: Visit, chronology: str, child: str, entry: Entry, what: str) -> Done | Refused:
    key = uuid5(NAMESPACE_OID, f"{chronology}/{child}/{what}/{visit.actor.account}")
    recording = Recording(
        entry=entry,
        chronology=chronology,
        about=((child, "subject"),),
        happened=visit.now,
        idem=str(key),
    )
    return once(
        visit,
        recording.idem,
        lambda: record(recording, by=visit.actor, now=visit.now, standards=visit.standards),
    )


def _page(
    visit: Visit, those: Seen, records: Sequence[str], plan: Kept | None, used: Used | None
) -> TaskingPage:
    child = records[0]
    person = persons(visit.connection, visit.actor.force, [child]).get(child)
    called = person.given if person else "the child"
    name = person.named if person else "Withheld"
    mine = used is not None and _mine(visit, used.acknowledged)
    address = f"{those.here}/tasking?child={child}"
    near = around(visit.connection, visit.actor.force, child, at=visit.now)
    where = places_of(visit, those.named, near)
    suspects = suspects_of(visit, those.found)
    flagged = flags_on(visit, [child, *suspects, *where])
    told = told_of(visit, records, those.found.chronology) if person else {}
    return TaskingPage(
        frame=frame(visit, f"Tasking: {name}"),
        name=name,
        age=f", {person.aged(visit.now)}" if person else "",
        risk=_risk(visit, those.found),
        flags=(
            *_flags(visit, those.found, child, where, flagged),
            *flags_on_suspects(visit, suspects, flagged),
            *told_at(visit, those.found.chronology, where, besides=(child, *suspects)),
        ),
        asks=kept_of(visit, (child,), where, flagged),
        looks=_looks(visit, those.found, person, told, where),
        photo=picture(person, today=london_day(visit.now)) if person else Photo(alt="Silhouette"),
        needs=_needs(person, told),
        news=_news(visit, records, those.found),
        plan=f"Do first: plan version {plan.number}, {plan.author or 'no author'}" if plan else "Do first",
        steps=_steps(those, plan, visit.now),
        says=_says(visit, those, plan, used),
        links=_links(visit, those, child, plan, called),
        accept=Post("I have it: going to step 1", address) if plan and not mine else None,
    )


def _flags(
    visit: Visit, found: Case, child: str, where: Mapping[str, str], flagged: Mapping[str, Flagged]
) -> tuple[Flag, ...]:
    """What stands on the child, and on the places of the case: before anybody knocks."""
    pathway = visit.standards.pathways.get(found.pathway)
    mine = shown_flags(visit, flagged[child], beside=pathway)
    return (*mine, *flags_at(visit, where, flagged, beside=pathway))


def _risk(visit: Visit, found: Case) -> Tag | None:
    """How grave the case is, where its pathway grades it."""
    back = ", not missing" if kind_of(visit.standards, found) == RETURNED else ""
    return gravity(visit, found, more=", missing" if found.missing_since else back)


def _looks(
    visit: Visit,
    found: Case,
    person: PersonLine | None,
    told: Mapping[Tells, str],
    where: Mapping[str, str],
) -> Prose:
    """For how long a child is missing, and of any other where to go; then what they look like."""
    first = _where(where)
    if found.missing_since:
        lasting, since = words.gone(found.last_seen, found.missing_since, visit.now)
        first = [strong(lasting), f", {since}. "]
    own = person.looks if person else ""
    wearing = f"Wearing: {told[Tells.WEARING]}" if Tells.WEARING in told else ""
    looks = "".join(f"{one}. " for one in (own or told.get(Tells.LOOKS), wearing) if one)
    likes = f"Likes “{person.known_as}”." if person and person.known_as else ""
    return prose(*first, looks, likes)


def _where(where: Mapping[str, str]) -> list[str | Part]:
    """The places of a case, a home first, as far as a phone has room for them."""
    shown = [Part(called, href=f"/places/{place}") for place, called in list(where.items())[:PLACES]]
    return [each for one in shown for each in (one, ". ")]


def _needs(person: PersonLine | None, told: Mapping[Tells, str]) -> Prose:
    """What their own record says of it, else what was last told."""
    if person is None:
        return prose("not shown to you.")
    communication = person.communication or told.get(Tells.COMMUNICATION, "")
    plain = (person.disability, communication, person.health or told.get(Tells.HEALTH, ""))
    said = [one.rstrip(".") for one in plain if one]
    parts: list[str | Part] = [". ".join(said) + ". "] if said else []
    medication = (person.medication or told.get(Tells.MEDICATION, "")).rstrip(".")
    parts += [strong(f"Medication: {medication}. ")] if medication else []
    parts += [f"Interpreter: {person.interpreter}."] if person.interpreter else []
    return prose(*parts) if parts else prose("not known. Find out, and record it.")


def _news(visit: Visit, records: Sequence[str], found: Case) -> Prose:
    """The last information that came in, while it is news."""
    last = last_of(visit, records, Mark.INFORMATION_RECEIVED)  # a carer who rings back must not be lost
    since = found.missing_since or visit.now - NEWS
    if last is None or last.recorded.happened < max(since, visit.now - NEWS):
        return ()
    when, *said = says(visit, last)
    # On a phone there is room for what was said, and not for how it came or from whom.
    words_alone = [part for part in said if part.stress is Stress.WORDS][-1:]
    return (strong("New "), when, *(words_alone or said))


def _steps(those: Seen, plan: Kept | None, now: datetime) -> tuple[Prose, ...]:
    """The plan's first three; without one, the first three things owed."""
    if plan is not None:
        return tuple(with_numbers(step) for step in plan.steps[:FIRST]) or (prose("Words kept back."),)
    owed = list(_owed(those))
    far = {id(s): far_off(s.late_from or s.alert_from, s.duty, s.started, now) for s in owed}
    owed.sort(key=lambda s: (far[id(s)], not s.duty.life_safety))
    return tuple(prose(f"{s.duty.steps[0]}. ", Part(s.duty.says, Stress.QUIET)) for s in owed[:FIRST])


def _owed(those: Seen) -> Iterator[Standing]:
    return (one for one in those.standings if one.unsettled and one.duty.steps)


def _says(visit: Visit, those: Seen, plan: Kept | None, used: Used | None) -> str:
    """How far it came: sent, opened, acknowledged are three words and never swapped."""
    if plan is None or used is None:
        declared = declared_for(visit, those.found.pathway)
        none = f"This child has no {declared.title.lower()}. " if declared else ""
        return f"{none}These come from what is owed now." if any(_owed(those)) else f"{none}{NOTHING}"
    names = names_of(
        visit.connection,
        visit.actor.force,
        [one.recorded.by for one in (*used.opened[:1], *used.acknowledged[:1])],
    )
    said = [f"Sent {words.near(used.last_sent, visit.now)}" if used.last_sent else "Not recorded as sent"]
    for what, lines in (("opened", used.opened), ("in hand", used.acknowledged)):
        if lines:
            fact = lines[0].recorded
            when = words.near(fact.happened, visit.now)
            said.append(f"{what} {when} by {names.get(fact.by, 'somebody')}")
    return ", ".join(said) + "."


def _links(visit: Visit, those: Seen, child: str, plan: Kept | None, called: str) -> tuple[Link, ...]:
    declared = declared_for(visit, those.found.pathway)
    many = f"All {len(plan.steps)} steps" if plan and plan.steps else ""
    steps = many or (declared.title if declared else "")
    kept = [Link(steps, f"/children/{child}/plan?case={those.found.chronology}")] if steps else []
    numbers = safe_numbers(visit.connection, visit.actor.force, [child])
    ring = [Link(f"Ring {called}", Phone(numbers[child]).href)] if child in numbers else []
    return (
        *kept,
        Link(f"About {called}", f"/children/{child}"),
        Link("The case", those.here),
        *ring,
    )
