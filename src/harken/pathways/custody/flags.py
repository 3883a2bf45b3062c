"""What stands on a child because of being held by police."""

from harken.pathways.custody.duties.sources import our_design
from harken.pathways.custody.duties.stages import ARRIVED, CHARGED_AND_KEPT, LEFT, NO_LONGER_KEPT
from harken.vocabulary import Flag, when

IN_CUSTODY_NOW = Flag(
    key="custody.now",
    title="In police custody now",
    rises=(when(ARRIVED),),
    ends=(LEFT,),
    crosses="In police custody now. Tell the custody officer what you know.",
    sources=(our_design("A child is in custody from arrival until they leave"),),
)

KEPT_AFTER_CHARGE = Flag(
    key="custody.kept-after-charge",
    title="Kept in a cell after charge",
    rises=(when(CHARGED_AND_KEPT),),
    ends=NO_LONGER_KEPT,
    sources=(our_design("Everybody who opens the child's page sees that there is a child in a cell"),),
)

FLAGS = (IN_CUSTODY_NOW, KEPT_AFTER_CHARGE)
