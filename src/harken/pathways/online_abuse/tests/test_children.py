"""Children whom a suspect can reach: referred, sealed, found by a whole set of checks. Told as timelines."""

from harken.every_case.strategy import StrategyDiscussionHeld
from harken.every_case.tests.clock_times import ARISES, DAY, HOUR
from harken.every_case.tests.twelve import (
    LONG_BEFORE,
    MUCH_LATER,
    SOON_DONE,
    Owes,
    every_row,
    every_table_is_whole,
    no_lie_survives,
    then,
    twelve,
)
from harken.every_case.voice import SeenHow, Voice, WhyNot
from harken.pathways.online_abuse.duties.children import (
    HEAR_THE_CHILD,
    NAME_THE_CHILD,
    REFER_THE_CHILD,
    SEAL_THE_REFERRAL,
    WEIGH_THE_TRUST_ROLE,
)
from harken.pathways.online_abuse.entries.checks import (
    Answered,
    Partner,
)
from harken.pathways.online_abuse.entries.children import Access, ChildFound, HearingLetGo
from harken.pathways.online_abuse.entries.identification import ChildIdentified, Exit
from harken.pathways.online_abuse.entries.kirat import Grade
from harken.pathways.online_abuse.entries.report import Change, FactLearned, First, Triaged
from harken.pathways.online_abuse.tests.facts import (
    A_CHILD_ON_OURS,
    ADULT,
    ALL_SYSTEMS,
    ARREST,
    CHILD_FOUND,
    IN_REACH,
    INTERVIEW,
    LOW,
    MAN,
    NO_LONGER,
    NOTE,
    OTHER,
    RECEIVED,
    REFERRED,
    REFERRED_OPENLY,
    REFERRED_UNSAID,
    TRUST_BY_PARTNER,
    TRUST_ON_OURS,
    TRUST_WEIGHED,
    UNDER_18,
    WORLD,
    kirat,
    of_case,
    of_each_suspect,
    says,
)
from harken.timelines.table import at, met, none, owed, prompted
from harken.vocabulary import Answer

INVESTIGATOR, TEAM, DEVELOPER = "investigator", "online abuse team", "intelligence developer"
DS, DI, DCI = "detective sergeant", "detective inspector", "detective chief inspector"
FIRST_TOLD = (INVESTIGATOR, TEAM)
IN_AN_HOUR, IN_A_DAY = owed("17 Nov 2026 13:05"), prompted("18 Nov 2026 12:05")
long_received = at(LONG_BEFORE, RECEIVED)

COERCED = Triaged(how_soon=First.NOW, child_coerced=Answer.YES)
A_CHILD_AT_RISK = (
    CHILD_FOUND,
    ChildFound(access=Access.NOT_PROVED),
    ChildFound(),
    IN_REACH,
    COERCED,
    ChildIdentified(how=Exit.IDENTIFIED),
    UNDER_18,
)
NO_CHILD_AT_RISK = (
    RECEIVED,
    Triaged(how_soon=First.TODAY),
    ChildIdentified(how=Exit.WITH_OTHERS),
    ADULT,
)
REFER_ROWS = twelve(
    Owes(
        arises=CHILD_FOUND,
        times=HOUR,
        met=((REFERRED, INVESTIGATOR), (REFERRED_UNSAID, TEAM)),
        ladder=(
            ("17 Nov 2026 13:05", FIRST_TOLD),
            ("17 Nov 2026 14:05", (*FIRST_TOLD, DI)),
            ("18 Nov 2026 13:05", (*FIRST_TOLD, DI, DCI)),
        ),
        short_of_it=(("spoken of at a meeting", [(NOTE, INVESTIGATOR)]),),
        not_released=(
            ("a visit is no referral", (ARREST, TEAM)),
            *(("no longer suspected, and the child is owed it still", one) for one in NO_LONGER),
        ),
        more=[
            *((f"referred: {fact.title.lower()} ({n})", [at(ARISES, fact)], ARISES, IN_AN_HOUR)
              for n, fact in enumerate(A_CHILD_AT_RISK)),
            *((f"nobody to refer: {fact.title.lower()} ({n})", [at(ARISES, fact)], MUCH_LATER, none)
              for n, fact in enumerate(NO_CHILD_AT_RISK)),
            ("said again before the referral", [at(ARISES, CHILD_FOUND), then("12:30", CHILD_FOUND)],
             "17 Nov 2026 12:30", IN_AN_HOUR),
            ("two sisters, one of them referred", [at(ARISES, CHILD_FOUND, about={"child": "subject",
             "sibling": "subject"}), then("12:30", REFERRED)], "17 Nov 2026 12:30",
             (met("17 Nov 2026 12:30", about="child"), owed("17 Nov 2026 13:05", about="sibling"))),
        ],
    )
)  # fmt: skip

