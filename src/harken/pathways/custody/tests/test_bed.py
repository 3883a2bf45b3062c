"""A bed outside the cells as timelines: asked for early, answered, taken further, moved into."""

from harken.every_case.contact import ContactMade
from harken.every_case.tests.clock_times import ARISES, HALF, HOUR, QUARTER
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
from harken.pathways.custody.duties.bed import (
    ANSWER_THE_REQUEST,
    ASK_BEFORE_CHARGE,
    ASK_WHEN_LIKELY,
    MOVE_THE_CHILD,
    PROVE_THE_SECURE_REQUEST,
    TAKE_THE_REFUSAL_FURTHER,
)
from harken.pathways.custody.entries.accommodation import (
    AccommodationAnswered,
    AccommodationRequested,
    AuthoritySays,
    Kind,
    RefusedBecause,
)
from harken.pathways.custody.entries.charge import ChargeConsidered
from harken.pathways.custody.tests.facts import (
    ARRIVED,
    ASKED,
    GRANTED,
    KEPT,
    LEFT,
    MOVED,
    NO_LONGER_KEPT,
    NOT_SAID,
    ON_GONE,
    STILL_HERE,
    TO_COURT,
    WORLD,
    Before,
    before,
    found_a_child,
    kept_twice,
)
from harken.timelines.table import at, met, none, owed, prompted
from harken.vocabulary import Answer

ELEVEN, TWELVE = "twelve the next day", "twelve that day"
OFFICER, SUITE = "custody officer", ("custody officer", "custody inspector")
DUTY_MANAGER, HEAD = "local authority duty manager", "local authority head of service"
RANG = ContactMade(whom="Out of hours")

begun = at(ARISES, ARRIVED)
BEFORE_ROWS = before(
    Before(
        arises=ARRIVED,
        named=KEPT,
        met=((ASKED, OFFICER),),
        told=(("17 Nov 2026 14:00", SUITE),),
        short_of_it=(("rung, and nothing asked", (RANG, OFFICER)),),
        released=ON_GONE,
        not_released=STILL_HERE,
        not_yet=(("charged, and bailed", GRANTED),),
        more=[
            ("charged, and nobody says whether bailed", [begun, then("14:00", NOT_SAID)], "17 Nov 2026 13:59",
             owed()),
            *found_a_child(ARRIVED, owed()),
            ("arrival written down twice begins nothing anew", [begun, then("12:07", ARRIVED)],
             "17 Nov 2026 12:08", owed()),
            ("here again after leaving", [at(LONG_BEFORE, ARRIVED), at("1 Dec 2013 10:00", LEFT), begun],
             ARISES, owed()),
        ],
    )
)  # fmt: skip

LIKELY = ChargeConsidered(refusal_likely=Answer.YES)
UNLIKELY = ChargeConsidered(refusal_likely=Answer.NO)
LIKELY_ROWS = twelve(
    Owes(
        arises=LIKELY,
        times=HALF,
        met=((ASKED, OFFICER),),
        ladder=(("17 Nov 2026 12:35", SUITE[:1]), ("17 Nov 2026 13:05", SUITE)),
        has_deadline=False,
        earlier_counts=True,
        short_of_it=(("rung, and nothing asked", [(RANG, OFFICER)]),),
        released=ON_GONE,
        not_released=STILL_HERE,
        more=[
            ("not likely", [at(ARISES, UNLIKELY)], MUCH_LATER, none),
            ("thought likely twice", [at(ARISES, LIKELY), then("12:10", LIKELY)], "17 Nov 2026 12:11",
             prompted("17 Nov 2026 12:35")),
            (
                "asked for the last time the child was here",
                [at("17 Nov 2026 09:00", ARRIVED), at("17 Nov 2026 09:30", ASKED),
                 at("17 Nov 2026 10:00", LEFT), at("17 Nov 2026 11:00", ARRIVED), at(ARISES, LIKELY)],
                ARISES,
                prompted("17 Nov 2026 12:35"),
            ),
        ],
    )
)  # fmt: skip


