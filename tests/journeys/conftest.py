"""One practice force for all journeys, run as `harken demo` runs it."""

from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

from harken.console.practice.force import PASSWORD
from tests.console.practising import Demo, Practice, practice
from tests.design.browser import listening, over_the_edge, violations

WIDE, NARROW = 1280, 390


@pytest.fixture(scope="session")
def folder() -> Iterator[Practice]:
    """Where it is made."""
    with practice() as made:
        yield made


@pytest.fixture(scope="session")
def demo(folder: Practice, worker_id: str) -> Iterator[Demo]:
    beside = int(worker_id.removeprefix("gw")) if worker_id.startswith("gw") else 0
    # Two ports each: the pages' and the stream's.
    running = folder.begin("--port", str(8350 + 10 * beside)).ready()
    yield running
    assert running.stopped() == 0, running.said


class Visitor:
    """Somebody signed in, at a screen of some width. `complaints` is what the browser said.

    `asked` is every machine that it asked for something.
    """

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.complaints = listening(page)
        self.asked: set[str | None] = set()
        page.on("request", lambda request: self.asked.add(urlsplit(request.url).hostname))

    def sign_in(self, login: str) -> "Visitor":
        self.page.goto(f"{self.address}/sign-in")
        self.page.fill("[name=collar]", login)
        self.page.fill("[name=password]", PASSWORD)
        with self.page.expect_navigation():
            self.page.locator("main form button").first.click()
        return self

    def go(self, path: str) -> None:
        answer = self.page.goto(f"{self.address}{path}")
        assert answer is not None
        assert answer.status == 200, path

    def press(self, what: str) -> None:
        """Press what leads to another page."""
        with self.page.expect_navigation():
            self.page.locator(what).last.click()

    def follow(self, words: str) -> None:
        with self.page.expect_navigation():
            self.page.locator(f"main a:has-text('{words}')").first.click()

    def sound(self) -> list[str]:
        """Everything that is wrong with the page as it stands: for axe, at the edge, for the browser."""
        return [*violations(self.page), *over_the_edge(self.page), *self.complaints]


@pytest.fixture
def visit(browser: Browser, demo: Demo) -> Iterator[Callable[..., Visitor]]:
    """Sign in as somebody, at a width of so many pixels. Nobody's browser asks any other machine."""
    opened: list[Visitor] = []

    def visiting(login: str, width: int = WIDE, *, height: int = 844, script: bool = True) -> Visitor:
        context = browser.new_context(viewport={"width": width, "height": height}, java_script_enabled=script)
        context.set_default_timeout(20_000)
        visitor = Visitor(context.new_page(), f"http://127.0.0.1:{demo.port}")
        opened.append(visitor)
        return visitor.sign_in(login)

    yield visiting
    for visitor in opened:
        visitor.page.context.close()
        assert visitor.asked <= {"127.0.0.1"}
