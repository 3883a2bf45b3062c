"""Who must be told, and the child asked: both authorities, the child, the family, the designated officer."""

from harken.every_case.sources import HELD_FROM
from harken.every_case.voice import HEARD, SeenHow, Voice, WhyNot
from harken.pathways.police_protection.duties.power import (
    DAY,
    ENDED,
    FOUR_HOURS,
    HALF,
    HALF_A_DAY,
    HOUR,
    IN_FORCE,
    NO_CHILD,
    NO_LIVING_CHILD,
    ON_THE_DESIGNATED_OFFICER,
    POWER_USED,
)
from harken.pathways.police_protection.duties.sources import (
    AN_INSPECTOR,
    ANOTHER_PERSON,
    AUTHORITY_ENQUIRES,
    AUTHORITY_WHERE_FOUND,
    DESIGNATED,
    HOME_AUTHORITY,
    SOON,
    TELL_THE_CHILD,
    TELL_THE_FAMILY,
    WISHES_AND_FEELINGS,
    our_design,
    review,
)
from harken.pathways.police_protection.entries.officers import DesignatedOfficerTook
from harken.pathways.police_protection.entries.place import Accommodated, Kind
from harken.pathways.police_protection.entries.power import PowerUsed, Used
from harken.pathways.police_protection.entries.told import (
    DECIDED,
    SOUGHT,
    TOLD_AT_HOME,
    TOLD_WHERE_FOUND,
    AuthoritySpokenWith,
    AuthorityTold,
    ChildTold,
    FamilyTold,
    ParentsTold,
    ToldTheChild,
)
from harken.vocabulary import (
    Answer,
    AsSoonAsPracticable,
    AtOnce,
    Duty,
    From,
    Lacks,
    Rank,
    Since,
    Tell,
    on,
    when,
)
from harken.vocabulary.roles import (
    DESIGNATED_OFFICER,
    DETECTIVE_INSPECTOR,
    DUTY_INSPECTOR,
    LOCAL_AUTHORITY,
    RESPONSE_OFFICER,
    SUPERINTENDENT,
)

TELL_THE_AUTHORITY_WHERE_FOUND = Duty(
    key="police-protection.tell-the-authority-where-found",
    rules=("PP-01",),
    says="Tell the authority where the child was found: what was done, what is to be done, why",
    short="Authority where found told",
    why="Once told, that authority must make enquiries. Until then nobody but police looks after the child.",
    owed_by=(RESPONSE_OFFICER,),
    arises=(POWER_USED,),
    due={HELD_FROM: AsSoonAsPracticable(HOUR)},
    met=(on(AuthorityTold, which=TOLD_WHERE_FOUND, told_why=Answer.YES),),
    once=True,
    steps=("Ring the authority", "Ring its emergency duty team"),
    escalates=ON_THE_DESIGNATED_OFFICER,
    sources=(AUTHORITY_WHERE_FOUND, SOON),
)

TELL_THE_HOME_AUTHORITY = Duty(
    key="police-protection.tell-the-home-authority",
    rules=("PP-01",),
    says="Tell the authority where the child ordinarily lives where the child is accommodated",
    short="Home authority told",
    why="That authority answers for the child, and cannot while it does not know where they are.",
    owed_by=(RESPONSE_OFFICER,),
    arises=(POWER_USED,),
    due={HELD_FROM: AsSoonAsPracticable(HOUR)},
    met=(on(AuthorityTold, which=TOLD_AT_HOME, told_where=Answer.YES),),
    once=True,
    steps=("Ring the home authority", "Ask which authority it is"),
    escalates=ON_THE_DESIGNATED_OFFICER,
    sources=(HOME_AUTHORITY, SOON),
)

TELL_THE_CHILD_WHAT_HAPPENS = Duty(
    key="police-protection.tell-the-child",
    rules=("PP-02",),
    says="Tell the child what was done, why, and what may happen next",
    short="Child told",
    why="The child is the one it happens to. Too young is an answer; asleep or upset is only not yet.",
    owed_by=(RESPONSE_OFFICER,),
    arises=(POWER_USED,),
    due={HELD_FROM: AsSoonAsPracticable(HOUR)},
    met=(on(ChildTold, told=(ToldTheChild.TOLD, ToldTheChild.TOO_YOUNG)),),
    released=(NO_LIVING_CHILD,),
    once=True,
    steps=("Sit down with the child", "Ask for an interpreter"),
    escalates=ON_THE_DESIGNATED_OFFICER,
    sources=(TELL_THE_CHILD, SOON),
)

LEARN_THE_CHILDS_WISHES = Duty(
    key="police-protection.learn-the-childs-wishes",
    rules=("PP-02",),
    says="Ask what the child wants and how they feel, and record it in their words",
    short="Wishes and feelings",
    why="Where they go and whom they see is decided tonight. It is decided better with their own word in it.",
    owed_by=(RESPONSE_OFFICER,),
    arises=(POWER_USED,),
    due={HELD_FROM: AsSoonAsPracticable(HOUR)},
    met=(on(ChildTold, wishes=SOUGHT),),
    released=(NO_LIVING_CHILD,),
    once=True,
    steps=("Ask the child, alone", "Ask whom the child would talk to"),
    escalates=ON_THE_DESIGNATED_OFFICER,
    sources=(WISHES_AND_FEELINGS, SOON),
)

