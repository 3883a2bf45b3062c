"""What is owed from arrival: treated as a juvenile, adults told and here, heard, apart, offered help."""

from harken.every_case.voice import SeenHow, Voice, WhyNot
from harken.pathways.custody.duties.sources import (
    APPEARS_UNDER_18,
    APPROPRIATE_ADULT,
    HELD_FROM,
    RESPONSIBLE_PERSON,
    SEPARATION,
    our_design,
    review,
)
from harken.pathways.custody.duties.stages import (
    A_CHILD_IS_HERE,
    CAME_IN,
    FOUR_HOURS,
    GONE,
    HALF,
    HOUR,
    IN_CUSTODY,
    LEFT,
    QUARTER,
    TWO_HOURS,
)
from harken.pathways.custody.entries.adults import (
    AppropriateAdultArrived,
    AppropriateAdultAsked,
    ResponsiblePersonTold,
)
from harken.pathways.custody.entries.arrival import (
    AgeConsidered,
    Given,
    HeldApart,
    LiaisonOffered,
    Offer,
    TreatedAs,
    VulnerabilityFormAnswered,
)
from harken.vocabulary import (
    Answer,
    AsSoonAsPracticable,
    AtOnce,
    ByAnswer,
    Duty,
    Elapsed,
    From,
    Lacks,
    Mark,
    SinceAnswer,
    Tell,
    marked,
    on,
    when,
)
from harken.vocabulary.roles import CUSTODY_INSPECTOR, CUSTODY_OFFICER, OFFICER_IN_CHARGE, SUPERVISOR

FROM_THE_AUTHORISATION = SinceAnswer("authorised_at")
_NO_PART_SAID = (Answer.NO, Answer.NOT_KNOWN, Answer.DECLINED)
ADULT_ASKED = on(AppropriateAdultAsked, part_in_it=_NO_PART_SAID)
ADULT_HERE = on(AppropriateAdultArrived, part_in_it=_NO_PART_SAID)
HEARD = marked(Mark.CHILD_HEARD)
REFUSED = on(Voice, seen=SeenHow.NOT_SPOKEN_TO, why_not=WhyNot.REFUSED_BY_CHILD)
NOT_ABLE = on(Voice, seen=SeenHow.NOT_SPOKEN_TO, why_not=(WhyNot.ASLEEP, WhyNot.UNFIT))
NOT_ASKED_YET = Lacks((HEARD, REFUSED), until=(LEFT,))
EIGHT_HOURS = Elapsed(hours=8)
IN_THE_SUITE = (Tell(CUSTODY_OFFICER), Tell(CUSTODY_INSPECTOR))

TREAT_AS_A_JUVENILE = Duty(
    key="custody.treat-as-a-juvenile",
    rules=("CU-01",),
    says="Treat whoever appears to be under 18 as a juvenile, and note the evidence of age",
    short="Treated as a juvenile",
    why="Everything else that protects a child here hangs on somebody saying that they are one.",
    owed_by=(CUSTODY_OFFICER,),
    arises=(CAME_IN,),
    due={HELD_FROM: AtOnce(QUARTER)},
    met=(on(AgeConsidered, treated_as=TreatedAs.JUVENILE),),
    released=GONE,
    steps=("Ask how old they are", "Ask a parent, the school or social care"),
    escalates=IN_THE_SUITE,
    sources=(APPEARS_UNDER_18, our_design("At once: a quarter of an hour from arrival is the last moment")),
)

