"""What goes to the local authority by itself: a request for a bed, as secure only when that is proved."""

from harken.pathways.custody.duties.bed import (
    A_PLACE,
    ASKED_FOR_ALTERNATIVE,
    NO_PROOF_OF_SECURE,
    PROVED_SECURE,
    REFUSED,
)
from harken.pathways.custody.duties.sources import SECURE, our_design, review
from harken.pathways.custody.entries.review import AskedAgain, ReviewedAfterCharge
from harken.vocabulary import Notice, on, when
from harken.vocabulary.roles import LOCAL_AUTHORITY

# Offered or refused, to whoever rang them. That there is no answer yet is none.
ANSWERED = (
    A_PLACE,
    REFUSED,
    on(ReviewedAfterCharge, asked_again=(AskedAgain.OFFERED, AskedAgain.REFUSED)),
)

ASK_FOR_ALTERNATIVE = Notice(
    key="custody.ask-for-alternative",
    rules=("CU-12",),
    says="Ask the local authority for alternative accommodation; secure that is not proved goes so, at once",
    on=tuple(map(when, (ASKED_FOR_ALTERNATIVE, *NO_PROOF_OF_SECURE))),
    to=LOCAL_AUTHORITY,
    purpose="alternative accommodation for a child in custody",
    settled_by=ANSWERED,
    sources=(
        review("custody officers routinely asked for secure rather than alternative accommodation"),
        our_design("A request that is not proved secure goes at once, as alternative"),
    ),
)

ASK_FOR_SECURE = Notice(
    key="custody.ask-for-secure",
    rules=("CU-12",),
    says="Ask the local authority for secure accommodation, the police test shown",
    on=(when(PROVED_SECURE),),
    to=LOCAL_AUTHORITY,
    purpose="secure accommodation for a child in custody",
    settled_by=ANSWERED,
    sources=(SECURE,),
)

NOTICES = (ASK_FOR_ALTERNATIVE, ASK_FOR_SECURE)
