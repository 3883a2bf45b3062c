"""What must be so before an appointment is booked, a lower grade given, an incident closed."""

from harken.every_case.opening import Closed
from harken.pathways.contact.duties.sources import (
    AUTHORITY,
    HONEST_EXIT,
    SAFE_CONTACT,
    SEEN_AND_SPOKEN_TO,
    SEEN_WHENEVER,
    TELEPHONE,
    THRIVE_ON_EVERY_CALL,
    our_design,
)
from harken.pathways.contact.duties.turns_on import (
    ALLOWED,
    AUTHORISED,
    BOOKED,
    CANNOT_BE_KNOWN,
    CHANGED,
    CHILDREN_KNOWN,
    CHILDREN_NOT_NAMED,
    DOMESTIC_ABUSE,
    GRADED_IMMEDIATE,
    MAY_BE_AT_RISK,
    NOT_AUTHORISED,
    NOT_SEEN,
    PROPOSED,
    SETTLED,
    SPOKEN_OF,
    SPOKEN_TO_NOT,
    THRIVE,
    WORRY_FOR_EACH,
)
from harken.pathways.contact.entries.appointment import AppointmentBooked, SafeContactAsked
from harken.pathways.contact.entries.child import VisitPlanned
from harken.pathways.contact.entries.grading import SENDS_NOBODY_NOW, Grade, IncidentGraded
from harken.pathways.contact.entries.telephone import ResolvedByTelephone
from harken.vocabulary import About, Gate, Lacks, Mark, Requires, Stands, marked, on

_THRIVE_AS_IT_IS = Requires(
    "THRIVE has not been gone through, all six, since the last that was learned.",
    Stands((THRIVE,), until=CHANGED),
    About.CASE,
)
_THRIVE_SINCE_IMMEDIATE = Requires(
    "It was graded immediate, and THRIVE has not been gone through since.",
    Lacks(GRADED_IMMEDIATE, until=(THRIVE,)),
    About.CASE,
)

# Whom we ask what is safe has a part there that a child may have: asking says nothing of a child.
_SPOKEN_OF = (*SPOKEN_OF, on(SafeContactAsked))

BOOK = Gate(
    key="contact.book",
    rules=("CT-05", "CT-06"),
    says="An appointment is booked on an inspector's authority, on THRIVE, and once safe contact was asked",
    act=on(AppointmentBooked),
    requires=(
        Requires(
            "No inspector has authorised this appointment: the incident stays in the deployment queue.",
            Stands((AUTHORISED,), until=(PROPOSED, NOT_AUTHORISED, BOOKED, *CHANGED)),
            About.CASE,
        ),
        _THRIVE_AS_IT_IS,
        Requires(
            "Nobody has asked for a safe time and number, about messages, and who else will be there.",
            Stands((on(SafeContactAsked),)),
            About.CASE,
        ),
    ),
    who_waits="Nobody: the incident stays in the deployment queue, and somebody can be sent at any minute.",
    sources=(AUTHORITY, THRIVE_ON_EVERY_CALL, SAFE_CONTACT),
)

SEND_NOBODY_NOW = Gate(
    key="contact.send-nobody-now",
    rules=("CT-01", "CT-02"),
    says="A grade that sends nobody now rests on THRIVE as things are",
    act=on(IncidentGraded, grade=SENDS_NOBODY_NOW),
    requires=(_THRIVE_AS_IT_IS, _THRIVE_SINCE_IMMEDIATE),
    who_waits="Nobody: until then the grade before it stands, or the call is ungraded and climbs.",
    sources=(
        THRIVE_ON_EVERY_CALL,
        our_design("An immediate or a prompt grade waits for nothing; THRIVE is owed after"),
    ),
)

GRADE_DOWN = Gate(
    key="contact.grade-down",
    rules=("CT-01", "CT-02"),
    says="From immediate a grade is lowered on THRIVE gone through since",
    act=on(IncidentGraded, grade=Grade.PROMPT),
    requires=(_THRIVE_SINCE_IMMEDIATE,),
    who_waits="Nobody: whoever was sent keeps going at the higher grade.",
    sources=(THRIVE_ON_EVERY_CALL, our_design("What sent somebody at once is not lowered on nothing")),
)

RESOLVE_BY_TELEPHONE = Gate(
    key="contact.resolve-by-telephone",
    rules=("CT-07",),
    says="Resolved by telephone only as an exception an inspector allowed, with a visit to each child",
    act=on(ResolvedByTelephone),
    requires=(
        Requires(
            "No inspector has said what makes it an exception that a call is enough.",
            Lacks(
                (DOMESTIC_ABUSE, marked(Mark.RISK_TO_CHILD_KNOWN), *MAY_BE_AT_RISK),
                until=(ALLOWED,),
            ),
            About.CASE,
        ),
        Requires(
            "A child of this incident was not seen, and no visit to them is planned.",
            Lacks(WORRY_FOR_EACH, until=(*SETTLED, on(VisitPlanned)), of_all=True),
        ),
        Requires(
            "A child was named since the call, and nobody plans a visit, or says that they are not at risk.",
            Stands((on(VisitPlanned), *_SPOKEN_OF)),
        ),
    ),
    who_waits="Nobody: ring whenever it helps. Only the word resolved waits, and the incident stays open.",
    sources=(TELEPHONE, SEEN_WHENEVER),
)

CLOSE = Gate(
    key="contact.close",
    rules=("CT-07", "CT-08"),
    says="An incident is closed once each child was seen and heard, or an inspector let that go",
    act=on(Closed),
    requires=(
        Requires(
            "A child was not seen and heard since they were last feared for, and no inspector let that go.",
            Lacks(WORRY_FOR_EACH, until=SETTLED, of_all=True),
        ),
        Requires(
            "A child was named since the call: nobody saw and heard them, or says that they are not at risk.",
            Stands(_SPOKEN_OF),
        ),
        Requires(
            "A visit was made and a child was not seen and heard: a re-visit is owed.",
            Lacks((NOT_SEEN, SPOKEN_TO_NOT), until=SETTLED),
        ),
        Requires(
            "Nobody has found out who the children are and where, and no inspector says that it cannot be.",
            Lacks(CHILDREN_NOT_NAMED, until=(*CHILDREN_KNOWN, CANNOT_BE_KNOWN)),
            About.CASE,
        ),
    ),
    who_waits="Nobody is less safe while an incident stays open.",
    sources=(SEEN_AND_SPOKEN_TO, SEEN_WHENEVER, HONEST_EXIT),
)

GATES = (BOOK, SEND_NOBODY_NOW, GRADE_DOWN, RESOLVE_BY_TELEPHONE, CLOSE)
