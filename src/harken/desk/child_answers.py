"""The six answers of a child's page: where and safe, what is owed, last seen, own words, risks, trust."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from harken.board.cases import Case
from harken.board.read import Owed as Line
from harken.board.read import Wanted, owed
from harken.chronology.page import Line as Entry
from harken.chronology.page import PageOf, page
from harken.design import words
from harken.design.pages.child import HEADINGS, Answer, ChildAnswers, Owed, OwnWords
from harken.design.pages.parts import Link, Part, Prose, prose, strong
from harken.design.sentences import sentence
from harken.desk.names import names_of
from harken.desk.owe_rows import said
from harken.desk.visit import Visit
from harken.people.around import Around
from harken.people.read import PersonLine
from harken.vocabulary import Mark

OWED_SHOWN = 3
NOT_KNOWN = "Not known"


def answers(
    visit: Visit, person: PersonLine, cases: Sequence[Case], around: Sequence[Around]
) -> ChildAnswers:
    """What a stranger needs in fifteen seconds. Not known is an answer, and is said."""
    here = f"/children/{person.id}"
    rows = owed(visit.connection, Wanted(force=visit.actor.force, subject=person.id, limit=50))
    rows.sort(key=lambda row: (not row.life_safety, row.state != "overdue"))
    return ChildAnswers(
        headings=HEADINGS[person.pronoun],
        where=_where(visit, person, cases, around),
        owed=tuple(_owed(row, visit) for row in rows[:OWED_SHOWN]),
        more_owed=Link(f"{len(rows) - OWED_SHOWN} more owed", f"/cases/{rows[0].chronology}")
        if len(rows) > OWED_SHOWN
        else None,
        late=any(row.state == "overdue" for row in rows),
        seen=_seen(visit, person),
        words=_words(visit, person, here),
        risks=_people([one for one in around if one.risk], "Anyone else: ", visit),
        trusts=_trusts(person, around, visit),
    )


def _where(visit: Visit, person: PersonLine, cases: Sequence[Case], around: Sequence[Around]) -> Answer:
    missing = next((c for c in cases if c.missing_since), None)
    home = next((one for one in around if not one.is_person), None)
    lives = prose("Lives at ", Part(home.name, href=f"/places/{home.id}")) if home else ()
    if missing is not None and missing.missing_since is not None:
        since = missing.missing_since
        lasting = f"Missing {words.lasting(visit.now - since)}, since {words.near(since, visit.now)}."
        news = last_of(visit, person.id, Mark.INFORMATION_RECEIVED)
        lines = [prose(lasting), lives, _said(visit, news, since)]
        return Answer(
            big="Not known where. Not known to be safe.", lines=tuple(x for x in lines if x), late=True
        )
    found = last_of(visit, person.id, Mark.CHILD_FOUND)
    if found is None:
        return Answer(big=home.name if home else "Not known where.", lines=(lives,) if lives else ())
    lines = [_said(visit, found, None), lives]
    return Answer(big="Not missing", lines=tuple(x for x in lines if x))


def _said(visit: Visit, line: Entry | None, after: datetime | None) -> Prose:
    """What an entry says, if it is not older than what it is put beside."""
    if line is None or (after is not None and line.recorded.happened < after):
        return ()
    return says(visit, line)


def says(visit: Visit, line: Entry) -> Prose:
    """When an entry happened, and its sentence."""
    kind = visit.standards.rules.kinds.get(line.recorded.kind)
    if kind is None:
        return ()
    spoken = None if line.withheld else (line.words or {})
    when = words.near(line.recorded.happened, visit.now)
    return (Part(f"{when}: "), *sentence(kind, line.recorded.answers, spoken, now=visit.now))


def last_of(visit: Visit, person: str, *marks: Mark) -> Entry | None:
    """The last entry about the child that bears one of the marks and still stands."""
    rules = visit.standards.rules
    kinds = sorted({kind for mark in marks for kind in rules.bearing(mark).by_kind})
    lines = page(visit.connection, visit.actor, PageOf(subject=person, kinds=kinds, limit=10)).lines
    fits = [rules.bearing(mark) for mark in marks]
    return next(
        (
            one
            for one in lines
            if not one.replaced_by
            and not one.recorded.struck
            and any(matcher.fits(one.recorded) for matcher in fits)
        ),
        None,
    )


def _owed(row: Line, visit: Visit) -> Owed:
    return Owed(
        duty=visit.standards.rules.duty(row.duty).says,
        href=f"/cases/{row.chronology}",
        said=said(row, visit.now),
        who=row.has_it_name or "",
    )


def _seen(visit: Visit, person: PersonLine) -> Answer:
    last = last_of(visit, person.id, Mark.CHILD_SEEN, Mark.CHILD_FOUND)
    if last is None:
        return Answer(big=NOT_KNOWN, lines=(prose("Nobody has recorded seeing them."),))
    names = names_of(visit.connection, visit.actor.force, [last.recorded.by])
    when = words.near(last.recorded.happened, visit.now)
    who = names.get(last.recorded.by, "somebody")
    alone = last.recorded.answers.get("alone") or last.recorded.answers.get("seen")
    lines: list[Prose] = [prose("Recorded by ", strong(who), f", {last.recorded.role}.")]
    lines += [prose(f"Seen: {alone}.")] if alone else []
    lines += [_said(visit, last, None)]
    return Answer(big=when, lines=tuple(lines))


def _words(visit: Visit, person: PersonLine, here: str) -> OwnWords:
    last = last_of(visit, person.id, Mark.CHILD_HEARD)
    more = Link("Everything in their own words", f"{here}?show=words#chronology")
    if last is None:
        return OwnWords()
    kind = visit.standards.rules.kinds[last.recorded.kind]
    names = names_of(visit.connection, visit.actor.force, [last.recorded.by])
    heard = f"{words.near(last.recorded.happened, visit.now)}, to {names.get(last.recorded.by, 'somebody')}"
    if last.withheld:
        return OwnWords(
            heard=heard,
            kept_back=Link("Words kept back: ask, with a reason", f"{here}/words/{last.recorded.id}"),
        )
    said_words: Mapping[str, object] = last.words or {}
    return OwnWords(quote=str(said_words.get(kind.quotes, "")), heard=heard, more=more)


def _people(those: Sequence[Around], otherwise: str, visit: Visit) -> Answer:
    del visit
    lines = [
        (Part(one.name, href=f"/children/{one.id}" if one.is_person else ""), Part(f", {one.says}"))
        for one in those
    ]
    return Answer(lines=(*lines, prose(otherwise, strong(NOT_KNOWN.lower()))))


def _trusts(person: PersonLine, around: Sequence[Around], visit: Visit) -> Answer:
    trusted = [one for one in around if one.trusted]
    if not trusted and not person.trusted_adult:
        return Answer(big=NOT_KNOWN, lines=(prose("Ask, and record it."),))
    lines = list(_people(trusted, "", visit).lines[:-1])
    lines += [prose(strong(person.trusted_adult))] if person.trusted_adult else []
    return Answer(lines=tuple(lines))
