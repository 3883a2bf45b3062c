"""Facts about who looks at it together: the domestic abuse desk (EIDAD), and the conference (MARAC)."""

from datetime import date
from enum import StrEnum
from typing import Annotated, ClassVar

from harken.every_case.disclosure import ON_WHICH_BASIS, Sharing, basis_not_asked
from harken.pathways.domestic_abuse.entries.account import AN_ADULT_VICTIM
from harken.vocabulary import A_CHILD, Answer, Asks, Entry, Mark, Outside

WHOSE = (A_CHILD, AN_ADULT_VICTIM)
"""On whose record it stands that a conference speaks of them."""


class DeskAsked(Entry):
    """Somebody asked the domestic abuse desk (EIDAD) to look at it, and for a pack."""

    key = "domestic-abuse.desk-asked"
    title = "Domestic abuse desk asked"
    marks = (Mark.SOMEBODY_NAMED,)
    reads = "Domestic abuse desk asked, by {asked_by}: {what}"
    as_it_happens = True

    asked_by: Annotated[
        str, Asks("For whom?", hint="Call sign or collar number.", coded=True, officer=True)
    ] = ""
    what: Annotated[str, Asks("What must they look for?", lines=2)] = ""


class DeskReviewed(Entry):
    """The domestic abuse desk added what it knows: history, children connected, risk factors."""

    key = "domestic-abuse.desk-reviewed"
    title = "Domestic abuse desk's review"
    marks = (Mark.SOMEBODY_NAMED,)
    reads = (
        "Domestic abuse desk's review. History: {history_added}. Children: {children_added}. "
        "Risk: {risk_added}. Pack sent to {pack_to}. Found: {found}"
    )
    help = "Children connected to the address who are not there now, and children of either adult elsewhere."
    as_it_happens = True

    history_added: Annotated[Answer, Asks("Is the history on the log?")] = Answer.NOT_KNOWN
    children_added: Annotated[
        Answer,
        Asks(
            "Is every child connected to the address or to either adult on the log?",
            hint="Record each as a child victim.",
        ),
    ] = Answer.NOT_KNOWN
    risk_added: Annotated[Answer, Asks("Are the risk factors on the log?")] = Answer.NOT_KNOWN
    pack_to: Annotated[
        str, Asks("To whom was the pack sent?", hint="Call sign or collar number.", coded=True, officer=True)
    ] = ""
    found: Annotated[str, Asks("What did you find?", lines=5)] = ""


ALL_ADDED = {"history_added": Answer.YES, "children_added": Answer.YES, "risk_added": Answer.YES}


class MaracReferred(Entry):
    """It was referred to the multi-agency conference (MARAC)."""

    key = "domestic-abuse.marac-referred"
    version = 2
    upgrades: ClassVar = {1: basis_not_asked}
    title = "Referred to the conference (MARAC)"
    names_whom = WHOSE
    marks = (Mark.SOMEBODY_NAMED,)
    reads = "Referred to the conference (MARAC). Reference: {reference}. Because: {basis}. Why: {why}"
    outside = Outside(
        agency="the conference (MARAC)",
        purpose="domestic abuse at high risk",
        basis_in="basis",
        has_it="domestic-abuse.marac-answered",
    )

    reference: Annotated[str, Asks("Under which reference?", coded=True)] = ""
    basis: Annotated[Sharing, ON_WHICH_BASIS] = Sharing.NOT_SAID
    why: Annotated[str, Asks("Why?", lines=3)] = ""


class MaracSays(StrEnum):
    """What became of a referral."""

    ACCEPTED = "accepted"
    REFUSED = "refused, with reasons"
    NO_ANSWER = "no answer yet"


class MaracAnswered(Entry):
    """A referral to the conference was accepted, or refused by somebody trained to decide it."""

    key = "domestic-abuse.marac-answered"
    title = "Conference (MARAC) answered"
    names_whom = WHOSE
    reads = "The conference (MARAC): {says}. Decided by {by_whom}, trained: {trained}. Why: {reason}"

    says: Annotated[MaracSays, Asks("What was decided?")]
    by_whom: Annotated[str, Asks("By whom?", hint="Name and post.", coded=True)] = ""
    trained: Annotated[
        Answer, Asks("Are they trained to decide it?", why="A refusal counts only from somebody who is.")
    ] = Answer.NOT_KNOWN
    reason: Annotated[str, Asks("Why?", lines=3)] = ""
    hears_on: Annotated[date | None, Asks("On which day is it heard?")] = None


class MaracHeard(Entry):
    """The conference heard the case."""

    key = "domestic-abuse.marac-heard"
    title = "Heard at the conference (MARAC)"
    names_whom = WHOSE
    marks = (Mark.SOMEBODY_NAMED,)
    reads = "Heard at the conference (MARAC). Decided: {decided}. Each child spoken of: {each_child}"

    decided: Annotated[str, Asks("What was decided, and who does what?", lines=5)] = ""
    each_child: Annotated[Answer, Asks("Was each child spoken of by name?")] = Answer.NOT_KNOWN


class Again(StrEnum):
    """Whether a repeat is heard again."""

    LISTED = "listed again"
    NOT_LISTED = "not listed, for the reason given"
    NOT_SAID = "not said"


class RepeatDecided(Entry):
    """A further incident within a year of a hearing was listed again, or there is a reason why not."""

    key = "domestic-abuse.repeat-decided"
    title = "Repeat decided"
    reads = "Repeat: {again}. Why: {reason}"

    again: Annotated[Again, Asks("Is it heard again?")] = Again.NOT_SAID
    reason: Annotated[str, Asks("Why?", lines=3)] = ""