def _secure(twelve_or_over: Answer, serious_harm: Answer, not_enough: Answer) -> AccommodationRequested:
    return AccommodationRequested(
        kind=Kind.SECURE,
        twelve_or_over=twelve_or_over,
        serious_harm=serious_harm,
        alternative_not_enough=not_enough,
    )


YES, NOT_KNOWN = Answer.YES, Answer.NOT_KNOWN
PROVED, UNPROVED = _secure(YES, YES, YES), _secure(NOT_KNOWN, NOT_KNOWN, NOT_KNOWN)
NO_AGE, NO_HARM = _secure(NOT_KNOWN, YES, YES), _secure(YES, Answer.NO, YES)
ENOUGH = _secure(YES, YES, Answer.DECLINED)
ALTERNATIVE = AccommodationRequested(kind=Kind.ALTERNATIVE)
A_PLACE = AccommodationAnswered(answer=AuthoritySays.ALTERNATIVE_OFFERED, by_whom="R. Aldous")
A_SECURE_PLACE = AccommodationAnswered(answer=AuthoritySays.SECURE_OFFERED, by_whom="R. Aldous")
REFUSED = AccommodationAnswered(
    answer=AuthoritySays.REFUSED, by_whom="R. Aldous", because=RefusedBecause.NO_PLACE
)
REFUSED_BY_NOBODY = REFUSED.model_copy(update={"by_whom": ""})
NO_REASON = REFUSED.model_copy(update={"because": RefusedBecause.NOT_GIVEN})
NO_ANSWER = AccommodationAnswered(
    answer=AuthoritySays.NO_ANSWER_YET, by_whom="R. Aldous", because=RefusedBecause.OTHER
)
PROVE_ROWS = twelve(
    Owes(
        arises=UNPROVED,
        times=HALF,
        met=((PROVED, OFFICER), (ALTERNATIVE, OFFICER)),
        ladder=(("17 Nov 2026 12:35", SUITE),),
        short_of_it=(
            ("secure again, the age not known", [(NO_AGE, OFFICER)]),
            ("secure again, and no harm shown", [(NO_HARM, OFFICER)]),
            ("secure again, and something else might do", [(ENOUGH, OFFICER)]),
        ),
        released=(*NO_LONGER_KEPT, (A_PLACE, OFFICER), (A_SECURE_PLACE, OFFICER)),
        not_released=(*STILL_HERE, ("refused", (REFUSED, OFFICER)), ("kept on", (KEPT, OFFICER))),
        more=[
            ("but for the age", [at(ARISES, NO_AGE)], ARISES, owed("17 Nov 2026 12:35")),
            ("but for the harm", [at(ARISES, NO_HARM)], ARISES, owed("17 Nov 2026 12:35")),
            ("but that something else might do", [at(ARISES, ENOUGH)], ARISES, owed("17 Nov 2026 12:35")),
            ("proved as it was asked", [at(ARISES, PROVED)], MUCH_LATER, none),
            (
                "of one who is 11, 12 or over, says the form",
                [at(ARISES, PROVED, about=ELEVEN)],
                ARISES,
                owed("17 Nov 2026 12:35"),
            ),
            ("of one who is 12 that day", [at(ARISES, PROVED, about=TWELVE)], MUCH_LATER, none),
            (
                "secure again, of one who is 11",
                [at(ARISES, UNPROVED, about=ELEVEN), then("12:10", PROVED, by=OFFICER, about=ELEVEN)],
                "17 Nov 2026 12:11",
                owed("17 Nov 2026 12:35"),
            ),
            (
                "secure again, of one who is 12",
                [at(ARISES, UNPROVED, about=TWELVE), then("12:10", PROVED, by=OFFICER, about=TWELVE)],
                MUCH_LATER,
                met("17 Nov 2026 12:10"),
            ),
            ("alternative, of one who is 11", [at(ARISES, ALTERNATIVE, about=ELEVEN)], MUCH_LATER, none),
            ("alternative needs no proof", [at(ARISES, ALTERNATIVE)], MUCH_LATER, none),
        ],
    )
)

