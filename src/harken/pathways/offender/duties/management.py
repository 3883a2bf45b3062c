"""What is owed so that the risk is managed: a manager, an assessment, a plan, visits, reviews, briefing."""

from harken.pathways.offender.duties.managed import (
    DAY,
    NOT_MANAGED,
    ON_THE_MANAGER,
    WEEK,
)
from harken.pathways.offender.duties.sources import (
    ALERTS,
    ARMS_TIMING,
    HELD_FROM,
    HOME_VISITS,
    NAMED_OFFICER,
    OLD_INTERVALS,
    PLAN_SETS_THE_INTERVAL,
    REACTIVE_GLOSSARY,
    our_design,
    review,
)
from harken.pathways.offender.entries.intelligence import IntelligenceReceived
from harken.pathways.offender.entries.management import (
    ASSESSED,
    BELOW_VERY_HIGH,
    SET,
    VISITED,
    BriefingReviewed,
    ManagerNamed,
    PlanMade,
    Priority,
    Reactive,
    ReactiveBegun,
    ReactiveReviewed,
    RiskAssessed,
    SupervisorReviewed,
    Visited,
    VisitEvery,
)
from harken.pathways.offender.entries.registration import MANAGED, TakenOn
from harken.vocabulary import (
    About,
    Answer,
    AsSoonAsPracticable,
    AtOnce,
    ByAnswer,
    ByLevel,
    Days,
    Duty,
    Every,
    From,
    Lacks,
    Months,
    On,
    Rank,
    Source,
    Stands,
    Tell,
    Warn,
    Weeks,
    When,
    on,
    when,
)
from harken.vocabulary.clocks import Clock
from harken.vocabulary.roles import (
    MOSOVO_INSPECTOR,
    MOSOVO_SERGEANT,
    NEIGHBOURHOOD_INSPECTOR,
    OFFENDER_MANAGER,
)

MANAGER = on(ManagerNamed)
BACK_TO_VISITS = on(ReactiveReviewed, decision=Reactive.VISITS)
REACTIVE_NOW = Stands((on(ReactiveBegun),), until=(BACK_TO_VISITS,))
NOT_REACTIVE = Lacks((on(ReactiveBegun),), until=(BACK_TO_VISITS,))
INTERVALS = {
    VisitEvery.MONTH: 1,
    VisitEvery.TWO_MONTHS: 2,
    VisitEvery.THREE_MONTHS: 3,
    VisitEvery.FOUR_MONTHS: 4,
    VisitEvery.SIX_MONTHS: 6,
    VisitEvery.NINE_MONTHS: 9,
    VisitEvery.YEAR: 12,
}
ONCE_USUAL = {Priority.VERY_HIGH: 1, Priority.HIGH: 3, Priority.MEDIUM: 6, Priority.LOW: 12}
A_WEEK_BEFORE = (Warn(OFFENDER_MANAGER, WEEK),)


def _at_the_start(key: str, *, arises: When, met: On, prompt: Clock, source: Source, **said: str) -> Duty:
    """What somebody newly managed must have, of whatever priority."""
    return Duty(
        key=key,
        rules=("SO-10",),
        says=said["says"],
        short=said["short"],
        why=said["why"],
        about=About.PERSON,
        owed_by=(MOSOVO_SERGEANT,),
        arises=(arises,),
        due={HELD_FROM: AsSoonAsPracticable(prompt)},
        met=(met,),
        released=(NOT_MANAGED,),
        once=True,
        steps=("Give it to somebody today",),
        escalates=(Tell(MOSOVO_SERGEANT), Tell(MOSOVO_INSPECTOR, WEEK)),
        sources=(source, our_design(f"No number was found: we prompt after {prompt.value}")),
    )


NAME_A_MANAGER = _at_the_start(
    "offender.name-a-manager",
    says="Name the officer who manages them",
    short="Manager named",
    why="An offender of the whole unit is nobody's.",
    arises=when(on(TakenOn, because=MANAGED)),
    met=MANAGER,
    prompt=DAY,
    source=NAMED_OFFICER,
)
ASSESS_THE_RISK = _at_the_start(
    "offender.assess-the-risk",
    says="Assess the risk (ARMS)",
    short="Risk assessed",
    why="Until it is assessed a low risk and a very high one look alike.",
    arises=when(MANAGER),
    met=on(RiskAssessed, priority=ASSESSED),
    prompt=Days(28),
    source=ARMS_TIMING,
)
MAKE_A_PLAN = _at_the_start(
    "offender.make-a-plan",
    says="Make the risk management plan",
    short="Plan made",
    why="At every priority alike: those at lower risk were once managed by whoever had time.",
    arises=when(MANAGER),
    met=on(PlanMade),
    prompt=Days(28),
    source=PLAN_SETS_THE_INTERVAL,
)

SET_THE_INTERVAL = Duty(
    key="offender.set-the-interval",
    rules=("SO-12",),
    says="Set how often they are visited, with the reason",
    short="Visit interval set",
    why="With no interval nobody can see that a visit was not made.",
    about=About.PERSON,
    owed_by=(OFFENDER_MANAGER,),
    arises=(when(on(PlanMade, visit_every=VisitEvery.NOT_SET), NOT_REACTIVE),),
    due={
        HELD_FROM: ByAnswer(
            "priority",
            tuple((priority.value, Months(n)) for priority, n in ONCE_USUAL.items()),
            unset=Months(1),
        )
    },
    met=(on(PlanMade, visit_every=SET),),
    released=(NOT_MANAGED,),
    once=True,
    steps=("Make the plan anew, with its interval",),
    escalates=(Tell(OFFENDER_MANAGER, DAY, From.STARTED), Tell(MOSOVO_SERGEANT)),
    sources=(
        OLD_INTERVALS,
        our_design("Late when a visit at the old usual interval would be; the manager hears after a day"),
    ),
)

