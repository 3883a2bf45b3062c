"""Facts about what came in: the referral, what it is about, and what was learned since."""

from enum import StrEnum
from typing import Annotated

from harken.vocabulary import A_CHILD, A_PLACE, A_SUSPECT, Answer, Asks, Entry, Mark, marked_when


class CameFrom(StrEnum):
    """Who told us. It is shown, and neither sorts nor grades anything."""

    NCA = "National Crime Agency"
    OTHER_FORCE = "another police force"
    CHILD_OR_FAMILY = "a child or their family"
    PUBLIC = "a member of the public"
    SCHOOL = "a school"
    SOCIAL_CARE = "children's social care"
    PARTNER = "another agency"
    INTELLIGENCE = "our own intelligence"
    OWN_TOOLS = "our own identification tools"
    INVESTIGATION = "another investigation of ours"
    OTHER = "somebody else"
    NOT_KNOWN = "not known"
    DAILY_LOOK = "kept for the daily look at our tools"


A_REFERRAL = tuple(one for one in CameFrom if one is not CameFrom.DAILY_LOOK)


class Received(Entry):
    """Something came in about the abuse of children online: from anybody, in whatever words."""

    key = "online-abuse.received"
    title = "Online abuse referral"
    reads = "Online abuse referral from {came_from}. A child in reach: {child_in_reach}. What: {what}"
    help = (
        "It happened when the force first had it: every time counts from there. Name each child it is about; "
        "a child nobody has identified yet is one. Never put an image here: a reference is enough."
    )
    marks = (Mark.CASE_OPENED, marked_when(Mark.RISK_TO_CHILD_KNOWN, child_in_reach="yes"))
    names_whom = (A_CHILD, A_SUSPECT, A_PLACE)

    child_in_reach: Annotated[
        Answer,
        Asks(
            "Does it name a child whom a suspect can reach?",
            why="Then that child is referred now, and not when there is a warrant.",
        ),
    ] = Answer.NOT_KNOWN
    came_from: Annotated[
        CameFrom,
        Asks(
            "Who told us?", why="It is kept and shown. What is done first goes by the risk and not by this."
        ),
    ] = CameFrom.NOT_KNOWN
    what: Annotated[str, Asks("What does it say?", hint="No images and no links to any.", lines=5)] = ""
    reference: Annotated[
        str, Asks("What is its reference?", hint="The sender's, or our own log.", coded=True, seldom=True)
    ] = ""


class Ground(StrEnum):
    """What an order of doing things was decided on."""

    CHILD_IN_REACH = "a child whom the suspect can reach"
    CONTACT = "contact abuse, or the intention of it"
    LIVE = "abuse going on now, or shown live"
    CONTENT = "what the material shows"
    COERCION = "a child threatened or made to send images"
    TRUST = "a position of trust"
    HISTORY = "what the suspect did before"
    SCALE = "how much there is"
    NOTHING_KNOWN = "nothing is known yet"
    SENDER = "who sent it"


BY_CONTENT = tuple(ground for ground in Ground if ground is not Ground.SENDER)


class First(StrEnum):
    """How soon a case is worked on."""

    NOW = "now"
    TODAY = "today"
    NEXT = "in its turn"


class Triaged(Entry):
    """Somebody read what came in and said how soon it is worked on, and why."""

    key = "online-abuse.triaged"
    title = "Triage by content"
    reads = "Worked on {how_soon}, because of {grounds}. Child threatened: {child_coerced}. Why: {why}"
    help = "By what it says and what a child may suffer. Who sent it, alone, is no ground."
    marks = (
        marked_when(Mark.RISK_TO_CHILD_KNOWN, child_coerced="yes"),
        marked_when(Mark.EXPLOITATION_SUSPECTED, child_coerced="yes"),
    )

    how_soon: Annotated[First, Asks("How soon is it worked on?")]
    grounds: Annotated[tuple[Ground, ...], Asks("Because of what?", hint="All that fit.")] = ()
    child_coerced: Annotated[
        Answer,
        Asks(
            "Is a child being threatened, or made to send images?",
            why="A child who is threatened may be in danger of their life tonight.",
        ),
    ] = Answer.NOT_KNOWN
    why: Annotated[str, Asks("What decided it?", lines=3)] = ""


class Change(StrEnum):
    """What a new fact changes."""

    ACCESS = "access to children"
    CATEGORY_A = "material of category A"
    TRUST = "a position of trust"
    CONTACT = "contact abuse, or the intention of it"
    HISTORY = "what the suspect did before"
    OTHER = "something else"


GRADED_ANEW = tuple(change for change in Change if change is not Change.OTHER)


class FactLearned(Entry):
    """Something new became known about the suspect, the material or the children."""

    key = "online-abuse.fact-learned"
    title = "New fact"
    reads = "New fact about {changes}: {what}. From: {learned_from}"
    help = "If it is about children, category A or a position of trust, the grade is looked at again at once."
    marks = (Mark.INFORMATION_RECEIVED, marked_when(Mark.TRUST_ROLE_KNOWN, changes=Change.TRUST.value))

    changes: Annotated[tuple[Change, ...], Asks("What is it about?", hint="All that fit.")]
    what: Annotated[str, Asks("What is now known?", lines=4)] = ""
    learned_from: Annotated[str, Asks("How do we know?", lines=2)] = ""
