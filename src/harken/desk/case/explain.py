"""Explain: why one duty stands as it does, in a paragraph with its source, and what happened to it."""

from collections.abc import Sequence

from django.http import Http404

from harken.access.consult import Look
from harken.board.tellings import Telling, tellings_of
from harken.design import words
from harken.design.pages.explain import ExplainPage, Moment
from harken.design.pages.parts import Link, Prose, Term, prose, strong
from harken.desk.case.seen import Seen, seen
from harken.desk.frame import frame
from harken.desk.lines.standings import said_of, standing_key, why
from harken.desk.visit import Visit
from harken.engine.explain import explain
from harken.engine.standing import Rung, Standing, State
from harken.every_case.told import ANYBODY
from harken.vocabulary.roles import role_called


def explained(visit: Visit, *, chronology: str) -> ExplainPage:
    """One standing of a case. Raises Http404 where no duty stands under that name."""
    those = seen(visit, chronology)
    wanted = visit.request.GET.get("standing", "")
    standing = next((one for one in those.standings if standing_key(one) == wanted), None)
    if standing is None:
        raise Http404
    visit.looked(
        Look(
            object_kind="standing",
            object_id=chronology,
            persons=those.found.children,
            chronologies=(chronology,),
            fields=("standings", "told"),
        )
    )
    told = _tellings(visit, those, standing)
    return ExplainPage(
        frame=frame(visit, f"Why: {standing.duty.says}"),
        duty=standing.duty.says + those.suffix(standing),
        whom=_whom(visit, those, standing),
        said=said_of(standing, visit.now),
        paragraph=explain(standing, at=visit.now, rules=visit.standards.rules, told=_rungs(told)),
        why=why(standing, visit),
        life=tuple(_life(visit, those, standing, told)),
        back=Link("Back to the case", those.here),
        more=_more(visit, standing),
    )


def _whom(visit: Visit, those: Seen, standing: Standing) -> str:
    person = those.people.get(standing.subject)
    whom = person.short(visit.now) if person else "The whole case"
    pathway = visit.standards.pathways.get(those.found.pathway)
    return f"{whom}. {pathway.name if pathway else 'Case'}, case {those.found.reference}"


def _life(visit: Visit, those: Seen, standing: Standing, told: Sequence[Telling]) -> list[Moment]:
    """What happened to the duty, in order: it arose, somebody was told, it became late, it ended."""
    trigger = visit.standards.rules.kinds.get(standing.trigger.kind)
    began = prose("It began, by ", strong(trigger.title if trigger else standing.trigger.kind))
    moments = [(standing.started, began, "")]
    if standing.late_from is not None and (standing.late or standing.late_from <= visit.now):
        moments.append((standing.late_from, prose("It became late"), "late"))
    for one in told:
        name = one.name or ("nobody on duty, so passed on" if one.passed_over else "by notice")
        soon = "will soon be late" if one.warning else "is late"
        said = f"Told {one.role} ({name}) that it {soon}" if one.role != ANYBODY else "Nobody on duty to tell"
        moments.append((one.at, prose(said), "late" if one.role == ANYBODY else "soon"))
    if standing.accepted is not None:
        moments.append(
            (standing.accepted.happened, prose(f"{those.who(standing)} said that it is theirs"), "")
        )
    if standing.ended_at is not None:
        moments.append((standing.ended_at, *_ended(visit, those, standing)))
    moments.sort(key=lambda one: one[0])
    return [Moment(words.at(when, visit.now), what, tone) for when, what, tone in moments]


def _ended(visit: Visit, those: Seen, standing: Standing) -> tuple[Prose, str]:
    fact = standing.met_by or standing.released_by
    kind = visit.standards.rules.kinds.get(fact.kind) if fact else None
    by = f", {those.who(standing)}" if standing.met_by and those.who(standing) else ""
    what = f"{standing.state.value.capitalize()} by {kind.title}{by}" if kind else "It ended by law"
    return prose(what), "late" if standing.state is State.MET_LATE else "met"


def _tellings(visit: Visit, those: Seen, standing: Standing) -> list[Telling]:
    """Whom it was told to in truth, soonest first: by its name, whatever its times are known to be now.

    What stands once at a time may have been told of by the name of an entry that no longer began it.
    """
    told = tellings_of(visit.connection, visit.actor.force, those.found.chronology, standing.duty.key)
    ended = standing.ended_at or visit.now
    _, _, subject, recipient, _ = standing.key
    return [
        one
        for one in reversed(told)
        if one.standing == standing.key
        or (
            standing.duty.once
            and (one.subject, one.recipient) == (subject, recipient)
            and standing.started <= one.due <= ended
        )
    ]


def _rungs(told: Sequence[Telling]) -> list[Rung]:
    """Those of these tellings that reached somebody, as a paragraph names them."""
    return [
        Rung(place, role, one.at, one.warning)
        for place, one in enumerate(told)
        if not one.passed_over and (role := role_called(one.role)) is not None
    ]


def _more(visit: Visit, standing: Standing) -> tuple[Term, ...]:
    return (
        Term("Duty", prose(standing.duty.key)),
        Term("Number of times round", prose(str(standing.number))),
        Term("Reckoned", prose(words.second(visit.now))),
        Term("By the standards", prose(visit.standards.digest[:12])),
    )
