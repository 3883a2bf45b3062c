"""What a custody case shows besides its chronology and duties."""

from harken.pathways.custody.entries.accommodation import AccommodationAnswered, AccommodationRequested
from harken.pathways.custody.entries.adults import AppropriateAdultArrived
from harken.pathways.custody.entries.arrival import Arrived, HeldApart
from harken.pathways.custody.entries.review import DetentionReviewed, ReviewedAfterCharge
from harken.pathways.custody.flags import IN_CUSTODY_NOW
from harken.vocabulary import Last, Panel, Whereabouts

REVIEWS = Panel(title="Reviews", lists=DetentionReviewed, columns=("how", "adult", "heard"))
AFTER_CHARGE = Panel(
    title="Reviews after charge", lists=ReviewedAfterCharge, columns=("how", "asked_again", "heard")
)
ASKED = Panel(
    title="Accommodation asked for",
    lists=AccommodationRequested,
    columns=("kind", "asked_of", "twelve_or_over", "serious_harm", "alternative_not_enough"),
)
ANSWERED = Panel(
    title="What the authority answered",
    lists=AccommodationAnswered,
    columns=("answer", "by_whom", "because", "absconds", "harm_if_away", "injures"),
)
SIGHT_AND_SOUND = Panel(
    title="Within sight and sound of adults", lists=HeldApart, columns=("place", "apart", "minutes")
)

PANELS = (REVIEWS, AFTER_CHARGE, ASKED, ANSWERED, SIGHT_AND_SOUND)

IN_CUSTODY = Whereabouts(
    flag=IN_CUSTODY_NOW,
    says="In police custody",
    shows=(
        Last(Arrived),
        Last(AppropriateAdultArrived, "No appropriate adult is recorded to have come."),
        Last(HeldApart, "Where they are held, and whether apart from adults, is not recorded."),
    ),
)
