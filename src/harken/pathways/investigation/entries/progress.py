"""Facts about how an investigation goes on: reviewed, told of, decided, the child told, closing proposed."""

from enum import StrEnum
from typing import Annotated, ClassVar

from harken.pathways.investigation.entries.allegation import A_SURVIVOR
from harken.vocabulary import A_CHILD, Answer, Asks, Entry, Mark, marked_when


class InvestigationReviewed(Entry):
    """A supervisor looked at an investigation: what moved, how safe the child is, what is next."""

    key = "investigation.reviewed"
    title = "Investigation reviewed"
    reads = "Reviewed. Safe: {safe}. Progress: {progress}. Child's safety: {safety}. Next: {next_steps}"
    help = "Not known whether the child is safe is not a review: find out, and review then."
    marks = (marked_when(Mark.RISK_TO_CHILD_KNOWN, safe="no"),)

    safe: Annotated[
        Answer,
        Asks("Is each child of this case safe tonight?", why="A case moves, and a child is hurt again."),
    ] = Answer.NOT_KNOWN
    safety: Annotated[str, Asks("What is that based on?", hint="Who saw them, when.", lines=3)] = ""
    progress: Annotated[str, Asks("What moved since the last review?", lines=3)] = ""
    next_steps: Annotated[str, Asks("What is next, by whom, by when?", lines=3)] = ""


class ToldHow(StrEnum):
    """How somebody was told."""

    AS_ASKED = "in the way they asked for"
    OTHER_WAY = "in another way"
    NOT_REACHED = "not reached"
    NOT_SAID = "not said"


class VictimUpdated(Entry):
    """The victim, or whoever cares for them, was told how the investigation stands."""

    key = "investigation.victim-updated"
    version = 2
    upgrades: ClassVar = {1: dict}
    title = "Victim or carer told"
    reads = "Told {whom}: {how}. What: {what}. Told what came of it: {outcome_told}. They say: {says}"
    help = "A carer who is suspected is not told. Ask first who else may hear or read it."
    names_whom = (A_CHILD, A_SURVIVOR)

    how: Annotated[ToldHow, Asks("Were they told in the way they asked for?")] = ToldHow.NOT_SAID
    whom: Annotated[str, Asks("Who was told?")] = ""
    safe_to_tell: Annotated[
        Answer, Asks("Was it asked who else may hear or read it?", why="The suspect may live there.")
    ] = Answer.NOT_KNOWN
    what: Annotated[str, Asks("What were they told?", lines=3)] = ""
    outcome_told: Annotated[
        Answer,
        Asks("Were they told what came of it in the end?", why="A survivor is told until they know that."),
    ] = Answer.NOT_KNOWN
    says: Annotated[str, Asks("What did they say?", lines=3)] = ""


class CaseOutcome(StrEnum):
    """What an investigation came to."""

    CHARGED = "somebody was charged"
    OUT_OF_COURT = "dealt with out of court"
    NOT_ENOUGH = "not enough evidence"
    NOT_WANTED = "the victim does not want it taken further"
    NO_CRIME = "no crime was committed"
    PROTECTED_OTHERWISE = "another agency protects the child"
    OTHER = "something else"


class OutcomeDecided(Entry):
    """What the investigation came to was decided, and why."""

    key = "investigation.outcome-decided"
    title = "Outcome decided"
    reads = "Outcome: {outcome}. Why: {why}. What protects the child: {protects}"
    help = "Each child is then told, in a way they understand, and so is a survivor."
    names_whom = (A_CHILD, A_SURVIVOR)
    marks = (Mark.OUTCOME_DECIDED, marked_when(Mark.SUSPECT_CLEARED, outcome="no crime was committed"))

    outcome: Annotated[CaseOutcome, Asks("What did the investigation come to?")]
    why: Annotated[str, Asks("Why?", hint="So that the child could read it as an adult.", lines=4)]
    protects: Annotated[
        str, Asks("What protects the child now?", why="Not enough evidence is not the same as safe.", lines=3)
    ] = ""


class OutcomeTelling(StrEnum):
    """Whether the child was told."""

    UNDERSTOOD = "told, and they understand"
    TOLD = "told, and it is not known whether they understand"
    NOT_TOLD = "not told"


class OutcomeToldToChild(Entry):
    """The child was told what came of it: by whom, and whether they understand."""

    key = "investigation.outcome-told-to-child"
    title = "Child told the outcome"
    reads = "Told: {told}. By: {by_whom}. How: {how}. The child says: {child_says}"
    help = "By somebody the child trusts. A letter to a parent does not tell a child."
    quotes = "child_says"

    told: Annotated[OutcomeTelling, Asks("Was the child told, and do they understand?")]
    by_whom: Annotated[str, Asks("Who told them?", hint="Name and post.")] = ""
    how: Annotated[str, Asks("How was it said, so that this child understands?", lines=2)] = ""
    child_says: Annotated[str, Asks("What did the child say?", hint="Their own words.", lines=3)] = ""


class NotToldBecause(StrEnum):
    """Why a child is not told what came of it."""

    TOO_YOUNG = "too young, or not born"
    THEIR_WISH = "they do not want to hear it"
    HARM = "hearing it now would harm them"
    OTHER = "another reason"


class ChildNotToldDecided(Entry):
    """A sergeant decided that the child is not told the outcome now, and who will tell them when."""

    key = "investigation.child-not-told-decided"
    title = "Decided not to tell the child yet"
    reads = "The child is not told: {because}. Why: {why}. Who tells them, when: {later}"

    because: Annotated[NotToldBecause, Asks("Why is the child not told?")]
    why: Annotated[str, Asks("What was that decided on?", lines=3)]
    later: Annotated[str, Asks("Who tells them, and when?", lines=2)] = ""


class ClosingProposed(Entry):
    """Somebody says, for each child named, that the case could be closed, and on what."""

    key = "investigation.closing-proposed"
    title = "Closing proposed"
    reads = (
        "Closing proposed. Child safe: {safe}, because: {safety}. Lines answered: {lines_answered}. "
        "Left undone: {left_undone}"
    )
    help = "For each child: who protects them, and what was not done. A sergeant proposes it."

    safe: Annotated[Answer, Asks("Is the child safe once this case is closed?")] = Answer.NOT_KNOWN
    safety: Annotated[str, Asks("Who and what keeps them safe?", lines=3)] = ""
    lines_answered: Annotated[Answer, Asks("Is every line of enquiry answered, or left with a reason?")] = (
        Answer.NOT_KNOWN
    )
    left_undone: Annotated[str, Asks("What was left, and why?", lines=3)] = ""
