"""From what came in until it is known who it is, told as timelines."""

from harken.every_case.tests.clock_times import ARISES, DAY, WEEK, WORKING_DAY
from harken.every_case.tests.twelve import (
    MUCH_LATER,
    Owes,
    every_row,
    every_table_is_whole,
    no_lie_survives,
    then,
    twelve,
)
from harken.pathways.online_abuse.duties.identifying import (
    LOOK_AT_THE_TOOL,
    NAME_WHO_DEVELOPS,
    TAKE_A_STEP_TO_IDENTIFY,
    TAKE_A_STEP_TO_IDENTIFY_THE_CHILD,
    TAKE_OR_LEAVE_THE_HIT,
    TRIAGE_BY_CONTENT,
)
from harken.pathways.online_abuse.entries.identification import (
    ChildIdentificationStep,
    ChildIdentified,
    ChildNotIdentified,
    Exit,
    Result,
    Step,
)
from harken.pathways.online_abuse.entries.report import First, Ground, Triaged
from harken.pathways.online_abuse.entries.tools import (
    Became,
    HitDecided,
    HitFound,
    ToolGivenUp,
    ToolLookedAt,
    ToolTakenUp,
)
from harken.pathways.online_abuse.tests.facts import (
    ADULT,
    AGE_NOT_KNOWN,
    CLEARED,
    CLEARED_FOR_GOOD,
    CLEARED_UNASKED,
    DAILY_LOOK,
    GIVEN,
    MAN,
    NO_STEP,
    NOTE,
    OTHER,
    PASSED_ON,
    RECEIVED,
    STEP,
    TO_THE_TEAM,
    WORLD,
    again,
    of_case,
)
from harken.timelines.table import at, met, none, owed, released

TEAM, DEVELOPER = "online abuse team", "intelligence developer"
DS, DI = "detective sergeant", "detective inspector"
BY_CONTENT = Triaged(how_soon=First.TODAY, grounds=(Ground.CHILD_IN_REACH, Ground.SENDER))
BY_SENDER = Triaged(how_soon=First.TODAY, grounds=(Ground.SENDER,))
ON_NOTHING = Triaged(how_soon=First.TODAY)
received = at(ARISES, RECEIVED)
NO_REFERRAL = ("the daily look is no referral", [at(ARISES, DAILY_LOOK)], MUCH_LATER, none)

TRIAGE_ROWS = of_case(
    Owes(
        arises=RECEIVED,
        times=DAY,
        met=((BY_CONTENT, TEAM),),
        ladder=(("18 Nov 2026 12:05", (TEAM,)), ("19 Nov 2026 12:05", (TEAM, DI))),
        has_deadline=False,
        short_of_it=(
            ("by who sent it", [(BY_SENDER, TEAM)]),
            ("on no ground", [(ON_NOTHING, TEAM)]),
        ),
        more=[NO_REFERRAL],
    )
)

NAME_ROWS = of_case(
    Owes(
        arises=RECEIVED,
        times=DAY,
        met=((GIVEN, DS),),
        ladder=(("18 Nov 2026 12:05", (DS,)), ("19 Nov 2026 12:05", (DS, DI))),
        has_deadline=False,
        short_of_it=(("a team is nobody", [(TO_THE_TEAM, DS)]),),
        released=((PASSED_ON, DI),),
        not_released=(("a sergeant ends no search", (PASSED_ON, DS)),),
        more=[NO_REFERRAL],
    )
)

