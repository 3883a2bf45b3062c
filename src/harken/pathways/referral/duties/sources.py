"""Where the rules of this pathway come from, and how far each was read."""

from harken.every_case.sources import CHECKED
from harken.vocabulary import Basis, Confidence, Source

_REVIEW = (
    "HMICFRS, Cambridgeshire: National child protection inspection post-inspection review, 9 December 2022"
)
_WORKING_TOGETHER = "Working Together to Safeguard Children"


def _source(document: str, paragraph: str, basis: Basis, confidence: Confidence) -> Source:
    return Source(
        document=document, paragraph=paragraph, basis=basis, confidence=confidence, checked_on=CHECKED
    )


def review(paragraph: str) -> Source:
    """What the inspectorate's review says of the force's own practice."""
    return _source(_REVIEW, paragraph, Basis.LOCAL, Confidence.REVIEW)


def our_design(paragraph: str) -> Source:
    """Our own choice, where no authority was found."""
    return _source(
        "Harken, register of duties, multi-agency work", paragraph, Basis.DESIGN, Confidence.DESIGN
    )


FROM_FIRST_KNOWLEDGE = review(
    "Investigation: cases were mentioned at a weekly meeting, or referred when the warrant was executed. "
    "The obligations are the same from a report and from intelligence"
)
NOT_THE_NEXT_MEETING = review(
    "Investigation: information waits for the meeting, sometimes a month; the safeguarding hub may have it "
    "much sooner"
)
LEAST_THERE = _source(
    f"{_WORKING_TOGETHER}, as applied by Blackburn, Knowsley and others",
    "A strategy discussion is of the local authority, police and health at least. Read in local procedures "
    "only; this force's own page was listed as under review",
    Basis.STATUTORY,
    Confidence.SECONDARY,
)
CONFERENCE = _source(
    f"{_WORKING_TOGETHER}, as applied by Lewisham and East Riding",
    "Initial conference within fifteen working days of the strategy discussion at which section 47 began. "
    "The text was not read",
    Basis.STATUTORY,
    Confidence.SECONDARY,
)
POLICE_AT_CONFERENCE = _source(
    f"{_WORKING_TOGETHER}, as applied by Lewisham and East Riding",
    "Police are at the conference and supply a report. The text was not read; no hour is given",
    Basis.STATUTORY,
    Confidence.SECONDARY,
)
WHICH_DISCUSSION = _source(
    "Liverpool Safeguarding Children Partnership, procedures 3.5",
    "Where several were held, counted from the discussion at which section 47 began. It prints fifteen days, "
    "without the word working",
    Basis.LOCAL,
    Confidence.SECONDARY,
)
REPORTS = _source(
    "East Riding, child protection conferences",
    "Reports two days before an initial conference, three working days before a review. Another "
    "partnership's; our own was not read",
    Basis.LOCAL,
    Confidence.SECONDARY,
)
ASSESSMENT = _source(
    f"{_WORKING_TOGETHER}, as summarised by a training provider and applied by Lewisham",
    "The assessment is complete within forty-five working days of the referral. The text was not read",
    Basis.STATUTORY,
    Confidence.SECONDARY,
)
SEALED = our_design(
    "A referral marked so is not spoken of to the household until the strategy discussion agrees what is said"
)
