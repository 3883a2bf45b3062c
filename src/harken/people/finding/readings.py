"""The ways to read the words of a search as a surname and a forename: people type them in either order."""

from collections.abc import Iterator
from dataclasses import dataclass

from harken.people.finding.query import Query
from harken.people.names import run_together


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read the words; either half is empty when no word is left for it."""

    surname: str
    given: str
    run_together: bool = False


def readings(query: Query) -> tuple[Reading, ...]:
    """The likelier first. A word that named an area is also tried as a name when there is only one other."""
    words = query.words
    if len(words) <= 1:
        words += query.area_words
    return tuple(dict.fromkeys(_of(words)))


def _of(words: tuple[str, ...]) -> Iterator[Reading]:
    if len(words) == 1:
        yield from (Reading(words[0], ""), Reading("", words[0]))
    elif words:
        yield from _apart(words)
        yield from _run_together(words)


def _apart(words: tuple[str, ...]) -> Iterator[Reading]:
    """A surname stands last, or first; an initial is of a forename."""
    for at in (len(words) - 1, 0):
        if len(words[at]) == 1:
            continue
        for other in (*words[:at], *words[at + 1 :]):
            yield Reading(words[at], other)


def _run_together(words: tuple[str, ...]) -> Iterator[Reading]:
    """Two words beside one another that may be one name: "de souza", "anne marie"."""
    for at in range(len(words) - 1):
        joined = run_together(words[at], words[at + 1])
        others = (*words[:at], *words[at + 2 :]) or ("",)
        for other in others:
            yield Reading(joined, other, run_together=True)
            yield Reading(other, joined, run_together=True)
