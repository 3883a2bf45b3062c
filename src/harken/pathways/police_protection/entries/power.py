"""Facts about the power itself: used, its need looked at, ended, and what protects the child after it."""

from enum import StrEnum
from typing import Annotated

from harken.every_case.referral import Concern
from harken.vocabulary import A_PLACE, A_SUSPECT, Answer, Asks, Entry, Mark, Named


class Used(StrEnum):
    """What the constable did with the power."""

    REMOVED = "removed the child to suitable accommodation"
    KEPT = "kept the child from being removed from where they are"
    NOT_KNOWN = "not known"


class Entered(StrEnum):
    """How the constable came in. The power to protect is none to enter."""

    NO_NEED = "no need to go in, or let in"
    LIFE_AND_LIMB = "to save life or limb"
    WARRANT = "on a warrant or a court's order"
    NOT_KNOWN = "not known"


class PowerUsed(Entry):
    """A constable used the power. Its seventy-two hours run from the moment it was used."""

    key = "police-protection.power-used"
    title = "Police protection power used"
    reads = (
        "Police protection power used. By: {officer}. Done: {used}. Likely harm: {grounds}. Found: "
        "{found_where}. Authority there: {authority_found}. Home authority: {authority_home}"
    )
    help = (
        "When it happened is when the constable used the power: the limit in law runs from that minute, not "
        "from when it is written down. Each child has their own; name every child it was used for."
    )
    marks = (Mark.POWER_USED, Mark.CASE_OPENED, Mark.RISK_TO_CHILD_KNOWN)
    for_whom = "officer"
    names_whom = (A_PLACE, Named("parent"), A_SUSPECT)

    used: Annotated[Used, Asks("What was done?", step="The power")] = Used.NOT_KNOWN
    officer: Annotated[
        str,
        Asks(
            "Which constable used the power?",
            hint="Collar number. It is theirs alone to decide: nobody's leave is needed.",
            why="They cannot be the designated officer, too, whoever writes this down.",
            coded=True,
            officer=True,
            step="The power",
        ),
    ] = ""
    grounds: Annotated[
        str,
        Asks(
            "What harm would have been likely otherwise, and what made you believe it?",
            hint="What you saw and heard. Significant harm, to this child.",
            why="The next officer to meet this child decides better for knowing it.",
            lines=6,
            step="Why",
        ),
    ] = ""
    concerns: Annotated[tuple[Concern, ...], Asks("About what?", hint="All that fit.", step="Why")] = ()
    why_no_order: Annotated[
        str,
        Asks(
            "Why could it not wait for a court's order?",
            why="The power is for the exceptional case; where there is time, an order is preferred.",
            lines=3,
            step="Why",
        ),
    ] = ""
    found_where: Annotated[
        str, Asks("Where was the child found?", hint="Not where they are now.", lines=2, step="Where")
    ] = ""
    authority_found: Annotated[str, Asks("Which local authority is that in?", coded=True, step="Where")] = ""
    authority_home: Annotated[
        str,
        Asks(
            "In which local authority does the child ordinarily live?",
            hint="Write it again if it is the same.",
            why="That one, too, must be told, and where the child is.",
            coded=True,
            step="Where",
        ),
    ] = ""
    entered: Annotated[
        Entered,
        Asks(
            "How did you go in, if you did?",
            why="This power gives none to enter: that takes an order, a warrant, or life and limb at risk.",
            step="Where",
        ),
    ] = Entered.NOT_KNOWN
    reference: Annotated[str, Asks("Incident number?", coded=True, step="Where")] = ""


class Cause(StrEnum):
    """Whether harm is still likely if the child is released."""

    REMAINS = "yes, harm is still likely"
    GONE = "no: the child must be released"
    NOT_SAID = "not said"


class InquiryCompleted(Entry):
    """The designated officer finished the inquiry into the case."""

    key = "police-protection.inquiry-completed"
    title = "Inquiry completed"
    reads = "Inquiry completed. Harm still likely: {cause}. Because: {reasons}"
    help = "By the designated officer. At its end the child is released unless harm is still likely."

    cause: Annotated[
        Cause,
        Asks(
            "Would the child still be likely to suffer significant harm if released?",
            why="If not, the law says that the child must be released now.",
        ),
    ] = Cause.NOT_SAID
    reasons: Annotated[str, Asks("Why?", hint="Who was asked, what they said, what you saw.", lines=5)] = ""


