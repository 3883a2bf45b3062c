"""Where the rules of this pathway come from, and how far each was read."""

from datetime import date

from harken.vocabulary import Basis, Confidence, Source

CHECKED = date(2026, 11, 22)

HELD_FROM = date(2014, 1, 1)
"""The month of the statutory guidance on children who go missing. Earlier cases are history, not reckoned."""

_REVIEW = (
    "HMICFRS, Cambridgeshire: National child protection inspection post-inspection review, 9 December 2022"
)
_RISK = "College of Policing, Authorised Professional Practice: Missing persons, risk assessment"
_SUPERVISORS = "College of Policing, Authorised Professional Practice: Missing persons, supervisors"
_GUIDANCE = "Department for Education, Children who run away or go missing from home or care, January 2014"


def _source(document: str, paragraph: str, basis: Basis, confidence: Confidence) -> Source:
    return Source(
        document=document, paragraph=paragraph, basis=basis, confidence=confidence, checked_on=CHECKED
    )


def review(paragraph: str) -> Source:
    """What the inspectorate's review says of the force's own policy and practice."""
    return _source(_REVIEW, paragraph, Basis.LOCAL, Confidence.REVIEW)


def review_with_our_number(paragraph: str) -> Source:
    """A failing that the review names, and a number that is our own."""
    return _source(_REVIEW, f"{paragraph}. The number is our own design", Basis.LOCAL, Confidence.DESIGN)


def our_design(paragraph: str) -> Source:
    """Our own choice, where no authority was found."""
    return _source("Harken, register of duties, missing children", paragraph, Basis.DESIGN, Confidence.DESIGN)


SUPERVISORS = _source(
    _SUPERVISORS,
    "Supervision: owning the plan, tasks, handover. No number is given",
    Basis.NATIONAL,
    Confidence.VERIFIED,
)
SUPERVISORS_OUR_NUMBER = _source(
    _SUPERVISORS,
    "Supervision: the investigation plan and its tasks. The number is our own design",
    Basis.NATIONAL,
    Confidence.DESIGN,
)
REGULAR_REVIEW = _source(
    _RISK,
    "Risk is reviewed continually and at every stage. No interval was found; the intervals are our own",
    Basis.NATIONAL,
    Confidence.DESIGN,
)
INFORMATION_BEHIND_A_LEVEL = _source(
    _RISK,
    "The information behind a level is recorded, with who supplied it, how to reach them and when. Where "
    "the risk is uncertain, initial enquiries firm it up",
    Basis.NATIONAL,
    Confidence.VERIFIED,
)
HIGH_RISK = _source(
    _RISK,
    "High risk: senior oversight, press strategy, contact with agencies, search. Corroborated where "
    "others quote the College; the current table was not read",
    Basis.NATIONAL,
    Confidence.SECONDARY,
)
REVIEW_TIMES_ARE_SET = _source(
    "College of Policing, news of January 2017 on the Authorised Professional Practice for missing persons",
    "Levels run from no apparent risk to high, and review times are to be set. It is of 2017, and dated",
    Basis.NATIONAL,
    Confidence.VERIFIED,
)
NO_APPARENT_RISK = _source(
    _RISK,
    "No apparent risk: actions agreed with whoever reported, a set time for review, not closed. The cap of "
    "a day is our own; the level may now be called very low risk",
    Basis.NATIONAL,
    Confidence.RECALLED,
)
CHILD_RESCUE_ALERT = _source(
    _SUPERVISORS,
    "For an under-18 potentially at significant risk, consider Child Rescue Alert. No number is given",
    Basis.NATIONAL,
    Confidence.VERIFIED,
)
AN_HOUR_TO_DECIDE = our_design("At once, at high risk: an hour from the level is the last moment")
AWAY_FROM_PLACEMENT = our_design(
    "A child away from placement is looked at again by the time agreed, a day at most, as at no apparent risk"
)
MISSING_PERSONS_UNIT = _source(
    "Code of Practice on collection of missing persons data, 2009; National Crime Agency, UK Missing "
    "Persons Unit, information for police",
    "All persons missing more than 72 hours; people or remains still unidentified after 48 hours",
    Basis.STATUTORY,
    Confidence.VERIFIED,
)
POLICE_NATIONAL_COMPUTER = _source(
    "House of Commons, written statement of 8 January 2003 and written answers of 29 April and 22 May 2008",
    "Guidance to put missing persons on the Police National Computer within 48 hours. The current "
    "requirement was not read",
    Basis.STATUTORY,
    Confidence.VERIFIED,
)
PREVENTION_INTERVIEW = _source(
    "Missing People, When a missing person is found; Returning or found checks",
    "Prevention interview: as soon as possible, face to face",
    Basis.NATIONAL,
    Confidence.SECONDARY,
)
TELL_THE_AUTHORITY = _source(
    _GUIDANCE,
    "When a child is found: the authority is told of the return. The paragraph was not read; no number is "
    "known",
    Basis.STATUTORY,
    Confidence.RECALLED,
)
RETURN_INTERVIEW = _source(
    _GUIDANCE,
    "Independent return interviews: within 72 hours of return. The paragraph was not read; Missing "
    "People's study of 2023-24 says that guidance expects them completed by then",
    Basis.STATUTORY,
    Confidence.SECONDARY,
)
PHILOMENA = _source(
    "Philomena protocol, as published by the police of Cheshire, Greater Manchester, Thames Valley and "
    "Northern Ireland",
    "Part one is filled in and kept by the carer beforehand; police receive it only with a report",
    Basis.LOCAL,
    Confidence.VERIFIED,
)
