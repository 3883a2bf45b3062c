"""VOICE: one record for each child and each contact: seen, spoken to, alone, their words, their home."""

from datetime import date
from enum import StrEnum
from typing import Annotated, ClassVar

from harken.vocabulary import Answer, Asks, Entry, Mark, marked_when


class SeenHow(StrEnum):
    """Whether the child was seen, and how they were spoken to."""

    ALONE = "seen and spoken to, alone"
    ACCOMPANIED = "seen and spoken to, someone with them"
    NOT_SPOKEN_TO = "seen, not spoken to"
    NOT_SEEN = "not seen"


class WhyNot(StrEnum):
    """Why a child was not seen or not spoken to."""

    AT_SCHOOL = "at school"
    ASLEEP = "asleep"
    NOT_AT_HOME = "not at home"
    REFUSED_BY_CHILD = "the child did not want to"
    REFUSED_BY_ADULT = "an adult would not allow it"
    NOT_SAFE_TO_ASK = "not safe for the child to be asked"
    TOO_YOUNG = "too young to speak"
    UNFIT = "not fit to be spoken to"
    OTHER = "another reason"
    SEEN = "does not apply"
    NOT_SAID = "not said"


class Demeanour(StrEnum):
    """How the child was."""

    CALM = "calm"
    FRIGHTENED = "frightened"
    WATCHING_AN_ADULT = "watching an adult"
    TEARFUL = "tearful"
    SILENT = "silent"
    ANGRY = "angry"
    TIRED = "tired"
    HURT_OR_UNWELL = "hurt or unwell"


SEEN = (SeenHow.ALONE, SeenHow.ACCOMPANIED, SeenHow.NOT_SPOKEN_TO)
HEARD = (SeenHow.ALONE, SeenHow.ACCOMPANIED)
NOT_HEARD = (SeenHow.NOT_SPOKEN_TO, SeenHow.NOT_SEEN)


class Voice(Entry):
    """What a child was like, said and lived in when an officer met them, or why they were not met."""

    key = "every-case.voice"
    version = 2
    upgrades: ClassVar = {1: dict}
    title = "The child's voice (VOICE)"
    reads = "Child {seen}. Said: {words_used}"
    help = "Vulnerability, observation, intelligence, curiosity and communication, environment. One a child."
    quotes = "words_used"
    as_it_happens = True
    same_for_another = ("where", "who_was_there")
    marks = (
        marked_when(Mark.CHILD_SEEN, seen=SEEN),
        marked_when(Mark.CHILD_HEARD, seen=HEARD),
        marked_when(Mark.CHILD_NOT_SEEN, seen=SeenHow.NOT_SEEN),
        marked_when(Mark.RISK_TO_CHILD_KNOWN, harm="yes"),
        marked_when(Mark.EXPLOITATION_SUSPECTED, exploitation="yes"),
        Mark.SOMEBODY_NAMED,
    )

    seen: Annotated[
        SeenHow,
        Asks(
            "Did you see and speak to the child?",
            why="A child who was at school, asleep or next door was not heard. Each child is owed this.",
            step="Seen",
        ),
    ]
    why_not: Annotated[WhyNot, Asks("Why not?", step="Why not", of=("seen", NOT_HEARD))] = WhyNot.NOT_SAID
    see_again_on: Annotated[
        date | None,
        Asks(
            "When will the child be seen?",
            why="Each child is owed being seen. Not today is not never.",
            step="When again",
            of=("seen", (SeenHow.NOT_SEEN,)),
        ),
    ] = None
    words_used: Annotated[
        str,
        Asks(
            "What did the child say, in their words?",
            hint="Write what they said, not what you think they meant.",
            lines=6,
            step="Their words",
            of=("seen", HEARD),
        ),
    ] = ""
    demeanour: Annotated[
        tuple[Demeanour, ...],
        Asks("How were they?", hint="All that fit.", step="Their words", of=("seen", SEEN)),
    ] = ()
    communication: Annotated[
        str,
        Asks(
            "How do they communicate best, and was it done?",
            hint="Interpreter, signs, time.",
            step="Their words",
            of=("seen", HEARD),
        ),
    ] = ""
    where: Annotated[str, Asks("Where was that?", step="The home")] = ""
    who_was_there: Annotated[str, Asks("Who else was there?", step="The home")] = ""
    observed: Annotated[
        str,
        Asks(
            "What did you see?",
            hint="Injuries, clothing, hunger, how they were with adults.",
            lines=3,
            step="The home",
            of=("seen", SEEN),
        ),
    ] = ""
    environment: Annotated[
        str,
        Asks(
            "What is it like where they live or stay?",
            hint="Bed, food, heat, who comes and goes.",
            lines=3,
            step="The home",
        ),
    ] = ""
    vulnerability: Annotated[
        str, Asks("What makes this child more at risk?", lines=3, step="What it means")
    ] = ""
    intelligence: Annotated[
        str,
        Asks(
            "Names, numbers, cars, places?",
            hint="Anything another officer could use.",
            lines=3,
            step="What it means",
        ),
    ] = ""
    trusted_adult: Annotated[str, Asks("Which adult does the child trust?", step="What it means")] = ""
    harm: Annotated[
        Answer,
        Asks(
            "Do you fear that the child is harmed, or will be?",
            why="Then nobody decides alone: a strategy discussion is asked for.",
            step="What it means",
        ),
    ] = Answer.NOT_KNOWN
    exploitation: Annotated[
        Answer, Asks("Do you suspect that somebody is exploiting the child?", step="What it means")
    ] = Answer.NOT_KNOWN
