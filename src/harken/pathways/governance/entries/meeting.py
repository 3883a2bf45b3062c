"""Facts about meetings: what was decided of a child, and whether a group's actions were closed."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from harken.vocabulary import Asks, Entry


class Decided(StrEnum):
    """What came of talking about a child."""

    ACTION = "something is to be done"
    GOES_ON = "what is being done goes on"
    NOT_REACHED = "the child was not reached"
    NOT_SAID = "not said"


DISCUSSED = (Decided.ACTION, Decided.GOES_ON)


class ChildDiscussed(Entry):
    """The daily meeting spoke about one child: what it decided, and who does it."""

    key = "governance.child-discussed"
    title = "Discussed at the daily meeting"
    reads = "Daily meeting: {decided}. Owner: {owner}. By when: {by_when}. What: {what}"
    help = "One for each child. A list that was read out is no discussion."

    decided: Annotated[Decided, Asks("What did the meeting decide?")] = Decided.NOT_SAID
    owner: Annotated[
        str,
        Asks(
            "Who owns it?",
            hint="Collar number.",
            why="What everybody heard and nobody owns is not done.",
            coded=True,
            officer=True,
        ),
    ] = ""
    by_when: Annotated[datetime | None, Asks("By when?", ahead=True)] = None
    what: Annotated[str, Asks("What is to be done, and why?", lines=4)] = ""


class LookedAtOutOfHours(Entry):
    """An inspector looked at a child's case before the meeting could: what follows, and who does it."""

    key = "governance.looked-at-out-of-hours"
    title = "Looked at before the meeting"
    reads = "Looked at before the meeting: {decided}. Owner: {owner}. By when: {by_when}. What: {what}"
    help = "A child who is missing at eight in the evening does not wait for nine in the morning."

    decided: Annotated[Decided, Asks("What did you decide?")] = Decided.NOT_SAID
    owner: Annotated[str, Asks("Who owns it?", hint="Collar number.", coded=True, officer=True)] = ""
    by_when: Annotated[datetime | None, Asks("By when?", ahead=True)] = None
    what: Annotated[str, Asks("What is to be done, and why?", lines=4)] = ""


class Actions(StrEnum):
    """What became of a group's actions at its meeting."""

    SETTLED = "each was closed, or carried with its reason"
    SOME_LEFT = "some were neither closed nor carried"
    NOT_SAID = "not said"


class GroupMet(Entry):
    """The vulnerability performance group met, and went through its actions."""

    key = "governance.group-met"
    title = "Performance group met"
    reads = (
        "Performance group met. Actions: {actions}. Closed: {closed}. Carried: {carried}. Why: {why_carried}"
    )
    help = "Each action has an owner and a time of its own. Here is what the group said of them all."

    actions: Annotated[
        Actions,
        Asks("What became of the actions?", why="An action that is carried without a reason is dropped."),
    ] = Actions.NOT_SAID
    closed: Annotated[int | None, Asks("How many were closed?")] = None
    carried: Annotated[int | None, Asks("How many were carried?")] = None
    why_carried: Annotated[str, Asks("Why were those carried?", lines=4)] = ""
    decided: Annotated[str, Asks("What was decided?", lines=4)] = ""
