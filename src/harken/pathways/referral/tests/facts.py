"""The facts that the tables of this pathway are told with. Nobody in them is real."""

from datetime import UTC, datetime

from harken.every_case import PATHWAY as EVERY_CASE
from harken.every_case.disclosure import Agency
from harken.every_case.opening import Noted
from harken.every_case.referral import ReferralAnswered, ReferralDecision, ReferralReceived, Referred
from harken.every_case.strategy import (
    Enquiry47,
    StrategyDiscussionAsked,
    StrategyDiscussionHeld,
    StrategyDiscussionRefused,
)
from harken.every_case.tests.clock_times import Times
from harken.every_case.tests.twelve import world
from harken.pathways.referral import PATHWAY
from harken.pathways.referral.entries.concern import ConcernKnown, LearnedFrom
from harken.pathways.referral.entries.partners import (
    DifferenceRaised,
    DifferenceSettled,
    InformationAsked,
    RaisedWith,
    Settled,
    Through,
)
from harken.vocabulary import Answer

WORLD = world({kind.key: kind for pathway in (EVERY_CASE, PATHWAY) for kind in pathway.entries})

TWO_WORKING_DAYS = Times(
    "20 Nov 2026 00:00", "28 Oct 2026 00:00", "1 Apr 2026 00:00", "31 Dec 2026 00:00", "4 Jan 2014 00:00"
)
FIFTEEN_WORKING_DAYS = Times(
    "9 Dec 2026 00:00", "14 Nov 2026 00:00", "22 Apr 2026 00:00", "20 Jan 2027 00:00", "23 Jan 2014 00:00"
)

CONCERN = ConcernKnown(learned_from=LearnedFrom.INTELLIGENCE, significant_harm=Answer.YES)
UNAWARE = ConcernKnown(household_unaware=Answer.YES)
REFERRED = Referred(why="Afraid to go home")
REFERRED_UNAWARE = Referred(household_unaware=Answer.YES)
RECEIVED = ReferralReceived(reference="SC/1")
ANSWERED = ReferralAnswered(decision=ReferralDecision.ASSESSMENT)
WE_AGREE = ReferralAnswered(decision=ReferralDecision.ASSESSMENT, we_agree=Answer.YES)
TO_DISCUSS = ReferralAnswered(decision=ReferralDecision.STRATEGY)
WE_DISAGREE = ReferralAnswered(decision=ReferralDecision.NO_ACTION, we_agree=Answer.NO)
NOTE = Noted(note="Rang, no answer")

ASKED = StrategyDiscussionAsked(why="Bruises")
REFUSED = StrategyDiscussionRefused(reason="Not met")
TAKEN_FURTHER = StrategyDiscussionRefused(reason="Not met", taken_further=Answer.YES)
ALL_THERE = StrategyDiscussionHeld(attended=(Agency.SOCIAL_CARE, Agency.HEALTH), section_47=Enquiry47.JOINT)
NO_HEALTH = StrategyDiscussionHeld(attended=(Agency.SOCIAL_CARE, Agency.SCHOOL))
NO_AUTHORITY = StrategyDiscussionHeld(attended=(Agency.HEALTH,))
NOBODY_NAMED = StrategyDiscussionHeld()

ASKED_THE_MASH = InformationAsked(agencies=(Agency.HEALTH,), through=Through.MASH)
ASKED_THE_SCHOOL = InformationAsked(agencies=(Agency.SCHOOL,), through=Through.DIRECT)
ASKED_SOMEHOW = InformationAsked(agencies=(Agency.HEALTH,))
ASKED_AT_MEETING = InformationAsked(agencies=(Agency.HEALTH,), through=Through.MEETING)

RAISED = DifferenceRaised(raised_with=RaisedWith.SERVICE_MANAGER, about="No answer")
SETTLED = DifferenceSettled(outcome=Settled.CHANGED, done="They will see her today")
NO_ANSWER = DifferenceSettled(outcome=Settled.NO_ANSWER, done="Nothing yet")


def of_november(day: int, hour: int) -> datetime:
    """A time that somebody gave in an answer."""
    return datetime(2026, 11, day, hour, tzinfo=UTC)
