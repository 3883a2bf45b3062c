"""What stands on a child because of oversight: a meeting that did not reach them."""

from harken.pathways.governance.duties.meeting import ENDED, FOUND, RELEASED, TALKED_ABOUT
from harken.pathways.governance.duties.sources import DAILY_MEETING, our_design
from harken.pathways.governance.entries.meeting import ChildDiscussed, Decided
from harken.vocabulary import Days, Flag, on, when

NOT_REACHED = Flag(
    key="governance.not-reached",
    title="The meeting did not reach this child",
    rises=(when(on(ChildDiscussed, decided=Decided.NOT_REACHED)),),
    ends=(TALKED_ABOUT, FOUND, ENDED, RELEASED),
    review=Days(2),
    sources=(DAILY_MEETING, our_design("A child the meeting had no time for is shown until it has")),
)

FLAGS = (NOT_REACHED,)
