"""Domestic abuse: from the first call to each child heard, each school told, and who looks at it together."""

from harken.every_case.plans import SafetyPlanAgreed
from harken.every_case.referral import Referred
from harken.every_case.voice import Voice
from harken.pathways.domestic_abuse import pages, sent_outside
from harken.pathways.domestic_abuse.duties import assessing, schools, together
from harken.pathways.domestic_abuse.duties import children as children_duties
from harken.pathways.domestic_abuse.duties import orders as orders_duties
from harken.pathways.domestic_abuse.entries import children, dara, dash, incident, orders, risk
from harken.pathways.domestic_abuse.entries import schools as schools_entries
from harken.pathways.domestic_abuse.entries import together as together_entries
from harken.pathways.domestic_abuse.flags import FLAGS
from harken.pathways.domestic_abuse.gates import GATES
from harken.vocabulary import Level, Pathway
from harken.vocabulary.roles import CALL_TAKER, RESPONSE_OFFICER, SUPERVISOR

PATHWAY = Pathway(
    slug="domestic_abuse",
    name="Domestic abuse",
    owner="Head of protecting vulnerable people",
    entries=(
        incident.Reported,
        incident.Attended,
        incident.BodyWornRecorded,
        incident.ChildrenLookedFor,
        incident.SafeContactSaid,
        incident.NotDomesticAbuse,
        children.ChildVictim,
        children.SeeingLetGo,
        dash.DashCompleted,
        dara.DaraCompleted,
        risk.RiskGraded,
        risk.CountOverruled,
        risk.AssessmentFiled,
        risk.SupervisorReviewed,
        schools_entries.EstablishmentsFound,
        schools_entries.MatchDecided,
        schools_entries.EncompassSent,
        schools_entries.EncompassReceived,
        schools_entries.AuthorityOfficerTold,
        together_entries.DeskAsked,
        together_entries.DeskReviewed,
        together_entries.MaracReferred,
        together_entries.MaracAnswered,
        together_entries.MaracHeard,
        together_entries.RepeatDecided,
        orders.NoticeServed,
        orders.WelfareConsidered,
        orders.ApplicationHeard,
        orders.DisclosureAsked,
        orders.DisclosureReviewed,
        orders.ApplicantMet,
        orders.DisclosureDecided,
    ),
    duties=(
        *assessing.DUTIES,
        *children_duties.DUTIES,
        *schools.DUTIES,
        *together.DUTIES,
        *orders_duties.DUTIES,
    ),
    gates=GATES,
    flags=FLAGS,
    notices=sent_outside.NOTICES,
    panels=pages.PANELS,
    opens=incident.Reported,
    opened_by=(CALL_TAKER, RESPONSE_OFFICER, SUPERVISOR),
    offers=(
        incident.Attended,
        Voice,
        children.ChildVictim,
        dash.DashCompleted,
        dara.DaraCompleted,
        risk.RiskGraded,
        incident.SafeContactSaid,
        incident.BodyWornRecorded,
        risk.AssessmentFiled,
        together_entries.DeskAsked,
        together_entries.DeskReviewed,
        schools_entries.EstablishmentsFound,
        schools_entries.EncompassSent,
        schools_entries.EncompassReceived,
        Referred,
        risk.SupervisorReviewed,
        SafetyPlanAgreed,
    ),
    level=Level(kind=risk.RiskGraded, field="grade", worst_first=risk.WORST_FIRST),
)
