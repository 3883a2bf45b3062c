"""The case page: what to do next, how everything stands, what happened, and who is involved."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType
from uuid import uuid4

from harken.access.consult import Look
from harken.access.may import may
from harken.access.permissions import Act
from harken.board.cases import Case
from harken.design import words
from harken.design.pages.case import CasePage, Identity
from harken.design.pages.case import Standing as Shown
from harken.design.pages.chronology import Chronology
from harken.design.pages.parts import Ask, Link, Panel, Post, Prose, Tag, prose, strong
from harken.design.words import Tone
from harken.desk.case.flagged import Flagged, flagged_in, flags_of
from harken.desk.case.next_step import next_of
from harken.desk.case.same import same_for_others
from harken.desk.case.seen import Seen, seen
from harken.desk.case.still_owed import still_owed
from harken.desk.frame import frame
from harken.desk.lines.chronology import Read, chronology_of
from harken.desk.lines.emergency import case_to_read, only_reads
from harken.desk.lines.gravity import gravity
from harken.desk.lines.held import held, of_kind
from harken.desk.lines.households import households, whose_homes
from harken.desk.lines.lowering import lowering_asked
from harken.desk.lines.not_reckoned import not_reckoned
from harken.desk.lines.on_places import kept_of
from harken.desk.lines.owed import nobodys_area, of_nobody
from harken.desk.lines.panels import around_line, panels, people_of
from harken.desk.lines.pictures import picture
from harken.desk.lines.standings import meets, shown, source_line
from harken.desk.lines.trained import without
from harken.desk.opened import came_to
from harken.desk.visit import Visit
from harken.engine.gates import GateStands
from harken.engine.standing import Standing, State, law_ends
from harken.every_case.handover import HandoverAccepted
from harken.people.around import Around
from harken.vocabulary import Source

NOTHING_OWED = "Nothing is owed in this case now."
NOTHING_FOUND = "Nothing else was found to be owed."
MET_SHOWN = 6
OFFERED = 6
MANY = 10
UNIT = re.compile(r"(?<=\d) (?=h|min|day)")
FIELDS = ("name", "born", "links", "standings", "chronology", "words")


def case_page(visit: Visit, *, chronology: str) -> CasePage:
    """One case, reckoned afresh, its read recorded."""
    those = seen(visit, chronology)
    lines, read = lines_of(visit, those)
    near = people_of(visit, those.found)
    look(visit, those, read, near, also=(whose := whose_homes(visit, those.found, those.named)))
    came_to(visit, [chronology])
    found, reads = those.found, only_reads(visit, chronology, restricted=those.found.restricted)
    holds = () if reads else held(visit, chronology, found.pathway)
    everything = visit.request.GET.get("standings") == "all"
    standings, earlier = (those.standings, {}) if everything else _short(those.standings)
    shown, later, settled = _parted(stand(visit, those, standings, earlier=earlier), whole=everything)
    flagged = flagged_in(visit, those, near)
    page = CasePage(
        frame=frame(visit, f"{those.names}: {found.reference}", live=True, besides=still_owed(visit, those)),
        identity=identity(visit, those),
        chronology=lines,
        next=next_of(visit, those),
        standings=shown,
        later=later,
        settled=settled,
        all_standings=None if everything else _all(those),
        another_time=Link("How it stood at another time", f"{those.here}/as-known"),
        print=Link("Print", f"{those.here}/print"),
        restrict=Link("Restrict this record", f"{those.here}/restrict"),
        record=_record(visit, those, holds),
        panels=(*_panels(visit, those, holds), *households(whose, flagged.where)),
        people=tuple(around_line(one) for one in near),
        closed=f"Closed {words.at(found.closed, visit.now)}" if found.closed else "",
        acts=_acts(visit, found),
        give=_give(visit, found),
        asks=_asks(visit, those, flagged),
        nothing_owed=NOTHING_FOUND if those.failed else NOTHING_OWED,
        flags=flags_of(visit, those, flagged),
        same=same_for_others(visit, those),
    )
    return case_to_read(page, reads)


def _asks(visit: Visit, those: Seen, flagged: Flagged) -> tuple[Ask, ...]:
    """What is not all worked out, whom to ask of what is kept back, and that lowering it was asked for."""
    found = those.found
    lowered = lowering_asked(visit, found.chronology) if found.restricted else ()
    kept = kept_of(visit, found.children, flagged.where, flagged.on)
    return (*not_reckoned(those.failed), *kept, *lowered)


def _panels(visit: Visit, those: Seen, holds: Sequence[GateStands]) -> tuple[Panel, ...]:
    """What the pathway declares, and what is held where nothing else is owed."""
    near_its_end = not any(s.unsettled for s in those.standings)
    return panels(visit, those.found, holds if near_its_end else ())


def _all(those: Seen) -> Link:
    return Link(f"All {len(those.standings)}", f"{those.here}?standings=all")


def printed(visit: Visit, *, chronology: str) -> CasePage:
    """The same case for paper: every standing in a line, its sources at the foot, and nothing to press."""
    those = seen(visit, chronology)
    lines, read = lines_of(visit, those)
    near = people_of(visit, those.found)
    look(visit, those, read, near, verb="print")
    cited = list(dict.fromkeys(source for one in those.standings for source in one.duty.sources))
    found, reads = those.found, only_reads(visit, chronology, restricted=those.found.restricted)
    holds = () if reads else held(visit, chronology, found.pathway)
    flagged = flagged_in(visit, those, near)
    page = CasePage(
        frame=frame(visit, f"{those.names}: {found.reference}, to print"),
        identity=identity(visit, those),
        flags=flags_of(visit, those, flagged),
        chronology=replace(lines, opened=True),
        standings=stand(visit, those, those.standings, cited=cited),
        sources=tuple(map(source_line, cited)),
        another_time=Link("Back to the case", those.here),
        panels=tuple(one for one in panels(visit, found, holds) if one.says),
        people=tuple(around_line(one) for one in near),
        closed=f"Closed {words.at(found.closed, visit.now)}" if found.closed else "",
        asks=_asks(visit, those, flagged),
        nothing_owed=NOTHING_FOUND if those.failed else NOTHING_OWED,
    )
    return case_to_read(page, reads)


def lines_of(visit: Visit, those: Seen) -> tuple[Chronology, Read]:
    """The chronology of the case as the address asks for it."""
    title = "Chronology of this case"
    return chronology_of(visit, title=title, here=those.here, chronology=those.found.chronology, cases={})


def look(
    visit: Visit,
    those: Seen,
    read: Read,
    near: Sequence[Around],
    *,
    verb: str = "consult",
    also: Iterable[str] = (),
) -> None:
    """Record that the case was read, or printed: its children, those around them, those its entries name."""
    found = those.found
    visit.looked(
        Look(
            object_kind="case",
            object_id=found.chronology,
            persons=[*found.children, *(one.id for one in near if one.is_person), *read.persons, *also],
            chronologies=(found.chronology,),
            fields=FIELDS,
            rows=read.rows,
            verb=verb,
        )
    )


def stand(
    visit: Visit,
    those: Seen,
    standings: Sequence[Standing],
    *,
    cited: Sequence[Source] = (),
    at: datetime | None = None,
    earlier: Mapping[object, str] = MappingProxyType({}),
) -> tuple[Shown, ...]:
    """Standings as they are shown, each with who has it; `at` another moment nothing is to be done.

    On paper the sources are `cited` at the foot, and each standing says which. `earlier` says of some how
    many came before them that are not shown.
    """
    found = those.found.chronology
    return tuple(
        replace(
            shown(
                one,
                visit,
                chronology=found,
                who=without(those.who(one), those.untrained.get(one.key, "")),
                suffix=those.suffix(one),
                cited=cited,
                at=at,
            ),
            earlier=earlier.get(one.key, ""),
            wanting=those.wanting.get(one.key, ""),
        )
        for one in standings
    )


def _short(standings: Sequence[Standing]) -> tuple[list[Standing], dict[object, str]]:
    """What is owed, and newest that settled: of what is owed again and again the last stands for all."""
    settled: dict[object, list[Standing]] = {}
    for one in standings:
        if not one.unsettled:
            settled.setdefault((one.duty.key, one.subject, one.recipient), []).append(one)
    last = [those[0] for those in settled.values()][:MET_SHOWN]
    earlier: dict[object, str] = {those[0].key: _earlier(those[1:]) for those in settled.values()}
    return [*(s for s in standings if s.unsettled), *last], earlier


def _earlier(those: Sequence[Standing]) -> str:
    """How many came before, and how many of them were late: late once is late for good."""
    late = sum(one.late for one in those)
    said = f", {late} late" if late else ""
    return f"And {len(those)} earlier{said}" if those else ""


def identity(visit: Visit, those: Seen) -> Identity:
    """Who and which case this is, how grave, and since when."""
    found = those.found
    one = those.people.get(found.children[0]) if found.children else None
    pathway = visit.standards.pathways.get(found.pathway)
    return Identity(
        name=those.title(visit.now),
        photo=None if pathway and pathway.of_nobody else picture(one),
        href=f"/children/{one.id}" if one else "",
        before=f"{pathway.name if pathway else 'Case'}, case {found.reference}",
        after=_gone_or_found(visit, those),
        tags=(*tags_of(visit, found), *_by_law(visit, those)),
        says=(_said(visit, those),),
    )


def _gone_or_found(visit: Visit, those: Seen) -> str:
    """For how long a child is missing, or since when they are found."""
    missing, found = those.found.missing_since, those.found_at
    if missing:
        return f": {_whole(words.gone(those.found.last_seen, missing, visit.now)[0].lower())}"
    return f": found {_whole(words.near(found, visit.now))}" if found else ""


def _whole(length: str) -> str:
    """A length of time of which no line parts a number and its unit: the whole fits no phone."""
    return UNIT.sub("\N{NO-BREAK SPACE}", length)


def tags_of(visit: Visit, found: Case) -> tuple[Tag, ...]:
    """How grave the case is, and how much of it is overdue."""
    grave = gravity(visit, found) if found.level or found.missing_since else None
    return (
        *([grave] if grave else []),
        *([Tag(f"{found.overdue} overdue", "late")] if found.overdue else []),
    )


def _by_law(visit: Visit, those: Seen) -> Iterator[Tag]:
    """When the law ends what was done, or that it has: first on the page, however far off."""
    for one in those.standings:
        ends = law_ends(one.duty, one.started) if one.unsettled else None
        if ends:
            length = words.ends_by_law(ends, visit.now).wall
            yield Tag(f"The law ends it {words.near(ends, visit.now)}: {length}", "soon")
        elif one.state is State.RELEASED and one.released_by is None and one.ended_at:
            yield Tag(words.ended_by_law(one.ended_at, visit.now).words, "late")


def _said(visit: Visit, those: Seen) -> Prose:
    found, keeper = those.found, those.keeper
    last = found.last_enquiry
    enquiry = f"Last enquiry {words.near(last, visit.now)} ({words.ago(last, visit.now)}). " if last else ""
    named = found.in_charge_name
    nobody = f"{keeper} works with them." if keeper else "Nobody is in charge."
    in_charge = f"Officer in charge {without(named, those.in_charge_without)}." if named else nobody
    none = not found.area and not found.closed and found.pathway not in of_nobody(visit.standards)
    nobodys = f" {nobodys_area(found)}: every area sees it." if none else ""
    searched = strong(enquiry or "No enquiry yet. ") if found.missing_since else ""
    return prose(searched, in_charge, strong(nobodys))


Parted = tuple[tuple[Shown, ...], tuple[Shown, ...], tuple[Shown, ...]]


def _parted(standings: tuple[Shown, ...], *, whole: bool) -> Parted:
    """What presses, what is owed later than in an hour, and what is settled, where there is much of it."""
    waits = tuple(one for one in standings if one.said.tone is Tone.OWED)
    if whole or len(standings) <= MANY or len(waits) < 2:
        return standings, (), ()
    press = tuple(one for one in standings if one.said.tone in (Tone.LATE, Tone.SOON))
    return press, waits, tuple(one for one in standings if one not in (*press, *waits))


def _record(visit: Visit, those: Seen, holds: Sequence[GateStands]) -> tuple[Link, ...]:
    """The likeliest entries: of a child who is missing those of the search, of any other what is owed.

    What a gate holds whatever is answered is said to be held; its form says for want of what.
    """
    found, kinds = those.found, visit.standards.rules.kinds
    pathway = visit.standards.pathways.get(found.pathway)
    offers = list(pathway.offers) if pathway else []
    if not found.missing_since:
        owed = dict.fromkeys(meets(one.duty, visit) for one in those.standings if one.unsettled)
        offers = [kinds[k] for k in owed if k in kinds and kinds[k].belongs == "case"] + offers
        offers = [one for one in dict.fromkeys(offers) if one is not HandoverAccepted]
    here = f"{those.here}/record"
    shut = {one.key for one in offers[:OFFERED] if of_kind(visit, holds, one.key, whole=True)}
    says = {one.key: f"{one.title} (held for now)" if one.key in shut else one.title for one in offers}
    links = (Link(says[kind.key], f"{here}/{kind.key}") for kind in offers[:OFFERED])
    return (*links, Link("Something else", here))


def _give(visit: Visit, found: Case) -> Link | None:
    gives = found.closed is None and may(visit.actor, Act.ALLOCATE)
    return Link("Give it to somebody", f"/cases/{found.chronology}/give") if gives else None


def _acts(visit: Visit, found: Case) -> tuple[Post, ...]:
    if found.closed is not None or found.in_charge == visit.actor.account:
        return ()
    fields = (("idem", str(uuid4())),)
    return (Post("Put me in charge", f"/cases/{found.chronology}/in-charge", fields, quiet=True),)
