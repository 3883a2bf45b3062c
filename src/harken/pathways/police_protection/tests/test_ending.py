"""The seventy-two hours and the end of the power, as timelines."""

from harken.every_case.corrections import EnteredInError
from harken.every_case.tests.clock_times import ARISES, HALF, HOUR, QUARTER, THREE_DAYS_ELAPSED
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
from harken.pathways.police_protection.duties.ending import (
    END_THE_POWER,
    RELEASE_THE_CHILD,
    SAY_HOW_IT_ENDED,
    SAY_WHAT_PROTECTS_THE_CHILD,
    SAY_WHY_IT_ENDED,
)
from harken.pathways.police_protection.entries.power import (
    EndReason,
    HowSure,
    PowerEnded,
    Protection,
    ProtectionSaid,
)
from harken.pathways.police_protection.tests.facts import (
    DIED,
    ENDED,
    ENDED_AND_NOTHING_SAID,
    INQUIRY_KEEPS,
    INQUIRY_OPEN_ENDED,
    INQUIRY_RELEASES,
    NO_CHILD,
    NOT_NEEDED,
    STILL_NEEDED,
    USED,
    WORLD,
    on_its_use,
    used,
)
from harken.timelines.table import Row, at, met, none, owed, released

DESIGNATED, SUPERINTENDENT = ("designated officer",), ("designated officer", "superintendent")
CHIEF_TOO = (*SUPERINTENDENT, "chief officer")
DO, SUPT, CHIEF = warned("designated officer"), warned("superintendent"), warned("chief officer")
A_DAY, TWO_DAYS = (DO,), (DO, DO)
SIXTY = (*TWO_DAYS, SUPT, DO)
SIXTY_SIX = (*SIXTY, CHIEF, SUPT)
ALL_TOLD = (*SIXTY_SIX, CHIEF, SUPT, DO)
LIMIT = "20 Nov 2026 12:05"


def _limit(title: str, used_at: str, before: str, ends: str) -> list[Row]:
    """Both sides of the limit: everybody was told, and then the law has ended it. Nothing is overdue."""
    facts = [at(used_at, USED)]
    return [
        (title, facts, before, owed("", *ALL_TOLD)),
        (f"{title}, ended by law", facts, ends, released(ends, *ALL_TOLD)),
    ]


