"""Being there by the grade, the queue, the appointment and its slot, as timelines."""

from harken.every_case.corrections import EnteredInError
from harken.every_case.tests.clock_times import ARISES, HALF, HOUR, QUARTER, TWENTY, Times
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
from harken.pathways.contact.duties.going import (
    ARRIVE_AT_ONCE,
    ARRIVE_PROMPTLY,
    BOOK_FOR_THE_CHILDREN,
    DECIDE_ON_THE_APPOINTMENT,
    KEEP_THE_APPOINTMENT,
    KEEP_THREE_HOURS,
    SEND_SOMEBODY_OR_BOOK,
)
from harken.pathways.contact.entries.appointment import (
    AppointmentBooked,
    AppointmentDecided,
    AppointmentNotKept,
    AppointmentProposed,
    ChildrenThen,
    Decision,
    NotKept,
    ShorterBecause,
    Slot,
)
from harken.pathways.contact.entries.call import CallReceived, FirstGrade, Setting
from harken.pathways.contact.entries.grading import Grade, IncidentGraded, UnitSent
from harken.pathways.contact.entries.telephone import (
    CallWas,
    ResolvedByTelephone,
    RungBack,
    TelephoneReviewed,
)
from harken.pathways.contact.tests.facts import (
    ARRIVED,
    DOMESTIC_ABUSE,
    NOTE,
    THRIVE,
    WORLD,
    of_the_incident,
)
from harken.timelines.table import (
    Row,
    at,
    met,
    met_late,
    moment,
    none,
    overdue,
    owed,
    prompted,
    released,
)

IMMEDIATE = CallReceived(grade=FirstGrade.IMMEDIATE)
NOW, PROMPT = IncidentGraded(grade=Grade.IMMEDIATE), IncidentGraded(grade=Grade.PROMPT)
LATER, NEVER = IncidentGraded(grade=Grade.APPOINTMENT), IncidentGraded(grade=Grade.NOBODY)
SENT = UnitSent(unit="KB21")
DISPATCHER, HUB_INSPECTOR = "dispatcher", "demand hub inspector"
HUB = (DISPATCHER, HUB_INSPECTOR)


def _in(setting: Setting) -> CallReceived:
    return CallReceived(grade=FirstGrade.IMMEDIATE, setting=setting)


IMMEDIATE_ROWS = of_the_incident(
    Owes(
        arises=IMMEDIATE,
        times=QUARTER,
        met=((ARRIVED, "officer"),),
        ladder=(("17 Nov 2026 12:20", HUB),),
        short_of_it=(("sent is not there", [(SENT, "dispatcher")]), ("THRIVE", [(THRIVE, "hub")])),
        released=((PROMPT, "hub"), (LATER, "hub"), (NEVER, "hub")),
        not_released=(("graded immediate again", (NOW, "hub")),),
        more=[
            ("graded so later", [at(ARISES, NOW)], ARISES, owed("17 Nov 2026 12:20")),
            ("in a town", [at(ARISES, _in(Setting.URBAN))], ARISES, owed("17 Nov 2026 12:20")),
            ("in the country", [at(ARISES, _in(Setting.RURAL))], ARISES, owed(TWENTY.usual)),
            ("a grade that is not immediate", [at(ARISES, PROMPT)], ARISES, none),
            ("not graded yet", [at(ARISES, CallReceived())], ARISES, none),
            ("graded immediate twice, and owed once", [at(ARISES, IMMEDIATE), then("12:10", NOW)],
             "17 Nov 2026 12:10", owed("17 Nov 2026 12:20")),
        ],
    )
)  # fmt: skip

CALLED_PROMPT = CallReceived(grade=FirstGrade.PROMPT)
IN_GOOD_TIME = (warned(HUB_INSPECTOR),)
PROMPT_ROWS = of_the_incident(
    Owes(
        arises=CALLED_PROMPT,
        times=HOUR,
        met=((ARRIVED, "officer"),),
        warned=(("17 Nov 2026 12:50", IN_GOOD_TIME),),
        ladder=(("17 Nov 2026 13:05", (*IN_GOOD_TIME, *HUB)),),
        short_of_it=(("sent is not there", [(SENT, "dispatcher")]),),
        released=((NOW, "hub"), (LATER, "hub"), (NEVER, "hub")),
        not_released=(("graded prompt again", (PROMPT, "hub")),),
        more=[
            ("graded so later", [at(ARISES, PROMPT)], ARISES, owed("17 Nov 2026 13:05")),
            ("graded immediate", [at(ARISES, NOW)], ARISES, none),
            ("taken as immediate", [at(ARISES, IMMEDIATE)], ARISES, none),
            ("graded prompt twice, and owed once", [at(ARISES, PROMPT), then("12:30", PROMPT)],
             "17 Nov 2026 12:30", owed("17 Nov 2026 13:05")),
        ],
    )
)  # fmt: skip

