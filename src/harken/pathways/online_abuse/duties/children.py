"""What is owed to children whom a suspect can reach: found by a whole set of checks, referred, sealed."""

from harken.every_case.ahead import Ahead
from harken.every_case.referral import Referred
from harken.every_case.strategy import StrategyDiscussionHeld
from harken.every_case.voice import SeenHow, Voice, WhyNot
from harken.pathways.online_abuse.duties.sources import (
    AT_FIRST_KNOWLEDGE,
    CHECK_SET,
    HELD_FROM,
    TRUST_ROLE,
    our_design,
    review,
)
from harken.pathways.online_abuse.duties.stages import (
    A_CHILD,
    ACTED,
    AND_ABOVE,
    DAY,
    EACH_SUSPECT,
    ENDED,
    FOUR_HOURS,
    HOUR,
    IDENTIFIED,
    NO_LONGER_SUSPECTED,
    ON_THE_DEVELOPER,
    ON_THE_INVESTIGATOR,
    RECEIVED,
)
from harken.pathways.online_abuse.entries.checks import (
    AN_ANSWER,
    LOOKED_AT,
    Answered,
    ConflictChecked,
    DevelopmentStarted,
    Partner,
    PartnerAnswered,
    PartnerAsked,
    System,
    SystemsSearched,
    Target,
    TrustRoleWeighed,
)
from harken.pathways.online_abuse.entries.children import ChildFound, HearingLetGo
from harken.pathways.online_abuse.entries.identification import ChildIdentified, Exit
from harken.pathways.online_abuse.entries.kirat import KiratRun
from harken.pathways.online_abuse.entries.report import Change, FactLearned, Received, Triaged
from harken.pathways.online_abuse.entries.suspect import SuspectContacted
from harken.vocabulary import (
    About,
    Answer,
    AsSoonAsPracticable,
    AtAnswer,
    AtOnce,
    Days,
    Duty,
    Earliest,
    Lacks,
    Mark,
    Rank,
    Stands,
    Tell,
    WorkingDays,
    all_of,
    marked,
    on,
    when,
)
from harken.vocabulary.roles import (
    DETECTIVE_SERGEANT,
    INTELLIGENCE_DEVELOPER,
    INVESTIGATOR,
    ONLINE_TEAM,
)

FOUND, WEIGHED = on(ChildFound), on(TrustRoleWeighed)
FOUND_NAMELESS = on(ChildFound).naming_no_child()
NAMED = (FOUND.naming_a_child(), on(Referred).naming_a_child())
HEARD = (marked(Mark.CHILD_HEARD), on(Voice, seen=SeenHow.NOT_SPOKEN_TO, why_not=WhyNot.TOO_YOUNG))
NOT_SEALED = on(Referred, household_unaware=(Answer.NO, Answer.NOT_KNOWN, Answer.DECLINED))
EVERY_CHECK = (
    *(on(PartnerAnswered, partner=partner, answer=AN_ANSWER) for partner in Partner),
    *(on(SystemsSearched, systems=system) for system in System),
)

REFER_THE_CHILD = Duty(
    key="online-abuse.refer-the-child",
    rules=("OC-08",),
    says="Refer the child to children's social care now, sealed: the household hears nothing yet",
    short="Child referred, sealed",
    why="Two girls of 8 and 11 lived with a suspect for almost six months. A warrant is no reason.",
    owed_by=(INVESTIGATOR, ONLINE_TEAM),
    arises=(
        when(FOUND),
        when(on(Received, child_in_reach=Answer.YES)),
        when(on(Triaged, child_coerced=Answer.YES)),
        when(on(ChildIdentified, how=Exit.IDENTIFIED)),
        when(A_CHILD),
    ),
    due={HELD_FROM: AtOnce(HOUR)},
    met=(on(Referred),),
    once=True,
    steps=("Refer each child, marked not to contact the household", "Ring the MASH"),
    escalates=AND_ABOVE,
    sources=(
        AT_FIRST_KNOWLEDGE,
        our_design("At once, for each child, access proved or not: an hour is the last moment"),
    ),
)

