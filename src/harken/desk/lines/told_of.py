"""What the last entries about a child tell of them: how they look, what they wear, what they need."""

from collections.abc import Sequence

from harken.desk.lines.last import last_lines
from harken.desk.visit import Visit
from harken.vocabulary import Tells

OF_THEN = (Tells.WEARING,)
"""What is true of the time it was told of, and so of its own case alone."""


def told_of(visit: Visit, records: Sequence[str], chronology: str) -> dict[Tells, str]:
    """What was last told of each, in the words it was told in; nothing of what is kept back.

    What they wear is what somebody said of them in this case.
    """
    kinds = {key: kind for key, kind in visit.standards.rules.kinds.items() if kind.tells}
    found: dict[Tells, str] = {}
    for line in last_lines(visit, records, kinds):
        of_here = line.recorded.chronology == chronology
        words = {} if line.withheld else line.words or {}
        for what, name in kinds[line.recorded.kind].tells:
            said = str(words.get(name) or "").strip().rstrip(".")
            if said and (of_here or what not in OF_THEN):
                found.setdefault(what, said)
    return found
