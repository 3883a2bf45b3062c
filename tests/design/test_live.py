"""Live pages: the stream says only "changed", and the page is read again without disturbing anybody."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from harken.design.jinja import environment, render
from harken.design.pages.frame import Notice
from tests.design.browser import listening
from tests.design.samples import case, single
from tests.design.samples.frames import frame
from tests.design.samples.owed import overdue
from tests.design.samples.owed import page as owed_page
from tests.design.serving import Handler, serving

pytestmark = pytest.mark.journey
GIVEN_MARKUP = """() => {
  const box = document.createElement('div');
  box.innerHTML = '<p>kept</p><script>x</script>';
  return box.innerHTML;
}"""
GIVEN_A_SCRIPT = """() => {
  try { document.createElement('script').src = '/x.js'; } catch (error) { return error.name; }
  return '';
}"""


@dataclass(slots=True)
class Desk:
    """A desk whose pages say how often they were read, and whose stream speaks when told to."""

    address: str = ""
    reads: int = 0
    status: int = 200
    changed: threading.Event = field(default_factory=threading.Event)
    closing: threading.Event = field(default_factory=threading.Event)


def pages(reads: int, *, done: bool = False) -> dict[str, str]:
    using = environment(static="/static/{}".format)
    notice = Notice("It is yours.") if done else None
    live = replace(frame("Live"), live="/stream", true_at=f"14:32:{reads:02}", notice=notice)
    drawn = {
        "/owed": owed_page(live, overdue()),
        "/case": replace(case.FULL, frame=live),
        "/board": replace(single.BOARD, frame=live),
    }
    return {path: render(page, using=using) for path, page in drawn.items()}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    state = Desk()

    class LiveHandler(Handler):
        def do_GET(self) -> None:  # noqa: N802  as the library calls it
            path = self.path.split("?")[0]
            if path == "/stream":
                self.stream()
            elif path in ("/owed", "/case", "/board"):
                state.reads += 1
                self.send_response(state.status)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.end_headers()
                self.wfile.write(pages(state.reads, done="done=" in self.path)[path].encode())
            else:
                super().do_GET()

        def stream(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/event-stream")
            self.end_headers()
            self.wfile.write(b": here\n\n")
            while not state.closing.is_set():
                if state.changed.wait(0.05):
                    state.changed.clear()
                    self.wfile.write(b"event: changed\ndata:\n\n")
                    self.wfile.flush()

    with serving(tmp_path, LiveHandler) as address:
        state.address = address
        yield state
        state.closing.set()


def opened(browser: Browser, desk: Desk, path: str) -> Page:
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    with page.expect_response("**/stream"):
        page.goto(desk.address + path)
    return page


def test_a_change_is_read_without_a_reload_and_nothing_is_refused(browser: Browser, desk: Desk) -> None:
    page = opened(browser, desk, "/owed")
    said = listening(page)
    page.evaluate("window.kept = 'the same page'")
    expect(page.locator("#hk-true")).to_contain_text("14:32:01")
    desk.changed.set()
    expect(page.locator("#hk-true")).to_contain_text("14:32:02")
    assert page.evaluate("window.kept") == "the same page"
    assert said == []
    page.close()


def test_what_was_done_is_said_once_and_not_whenever_the_page_is_read(browser: Browser, desk: Desk) -> None:
    page = opened(browser, desk, "/owed?whose=team&done=taken")
    expect(page).to_have_url(f"{desk.address}/owed?whose=team")
    page.close()


def test_what_was_done_stays_said_when_the_page_is_read_again_by_itself(browser: Browser, desk: Desk) -> None:
    page = opened(browser, desk, "/owed?whose=team&done=taken")
    expect(page.locator(".hk-notice")).to_be_focused()
    desk.changed.set()
    expect(page.locator("#hk-true")).to_contain_text("14:32:02")
    expect(page.locator(".hk-notice")).to_have_text("It is yours.")
    expect(page.locator(".hk-notice")).to_be_focused()
    page.close()


def test_a_why_that_was_opened_stays_open(browser: Browser, desk: Desk) -> None:
    page = opened(browser, desk, "/case")
    page.locator("#why-s4 summary").click()
    desk.changed.set()
    expect(page.locator("#hk-true")).to_contain_text("14:32:02")
    assert page.locator("#why-s4").evaluate("one => one.open")
    page.close()


def test_nothing_changes_under_somebodys_hands(browser: Browser, desk: Desk) -> None:
    page = opened(browser, desk, "/owed")
    page.locator("a[href='#take-r2']").click()
    page.locator("#take-r2").get_by_text("Telephone the carer back").click()
    desk.changed.set()
    expect(page.get_by_text("Something here has changed since you began.")).to_be_visible()
    assert page.locator("#take-r2 input[value=carer]").is_checked()
    assert desk.reads == 1
    page.close()


@pytest.mark.parametrize("held", ["a[href='#take-r2']", "nav.hk-filters a[href='?mine']"])
def test_whoever_goes_by_keyboard_stays_where_they_were(browser: Browser, desk: Desk, held: str) -> None:
    page = opened(browser, desk, "/owed")
    page.locator(held).focus()
    desk.changed.set()
    expect(page.locator("#hk-true")).to_contain_text("14:32:02")
    expect(page.locator(held)).to_be_focused()
    page.close()


def test_signed_out_elsewhere_is_seen_at_the_next_change(browser: Browser, desk: Desk) -> None:
    page = opened(browser, desk, "/owed")
    desk.status = 401
    with page.expect_navigation():
        desk.changed.set()
    page.close()


def test_a_wall_that_lost_its_desk_says_that_it_is_not_true(browser: Browser, desk: Desk) -> None:
    page = browser.new_page(viewport={"width": 1920, "height": 1080})
    page.clock.install()
    page.goto(desk.address + "/board")
    expect(page.locator("#hk-true")).to_contain_text("True at 14:32:01")
    desk.status = 503
    page.clock.fast_forward(200_000)
    expect(page.locator("#hk-true")).to_contain_text("NOT TRUE SINCE 14:32:01")
    expect(page.get_by_text("This screen has lost Harken.")).to_be_visible()
    page.close()


def test_no_script_enters_a_page_that_was_loaded(browser: Browser, desk: Desk) -> None:
    page = opened(browser, desk, "/owed")
    kept = page.evaluate(GIVEN_MARKUP)
    assert kept == "<p>kept</p>"
    refused = page.evaluate(GIVEN_A_SCRIPT)
    assert refused == "TypeError"
    page.close()
