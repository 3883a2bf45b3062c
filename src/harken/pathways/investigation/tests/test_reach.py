"""The children a suspect lives with, cares for or works with: found, named and referred, as timelines."""

from harken.every_case.referral import Referred
from harken.every_case.strategy import StrategyDiscussionHeld
from harken.every_case.tests.clock_times import ARISES, FOUR_HOURS
from harken.every_case.tests.twelve import (
    MUCH_LATER,
    Owes,
    every_row,
    every_table_is_whole,
    no_lie_survives,
    then,
    twelve,
)
from harken.pathways.investigation.duties.reach import NAME_THE_CHILDREN, REFER_THE_CHILD
from harken.pathways.investigation.entries.progress import CaseOutcome, OutcomeDecided
from harken.pathways.investigation.entries.suspect import (
    ChildrenWithSuspect,
    SuspectNamed,
    SuspectStep,
    SuspectStepTaken,
    WithThem,
)
from harken.pathways.investigation.tests.facts import (
    CLOSED,
    NO_LONGER,
    NO_LONGER_ANOTHER,
    NO_LONGER_SOMEBODY,
    NOTE,
    OUTCOME,
    WORLD,
    of_the_case,
)
from harken.timelines.table import at, met, none, prompted, released
from harken.vocabulary import Answer

WITH, WITHOUT, NOT_KNOWN, DECLINED = (SuspectNamed(suspect="S1", with_children=one) for one in Answer)
UNNUMBERED = SuspectNamed(suspect="", with_children=Answer.YES)
ALL, NO_CHILD, SOME, UNKNOWN = (
    ChildrenWithSuspect(suspect="S1", who=one)
    for one in (WithThem.ALL, WithThem.NONE, WithThem.SOME, WithThem.NOT_KNOWN)
)
OF_ANOTHER = ChildrenWithSuspect(suspect="S2", who=WithThem.ALL)
ANOTHER_WITHOUT = SuspectNamed(suspect="S2", with_children=Answer.NO)
ELIMINATED, ARRESTED = (
    SuspectStepTaken(suspect="S1", step=one) for one in (SuspectStep.ELIMINATED, SuspectStep.ARRESTED)
)
ANOTHER_ELIMINATED = SuspectStepTaken(suspect="S2", step=SuspectStep.ELIMINATED)
NO_CRIME = OutcomeDecided(outcome=CaseOutcome.NO_CRIME, why="A game, both say")
REFERRED, HELD = Referred(why="Her grandfather is suspected"), StrategyDiscussionHeld()
LATE = ("investigator",)
CLIMBS = (("17 Nov 2026 16:05", LATE), ("18 Nov 2026 16:05", (*LATE, "detective sergeant")))

NAMED = Owes(
    arises=WITH,
    times=FOUR_HOURS,
    met=((ALL, "officer"), (NO_CHILD, "officer"), (WITHOUT, "officer")),
    ladder=CLIMBS,
    has_deadline=False,
    short_of_it=(
        ("some are named", [(SOME, "officer")]),
        ("still not known", [(UNKNOWN, "officer")]),
        ("those of another suspect are named", [(OF_ANOTHER, "officer")]),
        ("another suspect is with none", [(ANOTHER_WITHOUT, "officer")]),
        ("a note", [(NOTE, "officer")]),
    ),
    released=((ELIMINATED, "officer"), (NO_LONGER, "officer"), (NO_CRIME, "officer"), (CLOSED, "officer")),
    not_released=(
        ("another was eliminated", (ANOTHER_ELIMINATED, "officer")),
        ("another is no longer suspected", (NO_LONGER_ANOTHER, "officer")),
        ("somebody is not, and nobody said who", (NO_LONGER_SOMEBODY, "officer")),
        ("arrested, and the children are still there", (ARRESTED, "officer")),
        ("not enough evidence", (OUTCOME, "officer")),
    ),
    more=[
        ("with none", [at(ARISES, WITHOUT)], MUCH_LATER, none),
        ("not known, a day", [at(ARISES, NOT_KNOWN)], ARISES, prompted("18 Nov 2026 12:05")),
        ("named again, and still with some", [at(ARISES, WITH), then("12:06", WITH)], "17 Nov 2026 12:06",
         (prompted("17 Nov 2026 16:05"), prompted("17 Nov 2026 16:06"))),
        ("not said, a day", [at(ARISES, DECLINED)], ARISES, prompted("18 Nov 2026 12:05")),
        ("numbered by nobody, and somebody is not suspected", [at(ARISES, UNNUMBERED),
         then("12:06", NO_LONGER_SOMEBODY)], "17 Nov 2026 12:07", prompted("17 Nov 2026 16:05")),
        ("not known, and then eliminated", [at(ARISES, NOT_KNOWN), then("13:00", ELIMINATED)], MUCH_LATER,
         released("17 Nov 2026 13:00")),
    ],
)  # fmt: skip
NAME_ROWS = of_the_case(NAMED)

REFER_ROWS = twelve(
    Owes(
        arises=ALL,
        times=FOUR_HOURS,
        met=((REFERRED, "officer"), (HELD, "MASH")),
        ladder=CLIMBS,
        has_deadline=False,
        earlier_counts=True,
        short_of_it=(("a note refers nobody", [(NOTE, "officer")]),),
        not_released=(("no longer suspected, and the child is owed it still", (NO_LONGER, "officer")),),
        more=[
            ("some of them named", [at(ARISES, SOME)], ARISES, prompted("17 Nov 2026 16:05")),
            ("there is none", [at(ARISES, NO_CHILD)], MUCH_LATER, none),
            ("still not known", [at(ARISES, UNKNOWN)], MUCH_LATER, none),
            ("the one harmed was referred before, the other was not",
             [then("11:00", REFERRED), at(ARISES, ALL, about={"child": "victim", "sibling": "child"})],
             ARISES, (met("17 Nov 2026 11:00", about="child"),
                      prompted("17 Nov 2026 16:05", about="sibling"))),
            ("whoever is suspected is owed nothing here",
             [at(ARISES, ALL, about={"seventeen": "suspect"})], MUCH_LATER, none),
            ("named once more", [at(ARISES, ALL), then("13:00", SOME)], "17 Nov 2026 13:00",
             prompted("17 Nov 2026 16:05")),
        ],
    )
)  # fmt: skip

TABLES = ((NAME_THE_CHILDREN, NAME_ROWS), (REFER_THE_CHILD, REFER_ROWS))

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
