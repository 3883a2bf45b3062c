"""What a custody case shows besides its chronology and duties, and what is counted of all of them."""

from harken.pathways.custody.entries.accommodation import (
    AccommodationAnswered,
    AccommodationRequested,
    AuthoritySays,
    Kind,
)
from harken.pathways.custody.entries.adults import AppropriateAdultArrived
from harken.pathways.custody.entries.arrival import Arrived, HeldApart
from harken.pathways.custody.entries.charge import Bail, Charged, DetentionCertified, Left, Where
from harken.pathways.custody.entries.review import (
    AdultThere,
    DetentionReviewed,
    Heard,
    How,
    LiveLink,
    ReviewedAfterCharge,
    WhyNot,
)
from harken.pathways.custody.entries.search import StripSearched
from harken.pathways.custody.flags import IN_CUSTODY_NOW
from harken.vocabulary import Answer, Figure, Figures, Last, Panel, Whereabouts, on
from harken.vocabulary.roles import CUSTODY_INSPECTOR, CUSTODY_LEAD, SUPERINTENDENT

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

ARRIVED, REVIEWED = on(Arrived), on(DetentionReviewed)
BY_TELEPHONE = on(DetentionReviewed, how=How.TELEPHONE)
KEPT = on(Charged, bail=Bail.REFUSED)
NO_ADULT = on(DetentionReviewed, adult=(AdultThere.ON_THE_WAY, AdultThere.COULD_NOT, AdultThere.NOT_ASKED))
REFUSED = on(AccommodationAnswered, answer=AuthoritySays.REFUSED)

FIGURES = Figures(
    title="Children in custody",
    for_whom=(CUSTODY_INSPECTOR, CUSTODY_LEAD, SUPERINTENDENT),
    voice=True,
    each=(
        Figure(says="A review heard the child in their own words", of=REVIEWED,
               so=on(DetentionReviewed, heard=Heard.CHILD)),
        Figure(says="A review with no appropriate adult there", of=REVIEWED, so=NO_ADULT),
        Figure(says="A review by telephone", of=REVIEWED, so=BY_TELEPHONE),
        Figure(says="By telephone, and no reason given", of=BY_TELEPHONE,
               so=on(DetentionReviewed, how=How.TELEPHONE, why_not_in_person=WhyNot.NOT_GIVEN)),
        Figure(says="By telephone, and no live link considered", of=BY_TELEPHONE,
               so=on(DetentionReviewed, how=How.TELEPHONE, live_link=LiveLink.NOT_CONSIDERED)),
        Figure(says="Held within sight or sound of adults", of=ARRIVED, so=on(HeldApart, apart=Answer.NO)),
        Figure(says="Strip searched", of=ARRIVED, so=on(StripSearched)),
        Figure(says="Charged, and bail refused", of=ARRIVED, so=KEPT),
        Figure(says="Accommodation asked for", of=KEPT, so=on(AccommodationRequested)),
        Figure(says="Secure accommodation asked for", of=on(AccommodationRequested),
               so=on(AccommodationRequested, kind=Kind.SECURE)),
        Figure(says="The authority refused a place", of=on(AccommodationRequested), so=REFUSED),
        Figure(says="Moved to the authority's accommodation", of=KEPT,
               so=on(Left, where=Where.ACCOMMODATION)),
        Figure(says="Kept, and a certificate made", of=KEPT, so=on(DetentionCertified)),
    ),
)  # fmt: skip
