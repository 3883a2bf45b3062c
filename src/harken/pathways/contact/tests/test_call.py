"""A grade, THRIVE, THRIVE again, who the children are, as timelines."""

from harken.every_case.tests.clock_times import ARISES, FOUR_HOURS, HALF, QUARTER, Times
from harken.every_case.tests.twelve import (
    LONG_BEFORE,
    SOON_DONE,
    Owes,
    every_row,
    every_table_is_whole,
    no_lie_survives,
    then,
)
from harken.pathways.contact.duties.call import (
    ASSESS_AGAIN,
    ASSESS_BY_THRIVE,
    ESTABLISH_THE_CHILDREN,
    GRADE_THE_CALL,
)
from harken.pathways.contact.entries.appointment import AppointmentNotKept, NotKept
from harken.pathways.contact.entries.call import (
    CallReceived,
    Children,
    ChildrenEstablished,
    CircumstancesChanged,
    Elsewhere,
    Established,
    FirstGrade,
    Nature,
    WhatChanged,
)
from harken.pathways.contact.entries.grading import Grade, IncidentGraded
from harken.pathways.contact.tests.facts import (
    ARRIVED,
    CALL,
    GROWN,
    NOBODY,
    NOT_ALL_SIX,
    NOTE,
    THRIVE,
    WORLD,
    of_the_incident,
)
from harken.timelines.table import at, met, none, prompted

FIVE = Times(
    "17 Nov 2026 12:10", "25 Oct 2026 01:55 BST", "29 Mar 2026 00:55", "25 Dec 2026 23:55", "1 Jan 2014 00:05"
)
HUB = ("call-taker", "demand hub supervisor")
HUB_INSPECTOR = "demand hub inspector"

GRADE_ROWS = of_the_incident(
    Owes(
        arises=CALL,
        times=FIVE,
        met=((IncidentGraded(grade=Grade.PROMPT), "hub"), (IncidentGraded(grade=Grade.NOBODY), "hub")),
        ladder=(("17 Nov 2026 12:10", HUB), ("17 Nov 2026 12:25", (*HUB, HUB_INSPECTOR))),
        short_of_it=(("THRIVE is no grade", [(THRIVE, "hub")]), ("a note", [(NOTE, "hub")])),
        more=[
            ("graded as it was taken: immediate", [at(ARISES, CallReceived(grade=FirstGrade.IMMEDIATE))],
             ARISES, none),
            ("graded as it was taken: prompt", [at(ARISES, CallReceived(grade=FirstGrade.PROMPT))], ARISES,
             none),
        ],
    )
)  # fmt: skip

ONE_SHORT = tuple((title, [(entry, "hub")]) for title, entry in NOT_ALL_SIX)
THRIVE_ROWS = of_the_incident(
    Owes(
        arises=CALL,
        times=HALF,
        met=((THRIVE, "hub"),),
        ladder=(("17 Nov 2026 12:35", HUB), ("17 Nov 2026 13:05", (*HUB, HUB_INSPECTOR))),
        short_of_it=(*ONE_SHORT, ("a grade is no THRIVE", [(IncidentGraded(grade=Grade.PROMPT), "hub")])),
    )
)

WORSE = CircumstancesChanged(changed=WhatChanged.WORSE)
ALL_NAMED = ChildrenEstablished(children=Established.NAMED)
NOT_KEPT = AppointmentNotKept(because=NotKept.NOBODY_IN)
BEFORE = (at(LONG_BEFORE, THRIVE),)
thrive, worse = at("17 Nov 2026 12:00", THRIVE), at(ARISES, WORSE)
DESK = ("call-taker", "dispatcher")

AGAIN_ROWS = of_the_incident(
    Owes(
        arises=WORSE,
        times=QUARTER,
        before=BEFORE,
        met=((THRIVE, "hub"),),
        ladder=(("17 Nov 2026 12:20", DESK), ("17 Nov 2026 12:35", (*DESK, HUB_INSPECTOR))),
        has_deadline=False,
        short_of_it=ONE_SHORT,
        more=[
            ("nobody had gone through it: it is owed once, for the call", [worse], ARISES, none),
            ("who the children are, too late for the first", [thrive, at(ARISES, ALL_NAMED)], ARISES,
             prompted("17 Nov 2026 12:20")),
            ("who the children are, found by whoever is there", [thrive, then("12:03", ARRIVED),
             at(ARISES, ALL_NAMED)], ARISES, none),
            ("who the children are, before it", [at(ARISES, ALL_NAMED)], ARISES, none),
            ("an appointment not kept", [thrive, at(ARISES, NOT_KEPT)], ARISES,
             prompted("17 Nov 2026 12:20")),
            ("not kept, and never gone through", [at(ARISES, NOT_KEPT)], ARISES, none),
            ("changed twice, and owed once", [thrive, worse, then("12:10", WORSE)], "17 Nov 2026 12:10",
             prompted("17 Nov 2026 12:20")),
            ("changed again once it was done", [thrive, worse, then("12:06", THRIVE), then("13:00", WORSE)],
             "17 Nov 2026 13:00", (met("17 Nov 2026 12:06"), prompted("17 Nov 2026 13:15"))),
        ],
    )
)  # fmt: skip