RECORD_THE_CHILDS_VOICE = Duty(
    key="police-protection.record-the-childs-voice",
    rules=("PP-02",),
    says="Record the child's voice (VOICE): seen, spoken to, their words, their home",
    short="VOICE",
    why="In the review's good case officers took the time to understand a girl of four, and wrote it down.",
    owed_by=(RESPONSE_OFFICER,),
    arises=(POWER_USED,),
    due={HELD_FROM: AsSoonAsPracticable(FOUR_HOURS)},
    # Not wanting to speak is the child's to say, and it was heard. Nobody is made to ask again at night.
    met=(
        on(Voice, seen=HEARD),
        on(Voice, seen=SeenHow.NOT_SPOKEN_TO, why_not=(WhyNot.TOO_YOUNG, WhyNot.REFUSED_BY_CHILD)),
    ),
    released=(NO_LIVING_CHILD,),
    once=True,
    steps=("Speak with the child, alone", "Record one for each child"),
    escalates=ON_THE_DESIGNATED_OFFICER,
    sources=(
        review("VOICE is used at police protection; decision-making, case study: the child was understood"),
        our_design("We prompt four hours after the power was used"),
    ),
)

TELL_PARENTS_AND_CARERS = Duty(
    key="police-protection.tell-parents-and-carers",
    rules=("PP-03",),
    says="Tell parents, others with parental responsibility and carers. Never the address",
    short="Parents and carers told",
    why="They have a right to know what was done and why. Where the child is they have not.",
    owed_by=(RESPONSE_OFFICER,),
    arises=(POWER_USED,),
    due={HELD_FROM: AsSoonAsPracticable(HOUR)},
    met=(on(ParentsTold, told=(FamilyTold.EVERYBODY, FamilyTold.TRIED)),),
    once=True,
    steps=("Ask who has parental responsibility", "Tell a parent who lives elsewhere"),
    escalates=ON_THE_DESIGNATED_OFFICER,
    sources=(
        TELL_THE_FAMILY,
        SOON,
        our_design("The address of a placement is never in the notice to a family"),
    ),
)

# Where the power kept a child where they were, in hospital say, the family knew before.
_AWAY = Lacks(
    (on(PowerUsed, used=Used.KEPT),),
    until=(on(Accommodated, place=tuple(one for one in Kind if one is not Kind.HOSPITAL)), ENDED),
)

ACT_ON_THE_ADDRESS_SAID = Duty(
    key="police-protection.act-on-the-address-said",
    rules=("PP-03",),
    says="Speak with the authority now, or move the child: the family was told where the child is",
    short="Family knows the address",
    why="Whoever the child was protected from may be on the way to the door, and who is there does not know.",
    owed_by=(DESIGNATED_OFFICER,),
    arises=(when(on(ParentsTold, address_kept_back=Answer.NO), IN_FORCE, _AWAY),),
    start=Since.RECORDED,
    due={HELD_FROM: AtOnce(HALF)},
    met=(on(Accommodated), on(AuthoritySpokenWith)),
    released=(ENDED,),
    once=True,
    steps=("Ring whoever has the child", "Ring the authority: must the child be moved?"),
    escalates=(Tell(DESIGNATED_OFFICER, counted=From.STARTED), Tell(SUPERINTENDENT)),
    sources=(our_design("The designated officer hears at once; half an hour is the last moment"),),
)

PASS_TO_THE_DESIGNATED_OFFICER = Duty(
    key="police-protection.pass-to-the-designated-officer",
    rules=("PP-04",),
    says="Pass the case to the designated officer: another person, who records having it",
    short="Designated officer has it",
    why="Two people look at it, and the second was not at the door.",
    owed_by=(RESPONSE_OFFICER,),
    arises=(POWER_USED,),
    due={HELD_FROM: AsSoonAsPracticable(HALF)},
    met=(on(DesignatedOfficerTook).by_another(than="officer").at_least(Rank.INSPECTOR),),
    once=True,
    steps=("Ring the designated officer", "Ask the control room who it is"),
    escalates=(Tell(RESPONSE_OFFICER), Tell(DUTY_INSPECTOR), Tell(SUPERINTENDENT, HALF)),
    sources=(
        DESIGNATED,
        ANOTHER_PERSON,
        AN_INSPECTOR,
        our_design("As soon as practicable: we prompt half an hour after the power was used"),
    ),
)

HEAR_WHAT_THE_AUTHORITY_DOES = Duty(
    key="police-protection.hear-what-the-authority-does",
    rules=("PP-08",),
    says="Begin section 47 enquiries, and decide about an emergency protection order",
    short="Authority enquires",
    why="The authority's duty in law, and ours to ask after: our hours are running out while it decides.",
    owed_by=(LOCAL_AUTHORITY,),
    arises=(when(on(AuthorityTold, which=TOLD_WHERE_FOUND)),),
    due={HELD_FROM: AsSoonAsPracticable(DAY)},
    met=(on(AuthoritySpokenWith, section_47=Answer.YES, order=DECIDED),),
    released=(NO_CHILD,),
    once=True,
    steps=("Ring the social worker", "Ask for a manager there"),
    escalates=(Tell(DESIGNATED_OFFICER), Tell(DETECTIVE_INSPECTOR, HALF_A_DAY)),
    sources=(
        AUTHORITY_ENQUIRES,
        our_design("The designated officer asks a day after the authority was told"),
    ),
)

DUTIES = (
    PASS_TO_THE_DESIGNATED_OFFICER,
    TELL_THE_CHILD_WHAT_HAPPENS,
    LEARN_THE_CHILDS_WISHES,
    RECORD_THE_CHILDS_VOICE,
    TELL_THE_AUTHORITY_WHERE_FOUND,
    TELL_THE_HOME_AUTHORITY,
    TELL_PARENTS_AND_CARERS,
    ACT_ON_THE_ADDRESS_SAID,
    HEAR_WHAT_THE_AUTHORITY_DOES,
)
