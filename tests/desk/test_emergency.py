"""Opening a restricted record in an emergency, from where it is said that one exists."""

import re

import pytest
from django.conf import settings
from django.http import HttpResponse
from django.test import Client

from tests.database import PASSWORD, Connect
from tests.desk.reading import forms, press, said
from tests.desk.test_restricting import restricts
from tests.desk.world import World

BECAUSE = "She may be at the address that it names"
SEARCH = "a child is being looked for now"


@pytest.fixture
def here(world: World) -> str:
    return f"/cases/{world.case.chronology}"


@pytest.fixture
def form(world: World, sergeant: Client, here: str) -> str:
    restricts(sergeant, here)
    return f"/emergency/{world.case.chronology}"


def opens(client: Client, form: str, **answers: str) -> HttpResponse:
    """Send the form, filled in; with another answer where one is given."""
    sent = {"reason": SEARCH, "because": BECAUSE, "password": PASSWORD} | answers
    return press(client, client.get(form), form, **sent)


def test_it_is_opened_from_where_it_is_said_to_exist(
    world: World, officer: Client, form: str, here: str
) -> None:
    assert form in officer.get(f"/children/{world.child}").content.decode()
    assert officer.get(here).status_code == 404
    page = officer.get(form)
    assert "for one hour" in said(page)
    assert world.case.reference not in page.content.decode()
    answer = opens(officer, form)
    assert answer["Location"] == f"{here}?done=emergency"
    shown = officer.get(answer["Location"])
    assert "Open to you for an hour" in said(shown)
    assert BECAUSE in said(shown)
    assert officer.get(form)["Location"] == here


def test_what_is_left_out_is_said_beside_what_was_written(officer: Client, form: str, here: str) -> None:
    page = officer.get(form)
    for answers, says in (
        ({"because": BECAUSE, "password": PASSWORD}, "Choose what it is needed for"),
        ({"reason": "something else that cannot wait", "because": "Now"}, "at least 20 characters"),
    ):
        answer = press(officer, page, form, **answers)
        assert answer.status_code == 400
        assert says in said(answer)
        assert answers["because"] in answer.content.decode()
        assert ("checked" in answer.content.decode()) == ("reason" in answers)
        assert answers.get("password", "no password") not in answer.content.decode()
    assert officer.get(here).status_code == 404


def test_nothing_is_recorded_in_it(officer: Client, form: str, here: str) -> None:
    opens(officer, form)
    noted = f"{here}/record/every-case.noted"
    answer = officer.post(noted, {"happened": "now", "a-note": "I was there"})
    assert answer.status_code == 403
    assert "to read it" in said(answer)
    assert "I was there" in said(answer)


def without_its_second(page: HttpResponse) -> str:
    """What a page says but for when it was true: another second may have begun."""
    return re.sub(r"\d\d:\d\d:\d\d", "", said(page))


def test_of_a_sealed_record_there_is_no_such_page(
    world: World, sergeant: Client, officer: Client, here: str
) -> None:
    restricts(sergeant, here, level="sealed")
    form, nowhere = f"/emergency/{world.case.chronology}", f"/emergency/{world.ids['place'][:-4]}abcd"
    assert officer.get(form).status_code == officer.get(nowhere).status_code == 404
    sent = {"reason": "a child is being looked for now", "because": BECAUSE, "password": PASSWORD}
    assert without_its_second(officer.post(form, sent)) == without_its_second(officer.post(nowhere, sent))


def test_whoever_is_kept_from_it_does_not_open_it(
    world: World, sergeant: Client, officer: Client, form: str, here: str
) -> None:
    restricts(sergeant, here, out=world.officer.by.account)
    sent = {"reason": "a child is being looked for now", "because": BECAUSE, "password": PASSWORD}
    assert "Ring the duty inspector" in said(officer.post(form, sent))
    assert officer.get(here).status_code == 404


def test_a_childs_own_record_is_opened_so_too(world: World, sergeant: Client, officer: Client) -> None:
    here = f"/children/{world.child}"
    restricts(sergeant, here)
    form = f"/emergency/{world.child}"
    answer = opens(officer, form, reason="something else that cannot wait")
    assert answer["Location"] == f"{here}?done=emergency"
    assert officer.get(here).status_code == 200


