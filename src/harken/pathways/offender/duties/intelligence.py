"""What is owed when something is recorded of an offender, on whichever case, and what an area was asked."""

from harken.pathways.offender.duties.managed import DAY, IS_MANAGED, MANAGED_FLAG, NOT_MANAGED
from harken.pathways.offender.duties.sources import ALERTS, HELD_FROM, REACTIVE_GLOSSARY, our_design, review
from harken.pathways.offender.entries.intelligence import (
    FOUND_OUT,
    LOOKED_AT,
    Acknowledged,
    IntelligenceAnswered,
    IntelligenceAsked,
    NamedOffenderLookedUp,
)
from harken.vocabulary import (
    About,
    AtAnswer,
    AtOnce,
    Duty,
    Elapsed,
    From,
    Lacks,
    Mark,
    Since,
    Tell,
    marked,
    on,
    when,
)
from harken.vocabulary.roles import (
    MOSOVO_INSPECTOR,
    MOSOVO_SERGEANT,
    NEIGHBOURHOOD_INSPECTOR,
    NEIGHBOURHOOD_OFFICER,
    OFFENDER_MANAGER,
)

TWO_DAYS = Elapsed(hours=48)
NAMED = marked(Mark.OFFENDER_NAMED)
SPEAKS_OF_SOMEBODY = (
    Mark.OFFENDER_NAMED,
    Mark.CASE_OPENED,
    Mark.INFORMATION_RECEIVED,
    Mark.ENQUIRY_MADE,
    Mark.SUSPECT_KNOWN,
    Mark.ABUSE_OF_CHILD_ALLEGED,
    Mark.EXPLOITATION_SUSPECTED,
    Mark.DOMESTIC_ABUSE_KNOWN,
    Mark.RISK_TO_CHILD_KNOWN,
    Mark.CRIME_HEARD,
    Mark.TRUST_ROLE_KNOWN,
    Mark.CHILD_MISSING,
    Mark.CHILD_FOUND,
    Mark.DEVICE_SEIZED,
)
"""What an entry must mean for the manager to hear that it names somebody they manage, in whatever part."""

MET_AT_HOME = marked(Mark.MET_ELSEWHERE, flag=MANAGED_FLAG)
"""Nobody named them: somebody did who lives with them, or the place where they live."""

# Whoever recorded it need not know whom we manage; that somebody lives near is shown, and told to nobody.
ACKNOWLEDGE_THE_ALERT = Duty(
    key="offender.acknowledge-the-alert",
    rules=("SO-14",),
    says="Read what names the managed offender here, and say what it does to the risk",
    short="Alert acknowledged",
    why="The one who knows them must know it first: of a missing child, a call, an arrest.",
    about=About.NAMED,
    owed_by=(OFFENDER_MANAGER,),
    arises=(
        *(when(marked(mark), IS_MANAGED) for mark in SPEAKS_OF_SOMEBODY),
        when(MET_AT_HOME, IS_MANAGED),
    ),
    start=Since.RECORDED,
    due={HELD_FROM: AtOnce(DAY)},
    met=(on(Acknowledged, risk=LOOKED_AT),),
    released=(NOT_MANAGED,),
    once=True,
    steps=("Read it", "Ring whoever recorded it", "Say what it does to the risk"),
    escalates=(
        Tell(OFFENDER_MANAGER, counted=From.STARTED),
        Tell(MOSOVO_SERGEANT),
        Tell(MOSOVO_INSPECTOR, DAY),
    ),
    sources=(
        ALERTS,
        REACTIVE_GLOSSARY,
        review("the unit is immediately alerted about intelligence and crime reports of a managed offender"),
        our_design("The manager hears at once; a day later the sergeant, a day after that the inspector"),
    ),
)

FIND_OUT_WHO_IS_NAMED = Duty(
    key="offender.find-out-who-is-named",
    rules=("SO-14",),
    says="Find out which offender is meant, and tell whoever manages them",
    short="Named offender found",
    why="An offender is spoken of, and nobody of this case is one we manage: so no manager has heard.",
    about=About.CASE,
    owed_by=(MOSOVO_SERGEANT,),
    arises=(when(NAMED, Lacks(IS_MANAGED.since, until=IS_MANAGED.until, everywhere=True)),),
    start=Since.RECORDED,
    due={HELD_FROM: AtOnce(DAY)},
    met=(on(NamedOffenderLookedUp, who=FOUND_OUT),),
    once=True,
    steps=("Ask whoever recorded it", "Ask the other force"),
    escalates=(Tell(MOSOVO_SERGEANT, counted=From.STARTED), Tell(MOSOVO_INSPECTOR)),
    sources=(ALERTS, our_design("Named, and not one of ours on record: the sergeant hears at once")),
)

ANSWER_THE_UNIT = Duty(
    key="offender.answer-the-unit",
    rules=("SO-15",),
    says="Answer what the unit asked of the area, even that nothing was seen",
    short="Unit answered",
    why="What neighbourhood teams pass on was found to be still quite low. Asked by name and time, it comes.",
    about=About.CASE,
    owed_by=(NEIGHBOURHOOD_OFFICER,),
    arises=(when(on(IntelligenceAsked)),),
    due={HELD_FROM: AtAnswer("by_when")},
    met=(on(IntelligenceAnswered).with_same("number"),),
    released=(NOT_MANAGED,),
    steps=("Walk past", "Ask at the briefing", "Say that nothing was seen"),
    escalates=(Tell(NEIGHBOURHOOD_OFFICER), Tell(NEIGHBOURHOOD_INSPECTOR, TWO_DAYS)),
    sources=(
        review("the amount of intelligence passed on by neighbourhood officers was still quite low"),
        our_design("Asked with a time and answered by it; two days later the inspector hears"),
    ),
)

DUTIES = (ACKNOWLEDGE_THE_ALERT, FIND_OUT_WHO_IS_NAMED, ANSWER_THE_UNIT)