PROPOSED = AppointmentProposed(why="He has left")
YES = AppointmentDecided(decision=Decision.AUTHORISED, rationale="He has left")
NO = AppointmentDecided(decision=Decision.REFUSED, rationale="He may be back")
MORE = AppointmentDecided(decision=Decision.MORE_NEEDED, rationale="Where is he?")
FORCE = "force incident manager"

DECIDE_ROWS = of_the_incident(
    Owes(
        arises=PROPOSED,
        times=HALF,
        met=((YES, "demand hub inspector"), (NO, "demand hub inspector")),
        ladder=(
            ("17 Nov 2026 12:35", (HUB_INSPECTOR,)),
            ("17 Nov 2026 13:05", (HUB_INSPECTOR, FORCE)),
        ),
        has_deadline=False,
        short_of_it=(
            ("a supervisor authorises nothing", [(YES, "demand hub supervisor")]),
            ("more must be known", [(MORE, "demand hub inspector")]),
            ("THRIVE decides nothing", [(THRIVE, "hub")]),
        ),
        released=((ARRIVED, "officer"),),
        more=[
            (
                "proposed twice, and owed once",
                [at(ARISES, PROPOSED), then("12:20", PROPOSED)],
                "17 Nov 2026 12:20",
                prompted("17 Nov 2026 12:35"),
            ),
        ],
    )
)


def booked(
    begins: str = "18 Nov 2026 16:00",
    ends: str = "18 Nov 2026 19:00",
    *,
    slot: Slot = Slot.THREE_HOURS,
    because: ShorterBecause = ShorterBecause.NOT_SAID,
    children: ChildrenThen = ChildrenThen.THERE,
) -> AppointmentBooked:
    """An appointment."""
    return AppointmentBooked(
        begins=moment(begins), ends=moment(ends), slot=slot, shorter_because=because, children=children
    )


BOOKED = booked()
NOT_KEPT = AppointmentNotKept(because=NotKept.NOBODY_IN)
TWO_HOURS = Times(
    "17 Nov 2026 14:05", "25 Oct 2026 02:50", "29 Mar 2026 03:50", "26 Dec 2026 01:50", "1 Jan 2014 02:00"
)
QUEUE = (DISPATCHER, "demand hub supervisor")
TWO_ON = prompted("17 Nov 2026 14:05")

BY_TELEPHONE, RUNG_BACK = ResolvedByTelephone(outcome="Found asleep"), RungBack()
LOOKED_AT_AND_GO, LOOKED_AT = (
    TelephoneReviewed(found=one, reason="As read") for one in (CallWas.GO, CallWas.NOT_ENOUGH)
)
QUEUE_ROWS = of_the_incident(
    Owes(
        arises=PROPOSED,
        times=TWO_HOURS,
        met=((SENT, "dispatcher"), (ARRIVED, "officer"), (BOOKED, "hub")),
        ladder=(("17 Nov 2026 14:05", QUEUE), ("17 Nov 2026 15:05", (*QUEUE, HUB_INSPECTOR))),
        has_deadline=False,
        short_of_it=(("authorised is not booked", [(YES, "demand hub inspector")]),),
        released=((BY_TELEPHONE, "hub"),),
        not_released=(("rung back", (RUNG_BACK, "hub")),),
        more=[
            ("graded by appointment", [at(ARISES, LATER)], ARISES, TWO_ON),
            ("graded prompt", [at(ARISES, PROMPT)], ARISES, none),
            ("refused", [at(ARISES, NO)], ARISES, TWO_ON),
            ("more must be known", [at(ARISES, MORE)], ARISES, TWO_ON),
            ("authorised", [at(ARISES, YES)], ARISES, none),
            ("not kept, and in the queue again", [at(ARISES, NOT_KEPT)], ARISES, TWO_ON),
            ("a call was not enough, and somebody goes", [at(ARISES, LOOKED_AT_AND_GO)], ARISES, TWO_ON),
            ("a call was enough", [at(ARISES, LOOKED_AT)], ARISES, none),
            ("graded, proposed and refused, and owed once", [at(ARISES, LATER), then("12:30", PROPOSED),
             then("12:40", NO)], "17 Nov 2026 12:40", TWO_ON),
        ],
    )
)  # fmt: skip

