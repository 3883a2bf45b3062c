"""Before a story: its people, places, links and flags, as facts of their own chronologies."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from harken.timelines.answers import entry_of
from harken.timelines.lines import Malformed, Mapped, Scalar, Value, nearest
from harken.timelines.story import Character, Declared, Link, Story
from harken.vocabulary import Recorded
from harken.vocabulary.calendars import london_day
from harken.vocabulary.entry import answer_type

PERSON, PLACE = "person.recorded", "place.recorded"
PERSON_FLAGGED, PLACE_FLAGGED = "person.flagged", "place.flagged"
LINKED = "person.linked"
PLACED = "person.placed"
LOOKED_AFTER = "looked-after"
ASSOCIATES = "associates with"


def facts_before(story: Story, declared: Declared) -> list[Recorded]:
    """What was on record before anything happened. Kinds that are not declared are passed over."""
    first = min((entry.happened for entry in story.entries), default=story.start)
    book = _Book(story, declared, min(story.start, first) - timedelta(minutes=1))
    facts = [fact for one in story.characters.values() for fact in _of(one, book)]
    return facts + [fact for link in story.links for fact in _link(link, book)]


@dataclass(frozen=True, slots=True)
class _Book:
    """What facts are made of, and when they were known."""

    story: Story
    declared: Declared
    known: datetime

    def fact(
        self, kind: str, name: str, answers: Mapping[str, Any], *, line: int, also: str = ""
    ) -> Iterable[Recorded]:
        """One fact about `name`, in its own chronology; nothing where no such kind is declared."""
        if kind not in self.declared.kinds:
            return
        lines = dict.fromkeys(answers, line)
        items: dict[str, Value] = {key: Scalar(value, str(value), line) for key, value in answers.items()}
        try:
            entry = entry_of(self.declared.kinds[kind], Mapped(items, line, lines), self.story.start)
        except Malformed as wrong:
            raise Malformed(wrong.sentence, line=line, file=self.story.file) from wrong
        about = ((name, "subject"), (also, "other")) if also else ((name, "subject"),)
        yield Recorded(
            id=":".join(("before", kind, name, also, *map(str, answers.values()))),
            kind=kind,
            answers=entry.coded(),
            about=about,
            happened=self.known,
            recorded=self.known,
            chronology=name,
        )


def _of(one: Character, book: _Book) -> Iterable[Recorded]:
    subject = one.subject
    if subject.place:
        grid = dict(zip(("easting", "northing"), one.grid, strict=True)) if one.grid else {}
        yield from book.fact(PLACE, subject.id, grid, line=one.line)
    else:
        born = {
            "born": subject.born,
            "born_about": subject.born_about,
            "unborn": "yes" if subject.unborn else None,
        }
        said = {key: str(value) for key, value in born.items() if value is not None}
        yield from book.fact(PERSON, subject.id, said, line=one.line)
    for flag in one.flags:
        yield from _flag(flag, one, book)


def _flag(flag: str, one: Character, book: _Book) -> Iterable[Recorded]:
    """A child flagged as looked after is one whom an authority has placed."""
    if flag.replace(" ", "-") == LOOKED_AFTER and not one.subject.place:
        yield from book.fact(PLACED, one.subject.id, {}, line=one.line)
    kind = PLACE_FLAGGED if one.subject.place else PERSON_FLAGGED
    yield from book.fact(kind, one.subject.id, {"flag": flag}, line=one.line)


def _link(link: Link, book: _Book) -> Iterable[Recorded]:
    if LINKED not in book.declared.kinds:
        return
    answers: dict[str, Any] = _relation(link, book)
    for name, moment in (("since", link.since), ("until", link.to)):
        if moment is not None:
            answers[name] = london_day(moment).isoformat()
    yield from book.fact(LINKED, link.who, answers, line=link.line, also=link.whom)


def _relation(link: Link, book: _Book) -> dict[str, Any]:
    """As the kind knows it. One that it does not know is an association, in words; a slip is refused."""
    kind = book.declared.kinds[LINKED]
    known = [str(choice.value) for choice in answer_type(kind, "relation")[0]]
    if link.relation in known:
        return {"relation": link.relation}
    if close := nearest(link.relation, known, alike=0.85):
        raise Malformed(
            f"No relation is called {link.relation!r}.{close}", line=link.line, file=book.story.file
        )
    return {"relation": ASSOCIATES, "detail": link.relation}
