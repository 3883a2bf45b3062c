"""Search: one box for people, places, references and numbers; the least that tells them apart."""

from harken.design.pages.parts import Link
from harken.design.pages.search import Result, SearchPage
from harken.desk.frame import frame
from harken.desk.visit import Visit
from harken.people.find import Match, find


def found(visit: Visit) -> SearchPage:
    """Who or what may be meant. Whoever is shown is recorded as shown."""
    text = visit.request.GET.get("q", "").strip()
    title = f"Search: {text}" if text else "Search"
    if not text:
        return SearchPage(
            frame=frame(visit, title), query="", refused="Enter a name, a place, a reference or a number."
        )
    answer = find(visit.connection, visit.actor, text, visit.now)
    return SearchPage(
        frame=frame(visit, title),
        query=text,
        read_as=answer.read_as,
        results=tuple(_result(one) for one in answer.matches),
        more=answer.more,
        acts=(Link("Enter somebody new", "/people/new"), Link("Report a child missing", "/missing")),
    )


def _result(one: Match) -> Result:
    folder = {"person": "children", "place": "places", "case": "cases"}[one.kind]
    return Result(
        name=one.name,
        href=f"/{folder}/{one.id}",
        kind=one.kind,
        born=one.born,
        called=one.called,
        area=one.area,
        records=one.records,
        because=one.because,
    )