SHOWN = says(Partner.SOCIAL_CARE, Answered.CHILD)
LEARNED = FactLearned(changes=(Change.ACCESS, Change.OTHER))
NOBODY_SHOWN = (
    says(Partner.SOCIAL_CARE, Answered.KNOWN_CHILD),
    says(Partner.HEALTH),
    ALL_SYSTEMS,
    FactLearned(changes=(Change.CATEGORY_A,)),
    kirat(Grade.LOW_TO_HIGH).model_copy(update={"access": Answer.NOT_KNOWN}),
)
HIM = {"man": "suspect"}
CHILDREN_THERE = ARREST.model_copy(update={"children": Answer.YES})
NAME_ROWS = of_case(
    Owes(
        arises=SHOWN,
        times=HOUR,
        met=((CHILD_FOUND, DEVELOPER), (REFERRED, INVESTIGATOR)),
        ladder=(("17 Nov 2026 13:05", FIRST_TOLD), ("17 Nov 2026 14:05", (*FIRST_TOLD, DI))),
        short_of_it=(("a note names nobody", [(NOTE, DEVELOPER)]),),
        released=NO_LONGER,
        more=[
            *((f"shown: {fact.title.lower()}", [at(ARISES, fact)], ARISES, IN_AN_HOUR)
              for fact in (A_CHILD_ON_OURS, LEARNED, LOW)),
            *((f"nobody new: {fact.title.lower()} ({n})", [at(ARISES, fact)], MUCH_LATER, none)
              for n, fact in enumerate(NOBODY_SHOWN)),
            *((f"it says that there is a child, and names none ({n})", [at(ARISES, fact, about=HIM)], ARISES,
             IN_AN_HOUR) for n, fact in enumerate((IN_REACH, COERCED, CHILD_FOUND))),
            *((f"it says of no child, and names none ({n})", [at(ARISES, fact, about=HIM)], MUCH_LATER, none)
              for n, fact in enumerate((RECEIVED, Triaged(how_soon=First.TODAY)))),
            *((f"it says that there is a child, and names one ({n})", [at(ARISES, fact)], MUCH_LATER, none)
              for n, fact in enumerate((IN_REACH, COERCED, CHILD_FOUND))),
            ("entered, and named to nobody", [at(ARISES, SHOWN), then("12:06", CHILD_FOUND, about=HIM)],
             SOON_DONE, IN_AN_HOUR),
            ("a referral of nobody", [at(ARISES, SHOWN), then("12:06", REFERRED, about=HIM)], SOON_DONE,
             IN_AN_HOUR),
            ("children were there, and nobody says who", [at(ARISES, CHILDREN_THERE)], ARISES, IN_AN_HOUR),
            ("those who were there are known", [then("09:00", CHILD_FOUND), at(ARISES, CHILDREN_THERE)],
             MUCH_LATER, none),
            ("nobody says whether children were there", [at(ARISES, ARREST)], MUCH_LATER, none),
            ("graded with access once the child was entered", [then("09:00", CHILD_FOUND), at(ARISES, LOW)],
             MUCH_LATER, none),
            ("graded with access once a child was referred", [then("09:00", REFERRED), at(ARISES, LOW)],
             MUCH_LATER, none),
            ("another child after the first was entered", [then("09:00", CHILD_FOUND), at(ARISES, SHOWN)],
             ARISES, IN_AN_HOUR),
            ("shown twice", [at(ARISES, SHOWN), then("12:30", A_CHILD_ON_OURS)], "17 Nov 2026 12:30",
             IN_AN_HOUR),
        ],
    )
)  # fmt: skip

