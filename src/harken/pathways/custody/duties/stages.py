"""What turns on arrival, charge and leaving; and who hears, in which order."""

from harken.pathways.custody.entries.accommodation import AccommodationRequested
from harken.pathways.custody.entries.arrival import AgeConsidered, Arrived, TreatedAs
from harken.pathways.custody.entries.charge import KEPT, Bail, Charged, Left, Where
from harken.vocabulary import Elapsed, Lacks, Stands, Stretch, on, when

QUARTER, HALF, HOUR = Elapsed(minutes=15), Elapsed(minutes=30), Elapsed(hours=1)
TWO_HOURS, THREE_HOURS, FOUR_HOURS = Elapsed(hours=2), Elapsed(hours=3), Elapsed(hours=4)

ARRIVED, LEFT = on(Arrived), on(Left)
NOT_A_CHILD = on(AgeConsidered, treated_as=TreatedAs.ADULT)
GONE = (LEFT, NOT_A_CHILD)
EACH_DETENTION = Stretch((ARRIVED,), (LEFT,))

# Arrival written down twice begins nothing anew; coming back after leaving does.
CAME_IN = when(ARRIVED, Lacks((ARRIVED,), until=(LEFT,)))
# Taken for an adult, and found to be a child after all: what a child is owed begins then.
_JUVENILE = on(AgeConsidered, treated_as=TreatedAs.JUVENILE)
_TAKEN_FOR_AN_ADULT = Stands((NOT_A_CHILD,), until=(_JUVENILE, LEFT))
A_CHILD_AFTER_ALL = when(_JUVENILE, _TAKEN_FOR_AN_ADULT)
A_CHILD_IS_HERE = (CAME_IN, A_CHILD_AFTER_ALL)
STILL_A_CHILD = Lacks((NOT_A_CHILD,), until=(_JUVENILE, LEFT))
IN_CUSTODY = Stands((ARRIVED,), until=GONE)

CHARGED_AND_KEPT = on(Charged, bail=KEPT)
BAIL_GRANTED = on(Charged, bail=Bail.GRANTED)
# A second charge begins nothing anew while the child is kept on the first.
BAIL_REFUSED = (
    when(
        CHARGED_AND_KEPT,
        Lacks((CHARGED_AND_KEPT,), until=(LEFT, BAIL_GRANTED)),
        STILL_A_CHILD,
    ),
    when(_JUVENILE, _TAKEN_FOR_AN_ADULT, Stands((CHARGED_AND_KEPT,), until=(LEFT, BAIL_GRANTED))),
)
NO_LONGER_KEPT = (LEFT, BAIL_GRANTED, NOT_A_CHILD)

ASKED_THE_AUTHORITY = on(AccommodationRequested)
TO_COURT = on(Left, where=Where.COURT)