NAME_THE_CHILD = Duty(
    key="online-abuse.name-the-child",
    rules=("OC-08",),
    says="Say which child it is that was shown, so that the child is referred",
    short="Child named",
    why="A child in the answer to a check is referred by nobody until somebody enters the child.",
    about=About.CASE,
    owed_by=(INTELLIGENCE_DEVELOPER, INVESTIGATOR),
    arises=(
        when(on(PartnerAnswered, answer=Answered.CHILD)),
        when(on(SystemsSearched, child=Answer.YES)),
        when(on(FactLearned, changes=Change.ACCESS)),
        when(on(KiratRun, access=Answer.YES), Lacks(NAMED)),
        # A case may be about a suspect alone: a child that it speaks of is owed nothing until entered.
        when(on(Received, child_in_reach=Answer.YES).naming_no_child()),
        when(on(Triaged, child_coerced=Answer.YES).naming_no_child()),
        when(on(SuspectContacted, children=Answer.YES), Lacks(NAMED)),
        when(FOUND_NAMELESS),
    ),
    due={HELD_FROM: AtOnce(HOUR)},
    met=NAMED,
    released=NO_LONGER_SUSPECTED,
    once=True,
    steps=("Enter the child, a name or none", "Ask whoever answered how many there are"),
    escalates=ON_THE_INVESTIGATOR,
    sources=(
        CHECK_SET,
        our_design("First knowledge is the answer, and not its reading: an hour is the last moment"),
    ),
)

SEAL_THE_REFERRAL = Duty(
    key="online-abuse.seal-the-referral",
    rules=("OC-08",),
    says="Mark the referral: nobody contacts the household until the strategy discussion agrees",
    short="Referral sealed",
    why="A social worker who rings the home in good faith tells him. Devices go, the child is hushed.",
    owed_by=(INVESTIGATOR,),
    arises=(when(NOT_SEALED, Stands((RECEIVED,)), Lacks((ACTED,))),),
    due={HELD_FROM: AtOnce(HOUR)},
    met=(on(Referred, household_unaware=Answer.YES), on(StrategyDiscussionHeld)),
    released=(ACTED,),
    once=True,
    steps=("Ring the MASH and say it", "Refer again, marked"),
    escalates=ON_THE_INVESTIGATOR,
    sources=(our_design("A referral goes sealed until the strategy discussion agrees: an hour to say so"),),
)

HEAR_THE_CHILD = Duty(
    key="online-abuse.hear-the-child",
    rules=("OC-08",),
    says="See and hear the child, now that police have been there",
    short="Child heard",
    why="That day a child's home is turned over and a parent is gone. Somebody asks what it was like before.",
    of_all=True,
    owed_by=(INVESTIGATOR,),
    arises=(
        when(ACTED, Stands((FOUND,))),
        # A child whom nobody knew of before the door was opened, and who was not spoken with there and then.
        when(FOUND, Stands((ACTED,), of_case=True), Lacks(HEARD)),
    ),
    due={HELD_FROM: AsSoonAsPracticable(DAY)},
    met=HEARD,
    released=(on(HearingLetGo).at_least(Rank.INSPECTOR),),
    once=True,
    steps=("Ask the social worker where and with whom", "Record VOICE, alone"),
    escalates=ON_THE_INVESTIGATOR,
    sources=(
        our_design(
            "Each child in reach is heard once it is safe to: we prompt a day after police were there"
        ),
    ),
)

MAKE_EVERY_CHECK = Duty(
    key="online-abuse.make-every-check",
    rules=("OC-09",),
    says="Have every check of the set answered: each partner, and each system of ours",
    short="Every check",
    why="In the review health and education were not asked: nobody knew of children. That is not none.",
    about=About.CASE,
    apart=True,
    owed_by=(INTELLIGENCE_DEVELOPER,),
    arises=(
        when(on(DevelopmentStarted, target=(Target.PERSON, Target.ADDRESS))),
        when(IDENTIFIED),
    ),
    due={HELD_FROM: Days(3)},
    met=(all_of(*EVERY_CHECK),),
    released=(*NO_LONGER_SUSPECTED, ENDED),
    once=True,
    counts_earlier=True,
    afresh=(EACH_SUSPECT,),
    skill="intelligence development",
    steps=(
        "Do the conflict check, then ask health and education",
        "Search each system",
        "Ask through the MASH",
    ),
    escalates=ON_THE_DEVELOPER,
    sources=(CHECK_SET, our_design("Three days for the whole set. The items are ours, from the review")),
)

