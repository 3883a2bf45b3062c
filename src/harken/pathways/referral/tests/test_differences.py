"""Where agencies differ: each difference raised and settled by its own, as timelines."""

from harken.every_case.tests.clock_times import ARISES, DAY, WORKING_DAY
from harken.every_case.tests.twelve import (
    LONG_BEFORE,
    MUCH_LATER,
    Owes,
    every_row,
    every_table_is_whole,
    no_lie_survives,
    then,
    twelve,
)
from harken.pathways.referral.duties.together import (
    RAISE_THAT_OVER_SECTION_47,
    RAISE_THAT_OVER_THE_DISCUSSION,
    RAISE_THE_DIFFERENCE,
    SETTLE_ANOTHER_DIFFERENCE,
    SETTLE_THE_DIFFERENCE,
)
from harken.pathways.referral.entries.conference import Section47Ended
from harken.pathways.referral.entries.partners import (
    DifferenceRaised,
    DifferenceSettled,
    Over,
    RaisedWith,
    Settled,
)
from harken.pathways.referral.tests.facts import (
    ANSWERED,
    ASKED,
    NO_ANSWER,
    NOTE,
    RAISED,
    REFUSED,
    SETTLED,
    TAKEN_FURTHER,
    WE_AGREE,
    WE_DISAGREE,
    WORLD,
    of_november,
)
from harken.timelines.table import at, met, none, prompted
from harken.vocabulary import Answer

MANAGERS = ("MASH manager",)
IN_A_DAY = prompted("18 Nov 2026 12:05")
S47_OVER = Section47Ended(why="Not substantiated", we_agree=Answer.NO)
S47_OVER_AGREED = Section47Ended(why="Not substantiated", we_agree=Answer.YES)
ACCEPTED = DifferenceSettled(outcome=Settled.PERSUADED, done="Seen today")
BETWEEN = DifferenceSettled(outcome=Settled.BETWEEN, done="Joint visit")
asked_before = then("12:00", ASKED)

asked_long_before = at(LONG_BEFORE, ASKED)
RAISE_LADDER = (("18 Nov 2026 12:05", MANAGERS), ("19 Nov 2026 00:05", (*MANAGERS, "detective inspector")))
RAISED_OVER_THE_DISCUSSION, RAISED_OVER_SECTION_47, RAISED_OVER_SOMETHING_ELSE = (
    DifferenceRaised(over=one, about="Who was there", raised_with=RaisedWith.SERVICE_MANAGER)
    for one in (Over.DISCUSSION, Over.ENQUIRIES, Over.OTHER)
)
DISCUSSION_SETTLED, SECTION_47_SETTLED = (
    DifferenceSettled(over=one, outcome=Settled.BETWEEN, done="Held again")
    for one in (Over.DISCUSSION, Over.ENQUIRIES)
)
ANOTHERS = (
    ("raised over something else", [(RAISED_OVER_SOMETHING_ELSE, "MASH")]),
    ("no answer settles nothing", [(NO_ANSWER, "MASH")]),
    ("a note", [(NOTE, "MASH")]),
)
OF_THE_ANSWER = (("over the answer", [(RAISED, "MASH")]), ("that is settled", [(SETTLED, "MASH")]))
OF_THE_DISCUSSION = (
    ("over the discussion", [(RAISED_OVER_THE_DISCUSSION, "MASH")]),
    ("that on the discussion is settled", [(DISCUSSION_SETTLED, "MASH")]),
)
OF_SECTION_47 = (
    ("over section 47", [(RAISED_OVER_SECTION_47, "MASH")]),
    ("that on section 47 is settled", [(SECTION_47_SETTLED, "MASH")]),
)
RAISE_ROWS = twelve(
    Owes(
        arises=WE_DISAGREE,
        times=DAY,
        met=((RAISED, "MASH"), (ACCEPTED, "MASH"), (BETWEEN, "MASH"), (SETTLED, "MASH"), (WE_AGREE, "MASH")),
        ladder=RAISE_LADDER,
        has_deadline=False,
        short_of_it=(*ANOTHERS, *OF_THE_DISCUSSION, *OF_SECTION_47,
                     ("an answer again", [(ANSWERED, "MASH")])),
        more=[
            ("we do not say that we disagree", [at(ARISES, ANSWERED)], MUCH_LATER, none),
            ("said twice", [at(ARISES, WE_DISAGREE), then("13:00", WE_DISAGREE)], "17 Nov 2026 13:00",
             IN_A_DAY),
        ],
    )
)  # fmt: skip

RAISE_OVER_THE_DISCUSSION_ROWS = twelve(
    Owes(
        arises=REFUSED,
        times=DAY,
        before=(asked_long_before,),
        met=((RAISED_OVER_THE_DISCUSSION, "MASH"), (DISCUSSION_SETTLED, "MASH")),
        ladder=RAISE_LADDER,
        has_deadline=False,
        short_of_it=(*ANOTHERS, *OF_THE_ANSWER, *OF_SECTION_47, ("agreed", [(WE_AGREE, "MASH")])),
        more=[
            ("refused, and taken further", [asked_before, at(ARISES, TAKEN_FURTHER)], MUCH_LATER, none),
            ("we said ourselves that there is to be none", [at(ARISES, REFUSED)], MUCH_LATER, none),
            ("refused twice", [asked_before, at(ARISES, REFUSED), then("13:00", REFUSED)],
             "17 Nov 2026 13:00", IN_A_DAY),
        ],
    )
)  # fmt: skip

