"""For how long somebody must notify, its end, and the review of a period without one, as timelines."""

from datetime import date
from typing import Any

from harken.every_case.tests.clock_times import ARISES, DAY, Times
from harken.every_case.tests.twelve import (
    LONG_BEFORE,
    Owes,
    every_row,
    every_table_is_whole,
    no_lie_survives,
    then,
)
from harken.pathways.offender.duties.managed import WITH_THE_PERIOD, WITHOUT_IT
from harken.pathways.offender.duties.periods import (
    DECIDE_THE_REVIEW,
    END_THE_HALVED_PERIOD,
    END_THE_PERIOD,
    KNOW_THAT_A_CHILD_MAY_ASK,
    KNOW_THAT_A_REVIEW_MAY_BE_ASKED,
    LEARN_THE_SENTENCE,
)
from harken.pathways.offender.entries.notification import What
from harken.pathways.offender.entries.registration import (
    Because,
    Disposal,
    EndedBecause,
    ManagementEnded,
    Review,
    ReviewAsked,
    ReviewDecided,
    TakenOn,
)
from harken.pathways.offender.tests.facts import (
    ENDED,
    MANAGER,
    NOT_ENDED,
    NOT_OVER,
    SAID_TO_BE_OVER,
    SERGEANT,
    WORLD,
    came,
    over_years,
)
from harken.timelines.table import Row, at, met, met_late, none, owed, prompted, warned
from harken.vocabulary import Answer, Duty, Recorded

INSPECTOR = "MOSOVO detective inspector"
A_MONDAY = date(2026, 11, 16)


def sentenced(disposal: Disposal, under_18: Answer = Answer.NO, *, on: date | None = None) -> TakenOn:
    return TakenOn(
        because=Because.REGISTERED, disposal=disposal, under_18=under_18, relevant_date=on, held_now=Answer.NO
    )


CAUTIONED = sentenced(Disposal.CAUTION)
HEARD_OF = (warned("MOSOVO sergeant"),)
HEARD_TWICE = (*HEARD_OF, warned("MOSOVO sergeant"))
# Too late once the day is over at whose beginning, or in which, the period is.
TWO_YEARS = Times(
    "18 Nov 2028 00:00", "26 Oct 2028 00:00", "30 Mar 2028 00:00", "26 Dec 2028 00:00", "2 Jan 2016 00:00"
)
ONE_YEAR = Times(
    "18 Nov 2027 00:00", "26 Oct 2027 00:00", "30 Mar 2027 00:00", "26 Dec 2027 00:00", "2 Jan 2015 00:00"
)
# The table of section 82, written out by hand: from Monday 16 November 2026, whole and halved, over at the
# midnight that begins 16 November 2036, 2031 and so on; and ended on record that day.
TABLE_82 = (
    (Disposal.UNDER_THIRTY_MONTHS, "17 Nov 2036 00:00", "17 Nov 2031 00:00"),
    (Disposal.SIX_MONTHS, "17 Nov 2033 00:00", "17 May 2030 00:00"),
    (Disposal.HOSPITAL, "17 Nov 2033 00:00", "17 May 2030 00:00"),
    (Disposal.CAUTION, "17 Nov 2028 00:00", "17 Nov 2027 00:00"),
    (Disposal.OTHER, "17 Nov 2031 00:00", "17 May 2029 00:00"),
)


def _ended(because: EndedBecause) -> ManagementEnded:
    return ENDED.model_copy(update={"because": because})


def _row(title: str, entry: TakenOn, ends: str) -> Row:
    return (title, [at(ARISES, entry)], ARISES, owed(ends))


WHOLE = [
    row
    for disposal, whole, _ in TABLE_82
    for row in (
        _row(f"{disposal}", sentenced(disposal, on=A_MONDAY), whole),
        _row(f"{disposal}, age not known", sentenced(disposal, Answer.NOT_KNOWN, on=A_MONDAY), whole),
    )
]
HALVED = [
    _row(f"{disposal}, under 18", sentenced(disposal, Answer.YES, on=A_MONDAY), half)
    for disposal, _, half in TABLE_82
]
DISCHARGED = TakenOn(
    because=Because.REGISTERED,
    disposal=Disposal.CONDITIONAL_DISCHARGE,
    discharge_until=date(2027, 5, 16),
    under_18=Answer.NO,
)
DISCHARGED_UNDER_18 = DISCHARGED.model_copy(update={"under_18": Answer.YES})

DEAD_UNCHECKED = ManagementEnded(because=EndedBecause.DIED, file_reviewed=Answer.YES)
DEAD_UNREVIEWED = ManagementEnded(because=EndedBecause.DIED, verified=Answer.YES)
NOBODY_CHECKED = ManagementEnded(file_reviewed=Answer.YES)
NOT_REVIEWED = ManagementEnded(verified=Answer.YES)