ASK_FOR_AN_APPROPRIATE_ADULT = Duty(
    key="custody.ask-for-an-appropriate-adult",
    rules=("CU-02",),
    says="Tell an appropriate adult where and why the child is held, and ask them to come",
    short="Adult asked",
    why="Until somebody comes the child sees only police. Adults come promptly when they are called.",
    owed_by=(CUSTODY_OFFICER,),
    arises=A_CHILD_IS_HERE,
    start=FROM_THE_AUTHORISATION,
    due={HELD_FROM: AsSoonAsPracticable(HALF)},
    met=(ADULT_ASKED, ADULT_HERE),
    released=GONE,
    steps=("Ring a parent or guardian", "Ring the authority that looks after the child", "Ring the scheme"),
    escalates=(Tell(CUSTODY_OFFICER), Tell(CUSTODY_INSPECTOR, TWO_HOURS, counted=From.STARTED)),
    sources=(
        APPROPRIATE_ADULT,
        our_design("As soon as practicable: we prompt after half an hour, the inspector after two"),
    ),
)

HAVE_THE_ADULT_HERE = Duty(
    key="custody.have-the-adult-here",
    rules=("CU-02",),
    says="Have the appropriate adult here, with the child",
    short="Adult here",
    why="Asked is not here. The child's first hours are the longest.",
    owed_by=(CUSTODY_OFFICER,),
    arises=A_CHILD_IS_HERE,
    start=FROM_THE_AUTHORISATION,
    due={HELD_FROM: AsSoonAsPracticable(TWO_HOURS)},
    met=(ADULT_HERE,),
    released=GONE,
    steps=("Ring to hear when they come", "Ask another adult"),
    escalates=IN_THE_SUITE,
    sources=(APPROPRIATE_ADULT, our_design("As soon as practicable: we prompt after two hours")),
)

TELL_THE_RESPONSIBLE_PERSON = Duty(
    key="custody.tell-the-responsible-person",
    rules=("CU-02",),
    says="Find whoever is responsible for the child's welfare, and tell them: arrested, why, where",
    short="Responsible person told",
    why="Somebody may be looking for this child. For a child in care it is the authority.",
    owed_by=(CUSTODY_OFFICER,),
    arises=A_CHILD_IS_HERE,
    start=FROM_THE_AUTHORISATION,
    due={HELD_FROM: AsSoonAsPracticable(TWO_HOURS)},
    met=(on(ResponsiblePersonTold),),
    released=GONE,
    steps=("Ask the child who looks after them, and whether that is safe", "Ring the authority"),
    escalates=IN_THE_SUITE,
    sources=(RESPONSIBLE_PERSON, our_design("As soon as practicable: we prompt after two hours")),
)

ANSWER_THE_VULNERABILITY_FORM = Duty(
    key="custody.answer-the-vulnerability-form",
    rules=("CU-13",),
    says="Say what you know of the child's life: the vulnerability and care plan form",
    short="Vulnerability form",
    why="In the review most added nothing when asked. They had seen the child's home; nobody here had.",
    owed_by=(OFFICER_IN_CHARGE,),
    arises=A_CHILD_IS_HERE,
    due={HELD_FROM: AsSoonAsPracticable(HOUR)},
    met=(on(VulnerabilityFormAnswered, given=(Given.ADDED, Given.NOTHING_KNOWN)),),
    released=GONE,
    steps=("Fill in the form", "Look at our systems", "Give the case to whoever made the arrest"),
    escalates=(Tell(OFFICER_IN_CHARGE), Tell(CUSTODY_OFFICER), Tell(SUPERVISOR, HOUR)),
    sources=(
        review("most arresting officers didn't add any information when asked"),
        our_design("Chased by name and holding up no booking: we prompt an hour after arrival"),
    ),
)

HEAR_THE_CHILD = Duty(
    key="custody.hear-the-child",
    rules=("CU-13",),
    says="Hear the child, and record it in their own words (VOICE)",
    short="Child heard",
    why="A custody record without the child's words tells of an offence, not of a child.",
    owed_by=(CUSTODY_OFFICER, OFFICER_IN_CHARGE),
    arises=A_CHILD_IS_HERE,
    due={HELD_FROM: AsSoonAsPracticable(TWO_HOURS)},
    met=(HEARD, REFUSED),
    released=(*GONE, NOT_ABLE),
    steps=("Ask the child, away from the desk", "Record VOICE"),
    escalates=IN_THE_SUITE,
    sources=(
        review("custody officers and staff had VOICE training; some inspectors record what children say"),
        our_design("We prompt two hours after arrival. Asked, and not wanting to speak, is an answer"),
    ),
)

