"""A disk that is nearly full: what is sent is refused with 507, and what is asked for is answered."""

import pytest

from harken.access.connection import acting
from harken.board.beat import beat
from tests.api.conftest import Caller, noted

pytestmark = pytest.mark.usefixtures("undisturbed")


def beats(*, full: bool) -> None:
    with acting(None, using="worker") as connection:
        beat(connection, "clock", full=full)


def test_entries_stop_and_reads_go_on(caller: Caller) -> None:
    child = caller.child()
    case = caller.missing(child).json()["chronology"]
    beats(full=True)
    refused, read = caller.post(f"/cases/{case}/entries", noted(child)), caller.get(f"/cases/{case}")
    beats(full=False)
    assert refused.status_code == 507
    assert refused["Content-Type"] == "application/problem+json"
    assert refused.json()["code"] == "no_room"
    assert "paper list" in refused.json()["detail"]
    assert read.status_code == 200


def test_a_disk_that_is_full_already_is_told_from_a_database_that_is_lost(
    caller: Caller, request: pytest.FixtureRequest
) -> None:
    child = caller.child()
    case = caller.missing(child).json()["chronology"]
    request.getfixturevalue("full_disk")
    refused = caller.post(f"/cases/{case}/entries", noted(child))
    assert (refused.status_code, refused.json()["code"]) == (507, "no_room")
    assert caller.get(f"/cases/{case}").status_code == 200
