"""What the duties of this pathway turn on, and who hears."""

from harken.pathways.domestic_abuse.entries.children import BORN, ChildVictim, Lives
from harken.pathways.domestic_abuse.entries.dara import QUESTIONS as DARA_QUESTIONS
from harken.pathways.domestic_abuse.entries.dara import DaraCompleted
from harken.pathways.domestic_abuse.entries.dash import QUESTIONS as DASH_QUESTIONS
from harken.pathways.domestic_abuse.entries.dash import DashCompleted
from harken.pathways.domestic_abuse.entries.incident import (
    AN_INCIDENT,
    SIGNS_OF_MORE,
    UNSURE,
    Attended,
    ChildrenKnown,
    ChildrenLookedFor,
    NotDomesticAbuse,
    Reported,
)
from harken.vocabulary import Answer, Elapsed, Lacks, Mark, Rank, Stands, Tell, marked, on, when
from harken.vocabulary.roles import (
    DETECTIVE_INSPECTOR,
    DUTY_INSPECTOR,
    ENCOMPASS_DESK,
    FOCUS_DESK,
    MARAC_COORDINATOR,
    MASH_MANAGER,
    RESPONSE_OFFICER,
    SUPERVISOR,
)

REPORTED = on(Reported, learned_from=AN_INCIDENT)
CHILDREN_UNSURE = (
    on(Reported, learned_from=AN_INCIDENT, children=UNSURE),
    on(Attended, children=SIGNS_OF_MORE),
    # Said to be named, and nobody is: what is owed to a child is owed to nobody then.
    on(Reported, learned_from=AN_INCIDENT, children=ChildrenKnown.NAMED).naming_no_child(),
    on(Attended, children=ChildrenKnown.NAMED).naming_no_child(),
    on(ChildrenLookedFor, children=ChildrenKnown.NAMED).naming_no_child(),
)
CHILDREN_KNOWN = (
    on(ChildrenLookedFor, children=ChildrenKnown.NAMED).naming_a_child(),
    on(Attended, children=ChildrenKnown.NAMED).naming_a_child(),
    on(ChildrenLookedFor, children=ChildrenKnown.NONE),
    on(Attended, children=ChildrenKnown.NONE),
)
KNOWN = marked(Mark.DOMESTIC_ABUSE_KNOWN)
NOT_IT = on(NotDomesticAbuse).at_least(Rank.SERGEANT)
# That another incident was none says nothing of this one.
NOT_IT_HERE = NOT_IT.of_its_own_case()
RULED_OUT = marked(Mark.DOMESTIC_ABUSE_RULED_OUT).at_least(Rank.SERGEANT)
RULED_OUT_HERE = RULED_OUT.of_its_own_case()
UNBORN = on(ChildVictim, lives=Lives.UNBORN)
_BORN = on(ChildVictim, lives=BORN)
FOUND_SINCE = when(_BORN, Lacks((REPORTED, on(ChildVictim))))
"""A child of whom the report did not know."""
HAS_A_SCHOOL = Lacks((UNBORN,), until=(_BORN,), itself=True)
"""Or may have: what is recorded of an unborn child gives grounds to tell nobody."""
NAMED_SINCE = when(
    marked(Mark.SOMEBODY_NAMED), Stands((REPORTED,), of_case=True), Lacks((REPORTED, on(ChildVictim)))
)
"""The same, whoever names the child first: at the door, in the desk's pack, in a note."""

ASSESSED = (on(DashCompleted), on(DaraCompleted))
COMPLETE = (
    on(DashCompleted).stating(*DASH_QUESTIONS, "covers"),
    on(DaraCompleted).stating(*DARA_QUESTIONS, "covers"),
)
HIGH_BY_COUNT = on(DashCompleted).counting(14, *DASH_QUESTIONS, answered=Answer.YES)

HALF, HOUR, TWO_HOURS = Elapsed(minutes=30), Elapsed(hours=1), Elapsed(hours=2)
FOUR_HOURS, HALF_A_DAY, DAY = Elapsed(hours=4), Elapsed(hours=12), Elapsed(hours=24)

ON_THE_SERGEANT = (Tell(RESPONSE_OFFICER), Tell(SUPERVISOR))
ON_THE_FOCUS_DESK = (Tell(SUPERVISOR), Tell(FOCUS_DESK, HOUR))
ON_THE_INSPECTOR = (Tell(SUPERVISOR), Tell(DUTY_INSPECTOR, HALF_A_DAY))
ON_THE_MASH_MANAGER = (Tell(ENCOMPASS_DESK), Tell(MASH_MANAGER))
ON_THE_DETECTIVE_INSPECTOR = (Tell(MARAC_COORDINATOR), Tell(DETECTIVE_INSPECTOR))
