"""What is owed within the force: what another case knows, a break, and looking at who opened and shared."""

from harken.every_case.acceptance import Accepted, Allocated
from harken.every_case.crossing import ElsewhereTakenUp
from harken.every_case.disclosure import (
    HANDLED,
    ON_A_BASIS,
    Disclosed,
    DisclosureRefused,
    Handling,
    RecallAnswer,
    RecallAnswered,
    Recalled,
    Sharing,
    SharingExplained,
    WhyRefused,
)
from harken.every_case.exposure import ExposureOverLimit, ExposureRelieved
from harken.every_case.restriction import EmergencyRefused, EmergencyReviewed, OpenedInEmergency
from harken.every_case.sources import (
    CROSSING,
    EMERGENCY,
    EMERGENCY_REFUSED,
    EXPOSURE,
    HELD_FROM,
    RECALLED,
    SHARING,
    SHARING_AT_ONCE,
    UNTRAINED,
    UNTRAINED_TOLD,
)
from harken.vocabulary import (
    About,
    Answer,
    AsSoonAsPracticable,
    AtOnce,
    Duty,
    Elapsed,
    From,
    Lacks,
    Mark,
    Rank,
    Since,
    Tell,
    Unaccredited,
    WorkingDays,
    marked,
    on,
    when,
)
from harken.vocabulary.roles import (
    DETECTIVE_INSPECTOR,
    DETECTIVE_SERGEANT,
    DUTY_INSPECTOR,
    INFORMATION_MANAGER,
    OFFICER_IN_CHARGE,
    PROFESSIONAL_STANDARDS,
    SUPERVISOR,
    at_least,
)
from harken.vocabulary.skills import REASONS

AN_INSPECTOR = at_least(Rank.INSPECTOR, DUTY_INSPECTOR, DETECTIVE_INSPECTOR)
HALF_A_DAY, DAY = Elapsed(hours=12), Elapsed(hours=24)
TAKE_IT_UP = ("Ring whoever has the other case", "Read it, and act on it here")

TAKE_UP_WHAT_IS_KNOWN = Duty(
    key="every-case.take-up-what-another-case-knows",
    rules=("HK-01",),
    says="Take up what another case knows of somebody here",
    short="Known elsewhere, taken up",
    why="Two teams that each know half of it act as if the other half were not so.",
    about=About.CASE,
    owed_by=(OFFICER_IN_CHARGE,),
    arises=(when(marked(Mark.MET_ELSEWHERE, pressing=Answer.NO)),),
    due={HELD_FROM: AsSoonAsPracticable(Elapsed(hours=1))},
    met=(on(ElsewhereTakenUp),),
    steps=TAKE_IT_UP,
    escalates=(Tell(OFFICER_IN_CHARGE), Tell(SUPERVISOR, Elapsed(hours=1))),
    sources=(CROSSING,),
)

TAKE_UP_AT_ONCE = Duty(
    key="every-case.take-up-at-once-what-another-case-knows",
    rules=("HK-01",),
    says="Take up at once what another case knows of somebody here: it cannot wait",
    short="Known elsewhere, taken up",
    why="Before anybody knocks: who else is in that home, and who is not to be warned.",
    about=About.CASE,
    owed_by=(OFFICER_IN_CHARGE,),
    arises=(when(marked(Mark.MET_ELSEWHERE, pressing=Answer.YES)),),
    start=Since.RECORDED,
    due={HELD_FROM: AtOnce(Elapsed(minutes=15))},
    met=(on(ElsewhereTakenUp),),
    life_safety=True,
    steps=TAKE_IT_UP,
    escalates=(
        Tell(OFFICER_IN_CHARGE, counted=From.STARTED),
        Tell(SUPERVISOR),
        Tell(DUTY_INSPECTOR, Elapsed(minutes=30)),
    ),
    sources=(CROSSING,),
)

ARRANGE_A_BREAK = Duty(
    key="every-case.arrange-a-break",
    rules=("HK-02",),
    says="Arrange a break for whoever is over the limit for traumatic material, and ask how they are",
    short="Break arranged",
    why="Nobody who grades images asks for a break in time. Their supervisor hears soon, and quietly.",
    about=About.CASE,
    owed_by=(SUPERVISOR,),
    arises=(when(on(ExposureOverLimit)),),
    due={HELD_FROM: AsSoonAsPracticable(Elapsed(minutes=15))},
    met=(on(ExposureRelieved),),
    steps=("Speak with them", "Give the rest to somebody else"),
    escalates=(Tell(SUPERVISOR), Tell(DETECTIVE_INSPECTOR, DAY)),
    sources=(EXPOSURE,),
)

# Trained, or said of work that asks for no training, is neither of these.
WITHOUT = (*REASONS, Unaccredited.NOBODY_SAID)
LOOKED_AT = marked(Mark.UNTRAINED_LOOKED_AT).at_least(Rank.SERGEANT)
# Once it was decided, the same holder's next "mine" asks nothing anew; given to anybody anew, the case does.
NOT_LOOKED_AT = Lacks((LOOKED_AT,), until=(on(Allocated),))

