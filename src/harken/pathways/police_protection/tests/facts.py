"""The facts that the tables of this pathway are told with. Nobody in them is real."""

from collections.abc import Sequence

from harken.every_case import PATHWAY as EVERY_CASE
from harken.every_case.tests.clock_times import ARISES, Times
from harken.every_case.tests.twelve import Done, Owes, Told, then, twelve, world
from harken.every_case.voice import SeenHow, Voice
from harken.pathways.police_protection import PATHWAY
from harken.pathways.police_protection.entries.power import (
    Cause,
    EndReason,
    HowSure,
    InquiryCompleted,
    NeedLookedAt,
    PowerEnded,
    PowerUsed,
    Protection,
    Used,
)
from harken.timelines.table import Row, at, prompted
from harken.vocabulary import Duty, Entry, Mark


class ReportedMissing(Entry):
    """A report of another pathway that a child is missing."""

    key = "some-pathway.reported-missing"
    title = "Reported missing"
    reads = "Reported missing"
    marks = (Mark.CHILD_MISSING,)


class Found(Entry):
    """An entry of another pathway by which a child is found."""

    key = "some-pathway.found"
    title = "Found"
    reads = "Found"
    marks = (Mark.CHILD_FOUND,)


KINDS: tuple[type[Entry], ...] = (*EVERY_CASE.entries, *PATHWAY.entries, ReportedMissing, Found)
WORLD = world({kind.key: kind for kind in KINDS})

USED = PowerUsed(used=Used.REMOVED, officer="3902", grounds="He had threatened to kill her")
ENDED = PowerEnded(reason=EndReason.FAMILY_AGREEMENT, how_sure=HowSure.EXACT, protects=Protection.SAFETY_PLAN)
ENDED_AND_NOTHING_SAID = PowerEnded()
DIED = PowerEnded(reason=EndReason.DIED, how_sure=HowSure.EXACT)
NO_CHILD = PowerEnded(reason=EndReason.NOT_A_CHILD, how_sure=HowSure.EXACT)

STILL_NEEDED = NeedLookedAt(cause=Cause.REMAINS, reasons="The man is on bail, and knows the school")
NOT_NEEDED = NeedLookedAt(cause=Cause.GONE, reasons="He was remanded")
INQUIRY_RELEASES = InquiryCompleted(cause=Cause.GONE, reasons="The aunt has her")
INQUIRY_KEEPS = InquiryCompleted(cause=Cause.REMAINS, reasons="Nobody at home can keep her safe")
INQUIRY_OPEN_ENDED = InquiryCompleted()

HEARD = Voice(seen=SeenHow.ALONE, words_used="I want my bear")

STILL_OWED = (("the power has ended, and it is owed still", (ENDED, "designated officer")),)

used = at(ARISES, USED)
MISSING, FOUND = ReportedMissing(), Found()


def used_again(late: str) -> Row:
    """The power is used, or its use written down, a second time while what is owed is owed still."""
    facts = [used, then("12:20", USED)]
    return ("used again while it lasts: nothing begins anew", facts, "17 Nov 2026 12:20", prompted(late))


def on_its_use(
    duty: Duty,
    met: Sequence[Done],
    ladder: Sequence[tuple[str, Told]],
    times: Times,
    short_of_it: Sequence[tuple[str, Sequence[Done]]],
    *,
    released: Sequence[Done] = (),
    not_released: Sequence[tuple[str, Done]] = STILL_OWED,
) -> tuple[Duty, list[Row]]:
    """The table of what is owed, with our prompt, from the use of the power on."""
    return duty, twelve(
        Owes(
            arises=USED,
            times=times,
            by="officer",
            met=met,
            ladder=ladder,
            has_deadline=False,
            short_of_it=short_of_it,
            released=released,
            not_released=not_released,
            more=[used_again(times.usual)],
        )
    )
