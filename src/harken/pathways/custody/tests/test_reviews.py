"""Reviews of detention as timelines: the clock of the law, who may hold one, how, and who was heard."""

from datetime import UTC, datetime

from harken.every_case.corrections import EnteredInError
from harken.every_case.opening import Noted
from harken.every_case.tests.clock_times import ARISES, HALF, HOUR
from harken.every_case.tests.twelve import (
    LONG_BEFORE,
    MUCH_LATER,
    Owes,
    every_row,
    every_table_is_whole,
    no_lie_survives,
    then,
    twelve,
    warned,
)
from harken.every_case.voice import SeenHow, Voice
from harken.pathways.custody.duties.clocks import (
    EXPLAIN_THE_TELEPHONE_REVIEW,
    HEAR_THE_CHILD_AT_THE_REVIEW,
    REVIEW_THE_DETENTION,
    SEE_THE_CHARGED_CHILD,
)
from harken.pathways.custody.entries.arrival import Arrived
from harken.pathways.custody.entries.review import (
    AdultThere,
    AskedAgain,
    DetentionReviewed,
    Heard,
    How,
    LiveLink,
    ReviewedAfterCharge,
    ReviewPostponed,
    TelephoneReviewExplained,
    WhyNot,
)
from harken.pathways.custody.tests.facts import (
    ADULT,
    ARRIVED,
    GRANTED,
    JUVENILE,
    KEPT,
    LEFT,
    ON_GONE,
    STILL_HERE,
    WORLD,
)
from harken.timelines.table import Row, at, met, met_late, none, overdue, owed, prompted, released
from harken.vocabulary import Answer, Entry, Recorded

IN_PERSON = DetentionReviewed(
    how=How.IN_PERSON, adult=AdultThere.PRESENT, heard=Heard.CHILD, involved=Answer.NO
)
INVOLVED = IN_PERSON.model_copy(update={"involved": Answer.YES})
AFTER_CHARGE = ReviewedAfterCharge(how=How.IN_PERSON, asked_again=AskedAgain.REFUSED)
CHARGED_BY_TELEPHONE = ReviewedAfterCharge(how=How.TELEPHONE, asked_again=AskedAgain.REFUSED)
POSTPONED = ReviewPostponed(why="A fire in the cells")

INSPECTOR, SUPERINTENDENT = "custody inspector", "superintendent"
WARNED_FIRST = (warned(INSPECTOR),)
WARNED = (*WARNED_FIRST, warned(SUPERINTENDENT))
LATE = (*WARNED, INSPECTOR, SUPERINTENDENT)
here = [at(ARISES, ARRIVED)]
DUE, SECOND = "17 Nov 2026 18:05", "18 Nov 2026 03:05"


def _reviewed(
    when: str, entry: Entry = IN_PERSON, *, by: str = "custody inspector", known: str = ""
) -> list[Recorded]:
    return [*here, then(when, entry, by=by, known=known)]


