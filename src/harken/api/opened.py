"""Opening once: the same key with another body is a conflict, and not the case that was opened before."""

from datetime import timedelta

from ninja.responses import Status

from harken.access.connection import acting
from harken.access.refused import Refused
from harken.api.problems import problem_of
from harken.api.visit import Visit
from harken.api.writing import Written, written
from harken.casework.open import Opening, open_chronology_with
from harken.casework.outcome import Done
from harken.chronology.page import Line, PageOf, page

OTHER_BODY = Refused("other_body", "Something else was sent with this key before. Nothing was recorded now.")


def open_once(opening: Opening, visit: Visit) -> Status[Written]:
    """Open a case, a person or a place; answer what an earlier sending of the very same opened."""
    outcome = open_chronology_with(opening, by=visit.actor, now=visit.now, standards=visit.standards)
    if isinstance(outcome, Done) and outcome.already and not _same(opening, outcome, visit):
        raise problem_of(OTHER_BODY)
    return written(outcome)


def _same(opening: Opening, earlier: Done, visit: Visit) -> bool:
    """Whether the entry that stands is the one that was sent again."""
    wanted = PageOf(
        chronology=earlier.chronology, as_of=earlier.recorded + timedelta(microseconds=1),
        kinds=(type(opening.entry).key,),
    )  # fmt: skip
    with acting(visit.actor) as connection:
        lines = page(connection, visit.actor, wanted).lines
    first = next((one for one in lines if one.recorded.id == earlier.entry), None)
    return first is not None and _says(opening, first)


def _says(opening: Opening, first: Line) -> bool:
    entry, stands = opening.entry, first.recorded
    about = opening.about if type(entry).belongs == "case" else stands.about
    said = {name: words for name, words in entry.words().items() if words}
    return (
        dict(stands.answers) == entry.coded()
        and (first.withheld or dict(first.words or {}) == said)
        and stands.happened == opening.happened
        and stands.about == about
    )
