"""What stands on a child or an address because of a referral: not sent yet, do not contact, a plan."""

from harken.pathways.referral.duties.sending import CONCERN, LET_GO, REFERRED
from harken.pathways.referral.duties.sources import FROM_FIRST_KNOWLEDGE, SEALED, our_design
from harken.pathways.referral.duties.together import NO_RISK, UNAWARE
from harken.pathways.referral.entries.conference import ConferenceHeld
from harken.pathways.referral.entries.partners import HouseholdContactAgreed
from harken.vocabulary import Answer, Days, Flag, StandsOn, on, when

NOT_REFERRED = Flag(
    key="referral.not-referred-yet",
    title="Risk known, not referred",
    rises=(when(CONCERN),),
    ends=(REFERRED, LET_GO),
    review=Days(1),
    sources=(FROM_FIRST_KNOWLEDGE,),
)

DO_NOT_CONTACT = Flag(
    key="referral.household-unaware",
    title="Do not contact the household yet",
    crosses="Do not contact the household of this child yet: ring the MASH first.",
    crosses_home=True,
    rises=tuple(map(when, UNAWARE)),
    ends=(on(HouseholdContactAgreed), NO_RISK),
    review=Days(7),
    pressing=True,
    sources=(SEALED,),
)

DO_NOT_CONTACT_HERE = Flag(
    key="referral.household-unaware-here",
    title="Do not contact this household yet",
    crosses="Do not contact this household yet: ring the MASH first.",
    crosses_home=True,
    stands_on=StandsOn.PLACE,
    rises=tuple(map(when, UNAWARE)),
    ends=(on(HouseholdContactAgreed), NO_RISK),
    review=Days(7),
    pressing=True,
    sources=(SEALED,),
)

CHILD_PROTECTION_PLAN = Flag(
    key="referral.child-protection-plan",
    title="Child protection plan",
    rises=(when(on(ConferenceHeld, plan=Answer.YES)),),
    ends=(on(ConferenceHeld, plan=Answer.NO),),
    review=Days(90),
    sources=(our_design("Stands from the conference that made a plan to the one that ended it"),),
)

FLAGS = (NOT_REFERRED, DO_NOT_CONTACT, DO_NOT_CONTACT_HERE, CHILD_PROTECTION_PLAN)
