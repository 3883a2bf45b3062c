"""Over: whether what the law set a time for is over, so that what may end it only then does."""

from collections.abc import Iterable, Sequence
from datetime import datetime, time

from harken.engine.matching import Asked, Ending, Matcher, Names, gave
from harken.vocabulary import Recorded, Term
from harken.vocabulary.calendars import at_london, london_day, months_on
from harken.vocabulary.clocks import moment_in


def once_over(
    asked: Asked, found: Iterable[Recorded], known: Sequence[Recorded], names: Names
) -> list[Recorded]:
    """Those of these facts, which fit what is asked, that came when what has to be over first was."""
    return [fact for fact in found if _counts(asked, fact, known, names)]


def _counts(asked: Asked, fact: Recorded, known: Sequence[Recorded], names: Names) -> bool:
    if isinstance(asked, Matcher):
        return asked.ending is None or _is_over(asked.ending, fact, known)
    those = asked.by_kind[fact.kind]
    return not those or any(one.fits(fact, names) and _counts(one, fact, known, names) for one in those)


def _is_over(ending: Ending, fact: Recorded, known: Sequence[Recorded]) -> bool:
    if ending.save and gave(fact.answers, ((one,) for one in ending.save)):
        return True
    before = [one for one in known if one.chronology == fact.chronology and _came(one) <= _came(fact)]
    ends = [end for one in before for end in _ends(ending, one)]
    return not ends or (ends[-1] is not None and all(end is None or end <= fact.happened for end in ends))


def _came(fact: Recorded) -> tuple[datetime, datetime]:
    return fact.happened, fact.recorded


def _ends(ending: Ending, fact: Recorded) -> Iterable[datetime | None]:
    """When what this fact began is over: None where it has no end; nothing where it began none."""
    for matcher, term in ending.terms:
        if matcher.fits(fact):
            yield _end(term, fact)
    if any(matcher.fits(fact) for matcher in ending.ended):
        yield fact.happened


def _end(term: Term, fact: Recorded) -> datetime | None:
    """The midnight that begins the first day after it."""
    if term.until and (until := moment_in(fact.answers.get(term.until))):
        return until
    months = dict(term.months).get(str(fact.answers.get(term.by)))
    if months is None:
        return None
    began = moment_in(fact.answers.get(term.start)) or fact.happened
    return at_london(london_day(months_on(began, months)), time())
