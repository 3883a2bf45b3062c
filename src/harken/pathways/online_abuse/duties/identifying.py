"""What is owed from the moment something came in until it is known who it is: suspect and child."""

from harken.pathways.online_abuse.duties.sources import (
    HELD_FROM,
    NOT_PROGRESSED,
    TOOLS,
    our_design,
    review,
)
from harken.pathways.online_abuse.duties.stages import (
    DAY,
    ENDED,
    GIVEN_TO_SOMEBODY,
    IDENTIFIED,
    ON_THE_DEVELOPER,
    RECEIVED,
    STILL_LOOKED_FOR,
)
from harken.pathways.online_abuse.entries.identification import (
    TAKEN,
    ChildIdentificationStep,
    ChildIdentified,
    ChildNotIdentified,
    IdentificationStep,
)
from harken.pathways.online_abuse.entries.report import BY_CONTENT, Triaged
from harken.pathways.online_abuse.entries.tools import (
    HitDecided,
    HitFound,
    ToolGivenUp,
    ToolLookedAt,
    ToolTakenUp,
)
from harken.vocabulary import (
    About,
    AsSoonAsPracticable,
    Days,
    Duty,
    Every,
    Tell,
    WorkingDays,
    on,
    when,
)
from harken.vocabulary.roles import (
    DETECTIVE_INSPECTOR,
    DETECTIVE_SERGEANT,
    INTELLIGENCE_DEVELOPER,
    INVESTIGATOR,
    ONLINE_TEAM,
)

TRIAGE_BY_CONTENT = Duty(
    key="online-abuse.triage-by-content",
    rules=("OC-01",),
    says="Read it and say how soon it is worked on, by what it says and not by who sent it",
    short="Triage by content",
    why="In the review what the national agency sent came first, whatever it was. A child's call waited.",
    about=About.CASE,
    owed_by=(ONLINE_TEAM,),
    arises=(when(RECEIVED),),
    due={HELD_FROM: AsSoonAsPracticable(DAY)},
    met=(on(Triaged, grounds=BY_CONTENT),),
    steps=("Read it now", "Say what a child may suffer, and how soon"),
    escalates=(Tell(ONLINE_TEAM), Tell(DETECTIVE_INSPECTOR, DAY)),
    sources=(
        review("priority went to cases from the National Crime Agency: by source and not by apparent risk"),
        our_design("As soon as practicable: we prompt after a day"),
    ),
)

NAME_WHO_DEVELOPS = Duty(
    key="online-abuse.name-who-develops",
    rules=("OC-15",),
    says="Give the case to somebody by name, who finds out who the suspect is",
    short="Somebody has it",
    why="A case in the queue of a team is nobody's. On its second day somebody should ask whose it is.",
    about=About.CASE,
    owed_by=(DETECTIVE_SERGEANT,),
    arises=(when(RECEIVED),),
    due={HELD_FROM: AsSoonAsPracticable(DAY)},
    met=(GIVEN_TO_SOMEBODY,),
    released=(ENDED,),
    steps=("Give it to a developer", "Ask the detective inspector for one"),
    escalates=(Tell(DETECTIVE_SERGEANT), Tell(DETECTIVE_INSPECTOR, DAY)),
    sources=(
        review("62 cases in development, and one officer, without accredited training"),
        our_design(
            "As soon as practicable: we prompt after a day, so that it shows on the first and not in a year"
        ),
    ),
)

