"""What is owed from arrival, as timelines that a custody lead can read and correct."""

from datetime import UTC, datetime

from harken.every_case.opening import Noted
from harken.every_case.tests.clock_times import ARISES, FOUR_HOURS, HALF, HOUR, QUARTER
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
from harken.every_case.voice import SeenHow, Voice, WhyNot
from harken.pathways.custody.duties.welcome import (
    ANSWER_THE_VULNERABILITY_FORM,
    ASK_FOR_AN_APPROPRIATE_ADULT,
    ASK_THE_CHILD_AGAIN,
    HAVE_THE_ADULT_HERE,
    HEAR_THE_CHILD,
    KEEP_APART_FROM_ADULTS,
    OFFER_LIAISON_AND_DIVERSION,
    TELL_THE_RESPONSIBLE_PERSON,
    TREAT_AS_A_JUVENILE,
)
from harken.pathways.custody.entries.adults import (
    AppropriateAdultArrived,
    AppropriateAdultAsked,
    ResponsiblePersonTold,
)
from harken.pathways.custody.entries.arrival import (
    Arrived,
    Given,
    HeldApart,
    LiaisonOffered,
    Offer,
    VulnerabilityFormAnswered,
)
from harken.pathways.custody.entries.concern import ConcernRaised, From
from harken.pathways.custody.tests.facts import (
    ADULT,
    ARRIVED,
    JUVENILE,
    LEFT,
    ON_GONE,
    STILL_HERE,
    TWO_HOURS,
    WORLD,
    from_arrival,
    without,
)
from harken.timelines.table import Row, at, met, none, owed, prompted, released
from harken.vocabulary import Answer

SUITE = ("custody officer", "custody inspector")
NOTE = ("a note is none of it", [(Noted(note="Asked"), "custody officer")])
AUTHORISED_LATER = Arrived(authorised_at=datetime(2026, 11, 17, 12, 30, tzinfo=UTC))

JUVENILE_ROWS = from_arrival(
    Owes(
        arises=ARRIVED,
        times=QUARTER,
        met=((JUVENILE, "custody officer"),),
        ladder=(("17 Nov 2026 12:20", SUITE),),
        short_of_it=(NOTE,),
        released=ON_GONE,
    ),
    to_a_child=False,
)

ADULT_ASKED, ADULT_HERE = AppropriateAdultAsked(), AppropriateAdultArrived()
PART_ASKED = AppropriateAdultAsked(part_in_it=Answer.YES)
PART_HERE = AppropriateAdultArrived(part_in_it=Answer.YES)
ASKED_ROWS = from_arrival(
    Owes(
        arises=ARRIVED,
        times=HALF,
        met=((ADULT_ASKED, "custody officer"), (ADULT_HERE, "custody officer")),
        ladder=(("17 Nov 2026 12:35", SUITE[:1]), ("17 Nov 2026 14:05", SUITE)),
        has_deadline=False,
        short_of_it=(
            NOTE,
            ("one with a part in it was asked", [(PART_ASKED, "custody officer")]),
            ("one with a part in it came", [(PART_HERE, "custody officer")]),
        ),
        released=ON_GONE,
        not_released=STILL_HERE,
        more=[
            (
                "counted from when detention was authorised",
                [at(ARISES, AUTHORISED_LATER)],
                ARISES,
                prompted("17 Nov 2026 13:00"),
            )
        ],
    )
)


def _two_hours(owes: Owes) -> list[Row]:
    authorised = at(ARISES, AUTHORISED_LATER)
    row: Row = (
        "counted from when detention was authorised",
        [authorised],
        ARISES,
        prompted("17 Nov 2026 14:30"),
    )
    return [*from_arrival(owes), row]


HERE_ROWS = _two_hours(
    Owes(
        arises=ARRIVED,
        times=TWO_HOURS,
        met=((ADULT_HERE, "custody officer"),),
        ladder=(("17 Nov 2026 14:05", SUITE),),
        has_deadline=False,
        short_of_it=(
            ("asked is not here", [(ADULT_ASKED, "custody officer")]),
            ("one with a part in it came", [(PART_HERE, "custody officer")]),
        ),
        released=ON_GONE,
        not_released=STILL_HERE,
    )
)

TOLD = ResponsiblePersonTold()
TOLD_ROWS = _two_hours(
    Owes(
        arises=ARRIVED,
        times=TWO_HOURS,
        met=((TOLD, "custody officer"),),
        ladder=(("17 Nov 2026 14:05", SUITE),),
        has_deadline=False,
        short_of_it=(("an adult asked is another", [(ADULT_ASKED, "custody officer")]),),
        released=ON_GONE,
        not_released=STILL_HERE,
    )
)

