"""Facts about everybody who must be told: the child, both authorities, the family."""

from enum import StrEnum
from typing import Annotated

from harken.every_case.disclosure import Agency, Sharing
from harken.vocabulary import Answer, Asks, Entry, Mark, Outside, marked_when


class ToldTheChild(StrEnum):
    """Whether the child was told."""

    TOLD = "told, in a way they understand"
    TOO_YOUNG = "too young to understand"
    CANNOT_NOW = "not able to understand now"
    NOT_YET = "not yet told"
    NOT_KNOWN = "not known"


class Wishes(StrEnum):
    """What came of asking the child what they want and how they feel."""

    SAID = "asked, and said"
    SHOWN = "too young to say: seen from how they are"
    WOULD_NOT_SAY = "asked, and did not want to say"
    NOT_ASKED = "not yet asked"
    NOT_KNOWN = "not known"


SOUGHT = (Wishes.SAID, Wishes.SHOWN, Wishes.WOULD_NOT_SAY)


class ChildTold(Entry):
    """The child was told what was done, why and what may follow, and asked what they want."""

    key = "police-protection.child-told"
    title = "Child told and asked"
    reads = "Child: {told}. Wishes and feelings: {wishes}. Said: {words_used}"
    help = "One for each child, apart from brothers and sisters where they want that."
    quotes = "words_used"
    as_it_happens = True
    marks = (marked_when(Mark.CHILD_HEARD, wishes=Wishes.SAID),)

    told: Annotated[
        ToldTheChild,
        Asks(
            "Was the child told what was done, why, and what may happen next?",
            why="It is the child's right in law, if they can understand. If that is later, it is owed later.",
            step="Told",
        ),
    ] = ToldTheChild.NOT_KNOWN
    said_to_them: Annotated[
        str, Asks("How was it put to them?", hint="Interpreter, signs, pictures, time.", lines=2, step="Told")
    ] = ""
    wishes: Annotated[
        Wishes, Asks("What do they want, and how do they feel about it?", step="What they want")
    ] = Wishes.NOT_KNOWN
    words_used: Annotated[
        str,
        Asks(
            "In their words",
            hint="What they said, not what you think they meant. If too young: what you saw.",
            lines=5,
            step="What they want",
        ),
    ] = ""


class WhichAuthority(StrEnum):
    """Which of the authorities that must be told."""

    WHERE_FOUND = "of the place where the child was found"
    HOME = "where the child ordinarily lives"
    BOTH = "both: it is the same authority"
    NOT_KNOWN = "not known"


TOLD_WHERE_FOUND = (WhichAuthority.WHERE_FOUND, WhichAuthority.BOTH)
TOLD_AT_HOME = (WhichAuthority.HOME, WhichAuthority.BOTH)


class AuthorityTold(Entry):
    """A local authority was told: what was done, what is to be done, and why."""

    key = "police-protection.authority-told"
    title = "Local authority told"
    reads = (
        "Local authority told: {authority}, {which}. Told where the child is: {told_where}. Who: {to_whom}"
    )
    help = "Out of hours ring the emergency duty team. Two authorities are told separately."
    outside = Outside(
        agency=Agency.LOCAL_AUTHORITY,
        named="authority",
        whom="to_whom",
        purpose="police protection",
        basis=Sharing.DUTY,
    )

    which: Annotated[
        WhichAuthority,
        Asks(
            "Which authority is it?",
            why="The one where the child was found must make enquiries; the one at home must have the place.",
        ),
    ] = WhichAuthority.NOT_KNOWN
    authority: Annotated[str, Asks("What is it called?", coded=True)] = ""
    to_whom: Annotated[str, Asks("Who there was told, and how?", hint="Name, team, telephone.")] = ""
    told_why: Annotated[Answer, Asks("Were they told what was done and is to be done, and why?")] = (
        Answer.NOT_KNOWN
    )
    told_where: Annotated[
        Answer, Asks("Were they told where the child is accommodated?", why="The home authority must be.")
    ] = Answer.NOT_KNOWN
    household_unaware: Annotated[
        Answer,
        Asks("Were they asked not to ring the household yet?", why="A call may warn somebody suspected."),
    ] = Answer.NOT_KNOWN


