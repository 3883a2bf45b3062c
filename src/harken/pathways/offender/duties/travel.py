"""What is owed of a journey out of the United Kingdom: their notice of it, and our decision about it."""

from harken.pathways.offender.duties.managed import A_WEEK, DAY, ENDED, ON_THE_MANAGER, REGISTERED
from harken.pathways.offender.duties.sources import HELD_FROM, TRAVEL, our_design
from harken.pathways.offender.entries.notification import (
    TRAVEL_DECIDED,
    KnewWhen,
    TravelDecided,
    TravelIntended,
    TravelNotified,
)
from harken.vocabulary import (
    About,
    AtAnswer,
    ByAnswer,
    Duty,
    Elapsed,
    Tell,
    on,
    when,
)
from harken.vocabulary.roles import (
    MOSOVO_INSPECTOR,
    MOSOVO_SERGEANT,
    OFFENDER_MANAGER,
    REGISTERED_PERSON,
)

# Days count before the date, whatever the hour.
SEVEN_DAYS_BEFORE = AtAnswer("departs_on", A_WEEK, failing="departs_at")
# Hours count from when they leave. Where nobody knows the hour, from the first minute of the day.
A_DAY_BEFORE, HALF_A_DAY_BEFORE = (
    AtAnswer("departs_at", before, failing="departs_on") for before in (DAY, Elapsed(hours=12))
)

NOTIFY_TRAVEL = Duty(
    key="offender.notify-travel",
    rules=("SO-06",),
    says="Notify the journey before leaving the United Kingdom",
    short="Travel told",
    why="Children abroad are children. What nobody was told of nobody can pass on.",
    about=About.PERSON,
    owed_by=(REGISTERED_PERSON,),
    arises=(when(on(TravelIntended), REGISTERED),),
    due={
        HELD_FROM: ByAnswer(
            "knew",
            (
                (KnewWhen.EXCUSED.value, A_DAY_BEFORE),
                (KnewWhen.SHORTLY.value, HALF_A_DAY_BEFORE),
                (KnewWhen.CHANGED.value, HALF_A_DAY_BEFORE),
            ),
            unset=SEVEN_DAYS_BEFORE,
        )
    },
    met=(on(TravelNotified),),
    released=(ENDED,),
    steps=("Ask the station", "Tell the ports", "See whether an offence is to be recorded"),
    escalates=(Tell(MOSOVO_SERGEANT), Tell(MOSOVO_INSPECTOR, DAY)),
    sources=(
        TRAVEL,
        our_design("Theirs to do and ours to track. Not known when they knew: seven days hold"),
    ),
)

DECIDE_ON_TRAVEL = Duty(
    key="offender.decide-on-travel",
    rules=("SO-06",),
    says="Weigh the risk of the journey, and decide what is done about it, before they leave",
    short="Travel decided",
    why="A notice that nobody reads protects nobody.",
    about=About.PERSON,
    owed_by=(OFFENDER_MANAGER,),
    arises=(when(on(TravelNotified)),),
    due={HELD_FROM: AtAnswer("departs_on")},
    met=(on(TravelDecided, decision=TRAVEL_DECIDED),),
    released=(ENDED,),
    steps=("Ask who they travel with", "Share it with those who need to know"),
    escalates=(*ON_THE_MANAGER[:1], Tell(MOSOVO_INSPECTOR)),
    sources=(TRAVEL, our_design("That it is decided before the day they leave is ours")),
)

DUTIES = (NOTIFY_TRAVEL, DECIDE_ON_TRAVEL)
