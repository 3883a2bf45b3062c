"""Whom to write to after all: of what was left out of a message as done, and is owed again since."""

from collections.abc import Iterable

from harken.access.on_duty import Holder
from harken.board.lines import CaseLine
from harken.board.told import ToldLine
from harken.engine.standing import Standing
from harken.vocabulary.roles import role_called
from harken.worker.another import without_who_did_it
from harken.worker.ladder import Reached
from harken.worker.roster import Roster


def owed_again(
    left_out: Iterable[ToldLine], standings: Iterable[Standing], case: CaseLine, roster: Roster
) -> list[Reached]:
    """Each of a case that is owed again, and whom that reaches; nobody, where nobody at all is on duty.

    Told it stays: nobody is told anew of what they were told. But nothing was ever sent of it.
    """
    owed = {one.key: one for one in standings if one.unsettled}
    return [
        Reached(line, standing, _whom(line, case, without_who_did_it(standing, roster)))
        for line in left_out
        if line.chronology == case.chronology
        and (standing := owed.get((line.duty, line.root, line.subject, line.recipient, line.number)))
    ]


def _whom(line: ToldLine, case: CaseLine, roster: Roster) -> tuple[Holder, ...]:
    """Whoever was told of it, while on duty; then whoever holds that post now; then whoever is left."""
    told, role = roster.by_account.get(line.account), role_called(line.role)
    if told is not None:
        return (told,)
    return tuple((roster.holders(role, case) if role else []) or roster.last_resort(case)[1])
