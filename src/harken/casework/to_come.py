"""What is still to come: neither a fact, nor a day of birth, is recorded before it has been."""

from datetime import datetime

from harken.access.refused import Refused
from harken.casework.journal import NOT_YET, SKEW
from harken.vocabulary import Entry
from harken.vocabulary.calendars import london_day
from harken.vocabulary.entry import asks_of, still_to_come


def to_come(entry: Entry, happened: datetime, now: datetime) -> Refused | None:
    """The refusal of a time that has not come; None where everything said to have been may have been."""
    if happened > now + SKEW:
        return NOT_YET
    name = still_to_come(entry, london_day(now + SKEW))
    if not name:
        return None
    question = asks_of(type(entry), name).question
    return Refused("still_to_come", f"The answer to “{question}” has not come yet.", f"answers/{name}")
