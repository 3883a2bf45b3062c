"""Every form there is, junk in each of its fields: refused in words or recorded, and never broken."""

from html.parser import HTMLParser
from itertools import cycle, islice
from typing import Any

import pytest
from django.test import Client

from harken.catalogue import kinds, pathways
from tests.desk.reading import forms
from tests.desk.world import World

JUNK = (
    "", "x", "0", "-1", "9" * 20, "31/02/2026", "24:61", "01/01/0001", "31/12/9999", "PC 4471 Pell", "\x00",
    "'; --", "<b>x</b>", "=1+1", "٣", "🙂", "é" * 3000, "yesterday", "07700 900123", "14 Pell",
)  # fmt: skip
ANSWERED = {200, 302, 400, 403, 404, 409}
PRESSED: tuple[dict[str, str], ...] = ({}, {"find": "1"}, {"new": "1"})
"""The form sent; somebody looked for; whoever was looked for put on record as they were typed."""
CASES = [slug for slug, one in pathways().items() if one.opens is not None]


class _Fields(HTMLParser):
    """What a page lets one type, and what it lets one choose, by name."""

    def __init__(self) -> None:
        super().__init__()
        self.typed: list[str] = []
        self.chosen: dict[str, list[str]] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if "name" not in given:
            return
        sort = given.get("type", "text")
        if tag == "textarea" or (tag == "input" and sort == "text"):
            self.typed.append(given["name"])
        elif tag == "input" and sort in ("radio", "checkbox"):
            self.chosen.setdefault(given["name"], []).append(given["value"])


def fields_of(page: Any) -> _Fields:
    found = _Fields()
    found.feed(page.content.decode())
    return found


def spoilt(page: Any, turn: int, path: str) -> dict[str, str]:
    """Junk wherever something is typed, other junk on each form; of what is chosen another each turn."""
    found = fields_of(page)
    junk = islice(cycle(JUNK), sum(map(ord, path.rpartition("/")[2])) % len(JUNK) + turn * 7, None)
    typed = dict(zip(found.typed, junk, strict=False))
    chosen = {name: (*values, JUNK[4])[turn % (len(values) + 1)] for name, values in found.chosen.items()}
    return {**typed, **chosen}


def wrong_with(client: Client, path: str) -> list[tuple[str, int]]:
    """The turns in which a form was not answered as one is."""
    page = client.get(path)
    sent = (fields for where, fields in forms(page).items() if where.startswith(path.partition("?")[0]))
    carried = next(sent, None)
    if carried is None:
        return [] if page.status_code in ANSWERED else [(path, page.status_code)]
    found = []
    for turn, more in enumerate(PRESSED):
        answer = client.post(path, {**carried, **spoilt(page, turn, path), **more})
        if answer.status_code not in ANSWERED:
            found.append((f"{path} {turn}", answer.status_code))
    return found


@pytest.mark.parametrize("slug", CASES)
def test_a_form_that_opens_a_case_is_never_broken(sergeant: Client, world: World, slug: str) -> None:
    assert wrong_with(sergeant, f"/open/{slug}?about={world.child}") == []


@pytest.mark.parametrize("belongs", ["case", "person", "place"])
def test_a_form_that_records_is_never_broken(sergeant: Client, world: World, belongs: str) -> None:
    where = {"case": "cases", "person": "children", "place": "places"}[belongs]
    at = {"case": world.case.chronology, "person": world.child, "place": world.place}[belongs]
    asked = [key for key, kind in kinds().items() if kind.belongs == belongs]
    found = [wrong for key in asked for wrong in wrong_with(sergeant, f"/{where}/{at}/record/{key}")]
    assert found == []
