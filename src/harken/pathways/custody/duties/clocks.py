"""The two clocks of the law: reviews of detention, and its limit; how each is held, and what moves it."""

from harken.pathways.custody.duties.sources import (
    HELD_FROM,
    JUVENILES_BY_TELEPHONE,
    LIMIT,
    LIVE_LINK_CONSENT,
    LONGER,
    REPRESENTATIONS,
    REVIEWS,
    TELEPHONE,
    our_design,
    review,
)
from harken.pathways.custody.duties.stages import (
    ARRIVED,
    BAIL_GRANTED,
    CAME_IN,
    CHARGED_AND_KEPT,
    FOUR_HOURS,
    GONE,
    HALF,
    HOUR,
    LEFT,
    STILL_A_CHILD,
    TWO_HOURS,
)
from harken.pathways.custody.entries.charge import Charged
from harken.pathways.custody.entries.limits import (
    BackFromHospital,
    ExtensionAuthorised,
    ExtensionSought,
    LiveLinkConsentGiven,
    Part,
    QuestionedInHospital,
    TakenToHospital,
    WarrantIssued,
    WhoConsents,
)
from harken.pathways.custody.entries.review import (
    REASONS,
    WITH_ADULT_OR_REASON,
    AdultThere,
    DetentionReviewed,
    Heard,
    How,
    LiveLink,
    ReviewedAfterCharge,
    TelephoneReviewExplained,
    WhyNot,
)
from harken.vocabulary import (
    Again,
    Answer,
    AsSoonAsPracticable,
    AtOnce,
    BeforeEntry,
    Duty,
    Earliest,
    Elapsed,
    Every,
    Extended,
    Lacks,
    Mark,
    Pausing,
    Rank,
    SinceAnswer,
    SinceEntry,
    Stands,
    Tell,
    Warn,
    marked,
    on,
    when,
)
from harken.vocabulary.roles import (
    CHIEF_OFFICER,
    CUSTODY_INSPECTOR,
    CUSTODY_LEAD,
    CUSTODY_OFFICER,
    SUPERINTENDENT,
)

NOT_INVOLVED = (Answer.NO, Answer.NOT_KNOWN, Answer.DECLINED)
NOT_BY_TELEPHONE = (How.IN_PERSON, How.LIVE_LINK, How.NOT_SAID)
REVIEWED = on(DetentionReviewed, involved=NOT_INVOLVED).at_least(Rank.INSPECTOR)
REVIEWED_AFTER_CHARGE = on(ReviewedAfterCharge, how=NOT_BY_TELEPHONE).at_least(Rank.SERGEANT)
TO_THE_SUPERINTENDENT = (Tell(CUSTODY_INSPECTOR), Tell(SUPERINTENDENT))

REVIEW_THE_DETENTION = Duty(
    key="custody.review-the-detention",
    rules=("CU-03", "CU-04"),
    says="Review whether the child must still be held, and hear the child",
    short="Review of detention",
    why="At each review somebody new may see that this child need not be in a cell.",
    owed_by=(CUSTODY_INSPECTOR, CUSTODY_OFFICER),
    arises=(CAME_IN,),
    start=SinceAnswer("authorised_at"),
    due={HELD_FROM: Elapsed(hours=6)},
    met=(REVIEWED, REVIEWED_AFTER_CHARGE),
    released=(LEFT,),
    every=Every(again=Again.WHICHEVER_EARLIER, then=Elapsed(hours=9)),
    steps=("Go to the child", "Ask the child and the adult before deciding", "Say why it must be later"),
    warns=(Warn(CUSTODY_INSPECTOR, HOUR), Warn(SUPERINTENDENT, HALF)),
    escalates=TO_THE_SUPERINTENDENT,
    sources=(REVIEWS, REPRESENTATIONS),
)

_NOBODY = (Heard.NOBODY, Heard.NOT_SAID)

HEAR_THE_CHILD_AT_THE_REVIEW = Duty(
    key="custody.hear-the-child-at-the-review",
    rules=("CU-03",),
    says="Hear the child, or somebody for them, whom nobody heard at the review",
    short="Heard at the review",
    why="In the review decisions about children were made without asking one.",
    owed_by=(CUSTODY_INSPECTOR, CUSTODY_OFFICER),
    arises=(
        when(on(DetentionReviewed, heard=_NOBODY)),
        when(on(ReviewedAfterCharge, heard=_NOBODY)),
    ),
    due={HELD_FROM: AsSoonAsPracticable(HOUR)},
    met=(
        marked(Mark.CHILD_HEARD),
        on(DetentionReviewed, heard=Heard.FOR_THE_CHILD),
        on(ReviewedAfterCharge, heard=Heard.FOR_THE_CHILD),
    ),
    released=GONE,
    steps=("Go and ask the child",),
    escalates=TO_THE_SUPERINTENDENT,
    sources=(REPRESENTATIONS, our_design("We prompt an hour after a review at which nobody was heard")),
)

