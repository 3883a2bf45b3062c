"""What an online abuse case shows besides its chronology and duties, and their queue. Never an image."""

from harken.pathways.online_abuse.duties.grading import (
    ACT_BY_THE_ASSESSMENT,
    ACT_ON_THE_GRADE,
    GRADE_THE_SUSPECT,
    SAY_HOW_OLD_THE_SUSPECT_IS,
    TREAT_THE_SUSPECT_AS_A_CHILD,
)
from harken.pathways.online_abuse.duties.identifying import (
    NAME_WHO_DEVELOPS,
    TAKE_A_STEP_TO_IDENTIFY,
    TRIAGE_BY_CONTENT,
)
from harken.pathways.online_abuse.entries.checks import (
    ConflictChecked,
    PartnerAnswered,
    PartnerAsked,
    SystemsSearched,
)
from harken.pathways.online_abuse.entries.children import ChildFound
from harken.pathways.online_abuse.entries.identification import IdentificationStep
from harken.pathways.online_abuse.entries.images import DevicesSeized, ImagesGraded, ImagesUploaded
from harken.pathways.online_abuse.entries.kirat import KiratRun
from harken.vocabulary import Panel, Queue
from harken.vocabulary.roles import (
    DETECTIVE_CHIEF_INSPECTOR,
    DETECTIVE_INSPECTOR,
    DETECTIVE_SERGEANT,
    INTELLIGENCE_DEVELOPER,
    ONLINE_TEAM,
    TRAINED_ASSESSOR,
)

CATEGORIES = ("category_a", "category_b", "category_c")

PANELS = (
    Panel(title="Grades", lists=KiratRun, columns=("grade", "access", "trust_role", "category_a")),
    Panel(title="Children the suspect can reach", lists=ChildFound, columns=("access", "tonight")),
    Panel(title="Steps to identify the suspect", lists=IdentificationStep, columns=("step", "result")),
    Panel(title="Systems searched", lists=SystemsSearched, columns=("systems", "child", "trust_role")),
    Panel(title="Conflict checks", lists=ConflictChecked, columns=("partner", "found")),
    Panel(title="Partners asked", lists=PartnerAsked, columns=("partner", "suspicion", "wanted_by")),
    Panel(title="Partners' answers", lists=PartnerAnswered, columns=("partner", "answer", "trust_role")),
    Panel(title="Seized", lists=DevicesSeized, columns=("devices", "references")),
    Panel(title="Graded", lists=ImagesGraded, columns=("batch", "worst", *CATEGORIES, "first_seen")),
    Panel(title="Uploaded", lists=ImagesUploaded, columns=("batch", *CATEGORIES)),
)

# By risk, never by source: who told us is not on it, and sorts nothing.
QUEUE = Queue(
    title="Online abuse, by risk",
    place="By risk",
    says="By the worst that each could still be while something is not known, whoever told us of it. A case "
    "that is not graded yet may be the worst. Once nothing of this is owed any more it leaves the queue.",
    for_whom=(
        ONLINE_TEAM,
        INTELLIGENCE_DEVELOPER,
        TRAINED_ASSESSOR,
        DETECTIVE_SERGEANT,
        DETECTIVE_INSPECTOR,
        DETECTIVE_CHIEF_INSPECTOR,
    ),
    deadlines=(ACT_ON_THE_GRADE, ACT_BY_THE_ASSESSMENT),
    before=(
        TREAT_THE_SUSPECT_AS_A_CHILD,
        GRADE_THE_SUSPECT,
        SAY_HOW_OLD_THE_SUSPECT_IS,
        TRIAGE_BY_CONTENT,
        NAME_WHO_DEVELOPS,
        TAKE_A_STEP_TO_IDENTIFY,
    ),
)
