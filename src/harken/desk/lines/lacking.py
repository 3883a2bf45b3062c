"""What is still wanting of a duty that takes several things together: said item by item where it stands."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from harken.desk.visit import Visit
from harken.engine.known import known_at
from harken.engine.lacking import lacking
from harken.engine.spoken import spoken_parts
from harken.engine.standing import Standing
from harken.people.subjects import subjects_of
from harken.vocabulary import AllOf, Recorded


def still_wanting(
    visit: Visit, standings: Sequence[Standing], facts: Sequence[Recorded], chronology: str, *, at: datetime
) -> Mapping[object, str]:
    """Of each of these that is owed, what of its set nobody has done yet."""
    sets = [s for s in standings if s.unsettled and any(isinstance(way, AllOf) for way in s.duty.met)]
    if not sets:
        return {}
    rules = visit.standards.rules
    people = subjects_of(facts)
    known = known_at(facts, chronology=chronology, subjects=people, at=at, cleared=rules.cleared)
    said = {one.key: spoken_parts(lacking(one, known, rules), rules.kinds) for one in sets}
    return {key: f"Still wanting: {says}" for key, says in said.items() if says}
