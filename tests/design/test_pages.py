"""Pages as text: nothing inline, nothing unescaped, every form guarded, every page named."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from jinja2 import UndefinedError

from harken import design
from harken.design.jinja import environment, render
from harken.design.pages.parts import prose
from harken.design.pages.trouble import Again, trouble
from tests.design.samples import case, owed
from tests.design.samples.frames import frame
from tests.design.samples.pages import PAGES

TOKEN = '<input type="hidden" name="csrfmiddlewaretoken" value="practice">'
USING = environment(static="/static/{}".format)
HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
TEMPLATES = Path(design.__file__).parent / "templates"


@pytest.fixture(scope="module")
def written() -> dict[str, str]:
    return {name: render(page, csrf_input=TOKEN, using=USING) for name, page in PAGES.items()}


def test_nothing_is_inline(written: dict[str, str]) -> None:
    for name, html in written.items():
        tags = re.findall(r"<[a-z][^>]*>", html)
        assert not [tag for tag in tags if re.search(r"\s(style|on\w+)=", tag)], name
        assert not re.findall(r"<style|<script(?![^>]*\ssrc=)", html), name


def test_every_form_that_changes_something_is_guarded(written: dict[str, str]) -> None:
    for name, html in written.items():
        forms = re.findall(r'<form method="post".*?</form>', html, re.DOTALL)
        assert all(TOKEN in form for form in forms), name


def test_every_page_has_one_heading_one_main_and_a_title(written: dict[str, str]) -> None:
    for name, html in written.items():
        assert len(re.findall(r"<h1[ >]", html)) == 1, name
        assert len(re.findall(r"<main[ >]", html)) == 1, name
        assert re.search(r"<title>\S.* \u2013 Harken</title>", html), name


def test_every_link_and_label_leads_somewhere_that_is_there(written: dict[str, str]) -> None:
    for name, html in written.items():
        ids = re.findall(r'\sid="([^"]+)"', html)
        assert len(ids) == len(set(ids)), name
        wanted = re.findall(r'\s(?:for|aria-labelledby)="([^"]+)"', html) + re.findall(
            r'href="#([^"]+)"', html
        )
        assert set(wanted) <= set(ids), name


def test_the_last_enquiry_is_a_column_only_where_somebody_is_searched_for(written: dict[str, str]) -> None:
    assert "Last enquiry" in written["owed"]
    assert "Last enquiry" not in written["owed-matters"]


def test_what_people_write_is_never_markup() -> None:
    rows = tuple(
        replace(row, child=HOSTILE, duty=HOSTILE, who=HOSTILE, last=HOSTILE) for row in owed.overdue()
    )
    html = render(owed.page(frame(HOSTILE), rows), csrf_input=TOKEN, using=USING)
    lines = tuple(replace(line, what=prose(HOSTILE), source=HOSTILE, struck=HOSTILE) for line in case.LINES)
    page = replace(case.FULL, chronology=replace(case.CHRONOLOGY, lines=lines), closed=HOSTILE)
    html += render(page, csrf_input=TOKEN, using=USING)
    again = Again(action=HOSTILE, fields=((HOSTILE, HOSTILE),))
    html += render(trouble(503, frame("x"), reference=HOSTILE, again=again), csrf_input=TOKEN, using=USING)
    assert "<script>" not in html
    assert "<img src=x" not in html


def test_what_is_typed_in_a_form_is_never_markup() -> None:
    page = PAGES["record-refused"]
    fields = tuple(
        replace(field, value=HOSTILE, label=HOSTILE, hint=HOSTILE, why=HOSTILE, refused=HOSTILE)
        for field in page.questions  # type: ignore[attr-defined]  # a page of questions
    )
    html = render(replace(page, questions=fields), csrf_input=TOKEN, using=USING)  # type: ignore[type-var]  # as above
    assert "<script>" not in html
    assert "<img src=x" not in html


def test_lines_and_spaces_that_were_typed_are_kept() -> None:
    page = PAGES["record-refused"]
    typed = "First.\n  Second, further in.\n\nThird."
    fields = tuple(
        replace(field, value=typed) if field.lines > 1 else field
        for field in page.questions  # type: ignore[attr-defined]  # a page of questions
    )
    html = render(replace(page, questions=fields), csrf_input=TOKEN, using=USING)  # type: ignore[type-var]  # as above
    assert f">{typed}</textarea>" in html


def test_a_name_that_a_template_does_not_know_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        USING.from_string("{{ page.nobody }}").render(page=PAGES["owed"])


def test_every_template_is_drawn_by_some_sample() -> None:
    pages = {page.template for page in PAGES.values()}
    drawn = {str(file.relative_to(TEMPLATES)) for file in TEMPLATES.rglob("*.html")}
    named = {
        name
        for file in TEMPLATES.rglob("*.html")
        for name in re.findall(r"'([a-z_/]+\.html)'", file.read_text())
    }
    assert drawn == pages | named


def test_a_telling_of_the_unknown_never_says_that_it_was_not_saved() -> None:
    again = Again(action="/record", fields=(("key", "1"),))
    assert (
        trouble(503, frame("x"), again=again).saved
        == "We do not know yet. Press send again, it will not be duplicated."
    )
    assert not trouble(503, frame("x")).saved
    assert trouble(418, frame("x")).title == trouble(500, frame("x")).title
