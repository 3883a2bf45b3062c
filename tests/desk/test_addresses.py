"""Every address: shown to whom it may be; to an intruder as if it were not there; never without a session."""

import re
from collections.abc import Callable
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import URLPattern

from harken.access.connection import Connection
from harken.desk.urls import urlpatterns
from harken.vocabulary.roles import SOCIAL_CARE
from tests.desk.reading import first_form, said
from tests.desk.world import World, browser, desk

LISTS = (
    "",
    "new",
    "missing",
    "meeting",
    "handover",
    "handover/give",
    "told",
    "team",
    "wall",
    "whiteboards/custody",
    "paper",
    "search?q=ashdale",
    "help",
    "posts",
)
OF_SOMEBODY = (
    "cases/{case}",
    "cases/{case}/print",
    "cases/{case}/as-known",
    "cases/{case}/tasking",
    "cases/{case}/give",
    "cases/{case}/restrict",
    "cases/{case}/record",
    "cases/{case}/record/missing.enquiry-made",
    "cases/{case}/correct/{entry}",
    "cases/{case}/strike-out/{entry}",
    "cases/{case}/words/{entry}",
    "children/{child}",
    "children/{child}/household",
    "children/{child}/pack",
    "children/{child}/plan",
    "children/{child}/voice",
    "children/{child}/outside",
    "children/{child}/photograph",
    "children/{child}/as-known",
    "children/{child}/restrict",
    "children/{child}/record",
    "children/{child}/record/person.flagged",
    "children/{child}/correct/{own}",
    "children/{child}/strike-out/{own}",
    "children/{child}/words/{own}",
    "places/{place}",
    "places/{place}/household",
    "places/{place}/near",
    "places/{place}/pack",
    "places/{place}/restrict",
    "places/{place}/record",
    "places/{place}/record/place.flagged",
    "places/{place}/correct/{placed}",
    "places/{place}/strike-out/{placed}",
    "places/{place}/words/{placed}",
    "open/missing?about={child}",
)
OPEN_TO_ALL = ("help", "posts")
FORMS = ("people/new", "search?for=missing")
TRIED_ELSEWHERE = {
    "take", "told/again", "handover/accept", "cases/<uuid:chronology>/in-charge", "photographs/<str:digest>",
    "cases/<uuid:chronology>/explain", "sign-in", "sign-out", "changed", "health", "health/deadlines",
    "health/heads", "looks", "emergency/<uuid:chronology>", "figures/<str:pathway>",
    "lists/<str:pathway>",
    "queues/<str:pathway>",
}  # fmt: skip
CHANGES_BY_ITSELF = re.compile(
    r'name="csrfmiddlewaretoken" value="[^"]*"|(True at|READ SINCE|TRUE SINCE) [\d:]+'
    r'|value="[0-9a-f-]{36}"|value="2\d{3}-[^"]*"|stopped \d+ \w+'
)


def steady(body: bytes) -> str:
    """A page without what differs from one showing to the next."""
    return CHANGES_BY_ITSELF.sub("", body.decode())


@pytest.fixture
def mine(looked_at: World) -> Client:
    return browser(looked_at.sergeant.by)


@pytest.fixture
def theirs(looked_at: World) -> Client:
    return browser(looked_at.intruder.by)


@pytest.fixture(scope="session")
def partner(looked_at: World) -> Client:
    """Somebody of the same force with a partner agency's post."""
    return browser(desk(looked_at.force, SOCIAL_CARE, team="").by)


def test_every_address_is_tried_here_or_named() -> None:
    tried = {path.partition("?")[0] for path in (*LISTS, *FORMS)}
    tried |= {re.sub(r"\{\w+\}", "#", path.partition("?")[0]) for path in OF_SOMEBODY}
    declared = {
        str(one.pattern): re.sub(r"<str:kind>", "X", re.sub(r"<uuid:\w+>", "#", str(one.pattern)))
        for one in urlpatterns
        if isinstance(one, URLPattern)
    }
    tried = {re.sub(r"record/[\w.-]+", "record/X", path) for path in tried}
    left = {pattern for pattern, plain in declared.items() if plain not in tried}
    assert left - {"open/<str:pathway>", "whiteboards/<str:pathway>"} == TRIED_ELSEWHERE


