"""What is looked at from arrival on: may bail be refused? Then a bed is asked for while there is time."""

from harken.pathways.custody.duties.bed import DISCUSSED_AT_CHARGE
from harken.pathways.custody.duties.sources import HELD_FROM, our_design
from harken.pathways.custody.duties.stages import (
    A_CHILD_AFTER_ALL,
    ASKED_THE_AUTHORITY,
    CAME_IN,
    GONE,
    HOUR,
    IN_CUSTODY,
    LEFT,
    TWO_HOURS,
)
from harken.pathways.custody.entries.charge import ChargeConsidered, Charged
from harken.vocabulary import Answer, AsSoonAsPracticable, Duty, Lacks, Tell, on, when
from harken.vocabulary.roles import CUSTODY_INSPECTOR, CUSTODY_OFFICER

NOT_YET_KNOWN = on(ChargeConsidered, refusal_likely=(Answer.NOT_KNOWN, Answer.DECLINED))
CHARGED = on(Charged)
NOT_CHARGED, NOT_ASKED = (Lacks((one,), until=(LEFT,)) for one in (CHARGED, ASKED_THE_AUTHORITY))

# Not known is an honest answer on arrival, and none for the whole night: it is asked again.
LOOK_AHEAD_TO_CHARGE = Duty(
    key="custody.look-ahead-to-charge",
    rules=("CU-09",),
    says="Say whether the child is likely to be charged and refused bail",
    short="Charge and bail looked at",
    why="On arrival there is time to find a bed, or conditions that let the child go home. Where nobody asks "
    "before charge there is a cell.",
    owed_by=(CUSTODY_OFFICER,),
    arises=(
        CAME_IN,
        when(A_CHILD_AFTER_ALL.on, *A_CHILD_AFTER_ALL.given, NOT_CHARGED),
        when(NOT_YET_KNOWN, IN_CUSTODY, NOT_CHARGED, NOT_ASKED),
    ),
    due={HELD_FROM: AsSoonAsPracticable(TWO_HOURS)},
    met=(on(ChargeConsidered), ASKED_THE_AUTHORITY),
    released=(*GONE, CHARGED),
    steps=("Ask whoever investigates", "Where a bed may be needed, ask the authority for one now"),
    escalates=(Tell(CUSTODY_OFFICER), Tell(CUSTODY_INSPECTOR, HOUR)),
    sources=(
        DISCUSSED_AT_CHARGE,
        our_design(
            "On arrival, and again while nobody knows. No text read says by when: we prompt two hours after "
            "arrival, or after it was said that it is not known"
        ),
    ),
)

DUTIES = (LOOK_AHEAD_TO_CHARGE,)
