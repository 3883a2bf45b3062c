"""Explain: why a duty stands as it does, in one paragraph that names its source and its clock."""

from collections.abc import Sequence
from datetime import datetime

from harken.engine.rulebook import Rulebook
from harken.engine.spoken import (
    Kinds,
    spoken_clock,
    spoken_length,
    spoken_met,
    spoken_moment,
    spoken_question,
)
from harken.engine.standing import Rung, Standing, State, law_ends
from harken.vocabulary import (
    AsSoonAsPracticable,
    AtAnswer,
    AtOnce,
    BeforeEntry,
    Clock,
    Deferred,
    Earliest,
    HardStop,
    Recorded,
    SinceAnswer,
    SinceEntry,
)
from harken.vocabulary.calendars import london_day
from harken.vocabulary.clocks import moment_in
from harken.vocabulary.source import BASIS_SAYS, CONFIDENCE_SAYS

__all__ = ["explain", "spoken_moment"]


def explain(standing: Standing, *, at: datetime, rules: Rulebook, told: Sequence[Rung] | None = None) -> str:
    """One paragraph: what is owed, how it stands and why, by which clock, and who says so.

    `told` is who was told in truth, where that is on record: what is known now may say otherwise.
    """
    parts = [
        _how(standing, at),
        _began(standing, rules.kinds),
        *_clock(standing, rules.kinds),
        _again(standing, rules.kinds),
        _met_by(standing, rules.kinds),
        *_settled(standing, rules.kinds),
        *_accepted(standing),
        _told(standing, told),
        _sources(standing),
        standing.duty.why,
    ]
    return " ".join(part for part in parts if part)


def _how(standing: Standing, at: datetime) -> str:
    says = f"“{standing.duty.says}”"
    owed_by = " or ".join(role.name for role in standing.duty.owed_by)
    late, ended = standing.late_from, standing.ended_at
    match standing.state:
        case State.OVERDUE if late:
            length = spoken_length(at - late)
            return f"{says} is overdue since {spoken_moment(late)} ({length}), and is owed by {owed_by}."
        case State.OWED if late:
            return f"{says} is owed by {owed_by}, and is late from {spoken_moment(late)}."
        case State.OWED:
            return f"{says} is owed by {owed_by}. {_no_deadline(standing)}"
        case State.MET_LATE if late and ended:
            length = spoken_length(ended - late)
            return f"{says} is met late: it was late from {spoken_moment(late)}, by {length}."
        case State.RELEASED if standing.late and late:
            return f"{says} is no longer owed, and was late from {spoken_moment(late)} until then."
        case State.RELEASED:
            return f"{says} is no longer owed."
        case _:
            in_time = f" in time: it would have been late from {spoken_moment(late)}" if late else ""
            return f"{says} is met{in_time}."


def _no_deadline(standing: Standing) -> str:
    clock = _in_force(standing)
    if isinstance(clock, BeforeEntry):
        return "It has no hour of its own: what makes it late has not happened."
    if isinstance(clock, HardStop):
        ends = law_ends(standing.duty, standing.started)
        return f"It ends by law{f' on {spoken_moment(ends)}' if ends else ''} and is never late."
    if isinstance(clock, Deferred):
        return "Its time does not end while they are away: it runs from the return."
    if isinstance(clock, AtAnswer):
        return "Nobody said by when, so nobody can be told that it is late."
    return "It has no deadline, so it is not late, only owed."


def _in_force(standing: Standing) -> Clock | None:
    duty, every = standing.duty, standing.duty.every
    if every is not None and every.then is not None and standing.number > 1:
        return every.then
    return duty.clock_on(london_day(standing.trigger.happened))


def _began(standing: Standing, kinds: Kinds) -> str:
    trigger, started = standing.trigger, standing.started
    by = _entry(trigger, kinds, whole=False)
    began = f"It began to be owed on {spoken_moment(trigger.happened)}, by {by}."
    if standing.number > 1:
        again = f"It is owed again and again: this is number {standing.number}"
        return f"{began} {again}, counted from {spoken_moment(started)}."
    if started == trigger.happened:
        return began
    return f"{began} Its clock runs from {spoken_moment(started)}, {_from(standing, kinds)}."


