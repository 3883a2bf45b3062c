"""What duties, gates and flags of this pathway turn on: a child's risk, being seen, THRIVE, authority."""

from harken.every_case.voice import HEARD, SEEN, SeenHow, Voice, WhyNot
from harken.pathways.contact.entries.appointment import (
    AppointmentBooked,
    AppointmentDecided,
    AppointmentNotKept,
    AppointmentProposed,
    Decision,
)
from harken.pathways.contact.entries.call import (
    AT_RISK,
    SOMEBODY_MAY_BE_AT_RISK,
    UNSURE,
    CallReceived,
    Children,
    ChildrenEstablished,
    ChildRisk,
    CircumstancesChanged,
    Elsewhere,
    Established,
    FirstGrade,
    Nature,
    WhatChanged,
)
from harken.pathways.contact.entries.child import SeeingLetGo
from harken.pathways.contact.entries.grading import (
    WEIGHED,
    Grade,
    IncidentGraded,
    ThriveAssessed,
    UnitArrived,
    UnitSent,
)
from harken.pathways.contact.entries.telephone import CallWas, TelephoneAllowed, TelephoneReviewed
from harken.vocabulary import Answer, Lacks, Mark, Rank, Stands, all_of, marked, on, when

CALL = on(CallReceived)

THRIVE = on(
    ThriveAssessed,
    threat=WEIGHED,
    harm=WEIGHED,
    risk=WEIGHED,
    investigation=WEIGHED,
    vulnerability=WEIGHED,
    engagement=WEIGHED,
)
"""All six. One that nobody asked about leaves it to be done."""

_NAMED_AT_RISK = on(ChildrenEstablished, child_at_risk=ChildRisk.YES)
_NAMED_AND_NOBODY_SAID = on(ChildrenEstablished, child_at_risk=UNSURE)
_WORRIES = (
    on(CallReceived, child_at_risk=AT_RISK),
    on(ChildrenEstablished, child_at_risk=ChildRisk.SERIOUS),
    on(CallReceived, nature=Nature.DOMESTIC_ABUSE),
    # Something new is no new worry about a child unless it is about one, or somebody says so.
    on(CircumstancesChanged, child_at_risk=AT_RISK),
    on(CircumstancesChanged, changed=WhatChanged.CHILD, child_at_risk=UNSURE),
    on(CircumstancesChanged, domestic_abuse=Answer.YES),
)
# Not "no": what nobody asked, or would say, keeps the duty alive.
_CALL_AND_NOBODY_SAID = on(CallReceived, child_at_risk=UNSURE, nature=SOMEBODY_MAY_BE_AT_RISK)
MAY_BE_AT_RISK = (*_WORRIES, _NAMED_AT_RISK, _CALL_AND_NOBODY_SAID, _NAMED_AND_NOBODY_SAID)
TOO_YOUNG = on(Voice, seen=SeenHow.NOT_SPOKEN_TO, why_not=WhyNot.TOO_YOUNG)
SEEN_AND_HEARD = (on(Voice, seen=HEARD), TOO_YOUNG)
SEEN_BY_POLICE = on(Voice, seen=SEEN)
NOT_SEEN = on(Voice, seen=SeenHow.NOT_SEEN)
# Who the children are is often written down once they were seen: no new worry, unless something is new.
_CALMED = (
    on(ChildrenEstablished, child_at_risk=ChildRisk.NO),
    on(CircumstancesChanged, child_at_risk=ChildRisk.NO),
)
_WORRIED_BY_THEN = Stands(MAY_BE_AT_RISK, until=_CALMED, of_case=True)
_NOT_SEEN_ALONE_SINCE = Lacks(
    (when(on(Voice, seen=SeenHow.ALONE), _WORRIED_BY_THEN), when(TOO_YOUNG, _WORRIED_BY_THEN)),
    learned=(
        CALL,
        marked(Mark.INFORMATION_RECEIVED),
        marked(Mark.RISK_TO_CHILD_KNOWN),
        marked(Mark.DOMESTIC_ABUSE_KNOWN),
        on(ChildrenEstablished, child_at_risk=ChildRisk.NO),
    ),
)
# A worry that names no child is of each named by then. What nobody said, naming none, is no worry about them.
WORRY_FOR_EACH = (
    *map(when, _WORRIES),
    when(_CALL_AND_NOBODY_SAID.naming_a_child()),
    when(_NAMED_AT_RISK, _NOT_SEEN_ALONE_SINCE),
    when(_NAMED_AND_NOBODY_SAID.naming_a_child(), _NOT_SEEN_ALONE_SINCE),
)
SPOKEN_TO_NOT = on(
    Voice, seen=SeenHow.NOT_SPOKEN_TO, why_not=tuple(w for w in WhyNot if w is not WhyNot.TOO_YOUNG)
)
# Seen and heard in whatever form another kind of work has for it: both, or it is no more than half.
MET_FACE_TO_FACE = all_of(marked(Mark.CHILD_SEEN), marked(Mark.CHILD_HEARD))
LET_GO = on(SeeingLetGo).at_least(Rank.INSPECTOR)
LET_GO_IN_ANY_FORM = marked(Mark.SEEING_LET_GO).at_least(Rank.INSPECTOR)
SETTLED = (*SEEN_AND_HEARD, LET_GO)

