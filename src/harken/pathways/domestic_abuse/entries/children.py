"""Facts about each child, a victim in their own right: who they are, and whether they are to be seen."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from harken.vocabulary import Answer, Asks, Entry, Mark, marked_when


class Lives(StrEnum):
    """Where the child lives, for this case."""

    HERE = "lives there"
    SOMETIMES = "stays there at times"
    FORMER_PARTNER = "at a former partner's"
    ELSEWHERE = "somewhere else"
    UNBORN = "not yet born"
    NOT_KNOWN = "not known"


BORN = tuple(where for where in Lives if where is not Lives.UNBORN)


class WasThere(StrEnum):
    """What the child had of it."""

    SAW = "was there and saw it"
    HEARD = "was there and heard it"
    THERE = "was there"
    NOT_THERE = "was not there"
    NOT_KNOWN = "not known"


class Learned(StrEnum):
    """When we learned of the child."""

    AT_FIRST = "named when it was reported"
    AFTERWARDS = "found since"
    NOT_SAID = "not said"


class ChildVictim(Entry):
    """A child is recorded as a victim in their own right: where they live, what they had of it."""

    key = "domestic-abuse.child-victim"
    title = "Child victim"
    reads = (
        "Child victim: {relation}. {lives}. {was_there}. Known: {learned}. At risk of harm: {at_risk}. "
        "Why: {why}"
    )
    help = (
        "One for each child of the home or of either adult. A child who was at school, asleep, or lives with "
        "a former partner is a victim too."
    )
    same_for_another = ("relation",)
    as_it_happens = True
    marks = (
        Mark.CHILD_LINKED,
        marked_when(Mark.DOMESTIC_ABUSE_KNOWN, learned=(Learned.AFTERWARDS, Learned.NOT_SAID)),
        marked_when(Mark.RISK_TO_CHILD_KNOWN, at_risk="yes"),
    )

    relation: Annotated[
        str, Asks("What is the child to the adults?", hint="Daughter of her, stepdaughter of him.")
    ] = ""
    lives: Annotated[Lives, Asks("Where does the child live?")] = Lives.NOT_KNOWN
    was_there: Annotated[
        WasThere, Asks("Was the child there?", why="The law asks what a child sees, hears or lives with.")
    ] = WasThere.NOT_KNOWN
    learned: Annotated[
        Learned,
        Asks(
            "When did we learn of the child?",
            why="The school is owed a notice from then, if the child was not named before.",
        ),
    ] = Learned.NOT_SAID
    at_risk: Annotated[
        Answer,
        Asks(
            "Is the child at risk of harm?",
            why="If so, or if nobody knows, a referral for this child is owed. Not known is not no.",
        ),
    ] = Answer.NOT_KNOWN
    why: Annotated[str, Asks("Why do you say so?", hint="What you saw, heard, were told.", lines=3)] = ""


class SeenBy(StrEnum):
    """Who, other than police, has seen the child."""

    SOCIAL_WORKER = "a social worker"
    TEACHER = "a teacher"
    HEALTH = "a nurse or doctor"
    OTHER = "somebody else"


class SeeingLetGo(Entry):
    """An inspector decided that police do not see the child now. It counts as not seen by police."""

    key = "domestic-abuse.seeing-let-go"
    title = "Not to be seen by police now"
    reads = "Not to be seen by police now: {reason}. Seen by {seen_by}, on {seen_on}. Next: {next_on}"
    help = "By an inspector: why, who did see the child and when, and the day on which it is looked at again."
    marks = (Mark.SEEING_LET_GO,)

    reason: Annotated[str, Asks("Why not?", lines=3)]
    seen_by: Annotated[SeenBy, Asks("Who has seen the child?")]
    seen_on: Annotated[date, Asks("On which day?", past=True)]
    next_on: Annotated[date, Asks("On which day is it looked at again?")]