LOOK_AT_THE_UNTRAINED = Duty(
    key="every-case.look-at-work-without-its-training",
    rules=("HK-05",),
    says="Somebody has this work without the training it asks for: decide who guides them, or who has it",
    short="Without training, looked at",
    why="Nobody is kept from work. But 62 cases lay with one officer whom nobody had trained, and nobody "
    "above them was told.",
    about=About.CASE,
    owed_by=(DETECTIVE_SERGEANT, SUPERVISOR),
    arises=(
        when(on(Accepted, unaccredited=WITHOUT), NOT_LOOKED_AT),
        when(on(Allocated, accredited=Answer.NO).stating("to")),
    ),
    due={HELD_FROM: AsSoonAsPracticable(Elapsed(minutes=15))},
    met=(LOOKED_AT, on(Allocated, accredited=Answer.YES).stating("to")),
    released=(marked(Mark.CASE_CLOSED),),
    once=True,
    steps=("Ask who can guide them", "Give it to somebody trained", "Put their training on record"),
    escalates=(Tell(DETECTIVE_SERGEANT), Tell(DETECTIVE_INSPECTOR, DAY)),
    sources=(UNTRAINED, UNTRAINED_TOLD),
)

REVIEW_THE_EMERGENCY = Duty(
    key="every-case.review-the-emergency-opening",
    rules=("HK-03",),
    says="Review why a restricted record was opened in an emergency",
    short="Emergency opening reviewed",
    why="A door that opens at once for whoever asks is safe only if somebody always looks who went through.",
    about=About.CASE,
    owed_by=AN_INSPECTOR,
    arises=(when(on(OpenedInEmergency)),),
    due={HELD_FROM: WorkingDays(1)},
    met=(on(EmergencyReviewed).by_another().at_least(Rank.INSPECTOR),),
    steps=("Ask whoever opened it", "Read who looked at what"),
    escalates=(
        Tell(OFFICER_IN_CHARGE, counted=From.STARTED),
        Tell(DUTY_INSPECTOR, counted=From.STARTED),
        Tell(DETECTIVE_INSPECTOR, counted=From.STARTED),
        Tell(PROFESSIONAL_STANDARDS, counted=From.STARTED),
        Tell(PROFESSIONAL_STANDARDS),
    ),
    sources=(EMERGENCY,),
)

ASK_WHY_IT_WAS_TRIED = Duty(
    key="every-case.ask-why-it-was-tried",
    rules=("HK-04",),
    says="Ask why somebody who is not to see this record tried to open it in an emergency",
    short="Refused opening looked into",
    why="Whoever tries what they were refused may be about to warn a suspect, or may know of a danger.",
    about=About.CASE,
    owed_by=AN_INSPECTOR,
    arises=(when(on(EmergencyRefused)),),
    due={HELD_FROM: WorkingDays(1)},
    met=(on(EmergencyReviewed).by_another().at_least(Rank.INSPECTOR),),
    steps=("Ask them what they knew", "Read who looked at what"),
    escalates=(
        Tell(OFFICER_IN_CHARGE, counted=From.STARTED),
        Tell(DUTY_INSPECTOR, counted=From.STARTED),
        Tell(DETECTIVE_INSPECTOR, counted=From.STARTED),
        Tell(PROFESSIONAL_STANDARDS, counted=From.STARTED),
        Tell(PROFESSIONAL_STANDARDS),
    ),
    sources=(EMERGENCY_REFUSED,),
)

SAY_WHY_IT_WAS_SHARED = Duty(
    key="every-case.say-why-it-was-shared",
    rules=("IN-04",),
    says="Say on what basis it was shared, or refused, and how it must be kept",
    short="Basis of sharing",
    why="Whoever has it may pass it on by what we said of it. What was not said, they decide.",
    about=About.CASE,
    owed_by=(OFFICER_IN_CHARGE,),
    arises=(
        when(on(Disclosed, basis=Sharing.NOT_SAID)),
        when(on(Disclosed, handling=Handling.NOT_SAID)),
        when(on(DisclosureRefused, reason=WhyRefused.NOT_SAID)),
    ),
    due={HELD_FROM: AtOnce(Elapsed(hours=4))},
    met=(on(SharingExplained, basis=ON_A_BASIS, handling=HANDLED).with_same("reference"),),
    steps=("Say it now", "Put right the entry itself"),
    escalates=(Tell(OFFICER_IN_CHARGE), Tell(INFORMATION_MANAGER, DAY)),
    sources=(SHARING, SHARING_AT_ONCE),
)

ANSWERED = tuple(one for one in RecallAnswer if one is not RecallAnswer.NOT_SAID)

LEARN_WHAT_BECAME_OF_IT = Duty(
    key="every-case.learn-what-became-of-what-was-asked-back",
    rules=("IN-04",),
    says="Learn whether what was asked back was deleted or given back, and record what they say",
    short="Asked back, answered",
    why="What reached the wrong hands about a child is there until somebody says that it is not.",
    about=About.CASE,
    owed_by=(OFFICER_IN_CHARGE,),
    arises=(when(on(Recalled)),),
    due={HELD_FROM: AsSoonAsPracticable(DAY)},
    met=(on(RecallAnswered, answer=ANSWERED).with_same("to"),),
    steps=("Ring whoever has it", "Record what they answered"),
    escalates=(Tell(OFFICER_IN_CHARGE), Tell(INFORMATION_MANAGER, DAY)),
    sources=(SHARING, RECALLED),
)
