"""What a domestic abuse case shows besides its chronology and duties."""

from harken.pathways.domestic_abuse.entries.children import ChildVictim
from harken.pathways.domestic_abuse.entries.risk import RiskGraded, SupervisorReviewed
from harken.pathways.domestic_abuse.entries.schools import EncompassReceived, EstablishmentsFound
from harken.pathways.domestic_abuse.entries.together import DeskReviewed, MaracAnswered
from harken.vocabulary import Panel

RISK = Panel(title="Risk", lists=RiskGraded, columns=("grade", "marac"))
CHILDREN = Panel(
    title="Children, each a victim", lists=ChildVictim, columns=("lives", "was_there", "at_risk")
)
SCHOOLS = Panel(title="Schools found", lists=EstablishmentsFound, columns=("establishments", "roll"))
RECEIPTS = Panel(
    title="Schools that have the notice", lists=EncompassReceived, columns=("establishment", "received_at")
)
DESK = Panel(
    title="Domestic abuse desk", lists=DeskReviewed, columns=("history_added", "children_added", "pack_to")
)
REVIEW = Panel(
    title="Supervisor", lists=SupervisorReviewed, columns=("account_enough", "every_child", "plan")
)
CONFERENCE = Panel(title="Conference (MARAC)", lists=MaracAnswered, columns=("says", "trained", "hears_on"))

PANELS = (RISK, CHILDREN, SCHOOLS, RECEIPTS, DESK, REVIEW, CONFERENCE)
