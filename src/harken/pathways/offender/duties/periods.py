"""For how long the law makes somebody notify, its end, and the review of a period without one."""

from harken.pathways.offender.duties.managed import (
    DAY,
    ENDED,
    FINITE,
    NOT_UNDER_18,
    REGISTERED,
    WEEK,
    WITH_THE_PERIOD,
    WITHOUT_IT,
    YEARS,
)
from harken.pathways.offender.duties.notification import FIRST
from harken.pathways.offender.duties.sources import (
    HELD_FROM,
    OTHER_SENTENCE,
    PERIODS,
    REVIEW_OF_INDEFINITE,
    our_design,
)
from harken.pathways.offender.entries.registration import (
    DECIDED,
    INDEFINITE,
    Because,
    Disposal,
    EndedBecause,
    ManagementEnded,
    Review,
    ReviewAsked,
    ReviewDecided,
    TakenOn,
)
from harken.vocabulary import (
    About,
    AfterEnd,
    Answer,
    AsSoonAsPracticable,
    AtAnswer,
    ByAnswer,
    Clock,
    Days,
    Duty,
    Elapsed,
    Inclusive,
    Months,
    On,
    Rank,
    SinceAnswer,
    Stands,
    Tell,
    Warn,
    Weeks,
    on,
    when,
)
from harken.vocabulary.roles import (
    CHIEF_OFFICER,
    MOSOVO_INSPECTOR,
    MOSOVO_SERGEANT,
    OFFENDER_MANAGER,
    POLICE_LEGAL,
)

AS_DISCHARGED = (Disposal.CONDITIONAL_DISCHARGE.value, AtAnswer("discharge_until"))
WHOLE = ByAnswer("disposal", (*((one.value, Months(12 * n)) for one, n in YEARS.items()), AS_DISCHARGED))
HALVED = ByAnswer("disposal", (*((one.value, Months(6 * n)) for one, n in YEARS.items()), AS_DISCHARGED))
THE_DAY_ITSELF = Inclusive(1)
TWO_MONTHS_BEFORE = Elapsed(hours=60 * 24)


def _ended(because: tuple[EndedBecause, ...]) -> On:
    """Ended on record for one of these reasons, the day checked, the file reviewed, by a sergeant."""
    checked = on(ManagementEnded, because=because, verified=Answer.YES, file_reviewed=Answer.YES)
    return checked.at_least(Rank.SERGEANT)


def _ends(key: str, clock: Clock, under_18: tuple[Answer, ...]) -> Duty:
    """The end of a period that has one, by the table of section 82."""
    return Duty(
        key=key,
        rules=("SO-09",),
        says="Check the day on which the period ends, review the file, and end it",
        short="Period ends",
        why="It ends by law on its day. Too early is a risk to children, too late a wrong to the person.",
        about=About.PERSON,
        owed_by=(MOSOVO_SERGEANT,),
        arises=(when(on(TakenOn, because=Because.REGISTERED, disposal=FINITE, under_18=under_18)),),
        start=SinceAnswer("relevant_date"),
        due={HELD_FROM: AfterEnd(clock, THE_DAY_ITSELF)},
        opens=Days(1),
        met=(_ended(WITH_THE_PERIOD),),
        released=(_ended(WITHOUT_IT),),
        steps=("Check the sentence with the court", "Review the file", "End the management"),
        warns=(Warn(MOSOVO_SERGEANT, TWO_MONTHS_BEFORE), Warn(MOSOVO_SERGEANT, DAY)),
        escalates=(Tell(MOSOVO_SERGEANT), Tell(MOSOVO_INSPECTOR, WEEK)),
        sources=(
            PERIODS,
            OTHER_SENTENCE,
            our_design("Two months before, the sergeant hears: to check the day takes a court's own record"),
            our_design(
                "Over at the midnight that begins its day, and not ended before: it is ended on that day"
            ),
        ),
    )


