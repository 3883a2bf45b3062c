"""The one next step of a case: late before soon, life safety first, what nobody has before the rest."""

from datetime import datetime, timedelta

from harken.access.may import may
from harken.access.permissions import Act
from harken.board.read import Owed, Wanted, owed
from harken.design.pages.case import Next
from harken.design.pages.owed import Taking
from harken.design.pages.parts import Link, prose
from harken.desk.case.seen import Seen
from harken.desk.lines.owed import taking as taking_of
from harken.desk.lines.standings import said_of, shown
from harken.desk.lines.trained import lacks_of, needs
from harken.desk.visit import Visit
from harken.engine.standing import Standing, State
from harken.every_case.opening import Closed
from harken.vocabulary import Duty

SOON = timedelta(hours=1)


def next_of(visit: Visit, seen: Seen) -> Next | None:
    """The largest thing on the page; None where nothing is left to do, or nobody can say whether it is."""
    owed_now = [s for s in seen.standings if s.unsettled]
    if not owed_now:
        return None if seen.failed else _to_close(visit, seen)
    first = min(owed_now, key=lambda s: _urgency(s, seen, visit.now + SOON))
    who = seen.who(first)
    said = said_of(first, visit.now)
    line = _line_of(visit, seen, first) if who != "You" else None
    taking = _taking(visit, line, first, seen) if line else None
    record = shown(first, visit, chronology=seen.found.chronology, who=who).record
    return Next(
        tone="late" if first.state is State.OVERDUE else "soon" if said.tone == "soon" else "rest",
        stands=f"{said.line}{_held(who)}",
        step=first.duty.says + seen.suffix(first),
        says=tuple(prose(one) for one in (_matters(first.duty), needs(first.duty)) if one),
        take=Link("Mine", f"#{taking.id}") if taking else None,
        acts=(
            *((Link("Record it", record),) if record else ()),
            Link("Record something else", f"{seen.here}/record"),
        ),
        taking=taking,
    )


def _matters(duty: Duty) -> str:
    """Why it matters, said as such: what went wrong elsewhere is not what happened here."""
    return f"Why it matters: {duty.why}" if duty.why else ""


def _held(who: str) -> str:
    """Who has it, after how it stands."""
    return ". You have it" if who == "You" else f". {who} has it" if who else ", and nobody has it"


def _to_close(visit: Visit, seen: Seen) -> Next | None:
    """What is left to do where nothing is owed any more, and by whom."""
    closes = may(visit.actor, Act.CLOSE)
    if seen.found.closed is not None or seen.found.missing_since is not None:
        return None
    return Next(
        tone="rest",
        stands="Nothing is owed now",
        step="Close the case" if closes else "A supervisor closes the case",
        says=(prose("A later fact is recorded all the same, and opens it again if anything is then owed."),),
        acts=(
            *((Link("Close the case", f"{seen.here}/record/{Closed.key}"),) if closes else ()),
            Link("Record something else", f"{seen.here}/record"),
        ),
    )


def _urgency(standing: Standing, seen: Seen, soon: datetime) -> tuple[object, ...]:
    due = standing.late_from or standing.alert_from
    return (
        standing.state is not State.OVERDUE,
        due is None or due > soon,
        not standing.duty.life_safety,
        bool(seen.who(standing)),
        due is None,
        due or standing.started,
    )


def _line_of(visit: Visit, seen: Seen, standing: Standing) -> Owed | None:
    found = seen.found
    wanted = Wanted(force=visit.actor.force, pathway=found.pathway, chronology=found.chronology)
    rows = owed(visit.connection, wanted)
    return next((o for o in rows if (o.duty, o.root, o.subject, o.recipient, o.number) == standing.key), None)


def _taking(visit: Visit, line: Owed, standing: Standing, seen: Seen) -> Taking:
    person = seen.people.get(line.subject)
    child = person.short(visit.now) if person else "this case"
    opened = visit.request.GET.get("take") == "1"
    lacks = lacks_of(visit, (standing.duty,))
    return taking_of(line, standing.duty, visit.now, child, opened=opened, back=seen.here, lacks=lacks)