ANSWER_TOLD = (OFFICER, DUTY_MANAGER)
HOUR_ON = (*ANSWER_TOLD, "custody inspector", HEAD)
ANSWER_ROWS = twelve(
    Owes(
        arises=ASKED,
        times=HOUR,
        met=((A_PLACE, OFFICER), (A_SECURE_PLACE, OFFICER), (REFUSED, OFFICER)),
        ladder=(
            ("17 Nov 2026 13:05", ANSWER_TOLD),
            ("17 Nov 2026 14:05", HOUR_ON),
            ("17 Nov 2026 15:05", (*HOUR_ON, "superintendent")),
        ),
        has_deadline=False,
        short_of_it=(
            ("no answer is no answer", [(NO_ANSWER, OFFICER)]),
            ("refused by nobody in particular", [(REFUSED_BY_NOBODY, OFFICER)]),
            ("refused for no reason", [(NO_REASON, OFFICER)]),
        ),
        released=NO_LONGER_KEPT,
        not_released=(*STILL_HERE, ("kept on", (KEPT, OFFICER))),
        more=[
            ("asked again, and still waiting since the first", [at(ARISES, ASKED), then("12:30", ASKED)],
             "17 Nov 2026 12:31", prompted("17 Nov 2026 13:05")),
        ],
    )
)  # fmt: skip

REFUSAL_TOLD = ("custody inspector", DUTY_MANAGER)
FURTHER_ROWS = twelve(
    Owes(
        arises=REFUSED,
        times=QUARTER,
        met=((A_PLACE, OFFICER), (A_SECURE_PLACE, OFFICER)),
        ladder=(
            ("17 Nov 2026 12:20", REFUSAL_TOLD),
            ("17 Nov 2026 13:20", (*REFUSAL_TOLD, HEAD)),
            ("17 Nov 2026 14:20", (*REFUSAL_TOLD, HEAD, "superintendent")),
        ),
        has_deadline=False,
        short_of_it=(
            ("refused again", [(REFUSED, OFFICER)]),
            ("asked again", [(ASKED, OFFICER)]),
            ("no answer this time", [(NO_ANSWER, OFFICER)]),
        ),
        released=NO_LONGER_KEPT,
        not_released=(*STILL_HERE, ("kept on", (KEPT, OFFICER))),
        more=[
            ("offered at once", [at(ARISES, A_PLACE)], MUCH_LATER, none),
            ("no answer yet", [at(ARISES, NO_ANSWER)], MUCH_LATER, none),
        ],
    )
)

CELL_TOLD = ("custody inspector", DUTY_MANAGER)
MOVE_ROWS = kept_twice(
    Owes(
        arises=KEPT,
        times=HOUR,
        met=((MOVED, OFFICER),),
        ladder=(
            ("17 Nov 2026 13:05", CELL_TOLD),
            ("17 Nov 2026 14:05", (*CELL_TOLD, "superintendent", HEAD)),
        ),
        has_deadline=False,
        short_of_it=(("a place is not yet a bed", [(A_PLACE, OFFICER)]),),
        released=(*NO_LONGER_KEPT, (TO_COURT, OFFICER)),
        not_released=STILL_HERE,
    )
)

TABLES = (
    (ASK_BEFORE_CHARGE, BEFORE_ROWS),
    (ASK_WHEN_LIKELY, LIKELY_ROWS),
    (PROVE_THE_SECURE_REQUEST, PROVE_ROWS),
    (ANSWER_THE_REQUEST, ANSWER_ROWS),
    (TAKE_THE_REFUSAL_FURTHER, FURTHER_ROWS),
    (MOVE_THE_CHILD, MOVE_ROWS),
)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
