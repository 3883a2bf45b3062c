"""Facts about what was planned: actions with an owner and a time, and safety plans."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from harken.vocabulary import Answer, Asks, Entry, Mark, marked_when


class ActionFrom(StrEnum):
    """Where an action comes from."""

    PLAN = "a plan"
    STRATEGY = "a strategy discussion"
    CONFERENCE = "a child protection conference"
    MEETING = "a meeting"
    SUPERVISOR = "a supervisor"
    OTHER = "somewhere else"


class ActionAssigned(Entry):
    """Something to be done was given to a named person, with a time."""

    key = "every-case.action-assigned"
    title = "Action given"
    reads = "Action given: {action}. To: {owner}. By when: {due_at}. What: {what}"
    marks = (Mark.SOMEBODY_NAMED,)

    action: Annotated[str, Asks("Which number or short name does it have?", hint="A1, A2 …", coded=True)] = ""
    what: Annotated[str, Asks("What is to be done?", lines=3)] = ""
    owner: Annotated[
        str, Asks("By whom?", hint="A collar number or a name at an agency.", coded=True, officer=True)
    ] = ""
    due_at: Annotated[
        datetime | None,
        Asks(
            "By when?",
            why="An action with no time is a wish: nobody can be told that it is late.",
            ahead=True,
        ),
    ] = None
    comes_from: Annotated[ActionFrom, Asks("Where does it come from?")] = ActionFrom.OTHER


class ActionDone(Entry):
    """An action was done, or could not be: with what result."""

    key = "every-case.action-done"
    title = "Action done"
    reads = "Action done: {action}. Result: {result}"
    marks = (marked_when(Mark.ENQUIRY_MADE, enquiry="yes"),)

    action: Annotated[str, Asks("Which action?", coded=True)] = ""
    result: Annotated[str, Asks("With what result?", lines=4)] = ""
    enquiry: Annotated[
        Answer,
        Asks(
            "Was it an enquiry to find or protect the child?",
            why="An enquiry asks somebody or looks somewhere.",
        ),
    ] = Answer.NO
    chair_told: Annotated[Answer, Asks("Was the chair of the meeting told the outcome?")] = Answer.NOT_KNOWN


class SafetyPlanAgreed(Entry):
    """A plan that keeps a child safe was agreed: by whom, what, until when."""

    key = "every-case.safety-plan-agreed"
    title = "Safety plan agreed"
    reads = (
        "Safety plan until {until}. Officers must know: {officers_must_know}. Agreed by: {agreed_by}. "
        "Plan: {plan}"
    )
    marks = (Mark.SAFETY_PLAN_AGREED, Mark.SOMEBODY_NAMED)

    agreed_by: Annotated[
        str,
        Asks(
            "Who agreed it?",
            hint="Each name and agency.",
            why="A plan one side wrote is not agreed.",
            lines=2,
        ),
    ]
    plan: Annotated[
        str, Asks("What was agreed?", hint="What each will do, and what must not happen.", lines=6)
    ]
    until: Annotated[
        datetime,
        Asks("Until when does it hold?", why="A plan without an end is never looked at again.", ahead=True),
    ]
    officers_must_know: Annotated[
        str, Asks("What must an officer sent to the child or the address know?", lines=3)
    ] = ""
    child_agrees: Annotated[Answer, Asks("Does the child agree?")] = Answer.NOT_KNOWN


class SafetyPlanEnded(Entry):
    """A safety plan no longer holds."""

    key = "every-case.safety-plan-ended"
    title = "Safety plan ended"
    reads = "Safety plan ended: {why}"

    why: Annotated[str, Asks("Why, and what protects the child now?", lines=4)]
