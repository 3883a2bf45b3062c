"""Whom officers look out for: who is on the list, why, what is asked; read, answered and printed."""

from collections.abc import Mapping, Sequence

from django.http import Http404

from harken.access.consult import Look
from harken.board.cases import cases_of
from harken.board.read import Owed, Wanted, owed
from harken.chronology.page import lately
from harken.design import words
from harken.design.pages.listing import ListingPage
from harken.design.pages.parts import Filter, Link, Part, Prose, prose
from harken.desk.frame import frame
from harken.desk.lines.flags import flags_on
from harken.desk.lists.further import cut, further, held_by_page
from harken.desk.lists.listed import Read, listed, question
from harken.desk.names import by_name, names_of
from harken.desk.visit import Visit
from harken.people.links import links_of
from harken.people.places import LIVES_AT, STAYS_AT, places
from harken.people.read import PersonLine, persons
from harken.vocabulary import Listing, Pathway

SHOWN = (200, 1000, 5000)
EACH = 12
"""How many entries of a kind are read of each case. Our own design: as many as a sheet has room for."""


def listing_page(visit: Visit, *, pathway: str) -> ListingPage:
    """The list of a pathway, for the posts it declares; to anybody else there is no such page."""
    declared = visit.standards.pathways.get(pathway)
    if declared is None or declared.listing is None or visit.actor.role not in declared.listing.for_whom:
        raise Http404
    listing, asked = declared.listing, visit.request.GET
    whole = asked.get("whose") == "force" or not visit.actor.area
    wanted = Wanted(
        force=visit.actor.force,
        area="" if whole else visit.actor.area,
        duties=(listing.review.key, listing.asks.duty.key),
        limit=held_by_page(visit, SHOWN),
    )
    rows = owed(visit.connection, wanted)
    full = len(rows) == wanted.limit
    paper = asked.get("on") == "paper"
    here = _here(pathway, whole=asked.get("whose") == "force")
    read = _read(visit, declared, listing, rows, here=here, paper=paper)
    # Once each, though the review of somebody be owed more than once: the soonest due.
    each = {one.subject: one for one in reversed(rows) if one.duty == listing.review.key}
    on_it = sorted(each.values(), key=lambda one: _order(read, one))
    return ListingPage(
        frame=frame(visit, listing.title, at=f"/lists/{pathway}"),
        title=listing.title,
        area="whole force" if whole else visit.actor.area,
        says=listing.says,
        as_of=f"{words.at(visit.now, visit.now)}, {words.whole_day(visit.now)}",
        people=tuple(listed(read, one) for one in on_it),
        asked=tuple(question(read, one) for one in rows if one.duty == listing.asks.duty.key),
        filters=() if paper else _filters(visit, pathway, whole=whole),
        more=further(visit, f"/lists/{pathway}", SHOWN, full=full),
        cut=cut(visit, SHOWN, full=full),
        paper=None if paper else Link("On paper", f"{here}{'&' if '?' in here else '?'}on=paper"),
        back=Link(f"Back to the {listing.title.lower()}", read.here) if paper else None,
    )


def _here(pathway: str, *, whole: bool) -> str:
    return f"/lists/{pathway}{'?whose=force' if whole else ''}"


def _filters(visit: Visit, pathway: str, *, whole: bool) -> tuple[Filter, ...]:
    if not visit.actor.area:
        return ()
    links = (
        Link(visit.actor.area, _here(pathway, whole=False), current=not whole),
        Link("Whole force", _here(pathway, whole=True), current=whole),
    )
    return (Filter("Where", links),)


def _read(
    visit: Visit, pathway: Pathway, listing: Listing, rows: Sequence[Owed], *, here: str, paper: bool
) -> Read:
    """Everybody and everything on the page, that they are shown on record first."""
    force = visit.actor.force
    who = sorted({one.subject for one in rows if one.subject} | {c for one in rows for c in one.children})
    cases = sorted({one.chronology for one in rows})
    people = persons(visit.connection, force, who)
    visit.looked(
        Look(
            object_kind="paper list" if paper else "list",
            object_id=f"{pathway.slug} {listing.title.lower()}",
            persons=who,
            chronologies=cases,
            fields=("name", "age", "photograph", "address", "why", "asked"),
            rows=len(rows),
            verb="print" if paper else "consult",
        )
    )
    kinds = [kind.key for kind in (listing.reviewed, listing.asks.asked, listing.asks.answered)]
    kinds += [pathway.keeper.kind.key] if pathway.keeper else []
    lines = by_name(visit, lately(visit.connection, visit.actor, cases, kinds, each=EACH))
    flags = flags_on(visit, people)
    by = {one.recorded.by for one in lines}
    by |= {raised.raised_by.by for one in flags.values() for raised in one.raised}
    return Read(
        visit=visit,
        pathway=pathway,
        listing=listing,
        people=people,
        flags=flags,
        lines={case: [one for one in lines if one.recorded.chronology == case] for case in cases},
        names=names_of(visit.connection, force, by),
        homes=_homes(visit, people),
        cases=cases_of(visit.connection, force, cases),
        here=here,
        paper=paper,
    )


def _homes(visit: Visit, people: Mapping[str, PersonLine]) -> Mapping[str, Prose]:
    """Where each lives or stays now, as far as the visitor may see it."""
    force = visit.actor.force
    links = [
        one
        for one in links_of(visit.connection, force, people, at=visit.now)
        if one.stood and one.relation in (LIVES_AT, STAYS_AT) and one.from_ in people
    ]
    known = places(visit.connection, force, (one.to for one in links))
    homes: dict[str, Prose] = {}
    for one in links:
        if one.to in known:
            before = homes.get(one.from_, ())
            place = Part(known[one.to].named, href=f"/places/{one.to}")
            homes[one.from_] = (*before, *prose("; " if before else "", f"{one.relation} "), place)
    return homes


def _order(read: Read, one: Owed) -> tuple[int, str]:
    """Those most worried about first, then by name."""
    level, person = read.pathway.level, read.people.get(one.subject)
    order = [str(each) for each in level.worst_first] if level else []
    return (order.index(one.level) if one.level in order else -1, person.named if person else "")
