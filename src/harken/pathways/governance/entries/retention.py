"""Facts about how long a record is kept: the day to look again, and what was decided on it."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from harken.vocabulary import Asks, Entry


class RetentionGroup(StrEnum):
    """The group a record is kept by. Recalled: the practice now in force may no longer use groups."""

    PROTECTION = "group 1: certain public protection"
    SERIOUS = "group 2: other serious"
    ALL_OTHER = "group 3: all other"
    UNDETECTED = "group 4: undetected or miscellaneous"
    NO_GROUP = "no group"
    NOT_KNOWN = "not known"


class RetentionSet(Entry):
    """Somebody set the day on which it is asked whether this record is still to be kept."""

    key = "governance.retention-set"
    title = "Retention review set"
    reads = "To be looked at again on {review_on}. Kept as: {group}. Why: {why}"

    group: Annotated[RetentionGroup, Asks("As which group is it kept?")] = RetentionGroup.NOT_KNOWN
    review_on: Annotated[date | None, Asks("When is it to be looked at?", hint="The day.")] = None
    why: Annotated[str, Asks("Why then?", lines=2)] = ""


class Kept(StrEnum):
    """What was decided of a record at its review."""

    RETAINED = "kept, for the reason given"
    DISPOSED = "to be disposed of"
    NOT_DECIDED = "not yet decided"
    NOT_SAID = "not said"


DECIDED = (Kept.RETAINED, Kept.DISPOSED)


class RetentionReviewed(Entry):
    """A record was looked at, and kept or disposed of, with the reason."""

    key = "governance.retention-reviewed"
    title = "Retention reviewed"
    reads = "Retention reviewed: {decision}. Again on: {review_on}. Reason: {reason}"
    help = "Disposal itself is a command of its own, by two people, and leaves its trace. This says why."

    decision: Annotated[Kept, Asks("What was decided?")] = Kept.NOT_SAID
    review_on: Annotated[
        date | None, Asks("When is it looked at again?", of=("decision", (Kept.RETAINED,)))
    ] = None
    reason: Annotated[
        str,
        Asks(
            "Why?",
            why="Of a child under ten: is there still a policing purpose, and does it serve the child?",
            lines=3,
        ),
    ] = ""
