"""Facts about who has a duty in hand: accepted, acknowledged, given to somebody."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, ClassVar

from harken.vocabulary import Answer, Asks, Entry, Mark, Unaccredited, marked_when

WHY_WITHOUT = "Why all the same, without the training it asks for?"


class Accepted(Entry):
    """A named person says that a duty is theirs, what is next, by when. It ends the climb, not the duty."""

    key = "every-case.accepted"
    version = 2
    upgrades: ClassVar = {1: dict}
    title = "Mine"
    reads = "Accepted {duty}, by {by_when}: {next_step}. Unaccredited: {unaccredited}"
    marks = (Mark.DUTY_ACCEPTED,)

    duty: Annotated[str, Asks("Which duty?", coded=True)]
    next_step: Annotated[str, Asks("What will you do next?", hint="One line.")] = ""
    by_when: Annotated[
        datetime | None,
        Asks("By when?", why="If it is not done by then, the next person up is told.", ahead=True),
    ] = None
    root: Annotated[str, Asks("From which entry does it arise?", coded=True, seldom=True)] = ""
    occurrence: Annotated[int | None, Asks("Which time round?", seldom=True)] = None
    unaccredited: Annotated[Unaccredited, Asks(WHY_WITHOUT)] = Unaccredited.TRAINED
    recipient: Annotated[
        str,
        Asks(
            "For which recipient of several?",
            why="Left out, as before there was this question, it is all of them.",
            coded=True,
            seldom=True,
        ),
    ] = ""


class Acknowledged(Entry):
    """Somebody says that they have read something and understood it."""

    key = "every-case.acknowledged"
    title = "Read and understood"
    reads = "Read and understood: {what}. Added: {comment}"

    what: Annotated[
        str, Asks("What was read?", hint="Which document, or what was recorded. No names.", coded=True)
    ] = ""
    comment: Annotated[str, Asks("Anything to add?", lines=2)] = ""


class Allocated(Entry):
    """The case was given to a named person, a team or an area. Empty ones stay nobody's."""

    key = "every-case.allocated"
    version = 2
    upgrades: ClassVar = {1: dict}
    title = "Given to"
    reads = "Given. To: {to}. Team: {team}. Area: {area}. Why: {why}. Unaccredited: {unaccredited}"
    marks = (Mark.ALLOCATED,)

    to: Annotated[str, Asks("To whom?", hint="Collar number or account.", coded=True, officer=True)] = ""
    team: Annotated[str, Asks("To which team?", coded=True)] = ""
    area: Annotated[str, Asks("In which area?", coded=True, without="nobody's yet")] = ""
    role: Annotated[str, Asks("In which role?", coded=True)] = ""
    why: Annotated[str, Asks("Why this person?", lines=2)] = ""
    accredited: Annotated[
        Answer,
        Asks("Do they have the training this work asks for?", why="If not, it may still be given; it shows."),
    ] = Answer.NOT_KNOWN
    unaccredited: Annotated[Unaccredited, Asks(WHY_WITHOUT)] = Unaccredited.TRAINED


class Guided(StrEnum):
    """What a supervisor decided about work that somebody has without its training."""

    BESIDE_THEM = "somebody trained guides them"
    TO_SOMEBODY_TRAINED = "it goes to somebody trained"
    ON_RECORD = "they are trained, and it is on record now"
    NOT_DECIDED = "not decided yet"


GUIDED = tuple(one for one in Guided if one is not Guided.NOT_DECIDED)


class UntrainedLookedAt(Entry):
    """A supervisor looked at work that somebody has without the training it asks for, and decided."""

    key = "every-case.untrained-looked-at"
    title = "Work without the training looked at"
    reads = "Work without its training: {decision}. Guided by: {guided_by}. Why: {why}"
    help = "Nobody is kept from work. By a sergeant or above, who leads whoever has the work."
    marks = (marked_when(Mark.UNTRAINED_LOOKED_AT, decision=GUIDED),)

    decision: Annotated[Guided, Asks("What was decided?")] = Guided.NOT_DECIDED
    guided_by: Annotated[
        str,
        Asks("Who guides them?", hint="Collar number.", coded=True, of=("decision", (Guided.BESIDE_THEM,))),
    ] = ""
    why: Annotated[str, Asks("Why this?", lines=3)] = ""


class Advice(StrEnum):
    """What became of advice."""

    TAKEN = "taken"
    NOT_TAKEN = "not taken"
    NOT_YET = "not yet known"


class AdviceGiven(Entry):
    """Somebody who knows the child or the work gave advice."""

    key = "every-case.advice-given"
    title = "Advice given"
    reads = "Advice: {advice}. Taken: {outcome}"

    asked_by: Annotated[str, Asks("Who asked?", coded=True, officer=True)] = ""
    advice: Annotated[str, Asks("What was the advice?", lines=5)]
    outcome: Annotated[Advice, Asks("Was it taken?")] = Advice.NOT_YET
    why_not: Annotated[str, Asks("If not taken, why?", lines=2)] = ""
