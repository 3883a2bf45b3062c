"""Every page of the practice force, as each is found there: accessible, whole at a desk and on a phone."""

import pytest

from tests.design.browser import over_the_edge
from tests.journeys.practice import filled
from tests.journeys.visitor import NARROW, WIDE, Visit, Visitor

pytestmark = pytest.mark.journey
FULL = (
    "/", "/new", "/?whose=area", "/?whose=force&shown=300", "/?whose=force&kind=governance",
    "/missing?whose=force", "/handover", "/told?whose=force", "/team",
    "/meeting", "/whiteboards/custody?whose=force",
    "/wall?whose=force", "/paper", "/search?q=kian", "/search?for=missing", "/help", "/people/new",
    "/open/missing?about={nia}", "/open/contact", "/open/governance",
    "/open/investigation?about={orla}", "/open/exploitation?about={tobin}",
    "/cases/{orla-1}", "/cases/{orla-1}/give", "/cases/{orla-1}/record/every-case.closed",
    "/cases/{orla-1}/record/investigation.suspect-named", "/cases/{tobin-1}",
    "/cases/{report-1}?standings=all", "/cases/{report-1}/record", "/cases/{breach-1}/print",
    "/cases/{breach-1}/record/governance.breach-reported", "/children/{esme-man}",
    "/children/{kian}", "/children/{connor}", "/children/{baby}", "/children/{unknown-girl}",
    "/children/{kian}/plan", "/children/{theo}/plan", "/children/{kian}/photograph",
    "/children/{kian}/as-known?at=now", "/children/{kian}/record", "/children/{kian}/record/person.flagged",
    "/places/{orchard-lodge}", "/places/{station}",
    "/children/{kian}/pack", "/children/{kian}/voice", "/children/{baby}/voice", "/children/{kian}/outside",
    "/children/{brook-father}/household", "/places/{orchard-lodge}/household",
    "/places/{orchard-lodge}/near?within=2000", "/places/{station}/near",
    "/children/{brook-father}/pack", "/places/{orchard-lodge}/pack",
    "/places/{station}/pack", "/cases/{theo-1}", "/cases/{jonah-1}",
    "/cases/{kian-3}?standings=all&show=all", "/cases/{kian-3}/print", "/cases/{kian-3}/as-known",
    "/cases/{kian-3}/as-known?at=now", "/cases/{kian-3}/record",
    "/cases/{kian-3}/record/missing.enquiry-made", "/cases/{kian-3}/record/missing.risk-assessed",
    "/cases/{sade-1}/tasking",
)  # fmt: skip
EMPTY = (
    "/?kind=nothing", "/?who=nobody&kind=nothing", "/search", "/search?q=zzyxq", "/told?whose=mine",
    "/children/{brook-mother}", "/paper?code=ZZZZZ",
)  # fmt: skip
REFUSED = {
    "/nowhere": 404,
    "/cases/{kian}": 404,
    "/cases/{kian-3}/as-known?at=": 400,
    "/children/{kian}/as-known?at=other": 400,
    "/places/{kian}": 404,
}
widths = pytest.mark.parametrize("width", [WIDE, NARROW])


def unsound(visitor: Visitor, path: str, status: int = 200) -> list[str]:
    """What axe finds on a page, what hangs over its edge."""
    visitor.go(filled(path), status)
    return visitor.wrong()


@widths
def test_every_page_as_it_is_found(visit: Visit, width: int) -> None:
    sergeant = visit("sergeant", width)
    found = {path: unsound(sergeant, path) for path in (*FULL, *EMPTY)}
    assert {path: those for path, those in found.items() if those} == {}
    assert sergeant.complaints == []


FIGURES = (
    "/figures/custody",
    "/figures/custody?months=3",
    "/figures/custody?show=all",
    "/figures/custody?show=heard",
)


@widths
def test_every_page_of_figures(visit: Visit, width: int) -> None:
    inspector = visit("custinsp", width)
    found = {path: unsound(inspector, path) for path in FIGURES}
    assert {path: those for path, those in found.items() if those} == {}
    assert inspector.complaints == []
    visit("sergeant", width).go(FIGURES[0], 404)


BRIEFING = ("/lists/offender", "/lists/offender?on=paper", "/lists/offender?whose=force")


@widths
def test_every_page_of_the_briefing_list(visit: Visit, width: int) -> None:
    for login in ("local", "mosovodi"):
        officer = visit(login, width)
        found = {path: unsound(officer, path) for path in BRIEFING}
        assert {path: those for path, those in found.items() if those} == {}
        assert officer.complaints == []
    visit("mash", width).go(BRIEFING[0], 404)


@widths
def test_every_page_of_trouble(visit: Visit, width: int) -> None:
    inspector = visit("inspector", width)
    found = {path: unsound(inspector, path, status) for path, status in REFUSED.items()}
    inspector.go(filled("/cases/{kian-3}/record/missing.risk-assessed"))
    inspector.press()
    found["refused"] = inspector.wrong()
    assert {path: those for path, those in found.items() if those} == {}
    assert not [one for one in inspector.complaints if "status of 40" not in one]


def test_without_javascript_a_page_is_whole(visit: Visit) -> None:
    sergeant = visit("sergeant", script=False)
    for path in ("/?whose=area", "/cases/{kian-3}", "/children/{kian}", "/missing", "/whiteboards/custody"):
        sergeant.go(filled(path))
        assert over_the_edge(sergeant.page) == []
        assert sergeant.page.get_by_text("True at").first.is_visible()
