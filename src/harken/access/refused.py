"""Refused: an answer to something a person may put right. A value, never an exception."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Refused:
    """Why not, with a code for programs and a sentence for the person. Always falsy."""

    code: str
    sentence: str
    field: str = ""

    def __bool__(self) -> Literal[False]:
        """So that `if not outcome` reads as it is meant."""
        return False
