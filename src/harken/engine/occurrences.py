"""Occurrences: one instance of a duty, each time it is owed, and how each stands."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import NamedTuple

from harken.engine.doings import Doings, Instance, doings, first_after, releases
from harken.engine.known import Known
from harken.engine.rulebook import Rulebook
from harken.engine.rungs import Ladder, rungs_of
from harken.engine.standing import Standing, State
from harken.vocabulary import Again, Clock, HardStop, On, Recorded, Since, SinceAnswer
from harken.vocabulary.calendars import Calendars, london_day
from harken.vocabulary.clocks import Reading, moment_in

MOST = 5000
"""How many times one duty may recur before the clock must be at fault."""


@dataclass(frozen=True, slots=True)
class World:
    """What every occurrence is reckoned in."""

    known: Known
    rules: Rulebook
    calendars: Calendars
    at: datetime


def occurrences(instance: Instance, world: World) -> Iterable[Standing]:
    """Each time the duty is owed, in order. Nothing when no rule was in force."""
    clock = instance.duty.clock_on(london_day(instance.trigger.happened))
    if clock is None:
        return
    done, release = doings(instance, world.known), releases(instance, world.known)
    accepted = _accepted(instance, world)
    start, last = _start(instance, world), None
    for number in range(1, MOST):
        one = _Occurrence(instance, world, clock, start, number, release, accepted)
        standing = one.standing(done, last)
        yield standing
        following = _next_start(standing, world.at)
        if following is None or (release is not None and release.happened <= following):
            return
        start, last = following, standing.met_by or last
        clock = (instance.duty.every.then if instance.duty.every else None) or clock
    raise ValueError(f"{instance.duty.key} recurs without end. Mend its clock.")


def _next_start(standing: Standing, at: datetime) -> datetime | None:
    """When the next occurrence starts, if there is one by now."""
    every = standing.duty.every
    if every is None or standing.state is State.RELEASED:
        return None
    if every.again is Again.WHEN_DUE:
        due = standing.late_from
        return due if due is not None and due <= at else None
    if standing.met_by is None:
        return None
    when_done = standing.met_by.happened
    if every.again is Again.WHICHEVER_EARLIER and standing.late_from is not None:
        return min(when_done, standing.late_from)
    return when_done


def _start(instance: Instance, world: World) -> datetime:
    start, trigger = instance.duty.start, instance.trigger
    if start is Since.HAPPENED:
        return trigger.happened
    if start is Since.RECORDED:
        return trigger.first_known
    if isinstance(start, SinceAnswer):
        return moment_in(trigger.answers.get(start.field)) or trigger.happened
    before = [f for f in _history(world, instance.subject, start.entries) if f.happened <= trigger.happened]
    return before[-1].happened if before else trigger.happened


def _history(world: World, subject: str, ons: tuple[On, ...]) -> list[Recorded]:
    return world.known.any_matching(world.rules.matchers_of(ons), subject, everywhere=False)


class _Times(NamedTuple):
    """When an occurrence is late by the rule and by the force's own target, is prompted, or ends by law."""

    late: datetime | None
    local: datetime | None
    alert: datetime | None
    ends: datetime | None


class _End(NamedTuple):
    """What settled an occurrence, when that was, and when we knew; nothing yet where all are None."""

    met: Recorded | None
    release: Recorded | None
    at: datetime | None
    known: datetime | None


