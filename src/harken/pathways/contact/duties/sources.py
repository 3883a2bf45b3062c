"""Where the rules of this pathway come from, and how far each was read."""

from datetime import date

from harken.vocabulary import Basis, Confidence, Source

CHECKED = date(2026, 11, 22)

HELD_FROM = date(2014, 1, 1)
"""From when the other work is reckoned. No rule here is dated; earlier calls are history."""

_REVIEW = (
    "HMICFRS, Cambridgeshire: National child protection inspection post-inspection review, 9 December 2022"
)


def _source(document: str, paragraph: str, basis: Basis, confidence: Confidence) -> Source:
    return Source(
        document=document, paragraph=paragraph, basis=basis, confidence=confidence, checked_on=CHECKED
    )


def review(paragraph: str) -> Source:
    """What the inspectorate's review says of the force's own policy and practice."""
    return _source(_REVIEW, f"Initial contact: {paragraph}", Basis.LOCAL, Confidence.REVIEW)


def our_design(paragraph: str) -> Source:
    """Our own choice, where no authority was found."""
    return _source("Harken, register of duties, contact", paragraph, Basis.DESIGN, Confidence.DESIGN)


def our_local_time(paragraph: str) -> Source:
    """A time of our own for what a force's policy asks, where none was found."""
    return _source("Harken, register of duties, contact", paragraph, Basis.LOCAL, Confidence.DESIGN)


THRIVE_ON_EVERY_CALL = review("call takers must complete a THRIVE risk assessment")
THRIVE = _source(
    "National police practice: THRIVE, as described by a training provider",
    "Threat, harm, risk, investigation, vulnerability, engagement; done again whenever circumstances change. "
    "No statutory force. Read in a secondary source; no number is given",
    Basis.NATIONAL,
    Confidence.SECONDARY,
)
RESPONSE_TIMES = _source(
    "Response times as published by other forces: Suffolk, response policy; Cleveland, answer 679-24 under "
    "freedom of information",
    "Fifteen minutes for the gravest grade, sixty for the next. Grades are each force's own. This force's "
    "present times were not found: the number is our own default",
    Basis.LOCAL,
    Confidence.DESIGN,
)
RURAL = _source(
    "Hunts Post, 2009, on Cambridgeshire's response times",
    "Fifteen minutes in towns, twenty in the country. A newspaper of 2009: our own default until the force "
    "says what holds now",
    Basis.LOCAL,
    Confidence.DESIGN,
)
AUTHORITY = review("the demand hub inspector must authorise all appointments")
THREE_HOURS = review("appointments for domestic abuse are booked for three hours")
SEEN_AND_SPOKEN_TO = review(
    "children present must, as far as possible, be seen and spoken to; in four of five appointments they "
    "were not, being at school or unavailable"
)
SEEN_WHENEVER = review("children should be seen whenever a safeguarding risk is raised")
TELEPHONE = review(
    "telephone appointments for domestic abuse only in exceptional circumstances; in two of 23 the children "
    "were not visited"
)
SAFE_CONTACT = our_design(
    "Before anything is booked: safe time, safe number, whether to leave a message, who else will be there. "
    "When the child is home is not to be when the abuser is; the child may be seen alone at school"
)
HONEST_EXIT = our_design(
    "An inspector may let it go, with reasons: who did see the child, when, and the next date. It counts as "
    "not seen by police"
)