def _only_once_it_is_over(cautioned: TakenOn, times: Times) -> list[Row]:
    """Ended sooner it is still owed; what ends with no period, such as a death, ends it on any day."""
    over, late = times.usual.replace("18 Nov", "17 Nov"), times.usual
    morning, too_late = over.replace("00:00", "09:00"), late.replace("00:00", "00:01")
    eve, trigger = over.replace("17 Nov", "16 Nov").replace("00:00", "23:59"), at(ARISES, cautioned)
    told, waits = (*HEARD_TWICE, *SERGEANT), owed(late, *HEARD_TWICE)

    def ended(
        when: str, entry: ManagementEnded = SAID_TO_BE_OVER, by: str = "supervisor", **said: Any
    ) -> list[Recorded]:
        return [trigger, at(when, entry, by=by, **said)]

    return [
        ("met: ended on the first minute that it is over", ended(over), over, met(over, *HEARD_OF)),
        *((f"met: ended that morning, {one}", ended(morning, _ended(one)), morning,
           met(morning, *HEARD_TWICE)) for one in WITH_THE_PERIOD),
        ("met late: ended a minute after that day", ended(too_late), too_late, met_late(too_late, *told)),
        ("done in time, known late", ended(morning, known=too_late), too_late,
         met(morning, *told, recorded_late=True)),
        ("somebody else's", ended(morning, about="sibling"), morning, waits),
        *((f"ended the evening before, {one}", ended(eve, _ended(one)), over, waits)
          for one in WITH_THE_PERIOD),
        ("ended the day that it began", ended("17 Nov 2026 12:06"), over, waits),
        ("ended too soon, and again on its day", [*ended(eve), *ended(morning)[1:]], morning,
         met(morning, *HEARD_TWICE)),
        ("nobody checked the day", ended(morning, NOBODY_CHECKED), morning, waits),
        ("the file is not reviewed", ended(morning, NOT_REVIEWED), morning, waits),
        ("ended, a constable says", ended(morning, by="offender manager"), morning, waits),
    ]  # fmt: skip


def _ends(
    duty: Duty, under_18: Answer, times: Times, tells: tuple[str, ...], more: list[Row]
) -> tuple[Duty, list[Row]]:
    two_months, a_day, a_week_on = tells
    other = Answer.NO if under_18 is Answer.YES else Answer.YES
    return duty, over_years(
        Owes(
            arises=sentenced(Disposal.CAUTION, under_18),
            times=times,
            met=(),
            warned=((two_months, HEARD_OF), (a_day, HEARD_TWICE)),
            ladder=(
                (times.usual, (*HEARD_TWICE, *SERGEANT)),
                (a_week_on, (*HEARD_TWICE, *SERGEANT, INSPECTOR)),
            ),
            released=tuple((_ended(one), "supervisor") for one in WITHOUT_IT),
            not_released=(
                ("dead, they say, and nobody checked", (DEAD_UNCHECKED, "supervisor")),
                ("dead, and the file is not reviewed", (DEAD_UNREVIEWED, "supervisor")),
                ("dead, a constable says", (_ended(EndedBecause.DIED), "offender manager")),
            ),
            more=[
                *more,
                *_only_once_it_is_over(sentenced(Disposal.CAUTION, under_18), times),
                ("of another age then", [at(ARISES, sentenced(Disposal.CAUTION, other))], ARISES, none),
                ("no end", [at(ARISES, sentenced(Disposal.LIFE, under_18))], ARISES, none),
                (
                    "not registered",
                    [at(ARISES, TakenOn(disposal=Disposal.CAUTION, under_18=under_18))],
                    ARISES,
                    none,
                ),
            ],
        )
    )


# Over at the midnight that begins the 16th, and ended that morning: in time.
OVER_AND_ENDED: Row = (
    "ended once it was over, on the day itself",
    [
        at(ARISES, sentenced(Disposal.CAUTION, on=A_MONDAY)),
        at("16 Nov 2028 09:00", SAID_TO_BE_OVER, by="supervisor"),
    ],
    "16 Nov 2028 09:00",
    met("16 Nov 2028 09:00", *HEARD_TWICE),
)
END = (
    _ends(
        END_THE_PERIOD,
        Answer.NO,
        TWO_YEARS,
        ("19 Sep 2028 01:00", "17 Nov 2028 00:00", "25 Nov 2028 00:00"),
        [*WHOLE, _row("a discharge has its own end", DISCHARGED, "17 May 2027 00:00"), OVER_AND_ENDED],
    ),
    _ends(
        END_THE_HALVED_PERIOD,
        Answer.YES,
        ONE_YEAR,
        ("19 Sep 2027 01:00", "17 Nov 2027 00:00", "25 Nov 2027 00:00"),
        [*HALVED, _row("a discharge is not halved", DISCHARGED_UNDER_18, "17 May 2027 00:00")],
    ),
)

