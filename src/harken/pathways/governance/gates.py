"""What holds our own act of starting a new way of using what is kept of people."""

from harken.every_case.ahead import Ahead
from harken.pathways.governance.duties.sources import ASSESS_IMPACT, CONSULT
from harken.pathways.governance.entries.information import (
    ASSESSED,
    AdviceReceived,
    Impact,
    ImpactAssessed,
    ProcessingStarted,
)
from harken.pathways.governance.entries.matter import Matter, MatterOpened
from harken.vocabulary import Gate, Lacks, Requires, on

OPENED = on(MatterOpened, matter=Matter.PROCESSING)
RISK_REMAINS = on(ImpactAssessed, outcome=Impact.HIGH_RISK_REMAINS)
SAFE = on(ImpactAssessed, outcome=ASSESSED)

START = Gate(
    key="governance.start-processing",
    rules=("IN-02",),
    says="New processing starts once its impact was assessed, and a high risk put to the Commissioner",
    act=on(ProcessingStarted, started=Ahead.AHEAD),
    requires=(
        Requires(
            "Nobody has approved an assessment of the impact on people.",
            Lacks((OPENED,), until=(SAFE, RISK_REMAINS)),
        ),
        Requires(
            "A high risk remains, and the Commissioner's advice is not here.",
            Lacks((RISK_REMAINS,), until=(on(AdviceReceived), SAFE)),
        ),
    ),
    who_waits="Whoever the new processing would help waits for it. Nothing in use before, and no call, "
    "search, visit or telling, waits for this.",
    sources=(ASSESS_IMPACT, CONSULT),
)

GATES = (START,)
