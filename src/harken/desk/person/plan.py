"""The trigger plan: what to do first for this person, how far it came on this occasion, and its versions."""

from collections.abc import Mapping, Sequence

from django.http import Http404

from harken.access.consult import Look
from harken.board.cases import Case, cases_about
from harken.chronology.page import Line
from harken.design import words
from harken.design.pages.parts import Link, Panel, Part, Stress, prose, with_numbers
from harken.design.pages.plan import PlanPage, PlanStep
from harken.desk.frame import frame
from harken.desk.lines.emergency import is_read_only
from harken.desk.lines.panels import around_line
from harken.desk.lines.plans import Kept, Used, declared_for, use_of, versions_of
from harken.desk.names import names_of
from harken.desk.person.page import identity, person_of
from harken.desk.sent import key, number
from harken.desk.visit import Visit
from harken.people.around import around
from harken.people.merge import same_person
from harken.vocabulary import Plan, asks_of
from harken.vocabulary.calendars import london_day


def plan_page(visit: Visit, *, person: str) -> PlanPage:
    """The plan that holds, or the version asked for; its read recorded."""
    known = person_of(visit, person)
    declared = declared_for(visit)
    if declared is None:
        raise Http404
    records = same_person(visit.connection, visit.actor.force, [person], at=visit.now)[person]
    cases = cases_about(visit.connection, visit.actor.force, *records)
    versions = versions_of(visit, records, declared)
    shown = _asked(visit, versions)
    case = _case(visit, cases)
    used = use_of(visit, case.chronology, records, declared) if case else None
    near = around(visit.connection, visit.actor.force, person, at=visit.now)
    _look(visit, records, [one.id for one in near if one.is_person], len(versions))
    named = declared.title.lower()
    title = f"{named} version {shown.number}" if shown else f"no {named}"
    return PlanPage(
        frame=frame(visit, f"{known.named}: {title}"),
        identity=identity(visit, known, cases),
        title=f"Do first, in this order: version {shown.number}" if shown else declared.title,
        author=_author(visit, shown),
        review=_review(visit, shown),
        steps=_steps(visit, shown, used),
        standing=_standing(visit, used, case) if shown and shown.holds else "",
        superseded=_superseded(shown, versions),
        panels=_panels(shown) if shown else (),
        people=tuple(around_line(one) for one in near if one.is_person and (one.trusted or one.risk)),
        versions=_versions(visit, versions, shown, person),
        acts=_acts(visit, declared, person, case if shown and shown.holds else None),
        back=Link("Back to the case", f"/cases/{case.chronology}")
        if case
        else Link("Back", f"/children/{person}"),
    )


def _asked(visit: Visit, versions: Sequence[Kept]) -> Kept | None:
    wanted = number(visit.request.GET, "version")
    found = next((one for one in versions if one.number == wanted), None)
    return found or next(iter(versions), None)


def _case(visit: Visit, cases: Sequence[Case]) -> Case | None:
    """The case asked for, else the one that is open."""
    asked = key(visit.request.GET.get("case", ""))
    open_ones = [one for one in cases if one.missing_since] or [one for one in cases if one.closed is None]
    return next((one for one in cases if one.chronology == asked), None) or next(iter(open_ones), None)


def _look(visit: Visit, records: Sequence[str], near: Sequence[str], rows: int) -> None:
    visit.looked(
        Look(
            object_kind="plan",
            object_id=records[0],
            persons=[*records, *near],
            fields=("name", "age", "plan", "links", "words"),
            rows=rows,
        )
    )


def _author(visit: Visit, shown: Kept | None) -> str:
    if shown is None:
        return ""
    when = words.at(shown.line.recorded.happened, visit.now)
    return f"Written by {shown.author or 'nobody named'}, {when}"