DISCUSSED = StrategyDiscussionHeld(decided="Nothing is said before the visit")
SEAL_ROWS = twelve(
    Owes(
        arises=REFERRED_UNSAID,
        times=HOUR,
        before=(long_received,),
        met=((REFERRED, INVESTIGATOR), (DISCUSSED, INVESTIGATOR)),
        ladder=(("17 Nov 2026 13:05", FIRST_TOLD), ("17 Nov 2026 14:05", (*FIRST_TOLD, DI))),
        short_of_it=(("openly again", [(REFERRED_OPENLY, INVESTIGATOR)]),),
        released=((ARREST, TEAM),),
        not_released=(("an interview is no visit", (INTERVIEW, TEAM)),),
        more=[
            ("openly", [long_received, at(ARISES, REFERRED_OPENLY)], ARISES, IN_AN_HOUR),
            ("sealed", [long_received, at(ARISES, REFERRED)], MUCH_LATER, none),
            ("of another kind of case", [at(ARISES, REFERRED_UNSAID)], MUCH_LATER, none),
            ("police have been there, and the household knows", [long_received, then("09:00", ARREST),
             at(ARISES, REFERRED_OPENLY)], MUCH_LATER, none),
            ("twice", [long_received, at(ARISES, REFERRED_UNSAID), then("12:30", REFERRED_UNSAID)],
             "17 Nov 2026 12:30", IN_AN_HOUR),
        ],
    )
)  # fmt: skip

ALONE, ASLEEP = Voice(seen=SeenHow.ALONE), Voice(seen=SeenHow.NOT_SPOKEN_TO, why_not=WhyNot.ASLEEP)
A_BABY = Voice(seen=SeenHow.NOT_SPOKEN_TO, why_not=WhyNot.TOO_YOUNG)
SAID_TOO_YOUNG = Voice(seen=SeenHow.NOT_SEEN, why_not=WhyNot.TOO_YOUNG)
LET_GO = HearingLetGo(why="Her social worker saw her at school")
long_found = at(LONG_BEFORE, CHILD_FOUND)
HEAR_ROWS = twelve(
    Owes(
        arises=ARREST,
        times=DAY,
        before=(long_found,),
        met=((ALONE, INVESTIGATOR), (A_BABY, INVESTIGATOR)),
        ladder=(("18 Nov 2026 12:05", FIRST_TOLD), ("18 Nov 2026 13:05", (*FIRST_TOLD, DI))),
        has_deadline=False,
        short_of_it=(
            ("asleep is not heard", [(ASLEEP, INVESTIGATOR)]),
            ("too young, and nobody saw the child", [(SAID_TOO_YOUNG, INVESTIGATOR)]),
        ),
        released=((LET_GO, DI),),
        not_released=(("a sergeant does not let it go", (LET_GO, DS)), ("not suspected now", NO_LONGER[1])),
        more=[
            ("a child nobody thought in reach", [at(ARISES, ARREST)], MUCH_LATER, none),
            ("found once police were there", [then("12:00", ARREST), at(ARISES, CHILD_FOUND,
             about="sibling")], ARISES, prompted("18 Nov 2026 12:05", about="sibling")),
            ("found once police were there, and spoken with there", [then("12:00", ARREST), then("12:03",
             ALONE), at(ARISES, CHILD_FOUND)], MUCH_LATER, none),
            ("found once police were there, a baby whom they saw", [then("12:00", ARREST), then("12:03",
             A_BABY), at(ARISES, CHILD_FOUND)], MUCH_LATER, none),
            ("found once the suspect was interviewed", [then("12:00", INTERVIEW), at(ARISES, CHILD_FOUND)],
             MUCH_LATER, none),
            ("police were there, and only the suspect is named", [long_found, at(ARISES, ARREST,
             about={"man": "suspect"})], ARISES, IN_A_DAY),
            ("only the suspect is named, and the child is found by them", [at(ARISES, ARREST,
             about={"man": "suspect"}), at("17 Nov 2026 12:06", CHILD_FOUND)], "17 Nov 2026 12:06",
             prompted("18 Nov 2026 12:06")),
            ("an interview is no visit", [long_found, at(ARISES, INTERVIEW)], MUCH_LATER, none),
            ("police come again the same day", [long_found, at(ARISES, ARREST), then("13:00", ARREST)],
             "17 Nov 2026 13:00", IN_A_DAY),
        ],
    )
)  # fmt: skip

