"""Facts about partners: what was asked and came back, what the household may hear, where we differ."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, ClassVar

from harken.every_case.disclosure import Agency
from harken.vocabulary import Answer, Asks, Entry, Outside


class Through(StrEnum):
    """By which way partners were asked."""

    MASH = "the MASH, now"
    DIRECT = "the agency itself"
    MEETING = "the next meeting"
    NOT_SAID = "not said"


ASKED_NOW = (Through.MASH, Through.DIRECT)


class InformationAsked(Entry):
    """Partners were asked what they know of a child or a household."""

    key = "referral.information-asked"
    title = "Partners asked"
    reads = "Asked {agencies}, through {through}, for {wanted_by}. What: {what}. Suspicion named: {suspicion}"
    outside = Outside(named="agencies", purpose="what they know is asked")

    agencies: Annotated[tuple[Agency, ...], Asks("Who was asked?", hint="All that fit.")]
    through: Annotated[
        Through, Asks("Through whom?", why="A meeting is weeks away; the MASH answers today.")
    ] = Through.NOT_SAID
    what: Annotated[str, Asks("What were they asked?", hint="The least that is needed.", lines=3)] = ""
    suspicion: Annotated[
        Answer,
        Asks(
            "Were they told what is suspected of whom?",
            why="Ask a named person, after a check that they are nothing to the household.",
        ),
    ] = Answer.NOT_KNOWN
    wanted_by: Annotated[datetime | None, Asks("By when is it needed?", ahead=True)] = None


class InformationReturned(Entry):
    """A partner answered what it was asked: with what it knows, or that it knows nothing."""

    key = "referral.information-returned"
    title = "Partner answered"
    reads = "Answer from {agency}: {known}. What: {what}"

    agency: Annotated[Agency, Asks("Which agency answered?")]
    known: Annotated[
        Answer, Asks("Do they know the child or the household?", why="Not known is an answer, and not a no.")
    ] = Answer.NOT_KNOWN
    what: Annotated[str, Asks("What do they know?", lines=5)] = ""
    who: Annotated[str, Asks("Who answered?")] = ""


class HouseholdContactAgreed(Entry):
    """It was agreed what the household may hear: from whom, when, and who else may see it."""

    key = "referral.household-contact-agreed"
    title = "What the household may hear is agreed"
    reads = "The household may hear: {what}. From: {by_whom}. From when: {when}. Agreed with: {agreed_with}"

    agreed_with: Annotated[str, Asks("Who agreed it?", hint="Each name and agency.", lines=2)]
    what: Annotated[str, Asks("What may the household hear?", lines=4)]
    by_whom: Annotated[str, Asks("From whom?")] = ""
    when: Annotated[datetime | None, Asks("From when?", ahead=True)] = None


class RaisedWith(StrEnum):
    """How high a professional difference was taken."""

    TEAM_MANAGER = "their team manager"
    SERVICE_MANAGER = "their service manager"
    HEAD_OF_SERVICE = "their head of service"
    PARTNERSHIP = "the safeguarding partnership"


class Over(StrEnum):
    """What agencies differ over. Each is settled by itself."""

    ANSWER = "their answer to the referral, or that there is none"
    DISCUSSION = "the strategy discussion"
    ENQUIRIES = "section 47, or the conference"
    OTHER = "something else"
    NOT_SAID = "not said"


OF_THE_ANSWER = (Over.ANSWER, Over.NOT_SAID)
OF_SOMETHING_ELSE = tuple(one for one in Over if one not in OF_THE_ANSWER)
WHICH_DIFFERENCE = Asks("Which difference is it?", why="One that is settled settles no other.")


class DifferenceRaised(Entry):
    """Police told a manager of another agency that they differ, or that no answer has come."""

    key = "referral.difference-raised"
    version = 2
    upgrades: ClassVar = {1: dict}
    title = "Professional difference raised"
    reads = (
        "Professional difference raised with {raised_with}, over {over}: {about}. We ask: {we_ask}, by "
        "{answer_by}"
    )

    raised_with: Annotated[RaisedWith, Asks("With whom?")]
    over: Annotated[Over, WHICH_DIFFERENCE] = Over.NOT_SAID
    about: Annotated[str, Asks("Over what?", hint="No answer, the decision, who was there …", lines=3)]
    we_ask: Annotated[str, Asks("What do we ask for, for the child?", lines=3)] = ""
    answer_by: Annotated[datetime | None, Asks("By when is an answer asked for?", ahead=True)] = None
    name: Annotated[str, Asks("Who there was told?", hint="A name and a telephone number.")] = ""


class Settled(StrEnum):
    """How a professional difference ended."""

    CHANGED = "they changed their decision"
    PERSUADED = "we accept their reasons"
    BETWEEN = "something else was agreed"
    NO_ANSWER = "no answer yet"


ENDED = (Settled.CHANGED, Settled.PERSUADED, Settled.BETWEEN)


class DifferenceSettled(Entry):
    """What came of a professional difference. That no answer has come settles nothing."""

    key = "referral.difference-settled"
    version = 2
    upgrades: ClassVar = {1: dict}
    title = "What came of the difference"
    reads = (
        "Professional difference over {over}: {outcome}. What is done for the child: {done}. With: "
        "{with_whom}"
    )

    over: Annotated[Over, WHICH_DIFFERENCE] = Over.NOT_SAID
    outcome: Annotated[Settled, Asks("What came of it?")]
    done: Annotated[str, Asks("What is now done for the child, and why is that enough?", lines=4)]
    with_whom: Annotated[str, Asks("With whom was it settled?")] = ""
