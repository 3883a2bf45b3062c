"""The domestic abuse desk, the conference, a repeat within a year, as timelines."""

from harken.every_case.tests.clock_times import ARISES, DAY, HALF
from harken.every_case.tests.twelve import (
    MUCH_LATER,
    Owes,
    every_row,
    every_table_is_whole,
    no_lie_survives,
    then,
)
from harken.pathways.domestic_abuse.duties.together import (
    ADD_WHAT_THE_DESK_KNOWS,
    LIST_IT_AGAIN,
    REFER_TO_THE_CONFERENCE,
)
from harken.pathways.domestic_abuse.entries.incident import Reported
from harken.pathways.domestic_abuse.entries.risk import Grade, RiskGraded
from harken.pathways.domestic_abuse.entries.together import (
    Again,
    DeskAsked,
    DeskReviewed,
    MaracAnswered,
    MaracHeard,
    MaracReferred,
    MaracSays,
    RepeatDecided,
)
from harken.pathways.domestic_abuse.tests.facts import (
    APPLIED,
    FOURTEEN,
    HIGH,
    MEDIUM,
    NOT_IT,
    REPORTED,
    THIRTEEN,
    WORLD,
    of_the_case_once,
)
from harken.timelines.table import at, none, prompted
from harken.vocabulary import Answer, Recorded

LET_GO = ((NOT_IT, "supervisor"),)
NOT_LET_GO = (("a constable lets nothing go", (NOT_IT, "officer")),)

ASKED, COMPLEX = DeskAsked(asked_by="WM12"), Reported(complex_case=Answer.YES)
ADDED = DeskReviewed(history_added=Answer.YES, children_added=Answer.YES, risk_added=Answer.YES)
HALF_ON = "17 Nov 2026 12:35"


def _without(name: str) -> DeskReviewed:
    return ADDED.model_copy(update={name: Answer.NOT_KNOWN})


DESK_ROWS = of_the_case_once(
    Owes(
        arises=ASKED,
        times=HALF,
        met=((ADDED, "EIDAD desk"),),
        ladder=((HALF_ON, ("EIDAD desk", "demand hub inspector")),),
        has_deadline=False,
        short_of_it=(
            ("no children", [(_without("children_added"), "EIDAD desk")]),
            ("no history", [(_without("history_added"), "EIDAD desk")]),
            ("no risk factors", [(_without("risk_added"), "EIDAD desk")]),
        ),
        released=LET_GO,
        not_released=NOT_LET_GO,
    ),
    more=[
        ("said to be complex", [at(ARISES, COMPLEX)], ARISES, prompted(HALF_ON)),
        ("not said to be complex", [at(ARISES, REPORTED)], MUCH_LATER, none),
    ],
)

ACCEPTED = MaracAnswered(says=MaracSays.ACCEPTED)
REFUSED = MaracAnswered(says=MaracSays.REFUSED, trained=Answer.YES, by_whom="Ms Rowan", reason="Old")
UNTRAINED = REFUSED.model_copy(update={"trained": Answer.NOT_KNOWN})
BY_NOBODY = REFUSED.model_copy(update={"by_whom": ""})
NO_ANSWER = MaracAnswered(says=MaracSays.NO_ANSWER, trained=Answer.YES, by_whom="Ms Rowan")
JUDGEMENT = RiskGraded(grade=Grade.STANDARD, marac=Answer.YES)
DAY_ON = "18 Nov 2026 12:05"
edge_in, edge_out = "17 Nov 2025 12:06", "17 Nov 2025 12:05"


def _before(*days: str) -> list[Recorded]:
    return [at(day, REPORTED, case=f"case {n}") for n, day in enumerate(days)]


