"""What is owed under the child sex offender disclosure scheme, as timelines."""

from collections.abc import Sequence
from datetime import UTC, datetime

from harken.every_case.tests.clock_times import ARISES, DAY, Times
from harken.every_case.tests.twelve import (
    MUCH_LATER,
    Done,
    Owes,
    Told,
    every_row,
    every_table_is_whole,
    no_lie_survives,
    then,
)
from harken.pathways.offender.duties.disclosure import (
    DECIDE_ON_DISCLOSURE,
    MAKE_THE_FIRST_CHECKS,
    SEE_THE_APPLICANT,
)
from harken.pathways.offender.entries.disclosure import (
    ApplicantSeen,
    ChecksMade,
    Danger,
    Decision,
    DecisionPutOff,
    DisclosureAsked,
    DisclosureDecided,
)
from harken.pathways.offender.entries.registration import Because, TakenOn
from harken.pathways.offender.tests.facts import FOUR_WEEKS, REGISTERED, WORLD, of_the_case
from harken.timelines.table import Row, at, none, owed, released, warned
from harken.vocabulary import Answer, Duty, Entry

CSODS = "child sex offender disclosure officer"
OFFICER, BEFORE = (CSODS,), (warned(CSODS),)
ASKED = TakenOn(because=Because.ASKED_ABOUT, application="D1")
ANOTHER = DisclosureAsked(application="D2")
TEN_DAYS = Times(
    "27 Nov 2026 12:05", "4 Nov 2026 01:50", "8 Apr 2026 00:50", "4 Jan 2027 23:50", "11 Jan 2014 00:00"
)


def _of_an_application(
    duty: Duty,
    times: Times,
    done: Sequence[Entry],
    short: Sequence[tuple[str, Entry]],
    *,
    warning: str,
    climbs_to: str,
    more: Sequence[Row] = (),
) -> tuple[Duty, list[Row]]:
    told: Told = (*BEFORE, *OFFICER, climbs_to)
    by = [(entry, CSODS) for entry in done]
    lacking: list[tuple[str, Sequence[Done]]] = [(title, [(entry, CSODS)]) for title, entry in short]
    return of_the_case(
        duty,
        Owes(
            arises=ASKED,
            times=times,
            by=CSODS,
            met=by,
            warned=((warning, BEFORE),),
            ladder=((times.usual, told),),
            short_of_it=lacking,
            more=[
                ("registered, and nobody asks", [at(ARISES, REGISTERED)], ARISES, none),
                ("another asks about the same person", [at(ARISES, ANOTHER)], ARISES, owed(times.usual)),
                *more,
            ],
        ),
    )


SEEN = ApplicantSeen(application="D1", identity=Answer.YES)
DISCLOSED = DisclosureDecided(application="D1", decision=Decision.DISCLOSE)
NOTHING = DisclosureDecided(application="D1", decision=Decision.NOTHING)
WITHDRAWN = DisclosureDecided(application="D1", decision=Decision.WITHDRAWN)
ANOTHERS_WITHDRAWN = DisclosureDecided(application="D2", decision=Decision.WITHDRAWN)
SAFE, ACTED_ON = (ChecksMade(application="D1", danger=one) for one in (Danger.NONE, Danger.ACTED_ON))
TO_JANUARY = DecisionPutOff(
    application="D1", until=datetime(2027, 1, 5, 10, tzinfo=UTC), why="A file is awaited from abroad"
)

TABLES = (
    _of_an_application(
        MAKE_THE_FIRST_CHECKS,
        DAY,
        (SAFE, ACTED_ON),
        (
            ("another application's", ChecksMade(application="D2", danger=Danger.NONE)),
            ("danger, and nobody acted", ChecksMade(application="D1", danger=Danger.NOT_ACTED_ON)),
            ("not known whether there is danger", ChecksMade(application="D1")),
        ),
        warning="18 Nov 2026 08:05",
        climbs_to="detective inspector",
        more=[
            (
                "taken back, and the child is where they were",
                [at(ARISES, ASKED), then("12:10", WITHDRAWN)],
                "17 Nov 2026 12:11",
                owed("18 Nov 2026 12:05"),
            )
        ],
    ),
    _of_an_application(
        SEE_THE_APPLICANT,
        TEN_DAYS,
        (SEEN,),
        (
            ("another applicant", ApplicantSeen(application="D2", identity=Answer.YES)),
            ("seen, and not checked who they are", ApplicantSeen(application="D1")),
        ),
        warning="25 Nov 2026 12:05",
        climbs_to="detective inspector",
        more=[
            (
                "taken back",
                [at(ARISES, ASKED), then("12:10", WITHDRAWN)],
                MUCH_LATER,
                released("17 Nov 2026 12:10"),
            ),
            (
                "another took theirs back",
                [at(ARISES, ASKED), then("12:10", ANOTHERS_WITHDRAWN)],
                "17 Nov 2026 12:11",
                owed("27 Nov 2026 12:05"),
            ),
            (
                "decided before they were seen",
                [at(ARISES, ASKED), then("12:10", DISCLOSED)],
                "17 Nov 2026 12:11",
                owed("27 Nov 2026 12:05"),
            ),
        ],
    ),
    _of_an_application(
        DECIDE_ON_DISCLOSURE,
        FOUR_WEEKS,
        (DISCLOSED, NOTHING, WITHDRAWN),
        (
            ("another application's", DisclosureDecided(application="D2", decision=Decision.DISCLOSE)),
            ("not decided", DisclosureDecided(application="D1")),
        ),
        warning="8 Dec 2026 12:05",
        climbs_to="detective chief inspector",
        more=[
            (
                "put off, with a reason, in good time",
                [at(ARISES, ASKED), then("12:10", TO_JANUARY)],
                "17 Nov 2026 12:10",
                owed("5 Jan 2027 10:00"),
            ),
        ],
    ),
)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
