"""What is owed until somebody is there: by the grade, by the queue, by the appointment."""

from harken.pathways.contact.duties.ladders import (
    HALF,
    HOUR,
    ON_THE_INSPECTOR,
    QUARTER,
    SENDING_SOMEBODY,
)
from harken.pathways.contact.duties.sources import (
    AUTHORITY,
    HELD_FROM,
    RESPONSE_TIMES,
    RURAL,
    SAFE_CONTACT,
    SEEN_AND_SPOKEN_TO,
    THREE_HOURS,
    our_design,
)
from harken.pathways.contact.duties.turns_on import (
    ARRIVED,
    BOOKED,
    BY_APPOINTMENT,
    CALL_NOT_ENOUGH,
    DECIDED,
    DOMESTIC_ABUSE,
    GRADED_BELOW_IMMEDIATE,
    GRADED_IMMEDIATE,
    GRADED_OTHERWISE,
    GRADED_PROMPT,
    NOT_AUTHORISED,
    NOT_KEPT,
    PROPOSED,
    SENT,
)
from harken.pathways.contact.entries.appointment import (
    NOT_TO_BE_SEEN,
    TO_BE_SEEN,
    AppointmentBooked,
    ShorterBecause,
    Slot,
)
from harken.pathways.contact.entries.call import Setting
from harken.pathways.contact.entries.telephone import ResolvedByTelephone
from harken.vocabulary import (
    About,
    AsSoonAsPracticable,
    AtAnswer,
    ByAnswer,
    Duty,
    Elapsed,
    Stands,
    Tell,
    Warn,
    on,
    when,
)
from harken.vocabulary.roles import (
    CALL_TAKER,
    DEMAND_HUB_INSPECTOR,
    DEMAND_HUB_SUPERVISOR,
    DISPATCHER,
    RESPONSE_OFFICER,
)

ARRIVE_AT_ONCE = Duty(
    key="contact.arrive-immediate",
    rules=("CT-03",),
    says="Be there: the incident is graded immediate",
    short="Arrive (immediate)",
    why="Somebody may be being hurt now. The time is our own default: this force's was not found.",
    about=About.CASE,
    owed_by=(DISPATCHER, RESPONSE_OFFICER),
    arises=tuple(map(when, GRADED_IMMEDIATE)),
    due={
        HELD_FROM: ByAnswer(
            "setting", ((Setting.RURAL, Elapsed(minutes=20)), (Setting.URBAN, QUARTER)), unset=QUARTER
        )
    },
    met=(ARRIVED,),
    released=(GRADED_BELOW_IMMEDIATE,),
    once=True,
    life_safety=True,
    steps=("Send the nearest unit, whoever's it is", "Ask the next force"),
    escalates=SENDING_SOMEBODY,
    sources=(RESPONSE_TIMES, RURAL),
)

ARRIVE_PROMPTLY = Duty(
    key="contact.arrive-prompt",
    rules=("CT-04",),
    says="Be there: the incident is graded prompt",
    short="Arrive (prompt)",
    why="Within the hour, or somebody decides afresh. The time is our own: this force's was not found.",
    about=About.CASE,
    owed_by=(DISPATCHER, RESPONSE_OFFICER),
    arises=tuple(map(when, GRADED_PROMPT)),
    due={HELD_FROM: HOUR},
    met=(ARRIVED,),
    released=(GRADED_OTHERWISE,),
    once=True,
    steps=("Send somebody", "Ask the inspector who can be taken from what"),
    warns=(Warn(DEMAND_HUB_INSPECTOR, QUARTER),),
    escalates=SENDING_SOMEBODY,
    sources=(RESPONSE_TIMES,),
)

DECIDE_ON_THE_APPOINTMENT = Duty(
    key="contact.decide-on-the-appointment",
    rules=("CT-05",),
    says="Decide whether this can wait for an appointment, with the reasons, having read THRIVE",
    short="Inspector's decision",
    why="Until an inspector has, it stays in the queue. Whoever decides that it can wait must be named.",
    about=About.CASE,
    owed_by=(DEMAND_HUB_INSPECTOR,),
    arises=(when(PROPOSED),),
    due={HELD_FROM: AsSoonAsPracticable(HALF)},
    met=(DECIDED,),
    released=(ARRIVED,),
    once=True,
    steps=("Read THRIVE, and decide", "Send somebody now"),
    escalates=ON_THE_INSPECTOR,
    sources=(AUTHORITY, our_design("Every appointment; we prompt half an hour after it was proposed")),
)

