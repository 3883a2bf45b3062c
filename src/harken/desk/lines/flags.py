"""Flags as the desk shows them: those that facts raise, and those that somebody put there."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from harken.chronology.page import PageOf, page
from harken.chronology.read import held_all
from harken.design import words
from harken.design.pages.parts import Flag, Prose
from harken.design.sentences import sentence
from harken.desk.lines.kept_from import seen_of
from harken.desk.names import by_name
from harken.desk.visit import Visit
from harken.engine.flags import FlagStands, flags, of_which
from harken.engine.same import records_at
from harken.engine.tried import Failure, tried
from harken.people.flags_kept import FlagLine, flags_kept
from harken.people.merge import same_person
from harken.people.subjects import subjects_of
from harken.vocabulary import Pathway, Recorded
from harken.vocabulary.calendars import london_day


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands on a person now: raised by facts, and put there by somebody; all facts there are of them.

    Those of a record that was said to be of the same person, where nobody else sees it, are among the facts.
    """

    raised: Sequence[FlagStands]
    put: Sequence[FlagLine]
    facts: Sequence[Recorded]
    person: str


def flags_on(visit: Visit, people: Iterable[str]) -> dict[str, Standing]:
    """What stands on each of these people, by all their records; what a hidden record raises is left out."""
    mine = same_person(visit.connection, visit.actor.force, list(people), at=visit.now)
    read = _read(visit, mine)
    found = {who: _raised(visit, records, _of(read[who], records)) for who, records in mine.items()}
    raisers = {one.raised_by.chronology for those in found.values() for one in those}
    seen = seen_of(visit, raisers)
    every = [one for records in mine.values() for one in records]
    put = flags_kept(visit.connection, visit.actor.force, every, at=visit.now)
    return {
        who: Standing(
            [one for one in found[who] if one.raised_by.chronology in seen],
            [one for one in put if one.subject in records],
            _of(read[who], _with_hidden(visit, who, records, read[who])),
            who,
        )
        for who, records in mine.items()
    }


def _read(visit: Visit, people: Iterable[str]) -> dict[str, Sequence[Recorded]]:
    """What reckoning reads of these people."""
    those = list(people)
    held = held_all(visit.connection, visit.actor.force, those, upgrade=visit.standards.upgraded)
    return {who: held[who]().facts if who in held else () for who in those}


def _of(facts: Iterable[Recorded], records: Collection[str]) -> list[Recorded]:
    """Those of or about these records, and about none that were parted from them."""
    return [
        fact for fact in facts if fact.chronology in records or any(one in records for one, _ in fact.about)
    ]


def _with_hidden(
    visit: Visit, who: str, records: Sequence[str], facts: Sequence[Recorded]
) -> Collection[str]:
    """The records of a person that the visitor sees, and those of the same person that are kept back.

    Where that cannot be read the page says that not all of the case is, and knows of those alone.
    """
    known = tried(subjects_of, facts)
    return {*records, *(() if isinstance(known, Failure) else records_at(known, visit.now).get(who, ()))}


def _raised(visit: Visit, records: Sequence[str], facts: Sequence[Recorded]) -> list[FlagStands]:
    """Where they cannot be worked out none is shown: the page says that not all of the case is."""
    standing = tried(_standing, visit, facts)
    if isinstance(standing, Failure):
        return []
    # Raised again is looked at again: the last raising of each holds.
    last = {_which(one): one for one in standing if one.on in records and one.to is None}
    keys = {one.flag.key for one in last.values()}
    return [one for one in last.values() if one.flag.behind is None or one.flag.behind.key not in keys]


def _standing(visit: Visit, facts: Sequence[Recorded]) -> list[FlagStands]:
    return flags(facts, rules=visit.standards.rules, subjects=subjects_of(facts), at=visit.now)


def _which(one: FlagStands) -> tuple[object, ...]:
    """What tells it from others on the same person: what is shown in full, from each case and of each."""
    if not one.flag.in_full:
        return (called(one),)
    return (called(one), one.said.chronology, of_which(one.flag, one.said))


def called(one: FlagStands) -> str:
    """What a flag is called: as somebody named it, else as it is declared."""
    named = one.raised_by.answers.get("flag")
    return words.opening((str(named) if named else one.flag.title).replace("-", " "))


def shown_flags(
    visit: Visit, standing: Standing, *, whom: str = "", beside: Pathway | None = None
) -> tuple[Flag, ...]:
    """Flags of one person as a page shows them; `beside` a case of a pathway, without what that one says."""
    put = [put_flag(one, visit, whom=whom) for one in standing.put]
    names = {one.flag.lower() for one in put}
    raised = [
        _raised_flag(visit, one, whom)
        for one in standing.raised
        if called(one).lower() not in names and not (one.flag.evident and beside and one.flag in beside.flags)
    ]
    return (*put, *raised)


def _raised_flag(visit: Visit, one: FlagStands, whom: str) -> Flag:
    kind = visit.standards.rules.kinds.get(one.raised_by.kind)
    return Flag(
        flag=called(one),
        source=kind.title if kind else one.raised_by.kind,
        since=words.near(one.since, visit.now),
        review=words.day(one.review, visit.now) if one.review else "",
        tone="late" if one.review is not None and one.review <= visit.now else "",
        whom=whom,
        says=_in_full(visit, one) if one.flag.in_full else (),
    )


def _in_full(visit: Visit, one: FlagStands) -> Prose:
    """All that the entry says that raised a flag last, or that its words are kept back."""
    fact = one.said
    wanted = PageOf(chronology=fact.chronology, entry=fact.id, limit=1)
    kind = visit.standards.rules.kinds.get(fact.kind)
    line = next(iter(page(visit.connection, visit.actor, wanted).lines), None)
    if kind is None or line is None:
        return ()
    spoken = None if line.withheld else (line.words or {})
    (said,) = by_name(visit, [line])
    return sentence(kind, said.recorded.answers, spoken, now=visit.now)


def together(flags: Iterable[Flag]) -> tuple[Flag, ...]:
    """Flags of several people, each once that stands on more than one of them alike."""
    alike: dict[Flag, list[str]] = {}
    for one in flags:
        alike.setdefault(replace(one, whom=""), []).append(one.whom)
    return tuple(replace(one, whom=" and ".join(filter(None, whom))) for one, whom in alike.items())


def put_flag(one: FlagLine, visit: Visit, *, whom: str = "") -> Flag:
    """A flag that somebody put on a person or a place; without a day to look again it is late at once."""
    review = one.review_on
    return Flag(
        flag=one.flag[:1].upper() + one.flag[1:],
        source=one.source or "Not said",
        since=words.near(one.since, visit.now),
        review=f"{review.day} {words.MONTHS[review.month - 1]} {review.year}" if review else "No date",
        tone="late" if review is None or review <= london_day(visit.now) else "",
        whom=whom,
    )


def ends_at(one: FlagStands) -> datetime | None:
    """When a flag falls by itself, where that is a length of time from when it rose."""
    lasts = getattr(one.flag.lasts, "length", None)
    return one.since + lasts if lasts else None
