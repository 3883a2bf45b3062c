"""What a referral's page shows besides its chronology and duties."""

from harken.every_case.referral import ReferralAnswered, Referred
from harken.every_case.strategy import StrategyDiscussionHeld
from harken.pathways.referral.entries.concern import HeldForMeeting, MentionedAtMeeting
from harken.pathways.referral.entries.conference import ConferenceCalled, ConferenceHeld
from harken.pathways.referral.entries.partners import (
    DifferenceRaised,
    DifferenceSettled,
    InformationAsked,
    InformationReturned,
)
from harken.vocabulary import Panel

PANELS = (
    Panel(title="Referrals", lists=Referred, columns=("authority", "reference", "received_at")),
    Panel(title="What the authority decided", lists=ReferralAnswered, columns=("decision", "we_agree")),
    Panel(title="Spoken of, which refers nobody", lists=MentionedAtMeeting, columns=("meeting", "said")),
    Panel(title="Kept for a meeting", lists=HeldForMeeting, columns=("meeting", "meets_at", "cost")),
    Panel(title="Partners asked", lists=InformationAsked, columns=("agencies", "through", "wanted_by")),
    Panel(title="Partners' answers", lists=InformationReturned, columns=("agency", "known")),
    Panel(title="Strategy discussions", lists=StrategyDiscussionHeld, columns=("attended", "section_47")),
    Panel(title="Conferences called", lists=ConferenceCalled, columns=("which", "held_at", "for_police")),
    Panel(title="Conferences held", lists=ConferenceHeld, columns=("which", "police_there", "plan")),
    Panel(title="Professional differences", lists=DifferenceRaised, columns=("raised_with", "answer_by")),
    Panel(title="What came of them", lists=DifferenceSettled, columns=("outcome",)),
)
