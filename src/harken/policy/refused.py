"""Refused: what is wrong with a policy file, where, and what to do about it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refused:
    """One thing wrong, for a person to mend. `line` counts from 1; None when no line is to blame."""

    code: str
    says: str
    file: str = ""
    line: int | None = None

    def __str__(self) -> str:
        """File, line and sentence, as an editor can follow."""
        where = ":".join(str(part) for part in (self.file, self.line) if part)
        return f"{where}: {self.says}" if where else self.says
