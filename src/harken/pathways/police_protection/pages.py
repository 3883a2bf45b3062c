"""What a police protection case shows besides its chronology and duties."""

from harken.pathways.police_protection.entries.place import Accommodated
from harken.pathways.police_protection.entries.power import NeedLookedAt, PowerEnded
from harken.pathways.police_protection.entries.told import AuthoritySpokenWith, ChildTold
from harken.vocabulary import Panel

WHAT_THE_CHILD_WANTS = Panel(title="The child told and asked", lists=ChildTold, columns=("told", "wishes"))
WHERE = Panel(title="Where the child is", lists=Accommodated, columns=("place", "together"))
NEED = Panel(title="Is it still needed?", lists=NeedLookedAt, columns=("cause", "reasons"))
AUTHORITY = Panel(title="The authority says", lists=AuthoritySpokenWith, columns=("section_47", "order"))
END = Panel(title="How it ended", lists=PowerEnded, columns=("reason", "how_sure", "protects"))

PANELS = (WHAT_THE_CHILD_WANTS, WHERE, NEED, AUTHORITY, END)
