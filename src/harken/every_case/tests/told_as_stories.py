"""A story written in a test, and what in it is not as expected."""

from collections.abc import Iterable
from functools import cache

from harken.timelines.expect import failures
from harken.timelines.reading import stories_in
from harken.timelines.replay import replay
from harken.timelines.standards import standards_of
from harken.timelines.story import Declared
from harken.vocabulary import Pathway


def declared_by(pathways: Iterable[Pathway]) -> Declared:
    """What the stories of these may speak of: of the same ones the same, which is made ready once."""
    return _declared_by(tuple(pathways))


@cache
def _declared_by(these: tuple[Pathway, ...]) -> Declared:
    return Declared(
        kinds={kind.key: kind for pathway in these for kind in pathway.entries},
        duties={duty.key: duty for pathway in these for duty in pathway.duties},
        gates={gate.key: gate for pathway in these for gate in pathway.gates},
        flags={flag.key: flag for pathway in these for flag in pathway.flags},
        pathways=tuple(pathway.slug for pathway in these),
    )


def not_as_expected(text: str, pathways: Iterable[Pathway]) -> list[str]:
    """Every expectation that fails, in a sentence."""
    declared = declared_by(pathways)
    return [
        failure
        for story in stories_in(text, declared, file="a test")
        for failure in failures(replay(story, declared, standards_of(story, declared)))
    ]


def held_acts(text: str, pathways: Iterable[Pathway]) -> set[str]:
    """The gates that held some act of a story as it was recorded, by their keys."""
    declared = declared_by(pathways)
    asked = 'ask: ["+900:00"]\nexpect: []\n'
    (story,) = stories_in(text + asked, declared, file="a test")
    replayed = replay(story, declared, standards_of(story, declared))
    recorded = {fact.recorded for fact in replayed.facts}
    return {one.gate.gate.key for one in replayed.gates if one.gate.holds and one.asked in recorded}