# Where one of several is eliminated while another is looked for, whoever that is has a search of their own.
TAKE_A_STEP_TO_IDENTIFY = Duty(
    key="online-abuse.take-a-step-to-identify",
    rules=("OC-15",),
    says="Take a step to identify the suspect, and record its result",
    short="Step to identify",
    why="In the review 47 cases had not moved in a year. Whoever is not known may be a teacher, or a father.",
    about=About.CASE,
    apart=True,
    owed_by=(INTELLIGENCE_DEVELOPER,),
    arises=(when(RECEIVED), *(when(one) for one in STILL_LOOKED_FOR)),
    due={HELD_FROM: Days(7)},
    met=(on(IdentificationStep, result=TAKEN),),
    released=(IDENTIFIED, ENDED, *STILL_LOOKED_FOR),
    every=Every(),
    once=True,
    skill="intelligence development",
    steps=(
        "Ask who holds the account or connection",
        "Search the Police National Database by username and number",
        "Ask other forces whether they have it",
    ),
    escalates=ON_THE_DEVELOPER,
    sources=(NOT_PROGRESSED, our_design("A step every seven days, from receipt and then from each step")),
)

TAKE_A_STEP_TO_IDENTIFY_THE_CHILD = Duty(
    key="online-abuse.take-a-step-to-identify-the-child",
    rules=("OC-15",),
    says="Take a step to find out who the child is, and record its result",
    short="Identify the child",
    why="A child in an image is somewhere tonight. Nobody can see, hear or refer a child who has no name.",
    owed_by=(INVESTIGATOR, INTELLIGENCE_DEVELOPER),
    arises=(when(on(ChildNotIdentified)),),
    due={HELD_FROM: Days(7)},
    met=(on(ChildIdentificationStep, result=TAKEN),),
    released=(on(ChildIdentified),),
    every=Every(),
    once=True,
    steps=("Ask those who identify victims, by reference", "Look again at what may tell the place"),
    escalates=(Tell(INVESTIGATOR), Tell(DETECTIVE_SERGEANT), Tell(DETECTIVE_INSPECTOR, DAY)),
    sources=(
        review("the identities of suspects, and so of children they can reach, remain unknown"),
        our_design("As for a suspect: a step every seven days. No rule of its own was found"),
    ),
)

LOOK_AT_THE_TOOL = Duty(
    key="online-abuse.look-at-the-tool",
    rules=("OC-14",),
    says="Look at what the identification tool shows, every working day",
    short="Tool looked at",
    why="Officers were trained to find those who share images, and the tools were hardly used.",
    about=About.CASE,
    owed_by=(INTELLIGENCE_DEVELOPER,),
    arises=(when(on(ToolTakenUp)),),
    due={HELD_FROM: WorkingDays(1)},
    met=(on(ToolLookedAt).with_same("tool"),),
    released=(on(ToolGivenUp).with_same("tool"),),
    every=Every(),
    steps=("Open the tool", "Enter each new hit", "Say that there is none"),
    escalates=(Tell(INTELLIGENCE_DEVELOPER), Tell(DETECTIVE_INSPECTOR)),
    sources=(TOOLS, our_design("By the end of the next working day, from when it was last looked at")),
)

TAKE_OR_LEAVE_THE_HIT = Duty(
    key="online-abuse.take-or-leave-the-hit",
    rules=("OC-14",),
    says="Take the hit, pass it on, or leave it with a reason",
    short="Hit taken or left",
    why="A hit that nobody follows is a suspect somebody knew of.",
    about=About.CASE,
    owed_by=(INTELLIGENCE_DEVELOPER,),
    arises=(when(on(HitFound)),),
    due={HELD_FROM: WorkingDays(1)},
    met=(on(HitDecided).with_same("hit"),),
    steps=("Open a case of its own", "Leave it, with the reason"),
    escalates=(Tell(INTELLIGENCE_DEVELOPER), Tell(DETECTIVE_INSPECTOR)),
    sources=(TOOLS, our_design("By the end of the next working day")),
)

DUTIES = (
    TRIAGE_BY_CONTENT,
    NAME_WHO_DEVELOPS,
    TAKE_A_STEP_TO_IDENTIFY,
    TAKE_A_STEP_TO_IDENTIFY_THE_CHILD,
    LOOK_AT_THE_TOOL,
    TAKE_OR_LEAVE_THE_HIT,
)
