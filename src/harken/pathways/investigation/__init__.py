"""Investigation: abuse or neglect of a child alleged, until an outcome is reasoned and the child is told."""

from harken.every_case.plans import ActionAssigned, ActionDone, SafetyPlanAgreed, SafetyPlanEnded
from harken.every_case.referral import Referred
from harken.every_case.strategy import StrategyDiscussionAsked, StrategyDiscussionHeld
from harken.every_case.voice import Voice
from harken.pathways.investigation.duties import beginning, child_suspected, reach
from harken.pathways.investigation.duties import crime as crime_duties
from harken.pathways.investigation.duties import evidence as evidence_duties
from harken.pathways.investigation.duties import progress as progress_duties
from harken.pathways.investigation.entries import allegation, crime, evidence, progress, suspect
from harken.pathways.investigation.flags import FLAGS
from harken.pathways.investigation.gates import GATES
from harken.pathways.investigation.pages import PANELS
from harken.vocabulary import Pathway
from harken.vocabulary.roles import DETECTIVE_INSPECTOR, DETECTIVE_SERGEANT, INVESTIGATOR

PATHWAY = Pathway(
    slug="investigation",
    name="Investigation",
    owner="Head of child abuse investigation",
    entries=(
        allegation.AbuseAlleged,
        allegation.AgenciesDecided,
        allegation.InvestigatorNamed,
        allegation.UntrainedAccepted,
        crime.CrimeAgainstChildHeard,
        crime.CrimeRecorded,
        crime.CrimeNotRecorded,
        crime.ChildInterviewed,
        crime.MedicalConsidered,
        suspect.SuspectNamed,
        suspect.ChildrenWithSuspect,
        suspect.SuspectStepTaken,
        suspect.SuspectReleased,
        suspect.ReleaseEnded,
        evidence.EvidenceFading,
        evidence.EvidenceSecured,
        evidence.EvidenceLeft,
        evidence.DeviceTaken,
        evidence.DeviceTriaged,
        evidence.DeviceSlotGiven,
        evidence.DeviceExamined,
        evidence.DeviceLeft,
        progress.InvestigationReviewed,
        progress.VictimUpdated,
        progress.OutcomeDecided,
        progress.OutcomeToldToChild,
        progress.ChildNotToldDecided,
        progress.ClosingProposed,
    ),
    duties=(
        *beginning.DUTIES,
        *child_suspected.DUTIES,
        *reach.DUTIES,
        *crime_duties.DUTIES,
        *evidence_duties.DUTIES,
        *progress_duties.DUTIES,
    ),
    gates=GATES,
    flags=FLAGS,
    panels=PANELS,
    opens=allegation.AbuseAlleged,
    opened_by=(DETECTIVE_INSPECTOR, DETECTIVE_SERGEANT, INVESTIGATOR),
    offers=(
        Voice,
        crime.CrimeAgainstChildHeard,
        evidence.EvidenceFading,
        evidence.EvidenceSecured,
        allegation.InvestigatorNamed,
        StrategyDiscussionAsked,
        StrategyDiscussionHeld,
        Referred,
        crime.CrimeRecorded,
        crime.ChildInterviewed,
        crime.MedicalConsidered,
        suspect.SuspectNamed,
        suspect.ChildrenWithSuspect,
        suspect.SuspectStepTaken,
        suspect.SuspectReleased,
        suspect.ReleaseEnded,
        evidence.DeviceTaken,
        evidence.DeviceTriaged,
        evidence.DeviceSlotGiven,
        evidence.DeviceExamined,
        evidence.DeviceLeft,
        evidence.EvidenceLeft,
        SafetyPlanAgreed,
        SafetyPlanEnded,
        ActionAssigned,
        ActionDone,
        progress.InvestigationReviewed,
        progress.VictimUpdated,
        crime.CrimeNotRecorded,
        allegation.AgenciesDecided,
        allegation.UntrainedAccepted,
        progress.OutcomeDecided,
        progress.OutcomeToldToChild,
        progress.ChildNotToldDecided,
        progress.ClosingProposed,
    ),
)
