"""Times in words, as the desk says them: pure functions of a moment and now, told in London time."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from harken.vocabulary.calendars import LONDON, london_day

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
YEAR = timedelta(days=365, hours=6)
SOON = HOUR
GAP = 15 * MINUTE
WEEKDAYS_REACH = timedelta(days=6)
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
NO_BREAK = "\u00a0"
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


class Tone(StrEnum):
    """How strongly something is said. The value is the ending of its style's name."""

    LATE = "late"
    SOON = "soon"
    OWED = "owed"
    MET = "met"
    MET_LATE = "metlate"
    RELEASED = "released"


@dataclass(frozen=True, slots=True)
class Said:
    """How a duty stands in time: the words, what is said beneath them, and the few words of a wall.

    `ours` is the force's own target, said beside the rule's time and never instead of it.
    """

    tone: Tone
    words: str
    beneath: str = ""
    wall: str = ""
    ours: str = ""

    @property
    def line(self) -> str:
        """The words on one line: a gap in brackets is kept, a second clock is not."""
        return f"{self.words} {self.beneath}" if self.beneath.startswith("(") else self.words


def opening(text: str) -> str:
    """A word as it opens a line, its own capitals kept: MASH, Duty inspector."""
    return text[:1].upper() + text[1:]


def clock(moment: datetime) -> str:
    """The London clock time, saying which one when the clocks going back made it come twice."""
    local = moment.astimezone(LONDON)
    twice = local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset()
    which = (" (first)", " (second)")[local.fold] if twice else ""
    return f"{local:%H:%M}{which}"


def second(moment: datetime) -> str:
    """The London clock time to the second, such as 14:32:07."""
    return f"{moment.astimezone(LONDON):%H:%M:%S}"


def day(moment: datetime, now: datetime) -> str:
    """The London day, such as 8 Nov; the year is said when it is not this one."""
    local, current = moment.astimezone(LONDON), now.astimezone(LONDON)
    year = "" if local.year == current.year else f" {local.year}"
    return f"{local.day} {MONTHS[local.month - 1]}{year}"


def whole_day(moment: datetime) -> str:
    """The London day with its year, whichever that is: a sheet of paper is read when nobody knows the day."""
    local = moment.astimezone(LONDON)
    return f"{local.day} {MONTHS[local.month - 1]} {local.year}"


def at(moment: datetime, now: datetime) -> str:
    """When something happened: 14:32 today, or 8 Nov, 21:30."""
    if london_day(moment) == london_day(now):
        return f"{clock(moment)} today"
    return f"{day(moment, now)}, {clock(moment)}"


def near(moment: datetime, now: datetime) -> str:
    """A time close to now: 16:42, or 21:50 Mon where a day boundary lies between, or 8 Nov, 21:30."""
    if london_day(moment) == london_day(now):
        return clock(moment)
    if abs(london_day(moment) - london_day(now)) <= WEEKDAYS_REACH:
        return f"{clock(moment)} {WEEKDAYS[moment.astimezone(LONDON).weekday()]}"
    return at(moment, now)


def lasting(length: timedelta) -> str:
    """A length of time, never overstated: 47 min, 2 h 08 min, 20 h, 3 days, 14 years."""
    if length < MINUTE:
        return "under 1 min"
    minutes, hours = length // MINUTE, length // HOUR
    if length < HOUR:
        return f"{minutes} min"
    if length < 10 * HOUR:
        over = f" {minutes % 60:02} min" if minutes % 60 else ""
        return f"{hours} h{over}"
    if length < 2 * DAY:
        return f"{hours} h"
    return f"{length // DAY} days" if length < 2 * YEAR else f"{length // YEAR} years"


def ago(moment: datetime, now: datetime) -> str:
    """How long since: 1 h 17 min ago."""
    return f"{lasting(now - moment)} ago"


def gone(last_seen: datetime | None, reported: datetime, now: datetime) -> tuple[str, str]:
    """How long a child is missing, and since when: by when they were last seen, else by the report of it."""
    if last_seen is None:
        return f"Reported {ago(reported, now)}", f"at {near(reported, now)}; last seen: not known"
    return f"Missing {lasting(now - last_seen)}", f"last seen {near(last_seen, now)}"


def gap(happened: datetime, recorded: datetime, *, verb: str = "recorded") -> str:
    """The gap between the two times in words, rounded: known 20 h later. Nothing for a small one."""
    length = recorded - happened
    if length < GAP:
        return ""
    unit = MINUTE if length < 10 * HOUR else HOUR if length < 2 * DAY else DAY
    rounded = (length + unit / 2) // unit * unit
    return f"{verb} {lasting(rounded)} later"


def late(late_from: datetime, now: datetime) -> Said:
    """Late since 09:15 (47 min); what is in the bracket stays on one line."""
    length = lasting(now - late_from)
    unbroken = f"({length})".replace(" ", NO_BREAK)
    return Said(Tone.LATE, f"Late since {near(late_from, now)}", unbroken, f"{length} late")