def _review(visit: Visit, shown: Kept | None) -> str:
    if shown is None or shown.until is None:
        return "No day is set to look at it again." if shown else ""
    until = f"{shown.until.day} {words.MONTHS[shown.until.month - 1]} {shown.until.year}"
    over = shown.until < london_day(visit.now)
    return f"It held until {until}: look at it again." if over else f"It holds until {until}."


def _steps(visit: Visit, shown: Kept | None, used: Used | None) -> tuple[PlanStep, ...]:
    if shown is None:
        return ()
    if shown.line.words is None:
        return (PlanStep(does=(Part("Words kept back", Stress.WITHHELD),)),)
    done = _done(shown.declared, used) if shown.holds else {}
    who = names_of(visit.connection, visit.actor.force, [one.recorded.by for one in done.values()])
    return tuple(
        PlanStep(does=with_numbers(step), state=_state(visit, shown.declared, done.get(at), who))
        for at, step in enumerate(shown.steps, start=1)
    )


def _done(declared: Plan, used: Used | None) -> dict[int, Line]:
    """The last that was recorded of each step, by its number."""
    lines = reversed(used.done) if used else ()
    return {int(one.recorded.answers.get(declared.step) or 0): one for one in lines}


def _state(visit: Visit, declared: Plan, line: Line | None, names: Mapping[str, str]) -> str:
    if line is None:
        return ""
    result = str((line.words or {}).get(declared.result) or "result not said")
    when = words.near(line.recorded.happened, visit.now)
    return f"Done {when}, {names.get(line.recorded.by, 'somebody')}: {result}"


def _standing(visit: Visit, used: Used | None, case: Case | None) -> str:
    if used is None or case is None:
        return ""
    called = (("Sent", used.sent), ("Opened", used.opened), ("In hand", used.acknowledged))
    accounts = [one.recorded.by for _, lines in called for one in lines[:1]]
    names = names_of(visit.connection, visit.actor.force, accounts)
    said = [_came(visit, what, lines, names) for what, lines in called]
    return f"{case.reference}: {' '.join(said)}"


def _came(visit: Visit, what: str, lines: Sequence[Line], names: Mapping[str, str]) -> str:
    if not lines:
        return f"{what}: not yet."
    fact = lines[0].recorded
    return f"{what} {words.near(fact.happened, visit.now)} by {names.get(fact.by, 'somebody')}."


def _superseded(shown: Kept | None, versions: Sequence[Kept]) -> str:
    if shown is None or shown.holds:
        return ""
    last = next((one for one in versions if one.holds), None)
    if last is None:
        return "This plan was ended. It is not to be used."
    return f"This is version {shown.number}. Version {last.number} holds."


def _panels(shown: Kept) -> tuple[Panel, ...]:
    """What the plan says beside its steps, each under its own question."""
    answers = shown.answers
    return tuple(
        Panel(asks_of(shown.declared.made, name).question, (prose(Part(str(answers[name]), Stress.WORDS)),))
        for name in shown.declared.beside
        if answers.get(name)
    )


def _versions(visit: Visit, versions: Sequence[Kept], shown: Kept | None, person: str) -> tuple[Link, ...]:
    return tuple(
        Link(
            f"Version {one.number}, {words.day(one.line.recorded.happened, visit.now)}"
            + (", in force" if one.holds else ""),
            f"/children/{person}/plan?version={one.number}",
            current=one is shown,
        )
        for one in versions
    )


def _acts(visit: Visit, declared: Plan, person: str, case: Case | None) -> tuple[Link, ...]:
    """What is recorded of it, in whatever record the visitor may write in."""
    acts: tuple[tuple[str, Link], ...] = (
        (person, Link("Write a new version", f"/children/{person}/record/{declared.made.key}")),
    )
    if case:
        here = f"/cases/{case.chronology}/record/{declared.step_done.key}"
        acts = ((case.chronology, Link("A step was done, or left", here)), *acts)
    return tuple(act for record, act in acts if not is_read_only(visit, record))
