"""What was given up: seen on the page and by other systems, sent again by somebody, and then it goes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from harken.access.actor import Actor
from harken.access.connection import acting
from harken.casework.outcome import Done
from harken.chronology.restriction import restrict
from harken.outside.deliver import TRIES
from harken.outside.outbox import dead, send_again
from harken.vocabulary.roles import CALL_TAKER, SUPERVISOR
from tests.api.conftest import Caller, token_for
from tests.cases import Desk
from tests.database import Connect
from tests.desk.world import browser
from tests.fakes.agency import AgencySystem
from tests.outside.conftest import Outbox
from tests.outside.test_notices import notify, record_receipts

HOURS = timedelta(hours=1)


@pytest.fixture
def case(notifying: Desk) -> Done:
    """A child is missing, and social care is to know."""
    return notifying.missing(notifying.child())


@pytest.fixture
def given_up(case: Done, outbox: Outbox, agency: AgencySystem) -> str:
    """A notice to a system that failed until it was given up; its id."""
    del case
    agency.faults += ["500"] * TRIES
    for _ in range(TRIES):
        outbox.delivers()
        outbox.passes(HOURS)
    ((message, state),) = outbox.rows("select id::text, state from outbox")
    assert state == "dead"
    return str(message)


@pytest.fixture
def caller_as(force: str, signed_in: Callable[..., Actor]) -> Callable[..., Caller]:
    """Somebody of this force, through another system."""

    def make(*role: Any, **more: Any) -> Caller:
        actor = signed_in(*role, **more)
        made = token_for(actor)
        return Caller(made.token, actor, made.session)

    return make


def test_of_a_case_it_is_listed_however_many_of_others_were_given_up_before(
    case: Done, given_up: str, outbox: Outbox, monkeypatch: pytest.MonkeyPatch, connect: Connect
) -> None:
    del given_up
    older = (
        "insert into outbox (force, key, channel, kind, destination, purpose, reference, body, state, made)"
        " values (%s, 'older', 'email', 'notice', 'x@y.invalid', 'x', 'x', '{}', 'dead',"
        " now() - interval '1 day')"
    )
    admin = connect("admin")
    admin.execute(older, (outbox.by.force,))
    admin.commit()
    monkeypatch.setattr("harken.desk.lists.told.UNDELIVERED", 1)
    client = browser(outbox.by)
    assert "1 or more not delivered" in client.get("/told").content.decode()
    of_it = client.get(f"/told?case={case.chronology}").content.decode()
    assert case.reference in of_it.partition("Not delivered (1)")[2].partition("</table>")[0]


def test_it_is_listed_with_the_kind_of_failure_alone(
    given_up: str, caller_as: Callable[..., Caller], agency: AgencySystem
) -> None:
    (shown,) = caller_as(SUPERVISOR).get("/undelivered").json()["undelivered"]
    assert (shown["id"], shown["attempts"], shown["last_error"]) == (given_up, TRIES, "status 500")
    assert shown["destination"] == agency.url


def test_sent_again_it_goes_under_its_old_key_and_its_receipt_meets_the_duty(
    given_up: str, case: Done, notifying: Desk, outbox: Outbox, agency: AgencySystem
) -> None:
    made = token_for(notifying.by)
    caller = Caller(made.token, notifying.by, made.session)
    assert caller.post(f"/undelivered/{given_up}/send-again", {}).json() == {"id": given_up}
    assert outbox.delivers().sent == 1
    assert len({taken.headers["Idempotency-Key"] for taken in agency.taken}) == 1
    record_receipts(notifying)
    assert not notify(notifying, case).unsettled
    assert caller.get("/undelivered").json() == {"undelivered": [], "next": ""}
    assert caller.post(f"/undelivered/{given_up}/send-again", {}).status_code == 404


def test_who_sent_it_again_is_on_record(
    given_up: str, caller_as: Callable[..., Caller], connect: Connect
) -> None:
    caller = caller_as(SUPERVISOR)
    caller.post(f"/undelivered/{given_up}/send-again", {})
    row = connect("admin").execute(
        "select actor::text, verb from consultation where object_kind = 'message' and object_id = %s",
        (given_up,),
    ).fetchone()  # fmt: skip
    assert row == (caller.actor.account, "disclose")


def test_who_may_not_send_again_is_told_so_and_nothing_goes(
    given_up: str, caller_as: Callable[..., Caller], outbox: Outbox
) -> None:
    refused = caller_as(CALL_TAKER).post(f"/undelivered/{given_up}/send-again", {})
    assert (refused.status_code, refused.json()["code"]) == (403, "not_your_role")
    assert outbox.delivers().sent == 0


def test_on_the_page_it_is_seen_and_sent_again(given_up: str, notifying: Desk, outbox: Outbox) -> None:
    client = browser(notifying.by)
    page = client.get("/told").content.decode()
    assert "Not delivered (1)" in page
    assert given_up in page
    assert client.post("/told/again", {"message": given_up}).status_code == 302
    assert outbox.delivers().sent == 1
    assert "Not delivered" not in client.get("/told").content.decode()


def test_what_is_about_a_restricted_case_is_seen_by_who_sees_the_case(
    given_up: str, case: Done, caller_as: Callable[..., Caller], notifying: Desk, outbox: Outbox
) -> None:
    with acting(notifying.by) as connection:
        assert restrict(connection, case.chronology, "named")
    other = caller_as(SUPERVISOR)
    assert other.get("/undelivered").json()["undelivered"] == []
    hidden = other.post(f"/undelivered/{given_up}/send-again", {})
    absent = other.post(f"/undelivered/{uuid4()}/send-again", {})
    assert (hidden.status_code, hidden.content) == (404, absent.content)
    assert outbox.delivers().sent == 0


def test_many_are_read_to_the_end_of_the_list(outbox: Outbox, connect: Connect) -> None:
    for _ in range(7):
        outbox.put()
    admin = connect("admin")
    admin.execute("update outbox set state = 'dead', made = now() where force = %s", (outbox.by.force,))
    admin.commit()
    made = token_for(outbox.by)
    caller = Caller(made.token, outbox.by, made.session)
    found: list[str] = []
    page: dict[str, Any] = {"next": ""}
    while True:
        page = caller.get("/undelivered", limit=2, cursor=page["next"]).json()
        found += [one["id"] for one in page["undelivered"]]
        if not page["next"]:
            break
    with acting(outbox.by) as connection:
        assert found == [one.id for one in dead(connection, outbox.by.force)]
    assert len(set(found)) == 7


def test_another_force_neither_sees_nor_sends_it(
    given_up: str, new_force: Callable[[], str], caller_as: Callable[..., Caller]
) -> None:
    stranger = caller_as(SUPERVISOR, force=new_force())
    assert stranger.get("/undelivered").json()["undelivered"] == []
    assert stranger.post(f"/undelivered/{given_up}/send-again", {}).status_code == 404
    with acting(replace(stranger.actor)) as connection:
        assert not send_again(connection, stranger.actor.force, given_up)
