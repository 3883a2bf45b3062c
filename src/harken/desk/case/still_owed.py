"""What was just recorded in a case and has not met what it is recorded for."""

from harken.desk.case.seen import Seen
from harken.desk.kindly import KIND
from harken.desk.lines.standing import standing_of
from harken.desk.lines.standings import may_meet
from harken.desk.visit import Visit

LEFT = "What it asks for was left out, or is another's to record."


def still_owed(visit: Visit, those: Seen) -> str:
    """What the visitor's last entry of the kind in the address could have met and has not; or nothing.

    What is owed anew since it happened is another turn. What the case owes is owed of whoever it names, too.
    """
    kind = visit.standards.rules.kinds.get(visit.request.GET.get(KIND, ""))
    owed = [
        one for one in those.standings if one.unsettled and kind and kind.key in may_meet(one.duty, visit)
    ]
    if kind is None or not owed:
        return ""
    lines = standing_of(visit, those.found.chronology, kind)
    mine = (one.recorded for one in lines if one.recorded.by == visit.actor.account)
    last = max(mine, key=lambda fact: fact.recorded, default=None)
    if last is None:
        return ""
    about = {who for who, _ in last.about}
    left = [
        one.duty.says + those.suffix(one)
        for one in owed
        if one.started < last.happened and (not (about and one.subject) or one.subject in about)
    ]
    return f"Still owed: {'; '.join(dict.fromkeys(left))}. {LEFT}" if left else ""
