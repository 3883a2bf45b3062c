"""The fact that opens a matter of oversight: it is about the force's own work, and seldom about one child."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from harken.vocabulary import Asks, Entry, Mark


class Matter(StrEnum):
    """What kind of matter it is."""

    GROUP = "the vulnerability performance group"
    PROCESSING = "new or changed processing of personal data"
    BREACH = "a breach of personal data"
    REPORT = "an inspection report"
    AUDITS = "case audits"
    OTHER = "something else"
    NOT_SAID = "not said"


class MatterOpened(Entry):
    """A matter of oversight began: a group, a report, a breach, an audit, a new way of using what is kept."""

    key = "governance.matter-opened"
    title = "Matter of oversight opened"
    reads = "Opened: {matter}. Since: {since}. Reference: {reference}. What: {what}"
    help = "Of a breach: no name here of whom it is about. Count them, and link their cases."
    as_it_happens = True
    marks = (Mark.CASE_OPENED,)

    matter: Annotated[Matter, Asks("What is it?")] = Matter.NOT_SAID
    since: Annotated[
        datetime | None,
        Asks(
            "Since when?",
            hint="A breach: when anybody here first knew. A report: when it was published. Else: the start.",
            why="The clock counts from then, and not from when it was typed.",
        ),
    ] = None
    reference: Annotated[str, Asks("Under which reference?", coded=True, seldom=True)] = ""
    what: Annotated[str, Asks("What is it about?", lines=4)] = ""
