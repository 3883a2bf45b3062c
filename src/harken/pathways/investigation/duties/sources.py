"""Where the rules of this pathway come from, and how far each was read."""

from harken.every_case.sources import CHECKED
from harken.vocabulary import Basis, Confidence, Source

_REVIEW = (
    "HMICFRS, Cambridgeshire: National child protection inspection post-inspection review, 9 December 2022"
)


def _source(document: str, paragraph: str, basis: Basis, confidence: Confidence) -> Source:
    return Source(
        document=document, paragraph=paragraph, basis=basis, confidence=confidence, checked_on=CHECKED
    )


def our_design(paragraph: str) -> Source:
    """Our own choice, where no authority was found."""
    return _source("Harken, register of duties, investigation", paragraph, Basis.LOCAL, Confidence.DESIGN)


def press(paragraph: str) -> Source:
    """What the press said of the earlier inspection. The inspection report itself was not read."""
    return _source(
        "Press summary of the inspection before the review", paragraph, Basis.LOCAL, Confidence.REVIEW
    )


def review(paragraph: str) -> Source:
    """What the inspectorate's review says of the force's investigations, with an interval of ours."""
    return _source(_REVIEW, paragraph, Basis.LOCAL, Confidence.REVIEW)


TOO_FEW_QUALIFIED = press("Too few qualified investigators for child-protection investigations")
COUNTING_RULES = _source(
    "Home Office Counting Rules",
    "A reported crime is recorded within twenty-four hours. Recalled and not checked: treat as unsure",
    Basis.NATIONAL,
    Confidence.RECALLED,
)
VICTIMS_CODE = _source(
    "Code of Practice for Victims of Crime",
    "A victim is told how the case goes on, in the way they asked for. Recalled; its intervals are to be "
    "checked, and twenty-eight days is ours",
    Basis.STATUTORY,
    Confidence.RECALLED,
)