of_both, OF_NEITHER = at(ARISES, RECEIVED, about={**MAN, **OTHER}), owed("24 Nov 2026 12:05")
STEPS = Owes(
    arises=RECEIVED,
    times=WEEK,
    met=((STEP, DEVELOPER),),
    ladder=(
        ("24 Nov 2026 12:05", (DEVELOPER, DS)),
        ("25 Nov 2026 12:05", (DEVELOPER, DS, DI)),
    ),
    short_of_it=(
        ("nobody was free", [(NO_STEP, DEVELOPER)]),
        ("a note is no step", [(NOTE, DEVELOPER)]),
    ),
    released=((ADULT, DEVELOPER), (AGE_NOT_KNOWN, DEVELOPER), (PASSED_ON, DI)),
    not_released=(("a sergeant ends no search", (PASSED_ON, DS)),),
    more=[
        NO_REFERRAL,
        ("the wrong man, and whoever it was is looked for", [received, then("12:10", ADULT),
         then("13:00", CLEARED)], "17 Nov 2026 13:00",
         (released("17 Nov 2026 12:10"), owed("24 Nov 2026 13:00"))),
        ("the wrong man, and nobody was asked about another", [received, then("12:10", ADULT),
         then("13:00", CLEARED_UNASKED)], "17 Nov 2026 13:00",
         (released("17 Nov 2026 12:10"), owed("24 Nov 2026 13:00"))),
        ("no offence, and nobody is looked for", [received, then("12:10", ADULT),
         then("13:00", CLEARED_FOR_GOOD)], MUCH_LATER, released("17 Nov 2026 12:10")),
        ("cleared while the search goes on starts nothing anew", [received, then("13:00", CLEARED)],
         "17 Nov 2026 13:00", owed("24 Nov 2026 12:05")),
        ("two suspects, and one of them is known", [of_both, then("13:00", ADULT, about=MAN)],
         "17 Nov 2026 13:00", (released("17 Nov 2026 13:00"), OF_NEITHER)),
        ("two suspects, and it is not said who is known", [of_both, then("13:00", ADULT)],
         "17 Nov 2026 13:00", (released("17 Nov 2026 13:00"), released("17 Nov 2026 13:00"))),
        ("two suspects, and a step for one", [of_both, then("13:00", STEP, about=MAN)], "17 Nov 2026 13:00",
         (met("17 Nov 2026 13:00"), owed("24 Nov 2026 13:00"), OF_NEITHER)),
        ("two suspects, and a step for neither by name", [of_both, then("13:00", STEP)], "17 Nov 2026 13:00",
         (met("17 Nov 2026 13:00"), owed("24 Nov 2026 13:00")) * 2),
        *((f"whoever was named is eliminated, and another looked for: {one.title.lower()}",
           [at(ARISES, RECEIVED, about=MAN), then("13:00", one, about=MAN)], "17 Nov 2026 13:00",
           (released("17 Nov 2026 13:00"), owed("24 Nov 2026 13:00"))) for one in (CLEARED, CLEARED_UNASKED)),
        ("whoever was named is eliminated for good, and only an inspector ends the search",
         [at(ARISES, RECEIVED, about=MAN), then("13:00", CLEARED_FOR_GOOD, about=MAN)], "17 Nov 2026 13:00",
         OF_NEITHER),
        ("another is eliminated, and whoever is looked for is by the same clock", [received,
         then("12:10", ADULT, about=MAN), then("12:20", CLEARED, about=MAN), then("12:30", NOTE, about=OTHER),
         then("13:00", CLEARED, about=OTHER)], "17 Nov 2026 13:00",
         (released("17 Nov 2026 12:10"), owed("24 Nov 2026 12:20"))),
    ],
)  # fmt: skip
STEP_ROWS = again(
    STEPS, of_case(STEPS), anew="24 Nov 2026 12:06", late=("24 Nov 2026 12:06", "1 Dec 2026 12:06")
)

