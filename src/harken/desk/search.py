"""Search: one box for people, places, references and numbers; the least that tells them apart."""

from harken.design.pages.parts import Link
from harken.design.pages.search import Result, SearchPage
from harken.desk.frame import frame
from harken.desk.visit import Visit
from harken.people.find import Match, find

FOLDERS = {"person": "children", "place": "places", "case": "cases"}
NOTHING = "Enter a name, a place, a reference or a number."


def found(visit: Visit) -> SearchPage:
    """Who or what may be meant. Whoever is shown is recorded as shown.

    With `for` in the address a case is being opened: whoever is chosen is whom it is about.
    """
    asked = visit.request.GET
    text, pathway = asked.get("q", "").strip(), asked.get("for", "")
    opening = visit.standards.pathways.get(pathway)
    opens = opening.opens.title if opening and opening.opens else ""
    title = f"Search: {text}" if text else f"{opens}: who?" if opens else "Search"
    acts = _acts(pathway) if opens else (Link("Enter somebody new", "/people/new"),)
    if not text:
        refused = "" if opens else NOTHING
        return SearchPage(
            frame=frame(visit, title), query="", refused=refused, opens=opens, pathway=pathway, acts=acts
        )
    answer = find(visit.connection, visit.actor, text, visit.now)
    return SearchPage(
        frame=frame(visit, title),
        query=text,
        read_as=answer.read_as,
        results=tuple(
            _result(one, pathway if opens else "")
            for one in answer.matches
            if not opens or one.kind == "person"
        ),
        more=answer.more,
        refused=answer.refused,
        opens=opens,
        pathway=pathway,
        acts=acts,
    )


def _acts(pathway: str) -> tuple[Link, ...]:
    return (Link("None of these: enter the child", f"/people/new?then={pathway}"),)


def _result(one: Match, pathway: str) -> Result:
    return Result(
        name=one.name,
        href=f"/open/{pathway}?about={one.id}" if pathway else f"/{FOLDERS[one.kind]}/{one.id}",
        kind=one.kind,
        born=one.born,
        called=one.called,
        area=one.area,
        records=one.records,
        because=one.because,
    )
