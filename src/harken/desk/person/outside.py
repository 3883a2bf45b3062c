"""Who outside knows about a child: each disclosure of every case, its basis, its receipt, its end."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from harken.access.consult import Look
from harken.board.cases import Case, cases_about
from harken.chronology.page import Line, PageOf, page
from harken.design import words
from harken.design.pages.outside import NotSent, OutsidePage, Sent
from harken.design.pages.parts import Link, Prose, Tag, plain, prose, strong
from harken.design.sentences import sentence, told
from harken.desk.frame import frame
from harken.desk.lines.flags import flags_on
from harken.desk.lines.kept_from import kept_from
from harken.desk.names import names_of
from harken.desk.person import told_outside
from harken.desk.person.page import identity, person_of
from harken.desk.person.told_outside import said_of, sent_to
from harken.desk.visit import Visit
from harken.every_case.corrections import EnteredInError
from harken.every_case.disclosure import (
    HANDLED,
    ON_A_BASIS,
    Disclosed,
    DisclosureRefused,
    RecallAnswer,
    RecallAnswered,
    Recalled,
    Receipt,
    SharingExplained,
)
from harken.every_case.referral import ReferralAnswered, ReferralReceived, Referred
from harken.people.merge import same_person
from harken.vocabulary import Entry, HasIt, Outside
from harken.vocabulary.calendars import london_day
from harken.vocabulary.roles import SYSTEM

SHOWN = 100
WENT = (Disclosed.key, Referred.key)
HAVE_IT = {Disclosed.key: (Receipt.key,), Referred.key: (ReferralReceived.key, ReferralAnswered.key)}
KINDS: tuple[type[Entry], ...] = (
    Disclosed,
    DisclosureRefused,
    Receipt,
    Recalled,
    RecallAnswered,
    Referred,
    ReferralAnswered,
    ReferralReceived,
    SharingExplained,
    EnteredInError,
)
NOT_SAID = Tag("On what basis: not said", "late")
NO_RECEIPT, UNASKED = Tag("No receipt", "late"), Tag("No receipt is asked for")
NOT_ASKED_BACK = Tag("Not asked back", "soon")
ANSWERED = {
    RecallAnswer.DONE: "met",
    RecallAnswer.KEPT: "late",
    RecallAnswer.NEVER_HAD: "soon",
    RecallAnswer.NOT_SAID: "late",
}


@dataclass(frozen=True, slots=True)
class _Read:
    """What is on record of sharing, the last first, and how each is named on the page.

    Of `every` line `lines` are those that stand; what was struck out by `strikes` was sent for all that.
    """

    visit: Visit
    every: Sequence[Line]
    lines: Sequence[Line]
    strikes: Mapping[str, Line]
    cases: Mapping[str, Link]
    names: Mapping[str, str]
    tells: Mapping[str, Outside]
    here: str

    def of(self, *kinds: str) -> list[Line]:
        return [one for one in self.lines if one.recorded.kind in kinds]

    def after(self, sent: Line, *kinds: str) -> list[Line]:
        """What was said later, of what was sent: of the same reference and purpose, where both say one."""
        outside = self.tells.get(sent.recorded.kind)
        struck = self.strikes.get(sent.recorded.id)
        return [one for one in reversed(self.of(*kinds)) if told_outside.is_of(one, sent, outside, struck)]

    def went(self) -> list[Line]:
        """Everything that went, the last first: what Harken sent on an entry, and says itself, once."""
        went = [one for one in self.every if one in self.lines or one.recorded.id in self.strikes]
        ours = [one for one in went if one.recorded.kind in WENT]
        tells = [one for one in went if one.recorded.kind in self.tells and self._told(one, ours)]
        return [one for one in went if one in ours or one in tells]

    def _told(self, one: Line, ours: list[Line]) -> bool:
        outside = self.tells[one.recorded.kind]
        return told_outside.went(one, outside) and not told_outside.sent_by_itself(one, outside, ours)

    def received(self, sent: Line) -> list[Line]:
        """What was said later of having it: a receipt, or the entry that the notice is received by."""
        if outside := self.tells.get(sent.recorded.kind):
            return [
                one for one in self.after(sent, outside.has_it) if told_outside.has_it(one, sent, outside)
            ]
        of_its_own = [one for one in _received_by(self.visit) if self._says_who(one, sent)]
        receipts = self.after(sent, *HAVE_IT[sent.recorded.kind], *(one.kind.key for one in of_its_own))
        return receipts or self._answered(sent)

    def _answered(self, sent: Line) -> list[Line]:
        """What they answered to somebody here, of what a notice asked them."""
        rules, asked = self.visit.standards.rules, told_outside.notice_of(sent, self.visit.standards)
        fits = rules.any_of(asked.settled_by) if asked and asked.settled_by else None
        later = self.after(sent, *fits.by_kind) if fits else []
        return [one for one in later if fits and fits.fits(one.recorded)]

    def _says_who(self, has_it: HasIt, sent: Line) -> bool:
        """Whether somebody of those who got it said so; of whom words are kept back, anybody."""
        whom = str((sent.words or {}).get("to_whom", "")).casefold()
        later = self.after(sent, has_it.kind.key)
        return any(whom in ("", said_of(one, has_it.called).casefold()) for one in later)

    def case(self, one: Line) -> Link:
        return self.cases.get(one.recorded.chronology, Link("their own record", self.here))


def outside_page(visit: Visit, *, person: str) -> OutsidePage:
    """Everything that went outside about a child, and what did not; its read recorded."""
    known = person_of(visit, person)
    records = same_person(visit.connection, visit.actor.force, [person], at=visit.now)[person]
    cases = cases_about(visit.connection, visit.actor.force, *records)
    tells = told_outside.tells_outside(visit.standards.rules.kinds)
    kinds = [*(one.key for one in KINDS), *(one.kind.key for one in _received_by(visit))]
    kinds += [*tells, *told_outside.entries_of_having_it(tells), *told_outside.answers(visit.standards)]
    wanted = PageOf(subject=records[0], also=records[1:], kinds=sorted({*kinds}), limit=SHOWN)
    found = page(visit.connection, visit.actor, wanted)
    lines = [one for one in found.lines if not one.replaced_by and not one.recorded.struck]
    strikes = {one.recorded.replaces: one for one in found.lines if one.recorded.struck}
    visit.looked(
        Look(
            object_kind="person",
            object_id=person,
            persons=records,
            chronologies=[one.chronology for one in cases],
            fields=("name", "born", "needs", "disclosures", "words"),
            rows=len(lines),
        )
    )
    names = names_of(visit.connection, visit.actor.force, [one.recorded.by for one in found.lines])
    here = f"/children/{person}"
    shown = {c.chronology: _case(visit, c) for c in cases}
    read = _Read(visit, found.lines, lines, strikes, shown, names, tells, here)
    sent = tuple(_row(one, read) for one in read.went())
    facts = flags_on(visit, [person])[person].facts
    return OutsidePage(
        frame=frame(visit, f"{known.named}: who outside knows"),
        identity=identity(visit, known, cases),
        says=_says(sent),
        sent=sent,
        not_sent=tuple(_not_sent(one, read) for one in read.of(DisclosureRefused.key)),
        more=f"Only the last {SHOWN} entries are read here." if found.next else "",
        back=Link(f"Back to {known.named}", here),
        asks=kept_from(visit, facts, shown=[*records, *(c.chronology for c in cases)]),
        acts=(Link(f"Everything about {known.given or 'them'}", here),),
    )


def _received_by(visit: Visit) -> list[HasIt]:
    """The entries of their own that notices are received by."""
    notices = (one for pathway in visit.standards.pathways.values() for one in pathway.notices)
    return [one.has_it for one in notices if one.has_it]


def _says(sent: Sequence[Sent]) -> Prose:
    if not sent:
        return prose("What was said by telephone and not recorded is not here.")
    agencies = dict.fromkeys(who for one in sent for who in one.to.split(", "))
    late = sum(one.until.tone == "late" for one in sent)
    return (
        *prose("Sent ", strong(words.counted(len(sent), "time", "times")), f", to {', '.join(agencies)}."),
        *(prose(" ", strong(f"Over, and not asked back: {late}.")) if late else ()),
    )


def _case(visit: Visit, one: Case) -> Link:
    pathway = visit.standards.pathways.get(one.pathway)
    return Link(f"{pathway.name if pathway else one.pathway}, {one.reference}", f"/cases/{one.chronology}")


def _row(one: Line, read: _Read) -> Sent:
    outside, struck = read.tells.get(one.recorded.kind), read.strikes.get(one.recorded.id)
    row = _told(one, outside, read) if outside else _sent(one, read)
    if struck is None:
        return row
    return replace(row, struck=f"{_by(struck, read)}, {words.near(struck.recorded.recorded, read.visit.now)}")


def _told(one: Line, outside: Outside, read: _Read) -> Sent:
    """Somebody outside was told by an entry of a kind of work."""
    fact, now = one.recorded, read.visit.now
    kind = read.visit.standards.rules.kinds[fact.kind]
    explained = read.after(one, SharingExplained.key)
    received = read.received(one)
    return Sent(
        when=words.near(fact.happened, now),
        ago=words.ago(fact.happened, now),
        by=_by(one, read),
        to=", ".join(told_outside.agencies(one, outside)) or "not known",
        whom=told_outside.whom(one, outside),
        purpose=outside.purpose,
        basis=_rests_on(one, outside, explained),
        parts=plain(sentence(kind, fact.answers, None if one.withheld else one.words or {}, now=now)),
        kept_back=_asked_for(one, read),
        handling=_explained(explained, "handling", HANDLED),
        reference=said_of(one, "reference"),
        receipt=_receipt(received, now) if received or outside.has_it else UNASKED,
        until=_until(one, read),
        recall=_recall(one, read),
        case=read.case(one),
    )


def _asked_for(one: Line, read: _Read) -> Link | None:
    """Where words that are kept back are asked for."""
    return (
        Link("Ask for them, with a reason", f"{read.here}/words/{one.recorded.id}") if one.withheld else None
    )


def _sent(one: Line, read: _Read) -> Sent:
    fact, now = one.recorded, read.visit.now
    spoken = one.words or {}
    explained = read.after(one, SharingExplained.key)
    referral = fact.kind == Referred.key
    said = (
        fact.answers.get("concerns") if referral else fact.answers.get("sent") or fact.answers.get("content")
    )
    return Sent(
        when=words.near(fact.happened, now),
        ago=words.ago(fact.happened, now),
        by=_by(one, read),
        to=sent_to(one),
        whom=str(spoken.get("to_whom", "")),
        purpose="referral" if referral else said_of(one, "purpose") or "Purpose not said",
        basis=_basis(one, explained),
        parts="what it was about is not said" if referral and not said else told(said or (), now),
        what=str(spoken.get("what", "") or spoken.get("why", "")),
        kept_back=_asked_for(one, read),
        handling=said_of(one, "handling") or _explained(explained, "handling", HANDLED),
        reference=said_of(one, "reference"),
        receipt=_receipt(read.received(one), now),
        until=_until(one, read),
        recall=_recall(one, read),
        case=read.case(one),
    )


def _by(one: Line, read: _Read) -> str:
    """Whoever sent it; what Harken sends by itself nobody did."""
    if one.recorded.role == SYSTEM.name:
        return "by itself"
    return f"{read.names.get(one.recorded.by, 'somebody')}, {one.recorded.role}"


def _explained(explained: Sequence[Line], name: str, known: Sequence[str]) -> str:
    return next((said for one in explained if (said := said_of(one, name)) in known), "")


def _rests_on(one: Line, outside: Outside, explained: Sequence[Line]) -> Tag:
    """What is said of it later counts; asked for and left out, it stands out."""
    said = outside.basis or said_of(one, outside.basis_in) or _explained(explained, "basis", ON_A_BASIS)
    if said:
        return Tag(said)
    return NOT_SAID if one.recorded.answers.get(outside.basis_in) == "not said" else Tag("Basis not asked")


def _basis(one: Line, explained: Sequence[Line]) -> Tag:
    """What was sent before anybody was asked, and what is referred, says none: nobody left it out."""
    said = said_of(one, "basis") or _explained(explained, "basis", ON_A_BASIS)
    if said:
        return Tag(said)
    asked = one.recorded.kind == Disclosed.key and one.recorded.answers.get("basis") == "not said"
    return NOT_SAID if asked else Tag("Basis not asked then")


def _receipt(later: Sequence[Line], now: datetime) -> Tag:
    if not later:
        return NO_RECEIPT
    return Tag(f"Receipt {words.near(later[0].recorded.happened, now)}", "met")


def _until(one: Line, read: _Read) -> Tag:
    """Over and never asked back is late; what nobody set an end to says so."""
    said = said_of(one, "kept_until")
    if not said:
        return Tag("No day was set")
    day, today = date.fromisoformat(said), london_day(read.visit.now)
    shown = told(day, read.visit.now)
    if day >= today:
        return Tag(f"Until {shown}")
    back = read.after(one, Recalled.key, RecallAnswered.key)
    return Tag(f"Over since {shown}") if back else Tag(f"Over since {shown}, and not asked back", "late")


def _recall(one: Line, read: _Read) -> Tag | None:
    answers = read.after(one, RecallAnswered.key)
    if answers:
        answer = RecallAnswer(str(answers[-1].recorded.answers.get("answer")))
        return Tag(f"Asked back: {answer.value}", ANSWERED[answer])
    asked = read.after(one, Recalled.key)
    if not asked:
        return NOT_ASKED_BACK if one.recorded.id in read.strikes else None
    when = words.near(asked[-1].recorded.happened, read.visit.now)
    return Tag(f"Asked {said_of(asked[-1], 'asked') or 'back'}, {when}; no answer", "soon")


def _not_sent(one: Line, read: _Read) -> NotSent:
    fact, now = one.recorded, read.visit.now
    reason = said_of(one, "reason")
    return NotSent(
        when=words.near(fact.happened, now),
        ago=words.ago(fact.happened, now),
        to=sent_to(one),
        purpose=said_of(one, "purpose") or "Not said",
        reason=Tag(reason) if reason else Tag("Not said", "late"),
        case=read.case(one),
    )