@pytest.mark.parametrize("path", [*LISTS, *FORMS, *OF_SOMEBODY])
def test_it_is_shown_to_whom_it_may_be(mine: Client, looked_at: World, path: str) -> None:
    answer = mine.get("/" + path.format(**looked_at.ids))
    assert answer.status_code == 200, answer.content[:2000]
    assert answer["Cache-Control"] == "no-store"


@pytest.mark.parametrize("path", OF_SOMEBODY)
def test_to_an_intruder_it_is_as_if_it_were_not_there(theirs: Client, looked_at: World, path: str) -> None:
    hidden = theirs.get("/" + path.format(**looked_at.ids))
    absent = theirs.get("/" + path.format(**{name: str(uuid4()) for name in looked_at.ids}))
    assert hidden.status_code == absent.status_code == 404
    assert steady(hidden.content) == steady(absent.content)


@pytest.mark.parametrize("path", [*LISTS, *FORMS, *OF_SOMEBODY])
def test_without_a_police_post_it_is_not_there(partner: Client, looked_at: World, path: str) -> None:
    answer = partner.get("/" + path.format(**looked_at.ids))
    assert answer.status_code == (200 if path in OPEN_TO_ALL else 404)
    assert b"Ashdale" not in answer.content


def test_without_a_police_post_nothing_is_recorded(mine: Client, partner: Client, looked_at: World) -> None:
    form = f"/cases/{looked_at.case.chronology}/record/every-case.noted"
    _, fields = first_form(mine.get(form), form)
    answer = partner.post(form, {**fields, "happened": "now", "a-note": "Not theirs to say"})
    assert answer.status_code == 404
    assert "Not theirs to say" not in said(mine.get(f"/cases/{looked_at.case.chronology}"))


@pytest.mark.parametrize("path", [*LISTS, *FORMS, *OF_SOMEBODY])
def test_without_a_session_it_asks_to_sign_in(looked_at: World, path: str) -> None:
    answer = Client().get("/" + path.format(**looked_at.ids))
    assert (answer.status_code, answer["Location"].partition("?")[0]) == (302, "/sign-in")
    assert b"Ashdale" not in answer.content


@pytest.mark.parametrize("path", [one for one in OF_SOMEBODY if "{place}" not in one])
def test_that_it_was_looked_at_is_recorded(
    mine: Client, looked_at: World, connect: Callable[[str], Connection], path: str
) -> None:
    with connect("admin") as admin:
        before = consulted(admin, looked_at)
        mine.get("/" + path.format(**looked_at.ids))
        assert consulted(admin, looked_at) == before + 1


@pytest.mark.parametrize("path", ["", "?whose=area", "missing", "wall", "paper", "told", "search?q=ashdale"])
def test_a_list_that_shows_somebody_says_so(
    mine: Client, looked_at: World, connect: Callable[[str], Connection], path: str
) -> None:
    with connect("admin") as admin:
        before = consulted(admin, looked_at, only="")
        mine.get(f"/{path}")
        assert consulted(admin, looked_at, only="") == before + 1


@pytest.mark.parametrize("page", ["", "/print"])
def test_whoever_a_case_shows_around_the_child_was_looked_at_too(
    mine: Client, looked_at: World, connect: Callable[[str], Connection], page: str
) -> None:
    shown = said(mine.get(f"/cases/{looked_at.case.chronology}{page}"))
    assert "Joan Ashdale" in shown
    row = connect("admin").execute(
        "select persons::text[] from consultation where actor = %s and object_kind = 'case'"
        " order by at desc limit 1",
        (looked_at.sergeant.by.account,),
    ).fetchone()  # fmt: skip
    assert row is not None
    assert {looked_at.child, looked_at.nan} <= set(row[0])


def consulted(admin: Connection, world: World, *, only: str | None = None) -> int:
    """How often the sergeant's looking was put on record: at the child, or at anything."""
    admin.rollback()
    row = admin.execute(
        "select count(*) from consultation"
        " where actor = %s and (%s = '' or %s::text = any (persons::text[]))",
        (world.sergeant.by.account, only if only is not None else world.child, world.child),
    ).fetchone()
    return int(row[0]) if row else 0
