"""What is kept back, as whoever meets it: who is kept out, who cannot wait, who may see it, who looks."""

import pytest

from harken.console.practice.force import PASSWORD
from tests.journeys.practice import filled
from tests.journeys.visitor import NARROW, WIDE, Visit, Visitor

pytestmark = pytest.mark.journey
SEARCH = "a child is being looked for now"
WHY = "She may be at the address that it names"
HERE, FORM = "/cases/{wenna-1}", "/emergency/{wenna-1}"
widths = pytest.mark.parametrize("width", [WIDE, NARROW])


def asks(visitor: Visitor, password: str) -> None:
    """Fill in the form that opens a restricted record, and send it."""
    visitor.fill("reason", SEARCH)
    visitor.page.fill("#because", WHY)
    visitor.page.fill("#password", password)
    visitor.press()


def swept(visitor: Visitor, *paths: str, status: int = 200) -> dict[str, list[str]]:
    found = {}
    for path in paths:
        visitor.go(filled(path), status)
        found[path] = visitor.wrong()
    return {path: wrong for path, wrong in found.items() if wrong}


@widths
def test_who_meets_it_is_told_that_it_exists_and_nothing_of_it(visit: Visit, width: int) -> None:
    sergeant = visit("ks", width)
    assert swept(sergeant, "/children/{wenna}", "/cases/{corin-1}", "/cases/{corin-1}/tasking", FORM) == {}
    assert swept(sergeant, HERE, "/children/{corin}", status=404) == {}
    assert not [one for one in sergeant.complaints if "status of 404" not in one]


@widths
def test_who_cannot_wait_reads_it_for_an_hour(visit: Visit, width: int) -> None:
    officer = visit("response" if width == WIDE else "wray", width)
    officer.go(filled("/children/{wenna}"))
    officer.follow("Open it in an emergency")
    asks(officer, "not this one")
    assert officer.wrong() == []
    assert officer.page.input_value("#because") == WHY
    assert officer.page.input_value("#password") == ""
    asks(officer, PASSWORD)
    assert officer.path == filled(HERE)
    assert officer.page.get_by_text("Open to you for an hour").first.is_visible()
    assert officer.wrong() == []
    assert not [one for one in officer.complaints if "status of 40" not in one]


@widths
def test_who_is_kept_out_is_refused_and_whoever_answers_for_it_reads_that(visit: Visit, width: int) -> None:
    kept_out = visit("kp", width)
    kept_out.go(filled(FORM))
    asks(kept_out, PASSWORD)
    assert kept_out.page.get_by_text("Ring the duty inspector").first.is_visible()
    assert kept_out.wrong() == []
    assert not [one for one in kept_out.complaints if "status of 40" not in one]
    di = visit("di", width)
    assert swept(di, f"{HERE}?show=all&standings=all", f"{HERE}/restrict", "/children/{corin}") == {}
    di.go(filled(f"{HERE}?show=all&standings=all"))
    assert di.page.get_by_text("PC 4120 Elin Rudd tried to open this in an emergency").first.is_visible()
    assert di.complaints == []


@widths
def test_words_kept_back_are_asked_for_with_a_reason(visit: Visit, width: int) -> None:
    bureau = visit("pnc", width)
    assert swept(bureau, "/cases/{tansy-1}?show=all") == {}
    bureau.follow("Ask for the words")
    assert bureau.sound() == []


@widths
def test_what_was_merged_and_what_was_reopened(visit: Visit, width: int) -> None:
    sergeant = visit("sergeant", width)
    assert swept(sergeant, "/children/{nell}", "/children/{eleanor}", "/cases/{tansy-1}?show=all") == {}
    assert sergeant.page.get_by_text("Case reopened").first.is_visible()
    assert sergeant.complaints == []


@widths
def test_who_looked_and_whose_minutes(visit: Visit, width: int) -> None:
    standards = visit("standards", width)
    assert standards.path == "/looks"
    standards.page.fill("[name=who]", "kp")
    standards.page.fill("[name=why]", "Complaint 12 of this year")
    assert standards.wrong() == []
    standards.press()
    assert standards.sound() == []
    welfare = visit("welfare", width)
    assert welfare.path == "/team"
    assert welfare.sound() == []
