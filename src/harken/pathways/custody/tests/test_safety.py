"""A concern referred, and a strip search safeguarded, as timelines."""

from harken.every_case.opening import Noted
from harken.every_case.referral import ReferralReceived, Referred
from harken.every_case.tests.clock_times import ARISES, FOUR_HOURS
from harken.every_case.tests.twelve import (
    MUCH_LATER,
    Owes,
    every_row,
    every_table_is_whole,
    no_lie_survives,
    then,
    twelve,
)
from harken.every_case.voice import SeenHow, Voice
from harken.pathways.custody.duties.safety import (
    REFER_THE_CONCERN,
    SAFEGUARD_THE_SEARCH,
    TELL_AN_INSPECTOR_OF_THE_SEARCH,
)
from harken.pathways.custody.entries.arrival import VulnerabilityFormAnswered
from harken.pathways.custody.entries.concern import ConcernRaised
from harken.pathways.custody.entries.search import (
    Safeguard,
    StripSearchAcknowledged,
    StripSearchDecided,
    StripSearched,
    StripSearchSafeguarded,
)
from harken.pathways.custody.tests.facts import (
    ADULT,
    ARRIVED,
    LEFT,
    ON_GONE,
    STILL_HERE,
    WORLD,
    Before,
    before,
)
from harken.timelines.table import Row, at, met, none, overdue, prompted
from harken.vocabulary import Answer, Entry

CONCERN = ConcernRaised(what="Afraid of the man who rang")
REFERRED = Referred(why="Afraid of the man who rang")
EXPLOITED = VulnerabilityFormAnswered(exploitation=Answer.YES)
AFRAID = Voice(seen=SeenHow.ALONE, harm=Answer.YES)
SUITE = ("custody officer", "custody inspector")

begun = at("17 Nov 2026 11:00", ARRIVED)
gone = at("17 Nov 2026 11:30", LEFT)
found_adult = at("17 Nov 2026 11:30", ADULT)
PROMPT = prompted("17 Nov 2026 16:05")
CONCERN_ROWS = twelve(
    Owes(
        arises=CONCERN,
        times=FOUR_HOURS,
        met=((REFERRED, "custody officer"),),
        ladder=(("17 Nov 2026 16:05", SUITE),),
        has_deadline=False,
        short_of_it=(
            ("a note refers nobody", [(Noted(note="Will ring"), "custody officer")]),
            ("received is of another referral", [(ReferralReceived(), "MASH")]),
        ),
        not_released=(("gone, and owed all the same", (LEFT, "custody officer")),),
        more=[
            ("the arresting officer suspects exploitation", [begun, at(ARISES, EXPLOITED)], ARISES, PROMPT),
            ("the child is afraid", [begun, at(ARISES, AFRAID)], ARISES, PROMPT),
            ("the same words, and no child in custody", [at(ARISES, EXPLOITED)], MUCH_LATER, none),
            ("afraid, and no child in custody", [at(ARISES, AFRAID)], MUCH_LATER, none),
            ("suspected once the child had left", [begun, gone, at(ARISES, EXPLOITED)], MUCH_LATER, none),
            ("afraid once the child had left", [begun, gone, at(ARISES, AFRAID)], MUCH_LATER, none),
            ("suspected of somebody found to be an adult", [begun, found_adult, at(ARISES, EXPLOITED)],
             MUCH_LATER, none),
            ("feared for twice, referred once", [at(ARISES, CONCERN), then("12:30", CONCERN)],
             "17 Nov 2026 12:31", PROMPT),
        ],
    )
)  # fmt: skip

DECIDED, SEARCHED = StripSearchDecided(why="A blade"), StripSearched(by_whom="3902")
WITH_AN_ADULT = StripSearchSafeguarded(safeguard=Safeguard.ADULT_PRESENT)
URGENT = StripSearchSafeguarded(safeguard=Safeguard.URGENT, reason="He had said he would cut himself")
NEITHER, NOT_SAID = (StripSearchSafeguarded(safeguard=one) for one in (Safeguard.NEITHER, Safeguard.NOT_SAID))
KNOWN = StripSearchAcknowledged()


def _searched(done: Entry, by: str, told: tuple[str, ...]) -> list[Row]:
    """A search nobody decided on; and a second one after a first that was as it should be."""
    first = [begun, at("17 Nov 2026 11:20", DECIDED), at("17 Nov 2026 11:25", done, by=by)]
    again = [*first, at("17 Nov 2026 11:40", SEARCHED), at(ARISES, SEARCHED)]
    return [
        ("searched, and nobody had decided", [begun, at(ARISES, SEARCHED)], ARISES, overdue(*told)),
        (
            "searched again, and nobody had decided",
            again,
            ARISES,
            (met("17 Nov 2026 11:25"), overdue(*told)),
        ),
    ]


SAFEGUARD_ROWS = before(
    Before(
        start=ARRIVED,
        arises=DECIDED,
        named=SEARCHED,
        met=((WITH_AN_ADULT, "custody officer"), (URGENT, "custody officer")),
        told=(("17 Nov 2026 14:00", SUITE),),
        short_of_it=(
            ("nobody there, and no reason", (NEITHER, "custody officer")),
            ("nobody says who was there", (NOT_SAID, "custody officer")),
            ("an inspector's word is no adult", (KNOWN, "inspector")),
        ),
        released=ON_GONE,
        not_released=STILL_HERE,
        more=_searched(WITH_AN_ADULT, "custody officer", SUITE),
    )
)

INSPECTOR_ROWS = before(
    Before(
        start=ARRIVED,
        arises=DECIDED,
        named=SEARCHED,
        met=((KNOWN, "custody inspector"),),
        told=(
            ("17 Nov 2026 14:00", ("custody inspector",)),
            ("17 Nov 2026 14:59", ("custody inspector",)),
            ("17 Nov 2026 15:00", ("custody inspector", "custody officer")),
        ),
        short_of_it=(
            ("a sergeant is no inspector", (KNOWN, "custody officer")),
            ("an adult there is not an inspector", (WITH_AN_ADULT, "custody officer")),
        ),
        released=ON_GONE,
        not_released=STILL_HERE,
        more=_searched(KNOWN, "inspector", ("custody inspector",)),
    )
)

TABLES = (
    (REFER_THE_CONCERN, CONCERN_ROWS),
    (SAFEGUARD_THE_SEARCH, SAFEGUARD_ROWS),
    (TELL_AN_INSPECTOR_OF_THE_SEARCH, INSPECTOR_ROWS),
)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