ADDED = VulnerabilityFormAnswered(given=Given.ADDED)
NOTHING_KNOWN = VulnerabilityFormAnswered(given=Given.NOTHING_KNOWN)
EMPTY = VulnerabilityFormAnswered()
ARRESTING = ("officer in charge", "custody officer")
FORM_ROWS = from_arrival(
    Owes(
        arises=ARRIVED,
        times=HOUR,
        met=((ADDED, "officer"), (NOTHING_KNOWN, "officer")),
        ladder=(("17 Nov 2026 13:05", ARRESTING), ("17 Nov 2026 14:05", (*ARRESTING, "supervisor"))),
        has_deadline=False,
        short_of_it=(("an empty form is no answer", [(EMPTY, "officer")]),),
        released=ON_GONE,
        not_released=STILL_HERE,
    )
)

ALONE, SEEN = Voice(seen=SeenHow.ALONE), Voice(seen=SeenHow.NOT_SPOKEN_TO)
REFUSED, ASLEEP, UNFIT, FORBIDDEN = (
    Voice(seen=SeenHow.NOT_SPOKEN_TO, why_not=why)
    for why in (WhyNot.REFUSED_BY_CHILD, WhyNot.ASLEEP, WhyNot.UNFIT, WhyNot.REFUSED_BY_ADULT)
)
TOLD_BY_THE_CHILD, TOLD_BY_ANOTHER = (
    ConcernRaised(source=one, child_said="He makes me carry it") for one in (From.CHILD, From.SOLICITOR)
)
UNSEEN = Voice(seen=SeenHow.NOT_SEEN, why_not=WhyNot.REFUSED_BY_CHILD)
HEARD_ROWS = from_arrival(
    Owes(
        arises=ARRIVED,
        times=TWO_HOURS,
        met=(
            (ALONE, "custody officer"),
            (REFUSED, "custody officer"),
            (TOLD_BY_THE_CHILD, "custody officer"),
        ),
        ladder=(("17 Nov 2026 14:05", SUITE),),
        has_deadline=False,
        short_of_it=(
            ("seen and not spoken to", [(SEEN, "custody officer")]),
            ("not seen: that they would not is not heard from them", [(UNSEEN, "custody officer")]),
            ("an adult would not allow it", [(FORBIDDEN, "custody officer")]),
            ("the officer's form is not the child's word", [(ADDED, "officer")]),
            ("what the solicitor says of them", [(TOLD_BY_ANOTHER, "custody officer")]),
        ),
        released=(*ON_GONE, (ASLEEP, "custody officer"), (UNFIT, "custody officer")),
        not_released=STILL_HERE,
    )
)

FOUR, EIGHT = prompted("17 Nov 2026 16:05"), prompted("17 Nov 2026 20:05")
here = at("17 Nov 2026 12:00", ARRIVED)
AGAIN = twelve(
    Owes(
        arises=REFUSED,
        before=(at(LONG_BEFORE, ARRIVED),),
        times=FOUR_HOURS,
        met=((ALONE, "custody officer"), (REFUSED, "custody officer")),
        ladder=(("17 Nov 2026 16:05", SUITE),),
        has_deadline=False,
        short_of_it=(
            ("asleep now", [(ASLEEP, "custody officer")]),
            ("seen and not spoken to", [(SEEN, "custody officer")]),
            ("an adult would not allow it", [(FORBIDDEN, "custody officer")]),
        ),
        released=ON_GONE,
        not_released=STILL_HERE,
        more=[
            ("asleep", [here, at(ARISES, ASLEEP)], ARISES, EIGHT),
            ("not fit to be spoken to", [here, at(ARISES, UNFIT)], ARISES, FOUR),
            (
                "asleep, looked in on again",
                [here, at(ARISES, ASLEEP), then("13:00", UNFIT)],
                "17 Nov 2026 13:01",
                EIGHT,
            ),
            (
                "asleep, then would not: once more",
                [here, at(ARISES, ASLEEP), then("14:00", REFUSED)],
                "17 Nov 2026 14:01",
                (met("17 Nov 2026 14:00"), prompted("17 Nov 2026 18:00")),
            ),
            (
                "would not, and would not again: no more",
                [here, at(ARISES, REFUSED), then("14:00", REFUSED), then("15:00", REFUSED)],
                MUCH_LATER,
                met("17 Nov 2026 14:00"),
            ),
            ("heard before", [here, then("12:02", ALONE), at(ARISES, REFUSED)], MUCH_LATER, none),
            (
                "asleep, and asked before",
                [here, then("12:02", REFUSED), then("12:03", ALONE), at(ARISES, ASLEEP)],
                MUCH_LATER,
                met("17 Nov 2026 12:03"),
            ),
            (
                "the other time they were here they would not",
                [
                    at("1 Nov 2026 09:00", ARRIVED),
                    at("1 Nov 2026 10:00", REFUSED),
                    at("1 Nov 2026 11:00", LEFT),
                    here,
                    at(ARISES, REFUSED),
                ],
                ARISES,
                (released("1 Nov 2026 11:00"), FOUR),
            ),
            ("in no custody", [at(ARISES, REFUSED)], MUCH_LATER, none),
            ("asleep, in no custody", [at(ARISES, ASLEEP)], MUCH_LATER, none),
            ("gone before", [here, then("12:01", LEFT), at(ARISES, REFUSED)], MUCH_LATER, none),
            ("an adult all the while", [here, then("12:01", ADULT), at(ARISES, REFUSED)], MUCH_LATER, none),
            ("not seen", [here, at(ARISES, UNSEEN)], MUCH_LATER, none),
            ("heard", [here, at(ARISES, ALONE)], MUCH_LATER, none),
            ("an adult would not allow it", [here, at(ARISES, FORBIDDEN)], MUCH_LATER, none),
        ],
    )
)
# Who was heard before, or has said that they do not want to, is not asked again: see its rows above.
AGAIN_ROWS = [row for row in AGAIN if not row[0].startswith("done before it arose")]