# A child of whom nothing was said when the worry was: named in THRIVE, on the telephone, in a note.
SPOKEN_OF = (
    *SETTLED,
    on(ChildrenEstablished),
    on(CircumstancesChanged, child_at_risk=ChildRisk.NO),
    CALL,
)
NAMED_SINCE = when(
    marked(Mark.SOMEBODY_NAMED), Stands(MAY_BE_AT_RISK, of_case=True), Lacks(SPOKEN_OF, itself=True)
)

CHILDREN_NOT_NAMED = (
    on(CallReceived, children_here=Children.NUMBER_UNKNOWN),
    on(CallReceived, children_here=Children.NOT_KNOWN, nature=SOMEBODY_MAY_BE_AT_RISK),
    on(CallReceived, children_elsewhere=Elsewhere.WHERE_UNKNOWN),
    on(ChildrenEstablished, children=(Established.NUMBER_UNKNOWN, Established.NOT_KNOWN)),
    on(ChildrenEstablished, where=Elsewhere.WHERE_UNKNOWN),
    # Said to be named, and nobody is: what is owed to a child is owed to nobody then.
    on(CallReceived, children_here=Children.NAMED).naming_no_child(),
    on(CallReceived, children_elsewhere=Elsewhere.KNOWN).naming_no_child(),
    on(ChildrenEstablished, children=Established.NAMED).naming_no_child(),
)
_WHERE_IS_NO_QUESTION = (Elsewhere.KNOWN, Elsewhere.NO, Elsewhere.NOT_KNOWN)
CHILDREN_KNOWN = (
    on(ChildrenEstablished, children=Established.NAMED, where=_WHERE_IS_NO_QUESTION).naming_a_child(),
    on(ChildrenEstablished, children=Established.NONE, where=_WHERE_IS_NO_QUESTION),
)

CANNOT_BE_KNOWN = on(ChildrenEstablished, children=Established.CANNOT_BE_KNOWN).at_least(Rank.INSPECTOR)

LEARNED, CHILDREN_NAMED = marked(Mark.INFORMATION_RECEIVED), on(ChildrenEstablished)

NOT_GRADED = on(CallReceived, grade=FirstGrade.NOT_YET)
GRADED = on(IncidentGraded)
GRADED_IMMEDIATE = (
    on(CallReceived, grade=FirstGrade.IMMEDIATE),
    on(IncidentGraded, grade=Grade.IMMEDIATE),
)
GRADED_PROMPT = (on(CallReceived, grade=FirstGrade.PROMPT), on(IncidentGraded, grade=Grade.PROMPT))
GRADED_BELOW_IMMEDIATE = on(IncidentGraded, grade=tuple(g for g in Grade if g is not Grade.IMMEDIATE))
GRADED_OTHERWISE = on(IncidentGraded, grade=tuple(g for g in Grade if g is not Grade.PROMPT))
BY_APPOINTMENT = on(IncidentGraded, grade=Grade.APPOINTMENT)
SENT, ARRIVED = on(UnitSent), on(UnitArrived)

PROPOSED, BOOKED, NOT_KEPT = on(AppointmentProposed), on(AppointmentBooked), on(AppointmentNotKept)
CHANGED = (LEARNED, CHILDREN_NAMED, NOT_KEPT)
DECIDED = on(AppointmentDecided, decision=(Decision.AUTHORISED, Decision.REFUSED)).at_least(Rank.INSPECTOR)
AUTHORISED = on(AppointmentDecided, decision=Decision.AUTHORISED).at_least(Rank.INSPECTOR)
NOT_AUTHORISED = on(AppointmentDecided, decision=(Decision.REFUSED, Decision.MORE_NEEDED))

DOMESTIC_ABUSE = marked(Mark.DOMESTIC_ABUSE_KNOWN)
ALLOWED = on(TelephoneAllowed).at_least(Rank.INSPECTOR)
CALL_NOT_ENOUGH = on(TelephoneReviewed, found=CallWas.GO)
