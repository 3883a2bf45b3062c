"""What a missing-child case shows besides its chronology and duties, and the plan kept for a child."""

from harken.pathways.missing.entries.enquiries import EnquiryMade, InformationReceived
from harken.pathways.missing.entries.risk import RiskAssessed
from harken.pathways.missing.entries.trigger_plan import (
    TriggerPlanAcknowledged,
    TriggerPlanEnded,
    TriggerPlanMade,
    TriggerPlanOpened,
    TriggerPlanSent,
    TriggerPlanStepDone,
)
from harken.vocabulary import Panel, Plan, Tasking

LAST_ENQUIRIES = Panel(title="Enquiries", lists=EnquiryMade, columns=("done", "result", "prompted_by"))
INFORMATION = Panel(title="What we were told", lists=InformationReceived, columns=("who", "contact"))
RISK_OVER_TIME = Panel(title="Risk over time", lists=RiskAssessed, columns=("level", "change", "source"))
PLAN_STEPS = Panel(title="Trigger plan: steps done", lists=TriggerPlanStepDone, columns=("step",))

PANELS = (LAST_ENQUIRIES, INFORMATION, RISK_OVER_TIME, PLAN_STEPS)

TASKING = Tasking()

PLAN = Plan(
    title="Trigger plan",
    made=TriggerPlanMade,
    ended=TriggerPlanEnded,
    sent=TriggerPlanSent,
    opened=TriggerPlanOpened,
    acknowledged=TriggerPlanAcknowledged,
    step_done=TriggerPlanStepDone,
    version="number",
    steps="steps",
    author="author",
    until="valid_until",
    beside=("who_to_ring", "risks", "child_wants"),
    sent_to="to",
    going_to="going_to",
    step="step",
    result="result",
)
