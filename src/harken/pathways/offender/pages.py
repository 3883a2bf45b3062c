"""What a case about an offender shows besides its chronology and duties."""

from harken.pathways.offender.entries.intelligence import IntelligenceReceived
from harken.pathways.offender.entries.management import PlanMade, RiskAssessed, SupervisorReviewed, Visited
from harken.pathways.offender.entries.notification import Notified
from harken.vocabulary import Panel

NOTIFIED = Panel(title="Notified", lists=Notified, columns=("what", "in_person"))
RISK = Panel(title="Risk", lists=RiskAssessed, columns=("priority", "tool"))
PLAN = Panel(title="Plan", lists=PlanMade, columns=("priority", "visit_every", "why_so_often"))
VISITS = Panel(title="Visits", lists=Visited, columns=("outcome", "unannounced", "children"))
INTELLIGENCE = Panel(
    title="Intelligence", lists=IntelligenceReceived, columns=("adverse", "handling", "conditions")
)
REVIEWS = Panel(title="Reviews", lists=SupervisorReviewed, columns=("flag_right", "alert_right", "plan_fits"))

PANELS = (PLAN, VISITS, RISK, NOTIFIED, INTELLIGENCE, REVIEWS)
