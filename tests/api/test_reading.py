"""The reading addresses: pages that go on where they ended, reads on record, and their description."""

from datetime import timedelta

import pytest

from harken.access.connection import acting
from harken.api.bodies import recordable
from harken.board.beat import beat
from tests.api.conftest import HERE, Caller, moment, noted
from tests.broken import unreadable
from tests.database import Connect

pytestmark = pytest.mark.usefixtures("undisturbed")


def test_a_chronology_is_paged_without_gap_or_repetition(caller: Caller) -> None:
    child = caller.child()
    case = caller.missing(child).json()["chronology"]
    for _ in range(5):
        caller.post(f"/cases/{case}/entries", noted(child))
    whole = [one["id"] for one in caller.get(f"/cases/{case}/chronology").json()["entries"]]
    paged: list[str] = []
    page = {"next": ""}
    while True:
        page = caller.get(f"/cases/{case}/chronology", limit=2, cursor=page["next"]).json()
        paged += [one["id"] for one in page["entries"]]
        if not page["next"]:
            break
    assert paged == whole
    assert len(whole) > 5


def test_what_is_owed_is_paged_without_gap_or_repetition(caller: Caller) -> None:
    caller.missing(caller.child())
    caller.missing(caller.child(given_names="Jo"))
    whole = caller.get("/owed", whose="force").json()["owed"]
    paged = []
    page = {"next": ""}
    while True:
        page = caller.get("/owed", whose="force", limit=3, cursor=page["next"]).json()
        paged += page["owed"]
        if not page["next"]:
            break
    assert paged == whole
    assert len(whole) > 3


def test_a_cursor_of_another_list_is_refused(caller: Caller) -> None:
    caller.missing(caller.child())
    following = caller.get("/owed", whose="force", limit=1).json()["next"]
    for cursor in (following, "made-up"):
        refused = caller.get("/owed", whose="area", limit=1, cursor=cursor)
        assert (refused.status_code, refused.json()["code"]) == (400, "bad_cursor")


def test_a_person_is_read_with_their_cases_and_the_read_is_on_record(
    caller: Caller, connect: Connect
) -> None:
    child = caller.child()
    case = caller.missing(child).json()["chronology"]
    shown = caller.get(f"/persons/{child}").json()
    assert shown["named"] == "Kian Ashdale"
    assert [one["chronology"] for one in shown["cases"]] == [case]
    row = connect("admin").execute(
        "select count(*) from consultation where actor = %s and object_kind = 'person' and object_id = %s",
        (caller.actor.account, child),
    ).fetchone()  # fmt: skip
    assert row == (1,)


def test_a_search_finds_the_child(caller: Caller) -> None:
    child = caller.child()
    matches = caller.get("/search", q="Kian Ashdale").json()["matches"]
    assert child in {one["id"] for one in matches}


def test_who_was_told_begins_empty(caller: Caller) -> None:
    assert caller.get("/told").json() == {"told": [], "next": ""}


def test_what_was_known_is_read_as_of_the_very_moment_it_was_recorded(caller: Caller) -> None:
    case = caller.missing(caller.child()).json()["chronology"]
    path = f"/cases/{case}/chronology"
    newest = caller.get(path, order="known").json()["entries"][0]
    then = caller.get(path, order="known", as_of=newest["recorded"]).json()["entries"]
    assert then[0]["id"] == newest["id"]


def test_health_says_when_the_clock_has_stopped(caller: Caller, connect: Connect) -> None:
    owner = connect("admin")
    # What other tests left to be told counts as untold here.
    owner.execute("update case_line set look_at = null, untold = null, failed = ''")
    owner.execute("delete from beat")
    owner.commit()
    with acting(None, using="worker") as connection:
        beat(connection, "tests")
    running = caller.client.get(f"{HERE}/health/deadlines")
    owner.execute("update beat set at = at - %s", (timedelta(minutes=5),))
    owner.commit()
    stopped = caller.client.get(f"{HERE}/health/deadlines")
    alive = caller.client.get(f"{HERE}/health")
    owner.execute("delete from beat")
    owner.commit()
    assert running.json()["why"] == ""
    assert (running.status_code, stopped.status_code, alive.status_code) == (200, 503, 200)
    assert stopped.json()["clock"] == "stopped"


def test_the_vocabulary_has_the_questions_of_every_kind(caller: Caller) -> None:
    said = caller.get("/vocabulary").json()
    assert "missing" in said["pathways"]
    assert said["entries"]["every-case.noted"]["schema"]["properties"]["note"]


def test_the_description_is_openapi_of_3_1_with_every_reference_in_it(caller: Caller) -> None:
    described = caller.client.get(f"{HERE}/openapi.json").json()
    assert described["openapi"].startswith("3.1")
    kinds = described["components"]["schemas"]["EntryOfACase"]["discriminator"]["mapping"]
    assert set(kinds) == {kind.key for kind in recordable("case")}
    missing = {one for one in _references(described) if one not in described["components"]["schemas"]}
    assert not missing


def _references(node: object) -> set[str]:
    if isinstance(node, dict):
        own = {str(node["$ref"]).rpartition("/")[2]} if isinstance(node.get("$ref"), str) else set()
        return own.union(*(_references(one) for one in node.values()))
    return set().union(*(_references(one) for one in node)) if isinstance(node, list) else set()


def test_a_person_is_read_by_all_their_records(caller: Caller) -> None:
    child, again = caller.child(), caller.child(given_names="Kyan")
    case = caller.missing(again).json()["chronology"]
    assert caller.get(f"/persons/{child}").json()["cases"] == []
    merged = {"kind": "person.merged", "happened": moment(), "answers": {"other": again}}
    assert caller.post(f"/persons/{child}/entries", merged).status_code == 201
    assert [one["chronology"] for one in caller.get(f"/persons/{child}").json()["cases"]] == [case]


def test_a_case_that_cannot_be_worked_out_says_so(caller: Caller, connect: Connect) -> None:
    child = caller.child()
    opened = caller.missing(child).json()
    assert caller.get(f"/cases/{opened['chronology']}").json()["not_reckoned"] == []
    unreadable(connect, child, opened["entry"])
    shown = caller.get(f"/cases/{opened['chronology']}").json()
    assert (shown["standings"], shown["not_reckoned"]) == ([], [""])
    assert caller.post(f"/cases/{opened['chronology']}/entries", noted(child)).status_code == 201
