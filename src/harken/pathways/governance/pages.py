"""What a matter of oversight shows besides its chronology and duties."""

from harken.pathways.governance.entries.inspection import (
    CaseAudited,
    RecommendationEvidenced,
    RecommendationMade,
)
from harken.pathways.governance.entries.matter import MatterOpened
from harken.pathways.governance.entries.meeting import GroupMet
from harken.vocabulary import Panel

MATTER = Panel(title="The matter", lists=MatterOpened, columns=("matter", "since", "reference"))
RECOMMENDED = Panel(title="Recommended", lists=RecommendationMade, columns=("number", "within", "owner"))
EVIDENCE = Panel(
    title="What shows it", lists=RecommendationEvidenced, columns=("number", "carried_out", "grade", "scale")
)
AUDITED = Panel(
    title="Cases audited",
    lists=CaseAudited,
    columns=("case", "grade", "scale", "childs_experience", "fed_back"),
)
GROUP = Panel(title="The group met", lists=GroupMet, columns=("actions", "closed", "carried"))

PANELS = (MATTER, RECOMMENDED, EVIDENCE, AUDITED, GROUP)
