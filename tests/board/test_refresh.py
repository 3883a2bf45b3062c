"""Cases reckoned by older standards are put in front of the worker, and no others."""

import pytest

from harken.access.connection import acting
from harken.board.refresh import refresh
from harken.casework.outcome import Done
from tests.cases import Desk
from tests.database import Connect

LATER = """
update case_line set look_at = now() + interval '1 hour', failed = %s, failed_by = %s
where force = %s and belongs = 'case'
"""


def waits(connect: Connect, desk: Desk, *, failed: str = "", failed_by: str = "") -> Done:
    """A case that the worker is to look at in an hour."""
    case = desk.missing(desk.child())
    with connect("admin") as admin:
        admin.execute(LATER, (failed, failed_by, desk.by.force))
    return case


def refreshed(desk: Desk, digest: str, **more: bool) -> int:
    with acting(None, using="worker") as connection:
        return refresh(connection, desk.by.force, digest, **more)


def due(desk: Desk) -> set[str]:
    with acting(desk.by) as connection:
        rows = connection.execute("select chronology::text from case_line where look_at <= clock_timestamp()")
        return {key for (key,) in rows}


@pytest.mark.parametrize("other", ["!", "~"], ids=["a smaller digest", "a larger digest"])
def test_a_case_of_other_standards_is_looked_at_at_once(sergeant: Desk, connect: Connect, other: str) -> None:
    case = waits(connect, sergeant)
    assert refreshed(sergeant, other)
    assert case.chronology in due(sergeant)


def test_a_case_of_these_standards_is_left(sergeant: Desk, connect: Connect) -> None:
    case = waits(connect, sergeant)
    assert refreshed(sergeant, sergeant.standards.digest) == 0
    assert case.chronology not in due(sergeant)


def test_a_case_that_these_standards_could_not_reckon_waits_for_its_time(
    sergeant: Desk, connect: Connect
) -> None:
    case = waits(connect, sergeant, failed="KeyError", failed_by="these")
    refreshed(sergeant, "these")
    assert case.chronology not in due(sergeant)


def test_a_case_that_others_could_not_reckon_is_looked_at_at_once(sergeant: Desk, connect: Connect) -> None:
    case = waits(connect, sergeant, failed="KeyError", failed_by="those")
    assert refreshed(sergeant, "these")
    assert case.chronology in due(sergeant)


def test_so_is_every_case_that_could_not_be_reckoned_by_what_has_just_begun_to_run(
    sergeant: Desk, connect: Connect
) -> None:
    case = waits(connect, sergeant, failed="KeyError", failed_by="these")
    assert refreshed(sergeant, "these", all_failing=True)
    assert case.chronology in due(sergeant)