# Asleep or unfit they were not asked; not wanting to they were, and are asked once more and no more.
ASK_THE_CHILD_AGAIN = Duty(
    key="custody.ask-the-child-again",
    rules=("CU-13",),
    says="Ask the child once more, kindly, whether there is anything they want to say (VOICE)",
    short="Child asked again",
    why="A child who will not speak on arrival may once they have slept, eaten, or seen somebody they know. "
    "No is an answer, and nobody is woken for this.",
    owed_by=(CUSTODY_OFFICER, OFFICER_IN_CHARGE),
    arises=tuple(when(one, IN_CUSTODY, NOT_ASKED_YET) for one in (REFUSED, NOT_ABLE)),
    due={
        HELD_FROM: AsSoonAsPracticable(
            ByAnswer("why_not", ((WhyNot.ASLEEP.value, EIGHT_HOURS),), unset=FOUR_HOURS)
        )
    },
    met=(HEARD, REFUSED),
    released=GONE,
    once=True,
    steps=("Ask whom they would rather speak to", "Wait until they are awake and fit", "Record VOICE"),
    escalates=IN_THE_SUITE,
    sources=(
        our_design(
            "Asked again once: we prompt four hours after a child would not or was not fit to, eight after "
            "one was asleep"
        ),
    ),
)

KEEP_APART_FROM_ADULTS = Duty(
    key="custody.keep-apart-from-adults",
    rules=("CU-15",),
    says="Keep the child apart from detained adults, out of their sight and sound, and say where",
    short="Apart from adults",
    why="In the review there was nowhere for children: they saw and heard detained adults around them.",
    owed_by=(CUSTODY_OFFICER,),
    arises=(*A_CHILD_IS_HERE, when(on(HeldApart, apart=(Answer.NO, Answer.NOT_KNOWN, Answer.DECLINED)))),
    due={HELD_FROM: AtOnce(HALF)},
    met=(on(HeldApart, apart=Answer.YES),),
    released=GONE,
    once=True,
    steps=("Move the child to another room", "Move the adults", "Say how many minutes it was"),
    escalates=IN_THE_SUITE,
    sources=(
        SEPARATION,
        review("exposed to the sights and sounds of adults being detained around them"),
        our_design("Throughout: half an hour is the last moment to say where, or to put it right"),
    ),
)

OFFER_LIAISON_AND_DIVERSION = Duty(
    key="custody.offer-liaison-and-diversion",
    rules=("CU-15",),
    says="Offer the child liaison and diversion",
    short="Liaison and diversion",
    why="It may be the first time anybody asks this child about school, sleep, drugs or fear.",
    owed_by=(CUSTODY_OFFICER,),
    arises=A_CHILD_IS_HERE,
    due={HELD_FROM: AsSoonAsPracticable(TWO_HOURS)},
    met=(on(LiaisonOffered, offer=(Offer.TAKEN_UP, Offer.DECLINED)),),
    released=(*GONE, on(LiaisonOffered, offer=Offer.NOT_APPROPRIATE)),
    steps=("Ask the service to see the child", "Say why it is not appropriate"),
    escalates=IN_THE_SUITE,
    sources=(
        review("children could access liaison and diversion in appropriate cases"),
        our_design("As soon as practicable: we prompt two hours after arrival"),
    ),
)

DUTIES = (
    TREAT_AS_A_JUVENILE,
    ASK_FOR_AN_APPROPRIATE_ADULT,
    HAVE_THE_ADULT_HERE,
    TELL_THE_RESPONSIBLE_PERSON,
    ANSWER_THE_VULNERABILITY_FORM,
    HEAR_THE_CHILD,
    ASK_THE_CHILD_AGAIN,
    KEEP_APART_FROM_ADULTS,
    OFFER_LIAISON_AND_DIVERSION,
)
