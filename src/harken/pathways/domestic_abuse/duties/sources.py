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


def review(paragraph: str) -> Source:
    """What the inspectorate's review says of the force's own policy and practice."""
    return _source(_REVIEW, paragraph, Basis.LOCAL, Confidence.REVIEW)


def our_design(paragraph: str) -> Source:
    """Our own choice, where no authority was found."""
    return _source("Harken, register of duties, domestic abuse", paragraph, Basis.DESIGN, Confidence.DESIGN)


def our_local_time(paragraph: str) -> Source:
    """A time of our own for what a force's policy asks, where none was found."""
    return _source("Harken, register of duties, domestic abuse", paragraph, Basis.LOCAL, Confidence.DESIGN)


ASSESS_EVERY_INCIDENT = _source(
    "DASH (2009) form and guidance, as reproduced by third parties; College of Policing, launch of the DARA, "
    "26 November 2022",
    "Every question is asked, at every domestic abuse incident, and the children who live there are named. "
    "The licensed form and the DARA itself were not read",
    Basis.NATIONAL,
    Confidence.SECONDARY,
)
CHILD_IS_A_VICTIM = _source(
    "Domestic Abuse Act 2021, sections 1 to 3 (read in a mirror of legislation.gov.uk)",
    "A child who sees, hears or experiences the effects of the abuse, and is related to either adult, is a "
    "victim. Being there is not required. No number: what follows from it here, and when, is practice",
    Basis.LAW,
    Confidence.VERIFIED,
)
TELL_SCHOOLS = _source(
    "Domestic Abuse Act 2021, section 49A, in force 7 November 2025 (SI 2025/1168)",
    "Where there are reasonable grounds to believe that a child may be a victim, each relevant educational "
    "establishment is told as soon as is reasonably practicable. Exceptions by regulations only: none found",
    Basis.LAW,
    Confidence.VERIFIED,
)
BEFORE_SCHOOL = _source(
    "Operation Encompass, statutory guidance of 7 November 2025, as described by partnerships and lawyers",
    "Before the start of the next school day, weekends and holidays too; taught at home, the authority's "
    "officer. It is not in the section, and the guidance's own words were not read",
    Basis.STATUTORY,
    Confidence.SECONDARY,
)
CONFERENCE = _source(
    "SafeLives, criteria for referral to MARAC, as reproduced by partnerships",
    "Fourteen or more yes, or judgement alone, or escalation, commonly three events in twelve months. "
    "Judgement may raise and should not lower. The original was not read",
    Basis.NATIONAL,
    Confidence.SECONDARY,
)
REPEAT = _source(
    "MARAC practice",
    "A further incident within twelve months of the last hearing is a repeat. Recalled, not checked",
    Basis.NATIONAL,
    Confidence.RECALLED,
)
REFER_CHILDREN = _source(
    "Working Together to Safeguard Children, as summarised for practitioners",
    "A child at risk is referred to the local authority. Working Together itself was not read",
    Basis.STATUTORY,
    Confidence.SECONDARY,
)
COURT_HEARS = _source(
    "Crime and Security Act 2010, section 27 (read in a mirror of legislation.gov.uk)",
    "(3) and (4): heard within 48 hours of service; Sundays, bank holidays, Christmas Day and Good Friday do "
    "not count",
    Basis.LAW,
    Confidence.VERIFIED,
)
WELFARE_FIRST = _source(
    "Crime and Security Act 2010, section 24 (read in a mirror of legislation.gov.uk)",
    "(3)(a): before a notice is given the superintendent considers the welfare of any under 18 whose "
    "interests are relevant",
    Basis.LAW,
    Confidence.VERIFIED,
)
CLARES_LAW = _source(
    "Domestic Violence Disclosure Scheme, statutory guidance under the Domestic Abuse Act 2021 s77, as "
    "described by two partnerships",
    "First review in 24 hours, face to face in 10 working days, 28 days over all (35 before). The guidance "
    "itself was not read",
    Basis.STATUTORY,
    Confidence.SECONDARY,
)
