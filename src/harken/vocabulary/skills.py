"""Skills: what somebody must have been trained for to be accredited for some duties. One declared list."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from harken.vocabulary.source import Basis, Confidence, Source

CHECKED = date(2026, 11, 22)


@dataclass(frozen=True, slots=True, kw_only=True)
class Skill:
    """Something people are trained for: what it is, and who says that the work asks for it."""

    name: str
    says: str
    source: Source

    def __str__(self) -> str:
        """The skill as it is spoken of, and as a duty and a training record name it."""
        return self.name


class Unaccredited(StrEnum):
    """Why somebody without the training has it all the same. Our own list. Nobody is kept from work."""

    TRAINED = "does not apply"
    NOBODY_ON_DUTY = "nobody trained is on duty"
    CANNOT_WAIT = "it cannot wait for somebody trained"
    BESIDE_ONE = "somebody trained works beside them"
    NOT_YET_ON_RECORD = "they are trained, and it is not on record yet"
    NOBODY_SAID = "nobody said why"


KIRAT = Skill(
    name="KIRAT",
    says="Assesses suspects by the Kent Internet Risk Assessment Tool.",
    source=Source(
        document="NCA and University of Liverpool, KIRAT slides",
        paragraph="The assessment is made by a trained assessor. Which course it is, and how long it "
        "holds, was not read",
        basis=Basis.NATIONAL,
        confidence=Confidence.SECONDARY,
        checked_on=CHECKED,
    ),
)
INTELLIGENCE_DEVELOPMENT = Skill(
    name="intelligence development",
    says="Works out who is behind an online referral, and checks what is known of them and of children near.",
    source=Source(
        document="HMICFRS, Cambridgeshire: National child protection inspection post-inspection review, "
        "9 December 2022",
        paragraph="Online abuse: 62 cases in intelligence development, with one officer who had no "
        "accredited training. Which accreditation was meant is not said",
        basis=Basis.LOCAL,
        confidence=Confidence.REVIEW,
        checked_on=CHECKED,
    ),
)
CHILD_ABUSE_INVESTIGATION = Skill(
    name="child abuse investigation",
    says="Investigates abuse and neglect of children as a qualified investigator.",
    source=Source(
        document="Harken, register of duties, investigation",
        paragraph="Abuse and neglect are investigated by a qualified investigator, from press summaries and "
        "local procedures. Which qualification a force asks for is its own to say, and was not read",
        basis=Basis.LOCAL,
        confidence=Confidence.SECONDARY,
        checked_on=CHECKED,
    ),
)
ARMS = Skill(
    name="ARMS",
    says="Assesses registered offenders by active risk management: seven factors of risk, four protective.",
    source=Source(
        document="Harken, register of duties, managing offenders",
        paragraph="An ARMS assessment is asked for of each offender. That whoever makes it is trained for it "
        "is our own design: no authority for it was found",
        basis=Basis.DESIGN,
        confidence=Confidence.DESIGN,
        checked_on=CHECKED,
    ),
)

SKILLS: tuple[Skill, ...] = (KIRAT, INTELLIGENCE_DEVELOPMENT, CHILD_ABUSE_INVESTIGATION, ARMS)
REASONS = (
    Unaccredited.NOBODY_ON_DUTY,
    Unaccredited.CANNOT_WAIT,
    Unaccredited.BESIDE_ONE,
    Unaccredited.NOT_YET_ON_RECORD,
)
"""What whoever takes it chooses among. That nobody said why is for what was handed over with the rest."""

_BY_NAME = {skill.name.lower(): skill for skill in SKILLS}


def skill_called(text: str) -> Skill | None:
    """The skill somebody means by `text`, forgiving case; None where none is declared of that name."""
    return _BY_NAME.get(text.strip().lower())
