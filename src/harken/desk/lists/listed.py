"""One person whom officers look out for, and one thing that officers are asked, as a list shows them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from uuid import uuid4

from harken.board.cases import Case
from harken.board.read import Owed
from harken.chronology.page import Line
from harken.design import words
from harken.design.forms.moments import NOW
from harken.design.forms.questions import ABOUT, HAPPENED, PREFIX
from harken.design.pages.listing import Asked, Listed, Written
from harken.design.pages.parts import Fields, Link, Part, Post, Prose, Stress, Tag, prose
from harken.design.sentences import KEPT_BACK, sentence
from harken.desk.lines.flags import Standing, called
from harken.desk.lines.gravity import tone_of
from harken.desk.lines.owed import said
from harken.desk.lines.pictures import picture
from harken.desk.recording.form import FROM, IDEM, SCREEN
from harken.desk.visit import Visit
from harken.engine.flags import FlagStands
from harken.people.read import PersonLine
from harken.vocabulary import Listing, Pathway

ASKED = 3
"""How many answered questions are shown beside somebody. Our own design."""
NOT_SAID = "nothing yet"


@dataclass(frozen=True, slots=True)
class Read:
    """What the page is made of, read once for all of it. A `paper` page asks nothing."""

    visit: Visit
    pathway: Pathway
    listing: Listing
    people: Mapping[str, PersonLine]
    flags: Mapping[str, Standing]
    lines: Mapping[str, Sequence[Line]]
    names: Mapping[str, str]
    homes: Mapping[str, Prose]
    cases: Mapping[str, Case]
    here: str
    paper: bool


def listed(read: Read, one: Owed) -> Listed:
    """Who, why, by whom put there, what is asked of officers, and when they are looked at again."""
    visit, person, case = read.visit, read.people.get(one.subject), read.cases.get(one.chronology)
    raised = _raised(read, one.subject)
    reviews = list(_of(read, one, read.listing.reviewed.key))
    reviewing = not read.paper and visit.actor.role in read.listing.review.owed_by
    return Listed(
        name=f"{person.named}, {person.aged(visit.now)}" if person else "Withheld",
        href=f"/children/{one.subject}" if person else f"/cases/{one.chronology}",
        photo=picture(person),
        tags=_tags(read, one),
        case=Link(one.reference, f"/cases/{one.chronology}"),
        who=_works(read, one, case),
        area=case.area if case else "",
        lives=read.homes.get(one.subject, prose("Not known where they live")),
        why=_why(read, raised) if person else prose("kept from you"),
        put_on=_by(read, raised.raised_by.by, raised.raised_by.role, words.at(raised.since, visit.now))
        if raised
        else "not known",
        look_out_for=_look_out_for(read, reviews),
        reviewed=_reviewed(read, reviews),
        due=said(one, visit.now, read.listing.review),
        asked=tuple(_answered(read, one)),
        review=_review(read, one, reviews) if reviewing else None,
        ways=_ways(read, one) if reviewing else (),
    )


def _works(read: Read, one: Owed, case: Case | None) -> str:
    """Whoever is named to work with them; else whoever is in charge of the case."""
    keeper = read.pathway.keeper
    named = next(_of(read, one, keeper.kind.key), None) if keeper else None
    called = str(named.recorded.answers.get(keeper.field) or "") if keeper and named else ""
    return called or (case.in_charge_name if case else "") or ""


def _of(read: Read, one: Owed, kind: str) -> Iterator[Line]:
    """The last entries of a kind in somebody's case, that are about them or about nobody by name."""
    for line in read.lines.get(one.chronology, ()):
        about = dict(line.recorded.about)
        if line.recorded.kind == kind and (not about or not one.subject or one.subject in about):
            yield line


def _raised(read: Read, who: str) -> FlagStands | None:
    """The flag by which somebody is on the list."""
    standing = read.flags.get(who)
    key = read.listing.flag.key
    return next((one for one in (standing.raised if standing else ()) if one.flag.key == key), None)


def _tags(read: Read, one: Owed) -> tuple[Tag, ...]:
    """How grave it is, and what else stands on them: under 18, a danger to officers."""
    standing, level = read.flags.get(one.subject), read.pathway.level
    grade = (Tag(f"{level.called}: {one.level}", tone_of(level, one.level)),) if level and one.level else ()
    raised = standing.raised if standing else ()
    others = [called(each) for each in raised if each.flag.key != read.listing.flag.key]
    others += [words.opening(each.flag) for each in (standing.put if standing else ())]
    return (*grade, *(Tag(each) for each in dict.fromkeys(others)))


def _why(read: Read, raised: FlagStands | None) -> Prose:
    """What put them on it, its words left in the case."""
    kind = read.visit.standards.rules.kinds.get(raised.raised_by.kind) if raised else None
    if raised is None or kind is None:
        return prose("could not be worked out: read the case")
    declared = next((one.says for one in read.listing.put_on if one.by.key == kind.key), "")
    if declared:
        return prose(declared)
    return sentence(kind, raised.raised_by.answers, {}, now=read.visit.now)


