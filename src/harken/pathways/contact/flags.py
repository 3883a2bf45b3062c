"""What stands on a child, a victim or an address because of a call: not seen by police, ring with care."""

from harken.pathways.contact.duties.sources import HONEST_EXIT, SAFE_CONTACT, SEEN_AND_SPOKEN_TO
from harken.pathways.contact.duties.turns_on import LET_GO, NOT_SEEN, SEEN_BY_POLICE
from harken.pathways.contact.entries.appointment import FearedPerson, Message, SafeContactAsked
from harken.vocabulary import Days, Flag, StandsOn, on, when

NOT_SEEN_BY_POLICE = Flag(
    key="contact.not-seen-by-police",
    title="Not seen by police",
    rises=(when(NOT_SEEN), when(LET_GO)),
    ends=(SEEN_BY_POLICE,),
    review=Days(7),
    sources=(SEEN_AND_SPOKEN_TO, HONEST_EXIT),
)

_WITH_CARE = (
    when(on(SafeContactAsked, message=(Message.NO, Message.ONLY_SO))),
    when(on(SafeContactAsked, feared=FearedPerson.THERE)),
)
_FREELY = (
    on(SafeContactAsked, message=(Message.YES,), feared=(FearedPerson.AWAY, FearedPerson.NOBODY_FEARED)),
)

CONTACT_WITH_CARE = Flag(
    key="contact.with-care",
    title="Ring or call only as agreed: safe contact",
    rises=_WITH_CARE,
    ends=_FREELY,
    review=Days(30),
    sources=(SAFE_CONTACT,),
)

CONTACT_WITH_CARE_HERE = Flag(
    key="contact.with-care-here",
    title="Call here only as agreed: safe contact",
    stands_on=StandsOn.PLACE,
    rises=_WITH_CARE,
    ends=_FREELY,
    review=Days(30),
    sources=(SAFE_CONTACT,),
)

FLAGS = (NOT_SEEN_BY_POLICE, CONTACT_WITH_CARE, CONTACT_WITH_CARE_HERE)