REVIEW_ROWS: list[Row] = [
    ("nothing has happened", [], ARISES, none),
    ("it has just arisen", here, ARISES, owed(DUE)),
    ("counted from when detention was authorised",
     [at(ARISES, Arrived(authorised_at=datetime(2026, 11, 17, 12, 30, tzinfo=UTC)))], ARISES,
     owed("17 Nov 2026 18:30")),
    ("arrival written down twice begins nothing anew", [*here, then("12:10", ARRIVED)], "17 Nov 2026 12:11",
     owed(DUE)),
    ("here again after leaving", [at(LONG_BEFORE, ARRIVED), at("1 Dec 2013 09:30", LEFT), *here], ARISES,
     owed(DUE)),
    ("just before anybody is warned", here, "17 Nov 2026 17:04", owed(DUE)),
    ("the inspector, an hour before", here, "17 Nov 2026 17:05", owed(DUE, *WARNED_FIRST)),
    ("just before the superintendent is", here, "17 Nov 2026 17:34", owed(DUE, *WARNED_FIRST)),
    ("the superintendent, at five and a half", here, "17 Nov 2026 17:35", owed(DUE, *WARNED)),
    ("the last moment", here, "17 Nov 2026 18:04", owed(DUE, *WARNED)),
    ("the first moment too late", here, DUE, overdue(*LATE)),
    ("met at its last moment, the next from it", _reviewed("18:04"), "17 Nov 2026 18:06",
     (met("17 Nov 2026 18:04", *WARNED), owed("18 Nov 2026 03:04"))),
    ("held early, and the next comes forward", _reviewed("14:00"), "17 Nov 2026 14:01",
     (met("17 Nov 2026 14:00"), owed("17 Nov 2026 23:00"))),
    ("met late, and the next is where it would have been", _reviewed("21:00"), "17 Nov 2026 21:01",
     (met_late("17 Nov 2026 21:00", *LATE), owed(SECOND))),
    ("postponed with a reason: late all the same, and it moves no later one",
     [*_reviewed("21:00"), then("18:00", POSTPONED, by="custody inspector")], "17 Nov 2026 21:01",
     (met_late("17 Nov 2026 21:00", *LATE), owed(SECOND))),
    ("postponed is not reviewed", [*here, then("18:00", POSTPONED, by="custody inspector")],
     DUE, overdue(*LATE)),
    ("the third, nine hours on", [*_reviewed("18:00"), at("18 Nov 2026 02:00", IN_PERSON, by="inspector")],
     "18 Nov 2026 02:01", (met("17 Nov 2026 18:00", *WARNED), met("18 Nov 2026 02:00"),
     owed("18 Nov 2026 11:00"))),
    ("done in time, known late", _reviewed("17:00", known="17 Nov 2026 18:30"), "17 Nov 2026 18:31",
     (met("17 Nov 2026 17:00", *LATE, recorded_late=True), owed("18 Nov 2026 02:00"))),
    ("somebody else's", [*here, then("14:00", IN_PERSON, by="inspector", about="sibling")],
     "17 Nov 2026 14:01", owed(DUE)),
    ("a sergeant does not review before charge", _reviewed("14:00", by="custody officer"),
     "17 Nov 2026 14:01", owed(DUE)),
    ("nor does an inspector who investigates", _reviewed("14:00", INVOLVED), "17 Nov 2026 14:01", owed(DUE)),
    ("after charge the custody officer does", _reviewed("14:00", AFTER_CHARGE, by="custody officer"),
     "17 Nov 2026 14:01", (met("17 Nov 2026 14:00"), owed("17 Nov 2026 23:00"))),
    ("a constable never does", _reviewed("14:00", AFTER_CHARGE, by="officer"), "17 Nov 2026 14:01",
     owed(DUE)),
    ("and a charged child not by telephone", _reviewed("14:00", CHARGED_BY_TELEPHONE, by="custody officer"),
     "17 Nov 2026 14:01", owed(DUE)),
    ("a note is no review", _reviewed("14:00", Noted(note="Looked in")), "17 Nov 2026 14:01", owed(DUE)),
    ("the child has left", [*here, then("13:00", LEFT)], MUCH_LATER, released("17 Nov 2026 13:00")),
    ("an adult after all is owed it, too", [*here, then("13:00", ADULT)], "17 Nov 2026 13:01", owed(DUE)),
    ("a juvenile still", [*here, then("13:00", JUVENILE)], "17 Nov 2026 13:01", owed(DUE)),
    ("struck out", [*here, then("12:30", EnteredInError(), replaces=here[0])], MUCH_LATER, none),
    ("nobody knew yet", [at(ARISES, ARRIVED, known="17 Nov 2026 13:00")], "17 Nov 2026 12:30", none),
    ("known later, and counted from arrival", [at(ARISES, ARRIVED, known="17 Nov 2026 13:00")],
     "17 Nov 2026 13:00", owed(DUE)),
    ("the night the clocks go back", [at("25 Oct 2026 01:50 BST", ARRIVED)], "25 Oct 2026 01:30 GMT",
     owed("25 Oct 2026 06:50")),
    ("nine hours on, through the night the clocks go back",
     [at("24 Oct 2026 20:00", ARRIVED), at("25 Oct 2026 01:30 BST", IN_PERSON, by="inspector")],
     "25 Oct 2026 01:31 GMT", (met("25 Oct 2026 01:30 BST", *WARNED_FIRST), owed("25 Oct 2026 09:30"))),
    ("the night the clocks go on", [at("29 Mar 2026 00:50", ARRIVED)], "29 Mar 2026 00:51",
     owed("29 Mar 2026 07:50")),
    ("Christmas night", [at("25 Dec 2026 23:50", ARRIVED)], "25 Dec 2026 23:50", owed("26 Dec 2026 05:50")),
    ("the first day of the rule", [at("1 Jan 2014 00:00", ARRIVED)], "1 Jan 2014 00:00",
     owed("1 Jan 2014 06:00")),
    ("the day before the rule", [at("31 Dec 2013 23:59", ARRIVED)], MUCH_LATER, none),
]  # fmt: skip

