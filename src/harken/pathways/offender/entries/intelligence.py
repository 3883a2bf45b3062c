"""Facts about what is learned of an offender, with its handling code; and what was made of it."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from harken.vocabulary import Asks, Entry, Mark


class SourceIs(StrEnum):
    """How far the source is relied on (3x5x2)."""

    RELIABLE = "1 reliable"
    UNTESTED = "2 untested"
    NOT_RELIABLE = "3 not reliable"
    NOT_GRADED = "not graded"


class Assessed(StrEnum):
    """How the information itself is known (3x5x2)."""

    DIRECTLY = "A known directly"
    INDIRECTLY = "B known indirectly, and corroborated"
    INDIRECTLY_ALONE = "C known indirectly"
    NOT_KNOWN = "D not known"
    FALSE = "E suspected to be false"
    NOT_GRADED = "not graded"


class Handling(StrEnum):
    """How it may be handled (3x5x2)."""

    LAWFUL = "P lawful sharing permitted"
    CONDITIONS = "C lawful sharing permitted with conditions"
    NOT_SAID = "not said"


class Adverse(StrEnum):
    """Whether something learned speaks of more risk."""

    YES = "yes"
    NO = "no"
    NOT_KNOWN = "not known"


WORRYING = (Adverse.YES, Adverse.NOT_KNOWN)


class IntelligenceReceived(Entry):
    """Something was learned of somebody who is managed, from whomever."""

    key = "offender.intelligence-received"
    title = "Intelligence"
    reads = (
        "Intelligence. Source: {source_is}. Known: {assessed}. Handling: {handling}. Conditions: "
        "{conditions}. "
        "More risk: {adverse}. What: {what}"
    )
    help = "What you saw or were told, in a minute: who, where, when. The manager hears at once."
    marks = (Mark.OFFENDER_NAMED, Mark.INFORMATION_RECEIVED)

    what: Annotated[str, Asks("What was seen or heard?", lines=5)] = ""
    adverse: Annotated[
        Adverse,
        Asks(
            "Does it speak of more risk than was thought?",
            why="Not known counts as if it did, until somebody has looked.",
        ),
    ] = Adverse.NOT_KNOWN
    source_is: Annotated[SourceIs, Asks("How far is the source relied on?")] = SourceIs.NOT_GRADED
    assessed: Annotated[Assessed, Asks("How is it known?")] = Assessed.NOT_GRADED
    handling: Annotated[Handling, Asks("How may it be handled?")] = Handling.NOT_SAID
    conditions: Annotated[
        str, Asks("On which conditions?", lines=2, of=("handling", (Handling.CONDITIONS,)))
    ] = ""


class RiskNow(StrEnum):
    """What somebody makes of the risk, having read what was recorded."""

    UNCHANGED = "unchanged"
    MORE = "more: assessed anew, or the plan changed"
    LESS = "less"
    NOT_YET = "not yet looked at"


LOOKED_AT = (RiskNow.UNCHANGED, RiskNow.MORE, RiskNow.LESS)


class Acknowledged(Entry):
    """The manager read what was recorded of them, in whichever case, and looked at the risk again.

    It stands on the person: one answer for every case that named them until then.
    """

    key = "offender.alert-acknowledged"
    title = "Alert acknowledged"
    reads = "Alert acknowledged. Risk: {risk}. Why: {why}. Next: {next_step}"
    help = "Read alone is not enough: say what it does to the risk."
    belongs = "person"
    as_it_happens = True

    risk: Annotated[RiskNow, Asks("What is the risk now?")] = RiskNow.NOT_YET
    why: Annotated[str, Asks("Why?", lines=3)] = ""
    next_step: Annotated[str, Asks("What will you do next?", lines=2)] = ""


class WhoItIs(StrEnum):
    """Who a named offender turned out to be."""

    OURS = "somebody we manage: now named in this case"
    ANOTHER_FORCES = "managed by another force, and they were told"
    NOT_ONE = "no registered or managed offender"
    CANNOT_BE_FOUND = "it cannot be found out, for the reason given"
    NOT_YET = "not yet known"


FOUND_OUT = tuple(one for one in WhoItIs if one is not WhoItIs.NOT_YET)


class NamedOffenderLookedUp(Entry):
    """A case spoke of an offender whom it did not name, or whom we do not manage: who it is."""

    key = "offender.named-offender-looked-up"
    title = "Who the named offender is"
    reads = "The offender spoken of: {who}. How known: {how}"
    as_it_happens = True

    who: Annotated[WhoItIs, Asks("Who is it?")] = WhoItIs.NOT_YET
    how: Annotated[str, Asks("How do we know, and who was told?", lines=3)] = ""


class IntelligenceAsked(Entry):
    """The unit asked an area's officers to look out for something, by a time."""

    key = "offender.intelligence-asked"
    title = "Intelligence asked of an area"
    reads = "Asked of {area}, by {by_when}: {question}"
    as_it_happens = True

    question: Annotated[str, Asks("What do you want to know?", lines=3)] = ""
    area: Annotated[str, Asks("Of which area?", coded=True)] = ""
    number: Annotated[str, Asks("Which number or short name?", hint="Q1, Q2 …", coded=True)] = ""
    by_when: Annotated[
        datetime | None, Asks("By when?", why="What is asked with no time is answered at none.", ahead=True)
    ] = None


class IntelligenceAnswered(Entry):
    """An area's officer answered, that nothing was seen among it."""

    key = "offender.intelligence-answered"
    title = "Answer from the area"
    reads = "Answer to {number}: {answer}"
    as_it_happens = True
    marks = (Mark.INFORMATION_RECEIVED,)

    number: Annotated[str, Asks("To which question?", coded=True)] = ""
    answer: Annotated[str, Asks("What was seen or heard?", hint="Nothing is an answer.", lines=4)] = ""
