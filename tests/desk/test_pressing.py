"""The wall shows whoever may be in danger, and what is late, before prompts of long ago."""

from dataclasses import replace
from datetime import timedelta

from harken.board.read import Owed
from harken.desk.lists.wall import SHOWN, pressing
from tests.desk.test_clocks_said import NOW, owed


def row(case: str, *, minutes: int, life_safety: bool = False, state: str = "owed") -> Owed:
    due = NOW + timedelta(minutes=minutes)
    made = owed(rule=minutes, ours=minutes)
    return replace(made, chronology=case, due=due, life_safety=life_safety, state=state)


def test_a_child_just_reported_stands_before_prompts_of_weeks_ago() -> None:
    prompts = [row(f"prompt {day}", minutes=-1440 * day) for day in range(1, SHOWN + 4)]
    late, reported = row("late", minutes=-5, state="overdue"), row("reported", minutes=14, life_safety=True)
    shown = pressing([*reversed(prompts), late, reported])
    assert len(shown) == SHOWN
    assert [one.chronology for one in shown[-2:]] == ["late", "reported"]


def test_no_case_is_pushed_off_by_another_and_nothing_stands_twice() -> None:
    many = [row("one", minutes=at, life_safety=True) for at in range(SHOWN + 2)]
    other = row("other", minutes=90)
    shown = pressing([*many, other])
    assert len(shown) == len(set(map(id, shown))) == SHOWN
    assert other in shown
