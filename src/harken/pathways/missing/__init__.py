"""Missing: a child whose whereabouts cannot be established, from the first call to the return interview."""

from harken.every_case.voice import Voice
from harken.pathways.missing import pages
from harken.pathways.missing.duties import enquiries as enquiry_duties
from harken.pathways.missing.duties import first_hour, returned
from harken.pathways.missing.duties import notices as notice_duties
from harken.pathways.missing.duties import risk as risk_duties
from harken.pathways.missing.duties import trigger_plan as plan_duties
from harken.pathways.missing.entries import (
    enquiries,
    found,
    notices,
    questionnaire,
    report,
    return_interview,
    risk,
    supervision,
    trigger_plan,
)
from harken.pathways.missing.flags import FLAGS
from harken.pathways.missing.gates import GATES
from harken.pathways.missing.sent_outside import NOTICES
from harken.vocabulary import Level, Pathway
from harken.vocabulary.roles import (
    CALL_TAKER,
    DISPATCHER,
    DUTY_INSPECTOR,
    FOCUS_DESK,
    MISSING_COORDINATOR,
    RESPONSE_OFFICER,
    SUPERVISOR,
)

PATHWAY = Pathway(
    slug="missing",
    name="Missing",
    owner="Missing co-ordinator",
    entries=(
        report.Reported,
        report.AwayFromPlacement,
        report.TurnedMissing,
        report.UnidentifiedFound,
        report.UnidentifiedIdentified,
        questionnaire.QuestionnaireCompleted,
        risk.SystemsChecked,
        risk.ThriveAssessed,
        risk.RiskAssessed,
        risk.GradingDownAuthorised,
        supervision.SupervisorAcknowledged,
        supervision.DutyInspectorAcknowledged,
        supervision.LinesOfEnquirySet,
        supervision.SeniorOversightTaken,
        supervision.PressStrategyDecided,
        supervision.AgencyContactDecided,
        supervision.SearchConsidered,
        supervision.ChildRescueAlertConsidered,
        enquiries.InvestigationPlanMade,
        enquiries.ResourcesCommitted,
        enquiries.EnquiryMade,
        enquiries.InformationReceived,
        enquiries.InformationLeft,
        enquiries.Sighting,
        notices.PncEntryMade,
        notices.MissingPersonsUnitNotified,
        notices.AuthorityToldOfReturn,
        trigger_plan.RepeatOwnerNamed,
        trigger_plan.TriggerPlanMade,
        trigger_plan.TriggerPlanEnded,
        trigger_plan.TriggerPlanSent,
        trigger_plan.TriggerPlanOpened,
        trigger_plan.TriggerPlanAcknowledged,
        trigger_plan.TriggerPlanStepDone,
        trigger_plan.PhilomenaHeld,
        trigger_plan.PhilomenaReceived,
        found.Found,
        found.Returned,
        found.PreventionInterviewHeld,
        found.PreventionInterviewReleased,
        return_interview.ReturnInterviewOffered,
        return_interview.ReturnInterviewHeld,
        return_interview.ReturnInterviewRefused,
        return_interview.ReturnInterviewShared,
        return_interview.ReturnInterviewRead,
    ),
    duties=(
        *first_hour.DUTIES,
        *risk_duties.DUTIES,
        *enquiry_duties.DUTIES,
        *plan_duties.DUTIES,
        *notice_duties.DUTIES,
        *returned.DUTIES,
    ),
    gates=GATES,
    flags=FLAGS,
    notices=NOTICES,
    panels=pages.PANELS,
    opens=report.Reported,
    of_a_child=True,
    opened_by=(
        CALL_TAKER,
        DISPATCHER,
        DUTY_INSPECTOR,
        FOCUS_DESK,
        MISSING_COORDINATOR,
        RESPONSE_OFFICER,
        SUPERVISOR,
    ),
    offers=(
        enquiries.EnquiryMade,
        enquiries.InformationReceived,
        risk.RiskAssessed,
        found.Found,
        Voice,
        enquiries.Sighting,
        enquiries.ResourcesCommitted,
        questionnaire.QuestionnaireCompleted,
        supervision.SupervisorAcknowledged,
        supervision.DutyInspectorAcknowledged,
    ),
    level=Level(
        kind=risk.RiskAssessed,
        field="level",
        worst_first=(risk.Level.HIGH, risk.Level.MEDIUM, risk.Level.LOW, risk.Level.NO_APPARENT_RISK),
    ),
    plan=pages.PLAN,
    tasking=pages.TASKING,
)
