"""Who must be there, what partners answer, what the home may hear, as timelines."""

from harken.every_case.contact import ContactMade
from harken.every_case.corrections import EnteredInError
from harken.every_case.disclosure import Agency
from harken.every_case.strategy import StrategyDiscussionHeld
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
    AGREE_WHAT_THE_HOUSEHOLD_HEARS,
    HAVE_THE_LEAST_THERE,
    RETURN_WHAT_WAS_ASKED,
)
from harken.pathways.referral.entries.concern import NotReferred, NotReferredBecause
from harken.pathways.referral.entries.partners import (
    HouseholdContactAgreed,
    InformationAsked,
    InformationReturned,
)
from harken.pathways.referral.tests.facts import (
    ALL_THERE,
    ANSWERED,
    ASKED,
    ASKED_THE_MASH,
    CONCERN,
    NO_AUTHORITY,
    NO_HEALTH,
    NOBODY_NAMED,
    REFERRED,
    REFERRED_UNAWARE,
    REFUSED,
    TO_DISCUSS,
    UNAWARE,
    WORLD,
    of_november,
)
from harken.timelines.table import Row, at, met, met_late, none, overdue, owed, prompted, released
from harken.vocabulary import Answer

STILL_OWED = owed()

MASH, MANAGERS = ("MASH",), ("MASH manager",)
WITH_AUTHORITY = StrategyDiscussionHeld(attended=(Agency.LOCAL_AUTHORITY, Agency.HEALTH))
asked = at(ARISES, ASKED)
long_known = at(LONG_BEFORE, CONCERN)
IN_A_DAY = prompted("18 Nov 2026 12:05")

LEAST_ROWS = twelve(
    Owes(
        arises=ASKED,
        times=DAY,
        before=(long_known,),
        met=((ALL_THERE, "MASH"), (WITH_AUTHORITY, "MASH")),
        ladder=(
            ("18 Nov 2026 12:05", MASH),
            ("19 Nov 2026 00:05", (*MASH, "detective inspector")),
        ),
        has_deadline=False,
        short_of_it=(
            ("held without health", [(NO_HEALTH, "MASH")]),
            ("held without the authority", [(NO_AUTHORITY, "MASH")]),
            ("held, and nobody says who was there", [(NOBODY_NAMED, "MASH")]),
        ),
        released=((REFUSED, "MASH"),),
        more=[
            ("the authority calls it", [at(ARISES, TO_DISCUSS)], ARISES, IN_A_DAY),
            (
                "held the day before the authority says so",
                [then("08:00", REFERRED), then("10:00", ALL_THERE), at(ARISES, TO_DISCUSS)],
                MUCH_LATER,
                none,
            ),
            (
                "held without health before the authority says so",
                [then("08:00", REFERRED), then("10:00", NO_HEALTH), at(ARISES, TO_DISCUSS)],
                ARISES,
                IN_A_DAY,
            ),
            (
                "held without the authority before it says so",
                [then("08:00", REFERRED), then("10:00", NO_AUTHORITY), at(ARISES, TO_DISCUSS)],
                ARISES,
                IN_A_DAY,
            ),
            (
                "held on what was referred before",
                [then("08:00", ALL_THERE), then("10:00", REFERRED), at(ARISES, TO_DISCUSS)],
                ARISES,
                IN_A_DAY,
            ),
            ("the authority assesses", [at(ARISES, ANSWERED)], MUCH_LATER, none),
            ("of a referral in a case of another kind", [then("12:00", REFERRED), asked], ARISES, IN_A_DAY),
            ("of no referral at all", [asked], MUCH_LATER, none),
            ("asked for twice", [long_known, asked, then("13:00", ASKED)], "17 Nov 2026 13:00", IN_A_DAY),
            (
                "held again with whoever was missing",
                [long_known, asked, then("13:00", NO_HEALTH), then("15:00", NO_AUTHORITY)],
                MUCH_LATER,
                met("17 Nov 2026 15:00"),
            ),
        ],
    )
)

HEALTH_SAYS = InformationReturned(agency=Agency.HEALTH, known=Answer.NO)
SCHOOL_SAYS = InformationReturned(agency=Agency.SCHOOL, known=Answer.YES)
ASKED_BOTH = InformationAsked(agencies=(Agency.HEALTH, Agency.SCHOOL))
WANTED_TODAY = InformationAsked(agencies=(Agency.HEALTH,), wanted_by=of_november(17, 17))
WANTED_IN_A_WEEK = InformationAsked(agencies=(Agency.HEALTH,), wanted_by=of_november(24, 17))

RETURN_ROWS = twelve(
    Owes(
        arises=ASKED_THE_MASH,
        times=WORKING_DAY,
        met=((HEALTH_SAYS, "health"),),
        ladder=(("19 Nov 2026 00:00", MASH), ("19 Nov 2026 12:00", ("MASH", "MASH manager"))),
        has_deadline=False,
        short_of_it=(("another agency answers for itself", [(SCHOOL_SAYS, "school")]),),
        more=[
            ("two were asked, and one answered", [at(ARISES, ASKED_BOTH), then("13:00", SCHOOL_SAYS)],
             "17 Nov 2026 13:00", (prompted("19 Nov 2026 00:00"), met("17 Nov 2026 13:00"))),
            ("known a day later, and counted from when they were asked",
             [at(ARISES, ASKED_THE_MASH, known="18 Nov 2026 12:05")], "18 Nov 2026 12:05",
             prompted("19 Nov 2026 00:00")),
            ("wanted sooner", [at(ARISES, WANTED_TODAY)], ARISES, prompted("17 Nov 2026 17:00")),
            ("wanted later, and prompted all the same", [at(ARISES, WANTED_IN_A_WEEK)], ARISES,
             prompted("19 Nov 2026 00:00")),
        ],
    )
)  # fmt: skip

