"""What a missing-child case shows besides its chronology and duties."""

from harken.pathways.missing.entries.enquiries import EnquiryMade, InformationReceived
from harken.pathways.missing.entries.risk import RiskAssessed
from harken.pathways.missing.entries.trigger_plan import TriggerPlanStepDone
from harken.vocabulary import Panel

LAST_ENQUIRIES = Panel(title="Enquiries", lists=EnquiryMade, columns=("done", "result", "prompted_by"))
INFORMATION = Panel(title="What we were told", lists=InformationReceived, columns=("who", "contact"))
RISK_OVER_TIME = Panel(title="Risk over time", lists=RiskAssessed, columns=("level", "change", "source"))
PLAN_STEPS = Panel(title="Trigger plan: steps done", lists=TriggerPlanStepDone, columns=("step",))

PANELS = (LAST_ENQUIRIES, INFORMATION, RISK_OVER_TIME, PLAN_STEPS)
