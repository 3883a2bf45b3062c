"""What is owed because of the level: decisions at high risk, and looking at the level again."""

from harken.pathways.missing.duties.ladders import HALF, HOUR, ON_THE_INSPECTOR
from harken.pathways.missing.duties.levels import (
    ANY_LEVEL,
    BY_A_SUPERVISOR,
    EACH_TIME_MISSING,
    FIRST_ASSESSED,
    FIRST_NOT_LOOKED_FOR,
    FOUND,
    LOWERED_BY_A_SUPERVISOR,
    LOWERED_FROM_HIGH,
    MISSING,
    MISSING_NOW,
    TURNED_HIGH,
    by_level,
)
from harken.pathways.missing.duties.sources import (
    AN_HOUR_TO_DECIDE,
    AWAY_FROM_PLACEMENT,
    CHILD_RESCUE_ALERT,
    HELD_FROM,
    HIGH_RISK,
    NO_APPARENT_RISK,
    REGULAR_REVIEW,
    REVIEW_TIMES_ARE_SET,
)
from harken.pathways.missing.entries.found import Returned
from harken.pathways.missing.entries.report import Reported
from harken.pathways.missing.entries.supervision import (
    AgencyContactDecided,
    ChildRescueAlertConsidered,
    PressStrategyDecided,
    SearchConsidered,
    SeniorOversightTaken,
)
from harken.vocabulary import (
    Answer,
    AsSoonAsPracticable,
    AtAnswer,
    AtOnce,
    Duty,
    Earliest,
    Elapsed,
    Every,
    Mark,
    Rank,
    Since,
    Tell,
    marked,
    on,
    when,
)
from harken.vocabulary.roles import CALL_TAKER, DUTY_INSPECTOR, SUPERVISOR

AWAY = marked(Mark.CHILD_AWAY)
# Potentially at significant risk, whatever the level: the second caller may be the one who knows.
IN_DANGER_NOW = when(on(Reported, immediate_danger=Answer.YES))
REVIEW_INTERVALS = by_level(
    high=Elapsed(hours=4), medium=Elapsed(hours=12), low=Elapsed(hours=24), unset=Elapsed(hours=4)
)

TAKE_SENIOR_OVERSIGHT = Duty(
    key="missing.take-senior-oversight",
    rules=("MC-05",),
    says="Take senior oversight of a high-risk case",
    short="Senior oversight",
    why="High risk means that serious harm is very likely. Somebody who can move resources must hold it.",
    owed_by=(DUTY_INSPECTOR,),
    arises=(TURNED_HIGH,),
    due={HELD_FROM: AtOnce(HOUR)},
    met=(on(SeniorOversightTaken).at_least(Rank.INSPECTOR),),
    released=(FOUND, LOWERED_FROM_HIGH),
    life_safety=True,
    steps=("Speak with the supervisor", "Name a senior investigator"),
    escalates=ON_THE_INSPECTOR,
    sources=(HIGH_RISK, AN_HOUR_TO_DECIDE),
)

DECIDE_A_PRESS_STRATEGY = Duty(
    key="missing.decide-a-press-strategy",
    rules=("MC-05",),
    says="Decide whether and how to tell the press and public",
    short="Press strategy",
    why="An appeal may find a child, or warn whoever holds them. Either way somebody decides.",
    owed_by=(DUTY_INSPECTOR,),
    arises=(TURNED_HIGH,),
    due={HELD_FROM: AtOnce(HOUR)},
    met=(on(PressStrategyDecided).at_least(Rank.INSPECTOR),),
    released=(FOUND, LOWERED_FROM_HIGH),
    steps=("Ask the press office", "Decide against, with the reason"),
    escalates=ON_THE_INSPECTOR,
    sources=(HIGH_RISK, AN_HOUR_TO_DECIDE),
)

DECIDE_AGENCY_CONTACT = Duty(
    key="missing.decide-agency-contact",
    rules=("MC-05",),
    says="Decide who keeps in touch with the other agencies, and how",
    short="Agency contact",
    why="A social worker or teacher often knows what no police record holds.",
    owed_by=(DUTY_INSPECTOR,),
    arises=(TURNED_HIGH,),
    due={HELD_FROM: AtOnce(HOUR)},
    met=(on(AgencyContactDecided).at_least(Rank.INSPECTOR),),
    released=(FOUND, LOWERED_FROM_HIGH),
    steps=("Name who rings social care", "Agree times with each agency"),
    escalates=ON_THE_INSPECTOR,
    sources=(HIGH_RISK, AN_HOUR_TO_DECIDE),
)

CONSIDER_A_SEARCH = Duty(
    key="missing.consider-a-search",
    rules=("MC-05",),
    says="Consider a search, and record the decision",
    short="Search",
    why="Children have been found hidden at home after days of looking elsewhere.",
    owed_by=(DUTY_INSPECTOR,),
    arises=(TURNED_HIGH,),
    due={HELD_FROM: AtOnce(HOUR)},
    met=(on(SearchConsidered).at_least(Rank.INSPECTOR),),
    released=(FOUND, LOWERED_FROM_HIGH),
    steps=("Search the home first", "Ask a search adviser", "Decide against, with the reason"),
    escalates=ON_THE_INSPECTOR,
    sources=(HIGH_RISK, AN_HOUR_TO_DECIDE),
)

