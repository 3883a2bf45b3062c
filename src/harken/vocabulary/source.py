"""Source: where a rule comes from and how far its words were checked."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Basis(StrEnum):
    """What kind of authority a rule has."""

    LAW = "LAW"
    STATUTORY = "STAT"
    NATIONAL = "NAT"
    LOCAL = "LOCAL"
    DESIGN = "DESIGN"


BASIS_SAYS: dict[Basis, str] = {
    Basis.LAW: "law",
    Basis.STATUTORY: "statutory guidance or code",
    Basis.NATIONAL: "national practice",
    Basis.LOCAL: "local policy",
    Basis.DESIGN: "our own design",
}


class Confidence(StrEnum):
    """How far the words of a source were checked."""

    VERIFIED = "V"
    SECONDARY = "V2"
    REVIEW = "S"
    RECALLED = "R"
    DESIGN = "D"


CONFIDENCE_SAYS: dict[Confidence, str] = {
    Confidence.VERIFIED: "read in the primary or official source",
    Confidence.SECONDARY: "read in a secondary source only",
    Confidence.REVIEW: "stated by the inspectorate's review",
    Confidence.RECALLED: "recalled, not yet checked: treat as unsure",
    Confidence.DESIGN: "our own default: no authority was found",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a rule comes from, so that anybody can check it. `paragraph` may say what was not read."""

    document: str
    paragraph: str
    basis: Basis
    confidence: Confidence
    checked_on: date
