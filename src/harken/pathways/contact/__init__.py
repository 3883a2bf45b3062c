"""Contact: a call becomes an incident, graded and weighed; each child is seen, heard and accounted for."""

from harken.every_case.referral import Referred
from harken.every_case.voice import Voice
from harken.pathways.contact.duties import call as call_duties
from harken.pathways.contact.duties import child as child_duties
from harken.pathways.contact.duties import going
from harken.pathways.contact.duties import telephone as telephone_duties
from harken.pathways.contact.entries import appointment, call, child, grading, telephone
from harken.pathways.contact.flags import FLAGS
from harken.pathways.contact.gates import GATES
from harken.pathways.contact.pages import PANELS
from harken.vocabulary import Level, Pathway
from harken.vocabulary.roles import CALL_TAKER, DEMAND_HUB_INSPECTOR, DEMAND_HUB_SUPERVISOR, DISPATCHER

PATHWAY = Pathway(
    slug="contact",
    name="Contact",
    owner="Demand hub inspector",
    entries=(
        call.CallReceived,
        call.ChildrenEstablished,
        call.CircumstancesChanged,
        grading.ThriveAssessed,
        grading.IncidentGraded,
        grading.UnitSent,
        grading.UnitArrived,
        appointment.AppointmentProposed,
        appointment.AppointmentDecided,
        appointment.SafeContactAsked,
        appointment.AppointmentBooked,
        appointment.AppointmentNotKept,
        telephone.RungBack,
        telephone.TelephoneAllowed,
        telephone.ResolvedByTelephone,
        telephone.TelephoneReviewed,
        child.VisitPlanned,
        child.SeeingLetGo,
    ),
    duties=(*call_duties.DUTIES, *going.DUTIES, *child_duties.DUTIES, *telephone_duties.DUTIES),
    gates=GATES,
    flags=FLAGS,
    panels=PANELS,
    opens=call.CallReceived,
    opened_by=(CALL_TAKER, DEMAND_HUB_INSPECTOR, DEMAND_HUB_SUPERVISOR, DISPATCHER),
    opens_unnamed=True,
    offers=(
        grading.IncidentGraded,
        grading.ThriveAssessed,
        call.CircumstancesChanged,
        grading.UnitSent,
        grading.UnitArrived,
        Voice,
        call.ChildrenEstablished,
        child.VisitPlanned,
        appointment.SafeContactAsked,
        appointment.AppointmentProposed,
        appointment.AppointmentDecided,
        appointment.AppointmentBooked,
        appointment.AppointmentNotKept,
        telephone.RungBack,
        telephone.TelephoneAllowed,
        telephone.ResolvedByTelephone,
        telephone.TelephoneReviewed,
        child.SeeingLetGo,
        Referred,
    ),
    level=Level(
        kind=grading.IncidentGraded,
        field="grade",
        worst_first=(
            grading.Grade.IMMEDIATE,
            grading.Grade.PROMPT,
            grading.Grade.APPOINTMENT,
            grading.Grade.NOBODY,
        ),
        also=(call.CallReceived,),
        called="Grade",
    ),
)