CONSIDER_A_CHILD_RESCUE_ALERT = Duty(
    key="missing.consider-a-child-rescue-alert",
    rules=("MC-06",),
    says="Consider a Child Rescue Alert, and record the decision with its reason",
    short="Child Rescue Alert",
    why="An alert works in the first hours or not at all. A decision either way meets this.",
    owed_by=(DUTY_INSPECTOR,),
    arises=(TURNED_HIGH, IN_DANGER_NOW),
    due={HELD_FROM: AtOnce(HOUR)},
    met=(on(ChildRescueAlertConsidered).at_least(Rank.INSPECTOR),),
    released=(FOUND, LOWERED_BY_A_SUPERVISOR),
    once=True,
    counts_earlier=True,
    afresh=(EACH_TIME_MISSING,),
    life_safety=True,
    steps=("Ask the national desk", "Decide against, with the reason"),
    escalates=ON_THE_INSPECTOR,
    sources=(CHILD_RESCUE_ALERT, AN_HOUR_TO_DECIDE),
)

REVIEW_THE_RISK = Duty(
    key="missing.review-the-risk",
    rules=("MC-07",),
    says="Review the level of risk: confirmed or changed, with who supplied the information",
    short="Review the risk",
    why="What was likely at teatime is not what is likely at midnight. A review is no enquiry.",
    owed_by=(SUPERVISOR,),
    arises=(FIRST_ASSESSED,),
    due={HELD_FROM: REVIEW_INTERVALS},
    met=(BY_A_SUPERVISOR,),
    released=(FOUND,),
    every=Every(),
    steps=("Read the last enquiries", "Speak with who reported"),
    escalates=(Tell(SUPERVISOR), Tell(DUTY_INSPECTOR)),
    sources=(REGULAR_REVIEW,),
)

RECONSIDER_THE_RISK = Duty(
    key="missing.reconsider-the-risk",
    rules=("MC-07",),
    says="Look at the level again in the light of new information",
    short="Risk, on new information",
    why="Risk is reviewed on each new fact, not only by the clock. The prompt is ours.",
    owed_by=(SUPERVISOR,),
    arises=(when(marked(Mark.INFORMATION_RECEIVED), MISSING_NOW),),
    start=Since.RECORDED,
    due={HELD_FROM: AsSoonAsPracticable(REVIEW_INTERVALS)},
    met=(BY_A_SUPERVISOR,),
    released=(FOUND,),
    once=True,
    steps=("Weigh what was told", "Speak with who told us"),
    escalates=(Tell(SUPERVISOR), Tell(DUTY_INSPECTOR, HALF)),
    sources=(REGULAR_REVIEW,),
)

REVIEW_NO_APPARENT_RISK = Duty(
    key="missing.review-no-apparent-risk",
    rules=("MC-08",),
    says="Review a child graded as no apparent risk by the time agreed, and set the level anew",
    short="Agreed review",
    why="No apparent risk is a short wait with an agreed end, not a closed case.",
    owed_by=(CALL_TAKER, SUPERVISOR),
    arises=(FIRST_NOT_LOOKED_FOR,),
    due={HELD_FROM: Earliest((AtAnswer("review_at"), Elapsed(hours=24)))},
    met=(ANY_LEVEL,),
    released=(FOUND,),
    steps=("Ring whoever reported", "Set a level"),
    escalates=(Tell(CALL_TAKER), Tell(SUPERVISOR), Tell(DUTY_INSPECTOR)),
    sources=(REVIEW_TIMES_ARE_SET, NO_APPARENT_RISK),
)

LOOK_AGAIN_WHILE_AWAY = Duty(
    key="missing.look-again-while-away",
    rules=("MC-08",),
    says="Look again at a child away from placement by the time agreed: back, missing, or still there",
    short="Away: look again",
    why="Said to be somewhere is not safe there. What was agreed with the carer ends at a time.",
    owed_by=(CALL_TAKER, SUPERVISOR),
    arises=(when(AWAY),),
    due={HELD_FROM: Earliest((AtAnswer("look_again_at"), Elapsed(hours=24)))},
    met=(AWAY, on(Returned)),
    released=(MISSING, FOUND),
    steps=("Ring the carer", "Send somebody to where the child is", "Say that the child is now missing"),
    escalates=(Tell(CALL_TAKER), Tell(SUPERVISOR), Tell(DUTY_INSPECTOR)),
    sources=(AWAY_FROM_PLACEMENT,),
)

DUTIES = (
    TAKE_SENIOR_OVERSIGHT,
    DECIDE_A_PRESS_STRATEGY,
    DECIDE_AGENCY_CONTACT,
    CONSIDER_A_SEARCH,
    CONSIDER_A_CHILD_RESCUE_ALERT,
    REVIEW_THE_RISK,
    RECONSIDER_THE_RISK,
    REVIEW_NO_APPARENT_RISK,
    LOOK_AGAIN_WHILE_AWAY,
)
