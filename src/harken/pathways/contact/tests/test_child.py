"""Each child seen and heard, accounted for, seen again, let go by an inspector, as timelines."""

from typing import Any

from harken.every_case.corrections import EnteredInError
from harken.every_case.tests.clock_times import ARISES, DAY, FOUR_HOURS
from harken.every_case.tests.twelve import (
    MUCH_LATER,
    Owes,
    every_row,
    every_table_is_whole,
    no_lie_survives,
    then,
    twelve,
)
from harken.pathways.contact.duties.child import (
    MAKE_THE_PLANNED_VISIT,
    REVISIT_THE_CHILD,
    SAY_WHAT_BECAME_OF_EACH_CHILD,
    SEE_AND_HEAR_THE_CHILD,
    SEE_THE_CHILD_NEXT,
)
from harken.pathways.contact.entries.call import (
    CallReceived,
    ChildrenEstablished,
    ChildRisk,
    CircumstancesChanged,
    Established,
    Nature,
    WhatChanged,
)
from harken.pathways.contact.tests.facts import (
    ACCOMPANIED,
    ALONE,
    ARRIVED,
    ASLEEP,
    AT_RISK,
    AT_SCHOOL,
    BABY,
    BOTH,
    CALL,
    DOMESTIC_ABUSE,
    LET_GO,
    NOTE,
    WORLD,
    HeardByTelephone,
    Interviewed,
    LetGoElsewhere,
    let_go,
    unless_done_before,
    visit,
)
from harken.pathways.contact.tests.first_named import (
    OWED_AN_OUTCOME,
    OWED_BEING_SEEN,
    WORRIED_ABOUT_NOBODY,
)
from harken.pathways.contact.tests.named_late import NAMED_LATE
from harken.timelines.table import (
    Row,
    Stands,
    at,
    met,
    met_late,
    none,
    overdue,
    owed,
    prompted,
    released,
)
from harken.vocabulary import Answer, Entry

SUPERVISOR, INSPECTOR = "supervisor", "duty inspector"
A_DAY_ON = prompted("18 Nov 2026 12:05")


HEARD = ((ALONE, "officer"), (ACCOMPANIED, "officer"), (BABY, "officer"))
LADDER = (("18 Nov 2026 12:05", (SUPERVISOR,)), ("19 Nov 2026 12:05", (SUPERVISOR, INSPECTOR)))
NOT_HEARD = (
    ("not seen: at school", [(AT_SCHOOL, "officer")]),
    ("seen asleep is not heard", [(ASLEEP, "officer")]),
    ("somebody was there", [(ARRIVED, "officer")]),
)
BY_A_SERGEANT = ("a sergeant does not let it go", (LET_GO, "supervisor"))


def _arises(title: str, entry: Entry) -> Row:
    return title, [at(ARISES, entry)], ARISES, A_DAY_ON


def _does_not(title: str, entry: Entry) -> Row:
    return title, [at(ARISES, entry)], ARISES, none


def _call(**said: Any) -> CallReceived:
    return CallReceived(**said)


def _named(**said: Any) -> ChildrenEstablished:
    return ChildrenEstablished(children=Established.NAMED, **said)


def _changed(what: WhatChanged = WhatChanged.WORSE, **said: Any) -> CircumstancesChanged:
    return CircumstancesChanged(changed=what, **said)


NO_RISK: dict[str, Any] = {"child_at_risk": ChildRisk.NO}
RISK: dict[str, Any] = {"child_at_risk": ChildRisk.YES}
WOULD_NOT_SAY: dict[str, Any] = {"child_at_risk": ChildRisk.DECLINED}
HARM: dict[str, Any] = {"child_at_risk": ChildRisk.SERIOUS}

