"""What an incident's page shows besides its chronology and duties.

A panel does not say who recorded what it lists: what counts from an inspector is read in the chronology.
"""

from harken.every_case.voice import Voice
from harken.pathways.contact.entries.appointment import (
    AppointmentBooked,
    SafeContactAsked,
)
from harken.pathways.contact.entries.call import ChildrenEstablished
from harken.pathways.contact.entries.child import VisitPlanned
from harken.pathways.contact.entries.grading import ThriveAssessed
from harken.vocabulary import Panel

PANELS = (
    Panel(
        title="THRIVE, the latest first",
        lists=ThriveAssessed,
        columns=("threat", "harm", "risk", "investigation", "vulnerability", "engagement", "occasion"),
    ),
    Panel(title="The children", lists=ChildrenEstablished, columns=("children", "where")),
    Panel(title="Each child seen, or not", lists=Voice, columns=("seen", "why_not", "see_again_on")),
    Panel(title="Visits planned", lists=VisitPlanned, columns=("visit_by", "where", "unit")),
    Panel(title="Safe contact", lists=SafeContactAsked, columns=("message", "feared", "school_day")),
    Panel(title="Appointments", lists=AppointmentBooked, columns=("begins", "ends", "slot", "children")),
)
