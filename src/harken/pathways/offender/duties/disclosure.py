"""What is owed to a child about whom somebody asks under the child sex offender disclosure scheme."""

from harken.pathways.offender.duties.managed import DAY, WEEK
from harken.pathways.offender.duties.sources import HELD_FROM, SCHEME, our_design
from harken.pathways.offender.entries.disclosure import (
    DISCLOSURE_DECIDED,
    SAFE_FOR_NOW,
    ApplicantSeen,
    ChecksMade,
    Decision,
    DecisionPutOff,
    DisclosureAsked,
    DisclosureDecided,
)
from harken.pathways.offender.entries.registration import Because, TakenOn
from harken.vocabulary import (
    About,
    Answer,
    Clock,
    Days,
    Duty,
    Elapsed,
    Extended,
    On,
    Role,
    Tell,
    Warn,
    on,
    when,
)
from harken.vocabulary.roles import (
    CSODS_OFFICER,
    DETECTIVE_CHIEF_INSPECTOR,
    DETECTIVE_INSPECTOR,
)

ASKED = (when(on(TakenOn, because=Because.ASKED_ABOUT)), when(on(DisclosureAsked)))
TWO_DAYS = Elapsed(hours=48)


def _owed(
    key: str,
    row: str,
    *,
    clock: Clock,
    met: On,
    whom: Role,
    before: Elapsed,
    released: tuple[On, ...] = (),
    **said: str,
) -> Duty:
    """A step of one application: met only by what is recorded of that one."""
    return Duty(
        key=key,
        rules=(row,),
        says=said["says"],
        short=said["short"],
        why=said["why"],
        about=About.CASE,
        owed_by=(CSODS_OFFICER,),
        arises=ASKED,
        due={HELD_FROM: clock},
        met=(met.with_same("application"),),
        released=tuple(one.with_same("application") for one in released),
        steps=("Do it today",),
        warns=(Warn(CSODS_OFFICER, before),),
        escalates=(Tell(CSODS_OFFICER), Tell(whom)),
        sources=(SCHEME, our_design(f"Who hears, and {before.value} before")),
    )


MAKE_THE_FIRST_CHECKS = _owed(
    "offender.make-the-first-checks",
    "SO-17",
    says="Make the first checks on the application, and act at once on any danger",
    short="First checks",
    why="Somebody was frightened enough to ask. The child may be with them tonight.",
    clock=DAY,
    met=on(ChecksMade, danger=SAFE_FOR_NOW),
    whom=DETECTIVE_INSPECTOR,
    before=Elapsed(hours=4),
)
SEE_THE_APPLICANT = _owed(
    "offender.see-the-applicant",
    "SO-18",
    says="See whoever asked face to face, and check who they are",
    short="Applicant seen",
    why="Some ask who would misuse the answer; most have seen something they have told nobody yet.",
    clock=Days(10),
    met=on(ApplicantSeen, identity=Answer.YES),
    released=(on(DisclosureDecided, decision=Decision.WITHDRAWN),),
    whom=DETECTIVE_INSPECTOR,
    before=TWO_DAYS,
)
DECIDE_ON_DISCLOSURE = _owed(
    "offender.decide-on-disclosure",
    "SO-19",
    says="Assess the risk with partners, and decide whether anything is disclosed, and to whom",
    short="Disclosure decided",
    why="Only somebody who knows can keep the child away.",
    clock=Extended(Days(28), (on(DecisionPutOff),), to="until"),
    met=on(DisclosureDecided, decision=DISCLOSURE_DECIDED),
    whom=DETECTIVE_CHIEF_INSPECTOR,
    before=WEEK,
)

DUTIES = (MAKE_THE_FIRST_CHECKS, SEE_THE_APPLICANT, DECIDE_ON_DISCLOSURE)
