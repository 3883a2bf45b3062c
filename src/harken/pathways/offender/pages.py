"""What a case about an offender shows besides its chronology and duties, and the list that officers read."""

from harken.pathways.offender.duties.intelligence import ANSWER_THE_UNIT
from harken.pathways.offender.duties.management import REVIEW_THE_BRIEFING
from harken.pathways.offender.entries.intelligence import (
    IntelligenceAnswered,
    IntelligenceAsked,
    IntelligenceReceived,
)
from harken.pathways.offender.entries.management import (
    BriefingReviewed,
    PlanMade,
    RiskAssessed,
    SupervisorReviewed,
    Visited,
)
from harken.pathways.offender.entries.notification import Notified
from harken.pathways.offender.flags import ON_THE_BRIEFING_LIST
from harken.vocabulary import Answer, Listing, Panel, PutOn, Questions, Way
from harken.vocabulary.roles import (
    DUTY_INSPECTOR,
    MOSOVO_INSPECTOR,
    MOSOVO_SERGEANT,
    NEIGHBOURHOOD_INSPECTOR,
    NEIGHBOURHOOD_OFFICER,
    OFFENDER_MANAGER,
    RESPONSE_OFFICER,
    SUPERVISOR,
)

NOTIFIED = Panel(title="Notified", lists=Notified, columns=("what", "in_person"))
RISK = Panel(title="Risk", lists=RiskAssessed, columns=("priority", "tool"))
PLAN = Panel(title="Plan", lists=PlanMade, columns=("priority", "visit_every", "why_so_often"))
VISITS = Panel(title="Visits", lists=Visited, columns=("outcome", "unannounced", "children"))
INTELLIGENCE = Panel(
    title="Intelligence", lists=IntelligenceReceived, columns=("adverse", "handling", "conditions")
)
REVIEWS = Panel(title="Reviews", lists=SupervisorReviewed, columns=("flag_right", "alert_right", "plan_fits"))

PANELS = (PLAN, VISITS, RISK, NOTIFIED, INTELLIGENCE, REVIEWS)

# Whoever is on patrol knows the face; whoever lives near is told nothing by it.
BRIEFING_LIST = Listing(
    title="Briefing list",
    says="Whom to look out for on patrol. Send back what you see or hear, also that it was nothing.",
    flag=ON_THE_BRIEFING_LIST,
    for_whom=(
        NEIGHBOURHOOD_OFFICER,
        NEIGHBOURHOOD_INSPECTOR,
        RESPONSE_OFFICER,
        SUPERVISOR,
        DUTY_INSPECTOR,
        OFFENDER_MANAGER,
        MOSOVO_SERGEANT,
        MOSOVO_INSPECTOR,
    ),
    review=REVIEW_THE_BRIEFING,
    reviewed=BriefingReviewed,
    look_out_for="look_out_for",
    area="area",
    ways=(
        Way("Stays on it, published to the area", (("stays_on", Answer.YES), ("published", Answer.YES))),
        Way("Comes off it", (("stays_on", Answer.NO),)),
    ),
    asks=Questions(
        duty=ANSWER_THE_UNIT,
        asked=IntelligenceAsked,
        answered=IntelligenceAnswered,
        same="number",
        question="question",
        said="answer",
    ),
    put_on=(
        PutOn(BriefingReviewed, "A review of the list put them on it, whatever their assessed priority"),
    ),
)
