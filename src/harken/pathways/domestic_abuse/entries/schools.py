"""Facts about telling schools (Operation Encompass): which, who decided, what was sent and received."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, ClassVar

from harken.every_case.ahead import WHEN_DONE, Ahead
from harken.every_case.disclosure import ON_WHICH_BASIS, Agency, Content, Sharing, basis_not_asked
from harken.vocabulary import Answer, Asks, Entry, Mark, Outside


class Roll(StrEnum):
    """What was found of where the child is taught."""

    EXACT = "on the roll, an exact match"
    NOT_EXACT = "a likely match, not exact"
    STAFF = "on the roll, and staff there are involved"
    HOME = "taught at home"
    TOO_YOUNG = "too young for any, or not yet born"
    LEFT = "left education"
    NOT_FOUND = "looked for, not found"
    NOT_KNOWN = "not known"


TO_DECIDE = (Roll.NOT_EXACT, Roll.STAFF, Roll.NOT_FOUND)
NOWHERE = (Roll.TOO_YOUNG, Roll.LEFT)
FOUND = (Roll.EXACT, Roll.HOME, *TO_DECIDE, *NOWHERE)
GO_AHEAD = (Roll.EXACT,)


class EstablishmentsFound(Entry):
    """Somebody looked up where a child is taught or cared for: every school, nursery and college."""

    key = "domestic-abuse.establishments-found"
    title = "Schools found"
    marks = (Mark.SOMEBODY_NAMED,)
    reads = "Schools of the child: {establishments}. Found: {roll}. Asked of: {asked_of}"
    help = (
        "One for each child. Every school, nursery and college: two where the child is taught at two. The "
        "law covers schools and colleges; a nursery is told by local agreement."
    )
    as_it_happens = True

    roll: Annotated[
        Roll,
        Asks(
            "What did you find?",
            why="A wrong school told is a family exposed. Not an exact match: a person decides tonight.",
        ),
    ] = Roll.NOT_KNOWN
    establishments: Annotated[
        tuple[str, ...], Asks("Which ones?", hint="One a line, by name.", coded=True)
    ] = ()
    asked_of: Annotated[str, Asks("Who or what was asked?", hint="The roll, the authority.")] = ""


class Decision(StrEnum):
    """What was decided where the roll did not settle it."""

    TELL = "tell these, and this person there"
    AUTHORITY = "tell the authority's officer instead"
    NOT_NOW = "tell nobody now, for the reason given"


class MatchDecided(Entry):
    """A named person decided whether a school is told, and whom there, where the roll did not settle it."""

    key = "domestic-abuse.match-decided"
    title = "Decided whom to tell"
    reads = "Decided: {decision}. Which: {establishments}. Person there: {whom}. Why: {reason}"
    help = "A person's decision and never a machine's. Where staff are involved, somebody there who is not."
    as_it_happens = True

    decision: Annotated[Decision, Asks("What is done?")]
    establishments: Annotated[
        tuple[str, ...], Asks("Which ones are told?", hint="One a line, by name.", coded=True)
    ] = ()
    whom: Annotated[str, Asks("Which person there?", hint="A name and a post.")] = ""
    reason: Annotated[str, Asks("Why?", lines=3)] = ""


class Basis(StrEnum):
    """On which basis an establishment is told."""

    LAW = "the law: a school or college"
    AGREED = "agreed locally: a nursery or another"
    NOT_SAID = "not said"


class EncompassSent(Entry):
    """A school was sent a notice: the least that lets it look after the child that day."""

    key = "domestic-abuse.encompass-sent"
    version = 2
    upgrades: ClassVar = {1: dict}
    title = "School notice sent"
    reads = "School notice sent to {establishment}, {whom}. How much: {content}. Basis: {basis}"
    help = (
        "The child's name and date of birth, our reference, when and where, whether the child was there, "
        "what the child said. No account, no grade, no other child."
    )
    outside = Outside(
        agency=Agency.SCHOOL,
        named="establishment",
        whom="whom",
        purpose="Operation Encompass",
        basis_in="basis",
        has_it="domestic-abuse.encompass-received",
    )

    establishment: Annotated[str, Asks("To which school?", hint="As it was found.", coded=True)]
    whom: Annotated[str, Asks("To whom there?", hint="The safeguarding lead or deputy.")] = ""
    content: Annotated[Content, Asks("How much was sent?", why="The least that does what is needed.")] = (
        Content.NARROW
    )
    more_because: Annotated[
        str, Asks("Why more?", lines=2, of=("content", (Content.FULL, Content.OTHER)))
    ] = ""
    basis: Annotated[Basis, Asks("On which basis?")] = Basis.NOT_SAID
    safe_to_send: Annotated[
        Answer,
        Asks("Was it asked who else there may see it?", why="A parent may work there, or the other person."),
    ] = Answer.NOT_KNOWN
    sent: Annotated[Ahead, WHEN_DONE] = Ahead.AHEAD


class EncompassReceived(Entry):
    """The safeguarding lead of a school said that they have the notice. Silence is no receipt."""

    key = "domestic-abuse.encompass-received"
    title = "School has the notice"
    reads = "{establishment} has the notice: {who}, at {received_at}"

    establishment: Annotated[str, Asks("Which school?", hint="As it was found.", coded=True)]
    who: Annotated[str, Asks("Who there said so?", hint="The safeguarding lead or deputy.")] = ""
    received_at: Annotated[datetime | None, Asks("When did they get it?")] = None


class AuthorityOfficerTold(Entry):
    """The authority's officer was told of a child taught at home, or of whom no school is told."""

    key = "domestic-abuse.authority-officer-told"
    version = 2
    upgrades: ClassVar = {1: basis_not_asked}
    title = "Authority's education officer told"
    reads = "Authority's education officer told: {who}, {authority}. Because: {basis}. Has it: {has_it}"
    outside = Outside(
        agency=Agency.LOCAL_AUTHORITY,
        named="authority",
        whom="who",
        purpose="Operation Encompass",
        basis_in="basis",
    )

    authority: Annotated[str, Asks("Which local authority?", coded=True)] = ""
    who: Annotated[str, Asks("Who there?", hint="Name and post.")] = ""
    basis: Annotated[Sharing, ON_WHICH_BASIS] = Sharing.NOT_SAID
    has_it: Annotated[Answer, Asks("Did they say that they have it?", why="Silence is no receipt.")] = (
        Answer.NOT_KNOWN
    )
