"""What stands on a child because of the power, and on the address from which they were protected."""

from harken.pathways.police_protection.duties.ending import LIMIT
from harken.pathways.police_protection.duties.power import ENDED, HERE, NOW, POWER_USED
from harken.pathways.police_protection.duties.sources import SEVENTY_TWO_HOURS, our_design, review
from harken.pathways.police_protection.entries.place import Accommodated
from harken.pathways.police_protection.entries.told import ParentsTold
from harken.vocabulary import Answer, Days, Flag, StandsOn, on, when

IN_POLICE_PROTECTION = Flag(
    key=NOW,
    title="In police protection",
    rises=(POWER_USED,),
    ends=(ENDED,),
    lasts=LIMIT,
    crosses="In police protection. Ring the designated officer before anything is arranged with the family.",
    crosses_home=True,
    pressing=True,
    sources=(SEVENTY_TWO_HOURS,),
)

END_NOT_RECORDED = Flag(
    key="police-protection.end-not-recorded",
    title="Police protection used, end not recorded",
    rises=(POWER_USED,),
    ends=(ENDED,),
    review=Days(3),
    behind=IN_POLICE_PROTECTION,
    sources=(review("Decision-making: the time the power ended and why were not always recorded"),),
)

FROM_HERE = Flag(
    key=HERE,
    title="A child was protected from here",
    stands_on=StandsOn.PLACE,
    rises=(POWER_USED,),
    ends=(ENDED,),
    lasts=LIMIT,
    crosses="A child was taken into police protection from here. Ring the designated officer.",
    crosses_home=True,
    pressing=True,
    sources=(
        our_design("An officer sent to the address knows of the child, for as long as the power can last"),
    ),
)

ADDRESS_KNOWN = Flag(
    key="police-protection.address-known",
    title="The family may know where the child is",
    rises=(when(on(ParentsTold, address_kept_back=Answer.NO)),),
    ends=(on(Accommodated), ENDED),
    review=Days(3),
    sources=(our_design("The address of a placement is never in the notice; where it was, that is shown"),),
)

FLAGS = (IN_POLICE_PROTECTION, END_NOT_RECORDED, FROM_HERE, ADDRESS_KNOWN)
