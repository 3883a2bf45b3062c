"""What is owed to the children around an offender, and to one who is a child, as timelines."""

from collections.abc import Sequence

from harken.every_case.referral import Referred
from harken.every_case.tests.clock_times import ARISES, FOUR_HOURS
from harken.every_case.tests.twelve import (
    MUCH_LATER,
    Done,
    Owes,
    every_row,
    every_table_is_whole,
    no_lie_survives,
    then,
    twelve,
)
from harken.every_case.voice import SeenHow, Voice
from harken.pathways.offender.duties.children import (
    HEAR_THE_CHILD_WHO_IS_MANAGED,
    NAME_THE_CHILDREN,
    REFER_THE_CHILD,
    REFER_THE_CHILD_WHO_IS_MANAGED,
)
from harken.pathways.offender.entries.management import Outcome, Visited
from harken.pathways.offender.entries.notification import Change, Changed, ChildrenNamed, ChildThere, WithWhom
from harken.pathways.offender.entries.registration import Because, TakenOn
from harken.pathways.offender.tests.facts import DANGEROUS, MANAGER, REGISTERED, SERGEANT, WORLD, of_the_case
from harken.timelines.table import CASE, CHILD, Row, at, met, none, prompted
from harken.vocabulary import Answer, Duty, Entry

PROMPT = "17 Nov 2026 16:05"
HOUSEHOLD = Changed(change=Change.CHILD_HOUSEHOLD)
ALL_NAMED = Changed(change=Change.CHILD_HOUSEHOLD, children_named=Answer.YES)
THERE, REFERRED = ChildThere(), Referred()
ALL_THERE, NONE_THERE, SOME_THERE = (
    ChildrenNamed(who=one) for one in (WithWhom.ALL, WithWhom.NONE, WithWhom.SOME)
)
SAW_TOYS = Visited(outcome=Outcome.SEEN_AT_HOME, children=Answer.YES)
SAW_NO_CHILD = Visited(outcome=Outcome.SEEN_AT_HOME, children=Answer.NO)
HEARD, ASLEEP = Voice(seen=SeenHow.ALONE), Voice(seen=SeenHow.NOT_SPOKEN_TO)
LADDER = (
    (PROMPT, (*MANAGER, *SERGEANT)),
    ("18 Nov 2026 16:05", (*MANAGER, *SERGEANT, "MOSOVO detective inspector")),
)


def _to_a_child(
    duty: Duty, arises: Entry, done: Done, short: Done, more: Sequence[Row] = ()
) -> tuple[Duty, list[Row]]:
    own = CHILD if type(arises).belongs == "person" else CASE
    began = at(ARISES, arises, case=own)
    elsewhere = at("17 Nov 2026 12:06", done[0], by=done[1], case="another")
    return duty, twelve(
        Owes(
            arises=arises,
            times=FOUR_HOURS,
            by="offender manager",
            own_chronology=own,
            met=(done,),
            ladder=LADDER,
            has_deadline=False,
            short_of_it=(("something else", [short]),),
            more=[
                ("of somebody grown", [at(ARISES, arises, about="eighteen that day")], ARISES, none),
                ("of somebody of seventeen", [at(ARISES, arises, about="seventeen")], ARISES,
                 prompted(PROMPT)),
                ("done in another case", [began, elsewhere], MUCH_LATER, met("17 Nov 2026 12:06")),
                ("said again: nothing begins anew", [began, then("12:20", arises, case=own)],
                 "17 Nov 2026 12:20", prompted(PROMPT)),
                *more,
            ],
        )
    )  # fmt: skip


ASKED_ABOUT: Row = (
    "asked about, and not managed",
    [at(ARISES, TakenOn(because=Because.ASKED_ABOUT))],
    ARISES,
    none,
)
ALSO_DANGEROUS: Row = ("managed as dangerous", [at(ARISES, DANGEROUS)], ARISES, prompted(PROMPT))
A_REFERRAL, A_VOICE = (REFERRED, "offender manager"), (HEARD, "offender manager")

TABLES = (
    of_the_case(
        NAME_THE_CHILDREN,
        Owes(
            arises=HOUSEHOLD,
            times=FOUR_HOURS,
            by="offender manager",
            met=((ALL_THERE, "offender manager"), (NONE_THERE, "offender manager")),
            ladder=LADDER,
            has_deadline=False,
            short_of_it=(
                ("said again", [(HOUSEHOLD, "offender manager")]),
                ("some are named", [(SOME_THERE, "offender manager")]),
            ),
            more=[
                ("each is named already", [at(ARISES, ALL_NAMED)], ARISES, none),
                ("another change", [at(ARISES, Changed(change=Change.NAME))], ARISES, none),
                ("a child at a visit", [at(ARISES, SAW_TOYS)], ARISES, prompted(PROMPT)),
                ("no child at a visit", [at(ARISES, SAW_NO_CHILD)], ARISES, none),
            ],
        ),
    ),
    _to_a_child(REFER_THE_CHILD, THERE, A_REFERRAL, A_VOICE),
    _to_a_child(
        REFER_THE_CHILD_WHO_IS_MANAGED, REGISTERED, A_REFERRAL, A_VOICE, [ASKED_ABOUT, ALSO_DANGEROUS]
    ),
    _to_a_child(
        HEAR_THE_CHILD_WHO_IS_MANAGED,
        REGISTERED,
        A_VOICE,
        (ASLEEP, "offender manager"),
        [ASKED_ABOUT, ALSO_DANGEROUS],
    ),
)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
