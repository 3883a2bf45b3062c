"""The same for another child: of whom nothing was recorded yet at the time at which it was of another."""

from urllib.parse import urlencode

from harken.design.pages.parts import Link
from harken.desk.case.seen import Seen
from harken.desk.lines.standing import standing_of
from harken.desk.sent import key
from harken.desk.visit import Visit


def same_for_others(visit: Visit, those: Seen) -> tuple[Link, ...]:
    """What was just recorded, begun for each other child of the case of whom it was not."""
    entry = key(visit.request.GET.get("same", ""))
    if not entry or len(those.found.children) < 2:
        return ()
    kinds = [one for one in visit.standards.rules.kinds.values() if one.same_for_another]
    for kind in kinds:
        lines = standing_of(visit, those.found.chronology, kind)
        first = next((one.recorded for one in lines if one.recorded.id == entry), None)
        if first is not None:
            same = [one.recorded for one in lines if one.recorded.happened == first.happened]
            done = {who for fact in same for who, _ in fact.about}
            left = [one for one in those.found.children if one not in done and one in those.people]
            form = f"{those.here}/record/{kind.key}"
            return tuple(
                Link(
                    those.people[one].given or "the other",
                    f"{form}?{urlencode({'same': entry, 'child': one})}",
                )
                for one in left
            )
    return ()
