"""Times in a story: an offset from its start, or an ISO time with its own offset. Read, and printed again."""

import re
from datetime import UTC, datetime, timedelta

_OFFSET = re.compile(r"([+-]?)(\d{1,9}):([0-5]\d)")


def instant(text: str, start: datetime | None = None) -> datetime:
    """The UTC instant that `text` names. Raises ValueError with a sentence for whoever wrote it."""
    offset = _OFFSET.fullmatch(text)
    if offset and start is not None:
        sign, hours, minutes = offset.groups()
        length = timedelta(hours=int(hours), minutes=int(minutes))
        return _within(start, -length if sign == "-" else length)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise ValueError(
            "is not a time. Write [-]HH:MM from the start, or 2022-09-05T23:00:00+01:00."
        ) from None
    if moment.tzinfo is None:
        raise ValueError("has no offset from UTC. Add one, such as +01:00 in summer or Z.")
    return _within(moment, timedelta()).astimezone(UTC)


def _within(start: datetime, length: timedelta) -> datetime:
    """A year of slack each way, so that whatever is reckoned from it is a date as well."""
    try:
        moment = start + length
        if 1900 <= moment.year <= 2900:
            return moment
    except OverflowError:
        pass
    raise ValueError("is too far away. Write a time between 1900 and 2900.")


def offset(moment: datetime, start: datetime) -> str:
    """`moment` as [-]HH:MM from `start`; seconds only where there are any."""
    seconds = round((moment - start).total_seconds())
    hours, rest = divmod(abs(seconds), 3600)
    minutes, odd = divmod(rest, 60)
    return f"{'-' if seconds < 0 else '+'}{hours:02}:{minutes:02}" + (f":{odd:02}" if odd else "")


def iso(moment: datetime) -> str:
    """`moment` as ISO 8601 in UTC, with Z."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")
