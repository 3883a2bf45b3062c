"""What is owed to a child who may be refused bail: a bed outside, asked early; else a certificate."""

from harken.pathways.custody.duties.sources import (
    ASK_AT_EACH_REVIEW,
    AUTHORITY_ACCOMMODATES,
    CERTIFICATE,
    CERTIFICATE_FOR_COURT,
    HELD_FROM,
    MOVE,
    SECURE,
    our_design,
    review,
)
from harken.pathways.custody.duties.stages import (
    A_CHILD_IS_HERE,
    ASKED_THE_AUTHORITY,
    BAIL_GRANTED,
    BAIL_REFUSED,
    CHARGED_AND_KEPT,
    EACH_DETENTION,
    GONE,
    HALF,
    HOUR,
    NO_LONGER_KEPT,
    NOT_A_CHILD,
    QUARTER,
    THREE_HOURS,
    TO_COURT,
    TWO_HOURS,
)
from harken.pathways.custody.entries.accommodation import (
    GIVEN,
    OFFERED,
    AccommodationAnswered,
    AccommodationRequested,
    AuthoritySays,
    Kind,
)
from harken.pathways.custody.entries.charge import (
    NOT_IN_A_CELL,
    CertificateSent,
    ChargeConsidered,
    DetentionCertified,
    Ground,
    Left,
    SignedAs,
    Where,
)
from harken.pathways.custody.entries.review import NOT_ASKED_AGAIN, AskedAgain, ReviewedAfterCharge
from harken.vocabulary import (
    Answer,
    AsSoonAsPracticable,
    AtOnce,
    BeforeEntry,
    Duty,
    SinceEntry,
    Tell,
    on,
    when,
)
from harken.vocabulary.roles import (
    CUSTODY_INSPECTOR,
    CUSTODY_LEAD,
    CUSTODY_OFFICER,
    LA_DUTY_MANAGER,
    LA_HEAD_OF_SERVICE,
    LOCAL_AUTHORITY,
    SUPERINTENDENT,
)

A_PLACE = on(AccommodationAnswered, answer=OFFERED)
REFUSED = on(AccommodationAnswered, answer=AuthoritySays.REFUSED)
REFUSED_BY_SOMEBODY = on(AccommodationAnswered, answer=AuthoritySays.REFUSED, because=GIVEN).stating(
    "by_whom"
)
# Section 38(6)(b) is of a child who is 12. Whoever is of no known age may be; whoever is younger by what is
# on record is not, whatever the form says.
TWELVE = 12
_SIGNED = {"signed_as": SignedAs.CUSTODY_OFFICER}
CERTIFIED = (
    on(DetentionCertified, ground=Ground.IMPRACTICABLE, **_SIGNED),
    on(DetentionCertified, ground=Ground.NOT_SECURE, twelve_or_over=Answer.YES, **_SIGNED).unless_under(
        TWELVE
    ),
)
OUT_OF_A_CELL = on(Left, where=NOT_IN_A_CELL)
DISCUSSED_AT_CHARGE = review("accommodation was discussed at the time of charge; earlier there is more time")

ASK_BEFORE_CHARGE = Duty(
    key="custody.ask-for-accommodation-before-charge",
    rules=("CU-09",),
    says="Ask the local authority for accommodation before the child is charged and refused bail",
    short="Bed asked before charge",
    why="Asked at charge, late in the evening, there is no bed, and the child stays in a cell.",
    owed_by=(CUSTODY_OFFICER,),
    arises=A_CHILD_IS_HERE,
    due={HELD_FROM: BeforeEntry((CHARGED_AND_KEPT,))},
    met=(ASKED_THE_AUTHORITY,),
    released=GONE,
    steps=("Ring the authority out of hours", "Ask for alternative accommodation"),
    escalates=(Tell(CUSTODY_OFFICER), Tell(CUSTODY_INSPECTOR)),
    sources=(DISCUSSED_AT_CHARGE,),
)

ASK_WHEN_LIKELY = Duty(
    key="custody.ask-for-accommodation-when-likely",
    rules=("CU-09",),
    says="Ask the local authority for accommodation as soon as refusal of bail is likely",
    short="Bed asked when likely",
    why="Each hour gained now is an hour in which somebody may find a place, or a manager be asked.",
    owed_by=(CUSTODY_OFFICER,),
    arises=(when(on(ChargeConsidered, refusal_likely=Answer.YES)),),
    due={HELD_FROM: AsSoonAsPracticable(HALF)},
    met=(ASKED_THE_AUTHORITY,),
    released=GONE,
    once=True,
    counts_earlier=True,
    afresh=(EACH_DETENTION,),
    steps=("Ring the authority out of hours", "Ask for alternative accommodation"),
    escalates=(Tell(CUSTODY_OFFICER), Tell(CUSTODY_INSPECTOR, HALF)),
    sources=(DISCUSSED_AT_CHARGE, our_design("We prompt half an hour after it is likely")),
)