TRUST_LEARNED = FactLearned(changes=(Change.TRUST,))
GRADED_WITH_TRUST = kirat(Grade.HIGH, trust=Answer.YES)
TRUST_ROWS = of_each_suspect(
    Owes(
        arises=TRUST_ON_OURS,
        times=DAY,
        before=(long_received,),
        met=((TRUST_WEIGHED, INVESTIGATOR),),
        ladder=(("18 Nov 2026 12:05", FIRST_TOLD), ("18 Nov 2026 13:05", (*FIRST_TOLD, DI))),
        has_deadline=False,
        short_of_it=(("a note weighs nothing", [(NOTE, INVESTIGATOR)]),),
        released=NO_LONGER,
        more=[
            ("a partner shows it", [long_received, at(ARISES, TRUST_BY_PARTNER)], ARISES, IN_A_DAY),
            ("it is learned", [long_received, at(ARISES, TRUST_LEARNED)], ARISES, IN_A_DAY),
            ("the grade is the first to say so", [at(ARISES, GRADED_WITH_TRUST)], ARISES, IN_A_DAY),
            ("the grade says that there is none", [at(ARISES, LOW)], MUCH_LATER, none),
            ("graded again once it was weighed", [then("09:00", TRUST_WEIGHED),
             at(ARISES, GRADED_WITH_TRUST)], MUCH_LATER, none),
            ("graded once somebody had said so", [then("09:00", TRUST_LEARNED),
             at(ARISES, GRADED_WITH_TRUST)], MUCH_LATER, none),
            ("systems that show none", [long_received, at(ARISES, ALL_SYSTEMS)], MUCH_LATER, none),
            ("in another kind of case", [at(ARISES, TRUST_ON_OURS)], MUCH_LATER, none),
            ("received of another suspect, and not the first of all", [then("09:00", NOTE),
             then("10:00", RECEIVED, about=OTHER), at(ARISES, TRUST_ON_OURS, about=MAN)], ARISES, IN_A_DAY),
            ("shown twice", [long_received, at(ARISES, TRUST_ON_OURS), then("13:00", TRUST_BY_PARTNER)],
             "17 Nov 2026 13:00", IN_A_DAY),
            ("another position once the first was weighed", [long_received, then("09:00", TRUST_ON_OURS),
             then("10:00", TRUST_WEIGHED), at(ARISES, TRUST_LEARNED)], ARISES,
             (met("17 Nov 2026 10:00"), IN_A_DAY)),
        ],
    )
)  # fmt: skip

TABLES = (
    (REFER_THE_CHILD, REFER_ROWS),
    (NAME_THE_CHILD, NAME_ROWS),
    (SEAL_THE_REFERRAL, SEAL_ROWS),
    (HEAR_THE_CHILD, HEAR_ROWS),
    (WEIGH_THE_TRUST_ROLE, TRUST_ROWS),
)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