HARD_STOP_ROWS: list[Row] = [
    ("nothing has happened", [], ARISES, none),
    ("it has just arisen", [used], ARISES, owed()),
    ("a minute before a day is over", [used], "18 Nov 2026 12:04", owed()),
    ("a day", [used], "18 Nov 2026 12:05", owed("", *A_DAY)),
    ("a minute before two days are", [used], "19 Nov 2026 12:04", owed("", *A_DAY)),
    ("two days", [used], "19 Nov 2026 12:05", owed("", *TWO_DAYS)),
    ("a minute before midnight and five", [used], "20 Nov 2026 00:04", owed("", *TWO_DAYS)),
    ("the superintendent hears", [used], "20 Nov 2026 00:05", owed("", *SIXTY)),
    ("a minute before the chief officer hears", [used], "20 Nov 2026 06:04", owed("", *SIXTY)),
    ("the chief officer hears", [used], "20 Nov 2026 06:05", owed("", *SIXTY_SIX)),
    ("a minute before the last telling", [used], "20 Nov 2026 11:04", owed("", *SIXTY_SIX)),
    ("everybody hears once more", [used], "20 Nov 2026 11:05", owed("", *ALL_TOLD)),
    ("the last moment", [used], "20 Nov 2026 12:04", owed("", *ALL_TOLD)),
    ("the first moment too late: ended by law, not overdue", [used], LIMIT, released(LIMIT, *ALL_TOLD)),
    ("ended by law, and nobody hears more of it", [used], MUCH_LATER, released(LIMIT, *ALL_TOLD)),
    ("met: an agreement with the family", [used, then("15:00", ENDED)], MUCH_LATER, met("17 Nov 2026 15:00")),
    ("met, whatever was left out", [used, then("15:00", ENDED_AND_NOTHING_SAID)], MUCH_LATER,
     met("17 Nov 2026 15:00")),
    ("met late: said to have ended once the law had ended it", [used, at("20 Nov 2026 12:06", ENDED)],
     MUCH_LATER, released(LIMIT, *ALL_TOLD)),
    ("done in time, known late", [used, then("15:00", ENDED, known="20 Nov 2026 13:00")], MUCH_LATER,
     met("17 Nov 2026 15:00", *ALL_TOLD)),
    ("done before it arose", [used, then("12:00", ENDED)], "17 Nov 2026 12:06", owed()),
    ("somebody else's", [used, then("15:00", ENDED, about="sibling")], "17 Nov 2026 15:01", owed()),
    ("a sister's power is used an hour after: each her own hours",
     [at(ARISES, USED), then("13:05", USED, about="sibling")], "18 Nov 2026 12:05",
     (owed("", *A_DAY, about="child"), owed("", about="sibling"))),
    ("saying that it is still needed lengthens nothing", [used, then("15:00", STILL_NEEDED)], LIMIT,
     released(LIMIT, *ALL_TOLD)),
    ("used again while it lasts: the hours of the first use run on",
     [used, at("19 Nov 2026 12:05", USED)], LIMIT, released(LIMIT, *ALL_TOLD)),
    ("used anew after it had ended by law", [used, at("21 Nov 2026 12:05", USED)], "21 Nov 2026 12:05",
     (released(LIMIT, *ALL_TOLD), owed())),
    ("nobody knew yet", [at(ARISES, USED, known="17 Nov 2026 18:00")], "17 Nov 2026 12:06", none),
    ("known late, and the hours run from its use", [at(ARISES, USED, known="18 Nov 2026 11:00")],
     "18 Nov 2026 12:05", owed("", *A_DAY)),
    ("struck out", [used, then("12:07", EnteredInError(why="Wrong child"), replaces=used)], MUCH_LATER, none),
    *_limit("the night the clocks go back", "25 Oct 2026 01:50 BST", "28 Oct 2026 00:49",
            "28 Oct 2026 00:50"),
    *_limit("the night the clocks go on", "29 Mar 2026 00:50", "1 Apr 2026 01:49", "1 Apr 2026 01:50"),
    *_limit("Christmas night", "25 Dec 2026 23:50", "28 Dec 2026 23:49", "28 Dec 2026 23:50"),
    ("the first day of the rule", [at("1 Jan 2014 00:00", USED)], "1 Jan 2014 00:00", owed()),
    ("the day before the rule", [at("31 Dec 2013 23:59", USED)], MUCH_LATER, none),
]  # fmt: skip

BY_LAW = PowerEnded(reason=EndReason.LIMIT, how_sure=HowSure.EXACT, protects=Protection.AUTHORITY)
NOTHING = PowerEnded(reason=EndReason.LIMIT, how_sure=HowSure.EXACT, protects=Protection.NOTHING)
SAID = ProtectionSaid(protects=Protection.OTHER, how="Her aunt has her, and the social worker looks in")
NOT_SAID = ProtectionSaid()

NO_REASON = PowerEnded(how_sure=HowSure.EXACT, protects=Protection.AUTHORITY)
NO_TIME = PowerEnded(reason=EndReason.RELEASED, protects=Protection.NO_LONGER_NEEDED)
ON_THE_SUPERINTENDENT = "designated officer", "superintendent"

PROTECTED_ROWS = twelve(
    Owes(
        arises=NOTHING,
        times=HALF,
        before=[at("1 Dec 2013 09:00", USED)],
        met=((SAID, "officer"), (BY_LAW, "designated officer")),
        ladder=(
            ("17 Nov 2026 12:35", ON_THE_SUPERINTENDENT),
            ("17 Nov 2026 13:35", (*ON_THE_SUPERINTENDENT, "chief officer")),
        ),
        short_of_it=(
            ("nobody knows", [(NOT_SAID, "officer")]),
            ("ended once more, and nothing yet", [(ENDED_AND_NOTHING_SAID, "officer")]),
        ),
        released=((USED, "officer"), (DIED, "officer"), (NO_CHILD, "officer")),
        more=[
            ("something protects the child", [at(ARISES, BY_LAW)], MUCH_LATER, none),
            ("not known is not nothing to ask", [at(ARISES, ENDED_AND_NOTHING_SAID)], ARISES,
             owed("17 Nov 2026 12:35")),
            ("a child who died", [at(ARISES, DIED)], MUCH_LATER, none),
            ("somebody grown", [at(ARISES, NO_CHILD)], MUCH_LATER, none),
            ("written down twice", [at(ARISES, NOTHING), then("12:10", NOTHING)], "17 Nov 2026 12:10",
             owed("17 Nov 2026 12:35")),
        ],
    )
)  # fmt: skip

