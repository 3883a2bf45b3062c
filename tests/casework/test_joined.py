"""Records that are of one person are one child in reckoning, while they are taken for one and no longer."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import psycopg
import pytest

from harken.access.connection import acting
from harken.board.read import Wanted, owed
from harken.board.rebuild import rebuild
from harken.board.tellings import tellings
from harken.casework.outcome import Done
from harken.chronology.read import facts_for, hold
from harken.chronology.restriction import restrict
from harken.people.merge import same_person
from harken.people.subjects import subjects_of
from harken.vocabulary.roles import DUTY_INSPECTOR, SUPERVISOR
from harken.worker.sweep import sweep
from tests.cases import Desk, now
from tests.casework import at_once
from tests.database import Connect
from tests.worker.shifts import on_shift

pytestmark = pytest.mark.usefixtures("undisturbed")

DAY = timedelta(days=1)
OWNER, PLAN = "missing.name-an-owner", "missing.send-the-trigger-plan"
DISCUSSION = "missing.ask-for-a-strategy-discussion"


@pytest.fixture
def child(sergeant: Desk) -> str:
    return sergeant.child()


@pytest.fixture
def again(sergeant: Desk) -> str:
    """Another record of the same child."""
    return sergeant.child(given="Kyan")


@pytest.fixture
def third(sergeant: Desk, child: str, again: str) -> Done:
    """The child's third time missing: twice under one record, now under the other."""
    for days in (50, 20):
        _missing(sergeant, child, now() - days * DAY)
    return _missing(sergeant, again, now() - timedelta(hours=30))


def _missing(desk: Desk, child: str, when: datetime) -> Done:
    return desk.missing(child, happened=when)


def own(record: str) -> Done:
    return Done(entry="", chronology=record, recorded=datetime.now(UTC), reference="")


def same(desk: Desk, one: str, other: str, *, kind: str = "person.merged", **more: Any) -> Done:
    done = desk.records(kind, own(one), one, answers={"other": other}, **more)
    assert isinstance(done, Done), done
    return done


def parted(desk: Desk, one: str, other: str) -> Done:
    return same(desk, one, other, kind="person.unmerged")


def swept(desk: Desk) -> None:
    while sweep(lambda _force: desk.standards, most=500).looked_at:
        pass


def board(desk: Desk, case: Done) -> set[str]:
    """What the board says is owed in a case."""
    with acting(desk.by) as connection:
        rows = owed(connection, Wanted(force=desk.by.force, chronology=case.chronology))
    return {row.duty for row in rows}


def told(desk: Desk, case: Done) -> set[tuple[str, str]]:
    """Every telling in a case, by its own id."""
    with acting(desk.by) as connection:
        return {
            (one.duty, one.id)
            for one in tellings(connection, desk.by.force, chronology=case.chronology, limit=500)
        }


def test_the_third_time_under_another_record_counts_once_they_are_merged(
    sergeant: Desk, child: str, again: str, third: Done
) -> None:
    assert OWNER not in board(sergeant, third)
    same(sergeant, child, again)
    swept(sergeant)
    assert OWNER in board(sergeant, third)
    parted(sergeant, child, again)
    swept(sergeant)
    assert OWNER not in board(sergeant, third)


def test_merged_before_it_counts_as_it_is_recorded(sergeant: Desk, child: str, again: str) -> None:
    for days in (50, 20):
        _missing(sergeant, child, now() - days * DAY)
    same(sergeant, again, child)
    third = _missing(sergeant, again, now())
    assert OWNER in {one.duty.key for one in third.standings}
    assert OWNER in board(sergeant, third)


def test_what_was_told_is_told_once_whoever_is_merged_or_parted(
    sergeant: Desk, child: str, again: str, third: Done
) -> None:
    on_shift(sergeant.by)
    swept(sergeant)
    before = told(sergeant, third)
    assert before
    same(sergeant, child, again)
    swept(sergeant)
    merged = told(sergeant, third)
    assert before < merged
    assert {duty for duty, *_ in merged - before} <= {OWNER, "missing.make-a-trigger-plan", DISCUSSION}
    for _ in range(2):
        parted(sergeant, again, child)
        swept(sergeant)
        same(sergeant, again, child)
        swept(sergeant)
    assert told(sergeant, third) == merged


def test_the_plan_in_the_other_record_goes_with_the_tasking(sergeant: Desk, child: str, again: str) -> None:
    steps = {"steps": ["Ring his nan"]}
    assert isinstance(sergeant.records("missing.trigger-plan-made", own(child), child, answers=steps), Done)
    case = _missing(sergeant, again, now())
    assert PLAN not in board(sergeant, case)
    same(sergeant, child, again)
    swept(sergeant)
    assert PLAN in board(sergeant, case)


