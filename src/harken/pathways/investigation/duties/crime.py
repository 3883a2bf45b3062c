"""What is owed for a crime that was heard of, and for a suspect: recorded, dealt with, bail looked at."""

from harken.every_case.sources import HELD_FROM
from harken.pathways.investigation.duties.ladders import DAY, NO_LONGER_SUSPECTED, OVER
from harken.pathways.investigation.duties.sources import COUNTING_RULES, our_design, review
from harken.pathways.investigation.entries.crime import (
    CrimeAgainstChildHeard,
    CrimeNotRecorded,
    CrimeRecorded,
)
from harken.pathways.investigation.entries.progress import CaseOutcome, OutcomeDecided
from harken.pathways.investigation.entries.suspect import (
    STEPS_TAKEN,
    ReleaseEnded,
    SuspectNamed,
    SuspectReleased,
    SuspectStepTaken,
)
from harken.vocabulary import (
    About,
    AtAnswer,
    Days,
    Duty,
    Every,
    Rank,
    Tell,
    Warn,
    on,
    when,
)
from harken.vocabulary.roles import (
    CRIME_REGISTRAR,
    CUSTODY_OFFICER,
    DETECTIVE_INSPECTOR,
    DETECTIVE_SERGEANT,
    INVESTIGATOR,
    RESPONSE_OFFICER,
)

RECORD_THE_CRIME = Duty(
    key="investigation.record-the-crime",
    rules=("IV-04",),
    says="Record the crime, or why it is none, checked by a supervisor",
    short="Crime recorded",
    why="A crime against a child that is not recorded was not investigated, and did not happen to anybody.",
    about=About.CASE,
    owed_by=(RESPONSE_OFFICER, INVESTIGATOR),
    arises=(when(on(CrimeAgainstChildHeard)),),
    due={HELD_FROM: Days(1)},
    met=(
        on(CrimeRecorded).with_same("crime"),
        on(CrimeNotRecorded).at_least(Rank.SERGEANT).with_same("crime"),
    ),
    steps=("Record it", "Ask a sergeant to check why it is none"),
    escalates=(Tell(INVESTIGATOR), Tell(CRIME_REGISTRAR)),
    sources=(COUNTING_RULES,),
)

# Charged, dead, no crime at all: the outcome says why. Let drop does not say that anybody asked them.
LET_DROP = (CaseOutcome.NOT_ENOUGH, CaseOutcome.NOT_WANTED)
ANOTHER_WAY = on(OutcomeDecided, outcome=tuple(one for one in CaseOutcome if one not in LET_DROP))
DEALT_WITH = (on(SuspectStepTaken, step=STEPS_TAKEN).with_same("suspect"), NO_LONGER_SUSPECTED)

DEAL_WITH_THE_SUSPECT = Duty(
    key="investigation.deal-with-the-suspect",
    rules=("IV-05",),
    says="Arrest, interview or eliminate the suspect, or give the next step its date and reason",
    short="Suspect dealt with",
    why="A name that nobody follows stays near children.",
    about=About.CASE,
    owed_by=(INVESTIGATOR,),
    arises=(when(on(SuspectNamed)),),
    due={HELD_FROM: Days(7)},
    met=(
        on(SuspectStepTaken).stating("next_at").with_same("suspect"),
        *DEALT_WITH,
    ),
    released=(*DEALT_WITH, ANOTHER_WAY, *OVER),
    every=Every(),
    steps=("Arrest or interview", "Eliminate, and say on what", "Give the next step its date"),
    escalates=(Tell(INVESTIGATOR), Tell(DETECTIVE_SERGEANT), Tell(DETECTIVE_INSPECTOR, DAY)),
    sources=(
        review(
            "Investigation: suspects of medium and low priority cases not yet visited. No number for ours"
        ),
        our_design("Seven days from when the suspect was named, and each seven until it is done. Our number"),
    ),
)

LOOK_AT_THE_BAIL = Duty(
    key="investigation.look-at-the-bail",
    rules=("IV-10",),
    says="Decide on bail or release anew, or end it, before it runs out",
    short="Bail looked at again",
    why="On the day that conditions run out nothing keeps the suspect from the child.",
    owed_by=(INVESTIGATOR, CUSTODY_OFFICER),
    arises=(when(on(SuspectReleased)),),
    due={HELD_FROM: AtAnswer("ends_at")},
    met=(
        on(SuspectReleased).with_same("suspect"),
        on(ReleaseEnded).with_same("suspect"),
    ),
    steps=("Ask for it to be extended", "End it, with what protects the child"),
    warns=(Warn(INVESTIGATOR, DAY),),
    escalates=(Tell(INVESTIGATOR), Tell(DETECTIVE_INSPECTOR)),
    sources=(
        our_design(
            "Conditions that protect each child, or why none, and an end, are part of the record. Looked "
            "at again before that end; its holder hears a day before"
        ),
    ),
)

DUTIES = (RECORD_THE_CRIME, DEAL_WITH_THE_SUSPECT, LOOK_AT_THE_BAIL)
