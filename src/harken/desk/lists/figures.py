"""Figures of a kind of work, by month and quarter, counted anew; each leads to the cases that it counts."""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from urllib.parse import urlencode

from django.http import Http404

from harken.access.consult import Look
from harken.board.cases import Case, cases_begun
from harken.casework.worked_out import worked_out
from harken.chronology.page import Line as Said
from harken.chronology.read import held_all
from harken.design import words
from harken.design.pages.figures import Counted as Line
from harken.design.pages.figures import FiguresPage, Kept, Number, Share
from harken.design.pages.parts import Filter, Link
from harken.design.sentences import sentence
from harken.desk.frame import frame
from harken.desk.lists.said import HEARD, VOICES, how_heard, more, quoted, said_in
from harken.desk.names import answers_by_name
from harken.desk.visit import Visit
from harken.engine.known import standing_facts
from harken.engine.matching import Asked
from harken.engine.standing import Standing, State
from harken.vocabulary import Duty, Figure, Figures, On, Pathway, Recorded
from harken.vocabulary.calendars import at_london, london_day

MOST = 6000
"""How many cases are counted. Our own design: more than the largest force begins of a kind in a quarter."""
AT_ONCE, LISTED = 300, 300
"""How many cases are read in one question, and how many of those that a figure counts are listed."""
LENGTHS = {"1": "Month", "3": "Quarter"}
BACK = 6
SAYS = "Counted anew each time from what is on record now. Cases that are kept from you are not counted."
HOW: Mapping[str, tuple[str, tuple[State, ...]]] = {
    "owed": ("Owed", tuple(State)),
    "in-time": ("In time", (State.MET,)),
    "late": ("Late", (State.MET_LATE, State.OVERDUE)),
    "let-go": ("Let go", (State.RELEASED,)),
    "open": ("Still owed", (State.OWED,)),
}
ALL = "all"


@dataclass(frozen=True, slots=True)
class _Counted:
    """One case: what stands in it, and how each of its pathway's duties does."""

    case: Case
    facts: Sequence[Recorded]
    standings: Sequence[Standing]


@dataclass(frozen=True, slots=True)
class _Period:
    """So many months up to the end of one."""

    last: date
    months: str

    @property
    def first(self) -> date:
        """The first day of it."""
        return _months_on(self.last, 1 - int(self.months))

    @property
    def since(self) -> datetime:
        """When it begins, by London's clock."""
        return at_london(self.first, time())

    @property
    def until(self) -> datetime:
        """When it is over, by London's clock."""
        return at_london(_months_on(self.last, 1), time())

    @property
    def says(self) -> str:
        """Which it is."""
        return _named(self.last) if self.months == "1" else f"{_named(self.first)} to {_named(self.last)}"

    def at(self, pathway: str, **more: str) -> str:
        """The address of its page."""
        asked = {"month": f"{self.last:%Y-%m}", "months": self.months, **more}
        return f"/figures/{pathway}?{urlencode(asked)}"


@dataclass(frozen=True, slots=True)
class _Groups:
    """The cases that each figure counts, by its key, and what each is called."""

    pathway: str
    period: _Period
    those: Mapping[str, tuple[str, Sequence[_Counted]]]
    because: Mapping[str, Asked]

    def number(self, key: str, many: int | None = None) -> Number:
        """A figure, by default how many cases it counts, and the way to them."""
        cases = self.those[key][1]
        href = f"{self.period.at(self.pathway, show=key)}#counted" if cases else ""
        return Number(len(cases) if many is None else many, href)


