"""The facts that the tables of this pathway are told with. Nobody in them is real."""

from collections.abc import Sequence

from harken.every_case import PATHWAY as EVERY_CASE
from harken.every_case.opening import Noted
from harken.every_case.tests.clock_times import ARISES, Times
from harken.every_case.tests.twelve import MUCH_LATER, Owes, then, twelve, world
from harken.pathways.governance import PATHWAY
from harken.pathways.governance.entries.matter import Matter, MatterOpened
from harken.timelines.table import Row, met
from harken.vocabulary import Entry, Mark


class Gone(Entry):
    """A child is missing, on some pathway."""

    key = "some-pathway.gone"
    title = "Gone"
    reads = "Gone"
    marks = (Mark.CHILD_MISSING,)


class Back(Entry):
    """The child is found."""

    key = "some-pathway.back"
    title = "Back"
    reads = "Back"
    marks = (Mark.CHILD_FOUND,)


class Taken(Entry):
    """A child is in police protection, on some pathway."""

    key = "some-pathway.taken"
    title = "Taken"
    reads = "Taken"
    marks = (Mark.POWER_USED,)


class LetGo(Entry):
    """Police protection ended."""

    key = "some-pathway.let-go"
    title = "Let go"
    reads = "Let go"
    marks = (Mark.POWER_ENDED,)


class Held(Entry):
    """A child is in custody, on some pathway."""

    key = "some-pathway.held"
    title = "Held"
    reads = "Held"
    marks = (Mark.CHILD_DETAINED,)


class Freed(Entry):
    """The child left custody."""

    key = "some-pathway.freed"
    title = "Freed"
    reads = "Freed"
    marks = (Mark.CHILD_RELEASED,)


KINDS: tuple[type[Entry], ...] = (
    *EVERY_CASE.entries,
    *PATHWAY.entries,
    Gone,
    Back,
    Taken,
    LetGo,
    Held,
    Freed,
)
WORLD = world({kind.key: kind for kind in KINDS})

SIX_HOURS = Times(
    "17 Nov 2026 18:05", "25 Oct 2026 06:50", "29 Mar 2026 07:50", "26 Dec 2026 05:50", "1 Jan 2014 06:00"
)
SIX_WEEKS = Times(
    "29 Dec 2026 12:05", "6 Dec 2026 01:50", "10 May 2026 00:50", "5 Feb 2027 23:50", "12 Feb 2014 00:00"
)
NOTE = Noted(note="Rang, no answer")
BREACH, REPORT = MatterOpened(matter=Matter.BREACH), MatterOpened(matter=Matter.REPORT)


def of_the_case(owes: Owes) -> list[Row]:
    """The rows of a duty that is the whole case's, and not one child's."""
    done, waits = owes.met[0], owes.waits(owes.times.usual)
    rows: Sequence[Row] = [row for row in twelve(owes) if not row[0].startswith("somebody else's")]
    facts = [*owes.before, owes.trigger()]
    return [
        *rows,
        (
            "somebody else's: done in another case",
            [*facts, then("12:30", done[0], case="another")],
            "17 Nov 2026 12:31",
            waits,
        ),
        (
            "done of anybody in the case",
            [*facts, then("12:30", done[0], about="sibling")],
            MUCH_LATER,
            met("17 Nov 2026 12:30"),
        ),
    ]


__all__ = ["ARISES", "BREACH", "MUCH_LATER", "NOTE", "REPORT", "SIX_HOURS", "SIX_WEEKS", "WORLD"]
