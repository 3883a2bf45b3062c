"""What is owed between agencies: who is there, what is asked, what the home may hear, where we differ."""

from harken.every_case.contact import ContactMade
from harken.every_case.disclosure import Agency
from harken.every_case.referral import ReferralAnswered, ReferralDecision, Referred
from harken.every_case.sources import HELD_FROM
from harken.every_case.strategy import (
    StrategyDiscussionAsked,
    StrategyDiscussionHeld,
    StrategyDiscussionRefused,
)
from harken.pathways.referral.duties.ladders import DAY, HALF_A_DAY, ON_OUR_MANAGERS, TWO_DAYS, by_then
from harken.pathways.referral.duties.sources import LEAST_THERE, NOT_THE_NEXT_MEETING, SEALED, our_design
from harken.pathways.referral.entries.concern import NO_CHILD_AT_RISK, ConcernKnown, NotReferred
from harken.pathways.referral.entries.conference import Section47Ended
from harken.pathways.referral.entries.partners import (
    ENDED,
    OF_SOMETHING_ELSE,
    OF_THE_ANSWER,
    DifferenceRaised,
    DifferenceSettled,
    HouseholdContactAgreed,
    InformationAsked,
    InformationReturned,
    Over,
)
from harken.vocabulary import (
    Answer,
    AsSoonAsPracticable,
    BeforeEntry,
    Duty,
    ForEach,
    Lacks,
    On,
    Rank,
    Stands,
    Tell,
    When,
    all_of,
    on,
    when,
)
from harken.vocabulary.roles import (
    DETECTIVE_INSPECTOR,
    HEALTH,
    INVESTIGATOR,
    LA_HEAD_OF_SERVICE,
    LA_SERVICE_MANAGER,
    LOCAL_AUTHORITY,
    MASH,
    MASH_MANAGER,
    SAFEGUARDING_PARTNERSHIP,
)

AUTHORITY = (Agency.SOCIAL_CARE, Agency.LOCAL_AUTHORITY)
NOT_YES = (Answer.NO, Answer.NOT_KNOWN, Answer.DECLINED)
UNAWARE = (on(ConcernKnown, household_unaware=Answer.YES), on(Referred, household_unaware=Answer.YES))
# Asked for in a case that has neither is another pathway's, and who was there is in its record.
OF_A_REFERRAL = Stands((on(ConcernKnown), on(Referred)))
WE_ASKED = Stands((on(StrategyDiscussionAsked),))
# The authority's answer often comes the morning after the discussion that was held on the referral: who was
# there then was there. Lacking one of the two, the answer asks for it still.
WITH_THE_AUTHORITY = on(StrategyDiscussionHeld, attended=AUTHORITY)
WITH_HEALTH = on(StrategyDiscussionHeld, attended=Agency.HEALTH)
TO_BE_DISCUSSED = on(ReferralAnswered, decision=ReferralDecision.STRATEGY)
NOT_YET_WITH = tuple(Lacks((one,), until=(on(Referred),)) for one in (WITH_THE_AUTHORITY, WITH_HEALTH))
# An answer that we agree with settles it, too: often the difference was that there was none.
WE_AGREE = on(ReferralAnswered, we_agree=Answer.YES)
OVER_THE_ANSWER = on(DifferenceRaised, over=OF_THE_ANSWER)
THE_ANSWER_SETTLED = (on(DifferenceSettled, outcome=ENDED, over=OF_THE_ANSWER), WE_AGREE)
OVER_SOMETHING_ELSE = on(DifferenceRaised, over=OF_SOMETHING_ELSE)
SOMETHING_ELSE_SETTLED = on(DifferenceSettled, outcome=ENDED, over=OF_SOMETHING_ELSE)
NO_RISK = on(NotReferred, because=NO_CHILD_AT_RISK).at_least(Rank.SERGEANT)

HAVE_THE_LEAST_THERE = Duty(
    key="referral.have-the-least-there",
    rules=("MA-02",),
    says="Have the authority, police and health at the strategy discussion",
    short="All three there",
    why="What only a school nurse or a midwife knows is not heard where health was not asked.",
    owed_by=(LOCAL_AUTHORITY, MASH),
    arises=(
        when(on(StrategyDiscussionAsked), OF_A_REFERRAL),
        *(when(TO_BE_DISCUSSED, lacking) for lacking in NOT_YET_WITH),
    ),
    due={HELD_FROM: AsSoonAsPracticable(DAY)},
    met=(all_of(WITH_THE_AUTHORITY, WITH_HEALTH),),
    released=(on(StrategyDiscussionRefused),),
    once=True,
    steps=("Ring who was missing, and record it as held with them", "Ask for it to be held again"),
    escalates=(Tell(MASH), Tell(DETECTIVE_INSPECTOR, HALF_A_DAY)),
    sources=(
        LEAST_THERE,
        our_design("We prompt a day after it was asked for, held without one of them or not held at all"),
    ),
)

RETURN_WHAT_WAS_ASKED = Duty(
    key="referral.return-what-was-asked",
    rules=("MA-02",),
    says="Answer what police asked about the child",
    short="Partner's answer",
    why="No answer is not the answer that nothing is known.",
    owed_by=(LOCAL_AUTHORITY, HEALTH),
    arises=(when(on(InformationAsked)),),
    due={HELD_FROM: AsSoonAsPracticable(by_then("wanted_by"))},
    met=(on(InformationReturned),),
    for_each=ForEach(listed="agencies", named="agency"),
    steps=("Ring whoever was asked", "Ask through the MASH"),
    escalates=(Tell(MASH), Tell(MASH_MANAGER, HALF_A_DAY)),
    sources=(
        NOT_THE_NEXT_MEETING,
        our_design("By the time asked for, and we prompt at the end of the next working day at the latest"),
    ),
)

