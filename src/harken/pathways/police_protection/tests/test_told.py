"""Everybody who must be told, and the child asked, as timelines."""

from harken.every_case.tests.clock_times import ARISES, DAY, FOUR_HOURS, HALF, HOUR
from harken.every_case.tests.twelve import (
    Owes,
    every_row,
    every_table_is_whole,
    no_lie_survives,
    then,
    twelve,
)
from harken.every_case.voice import SeenHow, Voice, WhyNot
from harken.pathways.police_protection.duties.told import (
    HEAR_WHAT_THE_AUTHORITY_DOES,
    LEARN_THE_CHILDS_WISHES,
    PASS_TO_THE_DESIGNATED_OFFICER,
    RECORD_THE_CHILDS_VOICE,
    TELL_PARENTS_AND_CARERS,
    TELL_THE_AUTHORITY_WHERE_FOUND,
    TELL_THE_CHILD_WHAT_HAPPENS,
    TELL_THE_HOME_AUTHORITY,
)
from harken.pathways.police_protection.entries.officers import DesignatedOfficerTook
from harken.pathways.police_protection.entries.power import PowerUsed
from harken.pathways.police_protection.entries.told import (
    AuthoritySpokenWith,
    AuthorityTold,
    ChildTold,
    FamilyTold,
    Order,
    ParentsTold,
    ToldTheChild,
    WhichAuthority,
    Wishes,
)
from harken.pathways.police_protection.tests.facts import (
    DIED,
    ENDED,
    HEARD,
    NO_CHILD,
    WORLD,
    on_its_use,
)
from harken.timelines.table import Row, at, met, none, prompted
from harken.vocabulary import Answer

OFFICER = ("response officer",)
BOTH_OFFICERS = (*OFFICER, "designated officer")
AFTER_AN_HOUR = (("17 Nov 2026 13:05", BOTH_OFFICERS),)
NO_LIVING_CHILD = ((DIED, "officer"), (NO_CHILD, "officer"))

WHERE_FOUND = AuthorityTold(which=WhichAuthority.WHERE_FOUND, told_why=Answer.YES)
AT_HOME = AuthorityTold(which=WhichAuthority.HOME, told_where=Answer.YES)
BOTH = AuthorityTold(which=WhichAuthority.BOTH, told_why=Answer.YES, told_where=Answer.YES)
NO_REASONS = AuthorityTold(which=WhichAuthority.WHERE_FOUND, told_why=Answer.NO)
NO_PLACE = AuthorityTold(which=WhichAuthority.HOME, told_why=Answer.YES, told_where=Answer.NOT_KNOWN)
SOME_AUTHORITY = AuthorityTold(told_why=Answer.YES, told_where=Answer.YES)

TOLD = ChildTold(told=ToldTheChild.TOLD)
TOO_YOUNG = ChildTold(told=ToldTheChild.TOO_YOUNG)
ASLEEP = ChildTold(told=ToldTheChild.CANNOT_NOW)
SAID, SHOWN = ChildTold(wishes=Wishes.SAID, words_used="With Nan"), ChildTold(wishes=Wishes.SHOWN)
WOULD_NOT_SAY, NOT_ASKED = ChildTold(wishes=Wishes.WOULD_NOT_SAY), ChildTold(wishes=Wishes.NOT_ASKED)

ACCOMPANIED = Voice(seen=SeenHow.ACCOMPANIED)
A_BABY = Voice(seen=SeenHow.NOT_SPOKEN_TO, why_not=WhyNot.TOO_YOUNG)
SLEPT = Voice(seen=SeenHow.NOT_SPOKEN_TO, why_not=WhyNot.ASLEEP)
DID_NOT_WANT_TO = Voice(seen=SeenHow.NOT_SPOKEN_TO, why_not=WhyNot.REFUSED_BY_CHILD)
NOT_ALLOWED_TO = Voice(seen=SeenHow.NOT_SPOKEN_TO, why_not=WhyNot.REFUSED_BY_ADULT)
NOT_SEEN = Voice(seen=SeenHow.NOT_SEEN, why_not=WhyNot.TOO_YOUNG)

EVERYBODY, TRIED = ParentsTold(told=FamilyTold.EVERYBODY), ParentsTold(told=FamilyTold.TRIED)
NOT_YET = ParentsTold(told=FamilyTold.NOT_YET)

TOOK = DesignatedOfficerTook(agrees=Answer.YES)
PROMPTED = ("response officer", "duty inspector")

ENQUIRES = AuthoritySpokenWith(section_47=Answer.YES, order=Order.NO_ORDER)
APPLIES = AuthoritySpokenWith(section_47=Answer.YES, order=Order.APPLIES)
ASKS_US = AuthoritySpokenWith(section_47=Answer.YES, order=Order.ASKS_US)
NO_DECISION = AuthoritySpokenWith(section_47=Answer.YES, order=Order.NOT_DECIDED)
NO_ENQUIRY = AuthoritySpokenWith(section_47=Answer.NO, order=Order.NO_ORDER)

