"""What a police protection case shows besides its chronology and duties."""

from harken.pathways.police_protection.entries.place import Accommodated
from harken.pathways.police_protection.entries.power import NeedLookedAt, PowerEnded, ProtectionSaid
from harken.pathways.police_protection.entries.told import AuthoritySpokenWith, ChildTold
from harken.pathways.police_protection.flags import END_NOT_RECORDED, IN_POLICE_PROTECTION
from harken.vocabulary import Last, Panel, Whereabouts

WHAT_THE_CHILD_WANTS = Panel(title="The child told and asked", lists=ChildTold, columns=("told", "wishes"))
WHERE = Panel(title="Where the child is", lists=Accommodated, columns=("place", "together"))
NEED = Panel(title="Is it still needed?", lists=NeedLookedAt, columns=("cause", "reasons"))
AUTHORITY = Panel(title="The authority says", lists=AuthoritySpokenWith, columns=("section_47", "order"))
END = Panel(title="How it ended", lists=PowerEnded, columns=("reason", "how_sure", "protects"))

PANELS = (WHAT_THE_CHILD_WANTS, WHERE, NEED, AUTHORITY, END)

PROTECTED = Whereabouts(
    flag=IN_POLICE_PROTECTION,
    says="In police protection",
    shows=(
        Last(Accommodated, "Where they were taken, and to whom, is not recorded."),
        Last(NeedLookedAt),
    ),
)
ENDED_BY_LAW = Whereabouts(
    flag=END_NOT_RECORDED,
    says="Police protection is over by law. Not known to be safe.",
    shows=(
        Last(ProtectionSaid, "What protects them now is not recorded."),
        Last(Accommodated, "Where they were taken, and to whom, is not recorded."),
    ),
    late=True,
)

WHEREABOUTS = (PROTECTED, ENDED_BY_LAW)
