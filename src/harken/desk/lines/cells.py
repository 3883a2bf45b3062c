"""The cells of a whiteboard: what a column says of somebody who is here now, and how its clocks stand."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from string import Formatter

from harken.casework.worked_out import EVERYTHING
from harken.design import words
from harken.design.pages.whiteboard import Cell
from harken.design.sentences import as_read
from harken.design.words import Said
from harken.desk.lines.standings import due_of, in_order, said_of
from harken.desk.visit import Visit
from harken.engine.flags import FlagStands
from harken.engine.known import Known, order
from harken.engine.matching import Asked
from harken.engine.standing import Standing, State
from harken.vocabulary import Besides, Column, Duty, Recorded, Says
from harken.vocabulary.whiteboard import AT

NOTHING = "\u2013"
BY_HAND = "Not worked out: look at it by hand"


@dataclass(frozen=True, slots=True)
class Here:
    """Somebody who is here now: since when, all that is known of their case, what they are owed by it.

    `failed` are the duties that could not be worked out.
    """

    stands: FlagStands
    known: Known
    standings: Sequence[Standing]
    failed: Sequence[str] = ()

    def of(self, duties: Iterable[Duty]) -> list[Standing]:
        """How these duties stand, what presses most first."""
        keys = {duty.key for duty in duties}
        return in_order([one for one in self.standings if one.duty.key in keys])

    def matching(self, asked: Asked) -> list[Recorded]:
        """Those entries of the case about them that are asked for, since they are here, in order."""
        found = self.known.matching(asked, self.stands.on, everywhere=False)
        case, since = self.known.chronology, self.stands.since
        return [fact for fact in found if fact.chronology == case and fact.happened >= since]

    def lacks(self, duties: Iterable[Duty]) -> bool:
        """Whether one of these could not be worked out."""
        return EVERYTHING in self.failed or any(duty.key in self.failed for duty in duties)


def cell_of(column: Column, here: Here, visit: Visit) -> Cell:
    """One cell: its large words, what is said beneath them, and how late or soon it is."""
    standings = here.of(column.every)
    owed = [one for one in standings if one.unsettled]
    large, small = _recorded(column, here, visit)
    clock = None if large else next((one for one in owed if one.duty is column.clock), None)
    time = said_of(clock, visit.now) if clock else None
    small += _under(time) if time else []
    small += _owed([one for one in owed if one is not clock], visit.now, alone=time is None)
    small += [_line(one, visit.now) for one in _last_settled(standings) if one.state is State.MET_LATE]
    failed = here.lacks(column.every)
    small += [BY_HAND] if failed else [] if large or owed else [column.idle]
    return Cell(
        large or (words.opening(time.wall) if time else NOTHING),
        tuple(dict.fromkeys(filter(None, small))),
        "late" if failed else tone_of(standings, visit.now),
    )


def _recorded(column: Column, here: Here, visit: Visit) -> tuple[str, list[str]]:
    """The large words of what was recorded last, and those beneath; or that nothing was."""
    says, fact = _last(column.says, here, visit)
    besides = beside(column.besides, here, visit)
    if says is None or fact is None:
        return column.unsaid, besides
    return _filled(says.large, fact, visit), [*besides, _filled(says.small, fact, visit)]


def beside(those: Iterable[Besides], here: Here, visit: Visit) -> list[str]:
    """What is said of the last entry of each; or that there is none."""
    found = [(one, *_last(one.says, here, visit)) for one in those]
    return [_filled(says.small, fact, visit) if says and fact else one.unsaid for one, says, fact in found]


def tone_of(standings: Sequence[Standing], now: datetime) -> str:
    """Late, or soon; met, where all of it is. What no rule gives a time is never late."""
    owed = [one for one in standings if one.unsettled]
    if any(one.state is State.OVERDUE for one in owed):
        return "late"
    if any(pressing(one, now) for one in owed):
        return "soon"
    settled = {one.state for one in _last_settled(standings)} if not owed else set()
    return "metlate" if State.MET_LATE in settled else "met" if State.MET in settled else ""


def pressing(one: Standing, now: datetime) -> bool:
    """Whether what is owed is late, past our prompt, or will be within the hour."""
    due = due_of(one)
    return one.unsettled and due is not None and due <= now + words.SOON


def _last(those: Sequence[Says], here: Here, visit: Visit) -> tuple[Says | None, Recorded | None]:
    """The last entry that any of these means, since they are here, and the first of them that means it."""
    asked = [(says, visit.standards.rules.any_of((says.of,))) for says in those]
    found = [(says, fact) for says, each in asked for fact in here.matching(each)[-1:]]
    return max(found, key=lambda one: order(one[1]), default=(None, None))


def _filled(template: str, fact: Recorded, visit: Visit) -> str:
    """Words with the answers that they name; what nobody answered is said not to be known."""
    kind = visit.standards.rules.kinds[fact.kind]
    names = [name for _, name, _, _ in Formatter().parse(template) if name and name != AT]
    said = {name: as_read(kind, name, fact.answers.get(name), visit.now) for name in names}
    return template.format_map({**said, AT: words.near(fact.happened, visit.now)})


def _under(time: Said) -> list[str]:
    """What is beneath the time left: by when; or since when it is late; and the force's own target."""
    return [time.words if time.tone is words.Tone.LATE else time.beneath, time.ours]


def _owed(owed: Sequence[Standing], now: datetime, *, alone: bool) -> list[str]:
    """Each that presses; where none does, and no other clock is shown, the one that is due first."""
    pressed = [one for one in owed if pressing(one, now)]
    return [_line(one, now) for one in pressed or (owed[:1] if alone else [])]


def _line(one: Standing, now: datetime) -> str:
    """A duty in a few words: how it stands in time, and what is beneath that where it is not said already."""
    said, due = said_of(one, now), due_of(one)
    if one.unsettled and due is None:
        return said.words
    if one.unsettled and one.late_from is None and due is not None and due <= now:
        ours = "prompt" if due == one.alert_from else "target"
        return f"{one.duty.short}: our {ours} was {words.near(due, now)}"
    more = said.beneath if one.unsettled and said.line == said.words else ""
    return ", ".join(filter(None, (f"{one.duty.short}: {_small(said.line)}", _small(more), said.ours)))


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]


def _last_settled(standings: Sequence[Standing]) -> list[Standing]:
    """Of each duty how it last ended."""
    found: dict[str, Standing] = {}
    for one in standings:
        if not one.unsettled:
            found.setdefault(one.duty.key, one)
    return list(found.values())
