"""Where the rules of this pathway come from, and how far each was read."""

from datetime import date

from harken.vocabulary import Basis, Confidence, Source

CHECKED = date(2026, 11, 22)

HELD_FROM = date(2014, 1, 1)
"""From when the other work is reckoned. Every section relied on here is older; earlier cases are history."""

_REVIEW = (
    "HMICFRS, Cambridgeshire: National child protection inspection post-inspection review, 9 December 2022"
)
_PACE = "Police and Criminal Evidence Act 1984"
_CODE_C = "PACE Code C"


def _source(document: str, paragraph: str, basis: Basis, confidence: Confidence) -> Source:
    return Source(
        document=document, paragraph=paragraph, basis=basis, confidence=confidence, checked_on=CHECKED
    )


def review(paragraph: str) -> Source:
    """What the inspectorate's review says of the force's own policy and practice."""
    return _source(_REVIEW, f"Police detention: {paragraph}", Basis.LOCAL, Confidence.REVIEW)


def our_design(paragraph: str) -> Source:
    """Our own choice, where no authority was found."""
    return _source("Harken, register of duties, custody", paragraph, Basis.DESIGN, Confidence.DESIGN)


def _law(paragraph: str, confidence: Confidence = Confidence.VERIFIED, *, document: str = _PACE) -> Source:
    return _source(document, paragraph, Basis.LAW, confidence)


APPEARS_UNDER_18 = _source(
    _CODE_C,
    "Anybody who appears to be under 18 is treated as a juvenile, without clear evidence that they are older",
    Basis.STATUTORY,
    Confidence.VERIFIED,
)
APPROPRIATE_ADULT = _source(
    _CODE_C,
    "3.15: an appropriate adult is told and asked to attend as soon as practicable. Read in a secondary "
    "source; the paragraph in force was not read",
    Basis.STATUTORY,
    Confidence.SECONDARY,
)
RESPONSIBLE_PERSON = _source(
    "Children and Young Persons Act 1933, section 34; PACE Code C 3.13",
    "Identify whoever is responsible for the child's welfare; tell them of the arrest, why and where, as "
    "soon as practicable. Section 34 was read in secondary sources; Code C 3.13 is recalled",
    Basis.LAW,
    Confidence.SECONDARY,
)
SEPARATION = _source(
    "Children and Young Persons Act 1933, section 31",
    "Separate from adults, throughout. Recalled; the section was not read",
    Basis.LAW,
    Confidence.RECALLED,
)
REVIEWS = _law(
    "Section 40(1)-(7): not later than six hours after detention was first authorised, then not more than "
    "nine after the last, or after its latest time if it was postponed. A postponement moves no later review "
    "(revised text, from a mirror)"
)
REPRESENTATIONS = _law(
    "Section 40(12)-(14): the person, unless asleep, or a solicitor may make representations; oral ones may "
    "be refused only if they are unfit (revised text, from a mirror)"
)
TELEPHONE = _law(
    "Section 40A(1)-(4): by telephone only before charge, and not where a live link is practicable (revised "
    "text, from a mirror)"
)
JUVENILES_BY_TELEPHONE = _source(
    _CODE_C,
    "15.3C: the needs of the person are weighed, juveniles named. Recalled; section 15 was not read",
    Basis.STATUTORY,
    Confidence.RECALLED,
)
LIMIT = _law(
    "Section 41: 24 hours from the relevant time, without hospital and travel to it unless the person is "
    "questioned. Section 45(2): these times are approximate only (revised text, from a mirror)"
)
LONGER = _law(
    "Sections 42-45(1): a superintendent, to 36 hours at most, after the second review and before 24 end, "
    "for an indictable offence diligently investigated; a "
    "warrant for what it states, 36 hours at most, and 96 "
    "in all (revised text, from a mirror)"
)
LIVE_LINK_CONSENT = _law(
    "Section 45ZA: an extension by live link asks, after legal advice, for the child's consent with an "
    "appropriate adult and a parent's or guardian's from 14; the parent's or guardian's alone under 14 "
    "(revised text, from a mirror)"
)
MOVE = _law(
    "Section 38(6): a child refused bail is moved to local authority accommodation unless the custody "
    "officer certifies that it is impracticable, or, from "
    "12, that no secure place is available and another would "
    "not protect the public from serious harm. For those aged 17 since 26 October 2015"
)
SECURE = _law(
    "Section 38(6)(b), (6A): serious harm is death, or serious injury to body or mind, from further violent, "
    "sexual or terrorism offences (revised text, from a mirror)"
)
CERTIFICATE = _law(
    "Section 38(7): the certificate is produced to the court before which the child is first brought "
    "(revised text, from a mirror)"
)
CERTIFICATE_FOR_COURT = review("one certificate in five cases; custody officers believed it the inspector's")
ASK_AT_EACH_REVIEW = _law(
    "Sections 38(6), 39(4) and 40(10): asked again at every review after charge (revised text, from a mirror)"
)
AUTHORITY_ACCOMMODATES = _law(
    "Section 21(2)(b), (3): the authority must receive and accommodate a child it is asked to take under "
    "section 38(6); the kind of place is its own to choose. What it owes to a child not yet refused bail "
    "is practice and not law (revised text, from a mirror)",
    document="Children Act 1989",
)
STRIP_SEARCH = _source(
    "Court of Appeal, PD v Merseyside Police [2015] EWCA Civ 114; PACE Code C, Annex A",
    "An appropriate adult is present, save in urgency with a risk of harm. Read in a case note; Annex A was "
    "not read, nor what came of the consultation of April 2024",
    Basis.STATUTORY,
    Confidence.SECONDARY,
)
