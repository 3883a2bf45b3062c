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
from harken.desk.lines.owed import said
from harken.desk.names import names_of
from harken.desk.visit import Visit
from harken.people.around import Around
from harken.people.read import PersonLine
from harken.vocabulary import Mark

OWED_SHOWN = 3
NOT_KNOWN = "Not known"


def answers(
    visit: Visit,
    person: PersonLine,
    records: Sequence[str],
    cases: Sequence[Case],
    around: Sequence[Around],
) -> ChildAnswers:
    """What a stranger needs in fifteen seconds, of all records of the child. Not known is an answer."""
    here = f"/children/{person.id}"
    rows = owed(visit.connection, Wanted(force=visit.actor.force, subjects=records, limit=50))
    rows.sort(key=lambda row: (not row.life_safety, row.state != "overdue"))
    return ChildAnswers(
        headings=HEADINGS[person.pronoun],
        where=_where(visit, records, cases, around),
        owed=tuple(_owed(row, visit) for row in rows[:OWED_SHOWN]),
        more_owed=Link(f"{len(rows) - OWED_SHOWN} more owed", f"/cases/{rows[0].chronology}")
        if len(rows) > OWED_SHOWN
        else None,
        late=any(row.state == "overdue" for row in rows),
        seen=_seen(visit, records),
        words=_words(visit, records, here),
        risks=_risks([one for one in around if one.risk]),
        trusts=_trusts(person, around),
    )


def _where(visit: Visit, records: Sequence[str], cases: Sequence[Case], around: Sequence[Around]) -> Answer:
    missing = next((c for c in cases if c.missing_since), None)
    home = next((one for one in around if not one.is_person), None)
    lives = prose("Lives at ", Part(home.name, href=f"/places/{home.id}")) if home else ()
    if missing is not None and missing.missing_since is not None:
        since = missing.missing_since
        lasting = f"Missing {words.lasting(visit.now - since)}, since {words.near(since, visit.now)}."
        news = last_of(visit, records, Mark.INFORMATION_RECEIVED)
        lines = [prose(lasting), lives, _said(visit, news, since)]
        return Answer(
            big="Not known where. Not known to be safe.", lines=tuple(x for x in lines if x), late=True
        )
    found = last_of(visit, records, Mark.CHILD_FOUND)
    lines = [_said(visit, found, None), lives or prose("Where they live is not known.")]
    return Answer(big="Not reported missing now", lines=tuple(x for x in lines if x))


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


def last_of(visit: Visit, records: Sequence[str], *marks: Mark) -> Entry | None:
    """The last entry about the child that bears one of the marks and still stands."""
    rules = visit.standards.rules
    kinds = sorted({kind for mark in marks for kind in rules.bearing(mark).by_kind})
    lines = page(
        visit.connection, visit.actor, PageOf(subject=records[0], also=records[1:], kinds=kinds, limit=10)
    ).lines
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


def _seen(visit: Visit, records: Sequence[str]) -> Answer:
    last = last_of(visit, records, Mark.CHILD_SEEN, Mark.CHILD_FOUND)
    if last is None:
        return Answer(big=NOT_KNOWN, lines=(prose("Nobody has recorded seeing them."),))
    fact = last.recorded
    names = names_of(visit.connection, visit.actor.force, [fact.by])
    when, ago = words.near(fact.happened, visit.now), words.ago(fact.happened, visit.now)
    who = prose(f"{ago}. Recorded by ", strong(names.get(fact.by, "somebody")), f", {fact.role}.")
    return Answer(big=when, lines=(who, says(visit, last)[1:]))


def _words(visit: Visit, records: Sequence[str], here: str) -> OwnWords:
    last = last_of(visit, records, Mark.CHILD_HEARD)
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


def _risks(those: Sequence[Around]) -> Answer:
    if not those:
        return Answer(big=NOT_KNOWN, lines=(prose("That nobody is recorded does not mean that nobody is."),))
    return Answer(lines=(*map(_named, those), prose("Anyone else: ", strong(NOT_KNOWN.lower()))))


def _trusts(person: PersonLine, around: Sequence[Around]) -> Answer:
    trusted = [one for one in around if one.trusted]
    told = person.trusted_adult
    if not trusted and not told:
        return Answer(big=NOT_KNOWN, lines=(prose("Ask, and record it."),))
    # Named already among those who are linked, nobody is named again.
    beside = [prose(strong(told))] if told and not any(one.name in told for one in trusted) else []
    return Answer(lines=(*map(_named, trusted), *beside))


def _named(one: Around) -> Prose:
    return (Part(one.name, href=f"/children/{one.id}" if one.is_person else ""), Part(f", {one.says}"))
