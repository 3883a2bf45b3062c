"""Offender: somebody who is registered, managed or asked about, so that children near them are safe."""

from harken.every_case.acceptance import Allocated
from harken.every_case.referral import Referred
from harken.every_case.voice import Voice
from harken.pathways.offender import pages
from harken.pathways.offender.duties import children as children_duties
from harken.pathways.offender.duties import disclosure as disclosure_duties
from harken.pathways.offender.duties import intelligence as intelligence_duties
from harken.pathways.offender.duties import management as management_duties
from harken.pathways.offender.duties import notification as notification_duties
from harken.pathways.offender.duties import periods, travel
from harken.pathways.offender.entries import disclosure, intelligence, management, notification, registration
from harken.pathways.offender.flags import FLAGS
from harken.pathways.offender.gates import GATES
from harken.vocabulary import Keeper, Level, Pathway
from harken.vocabulary.roles import MOSOVO_INSPECTOR, MOSOVO_SERGEANT, OFFENDER_MANAGER

PATHWAY = Pathway(
    slug="offender",
    name="Offender management",
    owner="Detective inspector, management of sexual and violent offenders",
    entries=(
        registration.TakenOn,
        registration.WentAway,
        registration.CameBack,
        registration.ReviewAsked,
        registration.ReviewDecided,
        registration.ManagementEnded,
        notification.Notified,
        notification.Changed,
        notification.ToldInAdvance,
        notification.AddressKnown,
        notification.AddressLeft,
        notification.ChildrenNamed,
        notification.ChildThere,
        notification.TravelIntended,
        notification.TravelNotified,
        notification.TravelDecided,
        management.ManagerNamed,
        management.RiskAssessed,
        management.PlanMade,
        management.Visited,
        management.ReactiveAgreed,
        management.ReactiveBegun,
        management.ReactiveReviewed,
        management.SupervisorReviewed,
        management.BriefingReviewed,
        intelligence.IntelligenceReceived,
        intelligence.Acknowledged,
        intelligence.NamedOffenderLookedUp,
        intelligence.IntelligenceAsked,
        intelligence.IntelligenceAnswered,
        disclosure.DisclosureAsked,
        disclosure.ChecksMade,
        disclosure.ApplicantSeen,
        disclosure.DecisionPutOff,
        disclosure.DisclosureDecided,
    ),
    duties=(
        *notification_duties.DUTIES,
        *periods.DUTIES,
        *travel.DUTIES,
        *children_duties.DUTIES,
        *management_duties.DUTIES,
        *intelligence_duties.DUTIES,
        *disclosure_duties.DUTIES,
    ),
    gates=GATES,
    flags=FLAGS,
    panels=pages.PANELS,
    listing=pages.BRIEFING_LIST,
    opens=registration.TakenOn,
    opened_by=(MOSOVO_INSPECTOR, MOSOVO_SERGEANT, OFFENDER_MANAGER),
    offers=(
        intelligence.IntelligenceReceived,
        management.Visited,
        notification.Notified,
        notification.Changed,
        notification.ChildrenNamed,
        Referred,
        Voice,
        notification.AddressKnown,
        management.ManagerNamed,
        management.RiskAssessed,
        management.PlanMade,
        management.SupervisorReviewed,
        management.BriefingReviewed,
        intelligence.IntelligenceAsked,
        intelligence.IntelligenceAnswered,
        notification.TravelNotified,
        notification.TravelDecided,
        notification.TravelIntended,
        registration.WentAway,
        registration.CameBack,
        management.ReactiveAgreed,
        management.ReactiveBegun,
        management.ReactiveReviewed,
        disclosure.ChecksMade,
        disclosure.ApplicantSeen,
        disclosure.DisclosureDecided,
        Allocated,
        registration.ManagementEnded,
    ),
    keeper=Keeper(kind=management.ManagerNamed, field="manager"),
    level=Level(
        kind=management.RiskAssessed,
        field="priority",
        worst_first=("very high", "high", "medium", "low"),
    ),
)
