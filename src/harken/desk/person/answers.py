"""The six answers of a child's page: where and safe, what is owed, last seen, own words, risks, trust."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from harken.board.cases import Case
from harken.board.read import Owed as Line
from harken.board.read import Wanted, how_many, owed
from harken.chronology.page import Line as Entry
from harken.design import words
from harken.design.pages.child import HEADINGS, Answer, ChildAnswers, GrownAnswers, Owed, OwnWords
from harken.design.pages.parts import NUMBER, Link, Part, Prose, prose, strong, with_numbers
from harken.design.sentences import MARKS, sentence
from harken.desk.lines.last import last_lines, last_of
from harken.desk.lines.owed import record_of, said, says_of
from harken.desk.lines.standings import far_off
from harken.desk.names import names_of
from harken.desk.person.where import NOT_MISSING, where_is
from harken.desk.visit import Visit
from harken.engine.flags import FlagStands
from harken.people.around import Around
from harken.people.read import PersonLine
from harken.vocabulary import Mark

OWED_SHOWN, COUNTED = 3, 999
NOT_KNOWN, NOT_SEEN = "Not known", "Nothing that you may see"


def answers(
    visit: Visit,
    person: PersonLine,
    records: Sequence[str],
    cases: Sequence[Case],
    around: Sequence[Around],
    raised: Sequence[FlagStands],
    also: Sequence[Prose],
) -> ChildAnswers:
    """What a stranger needs in fifteen seconds, of all records of the child. Not known is an answer.

    `raised` are the flags that stand on the child by what is recorded; `also` says who else may be a risk.
    """
    here = f"/children/{person.id}"
    rows = owed_to(visit, records)
    return ChildAnswers(
        headings=HEADINGS[person.pronoun],
        where=where_is(visit, records, cases, around, raised),
        owed=rows.first,
        more_owed=rows.more,
        late=rows.late,
        seen=_seen(visit, records, missing=any(c.missing_since for c in cases)),
        words=_words(visit, records, here),
        risks=risks_to([one for one in around if one.risk], also, visit.now),
        trusts=_trusts(person, around, visit.now),
    )


def as_far_as_seen(six: ChildAnswers | GrownAnswers) -> ChildAnswers | GrownAnswers:
    """The same where a record is kept back: what is not seen is not said not to be."""
    unseen = f"{NOT_MISSING}, in what you may see"
    where = replace(six.where, big=unseen) if six.where.big == NOT_MISSING else six.where
    if isinstance(six, ChildAnswers):
        return replace(six, where=where, nothing=NOT_SEEN, unheard="None that you may see")
    return replace(six, where=where, nothing=NOT_SEEN)


@dataclass(frozen=True, slots=True)
class OwedTo:
    """What is owed to somebody: the first of it, the way to the rest, and whether anything is late."""

    first: tuple[Owed, ...]
    more: Link | None
    late: bool


def owed_to(visit: Visit, records: Sequence[str]) -> OwedTo:
    """What is owed by all records of a person; what a life depends on, and what is late, first."""
    wanted = Wanted(force=visit.actor.force, subjects=records, limit=50)
    rows = owed(visit.connection, wanted)
    rows.sort(key=lambda row: (_far_off(row, visit), not row.life_safety, row.state != "overdue"))
    left = how_many(visit.connection, wanted, most=COUNTED) - OWED_SHOWN
    return OwedTo(
        tuple(_owed(row, visit) for row in rows[:OWED_SHOWN]),
        Link(f"{left} more owed", record_of(rows[0])) if left > 0 else None,
        any(row.state == "overdue" for row in rows),
    )


def _far_off(row: Line, visit: Visit) -> bool:
    return far_off(row.due, visit.standards.rules.duty(row.duty), row.started, visit.now)


def _owed(row: Line, visit: Visit) -> Owed:
    duty = visit.standards.rules.duty(row.duty)
    return Owed(
        duty=says_of(duty, row),
        href=record_of(row),
        said=said(row, visit.now, duty),
        who=row.has_it_name or "",
    )


def _seen(visit: Visit, records: Sequence[str], *, missing: bool) -> Answer:
    last = last_of(visit, records, Mark.CHILD_SEEN, Mark.CHILD_FOUND)
    report = last_of(visit, records, Mark.CHILD_MISSING) if missing else None
    if report and (last is None or last.recorded.happened < report.recorded.happened):
        return _reported_seen(visit, report, last)
    if last is None:
        return Answer(big=NOT_KNOWN, lines=(prose("Nobody has recorded seeing them."),))
    return Answer(big=words.near(last.recorded.happened, visit.now), lines=_seen_by(visit, last))


def _reported_seen(visit: Visit, report: Entry, last: Entry | None) -> Answer:
    """When and where whoever reported says that the child was last seen; and when one of us last did."""
    names = visit.standards.rules.kinds[report.recorded.kind].last_seen
    answered = {**report.recorded.answers, **(report.words or {})}
    when, *rest = [str(answered.get(name) or "") for name in names] or [""]
    moment = datetime.fromisoformat(when) if when else None
    ago = f"{words.ago(moment, visit.now)}. " if moment else ""
    said = (*prose(ago), *with_numbers(". ".join(one for one in rest if one)))
    unsaid = "The words are kept back." if report.withheld else "Whoever reported did not say."
    lines = [said] if ago or any(rest) else [prose(unsaid)]
    if last is not None:
        before = words.near(last.recorded.happened, visit.now)
        lines += [(Part("Before that "), strong(before), Part(", "), *_seen_by(visit, last)[0])]
        lines += _seen_by(visit, last)[1:]
    return Answer(big=words.at(moment, visit.now) if moment else "Not known when", lines=tuple(lines))


def _seen_by(visit: Visit, last: Entry) -> tuple[Prose, ...]:
    """How long ago, by whom, alone? What was said is in the child's own words beside it."""
    fact = last.recorded
    names = names_of(visit.connection, visit.actor.force, [fact.by])
    who = prose(
        f"{words.ago(fact.happened, visit.now)}. Recorded by ",
        strong(names.get(fact.by, "somebody")),
        f", {fact.role}.",
    )
    return who, sentence(visit.standards.rules.kinds[fact.kind], fact.answers, {}, now=visit.now)


