"""Standings as the desk shows them: how each duty stands, who has it, who was told, and why it is owed."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from harken.design import words
from harken.design.pages.case import Standing as Shown
from harken.design.pages.case import Why
from harken.design.pages.parts import Link
from harken.design.words import Said
from harken.desk.lines.asked_for import asked_for
from harken.desk.lines.clocks import in_full
from harken.desk.lines.trained import needs
from harken.desk.visit import Visit
from harken.engine.spoken import spoken_met
from harken.engine.standing import Standing, State, law_ends
from harken.every_case.handover import HandoverAccepted
from harken.vocabulary import Duty, Source
from harken.vocabulary.source import BASIS_SAYS, CONFIDENCE_SAYS

A_DAY = timedelta(days=1)
FOR = "for"
"""The duty that an entry is recorded for, in the address of its form."""
ORDER = {State.OVERDUE: 0, State.OWED: 1, State.MET_LATE: 2, State.MET: 3, State.RELEASED: 4}


def said_of(standing: Standing, now: datetime) -> Said:
    """How a duty stands in time, in the desk's words."""
    late, met = standing.late_from, standing.met_by
    match standing.state:
        case State.MET if met:
            return words.met(met.happened, standing.learned or met.first_known, now)
        case State.MET_LATE if met and late:
            return words.met_late(met.happened, late, now)
        case State.RELEASED if standing.ended_at and standing.released_by is None:
            return words.ended_by_law(standing.ended_at, now)
        case State.RELEASED:
            return words.released(standing.ended_at or now, now, late_from=late)
    return words.beside_ours(_unsettled(standing, now), late, standing.local_late_from, now)


def _unsettled(standing: Standing, now: datetime) -> Said:
    late = standing.late_from
    if late is not None:
        return words.late(late, now) if late <= now else words.left(late, now)
    if standing.alert_from is not None:
        return words.prompt(standing.alert_from, standing.started, now)
    ends = law_ends(standing.duty, standing.started)
    return words.ends_by_law(ends, now) if ends else words.unprompted(standing.started, now)


def far_off(due: datetime | None, duty: Duty, started: datetime, now: datetime) -> bool:
    """Whether what is owed asks nothing of anybody for a day yet, though a life may depend on it then."""
    due = due or law_ends(duty, started)
    return due is not None and due > now + A_DAY


def in_order(standings: Sequence[Standing]) -> list[Standing]:
    """Overdue first, the longest late first; then owed by time left; then what is settled, newest first."""
    unsettled = [s for s in standings if s.unsettled]
    settled = [s for s in standings if not s.unsettled]
    unsettled.sort(key=lambda s: (ORDER[s.state], due_of(s) is None, due_of(s) or s.started))
    settled.sort(key=lambda s: s.ended_at or s.started, reverse=True)
    return [*unsettled, *settled]


def due_of(standing: Standing) -> datetime | None:
    """The soonest deadline, target or prompt."""
    moments = (standing.late_from, standing.local_late_from, standing.alert_from)
    return min((m for m in moments if m is not None), default=None)


def shown(
    standing: Standing,
    visit: Visit,
    *,
    chronology: str,
    who: str,
    cited: Sequence[Source] = (),
    suffix: str = "",
    at: datetime | None = None,
) -> Shown:
    """One standing with its why. `suffix` names the child where a case has several.

    `at` is another moment than now: it is told by that moment's clock, and nothing can be done about it.
    """
    key = standing_key(standing)
    return Shown(
        id=key,
        duty=standing.duty.says + suffix,
        said=said_of(standing, at or visit.now),
        why=why(standing, visit),
        who=who,
        needs=needs(standing.duty) if standing.unsettled else "",
        told=_told(standing, visit),
        cites=tuple(cited.index(one) + 1 for one in standing.duty.sources if one in cited),
        record=_record(standing, visit, chronology) if standing.unsettled and at is None else "",
        explain=None if at else Link("Explain in full", f"/cases/{chronology}/explain?standing={key}"),
    )


def source_line(source: Source) -> str:
    """A source in one line: where it stands, what it is, and how far it was checked."""
    sure = f"{BASIS_SAYS[source.basis]}, {CONFIDENCE_SAYS[source.confidence]}"
    return f"{source.document}, {source.paragraph}. {sure.capitalize()}"


def standing_key(standing: Standing) -> str:
    """What names a standing on its page and in an address."""
    duty = standing.duty.key.replace(".", "-")
    parts = (duty, standing.trigger.chain[:8], standing.subject[:8], standing.recipient, str(standing.number))
    return "-".join(part for part in parts if part).replace(" ", "-").replace("'", "")


def why(standing: Standing, visit: Visit) -> Why:
    """Why a duty is owed: its rule, source, how sure, what began it, both clocks, and what meets it."""
    duty, kinds = standing.duty, visit.standards.rules.kinds
    began = standing.trigger
    trigger = kinds.get(began.kind)
    sources = "; ".join(f"{s.document}, {s.paragraph}" for s in duty.sources)
    sure = "; ".join(
        dict.fromkeys(f"{BASIS_SAYS[s.basis]}, {CONFIDENCE_SAYS[s.confidence]}" for s in duty.sources)
    )
    local = standing.local_late_from
    return Why(
        rule=f"{', '.join(duty.rules)}: {duty.why or duty.says}",
        source=sources,
        sure=sure.capitalize(),
        started_by=f"{trigger.title if trigger else began.kind}, {words.at(standing.started, visit.now)}",
        force=f"late from {words.at(local, visit.now)}" if local else "the same",
        national=in_full(duty, standing.trigger),
        met_by=" or ".join(spoken_met(met, kinds) for met in duty.met),
    )


def _record(standing: Standing, visit: Visit, chronology: str) -> str:
    """Where the likeliest entry that would meet it is recorded."""
    kind, kinds = meets(standing.duty, visit), visit.standards.rules.kinds
    if kind == HandoverAccepted.key:
        return "/handover/give"
    if kind and kinds[kind].belongs == "person":
        return f"/children/{standing.subject}/record/{kind}" if standing.subject else ""
    begins = f"?{FOR}={standing.duty.key}" if kind and asked_for(standing.duty, kinds[kind]) else ""
    return f"/cases/{chronology}/record/{kind}{begins}" if kind else ""


def meets(duty: Duty, visit: Visit) -> str:
    """The kind of the likeliest entry that meets a duty: one its pathway offers, if any; empty for none.

    Of what several pathways offer, its own comes first.
    """
    ready = next((r for r in visit.standards.rules.ready if r.duty is duty), None)
    meeting = tuple(ready.met[0][0].by_kind) if ready else ()
    every = visit.standards.pathways.values()
    pathways = sorted(every, key=lambda one: all(each.key != duty.key for each in one.duties))
    offered = (kind.key for one in pathways for kind in one.offers)
    return next((key for key in offered if key in meeting), next(iter(meeting), ""))


def may_meet(duty: Duty, visit: Visit) -> tuple[str, ...]:
    """The kinds of entry that meet a duty, whichever way is gone; of several that it takes, the first."""
    ready = next((r for r in visit.standards.rules.ready if r.duty is duty), None)
    ways = ready.met if ready else ()
    return tuple(dict.fromkeys(kind for way in ways for kind in way[0].by_kind))


def _told(standing: Standing, visit: Visit) -> str:
    if not standing.rungs or not standing.unsettled:
        return ""
    last = standing.rungs[-1]
    accepted = "" if standing.accepted else "; nobody has said “mine”"
    return f"{words.opening(last.whom.name)} told {words.near(last.at, visit.now)}{accepted}"
