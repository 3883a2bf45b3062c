"""Where the rules that all pathways share come from, and how far each was read."""

from datetime import date

from harken.vocabulary import Basis, Confidence, Source

CHECKED = date(2026, 11, 22)

HELD_FROM = date(2014, 1, 1)
"""Earlier cases are history, not reckoned."""

ANSWER_A_REFERRAL = Source(
    document="Working Together to Safeguard Children, as summarised by training providers",
    paragraph="The authority decides and tells the referrer within one working day. The text was not read",
    basis=Basis.STATUTORY,
    confidence=Confidence.SECONDARY,
    checked_on=CHECKED,
)
ACKNOWLEDGE_A_REFERRAL = Source(
    document="Cambridgeshire and Peterborough Safeguarding Partnership, Action by children's social care on "
    "receipt of a referral",
    paragraph="Acknowledge and evaluate at latest within one working day; record the decision",
    basis=Basis.LOCAL,
    confidence=Confidence.VERIFIED,
    checked_on=CHECKED,
)
STRATEGY = Source(
    document="Working Together to Safeguard Children, as applied by Blackburn, Knowsley and others",
    paragraph="As soon as there is reasonable cause to suspect significant harm; many areas say 24 hours. "
    "Authority, police and health at least. Read in local procedures only",
    basis=Basis.STATUTORY,
    confidence=Confidence.SECONDARY,
    checked_on=CHECKED,
)
RECORD_OF_STRATEGY = Source(
    document="Local practice standards for strategy discussions (authority not named in the copy)",
    paragraph="The record goes to everybody there within one working day",
    basis=Basis.LOCAL,
    confidence=Confidence.SECONDARY,
    checked_on=CHECKED,
)
ACTIONS = Source(
    document="Harken, register of duties, multi-agency work",
    paragraph="An action has an owner and a time, and its outcome goes to who chaired. Our own design",
    basis=Basis.LOCAL,
    confidence=Confidence.DESIGN,
    checked_on=CHECKED,
)
SAFETY_PLAN = Source(
    document="HMICFRS, Cambridgeshire: National child protection inspection post-inspection review, "
    "9 December 2022",
    paragraph="Police protection, case study: a safety plan agreed and well recorded",
    basis=Basis.LOCAL,
    confidence=Confidence.REVIEW,
    checked_on=CHECKED,
)
SAFETY_PLAN_RENEWED = Source(
    document="Harken, register of duties, multi-agency work",
    paragraph="A safety plan is agreed anew or ended before it runs out, and its holder hears a day before",
    basis=Basis.DESIGN,
    confidence=Confidence.DESIGN,
    checked_on=CHECKED,
)
FLAGS_ARE_REVIEWED = Source(
    document="Harken, register of duties, flags",
    paragraph="No flag stands for ever without somebody looking again. Our own design",
    basis=Basis.DESIGN,
    confidence=Confidence.DESIGN,
    checked_on=CHECKED,
)
EXPOSURE = Source(
    document="Harken, register of duties, what every case has",
    paragraph="Minutes with traumatic material are counted, and over a limit of the force's a supervisor "
    "arranges a break. No authority for a number was found. Our own design",
    basis=Basis.DESIGN,
    confidence=Confidence.DESIGN,
    checked_on=CHECKED,
)
UNTRAINED = Source(
    document="HMICFRS, Cambridgeshire: National child protection inspection post-inspection review, "
    "9 December 2022",
    paragraph="Online abuse: 62 cases in intelligence development, with one officer who had no accredited "
    "training",
    basis=Basis.LOCAL,
    confidence=Confidence.REVIEW,
    checked_on=CHECKED,
)
UNTRAINED_TOLD = Source(
    document="Harken, register of duties, what every case has",
    paragraph="Work may be given to somebody without its training, with a reason. That their supervisor "
    "hears, a quarter of an hour on, is our own design",
    basis=Basis.DESIGN,
    confidence=Confidence.DESIGN,
    checked_on=date(2026, 11, 30),
)
CROSSING = Source(
    document="Harken, register of duties, what every case has",
    paragraph="What a case knows of somebody is said where another meets them, and taken up. Our own design",
    basis=Basis.DESIGN,
    confidence=Confidence.DESIGN,
    checked_on=CHECKED,
)
EMERGENCY = Source(
    document="Harken, register of duties, what every case has",
    paragraph="A restricted record opened in an emergency is looked at by an inspector who had no part in "
    "it, by the end of the next working day. Our own design",
    basis=Basis.DESIGN,
    confidence=Confidence.DESIGN,
    checked_on=date(2026, 11, 30),
)
EMERGENCY_REFUSED = Source(
    document="Harken, register of duties, what every case has",
    paragraph="Somebody to whom a record is never opened, and who tries to open it in an emergency, is asked "
    "why by an inspector, by the end of the next working day. Our own design",
    basis=Basis.DESIGN,
    confidence=Confidence.DESIGN,
    checked_on=date(2026, 11, 30),
)
SHARING = Source(
    document="Department for Education, Information sharing: advice for safeguarding practitioners, 2024, as "
    "summarised by others",
    paragraph="Seven golden rules: protect first, consent not needed where a child is at risk, only what is "
    "relevant to who needs it, the decision recorded with its reasons, refusals too. The text was not read",
    basis=Basis.STATUTORY,
    confidence=Confidence.SECONDARY,
    checked_on=CHECKED,
)
RECALLED = Source(
    document="Harken, register of duties, what every case has",
    paragraph="Whoever was asked for something back says what became of it. We prompt a day after",
    basis=Basis.DESIGN,
    confidence=Confidence.DESIGN,
    checked_on=date(2026, 11, 30),
)
SHARING_AT_ONCE = Source(
    document="Harken, register of duties, what every case has",
    paragraph="At once: four hours is the last moment. A purpose or reference left out is not asked again",
    basis=Basis.DESIGN,
    confidence=Confidence.DESIGN,
    checked_on=CHECKED,
)
