"""What an incident's page shows besides its chronology and duties."""

from harken.every_case.voice import Voice
from harken.pathways.contact.entries.appointment import (
    AppointmentBooked,
    AppointmentDecided,
    SafeContactAsked,
)
from harken.pathways.contact.entries.call import ChildrenEstablished
from harken.pathways.contact.entries.child import SeeingLetGo, VisitPlanned
from harken.pathways.contact.entries.grading import IncidentGraded, ThriveAssessed, UnitArrived
from harken.vocabulary import Panel

PANELS = (
    Panel(title="Grades", lists=IncidentGraded, columns=("grade",)),
    Panel(
        title="THRIVE, the latest first",
        lists=ThriveAssessed,
        columns=("threat", "harm", "risk", "investigation", "vulnerability", "engagement", "occasion"),
    ),
    Panel(title="The children", lists=ChildrenEstablished, columns=("children", "where")),
    Panel(title="Each child seen, or not", lists=Voice, columns=("seen", "why_not", "see_again_on")),
    Panel(title="Visits planned", lists=VisitPlanned, columns=("visit_by", "where", "unit")),
    Panel(title="Not seen by police: let go", lists=SeeingLetGo, columns=("seen_by", "seen_on", "next_by")),
    Panel(title="Safe contact", lists=SafeContactAsked, columns=("message", "feared", "school_day")),
    Panel(title="Appointments decided", lists=AppointmentDecided, columns=("decision", "thrive_read")),
    Panel(title="Appointments", lists=AppointmentBooked, columns=("begins", "ends", "slot", "children")),
    Panel(title="Somebody there", lists=UnitArrived, columns=("unit",)),
)