_NOT_SHOWN = (Answer.NO, Answer.NOT_KNOWN, Answer.DECLINED)
SECURE_ASKED = {"kind": Kind.SECURE}
NO_PROOF_OF_SECURE = (
    on(AccommodationRequested, twelve_or_over=_NOT_SHOWN, **SECURE_ASKED),
    on(AccommodationRequested, serious_harm=_NOT_SHOWN, **SECURE_ASKED),
    on(AccommodationRequested, alternative_not_enough=_NOT_SHOWN, **SECURE_ASKED),
    on(AccommodationRequested, **SECURE_ASKED).known_under(TWELVE),
)
PROVED_SECURE = on(
    AccommodationRequested,
    twelve_or_over=Answer.YES,
    serious_harm=Answer.YES,
    alternative_not_enough=Answer.YES,
    **SECURE_ASKED,
).unless_under(TWELVE)
ASKED_FOR_ALTERNATIVE = on(AccommodationRequested, kind=Kind.ALTERNATIVE)

PROVE_THE_SECURE_REQUEST = Duty(
    key="custody.prove-the-secure-request",
    rules=("CU-12",),
    says="Show why secure (12 or over, serious harm, no other place enough), or ask for alternative",
    short="Secure shown, or changed",
    why="Secure was asked for by habit. It has gone as alternative meanwhile; say which it is.",
    owed_by=(CUSTODY_OFFICER,),
    arises=tuple(map(when, NO_PROOF_OF_SECURE)),
    due={HELD_FROM: AtOnce(HALF)},
    met=(PROVED_SECURE, ASKED_FOR_ALTERNATIVE),
    released=(A_PLACE, *NO_LONGER_KEPT),
    once=True,
    steps=("Ask for alternative accommodation", "Answer the three questions of the police test"),
    escalates=(Tell(CUSTODY_OFFICER), Tell(CUSTODY_INSPECTOR)),
    sources=(
        SECURE,
        review("custody officers routinely asked for secure, and children remained by default"),
        our_design("Unproved it goes at once as alternative; half an hour to prove it"),
    ),
)

ANSWER_THE_REQUEST = Duty(
    key="custody.answer-the-accommodation-request",
    rules=("CU-16",),
    says="Offer a place, or refuse with a name, a time and a reason",
    short="Authority's answer",
    why="The authority must take a child refused bail. Silence is how a child comes to sleep in a cell.",
    owed_by=(LOCAL_AUTHORITY,),
    arises=(when(ASKED_THE_AUTHORITY),),
    due={HELD_FROM: AsSoonAsPracticable(HOUR)},
    met=(A_PLACE, REFUSED_BY_SOMEBODY),
    released=NO_LONGER_KEPT,
    once=True,
    steps=("Ring again", "Ask for the duty manager", "Ask who refuses, and why"),
    escalates=(
        Tell(CUSTODY_OFFICER),
        Tell(LA_DUTY_MANAGER),
        Tell(CUSTODY_INSPECTOR, HOUR),
        Tell(LA_HEAD_OF_SERVICE, HOUR),
        Tell(SUPERINTENDENT, TWO_HOURS),
    ),
    sources=(AUTHORITY_ACCOMMODATES, our_design("We prompt after an hour, and it climbs by the hour")),
)

TAKE_THE_REFUSAL_FURTHER = Duty(
    key="custody.take-the-refusal-further",
    rules=("CU-09",),
    says="Take the authority's refusal to its manager, until there is a place",
    short="Refusal taken further",
    why="A refusal at ten in the evening leaves the night to change it.",
    owed_by=(CUSTODY_OFFICER, CUSTODY_INSPECTOR),
    arises=(when(REFUSED),),
    due={HELD_FROM: AsSoonAsPracticable(QUARTER)},
    met=(A_PLACE,),
    released=NO_LONGER_KEPT,
    once=True,
    steps=("Ask for the duty manager", "Ask for the head of service", "Ask the inspector to ring"),
    escalates=(
        Tell(CUSTODY_INSPECTOR),
        Tell(LA_DUTY_MANAGER),
        Tell(LA_HEAD_OF_SERVICE, HOUR),
        Tell(SUPERINTENDENT, TWO_HOURS),
    ),
    sources=(
        review("earlier there is time to escalate the decision to senior leaders"),
        our_design("We prompt a quarter of an hour after a refusal, and it climbs by the hour"),
    ),
)

