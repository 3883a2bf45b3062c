"""Facts about how grave it is and who goes: THRIVE, the grade, somebody sent, somebody there."""

from enum import StrEnum
from typing import Annotated

from harken.pathways.contact.entries.call import Setting
from harken.vocabulary import Asks, Entry, Mark


class Weighed(StrEnum):
    """What an element of THRIVE came to. Asked, and not known, is an answer; not asked is none."""

    YES = "yes"
    NO = "no"
    NOT_KNOWN = "asked, and not known"
    NOT_SAID = "not said"


WEIGHED = (Weighed.YES, Weighed.NO, Weighed.NOT_KNOWN)


class Occasion(StrEnum):
    """Why THRIVE was gone through."""

    CALL = "on the call"
    CHANGED = "something has changed"
    APPOINTMENT = "before an appointment is authorised"
    REVIEW = "looked at again, nothing has changed"
    NOT_SAID = "not said"


class ThriveAssessed(Entry):
    """Threat, harm, risk, investigation, vulnerability and engagement were weighed, one by one.

    The latest is the version that counts; the earlier ones stay to be read.
    """

    key = "contact.thrive-assessed"
    title = "THRIVE"
    reads = (
        "THRIVE, {occasion}. Threat: {threat}, {threat_what}. Harm: {harm}, {harm_what}. "
        "Risk: {risk}, {risk_what}. Investigation: {investigation}, {investigation_what}. "
        "Vulnerability: {vulnerability}, {vulnerability_what}. "
        "Engagement: {engagement}, {engagement_what}. Because: {reason}"
    )
    help = "All six, each time: the next officer reads what it rested on. Asked, and not known, is an answer."
    as_it_happens = True
    marks = (Mark.SOMEBODY_NAMED,)

    threat: Annotated[
        Weighed,
        Asks(
            "Is somebody threatening, or doing, harm?",
            hint="Now, before, in writing, through somebody else. Weapons. Where are they?",
            step="Threat and harm",
        ),
    ] = Weighed.NOT_SAID
    threat_what: Annotated[str, Asks("Who or what is the threat?", lines=2, step="Threat and harm")] = ""
    harm: Annotated[
        Weighed,
        Asks(
            "Has somebody been hurt, or could they be badly?",
            hint="Body and mind. A child who sees or hears it is hurt by it.",
            step="Threat and harm",
        ),
    ] = Weighed.NOT_SAID
    harm_what: Annotated[str, Asks("What is the harm, and to whom?", lines=2, step="Threat and harm")] = ""
    risk: Annotated[
        Weighed,
        Asks(
            "Is it likely to happen, or to happen again, soon?",
            hint="Before anybody can be there. If the person comes back tonight.",
            step="Risk and investigation",
        ),
    ] = Weighed.NOT_SAID
    risk_what: Annotated[str, Asks("How likely, and how soon?", lines=2, step="Risk and investigation")] = ""
    investigation: Annotated[
        Weighed,
        Asks(
            "Will something be lost if nobody goes soon?",
            hint="Injuries, what a child saw, a scene, a camera, a suspect who leaves.",
            step="Risk and investigation",
        ),
    ] = Weighed.NOT_SAID
    investigation_what: Annotated[
        str, Asks("What must be done, and kept?", lines=2, step="Risk and investigation")
    ] = ""
    vulnerability: Annotated[
        Weighed,
        Asks(
            "Is anybody less able to keep themselves safe?",
            hint="Every child is. Pregnancy, disability, illness, language, fear, living with whoever it is.",
            step="Vulnerability and engagement",
        ),
    ] = Weighed.NOT_SAID
    vulnerability_what: Annotated[
        str, Asks("Who, and what makes it so?", lines=2, step="Vulnerability and engagement")
    ] = ""
    engagement: Annotated[
        Weighed,
        Asks(
            "Can we reach them safely, and will they speak with us?",
            hint="Who may be listening? An agency that already knows the child?",
            step="Vulnerability and engagement",
        ),
    ] = Weighed.NOT_SAID
    engagement_what: Annotated[
        str, Asks("How, and who else must be part of it?", lines=2, step="Vulnerability and engagement")
    ] = ""
    occasion: Annotated[
        Occasion, Asks("Why is it gone through now?", step="Vulnerability and engagement")
    ] = Occasion.NOT_SAID
    reason: Annotated[
        str, Asks("So how soon must somebody go, and why?", lines=3, step="Vulnerability and engagement")
    ] = ""


class Grade(StrEnum):
    """How soon somebody goes."""

    IMMEDIATE = "immediate"
    PROMPT = "prompt"
    APPOINTMENT = "by appointment"
    NOBODY = "resolved without anybody going"


SENDS_NOBODY_NOW = (Grade.APPOINTMENT, Grade.NOBODY)


class IncidentGraded(Entry):
    """The incident was graded, or graded anew."""

    key = "contact.incident-graded"
    title = "Graded"
    reads = "Grade: {grade}. Why: {reason}"
    help = "Immediate and prompt wait for nothing. A grade that sends nobody now rests on THRIVE."
    as_it_happens = True
    marks = (Mark.SOMEBODY_NAMED,)

    grade: Annotated[Grade, Asks("How soon does somebody go?", hint="When unsure, the sooner.")]
    setting: Annotated[
        Setting,
        Asks("Is that in a town or in the country?", of=("grade", (Grade.IMMEDIATE,))),
    ] = Setting.NOT_KNOWN
    reason: Annotated[str, Asks("Why?", lines=2)] = ""


class UnitSent(Entry):
    """Somebody was sent."""

    key = "contact.unit-sent"
    title = "Somebody sent"
    reads = "Sent: {unit}. To: {where}"
    as_it_happens = True
    marks = (Mark.SOMEBODY_NAMED,)

    unit: Annotated[str, Asks("Who goes?", hint="Call sign or collar number.", coded=True, officer=True)] = ""
    where: Annotated[str, Asks("Where to?", hint="The visit goes where the child is.")] = ""


class UnitArrived(Entry):
    """Somebody arrived, from the queue or for an appointment. Each child there is seen and heard."""

    key = "contact.unit-arrived"
    title = "Somebody arrived"
    reads = "Arrived: {unit}. At: {where}"
    help = "Then the child's voice (VOICE), one for each child: seen or not, and why not."
    as_it_happens = True
    marks = (Mark.SOMEBODY_NAMED,)

    unit: Annotated[
        str, Asks("Who arrived?", hint="Call sign or collar number.", coded=True, officer=True)
    ] = ""
    where: Annotated[str, Asks("Where?")] = ""