def _words(visit: Visit, records: Sequence[str], here: str) -> OwnWords:
    last = _last_heard(visit, records)
    more = Link("Everything in their own words, over time", f"{here}/voice")
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
    return OwnWords(quote=str(said_words.get(kind.quotes, "")).strip().strip(MARKS), heard=heard, more=more)


def _last_heard(visit: Visit, records: Sequence[str]) -> Entry | None:
    """The last time the child was heard in their own words; else the last time they were heard at all."""
    rules = visit.standards.rules
    heard = rules.bearing(Mark.CHILD_HEARD)
    those = [one for one in last_lines(visit, records, heard.by_kind) if heard.fits(one.recorded)]
    return next((one for one in those if _quoted(visit, one)), next(iter(those), None))


def _quoted(visit: Visit, one: Entry) -> bool:
    """Whether an entry holds the child's own words, kept back or not."""
    quotes = visit.standards.rules.kinds[one.recorded.kind].quotes
    return bool(quotes) and (one.withheld or bool((one.words or {}).get(quotes)))


def risks_to(those: Sequence[Around], also: Sequence[Prose], now: datetime) -> Answer:
    """Who is a risk to somebody: those linked as one, and whom else facts name."""
    if not those and not also:
        return Answer(big=NOT_KNOWN, lines=(prose("That nobody is recorded does not mean that nobody is."),))
    return Answer(
        lines=(
            *(named_around(one, now) for one in those),
            *also,
            prose("Anyone else: ", strong(NOT_KNOWN.lower())),
        )
    )


def _trusts(person: PersonLine, around: Sequence[Around], now: datetime) -> Answer:
    trusted = [one for one in around if one.trusted]
    told = person.trusted_adult
    if not trusted and not told:
        return Answer(big=NOT_KNOWN, lines=(prose("Ask, and record it."),))
    # Named already among those who are linked, nobody is named again; a number said of them is not lost.
    named = any(one.name in told for one in trusted)
    numbers = [n for n in NUMBER.findall(told) if not any(n in one.says for one in trusted)]
    beside = ", ".join(numbers) if named else told
    lines = [named_around(one, now) for one in trusted] + ([with_numbers(beside)] if beside else [])
    return Answer(lines=tuple(lines))


def named_around(one: Around, now: datetime) -> Prose:
    """Somebody around a person: who, how old, and what they are to them."""
    age = one.person.age(now) if one.person else NOT_KNOWN.lower()
    aged = "" if age == NOT_KNOWN.lower() else f", {age}"
    name = Part(f"{one.name}{aged}", href=f"/children/{one.id}" if one.is_person else "")
    return (name, *with_numbers(f", {one.says}"))
