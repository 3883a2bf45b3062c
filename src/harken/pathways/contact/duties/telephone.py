"""What is owed of a matter that was settled on the telephone: why, and a second look."""

from harken.pathways.contact.duties.ladders import DAY
from harken.pathways.contact.duties.sources import HELD_FROM, TELEPHONE, our_design, our_local_time
from harken.pathways.contact.duties.turns_on import ALLOWED, ARRIVED, DOMESTIC_ABUSE, MAY_BE_AT_RISK
from harken.pathways.contact.entries.telephone import ResolvedByTelephone, RungBack, TelephoneReviewed
from harken.vocabulary import (
    About,
    AsSoonAsPracticable,
    Days,
    Duty,
    Elapsed,
    Lacks,
    Mark,
    Stands,
    Tell,
    marked,
    on,
    when,
)
from harken.vocabulary.roles import DEMAND_HUB_INSPECTOR, DEMAND_HUB_SUPERVISOR, PERFORMANCE_GROUP

_OR_A_CHILD_AT_RISK = (DOMESTIC_ABUSE, marked(Mark.RISK_TO_CHILD_KNOWN), *MAY_BE_AT_RISK)

SAY_WHY_BY_TELEPHONE = Duty(
    key="contact.say-why-by-telephone",
    rules=("CT-07",),
    says="Send somebody, or have an inspector say what makes this an exception that a call is enough for",
    short="Why by telephone",
    why="In two cases of the review a worried parent was rung, and nobody visited the children.",
    about=About.CASE,
    owed_by=(DEMAND_HUB_INSPECTOR,),
    arises=(
        when(on(RungBack), Stands(_OR_A_CHILD_AT_RISK), Lacks((ARRIVED,))),
        when(on(ResolvedByTelephone), Stands(_OR_A_CHILD_AT_RISK), Lacks((ALLOWED,))),
    ),
    due={HELD_FROM: AsSoonAsPracticable(Elapsed(hours=4))},
    met=(ALLOWED, ARRIVED),
    once=True,
    steps=("Send somebody", "Say what makes it an exception, and who visits each child"),
    escalates=(Tell(DEMAND_HUB_INSPECTOR), Tell(PERFORMANCE_GROUP, DAY)),
    sources=(
        TELEPHONE,
        our_design(
            "Calling is never held up. We prompt four hours after the call; a day later it is sampled"
        ),
    ),
)

SAMPLE_THE_TELEPHONE_CASE = Duty(
    key="contact.sample-the-telephone-case",
    rules=("CT-07",),
    says="Look again at what was let be resolved by telephone: was a call enough, and was each child seen?",
    short="Telephone sample",
    why="In two of the 23 cases of the review nobody visited the children.",
    about=About.CASE,
    owed_by=(DEMAND_HUB_SUPERVISOR,),
    arises=(when(ALLOWED),),
    due={HELD_FROM: Days(7)},
    met=(on(TelephoneReviewed).by_another(),),
    once=True,
    steps=("Read the reason beside what each child said", "Say whether a call was enough, or send somebody"),
    escalates=(Tell(DEMAND_HUB_SUPERVISOR), Tell(PERFORMANCE_GROUP, Elapsed(hours=7 * 24))),
    sources=(
        TELEPHONE,
        our_local_time(
            "A week from the exception, by somebody else than allowed it. They are few: the sample is all of "
            "them until the force says which. The review asks for no sample and gives no number"
        ),
    ),
)

DUTIES = (SAY_WHY_BY_TELEPHONE, SAMPLE_THE_TELEPHONE_CASE)
