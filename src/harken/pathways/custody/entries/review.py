"""Facts about reviews of detention: held, how, who was there, who was heard; postponed; explained."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from harken.vocabulary import Answer, Asks, Entry, Mark, marked_when


class How(StrEnum):
    """How a review, or an authority, was given."""

    IN_PERSON = "in person"
    LIVE_LINK = "by live link"
    TELEPHONE = "by telephone"
    NOT_SAID = "not said"


class WhyNot(StrEnum):
    """Why a review was not in person."""

    NO_OFFICER_NEAR = "no review officer could get here in time"
    STATION_CUT_OFF = "weather or an emergency cut the station off"
    OTHER = "another reason, in my own words"
    NOT_GIVEN = "reason not given"


REASONS = (WhyNot.NO_OFFICER_NEAR, WhyNot.STATION_CUT_OFF, WhyNot.OTHER)


class LiveLink(StrEnum):
    """Whether a live link was considered before the telephone. It comes first where it is practicable."""

    NOT_PRACTICABLE = "considered, and not practicable"
    PRACTICABLE = "it was practicable"
    NOT_CONSIDERED = "not considered"


class AdultThere(StrEnum):
    """Whether an appropriate adult was with the child, or why not."""

    PRESENT = "present"
    ON_THE_WAY = "not here yet, and asked"
    COULD_NOT = "could not come, in my own words"
    NOT_ASKED = "not asked, no reason given"


WITH_ADULT_OR_REASON = (AdultThere.PRESENT, AdultThere.ON_THE_WAY, AdultThere.COULD_NOT)


class Heard(StrEnum):
    """Who could say something before the decision."""

    CHILD = "the child, in their own words"
    FOR_THE_CHILD = "the adult or the solicitor for the child"
    ASLEEP = "the child was asleep"
    UNFIT = "the child was not fit to"
    NOBODY = "nobody"
    NOT_SAID = "not said"


UNHEARD = (Heard.ASLEEP, Heard.UNFIT, Heard.NOBODY, Heard.NOT_SAID)


class DetentionReviewed(Entry):
    """An inspector reviewed whether the child, not charged, must still be held."""

    key = "custody.detention-reviewed"
    title = "Detention reviewed"
    reads = (
        "Detention reviewed {how}. Appropriate adult: {adult}. Heard: {heard}. Said: {child_said}. "
        "Decided: {decided}"
    )
    help = "Before charge: an inspector or above who is not directly involved. In person unless it cannot be."
    quotes = "child_said"
    as_it_happens = True
    marks = (marked_when(Mark.CHILD_HEARD, heard=Heard.CHILD),)

    how: Annotated[
        How,
        Asks(
            "How was it done?",
            why="On the telephone nobody sees the child. The review found it had become a habit.",
            step="How",
        ),
    ]
    why_not_in_person: Annotated[
        WhyNot, Asks("Why not in person?", step="Not in person", of=("how", (How.TELEPHONE, How.LIVE_LINK)))
    ] = WhyNot.NOT_GIVEN
    live_link: Annotated[
        LiveLink,
        Asks(
            "Was a live link considered?",
            why="The law allows the telephone only where a live link is not practicable.",
            step="Not in person",
            of=("how", (How.TELEPHONE,)),
        ),
    ] = LiveLink.NOT_CONSIDERED
    reason: Annotated[
        str,
        Asks(
            "In your own words: why not in person?",
            lines=2,
            step="Not in person",
            of=("how", (How.TELEPHONE, How.LIVE_LINK)),
        ),
    ] = ""
    adult: Annotated[AdultThere, Asks("Was an appropriate adult with the child?", step="The child")] = (
        AdultThere.NOT_ASKED
    )
    why_no_adult: Annotated[
        str, Asks("If not, why not, and when will one be?", lines=2, step="The child")
    ] = ""
    heard: Annotated[Heard, Asks("Who was heard before the decision?", step="The child")] = Heard.NOT_SAID
    child_said: Annotated[
        str,
        Asks(
            "What did the child say, in their words?",
            lines=4,
            step="Their words",
            of=("heard", (Heard.CHILD, Heard.FOR_THE_CHILD)),
        ),
    ] = ""
    involved: Annotated[
        Answer, Asks("Are you directly involved in the investigation?", step="The decision")
    ] = Answer.NOT_KNOWN
    decided: Annotated[str, Asks("What was decided, and why?", lines=4, step="The decision")] = ""


class ReviewPostponed(Entry):
    """A review could not be done by its latest time: why. It is done as soon as practicable."""

    key = "custody.review-postponed"
    title = "Review postponed"
    reads = "Review postponed until {until}: {why}"
    help = "It stays late on the record, with this reason beside it, and moves no later review."
    as_it_happens = True

    why: Annotated[str, Asks("Why was it not practicable?", lines=3)] = ""
    until: Annotated[datetime | None, Asks("Until when?", ahead=True)] = None


class TelephoneReviewExplained(Entry):
    """What a review by telephone did not say: why not in person, the live link, the appropriate adult."""

    key = "custody.telephone-review-explained"
    title = "Telephone review explained"
    reads = "By telephone because: {why}. Live link: {live_link}. Appropriate adult: {adult}. {reason}"
    as_it_happens = True

    why: Annotated[WhyNot, Asks("Why not in person?")] = WhyNot.NOT_GIVEN
    live_link: Annotated[LiveLink, Asks("Was a live link considered?")] = LiveLink.NOT_CONSIDERED
    adult: Annotated[AdultThere, Asks("Was an appropriate adult with the child?")] = AdultThere.NOT_ASKED
    reason: Annotated[str, Asks("In your own words?", lines=3)] = ""


class AskedAgain(StrEnum):
    """Whether the local authority was asked again at a review after charge, and its answer."""

    OFFERED = "asked, and a place offered"
    REFUSED = "asked, and refused"
    NO_ANSWER = "asked, no answer yet"
    NOT_ASKED = "not asked"
    NOT_SAID = "not said"


NOT_ASKED_AGAIN = (AskedAgain.NOT_ASKED, AskedAgain.NOT_SAID)


class ReviewedAfterCharge(Entry):
    """The custody officer reviewed whether a charged child must still be held."""

    key = "custody.reviewed-after-charge"
    title = "Reviewed after charge"
    reads = "Reviewed after charge {how}. Move asked again: {asked_again}, {asked_of}. Decided: {decided}"
    help = "By the custody officer. At each one the move to the local authority's care is asked for again."
    quotes = "child_said"
    as_it_happens = True
    marks = (marked_when(Mark.CHILD_HEARD, heard=Heard.CHILD),)

    how: Annotated[
        How, Asks("How was it done?", why="The law gives no power to review a charged child by telephone.")
    ]
    asked_again: Annotated[AskedAgain, Asks("Was the local authority asked again to take the child?")] = (
        AskedAgain.NOT_SAID
    )
    asked_of: Annotated[str, Asks("Who there was asked?", coded=True)] = ""
    adult: Annotated[AdultThere, Asks("Was an appropriate adult with the child?")] = AdultThere.NOT_ASKED
    heard: Annotated[Heard, Asks("Who was heard before the decision?")] = Heard.NOT_SAID
    child_said: Annotated[
        str,
        Asks(
            "What did the child say, in their words?",
            lines=4,
        ),
    ] = ""
    decided: Annotated[str, Asks("What was decided, and why?", lines=3)] = ""