RAISE_OVER_SECTION_47_ROWS = twelve(
    Owes(
        arises=S47_OVER,
        times=DAY,
        met=((RAISED_OVER_SECTION_47, "MASH"), (SECTION_47_SETTLED, "MASH")),
        ladder=RAISE_LADDER,
        has_deadline=False,
        short_of_it=(*ANOTHERS, *OF_THE_ANSWER, *OF_THE_DISCUSSION, ("agreed", [(WE_AGREE, "MASH")])),
        more=[
            ("section 47 ended, and we agree", [at(ARISES, S47_OVER_AGREED)], MUCH_LATER, none),
            ("ended, said twice", [at(ARISES, S47_OVER), then("13:00", S47_OVER)], "17 Nov 2026 13:00",
             IN_A_DAY),
        ],
    )
)  # fmt: skip

THEIRS = ("local authority service manager",)
OURS = (*THEIRS, "MASH manager")
HEADS = (*OURS, "detective inspector", "local authority head of service")
WANTED = DifferenceRaised(
    raised_with=RaisedWith.TEAM_MANAGER, about="No answer", answer_by=of_november(17, 17)
)

SETTLE_ROWS = twelve(
    Owes(
        arises=RAISED,
        times=WORKING_DAY,
        met=((SETTLED, "MASH"), (ACCEPTED, "MASH"), (BETWEEN, "MASH"), (WE_AGREE, "MASH")),
        ladder=(
            ("19 Nov 2026 00:00", THEIRS),
            ("19 Nov 2026 12:00", OURS),
            ("20 Nov 2026 00:00", HEADS),
            ("21 Nov 2026 00:00", (*HEADS, "safeguarding partnership")),
        ),
        has_deadline=False,
        short_of_it=(
            ("no answer settles nothing", [(NO_ANSWER, "MASH")]),
            ("an answer we do not say that we agree with", [(ANSWERED, "MASH")]),
        ),
        more=[
            ("an answer was asked for sooner", [at(ARISES, WANTED)], ARISES, prompted("17 Nov 2026 17:00")),
            (
                "known a day later, and counted from when it was raised",
                [at(ARISES, RAISED, known="18 Nov 2026 12:05")],
                "18 Nov 2026 12:05",
                prompted("19 Nov 2026 00:00"),
            ),
            (
                "taking it further restarts nothing",
                [at(ARISES, RAISED), then("13:00", RAISED)],
                "17 Nov 2026 13:00",
                prompted("19 Nov 2026 00:00"),
            ),
        ],
    )
)

THE_DISCUSSION, SECTION_47 = RAISED_OVER_THE_DISCUSSION, RAISED_OVER_SECTION_47
NO_ANSWER_ON_IT = NO_ANSWER.model_copy(update={"over": Over.DISCUSSION})
IN_A_WORKING_DAY = prompted("19 Nov 2026 00:00")
SETTLE_ROWS += [
    ("one of two is settled: the other is not", [at(ARISES, RAISED),
     then("12:06", DISCUSSION_SETTLED, by="MASH")], "17 Nov 2026 12:07", IN_A_WORKING_DAY),
    ("over something else", [at(ARISES, THE_DISCUSSION)], MUCH_LATER, none),
]  # fmt: skip
ANOTHER_ROWS = twelve(
    Owes(
        arises=THE_DISCUSSION,
        times=WORKING_DAY,
        met=((DISCUSSION_SETTLED, "MASH"),),
        ladder=(
            ("19 Nov 2026 00:00", THEIRS),
            ("19 Nov 2026 12:00", OURS),
            ("20 Nov 2026 00:00", HEADS),
            ("21 Nov 2026 00:00", (*HEADS, "safeguarding partnership")),
        ),
        has_deadline=False,
        short_of_it=(
            ("no answer settles nothing", [(NO_ANSWER_ON_IT, "MASH")]),
            ("another difference is settled", [(SECTION_47_SETTLED, "MASH")]),
            ("one that nobody says which is settled", [(SETTLED, "MASH")]),
            ("an answer to the referral that we agree with", [(WE_AGREE, "MASH")]),
        ),
        more=[
            ("over the answer", [at(ARISES, RAISED)], MUCH_LATER, none),
            ("known a day later", [at(ARISES, THE_DISCUSSION, known="18 Nov 2026 12:05")],
             "18 Nov 2026 12:05", IN_A_WORKING_DAY),
            ("two, each settled by itself", [at(ARISES, THE_DISCUSSION), at(ARISES, SECTION_47),
             then("12:06", SECTION_47_SETTLED, by="MASH")], "17 Nov 2026 12:07",
             (IN_A_WORKING_DAY, met("17 Nov 2026 12:06"))),
            ("taking it further restarts nothing", [at(ARISES, THE_DISCUSSION),
             then("13:00", THE_DISCUSSION)], "17 Nov 2026 13:00", IN_A_WORKING_DAY),
        ],
    )
)  # fmt: skip

TABLES = (
    (RAISE_THE_DIFFERENCE, RAISE_ROWS),
    (RAISE_THAT_OVER_THE_DISCUSSION, RAISE_OVER_THE_DISCUSSION_ROWS),
    (RAISE_THAT_OVER_SECTION_47, RAISE_OVER_SECTION_47_ROWS),
    (SETTLE_THE_DIFFERENCE, SETTLE_ROWS),
    (SETTLE_ANOTHER_DIFFERENCE, ANOTHER_ROWS),
)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
