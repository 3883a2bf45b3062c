"""A supervisor's review, victim or carer told, the child told the outcome, as timelines."""

from harken.every_case.tests.clock_times import ARISES
from harken.every_case.tests.twelve import (
    MUCH_LATER,
    Owes,
    every_row,
    every_table_is_whole,
    no_lie_survives,
    then,
    twelve,
    warned,
)
from harken.pathways.investigation.duties.progress import (
    REVIEW_THE_INVESTIGATION,
    TELL_THE_CHILD_THE_OUTCOME,
    TELL_THE_VICTIM,
)
from harken.pathways.investigation.entries.progress import (
    ChildNotToldDecided,
    InvestigationReviewed,
    NotToldBecause,
    OutcomeTelling,
    OutcomeToldToChild,
    ToldHow,
    VictimUpdated,
)
from harken.pathways.investigation.tests.facts import (
    ACCEPTED_UNTRAINED,
    ALLEGED,
    CLOSED,
    FIVE_DAYS,
    FORTNIGHT,
    FOUR_WEEKS,
    NAMED_NOT_KNOWN,
    NOT_QUALIFIED,
    NOTE,
    OUTCOME,
    QUALIFIED,
    WORLD,
)
from harken.timelines.table import at, met, met_late, none, overdue, owed
from harken.vocabulary import Answer

SERGEANT = ("detective sergeant",)
REVIEWED = InvestigationReviewed(safe=Answer.YES)
REVIEWED_NOT_SAFE = InvestigationReviewed(safe=Answer.NO)
NOT_LOOKED_AT = InvestigationReviewed()
long_ago = at("1 Dec 2013 09:00", ALLEGED)
given = at(ARISES, QUALIFIED)
AGAIN = "1 Dec 2026 12:06"

REVIEW_ROWS = twelve(
    Owes(
        arises=QUALIFIED,
        before=[long_ago],
        times=FORTNIGHT,
        met=(),
        ladder=(
            ("1 Dec 2026 12:05", SERGEANT),
            ("2 Dec 2026 12:05", (*SERGEANT, "detective inspector")),
        ),
        short_of_it=(
            ("nobody says whether the child is safe", [(NOT_LOOKED_AT, "detective sergeant")]),
            ("a constable's review", [(REVIEWED, "investigator")]),
            ("a note", [(NOTE, "detective sergeant")]),
        ),
        released=((CLOSED, "detective sergeant"),),
        not_released=(("what it came to for one child", (OUTCOME, "detective sergeant")),),
        more=[
            ("met, and owed again", [long_ago, given, then("12:06", REVIEWED, by="detective sergeant")],
             "17 Nov 2026 12:06", (met("17 Nov 2026 12:06"), owed(AGAIN))),
            ("met: found not safe is a review", [long_ago, given,
             then("12:06", REVIEWED_NOT_SAFE, by="detective sergeant")], "17 Nov 2026 12:06",
             (met("17 Nov 2026 12:06"), owed(AGAIN))),
            ("met late, and owed again from then", [long_ago, given,
             at("1 Dec 2026 12:06", REVIEWED, by="detective sergeant")], "1 Dec 2026 12:06",
             (met_late("1 Dec 2026 12:06", *SERGEANT), owed("15 Dec 2026 12:06"))),
            ("done in time, known late", [long_ago, given, then("12:06", REVIEWED, by="detective sergeant",
             known="1 Dec 2026 12:06")], "1 Dec 2026 12:06",
             (met("17 Nov 2026 12:06", *SERGEANT, recorded_late=True), overdue(*SERGEANT))),
            ("somebody else's: in another case", [long_ago, given,
             then("12:06", REVIEWED, by="detective sergeant", case="another")], "17 Nov 2026 12:06",
             owed("1 Dec 2026 12:05")),
            ("reviewed about the other child of the case", [long_ago, given,
             then("12:06", REVIEWED, by="detective sergeant", about="sibling")], "17 Nov 2026 12:06",
             (met("17 Nov 2026 12:06"), owed(AGAIN))),
            ("given to somebody else since", [long_ago, given, then("13:00", NOT_QUALIFIED)],
             "17 Nov 2026 13:00", owed("1 Dec 2026 12:05")),
            ("named", [long_ago, at(ARISES, NAMED_NOT_KNOWN)], ARISES, owed("1 Dec 2026 12:05")),
            ("an untrained one accepted", [long_ago, at(ARISES, ACCEPTED_UNTRAINED)], ARISES,
             owed("1 Dec 2026 12:05")),
            ("a case that no allegation opened", [given], MUCH_LATER, none),
        ],
    )
)  # fmt: skip

