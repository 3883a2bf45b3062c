"""The facts that the tables of this pathway are told with. Nobody in them is real."""

from datetime import UTC, datetime

from harken.every_case import PATHWAY as EVERY_CASE
from harken.every_case.acceptance import Allocated
from harken.every_case.disclosure import Agency
from harken.every_case.opening import Closed, Noted
from harken.every_case.strategy import Enquiry47, StrategyDiscussionAsked, StrategyDiscussionHeld
from harken.every_case.suspicion import SuspicionEnded
from harken.every_case.tests.clock_times import Times
from harken.every_case.tests.twelve import MUCH_LATER, SOON_DONE, Owes, twelve, world
from harken.pathways.investigation import PATHWAY
from harken.pathways.investigation.entries.allegation import (
    AbuseAlleged,
    AgenciesDecided,
    AllegedHarm,
    InvestigatedBy,
    InvestigatorNamed,
    UntrainedAccepted,
)
from harken.pathways.investigation.entries.progress import CaseOutcome, OutcomeDecided
from harken.timelines.table import Row, at, met
from harken.vocabulary import Answer

WORLD = world({kind.key: kind for pathway in (EVERY_CASE, PATHWAY) for kind in pathway.entries})

ONE_DAY = Times(
    "18 Nov 2026 12:05", "26 Oct 2026 01:50", "30 Mar 2026 00:50", "26 Dec 2026 23:50", "2 Jan 2014 00:00"
)
FIVE_DAYS = Times(
    "22 Nov 2026 12:05", "30 Oct 2026 01:50", "3 Apr 2026 00:50", "30 Dec 2026 23:50", "6 Jan 2014 00:00"
)
FORTNIGHT = Times(
    "1 Dec 2026 12:05", "8 Nov 2026 01:50", "12 Apr 2026 00:50", "8 Jan 2027 23:50", "15 Jan 2014 00:00"
)
FOUR_WEEKS = Times(
    "15 Dec 2026 12:05", "22 Nov 2026 01:50", "26 Apr 2026 00:50", "22 Jan 2027 23:50", "29 Jan 2014 00:00"
)
TWO_HOURS = Times(
    "17 Nov 2026 14:05", "25 Oct 2026 02:50", "29 Mar 2026 03:50", "26 Dec 2026 01:50", "1 Jan 2014 02:00"
)

ALLEGED = AbuseAlleged(harm=(AllegedHarm.PHYSICAL,))
NAMED_QUALIFIED = InvestigatorNamed(investigator="KB07", qualified=Answer.YES)
NAMED_NOT_KNOWN = InvestigatorNamed(investigator="KB21")
NAMED_NOBODY = InvestigatorNamed(investigator="", qualified=Answer.YES)
QUALIFIED = Allocated(to="KB07", accredited=Answer.YES)
NOT_QUALIFIED = Allocated(to="KB21", accredited=Answer.NO)
NOBODY = Allocated(team="Child abuse", accredited=Answer.YES)
ACCEPTED_UNTRAINED = UntrainedAccepted(investigator="KB21", why="Nobody is free")
HELD = StrategyDiscussionHeld(attended=(Agency.SOCIAL_CARE, Agency.HEALTH), section_47=Enquiry47.JOINT)
HELD_NOT_SAID = StrategyDiscussionHeld(attended=(Agency.SOCIAL_CARE, Agency.HEALTH))
ASKED = StrategyDiscussionAsked(why="Bruises")
SETTLED = AgenciesDecided(investigated_by=InvestigatedBy.POLICE, settled_with="Ms A")
NOT_SETTLED = AgenciesDecided(investigated_by=InvestigatedBy.NOT_DECIDED, settled_with="Ms A")
OUTCOME = OutcomeDecided(outcome=CaseOutcome.NOT_ENOUGH, why="As told")
NO_LONGER, NO_LONGER_ANOTHER, NO_LONGER_SOMEBODY = (
    SuspicionEnded(why="On camera, elsewhere", suspect=one) for one in ("S1", "S2", "")
)
CLOSED = Closed()
NOTE = Noted(note="Rang, no answer")


def of_november(day: int, hour: int) -> datetime:
    """A time that somebody gave in an answer."""
    return datetime(2026, 11, day, hour, tzinfo=UTC)


def of_the_case(owes: Owes) -> list[Row]:
    """The rows of a duty owed once for a case, whichever child of it was meant."""
    facts, done = [*owes.before, owes.trigger()], owes.met[0]
    elsewhere = at(SOON_DONE, done[0], by=done[1], case="another")
    sibling = owes.doing(SOON_DONE, done, about="sibling")
    return [
        *(row for row in twelve(owes) if row[0] != "somebody else's"),
        (
            "somebody else's: in another case",
            [*facts, elsewhere],
            "17 Nov 2026 12:07",
            owes.waits(owes.times.usual),
        ),
        ("done about the other child of the case", [*facts, sibling], MUCH_LATER, met(SOON_DONE)),
    ]