NAMELESS = ChildNotIdentified(clues="A crest")
CHILD_STEP = ChildIdentificationStep(step=Step.DATABASE, result=Result.NARROWED)
NO_CHILD_STEP = ChildIdentificationStep(step=Step.DATABASE, result=Result.NOT_DONE)
KNOWN = ChildIdentified(how=Exit.IDENTIFIED)
WITH_OTHERS = ChildIdentified(how=Exit.WITH_OTHERS)
CHILD_STEPS = Owes(
    arises=NAMELESS,
    times=WEEK,
    met=((CHILD_STEP, "investigator"),),
    ladder=(
        ("24 Nov 2026 12:05", ("investigator", DS)),
        ("25 Nov 2026 12:05", ("investigator", DS, DI)),
    ),
    short_of_it=(
        ("nobody was free", [(NO_CHILD_STEP, "investigator")]),
        ("a step for the suspect finds no child", [(STEP, DEVELOPER)]),
    ),
    released=((KNOWN, "investigator"), (WITH_OTHERS, "investigator")),
    not_released=(("the suspect is known, and the child is not", (ADULT, "investigator")),),
    more=[("seen again, and nothing begins anew", [at(ARISES, NAMELESS), then("13:00", NAMELESS)],
           "17 Nov 2026 13:00", owed("24 Nov 2026 12:05"))],
)  # fmt: skip
CHILD_STEP_ROWS = again(
    CHILD_STEPS, twelve(CHILD_STEPS), anew="24 Nov 2026 12:06",
    late=("24 Nov 2026 12:06", "1 Dec 2026 12:06"), case=False,
)  # fmt: skip

TAKEN_UP = ToolTakenUp(tool="sharing-monitor")
LOOKED = ToolLookedAt(tool="sharing-monitor", hits=0)
OTHER_LOOKED, OTHER_GONE = ToolLookedAt(tool="other"), ToolGivenUp(tool="other", why="Too dear")
GIVEN_UP = ToolGivenUp(tool="sharing-monitor", why="Replaced")
LOOKS = Owes(
    arises=TAKEN_UP,
    times=WORKING_DAY,
    met=((LOOKED, DEVELOPER),),
    ladder=(("19 Nov 2026 00:00", (DEVELOPER, DI)),),
    short_of_it=(("another tool was looked at", [(OTHER_LOOKED, DEVELOPER)]),),
    released=((GIVEN_UP, DI),),
    not_released=(("another tool is given up", (OTHER_GONE, DI)),),
    more=[("known a day later, and counted from when it was taken up",
           [at(ARISES, TAKEN_UP, known="18 Nov 2026 12:05")], "18 Nov 2026 12:05",
           owed("19 Nov 2026 00:00"))],
)  # fmt: skip
LOOK_ROWS = again(
    LOOKS, of_case(LOOKS), anew="19 Nov 2026 00:00", late=("19 Nov 2026 00:01", "21 Nov 2026 00:00")
)

HIT = HitFound(hit="H1", tool="sharing-monitor")
DECIDED = HitDecided(hit="H1", became=Became.LEFT, why="Abroad, and passed on")
OTHER_DECIDED = HitDecided(hit="H2", became=Became.CASE, why="Ours")
HIT_ROWS = of_case(
    Owes(
        arises=HIT,
        times=WORKING_DAY,
        met=((DECIDED, DEVELOPER),),
        ladder=(("19 Nov 2026 00:00", (DEVELOPER, DI)),),
        short_of_it=(("another hit was decided", [(OTHER_DECIDED, DEVELOPER)]),),
        more=[("known a day later, and counted from when it was found",
               [at(ARISES, HIT, known="18 Nov 2026 12:05")], "18 Nov 2026 12:05",
               owed("19 Nov 2026 00:00"))],
    )
)  # fmt: skip

TABLES = (
    (TRIAGE_BY_CONTENT, TRIAGE_ROWS),
    (NAME_WHO_DEVELOPS, NAME_ROWS),
    (TAKE_A_STEP_TO_IDENTIFY, STEP_ROWS),
    (TAKE_A_STEP_TO_IDENTIFY_THE_CHILD, CHILD_STEP_ROWS),
    (LOOK_AT_THE_TOOL, LOOK_ROWS),
    (TAKE_OR_LEAVE_THE_HIT, HIT_ROWS),
)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
