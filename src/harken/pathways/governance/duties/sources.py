"""Where the rules of this pathway come from, and how far each was read."""

from harken.every_case.sources import CHECKED
from harken.vocabulary import Basis, Confidence, Source

_ACT = "Data Protection Act 2018, as revised (read in a mirror of legislation.gov.uk)"
_REVIEW = (
    "HMICFRS, Cambridgeshire: National child protection inspection post-inspection review, 9 December 2022"
)


def _source(document: str, paragraph: str, basis: Basis, confidence: Confidence) -> Source:
    return Source(
        document=document, paragraph=paragraph, basis=basis, confidence=confidence, checked_on=CHECKED
    )


def _law(paragraph: str) -> Source:
    return _source(_ACT, paragraph, Basis.LAW, Confidence.VERIFIED)


def review(paragraph: str) -> Source:
    """What the inspectorate's review says of the force's own policy and practice."""
    return _source(_REVIEW, paragraph, Basis.LOCAL, Confidence.REVIEW)


def our_design(paragraph: str) -> Source:
    """Our own choice, where no authority was found."""
    return _source("Harken, register of duties, oversight", paragraph, Basis.DESIGN, Confidence.DESIGN)


DAILY_MEETING = review(
    "Summary, and assessment and help: the daily management meeting has on its agenda children missing, in "
    "police protection and in custody"
)
EVENING = review(
    "Assessment and help: children reported missing in the evening may not be discussed until the next "
    "morning's meeting, which may delay or restrict the response"
)
GROUP = review("Summary: the vulnerability performance group meets monthly and oversees improvement")
ASSESS_IMPACT = _law(
    "Section 64: an assessment before processing begins that is likely to result in a high risk to people"
)
CONSULT = _law(
    "Section 65: where the assessment says that a high risk would remain, the Commissioner is consulted "
    "before processing begins, and advises within six weeks, which may be a month longer"
)
BREACH = _law(
    "Section 67: the Commissioner is told without undue delay and, where feasible, within 72 hours of "
    "awareness, with reasons if later; not where a risk to people is unlikely"
)
BREACH_RECORDED = _law("Section 67: the facts of any breach, its effects and what was done are recorded")
PEOPLE_TOLD = _law(
    "Section 68: where a breach is likely to result in a high risk to people, they are told without undue "
    "delay. No number; exceptions there were not read word by word"
)
LOGGED = _law(
    "Section 62: consultation and disclosure are logged: when, as far as possible who, and to whom. Since 19 "
    "August 2025 (Data (Use and Access) Act 2025, sections 82 and 142) the section no longer asks for the "
    "justification; the reason is our own design"
)
RETENTION = _source(
    "College of Policing, APP: review, retention and disposal, with the Police Information and Records "
    "Management Code",
    "A record is reviewed, and kept or disposed of with the reason. The table of periods could not be opened",
    Basis.STATUTORY,
    Confidence.VERIFIED,
)
GROUPS = _source(
    "Management of police information: groups 1 to 4 and their periods",
    "Recalled. The practice now in force may no longer use groups: nothing here reckons a day from one",
    Basis.STATUTORY,
    Confidence.RECALLED,
)
ACTION_PLAN = _source(
    "HMICFRS, post-inspection follow-up methodology",
    "An action plan, usually within six weeks of publication; immediate recommendations need an update",
    Basis.NATIONAL,
    Confidence.VERIFIED,
)
RECOMMENDATIONS = _source(
    _REVIEW,
    "Recommendations: immediately, or within six months",
    Basis.NATIONAL,
    Confidence.REVIEW,
)
AUDITS_OF_COUNTS = review(
    "Police detention: audits looked at figures rather than at the experiences of children"
)
CRITERIA = _source(
    "HMICFRS, National child protection inspections: assessment criteria, 21 July 2020, and methodology, "
    "16 April 2024",
    "Three grades to 2023; a graded judgement on five topics since 2024, the names of its grades not read",
    Basis.NATIONAL,
    Confidence.VERIFIED,
)
EACH_MONTH = our_design("A case audited each month: the interval is our own")
