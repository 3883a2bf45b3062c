"""The whiteboard of a custody suite: every child here now, both clocks, adult, bed, certificate, words."""

from harken.pathways.custody.duties.ahead import LOOK_AHEAD_TO_CHARGE, NOT_YET_KNOWN
from harken.pathways.custody.duties.bed import (
    A_PLACE,
    ANSWER_THE_REQUEST,
    ASK_AGAIN,
    ASK_BEFORE_CHARGE,
    ASK_WHEN_LIKELY,
    CERTIFIED,
    CERTIFY_THE_DETENTION,
    MOVE_THE_CHILD,
    PROVE_THE_SECURE_REQUEST,
    REFUSED,
    SEND_THE_CERTIFICATE,
    TAKE_THE_REFUSAL_FURTHER,
)
from harken.pathways.custody.duties.clocks import (
    CHARGE_OR_RELEASE,
    EXPLAIN_THE_TELEPHONE_REVIEW,
    EXTENDED,
    HEAR_THE_CHILD_AT_THE_REVIEW,
    REVIEW_THE_DETENTION,
    SEE_THE_CHARGED_CHILD,
)
from harken.pathways.custody.duties.stages import ASKED_THE_AUTHORITY, STILL_A_CHILD
from harken.pathways.custody.duties.welcome import (
    ADULT_ASKED,
    ADULT_HERE,
    ANSWER_THE_VULNERABILITY_FORM,
    ASK_FOR_AN_APPROPRIATE_ADULT,
    ASK_THE_CHILD_AGAIN,
    HAVE_THE_ADULT_HERE,
    HEAR_THE_CHILD,
)
from harken.pathways.custody.entries.accommodation import AccommodationAnswered, AuthoritySays
from harken.pathways.custody.entries.arrival import Arrived, Given, VulnerabilityFormAnswered
from harken.pathways.custody.entries.charge import CertificateSent, ChargeConsidered, Charged
from harken.pathways.custody.entries.limits import (
    BackFromHospital,
    Part,
    QuestionedInHospital,
    TakenToHospital,
    WarrantIssued,
)
from harken.pathways.custody.entries.review import AskedAgain, ReviewedAfterCharge, ReviewPostponed
from harken.pathways.custody.flags import IN_CUSTODY_NOW
from harken.vocabulary import Answer, Besides, Column, Mark, Parts, Says, Whiteboard, marked, on
from harken.vocabulary.roles import CUSTODY_INSPECTOR, CUSTODY_LEAD, CUSTODY_OFFICER, SUPERINTENDENT

