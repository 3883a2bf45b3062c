"""What is owed on the call and whenever something changes: a grade, THRIVE, who the children are."""

from harken.pathways.contact.duties.ladders import HALF, ON_THE_CALL, QUARTER
from harken.pathways.contact.duties.sources import (
    HELD_FROM,
    SEEN_WHENEVER,
    THRIVE_ON_EVERY_CALL,
    our_design,
)
from harken.pathways.contact.duties.sources import THRIVE as THRIVE_PRACTICE
from harken.pathways.contact.duties.turns_on import (
    ARRIVED,
    CALL,
    CANNOT_BE_KNOWN,
    CHILDREN_KNOWN,
    CHILDREN_NAMED,
    CHILDREN_NOT_NAMED,
    GRADED,
    LEARNED,
    NOT_GRADED,
    NOT_KEPT,
    THRIVE,
)
from harken.vocabulary import About, AsSoonAsPracticable, AtOnce, Duty, Elapsed, Lacks, Stands, Tell, when
from harken.vocabulary.roles import (
    CALL_TAKER,
    DEMAND_HUB_INSPECTOR,
    DEMAND_HUB_SUPERVISOR,
    DISPATCHER,
    RESPONSE_OFFICER,
    SUPERVISOR,
)

GRADE_THE_CALL = Duty(
    key="contact.grade-the-call",
    rules=("CT-01",),
    says="Grade the call",
    short="Grade",
    why="Until it is graded nobody goes. A grade can be changed; a call nobody graded is seen by nobody.",
    about=About.CASE,
    owed_by=(CALL_TAKER,),
    arises=(when(NOT_GRADED),),
    due={HELD_FROM: AtOnce(Elapsed(minutes=5))},
    met=(GRADED,),
    life_safety=True,
    steps=("Grade it on what is known now", "When unsure, the sooner"),
    escalates=(Tell(CALL_TAKER), Tell(DEMAND_HUB_SUPERVISOR), Tell(DEMAND_HUB_INSPECTOR, QUARTER)),
    sources=(
        THRIVE_ON_EVERY_CALL,
        our_design("A grade waits for nothing: five minutes is the last moment. Our own number"),
    ),
)

ASSESS_BY_THRIVE = Duty(
    key="contact.assess-by-thrive",
    rules=("CT-01",),
    says="Go through THRIVE, all six of it",
    short="THRIVE",
    why="So that the next officer reads what the grade rested on. An immediate grade never waits for it.",
    about=About.CASE,
    owed_by=(CALL_TAKER,),
    arises=(when(CALL),),
    due={HELD_FROM: AtOnce(HALF)},
    met=(THRIVE,),
    steps=("Go through the six with the caller", "Ring the caller back, if it is safe"),
    escalates=ON_THE_CALL,
    sources=(
        THRIVE_ON_EVERY_CALL,
        THRIVE_PRACTICE,
        our_design("Before a grade that sends nobody now; owed after a grade that does: half an hour"),
    ),
)

ASSESS_AGAIN = Duty(
    key="contact.assess-again",
    rules=("CT-02",),
    says="Go through THRIVE again: something has changed",
    short="THRIVE again",
    why="A grade that rests on what was true an hour ago sends nobody to what is true now.",
    about=About.CASE,
    owed_by=(CALL_TAKER, DISPATCHER),
    arises=(
        when(LEARNED, Stands((THRIVE,))),
        # Whoever is there weighs it there: the desk is not asked again because they find a child.
        when(CHILDREN_NAMED, Stands((THRIVE,)), Lacks((ARRIVED,))),
        when(NOT_KEPT, Stands((THRIVE,))),
    ),
    due={HELD_FROM: AsSoonAsPracticable(QUARTER)},
    met=(THRIVE,),
    once=True,
    steps=("Go through the six again", "Grade it anew if it has changed"),
    escalates=(Tell(CALL_TAKER), Tell(DISPATCHER), Tell(DEMAND_HUB_INSPECTOR, QUARTER)),
    sources=(
        THRIVE_PRACTICE,
        our_design("On anything new; we prompt a quarter of an hour after. Our own number"),
    ),
)

ESTABLISH_THE_CHILDREN = Duty(
    key="contact.establish-the-children",
    rules=("CT-01",),
    says="Find out who the children are, and where each of them is",
    short="Who the children are",
    why="A child whom nobody named is seen by nobody, and is on no list of children not seen.",
    about=About.CASE,
    owed_by=(CALL_TAKER, RESPONSE_OFFICER),
    arises=tuple(map(when, CHILDREN_NOT_NAMED)),
    due={HELD_FROM: AsSoonAsPracticable(Elapsed(hours=4))},
    met=CHILDREN_KNOWN,
    released=(CANNOT_BE_KNOWN,),
    once=True,
    steps=("Ask the caller, if it is safe", "Ask whoever goes to look and ask", "Ask the MASH"),
    escalates=(Tell(DEMAND_HUB_SUPERVISOR), Tell(SUPERVISOR), Tell(DEMAND_HUB_INSPECTOR, Elapsed(hours=12))),
    sources=(
        SEEN_WHENEVER,
        our_design("Children are named or marked unknown; unknown is found out. We prompt four hours after"),
    ),
)

DUTIES = (GRADE_THE_CALL, ASSESS_BY_THRIVE, ASSESS_AGAIN, ESTABLISH_THE_CHILDREN)
