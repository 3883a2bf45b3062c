"""The check set, and each partner's answer, as timelines."""

from datetime import UTC, datetime

from harken.every_case.tests.clock_times import ARISES, WORKING_DAY
from harken.every_case.tests.twelve import (
    LONG_BEFORE,
    MUCH_LATER,
    Owes,
    every_row,
    every_table_is_whole,
    no_lie_survives,
    then,
)
from harken.pathways.online_abuse.duties.children import CHASE_THE_PARTNER, MAKE_EVERY_CHECK
from harken.pathways.online_abuse.entries.checks import (
    Answered,
    DevelopmentStarted,
    Partner,
    PartnerAsked,
    System,
    SystemsSearched,
    Target,
)
from harken.pathways.online_abuse.tests.facts import (
    ADULT,
    ALL_SYSTEMS,
    CLEARED,
    NO_LONGER,
    PASSED_ON,
    THREE_DAYS,
    UNDER_18,
    WORLD,
    of_each_suspect,
    says,
)
from harken.timelines.table import Row, at, met, none, owed, prompted
from harken.vocabulary import Answer

DEVELOPER, DS, DI = "intelligence developer", "detective sergeant", "detective inspector"

answered = [at(LONG_BEFORE, says(partner)) for partner in Partner]
ON_A_PERSON = DevelopmentStarted(target=Target.PERSON)
ON_AN_ADDRESS = DevelopmentStarted(target=Target.ADDRESS)
ON_AN_ACCOUNT = DevelopmentStarted(target=Target.ACCOUNT)
AN_ANSWER = (Answered.CHILD, Answered.KNOWN_CHILD, Answered.NO_CHILD, Answered.NOTHING)
IN_THREE_DAYS = owed("20 Nov 2026 12:05")


def _all_but(system: System) -> SystemsSearched:
    return SystemsSearched(systems=tuple(one for one in System if one is not system))


def _one_short() -> list[Row]:
    """Every partner left out, or silent, or refusing: the set is not whole."""
    asked = "17 Nov 2026 12:07"
    rows: list[Row] = []
    for partner in Partner:
        others = [then("12:06", says(one)) for one in Partner if one is not partner]
        facts = [at(ARISES, ADULT), *others, then("12:06", ALL_SYSTEMS)]
        rows.append((f"everything but {partner}", facts, asked, IN_THREE_DAYS))
        rows += [
            (
                f"{answer} from {partner}",
                [*facts, then("12:06", says(partner, answer))],
                asked,
                IN_THREE_DAYS,
            )
            for answer in (Answered.NO_ANSWER, Answered.REFUSED)
        ]
        rows += [
            (
                f"{answer} from {partner}",
                [*facts, then("12:06", says(partner, answer))],
                asked,
                met("17 Nov 2026 12:06"),
            )
            for answer in (Answered.CHILD, Answered.NO_CHILD, Answered.NOTHING)
        ]
    return rows


CHECK_ROWS = of_each_suspect(
    Owes(
        arises=ADULT,
        times=THREE_DAYS,
        before=answered,
        met=((ALL_SYSTEMS, DEVELOPER),),
        ladder=(
            ("20 Nov 2026 12:05", (DEVELOPER, DS)),
            ("21 Nov 2026 12:05", (DEVELOPER, DS, DI)),
        ),
        earlier_counts=True,
        short_of_it=tuple((f"everything but {one}", [(_all_but(one), DEVELOPER)]) for one in System),
        released=(*NO_LONGER, (PASSED_ON, DI)),
        not_released=(("a sergeant ends no search", (PASSED_ON, DS)),),
        more=[
            *_one_short(),
            ("development on a person", [at(ARISES, ON_A_PERSON)], ARISES, IN_THREE_DAYS),
            ("development on an address", [at(ARISES, ON_AN_ADDRESS)], ARISES, IN_THREE_DAYS),
            ("development on an account alone", [at(ARISES, ON_AN_ACCOUNT)], MUCH_LATER, none),
            ("a suspect under 18 is checked, too", [at(ARISES, UNDER_18)], ARISES, IN_THREE_DAYS),
            ("the address first, and then the person", [at(ARISES, ON_AN_ADDRESS), then("13:00", ADULT)],
             "17 Nov 2026 13:00", IN_THREE_DAYS),
            ("another suspect than the one checked", [then("09:00", ADULT), *(then("09:30", says(one))
             for one in Partner), then("09:30", ALL_SYSTEMS), then("10:00", CLEARED), at(ARISES, ADULT)],
             ARISES, (met("17 Nov 2026 09:30"), IN_THREE_DAYS)),
            ("known a day later, and counted from when it happened", [at(ARISES, ADULT,
             known="18 Nov 2026 12:05")], "18 Nov 2026 12:05", IN_THREE_DAYS),
        ],
    )
)  # fmt: skip

ASKED = PartnerAsked(partner=Partner.HEALTH, named="A health visitor", suspicion=Answer.NO)
WANTED_TODAY = ASKED.model_copy(update={"wanted_by": datetime(2026, 11, 17, 17, tzinfo=UTC)})
IN_A_WEEK = ASKED.model_copy(update={"wanted_by": datetime(2026, 11, 24, 17, tzinfo=UTC)})
CHASE_ROWS = of_each_suspect(
    Owes(
        arises=ASKED,
        times=WORKING_DAY,
        met=tuple((says(Partner.HEALTH, answer), "health") for answer in AN_ANSWER),
        ladder=(("19 Nov 2026 00:00", (DEVELOPER,)), ("20 Nov 2026 00:00", (DEVELOPER, DS))),
        has_deadline=False,
        short_of_it=(
            ("another partner answers for itself", [(says(Partner.EDUCATION), "school")]),
            ("no answer yet", [(says(Partner.HEALTH, Answered.NO_ANSWER), "health")]),
            ("they will not say", [(says(Partner.HEALTH, Answered.REFUSED), "health")]),
        ),
        released=NO_LONGER,
        more=[
            ("known a day later, and counted from when they were asked",
             [at(ARISES, ASKED, known="18 Nov 2026 12:05")], "18 Nov 2026 12:05",
             prompted("19 Nov 2026 00:00")),
            ("wanted sooner", [at(ARISES, WANTED_TODAY)], ARISES, prompted("17 Nov 2026 17:00")),
            ("wanted later, and prompted all the same", [at(ARISES, IN_A_WEEK)], ARISES,
             prompted("19 Nov 2026 00:00")),
        ],
    )
)  # fmt: skip
TABLES = ((MAKE_EVERY_CHECK, CHECK_ROWS), (CHASE_THE_PARTNER, CHASE_ROWS))

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