SEE_ROWS = twelve(
    Owes(
        arises=AT_RISK,
        times=DAY,
        met=HEARD,
        ladder=LADDER,
        has_deadline=False,
        short_of_it=NOT_HEARD,
        released=((LET_GO, "duty inspector"),),
        not_released=(BY_A_SERGEANT,),
        more=[
            _arises("not known whether a child is at risk", _call()),
            _arises("nobody would say", _call(**WOULD_NOT_SAY)),
            _arises("at risk, whatever else it is", _call(**RISK, nature=Nature.NOBODY_AT_RISK)),
            _arises("domestic abuse, whatever was answered", DOMESTIC_ABUSE),
            _arises("serious harm is feared", _call(**HARM)),
            _does_not("not at risk, having asked", _call(**NO_RISK)),
            _does_not("nobody is at risk, and nobody asked of the child", CALL),
            *(_arises(f"named after the call, at risk: {one}", _named(child_at_risk=one))
              for one in ChildRisk if one is not ChildRisk.NO),
            _does_not("named, and not at risk", _named(**NO_RISK)),
            _arises("it changed, and a child is at risk", _changed(**RISK)),
            _arises("it changed, and harm is feared", _changed(**HARM)),
            _arises("it changed, and is domestic abuse", _changed(domestic_abuse=Answer.YES)),
            _does_not("it changed, and nobody says that it is about a child", _changed()),
            _arises("something about a child, and nobody knows", _changed(WhatChanged.CHILD)),
            _arises("about a child, and nobody would say", _changed(WhatChanged.CHILD, **WOULD_NOT_SAY)),
            _does_not("something about a child, who is not at risk", _changed(WhatChanged.CHILD, **NO_RISK)),
            ("an unborn child", [at(ARISES, AT_RISK, about="unborn")], ARISES, A_DAY_ON),
            ("worried about twice before the child is seen", [at(ARISES, AT_RISK), then("13:00", AT_RISK)],
             "17 Nov 2026 13:00", A_DAY_ON),
            ("worried about again once seen", [at(ARISES, AT_RISK), then("12:30", ALONE),
             then("13:00", AT_RISK)], "17 Nov 2026 13:00",
             (met("17 Nov 2026 12:30"), prompted("18 Nov 2026 13:00"))),
            ("two children, one of them seen", [at(ARISES, AT_RISK, about=BOTH), then("12:30", ALONE)],
             "17 Nov 2026 13:00", (met("17 Nov 2026 12:30", about="child"),
             prompted("18 Nov 2026 12:05", about="sibling"))),
            *OWED_BEING_SEEN,
            *WORRIED_ABOUT_NOBODY,
            *NAMED_LATE,
        ],
    )
)  # fmt: skip

OUTCOME_ROWS = twelve(
    Owes(
        arises=ARRIVED,
        times=FOUR_HOURS,
        met=((ALONE, "officer"), (AT_SCHOOL, "officer"), (ASLEEP, "officer")),
        ladder=(
            ("17 Nov 2026 16:05", ("response officer",)),
            ("17 Nov 2026 20:05", ("response officer", SUPERVISOR)),
        ),
        has_deadline=False,
        short_of_it=(("a note is no outcome for a child", [(NOTE, "officer")]),),
        released=((LET_GO, "duty inspector"),),
        not_released=(BY_A_SERGEANT,),
        more=[
            ("there twice, and owed once", [at(ARISES, ARRIVED), then("13:00", ARRIVED)],
             "17 Nov 2026 13:00", prompted("17 Nov 2026 16:05")),
            ("two children, one accounted for", [at(ARISES, ARRIVED, about=BOTH), then("12:30", AT_SCHOOL)],
             "17 Nov 2026 13:00", (met("17 Nov 2026 12:30", about="child"),
             prompted("17 Nov 2026 16:05", about="sibling"))),
            *OWED_AN_OUTCOME,
        ],
    )
)  # fmt: skip

REVISIT_ROWS = unless_done_before(
    Owes(
        arises=AT_SCHOOL,
        times=DAY,
        met=HEARD,
        ladder=LADDER,
        has_deadline=False,
        short_of_it=(*NOT_HEARD, ("heard by telephone", [(HeardByTelephone(), "officer")])),
        released=((LET_GO, "duty inspector"), (LetGoElsewhere(), "duty inspector")),
        not_released=(BY_A_SERGEANT, ("nor in another form", (LetGoElsewhere(), "supervisor"))),
        more=[
            _arises("seen asleep", ASLEEP),
            ("seen and heard in another form", [at(ARISES, AT_SCHOOL), then("12:30", Interviewed())],
             MUCH_LATER, met("17 Nov 2026 12:30")),
            _does_not("too young to speak", BABY),
            _does_not("seen and heard", ALONE),
            ("seen and heard before", [then("12:00", ALONE), at(ARISES, AT_SCHOOL)], ARISES, none),
            ("asleep, and seen and heard before", [then("12:00", ALONE), at(ARISES, ASLEEP)], ARISES, none),
            ("heard before, and worried about since", [then("12:00", ALONE), then("12:03", AT_RISK),
             at(ARISES, AT_SCHOOL)], ARISES, A_DAY_ON),
            ("asleep, and worried about since they were heard", [then("12:00", ALONE), then("12:03", AT_RISK),
             at(ARISES, ASLEEP)], ARISES, A_DAY_ON),
            ("missed twice, and owed once", [at(ARISES, AT_SCHOOL), then("16:00", AT_SCHOOL)],
             "17 Nov 2026 16:00", A_DAY_ON),
        ],
    ),
    done=(ALONE,),
)  # fmt: skip


