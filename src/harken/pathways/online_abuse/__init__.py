"""Online abuse: somebody who may be abusing children online, from what came in to each child."""

from harken.every_case.acceptance import Allocated
from harken.every_case.referral import Referred
from harken.every_case.strategy import StrategyDiscussionAsked
from harken.every_case.voice import Voice
from harken.pathways.online_abuse.duties import children as child_duties
from harken.pathways.online_abuse.duties import grading, identifying
from harken.pathways.online_abuse.duties import suspect as suspect_duties
from harken.pathways.online_abuse.entries import (
    checks,
    children,
    identification,
    images,
    kirat,
    report,
    suspect,
    tools,
)
from harken.pathways.online_abuse.flags import FLAGS
from harken.pathways.online_abuse.gates import GATES
from harken.pathways.online_abuse.pages import PANELS, QUEUE
from harken.vocabulary import Level, Pathway
from harken.vocabulary.roles import DETECTIVE_SERGEANT, INTELLIGENCE_DEVELOPER, ONLINE_TEAM

PATHWAY = Pathway(
    slug="online_abuse",
    letter="OA",
    name="Online abuse",
    owner="Head of the online abuse team",
    entries=(
        report.Received,
        report.Triaged,
        report.FactLearned,
        identification.IdentificationStep,
        identification.SuspectIdentified,
        identification.SuspectCleared,
        identification.IdentificationEnded,
        identification.ChildNotIdentified,
        identification.ChildIdentificationStep,
        identification.ChildIdentified,
        tools.ToolTakenUp,
        tools.ToolLookedAt,
        tools.ToolGivenUp,
        tools.HitFound,
        tools.HitDecided,
        kirat.KiratRun,
        kirat.GradingDownAuthorised,
        kirat.ChildRouteTaken,
        checks.DevelopmentStarted,
        checks.SystemsSearched,
        checks.ConflictChecked,
        checks.PartnerAsked,
        checks.PartnerAnswered,
        checks.TrustRoleWeighed,
        children.ChildFound,
        children.HearingLetGo,
        suspect.WelfareAssessed,
        suspect.ContactPlanned,
        suspect.ContactCannotWait,
        suspect.SuspectContacted,
        images.DevicesSeized,
        images.ImagesGraded,
        images.ImagesUploaded,
    ),
    duties=(*identifying.DUTIES, *grading.DUTIES, *child_duties.DUTIES, *suspect_duties.DUTIES),
    gates=GATES,
    flags=FLAGS,
    panels=PANELS,
    queue=QUEUE,
    opens=report.Received,
    opened_by=(DETECTIVE_SERGEANT, INTELLIGENCE_DEVELOPER, ONLINE_TEAM),
    offers=(
        children.ChildFound,
        Referred,
        report.Triaged,
        identification.IdentificationStep,
        identification.SuspectIdentified,
        kirat.KiratRun,
        checks.SystemsSearched,
        checks.ConflictChecked,
        checks.PartnerAsked,
        checks.PartnerAnswered,
        report.FactLearned,
        suspect.WelfareAssessed,
        suspect.ContactPlanned,
        suspect.SuspectContacted,
        Voice,
        StrategyDiscussionAsked,
        identification.ChildNotIdentified,
        images.ImagesGraded,
        images.ImagesUploaded,
        Allocated,
    ),
    level=Level(
        kind=kirat.KiratRun, field="grade", worst_first=kirat.WORST_FIRST, as_grave_as=kirat.WORST_OF
    ),
)
