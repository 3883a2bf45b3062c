"""Choosing what to record: what is owed first, then the likeliest, then everything else that there is."""

from collections.abc import Iterable, Mapping, Sequence

from harken.access.may import may
from harken.access.permissions import Act
from harken.board.read import Wanted, owed
from harken.casework.allowed import OURS as OF_HARKEN
from harken.casework.drafts import drafts
from harken.design import words
from harken.design.pages.parts import Link
from harken.design.pages.record import ChoosePage, Kind, Kinds
from harken.design.words import Said, Tone
from harken.desk.frame import frame
from harken.desk.lines.owed import said
from harken.desk.lines.standings import meets
from harken.desk.recording.where import Where, where_case, where_person, where_place
from harken.desk.visit import Visit
from harken.every_case.acceptance import Accepted, Allocated
from harken.every_case.corrections import EnteredInError
from harken.every_case.handover import HandoverAccepted, HandoverOffered
from harken.every_case.opening import Opened
from harken.every_case.persons import PersonPhotographed
from harken.vocabulary import Entry, Pathway

OURS = (*OF_HARKEN, Accepted, Allocated, EnteredInError, HandoverOffered, HandoverAccepted, Opened)
"""What Harken records of itself, or what is recorded by another button."""

SHARED = {"case": "Any case", "person": "This person", "place": "This place"}
ELSEWHERE = {PersonPhotographed.key: "photograph"}
"""What has a page of its own beside its form: a photograph is given, and not the digest of its file."""


def choose_in_case(visit: Visit, *, chronology: str) -> ChoosePage:
    """Everything that can be recorded in a case."""
    return _choose(visit, where_case(visit, chronology))


def choose_for_person(visit: Visit, *, person: str) -> ChoosePage:
    """Everything that can be recorded of a person."""
    return _choose(visit, where_person(visit, person))


def choose_for_place(visit: Visit, *, place: str) -> ChoosePage:
    """Everything that can be recorded of a place."""
    return _choose(visit, where_place(visit, place))


def _choose(visit: Visit, where: Where) -> ChoosePage:
    pathway = visit.standards.pathways.get(where.pathway)
    urgent = _urgent(visit, where)
    owed_now = [visit.standards.rules.kinds[key] for key in urgent]
    groups = (("Owed now", owed_now), *_groups(visit, where, pathway))
    seen: set[str] = set()
    return ChoosePage(
        frame=frame(visit, f"Record something: {where.whom}"),
        whom=where.whom,
        groups=(
            *_openings(visit, where),
            *(
                Kinds(title, tuple(_kind(k, where, urgent) for k in those))
                for title, offered in groups
                if (those := list(_new(offered, where, seen)))
            ),
        ),
        back=Link("Back", where.here),
        drafts=_drafts(visit, where),
    )


def _groups(
    visit: Visit, where: Where, pathway: Pathway | None
) -> tuple[tuple[str, Sequence[type[Entry]]], ...]:
    """What may be recorded, the likeliest first; in a case about nobody only what its pathway offers."""
    if pathway and pathway.of_nobody:
        return ((pathway.name, pathway.offers),)
    anywhere = [kind for one in visit.standards.pathways.values() for kind in one.anywhere]
    return (
        ("The likeliest", pathway.offers if pathway else ()),
        (pathway.name if pathway else "", pathway.entries if pathway else ()),
        (SHARED[where.belongs], (*visit.standards.shared.entries, *anywhere)),
    )


def _openings(visit: Visit, where: Where) -> tuple[Kinds, ...]:
    """Every kind of case that can be opened about somebody."""
    if where.belongs != "person" or not may(visit.actor, Act.OPEN):
        return ()
    opens = ((one.slug, one.opens) for one in visit.standards.pathways.values() if not one.of_nobody)
    kinds = (
        Kind(kind.title, f"/open/{slug}?about={where.chronology}", kind.help) for slug, kind in opens if kind
    )
    return (Kinds("Open a case", tuple(kinds)),)


def _urgent(visit: Visit, where: Where) -> Mapping[str, Said]:
    """The kinds that would meet what is late or soon late in a case, the most pressing first."""
    if where.belongs != "case":
        return {}
    kinds = visit.standards.rules.kinds
    pressing: dict[str, Said] = {}
    for row in owed(visit.connection, Wanted(force=visit.actor.force, chronology=where.chronology)):
        duty = visit.standards.rules.duty(row.duty)
        how, key = said(row, visit.now, duty), meets(duty, visit)
        if how.tone in (Tone.LATE, Tone.SOON) and key in kinds and kinds[key].belongs == where.belongs:
            pressing.setdefault(key, how)
    return pressing


def _new(kinds: Iterable[type[Entry]], where: Where, seen: set[str]) -> Iterable[type[Entry]]:
    """Those that are recorded here by a form and stand in no group before."""
    for kind in kinds:
        if kind.belongs == where.belongs and kind not in OURS and kind.key not in seen:
            seen.add(kind.key)
            yield kind


def _kind(kind: type[Entry], where: Where, urgent: Mapping[str, Said]) -> Kind:
    how = urgent.get(kind.key)
    path = ELSEWHERE.get(kind.key, f"record/{kind.key}")
    late = how is not None and how.tone is Tone.LATE
    return Kind(kind.title, f"{where.here}/{path}", kind.help, how.words if how else "", late=late)


def _drafts(visit: Visit, where: Where) -> tuple[Link, ...]:
    kinds = visit.standards.rules.kinds
    kept = drafts(visit.connection, visit.actor, chronology=where.chronology)
    return tuple(
        Link(
            f"{kinds[d.kind].title}, kept {words.near(d.saved, visit.now)}",
            f"{where.here}/record/{d.kind}",
        )
        for d in kept
        if d.kind in kinds
    )
