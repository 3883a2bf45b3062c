"""Targets: a force's own times beside the rule's, each from a date, and why one was refused."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from difflib import get_close_matches

from harken.engine.rulebook import Target
from harken.policy.calendars import ForceCalendars
from harken.policy.clock_words import Unread, clock_from
from harken.policy.looser import why_looser
from harken.policy.shape import TargetLines
from harken.policy.written import Place
from harken.vocabulary import Clock, Duty

Wrong = tuple[Place, str, str]
"""Something wrong: where it is written, a code, and a sentence that says what to do."""

A_YEAR = timedelta(days=366)
"""How far from its beginning a line is tried: every weekday, holiday and clock change comes round."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalTarget:
    """A force's own time for a duty. `looser` says where it is later than the rule's; empty if nowhere."""

    duty: str
    since: date
    clock: Clock
    reason: str = ""
    owner: str = ""
    review: date | None = None
    looser: str = ""

    @property
    def target(self) -> Target:
        """What reckoning needs of it."""
        return Target(self.duty, self.since, self.clock)


def local_targets(
    lines: Sequence[TargetLines], duties: Mapping[str, Duty], calendars: ForceCalendars
) -> tuple[list[LocalTarget], list[Wrong]]:
    """The targets that make sense, and what is wrong with the others."""
    targets: list[LocalTarget] = []
    wrong: list[Wrong] = []
    for number, line in enumerate(lines):
        found = _target(line, lines, duties, calendars)
        if isinstance(found, LocalTarget):
            targets.append(found)
        else:
            part, code, says = found
            wrong.append((("targets", number, *part), code, says))
    return targets, wrong


def unknown(key: str, known: Iterable[str], what: str = "duty") -> str:
    """The sentence for a key nobody declared, with the nearest that somebody did."""
    near = get_close_matches(key, list(known), n=1)
    return f"No {what} is called {key}." + (
        f" Did you mean {near[0]}?" if near else f" Name a {what} that is."
    )


def _target(
    line: TargetLines, lines: Sequence[TargetLines], duties: Mapping[str, Duty], calendars: ForceCalendars
) -> LocalTarget | Wrong:
    duty = duties.get(line.duty)
    if duty is None:
        return ("duty",), "unknown-duty", unknown(line.duty, duties)
    if [other.since for other in lines if other.duty == line.duty].count(line.since) > 1:
        return ("from",), "same-day", f"Two lines for {line.duty} begin on {line.since}. Leave one out."
    windows = list(_windows(duty, line.since, _until(line, lines)))
    if not windows:
        return (
            ("from",),
            "no-rule",
            f"No rule for {line.duty} is in force from {line.since} on. Mend the date.",
        )
    clock = clock_from(line.clock, windows[0][0])
    if isinstance(clock, Unread):
        return ("clock",), "not-a-clock", clock.says
    looser = (why_looser(clock, rule, window, calendars) for rule, window in windows)
    why = next(filter(None, looser), "")
    return _reasoned(line, why) or LocalTarget(
        duty=line.duty,
        since=line.since,
        clock=clock,
        reason=line.reason or "",
        owner=line.owner or "",
        review=line.review,
        looser=why,
    )


def _reasoned(line: TargetLines, looser: str) -> Wrong | None:
    """What a target later than the rule's lacks: a reason, an owner, a day to look at it again."""
    missing = [name for name in ("reason", "owner", "review") if getattr(line, name) is None]
    if looser and missing:
        says = f"{looser} Give {_listed(missing)}, or a time that is not later."
        return (), "looser", says
    if line.review is not None and line.review <= line.since:
        return (
            ("review",),
            "review",
            f"The review is on or before {line.since}, when it begins. Give a later date.",
        )
    return None


def _listed(words: Sequence[str]) -> str:
    """As they are said: one, two and three."""
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def _until(line: TargetLines, lines: Sequence[TargetLines]) -> date:
    """The day on which the next line for the same duty takes over."""
    later = [other.since for other in lines if other.duty == line.duty and other.since > line.since]
    return min(later, default=date.max)


def _windows(duty: Duty, since: date, until: date) -> Iterator[tuple[Clock, tuple[date, date]]]:
    """Each line of the rule that is in force while the target is, and the days on which to try both."""
    starts = sorted(duty.due)
    for start, following in zip(starts, [*starts[1:], date.max], strict=True):
        clock, first = duty.due[start], max(start, since)
        last = min(following, until, date.max - A_YEAR)
        if clock is not None and first < last:
            yield clock, (first, min(last, first + A_YEAR))
