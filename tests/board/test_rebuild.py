"""The board made anew from the journal: equal to what was written as facts came; what was not is named."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from psycopg.types.json import Jsonb

from harken.access.connection import acting
from harken.board.read import Wanted, owed
from harken.board.rebuild import Wrong, rebuild
from harken.casework.outcome import Done
from harken.catalogue import standards_by
from harken.catalogue.standards import Standards
from harken.chronology.kept import keep, kept
from harken.chronology.restriction import restrict
from harken.policy.force import Policy
from harken.worker.sweep import sweep
from tests.cases import Desk, now
from tests.database import Connect

LATE = timedelta(minutes=40)
OF_CASE = " where chronology = %(case)s"
ONE = f"{OF_CASE} and duty = 'missing.tell-the-supervisor'"
COPY = "insert into standing_line select (jsonb_populate_record(s, %(other)s)).* from standing_line s"
TELLING = """
insert into told (force, id, chronology, duty, root, subject, recipient, number, rung, role, warning, due)
select force, gen_random_uuid(), chronology, duty, root, subject, recipient, number, 7, 'nobody', false, now()
from standing_line
"""


@pytest.fixture
def case(sergeant: Desk) -> Done:
    """A case in which something was done and much is late."""
    child = sergeant.child()
    case = sergeant.missing(child, happened=now() - LATE)
    sergeant.records("missing.enquiry-made", case, child, answers={"done": "Rang his nan."})
    return case


@pytest.fixture
def spoil(connect: Connect, case: Done) -> Callable[..., None]:
    """Changes rows of the case as whoever runs the database could."""

    def change(statement: str, which: str = OF_CASE, **values: Any) -> None:
        connection = connect("admin")
        done = connection.execute(statement + which, {"case": case.chronology, **values})
        assert done.rowcount, "nothing was spoilt"
        connection.commit()

    return change


def wrong(desk: Desk) -> list[Wrong]:
    return rebuild(desk.by.force, desk.standards).wrong


def test_what_the_verbs_wrote_is_what_a_rebuild_makes(sergeant: Desk, case: Done) -> None:
    rebuilt = rebuild(sergeant.by.force, sergeant.standards)
    assert (rebuilt.wrong, rebuilt.older) == ([], 0)
    assert rebuilt.count == len({case.chronology, *children(sergeant, case)})


def test_what_the_worker_wrote_is_what_a_rebuild_makes(sergeant: Desk, case: Done) -> None:
    sweep(lambda _: sergeant.standards, most=500)
    sergeant.missing(*children(sergeant, case))
    assert wrong(sergeant) == []
    sweep(lambda _: sergeant.standards, most=500)
    assert wrong(sergeant) == []


def test_what_was_learned_since_a_row_was_reckoned_does_not_make_it_wrong(sergeant: Desk) -> None:
    person = sergeant.opens("person.recorded", answers={"given_names": "Kian", "born": "2011-03-02"})
    sergeant.missing(person.chronology)
    grown = {"given_names": "Kian", "born": "1990-03-02"}
    assert isinstance(sergeant.records("person.recorded", person, answers=grown, replaces=person.entry), Done)
    assert wrong(sergeant) == []


def test_a_hidden_case_is_rebuilt_hidden(sergeant: Desk, case: Done) -> None:
    with acting(sergeant.by) as connection:
        restrict(connection, case.chronology, "named")
    assert wrong(sergeant) == []
    with acting(sergeant.by) as connection:
        rows = connection.execute("select restricted from standing_line").fetchall()
    assert set(rows) == {(True,)}


@pytest.mark.parametrize(
    ("table", "column", "change"),
    [
        ("case_line", "level", "update case_line set level = 'low'"),
        ("case_line", "missing_since", "update case_line set missing_since = null"),
        ("case_line", "restricted", "update case_line set restricted = true"),
        ("case_line", "look_at", "update case_line set look_at = null"),
        ("standing_line", "state", "update standing_line set state = 'met'"),
        ("standing_line", "has_it", "update standing_line set has_it = gen_random_uuid()"),
    ],
)
def test_a_spoilt_row_is_named_and_put_right(
    sergeant: Desk, case: Done, spoil: Callable[..., None], table: str, column: str, change: str
) -> None:
    spoil(change, ONE if table == "standing_line" else OF_CASE)
    named = wrong(sergeant)
    assert [(one.case, one.table, one.how) for one in named] == [(case.reference, table, column)]
    assert wrong(sergeant) == []


def test_a_row_that_is_gone_is_named_and_made_again(
    sergeant: Desk, case: Done, spoil: Callable[..., None]
) -> None:
    before = duties(sergeant)
    spoil("delete from standing_line", ONE)
    spoil("delete from case_line")
    how = {(one.table, one.row.split(" ")[0]): one.how for one in wrong(sergeant)}
    assert how["case_line", ""] == "was not there"
    assert how["standing_line", "missing.tell-the-supervisor"] == "was not there"
    assert duties(sergeant) == before


def test_a_row_that_nothing_gave_rise_to_is_named_and_goes(
    sergeant: Desk, case: Done, spoil: Callable[..., None]
) -> None:
    before = duties(sergeant)
    spoil(COPY, ONE, other=Jsonb({"duty": "missing.close"}))
    spoil(COPY, ONE, other=Jsonb({"chronology": str(uuid4())}))
    assert {(one.row.split(" ")[0], one.how) for one in wrong(sergeant)} == {
        ("missing.close", "owed by no fact"),
        ("missing.tell-the-supervisor", "of no chronology"),
    }
    assert duties(sergeant) == before


def test_to_be_looked_at_sooner_than_needed_is_not_wrong(
    sergeant: Desk, case: Done, spoil: Callable[..., None]
) -> None:
    spoil("update case_line set look_at = reckoned - interval '1 day'")
    assert wrong(sergeant) == []


def test_a_telling_that_the_journal_does_not_know_is_named(
    sergeant: Desk, case: Done, spoil: Callable[..., None]
) -> None:
    spoil(TELLING, ONE)
    assert [(one.table, one.how) for one in wrong(sergeant)] == [("told", "is not in the journal")]


def test_what_was_reckoned_by_other_standards_is_made_anew_and_not_compared(
    sergeant: Desk, case: Done
) -> None:
    others = changed(sergeant.standards)
    first = rebuild(sergeant.by.force, others)
    assert (first.wrong, first.older) == ([], first.count)
    assert rebuild(sergeant.by.force, others).older == 0


def test_a_rebuild_tells_nobody_again(sergeant: Desk, case: Done, connect: Connect) -> None:
    sweep(lambda _: sergeant.standards, most=500)
    before = told(connect, case)
    rebuild(sergeant.by.force, sergeant.standards)
    sweep(lambda _: sergeant.standards, most=500)
    assert before
    assert told(connect, case) == before


def children(desk: Desk, case: Done) -> list[str]:
    with acting(desk.by) as connection:
        row = connection.execute(
            "select children::text[] from case_line where chronology = %s", (case.chronology,)
        ).fetchone()
    assert row is not None
    return list(row[0])


def duties(desk: Desk) -> set[str]:
    with acting(desk.by) as connection:
        return {one.duty for one in owed(connection, Wanted(force=desk.by.force))}


def told(connect: Connect, case: Done) -> int:
    row = (
        connect("admin")
        .execute("select count(*) from told where chronology = %s", (case.chronology,))
        .fetchone()
    )
    assert row is not None
    return int(row[0])


def changed(standards: Standards) -> Standards:
    """The same rules, by a policy that another force could have."""
    return standards_by(Policy(thresholds={**standards.policy.thresholds, "missing.repeat": (9, 9)}))


def test_a_rebuild_believes_the_journal_and_not_what_this_process_read_before(
    sergeant: Desk, case: Done
) -> None:
    which = (sergeant.by.force, case.chronology, sergeant.standards.upgraded)
    reading = kept(which)
    assert reading is not None
    keep(which, replace(reading, facts=reading.facts[:1]))
    assert wrong(sergeant) == []
    with acting(sergeant.by) as connection:
        rows = owed(connection, Wanted(force=sergeant.by.force))
    assert [row.number for row in rows if row.duty == "missing.make-an-enquiry"] == [2]
