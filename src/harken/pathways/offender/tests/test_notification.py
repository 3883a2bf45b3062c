"""What the law makes them tell us, as timelines."""

from datetime import date

from harken.every_case.tests.clock_times import ARISES, WEEK
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
from harken.pathways.offender.duties.notification import (
    NOTIFY_CHILD_HOUSEHOLD,
    NOTIFY_FIRST,
    NOTIFY_HOME,
    NOTIFY_LEFT_CHILD_HOUSEHOLD,
    NOTIFY_NAME,
    NOTIFY_NON_EVENT,
    NOTIFY_OTHER_PREMISES,
    NOTIFY_RELEASE,
    NOTIFY_RETURN,
    NOTIFY_WEEKLY,
    NOTIFY_YEARLY,
)
from harken.pathways.offender.entries.notification import (
    Address,
    AddressKnown,
    Change,
    Changed,
    ToldInAdvance,
    What,
)
from harken.pathways.offender.entries.registration import Away, Because, CameBack, TakenOn
from harken.pathways.offender.tests.facts import (
    BOTH,
    DANGEROUS,
    ENDED,
    FROM_ABROAD_AS_SAID,
    FROM_PRISON,
    NOT_OVER,
    REGISTERED,
    SERGEANT,
    THREE_DAYS,
    TO_PRISON,
    WORLD,
    YEAR,
    Again,
    again_and_again,
    away_rows,
    by_letter,
    came,
    not_ended,
    registered,
    theirs,
)
from harken.timelines.table import Row, at, met, none, owed, released, warned
from harken.vocabulary import Answer, Duty

NOTIFIED_BEFORE = TakenOn(because=Because.REGISTERED, held_now=Answer.NO, notified_before=Answer.YES)
IN_PRISON = TakenOn(because=Because.REGISTERED, held_now=Answer.YES, notified_before=Answer.NO)
ON_A_DAY = TakenOn(because=Because.REGISTERED, relevant_date=date(2026, 11, 16))
notified_once = at("2 Dec 2013 09:00", came(What.FIRST)[0])
THREE = "20 Nov 2026 00:00"


def _of_a_change(
    duty: Duty, change: Change, what: What, other: Change, others: What
) -> tuple[Duty, list[Row]]:
    changed = Changed(change=change)
    ahead = Changed(change=change, told_ahead=Answer.YES)
    return theirs(
        duty,
        changed,
        what,
        short=(others, What.YEARLY),
        more=[
            ("they told us in advance", [registered, at(ARISES, ahead)], ARISES, none),
            ("something else changed", [registered, at(ARISES, Changed(change=other))], ARISES, none),
            *away_rows(changed, [registered]),
            (
                "told in one visit with something else",
                [registered, at(ARISES, changed), then("12:06", came(others, what)[0])],
                MUCH_LATER,
                met("17 Nov 2026 12:06"),
            ),
        ],
    )


FIRST = (
    NOTIFY_FIRST,
    twelve(
        Owes(
            arises=REGISTERED,
            times=THREE_DAYS,
            met=(came(What.FIRST),),
            ladder=((THREE, SERGEANT), ("27 Nov 2026 00:00", BOTH)),
            short_of_it=(
                ("something else", [came(What.YEARLY)]),
                ("by letter", [by_letter(What.FIRST)]),
            ),
            released=((ENDED, "supervisor"),),
            not_released=NOT_OVER,
            more=[
                ("they need not notify", [at(ARISES, DANGEROUS)], ARISES, none),
                ("done before it came to us", [at(ARISES, NOTIFIED_BEFORE)], ARISES, none),
                ("the day of the caution is the first", [at(ARISES, ON_A_DAY)], ARISES,
                 owed("19 Nov 2026 00:00")),
                ("held at the time", [at(ARISES, IN_PRISON)], MUCH_LATER, none),
                ("held, and released", [at(ARISES, IN_PRISON), at("1 Dec 2026 08:00", FROM_PRISON)],
                 "1 Dec 2026 08:00", owed("4 Dec 2026 00:00")),
                ("released, and had notified already",
                 [at(ARISES, NOTIFIED_BEFORE), then("12:10", TO_PRISON), then("12:20", FROM_PRISON)],
                 MUCH_LATER, none),
                ("back a second time: nothing begins anew",
                 [at(ARISES, REGISTERED), then("12:10", FROM_PRISON)], "17 Nov 2026 12:10", owed(THREE)),
                ("back, and need not notify", [at(LONG_BEFORE, DANGEROUS), at(ARISES, FROM_PRISON)],
                 ARISES, none),
                *away_rows(REGISTERED, []),
            ],
        )
    ),
)  # fmt: skip