def test_a_time_missing_in_a_restricted_case_counts_all_the_same(
    sergeant: Desk, desk_of: Callable[..., Desk], child: str, again: str
) -> None:
    outsider = desk_of(SUPERVISOR)
    for days in (50, 20):
        hidden = _missing(sergeant, child, now() - days * DAY)
        with acting(sergeant.by) as connection:
            assert restrict(connection, hidden.chronology, "named")
    third = _missing(outsider, again, now())
    same(outsider, again, child)
    swept(outsider)
    assert OWNER in board(outsider, third)


def test_a_board_made_anew_says_the_same_of_records_merged_and_parted(
    sergeant: Desk, child: str, again: str, third: Done
) -> None:
    def wrong() -> list[object]:
        return list(rebuild(sergeant.by.force, sergeant.standards).wrong)

    same(sergeant, child, again)
    # Before the clock has looked again the board says what was so when it was reckoned.
    assert wrong() == []
    swept(sergeant)
    assert OWNER in board(sergeant, third)
    assert wrong() == []
    parted(sergeant, again, child)
    assert wrong() == []
    swept(sergeant)
    assert OWNER not in board(sergeant, third)
    assert wrong() == []


def test_what_stood_before_the_merge_is_answered_as_it_was_known(
    sergeant: Desk, child: str, again: str, third: Done
) -> None:
    before = now()
    same(sergeant, child, again)
    merged = now()
    parted(sergeant, child, again)
    with acting(sergeant.by) as connection:
        facts = facts_for(
            connection, sergeant.by.force, third.chronology, upgrade=sergeant.standards.upgraded
        )
    stood = [
        OWNER in {one.duty.key for one in found}
        for at in (before, merged, now())
        for found in [
            sergeant.standards.standings(
                facts, chronology=third.chronology, subjects=subjects_of(facts), at=at
            )
        ]
    ]
    assert stood == [False, True, False]


@pytest.mark.parametrize("undone", ["struck", "parted from the other side"])
def test_a_merge_is_undone(sergeant: Desk, child: str, again: str, third: Done, undone: str) -> None:
    merged = same(sergeant, child, again)
    if undone == "struck":
        answers = {"why": "Brothers"}
        struck = sergeant.records(
            "every-case.entered-in-error", own(child), child, answers=answers, replaces=merged.entry,
            struck=True,
        )  # fmt: skip
        assert isinstance(struck, Done), struck
    else:
        parted(sergeant, again, child)
    swept(sergeant)
    assert OWNER not in board(sergeant, third)
    with acting(sergeant.by) as connection:
        assert same_person(connection, sergeant.by.force, [child], at=now()) == {child: (child,)}


def test_somebody_identified_as_somebody_on_record_is_one_child_with_them(
    sergeant: Desk, child: str, again: str, third: Done
) -> None:
    answers = {"how": "By his nan", "same_as": child.upper()}
    assert isinstance(sergeant.records("person.identified", own(again), again, answers=answers), Done)
    swept(sergeant)
    assert OWNER in board(sergeant, third)


def test_a_case_and_the_other_records_case_wait_for_each_other(
    sergeant: Desk, child: str, again: str, third: Done, connect: Connect
) -> None:
    mine = _missing(sergeant, child, now())
    same(sergeant, child, again)
    with acting(sergeant.by) as connection:
        assert hold(connection, sergeant.by.force, mine.chronology)
        other = connect("app")
        other.execute("set lock_timeout = '50ms'")
        other.execute("select set_config('harken.token', %s, false)", (sergeant.by.token,))
        with pytest.raises(psycopg.errors.LockNotAvailable):
            hold(other, sergeant.by.force, third.chronology)


def test_merged_from_either_side_at_once_nobody_waits_for_ever_and_both_are_kept(
    sergeant: Desk, desk_of: Callable[..., Desk], child: str, again: str, third: Done, connect: Connect
) -> None:
    admin = connect("admin")
    at_once.hold(admin, sergeant.by.force, min(child, again))
    at_once.at_once(
        admin,
        connect("admin"),
        partial(same, sergeant, child, again),
        partial(same, desk_of(DUTY_INSPECTOR), again, child),
    )
    swept(sergeant)
    assert OWNER in board(sergeant, third)


def test_a_third_time_recorded_while_the_records_are_merged_is_counted(
    sergeant: Desk, desk_of: Callable[..., Desk], child: str, again: str, connect: Connect
) -> None:
    for days in (50, 20):
        _missing(sergeant, child, now() - days * DAY)
    admin = connect("admin")
    at_once.hold(admin, sergeant.by.force, again)
    _, third = at_once.at_once(
        admin,
        connect("admin"),
        partial(same, sergeant, child, again),
        partial(_missing, desk_of(DUTY_INSPECTOR), again, now()),
    )
    swept(sergeant)
    assert OWNER in board(sergeant, third)
    assert list(rebuild(sergeant.by.force, sergeant.standards).wrong) == []
