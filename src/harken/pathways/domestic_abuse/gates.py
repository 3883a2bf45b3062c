"""What must be so before a case is closed, a school is sent a notice, a grade falls below the count."""

from harken.every_case.ahead import Ahead
from harken.every_case.opening import Closed
from harken.pathways.domestic_abuse.duties.children import LET_GO, SEEN_AND_HEARD
from harken.pathways.domestic_abuse.duties.sources import (
    BEFORE_SCHOOL,
    CHILD_IS_A_VICTIM,
    CONFERENCE,
    our_design,
    review,
)
from harken.pathways.domestic_abuse.duties.turns import (
    CHILDREN_KNOWN,
    CHILDREN_UNSURE,
    HIGH_BY_COUNT,
    NOT_IT,
    REPORTED,
    UNBORN,
)
from harken.pathways.domestic_abuse.entries.children import ChildVictim
from harken.pathways.domestic_abuse.entries.incident import LearnedFrom, Reported
from harken.pathways.domestic_abuse.entries.risk import CountOverruled, Grade, RiskGraded
from harken.pathways.domestic_abuse.entries.schools import (
    GO_AHEAD,
    TO_DECIDE,
    EncompassSent,
    EstablishmentsFound,
    MatchDecided,
)
from harken.vocabulary import About, Gate, Lacks, Rank, Requires, Stands, on

APPLIED_FOR = on(Reported, learned_from=LearnedFrom.APPLICATION)
HEARD_OR_LET_GO = (*SEEN_AND_HEARD, LET_GO, UNBORN, NOT_IT)

CLOSE = Gate(
    key="domestic-abuse.close",
    rules=("DA-03",),
    says="A case is closed once every child is known, recorded as a victim, and heard",
    act=on(Closed),
    requires=(
        Requires(
            "Nobody knows yet which children there are. Not known is not none.",
            Lacks(CHILDREN_UNSURE, until=(*CHILDREN_KNOWN, NOT_IT)),
            # Asked of each child it would be asked of nobody, where none is known.
            about=About.CASE,
        ),
        Requires(
            "A child of this case is not recorded as a victim.",
            Lacks((REPORTED,), until=(on(ChildVictim), NOT_IT)),
        ),
        Requires(
            "A child named since it was reported is not recorded as a victim.",
            Stands((on(ChildVictim), REPORTED, APPLIED_FOR)),
        ),
        Requires(
            "A child of this case was not seen and heard, and no inspector let that go.",
            Lacks((REPORTED,), until=HEARD_OR_LET_GO),
        ),
        Requires(
            "A child found since it was reported was not seen and heard, and no inspector let that go.",
            Stands((*HEARD_OR_LET_GO, APPLIED_FOR)),
        ),
    ),
    released=(NOT_IT,),
    who_waits="Nobody is less safe while a case stays open.",
    sources=(
        CHILD_IS_A_VICTIM,
        review("Assessment and help: children present were not seen, and the appointment was closed"),
    ),
)

SEND = Gate(
    key="domestic-abuse.send-to-a-school",
    rules=("DA-06",),
    says="Where the roll does not settle it, a person decides before a school is sent anything",
    act=on(EncompassSent, sent=Ahead.AHEAD),
    requires=(
        Requires(
            "The match is not exact, or staff there are involved. A person decides first whom to tell.",
            Lacks(
                (on(EstablishmentsFound, roll=TO_DECIDE),),
                until=(on(MatchDecided), on(EstablishmentsFound, roll=GO_AHEAD)),
            ),
        ),
    ),
    who_waits="A child whose school is told some minutes later. Told to the wrong school, or to somebody "
    "involved, it cannot be taken back. One that went already is recorded, and the MASH manager told.",
    sources=(BEFORE_SCHOOL, our_design("A person decides, the same night")),
)

GRADE = Gate(
    key="domestic-abuse.grade-below-the-count",
    rules=("DA-07",),
    says="A grade below what the count says needs an inspector's reasons",
    act=on(RiskGraded, grade=(Grade.STANDARD, Grade.MEDIUM)),
    apart=True,
    requires=(
        Requires(
            "Fourteen or more answers are yes. Grade it high, or have an inspector record why not.",
            Lacks((HIGH_BY_COUNT,), until=(on(CountOverruled).at_least(Rank.INSPECTOR),)),
            about=About.CASE,
        ),
    ),
    who_waits="Nobody: until it is graded the count stands, and what is owed at high is owed.",
    sources=(CONFERENCE, our_design("A count raises a grade and never lowers it")),
)

GATES = (CLOSE, SEND, GRADE)
