"""Facts about who leads: supervisors who know, and decisions only they may take."""

from enum import StrEnum
from typing import Annotated

from harken.vocabulary import Answer, Asks, Entry


class SupervisorAcknowledged(Entry):
    """The local supervisor knows and leads the enquiries. Recorded by the supervisor."""

    key = "missing.supervisor-acknowledged"
    title = "Supervisor acknowledges"
    reads = "Supervisor acknowledges: {direction}"
    as_it_happens = True

    direction: Annotated[str, Asks("What do you want done first?", lines=3)] = ""
    told_by: Annotated[str, Asks("Who told you?", coded=True, officer=True)] = ""


class DutyInspectorAcknowledged(Entry):
    """The duty inspector knows. Recorded by the inspector, separately from the supervisor."""

    key = "missing.duty-inspector-acknowledged"
    title = "Duty inspector acknowledges"
    reads = "Duty inspector acknowledges: {direction}"
    as_it_happens = True

    direction: Annotated[str, Asks("What do you want done first?", lines=3)] = ""
    told_by: Annotated[str, Asks("Who told you?", coded=True, officer=True)] = ""


class LinesOfEnquirySet(Entry):
    """The supervisor set the lines of enquiry: first thoughts, before the plan."""

    key = "missing.lines-of-enquiry-set"
    title = "Lines of enquiry set"
    reads = "Lines of enquiry: {lines}"

    lines: Annotated[str, Asks("Which lines, the likeliest first?", lines=6)] = ""


class SeniorOversightTaken(Entry):
    """A senior officer took oversight of a high-risk case."""

    key = "missing.senior-oversight-taken"
    title = "Senior oversight taken"
    reads = "Senior oversight: {direction}"

    direction: Annotated[str, Asks("What is decided, and when do you look again?", lines=4)] = ""
    investigator: Annotated[str, Asks("Who is the senior investigator?", coded=True, officer=True)] = ""


class Decision(StrEnum):
    """A decision one way or the other."""

    YES = "yes"
    NO = "no"
    NOT_YET = "not yet"
    NOT_SAID = "not said"


class PressStrategyDecided(Entry):
    """Whether and how the press and public are told was decided."""

    key = "missing.press-strategy-decided"
    title = "Press strategy"
    reads = "Press strategy. Appeal: {appeal}. Why: {reason}"
    help = "Decided by an inspector or above."

    appeal: Annotated[Decision, Asks("Is there to be an appeal?")] = Decision.NOT_SAID
    reason: Annotated[str, Asks("Why, and what may not be said?", lines=4)] = ""
    harm_by_telling: Annotated[
        Answer,
        Asks(
            "Could an appeal put the child at more risk?",
            why="From somebody who looks for them, or by shame.",
        ),
    ] = Answer.NOT_KNOWN


class AgencyContactDecided(Entry):
    """How other agencies are kept in touch was decided."""

    key = "missing.agency-contact-decided"
    title = "Contact with other agencies"
    reads = "Contact with other agencies: {how}"
    help = "Decided by an inspector or above."

    how: Annotated[str, Asks("Which agencies, who speaks with them, how often?", lines=4)] = ""


class SearchConsidered(Entry):
    """Whether and how to search was decided: rooms first, then ground, water, air."""

    key = "missing.search-considered"
    title = "Search considered"
    reads = "Search: {decision}. Home searched: {home_searched}. Why: {reason}"
    help = "Decided by an inspector or above."

    decision: Annotated[Decision, Asks("Is there to be a search?")] = Decision.NOT_SAID
    home_searched: Annotated[
        Answer, Asks("Was the home searched, with the child's room and hiding places?")
    ] = Answer.NOT_KNOWN
    reason: Annotated[str, Asks("Where, by whom, or why not?", lines=4)] = ""


class ChildRescueAlertConsidered(Entry):
    """A Child Rescue Alert was considered, and decided either way."""

    key = "missing.child-rescue-alert-considered"
    title = "Child Rescue Alert considered"
    reads = "Child Rescue Alert: {decision}. Why: {reason}"
    help = "Decided by an inspector or above."

    decision: Annotated[Decision, Asks("Is an alert to be asked for?")] = Decision.NOT_SAID
    reason: Annotated[str, Asks("Why?", lines=4)] = ""
