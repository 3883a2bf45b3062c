"""Decision: what `may` answers, with its reason."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Decision:
    """Truthy when allowed. `code` is for programs; `sentence` is shown to the person."""

    allowed: bool
    code: str = "allowed"
    sentence: str = ""

    def __bool__(self) -> bool:
        return self.allowed


ALLOWED = Decision(True)
