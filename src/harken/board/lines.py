"""Lines: what the board keeps of a chronology and of each duty owed, taken from a reckoning. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

from harken.catalogue.standards import Standards
from harken.engine.known import ByKind, by_kind, fitting, order, standing_facts
from harken.engine.reckon import Apart
from harken.engine.standing import Standing, State
from harken.engine.subject import CHILD_ROLES
from harken.engine.suspects import SUSPECT
from harken.vocabulary import Level, Mark, Pathway, Recorded, Unaccredited
from harken.vocabulary.clocks import moment_in
from harken.vocabulary.roles import OFFICER_IN_CHARGE
from harken.vocabulary.stretch import begun

PUSHED = timedelta(hours=1)
"""How long until we try again to work out what could not be. Our own design."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseLine:
    """One chronology on the board. `look_at` is when the worker looks again; None: when told to.

    `failed` says what of it cannot be worked out, and what kind of failure that is; empty where all is.
    """

    chronology: str
    opened: datetime | None
    closed: datetime | None
    level: str
    missing_since: datetime | None
    last_seen: datetime | None
    last_enquiry: datetime | None
    last_enquiry_entry: str
    in_charge: str
    team: str
    area: str
    children: tuple[str, ...]
    overdue: int
    owed: int
    look_at: datetime | None
    digest: str
    failed: str = ""


class StandingLine(NamedTuple):
    """One duty that is owed now. `due`, the soonest deadline or prompt, is what lists are sorted by.

    `climbed` names the posts it was or is to be told to since anybody last said "mine": it is theirs, too.
    """

    duty: str
    root: str
    subject: str
    recipient: str
    number: int
    state: str
    started: datetime
    late_from: datetime | None
    local_late_from: datetime | None
    alert_from: datetime | None
    due: datetime | None
    life_safety: bool
    owed_by: tuple[str, ...]
    climbed: tuple[str, ...]
    has_it: str
    has_it_since: datetime | None
    by_when: datetime | None
    unaccredited: str = ""


@dataclass(frozen=True, slots=True)
class Lines:
    """Everything the board keeps of one chronology. Of the duties that `failed` it keeps what it had."""

    case: CaseLine
    standings: tuple[StandingLine, ...]
    failed: tuple[str, ...] = ()


def lines_of(
    facts: Sequence[Recorded],
    reckoned: Apart,
    *,
    chronology: str,
    pathway: str,
    standards: Standards,
    at: datetime,
    telling: bool = False,
) -> Lines:
    """What the board keeps, by what was known at `at`.

    The worker, `telling` whom it must, looks again when something else falls due; anybody else has it look
    at once where a rung has fallen, or something could not be worked out.
    """
    own = [f for f in standing_facts(facts, at) if f.chronology == chronology]
    read, owed = _Read(by_kind(own), standards), [s for s in reckoned.standings if s.unsettled]
    allocated, enquiry = read.last(Mark.ALLOCATED), read.last(Mark.ENQUIRY_MADE)
    children = tuple(dict.fromkeys(s for f in own for s, role in f.about if role in CHILD_ROLES))
    missing = read.missing(children)
    case = CaseLine(
        chronology=chronology,
        opened=own[0].happened if own else None,
        closed=read.since(Mark.CASE_CLOSED, Mark.CASE_OPENED),
        level=read.gravest(standards.pathways.get(pathway), missing or children or ("",)),
        missing_since=_first(one.happened for one in missing.values()),
        last_seen=_first(map(read.last_seen, missing.values())),
        last_enquiry=enquiry.happened if enquiry else None,
        last_enquiry_entry=enquiry.id if enquiry else "",
        in_charge=_said(allocated, "to"),
        team=_said(allocated, "team"),
        area=_said(allocated, "area"),
        children=children,
        overdue=sum(s.state is State.OVERDUE for s in owed),
        owed=len(owed),
        look_at=_look_at(reckoned, at, telling=telling),
        digest=standards.digest,
        failed=", ".join(f"{why} in {duty}" for duty, why in reckoned.failed.items()),
    )
    return Lines(case, tuple(_line(s, allocated) for s in owed), tuple(reckoned.failed))


