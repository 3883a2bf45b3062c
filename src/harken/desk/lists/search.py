"""Search: one box for people, places, references and numbers; the least that tells them apart."""

from dataclasses import dataclass, replace
from urllib.parse import urlencode

from harken.board.records import records
from harken.design.pages.parts import Fields, Link, Tag
from harken.design.pages.search import Result, SearchPage
from harken.desk.frame import frame
from harken.desk.lines.kept_from import may_be
from harken.desk.sent import chosen, key
from harken.desk.visit import Visit
from harken.every_case.links import Merged, Unmerged
from harken.people.finding.find import Match, find
from harken.vocabulary import Pathway

FOLDERS = {"person": "children", "place": "places", "case": "cases"}
NOT_KNOWN = "not known"
NOTHING = "Enter a name, a place, a reference or a number."


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What somebody is looked for: to be opened, to be reported on, to be linked with."""

    opens: str = ""
    leads: str = ""
    places: str = ""
    kinds: tuple[str, ...] = tuple(FOLDERS)
    fields: Fields = ()
    enters: str = "/people/new"
    whom: str = "somebody new"

    def acts(self, text: str) -> tuple[Link, ...]:
        """What to do when they are not found, or when there is no name to look for."""
        if not self.enters:
            return ()
        because = "None of these" if text else "Their name is not known"
        return (Link(f"{because}: enter {self.whom}", self.enters),)

    def href(self, one: Match) -> str:
        """Where choosing one of those found leads."""
        leads = (one.kind == "place" and self.places) or self.leads
        return f"{leads}{one.id}" if leads else f"/{FOLDERS[one.kind]}/{one.id}"


def found(visit: Visit) -> SearchPage:
    """Who or what may be meant. Whoever is shown is recorded as shown.

    With `for` in the address a case is being opened, with `with` and `kind` two are being linked: whoever is
    chosen is whom that is about.
    """
    text, wanted = visit.request.GET.get("q", "").strip(), _wanted(visit)
    title = f"Search: {text}" if text else f"{wanted.opens}: who?" if wanted.opens else "Search"
    page = SearchPage(
        frame=frame(visit, title),
        query=text,
        opens=wanted.opens,
        fields=wanted.fields,
        acts=wanted.acts(text),
        refused=NOTHING if "q" in visit.request.GET and not text else "",
    )
    return _answered(visit, page, wanted, text) if text else page


def _answered(visit: Visit, page: SearchPage, wanted: _Wanted, text: str) -> SearchPage:
    answer = find(visit.connection, visit.actor, text, visit.now, records=records)
    results = tuple(_result(one, wanted) for one in answer.matches if one.kind in wanted.kinds)
    return replace(
        page,
        read_as=answer.read_as[:1].lower() + answer.read_as[1:].rstrip("."),
        results=results,
        more=answer.more,
        refused=answer.refused,
        asks=may_be(visit, text) if wanted.opens and "for" in dict(wanted.fields) else (),
    )


def _wanted(visit: Visit) -> _Wanted:
    asked = visit.request.GET
    pathway = visit.standards.pathways.get(asked.get("for", ""))
    if pathway is not None and pathway.opens is not None:
        beside = tuple(chosen(asked))
        new = [("then", pathway.slug), ("name", asked.get("q", "").strip()), *beside]
        form, names = f"/open/{pathway.slug}?", _names_places(pathway, beside)
        return _Wanted(
            opens=pathway.opens.title,
            leads=f"{form}{urlencode([*beside, ('about', '')])}",
            places=f"{form}{urlencode([*beside, ('place', '')])}",
            kinds=("person", "place") if names else ("person",),
            fields=(("for", pathway.slug), *beside),
            enters=f"/people/new?{urlencode(new)}",
            whom="the child",
        )
    first, kind = key(asked.get("with", "")), visit.standards.rules.kinds.get(asked.get("kind", ""))
    if first and kind is not None:
        leads = f"/children/{first}/record/{kind.key}?with="
        whom = ("person",) if kind in (Merged, Unmerged) else ("person", "place")
        return _Wanted(
            opens=kind.title, leads=leads, kinds=whom, fields=(("with", first), ("kind", kind.key))
        )
    return _Wanted()


def _names_places(pathway: Pathway, beside: Fields) -> bool:
    """Whether the form that opens a case names a place, and can begin with one: about nobody, or begun."""
    parts = pathway.opens.names_whom if pathway.opens else ()
    return any(one.place for one in parts) and (not pathway.looks_first or "about" in dict(beside))


def _born(year: str) -> str:
    if year == NOT_KNOWN:
        return "year of birth not known"
    return f"born {year}" if year and not year.startswith("unborn") else year


def _result(one: Match, wanted: _Wanted) -> Result:
    return Result(
        name=one.name,
        href=wanted.href(one),
        kind=one.kind,
        born=_born(one.born),
        called="" if one.called == NOT_KNOWN else one.called[:1].upper() + one.called[1:],
        area="" if one.area in one.name else one.area,
        records=one.records[:1].upper() + one.records[1:],
        tags=(Tag("Missing now", "late"),) if one.missing else (),
        because=one.because,
    )