UNKNOWN = sentenced(Disposal.NOT_KNOWN)
LEARN = (
    LEARN_THE_SENTENCE,
    over_years(
        Owes(
            arises=UNKNOWN,
            times=DAY,
            met=((CAUTIONED, "offender manager"), (sentenced(Disposal.LIFE), "offender manager")),
            ladder=(("18 Nov 2026 12:05", MANAGER), ("25 Nov 2026 12:05", (*MANAGER, *SERGEANT))),
            has_deadline=False,
            short_of_it=(("still not known", [(UNKNOWN, "offender manager")]),),
            released=((ENDED, "supervisor"),),
            not_released=NOT_ENDED,
            more=[
                ("known from the start", [at(ARISES, CAUTIONED)], ARISES, none),
                ("said again: nothing begins anew", [at(ARISES, UNKNOWN), then("12:10", UNKNOWN)],
                 "17 Nov 2026 12:10", prompted("18 Nov 2026 12:05")),
            ],
        )
    ),
)  # fmt: skip

ASKED = ReviewAsked(eligible=Answer.YES)
GOES_ON = ReviewDecided(decision=Review.GOES_ON, in_writing=Answer.YES)
ENDS = ReviewDecided(decision=Review.ENDS, in_writing=Answer.YES)
NOT_ASKED = ReviewDecided(decision=Review.NOT_ASKED)
FIRST, YEARLY = came(What.FIRST)[0], came(What.YEARLY)[0]
FIFTEEN = Times(
    "17 Nov 2041 12:05", "25 Oct 2041 01:50", "29 Mar 2041 00:50", "25 Dec 2041 23:50", "1 Jan 2029 00:00"
)
EIGHT = Times(
    "17 Nov 2034 12:05", "25 Oct 2034 01:50", "29 Mar 2034 00:50", "25 Dec 2034 23:50", "1 Jan 2022 00:00"
)


def _eligible(
    duty: Duty, times: Times, week_on: str, *, mine: Answer, other: Answer
) -> tuple[Duty, list[Row]]:
    for_life = at(LONG_BEFORE, sentenced(Disposal.LIFE, mine))
    finite = at(LONG_BEFORE, sentenced(Disposal.CAUTION, mine))
    of_other_age = at(LONG_BEFORE, sentenced(Disposal.LIFE, other))
    ended = at("1 Jan 2015 09:00", ENDED, by="supervisor")
    return duty, over_years(
        Owes(
            arises=FIRST,
            times=times,
            before=(for_life,),
            met=((ASKED, "offender manager"), (GOES_ON, "chief officer"), (NOT_ASKED, "offender manager")),
            ladder=((times.usual, MANAGER), (week_on, (*MANAGER, *SERGEANT))),
            has_deadline=False,
            short_of_it=(("nobody says", [(ReviewDecided(), "offender manager")]),),
            released=((ENDED, "supervisor"),),
            not_released=NOT_OVER,
            more=[
                ("a period with an end", [finite, at(ARISES, FIRST)], ARISES, none),
                ("of another age then", [of_other_age, at(ARISES, FIRST)], ARISES, none),
                ("need notify no more", [for_life, ended, at(ARISES, FIRST)], ARISES, none),
                ("not the first", [for_life, at(ARISES, YEARLY)], ARISES, none),
                ("twice the first", [for_life, at(ARISES, FIRST), then("12:10", FIRST)],
                 "17 Nov 2026 12:10", prompted(times.usual)),
            ],
        )
    )  # fmt: skip


CHIEF = ("police legal services", "chief officer")
BEFORE_TWELVE_WEEKS = (warned(INSPECTOR),)
DECIDE = (
    DECIDE_THE_REVIEW,
    over_years(
        Owes(
            arises=ASKED,
            times=Times(
                "9 Feb 2027 12:05",
                "17 Jan 2027 01:50",
                "21 Jun 2026 00:50",
                "19 Mar 2027 23:50",
                "26 Mar 2014 00:00",
            ),
            met=((GOES_ON, "chief officer"), (ENDS, "chief officer")),
            warned=(("2 Feb 2027 12:05", BEFORE_TWELVE_WEEKS),),
            ladder=(("9 Feb 2027 12:05", (*BEFORE_TWELVE_WEEKS, *CHIEF)),),
            short_of_it=(
                ("not in writing", [(ReviewDecided(decision=Review.ENDS), "chief officer")]),
                ("not asked for now", [(NOT_ASKED, "offender manager")]),
            ),
            more=[
                (
                    "asked a second time: nothing begins anew",
                    [at(ARISES, ASKED), then("12:06", ASKED)],
                    "17 Nov 2026 12:07",
                    owed("9 Feb 2027 12:05"),
                )
            ],
        )
    ),
)

TABLES = (
    *END,
    LEARN,
    _eligible(
        KNOW_THAT_A_REVIEW_MAY_BE_ASKED, FIFTEEN, "24 Nov 2041 12:05", mine=Answer.NOT_KNOWN, other=Answer.YES
    ),
    _eligible(KNOW_THAT_A_CHILD_MAY_ASK, EIGHT, "24 Nov 2034 12:05", mine=Answer.YES, other=Answer.NO),
    DECIDE,
)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
