"""What a prevention interview left open is owed until it was asked: a table of timelines."""

from harken.every_case.tests.clock_times import ARISES, DAY
from harken.every_case.tests.twelve import (
    MUCH_LATER,
    Owes,
    every_row,
    every_table_is_whole,
    no_lie_survives,
    then,
    twelve,
)
from harken.pathways.missing.duties.returned import ASK_WHAT_THE_INTERVIEW_LEFT_OPEN
from harken.pathways.missing.entries.found import PreventionInterviewHeld
from harken.pathways.missing.tests.facts import (
    DEAD,
    FOUND,
    INTERVIEWED,
    INTERVIEWED_BY_TELEPHONE,
    LET_GO,
    WORLD,
)
from harken.timelines.table import Row, at, none, prompted, released
from harken.vocabulary import Answer

interviewed = at(ARISES, INTERVIEWED)
CHECKS = ("harmed", "harm_at_home", "crime")


def _interview(*, seen: Answer, **checks: Answer) -> PreventionInterviewHeld:
    """An interview in which everything was asked but what is given."""
    asked = dict.fromkeys(CHECKS, Answer.NO) | {"face_to_face": seen} | checks
    return PreventionInterviewHeld.model_validate(asked)


def _only(left: str) -> Row:
    arises = at(ARISES, _interview(seen=Answer.YES, **{left: Answer.NOT_KNOWN}))
    return (f"only {left} left open", [arises], ARISES, prompted("18 Nov 2026 12:05"))


WHOLE = _interview(seen=Answer.YES)
DECLINED = _interview(seen=Answer.NO, **dict.fromkeys(CHECKS, Answer.DECLINED))
LEFT_OPEN_ROWS = twelve(
    Owes(
        arises=INTERVIEWED,
        times=DAY,
        met=((WHOLE, "officer"), (DECLINED, "officer")),
        ladder=(("18 Nov 2026 12:05", ()), ("25 Nov 2026 12:05", ("missing co-ordinator",))),
        has_deadline=False,
        short_of_it=tuple(
            (f"{left} not asked again", [(_interview(seen=Answer.NO, **{left: Answer.NOT_KNOWN}), "officer")])
            for left in CHECKS
        ),
        released=((LET_GO, "duty inspector"),),
        not_released=(("a constable cannot let it go", (LET_GO, "officer")),),
        more=[
            *map(_only, CHECKS),
            ("dead a minute later", [interviewed, then("12:06", DEAD)], MUCH_LATER,
             released("17 Nov 2026 12:06")),
            ("alive a minute later", [interviewed, then("12:06", FOUND)], "17 Nov 2026 12:07",
             prompted("18 Nov 2026 12:05")),
            ("everything asked", [at(ARISES, WHOLE)], MUCH_LATER, none),
            ("by telephone is no interview", [at(ARISES, INTERVIEWED_BY_TELEPHONE)], MUCH_LATER, none),
            ("corrected to what was asked", [interviewed, then("12:06", WHOLE, replaces=interviewed)],
             MUCH_LATER, none),
        ],
    )
)  # fmt: skip

TABLES = ((ASK_WHAT_THE_INTERVIEW_LEFT_OPEN, LEFT_OPEN_ROWS),)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