class Order(StrEnum):
    """What the authority says about an emergency protection order."""

    APPLIES = "it applies for one"
    ASKS_US = "it asks the designated officer to apply"
    NO_ORDER = "it wants none, for the reason given"
    NOT_DECIDED = "not yet decided"
    NOT_SAID = "not said"


DECIDED = (Order.APPLIES, Order.ASKS_US, Order.NO_ORDER)


class AuthoritySpokenWith(Entry):
    """Police and the authority spoke about the child: its enquiries, an order, where the child goes."""

    key = "police-protection.authority-spoken-with"
    title = "Spoken with the authority"
    reads = (
        "Spoken with the authority. Section 47 enquiries begun: {section_47}. Emergency protection order: "
        "{order}. Said: {said}"
    )
    help = "Record each time. These talks are what keep the power from lasting longer than it must."

    section_47: Annotated[
        Answer,
        Asks("Have they begun enquiries under section 47?", why="Told of the power, the authority must."),
    ] = Answer.NOT_KNOWN
    order: Annotated[Order, Asks("What do they say about an emergency protection order?")] = Order.NOT_SAID
    said: Annotated[str, Asks("What was said, and by whom?", lines=4)] = ""
    next_is: Annotated[str, Asks("What happens next, by when?", lines=2)] = ""


class FamilyTold(StrEnum):
    """Whether everybody who must be told in the family was."""

    EVERYBODY = "everybody"
    TRIED = "not everybody: what was reasonable was done"
    NOT_YET = "not yet"
    NOT_KNOWN = "not known"


class Family(StrEnum):
    """Who in the family must be told."""

    PARENT = "a parent"
    RESPONSIBLE = "somebody else with parental responsibility"
    LIVED_WITH = "whoever the child was living with"


class ParentsTold(Entry):
    """Parents, others with parental responsibility and whoever the child lived with were told."""

    key = "police-protection.parents-told"
    title = "Parents and carers told"
    reads = (
        "Parents and carers told: {told}. Who: {who}. Address kept back: {address_kept_back}. "
        "Not told: {not_told}"
    )
    help = (
        "What was done, why, and what may follow. Never where the child is: the address of a placement is "
        "in no notice to the family, on no paper that they see, and said on no telephone."
    )

    outside = Outside(
        agency=Agency.CARER,
        named="who",
        whom="names",
        purpose="police protection",
        basis=Sharing.DUTY,
        went=("told", (FamilyTold.EVERYBODY, FamilyTold.TRIED)),
    )

    told: Annotated[
        FamilyTold,
        Asks("Has everybody been told what was done, why, and what may follow?", step="Who was told"),
    ] = FamilyTold.NOT_KNOWN
    who: Annotated[
        tuple[Family, ...],
        Asks(
            "Who was told?",
            hint="All that fit. A parent who lives elsewhere has the same right.",
            step="Who was told",
        ),
    ] = ()
    names: Annotated[str, Asks("Names, and how each was told?", lines=3, step="Who was told")] = ""
    not_told: Annotated[
        str,
        Asks(
            "Who was not, why, and what was tried?",
            lines=3,
            step="Who was told",
            of=(
                "told",
                (
                    FamilyTold.TRIED,
                    FamilyTold.NOT_YET,
                    FamilyTold.NOT_KNOWN,
                ),
            ),
        ),
    ] = ""
    address_kept_back: Annotated[
        Answer,
        Asks(
            "Was the address of where the child is kept back?",
            why="Whoever the child was protected from may come to the door.",
            step="The address",
        ),
    ] = Answer.NOT_KNOWN
