"""Lacking: of what takes several things together, which of them nobody has done yet."""

from collections.abc import Sequence

from harken.engine.doings import Instance, done_part
from harken.engine.known import Known
from harken.engine.rulebook import Rulebook
from harken.engine.standing import Standing
from harken.vocabulary import On


def lacking(standing: Standing, known: Known, rules: Rulebook) -> Sequence[On]:
    """The parts that are wanting, of the way with the fewest; none where one thing is all it takes."""
    ready = next(one for one in rules.ready if one.duty.key == standing.duty.key)
    known = known.apart() if ready.duty.apart else known
    instance = Instance(ready, standing.trigger, standing.subject, standing.recipient)
    several = (parts for parts in ready.met if len(parts) > 1)
    wanting = ([one.on for one in parts if not done_part(one, instance, known)] for parts in several)
    return min(wanting, key=len, default=[])
