"""What must be so before a police protection case is closed."""

from harken.every_case.opening import Closed
from harken.pathways.police_protection.duties.power import ENDED, USED
from harken.pathways.police_protection.duties.sources import our_design, review
from harken.pathways.police_protection.entries.power import (
    NOT_PROTECTED,
    OF_A_LIVING_CHILD,
    PROTECTED,
    REASONS,
    SURE,
    EndReason,
    HowSure,
    PowerEnded,
    ProtectionSaid,
)
from harken.vocabulary import Gate, Lacks, Requires, on

CLOSE = Gate(
    key="police-protection.close",
    rules=("PP-12",),
    says="A case is closed once it is said when the power ended, why, and what protects the child",
    act=on(Closed),
    requires=(
        Requires(
            "Nobody has recorded that the power ended. At seventy-two hours it has, by law: say so.",
            Lacks((USED,), until=(ENDED,)),
        ),
        Requires(
            "The reason for which the power ended is not said. An agreement with the family is one.",
            Lacks((on(PowerEnded, reason=EndReason.NOT_SAID),), until=(on(PowerEnded, reason=REASONS),)),
        ),
        Requires(
            "The time at which the power ended is not known. About then is an answer.",
            Lacks((on(PowerEnded, how_sure=HowSure.NOT_KNOWN),), until=(on(PowerEnded, how_sure=SURE),)),
        ),
        Requires(
            "Nobody has said what protects the child now.",
            Lacks(
                (on(PowerEnded, protects=NOT_PROTECTED, reason=OF_A_LIVING_CHILD),),
                until=(on(ProtectionSaid, protects=PROTECTED), on(PowerEnded, protects=PROTECTED)),
            ),
        ),
    ),
    who_waits="Nobody is less safe while a case stays open.",
    sources=(
        review("Decision-making: the time the power ended and why were not always recorded"),
        our_design("What protects the child now is asked before a case is closed"),
    ),
)

GATES = (CLOSE,)
