"""A real browser for the pages: what it complains of, what axe finds, what hangs over the edge."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

ARGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
OVER_THE_EDGE = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const right = (one) => Math.round(one.getBoundingClientRect().right);
  return [...document.querySelectorAll('body *')].filter((one) => right(one) > width + 1).slice(0, 5)
    .map((one) => `${one.tagName}.${one.className} ${right(one)}`);
}"""

OUT_OF_ITS_CELL = """() => {
  if (document.documentElement.clientWidth < 800) return [];
  return [...document.querySelectorAll('.hk-table td')].filter((one) => one.clientWidth)
    .filter((one) => getComputedStyle(one).display !== 'table-cell' || one.scrollWidth > one.clientWidth + 1)
    .slice(0, 5).map((one) => `out of its cell: ${one.className} ${one.innerText.slice(0, 40)}`);
}"""
"""At a desk: what hangs over the next column, or stands in no column at all."""


@contextmanager
def chromium() -> Iterator[Browser]:
    """The Chromium on PATH; Playwright's own when there is none."""
    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=shutil.which("chromium"), args=ARGS)
        try:
            yield browser
        finally:
            browser.close()


def listening(page: Page) -> list[str]:
    """Everything the browser will complain of on `page` from now on."""
    said: list[str] = []
    page.on(
        "console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None
    )
    page.on("pageerror", lambda error: said.append(str(error)))
    return said


def violations(page: Page) -> list[str]:
    """What axe finds, one line a place."""
    found: list[dict[str, Any]] = Axe().run(page, options=RULES).response["violations"]
    return [
        f"{one['id']}: {node['html'][:160]} — {node['failureSummary'][:200]}"
        for one in found
        for node in one["nodes"]
    ]


def over_the_edge(page: Page) -> list[str]:
    """What makes the page scroll sideways, or hangs over another column."""
    found: list[str] = page.evaluate(OVER_THE_EDGE) + page.evaluate(OUT_OF_ITS_CELL)
    return found
