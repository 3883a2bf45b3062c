"""Subjects: what reckoning knows of the people and places of a chronology, folded from their own facts."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from harken.engine.same import id_of, said_by, ways_of
from harken.engine.subject import Subject
from harken.every_case.links import Merged, Unmerged
from harken.every_case.persons import PersonIdentified
from harken.every_case.places import PlaceRecorded
from harken.vocabulary import Answer, Recorded

BORN, BORN_ABOUT, UNBORN = "born", "born_about", "unborn"
PLACE = PlaceRecorded.key
WAYS = ways_of((Merged, PersonIdentified, Unmerged))
"""How a record says which others are of the same person."""


def subjects_of(facts: Sequence[Recorded]) -> dict[str, Subject]:
    """Everybody and every place these facts are about; people with the birth that was last said of them.

    Somebody nothing is recorded of is not known, and so may be a child; a place says itself that it is one.
    With each record goes all that was said of which others are of the same person.
    """
    known: dict[str, Subject] = {}
    replaced: set[str] = set()
    told: list[Recorded] = []
    saying = False
    for fact in facts:
        if fact.replaces:
            replaced.add(fact.replaces)
        if fact.kind == PLACE:
            known[fact.chronology] = Subject(fact.chronology, place=True)
        elif BORN in fact.answers:
            told.append(fact)
        saying = saying or fact.kind in WAYS
    for one in (fact for fact in told if fact.id not in replaced and not fact.struck):
        known[one.chronology] = _subject(one, known.get(one.chronology))
    if saying:
        for who, said in said_by(facts, WAYS).items():
            leading = tuple(one for one in said if id_of(one.other))
            known[who] = replace(known.get(who) or Subject(who), said=leading)
    return known


def _subject(fact: Recorded, before: Subject | None) -> Subject:
    """Said anew without a birth, what was said of it before still holds, but that they are not yet born."""
    born, about = fact.answers.get(BORN), fact.answers.get(BORN_ABOUT)
    unborn = fact.answers.get(UNBORN) == Answer.YES.value
    if before is not None and not (born or about or unborn):
        return replace(before, unborn=False)
    return Subject(
        fact.chronology,
        born=date.fromisoformat(born) if born else None,
        born_about=int(about) if about else None,
        unborn=unborn,
    )
