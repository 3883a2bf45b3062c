"""What is owed to the national registers, and by them to the child: PNC and the UK Missing Persons Unit."""

from harken.pathways.missing.duties.ladders import (
    CO_ORDINATOR_HALF_A_DAY_BEFORE,
    HALF_A_DAY,
    HOUR,
)
from harken.pathways.missing.duties.levels import (
    EACH_TIME_MISSING,
    FOUND,
    LOWERED_FROM_HIGH,
    TURNED_HIGH,
    WENT_MISSING,
)
from harken.pathways.missing.duties.sources import (
    HELD_FROM,
    MISSING_PERSONS_UNIT,
    POLICE_NATIONAL_COMPUTER,
    our_design,
)
from harken.pathways.missing.entries.notices import MissingPersonsUnitNotified, PncEntryMade
from harken.pathways.missing.entries.report import UnidentifiedFound, UnidentifiedIdentified
from harken.vocabulary import About, AsSoonAsPracticable, Duty, Elapsed, SinceAnswer, Tell, Warn, on, when
from harken.vocabulary.roles import (
    DETECTIVE_INSPECTOR,
    DUTY_INSPECTOR,
    MISSING_COORDINATOR,
    OFFICER_IN_CHARGE,
    PNC_BUREAU,
    SUPERVISOR,
)

PUT_ON_THE_PNC = Duty(
    key="missing.put-on-the-pnc",
    rules=("MC-12",),
    says="Put the child on the Police National Computer",
    short="PNC",
    why="So that an officer anywhere who meets the child knows that they are missing.",
    owed_by=(PNC_BUREAU, OFFICER_IN_CHARGE),
    arises=(WENT_MISSING,),
    start=SinceAnswer("missing_since"),
    due={HELD_FROM: Elapsed(hours=48)},
    met=(on(PncEntryMade),),
    released=(FOUND,),
    steps=("Ask the PNC bureau",),
    warns=(Warn(PNC_BUREAU, HALF_A_DAY),),
    escalates=(Tell(OFFICER_IN_CHARGE), Tell(DUTY_INSPECTOR)),
    sources=(POLICE_NATIONAL_COMPUTER,),
)

PUT_ON_THE_PNC_AT_HIGH_RISK = Duty(
    key="missing.put-on-the-pnc-at-high-risk",
    rules=("MC-12",),
    says="Put a high-risk child on the Police National Computer now",
    short="PNC, high risk",
    why="Two days is the limit, not the aim. At high risk another force may meet the child tonight.",
    owed_by=(PNC_BUREAU, OFFICER_IN_CHARGE),
    arises=(TURNED_HIGH,),
    due={HELD_FROM: AsSoonAsPracticable(HOUR)},
    met=(on(PncEntryMade),),
    released=(FOUND, LOWERED_FROM_HIGH),
    counts_earlier=True,
    afresh=(EACH_TIME_MISSING,),
    steps=("Ring the PNC bureau now",),
    escalates=(Tell(OFFICER_IN_CHARGE), Tell(SUPERVISOR, HOUR)),
    sources=(
        POLICE_NATIONAL_COMPUTER,
        our_design("Police National Computer for a high-risk child: our prompt, an hour after it is high"),
    ),
)

NOTIFY_THE_MISSING_PERSONS_UNIT = Duty(
    key="missing.notify-the-uk-missing-persons-unit",
    rules=("MC-13",),
    says="Notify the UK Missing Persons Unit",
    short="UK Missing Persons Unit",
    why="The Unit matches across forces and abroad. Urgent cases go sooner.",
    owed_by=(MISSING_COORDINATOR,),
    arises=(WENT_MISSING,),
    start=SinceAnswer("missing_since"),
    due={HELD_FROM: Elapsed(hours=72)},
    met=(on(MissingPersonsUnitNotified),),
    released=(FOUND,),
    steps=("Send the form to the Unit",),
    warns=CO_ORDINATOR_HALF_A_DAY_BEFORE,
    escalates=(Tell(MISSING_COORDINATOR), Tell(DETECTIVE_INSPECTOR)),
    sources=(MISSING_PERSONS_UNIT,),
)

NOTIFY_THE_UNIT_OF_THE_UNIDENTIFIED = Duty(
    key="missing.notify-the-unit-of-the-unidentified",
    rules=("MC-14",),
    says="Notify the UK Missing Persons Unit of an unidentified person or remains",
    short="Unidentified: Unit told",
    why="Somebody, somewhere, may have reported them missing.",
    about=About.CASE,
    owed_by=(MISSING_COORDINATOR,),
    arises=(when(on(UnidentifiedFound)),),
    due={HELD_FROM: Elapsed(hours=48)},
    met=(on(MissingPersonsUnitNotified),),
    released=(on(UnidentifiedIdentified),),
    steps=("Send the form to the Unit",),
    warns=CO_ORDINATOR_HALF_A_DAY_BEFORE,
    escalates=(Tell(MISSING_COORDINATOR), Tell(DETECTIVE_INSPECTOR)),
    sources=(MISSING_PERSONS_UNIT,),
)

DUTIES = (
    PUT_ON_THE_PNC,
    PUT_ON_THE_PNC_AT_HIGH_RISK,
    NOTIFY_THE_MISSING_PERSONS_UNIT,
    NOTIFY_THE_UNIT_OF_THE_UNIDENTIFIED,
)