RELEASE = theirs(
    NOTIFY_RELEASE,
    FROM_PRISON,
    What.RELEASE,
    short=(What.YEARLY,),
    before=(registered, notified_once),
    more=[
        ("from hospital", [registered, notified_once, at(ARISES, CameBack(where=Away.HOSPITAL))], ARISES,
         owed(THREE)),
        ("from abroad", [registered, notified_once, at(ARISES, FROM_ABROAD_AS_SAID)], ARISES, none),
        ("the first notification is still owed", [registered, at(ARISES, FROM_PRISON)], ARISES, none),
        ("known before this case", [at(LONG_BEFORE, NOTIFIED_BEFORE), at(ARISES, FROM_PRISON)], ARISES,
         owed(THREE)),
        *away_rows(FROM_PRISON, [registered, notified_once]),
    ],
)  # fmt: skip

RETURN = theirs(
    NOTIFY_RETURN,
    CameBack(where=Away.ABROAD),
    What.RETURN,
    short=(What.YEARLY,),
    more=[
        ("as they had told us", [registered, at(ARISES, FROM_ABROAD_AS_SAID)], ARISES, none),
        ("out of prison", [registered, at(ARISES, FROM_PRISON)], ARISES, none),
    ],
)

IN_A_MONTH = ToldInAdvance(change=Change.HOME, expected_on=date(2026, 12, 20))
NO_DAY = ToldInAdvance(change=Change.HOME)
NON_EVENT = theirs(
    NOTIFY_NON_EVENT,
    NO_DAY,
    What.NOT_HAPPENED,
    short=(What.HOME,),
    times=type(THREE_DAYS)(
        "23 Nov 2026 00:00", "31 Oct 2026 00:00", "4 Apr 2026 00:00", "31 Dec 2026 00:00", "7 Jan 2014 00:00"
    ),
    ladder=(("23 Nov 2026 00:00", SERGEANT), ("30 Nov 2026 00:00", BOTH)),
    released=((Changed(change=Change.HOME, told_ahead=Answer.YES), "offender manager"),),
    more=[
        ("the day they gave is the first of six", [registered, at(ARISES, IN_A_MONTH)], ARISES,
         owed("26 Dec 2026 00:00")),
        ("something else came", [registered, at(ARISES, NO_DAY), then("12:06", Changed(change=Change.NAME))],
         "17 Nov 2026 12:07", owed("23 Nov 2026 00:00")),
    ],
)  # fmt: skip

NO_ADDRESS = AddressKnown(what=Address.NONE)
A_HOME = AddressKnown(what=Address.HOME)
OTHER_PLACE = AddressKnown(what=Address.OTHER)
WEEK_LATE = "24 Nov 2026 12:05"
HOMELESS = [registered, at(ARISES, NO_ADDRESS)]
WEEKLY = again_and_again(
    NOTIFY_WEEKLY,
    NO_ADDRESS,
    came(What.WEEKLY),
    Again(
        late=WEEK_LATE,
        following="24 Nov 2026 12:06",
        after_late="1 Dec 2026 12:06",
        times=WEEK,
        ladder=((WEEK_LATE, SERGEANT), ("1 Dec 2026 12:05", BOTH)),
    ),
    before=(registered,),
    more=[
        ("they need not notify", [at(LONG_BEFORE, DANGEROUS), at(ARISES, NO_ADDRESS)], ARISES, none),
        ("they need notify no more", [*HOMELESS, then("12:06", ENDED, by="supervisor")], MUCH_LATER,
         released("17 Nov 2026 12:06")),
        *not_ended(HOMELESS, owed(WEEK_LATE), NOT_OVER),
        ("somewhere to live now", [*HOMELESS, then("12:06", A_HOME)], MUCH_LATER,
         released("17 Nov 2026 12:06")),
        ("somewhere to live", [registered, at(ARISES, A_HOME)], ARISES, none),
        ("another place beside it", [*HOMELESS, then("12:06", OTHER_PLACE)], "17 Nov 2026 12:07",
         owed(WEEK_LATE)),
        ("said again: nothing begins anew", [*HOMELESS, then("12:06", NO_ADDRESS)], "17 Nov 2026 12:07",
         owed(WEEK_LATE)),
        ("by letter", [*HOMELESS, then("12:06", by_letter(What.WEEKLY)[0])], "17 Nov 2026 12:07",
         owed(WEEK_LATE)),
        *away_rows(NO_ADDRESS, [registered]),
    ],
)  # fmt: skip

