"""Writing the board: by one function, for whoever may see the chronology, and only the rows that changed."""

from collections.abc import Callable
from typing import Any

import psycopg
import pytest
from psycopg.types.json import Jsonb

from harken.access.connection import Connection, acting
from harken.board.lines import Lines, lines_of
from harken.board.write import write
from harken.casework.outcome import Done
from harken.chronology.read import facts_for
from harken.engine.reckon import Apart
from tests.cases import Desk, now
from tests.database import Connect


@pytest.fixture
def child(sergeant: Desk) -> str:
    return sergeant.child()


@pytest.fixture
def case(sergeant: Desk, child: str) -> Done:
    return sergeant.missing(child)


def lines(connection: Connection, desk: Desk, case: Done) -> Lines:
    facts = facts_for(connection, desk.by.force, case.chronology, upgrade=desk.standards.upgraded)
    return lines_of(
        facts,
        Apart([*case.standings]),
        chronology=case.chronology,
        pathway="missing",
        standards=desk.standards,
        at=case.recorded,
    )


def rows(desk: Desk, case: Done) -> dict[str, str]:
    """By duty and number, which transaction last wrote the row of each."""
    with acting(desk.by) as connection:
        found = connection.execute(
            "select duty || number, xmin::text from standing_line where chronology = %s", (case.chronology,)
        ).fetchall()
    return dict(found)


def test_a_row_that_reads_so_already_is_left_alone(sergeant: Desk, case: Done, child: str) -> None:
    before = rows(sergeant, case)
    sergeant.records("missing.enquiry-made", case, child, answers={"done": "Rang his nan."})
    after = rows(sergeant, case)
    assert "missing.make-an-enquiry1" in before
    assert "missing.make-an-enquiry2" in after
    assert "missing.make-an-enquiry1" not in after
    same = before.keys() & after.keys()
    assert same
    assert {key: after[key] for key in same} == {key: before[key] for key in same}


def test_a_row_that_anybody_changed_is_written_anew(
    sergeant: Desk, case: Done, child: str, connect: Connect
) -> None:
    before = board(connect, case)
    with connect("admin") as admin:
        admin.execute("update standing_line set state = 'met' where chronology = %s", (case.chronology,))
    sergeant.records("every-case.noted", case, child, answers={"note": "Rang his nan."})
    assert board(connect, case) == before


def test_whose_the_case_is_stands_on_every_row(
    sergeant: Desk, case: Done, child: str, connect: Connect
) -> None:
    to = {"to": sergeant.by.account, "team": "Harbour", "area": "Northwold"}
    sergeant.records("every-case.allocated", case, child, answers=to)
    found = board(connect, case)
    assert found
    assert {(row["team"], row["area"]) for row in found} == {("Harbour", "Northwold")}


def test_a_process_of_an_earlier_harken_writes_the_same_rows(
    sergeant: Desk, case: Done, connect: Connect
) -> None:
    before = board(connect, case)
    with acting(sergeant.by) as connection:
        connection.execute(
            "select priv.put_board(%s, %s, (select to_jsonb(c) from case_line c where chronology = %s),"
            " %s::jsonb, null)",
            (sergeant.by.force, case.chronology, case.chronology, Jsonb(before)),
        )
    assert before
    assert board(connect, case) == before


def board(connect: Connect, case: Done) -> list[dict[str, Any]]:
    """Its rows as they read, but for how they were said."""
    rows = connect("admin").execute(
        "select to_jsonb(s) - 'said' from standing_line s where chronology = %s order by duty, number",
        (case.chronology,),
    )
    return [row for (row,) in rows]


def test_who_may_not_see_a_case_writes_no_board_of_it(
    sergeant: Desk, case: Done, desk_of: Callable[..., Desk], new_force: Callable[[], str]
) -> None:
    stranger = desk_of(force=new_force())
    with acting(sergeant.by) as connection:
        known = lines(connection, sergeant, case)

    def write_as_a_stranger() -> None:
        with acting(stranger.by) as connection:
            write(connection, sergeant.by.force, known, at=now())

    with pytest.raises(psycopg.Error) as refused:
        write_as_a_stranger()
    assert refused.value.sqlstate == "HK001"


def test_who_is_excluded_from_a_case_writes_no_board_of_it(
    sergeant: Desk, case: Done, desk_of: Callable[..., Desk], connect: Connect
) -> None:
    other = desk_of()
    with connect("admin") as admin:
        admin.execute(
            "insert into exclusion (force, chronology, account) values (%s, %s, %s)",
            (other.by.force, case.chronology, other.by.account),
        )
    with acting(sergeant.by) as connection:
        known = lines(connection, sergeant, case)

    def write_as_the_excluded() -> None:
        with acting(other.by) as connection:
            write(connection, other.by.force, known, at=now())

    with pytest.raises(psycopg.Error) as refused:
        write_as_the_excluded()
    assert refused.value.sqlstate == "HK001"


@pytest.mark.parametrize(
    "statement",
    [
        "delete from case_line where chronology = %s",
        "delete from standing_line where chronology = %s",
        "update case_line set overdue = 0 where chronology = %s",
        "update standing_line set state = 'owed' where chronology = %s",
    ],
)
def test_a_door_writes_the_board_in_no_other_way(sergeant: Desk, case: Done, statement: str) -> None:
    def spoil() -> None:
        with acting(sergeant.by) as connection:
            connection.execute(statement, (case.chronology,))

    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        spoil()
