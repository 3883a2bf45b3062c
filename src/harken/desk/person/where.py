"""Where a child is, and whether safe: missing, or as a pathway declares it, or where they live."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from harken.board.cases import Case
from harken.chronology.page import Line
from harken.design import words
from harken.design.pages.child import Answer
from harken.design.pages.parts import Part, Prose, prose, strong
from harken.desk.lines.flags import ends_at
from harken.desk.lines.last import last_lines, last_of, says
from harken.desk.visit import Visit
from harken.engine.flags import FlagStands
from harken.people.around import Around
from harken.people.places import LIVES_AT, STAYS_AT
from harken.vocabulary import Mark, Whereabouts

SHOWN = 40
NOT_MISSING = "Not reported missing now"
HOUR, LATELY = timedelta(hours=1), timedelta(days=7)


@dataclass(frozen=True, slots=True)
class _Is:
    """Where a child is by a flag that stands on them."""

    declared: Whereabouts
    stands: FlagStands


def where_is(
    visit: Visit,
    records: Sequence[str],
    cases: Sequence[Case],
    around: Sequence[Around],
    raised: Sequence[FlagStands],
) -> Answer:
    """The answer: the gravest first, and beneath it everything else that keeps the child or does not."""
    missing = next((c for c in cases if c.missing_since), None)
    found = is_by_flags(visit, raised)
    big, first = _missing(visit, records, missing) if missing else ("", [])
    away = next((one.declared.says for one in found if one.declared.says), "")
    lines = [*first, *_declared(visit, records, found, beneath=bool(big))]
    lines += [_lives(around, away=bool(away))] if big or away else []
    big = big or away
    if not big:
        return _otherwise(visit, records, around, lines)
    late = missing is not None or any(one.declared.late for one in found)
    return Answer(big=big, lines=tuple(one for one in lines if one), late=late)


def _otherwise(
    visit: Visit, records: Sequence[str], around: Sequence[Around], lines: Sequence[Prose]
) -> Answer:
    """Where nothing says that the child is away now: how they were last found, or let go, if they were."""
    last = last_of(visit, records, Mark.CHILD_FOUND, Mark.CHILD_RELEASED, Mark.POWER_ENDED)
    found = last is None or visit.standards.rules.bearing(Mark.CHILD_FOUND).fits(last.recorded)
    let_go = last if last and not found and last.recorded.happened > visit.now - LATELY else None
    home = _lives(around, away=let_go is not None) or prose("Where they live is not known.")
    first = [says(visit, last)] if last else []
    big = visit.standards.rules.kinds[let_go.recorded.kind].title if let_go else NOT_MISSING
    return Answer(big=big, lines=tuple(one for one in (*first, *lines, home) if one))


def is_by_flags(visit: Visit, raised: Iterable[FlagStands]) -> list[_Is]:
    """What is declared of where a child is while one of these flags stands: late first, then the newest."""
    stands = {one.flag.key: one for one in raised}
    every = [*visit.standards.pathways.values(), visit.standards.shared]
    found = [
        _Is(one, stands[one.flag.key])
        for pathway in every
        for one in pathway.whereabouts
        if one.flag.key in stands
    ]
    found.sort(key=lambda one: one.stands.since, reverse=True)
    return sorted(found, key=lambda one: (not one.declared.late, not one.declared.says))


def _missing(visit: Visit, records: Sequence[str], case: Case) -> tuple[str, list[Prose]]:
    since = case.missing_since or visit.now
    news = last_of(visit, records, Mark.INFORMATION_RECEIVED)
    fresh = news if news and news.recorded.happened >= since else None
    gone = ", ".join(words.gone(case.last_seen, since, visit.now)) + "."
    return "Not known where. Not known to be safe.", [prose(gone), says(visit, fresh) if fresh else ()]


def _declared(visit: Visit, records: Sequence[str], found: Sequence[_Is], *, beneath: bool) -> list[Prose]:
    """Since when, no later than when, and the last of what says where and with whom."""
    kinds = {last.lists.key for one in found for last in one.declared.shows}
    lines = last_lines(visit, records, kinds, limit=SHOWN) if kinds else []
    shown: list[Prose] = []
    for at, one in enumerate(found):
        named = (strong(f"{one.declared.says}. "),) if one.declared.says and (beneath or at) else ()
        shown.append((*named, *_timed(visit, one)) if one.declared.says else ())
        for last in one.declared.shows:
            line = next((x for x in lines if _fits(x, last.lists.key, one.stands)), None)
            shown.append(says(visit, line) if line else prose(strong(last.unsaid)) if last.unsaid else ())
    return shown


def _fits(line: Line, kind: str, stands: FlagStands) -> bool:
    return line.recorded.kind == kind and line.recorded.happened >= stands.since


def _timed(visit: Visit, one: _Is) -> Prose:
    since = f"Since {words.near(one.stands.since, visit.now)} ({words.ago(one.stands.since, visit.now)})"
    ends = ends_at(one.stands)
    if ends is None or ends <= visit.now:
        return prose(f"{since}.")
    left = f"{hours} h left" if (hours := (ends - visit.now) // HOUR) else "within the hour"
    return prose(f"{since}; ", strong(f"by law no later than {words.at(ends, visit.now)}, {left}"), ".")


def _lives(around: Sequence[Around], *, away: bool) -> Prose:
    homes = [one for one in around if not one.is_person and one.relation in (LIVES_AT, STAYS_AT)]
    if not homes:
        return ()
    home = homes[0]
    said = "Home: " if away else "Lives at " if home.relation == LIVES_AT else "Stays at "
    return prose(said, Part(home.name, href=f"/places/{home.id}"))
