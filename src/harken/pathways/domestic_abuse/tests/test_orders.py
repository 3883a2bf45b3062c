"""Protection notices, a child's welfare, and Clare's Law, as timelines."""

from datetime import UTC, datetime

from harken.every_case.tests.clock_times import ARISES, DAY, HOUR
from harken.every_case.tests.twelve import (
    MUCH_LATER,
    Owes,
    every_row,
    every_table_is_whole,
    no_lie_survives,
    then,
    warned,
)
from harken.pathways.domestic_abuse.duties.orders import (
    CONSIDER_THE_CHILDS_WELFARE,
    DECIDE_ON_DISCLOSURE,
    HAVE_IT_HEARD,
    MEET_THE_APPLICANT,
    REVIEW_THE_APPLICATION,
)
from harken.pathways.domestic_abuse.entries.orders import (
    ApplicantMet,
    ApplicationHeard,
    Disclosure,
    DisclosureAsked,
    DisclosureDecided,
    DisclosureReviewed,
    Made,
    NoticeServed,
    Route,
    WelfareConsidered,
)
from harken.pathways.domestic_abuse.tests.facts import (
    CHILD_HERE,
    COURT,
    FOUR_WEEKS,
    TEN_WORKING_DAYS,
    WORLD,
    of_the_case,
    of_the_case_once,
    once,
)
from harken.timelines.table import Row, at, none, owed
from harken.vocabulary import Answer

SERVED = NoticeServed(authorised_by="SU1", welfare_considered=Answer.YES)
NOT_SAID, SAID_NOT = NoticeServed(), NoticeServed(welfare_considered=Answer.NO)
DECLINED = NoticeServed(welfare_considered=Answer.DECLINED)
ORDER = ApplicationHeard(made=Made.MADE)
NO_ORDER, ADJOURNED = ApplicationHeard(made=Made.NOT_MADE), ApplicationHeard(made=Made.ADJOURNED)
LEGAL_FIRST = warned("police legal services")
HEARING_ROWS = of_the_case_once(
    Owes(
        arises=SERVED,
        times=COURT,
        met=((ORDER, "officer"), (NO_ORDER, "officer"), (ADJOURNED, "officer")),
        warned=(("19 Nov 2026 00:05", (LEGAL_FIRST,)),),
        ladder=(("19 Nov 2026 12:05", (LEGAL_FIRST, "police legal services", "superintendent")),),
        short_of_it=(("nobody knows what the court did", [(ApplicationHeard(), "officer")]),),
    ),
    more=[
        ("a Sunday does not count", [at("20 Nov 2026 18:00", SERVED)], "20 Nov 2026 18:00",
         owed("23 Nov 2026 18:00")),
        ("nor do Good Friday and Easter Monday", [at("2 Apr 2026 20:00", SERVED)], "2 Apr 2026 20:00",
         owed("7 Apr 2026 20:00")),
    ],
)  # fmt: skip

CONSIDERED = WelfareConsidered(considered="His grandmother has him; school is told")
WELFARE_ROWS = once(
    Owes(
        arises=NOT_SAID,
        times=HOUR,
        met=((CONSIDERED, "superintendent"),),
        ladder=(("17 Nov 2026 13:05", ("superintendent", "detective inspector")),),
        short_of_it=(("an inspector considers it", [(CONSIDERED, "duty inspector")]),),
        more=[
            ("said to have been", [at(ARISES, SERVED)], MUCH_LATER, none),
            ("served on him, and no child is named", [at("17 Nov 2026 12:00", CHILD_HERE),
             at(ARISES, NOT_SAID, about={"eighteen that day": "suspect"})], ARISES,
             owed("17 Nov 2026 13:05")),
            ("said not to have been", [at(ARISES, SAID_NOT)], ARISES, owed("17 Nov 2026 13:05")),
            ("nobody would say", [at(ARISES, DECLINED)], ARISES, owed("17 Nov 2026 13:05")),
        ],
    )
)  # fmt: skip

ASKED = DisclosureAsked(route=Route.ASK)
TO_KNOW, ROUTE_UNKNOWN = DisclosureAsked(route=Route.KNOW), DisclosureAsked()
LAST_NIGHT = DisclosureAsked(route=Route.ASK, received_at=datetime(2026, 11, 16, 20, tzinfo=UTC))
REVIEWED, MET = DisclosureReviewed(danger_now=Answer.NO), ApplicantMet(identity=Answer.YES)
WITHDRAWN = DisclosureDecided(decision=Disclosure.WITHDRAWN)
TOLD = DisclosureDecided(decision=Disclosure.TELL)
OFFICER = "domestic violence disclosure officer"
LATE_TOLD = (OFFICER, "detective inspector")
A_DAY_BEFORE = warned(OFFICER)


def _received(late: str) -> Row:
    return ("counted from when it was received", [at(ARISES, LAST_NIGHT)], ARISES, owed(late))


def _each_application(late: str) -> Row:
    asked = [at(ARISES, ASKED), then("12:15", ASKED)]
    first = owed(late)
    later = owed(late.replace("12:05", "12:15"))
    return ("each application is owed its own", asked, "17 Nov 2026 12:15", (first, later))


REVIEW_ROWS = of_the_case(
    Owes(
        arises=ASKED,
        times=DAY,
        met=((REVIEWED, OFFICER),),
        ladder=(("18 Nov 2026 12:05", LATE_TOLD),),
        short_of_it=(("met, and not reviewed", [(MET, OFFICER)]),),
        released=((WITHDRAWN, OFFICER),),
    ),
    more=[_received("17 Nov 2026 20:00"), _each_application("18 Nov 2026 12:05")],
)

MEET_ROWS = of_the_case(
    Owes(
        arises=ASKED,
        times=TEN_WORKING_DAYS,
        met=((MET, OFFICER),),
        warned=(("1 Dec 2026 00:00", (A_DAY_BEFORE,)),),
        ladder=(("2 Dec 2026 00:00", (A_DAY_BEFORE, *LATE_TOLD)),),
        short_of_it=(("reviewed, and not met", [(REVIEWED, OFFICER)]),),
        released=((WITHDRAWN, OFFICER),),
    ),
    more=[
        ("police think that somebody should know", [at(ARISES, TO_KNOW)], MUCH_LATER, none),
        ("nobody knows which way", [at(ARISES, ROUTE_UNKNOWN)], ARISES, owed("2 Dec 2026 00:00")),
        _received("1 Dec 2026 00:00"),
        _each_application("2 Dec 2026 00:00"),
    ],
)

DECIDE_ROWS = of_the_case(
    Owes(
        arises=ASKED,
        times=FOUR_WEEKS,
        met=((TOLD, OFFICER), (WITHDRAWN, OFFICER)),
        warned=(("14 Dec 2026 12:05", (A_DAY_BEFORE,)),),
        ladder=(("15 Dec 2026 12:05", (A_DAY_BEFORE, *LATE_TOLD)),),
        short_of_it=(("reviewed and met", [(REVIEWED, OFFICER), (MET, OFFICER)]),),
    ),
    more=[_received("14 Dec 2026 20:00"), _each_application("15 Dec 2026 12:05")],
)

TABLES = (
    (HAVE_IT_HEARD, HEARING_ROWS),
    (CONSIDER_THE_CHILDS_WELFARE, WELFARE_ROWS),
    (REVIEW_THE_APPLICATION, REVIEW_ROWS),
    (MEET_THE_APPLICANT, MEET_ROWS),
    (DECIDE_ON_DISCLOSURE, DECIDE_ROWS),
)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
