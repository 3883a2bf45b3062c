"""Bad input at the desk: too large, forged, junk, and a database that is not there."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime, timedelta

import psycopg
import pytest
from django.conf import settings
from django.test import Client
from psycopg.conninfo import make_conninfo

from harken.access.connection import Connection, acting
from harken.access.pools import close_pools
from harken.access.sign_in import COOKIE, api_token
from tests.console.practising import until
from tests.database import Installation
from tests.desk.reading import first_form, press, said
from tests.desk.world import World, browser

NOTE = "every-case.noted"


@pytest.fixture
def form(world: World) -> str:
    return f"/cases/{world.case.chronology}/record/{NOTE}"


def test_a_note_of_20_mb_is_refused_before_it_is_read(officer: Client, form: str) -> None:
    class Unread:
        """A body whose reading is a failure."""

        def read(self, *_: object) -> bytes:
            raise AssertionError("It was read.")

        readline = read

    answer = officer.generic(
        "POST", form, b"", CONTENT_TYPE="application/x-www-form-urlencoded",
        CONTENT_LENGTH=str(20_000_000), **{"wsgi.input": Unread()},
    )  # fmt: skip
    assert answer.status_code == 413
    assert "That is too large to keep" in said(answer)
    assert "Nothing was recorded" in said(answer)


def test_a_photograph_over_the_limit_is_refused_before_it_is_read(officer: Client, world: World) -> None:
    answer = officer.generic(
        "POST", f"/children/{world.child}/photograph", b"", CONTENT_TYPE="multipart/form-data; boundary=x",
        CONTENT_LENGTH=str(12_000_000),
    )  # fmt: skip
    assert answer.status_code == 413


def test_a_length_that_is_none_is_refused(officer: Client, form: str) -> None:
    assert officer.generic("POST", form, b"", CONTENT_LENGTH="-1").status_code == 413


def test_a_form_without_its_secret_records_nothing(world: World, form: str) -> None:
    strict = browser(world.officer.by, enforce_csrf_checks=True)
    _, fields = first_form(strict.get(form), form)
    forged = {**fields, "happened": "now", "a-note": "Forged", "csrfmiddlewaretoken": "x" * 64}
    answer = strict.post(form, forged)
    assert answer.status_code == 403
    assert "We could not tell that you sent that" in said(answer)
    assert "Forged" not in said(strict.get(f"/cases/{world.case.chronology}"))
    assert (
        strict.post(form, {**forged, "csrfmiddlewaretoken": fields["csrfmiddlewaretoken"]}).status_code == 302
    )


@pytest.mark.parametrize(
    "address",
    [
        "/cases/not-an-id",
        "/told?case=x",
        "/?whose=nonsense&kind=nonsense&who=nonsense",
        "/missing?whose=nonsense",
        "/search?q=%00%ff",
        "/?kind=%00",
        "/nowhere",
    ],
)
def test_junk_in_an_address_breaks_nothing(officer: Client, address: str) -> None:
    assert officer.get(address).status_code in (200, 400, 404)


def test_junk_in_a_form_breaks_nothing(officer: Client, form: str) -> None:
    _, fields = first_form(officer.get(form), form)
    for wrong in (
        {"screen": "-1"}, {"screen": "9" * 30}, {"asked": "yesterday"}, {"asked": "9999-12-31T23:59:59Z"},
        {"happened": "other", "happened-day": "x"}, {"about": "x"}, {"a-note": "\x00"},
    ):  # fmt: skip
        answer = officer.post(form, {**fields, **wrong})
        assert answer.status_code == 400, wrong


def test_the_token_of_another_system_opens_no_page(world: World) -> None:
    expires = datetime.now(UTC) + timedelta(days=90)
    with acting(None, using="keeper") as connection:
        made = api_token(connection, account=world.officer.by.account, label="rota", expires=expires)
    theirs = Client()
    theirs.cookies[COOKIE] = made.token
    for address in ("/", f"/children/{world.child}", "/search?q=ashdale"):
        answer = theirs.get(address)
        assert (answer.status_code, answer["Location"].partition("?")[0]) == (302, "/sign-in")
    assert theirs.get("/changed").status_code == 401


def test_a_link_to_the_way_out_signs_nobody_out(officer: Client) -> None:
    answer = officer.get("/sign-out")
    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert not answer.cookies
    assert officer.get("/").status_code == 200


def test_a_page_is_not_answered_under_a_name_that_is_not_ours(officer: Client) -> None:
    answer = officer.get("/", headers={"host": "harken.thief.example"})
    assert answer.status_code == 400
    assert "thief" not in f"{answer.content!r} {answer.headers}"


@pytest.mark.parametrize("sent", [{"a-family_name": "a" * 201}, {"a-born-month": "9" * 5000}])
def test_a_name_or_a_month_without_end_is_said_to_be_so(officer: Client, sent: dict[str, str]) -> None:
    _, fields = first_form(officer.get("/people/new"), "/people/new")
    answer = officer.post("/people/new", {**fields, "a-given_names": "Kian", **sent})
    assert answer.status_code == 400
    assert "characters or fewer" in said(answer) or "Give a day, a month and a year" in said(answer)


def test_a_key_that_is_none_is_replaced_by_one(officer: Client, form: str) -> None:
    for key in ("", "x" * 500):
        answer = press(officer, officer.get(form), form, happened="now", a__note="Kept", idem=key)
        assert answer.status_code == 302


@pytest.fixture
def lost(database: object) -> Iterator[None]:
    """The database goes away, and comes back when the test is over."""
    before = dict(settings.HARKEN_URLS)
    close_pools()
    settings.HARKEN_URLS = {
        name: make_conninfo(url, host="127.0.0.1", port=1, connect_timeout=1) for name, url in before.items()
    }
    yield
    close_pools()
    settings.HARKEN_URLS = before


def test_a_database_that_is_lost_keeps_what_was_typed_under_the_same_key(
    officer: Client, form: str, request: pytest.FixtureRequest
) -> None:
    _, fields = first_form(officer.get(form), form)
    request.getfixturevalue("lost")
    sent = {**fields, "happened": "now", "a-note": "He has his coat"}
    answer = officer.post(form, sent)
    assert answer.status_code == 503
    assert "We do not know yet. Press send again, it will not be duplicated." in said(answer)
    address, again = first_form(answer, form)
    assert address == form
    assert (again["a-note"], again["idem"]) == (["He has his coat"], fields["idem"])


def test_a_page_without_its_database_says_so_and_health_too(officer: Client, lost: None) -> None:
    page = officer.get("/")
    assert page.status_code == 503
    assert "Harken cannot reach its records" in said(page)
    assert officer.get("/health").status_code == 503


def test_whoever_is_signed_in_keeps_their_way_about_and_a_number_to_ring(officer: Client, form: str) -> None:
    for answer in (
        officer.get("/nowhere"),
        officer.post("/nowhere"),
        officer.post(form, CONTENT_LENGTH="-1"),
    ):
        page = answer.content.decode()
        assert 'class="hk-nav"' in page
        assert 'role="search"' in page
        assert 'href="tel:' in page


def test_whoever_is_not_signed_in_is_shown_no_way_about(world: World) -> None:
    page = Client().get("/nowhere").content.decode()
    assert 'class="hk-nav"' not in page
    assert 'href="tel:' in page


def test_a_connection_that_died_while_idle_is_replaced_unseen(
    officer: Client, connect: Callable[[str], Connection]
) -> None:
    officer.get("/")
    with connect("admin") as admin:
        admin.execute(
            "select pg_terminate_backend(pid) from pg_stat_activity"
            " where application_name like 'harken %' and datname = current_database()"
            " and pid <> pg_backend_pid()"
        )
    assert officer.get("/").status_code == 200


WAITING = (
    "select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
    " and application_name like 'harken %'"
)


def test_a_database_that_goes_away_while_recording_leaves_one_entry_when_it_is_sent_again(
    officer: Client, world: World, form: str, database: Installation
) -> None:
    _, fields = first_form(officer.get(form), form)
    sent = {**fields, "happened": "now", "a-note": "He has his coat"}
    with (
        ThreadPoolExecutor(1) as desk,
        closing(psycopg.connect(database.admin_url)) as holding,
        closing(psycopg.connect(database.admin_url, autocommit=True)) as admin,
    ):
        holding.execute("lock table entry in exclusive mode")
        request = desk.submit(officer.post, form, sent)
        until(lambda: admin.execute(WAITING).fetchone() is not None)
        for (pid,) in admin.execute(WAITING).fetchall():
            admin.execute("select pg_terminate_backend(%s)", (pid,))
        answer = request.result(60)
    assert answer.status_code == 503
    assert "it will not be duplicated" in said(answer)
    address, again = first_form(answer, form)
    assert [officer.post(address, again).status_code for _ in range(2)] == [302, 302]
    assert said(officer.get(f"/cases/{world.case.chronology}")).count("He has his coat") == 1


def test_whoever_was_signed_out_while_writing_keeps_it_and_sends_it_once_signed_in(
    officer: Client, world: World, form: str
) -> None:
    _, fields = first_form(officer.get(form), form)
    session = officer.cookies.pop(COOKIE)
    answer = officer.post(form, {**fields, "happened": "now", "a-note": "He has his coat"})
    assert answer.status_code == 401
    assert "You were signed out" in said(answer)
    assert "Nothing was recorded" in said(answer)
    address, again = first_form(answer, form)
    officer.cookies[COOKIE] = session.value
    assert officer.post(address, again).status_code == 302
    assert "He has his coat" in said(officer.get(f"/cases/{world.case.chronology}"))
