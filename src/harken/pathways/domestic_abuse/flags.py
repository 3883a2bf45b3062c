"""What stands on a child or an address because of domestic abuse, since when, until when."""

from dataclasses import replace

from harken.pathways.domestic_abuse.duties.children import (
    FOUND_UNHEARD,
    LET_GO,
    NAMED_UNHEARD,
    SEEN_AND_HEARD,
)
from harken.pathways.domestic_abuse.duties.sources import (
    CHILD_IS_A_VICTIM,
    COURT_HEARS,
    REPEAT,
    our_design,
    review,
)
from harken.pathways.domestic_abuse.duties.turns import (
    KNOWN,
    NOT_IT,
    REPORTED,
    RULED_OUT,
    UNBORN,
)
from harken.pathways.domestic_abuse.entries.account import AN_ADULT_VICTIM
from harken.pathways.domestic_abuse.entries.incident import SafeContactSaid
from harken.pathways.domestic_abuse.entries.orders import ApplicationHeard, Made, NoticeServed
from harken.pathways.domestic_abuse.entries.risk import Grade, RiskGraded
from harken.pathways.domestic_abuse.entries.together import MaracAnswered, MaracHeard, MaracSays
from harken.vocabulary import Answer, Days, Flag, StandsOn, Under, on, when

VICTIM = Flag(
    key="domestic-abuse.victim",
    title="Victim of domestic abuse",
    rises=(when(KNOWN),),
    ends=(RULED_OUT,),
    review=Days(28),
    sources=(CHILD_IS_A_VICTIM,),
)

HERE = Flag(
    key="domestic-abuse.here",
    title="Domestic abuse reported here",
    stands_on=StandsOn.PLACE,
    rises=(when(REPORTED),),
    ends=(NOT_IT,),
    lasts=Days(365),
    review=Days(28),
    sources=(our_design("Whoever is sent there knows of it, for a year"),),
)

AT_HIGH = (when(on(RiskGraded, grade=Grade.HIGH)),)
NO_LONGER_HIGH = (on(RiskGraded, grade=(Grade.MEDIUM, Grade.STANDARD)), NOT_IT)
LOOKED_AT_AGAIN = (our_design("Looked at again after a fortnight"),)
HIGH = Flag(
    key="domestic-abuse.high",
    title="Domestic abuse: high risk",
    rises=AT_HIGH,
    ends=NO_LONGER_HIGH,
    review=Days(14),
    sources=LOOKED_AT_AGAIN,
)

# It is she who rings, or is found: the flag of the children stands on no page of hers.
HIGH_ADULT = Flag(
    key="domestic-abuse.high-adult",
    title="Victim of domestic abuse: high risk",
    roles=(AN_ADULT_VICTIM.part,),
    rises=AT_HIGH,
    ends=NO_LONGER_HIGH,
    review=Days(14),
    sources=LOOKED_AT_AGAIN,
)

TAKEN_BY_THE_CONFERENCE = (when(on(MaracAnswered, says=MaracSays.ACCEPTED)), when(on(MaracHeard)))
FOR_A_YEAR = (REPEAT, our_design("For a year: a further incident in it is listed again"))
CONFERENCE = Flag(
    key="domestic-abuse.conference",
    title="Conference (MARAC)",
    rises=TAKEN_BY_THE_CONFERENCE,
    ends=(NOT_IT,),
    lasts=Days(365),
    review=Days(28),
    sources=FOR_A_YEAR,
)

CONFERENCE_ADULT = Flag(
    key="domestic-abuse.conference-adult",
    title="Conference (MARAC)",
    roles=(AN_ADULT_VICTIM.part,),
    rises=TAKEN_BY_THE_CONFERENCE,
    ends=(NOT_IT,),
    lasts=Days(365),
    review=Days(28),
    sources=FOR_A_YEAR,
)

NOT_YET_HEARD = Flag(
    key="domestic-abuse.not-yet-heard",
    title="Domestic abuse: child not yet heard",
    # An adult whom somebody put in a child's part would bear it for ever: nothing of a child's ends it.
    rises=tuple(
        replace(one, given=(*one.given, Under())) for one in (when(REPORTED), FOUND_UNHEARD, NAMED_UNHEARD)
    ),
    ends=(*SEEN_AND_HEARD, LET_GO, UNBORN, NOT_IT),
    review=Days(1),
    sources=(review("Assessment and help: children at school or out were not seen"),),
)

NOT_SAFE = (when(on(SafeContactSaid, safe=(Answer.NO, Answer.NOT_KNOWN, Answer.DECLINED))),)
ASKED_FIRST = (our_design("Nothing reaches a home or a phone before it was asked who else may see it"),)
ASK_BEFORE_CONTACT = Flag(
    key="domestic-abuse.ask-before-contact",
    title="Do not ring or write unasked",
    rises=NOT_SAFE,
    ends=(on(SafeContactSaid, safe=Answer.YES), NOT_IT),
    review=Days(28),
    sources=ASKED_FIRST,
)

# It is the mother who is rung: the flag of the children stands on no page of hers.
ASK_BEFORE_CONTACT_ADULT = Flag(
    key="domestic-abuse.ask-before-contact-adult",
    title="Do not ring or write unasked",
    roles=(AN_ADULT_VICTIM.part,),
    rises=NOT_SAFE,
    ends=(on(SafeContactSaid, safe=Answer.YES), NOT_IT),
    review=Days(28),
    sources=ASKED_FIRST,
)

NOTICE_IN_FORCE = Flag(
    key="domestic-abuse.notice-in-force",
    title="Protection notice",
    rises=(when(on(NoticeServed)),),
    ends=(on(ApplicationHeard, made=(Made.MADE, Made.NOT_MADE)),),
    review=Days(3),
    sources=(COURT_HEARS,),
)

ORDER_IN_FORCE = Flag(
    key="domestic-abuse.order-in-force",
    title="Protection order",
    rises=(when(on(ApplicationHeard, made=Made.MADE)),),
    lasts=Days(28),
    review=Days(14),
    sources=(our_design("Twenty-eight days are the longest it can be: its own end is in the entry"),),
)

BOUND = Flag(
    key="domestic-abuse.bound",
    title="Bound by a protection notice or order",
    roles=("suspect",),
    rises=(when(on(NoticeServed)), when(on(ApplicationHeard, made=Made.MADE))),
    ends=(on(ApplicationHeard, made=Made.NOT_MADE), NOT_IT),
    lasts=Days(28),
    review=Days(3),
    crosses="A protection notice or order binds this person. Open it before anything is arranged with them.",
    sources=(our_design("Whoever deals with them elsewhere knows from where, and from whom, they are kept"),),
)

FLAGS = (
    VICTIM,
    HERE,
    HIGH,
    HIGH_ADULT,
    CONFERENCE,
    CONFERENCE_ADULT,
    NOT_YET_HEARD,
    ASK_BEFORE_CONTACT,
    ASK_BEFORE_CONTACT_ADULT,
    NOTICE_IN_FORCE,
    ORDER_IN_FORCE,
    BOUND,
)