VISIT = Duty(
    key="offender.visit",
    rules=("SO-11",),
    says="Visit them, and record what came of it",
    short="Visit",
    why="What a home visit shows nobody tells. Not in is no visit.",
    about=About.PERSON,
    owed_by=(OFFENDER_MANAGER,),
    arises=(
        when(on(PlanMade, visit_every=SET), NOT_REACTIVE),
        when(BACK_TO_VISITS, Stands((on(PlanMade, visit_every=SET),))),
    ),
    due={
        HELD_FROM: ByLevel(
            (on(PlanMade),),
            "visit_every",
            tuple((each.value, Months(n)) for each, n in INTERVALS.items()),
            unset=Months(1),
        )
    },
    met=(on(Visited, outcome=VISITED),),
    released=(NOT_MANAGED, on(ReactiveBegun)),
    every=Every(),
    once=True,
    steps=("Go unannounced, at another hour than last time", "Two of you"),
    warns=A_WEEK_BEFORE,
    escalates=ON_THE_MANAGER,
    sources=(
        PLAN_SETS_THE_INTERVAL,
        HOME_VISITS,
        our_design("From the last visit, by the interval of the plan in force. A week before, a warning"),
    ),
)

LOOK_AGAIN_AT_REACTIVE = Duty(
    key="offender.look-again-at-reactive-management",
    rules=("SO-13",),
    says="Look again at whether they can be managed without visits",
    short="Reactive: looked at again",
    why="Without visits this is all that is ever learned of them.",
    about=About.PERSON,
    owed_by=(MOSOVO_SERGEANT,),
    arises=(
        when(on(IntelligenceReceived), REACTIVE_NOW),
        when(on(RiskAssessed, priority=(Priority.VERY_HIGH, Priority.HIGH, Priority.MEDIUM)), REACTIVE_NOW),
    ),
    due={HELD_FROM: AtOnce(DAY)},
    met=(on(ReactiveReviewed, decision=(Reactive.GOES_ON, Reactive.VISITS)).at_least(Rank.SERGEANT),),
    released=(NOT_MANAGED,),
    once=True,
    steps=("Read what was learned", "Decide: visits, or not, and why"),
    escalates=(Tell(MOSOVO_SERGEANT), Tell(MOSOVO_INSPECTOR, DAY)),
    sources=(REACTIVE_GLOSSARY, our_design("At once: a day is the last moment")),
)

REVIEW_THE_MANAGEMENT = Duty(
    key="offender.review-the-management",
    rules=("SO-16",),
    says="Review the management: plan, visits, flag, and whom an alert reaches",
    short="Supervisor's review",
    why="At every priority alike. An alert that goes to an officer who has left reaches nobody.",
    about=About.PERSON,
    owed_by=(MOSOVO_SERGEANT,),
    arises=(when(MANAGER),),
    due={HELD_FROM: Months(12)},
    met=(on(SupervisorReviewed, flag_right=Answer.YES, alert_right=Answer.YES).at_least(Rank.SERGEANT),),
    released=(NOT_MANAGED,),
    every=Every(),
    once=True,
    steps=("Try the alert", "Look at the flag", "Read the plan"),
    warns=(Warn(MOSOVO_SERGEANT, WEEK),),
    escalates=(Tell(MOSOVO_SERGEANT), Tell(MOSOVO_INSPECTOR, WEEK)),
    sources=(ALERTS, our_design("That a review is due once a year is ours")),
)

REVIEW_THE_BRIEFING = Duty(
    key="offender.review-the-briefing",
    rules=("SO-15",),
    says="Look at whether they stay on the briefing list, and publish it to the area",
    short="Briefing list reviewed",
    why="An officer on patrol who knows the face is a hundred visits.",
    about=About.PERSON,
    owed_by=(MOSOVO_INSPECTOR,),
    arises=(
        when(on(RiskAssessed, priority=Priority.VERY_HIGH)),
        when(on(BriefingReviewed, stays_on=Answer.YES)),
    ),
    due={HELD_FROM: Weeks(1)},
    met=(on(BriefingReviewed, stays_on=Answer.YES, published=Answer.YES).at_least(Rank.INSPECTOR),),
    released=(
        NOT_MANAGED,
        on(RiskAssessed, priority=BELOW_VERY_HIGH),
        on(BriefingReviewed, stays_on=Answer.NO).at_least(Rank.INSPECTOR),
    ),
    every=Every(),
    once=True,
    steps=("Look at the list", "Publish it", "Say what officers should look out for"),
    escalates=(Tell(MOSOVO_INSPECTOR), Tell(NEIGHBOURHOOD_INSPECTOR, DAY)),
    sources=(review("some offenders are on the briefing system; a detective inspector reviews it weekly"),),
)

DUTIES = (
    NAME_A_MANAGER,
    ASSESS_THE_RISK,
    MAKE_A_PLAN,
    SET_THE_INTERVAL,
    VISIT,
    LOOK_AGAIN_AT_REACTIVE,
    REVIEW_THE_MANAGEMENT,
    REVIEW_THE_BRIEFING,
)