@dataclass(frozen=True, slots=True)
class _Occurrence:
    """One time that a duty is owed."""

    instance: Instance
    world: World
    clock: Clock
    start: datetime
    number: int
    release: Recorded | None
    accepted: Sequence[Recorded]

    def standing(self, done: Doings, last: Recorded | None) -> Standing:
        """How it stands."""
        times = self._times()
        end, at = self._end(done, last, times), self.world.at
        accepted = self._accepted_since(last)
        rungs = rungs_of(self._ladder(times, end, accepted))
        late, met = times.late, end.met
        was_late = late is not None and (end.at or at) >= late
        instance = self.instance
        return Standing(
            duty=instance.duty,
            trigger=instance.trigger,
            subject=instance.subject,
            recipient=instance.recipient,
            number=self.number,
            started=self.start,
            late_from=late,
            local_late_from=times.local,
            alert_from=times.alert,
            state=_state(met, end.at, late=was_late),
            late=was_late,
            met_by=met,
            released_by=end.release,
            ended_at=end.at,
            recorded_late=met is not None and late is not None and not was_late and met.first_known >= late,
            rungs=tuple(r for r in rungs if r.at <= at),
            looks_at=None if end.at else _soonest(at, (*times, *(r.at for r in rungs))),
            accepted=accepted[-1] if accepted else None,
        )

    def _times(self) -> _Times:
        reading = self._reading()
        ends = self.clock.ends_at(reading) if isinstance(self.clock, HardStop) else None
        late, alert = self.clock.late_from(reading), self.clock.alert_from(reading)
        return _Times(late, self._local(reading), alert, ends)

    def _end(self, done: Doings, last: Recorded | None, times: _Times) -> _End:
        """What settled it: the first that meets it, unless it was released or had ended by law before."""
        opens = self._opens(times.late)
        met, release = first_after(done, None if opens else last, opens), self.release
        if met is not None and (release is None or release.happened >= met.happened):
            return _End(met, None, met.happened, met.first_known)
        if release is not None:
            return _End(None, release, release.happened, release.first_known)
        ends = times.ends if times.ends is not None and times.ends <= self.world.at else None
        return _End(None, None, ends, ends)

    def _ladder(self, times: _Times, end: _End, accepted: Sequence[Recorded]) -> Ladder:
        late, local = times.late, times.local
        deadline = min(late, local) if late and local else late or local
        base = deadline or times.alert or times.ends
        instance = self.instance
        climb, life_safety = instance.ready.climb, instance.duty.life_safety
        known_from = instance.trigger.first_known
        return Ladder(climb, life_safety, self.start, base, known_from, end.known, accepted)

    def _reading(self) -> Reading:
        trigger, world = self.instance.trigger, self.world
        history = partial(_history, world, self.instance.subject)
        born = world.known.subject(self.instance.subject).born if self.instance.subject else None
        return Reading(self.start, trigger.answers, world.calendars, history, born, world.known.memo)

    def _local(self, reading: Reading) -> datetime | None:
        if not self.instance.ready.targets:
            return None
        day = london_day(self.instance.trigger.happened)
        targets = [t for t in self.instance.ready.targets if t.since <= day]
        return targets[-1].clock.late_from(reading) if targets else None

    def _opens(self, late: datetime | None) -> datetime | None:
        every = self.instance.duty.every
        return late - every.opens.length if every and every.opens and late else None

    def _accepted_since(self, last: Recorded | None) -> Sequence[Recorded]:
        if not self.accepted:
            return ()
        after = last.happened if last else self.start
        return [fact for fact in self.accepted if fact.happened >= after]


def _accepted(instance: Instance, world: World) -> Sequence[Recorded]:
    """The entries by which somebody said that this duty is theirs."""
    key, memo = (_accepted, instance.duty.key, instance.subject), world.known.memo
    if key not in memo:
        facts = world.known.matching(world.rules.accepted, instance.subject, everywhere=False)
        memo[key] = [fact for fact in facts if fact.answers.get("duty") == instance.duty.key]
    accepted: Sequence[Recorded] = memo[key]
    return accepted


def _state(met: Recorded | None, ended: datetime | None, *, late: bool) -> State:
    if met is not None:
        return State.MET_LATE if late else State.MET
    if ended is not None:
        return State.RELEASED
    return State.OVERDUE if late else State.OWED


def _soonest(at: datetime, moments: Iterable[datetime | None]) -> datetime | None:
    return min((m for m in moments if m is not None and m > at), default=None)