END_THE_PERIOD = _ends("offender.end-the-period", WHOLE, NOT_UNDER_18)
END_THE_HALVED_PERIOD = _ends("offender.end-the-halved-period", HALVED, (Answer.YES,))

LEARN_THE_SENTENCE = Duty(
    key="offender.learn-the-sentence",
    rules=("SO-09",),
    says="Find out what was decided, on which day: the period follows from it",
    short="Sentence known",
    why="With no sentence on record nobody can say for how long somebody must notify.",
    about=About.PERSON,
    owed_by=(OFFENDER_MANAGER,),
    arises=(when(on(TakenOn, because=Because.REGISTERED, disposal=Disposal.NOT_KNOWN)),),
    due={HELD_FROM: AsSoonAsPracticable(DAY)},
    met=(on(TakenOn, because=Because.REGISTERED, disposal=(*FINITE, *INDEFINITE)),),
    released=(ENDED,),
    once=True,
    steps=("Ask the court", "Correct the entry"),
    escalates=(Tell(OFFENDER_MANAGER), Tell(MOSOVO_SERGEANT, WEEK)),
    sources=(PERIODS, our_design("No number: we prompt after a day")),
)


def _eligible(key: str, years: int, under_18: On) -> Duty:
    """The day from which they may ask that an indefinite period be reviewed."""
    return Duty(
        key=key,
        rules=("SO-20",),
        says=f"Say that a review of the indefinite period may be asked for, {years} years after they first "
        "notified",
        short="Review may be asked",
        why="A period without an end is only lawful because it can be reviewed.",
        about=About.PERSON,
        owed_by=(OFFENDER_MANAGER,),
        arises=(when(FIRST, REGISTERED, Stands((under_18,))),),
        due={HELD_FROM: AsSoonAsPracticable(Months(12 * years))},
        met=(on(ReviewAsked), on(ReviewDecided, decision=(*DECIDED, Review.NOT_ASKED))),
        released=(ENDED,),
        once=True,
        steps=("Tell them how to ask", "Record that they do not ask now"),
        escalates=(Tell(OFFENDER_MANAGER), Tell(MOSOVO_SERGEANT, WEEK)),
        sources=(
            REVIEW_OF_INDEFINITE,
            our_design("Theirs to ask for: the manager is prompted on the day from which they may"),
        ),
    )


KNOW_THAT_A_REVIEW_MAY_BE_ASKED = _eligible(
    "offender.know-that-a-review-may-be-asked",
    15,
    on(TakenOn, disposal=INDEFINITE, under_18=NOT_UNDER_18),
)
KNOW_THAT_A_CHILD_MAY_ASK = _eligible(
    "offender.know-that-a-review-may-be-asked-early",
    8,
    on(TakenOn, disposal=INDEFINITE, under_18=Answer.YES),
)

DECIDE_THE_REVIEW = Duty(
    key="offender.decide-the-review",
    rules=("SO-20",),
    says="Decide the review of the indefinite period, and give the decision in writing",
    short="Review decided",
    why="They may take the decision to a court. Until it is written they cannot.",
    about=About.PERSON,
    owed_by=(CHIEF_OFFICER,),
    arises=(when(on(ReviewAsked)),),
    due={HELD_FROM: Weeks(12)},
    met=(on(ReviewDecided, decision=DECIDED, in_writing=Answer.YES),),
    once=True,
    steps=("Ask the manager for the file", "Ask partners", "Write the decision"),
    warns=(Warn(MOSOVO_INSPECTOR, WEEK),),
    escalates=(Tell(POLICE_LEGAL), Tell(CHIEF_OFFICER)),
    sources=(REVIEW_OF_INDEFINITE, our_design("About 12 weeks, as published: we hold it to twelve")),
)

DUTIES = (
    END_THE_PERIOD,
    END_THE_HALVED_PERIOD,
    LEARN_THE_SENTENCE,
    KNOW_THAT_A_REVIEW_MAY_BE_ASKED,
    KNOW_THAT_A_CHILD_MAY_ASK,
    DECIDE_THE_REVIEW,
)