CHASE_THE_PARTNER = Duty(
    key="online-abuse.chase-the-partner",
    rules=("OC-09",),
    says="Answer what police asked about the household",
    short="Partner's answer",
    why="No answer is not that nothing is known. The next meeting may be a month away; the MASH is not.",
    about=About.CASE,
    apart=True,
    owed_by=(INTELLIGENCE_DEVELOPER,),
    arises=(when(on(PartnerAsked)),),
    due={HELD_FROM: AsSoonAsPracticable(Earliest((AtAnswer("wanted_by"), WorkingDays(1))))},
    met=(on(PartnerAnswered, answer=AN_ANSWER).with_same("partner"),),
    released=NO_LONGER_SUSPECTED,
    steps=("Ring whoever was asked", "Ask through the MASH"),
    escalates=(Tell(INTELLIGENCE_DEVELOPER), Tell(DETECTIVE_SERGEANT, DAY)),
    sources=(
        review(
            "information waits for the meeting, sometimes a month; the safeguarding hub may have it sooner"
        ),
        our_design("By the time asked for, and we prompt at the end of the next working day at the latest"),
    ),
)

# The gate holds what is still to be asked. What was asked already is on record, and this is what it costs.
LOOK_AT_THE_CONFLICT = Duty(
    key="online-abuse.look-at-the-conflict",
    rules=("OC-09",),
    says="A partner was asked already: look whether that reaches the suspect, and say what follows",
    short="Conflict looked at",
    why="Asked where he works, a school may have told him. Known within hours, the visit is brought forward.",
    about=About.CASE,
    apart=True,
    owed_by=(INTELLIGENCE_DEVELOPER,),
    arises=(when(on(PartnerAsked, asked=Ahead.DONE)),),
    due={HELD_FROM: AtOnce(FOUR_HOURS)},
    met=(on(ConflictChecked, found=LOOKED_AT).with_same("partner"),),
    counts_earlier=True,
    steps=("Look whether the suspect works or is known there", "Ring the detective inspector if so"),
    escalates=ON_THE_DEVELOPER[:2],
    sources=(
        our_design("The check comes before the question. Asked already, four hours are the last moment"),
    ),
)

WEIGH_THE_TRUST_ROLE = Duty(
    key="online-abuse.weigh-the-trust-role",
    rules=("OC-10",),
    says="Decide who is told of the position of trust, and when: designated officer, barring, employer",
    short="Position of trust",
    why="A class, a team or a foster home goes on while nobody decides. Told too soon, they hear of it.",
    about=About.CASE,
    apart=True,
    owed_by=(INVESTIGATOR,),
    arises=(
        when(marked(Mark.TRUST_ROLE_KNOWN), Stands((RECEIVED,), of_case=True)),
        when(on(KiratRun, trust_role=Answer.YES), Lacks((marked(Mark.TRUST_ROLE_KNOWN), WEIGHED))),
    ),
    due={HELD_FROM: AsSoonAsPracticable(DAY)},
    met=(WEIGHED,),
    released=NO_LONGER_SUSPECTED,
    once=True,
    steps=("Ring the authority's designated officer", "Agree with them what the employer hears, and when"),
    escalates=ON_THE_INVESTIGATOR,
    sources=(TRUST_ROLE, our_design("As soon as practicable: we prompt after a day")),
)

DUTIES = (
    REFER_THE_CHILD,
    NAME_THE_CHILD,
    SEAL_THE_REFERRAL,
    HEAR_THE_CHILD,
    MAKE_EVERY_CHECK,
    CHASE_THE_PARTNER,
    LOOK_AT_THE_CONFLICT,
    WEIGH_THE_TRUST_ROLE,
)