def test_after_ten_wrong_passwords_whom_to_ring_is_said(officer: Client, form: str, here: str) -> None:
    for _ in range(10):
        opens(officer, form, password="not-this-one")
    answer = opens(officer, form)
    assert answer.status_code == 400
    assert "Ring the duty inspector" in said(answer)
    assert BECAUSE in answer.content.decode()
    assert officer.get(here).status_code == 404


def test_a_session_that_this_page_keeps_awake_does_not_wait_for_itself(
    officer: Client, form: str, here: str, connect: Connect
) -> None:
    with connect("admin") as admin:
        admin.execute("update priv.ctx set idle_until = clock_timestamp() + interval '5 minutes'")
    assert opens(officer, form)["Location"] == f"{here}?done=emergency"


def test_while_it_is_open_it_says_until_when_and_offers_nothing_to_record(
    world: World, officer: Client, form: str, here: str
) -> None:
    opens(officer, form)
    for _ in range(2):
        page = officer.get(here)
        assert "Open to you until" in said(page)
        shown = page.content.decode()
        assert not re.search(rf'href="{here}/(record|restrict|correct|strike-out)', shown)
        assert not [action for action in forms(page) if action.startswith((here, "/take"))]
        assert "Nothing is owed" not in said(page)


def test_so_does_a_persons_own_record(world: World, sergeant: Client, officer: Client) -> None:
    here = f"/children/{world.child}"
    restricts(sergeant, here)
    opens(officer, f"/emergency/{world.child}")
    page = officer.get(here)
    assert "Open to you until" in said(page)
    assert f"{here}/pack" in page.content.decode()
    assert not re.search(rf'href="{here}/(record|restrict|correct|photograph)', page.content.decode())


def test_whoever_is_refused_is_told_whom_to_ring_and_that_it_is_on_record(
    world: World, sergeant: Client, officer: Client, form: str, here: str
) -> None:
    restricts(sergeant, here, out=world.officer.by.account)
    sent = {"reason": SEARCH, "because": BECAUSE, "password": PASSWORD}
    page = officer.post(form, sent)
    assert page.status_code == 403
    assert "It stays closed. That you asked is on record." in said(page)
    assert "Nothing was recorded" not in said(page)
    assert "Ask the duty inspector" in said(page)
    assert f'href="tel:{settings.DUTY_INSPECTOR_PHONE.replace(" ", "")}"' in page.content.decode()
    assert BECAUSE in said(page)
    nowhere = officer.post(f"/emergency/{world.ids['place'][:-4]}abcd", sent)
    assert without_its_second(nowhere) == without_its_second(page)


WRITES = re.compile(
    r'(?:href|action)="(/(?:cases|children|places)/[^"/]+/'
    r'(?:record|correct|strike-out|restrict|photograph|in-charge|tasking)\b[^"]*|/take)"'
)
OF_A_CASE = ("", "/print", "/as-known", "/tasking")
OF_A_CHILD = ("", "/plan", "/voice", "/pack", "/outside", "/as-known")


@pytest.mark.parametrize(
    ("folder", "pages"), [("cases", OF_A_CASE), ("children", OF_A_CHILD)], ids=["case", "child"]
)
def test_no_page_of_what_is_read_in_an_emergency_leads_to_writing_in_it(
    world: World, sergeant: Client, officer: Client, folder: str, pages: tuple[str, ...]
) -> None:
    record = world.child if folder == "children" else world.case.chronology
    here = f"/{folder}/{record}"
    restricts(sergeant, here)
    opens(officer, f"/emergency/{record}")
    found: dict[str, list[str]] = {}
    for page in pages:
        answer = officer.get(f"{here}{page}")
        assert answer.status_code == 200, page
        ways = [way for way in WRITES.findall(answer.content.decode()) if record in way or way == "/take"]
        posts = set(forms(answer))
        found[page] = [way for way in ways if way in posts or not way.startswith(f"{here}/tasking")]
    assert {page: ways for page, ways in found.items() if ways} == {}
    assert "Trigger plan version 3 opened" not in said(sergeant.get(here))


@pytest.mark.parametrize(
    "path", ["record", "record/every-case.noted", "restrict", "correct/{entry}", "strike-out/{entry}"]
)
def test_a_form_of_what_is_read_in_an_emergency_is_refused_before_it_is_filled_in(
    world: World, officer: Client, form: str, here: str, path: str
) -> None:
    opens(officer, form)
    answer = officer.get(f"{here}/{path.format(entry=world.case.entry)}")
    assert answer.status_code == 403
    assert "You opened this record in an emergency, to read it" in said(answer)