AGREE_WHAT_THE_HOUSEHOLD_HEARS = Duty(
    key="referral.agree-what-the-household-hears",
    rules=("MA-02",),
    says="Agree with the authority what the household may hear, before anybody contacts them",
    short="Household: not yet",
    why="A suspect who hears of it first can silence the child, and destroy what would protect others.",
    owed_by=(INVESTIGATOR, MASH),
    arises=tuple(map(when, UNAWARE)),
    due={HELD_FROM: BeforeEntry((on(ContactMade),))},
    met=(on(HouseholdContactAgreed),),
    released=(NO_RISK,),
    once=True,
    steps=(
        "Nobody contacts the household yet",
        "Agree it at the strategy discussion",
        "Ring the social worker",
    ),
    escalates=(Tell(INVESTIGATOR), Tell(MASH), Tell(DETECTIVE_INSPECTOR)),
    sources=(SEALED,),
)


def _raise(key: str, row: str, *, arises: When, met: tuple[On, ...]) -> Duty:
    """A difference is raised by itself: one over something else says nothing of it."""
    return Duty(
        key=key,
        rules=(row,),
        says="Say to a manager there that we do not agree, or record why we now do",
        short="Difference raised",
        why="To disagree and say nothing protects nobody, and nobody can see it afterwards.",
        owed_by=(INVESTIGATOR, MASH),
        arises=(arises,),
        due={HELD_FROM: AsSoonAsPracticable(DAY)},
        met=met,
        once=True,
        steps=("Ring their service manager", "Record why we accept their reasons"),
        escalates=ON_OUR_MANAGERS,
        sources=(
            our_design("A professional difference is raised within a day, on the record. Our own number"),
        ),
    )


def _either(over: Over) -> tuple[On, On]:
    """A difference over this was raised, or it is settled already."""
    return on(DifferenceRaised, over=over), on(DifferenceSettled, outcome=ENDED, over=over)


RAISE_THE_DIFFERENCE = _raise(
    "referral.raise-the-difference",
    "MA-01",
    arises=when(on(ReferralAnswered, we_agree=Answer.NO)),
    met=(OVER_THE_ANSWER, *THE_ANSWER_SETTLED),
)
RAISE_THAT_OVER_THE_DISCUSSION = _raise(
    "referral.raise-the-difference-over-the-discussion",
    "MA-02",
    arises=when(on(StrategyDiscussionRefused, taken_further=NOT_YES), WE_ASKED),
    met=_either(Over.DISCUSSION),
)
RAISE_THAT_OVER_SECTION_47 = _raise(
    "referral.raise-the-difference-over-section-47",
    "MA-04",
    arises=when(on(Section47Ended, we_agree=Answer.NO)),
    met=_either(Over.ENQUIRIES),
)


def _settle(key: str, *, raised: On, met: tuple[On, ...], for_each: ForEach | None = None) -> Duty:
    """A difference is settled by itself: of two, the other goes on climbing."""
    return Duty(
        key=key,
        rules=("MA-01", "MA-02", "MA-04"),
        says="Settle the professional difference, and say what is done for the child",
        short="Difference settled",
        why="While two agencies differ, the child has what neither of them decided.",
        owed_by=(LA_SERVICE_MANAGER, MASH_MANAGER),
        arises=(when(raised),),
        due={HELD_FROM: AsSoonAsPracticable(by_then("answer_by"))},
        met=met,
        for_each=for_each,
        once=True,
        steps=("Ring their service manager", "Take it to their head of service"),
        escalates=(
            Tell(LA_SERVICE_MANAGER),
            Tell(MASH_MANAGER, HALF_A_DAY),
            Tell(DETECTIVE_INSPECTOR, DAY),
            Tell(LA_HEAD_OF_SERVICE, DAY),
            Tell(SAFEGUARDING_PARTNERSHIP, TWO_DAYS),
        ),
        sources=(
            our_design(
                "Their service manager, then ours, their head of service, the partnership. The local "
                "procedure for professional differences was not read"
            ),
        ),
    )


SETTLE_THE_DIFFERENCE = _settle(
    "referral.settle-the-difference", raised=OVER_THE_ANSWER, met=THE_ANSWER_SETTLED
)
SETTLE_ANOTHER_DIFFERENCE = _settle(
    "referral.settle-another-difference",
    raised=OVER_SOMETHING_ELSE,
    met=(SOMETHING_ELSE_SETTLED,),
    for_each=ForEach(listed="over", named="over"),
)

DUTIES = (
    HAVE_THE_LEAST_THERE,
    RETURN_WHAT_WAS_ASKED,
    AGREE_WHAT_THE_HOUSEHOLD_HEARS,
    RAISE_THE_DIFFERENCE,
    RAISE_THAT_OVER_THE_DISCUSSION,
    RAISE_THAT_OVER_SECTION_47,
    SETTLE_THE_DIFFERENCE,
    SETTLE_ANOTHER_DIFFERENCE,
)