CONFERENCE_ROWS = of_the_case_once(
    Owes(
        arises=HIGH,
        times=DAY,
        met=((ACCEPTED, "MARAC co-ordinator"), (REFUSED, "MARAC co-ordinator")),
        ladder=(
            (DAY_ON, ("MARAC co-ordinator",)),
            ("19 Nov 2026 12:05", ("MARAC co-ordinator", "detective inspector")),
        ),
        has_deadline=False,
        short_of_it=(
            ("referred is not accepted", [(MaracReferred(reference="M/1"), "officer")]),
            ("refused by nobody trained to", [(UNTRAINED, "MARAC co-ordinator")]),
            ("refused by nobody named", [(BY_NOBODY, "MARAC co-ordinator")]),
            ("no answer yet", [(NO_ANSWER, "MARAC co-ordinator")]),
        ),
        released=LET_GO,
        not_released=NOT_LET_GO,
    ),
    more=[
        ("by judgement alone", [at(ARISES, JUDGEMENT)], ARISES, prompted(DAY_ON)),
        ("at medium", [at(ARISES, MEDIUM)], MUCH_LATER, none),
        ("by its count", [at(ARISES, FOURTEEN)], ARISES, prompted(DAY_ON)),
        ("a count below", [at(ARISES, THIRTEEN)], MUCH_LATER, none),
        ("the third in a year", [*_before(edge_in, "1 Jun 2026 09:00"), at(ARISES, REPORTED)], ARISES,
         prompted(DAY_ON)),
        ("the third, the first a year and more ago", [*_before(edge_out, "1 Jun 2026 09:00"),
         at(ARISES, REPORTED)], MUCH_LATER, none),
        ("a fourth, asked about and no incident",
         [*_before(edge_in, "1 Jun 2026 09:00", "1 Jul 2026 09:00"), at(ARISES, APPLIED)], MUCH_LATER,
         prompted("2 Jul 2026 09:00", "MARAC co-ordinator", "detective inspector")),
        ("the second in a year", [*_before("1 Jun 2026 09:00"), at(ARISES, REPORTED)], MUCH_LATER, none),
    ],
)  # fmt: skip

HEARD = MaracHeard(decided="A fire officer fits the letter box", each_child=Answer.YES)
LISTED, NOT_LISTED = RepeatDecided(again=Again.LISTED), RepeatDecided(again=Again.NOT_LISTED, reason="Same")
heard_before = [
    at(day, HEARD, case="earlier") for day in ("5 Dec 2013 09:00", "5 Jan 2026 09:00", "5 Nov 2026 09:00")
]
REPEAT_ROWS = of_the_case_once(
    Owes(
        arises=REPORTED,
        times=DAY,
        before=heard_before,
        met=((LISTED, "MARAC co-ordinator"), (NOT_LISTED, "MARAC co-ordinator")),
        ladder=(
            (DAY_ON, ("MARAC co-ordinator", "detective inspector")),
            ("19 Nov 2026 12:05", ("MARAC co-ordinator", "detective inspector", "MARAC chair")),
        ),
        has_deadline=False,
        short_of_it=(("nothing is said", [(RepeatDecided(reason="To follow"), "MARAC co-ordinator")]),),
        released=LET_GO,
        not_released=NOT_LET_GO,
    ),
    more=[
        ("never heard", [at(ARISES, REPORTED)], MUCH_LATER, none),
        ("heard a year ago, less a minute", [at(edge_in, HEARD, case="x"), at(ARISES, REPORTED)], ARISES,
         prompted(DAY_ON)),
        ("heard a year ago", [at(edge_out, HEARD, case="x"), at(ARISES, REPORTED)], MUCH_LATER, none),
        ("heard afterwards", [at(ARISES, REPORTED), then("13:00", HEARD)], MUCH_LATER, none),
    ],
)  # fmt: skip

TABLES = (
    (ADD_WHAT_THE_DESK_KNOWS, DESK_ROWS),
    (REFER_TO_THE_CONFERENCE, CONFERENCE_ROWS),
    (LIST_IT_AGAIN, REPEAT_ROWS),
)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