UNHEARD = DetentionReviewed(how=How.IN_PERSON, heard=Heard.NOBODY)
NOT_SAID = DetentionReviewed(how=How.IN_PERSON)
FOR_THE_CHILD = DetentionReviewed(how=How.IN_PERSON, heard=Heard.FOR_THE_CHILD)
ASLEEP = DetentionReviewed(how=How.IN_PERSON, heard=Heard.ASLEEP)
LATER_FOR_THE_CHILD, LATER_ASLEEP = (
    ReviewedAfterCharge(how=How.IN_PERSON, heard=heard) for heard in (Heard.FOR_THE_CHILD, Heard.ASLEEP)
)
ALONE = Voice(seen=SeenHow.ALONE)
TO_THE_TOP = (INSPECTOR, SUPERINTENDENT)
HEARD_ROWS = twelve(
    Owes(
        arises=UNHEARD,
        times=HOUR,
        by="custody inspector",
        met=((ALONE, "custody officer"), (IN_PERSON, INSPECTOR), (FOR_THE_CHILD, INSPECTOR),
             (LATER_FOR_THE_CHILD, "custody officer")),
        ladder=(("17 Nov 2026 13:05", TO_THE_TOP),),
        has_deadline=False,
        short_of_it=(
            ("reviewed again, asleep", [(ASLEEP, INSPECTOR)]),
            ("after charge, asleep", [(LATER_ASLEEP, "custody officer")]),
        ),
        released=ON_GONE,
        not_released=STILL_HERE,
        more=[
            ("nobody says who was heard", [at(ARISES, NOT_SAID)], "17 Nov 2026 13:04",
             prompted("17 Nov 2026 13:05")),
            ("after charge, nobody heard", [at(ARISES, AFTER_CHARGE)], ARISES, prompted("17 Nov 2026 13:05")),
            ("after charge, asleep, and let be", [at(ARISES, LATER_ASLEEP)], MUCH_LATER, none),
            ("asleep, and let be", [at(ARISES, ASLEEP)], MUCH_LATER, none),
            ("heard at the review", [at(ARISES, IN_PERSON)], MUCH_LATER, none),
        ],
    )
)  # fmt: skip

TELEPHONE = DetentionReviewed(how=How.TELEPHONE, heard=Heard.CHILD, involved=Answer.NO)
FULL = {
    "why_not_in_person": WhyNot.NO_OFFICER_NEAR,
    "live_link": LiveLink.NOT_PRACTICABLE,
    "adult": AdultThere.PRESENT,
}
GOOD_CALL = TELEPHONE.model_copy(update=FULL)


def _but(**changed: object) -> DetentionReviewed:
    return GOOD_CALL.model_copy(update=changed)


EXPLAINED = TelephoneReviewExplained(
    why=WhyNot.NO_OFFICER_NEAR, live_link=LiveLink.NOT_PRACTICABLE, adult=AdultThere.ON_THE_WAY
)
NO_REASON = EXPLAINED.model_copy(update={"why": WhyNot.NOT_GIVEN})
LINK_WAS_THERE = EXPLAINED.model_copy(update={"live_link": LiveLink.PRACTICABLE})
NO_ADULT = EXPLAINED.model_copy(update={"adult": AdultThere.NOT_ASKED})
ALONE_IN_PERSON = IN_PERSON.model_copy(update={"adult": AdultThere.NOT_ASKED})
BY_LINK = IN_PERSON.model_copy(update={"how": How.LIVE_LINK})
LEAD = (INSPECTOR, "custody lead")
explained_at_once = "17 Nov 2026 12:35"
EXPLAINED_ROWS = twelve(
    Owes(
        arises=TELEPHONE,
        times=HALF,
        by=INSPECTOR,
        met=((EXPLAINED, INSPECTOR), (IN_PERSON, INSPECTOR)),
        ladder=(("17 Nov 2026 12:35", LEAD),),
        short_of_it=(
            ("no reason is given", [(NO_REASON, INSPECTOR)]),
            ("a live link was practicable", [(LINK_WAS_THERE, INSPECTOR)]),
            ("no adult, and nobody says why", [(NO_ADULT, INSPECTOR)]),
            ("seen with nobody there", [(ALONE_IN_PERSON, INSPECTOR)]),
            ("by live link nobody came", [(BY_LINK, INSPECTOR)]),
        ),
        not_released=(("gone, and owed all the same", (LEFT, "custody officer")),),
        more=[
            ("explained as it was saved", [at(ARISES, GOOD_CALL)], MUCH_LATER, none),
            ("no reason but for that", [at(ARISES, _but(why_not_in_person=WhyNot.NOT_GIVEN))], ARISES,
             owed(explained_at_once)),
            ("no live link thought of", [at(ARISES, _but(live_link=LiveLink.NOT_CONSIDERED))], ARISES,
             owed(explained_at_once)),
            ("a live link there was", [at(ARISES, _but(live_link=LiveLink.PRACTICABLE))], ARISES,
             owed(explained_at_once)),
            ("no adult asked", [at(ARISES, _but(adult=AdultThere.NOT_ASKED))], ARISES,
             owed(explained_at_once)),
            ("in person there is nothing to explain", [at(ARISES, ALONE_IN_PERSON)], MUCH_LATER, none),
        ],
    )
)  # fmt: skip

