"""Lists are read a page at a time: each row once, whatever is added meanwhile, however long the list."""

from collections.abc import Callable
from typing import Any

import pytest

from harken.access.actor import Actor
from tests.api.conftest import Caller
from tests.database import Connect

MANY = 2300
_DUTIES = """
insert into standing_line (force, chronology, duty, root, subject, recipient, number, state, started, due,
    life_safety, owed_by, pathway, area)
select s.force, s.chronology, s.duty, s.root, s.subject, 'recipient ' || n, n, s.state, s.started,
    case when n %% 5 = 0 then null else now() + make_interval(mins => n / 7) end, false, s.owed_by, s.pathway,
    s.area
from standing_line s, generate_series(%s::int, %s::int) n where s.force = %s and s.duty = %s limit %s
"""
_TELLINGS = """
insert into told (force, id, chronology, duty, root, subject, recipient, number, rung, role, warning, due, at)
select force, gen_random_uuid(), chronology, duty, root, subject, recipient, n, 1, 'supervisor', false, now(),
    now() - make_interval(mins => n / 7)
from standing_line, generate_series(%s::int, %s::int) n where force = %s and duty = %s limit %s
"""
DUTY = "missing.tell-the-supervisor"
Adds = Callable[[str, int, int], None]


@pytest.fixture
def adds(caller: Caller, connect: Connect) -> Adds:
    """Adds rows to a list of the caller's force, from one number to another."""
    caller.missing(caller.child())

    def add(statement: str, first: int, last: int) -> None:
        admin = connect("admin")
        admin.execute(statement, (first, last, caller.actor.force, DUTY, last - first + 1))
        admin.commit()

    return add


def paged(
    caller: Caller, path: str, rows: str, *, then: Callable[[], None] = lambda: None, **asked: Any
) -> list[Any]:
    """Every row of a list, read page by page; `then` is done once, between the first two."""
    found: list[Any] = []
    following = ""
    while True:
        page = caller.get(path, cursor=following, **asked).json()
        found += page[rows]
        if not page["next"]:
            return found
        if not following:
            then()
        following = page["next"]


def keys(found: list[Any], *names: str) -> list[tuple[Any, ...]]:
    return [tuple(one[name] for name in names) for one in found]


OWED = ("chronology", "duty", "root", "subject", "recipient", "number")


def test_what_is_owed_is_read_to_its_end_however_long(caller: Caller, adds: Adds) -> None:
    adds(_DUTIES, 1, MANY)
    found = paged(caller, "/owed", "owed", whose="force", limit=200)
    assert len(found) == len(set(keys(found, *OWED))) > MANY
    dues = [one["due"] for one in found]
    dated = [due for due in dues if due]
    assert dues[: len(dated)] == sorted(dated)


def test_who_was_told_is_read_to_its_end_however_long(caller: Caller, adds: Adds) -> None:
    adds(_TELLINGS, 1, MANY)
    found = paged(caller, "/told", "told", whose="force", limit=200)
    assert len(found) == len(set(keys(found, "id"))) == MANY
    moments = [one["at"] for one in found]
    assert moments == sorted(moments, reverse=True)


@pytest.mark.parametrize("limit", [1, 3])
def test_what_is_added_meanwhile_moves_no_page_of_what_is_owed(
    caller: Caller, adds: Adds, limit: int
) -> None:
    adds(_DUTIES, 1, 10)
    before = keys(paged(caller, "/owed", "owed", whose="force"), *OWED)

    def overdue() -> None:
        adds(_DUTIES.replace("n / 7", "-n"), 21, 24)

    found = keys(paged(caller, "/owed", "owed", whose="force", limit=limit, then=overdue), *OWED)
    assert [one for one in found if one in before] == before
    assert len(found) == len(set(found))


def test_what_is_told_meanwhile_moves_no_page(caller: Caller, adds: Adds) -> None:
    adds(_TELLINGS, 1, 10)
    before = keys(paged(caller, "/told", "told", whose="force"), "id")

    def told() -> None:
        adds(_TELLINGS.replace("now() - make", "now() + make"), 11, 18)

    found = keys(paged(caller, "/told", "told", whose="force", limit=3, then=told), "id")
    assert found == before


def test_what_is_recorded_meanwhile_moves_no_page_of_a_chronology(caller: Caller) -> None:
    child = caller.child()
    case = caller.missing(child).json()["chronology"]
    noted = {"kind": "every-case.noted", "about": [{"id": child}], "answers": {"note": "A coat."}}

    def note(at: str) -> None:
        caller.post(f"/cases/{case}/entries", noted | {"happened": at})

    path = f"/cases/{case}/chronology"
    first = caller.get(path).json()["entries"][0]["happened"]
    before = keys(paged(caller, path, "entries"), "id")
    found = keys(paged(caller, path, "entries", limit=1, then=lambda: note(first)), "id")
    assert found == before


def test_a_cursor_is_of_one_reader(caller: Caller, adds: Adds, caller_of: Callable[..., Caller]) -> None:
    adds(_DUTIES, 1, 3)
    following = caller.get("/owed", whose="force", limit=1).json()["next"]
    colleague: Actor = caller.actor
    refused = caller_of(force=colleague.force).get("/owed", whose="force", limit=1, cursor=following)
    assert (refused.status_code, refused.json()["code"]) == (400, "bad_cursor")
