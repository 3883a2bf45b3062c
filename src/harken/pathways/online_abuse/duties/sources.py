"""Where the rules of this pathway come from, and how far each was read."""

from harken.every_case.sources import CHECKED, HELD_FROM
from harken.vocabulary import Basis, Confidence, Source

__all__ = ["HELD_FROM", "our_design", "review"]

_REVIEW = (
    "HMICFRS, Cambridgeshire: National child protection inspection post-inspection review, 9 December 2022"
)
_PRESS = "Press reports (Metro, the Guardian, 5 April 2023) of HMICFRS on online child sexual abuse"
_INFERRED = (
    "Very high is said to be acted on within a day. Twenty-four hours is inferred from that: it is no "
    "standard that anybody quotes"
)


def _source(document: str, paragraph: str, basis: Basis, confidence: Confidence) -> Source:
    return Source(
        document=document, paragraph=paragraph, basis=basis, confidence=confidence, checked_on=CHECKED
    )


def review(paragraph: str) -> Source:
    """What the inspectorate's review says of the force's own practice."""
    return _source(_REVIEW, f"Investigation: {paragraph}", Basis.LOCAL, Confidence.REVIEW)


def our_design(paragraph: str) -> Source:
    """Our own choice, where no authority was found."""
    return _source("Harken, register of duties, online abuse", paragraph, Basis.DESIGN, Confidence.DESIGN)


KIRAT = _source(
    "National Crime Agency and University of Liverpool, slides on KIRAT",
    "Questions in four blocks, and a grade. The manual was not read; whether a newer version changed the "
    "grades is not known, nor whether it may be used for suspects under 18",
    Basis.NATIONAL,
    Confidence.SECONDARY,
)
HIGH_AND_LOW = _source(
    _PRESS,
    "A week for high, two weeks for medium, thirty days for low. The report's own passage was not read, and "
    "what the time counts from is not known",
    Basis.NATIONAL,
    Confidence.SECONDARY,
)
MEDIUM = _source(
    _REVIEW,
    "Investigation: the KIRAT recommended time to act on a medium priority case is 14 days; the force had "
    "set itself six weeks",
    Basis.NATIONAL,
    Confidence.REVIEW,
)
VERY_HIGH = _source(_PRESS, _INFERRED, Basis.DESIGN, Confidence.SECONDARY)
FROM_FIRST_RECEIPT = our_design(
    "Counted from when the force first had it, so that nothing is gained by grading late. Our choice: the "
    "source does not say. The same from the assessment stands beside it"
)
FROM_THE_ASSESSMENT = our_design(
    "The other way to count, from the first assessment: late by this, it is late by either"
)
LOCAL_TARGET = our_design(
    "A force's own time that is later needs a reason, an owner and a day to look again in its policy file, "
    "which is refused without them; by the rule it is overdue all the same"
)
AT_FIRST_KNOWLEDGE = _source(
    _REVIEW,
    "Investigation: cases were referred when the warrant was executed; two daughters lived with a suspect "
    "for almost six months. The obligations are the same from a report and from intelligence",
    Basis.NATIONAL,
    Confidence.REVIEW,
)
CHECK_SET = review(
    "checks were basic; health and education were not asked, so that whether children live there is not "
    "known and grades may be too low"
)
NOT_PROGRESSED = review("47 cases that the force had not progressed in the past year")
TOOLS = review("officers were trained to use systems that find suspects, without significant improvement")
SUICIDE = _source(
    "Independent Office for Police Conduct, learning recommendations to South Wales (2021, 2022), Hampshire "
    "(2023), Greater Manchester (2024), Northumbria (2022)",
    "Risk of suicide is assessed at first contact or invitation, at arrival, after interview and at events "
    "such as answering bail; in person where possible; recorded",
    Basis.NATIONAL,
    Confidence.VERIFIED,
)
TRUST_ROLE = _source(
    "Managing allegations against people who work with children, and barring",
    "The local authority's designated officer and the Disclosure and Barring Service are considered. "
    "Recalled and not checked; the review names positions of trust",
    Basis.NATIONAL,
    Confidence.RECALLED,
)
IMAGE_DATABASE = _source(
    "Child Abuse Image Database, privacy notice of 15 May 2024; HMICFRS glossary, grading of images",
    "What it is, and the three categories. No time by which material is uploaded was found",
    Basis.NATIONAL,
    Confidence.DESIGN,
)
