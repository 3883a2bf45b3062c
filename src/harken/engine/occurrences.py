"""Occurrences: one instance of a duty, each time it is owed, and how each stands."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import partial
from itertools import count
from typing import NamedTuple

from harken.engine import learned
from harken.engine.accepted import accepted_of, of_turn, said_since
from harken.engine.doings import Instance, doings, first_after, releases
from harken.engine.known import Known
from harken.engine.ready import Timed, in_force
from harken.engine.rulebook import Rulebook
from harken.engine.rungs import Ladder, fallen, nobody_told_by
from harken.engine.standing import Rung, Standing, State
from harken.vocabulary import Again, Duty, Every, HardStop, On, Recorded, Since, SinceAnswer, SinceEntry
from harken.vocabulary.calendars import Calendars
from harken.vocabulary.clocks import History, Reading, moment_in


class World(NamedTuple):
    """What every occurrence is reckoned in."""

    known: Known
    rules: Rulebook
    calendars: Calendars
    at: datetime


class _Owed(NamedTuple):
    """What every occurrence of one instance has in common, but for the start of its reading.

    `local` is the force's own target. `known_from` is since when what its start turns on was known.
    """

    instance: Instance
    world: World
    done: Sequence[Recorded]
    release: Recorded | None
    accepted: Sequence[Recorded]
    local: Timed | None
    reading: Reading
    known_from: datetime


Settled = Mapping[tuple[str, str, str, int], Standing]
"""What is settled for good of a duty, by the id of what began it, for whom, which recipient, which time."""
NOTHING: Settled = {}


def occurrences(instance: Instance, world: World, settled: Settled = NOTHING) -> list[Standing]:
    """Each time the duty is owed, in order. Nothing when no rule was in force.

    What is `settled` for good is not reckoned again.
    """
    ready, trigger, subject, recipient = instance
    if settled and ready.duty.every is None:
        once = settled.get((trigger.id, subject, recipient, 1))
        if once is not None:
            return [once]
    timed = in_force(ready.clocks, trigger.happened)
    if timed is None:
        return []
    first, start = timed, _start(instance, world)
    start, timed = _once_known(owed := _owed(instance, world, start), first, start)
    known_from = _known_from(owed, first, (start, timed))
    owed = owed if known_from == owed.known_from else _Owed(*owed[:-1], known_from)
    release, last = owed.release, None
    found: list[Standing] = []
    for number in count(1):
        standing = settled.get((trigger.id, subject, recipient, number)) if settled else None
        standing = standing or _standing(owed, timed, start, number, last)
        found.append(standing)
        following = _next_start(standing, world.at) if ready.duty.every else None
        if following is None or (release is not None and release.happened <= following):
            break
        if following == standing.ended_at and standing.learned is not None:
            owed = _Owed(*owed[:-1], max(owed.known_from, standing.learned))
        start, last = following, standing if standing.met_by else last
        timed = ready.then or timed
    return found


def _once_known(owed: _Owed, timed: Timed, start: datetime) -> tuple[datetime, Timed]:
    """Where the reckoning begins; of a duty that the clock brings again, when it last fell due unknown.

    What was due before that was nobody's to do, and would bury what is owed of a child reported years late.
    """
    ready, trigger = owed.instance.ready, owed.instance.trigger
    if ready.duty.every is None or ready.duty.every.again is not Again.WHEN_DUE:
        return start, timed
    while (late := _times(owed, timed, start)[0]) is not None and late <= trigger.first_known:
        later = ready.then or timed
        following = _times(owed, later, late)[0]
        if following is None or following > trigger.first_known:
            break
        start, timed = _onward(ready.duty, start, late), later
    return start, timed


def _onward(duty: Duty, start: datetime, following: datetime) -> datetime:
    """The later of the two. A case may last for years: at fault is a clock that stands still."""
    if following <= start:
        raise ValueError(f"{duty.key} recurs without end. Mend its clock.")
    return following


def _owed(instance: Instance, world: World, start: datetime) -> _Owed:
    known, (ready, trigger, subject, _) = world.known, instance
    return _Owed(
        instance,
        world,
        doings(instance, known),
        releases(instance, known),
        accepted_of(instance, known, world.rules),
        in_force(ready.targets, trigger.happened) if ready.targets else None,
        Reading(start, trigger.answers, world.calendars, *_about(subject, world), known.memo),
        trigger.first_known,
    )


def _about(subject: str, world: World) -> tuple[History, date | None]:
    """What a clock may ask about a subject: its history, and its date of birth."""
    memo, key = world.known.memo, (_about, subject)
    if key not in memo:
        memo[key] = (partial(_history, world, subject), world.known.subject(subject).born)
    about: tuple[History, date | None] = memo[key]
    return about


def _next_start(standing: Standing, at: datetime) -> datetime | None:
    """When the next occurrence starts, if there is one by now."""
    every = standing.duty.every
    if every is None or standing.state is State.RELEASED:
        return None
    if every.again is Again.WHEN_DUE:
        due = standing.late_from
        return _onward(standing.duty, standing.started, due) if due is not None and due <= at else None
    if standing.met_by is None:
        return None
    when_done = standing.met_by.happened
    if every.again is Again.WHICHEVER_EARLIER and standing.late_from is not None:
        return min(when_done, standing.late_from)
    return when_done


def _start(instance: Instance, world: World) -> datetime:
    start, trigger = instance.ready.duty.start, instance.trigger
    if start is Since.HAPPENED:
        return trigger.happened
    if start is Since.RECORDED:
        return trigger.first_known
    if isinstance(start, SinceAnswer):
        return moment_in(trigger.answers.get(start.field)) or trigger.happened
    before = _before(start, instance, world)
    return before.happened if before else trigger.happened


def _before(start: SinceEntry, instance: Instance, world: World) -> Recorded | None:
    """The last such entry by the time it arose."""
    facts = _history(world, instance.subject, start.entries)
    return next((one for one in reversed(facts) if one.happened <= instance.trigger.happened), None)


def _known_from(owed: _Owed, first: Timed, begins: tuple[datetime, Timed]) -> datetime:
    """Since when it was known that the duty arose, and its clock runs from where the reckoning begins."""
    instance, world, since = owed.instance, owed.world, owed.instance.ready.duty.start
    known_from = instance.trigger.first_known
    if instance.trigger.replaces:
        base = _base(_times(owed, begins[1], begins[0]))

        def as_now(earlier: Recorded) -> bool:
            one, reads = instance._replace(trigger=earlier), owed.reading._replace(answers=earlier.answers)
            read = owed._replace(instance=one, reading=reads)
            start, timed = _once_known(read, first, _start(one, world))
            return start == begins[0] and _base(_times(read, timed, start)) == base

        known_from = learned.arisen(instance, world.known, as_now)
    if isinstance(since, SinceEntry) and (before := _before(since, instance, world)):
        asked = world.rules.any_of(since.entries)
        known_from = max(known_from, learned.since(before, asked, instance.subject, world.known))
    return known_from


def _history(world: World, subject: str, ons: tuple[On, ...]) -> list[Recorded]:
    return world.known.matching(world.rules.any_of(ons), subject, everywhere=False)


# Late by the rule, late by the force's own target, our prompt, its end by law.
_Times = tuple[datetime | None, datetime | None, datetime | None, datetime | None]
# What met it, what released it, when that happened, when we knew. Nothing yet where all are None.
_End = tuple[Recorded | None, Recorded | None, datetime | None, datetime | None]
_NOTHING_YET: _End = None, None, None, None


def _standing(owed: _Owed, timed: Timed, start: datetime, number: int, last: Standing | None) -> Standing:
    """How one occurrence stands."""
    ready, trigger, subject, recipient = owed.instance
    times, at = _times(owed, timed, start), owed.world.at
    late, local, alert, ends = times
    met, release, ended, known = _end(owed, late, ends, last)
    accepted = of_turn(owed.accepted, ready.duty.every, number) if owed.accepted else ()
    accepted = said_since(accepted, (last and last.ended_at) or start) if accepted else ()
    base = _base(times)
    rungs: tuple[Rung, ...] = ()
    following = None
    if known is None or not nobody_told_by(known, ready.climb, base):
        turns = timed.turns_on or owed.local
        since = _base_known(owed, timed, start, base) if turns else owed.known_from
        ladder = Ladder(
            ready.climb, ready.duty.life_safety, start, base, owed.known_from, since, known, accepted
        )
        rungs, following = fallen(ladder, at)
    was_late = late is not None and (ended or at) >= late
    return Standing(
        ready.duty,
        trigger,
        subject,
        recipient,
        number,
        start,
        late,
        local,
        alert,
        _state(met, ended, late=was_late),
        was_late,
        met,
        release,
        ended,
        known,
        met is not None and late is not None and not was_late and known is not None and known >= late,
        rungs,
        _soonest(at, *times, following) if ended is None else _due_again(ready.duty.every, met, late, at),
        accepted[-1] if accepted else None,
    )


def _base(times: _Times) -> datetime | None:
    """What tellings are counted from: the deadline, the earlier of two; else our prompt or its legal end."""
    late, local, alert, ends = times
    return (min(late, local) if late and local else late or local) or alert or ends


def _base_known(owed: _Owed, timed: Timed, start: datetime, base: datetime | None) -> datetime:
    """Since when it was known to be owed by then: entries that happened before it may be learned after it."""
    read, history = _read(owed, timed), owed.reading.history
    if base is None or not read:
        return owed.known_from
    after = max(owed.known_from, base - owed.instance.ready.climb.ahead)
    late = [one.recorded for one in read if one.recorded > after and one.happened <= base]
    if not late:
        return owed.known_from
    world = owed.world

    def by(history: History) -> datetime | None:
        then = owed.reading._replace(history=history, memo=None)
        return _base(_times(owed._replace(reading=then), timed, start))

    def as_of(until: datetime) -> History:
        return lambda ons: learned.as_of(history(ons), world.rules.any_of(ons), world.known, until)

    return learned.set_since(by, base, late, as_of) or owed.known_from


def _read(owed: _Owed, timed: Timed) -> Sequence[Recorded]:
    """The entries that the deadline is read from, by the rule and by the force."""
    ons = timed.turns_on + owed.local.turns_on if owed.local else timed.turns_on
    if not ons:
        return ()
    memo, key = owed.world.known.memo, (id(timed), id(owed.local), owed.instance.subject)
    if key not in memo:
        memo[key] = owed.reading.history(ons)
    read: Sequence[Recorded] = memo[key]
    return read


def _times(owed: _Owed, timed: Timed, start: datetime) -> _Times:
    late = start + timed.late if timed.late is not None else None
    alert = start + timed.alert if timed.alert is not None else None
    if not timed.asks and owed.local is None:
        return late, None, alert, None
    reading, clock, ends = owed.reading, timed.clock, None
    if start is not reading.start:
        reading = Reading(start, *reading[1:])
    if clock is not None and timed.asks:
        late, alert = clock.late_from(reading), clock.alert_from(reading) if timed.prompts else None
        ends = clock.ends_at(reading) if isinstance(clock, HardStop) else None
    target = owed.local.clock if owed.local else None
    return late, target.late_from(reading) if target else None, alert, ends


def _end(owed: _Owed, late: datetime | None, ends: datetime | None, last: Standing | None) -> _End:
    """What settled it: the first that meets it, unless it was released or had ended by law before."""
    release, opens = owed.release, owed.instance.ready.duty.open_from(late)
    known = owed.world.known
    last = None if opens else last
    met = first_after(owed.done, owed.instance, known, last=last.met_by if last else None, opens=opens)
    if met is not None and release is not None and release.happened < met.happened:
        met = None
    settled = met or release
    if ends is not None and (settled is None or settled.happened > ends):
        # What a clock that is ahead says happens after its end by law settles nothing until then.
        return (None, None, ends, ends) if ends <= owed.world.at else _NOTHING_YET
    if settled is None:
        return _NOTHING_YET
    since = _settled_known(owed, settled, met=met is not None)
    if met is not None and last is not None:
        # Until we knew of what met it the last time, this did.
        since = max(since, last.learned or since)
    # Past its end by law nobody hears of it, whenever we learned of what settled it before.
    return met, None if met else release, settled.happened, since if ends is None else min(since, ends)


def _settled_known(owed: _Owed, settled: Recorded, *, met: bool) -> datetime:
    """Since when it was known that this settled it, by what was then known to have begun it."""
    instance, known = owed.instance, owed.world.known
    since = (learned.met if met else learned.released)(settled, instance, known)
    if not instance.trigger.replaces:
        return since
    # Before its clock was known to run as it does nobody is told, whatever settles it.
    reached = learned.reached(settled, instance, known, met=met)
    return max(since, reached) if reached > owed.known_from else since


def _state(met: Recorded | None, ended: datetime | None, *, late: bool) -> State:
    if met is not None:
        return State.MET_LATE if late else State.MET
    if ended is not None:
        return State.RELEASED
    return State.OVERDUE if late else State.OWED


def _due_again(
    every: Every | None, met: Recorded | None, late: datetime | None, at: datetime
) -> datetime | None:
    """When a duty that was met is owed anew of itself, though nothing more is recorded."""
    if every is None or every.again is not Again.WHEN_DUE or met is None:
        return None
    return _soonest(at, late)


def _soonest(at: datetime, *moments: datetime | None) -> datetime | None:
    soonest = None
    for moment in moments:
        if moment is not None and moment > at and (soonest is None or moment < soonest):
            soonest = moment
    return soonest