class NeedLookedAt(Entry):
    """Somebody who carries the case said whether the child still needs the power, and why."""

    key = "police-protection.need-looked-at"
    title = "Need for protection looked at"
    reads = "Need for protection looked at. Harm still likely: {cause}. Because: {reasons}"
    help = (
        "At each change of shift, and whenever something changes. Seventy-two hours are a limit, no target."
    )

    cause: Annotated[
        Cause,
        Asks(
            "Would the child still be likely to suffer significant harm if released?",
            why="The power is not to be used for longer than it is needed.",
        ),
    ] = Cause.NOT_SAID
    reasons: Annotated[str, Asks("Why?", hint="What has changed since last time.", lines=4)] = ""


class EndReason(StrEnum):
    """Why the power ended. An informal agreement with the family is a reason, and counts."""

    EMERGENCY_ORDER = "an emergency protection order was made"
    OTHER_ORDER = "another court order was made"
    ACCOMMODATED = "the authority accommodates the child by agreement"
    FAMILY_AGREEMENT = "an informal agreement with the family"
    RELEASED = "released: harm is no longer likely"
    LIMIT = "seventy-two hours were up"
    NOT_A_CHILD = "not under 18 after all"
    DIED = "the child died"
    OTHER = "another reason"
    NOT_SAID = "not said"


REASONS = tuple(reason for reason in EndReason if reason is not EndReason.NOT_SAID)
# Nobody is to be protected who has died, or never was a child.
OF_A_LIVING_CHILD = tuple(
    reason for reason in EndReason if reason not in (EndReason.DIED, EndReason.NOT_A_CHILD)
)


class HowSure(StrEnum):
    """How sure the time of the end is."""

    EXACT = "to the minute"
    ABOUT = "about then"
    NOT_KNOWN = "not known"


SURE = (HowSure.EXACT, HowSure.ABOUT)


class Protection(StrEnum):
    """What keeps the child safe now that the power has ended."""

    COURT_ORDER = "a court's order"
    AUTHORITY = "looked after by the local authority"
    SAFETY_PLAN = "an agreement or safety plan with the family"
    NO_LONGER_NEEDED = "nothing is needed: harm is no longer likely"
    OTHER = "something else"
    NOTHING = "nothing yet"
    NOT_KNOWN = "not known"


PROTECTED = (
    Protection.COURT_ORDER,
    Protection.AUTHORITY,
    Protection.SAFETY_PLAN,
    Protection.NO_LONGER_NEEDED,
    Protection.OTHER,
)
NOT_PROTECTED = (Protection.NOTHING, Protection.NOT_KNOWN)


class PowerEnded(Entry):
    """The power ended: when, why, and what protects the child now."""

    key = "police-protection.power-ended"
    title = "Police protection power ended"
    reads = (
        "Police protection power ended: {reason}. Time: {how_sure}. What protects the child now: {protects}. "
        "How it came about: {circumstances}"
    )
    help = (
        "When it happened is when the power ended: never later than seventy-two hours after its use, when "
        "the law ends it. Record an agreement with the family as a safety plan, too."
    )
    marks = (Mark.POWER_ENDED,)

    reason: Annotated[
        EndReason,
        Asks(
            "Why did it end?",
            why="How the power ended is what the inspectorate found missing most often.",
            step="How it ended",
        ),
    ] = EndReason.NOT_SAID
    how_sure: Annotated[
        HowSure,
        Asks(
            "How sure is the time that you give for its end?",
            hint="Not known is better than the time of writing it down.",
            step="How it ended",
        ),
    ] = HowSure.NOT_KNOWN
    circumstances: Annotated[
        str,
        Asks(
            "How did it come about?",
            hint="Which order, what was agreed and with whom, who decided.",
            lines=5,
            step="How it ended",
        ),
    ] = ""
    decided_by: Annotated[
        str, Asks("Who decided?", hint="Collar number.", coded=True, officer=True, step="How it ended")
    ] = ""
    protects: Annotated[
        Protection,
        Asks(
            "What protects the child now?",
            why="The danger does not end with the power.",
            step="Now",
        ),
    ] = Protection.NOT_KNOWN
    child_told: Annotated[
        Answer,
        Asks(
            "Was the child told that it has ended, and what happens next?",
            why="Nobody has a better right to know.",
            step="Now",
        ),
    ] = Answer.NOT_KNOWN


class ProtectionSaid(Entry):
    """Somebody said what protects a child for whom the power has ended."""

    key = "police-protection.protection-said"
    title = "What protects the child now"
    reads = "What protects the child now: {protects}. How: {how}"

    protects: Annotated[
        Protection,
        Asks("What protects the child now?", why="The power has ended. The danger may not have."),
    ] = Protection.NOT_KNOWN
    how: Annotated[
        str, Asks("Who does what?", hint="Where the child is, with whom, who looks in and when.", lines=5)
    ] = ""