NO_RISK = NotReferred(because=NotReferredBecause.NO_RISK, reason="A wrong address")
SENT_ALREADY = NotReferred(because=NotReferredBecause.SENT_ALREADY, reason="By the night team")
RANG_HOME = ContactMade(whom="Her father")
AGREED = HouseholdContactAgreed(agreed_with="The social worker", what="Nothing yet")
unaware = at(ARISES, UNAWARE)
ALL_THREE = ("investigator", "MASH", "detective inspector")
rang = then("15:00", RANG_HOME)

HOUSEHOLD_ROWS: list[Row] = [
    ("nothing has happened", [], ARISES, none),
    ("it has just arisen", [unaware], ARISES, STILL_OWED),
    ("nobody has contacted them", [unaware], MUCH_LATER, STILL_OWED),
    ("nobody knew yet", [at(ARISES, UNAWARE, known="17 Nov 2026 12:09")], "17 Nov 2026 12:08", none),
    ("the household knows already", [at(ARISES, CONCERN)], MUCH_LATER, none),
    ("a referral says so", [at(ARISES, REFERRED_UNAWARE), rang], "17 Nov 2026 15:00", overdue(*ALL_THREE)),
    ("a referral that does not", [at(ARISES, REFERRED)], MUCH_LATER, none),
    ("said again by the referral", [unaware, then("13:00", REFERRED_UNAWARE)], "17 Nov 2026 13:00",
     STILL_OWED),
    ("the last moment", [unaware, rang], "17 Nov 2026 14:59", STILL_OWED),
    ("the first moment too late: the household was rung", [unaware, rang], "17 Nov 2026 15:00",
     overdue(*ALL_THREE)),
    ("met, and then the household was rung", [unaware, then("14:00", AGREED), rang], MUCH_LATER,
     met("17 Nov 2026 14:00")),
    ("met late: agreed once they had been rung", [unaware, rang, then("16:00", AGREED)], MUCH_LATER,
     met_late("17 Nov 2026 16:00", *ALL_THREE)),
    ("done in time, known late", [unaware, then("14:00", AGREED, known="17 Nov 2026 16:00"), rang],
     MUCH_LATER, met("17 Nov 2026 14:00", *ALL_THREE, recorded_late=True)),
    ("both written down afterwards", [unaware, then("14:00", AGREED, known="17 Nov 2026 20:00"),
     then("15:00", RANG_HOME, known="17 Nov 2026 20:00")], MUCH_LATER,
     met("17 Nov 2026 14:00", recorded_late=True)),
    ("rung, written down hours later, and agreed in between",
     [unaware, then("15:00", RANG_HOME, known="17 Nov 2026 20:00"), then("16:00", AGREED)], MUCH_LATER,
     met_late("17 Nov 2026 16:00")),
    ("somebody else's", [unaware, then("14:00", AGREED, about="sibling")], "17 Nov 2026 14:01", STILL_OWED),
    ("a discussion alone agrees nothing", [unaware, then("14:00", ALL_THERE)], "17 Nov 2026 14:01",
     STILL_OWED),
    ("no longer owed: there is no risk", [unaware, then("14:00", NO_RISK, by="supervisor")], MUCH_LATER,
     released("17 Nov 2026 14:00")),
    ("a constable does not say so", [unaware, then("14:00", NO_RISK, by="officer")], "17 Nov 2026 14:00",
     STILL_OWED),
    ("referred under another case, and not to be contacted there",
     [unaware, then("14:00", SENT_ALREADY, by="supervisor")], "17 Nov 2026 14:00", STILL_OWED),
    ("struck out", [unaware, rang, then("16:00", EnteredInError(), replaces=unaware)], MUCH_LATER, none),
    ("known once they had been rung, and late all the same",
     [at(ARISES, UNAWARE, known="17 Nov 2026 16:00"), rang], "17 Nov 2026 16:00", overdue(*ALL_THREE)),
    ("the night the clocks go back", [at("24 Oct 2026 23:00", UNAWARE),
     at("25 Oct 2026 01:30 GMT", RANG_HOME)], "25 Oct 2026 01:30 GMT", overdue(*ALL_THREE)),
    ("the night the clocks go on", [at("28 Mar 2026 23:00", UNAWARE), at("29 Mar 2026 02:30", RANG_HOME)],
     "29 Mar 2026 00:59", STILL_OWED),
    ("Christmas night", [at("25 Dec 2026 22:00", UNAWARE), at("25 Dec 2026 23:00", RANG_HOME)],
     "25 Dec 2026 23:00", overdue(*ALL_THREE)),
    ("the first day of the rule", [at("1 Jan 2014 00:00", UNAWARE)], "1 Jan 2014 00:00", STILL_OWED),
    ("the day before the rule", [at("31 Dec 2013 23:59", UNAWARE)], MUCH_LATER, none),
]  # fmt: skip

TABLES = (
    (HAVE_THE_LEAST_THERE, LEAST_ROWS),
    (RETURN_WHAT_WAS_ASKED, RETURN_ROWS),
    (AGREE_WHAT_THE_HOUSEHOLD_HEARS, HOUSEHOLD_ROWS),
)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