_BY_TELEPHONE = {"how": How.TELEPHONE}

EXPLAIN_THE_TELEPHONE_REVIEW = Duty(
    key="custody.explain-the-telephone-review",
    rules=("CU-05",),
    says="Say why not in person, that a live link was considered, and where the appropriate adult was",
    short="Telephone review explained",
    why="Inspectors still reviewed children by telephone, often without an appropriate adult.",
    owed_by=(CUSTODY_INSPECTOR,),
    arises=(
        when(on(DetentionReviewed, why_not_in_person=WhyNot.NOT_GIVEN, **_BY_TELEPHONE)),
        when(
            on(
                DetentionReviewed,
                live_link=(LiveLink.NOT_CONSIDERED, LiveLink.PRACTICABLE),
                **_BY_TELEPHONE,
            )
        ),
        when(on(DetentionReviewed, adult=AdultThere.NOT_ASKED, **_BY_TELEPHONE)),
    ),
    due={HELD_FROM: AtOnce(HALF)},
    met=(
        on(
            TelephoneReviewExplained,
            why=REASONS,
            live_link=LiveLink.NOT_PRACTICABLE,
            adult=WITH_ADULT_OR_REASON,
        ),
        on(DetentionReviewed, how=How.IN_PERSON, adult=WITH_ADULT_OR_REASON),
    ),
    steps=("Go and see the child", "Give the reason"),
    escalates=(Tell(CUSTODY_INSPECTOR), Tell(CUSTODY_LEAD)),
    sources=(
        review("inspectors regularly review detention over the phone, often without an appropriate adult"),
        TELEPHONE,
        JUVENILES_BY_TELEPHONE,
        our_design("Saved without a reason, and owed: half an hour is the last moment to give it"),
    ),
)

_CHARGED_AND_HERE = Stands((CHARGED_AND_KEPT,), until=(LEFT, BAIL_GRANTED))

SEE_THE_CHARGED_CHILD = Duty(
    key="custody.see-the-charged-child",
    rules=("CU-05",),
    says="Review the charged child anew, not by telephone",
    short="Charged child seen",
    why="The law knows no review of a charged child by telephone, whatever the reason, and whoever holds it.",
    owed_by=(CUSTODY_OFFICER,),
    arises=(
        when(on(DetentionReviewed, **_BY_TELEPHONE), _CHARGED_AND_HERE, STILL_A_CHILD),
        when(on(ReviewedAfterCharge, **_BY_TELEPHONE), STILL_A_CHILD),
    ),
    due={HELD_FROM: AtOnce(HALF)},
    met=(REVIEWED_AFTER_CHARGE, on(DetentionReviewed, how=NOT_BY_TELEPHONE).at_least(Rank.INSPECTOR)),
    released=(*GONE, BAIL_GRANTED),
    once=True,
    steps=("Go and see the child", "Ask the authority again to take the child"),
    escalates=(Tell(CUSTODY_OFFICER), Tell(CUSTODY_INSPECTOR), Tell(CUSTODY_LEAD, HOUR)),
    sources=(TELEPHONE, our_design("At once: half an hour is the last moment to hold it anew")),
)

IN_HOSPITAL = (on(TakenToHospital), on(QuestionedInHospital, part=Part.ENDED))
NOT_IN_HOSPITAL = (on(BackFromHospital), on(QuestionedInHospital, part=Part.BEGAN))
# What the law asks of an extension and nobody wrote down was not done: then the limit does not move.
# Nothing that was read lets one be authorised by telephone.
EXTENDED = on(
    ExtensionAuthorised,
    how=NOT_BY_TELEPHONE,
    second_review_done=Answer.YES,
    indictable=Answer.YES,
    diligent=Answer.YES,
    represented=Answer.YES,
).at_least(Rank.SUPERINTENDENT)


def _running(hours: int) -> Pausing:
    """So many hours in custody, and not in hospital."""
    return Pausing(Elapsed(hours=hours), paused=IN_HOSPITAL, resumed=NOT_IN_HOSPITAL)


LIMIT_OF_DETENTION = Earliest(
    (
        Extended(
            Extended(_running(24), by=(EXTENDED,), adds=_running(12)),
            by=(on(WarrantIssued),),
            to="ends_at",
        ),
        _running(96),
    )
)

