"""Operation Encompass: the school found, a person's decision, each told and answering in time."""

from dataclasses import replace

from harken.every_case.sources import HELD_FROM
from harken.pathways.domestic_abuse.duties.sources import BEFORE_SCHOOL, TELL_SCHOOLS, our_design, review
from harken.pathways.domestic_abuse.duties.turns import (
    FOUR_HOURS,
    HAS_A_SCHOOL,
    KNOWN,
    NAMED_SINCE,
    ON_THE_MASH_MANAGER,
    RULED_OUT_HERE,
    TWO_HOURS,
    UNBORN,
)
from harken.pathways.domestic_abuse.entries.schools import (
    FOUND,
    GO_AHEAD,
    NOWHERE,
    TO_DECIDE,
    AuthorityOfficerTold,
    Decision,
    EncompassReceived,
    EncompassSent,
    EstablishmentsFound,
    MatchDecided,
    Roll,
)
from harken.vocabulary import (
    Answer,
    AsSoonAsPracticable,
    AtOnce,
    BeforeEntry,
    BeforeNextSchoolDay,
    Duty,
    Earliest,
    ForEach,
    Lacks,
    SinceEntry,
    Tell,
    Warn,
    on,
    when,
)
from harken.vocabulary.roles import DUTY_INSPECTOR, ENCOMPASS_DESK, MASH, MASH_MANAGER

TO_BE_TOLD = (
    when(on(EstablishmentsFound, roll=GO_AHEAD)),
    when(on(MatchDecided, decision=Decision.TELL)),
)
_NOT_FOUND = Lacks((on(EstablishmentsFound, roll=FOUND),), itself=True)
GROUNDS = (
    when(KNOWN.naming_a_child(), HAS_A_SCHOOL),
    # What says it and names none is of each named by then, but says nothing new of one whose school is found.
    when(KNOWN, HAS_A_SCHOOL, Lacks((on(EstablishmentsFound, roll=FOUND),))),
    replace(NAMED_SINCE, given=(*NAMED_SINCE.given, _NOT_FOUND)),
)
EACH = ForEach("establishments", "establishment")
FROM_THE_GROUNDS = SinceEntry((KNOWN,))
AUTHORITY_TOLD = on(AuthorityOfficerTold, has_it=Answer.YES)
AUTHORITY_INSTEAD = on(MatchDecided, decision=Decision.AUTHORITY)
BEFORE_IT_STARTS = (Warn(MASH_MANAGER, TWO_HOURS),)
TWO_HOURS_BEFORE = our_design("The MASH manager hears two hours before school starts")
DAYS_LATE = review(
    "Assessment and help: schools are told of incidents recorded on Athena, where a child was present. The "
    "law's trigger is wider, and earlier"
)

FIND_THE_SCHOOL = Duty(
    key="domestic-abuse.find-the-school",
    rules=("DA-05",),
    says="Find every school, nursery and college of the child",
    short="Schools found",
    why="From the incident, not from the crime record: grounds to believe are enough, there or not there.",
    of_all=True,
    owed_by=(ENCOMPASS_DESK, MASH),
    arises=GROUNDS,
    due={HELD_FROM: AsSoonAsPracticable(FOUR_HOURS)},
    met=(on(EstablishmentsFound, roll=FOUND),),
    released=(UNBORN, RULED_OUT_HERE),
    once=True,
    each_case=False,
    steps=("Look on the roll", "Ask the authority"),
    escalates=ON_THE_MASH_MANAGER,
    sources=(TELL_SCHOOLS, DAYS_LATE, our_design("We prompt four hours after")),
)

TELL_EACH_SCHOOL = Duty(
    key="domestic-abuse.tell-each-school",
    rules=("DA-05",),
    says="Tell the school, and have its answer that it has the notice",
    short="School told",
    why="The teacher at the gate is the first who can be kind. A child at two schools has two.",
    owed_by=(ENCOMPASS_DESK, MASH),
    arises=TO_BE_TOLD,
    start=FROM_THE_GROUNDS,
    due={HELD_FROM: AsSoonAsPracticable(FOUR_HOURS)},
    for_each=EACH,
    met=(on(EncompassReceived),),
    released=(RULED_OUT_HERE,),
    once=True,
    each_case=False,
    steps=("Send the notice", "Ring the safeguarding lead"),
    escalates=ON_THE_MASH_MANAGER,
    sources=(TELL_SCHOOLS, our_design("We prompt four hours after there were grounds")),
)

