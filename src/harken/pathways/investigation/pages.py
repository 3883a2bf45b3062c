"""What an investigation's page shows besides its chronology and duties."""

from harken.pathways.investigation.entries.crime import ChildInterviewed, CrimeRecorded, MedicalConsidered
from harken.pathways.investigation.entries.evidence import DeviceTaken, DeviceTriaged, EvidenceFading
from harken.pathways.investigation.entries.progress import InvestigationReviewed, VictimUpdated
from harken.pathways.investigation.entries.suspect import (
    ChildrenWithSuspect,
    SuspectNamed,
    SuspectReleased,
    SuspectStepTaken,
)
from harken.vocabulary import Panel

PANELS = (
    Panel(title="Suspects", lists=SuspectNamed, columns=("suspect", "under_18", "with_children")),
    Panel(title="Children with suspects", lists=ChildrenWithSuspect, columns=("suspect", "who", "tonight")),
    Panel(title="Steps with suspects", lists=SuspectStepTaken, columns=("suspect", "step", "next_at")),
    Panel(title="Bail and release", lists=SuspectReleased, columns=("suspect", "release", "ends_at")),
    Panel(title="Interviews with children", lists=ChildInterviewed, columns=("interview", "recording")),
    Panel(title="Medical examinations", lists=MedicalConsidered, columns=("medical", "consent")),
    Panel(title="Crimes recorded", lists=CrimeRecorded, columns=("crime", "number")),
    Panel(title="Evidence that will not keep", lists=EvidenceFading, columns=("item", "kind", "lost_at")),
    Panel(title="Devices", lists=DeviceTaken, columns=("device", "what", "suspect")),
    Panel(title="Devices by risk", lists=DeviceTriaged, columns=("device", "risk")),
    Panel(title="Reviews", lists=InvestigationReviewed, columns=("safe", "next_steps")),
    Panel(title="Victim or carer told", lists=VictimUpdated, columns=("how", "safe_to_tell")),
)
