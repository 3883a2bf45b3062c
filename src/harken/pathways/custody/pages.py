"""What a custody case shows besides its chronology and duties."""

from harken.pathways.custody.entries.accommodation import AccommodationAnswered, AccommodationRequested
from harken.pathways.custody.entries.arrival import HeldApart
from harken.pathways.custody.entries.review import DetentionReviewed, ReviewedAfterCharge
from harken.vocabulary import Panel

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
