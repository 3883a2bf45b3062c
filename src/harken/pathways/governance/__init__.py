"""Governance: the daily meeting, the monthly group, personal data, inspection: who looks, what follows."""

from harken.every_case.disclosure import Disclosed, DisclosureRefused, RecallAnswered, Recalled
from harken.every_case.opening import Closed, Linked, Noted, Reopened
from harken.every_case.plans import ActionAssigned, ActionDone
from harken.pathways.governance import pages
from harken.pathways.governance.duties import information as of_information
from harken.pathways.governance.duties import inspection as of_inspection
from harken.pathways.governance.duties import meeting as of_meetings
from harken.pathways.governance.duties.sources import LOGGED
from harken.pathways.governance.entries import information, inspection, matter, meeting, retention
from harken.pathways.governance.flags import FLAGS
from harken.pathways.governance.gates import GATES
from harken.vocabulary import Kept, Level, Pathway
from harken.vocabulary.roles import AUDITOR, CHIEF_OFFICER, CRIME_REGISTRAR, RECOMMENDATION_OWNER

PATHWAY = Pathway(
    slug="governance",
    name="Governance",
    owner="Deputy chief constable",
    entries=(
        matter.MatterOpened,
        meeting.ChildDiscussed,
        meeting.LookedAtOutOfHours,
        meeting.GroupMet,
        information.ImpactAssessed,
        information.CommissionerConsulted,
        information.CommissionerNeedsLonger,
        information.AdviceReceived,
        information.ProcessingStarted,
        information.BreachRecorded,
        information.BreachReported,
        information.PeopleTold,
        retention.RetentionSet,
        retention.RetentionReviewed,
        inspection.ActionPlanSent,
        inspection.RecommendationMade,
        inspection.RecommendationEvidenced,
        inspection.CaseAudited,
    ),
    duties=(*of_meetings.DUTIES, *of_information.DUTIES, *of_inspection.DUTIES),
    gates=GATES,
    flags=FLAGS,
    panels=pages.PANELS,
    opens=matter.MatterOpened,
    opened_by=(AUDITOR, CHIEF_OFFICER, CRIME_REGISTRAR, RECOMMENDATION_OWNER),
    of_nobody="A matter of oversight",
    level=Level(
        kind=matter.MatterOpened,
        field="matter",
        worst_first=(
            matter.Matter.BREACH,
            matter.Matter.REPORT,
            matter.Matter.PROCESSING,
            matter.Matter.AUDITS,
            matter.Matter.GROUP,
            matter.Matter.OTHER,
        ),
        called="Matter",
        grave=False,
    ),
    offers=(
        meeting.GroupMet,
        inspection.RecommendationMade,
        inspection.RecommendationEvidenced,
        inspection.ActionPlanSent,
        inspection.CaseAudited,
        information.BreachRecorded,
        information.BreachReported,
        information.PeopleTold,
        information.ImpactAssessed,
        information.CommissionerConsulted,
        information.CommissionerNeedsLonger,
        information.AdviceReceived,
        information.ProcessingStarted,
        ActionAssigned,
        ActionDone,
        retention.RetentionSet,
        retention.RetentionReviewed,
        Disclosed,
        DisclosureRefused,
        Recalled,
        RecallAnswered,
        Noted,
        Linked,
        Closed,
        Reopened,
    ),
    anywhere=(retention.RetentionSet, retention.RetentionReviewed),
    kept=(
        Kept(
            rule="IN-01",
            how="The system's own log: every reading of a person is written down in the same transaction, "
            "before anything is shown, and everything sent outside is an entry. Nobody owes it",
            sources=(LOGGED,),
        ),
    ),
)