REVIEW = Column(
    title="Next review, time left",
    short="Next review",
    clock=REVIEW_THE_DETENTION,
    duties=(EXPLAIN_THE_TELEPHONE_REVIEW, SEE_THE_CHARGED_CHILD),
    besides=(Besides((Says(on(ReviewPostponed), small="Postponed {at}, until: {until}"),)),),
)
DETENTION = Column(
    title="Detention ends, time left",
    short="Detention ends",
    clock=CHARGE_OR_RELEASE,
    says=(
        Says(on(Charged), "Charged", "{at}. Bail: {bail}"),
        Says(on(TakenToHospital), "In hospital", "Since {at}: this clock stands still"),
        Says(
            on(QuestionedInHospital, part=Part.BEGAN), "Questioned in hospital", "Since {at}: this clock runs"
        ),
        Says(on(QuestionedInHospital, part=Part.ENDED), "In hospital", "Since {at} this clock stands still"),
        Says(on(BackFromHospital), small="Back from hospital {at}"),
    ),
    besides=(
        Besides((Says(EXTENDED, small="Extended {at}"),)),
        Besides((Says(on(WarrantIssued), small="Warrant until {ends_at}"),)),
    ),
)
ADULT = Column(
    title="Appropriate adult",
    short="Adult",
    duties=(ASK_FOR_AN_APPROPRIATE_ADULT, HAVE_THE_ADULT_HERE),
    says=(
        Says(ADULT_HERE, "Here", "Since {at}. Who: {capacity}"),
        Says(ADULT_ASKED.stating("expected_at"), "Coming", "Expected {expected_at}. Asked {at}: {capacity}"),
        Says(ADULT_ASKED, "Asked, not here", "Asked {at}: {capacity}"),
    ),
    unsaid="Not asked",
)
NO_ANSWER_YET = on(AccommodationAnswered, answer=AuthoritySays.NO_ANSWER_YET)
AT_A_REVIEW = {
    AskedAgain.OFFERED: "Offered",
    AskedAgain.REFUSED: "Refused",
    AskedAgain.NO_ANSWER: "No answer",
}
ACCOMMODATION = Column(
    title="Accommodation asked, answered",
    short="Accommodation",
    duties=(
        LOOK_AHEAD_TO_CHARGE,
        ASK_BEFORE_CHARGE,
        ASK_WHEN_LIKELY,
        ANSWER_THE_REQUEST,
        TAKE_THE_REFUSAL_FURTHER,
        PROVE_THE_SECURE_REQUEST,
        ASK_AGAIN,
        MOVE_THE_CHILD,
    ),
    says=(
        Says(A_PLACE, "Offered"),
        Says(REFUSED, "Refused"),
        Says(NO_ANSWER_YET, "No answer"),
        *(Says(on(ReviewedAfterCharge, asked_again=one), said) for one, said in AT_A_REVIEW.items()),
        Says(ASKED_THE_AUTHORITY, "No answer"),
    ),
    besides=(
        Besides(
            (
                Says(on(ChargeConsidered, refusal_likely=Answer.YES), small="Refusal of bail likely, {at}"),
                Says(
                    on(ChargeConsidered, refusal_likely=Answer.NO), small="Refusal of bail not likely, {at}"
                ),
                Says(NOT_YET_KNOWN, small="Whether bail is refused: not known, {at}"),
            )
        ),
        Besides((Says(ASKED_THE_AUTHORITY, small="Asked {at} of {asked_of}: {kind}"),)),
        Besides(
            (
                Says(A_PLACE, small="Answered {at} by {by_whom}: {answer}"),
                Says(REFUSED, small="Answered {at} by {by_whom}: {because}"),
                Says(NO_ANSWER_YET, small="Rung {at}, {by_whom}: {answer}"),
            )
        ),
        Besides(
            (
                Says(
                    on(ReviewedAfterCharge, asked_again=tuple(AT_A_REVIEW)),
                    small="Asked again at the review {at} of {asked_of}",
                ),
            )
        ),
    ),
    unsaid="Not asked",
)
CERTIFICATE = Column(
    title="Detention certificate",
    short="Certificate",
    clock=CERTIFY_THE_DETENTION,
    duties=(SEND_THE_CERTIFICATE,),
    says=(
        Says(on(CertificateSent), "Sent", "{at}, to {court}"),
        *(Says(one, "Signed", "{at}: {ground}") for one in CERTIFIED),
    ),
    idle="Bail not refused",
)
WORDS = Column(
    title="Child's words, care plan",
    short="Words, care",
    duties=(
        HEAR_THE_CHILD,
        ASK_THE_CHILD_AGAIN,
        HEAR_THE_CHILD_AT_THE_REVIEW,
        ANSWER_THE_VULNERABILITY_FORM,
    ),
    says=(Says(marked(Mark.CHILD_HEARD), "Heard", "Heard {at}"),),
    besides=(
        Besides(
            (
                Says(on(VulnerabilityFormAnswered, given=Given.ADDED), small="Care plan form {at}"),
                Says(on(VulnerabilityFormAnswered), small="Care plan form {at}: {given}"),
            ),
            "No care plan form",
        ),
    ),
    unsaid="Not heard",
)
WHITEBOARD = Whiteboard(
    title="Children in custody",
    place="Custody",
    for_whom=(CUSTODY_OFFICER, CUSTODY_INSPECTOR, CUSTODY_LEAD, SUPERINTENDENT),
    flag=IN_CUSTODY_NOW,
    given=(STILL_A_CHILD,),
    where=Besides((Says(on(Arrived), small="Suite: {station}"),)),
    parts=Parts("Suite", Besides((Says(on(Arrived).stating("station"), small="{station}"),))),
    columns=(REVIEW, DETENTION, ADULT, ACCOMMODATION, CERTIFICATE, WORDS),
    none="No child is in custody.",
    clocks=(
        "Review: 6 hours from when detention was authorised, then every 9.",
        "Detention: 24 hours from the relevant time, unless charged or extended; it is approximate only.",
        "What is owed as soon as practicable has no deadline: the prompt is ours, and it is never late.",
        "Where a rule says at once, the number is ours.",
        "A missing certificate never delays a child's journey to court, home or accommodation.",
    ),
)