def _from(standing: Standing, kinds: Kinds) -> str:
    match standing.duty.start:
        case SinceAnswer(field=field):
            return f"the time given to {spoken_question(field, standing.trigger.kind, kinds)}"
        case SinceEntry(entries=entries):
            return f"the last {' or '.join(spoken_met(one, kinds) for one in entries)} before it"
    return "when we knew of it"


def _entry(fact: Recorded, kinds: Kinds, *, whole: bool = True, learned: datetime | None = None) -> str:
    """The entry, and since when we knew, where that was later: `learned`, or when it was first recorded."""
    kind = kinds.get(fact.kind)
    known, learned = "", learned or fact.first_known
    if learned > fact.happened:
        known = f", which we knew on {spoken_moment(learned)}"
    of = f" of {spoken_moment(fact.happened)}" if whole else ""
    return f"“{kind.title if kind else fact.kind}”{of}{known}"


# Words that say their own calendar.
_SAYS_ITSELF = (AsSoonAsPracticable, AtOnce, AtAnswer, BeforeEntry, Earliest, HardStop)


def _clock(standing: Standing, kinds: Kinds) -> list[str]:
    clock = _in_force(standing)
    if clock is None:
        return []
    counted = "" if isinstance(clock, _SAYS_ITSELF) else f" ({clock.calendar})"
    says = [f"Its clock is: {spoken_clock(clock, kinds, standing.trigger.kind)}{counted}."]
    if standing.alert_from:
        says.append(f"That prompt, which is no deadline, is for {spoken_moment(standing.alert_from)}.")
    if standing.local_late_from:
        local = spoken_moment(standing.local_late_from)
        says.append(f"By this force's own target it is late from {local}.")
    return says


def _again(standing: Standing, kinds: Kinds) -> str:
    every, clock = standing.duty.every, _in_force(standing)
    if every is None or clock is None:
        return ""
    then = spoken_clock(every.then or clock, kinds, standing.trigger.kind)
    return f"Then it is owed again: {then}, counted {every.again}."


def _met_by(standing: Standing, kinds: Kinds) -> str:
    ways = ", or by ".join(spoken_met(met, kinds) for met in standing.duty.met)
    opens = standing.duty.open_from(standing.late_from)
    return f"It is met by {ways}{f', from {spoken_moment(opens)} on and not before' if opens else ''}."


def _settled(standing: Standing, kinds: Kinds) -> list[str]:
    says = []
    if standing.met_by:
        says.append(f"It was met by {_entry(standing.met_by, kinds, learned=standing.learned)}.")
    if standing.recorded_late:
        says.append("It was done in time and recorded late.")
    if standing.released_by:
        says.append(f"It was released by {_entry(standing.released_by, kinds, learned=standing.learned)}.")
    elif standing.state is State.RELEASED:
        says.append("It ended by law, and cannot be extended.")
    return says


def _accepted(standing: Standing) -> list[str]:
    """What somebody who said that it is theirs said would be done by when: it holds the climb."""
    fact = standing.accepted
    if fact is None or not standing.unsettled:
        return []
    by_when = moment_in(fact.answers.get("by_when"))
    until = f", to be done by {spoken_moment(by_when)}" if by_when else ""
    return [f"On {spoken_moment(fact.happened)} somebody said that it is theirs{until}: that meets nothing."]


def _told(standing: Standing, told: Sequence[Rung] | None) -> str:
    were = [one.whom for one in told or ()]
    to_be = [one for one in standing.rungs if one.whom not in were]
    if not told and not to_be:
        return "Nobody has had to be told yet." if standing.unsettled else "Nobody had to be told."
    said = f"These were told: {', '.join(map(_rung, told))}." if told else ""
    more = f"By then these were to be told{', too' if told else ''}: {', '.join(map(_rung, to_be))}."
    return f"{said} {more}".strip() if to_be else said


def _rung(rung: Rung) -> str:
    early = ", before it was late" if rung.warning else ""
    return f"{rung.whom.name} ({spoken_moment(rung.at)}{early})"


def _sources(standing: Standing) -> str:
    rules = ", ".join(standing.duty.rules)
    those = (
        f"{s.document}: {s.paragraph} ({BASIS_SAYS[s.basis]}; {CONFIDENCE_SAYS[s.confidence]};"
        f" checked {s.checked_on.day} {s.checked_on:%B %Y})"
        for s in standing.duty.sources
    )
    return f"Rule {rules} comes from {'; and from '.join(those)}."