WHY_ROWS = twelve(
    Owes(
        arises=NO_REASON,
        times=HOUR,
        met=((ENDED, "officer"),),
        ladder=(("17 Nov 2026 13:05", ON_THE_SUPERINTENDENT),),
        short_of_it=(
            ("a reason, and no time", [(NO_TIME, "officer")]),
            ("a time, and no reason", [(NO_REASON, "officer")]),
        ),
        more=[
            ("both are said", [at(ARISES, ENDED)], MUCH_LATER, none),
            ("about then is a time", [at(ARISES, ENDED.model_copy(update={"how_sure": HowSure.ABOUT}))],
             MUCH_LATER, none),
            ("a reason, and not when", [at(ARISES, NO_TIME)], ARISES, owed("17 Nov 2026 13:05")),
            ("corrected: when, and why", [at(ARISES, NO_REASON), then("12:20", ENDED)],
             MUCH_LATER, met("17 Nov 2026 12:20")),
            ("written down twice", [at(ARISES, NO_REASON), then("12:10", NO_REASON)], "17 Nov 2026 12:10",
             owed("17 Nov 2026 13:05")),
        ],
    )
)  # fmt: skip

before_it = at("1 Dec 2013 09:00", USED)
ALL_RELEASE_ROWS = twelve(
    Owes(
        arises=INQUIRY_RELEASES,
        times=QUARTER,
        before=[before_it],
        by="designated officer",
        met=(
            (ENDED, "designated officer"),
            (INQUIRY_KEEPS, "designated officer"),
            (STILL_NEEDED, "designated officer"),
        ),
        ladder=(("17 Nov 2026 12:20", ON_THE_SUPERINTENDENT),),
        short_of_it=(
            ("said again", [(NOT_NEEDED, "designated officer"), (INQUIRY_RELEASES, "designated officer")]),
        ),
        more=[
            ("harm is still likely", [before_it, at(ARISES, INQUIRY_KEEPS)], MUCH_LATER, none),
            ("the inquiry ended, and says neither", [before_it, at(ARISES, INQUIRY_OPEN_ENDED)], ARISES,
             owed("17 Nov 2026 12:20")),
            ("looked at, and no longer needed", [before_it, at(ARISES, NOT_NEEDED)], ARISES,
             owed("17 Nov 2026 12:20")),
            ("looked at, and still needed", [before_it, at(ARISES, STILL_NEEDED)], MUCH_LATER, none),
            ("the power had ended", [before_it, then("12:00", ENDED), at(ARISES, INQUIRY_RELEASES)],
             MUCH_LATER, none),
            ("the power had ended, and it is looked at", [before_it, then("12:00", ENDED),
             at(ARISES, NOT_NEEDED)], MUCH_LATER, none),
        ],
    )
)  # fmt: skip

# Once the power has ended nothing arises that could be met by its end: a row of its own says so.
RELEASE_ROWS = [
    row for row in ALL_RELEASE_ROWS if row[0] != "done before it arose: police protection power ended"
]

TABLES = (
    (END_THE_POWER, HARD_STOP_ROWS),
    on_its_use(
        SAY_HOW_IT_ENDED,
        ((ENDED, "designated officer"), (BY_LAW, "designated officer")),
        ((LIMIT, SUPERINTENDENT), ("20 Nov 2026 13:05", CHIEF_TOO)),
        THREE_DAYS_ELAPSED,
        (("what protects the child is no end", [(SAID, "officer")]),),
        released=((NOTHING, "officer"), (DIED, "officer")),
        not_released=(("still needed", (STILL_NEEDED, "designated officer")),),
    ),
    (SAY_WHAT_PROTECTS_THE_CHILD, PROTECTED_ROWS),
    (SAY_WHY_IT_ENDED, WHY_ROWS),
    (RELEASE_THE_CHILD, RELEASE_ROWS),
)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
