"""What meetings owe: each child at risk discussed, evenings not left to the morning, the group's actions."""

from harken.every_case.opening import Closed
from harken.every_case.plans import ActionAssigned
from harken.every_case.sources import HELD_FROM
from harken.pathways.governance.duties.sources import DAILY_MEETING, EVENING, GROUP, our_design
from harken.pathways.governance.entries.matter import Matter, MatterOpened
from harken.pathways.governance.entries.meeting import (
    DISCUSSED,
    Actions,
    ChildDiscussed,
    GroupMet,
    LookedAtOutOfHours,
)
from harken.vocabulary import (
    About,
    Again,
    AtMeeting,
    Duty,
    Elapsed,
    Every,
    Mark,
    Months,
    Rank,
    SinceAnswer,
    Tell,
    Warn,
    marked,
    on,
    when,
)
from harken.vocabulary.roles import (
    CHIEF_OFFICER,
    DUTY_INSPECTOR,
    MEETING_CHAIR,
    PERFORMANCE_GROUP,
    SUPERINTENDENT,
)

HOUR, TWO_HOURS, SIX_HOURS, WEEK = (Elapsed(hours=hours) for hours in (1, 2, 6, 168))
BY_ITS_END = AtMeeting("daily management meeting", HOUR)
EACH_MEETING = Every(again=Again.WHEN_DUE, opens=TWO_HOURS)
TALKED_ABOUT = on(ChildDiscussed, decided=DISCUSSED).stating("owner")
LOOKED_AT = on(LookedAtOutOfHours, decided=DISCUSSED).stating("owner").at_least(Rank.INSPECTOR)
ACTION_OF_AN_INSPECTOR = on(ActionAssigned).stating("owner").at_least(Rank.INSPECTOR)
AT_THE_MEETING = (
    DAILY_MEETING,
    our_design("An hour from its start for what it decided of each child to be recorded"),
)
ON_THE_CHAIR = (Tell(MEETING_CHAIR), Tell(SUPERINTENDENT, TWO_HOURS))
MISSING, FOUND = marked(Mark.CHILD_MISSING), marked(Mark.CHILD_FOUND)
USED, ENDED = marked(Mark.POWER_USED), marked(Mark.POWER_ENDED)
DETAINED, RELEASED = marked(Mark.CHILD_DETAINED), marked(Mark.CHILD_RELEASED)
WHY_EACH = "A list that is read out protects nobody: of each child somebody decides, and somebody owns it."
STEPS = ("Open the meeting's page", "Say who owns what was decided")

DISCUSS_THE_MISSING_CHILD = Duty(
    key="governance.discuss-the-missing-child",
    rules=("GV-01",),
    says="Discuss the missing child at the daily meeting: what was decided, and who owns it",
    short="Discussed at the meeting",
    why=WHY_EACH,
    owed_by=(MEETING_CHAIR,),
    arises=(when(MISSING),),
    due={HELD_FROM: BY_ITS_END},
    met=(TALKED_ABOUT,),
    released=(FOUND,),
    every=EACH_MEETING,
    once=True,
    steps=STEPS,
    escalates=ON_THE_CHAIR,
    sources=AT_THE_MEETING,
)

DISCUSS_THE_PROTECTED_CHILD = Duty(
    key="governance.discuss-the-protected-child",
    rules=("GV-01",),
    says="Discuss the child in police protection at the daily meeting: what was decided, and who owns it",
    short="Discussed at the meeting",
    why=WHY_EACH,
    owed_by=(MEETING_CHAIR,),
    arises=(when(USED),),
    due={HELD_FROM: BY_ITS_END},
    met=(TALKED_ABOUT,),
    released=(ENDED,),
    every=EACH_MEETING,
    once=True,
    steps=STEPS,
    escalates=ON_THE_CHAIR,
    sources=AT_THE_MEETING,
)

DISCUSS_THE_DETAINED_CHILD = Duty(
    key="governance.discuss-the-detained-child",
    rules=("GV-01",),
    says="Discuss the child in custody at the daily meeting: what was decided, and who owns it",
    short="Discussed at the meeting",
    why=WHY_EACH,
    owed_by=(MEETING_CHAIR,),
    arises=(when(DETAINED),),
    due={HELD_FROM: BY_ITS_END},
    met=(TALKED_ABOUT,),
    released=(RELEASED,),
    every=EACH_MEETING,
    once=True,
    steps=STEPS,
    escalates=ON_THE_CHAIR,
    sources=AT_THE_MEETING,
)

LOOK_BEFORE_THE_MEETING = Duty(
    key="governance.look-before-the-meeting",
    rules=("GV-01",),
    says="Look at the missing child's case before the meeting can: decide, and say who owns it",
    short="Not left to the morning",
    why="A child who went missing in the evening is missing all night. No meeting is until the morning.",
    owed_by=(DUTY_INSPECTOR,),
    arises=(when(MISSING),),
    due={HELD_FROM: SIX_HOURS},
    met=(LOOKED_AT, TALKED_ABOUT, ACTION_OF_AN_INSPECTOR),
    released=(FOUND,),
    once=True,
    steps=("Read the case", "Give somebody what is to be done tonight"),
    escalates=(Tell(DUTY_INSPECTOR), Tell(SUPERINTENDENT, HOUR)),
    sources=(EVENING, our_design("Six hours after the child was missed, whatever the hour, is our own")),
)

HOLD_THE_GROUP = Duty(
    key="governance.hold-the-performance-group",
    rules=("GV-02",),
    says="Hold the vulnerability performance group: each action closed, or carried with its reason",
    short="Performance group",
    why="An action nobody asks about again was never meant.",
    about=About.CASE,
    owed_by=(PERFORMANCE_GROUP,),
    arises=(when(on(MatterOpened, matter=Matter.GROUP)),),
    start=SinceAnswer("since"),
    due={HELD_FROM: Months(1)},
    met=(on(GroupMet, actions=Actions.SETTLED),),
    released=(on(Closed),),
    every=Every(),
    once=True,
    steps=("Go through the actions one by one", "Carry with a reason, or close"),
    warns=(Warn(PERFORMANCE_GROUP, WEEK),),
    escalates=(Tell(PERFORMANCE_GROUP), Tell(CHIEF_OFFICER)),
    sources=(GROUP, our_design("Who hears a week before is our own")),
)

DUTIES = (
    DISCUSS_THE_MISSING_CHILD,
    DISCUSS_THE_PROTECTED_CHILD,
    DISCUSS_THE_DETAINED_CHILD,
    LOOK_BEFORE_THE_MEETING,
    HOLD_THE_GROUP,
)