NO_LENGTH = booked(slot=Slot.NOT_SAID)
SHORT = booked(slot=Slot.SHORTER)
SHORT_WITH_A_REASON = booked(slot=Slot.SHORTER, because=ShorterBecause.VICTIM)
BEFORE = (at("17 Nov 2026 12:00", DOMESTIC_ABUSE),)
ABUSE = at("17 Nov 2026 12:00", DOMESTIC_ABUSE)
DESK = ("call-taker", "demand hub supervisor")
HOUR_ON = prompted("17 Nov 2026 13:05")

SLOT_ROWS = of_the_incident(
    Owes(
        arises=SHORT,
        times=HOUR,
        before=(at("1 Dec 2013 09:00", DOMESTIC_ABUSE),),
        met=((BOOKED, "hub"), (SHORT_WITH_A_REASON, "hub")),
        ladder=(("17 Nov 2026 13:05", DESK),),
        has_deadline=False,
        short_of_it=(("booked as short again", [(SHORT, "hub")]), ("no length", [(NO_LENGTH, "hub")])),
        released=((NOT_KEPT, "officer"),),
        more=[
            ("nobody says how long", [ABUSE, at(ARISES, NO_LENGTH)], ARISES, HOUR_ON),
            ("three hours", [ABUSE, at(ARISES, BOOKED)], ARISES, none),
            ("shorter, with its reason", [ABUSE, at(ARISES, SHORT_WITH_A_REASON)], ARISES, none),
            ("shorter, and no domestic abuse", [at(ARISES, SHORT)], ARISES, none),
            ("no length, and no domestic abuse", [at(ARISES, NO_LENGTH)], ARISES, none),
            ("booked short twice, and owed once", [ABUSE, at(ARISES, SHORT), then("12:20", SHORT)],
             "17 Nov 2026 12:20", HOUR_ON),
        ],
    )
)  # fmt: skip

AWAY = booked(children=ChildrenThen.AWAY)
WITH_HIM = booked(children=ChildrenThen.THERE_WITH_FEARED)
NOBODY_KNOWS = booked(children=ChildrenThen.NOT_KNOWN)
ELSEWHERE = booked(children=ChildrenThen.ELSEWHERE)
NO_CHILDREN = booked(children=ChildrenThen.NO_CHILDREN)

CHILDREN_ROWS = twelve(
    Owes(
        arises=AWAY,
        times=HOUR,
        met=((BOOKED, "hub"), (ELSEWHERE, "hub"), (NO_CHILDREN, "hub")),
        ladder=(("17 Nov 2026 13:05", DESK),),
        has_deadline=False,
        short_of_it=(
            ("when the child is there, and so is he", [(WITH_HIM, "hub")]),
            ("nobody knows where the child will be", [(NOBODY_KNOWS, "hub")]),
        ),
        released=((NOT_KEPT, "officer"),),
        more=[
            ("booked when he is there", [at(ARISES, WITH_HIM)], ARISES, HOUR_ON),
            ("booked, and nobody knows where the child will be", [at(ARISES, NOBODY_KNOWS)], ARISES, HOUR_ON),
            ("booked for the children", [at(ARISES, BOOKED)], ARISES, none),
            ("booked so twice, and owed once", [at(ARISES, AWAY), then("12:20", WITH_HIM)],
             "17 Nov 2026 12:20", HOUR_ON),
            ("each child is owed a time", [at(ARISES, AWAY, about={"child": "child", "sibling": "child"})],
             ARISES, (prompted("17 Nov 2026 13:05", about="child"),
             prompted("17 Nov 2026 13:05", about="sibling"))),
        ],
    )
)  # fmt: skip