TOLD = VictimUpdated(how=ToldHow.AS_ASKED)
TOLD_OTHERWISE = VictimUpdated(how=ToldHow.OTHER_WAY)
NOT_REACHED = VictimUpdated(how=ToldHow.NOT_REACHED)
alleged = at(ARISES, ALLEGED)
INVESTIGATOR = ("investigator",)
TOLD_AGAIN = "15 Dec 2026 12:06"

VICTIM_ROWS = twelve(
    Owes(
        arises=ALLEGED,
        times=FOUR_WEEKS,
        counted_from_recording=True,
        met=(),
        ladder=(
            ("15 Dec 2026 12:05", INVESTIGATOR),
            ("16 Dec 2026 12:05", (*INVESTIGATOR, "detective sergeant")),
        ),
        short_of_it=(
            ("not reached is not told", [(NOT_REACHED, "investigator")]),
            ("a note", [(NOTE, "investigator")]),
        ),
        released=((CLOSED, "detective sergeant"),),
        not_released=(("decided is not told", (OUTCOME, "detective sergeant")),),
        more=[
            ("met, and owed again", [alleged, then("12:06", TOLD)], "17 Nov 2026 12:06",
             (met("17 Nov 2026 12:06"), owed(TOLD_AGAIN))),
            ("met in another way", [alleged, then("12:06", TOLD_OTHERWISE)], "17 Nov 2026 12:06",
             (met("17 Nov 2026 12:06"), owed(TOLD_AGAIN))),
            ("met late, and owed again from then", [alleged, at("15 Dec 2026 12:06", TOLD)],
             "15 Dec 2026 12:06", (met_late("15 Dec 2026 12:06", *INVESTIGATOR),
             owed("12 Jan 2027 12:06"))),
            ("done in time, known late", [alleged, then("12:06", TOLD, known="15 Dec 2026 12:06")],
             "15 Dec 2026 12:06", (met("17 Nov 2026 12:06", *INVESTIGATOR, recorded_late=True),
             overdue(*INVESTIGATOR))),
            ("somebody else's", [alleged, then("12:06", TOLD, about="sibling")], "17 Nov 2026 12:06",
             owed("15 Dec 2026 12:05")),
            ("said again", [alleged, then("13:00", ALLEGED)], "17 Nov 2026 13:00", owed("15 Dec 2026 12:05")),
        ],
    )
)  # fmt: skip

UNDERSTOOD = OutcomeToldToChild(told=OutcomeTelling.UNDERSTOOD)
NOT_SURE = OutcomeToldToChild(told=OutcomeTelling.TOLD)
NOT_TOLD = OutcomeToldToChild(told=OutcomeTelling.NOT_TOLD)
NOT_YET = ChildNotToldDecided(because=NotToldBecause.TOO_YOUNG, why="She is two")
OUTCOME_TOLD = (warned("investigator"), "investigator", "detective sergeant")

OUTCOME_ROWS = twelve(
    Owes(
        arises=OUTCOME,
        times=FIVE_DAYS,
        met=((UNDERSTOOD, "investigator"),),
        warned=(("21 Nov 2026 12:05", (warned("investigator"),)),),
        ladder=(("22 Nov 2026 12:05", OUTCOME_TOLD),),
        short_of_it=(
            ("told, and nobody knows whether they understand", [(NOT_SURE, "investigator")]),
            ("not told", [(NOT_TOLD, "investigator")]),
            ("the parents were told", [(TOLD, "investigator")]),
        ),
        released=((NOT_YET, "supervisor"),),
        not_released=(("a constable decides nothing of the kind", (NOT_YET, "investigator")),),
        more=[
            ("decided twice", [at(ARISES, OUTCOME), then("13:00", OUTCOME)], "17 Nov 2026 13:00",
             owed("22 Nov 2026 12:05")),
        ],
    )
)  # fmt: skip

TABLES = (
    (REVIEW_THE_INVESTIGATION, REVIEW_ROWS),
    (TELL_THE_VICTIM, VICTIM_ROWS),
    (TELL_THE_CHILD_THE_OUTCOME, OUTCOME_ROWS),
)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
