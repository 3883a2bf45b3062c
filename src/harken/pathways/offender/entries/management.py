"""Facts about managing the risk: who does, how it was assessed, the plan, visits, reviews, briefing."""

from enum import StrEnum
from typing import Annotated

from harken.vocabulary import Answer, Asks, Entry, Mark


class ManagerNamed(Entry):
    """A named officer manages them from now on."""

    key = "offender.manager-named"
    title = "Manager named"
    reads = "Managed by {manager}. Why: {why}"
    as_it_happens = True
    marks = (Mark.OFFENDER_MANAGED,)

    manager: Annotated[str, Asks("Who manages them?", hint="Collar number.", coded=True, officer=True)]
    why: Annotated[str, Asks("Why this officer?", lines=2)] = ""


class Priority(StrEnum):
    """The priority that an assessment gives, worst first."""

    VERY_HIGH = "very high"
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    NOT_ASSESSED = "not assessed"


ABOVE_LOW = (Priority.VERY_HIGH, Priority.HIGH, Priority.MEDIUM)
BELOW_VERY_HIGH = (Priority.HIGH, Priority.MEDIUM, Priority.LOW)
ASSESSED = (*ABOVE_LOW, Priority.LOW)


class RiskAssessed(Entry):
    """The risk was assessed with the active risk management system (ARMS)."""

    key = "offender.risk-assessed"
    title = "Risk assessed (ARMS)"
    reads = "Risk assessed: {priority}. Risk factors: {risk_factors}. Protective: {protective}. Tool: {tool}"
    help = "Eleven factors that change: seven of risk, four that protect. Each with what it rests on."

    priority: Annotated[Priority, Asks("Which priority did it give?")] = Priority.NOT_ASSESSED
    risk_factors: Annotated[
        str, Asks("The factors of risk: what do you know of each, and what not?", lines=7)
    ] = ""
    protective: Annotated[str, Asks("The factors that protect: what do you know of each?", lines=4)] = ""
    tool: Annotated[str, Asks("Which version of the tool?", coded=True)] = ""


class VisitEvery(StrEnum):
    """How often a plan says that they are visited."""

    MONTH = "every month"
    TWO_MONTHS = "every two months"
    THREE_MONTHS = "every three months"
    FOUR_MONTHS = "every four months"
    SIX_MONTHS = "every six months"
    NINE_MONTHS = "every nine months"
    YEAR = "every year"
    NOT_SET = "not set"


SET = tuple(one for one in VisitEvery if one is not VisitEvery.NOT_SET)


class PlanMade(Entry):
    """A plan to manage the risk was made or made anew: who does what, and how often they are visited."""

    key = "offender.plan-made"
    title = "Risk management plan"
    reads = "Plan at {priority}: visited {visit_every}. Because: {why_so_often}. Plan: {plan}"
    help = (
        "At every priority alike. No number is prescribed: the plan sets its own interval, with its reason. "
        "What was usual once: very high a month, high three, medium six, low a year."
    )
    as_it_happens = True

    priority: Annotated[Priority, Asks("At which priority?")] = Priority.NOT_ASSESSED
    visit_every: Annotated[
        VisitEvery,
        Asks(
            "How often are they visited?",
            why="With no interval nobody can see that a visit has not been made.",
        ),
    ] = VisitEvery.NOT_SET
    why_so_often: Annotated[str, Asks("Why as often as that?", lines=3)] = ""
    plan: Annotated[str, Asks("What is done, by whom, by when?", lines=7)] = ""


class Outcome(StrEnum):
    """What came of a visit."""

    SEEN_AT_HOME = "seen at home"
    SEEN_ELSEWHERE = "seen, not at home"
    NOT_IN = "not in"
    REFUSED = "would not let us in"
    NOT_SAID = "not said"


VISITED = (Outcome.SEEN_AT_HOME, Outcome.SEEN_ELSEWHERE)
NOT_VISITED = tuple(one for one in Outcome if one not in VISITED)


