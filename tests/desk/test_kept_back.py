"""What is kept back: words asked for with a reason, restricted records, photographs."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from harken.access.connection import Connection, acting
from harken.access.ties import Tie, tie
from harken.chronology.restriction import restrict
from harken.vocabulary.roles import PNC_BUREAU, RESPONSE_OFFICER
from tests.desk.reading import press, said
from tests.desk.world import World, browser, desk

BECAUSE = "I am looking for him at his nan now"


@pytest.fixture
def words(world: World) -> str:
    return f"/cases/{world.case.chronology}/words/{world.enquiry}"


@pytest.fixture
def bureau(world: World) -> Client:
    """Somebody who reads cases and not their words."""
    return browser(desk(world.force, PNC_BUREAU, team="", area="").by)


def test_words_are_kept_back_and_can_be_asked_for(bureau: Client, world: World, words: str) -> None:
    page = bureau.get(f"/cases/{world.case.chronology}")
    assert "Not seen since Sunday" not in page.content.decode()
    assert words in page.content.decode()


def test_asking_is_recorded_with_its_reason_also_where_it_is_refused(
    bureau: Client, words: str, connect: Callable[[str], Connection], world: World
) -> None:
    answer = press(bureau, bureau.get(words), words, reason="looking", because=BECAUSE)
    assert "may not read the words of an entry" in said(answer)
    assert "Not seen since Sunday" not in said(answer)
    with connect("admin") as admin:
        asked = admin.execute(
            "select result, fields, persons::text[] from consultation where verb = 'ask' and reason = %s"
            " and force = %s",
            (BECAUSE, world.force),
        ).fetchall()
    assert asked == [("denied", ["words"], [world.child])]


def test_without_a_reason_nothing_is_shown(officer: Client, words: str) -> None:
    page = officer.get(words)
    for given in ({}, {"reason": "looking", "because": "want to"}, {"because": BECAUSE}):
        answer = press(officer, page, words, **given)
        assert answer.status_code == 400
        assert "Not seen since Sunday" not in said(answer)


def test_with_a_reason_they_are_shown_to_that_session_alone(
    officer: Client, sergeant: Client, words: str
) -> None:
    answer = press(officer, officer.get(words), words, reason="looking", because=BECAUSE)
    assert answer["Location"] == words
    shown = said(officer.get(words))
    assert "Not seen since Sunday" in shown
    assert BECAUSE in shown
    sergeant.cookies["harken-words"] = officer.cookies["harken-words"].value
    assert "Not seen since Sunday" not in said(sergeant.get(words))
    officer.cookies["harken-words"] = "forged"
    assert "Not seen since Sunday" not in said(officer.get(words))


@pytest.fixture
def restricted(world: World) -> World:
    """The case, restricted to those who are tied to it: the sergeant."""
    with acting(world.sergeant.by) as connection:
        tie(
            connection,
            Tie(
                force=world.force,
                chronology=world.case.chronology,
                why="owner",
                account=world.sergeant.by.account,
            ),
        )
        assert restrict(connection, world.case.chronology, "named")
    return world


def test_that_a_restricted_record_exists_is_said_of_the_child(
    restricted: World, officer: Client, sergeant: Client
) -> None:
    page = said(officer.get(f"/children/{restricted.child}"))
    assert "A restricted record about this person exists" in page
    assert "Rang his nan" not in page
    assert restricted.case.reference not in page
    assert "A restricted record" not in said(sergeant.get(f"/children/{restricted.child}"))


def test_what_is_printed_of_another_case_says_that_one_is_kept_back(
    restricted: World, officer: Client, sergeant: Client
) -> None:
    about = ((restricted.child, "subject"),)
    other = restricted.sergeant.opens("missing.reported", pathway="missing", about=about)
    paper = officer.get(f"/cases/{other.chronology}/print")
    assert "A restricted record about this person exists" in said(paper)
    assert "A restricted record" not in said(sergeant.get(f"/cases/{other.chronology}/print"))


def test_what_is_kept_back_is_not_said_not_to_be(restricted: World, officer: Client) -> None:
    page = said(officer.get(f"/children/{restricted.child}"))
    assert "Not reported missing now, in what you may see" in page
    assert "Nothing that you may see" in page
    assert "None that you may see" in page
    assert "Nothing now" not in page
    voice = said(officer.get(f"/children/{restricted.child}/voice"))
    outside = said(officer.get(f"/children/{restricted.child}/outside"))
    assert "A restricted record about this person exists" in voice
    assert "A restricted record about this person exists" in outside
    assert "Sent " not in outside.partition("Who outside knows")[2].partition("Sent outside")[0]
    house = said(officer.get(f"/places/{restricted.place}/household"))
    assert "Nothing that you may see is recorded as asked about them." in house


def test_a_restricted_case_is_as_one_that_is_not_there(restricted: World, officer: Client) -> None:
    for path in ("", "/tasking", "/print", "/record", "/as-known"):
        assert officer.get(f"/cases/{restricted.case.chronology}{path}").status_code == 404


def photograph(name: str = "him.png", size: tuple[int, int] = (60, 80)) -> SimpleUploadedFile:
    drawn = BytesIO()
    Image.new("RGB", size, "grey").save(drawn, "PNG")
    return SimpleUploadedFile(name, drawn.getvalue(), "image/png")


def give(client: Client, child: str, file: object) -> object:
    here = f"/children/{child}/photograph"
    return press(client, client.get(here), here, photograph=file, a__source="His nan")


def test_a_photograph_is_kept_and_shown_to_whoever_sees_the_child(
    officer: Client, world: World, files: Path
) -> None:
    answer = give(officer, world.child, photograph())
    assert answer["Location"] == f"/children/{world.child}?done=recorded"  # type: ignore[index]
    page = officer.get(f"/children/{world.child}").content.decode()
    address = page.split('src="/photographs/')[1].split('"')[0]
    shown = officer.get(f"/photographs/{address}")
    assert (shown.status_code, shown["Content-Type"]) == (200, "image/jpeg")
    assert "sandbox" in shown["Content-Security-Policy"]
    assert browser(world.intruder.by).get(f"/photographs/{address}").status_code == 404
    assert Client().get(f"/photographs/{address}").status_code == 302


def test_what_is_no_photograph_is_refused_beside_its_question(
    officer: Client, world: World, files: Path
) -> None:
    note = SimpleUploadedFile("him.jpg", b"MZ this is a program", "image/jpeg")
    answer = give(officer, world.child, note)
    assert answer.status_code == 400  # type: ignore[attr-defined]
    assert "That file is not a photograph" in said(answer)
    assert "His nan" in answer.content.decode()  # type: ignore[attr-defined]
    nothing = give(officer, world.child, "")
    assert "Choose a photograph to give" in said(nothing)


def test_a_photograph_of_nobody_is_not_there(officer: Client, files: Path) -> None:
    assert officer.get(f"/photographs/{'a' * 64}").status_code == 404
    assert officer.get("/photographs/../../secret-key").status_code == 404
    assert officer.get(f"/children/{uuid4()}/photograph").status_code == 404


def test_an_officer_of_another_force_gives_no_photograph(world: World, files: Path) -> None:
    other = browser(desk(world.intruder.by.force, RESPONSE_OFFICER).by)
    answer = other.post(f"/children/{world.child}/photograph", {"photograph": photograph()})
    assert answer.status_code == 404
