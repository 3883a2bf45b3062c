"""Facts about what somebody told us as the law asks, what they ought to have told, and their travel."""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, ClassVar

from harken.vocabulary import A_CHILD, Answer, Asks, Entry, Mark, Named


class What(StrEnum):
    """What was notified."""

    FIRST = "the first notification"
    YEARLY = "the yearly notification"
    WEEKLY = "the weekly notification: where they can be found"
    NAME = "another name"
    HOME = "another home address"
    RELEASE = "their release"
    OTHER_PREMISES = "another address where they have stayed for seven days"
    CHILD_HOUSEHOLD = "a household with a child, where they stayed for 12 hours or more"
    LEFT_CHILD_HOUSEHOLD = "that they no longer stay in a household with a child"
    NOT_HAPPENED = "that what they had told us of in advance has not happened"
    RETURN = "their return to the United Kingdom"


NO_RESTART = (What.NOT_HAPPENED, What.RETURN)
RESTARTS = tuple(one for one in What if one not in NO_RESTART)
"""From each of these the year runs anew. A travel notice, a return and a non-event are none of them."""


class Notified(Entry):
    """They came and told us what the law asks. All that was told at one visit to the station is one entry."""

    key = "offender.notified"
    title = "Notified"
    reads = "Notified: {what}. In person, at a prescribed station: {in_person}. Missing: {missing}"
    as_it_happens = True

    what: Annotated[tuple[What, ...], Asks("What did they notify?", hint="All that fit.")]
    in_person: Annotated[
        Answer,
        Asks("Did they come in person, to a prescribed station?", why="A letter or a call notifies nothing."),
    ] = Answer.NOT_KNOWN
    missing: Annotated[
        str,
        Asks(
            "Was anything not given?",
            hint="Names, birth, insurance number, addresses, passport, bank and cards, households.",
            lines=2,
        ),
    ] = ""


class Change(StrEnum):
    """What changed in their life that they must notify."""

    NAME = "another name"
    HOME = "another home address"
    OTHER_PREMISES = "stayed at another address for seven days, in all, within twelve months"
    CHILD_HOUSEHOLD = "stayed for 12 hours or more in a household with a child"
    LEFT_CHILD_HOUSEHOLD = "no longer stays in a household with a child"


class Changed(Entry):
    """Something changed that they must notify, however we learned of it."""

    key = "offender.changed"
    title = "Something they must notify"
    reads = "Changed: {change}. Told us in advance: {told_ahead}. Each child there named: {children_named}"
    help = (
        "It happened when it changed: that day is the first of three. Of seven days at another "
        "address, it is "
        "the end of the seventh."
    )

    change: Annotated[Change, Asks("What changed?")]
    told_ahead: Annotated[
        Answer,
        Asks(
            "Had they told us in advance, and has it come within 2 days before or 3 after the date "
            "they gave?",
            why="Then they need not tell us again.",
        ),
    ] = Answer.NOT_KNOWN
    children_named: Annotated[
        Answer,
        Asks(
            "Is each child there named, on their own record?",
            why="Each is owed a referral. Not known whether there are others is not no.",
            of=("change", (Change.CHILD_HOUSEHOLD,)),
        ),
    ] = Answer.NOT_KNOWN
    how_known: Annotated[str, Asks("How do we know, and who else does?", lines=3)] = ""


class ToldInAdvance(Entry):
    """They told us of a change before it came, with a date."""

    key = "offender.told-in-advance"
    title = "Change told in advance"
    reads = "Told in advance: {change}, expected on {expected_on}"

    change: Annotated[Change, Asks("What is to change?")]
    expected_on: Annotated[
        date | None,
        Asks("On which day?", why="If it has not come by then, they tell us within six days.", ahead=True),
    ] = None


class Address(StrEnum):
    """What an address is to them."""

    HOME = "sole or main home"
    OTHER = "another place where they stay"
    NONE = "no fixed address: a place where they can regularly be found"
    NOT_KNOWN = "not known"


class AddressKnown(Entry):
    """Where they live, stay or can be found. Name the place with them: a flag stands on it while they do."""

    key = "offender.address-known"
    title = "Where they live"
    reads = "Address: {what}. More: {detail}"
    names_whom = (Named("address", place=True), A_CHILD)

    what: Annotated[
        Address,
        Asks("What is it to them?", why="Without a fixed address they notify every week."),
    ] = Address.NOT_KNOWN
    detail: Annotated[str, Asks("Who else lives there?", hint="Children above all.", lines=3)] = ""


class AddressLeft(Entry):
    """They no longer live, stay or can be found there. The flag on the place ends."""

    key = "offender.address-left"
    title = "No longer there"
    reads = "No longer at the address. How known: {how_known}"

    how_known: Annotated[str, Asks("How do we know?", lines=2)] = ""


