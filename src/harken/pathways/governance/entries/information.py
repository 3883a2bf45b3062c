"""Facts about personal data: impact assessed, processing begun, a breach, retention looked at."""

from enum import StrEnum
from typing import Annotated, ClassVar

from harken.every_case.ahead import WHEN_DONE, Ahead
from harken.vocabulary import Answer, Asks, Entry


class Impact(StrEnum):
    """What a data protection impact assessment came to."""

    APPROVED = "approved"
    HIGH_RISK_REMAINS = "a high risk remains"
    NOT_NEEDED = "no high risk is likely: none is needed"
    NOT_YET = "not yet decided"
    NOT_SAID = "not said"


ASSESSED = (Impact.APPROVED, Impact.NOT_NEEDED)


class ImpactAssessed(Entry):
    """The impact of new or changed processing on the people it is about was assessed."""

    key = "governance.impact-assessed"
    title = "Data protection impact assessed"
    reads = "Impact assessed: {outcome}. By: {by_whom}. Reasons: {reasons}"

    outcome: Annotated[
        Impact,
        Asks("What did the assessment come to?", why="Where a high risk remains, the Commissioner is asked."),
    ] = Impact.NOT_SAID
    by_whom: Annotated[str, Asks("Who approved it?", hint="Name or post.", coded=True)] = ""
    children: Annotated[Answer, Asks("Were children thought of apart?")] = Answer.NOT_KNOWN
    reasons: Annotated[str, Asks("Which risks, and what is done about each?", lines=6)] = ""


class CommissionerConsulted(Entry):
    """The Information Commissioner was asked before processing of a high risk began."""

    key = "governance.commissioner-consulted"
    title = "Commissioner consulted"
    reads = "Commissioner consulted under {reference}"

    reference: Annotated[str, Asks("Under which reference?", coded=True)] = ""


class CommissionerNeedsLonger(Entry):
    """The Commissioner said that the advice takes a month longer."""

    key = "governance.commissioner-needs-longer"
    title = "Commissioner needs longer"
    reads = "The Commissioner needs longer: {why}"

    why: Annotated[str, Asks("Why?", lines=2)] = ""


class AdviceReceived(Entry):
    """The Commissioner's advice came, and what follows from it."""

    key = "governance.advice-received"
    title = "Commissioner's advice received"
    reads = "Commissioner's advice received. Followed: {followed}. What follows: {what}"

    followed: Annotated[Answer, Asks("Is it followed?")] = Answer.NOT_KNOWN
    what: Annotated[str, Asks("What follows from it?", lines=4)] = ""


class ProcessingStarted(Entry):
    """The new or changed processing began."""

    key = "governance.processing-started"
    version = 2
    upgrades: ClassVar = {1: dict}
    title = "Processing started"
    reads = "Processing started: {what}"

    what: Annotated[str, Asks("What was started?", lines=2)] = ""
    started: Annotated[Ahead, WHEN_DONE] = Ahead.AHEAD


class Risk(StrEnum):
    """How likely a breach is to harm people."""

    UNLIKELY = "unlikely"
    LIKELY = "likely"
    HIGH = "high"
    NOT_KNOWN = "not known"


class BreachRecorded(Entry):
    """The facts of a breach, its effects, and what was done. Always recorded, reported or not."""

    key = "governance.breach-recorded"
    title = "Breach recorded"
    reads = "Breach. Risk to people: {risk}. How many: {people}. Facts: {facts}. Done: {done}"
    help = "What happened, what follows for the people, what was done. No names: their cases are linked."

    risk: Annotated[
        Risk,
        Asks(
            "How likely is it to harm anybody?",
            why="A child whose address reached the wrong person is in danger now. Not known is not unlikely.",
        ),
    ] = Risk.NOT_KNOWN
    people: Annotated[int | None, Asks("About how many people?")] = None
    children: Annotated[Answer, Asks("Are children among them?")] = Answer.NOT_KNOWN
    facts: Annotated[str, Asks("What happened?", lines=4)] = ""
    effects: Annotated[str, Asks("What follows for them?", lines=3)] = ""
    done: Annotated[str, Asks("What was done about it?", lines=3)] = ""


class ReportedWhen(StrEnum):
    """Whether the Commissioner was told of a breach."""

    TOLD = "told"
    NOT_NEEDED = "not needed: a risk to people is unlikely"
    NOT_YET = "not yet"
    NOT_SAID = "not said"


SETTLED = (ReportedWhen.TOLD, ReportedWhen.NOT_NEEDED)


class BreachReported(Entry):
    """The Commissioner was told of a breach, or need not be, and why."""

    key = "governance.breach-reported"
    title = "Commissioner told of the breach"
    reads = "Commissioner: {decision}. Reference: {reference}. Reasons: {reasons}"

    decision: Annotated[ReportedWhen, Asks("Was the Commissioner told?")] = ReportedWhen.NOT_SAID
    reference: Annotated[str, Asks("Under which reference?", coded=True)] = ""
    reasons: Annotated[str, Asks("Why not, or why later than seventy-two hours?", lines=3)] = ""


class ToldOfBreach(StrEnum):
    """Whether the people whom a breach puts at high risk were told."""

    EVERYBODY = "everybody"
    NOT_SAFE = "not told: it would put somebody in danger, or harm an investigation"
    NOT_NEEDED = "not told: what was done took the high risk away"
    NOT_YET = "not yet"
    NOT_SAID = "not said"


ANSWERED = (ToldOfBreach.EVERYBODY, ToldOfBreach.NOT_SAFE, ToldOfBreach.NOT_NEEDED)


class PeopleTold(Entry):
    """Those whom a breach puts at high risk were told, or why not."""

    key = "governance.people-told"
    title = "People told of the breach"
    reads = "People told of the breach: {told}. Who else may see it was asked: {safe_to_send}. Why: {why}"
    help = "A letter to a home is read by whoever lives there. Ask first who else may see it."

    told: Annotated[ToldOfBreach, Asks("Were they told?")] = ToldOfBreach.NOT_SAID
    safe_to_send: Annotated[Answer, Asks("Was it asked who else may see it?")] = Answer.NOT_KNOWN
    why: Annotated[str, Asks("How were they told, or why not?", lines=3)] = ""
