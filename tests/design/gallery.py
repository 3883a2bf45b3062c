"""Renders every page in every state, checks and photographs each.

Run as: python -m tests.design.gallery FOLDER [name ...]; HARKEN_NO_AXE=1 leaves the slow half out.
"""

import os
import sys
from pathlib import Path

from playwright.sync_api import Page

from tests.design.browser import chromium, listening, over_the_edge, violations
from tests.design.samples.pages import PAGES
from tests.design.serving import serving, written

WIDTHS = {1280: 800, 390: 844, 360: 740, 320: 640}
PICTURED = (1280, 390)


def main(arguments: list[str]) -> int:
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    chosen = {
        name: page
        for name, page in PAGES.items()
        if not arguments[1:] or any(name.startswith(one) for one in arguments[1:])
    }
    written(chosen, folder)
    found = []
    with serving(folder) as address, chromium() as browser:
        for name in chosen:
            with browser.new_page() as page:
                found += checked(page, address, name, folder)
    sys.stdout.write("\n".join(found) + f"\n{len(chosen)} pages, {len(found)} faults\n")
    return bool(found)


def checked(page: Page, address: str, name: str, folder: Path) -> list[str]:
    said = listening(page)
    page.goto(f"{address}/{name}.html")
    found = []
    for width, height in WIDTHS.items():
        page.set_viewport_size({"width": width, "height": height})
        faults = over_the_edge(page)
        if width in PICTURED:
            faults += [] if os.environ.get("HARKEN_NO_AXE") else violations(page)
            page.screenshot(path=folder / f"{name}-{width}.png", full_page=True)
        found += [f"{name} {width}: {fault}" for fault in faults]
    return found + [f"{name}: {fault}" for fault in said]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
