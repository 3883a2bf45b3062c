"""Subjects: what reckoning knows of the people and places of a chronology, folded from their own facts."""

from collections.abc import Iterable
from datetime import date

from harken.engine.subject import Subject
from harken.vocabulary import Answer, Recorded

BORN, BORN_ABOUT, UNBORN = "born", "born_about", "unborn"


def subjects_of(facts: Iterable[Recorded]) -> dict[str, Subject]:
    """Everybody these facts are about, with the date of birth last recorded in their own chronology.

    Somebody nothing is recorded of is not known, and so may be a child.
    """
    known: dict[str, Subject] = {}
    replaced: set[str] = set()
    told: list[Recorded] = []
    for fact in facts:
        if fact.replaces:
            replaced.add(fact.replaces)
        if BORN in fact.answers:
            told.append(fact)
    for fact in told:
        if fact.id not in replaced and not fact.struck:
            known[fact.chronology] = _subject(fact)
    return known


def _subject(fact: Recorded) -> Subject:
    born, about = fact.answers.get(BORN), fact.answers.get(BORN_ABOUT)
    return Subject(
        fact.chronology,
        born=date.fromisoformat(born) if born else None,
        born_about=int(about) if about else None,
        unborn=fact.answers.get(UNBORN) == Answer.YES.value,
    )
