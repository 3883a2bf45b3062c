"""What must be so before a case is closed, or a court's file called complete. No child waits for it."""

from harken.every_case.opening import Closed
from harken.pathways.custody.duties.bed import CERTIFIED, OUT_OF_A_CELL
from harken.pathways.custody.duties.sources import CERTIFICATE, CERTIFICATE_FOR_COURT, our_design
from harken.pathways.custody.duties.stages import ARRIVED, BAIL_GRANTED, CHARGED_AND_KEPT, GONE, NOT_A_CHILD
from harken.pathways.custody.entries.charge import CourtFileCompleted
from harken.vocabulary import Gate, Lacks, Requires, on

COMPLETE_THE_COURT_FILE = Gate(
    key="custody.complete-the-court-file",
    rules=("CU-11",),
    says="A court's file on a child kept after charge is complete with the custody officer's certificate",
    act=on(CourtFileCompleted),
    requires=(
        Requires(
            "No certificate by the custody officer says why the child was kept. The child and the file go as "
            "they are; the file is not complete.",
            Lacks((CHARGED_AND_KEPT,), until=(*CERTIFIED, OUT_OF_A_CELL, BAIL_GRANTED, NOT_A_CHILD)),
        ),
    ),
    who_waits="Nobody: the child travels, and the file goes as it stands. Only the word complete waits.",
    sources=(CERTIFICATE, CERTIFICATE_FOR_COURT),
)

CLOSE = Gate(
    key="custody.close",
    rules=("CU-06",),
    says="A case is closed once the child has left custody",
    act=on(Closed),
    requires=(Requires("The child is still in custody.", Lacks((ARRIVED,), until=GONE)),),
    who_waits="Nobody is less safe while a case stays open.",
    sources=(our_design("A child who is still held is still owed their reviews"),),
)

GATES = (COMPLETE_THE_COURT_FILE, CLOSE)