BY_TELEPHONE = ReviewedAfterCharge(how=How.TELEPHONE, asked_again=AskedAgain.REFUSED, heard=Heard.CHILD)
OFFICER = "custody officer"
kept = [at("17 Nov 2026 09:00", ARRIVED), at("17 Nov 2026 11:00", KEPT)]
seen_at_once = owed("17 Nov 2026 12:35")
SEEN_ROWS = twelve(
    Owes(
        arises=BY_TELEPHONE,
        times=HALF,
        by=OFFICER,
        met=((AFTER_CHARGE, OFFICER), (IN_PERSON, INSPECTOR), (BY_LINK, INSPECTOR)),
        ladder=(
            ("17 Nov 2026 12:35", (OFFICER, INSPECTOR)),
            ("17 Nov 2026 13:35", (OFFICER, INSPECTOR, "custody lead")),
        ),
        short_of_it=(
            ("explained is not seen", [(EXPLAINED, INSPECTOR)]),
            ("by telephone again", [(BY_TELEPHONE, OFFICER)]),
            ("by telephone, and by an inspector", [(GOOD_CALL, INSPECTOR)]),
            ("seen by somebody of no rank", [(AFTER_CHARGE, "officer")]),
            ("a review before charge by a sergeant", [(IN_PERSON, OFFICER)]),
        ),
        released=(*ON_GONE, (GRANTED, OFFICER)),
        not_released=(*STILL_HERE, ("kept on another charge, too", (KEPT, OFFICER))),
        more=[
            ("an inspector's call, every reason given", [*kept, at(ARISES, GOOD_CALL)], ARISES, seen_at_once),
            ("by telephone twice", [*kept, at(ARISES, GOOD_CALL), then("12:20", BY_TELEPHONE)],
             "17 Nov 2026 12:21", seen_at_once),
            ("not charged", [*here, then("12:06", GOOD_CALL)], MUCH_LATER, none),
            ("charged, and bailed", [*kept, at("17 Nov 2026 11:30", GRANTED), at(ARISES, GOOD_CALL)],
             MUCH_LATER, none),
            ("charged the last time", [*kept, at("17 Nov 2026 11:30", LEFT), *here, then("12:06", GOOD_CALL)],
             MUCH_LATER, none),
            ("an adult on clear evidence", [*kept, at("17 Nov 2026 11:30", ADULT), at(ARISES, GOOD_CALL)],
             MUCH_LATER, none),
            ("an adult, after charge", [at("17 Nov 2026 11:30", ADULT), at(ARISES, BY_TELEPHONE)], MUCH_LATER,
             none),
            ("seen in person", [*kept, at(ARISES, AFTER_CHARGE)], MUCH_LATER, none),
            ("seen by an inspector", [*kept, at(ARISES, IN_PERSON)], MUCH_LATER, none),
        ],
    )
)  # fmt: skip

TABLES = (
    (REVIEW_THE_DETENTION, REVIEW_ROWS),
    (HEAR_THE_CHILD_AT_THE_REVIEW, HEARD_ROWS),
    (EXPLAIN_THE_TELEPHONE_REVIEW, EXPLAINED_ROWS),
    (SEE_THE_CHARGED_CHILD, SEEN_ROWS),
)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