class Visited(Entry):
    """Officers went to see them. Not in, or not let in, is on record and is no visit."""

    key = "offender.visited"
    title = "Visit"
    reads = "Visit: {outcome}. Unannounced: {unannounced}. Children there: {children}. Seen: {observed}"
    help = "Unannounced, at another day and hour than last time."

    outcome: Annotated[Outcome, Asks("What came of it?")] = Outcome.NOT_SAID
    unannounced: Annotated[Answer, Asks("Did you come unannounced?")] = Answer.NOT_KNOWN
    together: Annotated[
        Answer, Asks("Did two officers go?", why="Recalled as usual practice; not read in a source.")
    ] = Answer.NOT_KNOWN
    children: Annotated[
        Answer,
        Asks(
            "Was a child there, or any sign of one?",
            why="If so, name the child: each is owed a referral.",
        ),
    ] = Answer.NOT_KNOWN
    observed: Annotated[
        str, Asks("What did you see and hear?", hint="Rooms, devices, who comes, work, mood.", lines=5)
    ] = ""
    risk: Annotated[str, Asks("What does it change in the risk?", lines=3)] = ""


class ReactiveAgreed(Entry):
    """A supervisor decided that they may be managed reactively, with reasons, and what brings visits back."""

    key = "offender.reactive-management-agreed"
    title = "Reactive management agreed"
    reads = "Reactive management agreed. Why: {reasons}. Back to visits if: {back_to_visits}"
    help = "By a sergeant or above. The yearly notification at the station goes on."
    as_it_happens = True

    reasons: Annotated[str, Asks("Why is it safe?", hint="What was looked at, and who was asked.", lines=5)]
    back_to_visits: Annotated[str, Asks("What brings the visits back?", lines=3)]


class ReactiveBegun(Entry):
    """From now on they are not visited by a plan: anything learned brings a review."""

    key = "offender.reactive-management-begun"
    title = "Reactive management begun"
    reads = "Reactive management begun. They know what brings the visits back: {they_know}"
    as_it_happens = True

    they_know: Annotated[Answer, Asks("Do they know what brings the visits back?")] = Answer.NOT_KNOWN


class Reactive(StrEnum):
    """Whether somebody goes on being managed reactively."""

    GOES_ON = "goes on, for the reason given"
    VISITS = "back to visits"
    NOT_SAID = "not said"


class ReactiveReviewed(Entry):
    """Something was learned of somebody managed reactively, and a supervisor looked at it again."""

    key = "offender.reactive-management-reviewed"
    title = "Reactive management looked at again"
    reads = "Reactive management: {decision}. Why: {reasons}"
    as_it_happens = True

    decision: Annotated[Reactive, Asks("What was decided?")] = Reactive.NOT_SAID
    reasons: Annotated[str, Asks("Why?", lines=4)] = ""


class SupervisorReviewed(Entry):
    """A supervisor went through the management: plan, visits, flag and who is alerted."""

    key = "offender.supervisor-reviewed"
    title = "Supervisor's review"
    reads = "Reviewed. Flag: {flag_right}. Alerts: {alert_right}. Plan fits: {plan_fits}. To do: {to_do}"
    help = "At every priority alike, the low ones too."
    as_it_happens = True

    flag_right: Annotated[
        Answer, Asks("Does the flag stand on the person, and on their address and no other?")
    ] = Answer.NOT_KNOWN
    alert_right: Annotated[
        Answer,
        Asks(
            "Does what is recorded of them reach the right manager?",
            why="An alert to an officer who has moved on reaches nobody.",
        ),
    ] = Answer.NOT_KNOWN
    plan_fits: Annotated[Answer, Asks("Do plan, interval and visits fit the risk?")] = Answer.NOT_KNOWN
    to_do: Annotated[str, Asks("What must be done, and by when?", lines=3)] = ""


class BriefingReviewed(Entry):
    """The detective inspector looked at whether they stay on the briefing list, and it was published."""

    key = "offender.briefing-reviewed"
    title = "Briefing list reviewed"
    reads = "Briefing: stays on the list: {stays_on}. Published to the area: {published}. Area: {area}"
    help = "Those most worried about first. Lower ones may be put on it, so that officers look out for them."
    as_it_happens = True

    stays_on: Annotated[Answer, Asks("Do they stay on the list?")] = Answer.NOT_KNOWN
    published: Annotated[Answer, Asks("Was it published to the area?")] = Answer.NOT_KNOWN
    area: Annotated[str, Asks("To which area?", coded=True)] = ""
    look_out_for: Annotated[str, Asks("What should officers look out for, and send back?", lines=3)] = ""