MOVE_THE_CHILD = Duty(
    key="custody.move-the-child",
    rules=("CU-10",),
    says="Move the child who was refused bail to local authority accommodation",
    short="Moved out of the cell",
    why="Children should not be kept in police custody after charge. Each hour is an hour in a cell.",
    owed_by=(CUSTODY_OFFICER, LOCAL_AUTHORITY),
    arises=BAIL_REFUSED,
    due={HELD_FROM: AsSoonAsPracticable(HOUR)},
    met=(on(Left, where=Where.ACCOMMODATION),),
    released=NO_LONGER_KEPT,
    steps=("Ask where the transport is", "Ask the authority's manager", "Look at bail again"),
    escalates=(
        Tell(CUSTODY_INSPECTOR),
        Tell(LA_DUTY_MANAGER),
        Tell(SUPERINTENDENT, HOUR),
        Tell(LA_HEAD_OF_SERVICE, HOUR),
    ),
    sources=(MOVE, our_design("As soon as practicable: we prompt an hour after bail was refused")),
)

CERTIFY_THE_DETENTION = Duty(
    key="custody.certify-the-detention",
    rules=("CU-11",),
    says="Write and sign the juvenile detention certificate: why the child refused bail is kept",
    short="Detention certificate",
    why="Custody officers thought it was the inspector's. It is theirs; the court knows only what it says.",
    owed_by=(CUSTODY_OFFICER,),
    arises=BAIL_REFUSED,
    due={HELD_FROM: AtOnce(HOUR)},
    met=CERTIFIED,
    released=(OUT_OF_A_CELL, BAIL_GRANTED, NOT_A_CHILD),
    steps=("Move the child instead", "Write the certificate, with who was asked and what they said"),
    escalates=(
        Tell(CUSTODY_OFFICER),
        Tell(CUSTODY_INSPECTOR, HOUR),
        Tell(SUPERINTENDENT, TWO_HOURS),
        Tell(CUSTODY_LEAD, THREE_HOURS),
    ),
    sources=(
        MOVE,
        CERTIFICATE_FOR_COURT,
        our_design("Owed from the refusal of bail: an hour, then it climbs by the hour"),
    ),
)

SEND_THE_CERTIFICATE = Duty(
    key="custody.send-the-certificate",
    rules=("CU-11",),
    says="Send the certificate to the court before the child is brought there",
    short="Certificate to court",
    why="Without it the court does not learn why the child was kept. The child never waits for it.",
    owed_by=(CUSTODY_OFFICER,),
    arises=tuple(map(when, CERTIFIED)),
    start=SinceEntry((CHARGED_AND_KEPT,)),
    due={HELD_FROM: BeforeEntry((TO_COURT,))},
    met=(on(CertificateSent),),
    released=(OUT_OF_A_CELL, BAIL_GRANTED, NOT_A_CHILD),
    steps=("Send it to the court", "Give it to whoever takes the child"),
    escalates=(Tell(CUSTODY_OFFICER), Tell(CUSTODY_INSPECTOR, HOUR)),
    sources=(CERTIFICATE, CERTIFICATE_FOR_COURT),
)

ASK_AGAIN = Duty(
    key="custody.ask-again",
    rules=("CU-19",),
    says="Ask the local authority again to take the child, at each review after charge",
    short="Asked again",
    why="A certificate written at ten does not say what can be done at three.",
    owed_by=(CUSTODY_OFFICER,),
    arises=(when(on(ReviewedAfterCharge, asked_again=NOT_ASKED_AGAIN)),),
    due={HELD_FROM: AtOnce(HALF)},
    met=(
        ASKED_THE_AUTHORITY,
        on(
            ReviewedAfterCharge,
            asked_again=(AskedAgain.OFFERED, AskedAgain.REFUSED, AskedAgain.NO_ANSWER),
        ),
    ),
    released=NO_LONGER_KEPT,
    once=True,
    steps=("Ring the authority again",),
    escalates=(Tell(CUSTODY_OFFICER), Tell(CUSTODY_INSPECTOR)),
    sources=(ASK_AT_EACH_REVIEW, our_design("At the review: half an hour after it is the last moment")),
)

DUTIES = (
    ASK_BEFORE_CHARGE,
    ASK_WHEN_LIKELY,
    PROVE_THE_SECURE_REQUEST,
    ANSWER_THE_REQUEST,
    TAKE_THE_REFUSAL_FURTHER,
    MOVE_THE_CHILD,
    CERTIFY_THE_DETENTION,
    SEND_THE_CERTIFICATE,
    ASK_AGAIN,
)
