"""Facts about children whom a suspect can reach."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from harken.vocabulary import Answer, Asks, Entry, Mark


class Access(StrEnum):
    """How a suspect reaches a child. That it is not proved is no reason to wait."""

    LIVES_WITH = "lives with the suspect"
    STAYS = "stays or visits where the suspect lives"
    FORMER_PARTNER = "lives with a former partner of the suspect"
    FAMILY = "is of the suspect's family, elsewhere"
    TRUST = "through work, a club or a school"
    ONLINE = "online"
    NOT_PROVED = "not proved"
    NOT_KNOWN = "not known"


class ChildFound(Entry):
    """There is a child whom the suspect can reach, or may. One entry for all of whom the same is true."""

    key = "online-abuse.child-found"
    title = "Child with access found"
    reads = "A child the suspect can reach: {access}. How known: {how}. Sleeps there tonight: {tonight}"
    help = (
        "Name each child: each is referred at once, sealed. Visitors, a former partner's children and "
        "children of a club are children, too. Where only the number is known, one without a name for each."
    )
    marks = (Mark.RISK_TO_CHILD_KNOWN, Mark.CHILD_LINKED)

    access: Annotated[Access, Asks("How does the suspect reach the child?")] = Access.NOT_KNOWN
    tonight: Annotated[
        Answer, Asks("Is the child with the suspect tonight?", why="Then it cannot wait for the morning.")
    ] = Answer.NOT_KNOWN
    how: Annotated[str, Asks("How do we know of the child?", lines=3)] = ""


class HearingLetGo(Entry):
    """An inspector let go that police hear a child: why, who did, and when next. It is not seen by police."""

    key = "online-abuse.hearing-let-go"
    title = "Police do not hear the child"
    reads = "Not heard by police: {why}. Seen by: {seen_by}, {seen_on}. Next: {next_on}"
    help = "It counts from an inspector or above, and counts as not seen by police."
    marks = (Mark.SEEING_LET_GO,)

    why: Annotated[str, Asks("Why do police not see and hear the child?", lines=3)]
    seen_by: Annotated[str, Asks("Who did?", hint="A name and a post.")] = ""
    seen_on: Annotated[date | None, Asks("On which day?", past=True)] = None
    next_on: Annotated[date | None, Asks("When is the child seen next?", ahead=True)] = None