def _by(read: Read, account: str, role: str, when: str) -> str:
    return f"{read.names.get(account, 'Somebody')}, {role}, {when}"


def _words(line: Line, name: str) -> Prose:
    """What somebody wrote in one answer; nothing where they wrote nothing."""
    if line.withheld:
        return (Part(KEPT_BACK, Stress.WITHHELD),)
    text = str((line.words or {}).get(name) or "").strip()
    return (Part(text, Stress.WORDS),) if text else ()


def _look_out_for(read: Read, reviews: Sequence[Line]) -> Prose:
    """What the last review that said anything asks of officers."""
    written = (_words(line, read.listing.look_out_for) for line in reviews)
    return next((one for one in written if one), prose(NOT_SAID))


def _reviewed(read: Read, reviews: Sequence[Line]) -> str:
    if not reviews:
        return "not reviewed yet"
    last = reviews[0].recorded
    return _by(read, last.by, last.role, words.at(last.happened, read.visit.now))


def _answered(read: Read, one: Owed) -> Iterator[Asked]:
    """The last questions about somebody that were answered. What is still asked stands above the list."""
    asks = read.listing.asks
    answers = {line.recorded.answers.get(asks.same): line for line in _of(read, one, asks.answered.key)}
    both = (
        (line, answers.get(line.recorded.answers.get(asks.same))) for line in _of(read, one, asks.asked.key)
    )
    found = [(line, to) for line, to in both if to and to.recorded.happened >= line.recorded.happened]
    for line, to in found[:ASKED]:
        fact = to.recorded
        who = _by(read, fact.by, fact.role, words.at(fact.happened, read.visit.now))
        yield Asked(says=_says(read, line), answer=(*_words(to, asks.said), Part(f" ({who})")))


def _says(read: Read, line: Line) -> Prose:
    spoken = None if line.withheld else (line.words or {})
    return sentence(read.listing.asks.asked, line.recorded.answers, spoken, now=read.visit.now)


def question(read: Read, one: Owed) -> Asked:
    """What still waits for an answer, about whom, and where it is written."""
    asks, who = read.listing.asks, one.subject or next(iter(one.children), "")
    person = read.people.get(who)
    line = next((x for x in _of(read, one, asks.asked.key) if x.recorded.root == one.root), None)
    number = str(line.recorded.answers.get(asks.same) or "") if line else ""
    return Asked(
        says=_says(read, line) if line else prose(asks.duty.says),
        about=Link(f"{person.named}, {person.aged(read.visit.now)}", f"/children/{who}") if person else None,
        case=Link(one.reference, f"/cases/{one.chronology}"),
        said=said(one, read.visit.now, asks.duty),
        form=None if read.paper or not number else _answer(read, one, number),
    )


def _answer(read: Read, one: Owed, number: str) -> Written:
    asks = read.listing.asks
    return Written(
        id=f"answer-{one.root}",
        label=f"Your answer to {number}: that nothing was seen is one too",
        name=f"{PREFIX}{asks.said}",
        action=f"/cases/{one.chronology}/record/{asks.answered.key}",
        button="Send the answer",
        fields=(*_fields(read, one.children), (f"{PREFIX}{asks.same}", number)),
        required=True,
    )


def _fields(read: Read, whom: Sequence[str]) -> Fields:
    """What goes with each form: when, once, about whom, and back to this page."""
    sent = ((HAPPENED, NOW), (IDEM, str(uuid4())), (SCREEN, "0"), (FROM, read.here))
    return (*sent, *((ABOUT, who) for who in whom))


def _review(read: Read, one: Owed, reviews: Sequence[Line]) -> Written:
    """The first way, with what officers are to look out for."""
    case, written = read.cases.get(one.chronology), _look_out_for(read, reviews)
    area = ((f"{PREFIX}{read.listing.area}", case.area),) if case and case.area else ()
    return Written(
        id=f"review-{one.subject}",
        label="What officers look out for, and send back",
        name=f"{PREFIX}{read.listing.look_out_for}",
        action=_reviewed_at(read, one),
        button=read.listing.ways[0].says,
        fields=(*_of_way(read, one, 0), *area),
        written="".join(part.text for part in written if part.stress is Stress.WORDS),
    )


def _ways(read: Read, one: Owed) -> tuple[Post, ...]:
    """Every other way."""
    return tuple(
        Post(way.says, _reviewed_at(read, one), _of_way(read, one, number), quiet=True)
        for number, way in enumerate(read.listing.ways)
        if number
    )


def _reviewed_at(read: Read, one: Owed) -> str:
    return f"/cases/{one.chronology}/record/{read.listing.reviewed.key}"


def _of_way(read: Read, one: Owed, number: int) -> Fields:
    given = read.listing.ways[number].answers
    return (*_fields(read, (one.subject,)), *((f"{PREFIX}{name}", str(value.value)) for name, value in given))
