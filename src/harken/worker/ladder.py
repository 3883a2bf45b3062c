"""Which people a case's fallen rungs reach now. Pure: standings, what was told, and the roster in."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import uuid4

from harken.access.on_duty import Holder
from harken.board.lines import CaseLine
from harken.board.told import Rung as ToldRung
from harken.board.told import ToldLine
from harken.engine.standing import Rung, Standing
from harken.vocabulary import Role
from harken.worker.authors import Authors
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


@dataclass(frozen=True, slots=True)
class Around:
    """A case, who is on duty, and who wrote the plans of its children."""

    case: CaseLine
    roster: Roster
    authors: Authors


def reach(standings: Sequence[Standing], told: set[ToldRung], around: Around) -> list[Reached]:
    """Every rung fallen due and not yet told of what is still owed, with the people it reaches.

    A rung nobody holds is passed at once to the next; a ladder nobody is on reaches the last resort. Of
    several who hold a post, whoever wrote the child's plan comes first.
    """
    reached: list[Reached] = []
    for standing in standings:
        fallen = [r for r in standing.rungs if (*standing.key, r.number) not in told]
        if fallen and standing.unsettled:
            reached += _climb(standing, fallen, told, around)
    return reached


def _climb(
    standing: Standing, fallen: Sequence[Rung], told: set[ToldRung], around: Around
) -> Iterable[Reached]:
    found = [_reached(standing, rung, around) for rung in fallen]
    yield from found
    if any(one.holders or one.agency for one in found):
        return
    numbers = {rung.number for rung in fallen}
    warning = all(rung.warning for rung in fallen)
    for number, tell in enumerate(standing.duty.escalates):
        if warning or number in numbers or (*standing.key, number) in told:
            continue
        further = _reached(standing, Rung(number, tell.whom, fallen[-1].at), around)
        yield further
        if further.holders:
            return
    role, holders = around.roster.last_resort(area=around.case.area)
    if holders:
        last = Rung(fallen[-1].number, role, fallen[-1].at, fallen[-1].warning)
        yield Reached(
            _line(standing, last, around.case, holders[0].account, passed=""), standing, tuple(holders)
        )


def _reached(standing: Standing, rung: Rung, around: Around) -> Reached:
    case = around.case
    if rung.whom.agency != "police":
        return Reached(_line(standing, rung, case, "", passed=""), standing, (), rung.whom)
    holders = around.roster.holders(rung.whom, area=case.area, in_charge=case.in_charge)
    authors = around.authors.get(standing.subject, ())
    holders.sort(key=lambda holder: not (holder.account in authors or holder.name in authors))
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