def _dated(entry: Entry, later: Entry, by: str, releasing: str) -> list[Row]:
    """The rows of what is owed by a time that was given: it has no length of its own."""
    first, end, late = at(ARISES, entry, by=by), "24 Nov 2026 17:00", (SUPERVISOR,)
    both = (SUPERVISOR, INSPECTOR)
    return [
        ("nothing has happened", [], ARISES, none),
        ("it has just arisen", [first], ARISES, owed(end)),
        ("nobody knew yet", [at(ARISES, entry, by=by, known="17 Nov 2026 12:09")], "17 Nov 2026 12:08", none),
        ("the last moment", [first], "24 Nov 2026 16:59", owed(end)),
        ("the first moment too late", [first], end, overdue(*late)),
        ("a minute before the inspector hears", [first], "25 Nov 2026 16:59", overdue(*late)),
        ("the inspector hears", [first], "25 Nov 2026 17:00", overdue(*both)),
        ("met", [first, at("20 Nov 2026 10:00", ALONE)], MUCH_LATER, met("20 Nov 2026 10:00")),
        ("met: with somebody", [first, at("20 Nov 2026 10:00", ACCOMPANIED)], MUCH_LATER,
         met("20 Nov 2026 10:00")),
        ("met: too young to speak", [first, at("20 Nov 2026 10:00", BABY)], MUCH_LATER,
         met("20 Nov 2026 10:00")),
        ("met late", [first, at("24 Nov 2026 18:00", ALONE)], MUCH_LATER,
         met_late("24 Nov 2026 18:00", *late)),
        ("done in time, known late", [first, at("20 Nov 2026 10:00", ALONE, known="24 Nov 2026 18:00")],
         MUCH_LATER, met("20 Nov 2026 10:00", *late, recorded_late=True)),
        ("somebody else's", [first, then("13:00", ALONE, about="sibling")], "17 Nov 2026 13:00", owed(end)),
        ("not seen", [first, then("13:00", AT_SCHOOL)], "17 Nov 2026 13:00", owed(end)),
        ("seen asleep", [first, then("13:00", ASLEEP)], "17 Nov 2026 13:00", owed(end)),
        ("given another time", [first, then("13:00", later, by=by)], "17 Nov 2026 13:00",
         (released("17 Nov 2026 13:00"), owed("26 Nov 2026 17:00"))),
        ("a sergeant does not let it go", [first, then("13:00", LET_GO, by="supervisor")],
         "17 Nov 2026 13:00", owed(end)),
        ("an inspector lets it go", [first, then("13:00", LET_GO, by="duty inspector")],
         "17 Nov 2026 13:00", _after_letting_go(releasing)),
        ("known once it was late, and counted from its own time",
         [at(ARISES, entry, by=by, known="24 Nov 2026 18:00")], "24 Nov 2026 18:00", overdue(*late)),
        ("given once it had passed, and known later still", [
            at("24 Nov 2026 18:00", entry, by=by, known="24 Nov 2026 19:00"),
            at("24 Nov 2026 18:30", ALONE, known="24 Nov 2026 19:00")],
         MUCH_LATER, met_late("24 Nov 2026 18:30")),
        ("struck out", [first, then("12:30", EnteredInError(), replaces=first)], MUCH_LATER, none),
        ("two children", [at(ARISES, entry, by=by, about=BOTH)], ARISES,
         (owed(end, about="child"), owed(end, about="sibling"))),
    ]  # fmt: skip


def _after_letting_go(releasing: str) -> Stands | tuple[Stands, ...]:
    """What stands once it was let go: a planned visit no longer, and a next date."""
    gone = released("17 Nov 2026 13:00")
    return gone if releasing == "visit" else (gone, owed("24 Nov 2026 17:00"))


NIGHTS = (
    ("the night the clocks go back", "24 Oct 2026 09:00", "25 Oct 2026 01:30 GMT"),
    ("the night the clocks go on", "28 Mar 2026 09:00", "29 Mar 2026 02:30"),
    ("Christmas night", "24 Dec 2026 09:00", "25 Dec 2026 23:00"),
    ("the first day of the rule", "1 Jan 2014 00:00", "1 Jan 2014 16:00"),
)

VISIT_ROWS = [
    *_dated(visit("24 Nov 2026 17:00"), visit("26 Nov 2026 17:00"), "officer", "visit"),
    *((title, [at(when, visit(by))], when, owed(by)) for title, when, by in NIGHTS),
    ("the day before the rule", [at("31 Dec 2013 23:59", visit("1 Jan 2014 16:00"))], MUCH_LATER, none),
]

NEXT_ROWS = [
    *_dated(LET_GO, let_go("26 Nov 2026 17:00"), "duty inspector", "next"),
    *((title, [at(when, let_go(by), by="duty inspector")], when, owed(by)) for title, when, by in NIGHTS),
    ("the day before the rule", [at("31 Dec 2013 23:59", LET_GO, by="duty inspector")], MUCH_LATER, none),
    ("let go by a sergeant, and owed as before", [at(ARISES, LET_GO, by="supervisor")], ARISES, none),
]

TABLES = (
    (SEE_AND_HEAR_THE_CHILD, SEE_ROWS),
    (SAY_WHAT_BECAME_OF_EACH_CHILD, OUTCOME_ROWS),
    (REVISIT_THE_CHILD, REVISIT_ROWS),
    (MAKE_THE_PLANNED_VISIT, VISIT_ROWS),
    (SEE_THE_CHILD_NEXT, NEXT_ROWS),
)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