def figures_page(visit: Visit, *, pathway: str) -> FiguresPage:
    """The figures of a pathway, for the posts it declares; to anybody else there is no such page."""
    declared = visit.standards.pathways.get(pathway)
    if declared is None or declared.figures is None or visit.actor.role not in declared.figures.for_whom:
        raise Http404
    period = _asked(visit)
    counted, cut = _cases(visit, declared, period)
    grouped = _grouped(visit, declared, declared.figures, counted)
    groups = _Groups(pathway, period, grouped, _because(visit, declared.figures))
    asked = visit.request.GET.get("show", "")
    title, shown = groups.those.get(asked, ("", ()))
    those = [one.case for one in shown] if asked == HEARD else []
    heard = said_in(visit, those) if those else []
    _look(visit, pathway, counted, heard)
    return FiguresPage(
        frame=frame(visit, f"{declared.figures.title}: {period.says}", at=f"/figures/{pathway}"),
        title=declared.figures.title,
        period=period.says,
        says=SAYS,
        cases=groups.number(ALL),
        filters=_filters(visit, pathway, period),
        kept=tuple(_kept(duty, counted, groups) for duty in declared.duties if _of(duty, counted)),
        shares=(*_voices(declared.figures, groups), *_shares(declared.figures, groups)),
        shows=title,
        words=_to_words(declared.figures, groups) if asked != HEARD else None,
        said=quoted(visit, heard, those) if heard else (),
        said_more=more(heard),
        shows_many=len(shown),
        counted=_lines(shown[:LISTED], groups.because.get(asked), visit),
        back=Link("All figures of this time", period.at(pathway)),
        more=f"Only the first {MOST:,} are counted: choose a shorter time." if cut else "",
    )


def _shares(figures: Figures, groups: _Groups) -> tuple[Share, ...]:
    """What was so in how many cases, as declared."""
    return tuple(
        Share(says=one.says, so=groups.number(f"so-{n}"), of=groups.number(f"of-{n}"))
        for n, one in enumerate(figures.each)
    )


def _voices(figures: Figures, groups: _Groups) -> tuple[Share, ...]:
    """In how many cases a child was heard, where the pathway's figures say so."""
    those = VOICES.items() if figures.voice else ()
    return tuple(Share(says=says, so=groups.number(key), of=groups.number(ALL)) for key, says in those)


def _to_words(figures: Figures, groups: _Groups) -> Link | None:
    """The way to what the children said."""
    number = groups.number(HEARD) if figures.voice else Number(0)
    return Link("Read what the children said, in their own words", number.href) if number.href else None


def _look(visit: Visit, pathway: str, counted: Sequence[_Counted], heard: Sequence[Said]) -> None:
    visit.looked(
        Look(
            object_kind="list",
            object_id=f"figures:{pathway}",
            persons=sorted({who for one in heard for who, _ in one.recorded.about}),
            chronologies=[one.case.chronology for one in counted],
            fields=("figures", "words") if heard else ("figures",),
            rows=len(counted),
        )
    )


def _asked(visit: Visit) -> _Period:
    """The month asked for, else this one."""
    today = london_day(visit.now).replace(day=1)
    asked, months = visit.request.GET.get("month", ""), visit.request.GET.get("months", "1")
    last = next((one for one in _months(today) if f"{one:%Y-%m}" == asked), today)
    return _Period(last, months if months in LENGTHS else "1")


def _months(today: date) -> list[date]:
    return [_months_on(today, -back) for back in range(BACK)]


def _months_on(first: date, months: int) -> date:
    years, month = divmod(first.month - 1 + months, 12)
    return first.replace(year=first.year + years, month=month + 1, day=1)


def _named(month: date) -> str:
    return f"{words.MONTHS[month.month - 1]} {month.year}"


def _cases(visit: Visit, pathway: Pathway, period: _Period) -> tuple[list[_Counted], bool]:
    """Every case that began then, its duties reckoned anew; and whether there are more than are counted."""
    cases = cases_begun(
        visit.connection,
        visit.actor.force,
        pathway.slug,
        since=period.since,
        until=period.until,
        limit=MOST + 1,
    )
    mine = {duty.key for duty in pathway.duties}
    found: list[_Counted] = []
    counted = cases[:MOST]
    for begin in range(0, len(counted), AT_ONCE):
        found += _reckoned(visit, counted[begin : begin + AT_ONCE], mine)
    return found, len(cases) > MOST


def _reckoned(visit: Visit, cases: Sequence[Case], mine: Container[str]) -> Iterable[_Counted]:
    """These cases, and how those of their duties stand that are the pathway's own."""
    chronologies = [one.chronology for one in cases]
    held = held_all(visit.connection, visit.actor.force, chronologies, upgrade=visit.standards.upgraded)
    for one in cases:
        facts = held[one.chronology]().facts if one.chronology in held else ()
        reckoned = worked_out(
            facts, chronology=one.chronology, standards=visit.standards, at=visit.now
        ).standings
        own = [fact for fact in standing_facts(facts, visit.now) if fact.chronology == one.chronology]
        yield _Counted(one, own, [each for each in reckoned if each.duty.key in mine])


