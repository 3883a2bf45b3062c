"""Somebody at a browser: signs in, goes, presses, answers; and what the browser then complains of."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, Request

from harken.console.practice.force import PASSWORD
from tests.design.browser import listening, over_the_edge, violations

WIDE, NARROW = 1280, 390
BUTTON = "main form button:not(summary):not([name]):not(.hk-btn--quiet)"


def valued(name: str, value: str) -> str:
    """How a control that carries this answer is found."""
    return f"[name='{name}'][value={json.dumps(value)}]"


@dataclass(frozen=True, slots=True)
class Step:
    """One page asked for, or one form sent."""

    method: str
    path: str
    body: str


class Visitor:
    """Somebody signed in, at a screen of some width. `complaints` is what the browser said.

    `asked` is every machine that it asked for something; `steps` is every page and form, in order.
    """

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.complaints = listening(page)
        self.asked: set[str | None] = set()
        self.steps: list[Step] = []
        page.on("request", self._note)

    def _note(self, request: Request) -> None:
        self.asked.add(urlsplit(request.url).hostname)
        if request.is_navigation_request():
            path = request.url.removeprefix(self.address)
            self.steps.append(Step(request.method, path, request.post_data or ""))

    @property
    def path(self) -> str:
        """Where they are, without what was asked of it."""
        return urlsplit(self.page.url).path

    def sign_in(self, login: str) -> "Visitor":
        self.page.goto(f"{self.address}/sign-in")
        self.page.fill("#collar", login)
        self.page.fill("#password", PASSWORD)
        with self.page.expect_navigation():
            self.page.locator("main form button").first.click()
        return self

    def go(self, path: str, status: int = 200) -> None:
        answer = self.page.goto(f"{self.address}{path}")
        assert answer is not None
        assert answer.status == status, path

    def place(self, name: str) -> None:
        """Go to one of the places in the navigation, which on a phone is behind a press."""
        menu = self.page.get_by_role("button", name="Menu", exact=True)
        if menu.is_visible():
            menu.click()
        with self.page.expect_navigation():
            self.page.get_by_role("navigation", name="Main").get_by_role(
                "link", name=name, exact=True
            ).click()

    def press(self, what: str = BUTTON) -> None:
        """Press what leads to another page."""
        with self.page.expect_navigation():
            self.page.locator(what).last.click()

    def follow(self, words: str) -> None:
        with self.page.expect_navigation():
            self.page.locator(f"main a:has-text('{words}')").first.click()

    def answer(self, answers: dict[str, str]) -> None:
        """Answer the screens of a form, one after another, until it is recorded."""
        for _ in range(12):
            if not self.page.locator("main .hk-form form [name=idem]").count():
                return
            tapped = (f"button{valued(name, value)}" for name, value in answers.items())
            one_tap = next((each for each in tapped if self.page.locator(each).count()), None)
            for name, value in answers.items():
                self.fill(name, value)
            self.press(one_tap or BUTTON)
        said = self.page.locator(".govuk-error-summary").all_inner_texts()
        raise AssertionError(f"{self.page.url} {said}")

    def fill(self, name: str, value: str) -> None:
        """Answer a question, where this screen asks it: by choosing, ticking or typing."""
        chosen = self.page.locator(f"input:is([type=radio], [type=checkbox]){valued(name, value)}")
        typed = self.page.locator(
            f"input:is([type=text], :not([type]))[name='{name}'], textarea[name='{name}']"
        )
        folded = self.page.locator("details.hk-more:not([open])", has=chosen.or_(typed))
        if folded.count():
            folded.locator("summary").first.click()
        if chosen.count():
            chosen.check()
        elif typed.count():
            typed.fill(value)

    def wrong(self) -> list[str]:
        """What is wrong with the page as it stands: for axe, and at the edge."""
        return [*violations(self.page), *over_the_edge(self.page)]

    def sound(self) -> list[str]:
        """The same, and everything the browser has said so far."""
        return [*self.wrong(), *self.complaints]


Visit = Callable[..., Visitor]


@contextmanager
def visiting(browser: Browser, port: int) -> Iterator[Visit]:
    """Signs people in, each at a width of so many pixels. Nobody's browser asks any other machine."""
    opened: list[Visitor] = []

    def visit(login: str, width: int = WIDE, *, height: int = 844, script: bool = True) -> Visitor:
        context = browser.new_context(viewport={"width": width, "height": height}, java_script_enabled=script)
        context.set_default_timeout(20_000)
        visitor = Visitor(context.new_page(), f"http://127.0.0.1:{port}")
        opened.append(visitor)
        return visitor.sign_in(login)

    yield visit
    for visitor in opened:
        visitor.page.context.close()
        assert visitor.asked <= {"127.0.0.1"}