UNKNOWN = CallReceived(children_here=Children.NUMBER_UNKNOWN, nature=Nature.NOBODY_AT_RISK)
NONE = ChildrenEstablished(children=Established.NONE)
STILL_UNKNOWN = ChildrenEstablished(children=Established.NOT_KNOWN)
NUMBER_UNKNOWN = ChildrenEstablished(children=Established.NUMBER_UNKNOWN)
GIVEN_UP = ChildrenEstablished(children=Established.CANNOT_BE_KNOWN)
WHERE_UNKNOWN = ChildrenEstablished(children=Established.NAMED, where=Elsewhere.WHERE_UNKNOWN)
WHERE_KNOWN = ChildrenEstablished(children=Established.NAMED, where=Elsewhere.KNOWN)
ALL_HERE = ChildrenEstablished(children=Established.NAMED, where=Elsewhere.NO)
FOUR = prompted("17 Nov 2026 16:05")
LEADERS = ("demand hub supervisor", "supervisor")

CHILDREN_ROWS = of_the_incident(
    Owes(
        arises=UNKNOWN,
        times=FOUR_HOURS,
        met=((ALL_NAMED, "hub"), (NONE, "officer"), (WHERE_KNOWN, "hub"), (ALL_HERE, "hub")),
        ladder=(("17 Nov 2026 16:05", LEADERS), ("18 Nov 2026 04:05", (*LEADERS, HUB_INSPECTOR))),
        has_deadline=False,
        short_of_it=(
            ("still not known whether there are any", [(STILL_UNKNOWN, "hub")]),
            ("there are, and how many is not known", [(NUMBER_UNKNOWN, "hub")]),
            ("named, and nobody knows where", [(WHERE_UNKNOWN, "hub")]),
            ("somebody was there", [(ARRIVED, "officer")]),
        ),
        released=((GIVEN_UP, "duty inspector"),),
        not_released=(
            ("a sergeant does not say that it cannot be known", (GIVEN_UP, "supervisor")),
            ("an inspector does not know either", (STILL_UNKNOWN, "duty inspector")),
        ),
        more=[
            ("not known whether there are any", [at(ARISES, CallReceived())], ARISES, FOUR),
            ("not known, and nobody is at risk", [at(ARISES, CALL)], ARISES, none),
            ("none, having asked", [at(ARISES, CallReceived(children_here=Children.NONE))], ARISES, none),
            ("all named", [at(ARISES, CallReceived(children_here=Children.NAMED))], ARISES, none),
            ("said to be named, and nobody is", [at(ARISES, CallReceived(children_here=Children.NAMED),
             about=NOBODY)], ARISES, FOUR),
            ("said to be known where, and nobody is named", [at(ARISES, CallReceived(
                children_here=Children.NONE, children_elsewhere=Elsewhere.KNOWN), about=NOBODY)], ARISES,
             FOUR),
            ("none there and none elsewhere, and nobody is named", [at(ARISES, CallReceived(
                children_here=Children.NONE, children_elsewhere=Elsewhere.NO), about=NOBODY)], ARISES, none),
            ("said to be named later, and nobody is", [at(ARISES, CALL), then("12:06", ALL_NAMED,
             about=NOBODY)], SOON_DONE, prompted("17 Nov 2026 16:06")),
            ("said to be named, and nobody still is", [at(ARISES, UNKNOWN, about=NOBODY), then("12:06",
             ALL_NAMED, about=NOBODY)], SOON_DONE, FOUR),
            ("said to be named, and whoever is named is grown", [at(ARISES, CallReceived(
                children_here=Children.NAMED), about=GROWN)], ARISES, FOUR),
            ("said to be named later, and whoever is named is grown", [at(ARISES, UNKNOWN, about=NOBODY),
             then("12:06", ALL_NAMED, about=GROWN)], SOON_DONE, FOUR),
            ("somebody grown and a child are named", [at(ARISES, UNKNOWN, about=NOBODY),
             then("12:06", ALL_NAMED, about={**GROWN, "seventeen": "child"})], SOON_DONE, met(SOON_DONE)),
            ("none, having asked, about nobody", [at(ARISES, UNKNOWN, about=NOBODY), then("12:06", NONE,
             about=NOBODY)], SOON_DONE, met(SOON_DONE)),
            ("elsewhere, and nobody knows where", [at(ARISES, CallReceived(
                children_here=Children.NONE, children_elsewhere=Elsewhere.WHERE_UNKNOWN))], ARISES, FOUR),
            ("elsewhere, and it is known where", [at(ARISES, CallReceived(
                children_here=Children.NONE, children_elsewhere=Elsewhere.KNOWN))], ARISES, none),
            ("heard of later, and not named", [at(ARISES, NUMBER_UNKNOWN)], ARISES, FOUR),
            ("heard of later, and nobody knows where", [at(ARISES, WHERE_UNKNOWN)], ARISES, FOUR),
            ("named later", [at(ARISES, ALL_HERE)], ARISES, none),
        ],
    )
)  # fmt: skip

TABLES = (
    (GRADE_THE_CALL, GRADE_ROWS),
    (ASSESS_BY_THRIVE, THRIVE_ROWS),
    (ASSESS_AGAIN, AGAIN_ROWS),
    (ESTABLISH_THE_CHILDREN, CHILDREN_ROWS),
)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
