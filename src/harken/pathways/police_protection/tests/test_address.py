"""The family was told where a child in police protection is: somebody acts on it, at once."""

from harken.every_case.tests.clock_times import ARISES, HALF
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
from harken.pathways.police_protection.duties.told import ACT_ON_THE_ADDRESS_SAID
from harken.pathways.police_protection.entries.place import Accommodated, Kind
from harken.pathways.police_protection.entries.power import PowerUsed, Used
from harken.pathways.police_protection.entries.told import AuthoritySpokenWith, FamilyTold, ParentsTold
from harken.pathways.police_protection.tests.facts import ENDED, HEARD, USED, WORLD
from harken.timelines.table import at, none, owed
from harken.vocabulary import Answer

TOLD, LATE = warned("designated officer"), "17 Nov 2026 12:35"
OFFICER = "designated officer"
SAID = ParentsTold(told=FamilyTold.EVERYBODY, address_kept_back=Answer.NO)
KEPT_BACK = ParentsTold(told=FamilyTold.EVERYBODY, address_kept_back=Answer.YES)
NOT_KNOWN = ParentsTold(told=FamilyTold.EVERYBODY)
MOVED, RANG = Accommodated(place=Kind.FOSTER), AuthoritySpokenWith()
WARD = Accommodated(place=Kind.HOSPITAL)
used, kept = (at(LONG_BEFORE, one) for one in (USED, PowerUsed(used=Used.KEPT)))

ROWS = twelve(
    Owes(
        arises=SAID,
        before=(used,),
        times=HALF,
        by="officer",
        met=((MOVED, OFFICER), (RANG, OFFICER)),
        at_once=(TOLD,),
        ladder=((LATE, (TOLD, "superintendent")),),
        counted_from_recording=True,
        short_of_it=(
            ("the child is heard", [(HEARD, OFFICER)]),
            ("told again, and kept back now", [(KEPT_BACK, "officer")]),
        ),
        released=((ENDED, OFFICER),),
        more=[
            ("kept back", [used, at(ARISES, KEPT_BACK)], MUCH_LATER, none),
            ("not known whether it was", [used, at(ARISES, NOT_KNOWN)], MUCH_LATER, none),
            ("the power had ended", [used, then("12:00", ENDED), at(ARISES, SAID)], MUCH_LATER, none),
            ("kept on the ward, as they know", [kept, at("17 Nov 2026 11:00", WARD), at(ARISES, SAID)],
             MUCH_LATER, none),
            ("kept on the ward, then brought to a foster home",
             [kept, at("17 Nov 2026 11:00", WARD), at("17 Nov 2026 11:30", MOVED), at(ARISES, SAID)], ARISES,
             owed(LATE, TOLD)),
            ("kept on the ward once before", [kept, at("1 Dec 2013 10:00", ENDED),
             at("17 Nov 2026 11:00", USED), at(ARISES, SAID)], ARISES, owed(LATE, TOLD)),
            ("said to another of the family, too", [used, at(ARISES, SAID), then("12:20", SAID)],
             "17 Nov 2026 12:20", owed(LATE, TOLD)),
        ],
    )
)  # fmt: skip

TABLES = ((ACT_ON_THE_ADDRESS_SAID, ROWS),)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
