"""Who hears of what only another than who did it may meet: never who did it, always somebody who could."""

from collections.abc import Iterable

from harken.access.on_duty import Holder
from harken.board.lines import CaseLine
from harken.engine.standing import Rung, Standing
from harken.vocabulary import Duty, Rank
from harken.vocabulary.when import On
from harken.worker.roster import Roster


def rank_of_another(duty: Duty) -> Rank:
    """The rank of whoever owes a duty of what another did; none where who did it may owe it as well."""
    rank = min(one.rank if isinstance(one, On) and one.another else Rank.NONE for one in duty.met)
    return rank if all(role.rank >= rank for role in duty.owed_by) else Rank.NONE


def without_who_did_it(standing: Standing, roster: Roster) -> Roster:
    """Whoever is on duty, save who gave rise to what another owes."""
    return roster.without({standing.trigger.by}) if rank_of_another(standing.duty) else roster


def stands_in(
    standing: Standing, passed: Iterable[tuple[Rung, bool]], case: CaseLine, roster: Roster
) -> tuple[Rung, Holder] | None:
    """Whoever hears in the place of the posts that owe it, where nobody on duty holds one of them.

    `passed` are the rungs that fell just now, and whether each reached somebody.
    """
    rank = rank_of_another(standing.duty)
    theirs = [(rung, reached) for rung, reached in passed if rank and rung.whom.rank >= rank]
    if not theirs or any(reached for _, reached in theirs):
        return None
    found = roster.of_rank(rank, case)
    if found is None:
        return None
    role, holder = found
    return theirs[0][0]._replace(whom=role), holder
