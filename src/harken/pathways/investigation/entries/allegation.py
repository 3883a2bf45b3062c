"""Facts about an allegation, who investigates it, and with whom."""

from enum import StrEnum
from typing import Annotated

from harken.vocabulary import A_CHILD, A_PLACE, A_SUSPECT, Answer, Asks, Entry, Mark, Named

A_SURVIVOR = Named("survivor", stays=True)
"""Somebody grown, to whom it was done as a child."""


class AllegedHarm(StrEnum):
    """What is alleged to have been done to a child, or not done for them."""

    PHYSICAL = "physical abuse"
    SEXUAL = "sexual abuse"
    EMOTIONAL = "emotional abuse"
    NEGLECT = "neglect"
    OTHER = "other harm"
    NOT_KNOWN = "not known"


class AllegedBy(StrEnum):
    """Who says so."""

    CHILD = "the child"
    ANOTHER_CHILD = "another child"
    FAMILY = "family or a carer"
    SCHOOL = "a school"
    HEALTH = "health"
    SOCIAL_CARE = "children's social care"
    OFFICER = "a police officer"
    OTHER = "somebody else"
    NOT_KNOWN = "not known"


class AbuseAlleged(Entry):
    """Somebody alleged that a child is or was abused or neglected. It opens the case."""

    key = "investigation.abuse-alleged"
    title = "Abuse or neglect alleged"
    reads = (
        "Alleged: {harm}, by {alleged_by}. What: {what}. The child says: {child_says}. "
        "Suspect lives with the child: {suspect_at_home}. Reference: {reference}"
    )
    help = (
        "It happened when it was said to us, however long ago the abuse was. Each child is named; "
        "one who is not identified, or not born, is one too. Keep the child's own words. Somebody grown, to "
        "whom it was done as a child, is the survivor."
    )
    quotes = "child_says"
    as_it_happens = True
    marks = (Mark.CASE_OPENED, Mark.ABUSE_OF_CHILD_ALLEGED, Mark.RISK_TO_CHILD_KNOWN)
    # Whoever is grown and chosen beforehand has the first part they may have: nobody is a suspect unasked.
    names_whom = (A_CHILD, A_SURVIVOR, A_SUSPECT, Named("parent"), A_PLACE)

    harm: Annotated[tuple[AllegedHarm, ...], Asks("What is alleged?", hint="All that fit.")] = ()
    alleged_by: Annotated[AllegedBy, Asks("Who says so?")] = AllegedBy.NOT_KNOWN
    what: Annotated[str, Asks("What was said or seen?", hint="As it was said.", lines=5)] = ""
    child_says: Annotated[
        str, Asks("What did the child say?", hint="Their own words. Do not question them now.", lines=4)
    ] = ""
    suspect_at_home: Annotated[
        Answer,
        Asks(
            "Does anybody who is suspected live with the child?",
            why="Then where the child sleeps tonight is asked first. Not known is not no.",
        ),
    ] = Answer.NOT_KNOWN
    reference: Annotated[
        str, Asks("What is its reference?", hint="Incident or crime number.", coded=True, seldom=True)
    ] = ""


class InvestigatedBy(StrEnum):
    """Which agencies investigate."""

    JOINT = "police and social care together"
    POLICE = "police alone"
    SOCIAL_CARE = "social care alone"
    NOT_DECIDED = "not decided"


AGENCIES_DECIDED = (InvestigatedBy.JOINT, InvestigatedBy.POLICE, InvestigatedBy.SOCIAL_CARE)


class AgenciesDecided(Entry):
    """Joint or single agency was settled with the authority where no discussion's record says so."""

    key = "investigation.agencies-decided"
    title = "Joint or single agency decided"
    reads = "Investigated by {investigated_by}. Settled with: {settled_with}. Why: {why}"
    help = "If a strategy discussion decided it, record the discussion: it says so too."

    investigated_by: Annotated[InvestigatedBy, Asks("Who investigates?")]
    settled_with: Annotated[
        str,
        Asks("With whom was that settled?", hint="Name and agency.", why="No agency decides it alone."),
    ]
    why: Annotated[str, Asks("Why?", lines=3)] = ""


class InvestigatorNamed(Entry):
    """Who investigates was said, and whether they have the training for it."""

    key = "investigation.investigator-named"
    title = "Investigator named"
    reads = "Investigator: {investigator}. Qualified: {qualified}. Training: {training}"
    help = "Whose the case is, is said by giving it. Here it is said whether they are qualified for it."

    investigator: Annotated[str, Asks("Who investigates?", hint="Collar number.", coded=True, officer=True)]
    qualified: Annotated[
        Answer,
        Asks(
            "Are they qualified to investigate the abuse of children?",
            why="If not, an inspector may accept it, with a reason. Not known is no yes.",
        ),
    ] = Answer.NOT_KNOWN
    training: Annotated[str, Asks("Which training do they have?", coded=True)] = ""


class UntrainedAccepted(Entry):
    """An inspector accepts, with a reason, that somebody without the training investigates."""

    key = "investigation.untrained-accepted"
    title = "Investigator without the training accepted"
    reads = "Investigator without the training: {investigator}. Why: {why}. Guided by: {guided_by}"
    help = "It may be done, and it shows: the case is marked until somebody who is qualified has it."
    marks = (Mark.UNTRAINED_LOOKED_AT,)

    investigator: Annotated[str, Asks("Who investigates?", hint="Collar number.", coded=True, officer=True)]
    why: Annotated[str, Asks("Why is nobody qualified on it?", lines=3)]
    guided_by: Annotated[str, Asks("Which qualified officer guides them?", coded=True, officer=True)] = ""
