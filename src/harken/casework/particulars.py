"""What an agency reads of a child at its portal: the least that was declared, in words, as it is sent."""

from collections.abc import Iterator, Sequence

from harken.access.actor import Actor
from harken.access.connection import Connection
from harken.casework.journal import Chronology
from harken.engine.known import standing_facts
from harken.people.read import persons
from harken.vocabulary import Notice, Particular, Recorded
from harken.vocabulary.calendars import LONDON

NOT_KNOWN = "not known"


def particulars(connection: Connection, notice: Notice, fact: Recorded, into: Chronology, by: Actor) -> str:
    """The child's name and birth, when it was, and what else was declared: a line each; what is asked last.

    Nothing of anybody but the children whom `fact` is about, and nothing that was written freely.
    """
    who = [subject for subject, _ in fact.about]
    known = persons(connection, by.force, who)
    stands = standing_facts(into.facts, fact.recorded)
    lines = [f"{known[one].named}, born: {known[one].born}" for one in who if one in known]
    lines += _when(stands, into)
    for one in notice.particulars:
        lines.append(f"{one.says}: {_newest(one, stands, who)}")
    return "\n".join([*lines, *([notice.asked] if notice.asked else [])])


def _when(stands: Sequence[Recorded], into: Chronology) -> Iterator[str]:
    """When what the case is about happened: as it was opened."""
    own = [fact for fact in stands if fact.chronology == into.id]
    if own:
        yield f"It happened: {own[0].happened.astimezone(LONDON):%-d %B %Y, about %H:%M}"


def _newest(one: Particular, stands: Sequence[Recorded], who: Sequence[str]) -> str:
    said = [
        fact.answers.get(one.answer)
        for fact in stands
        if fact.kind == one.kind.key and (not fact.about or any(subject in who for subject, _ in fact.about))
    ]
    return str(said[-1]) if said and said[-1] else NOT_KNOWN