APART, NOT_APART = HeldApart(apart=Answer.YES), HeldApart(apart=Answer.NO, minutes=20)
NOT_ASKED = HeldApart()
apart_at_first = [at(ARISES, ARRIVED), then("12:10", APART)]
APART_ROWS = from_arrival(
    Owes(
        arises=ARRIVED,
        times=HALF,
        met=((APART, "custody officer"),),
        ladder=(("17 Nov 2026 12:35", SUITE),),
        short_of_it=(("where, and not whether apart", [(NOT_ASKED, "custody officer")]),),
        released=ON_GONE,
        not_released=STILL_HERE,
        more=[
            (
                "apart, and then beside adults",
                [*apart_at_first, then("15:00", NOT_APART)],
                "17 Nov 2026 15:01",
                (met("17 Nov 2026 12:10"), owed("17 Nov 2026 15:30")),
            ),
            ("apart all the while", [*apart_at_first, then("15:00", APART)], "17 Nov 2026 15:01",
             met("17 Nov 2026 12:10")),
            ("apart, and a juvenile from the first", [*apart_at_first, then("12:20", JUVENILE)],
             "17 Nov 2026 12:21", met("17 Nov 2026 12:10")),
            ("apart, and arrival written down again", [*apart_at_first, then("12:20", ARRIVED)],
             "17 Nov 2026 12:21", met("17 Nov 2026 12:10")),
            (
                "said twice, owed once",
                [at(ARISES, ARRIVED), then("12:10", NOT_APART), then("12:12", NOT_ASKED)],
                "17 Nov 2026 12:13",
                owed("17 Nov 2026 12:35"),
            ),
        ],
    )
)  # fmt: skip

TAKEN_UP, DECLINED = LiaisonOffered(offer=Offer.TAKEN_UP), LiaisonOffered(offer=Offer.DECLINED)
NOT_APPROPRIATE = LiaisonOffered(offer=Offer.NOT_APPROPRIATE, why="Arrested in error, leaving")
NOT_THERE = LiaisonOffered(offer=Offer.NOT_THERE)
LIAISON_ROWS = from_arrival(
    Owes(
        arises=ARRIVED,
        times=TWO_HOURS,
        met=((TAKEN_UP, "custody officer"), (DECLINED, "custody officer")),
        ladder=(("17 Nov 2026 14:05", SUITE),),
        has_deadline=False,
        short_of_it=(("nobody was there to offer it", [(NOT_THERE, "custody officer")]),),
        released=(*ON_GONE, (NOT_APPROPRIATE, "custody officer")),
        not_released=STILL_HERE,
    )
)

TABLES = (
    (TREAT_AS_A_JUVENILE, JUVENILE_ROWS),
    (ASK_FOR_AN_APPROPRIATE_ADULT, ASKED_ROWS),
    (HAVE_THE_ADULT_HERE, HERE_ROWS),
    (TELL_THE_RESPONSIBLE_PERSON, TOLD_ROWS),
    (ANSWER_THE_VULNERABILITY_FORM, FORM_ROWS),
    (HEAR_THE_CHILD, HEARD_ROWS),
    (ASK_THE_CHILD_AGAIN, AGAIN_ROWS),
    (KEEP_APART_FROM_ADULTS, APART_ROWS),
    (OFFER_LIAISON_AND_DIVERSION, LIAISON_ROWS),
)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
# The entry that says juvenile meets the duty at the moment it would release it.
MEETS_IT = without(
    TREAT_AS_A_JUVENILE,
    "released by custody.age-considered (treated_as = an adult, on clear evidence) whatever was answered",
)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD, explained=MEETS_IT)
