"""Explain: why a duty stands as it does, in one paragraph that names its source and its clock."""

from datetime import datetime

from harken.engine.rulebook import Rulebook
from harken.engine.standing import Standing, State
from harken.vocabulary import Recorded
from harken.vocabulary.calendars import LONDON, london_day
from harken.vocabulary.source import BASIS_SAYS, CONFIDENCE_SAYS


def spoken_moment(moment: datetime) -> str:
    """A moment in London, in full: 5 September 2022 at 23:00."""
    local = moment.astimezone(LONDON)
    return f"{local.day} {local:%B %Y} at {local:%H:%M}"


def explain(standing: Standing, *, at: datetime, rules: Rulebook) -> str:
    """One paragraph: what is owed, how it stands and why, by which clock, and who says so."""
    parts = [
        _how(standing, at),
        f"It began to be owed on {spoken_moment(standing.started)}, by {_entry(standing.trigger, rules)}.",
        _clock(standing),
        f"It is met by {' or by '.join(_met(standing, rules))}.",
        *_settled(standing, rules),
        _told(standing),
        _sources(standing),
        standing.duty.why,
    ]
    return " ".join(part for part in parts if part)


def _how(standing: Standing, at: datetime) -> str:
    says = standing.duty.says
    owed_by = " or ".join(role.name for role in standing.duty.owed_by)
    match standing.state:
        case State.OVERDUE if standing.late_from:
            minutes = int((at - standing.late_from).total_seconds() // 60)
            since = spoken_moment(standing.late_from)
            return f"“{says}” is overdue since {since} ({minutes} minutes), and is owed by {owed_by}."
        case State.OWED if standing.late_from:
            return f"“{says}” is owed by {owed_by}, and is late from {spoken_moment(standing.late_from)}."
        case State.OWED:
            return f"“{says}” is owed by {owed_by}. It has no deadline, so it is not late, only owed."
        case _:
            return f"“{says}” is {standing.state.value}."


def _entry(fact: Recorded, rules: Rulebook) -> str:
    kind = rules.kinds.get(fact.kind)
    known = ""
    if fact.first_known > fact.happened:
        known = f", which we knew on {spoken_moment(fact.first_known)}"
    return f"“{kind.title if kind else fact.kind}” of {spoken_moment(fact.happened)}{known}"


def _clock(standing: Standing) -> str:
    clock = standing.duty.clock_on(london_day(standing.trigger.happened))
    if clock is None:
        return ""
    says = f"Its clock is “{clock.word}”: {clock.value} ({clock.calendar})."
    if standing.alert_from:
        says += f" Our own prompt, which is no deadline, is {spoken_moment(standing.alert_from)}."
    if standing.local_late_from:
        says += f" By this force's own target it is late from {spoken_moment(standing.local_late_from)}."
    return says


def _met(standing: Standing, rules: Rulebook) -> list[str]:
    def named(text: str) -> str:
        for key, kind in rules.kinds.items():
            if text == key or text.startswith(f"{key} "):
                return f"“{kind.title}”{text[len(key) :]}"
        return text

    return [named(str(met)) for met in standing.duty.met]


def _settled(standing: Standing, rules: Rulebook) -> list[str]:
    says = []
    if standing.met_by:
        says.append(f"It was met by {_entry(standing.met_by, rules)}.")
    if standing.recorded_late:
        says.append("It was done in time and recorded late.")
    if standing.released_by:
        says.append(f"It was released by {_entry(standing.released_by, rules)}.")
    elif standing.state is State.RELEASED:
        says.append("It ended by law, and cannot be extended.")
    return says


def _told(standing: Standing) -> str:
    if not standing.rungs:
        return "Nobody had to be told."
    those = (f"{rung.whom.name} ({spoken_moment(rung.at)})" for rung in standing.rungs)
    return f"By then these were to be told: {', '.join(those)}."


def _sources(standing: Standing) -> str:
    rules = ", ".join(standing.duty.rules)
    those = (
        f"{s.document}, {s.paragraph} ({BASIS_SAYS[s.basis]}; {CONFIDENCE_SAYS[s.confidence]};"
        f" checked {s.checked_on:%d %B %Y})"
        for s in standing.duty.sources
    )
    return f"Rule {rules}, from {'; and '.join(those)}."