ENDS = "18 Nov 2026 19:00"
book = at(ARISES, BOOKED)
LATE = (warned(DISPATCHER), *HUB)
MOVED = booked("19 Nov 2026 16:00", "19 Nov 2026 19:00")


def _on(title: str, when: str, ends: str) -> Row:
    return title, [at(when, booked(ends, ends))], when, owed(ends)


KEEP_ROWS: list[Row] = [
    ("nothing has happened", [], ARISES, none),
    ("it has just arisen", [book], ARISES, owed(ENDS)),
    ("no child named", [at(ARISES, BOOKED, about={})], ARISES, owed(ENDS)),
    ("two children, and owed once", [at(ARISES, BOOKED, about={"child": "child", "sibling": "child"})],
     ARISES, owed(ENDS)),
    ("nobody knew yet", [at(ARISES, BOOKED, known="17 Nov 2026 12:09")], "17 Nov 2026 12:08", none),
    ("a minute before the warning", [book], "18 Nov 2026 17:59", owed(ENDS)),
    ("an hour is left", [book], "18 Nov 2026 18:00", owed(ENDS, warned(DISPATCHER))),
    ("the last moment", [book], "18 Nov 2026 18:59", owed(ENDS, warned(DISPATCHER))),
    ("the first moment too late", [book], ENDS, overdue(*LATE)),
    ("met", [book, at("18 Nov 2026 16:10", ARRIVED)], MUCH_LATER, met("18 Nov 2026 16:10")),
    ("met late", [book, at("18 Nov 2026 19:30", ARRIVED)], MUCH_LATER, met_late("18 Nov 2026 19:30", *LATE)),
    ("done in time, known late", [book, at("18 Nov 2026 16:10", ARRIVED, known="18 Nov 2026 20:00")],
     MUCH_LATER, met("18 Nov 2026 16:10", *LATE, recorded_late=True)),
    ("somebody else's: another incident's", [book, then("13:00", ARRIVED, case="another incident")],
     "17 Nov 2026 13:00", owed(ENDS)),
    ("sent is not there", [book, then("13:00", SENT)], "17 Nov 2026 13:00", owed(ENDS)),
    ("a note", [book, then("13:00", NOTE)], "17 Nov 2026 13:00", owed(ENDS)),
    ("said that it was not kept", [book, then("13:00", NOT_KEPT)], MUCH_LATER, released("17 Nov 2026 13:00")),
    ("moved", [book, then("13:00", MOVED)], "17 Nov 2026 13:00",
     (released("17 Nov 2026 13:00"), owed("19 Nov 2026 19:00"))),
    ("known once it was late, and counted from its own time", [at(ARISES, BOOKED, known="18 Nov 2026 20:00")],
     "18 Nov 2026 20:00", overdue(*HUB)),
    ("booked for a time that had passed, and known later still", [
        at("18 Nov 2026 19:30", BOOKED, known="18 Nov 2026 20:00"),
        at("18 Nov 2026 19:45", ARRIVED, known="18 Nov 2026 20:00")],
     MUCH_LATER, met_late("18 Nov 2026 19:45")),
    ("struck out", [book, then("12:30", EnteredInError(), replaces=book)], MUCH_LATER, none),
    _on("the night the clocks go back", "24 Oct 2026 09:00", "25 Oct 2026 01:30 GMT"),
    _on("the night the clocks go on", "28 Mar 2026 09:00", "29 Mar 2026 02:30"),
    _on("Christmas night", "24 Dec 2026 09:00", "25 Dec 2026 23:00"),
    _on("the first day of the rule", "1 Jan 2014 00:00", "1 Jan 2014 16:00"),
    ("the day before the rule", [at("31 Dec 2013 23:59", BOOKED)], "1 Jan 2014 20:00", none),
]  # fmt: skip

TABLES = (
    (ARRIVE_AT_ONCE, IMMEDIATE_ROWS),
    (ARRIVE_PROMPTLY, PROMPT_ROWS),
    (DECIDE_ON_THE_APPOINTMENT, DECIDE_ROWS),
    (SEND_SOMEBODY_OR_BOOK, QUEUE_ROWS),
    (KEEP_THREE_HOURS, SLOT_ROWS),
    (BOOK_FOR_THE_CHILDREN, CHILDREN_ROWS),
    (KEEP_THE_APPOINTMENT, KEEP_ROWS),
)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