def left(late_from: datetime, now: datetime) -> Said:
    """2 h 10 min left, by 16:42; soon within the hour."""
    length = lasting(late_from - now)
    return Said(_soon(late_from, now), f"{length} left", f"by {near(late_from, now)}", f"{length} left")


def prompt(prompt_at: datetime, arose: datetime, now: datetime) -> Said:
    """A duty with no deadline: when our prompt comes, or how long it has been owed. Never late."""
    if now < prompt_at:
        length = lasting(prompt_at - now)
        beneath = f"no deadline; at {near(prompt_at, now)}"
        return Said(_soon(prompt_at, now), f"Prompt in {length}", beneath, f"prompt {length}")
    length = lasting(now - arose)
    beneath = f"Owed {length}; our prompt was {near(prompt_at, now)}"
    return Said(Tone.SOON, "As soon as practicable", beneath, f"owed {length}")


def unprompted(arose: datetime, now: datetime) -> Said:
    """A duty with neither deadline nor prompt, or whose deadline comes with another entry."""
    length = lasting(now - arose)
    return Said(Tone.OWED, "No deadline yet", f"Owed {length}", f"owed {length}")


def ends_by_law(ends: datetime, now: datetime) -> Said:
    """A limit of the law's: how long until it ends the matter, in hours however many. Never late."""
    left = ends - now
    length = f"{left // HOUR} h" if left >= DAY else lasting(left)
    beneath = f"by {near(ends, now)}; nobody can extend it"
    return Said(_soon(ends, now), f"{length} until the law ends it", beneath, f"{length} left")


def ended_by_law(ended: datetime, now: datetime) -> Said:
    """Ended by law 14:02: nobody released it, and it was never late."""
    return Said(Tone.RELEASED, f"Ended by law {near(ended, now)}", "", "ended by law")


def beside_ours(said: Said, rule: datetime | None, ours: datetime | None, now: datetime) -> Said:
    """The same, with the force's own target where it is another time than the rule's."""
    if ours is None or ours == rule:
        return said
    tone = _soon(ours, now) if said.tone is Tone.OWED else said.tone
    return replace(said, tone=tone, ours=f"our target {'was ' if ours <= now else ''}{near(ours, now)}")


def met(met_at: datetime, recorded: datetime, now: datetime) -> Said:
    """Met 12:49, recorded 13:20 when known later; Met 12:49 when recorded as it was done."""
    later = gap(met_at, recorded)
    told = f", recorded {_beside(met_at, recorded, now)}" if later else ""
    beneath = f"in time; {later}" if later else "in time"
    return Said(Tone.MET, f"Met {near(met_at, now)}{told}", beneath, "met")


def met_late(met_at: datetime, late_from: datetime, now: datetime) -> Said:
    """Met late 12:29 (9 min), was due 12:20."""
    words = f"Met late {near(met_at, now)} ({lasting(met_at - late_from)})"
    return Said(Tone.MET_LATE, words, f"was due {_beside(met_at, late_from, now)}", "met late")


def released(
    released_at: datetime, now: datetime, because: str = "", *, late_from: datetime | None = None
) -> Said:
    """Released 14:02, with what released it beneath; what was late by then: Released 14:02 (40 min late)."""
    words = f"Released {near(released_at, now)}"
    if late_from is not None and late_from < released_at:
        words += f" ({lasting(released_at - late_from)} late)"
    return Said(Tone.RELEASED, words, because, "released")


def stopped(true_at: datetime, now: datetime) -> str:
    """What stands in place of the time when the clock has stopped."""
    day_said = "" if london_day(true_at) == london_day(now) else f" {day(true_at, now).upper()}"
    return f"NOT TRUE SINCE {second(true_at)}{day_said}"


def untold(since: datetime | None, now: datetime) -> str:
    """What stands in place of the time when the clock runs and somebody who should know does not."""
    if since is None:
        return "NOT EVERYBODY IS TOLD"
    day_said = "" if london_day(since) == london_day(now) else f" {day(since, now).upper()}"
    return f"NOBODY TOLD SINCE {second(since)}{day_said}"


def unrecorded(since: datetime, now: datetime) -> str:
    """What stands in place of the time when the disk is too full for entries."""
    day_said = "" if london_day(since) == london_day(now) else f" {day(since, now).upper()}"
    return f"NOTHING RECORDED SINCE {second(since)}{day_said}"


def a(thing: str) -> str:
    """A thing with its article: a supervisor, an inspector."""
    return f"{'an' if thing[:1].lower() in 'aeiou' else 'a'} {thing}"


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its word: 1 child, 2 children."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def _soon(moment: datetime, now: datetime) -> Tone:
    return Tone.SOON if moment - now <= SOON else Tone.OWED


def _beside(beside: datetime, moment: datetime, now: datetime) -> str:
    return clock(moment) if london_day(beside) == london_day(moment) else near(moment, now)
