"""What was sent from a form, read without trust: numbers, moments and ids that may be none."""

from datetime import UTC, datetime
from uuid import UUID

from django.http import QueryDict


def number(sent: QueryDict, name: str, otherwise: int = 0) -> int:
    """A whole number of at most nine figures; `otherwise` where it is none."""
    text = sent.get(name, "").strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else otherwise


def moment(text: str) -> datetime | None:
    """A moment with its offset, in UTC; None where it is none."""
    try:
        found = datetime.fromisoformat(text)
        return found.astimezone(UTC) if found.tzinfo else None
    except (ValueError, OverflowError):
        return None


def key(text: str) -> str:
    """An id as the database takes it; empty where it is none."""
    try:
        return str(UUID(text))
    except ValueError:
        return ""


def chosen(sent: QueryDict) -> list[tuple[str, str]]:
    """Whoever, and whichever place, was chosen before a case is opened, as its address carries them on."""
    return [(name, one) for name in ("about", "place") for one in map(key, sent.getlist(name)) if one]
