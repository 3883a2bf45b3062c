"""A partner asked before anybody looked whether that reaches the suspect, as timelines."""

from harken.every_case.ahead import Ahead
from harken.every_case.tests.clock_times import ARISES, FOUR_HOURS
from harken.every_case.tests.twelve import (
    MUCH_LATER,
    Owes,
    every_row,
    every_table_is_whole,
    no_lie_survives,
    then,
)
from harken.pathways.online_abuse.duties.children import LOOK_AT_THE_CONFLICT
from harken.pathways.online_abuse.entries.checks import Conflict, ConflictChecked, Partner, PartnerAsked
from harken.pathways.online_abuse.tests.facts import WORLD, of_each_suspect
from harken.timelines.table import at, met, none, owed
from harken.vocabulary import Answer

ASKED_ALREADY = PartnerAsked(partner=Partner.EDUCATION, suspicion=Answer.NO, asked=Ahead.DONE)
ASKED_NOW = ASKED_ALREADY.model_copy(update={"asked": Ahead.AHEAD})
CLEAR = ConflictChecked(partner=Partner.EDUCATION, found=Conflict.CLEAR)
HE_WORKS_THERE = ConflictChecked(partner=Partner.EDUCATION, found=Conflict.SUSPECT_THERE)
NOT_KNOWN = ConflictChecked(partner=Partner.EDUCATION, found=Conflict.NOT_KNOWN)
OF_HEALTH = ConflictChecked(partner=Partner.HEALTH, found=Conflict.CLEAR)
TEAM = ("intelligence developer", "detective sergeant")

ROWS = of_each_suspect(
    Owes(
        arises=ASKED_ALREADY,
        times=FOUR_HOURS,
        met=((CLEAR, "developer"), (HE_WORKS_THERE, "developer")),
        ladder=(("17 Nov 2026 16:05", TEAM),),
        earlier_counts=True,
        short_of_it=(
            ("another partner was looked at", [(OF_HEALTH, "developer")]),
            ("looked at, and not known", [(NOT_KNOWN, "developer")]),
        ),
        more=[
            ("asked with this, and so after the check", [at(ARISES, ASKED_NOW)], MUCH_LATER, none),
            ("looked at before they were asked", [then("12:00", CLEAR), at(ARISES, ASKED_ALREADY)], ARISES,
             met("17 Nov 2026 12:00")),
            ("another was looked at before", [then("12:00", OF_HEALTH), at(ARISES, ASKED_ALREADY)], ARISES,
             owed("17 Nov 2026 16:05")),
        ],
    )
)  # fmt: skip

TABLES = ((LOOK_AT_THE_CONFLICT, ROWS),)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
