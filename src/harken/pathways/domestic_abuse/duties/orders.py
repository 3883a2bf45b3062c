"""Protection notices: a child's welfare first, a hearing in time. Clare's Law: reviewed, met, decided."""

from harken.every_case.sources import HELD_FROM
from harken.pathways.domestic_abuse.duties.sources import (
    CLARES_LAW,
    COURT_HEARS,
    WELFARE_FIRST,
    our_design,
)
from harken.pathways.domestic_abuse.duties.turns import DAY, HALF_A_DAY, HOUR
from harken.pathways.domestic_abuse.entries.orders import (
    HEARD,
    MEETS,
    ApplicantMet,
    ApplicationHeard,
    DisclosureAsked,
    DisclosureDecided,
    DisclosureReviewed,
    NoticeServed,
    WelfareConsidered,
)
from harken.vocabulary import (
    About,
    Answer,
    AtOnce,
    CourtHours,
    Days,
    Duty,
    Elapsed,
    Rank,
    SinceAnswer,
    Tell,
    Warn,
    WorkingDays,
    on,
    when,
)
from harken.vocabulary.roles import (
    COURT,
    DETECTIVE_INSPECTOR,
    DISCLOSURE_OFFICER,
    POLICE_LEGAL,
    RESPONSE_OFFICER,
    SUPERINTENDENT,
)

ON_THE_DISCLOSURE_OFFICER = (Tell(DISCLOSURE_OFFICER), Tell(DETECTIVE_INSPECTOR))
RECEIVED = SinceAnswer("received_at")
DECIDED = on(DisclosureDecided)
NOT_SAID_TO_BE = (Answer.NO, Answer.NOT_KNOWN, Answer.DECLINED)

HAVE_IT_HEARD = Duty(
    key="domestic-abuse.have-it-heard",
    rules=("DA-11",),
    says="Have the court hear the application for a protection order",
    short="Court hears the application",
    why="The notice keeps somebody away until then. A hearing missed lets them back in.",
    about=About.CASE,
    owed_by=(POLICE_LEGAL, RESPONSE_OFFICER, COURT),
    arises=(when(on(NoticeServed)),),
    due={HELD_FROM: CourtHours(Elapsed(hours=48))},
    met=(on(ApplicationHeard, made=HEARD),),
    once=True,
    steps=("Ask the court for its next sitting", "Send the application"),
    warns=(Warn(POLICE_LEGAL, HALF_A_DAY),),
    escalates=(Tell(POLICE_LEGAL), Tell(SUPERINTENDENT)),
    sources=(COURT_HEARS, our_design("Police legal services hear twelve hours before")),
)

CONSIDER_THE_CHILDS_WELFARE = Duty(
    key="domestic-abuse.consider-the-childs-welfare",
    rules=("DA-11",),
    says="Consider the child's welfare, which should have come before the notice",
    short="Child's welfare considered",
    why="The notice may leave a child with nobody to bring them to school, or alone with what was done.",
    of_all=True,
    owed_by=(SUPERINTENDENT,),
    arises=(when(on(NoticeServed, welfare_considered=NOT_SAID_TO_BE)),),
    due={HELD_FROM: AtOnce(HOUR)},
    met=(on(WelfareConsidered).at_least(Rank.SUPERINTENDENT),),
    once=True,
    steps=("Ask who has the child tonight", "Record it for each child"),
    escalates=(Tell(SUPERINTENDENT), Tell(DETECTIVE_INSPECTOR)),
    sources=(WELFARE_FIRST, our_design("Where it was not said to have been: an hour from service")),
)

REVIEW_THE_APPLICATION = Duty(
    key="domestic-abuse.review-the-application",
    rules=("DA-12",),
    says="Make the first review: checks, danger now, children",
    short="Clare's Law: first review",
    why="Somebody who asks may be in danger today.",
    about=About.CASE,
    owed_by=(DISCLOSURE_OFFICER,),
    arises=(when(on(DisclosureAsked)),),
    start=RECEIVED,
    due={HELD_FROM: Elapsed(hours=24)},
    met=(on(DisclosureReviewed),),
    released=(DECIDED,),
    steps=("Check both people", "Ask what is safe"),
    escalates=ON_THE_DISCLOSURE_OFFICER,
    sources=(CLARES_LAW,),
)

MEET_THE_APPLICANT = Duty(
    key="domestic-abuse.meet-the-applicant",
    rules=("DA-12",),
    says="Meet the applicant face to face",
    short="Clare's Law: met",
    why="What somebody fears is said in a room and not on a form.",
    about=About.CASE,
    owed_by=(DISCLOSURE_OFFICER,),
    arises=(when(on(DisclosureAsked, route=MEETS)),),
    start=RECEIVED,
    due={HELD_FROM: WorkingDays(10)},
    met=(on(ApplicantMet),),
    released=(DECIDED,),
    steps=("Agree a safe time and place",),
    warns=(Warn(DISCLOSURE_OFFICER, DAY),),
    escalates=ON_THE_DISCLOSURE_OFFICER,
    sources=(CLARES_LAW, our_design("The disclosure officer hears a day before")),
)

DECIDE_ON_DISCLOSURE = Duty(
    key="domestic-abuse.decide-on-disclosure",
    rules=("DA-12",),
    says="Decide whether to disclose, and to whom",
    short="Clare's Law: decided",
    why="Until it is decided they live with what they do not know.",
    about=About.CASE,
    owed_by=(DISCLOSURE_OFFICER,),
    arises=(when(on(DisclosureAsked)),),
    start=RECEIVED,
    due={HELD_FROM: Days(28)},
    met=(DECIDED,),
    steps=("Take it to the panel", "Plan how it is said safely"),
    warns=(Warn(DISCLOSURE_OFFICER, DAY),),
    escalates=ON_THE_DISCLOSURE_OFFICER,
    sources=(CLARES_LAW, our_design("The disclosure officer hears a day before")),
)

DUTIES = (
    HAVE_IT_HEARD,
    CONSIDER_THE_CHILDS_WELFARE,
    REVIEW_THE_APPLICATION,
    MEET_THE_APPLICANT,
    DECIDE_ON_DISCLOSURE,
)
