"""The rooms: every one is in the layers and on the page that says where a line of code belongs."""

import configparser
import re

from tests.architecture.tree import ROOT, kept

HOUSE = ROOT / "docs" / "explanation" / "house.md"


def rooms() -> set[str]:
    return {
        name.parts[2] for name in kept(".py") if name.parts[:2] == ("src", "harken") and len(name.parts) > 3
    }


def contracts() -> configparser.ConfigParser:
    read = configparser.ConfigParser()
    read.read(ROOT / ".importlinter", encoding="utf-8")
    return read


def test_every_room_has_its_layer_and_none_may_be_left_out() -> None:
    direction = contracts()["importlinter:contract:direction"]
    assert direction["exhaustive"] == "True"
    assert set(re.findall(r"\((\w+)\)", direction["layers"])) == rooms()


def test_every_room_is_on_the_page_of_the_house() -> None:
    drawn = HOUSE.read_text("utf-8").split("```")[1]
    assert {room for room in rooms() if not re.search(rf"^.*\b{room}/", drawn, re.MULTILINE)} == set()


def test_every_quiet_room_is_kept_quiet() -> None:
    quiet = contracts()["importlinter:contract:quiet"]
    named = {one.removeprefix("harken.") for one in quiet["source_modules"].split()}
    assert named == {
        "vocabulary", "engine", "policy", "timelines", "every_case", "pathways", "catalogue",
    }  # fmt: skip
    assert {"django", "psycopg", "socket"} <= set(quiet["forbidden_modules"].split())


def test_every_document_of_the_house_points_at_what_is_there() -> None:
    broken = [
        f"{page}: {target}"
        for page in kept(".md")
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", (ROOT / page).read_text("utf-8"))
        if not (ROOT / page.parent / target).exists()
    ]
    assert broken == []


def test_every_test_that_a_document_names_is_there() -> None:
    named = [
        (page, path)
        for page in kept(".md")
        for path in re.findall(
            r"`((?:tests|src|docs|stories|scripts|bench)/[\w./-]+)`", (ROOT / page).read_text("utf-8")
        )
    ]
    assert named
    assert [f"{page}: {path}" for page, path in named if not (ROOT / path).exists()] == []
