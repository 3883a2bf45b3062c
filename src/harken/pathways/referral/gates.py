"""What must be so before a referral is closed: the authority's reference, and never a mention."""

from harken.every_case.opening import Closed
from harken.every_case.referral import ReferralAnswered, ReferralReceived
from harken.pathways.referral.duties.sending import CONCERN, LET_GO, REFERRED
from harken.pathways.referral.duties.sources import FROM_FIRST_KNOWLEDGE, our_design
from harken.pathways.referral.duties.together import (
    OVER_SOMETHING_ELSE,
    OVER_THE_ANSWER,
    SOMETHING_ELSE_SETTLED,
    THE_ANSWER_SETTLED,
)
from harken.vocabulary import Gate, Lacks, Requires, on

THEIR_REFERENCE = on(ReferralReceived).stating("reference")

CLOSE = Gate(
    key="referral.close",
    rules=("MA-01",),
    says="A referral is closed on the authority's own reference and decision, for each child",
    act=on(Closed),
    requires=(
        Requires(
            "A child of this case was not referred, and no sergeant let that go. Spoken of is not referred.",
            Lacks((CONCERN,), until=(REFERRED, LET_GO)),
        ),
        Requires(
            "The authority has given no reference of its own for a child of this case.",
            Lacks((REFERRED,), until=(THEIR_REFERENCE,)),
        ),
        Requires(
            "The authority has not said what it decided for a child of this case.",
            Lacks((REFERRED,), until=(on(ReferralAnswered),)),
        ),
        Requires(
            "A professional difference about a child of this case is not settled.",
            Lacks((OVER_THE_ANSWER,), until=THE_ANSWER_SETTLED),
        ),
        Requires(
            "Another difference about a child of this case, over something else, is not settled.",
            Lacks((OVER_SOMETHING_ELSE,), until=(SOMETHING_ELSE_SETTLED,), each="over"),
        ),
    ),
    who_waits="Nobody is less safe while a case stays open.",
    sources=(
        FROM_FIRST_KNOWLEDGE,
        our_design("Only the authority's reference closes a referral, never a mention at a meeting"),
    ),
)

GATES = (CLOSE,)