A_YEAR_ON, A_MONTH_BEFORE = "17 Nov 2027 12:05", "18 Oct 2027 13:05"
TOLD_BEFORE = (warned("MOSOVO sergeant"),)
FIRST_CAME, RETURN_TOLD, HOME_TOLD = came(What.FIRST)[0], came(What.RETURN)[0], came(What.HOME)[0]
HAS_COME = [registered, at(ARISES, FIRST_CAME)]
IN_PRISON_BY_THEN = [*HAS_COME, at("1 Sep 2027 09:00", TO_PRISON)]
YEARLY = again_and_again(
    NOTIFY_YEARLY,
    FIRST_CAME,
    came(What.YEARLY),
    Again(
        late=A_YEAR_ON,
        following="17 Nov 2027 12:06",
        after_late="17 Nov 2028 12:06",
        times=YEAR,
        warned=((A_MONTH_BEFORE, TOLD_BEFORE),),
        ladder=(
            (A_YEAR_ON, (*TOLD_BEFORE, *SERGEANT)),
            ("24 Nov 2027 12:05", (*TOLD_BEFORE, *BOTH)),
        ),
    ),
    before=(registered,),
    more=[
        ("they need not notify", [at(LONG_BEFORE, DANGEROUS), at(ARISES, FIRST_CAME)], ARISES, none),
        ("they need notify no more", [*HAS_COME, then("12:06", ENDED, by="supervisor")], MUCH_LATER,
         released("17 Nov 2026 12:06")),
        *not_ended(HAS_COME, owed(A_YEAR_ON), NOT_OVER),
        ("a return begins no year", [registered, at(ARISES, RETURN_TOLD)], ARISES, none),
        ("a return restarts no year", [*HAS_COME, then("12:06", RETURN_TOLD)], "17 Nov 2026 12:07",
         owed(A_YEAR_ON)),
        ("notified before this case", [at(ARISES, NOTIFIED_BEFORE)], ARISES, owed(A_YEAR_ON)),
        ("taken on, and not yet come", [at(ARISES, REGISTERED)], ARISES, none),
        ("another home is told, and the year runs anew", [*HAS_COME, at("1 Dec 2026 09:00", HOME_TOLD)],
         MUCH_LATER, (met("1 Dec 2026 09:00"), owed("1 Dec 2027 09:00"))),
        ("in prison as the year ends", IN_PRISON_BY_THEN, "1 Dec 2027 09:00", owed("")),
        ("released, with three days left", [*IN_PRISON_BY_THEN, at("3 Jan 2028 08:00", FROM_PRISON)],
         "3 Jan 2028 08:00", owed("6 Jan 2028 00:00", *TOLD_BEFORE)),
    ],
)  # fmt: skip

TABLES = (
    FIRST,
    _of_a_change(NOTIFY_NAME, Change.NAME, What.NAME, Change.HOME, What.HOME),
    _of_a_change(NOTIFY_HOME, Change.HOME, What.HOME, Change.NAME, What.NAME),
    _of_a_change(NOTIFY_OTHER_PREMISES, Change.OTHER_PREMISES, What.OTHER_PREMISES, Change.HOME, What.HOME),
    _of_a_change(
        NOTIFY_CHILD_HOUSEHOLD,
        Change.CHILD_HOUSEHOLD,
        What.CHILD_HOUSEHOLD,
        Change.LEFT_CHILD_HOUSEHOLD,
        What.LEFT_CHILD_HOUSEHOLD,
    ),
    _of_a_change(
        NOTIFY_LEFT_CHILD_HOUSEHOLD,
        Change.LEFT_CHILD_HOUSEHOLD,
        What.LEFT_CHILD_HOUSEHOLD,
        Change.CHILD_HOUSEHOLD,
        What.CHILD_HOUSEHOLD,
    ),
    RELEASE,
    RETURN,
    NON_EVENT,
    WEEKLY,
    YEARLY,
)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