SEND_SOMEBODY_OR_BOOK = Duty(
    key="contact.send-somebody-or-book",
    rules=("CT-05",),
    says="The incident is in the deployment queue: send somebody, or book on an inspector's authority",
    short="In the queue",
    why="Proposed is not booked. What waits for an appointment that nobody made waits for nothing.",
    about=About.CASE,
    owed_by=(DISPATCHER,),
    arises=(
        when(BY_APPOINTMENT),
        when(PROPOSED),
        when(NOT_AUTHORISED),
        when(NOT_KEPT),
        when(CALL_NOT_ENOUGH),
    ),
    due={HELD_FROM: AsSoonAsPracticable(Elapsed(hours=2))},
    met=(SENT, ARRIVED, BOOKED),
    released=(on(ResolvedByTelephone),),
    once=True,
    steps=("Send somebody", "Ask the inspector to decide", "Book it, once authorised"),
    escalates=(Tell(DISPATCHER), Tell(DEMAND_HUB_SUPERVISOR), Tell(DEMAND_HUB_INSPECTOR, HOUR)),
    sources=(
        AUTHORITY,
        our_design("Until authorised an incident stays in the queue; we prompt two hours after"),
    ),
)

_THREE_HOURS = on(AppointmentBooked, slot=Slot.THREE_HOURS)
_SHORTER_WITH_A_REASON = on(
    AppointmentBooked,
    slot=Slot.SHORTER,
    shorter_because=tuple(one for one in ShorterBecause if one is not ShorterBecause.NOT_SAID),
)

KEEP_THREE_HOURS = Duty(
    key="contact.keep-three-hours",
    rules=("CT-06",),
    says="Keep three hours for it, or say why less is enough",
    short="Three hours",
    why="Safeguarding, assessments and children take time. What is rushed leaves the children out.",
    about=About.CASE,
    owed_by=(CALL_TAKER,),
    arises=(
        when(on(AppointmentBooked, slot=Slot.NOT_SAID), Stands((DOMESTIC_ABUSE,))),
        when(
            on(AppointmentBooked, slot=Slot.SHORTER, shorter_because=ShorterBecause.NOT_SAID),
            Stands((DOMESTIC_ABUSE,)),
        ),
    ),
    due={HELD_FROM: AsSoonAsPracticable(HOUR)},
    met=(_THREE_HOURS, _SHORTER_WITH_A_REASON),
    released=(NOT_KEPT,),
    once=True,
    steps=("Book a longer slot", "Say why less is enough"),
    escalates=(Tell(CALL_TAKER), Tell(DEMAND_HUB_SUPERVISOR)),
    sources=(THREE_HOURS, our_design("We prompt an hour after it was booked")),
)

BOOK_FOR_THE_CHILDREN = Duty(
    key="contact.book-for-the-children",
    rules=("CT-06",),
    says="Have each child seen: a time at which they are there and whoever is feared is not, or elsewhere",
    short="A time for the children",
    why="Of five appointments in the review four left children unseen: they were at school.",
    about=About.EACH_CHILD,
    owed_by=(CALL_TAKER,),
    arises=(when(on(AppointmentBooked, children=NOT_TO_BE_SEEN)),),
    due={HELD_FROM: AsSoonAsPracticable(HOUR)},
    met=(on(AppointmentBooked, children=TO_BE_SEEN),),
    released=(NOT_KEPT,),
    once=True,
    steps=(
        "Ask when each child is home",
        "Offer to see the child alone at school",
        "Plan a visit to the child",
    ),
    escalates=(Tell(CALL_TAKER), Tell(DEMAND_HUB_SUPERVISOR)),
    sources=(SEEN_AND_SPOKEN_TO, SAFE_CONTACT, our_design("We prompt an hour after it was booked")),
)

KEEP_THE_APPOINTMENT = Duty(
    key="contact.keep-the-appointment",
    rules=("CT-06",),
    says="Be there within the time that was promised",
    short="Appointment kept",
    why="Somebody stays in and tells nobody, because we said that we would come.",
    about=About.CASE,
    owed_by=(RESPONSE_OFFICER, DISPATCHER),
    arises=(when(BOOKED),),
    due={HELD_FROM: AtAnswer("ends")},
    met=(ARRIVED,),
    released=(BOOKED, NOT_KEPT),
    steps=("Go", "Say that it was not kept, and what is done"),
    warns=(Warn(DISPATCHER, HOUR),),
    escalates=SENDING_SOMEBODY,
    sources=(our_design("An appointment is kept within its own time, or it is said that it was not"),),
)

DUTIES = (
    ARRIVE_AT_ONCE,
    ARRIVE_PROMPTLY,
    DECIDE_ON_THE_APPOINTMENT,
    SEND_SOMEBODY_OR_BOOK,
    KEEP_THREE_HOURS,
    BOOK_FOR_THE_CHILDREN,
    KEEP_THE_APPOINTMENT,
)
