"""Search: one box for people, places, references and numbers; the least that tells them apart."""

from dataclasses import dataclass, replace

from harken.board.records import records
from harken.design.pages.parts import Fields, Link
from harken.design.pages.search import Result, SearchPage
from harken.desk.frame import frame
from harken.desk.sent import key
from harken.desk.visit import Visit
from harken.people.find import Match, find

FOLDERS = {"person": "children", "place": "places", "case": "cases"}
NOTHING = "Enter a name, a place, a reference or a number."


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What somebody is looked for: to be opened, to be reported on, to be linked with."""

    opens: str = ""
    leads: str = ""
    kinds: tuple[str, ...] = tuple(FOLDERS)
    fields: Fields = ()
    acts: tuple[Link, ...] = (Link("Enter somebody new", "/people/new"),)

    def href(self, one: Match) -> str:
        """Where choosing one of those found leads."""
        return f"{self.leads}{one.id}" if self.leads else f"/{FOLDERS[one.kind]}/{one.id}"


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
        acts=wanted.acts,
        refused="" if text or wanted.opens else NOTHING,
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
    )


def _wanted(visit: Visit) -> _Wanted:
    asked = visit.request.GET
    pathway = visit.standards.pathways.get(asked.get("for", ""))
    if pathway is not None and pathway.opens is not None:
        new = Link("None of these: enter the child", f"/people/new?then={pathway.slug}")
        leads = f"/open/{pathway.slug}?about="
        return _Wanted(pathway.opens.title, leads, ("person",), (("for", pathway.slug),), (new,))
    first, kind = key(asked.get("with", "")), visit.standards.rules.kinds.get(asked.get("kind", ""))
    if first and kind is not None:
        leads = f"/children/{first}/record/{kind.key}?with="
        return _Wanted(kind.title, leads, ("person", "place"), (("with", first), ("kind", kind.key)))
    return _Wanted()


def _result(one: Match, wanted: _Wanted) -> Result:
    return Result(
        name=one.name,
        href=wanted.href(one),
        kind=one.kind,
        born=one.born,
        called=one.called,
        area=one.area,
        records=one.records,
        because=one.because,
    )
