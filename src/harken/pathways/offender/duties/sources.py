"""Where the rules of this pathway come from, and how far each was read."""

from datetime import date

from harken.vocabulary import Basis, Confidence, Source

CHECKED = date(2026, 11, 22)

HELD_FROM = date(2014, 1, 1)
"""From when the other work is reckoned. Every section relied on here is older; earlier cases are history."""

_ACT = "Sexual Offences Act 2003"
_NOTIFICATION = "Sexual Offences Act 2003 (Notification Requirements) (England and Wales) Regulations 2012"
_TRAVEL = "Sexual Offences Act 2003 (Travel Notification Requirements) Regulations 2004, as amended in 2012"
_APP = "College of Policing, Managing sexual offenders and violent offenders (MOSOVO)"
_REVIEW = (
    "HMICFRS, Cambridgeshire: National child protection inspection post-inspection review, 9 December 2022"
)
_MIRROR = "Read in a mirror of the official text, of about 2009-10; later amendments were not seen"
_AS_MADE = "Read in a mirror, as made"
_NATIONAL = Basis.NATIONAL


def _source(document: str, paragraph: str, basis: Basis, confidence: Confidence) -> Source:
    return Source(
        document=document, paragraph=paragraph, basis=basis, confidence=confidence, checked_on=CHECKED
    )


def review(paragraph: str) -> Source:
    """What the inspectorate's review says of how the force manages sex offenders."""
    says = f"Managing those posing a risk to children: {paragraph}"
    return _source(_REVIEW, says, Basis.LOCAL, Confidence.REVIEW)


def our_design(paragraph: str) -> Source:
    """Our own choice, where no authority was found."""
    return _source("Harken, register of duties, sex offenders", paragraph, Basis.DESIGN, Confidence.DESIGN)


def _law(paragraph: str, document: str = _ACT, *, confidence: Confidence = Confidence.VERIFIED) -> Source:
    return _source(document, paragraph, Basis.LAW, confidence)


FIRST_NOTIFICATION = _law(
    f"Section 83: within three days beginning with the relevant date. Time in custody, hospital or abroad is "
    f"disregarded. {_MIRROR}"
)
CHANGES = _law(
    f"Section 84: within three days beginning with the event: name, home address, release. {_MIRROR}"
)
OTHER_PREMISES = _law(
    "Section 84: within three days of a qualifying period: seven days, in one stay or in all within twelve "
    f"months. {_MIRROR}"
)
NON_EVENT = _law(
    "Section 84: of a change told in advance that has not come by three days after its date, within six days "
    f"beginning with that date. {_MIRROR}"
)
YEARLY = _law(
    "Section 85: within a year of the last notification under sections 83(1), 84(1) or 85(1); where it would "
    f"end in custody, hospital or abroad, until the end of three days from release or return. {_MIRROR}"
)
WEEKLY = _law(
    f"Regulation 9: seven days, of somebody with no sole or main residence. {_AS_MADE}", _NOTIFICATION
)
CHILD_HOUSEHOLD = _law(
    "Regulations 10 and 11: staying 12 hours or more in a private place where somebody under 18 lives "
    "or stays, "
    f"and ceasing to, within three days, the day itself the first. {_AS_MADE}",
    _NOTIFICATION,
)
TRAVEL = _law(
    "Regulations 5 and 7, all travel: known more than seven days ahead, seven days before the date; with a "
    "reasonable excuse, as soon as practicable and 24 hours at least; known later, or changed, 12 hours at "
    "least. The two instruments were read as made and put together by hand",
    _TRAVEL,
)
RETURN = _law(
    "Regulation 8, within three days of the return, unless it was on the date and at the place that had been "
    "notified. Read as made and put together by hand",
    _TRAVEL,
)
PERIODS = _law(
    "Section 82: the table of periods, read as it stood in April 2019. Periods of a number of years "
    "are halved "
    "for somebody under 18 on the relevant date"
)
OTHER_SENTENCE = _law(
    "Section 82: five years for any other sentence. As a secondary source gives it",
    confidence=Confidence.SECONDARY,
)
REVIEW_OF_INDEFINITE = _law(
    "Review of indefinite notification, as Dorset Police publish it: 15 years after the first "
    "notification on "
    "release, 8 where under 18; a decision in about 12 weeks, in writing"
)

NAMED_OFFICER = _source(
    _APP,
    "Identifying, assessing and managing risk: every offender has a named officer",
    _NATIONAL,
    Confidence.VERIFIED,
)
ARMS_TIMING = _source(
    _APP,
    "When an ARMS assessment is due was not found. What it covers is from the inspectorate's glossary",
    _NATIONAL,
    Confidence.RECALLED,
)
PLAN_SETS_THE_INTERVAL = _source(
    "NPCC, New tailored approach to managing registered sex offenders, 29 June 2017",
    "The officer sets the frequency of visits in the plan; there is no fixed number for a band",
    _NATIONAL,
    Confidence.VERIFIED,
)
HOME_VISITS = _source(_APP, "Home visits, read in part: vary day and time", _NATIONAL, Confidence.VERIFIED)
OLD_INTERVALS = _source(
    "Press reports of 29 and 30 June 2017",
    "Before then: very high a month, high three months, medium six, low a year. Offered as a start",
    _NATIONAL,
    Confidence.DESIGN,
)
REACTIVE = _source(
    "Press reports of June 2017",
    "Reactive management: low risk for at least three years, no visits, the yearly notification goes on",
    _NATIONAL,
    Confidence.SECONDARY,
)
REACTIVE_GLOSSARY = _source(
    "HMICFRS, glossary: reactive management",
    "Any intelligence brings a review, and perhaps the visits back",
    _NATIONAL,
    Confidence.VERIFIED,
)
ALERTS = _source(
    _APP,
    "Managing public protection information: each is flagged, with alerts to the manager; supervisors verify "
    "the settings at each review",
    _NATIONAL,
    Confidence.VERIFIED,
)
SCHEME = _source(
    "Home Office, Child sex offender disclosure scheme guidance, April 2023, as two forces apply it",
    "Avon and Somerset, Cleveland: first checks in 24 hours, danger acted on at once; applicant seen "
    "within 10 "
    "days; full assessment in no more than 28 days barring extenuating circumstances. The guidance was "
    "not read",
    Basis.STATUTORY,
    Confidence.VERIFIED,
)
