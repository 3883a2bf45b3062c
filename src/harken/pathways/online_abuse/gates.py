"""What must be so before one of our own acts: asking a partner, booking a contact, closing."""

from harken.every_case.ahead import Ahead
from harken.every_case.opening import Closed
from harken.every_case.referral import Referred
from harken.every_case.strategy import StrategyDiscussionHeld
from harken.pathways.online_abuse.duties.sources import (
    AT_FIRST_KNOWLEDGE,
    SUICIDE,
    our_design,
)
from harken.pathways.online_abuse.duties.stages import (
    CLEARED_FOR_GOOD,
    ENDED,
    IDENTIFIED,
    RECEIVED,
    STILL_LOOKED_FOR,
)
from harken.pathways.online_abuse.entries.checks import (
    AN_ANSWER,
    TIPS_OFF,
    Conflict,
    ConflictChecked,
    Partner,
    PartnerAnswered,
    PartnerAsked,
    SystemsSearched,
)
from harken.pathways.online_abuse.entries.children import ChildFound
from harken.pathways.online_abuse.entries.images import ImagesGraded, ImagesUploaded
from harken.pathways.online_abuse.entries.kirat import (
    COULD_BE_HIGH,
    COULD_BE_MEDIUM,
    COULD_BE_VERY_HIGH,
    Grade,
    GradingDownAuthorised,
    KiratRun,
)
from harken.pathways.online_abuse.entries.suspect import (
    ContactCannotWait,
    ContactPlanned,
    WelfareAssessed,
)
from harken.vocabulary import About, Answer, Gate, Lacks, Mark, Rank, Requires, Stands, marked, on

NOTHING_TIPS_OFF = our_design(
    "A check asks the minimum, states no suspicion, and goes to a named person after a conflict check"
)


def _asks(partner: Partner, key: str) -> Gate:
    """Holds a check that goes to `partner` until somebody looked whether it would reach the suspect."""
    return Gate(
        key=key,
        rules=("OC-09",),
        says=f"Asking {partner} waits for a conflict check",
        act=on(PartnerAsked, partner=partner, asked=Ahead.AHEAD),
        apart=True,
        requires=(
            Requires(
                f"No conflict check of {partner} is clear. Where the suspect works or is known, ask above "
                f"that "
                "place, by name.",
                Stands(
                    (on(ConflictChecked, partner=partner, found=Conflict.CLEAR),),
                    until=(on(ConflictChecked, partner=partner, found=TIPS_OFF),),
                ),
                about=About.CASE,
            ),
        ),
        who_waits="A child waits minutes for the check. The referral waits for none, nor does a visit.",
        sources=(NOTHING_TIPS_OFF,),
    )


ASK_SOCIAL_CARE = _asks(Partner.SOCIAL_CARE, "online-abuse.ask-social-care")
ASK_HEALTH = _asks(Partner.HEALTH, "online-abuse.ask-health")
ASK_EDUCATION = _asks(Partner.EDUCATION, "online-abuse.ask-education")
ASK_THE_BARRING_SERVICE = _asks(Partner.DBS, "online-abuse.ask-the-barring-service")

NAME_NO_SUSPICION = Gate(
    key="online-abuse.name-no-suspicion",
    rules=("OC-09",),
    says="A partner is told what is suspected once the strategy discussion agreed",
    act=on(PartnerAsked, suspicion=Answer.YES, asked=Ahead.AHEAD),
    requires=(
        Requires(
            "No strategy discussion has agreed who hears what is suspected. Ask the same without it.",
            Stands((on(StrategyDiscussionHeld),)),
            about=About.CASE,
        ),
    ),
    who_waits="Nobody: the same is asked without it, and the referral says what the authority must know.",
    sources=(NOTHING_TIPS_OFF,),
)

LEARNED = (
    marked(Mark.INFORMATION_RECEIVED),
    marked(Mark.ENQUIRY_MADE),
    on(SystemsSearched),
    on(PartnerAnswered, answer=AN_ANSWER),
    on(ImagesGraded),
)
ALLOWED = on(GradingDownAuthorised).at_least(Rank.INSPECTOR)


def _lowers(key: str, most: str, grades: tuple[Grade, ...], below: tuple[Grade, ...]) -> Gate:
    """Holds a grade that could be less than `most` until something is learned, or an inspector allows it."""
    return Gate(
        key=key,
        rules=("OC-07",),
        says=f"A grade that could be {most} is lowered on something learned since, or by an inspector",
        act=on(KiratRun, grade=below),
        apart=True,
        requires=(
            Requires(
                f"Nothing has been learned since the grade could be {most}: no fact, no check, no step.",
                Lacks((on(KiratRun, grade=grades),), until=(on(KiratRun), *LEARNED, ALLOWED)),
                about=About.CASE,
            ),
        ),
        who_waits="A child near a suspect of the higher grade is not less safe.",
        sources=(our_design("A grade is lowered on something learned, or on an inspector's authority"),),
    )


GRADE_DOWN = _lowers(
    "online-abuse.grade-down",
    "very high",
    COULD_BE_VERY_HIGH,
    (*COULD_BE_HIGH, *COULD_BE_MEDIUM, Grade.LOW),
)
GRADE_DOWN_FROM_HIGH = _lowers(
    "online-abuse.grade-down-from-high", "high", COULD_BE_HIGH, (*COULD_BE_MEDIUM, Grade.LOW)
)
GRADE_DOWN_FROM_MEDIUM = _lowers(
    "online-abuse.grade-down-from-medium", "medium", COULD_BE_MEDIUM, (Grade.LOW,)
)

PLAN_A_CONTACT = Gate(
    key="online-abuse.plan-a-contact",
    rules=("OC-11",),
    says="A contact with the suspect is booked once their risk of suicide was weighed for it",
    act=on(ContactPlanned),
    apart=True,
    requires=(
        Requires(
            "The suspect's welfare was not weighed since the last contact was booked. If it cannot wait, "
            "record that; no arrest is held.",
            Stands((on(WelfareAssessed), on(ContactCannotWait)), until=(on(ContactPlanned),)),
            about=About.CASE,
        ),
    ),
    who_waits="Nobody: what cannot wait goes ahead with one entry, and no visit or arrest is held.",
    sources=(SUICIDE,),
)

CLOSE = Gate(
    key="online-abuse.close",
    rules=("OC-08", "OC-12", "OC-15"),
    says="A case is closed once the suspect is known, each child referred, the material uploaded",
    act=on(Closed),
    requires=(
        Requires(
            "The suspect is not identified, and no inspector has ended the search.",
            Lacks((RECEIVED, *STILL_LOOKED_FOR), until=(IDENTIFIED, CLEARED_FOR_GOOD, ENDED)),
            about=About.CASE,
        ),
        Requires(
            "A child whom the suspect can reach was not referred.",
            Lacks((on(ChildFound),), until=(on(Referred),)),
        ),
        Requires(
            "Material that was graded is not uploaded.",
            Lacks((on(ImagesGraded),), until=(on(ImagesUploaded),)),
            about=About.CASE,
        ),
    ),
    who_waits="Nobody is less safe while a case stays open.",
    sources=(AT_FIRST_KNOWLEDGE, our_design("A case that is closed is looked at by nobody")),
)

GATES = (
    ASK_SOCIAL_CARE,
    ASK_HEALTH,
    ASK_EDUCATION,
    ASK_THE_BARRING_SERVICE,
    NAME_NO_SUSPICION,
    GRADE_DOWN,
    GRADE_DOWN_FROM_HIGH,
    GRADE_DOWN_FROM_MEDIUM,
    PLAN_A_CONTACT,
    CLOSE,
)