HAVE_THE_SCHOOL_TOLD_IN_TIME = Duty(
    key="domestic-abuse.have-the-school-told-in-time",
    rules=("DA-06",),
    says="No school has been found: find it and tell it before school next starts",
    short="Told before school",
    why="A child came to school after such a night, and nobody there knew for days.",
    of_all=True,
    owed_by=(ENCOMPASS_DESK, MASH),
    arises=GROUNDS,
    due={HELD_FROM: BeforeNextSchoolDay()},
    met=(AUTHORITY_TOLD, on(EstablishmentsFound, roll=NOWHERE)),
    released=(
        on(EstablishmentsFound, roll=GO_AHEAD),
        on(EstablishmentsFound, roll=Roll.HOME),
        on(MatchDecided),
        UNBORN,
        RULED_OUT_HERE,
    ),
    once=True,
    each_case=False,
    steps=("Look on the roll", "Ask the authority", "Decide whom to tell"),
    warns=BEFORE_IT_STARTS,
    escalates=ON_THE_MASH_MANAGER,
    sources=(BEFORE_SCHOOL, TWO_HOURS_BEFORE),
)

TELL_BEFORE_SCHOOL_STARTS = Duty(
    key="domestic-abuse.tell-before-school-starts",
    rules=("DA-06",),
    says="Have the notice with the safeguarding lead before school next starts",
    short="Told before school",
    why="Weekends and holidays too. After the bell the child has already been told off for no homework.",
    owed_by=(ENCOMPASS_DESK, MASH),
    arises=TO_BE_TOLD,
    start=FROM_THE_GROUNDS,
    due={HELD_FROM: BeforeNextSchoolDay("establishments")},
    for_each=EACH,
    met=(on(EncompassReceived),),
    released=(RULED_OUT_HERE,),
    once=True,
    each_case=False,
    steps=("Send the notice", "Ring the safeguarding lead"),
    warns=BEFORE_IT_STARTS,
    escalates=ON_THE_MASH_MANAGER,
    sources=(BEFORE_SCHOOL, TWO_HOURS_BEFORE),
)

DECIDE_WHOM_TO_TELL = Duty(
    key="domestic-abuse.decide-whom-to-tell",
    rules=("DA-06",),
    says="Decide tonight whether a school is told, and whom there",
    short="Whom to tell decided",
    why="The roll does not settle it, or somebody who works there is involved. No machine decides that.",
    owed_by=(ENCOMPASS_DESK, MASH_MANAGER),
    arises=(when(on(EstablishmentsFound, roll=TO_DECIDE)),),
    due={HELD_FROM: AtOnce(Earliest((TWO_HOURS, BeforeEntry((on(EncompassSent),)))))},
    met=(on(MatchDecided),),
    released=(on(EstablishmentsFound, roll=(*GO_AHEAD, Roll.HOME, *NOWHERE)), RULED_OUT_HERE),
    once=True,
    each_case=False,
    steps=("Ring the authority", "Ask for somebody there who is not involved"),
    escalates=(Tell(ENCOMPASS_DESK), Tell(MASH_MANAGER), Tell(DUTY_INSPECTOR, TWO_HOURS)),
    sources=(BEFORE_SCHOOL, our_design("The same night: two hours is the last moment, and a person decides")),
)

TELL_THE_AUTHORITYS_OFFICER = Duty(
    key="domestic-abuse.tell-the-authoritys-officer",
    rules=("DA-06",),
    says="Tell the authority's officer, and have their answer, before school next starts",
    short="Authority's officer told",
    why="A child taught at home has no teacher at the gate. The authority's officer is who they have.",
    owed_by=(ENCOMPASS_DESK, MASH),
    arises=(when(on(EstablishmentsFound, roll=Roll.HOME)), when(AUTHORITY_INSTEAD)),
    start=FROM_THE_GROUNDS,
    due={HELD_FROM: BeforeNextSchoolDay()},
    met=(AUTHORITY_TOLD,),
    released=(RULED_OUT_HERE,),
    once=True,
    each_case=False,
    steps=("Ring the authority's officer",),
    warns=BEFORE_IT_STARTS,
    escalates=ON_THE_MASH_MANAGER,
    sources=(BEFORE_SCHOOL, TWO_HOURS_BEFORE),
)

DUTIES = (
    FIND_THE_SCHOOL,
    TELL_EACH_SCHOOL,
    HAVE_THE_SCHOOL_TOLD_IN_TIME,
    TELL_BEFORE_SCHOOL_STARTS,
    DECIDE_WHOM_TO_TELL,
    TELL_THE_AUTHORITYS_OFFICER,
)