def bare(facts: Iterable[Recorded], *, chronology: str, at: datetime, failed: str) -> CaseLine:
    """What is kept of a chronology of which nothing could be worked out: that it is there, and about whom."""
    own = [f for f in facts if f.chronology == chronology]
    return CaseLine(
        chronology=chronology, opened=min((f.happened for f in own), default=at), closed=None, level="",
        missing_since=None, last_seen=None, last_enquiry=None, last_enquiry_entry="", in_charge="", team="",
        area="", children=tuple(dict.fromkeys(s for f in own for s, role in f.about if role in CHILD_ROLES)),
        overdue=0, owed=0, look_at=at, digest="", failed=failed,
    )  # fmt: skip


def _first(moments: Iterable[datetime | None]) -> datetime | None:
    return min((one for one in moments if one is not None), default=None)


def _look_at(reckoned: Apart, at: datetime, *, telling: bool) -> datetime | None:
    """What is met may be looked at again, too: it may be owed anew of itself."""
    standings, failed = reckoned.standings, reckoned.failed
    if not telling and (failed or any(s.rungs for s in standings if s.unsettled)):
        return at
    again = (at + PUSHED,) if failed else ()
    return min((*again, *(s.looks_at for s in standings if s.looks_at)), default=None)


def _said(fact: Recorded | None, answer: str) -> str:
    return str(fact.answers.get(answer) or "") if fact else ""


def _line(standing: Standing, allocated: Recorded | None) -> StandingLine:
    has_it, since, by_when = _holder(standing, allocated)
    duty, moments = standing.duty, (standing.late_from, standing.local_late_from, standing.alert_from)
    return StandingLine(
        duty=duty.key,
        root=standing.trigger.chain,
        subject=standing.subject,
        recipient=standing.recipient,
        number=standing.number,
        state=standing.state.value,
        started=standing.started,
        late_from=standing.late_from,
        local_late_from=standing.local_late_from,
        alert_from=standing.alert_from,
        due=_first(moments),
        life_safety=duty.life_safety,
        owed_by=tuple([role.name for role in duty.owed_by]),
        climbed=_climbed(standing),
        has_it=has_it,
        has_it_since=since,
        by_when=by_when,
        unaccredited=unaccredited(standing, allocated),
    )


def unaccredited(standing: Standing, allocated: Recorded | None) -> str:
    """Why whoever has a duty has it without the training it asks for; empty of everybody else.

    `allocated` is what last gave the case to somebody.
    """
    if not standing.duty.skill:
        return ""
    theirs = OFFICER_IN_CHARGE in standing.duty.owed_by
    said = _said(standing.accepted or (allocated if theirs else None), "unaccredited")
    return "" if said == Unaccredited.TRAINED else said


def _climbed(standing: Standing) -> tuple[str, ...]:
    if not standing.rungs:
        return ()
    since = standing.accepted.recorded if standing.accepted else standing.started
    fallen = (rung.whom.name for rung in standing.rungs if not rung.warning and rung.at >= since)
    return tuple(dict.fromkeys(fallen))


def _holder(standing: Standing, allocated: Recorded | None) -> tuple[str, datetime | None, datetime | None]:
    """Who has it: whoever said "mine"; else the officer in charge, where it is theirs to do."""
    accepted = standing.accepted
    if accepted is not None:
        return accepted.by, accepted.happened, moment_in(accepted.answers.get("by_when"))
    if allocated is not None and OFFICER_IN_CHARGE in standing.duty.owed_by:
        return _said(allocated, "to"), allocated.happened, None
    return "", None, None


