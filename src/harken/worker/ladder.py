"""Which people a case's fallen rungs reach now. Pure: standings, what was told, and the roster in."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import uuid4

from harken.access.on_duty import Holder
from harken.board.lines import CaseLine
from harken.board.told import Rung as ToldRung
from harken.board.told import ToldLine
from harken.engine.standing import Rung, Standing
from harken.every_case.told import ANYBODY
from harken.vocabulary import Role
from harken.vocabulary.roles import OFFICER_IN_CHARGE
from harken.worker.another import stands_in, without_who_did_it
from harken.worker.authors import Authors
from harken.worker.incomer import Incomer
from harken.worker.roster import Roster


@dataclass(frozen=True, slots=True)
class Reached:
    """A telling to be made, of which standing, and to whom; `holders` is empty where the post was.

    `agency` names the other agency to which it goes by notice: we chase it, and know nobody's shifts there.
    """

    line: ToldLine
    standing: Standing
    holders: tuple[Holder, ...]
    agency: Role | None = None

    @property
    def somebody(self) -> bool:
        """Whether this one reaches anybody at all."""
        return bool(self.holders or self.agency)


@dataclass(frozen=True, slots=True)
class Around:
    """A case, who is on duty, who wrote plans for its people or works with them, and who took it over."""

    case: CaseLine
    roster: Roster
    authors: Authors
    incomer: Incomer | None = None


def reach(standings: Sequence[Standing], told: set[ToldRung], around: Around) -> list[Reached]:
    """Every rung fallen due and not yet told of what is still owed, with the people it reaches.

    A rung nobody holds is passed at once to the next; a ladder nobody is on reaches the last resort. Where
    nobody is on duty at all no rung is used up: that is said, and whoever comes on duty first is told. Of
    several who hold a post, whoever wrote their plan, or works with them, comes first. Of what only another
    than who did it may meet, who did it hears nothing, and whoever could meet it stands in for an empty post.
    A handover is a rung of its own: it tells the incomer of what the officer in charge was told before.
    """
    reached: list[Reached] = []
    for standing in standings:
        fallen = [r for r in standing.rungs if (*standing.key, r.number) not in told]
        if fallen and standing.unsettled:
            others = replace(around, roster=without_who_did_it(standing, around.roster))
            reached += _climb(standing, fallen, told, others)
        if around.incomer is not None and standing.unsettled:
            reached += _handed(standing, told, around, around.incomer)
    return reached


def _handed(standing: Standing, told: set[ToldRung], around: Around, incomer: Incomer) -> Iterable[Reached]:
    """To who took over, once; somebody off duty, when they are back. Not of what they said is theirs."""
    theirs = standing.accepted is not None and standing.accepted.by == incomer.account
    if theirs or (*standing.key, incomer.rung) in told:
        return
    before = [
        rung
        for rung in standing.rungs
        if rung.whom is OFFICER_IN_CHARGE and rung.at <= incomer.at and (*standing.key, rung.number) in told
    ]
    if before:
        rung = Rung(incomer.rung, OFFICER_IN_CHARGE, incomer.at, before[-1].warning)
        theirs_now = replace(around, case=replace(around.case, in_charge=incomer.account))
        one = _reached(standing, rung, theirs_now)
        yield from (one,) if one.somebody else ()


def untold_since(reached: Iterable[Reached], again: Iterable[Reached] = ()) -> datetime | None:
    """Since when something that is late, not only soon, has found nobody on duty; told first, or `again`."""
    nobody = [one.line for one in reached if one.line.role == ANYBODY]
    nobody += [one.line for one in again if not one.somebody]
    return min((line.due for line in nobody if not line.warning), default=None)


def _climb(standing: Standing, fallen: Sequence[Rung], told: set[ToldRung], around: Around) -> list[Reached]:
    passed = [_reached(standing, rung, around) for rung in fallen]
    passed = [*passed, *_in_their_place(standing, fallen, passed, around)]
    if _anybody(passed):
        return passed
    further = [*passed, *_further(standing, fallen, told, around)]
    if _anybody(further):
        return further
    # The rungs above are left for their own time: by then somebody may be on duty there.
    if left := _with_last_resort(passed, around):
        return left
    late = next((rung for rung in fallen if not rung.warning), fallen[0])
    nobody = Rung(late.number, Role(ANYBODY), late.at, late.warning)
    line = _line(standing, nobody, around.case, "", passed="nobody on duty at all")
    return [Reached(line, standing, ())]


def _in_their_place(
    standing: Standing, fallen: Sequence[Rung], passed: Sequence[Reached], around: Around
) -> Iterable[Reached]:
    came = ((rung, bool(one.holders)) for rung, one in zip(fallen, passed, strict=True))
    found = stands_in(standing, came, around.case, around.roster)
    if found is not None:
        rung, holder = found
        line = _line(standing, rung, around.case, holder.account, passed="")
        yield Reached(line, standing, (holder,))


def _further(
    standing: Standing, fallen: Sequence[Rung], told: set[ToldRung], around: Around
) -> Iterable[Reached]:
    """The rungs above, before their time, up to the first that somebody holds. Not of a warning alone."""
    numbers = {rung.number for rung in fallen}
    if all(rung.warning for rung in fallen):
        return
    for number, tell in enumerate(standing.duty.escalates):
        if number in numbers or (*standing.key, number) in told:
            continue
        further = _reached(standing, Rung(number, tell.whom, fallen[-1].at), around)
        yield further
        if further.holders:
            return


def _with_last_resort(passed: list[Reached], around: Around) -> list[Reached]:
    """These, and whoever is left; in place of the rung of the same post, where it fell to another area's.

    Nothing where nobody is left.
    """
    role, holders = around.roster.last_resort(around.case)
    if not holders:
        return []
    late = next((one for one in passed if not one.line.warning), passed[0])
    rung = Rung(late.line.rung, role, late.line.due, late.line.warning)
    line = _line(late.standing, rung, around.case, holders[0].account, passed="")
    last = Reached(line, late.standing, tuple(holders))
    return [*(one for one in passed if one.line.key != line.key), last]


def _anybody(reached: Sequence[Reached]) -> bool:
    return any(one.somebody for one in reached)


def _reached(standing: Standing, rung: Rung, around: Around) -> Reached:
    case = around.case
    if rung.whom.agency != "police":
        return Reached(_line(standing, rung, case, "", passed=""), standing, (), rung.whom)
    holders = around.roster.holders(rung.whom, case, around.authors.get(standing.subject, frozenset()))
    passed = "" if holders else f"nobody on duty as {rung.whom.name}"
    account = holders[0].account if holders else ""
    return Reached(_line(standing, rung, case, account, passed=passed), standing, tuple(holders))


def _line(standing: Standing, rung: Rung, case: CaseLine, account: str, *, passed: str) -> ToldLine:
    return ToldLine(
        id=str(uuid4()),
        chronology=case.chronology,
        duty=standing.duty.key,
        root=standing.trigger.chain,
        subject=standing.subject,
        recipient=standing.recipient,
        number=standing.number,
        rung=rung.number,
        role=rung.whom.name,
        warning=rung.warning,
        due=rung.at,
        account=account,
        passed_over=passed,
    )
