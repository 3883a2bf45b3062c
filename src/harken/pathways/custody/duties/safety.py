"""What is owed when a child in custody is feared for, and before one is strip searched."""

from harken.every_case.referral import Referred
from harken.pathways.custody.duties.sources import HELD_FROM, STRIP_SEARCH, our_design, review
from harken.pathways.custody.duties.stages import ARRIVED, FOUR_HOURS, GONE, HOUR, IN_CUSTODY
from harken.pathways.custody.entries.concern import ConcernRaised
from harken.pathways.custody.entries.search import (
    Safeguard,
    StripSearchAcknowledged,
    StripSearchDecided,
    StripSearched,
    StripSearchSafeguarded,
)
from harken.vocabulary import (
    AsSoonAsPracticable,
    BeforeEntry,
    Duty,
    Lacks,
    Mark,
    Rank,
    SinceEntry,
    Tell,
    marked,
    on,
    when,
)
from harken.vocabulary.roles import CUSTODY_INSPECTOR, CUSTODY_OFFICER

REFER_THE_CONCERN = Duty(
    key="custody.refer-the-concern",
    rules=("CU-14",),
    says="Refer the child to children's social care",
    short="Referred from custody",
    why="In the review several feared to be exploited were not referred. In custody is not safe from others.",
    owed_by=(CUSTODY_OFFICER,),
    arises=(
        when(on(ConcernRaised)),
        when(marked(Mark.RISK_TO_CHILD_KNOWN), IN_CUSTODY),
        when(marked(Mark.EXPLOITATION_SUSPECTED), IN_CUSTODY),
    ),
    due={HELD_FROM: AsSoonAsPracticable(FOUR_HOURS)},
    met=(on(Referred),),
    once=True,
    steps=("Refer the child now", "Ring the front door"),
    escalates=(Tell(CUSTODY_OFFICER), Tell(CUSTODY_INSPECTOR)),
    sources=(
        review("important information was often not shared with children's social care"),
        our_design("As soon as practicable: we prompt after four hours"),
    ),
)

SEARCHED, DECIDED = on(StripSearched), on(StripSearchDecided)
# Searched without a decision on record is late from that moment.
_NEVER_DECIDED = when(SEARCHED, Lacks((DECIDED,), until=(SEARCHED,)))
_BEFORE_A_SEARCH = (when(DECIDED), _NEVER_DECIDED)

SAFEGUARD_THE_SEARCH = Duty(
    key="custody.safeguard-the-search",
    rules=("CU-18",),
    says="Have an appropriate adult there before a strip search, or reason its urgency and the risk of harm",
    short="Adult at strip search",
    why="There is hardly anything worse that police may lawfully do to a child.",
    owed_by=(CUSTODY_OFFICER,),
    arises=_BEFORE_A_SEARCH,
    start=SinceEntry((ARRIVED,)),
    due={HELD_FROM: BeforeEntry((SEARCHED,))},
    met=(on(StripSearchSafeguarded, safeguard=(Safeguard.ADULT_PRESENT, Safeguard.URGENT)),),
    released=GONE,
    steps=("Wait for the adult", "Do not search"),
    escalates=(Tell(CUSTODY_OFFICER), Tell(CUSTODY_INSPECTOR)),
    sources=(STRIP_SEARCH,),
)

TELL_AN_INSPECTOR_OF_THE_SEARCH = Duty(
    key="custody.tell-an-inspector-of-the-search",
    rules=("CU-18",),
    says="Tell an inspector before a child is strip searched",
    short="Inspector knows of search",
    why="Somebody not in the room asks whether it must be.",
    owed_by=(CUSTODY_OFFICER,),
    arises=_BEFORE_A_SEARCH,
    start=SinceEntry((ARRIVED,)),
    due={HELD_FROM: BeforeEntry((SEARCHED,))},
    met=(on(StripSearchAcknowledged).at_least(Rank.INSPECTOR),),
    released=GONE,
    steps=("Ring the inspector",),
    escalates=(Tell(CUSTODY_INSPECTOR), Tell(CUSTODY_OFFICER, HOUR)),
    sources=(STRIP_SEARCH,),
)

DUTIES = (REFER_THE_CONCERN, SAFEGUARD_THE_SEARCH, TELL_AN_INSPECTOR_OF_THE_SEARCH)