@dataclass(frozen=True, slots=True)
class _Read:
    """Looks up the marks of one chronology's standing facts."""

    own: ByKind
    standards: Standards

    def bearing(self, mark: Mark, child: str = "") -> list[Recorded]:
        """The facts that bear a mark, about a child or ("") about anybody, in order."""
        found = fitting(self.standards.rules.bearing(mark), self.own)
        return [f for f in found if child in dict(f.about)] if child else found

    def last(self, mark: Mark) -> Recorded | None:
        """The last fact that bears the mark."""
        found = self.bearing(mark)
        return found[-1] if found else None

    def since(self, mark: Mark, until: Mark) -> datetime | None:
        """Since when the mark stands: the last fact that bears it, unless one that ends it came after."""
        began = _stands(self.last(mark), self.last(until))
        return began.happened if began else None

    def gone(self, child: str) -> Recorded | None:
        """The report of a child who is missing; None when they are not. A brother found is another child."""
        gone, found = (self.bearing(mark, child) for mark in (Mark.CHILD_MISSING, Mark.CHILD_FOUND))
        return _stands(gone[-1] if gone else None, found[-1] if found else None)

    def missing(self, children: Sequence[str]) -> dict[str, Recorded]:
        """The report of each of these who is missing."""
        return {child: report for child in children or ("",) if (report := self.gone(child))}

    def last_seen(self, report: Recorded) -> datetime | None:
        """When the child was last seen, as whoever reported says; nobody was seen after they were missed."""
        when, *_ = (*self.standards.rules.kinds[report.kind].last_seen, "")
        seen = moment_in(report.answers.get(when))
        return seen if seen is not None and seen <= report.happened else None

    def gravest(self, pathway: Pathway | None, children: Iterable[str]) -> str:
        """The gravest level of these children, in its pathway's own word; empty when none is set."""
        level = pathway.level if pathway else None
        if level is None:
            return ""
        graded = {said for child in children for said in self._levels(level, child)}
        return next((one for one in level.worst_first if one in graded), "")

    def _levels(self, level: Level, child: str) -> Iterable[str]:
        """What a child is graded at, since they last went missing where they have gone more than once.

        Of several suspects each is graded, until they are eliminated.
        """
        times = begun(self.bearing(Mark.CHILD_MISSING, child), self.bearing(Mark.CHILD_FOUND, child))
        says = {kind.key for kind in (level.kind, *level.also)}
        every = (f for key in says for f in self.own.get(key, ()))
        graded = sorted((f for f in every if not child or child in dict(f.about) or _of_nobody(f)), key=order)
        since = times[-1] if len(times) > 1 else None
        return [
            str(last.answers.get(level.field) or "")
            for last in self._of_each_suspect(graded)
            if since is None or last.happened >= since
        ]

    def _of_each_suspect(self, graded: Iterable[Recorded]) -> Iterable[Recorded]:
        """The last of these of each suspect named; one that names none is of the one graded before it."""
        latest: dict[frozenset[str], Recorded] = {}
        for fact in graded:
            named = frozenset(who for who, role in fact.about if role == SUSPECT)
            alone = not named and len(latest) == 1
            for other in [one for one in latest if not one or alone or one & named]:
                del latest[other]
            latest[named] = fact
        cleared = self.bearing(Mark.SUSPECT_CLEARED)
        return [last for named, last in latest.items() if not _all_cleared(named, last, cleared)]


def _all_cleared(named: frozenset[str], last: Recorded, cleared: Iterable[Recorded]) -> bool:
    """Whether each of them was eliminated since."""
    gone = {who for one in cleared if order(one) > order(last) for who, _ in one.about}
    return bool(named) and named <= gone


def _of_nobody(fact: Recorded) -> bool:
    """Whether it is of the case as it is, whoever is found to be in it."""
    return not any(role in CHILD_ROLES for _, role in fact.about)


def _stands(began: Recorded | None, ended: Recorded | None) -> Recorded | None:
    return None if began and ended and _after(ended, began) else began


def _after(one: Recorded, other: Recorded) -> bool:
    return (one.happened, one.recorded, one.id) > (other.happened, other.recorded, other.id)
