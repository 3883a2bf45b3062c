"""How the parts of a declaration are put on a reference page."""

from collections.abc import Iterable, Mapping
from datetime import date

from harken.vocabulary import Clock, Duty
from harken.vocabulary.duty import From
from harken.vocabulary.source import BASIS_SAYS, CONFIDENCE_SAYS, Source
from harken.vocabulary.when import Given, Lacks, Nth, On, Stands, StoodFor, Totals, Under, When

NOTHING = "none"
APART = " (of each suspect apart)"
UNNAMED = " (while no child is named in it)"
OF_ALL = " (what names none is of each whom the case names by then)"


def clock(due: Mapping[date, Clock | None]) -> str:
    """Every dated clock of a duty, the oldest first."""
    dated = sorted(due.items())
    if len(dated) == 1:
        return _clock(dated[0][1])
    return "; ".join(f"from {day.isoformat()}: {_clock(one)}" for day, one in dated)


def arises(ways: Iterable[When]) -> str:
    """What a duty, flag or notice turns on, and what must be so as well."""
    return "; or ".join(" and ".join([f"`{way.on}`", *map(given, way.given)]) for way in ways)


def given(one: Given) -> str:
    """What must be so as well, in a phrase."""
    match one:
        case Stands(since, until, everywhere):
            return f"{_any(since)} stands{_until(until)}{_where(everywhere)}{_each(one.each)}"
        case Lacks(since, until, everywhere):
            each = f"{OF_ALL if one.of_all else ''}{_each(one.each)}{_learned(one.learned)}"
            return f"no {_any_way(since)} stands{_until(until)}{_where(everywhere)}{each}"
        case StoodFor(since, until, days, everywhere):
            return f"{_any(since)} has stood for {days} days{_until(until)}{_where(everywhere)}"
        case Nth(n, days, of, each_child=True):
            return f"at least {n} children named by {_any(of)} in {days} days"
        case Nth(n, days, of):
            return f"at least {n} of {_any(of)} in {days} days"
        case Totals(of, field, at_least, days):
            return f"`{field}` of {_any(of)} comes to {at_least:g} in {days} days"
        case Under(years):
            return f"under {years} years of age"


def ladder(duty: Duty) -> str:
    """Who is told, in order, and how long after (or before) it is late."""
    warned = [f"{one.whom} {one.before.value} before" for one in duty.warns]
    told = [f"{one.whom} at {one.after.value}{_counted(one.counted)}" for one in duty.escalates]
    return ", then ".join([*warned, *told])


def source(one: Source) -> str:
    """Where it comes from, and how far that was checked."""
    return (
        f"{one.document}: {one.paragraph} "
        f"({BASIS_SAYS[one.basis]}; {CONFIDENCE_SAYS[one.confidence]}, {one.checked_on.isoformat()})"
    )


def listed(ways: Iterable[object]) -> str:
    """Several, one of which will do."""
    return "; or ".join(f"`{way}`" for way in ways) or NOTHING


def _clock(one: Clock | None) -> str:
    return f"{one.word}, `{one.value}` ({one.calendar})" if one else "no longer a rule"


def _any_way(ways: Iterable[On | When]) -> str:
    """Several, one of which will do, each with what must be so as well at its moment."""
    return " or ".join(f"`{way}`" if isinstance(way, On) else _at_its_moment(way) for way in ways)


def _at_its_moment(way: When) -> str:
    also = " and ".join(map(given, way.given))
    return f"`{way.on}` (at a moment when {also})" if also else f"`{way.on}`"


def _learned(ons: tuple[On, ...]) -> str:
    return f" (nor any more once {_any(ons)}, of whomever in the case, happens or is known)" if ons else ""


def _counted(counted: From) -> str:
    return "" if counted is From.LATE else " from when it began"


def _any(of: tuple[On, ...]) -> str:
    return " or ".join(f"`{one}`" for one in of)


def _until(until: tuple[On, ...]) -> str:
    return f" (until {_any(until)})" if until else ""


def _each(answer: str) -> str:
    return f", each `{answer}` by itself" if answer else ""


def _where(everywhere: bool) -> str:
    return ", in any case" if everywhere else ""
