"""Charge and bail looked at on arrival as timelines: said, not known yet, a bed asked for all the same."""

from harken.every_case.contact import ContactMade
from harken.every_case.tests.twelve import (
    MUCH_LATER,
    Owes,
    every_row,
    every_table_is_whole,
    no_lie_survives,
    then,
)
from harken.pathways.custody.duties.ahead import LOOK_AHEAD_TO_CHARGE
from harken.pathways.custody.entries.charge import ChargeConsidered
from harken.pathways.custody.tests.facts import (
    ADULT,
    ARRIVED,
    ASKED,
    GRANTED,
    JUVENILE,
    KEPT,
    LEFT,
    ON_GONE,
    STILL_HERE,
    TWO_HOURS,
    WORLD,
    from_arrival,
)
from harken.timelines.table import Row, at, met, none, prompted, released
from harken.vocabulary import Answer

OFFICER, SUITE = "custody officer", ("custody officer", "custody inspector")
LIKELY = ChargeConsidered(refusal_likely=Answer.YES)
UNLIKELY = ChargeConsidered(refusal_likely=Answer.NO)
NOBODY_KNOWS, NOBODY_SAYS = ChargeConsidered(), ChargeConsidered(refusal_likely=Answer.DECLINED)

here = at("17 Nov 2026 12:05", ARRIVED)
not_known = then("12:30", NOBODY_KNOWS)
SAID, AGAIN = met("17 Nov 2026 12:30"), prompted("17 Nov 2026 14:30")

NOT_YET: list[Row] = [
    ("nobody knows yet: asked again two hours on", [here, not_known], "17 Nov 2026 12:31", (SAID, AGAIN)),
    (
        "nobody would say: asked again, too",
        [here, then("12:30", NOBODY_SAYS)],
        "17 Nov 2026 12:31",
        (SAID, AGAIN),
    ),
    (
        "nobody knew, and now it is said",
        [here, not_known, then("13:00", LIKELY)],
        MUCH_LATER,
        (SAID, met("17 Nov 2026 13:00")),
    ),
    (
        "nobody knew, and nobody knows two hours on",
        [here, not_known, then("14:00", NOBODY_KNOWS)],
        "17 Nov 2026 14:01",
        (SAID, met("17 Nov 2026 14:00"), prompted("17 Nov 2026 16:00")),
    ),
    (
        "nobody knows, and a bed was asked for all the same",
        [here, then("12:20", ASKED), not_known],
        MUCH_LATER,
        met("17 Nov 2026 12:20"),
    ),
    (
        "nobody knows, and the child is charged already",
        [here, then("12:20", GRANTED), not_known],
        MUCH_LATER,
        released("17 Nov 2026 12:20"),
    ),
    (
        "nobody knows of an adult",
        [here, then("12:20", ADULT), not_known],
        MUCH_LATER,
        released("17 Nov 2026 12:20"),
    ),
    ("nobody knows of somebody who is in no custody", [not_known], MUCH_LATER, none),
]

_the_last_time = [
    at("1 Nov 2026 09:00", ARRIVED),
    at("1 Nov 2026 09:30", ASKED),
    at("1 Nov 2026 10:00", KEPT),
    at("1 Nov 2026 11:00", LEFT),
]
_taken_for_an_adult = [here, then("12:06", ADULT)]
A_CHILD_AFTER_ALL: list[Row] = [
    (
        "charged while taken for an adult: what is to be said was said",
        [*_taken_for_an_adult, then("12:07", KEPT), then("12:30", JUVENILE)],
        MUCH_LATER,
        released("17 Nov 2026 12:06"),
    ),
    (
        "charged the last time, and taken for an adult this time",
        [*_the_last_time, *_taken_for_an_adult, then("12:30", JUVENILE)],
        "17 Nov 2026 12:31",
        (met("1 Nov 2026 09:30"), released("17 Nov 2026 12:06"), AGAIN),
    ),
    (
        "charged, and a bed asked for, the last time",
        [*_the_last_time, here, not_known],
        "17 Nov 2026 12:31",
        (met("1 Nov 2026 09:30"), SAID, AGAIN),
    ),
]

AHEAD_ROWS = from_arrival(
    Owes(
        arises=ARRIVED,
        times=TWO_HOURS,
        met=((LIKELY, OFFICER), (UNLIKELY, OFFICER), (ASKED, OFFICER)),
        ladder=(("17 Nov 2026 14:05", SUITE[:1]), ("17 Nov 2026 15:05", SUITE)),
        has_deadline=False,
        short_of_it=(("rung, and nothing asked", [(ContactMade(whom="Out of hours"), OFFICER)]),),
        released=(*ON_GONE, (KEPT, OFFICER), (GRANTED, OFFICER)),
        not_released=STILL_HERE,
        more=[*NOT_YET, *A_CHILD_AFTER_ALL],
    )
)

TABLES = ((LOOK_AHEAD_TO_CHARGE, AHEAD_ROWS),)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