_, PASSED = on_its_use(
    PASS_TO_THE_DESIGNATED_OFFICER,
    ((TOOK, "designated officer"), (TOOK, "duty inspector")),
    (("17 Nov 2026 12:35", PROMPTED), ("17 Nov 2026 13:05", (*PROMPTED, "superintendent"))),
    HALF,
    (("a sergeant", [(TOOK, "supervisor")]), ("whoever used the power", [(TOOK, "officer")])),
)
ONE_PERSON: Row = (
    "an inspector who used the power is not its designated officer",
    [at(ARISES, PowerUsed(), by="duty inspector"), then("12:06", TOOK, by="duty inspector")],
    "17 Nov 2026 12:07",
    prompted("17 Nov 2026 12:35"),
)
WRITTEN_DOWN_FOR_HIM: Row = (
    "nor where somebody else wrote down that he used it",
    [
        at(ARISES, PowerUsed(officer="duty inspector"), by="officer"),
        then("12:06", TOOK, by="duty inspector"),
    ],
    "17 Nov 2026 12:07",
    prompted("17 Nov 2026 12:35"),
)
WROTE_IT_DOWN: Row = (
    "an inspector who wrote it down for the constable at the door may be",
    [at(ARISES, PowerUsed(officer="3902"), by="duty inspector"), then("12:06", TOOK, by="duty inspector")],
    "17 Nov 2026 12:07",
    met("17 Nov 2026 12:06"),
)
PASSED_ROWS = [*PASSED, ONE_PERSON, WRITTEN_DOWN_FOR_HIM, WROTE_IT_DOWN]

TABLES = (
    on_its_use(
        TELL_THE_AUTHORITY_WHERE_FOUND,
        ((WHERE_FOUND, "officer"), (BOTH, "officer")),
        AFTER_AN_HOUR,
        HOUR,
        (
            ("told, and not why", [(NO_REASONS, "officer")]),
            (
                "another authority",
                [(AuthorityTold(which=WhichAuthority.HOME, told_why=Answer.YES), "officer")],
            ),
            ("some authority or other", [(SOME_AUTHORITY, "officer")]),
        ),
    ),
    on_its_use(
        TELL_THE_HOME_AUTHORITY,
        ((AT_HOME, "officer"), (BOTH, "officer")),
        AFTER_AN_HOUR,
        HOUR,
        (
            ("told, and not where the child is", [(NO_PLACE, "officer")]),
            (
                "another authority",
                [(AuthorityTold(which=WhichAuthority.WHERE_FOUND, told_where=Answer.YES), "officer")],
            ),
            ("some authority or other", [(SOME_AUTHORITY, "officer")]),
        ),
    ),
    on_its_use(
        TELL_THE_CHILD_WHAT_HAPPENS,
        ((TOLD, "officer"), (TOO_YOUNG, "officer")),
        AFTER_AN_HOUR,
        HOUR,
        (
            ("asleep now is only not yet", [(ASLEEP, "officer")]),
            ("heard, and told nothing", [(HEARD, "officer"), (SAID, "officer")]),
        ),
        released=NO_LIVING_CHILD,
    ),
    on_its_use(
        LEARN_THE_CHILDS_WISHES,
        ((SAID, "officer"), (SHOWN, "officer"), (WOULD_NOT_SAY, "officer")),
        AFTER_AN_HOUR,
        HOUR,
        (
            ("told, and not asked", [(TOLD, "officer"), (NOT_ASKED, "officer")]),
            ("heard, and not about this", [(HEARD, "officer")]),
        ),
        released=NO_LIVING_CHILD,
    ),
    on_its_use(
        RECORD_THE_CHILDS_VOICE,
        ((HEARD, "officer"), (ACCOMPANIED, "officer"), (A_BABY, "officer"), (DID_NOT_WANT_TO, "officer")),
        (("17 Nov 2026 16:05", BOTH_OFFICERS),),
        FOUR_HOURS,
        (
            ("seen asleep", [(SLEPT, "officer")]),
            ("an adult would not allow it", [(NOT_ALLOWED_TO, "officer")]),
            ("not seen", [(NOT_SEEN, "officer")]),
            ("asked about wishes only", [(SAID, "officer")]),
        ),
        released=NO_LIVING_CHILD,
    ),
    on_its_use(
        TELL_PARENTS_AND_CARERS,
        ((EVERYBODY, "officer"), (TRIED, "officer")),
        AFTER_AN_HOUR,
        HOUR,
        (("not yet", [(NOT_YET, "officer"), (ParentsTold(), "officer")]),),
        not_released=(
            ("the power has ended, and they must know", (ENDED, "officer")),
            ("the child died, and they must know", (DIED, "officer")),
        ),
    ),
    (PASS_TO_THE_DESIGNATED_OFFICER, PASSED_ROWS),
    (
        HEAR_WHAT_THE_AUTHORITY_DOES,
        twelve(
            Owes(
                arises=WHERE_FOUND,
                times=DAY,
                met=((ENQUIRES, "officer"), (APPLIES, "officer"), (ASKS_US, "officer")),
                ladder=(
                    ("18 Nov 2026 12:05", ("designated officer",)),
                    ("19 Nov 2026 00:05", ("designated officer", "detective inspector")),
                ),
                has_deadline=False,
                short_of_it=(
                    ("enquires, and has not decided about an order", [(NO_DECISION, "officer")]),
                    ("wants no order, and does not enquire", [(NO_ENQUIRY, "officer")]),
                ),
                released=((NO_CHILD, "officer"),),
                not_released=(
                    ("the power has ended", (ENDED, "officer")),
                    ("the child died", (DIED, "officer")),
                ),
                more=[
                    ("the home authority is told of the place", [at(ARISES, AT_HOME)], ARISES, none),
                    ("both in one", [at(ARISES, BOTH)], ARISES, prompted("18 Nov 2026 12:05")),
                    (
                        "told twice",
                        [at(ARISES, WHERE_FOUND), then("12:30", BOTH)],
                        "17 Nov 2026 12:30",
                        prompted("18 Nov 2026 12:05"),
                    ),
                ],
            )
        ),
    ),
)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