class WithWhom(StrEnum):
    """Whether each child of a household is named."""

    ALL = "each is named, on their own record"
    NONE = "no child lives or stays there"
    SOME = "some are named, and there may be others"
    NOT_KNOWN = "not known"


ALL_NAMED = (WithWhom.ALL, WithWhom.NONE)


class ChildrenNamed(Entry):
    """Somebody found out which children live or stay where the offender does."""

    key = "offender.children-named"
    title = "Children there named"
    reads = "Children there: {who}. How known: {how}"
    help = "First say on each child's own record that they live or stay with a managed offender."

    who: Annotated[WithWhom, Asks("Is each child there named?")] = WithWhom.NOT_KNOWN
    how: Annotated[str, Asks("Who was asked, and what did they say?", lines=3)] = ""


class ChildThere(Entry):
    """A child lives or stays where an offender does, or is close to them. It stands on the child."""

    key = "offender.child-there"
    title = "Lives or stays with a managed offender"
    reads = "Lives or stays with a managed offender. How: {what}. Parent knows: {parent_knows}"
    help = "Of one child, on their own record. What a parent may be told goes by the disclosure scheme."
    belongs = "person"
    marks = (Mark.RISK_TO_CHILD_KNOWN,)

    what: Annotated[str, Asks("With whom, and how often are they together?", lines=3)] = ""
    parent_knows: Annotated[Answer, Asks("Does a parent or carer know of the risk?")] = Answer.NOT_KNOWN


class KnewWhen(StrEnum):
    """How long ahead the journey was known, which says how long ahead it is notified."""

    LONG_BEFORE = "more than seven days before"
    EXCUSED = "more than seven days before, with a reasonable excuse for telling later"
    SHORTLY = "seven days before or less"
    CHANGED = "it is a change to what they had told us"
    NOT_KNOWN = "not known"


HOURS_COUNT = (KnewWhen.EXCUSED, KnewWhen.SHORTLY, KnewWhen.CHANGED)


class TravelIntended(Entry):
    """We learned that they mean to leave the United Kingdom."""

    key = "offender.travel-intended"
    version = 2
    upgrades: ClassVar = {1: dict}
    title = "Means to travel abroad"
    reads = (
        "Means to travel on {departs_on}. They knew: {knew}. Leaving at: {departs_at}. Where: {where}. "
        "How known: {how_known}"
    )
    help = "Every journey out of the United Kingdom, however short."

    departs_on: Annotated[date | None, Asks("On which day do they leave?", ahead=True)] = None
    knew: Annotated[
        KnewWhen,
        Asks("When did they know the date, the country and where they arrive?"),
    ] = KnewWhen.NOT_KNOWN
    departs_at: Annotated[
        datetime | None,
        Asks(
            "At what time do they leave, if anybody knows?",
            why="Twelve hours, or a day, count back from then. Not known: from the first minute of the day.",
            ahead=True,
            of=("knew", HOURS_COUNT),
        ),
    ] = None
    where: Annotated[str, Asks("Where to?", hint="Each country, carrier, first night.", lines=2)] = ""
    how_known: Annotated[str, Asks("How do we know?", lines=2)] = ""


class TravelNotified(Entry):
    """They notified a journey."""

    key = "offender.travel-notified"
    title = "Travel notified"
    reads = "Travel notified, leaving on {departs_on}, back on {back_on}. In time: {in_time}. Where: {where}"

    departs_on: Annotated[date | None, Asks("On which day do they leave?", ahead=True)] = None
    back_on: Annotated[date | None, Asks("On which day do they come back, if they know?", ahead=True)] = None
    in_time: Annotated[Answer, Asks("Did they tell us as early as the law asks?")] = Answer.NOT_KNOWN
    where: Annotated[str, Asks("Where to, with whom, and where do they come back?", lines=3)] = ""


class Travel(StrEnum):
    """What we do about a journey."""

    SHARED = "shared with those who need to know, at home or abroad"
    ORDER = "an order to stop it is asked for"
    NOTHING_MORE = "nothing more, for the reason given"
    NOT_DECIDED = "not decided"


class TravelDecided(Entry):
    """Somebody weighed the risk of a journey and decided what is done about it."""

    key = "offender.travel-decided"
    title = "Travel: risk weighed and decided"
    reads = "Travel: {decision}. Why: {why}"
    as_it_happens = True

    decision: Annotated[Travel, Asks("What is done about it?")] = Travel.NOT_DECIDED
    why: Annotated[str, Asks("Which children may meet them there, and why this?", lines=4)] = ""


TRAVEL_DECIDED = tuple(one for one in Travel if one is not Travel.NOT_DECIDED)
