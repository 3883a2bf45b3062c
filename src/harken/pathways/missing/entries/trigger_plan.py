"""Facts about a child who goes missing often: named owner, trigger plan, and its use on the night."""

from datetime import date, datetime
from typing import Annotated

from harken.vocabulary import Answer, Asks, Entry, Mark


class RepeatOwnerNamed(Entry):
    """A named member of the focus desk looks after the plan of a child who goes missing often."""

    key = "missing.repeat-owner-named"
    title = "Owner named"
    reads = "Owner on the focus desk: {owner}"
    belongs = "person"

    owner: Annotated[str, Asks("Who?", hint="Name or collar number.", coded=True, officer=True)]
    telephone: Annotated[str, Asks("How does an officer reach them?")] = ""


class TriggerPlanMade(Entry):
    """A trigger plan, or a new version of it: what to do first when this child goes missing."""

    key = "missing.trigger-plan-made"
    title = "Trigger plan"
    reads = "Trigger plan, version {number}. By: {author}. Until: {valid_until}. Steps: {steps}"
    belongs = "person"

    steps: Annotated[
        tuple[str, ...],
        Asks(
            "What is done first, second, third?",
            hint="One step a line; the first three are shown on the tasking.",
        ),
    ]
    author: Annotated[
        str,
        Asks("Who wrote it?", hint="The focus desk is told if nobody opens it.", coded=True, officer=True),
    ] = ""
    number: Annotated[int, Asks("Which version?")] = 1
    valid_until: Annotated[date | None, Asks("Until when does it hold?")] = None
    who_to_ring: Annotated[str, Asks("Whom does the child ring or trust?", lines=2)] = ""
    risks: Annotated[str, Asks("Who is a risk to the child, and to officers?", lines=3)] = ""
    child_wants: Annotated[str, Asks("What does the child say would help?", lines=3)] = ""


class TriggerPlanEnded(Entry):
    """A trigger plan is no longer to be used."""

    key = "missing.trigger-plan-ended"
    title = "Trigger plan ended"
    reads = "Trigger plan ended: {why}"
    belongs = "person"

    why: Annotated[str, Asks("Why?", lines=2)] = ""


class TriggerPlanSent(Entry):
    """The plan went to the officers with their tasking."""

    key = "missing.trigger-plan-sent"
    title = "Trigger plan sent"
    reads = "Trigger plan version {number} sent to {to}"

    number: Annotated[int | None, Asks("Which version?")] = None
    to: Annotated[str, Asks("To whom?", coded=True, officer=True)] = ""


class TriggerPlanOpened(Entry):
    """An officer on the case opened the plan."""

    key = "missing.trigger-plan-opened"
    title = "Trigger plan opened"
    reads = "Trigger plan version {number} opened"

    number: Annotated[int | None, Asks("Which version?")] = None


class TriggerPlanAcknowledged(Entry):
    """An officer on the case has the plan and says which step is first."""

    key = "missing.trigger-plan-acknowledged"
    title = "Trigger plan: I have it"
    reads = "Has the trigger plan: {going_to}"

    number: Annotated[int | None, Asks("Which version?")] = None
    going_to: Annotated[str, Asks("Which step are you going to?")] = ""


class TriggerPlanStepDone(Entry):
    """A step of the plan was done on the ground. That is an enquiry."""

    key = "missing.trigger-plan-step-done"
    title = "Trigger plan: step done"
    reads = "Trigger plan step {step} done: {result}"
    marks = (Mark.ENQUIRY_MADE,)

    step: Annotated[int, Asks("Which step?")] = 1
    result: Annotated[str, Asks("With what result?", lines=3)] = ""


class PhilomenaHeld(Entry):
    """A carer holds part one of the Philomena information, ready for the day the child goes missing."""

    key = "missing.philomena-held"
    title = "Philomena information held"
    reads = "Philomena information. Held by: {held_by}. Up to date: {current}"
    help = "The carer keeps it. Police receive it only with a report."
    belongs = "person"

    held_by: Annotated[str, Asks("Who holds it?")] = ""
    current: Annotated[Answer, Asks("Is it up to date?")] = Answer.NOT_KNOWN
    looked_at: Annotated[datetime | None, Asks("When was it last gone through?")] = None
    child_helped: Annotated[Answer, Asks("Did the child help to write it?")] = Answer.NOT_KNOWN


class PhilomenaReceived(Entry):
    """The carer gave us the Philomena information with the report."""

    key = "missing.philomena-received"
    title = "Philomena information received"
    reads = "Philomena information received: {summary}"

    summary: Annotated[str, Asks("What in it matters most tonight?", lines=4)] = ""
    reference: Annotated[str, Asks("Where is it kept?", coded=True)] = ""
