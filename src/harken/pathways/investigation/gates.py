"""What must be so before an investigation is closed. A sergeant proposes it, for each child."""

from harken.every_case.opening import Closed
from harken.pathways.investigation.duties.ladders import ALLEGED, OUTCOME
from harken.pathways.investigation.duties.sources import our_design
from harken.pathways.investigation.entries.crime import (
    MEDICAL_SETTLED,
    ChildInterviewed,
    InterviewTaken,
    MedicalConsidered,
)
from harken.pathways.investigation.entries.progress import ClosingProposed
from harken.pathways.investigation.entries.suspect import ReleaseEnded, SuspectReleased
from harken.vocabulary import Answer, Gate, Lacks, Rank, Requires, on

INTERVIEW_SETTLED = tuple(one for one in InterviewTaken if one is not InterviewTaken.NOT_NOW)

CLOSE = Gate(
    key="investigation.close",
    rules=("IV-09",),
    says="Closed when each child's safety is considered, each line of enquiry answered, the outcome reasoned",
    act=on(Closed),
    requires=(
        Requires(
            "No sergeant has said, for each child, that they are safe once the case is closed.",
            Lacks((ALLEGED,), until=(on(ClosingProposed, safe=Answer.YES).at_least(Rank.SERGEANT),)),
        ),
        Requires(
            "Lines of enquiry are neither answered nor left with a reason.",
            Lacks(
                (ALLEGED,), until=(on(ClosingProposed, lines_answered=Answer.YES).at_least(Rank.SERGEANT),)
            ),
        ),
        Requires(
            "Nobody has recorded whether a child of this case was interviewed, or why not.",
            Lacks((ALLEGED,), until=(on(ChildInterviewed, interview=INTERVIEW_SETTLED),)),
        ),
        Requires(
            "Nobody has recorded whether a doctor was to see a child of this case.",
            Lacks((ALLEGED,), until=(on(MedicalConsidered, medical=MEDICAL_SETTLED),)),
        ),
        Requires(
            "No outcome was decided, with its reason, for a child of this case.",
            Lacks((ALLEGED,), until=(OUTCOME,)),
        ),
        Requires(
            "Somebody is on bail or released under investigation. Say how that ended.",
            Lacks((on(SuspectReleased),), until=(on(ReleaseEnded),), each="suspect"),
        ),
    ),
    who_waits="Nobody is less safe while a case stays open.",
    sources=(our_design("Every child's safety considered, lines of enquiry answered, outcome reasoned"),),
)

GATES = (CLOSE,)
