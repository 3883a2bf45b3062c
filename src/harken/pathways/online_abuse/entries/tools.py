"""Facts about the tools that find people who share images of abuse: looked at, and each hit followed."""

from enum import StrEnum
from typing import Annotated

from harken.vocabulary import Asks, Entry


class ToolTakenUp(Entry):
    """The force has the use of a tool that finds suspects. From then on somebody looks at it every day."""

    key = "online-abuse.tool-taken-up"
    title = "Identification tool taken up"
    reads = "Identification tool taken up: {tool}. Trained: {trained}"

    tool: Annotated[str, Asks("Which tool?", hint="A short name, always the same.", coded=True)]
    trained: Annotated[str, Asks("Who is trained to use it?", lines=2)] = ""


class ToolLookedAt(Entry):
    """Somebody looked at what a tool shows today. Nothing there is an answer."""

    key = "online-abuse.tool-looked-at"
    title = "Tool looked at"
    reads = "{tool} looked at. New: {hits}. {what}"
    as_it_happens = True

    tool: Annotated[str, Asks("Which tool?", coded=True)]
    hits: Annotated[int | None, Asks("How many new hits?", hint="0 if there are none. Each is entered.")] = (
        None
    )
    what: Annotated[str, Asks("Anything to add?", lines=2)] = ""


class ToolGivenUp(Entry):
    """The force no longer has the use of a tool."""

    key = "online-abuse.tool-given-up"
    title = "Identification tool given up"
    reads = "{tool} no longer in use: {why}"

    tool: Annotated[str, Asks("Which tool?", coded=True)]
    why: Annotated[str, Asks("Why, and what takes its place?", lines=2)]


class HitFound(Entry):
    """A tool shows somebody in our area who may be sharing images of abuse."""

    key = "online-abuse.hit-found"
    title = "Hit"
    reads = "Hit {hit} in {tool}. What: {what}"
    help = (
        "A reference, and no image. It is taken, or left with a reason, by the end of the next working day."
    )

    hit: Annotated[str, Asks("What is its reference?", coded=True)]
    tool: Annotated[str, Asks("Which tool?", coded=True)] = ""
    what: Annotated[str, Asks("What does it show?", hint="Categories and counts only.", lines=3)] = ""


class Became(StrEnum):
    """What became of a hit."""

    CASE = "a case of its own"
    JOINED = "part of a case there is"
    LEFT = "left"
    PASSED = "passed to another force"


class HitDecided(Entry):
    """A hit was taken, passed on or left, and why."""

    key = "online-abuse.hit-decided"
    title = "Hit taken or left"
    reads = "Hit {hit}: {became}. Case: {case}. Why: {why}"

    hit: Annotated[str, Asks("Which hit?", hint="Its reference.", coded=True)]
    became: Annotated[Became, Asks("What became of it?")]
    why: Annotated[
        str, Asks("Why?", why="A hit left without a reason is a suspect nobody chose to leave.", lines=3)
    ]
    case: Annotated[str, Asks("Which case, or which force?", coded=True)] = ""
