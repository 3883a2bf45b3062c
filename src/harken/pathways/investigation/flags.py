"""What stands on a child because of an investigation: no qualified investigator, a suspect on bail."""

from harken.every_case.acceptance import Allocated
from harken.pathways.investigation.duties.beginning import QUALIFIED
from harken.pathways.investigation.duties.sources import TOO_FEW_QUALIFIED, our_design
from harken.pathways.investigation.entries.allegation import UntrainedAccepted
from harken.pathways.investigation.entries.suspect import ReleaseEnded, SuspectReleased
from harken.vocabulary import Answer, Days, Flag, on, when

UNTRAINED = Flag(
    key="investigation.untrained",
    title="No qualified investigator yet",
    rises=(when(on(UntrainedAccepted)),),
    ends=(QUALIFIED, on(Allocated, accredited=Answer.YES)),
    review=Days(14),
    sources=(TOO_FEW_QUALIFIED,),
)

SUSPECT_OUT = Flag(
    key="investigation.suspect-out",
    title="Suspect on bail or released",
    crosses="Somebody is on bail or released who must not come near this child. Ring the investigator.",
    crosses_home=True,
    rises=(when(on(SuspectReleased)),),
    ends=(on(ReleaseEnded),),
    each="suspect",
    in_full=True,
    review=Days(28),
    pressing=True,
    sources=(our_design("Stands until the bail or release ended"),),
)

FLAGS = (UNTRAINED, SUSPECT_OUT)
