"""Where the rules of this pathway come from, and how far each was read."""

from harken.every_case.sources import CHECKED
from harken.vocabulary import Basis, Confidence, Source

_ACT = "Children Act 1989, section 46, as revised (read in a mirror of legislation.gov.uk)"
_CIRCULAR = "Home Office Circular 17/2008, as cited by practitioners"
_REVIEW = (
    "HMICFRS, Cambridgeshire: National child protection inspection post-inspection review, 9 December 2022"
)


def _source(document: str, paragraph: str, basis: Basis, confidence: Confidence) -> Source:
    return Source(
        document=document, paragraph=paragraph, basis=basis, confidence=confidence, checked_on=CHECKED
    )


def _law(paragraph: str, document: str = _ACT) -> Source:
    return _source(document, paragraph, Basis.LAW, Confidence.VERIFIED)


def review(paragraph: str) -> Source:
    """What the inspectorate's review says of the force's own policy and practice."""
    return _source(_REVIEW, paragraph, Basis.LOCAL, Confidence.REVIEW)


def our_design(paragraph: str) -> Source:
    """Our own choice, where no authority was found."""
    return _source(
        "Harken, register of duties, police protection", paragraph, Basis.DESIGN, Confidence.DESIGN
    )


AUTHORITY_WHERE_FOUND = _law(
    "(3)(a): as soon as is reasonably practicable, the authority in whose area the child was found is told "
    "of the steps taken, those proposed, and the reasons. No number"
)
HOME_AUTHORITY = _law(
    "(3)(b): as soon as is reasonably practicable, the authority where the child is ordinarily resident is "
    "told the place at which the child is accommodated. No number"
)
TELL_THE_CHILD = _law(
    "(3)(c): as soon as is reasonably practicable, the child, if able to understand, is told what was done, "
    "why, and what may follow. No number"
)
WISHES_AND_FEELINGS = _law(
    "(3)(d): reasonable steps, as soon as is reasonably practicable, to discover the child's wishes and "
    "feelings. No number"
)
DESIGNATED = _law(
    "(3)(e): the case is inquired into by an officer whom the chief officer designated. The section names "
    "neither a rank nor another person than used the power"
)
ANOTHER_PERSON = _source(
    _CIRCULAR,
    "Whoever uses the power and the designated officer must be different people. The circular was not read",
    Basis.STATUTORY,
    Confidence.SECONDARY,
)
AN_INSPECTOR = _source(
    _CIRCULAR,
    "A designated officer is at least an inspector. Recalled: neither the section nor any text read says so",
    Basis.STATUTORY,
    Confidence.RECALLED,
)
SUITABLE_PLACE = _law(
    "(3)(f), with section 21(2)(a): a child taken to a place neither provided by or for an authority nor a "
    "certified refuge is moved to one that is; the authority must receive the child. No number"
)
NO_POLICE_STATION = _source(
    _CIRCULAR,
    "A police station is not suitable accommodation; a child is there only exceptionally. The circular was "
    "not read",
    Basis.STATUTORY,
    Confidence.SECONDARY,
)
TELL_THE_FAMILY = _law(
    "(4): as soon as is reasonably practicable, reasonable steps to tell parents, everybody else with "
    "parental responsibility and whoever the child lived with just before: what was done, why, what follows"
)
MUST_RELEASE = _law(
    "(5): at the end of the inquiry the officer releases the child, unless there is reasonable cause to "
    "still believe that harm is likely on release"
)
SEVENTY_TWO_HOURS = _law(
    "(6): no child may be kept in police protection for more than 72 hours. No extension"
)
AUTHORITY_ENQUIRES = _law(
    "(1)(a)(ii) and (3)(c): told that a child in its area is in police protection, an authority makes "
    "enquiries, and considers whether to ask for an application by the designated officer. No number",
    "Children Act 1989, section 47, as revised (read in a mirror of legislation.gov.uk)",
)
EIGHT_DAYS = _law(
    "Sections 45(1) to (6) and 46(7): eight days at most; on our application day one is the "
    "first in police protection. Where day eight is a Sunday, bank holiday, Good Friday or Christmas Day the "
    "court may run it to noon on the next other day: it need not, and nothing here counts on it",
    "Children Act 1989, sections 45 and 46, as revised (read in a mirror of legislation.gov.uk)",
)
TAKEN_OR_MISSING = _law(
    "Sections 49 and 50: taking or keeping a child from police protection is an offence, and the designated "
    "officer may ask a court for a recovery order. No number",
    "Children Act 1989, sections 49 and 50, as revised (read in a mirror of legislation.gov.uk)",
)
AFTER_EMERGENCY_ACTION = _source(
    "Working Together to Safeguard Children, as cited by the Surrey Safeguarding Children Partnership, "
    "strategy discussions, June 2025",
    "After one agency's emergency action a strategy discussion follows as soon as possible. Working Together "
    "itself was not read",
    Basis.STATUTORY,
    Confidence.SECONDARY,
)
SOON = our_design("As soon as practicable: we prompt an hour after the power was used")
