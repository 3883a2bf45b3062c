"""Referral: a child at risk, from first knowledge to what the authority decided and agencies do together."""

from harken.every_case.plans import ActionAssigned, ActionDone, SafetyPlanAgreed, SafetyPlanEnded
from harken.every_case.referral import ReferralAnswered, ReferralReceived, Referred
from harken.every_case.strategy import (
    StrategyDiscussionAsked,
    StrategyDiscussionHeld,
    StrategyDiscussionRefused,
    StrategyRecordSent,
)
from harken.every_case.voice import Voice
from harken.pathways.referral.duties import conference as conference_duties
from harken.pathways.referral.duties import sending, together
from harken.pathways.referral.entries import concern, conference, partners
from harken.pathways.referral.flags import FLAGS
from harken.pathways.referral.gates import GATES
from harken.pathways.referral.pages import PANELS
from harken.vocabulary import Pathway, Tasking
from harken.vocabulary.roles import MASH, MASH_MANAGER, NEIGHBOURHOOD_OFFICER, RESPONSE_OFFICER, SUPERVISOR

PATHWAY = Pathway(
    slug="referral",
    name="Referral",
    owner="MASH manager",
    entries=(
        concern.ConcernKnown,
        concern.NotReferred,
        concern.MentionedAtMeeting,
        concern.HeldForMeeting,
        partners.InformationAsked,
        partners.InformationReturned,
        partners.HouseholdContactAgreed,
        partners.DifferenceRaised,
        partners.DifferenceSettled,
        conference.AssessmentCompleted,
        conference.ConferenceCalled,
        conference.PoliceReportSent,
        conference.ConferenceHeld,
        conference.Section47Ended,
        conference.AbsenceAccounted,
    ),
    duties=(*sending.DUTIES, *together.DUTIES, *conference_duties.DUTIES),
    gates=GATES,
    flags=FLAGS,
    panels=PANELS,
    tasking=Tasking(),
    opens=concern.ConcernKnown,
    opened_by=(MASH, MASH_MANAGER, NEIGHBOURHOOD_OFFICER, RESPONSE_OFFICER, SUPERVISOR),
    offers=(
        Referred,
        ReferralReceived,
        ReferralAnswered,
        StrategyDiscussionAsked,
        StrategyDiscussionHeld,
        StrategyRecordSent,
        StrategyDiscussionRefused,
        Voice,
        partners.InformationAsked,
        partners.InformationReturned,
        ActionAssigned,
        ActionDone,
        SafetyPlanAgreed,
        SafetyPlanEnded,
        partners.HouseholdContactAgreed,
        partners.DifferenceRaised,
        partners.DifferenceSettled,
        conference.ConferenceCalled,
        conference.PoliceReportSent,
        conference.ConferenceHeld,
        conference.AssessmentCompleted,
        concern.MentionedAtMeeting,
        concern.HeldForMeeting,
        concern.NotReferred,
    ),
)