CHARGE_OR_RELEASE = Duty(
    key="custody.charge-or-release",
    rules=("CU-06", "CU-07"),
    says="Charge or release the child before detention reaches its limit (approximate only)",
    short="Limit of detention",
    why="A limit, never a target. The law calls its own times approximate: do not lean on the last minute.",
    owed_by=(CUSTODY_OFFICER,),
    arises=(CAME_IN,),
    start=SinceAnswer("relevant_time"),
    due={HELD_FROM: LIMIT_OF_DETENTION},
    met=(on(Charged),),
    released=(LEFT,),
    steps=("Release the child", "Ask whether more is needed to charge", "Ask a superintendent, in person"),
    warns=(
        Warn(CUSTODY_OFFICER, FOUR_HOURS),
        Warn(CUSTODY_INSPECTOR, TWO_HOURS),
        Warn(SUPERINTENDENT, HOUR),
    ),
    escalates=(Tell(CUSTODY_OFFICER), Tell(SUPERINTENDENT), Tell(CHIEF_OFFICER, HOUR)),
    sources=(LIMIT, LONGER, our_design("The warnings four, two and one hours before are ours")),
)

_BY_LIVE_LINK = on(ExtensionAuthorised, how=How.LIVE_LINK)
_SOUGHT = on(ExtensionSought, how=How.LIVE_LINK)
# Authorised without having been asked for first is late from that moment.
_NEVER_SOUGHT = when(_BY_LIVE_LINK, Lacks((_SOUGHT,), until=(_BY_LIVE_LINK,)))
_BEFORE_THE_AUTHORITY = {HELD_FROM: BeforeEntry((_BY_LIVE_LINK,))}
_IN_PERSON_INSTEAD = (on(ExtensionAuthorised, how=How.IN_PERSON), *GONE)

HAVE_A_PARENTS_CONSENT = Duty(
    key="custody.have-a-parents-consent",
    rules=("CU-17",),
    says="Have a parent's or guardian's consent to the live link, after legal advice, or hear it in person",
    short="Parent agrees to link",
    why="At any age under 18 somebody who cares for the child agrees that it is not face to face.",
    owed_by=(SUPERINTENDENT,),
    arises=(when(_SOUGHT), _NEVER_SOUGHT),
    start=SinceEntry((ARRIVED,)),
    due=_BEFORE_THE_AUTHORITY,
    met=(on(LiveLinkConsentGiven, who=WhoConsents.PARENT, advised=Answer.YES),),
    released=_IN_PERSON_INSTEAD,
    once=True,
    steps=("Ring a parent or guardian", "Hear it in person"),
    escalates=(Tell(SUPERINTENDENT), Tell(CUSTODY_LEAD)),
    sources=(LIVE_LINK_CONSENT,),
)

_FROM_FOURTEEN = (Answer.YES, Answer.NOT_KNOWN, Answer.DECLINED)
_SOUGHT_FROM_FOURTEEN = on(ExtensionSought, how=How.LIVE_LINK, fourteen=_FROM_FOURTEEN)

HAVE_THE_CHILDS_CONSENT = Duty(
    key="custody.have-the-childs-consent",
    rules=("CU-17",),
    says="Have the consent of a child of 14 or over to the live link, with an appropriate adult there",
    short="Child agrees to link",
    why="From 14 it is the child's to refuse. Where the age is not known, ask.",
    owed_by=(SUPERINTENDENT,),
    arises=(when(_SOUGHT_FROM_FOURTEEN), _NEVER_SOUGHT),
    start=SinceEntry((ARRIVED,)),
    due=_BEFORE_THE_AUTHORITY,
    met=(on(LiveLinkConsentGiven, who=WhoConsents.CHILD, advised=Answer.YES),),
    released=_IN_PERSON_INSTEAD,
    once=True,
    steps=("Ask the child, with the adult there", "Hear it in person"),
    escalates=(Tell(SUPERINTENDENT), Tell(CUSTODY_LEAD)),
    sources=(LIVE_LINK_CONSENT,),
)

DUTIES = (
    REVIEW_THE_DETENTION,
    HEAR_THE_CHILD_AT_THE_REVIEW,
    EXPLAIN_THE_TELEPHONE_REVIEW,
    SEE_THE_CHARGED_CHILD,
    CHARGE_OR_RELEASE,
    HAVE_A_PARENTS_CONSENT,
    HAVE_THE_CHILDS_CONSENT,
)
