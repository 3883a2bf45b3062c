"""What must be so before visits end, and before a case about somebody managed is closed."""

from harken.every_case.opening import Closed
from harken.pathways.offender.duties.disclosure import ASKED
from harken.pathways.offender.duties.managed import NOT_MANAGED
from harken.pathways.offender.duties.sources import REACTIVE, REACTIVE_GLOSSARY, SCHEME, our_design
from harken.pathways.offender.entries.disclosure import DISCLOSURE_DECIDED, DisclosureDecided
from harken.pathways.offender.entries.intelligence import WORRYING, IntelligenceReceived
from harken.pathways.offender.entries.management import (
    ABOVE_LOW,
    Priority,
    ReactiveAgreed,
    ReactiveBegun,
    RiskAssessed,
)
from harken.pathways.offender.entries.registration import MANAGED, TakenOn
from harken.vocabulary import About, Gate, Lacks, Rank, Requires, Stands, StoodFor, on

THREE_YEARS = 3 * 365 + 1
ADVERSE = on(IntelligenceReceived, adverse=WORRYING)
NO_LONGER_LOW = (on(RiskAssessed, priority=ABOVE_LOW), ADVERSE)

END_THE_VISITS = Gate(
    key="offender.end-the-visits",
    rules=("SO-13",),
    says="Visits end once the risk has been low for three years with nothing against it, and why is decided",
    act=on(ReactiveBegun),
    requires=(
        Requires(
            "The risk has not been low for three years on end, with no intelligence that speaks of more.",
            StoodFor((on(RiskAssessed, priority=Priority.LOW),), until=NO_LONGER_LOW, days=THREE_YEARS),
            about=About.PERSON,
        ),
        Requires(
            "No sergeant has said since then why it is safe, and what brings the visits back.",
            Stands((on(ReactiveAgreed).at_least(Rank.SERGEANT),), until=NO_LONGER_LOW),
            about=About.PERSON,
        ),
    ),
    who_waits="Nobody is less safe while visits go on.",
    sources=(
        REACTIVE,
        REACTIVE_GLOSSARY,
        our_design(
            "Three years from the first assessment as low, unbroken by a higher one or by intelligence"
        ),
    ),
)

CLOSE = Gate(
    key="offender.close",
    rules=("SO-09", "SO-19"),
    says="A case is closed once the management has ended, its day checked, and each application is answered",
    act=on(Closed),
    requires=(
        Requires(
            "They are managed still, or nobody has checked the day on which that ends.",
            Lacks(
                (on(TakenOn, because=MANAGED),),
                until=(NOT_MANAGED,),
            ),
            about=About.PERSON,
        ),
        Requires(
            "An application under the disclosure scheme is not answered.",
            Lacks(
                tuple(one.on for one in ASKED),
                until=(on(DisclosureDecided, decision=DISCLOSURE_DECIDED),),
            ),
            about=About.PERSON,
        ),
    ),
    who_waits="Nobody is less safe while a case stays open.",
    sources=(SCHEME, our_design("That nobody stops being managed by the closing of a file is ours")),
)

GATES = (END_THE_VISITS, CLOSE)
"""None of them stands before a visit, a warning to a parent, a referral or an arrest."""