def _grouped(
    visit: Visit, pathway: Pathway, figures: Figures, counted: Sequence[_Counted]
) -> dict[str, tuple[str, Sequence[_Counted]]]:
    """Each figure by its key: what it is called, and the cases that it counts."""
    found: dict[str, tuple[str, Sequence[_Counted]]] = {ALL: ("Cases that began then", counted)}
    for duty in pathway.duties:
        for key, (title, states) in HOW.items():
            those = [one for one in counted if _how_often(duty, one, states)]
            found[f"{duty.key}.{key}"] = (f"{title}: {duty.short or duty.says}", those)
    for key, says in VOICES.items() if figures.voice else ():
        found[key] = (says, [one for one in counted if how_heard(visit, one.facts) == key])
    for n, figure in enumerate(figures.each):
        of, so = (visit.standards.rules.any_of((each,)) for each in (figure.of, figure.so))
        those = [one for one in counted if any(map(of.fits, one.facts))]
        found[f"of-{n}"] = (f"Of these: {figure.says}", those)
        found[f"so-{n}"] = (figure.says, [one for one in those if any(map(so.fits, one.facts))])
    return found


def _because(visit: Visit, figures: Figures) -> dict[str, Asked]:
    """What makes a case count, of each figure that is of what is recorded."""
    each = {f"{key}-{n}": one for n, figure in enumerate(figures.each) for key, one in _both(figure)}
    return {key: visit.standards.rules.any_of((one,)) for key, one in each.items()}


def _both(figure: Figure) -> tuple[tuple[str, On], ...]:
    return ("of", figure.of), ("so", figure.so)


def _how_often(duty: Duty, one: _Counted, states: Sequence[State]) -> int:
    return sum(each.duty is duty and each.state in states for each in one.standings)


def _of(duty: Duty, counted: Sequence[_Counted]) -> bool:
    return any(_how_often(duty, one, tuple(State)) for one in counted)


def _kept(duty: Duty, counted: Sequence[_Counted], groups: _Groups) -> Kept:
    """How often a duty was owed, and what became of it each time."""

    def of(key: str) -> Number:
        many = sum(_how_often(duty, one, HOW[key][1]) for one in counted)
        return groups.number(f"{duty.key}.{key}", many)

    return Kept(
        duty=duty.short or duty.says,
        rule=", ".join(duty.rules),
        owed=of("owed"),
        in_time=of("in-time"),
        late=of("late"),
        let_go=of("let-go"),
        open=of("open"),
    )


def _filters(visit: Visit, pathway: str, period: _Period) -> tuple[Filter, ...]:
    today = london_day(visit.now).replace(day=1)
    ends = [
        Link(_named(one), _Period(one, period.months).at(pathway), current=one == period.last)
        for one in _months(today)
    ]
    lengths = [
        Link(title, _Period(period.last, months).at(pathway), current=months == period.months)
        for months, title in LENGTHS.items()
    ]
    return Filter("Over", tuple(lengths)), Filter("Up to the end of", tuple(ends))


def _lines(shown: Sequence[_Counted], because: Asked | None, visit: Visit) -> tuple[Line, ...]:
    """Each case, and the last entry that makes it count: the reason, and not the number alone."""
    lasts = [
        next((fact for fact in reversed(one.facts) if because and because.fits(fact)), None) for one in shown
    ]
    said = iter(answers_by_name(visit, [(fact.kind, fact.answers) for fact in lasts if fact]))
    kinds = visit.standards.rules.kinds
    return tuple(
        Line(_link(one.case, visit), sentence(kinds[fact.kind], next(said), {}, now=visit.now))
        if fact
        else Line(_link(one.case, visit))
        for one, fact in zip(shown, lasts, strict=True)
    )


def _link(case: Case, visit: Visit) -> Link:
    began = f", {words.near(case.opened, visit.now)}" if case.opened else ""
    return Link(f"{case.reference}{began}", f"/cases/{case.chronology}")
