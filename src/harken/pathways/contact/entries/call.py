"""Facts about the call: who, where, what, which children, and what has changed since."""

from enum import StrEnum
from typing import Annotated

from harken.vocabulary import A_CHILD, A_PLACE, A_SUSPECT, Answer, Asks, Entry, Mark, Named, marked_when


class FirstGrade(StrEnum):
    """How soon somebody goes. On the first screen only a grade that sends somebody can be given."""

    IMMEDIATE = "immediate"
    PROMPT = "prompt"
    NOT_YET = "not graded yet"


class Setting(StrEnum):
    """What sort of a place it is: it takes longer to reach some."""

    URBAN = "urban"
    RURAL = "rural"
    NOT_KNOWN = "not known"


class Nature(StrEnum):
    """What the call is about, as far as that matters to what we ask next."""

    DOMESTIC_ABUSE = "domestic abuse"
    CHILD = "worry about a child"
    ADULT = "worry about an adult"
    VIOLENCE = "violence or a threat"
    OTHER = "something else"
    NOBODY_AT_RISK = "something else, and nobody is at risk"
    NOT_KNOWN = "not known"


SOMEBODY_MAY_BE_AT_RISK = tuple(one for one in Nature if one is not Nature.NOBODY_AT_RISK)


class Children(StrEnum):
    """What is known of the children. Not knowing whether there are any is an answer of its own."""

    NAMED = "yes, all named"
    NUMBER_UNKNOWN = "yes, names or number not known"
    NONE = "no, having asked"
    NOT_KNOWN = "not known whether there are any"


class Elsewhere(StrEnum):
    """Whether the worry is about children who are not where the call comes from."""

    KNOWN = "yes, known where"
    WHERE_UNKNOWN = "yes, not known where"
    NO = "no, having asked"
    NOT_KNOWN = "not known"


class ChildRisk(StrEnum):
    """Whether a child is at risk, and how gravely. Not known, and would not say, are not no."""

    SERIOUS = "yes, and serious harm is feared"
    YES = "yes"
    NO = "no, having asked"
    NOT_KNOWN = "not known"
    DECLINED = "would not say"


AT_RISK = (ChildRisk.SERIOUS, ChildRisk.YES)
UNSURE = (ChildRisk.NOT_KNOWN, ChildRisk.DECLINED)


class CallReceived(Entry):
    """Somebody called. Opens the incident with no answer at all, and on one screen."""

    key = "contact.call-received"
    title = "Call received"
    reads = (
        "Call. Grade: {grade}. About: {nature}. What: {what}. Where: {where}. Caller: {caller}. "
        "Children there: {children_here}. Elsewhere: {children_elsewhere}. A child at risk: {child_at_risk}. "
        "Incident: {reference}"
    )
    help = "A grade of immediate or prompt waits for nothing. Name each child it is about, wherever they are."
    as_it_happens = True
    on_one_screen = True
    names_whom = (A_CHILD, Named("caller"), A_SUSPECT, A_PLACE)
    marks = (
        Mark.CASE_OPENED,
        marked_when(Mark.CHILD_LINKED, children_here=Children.NAMED),
        marked_when(Mark.CHILD_LINKED, children_elsewhere=(Elsewhere.KNOWN, Elsewhere.WHERE_UNKNOWN)),
        marked_when(Mark.DOMESTIC_ABUSE_KNOWN, nature=Nature.DOMESTIC_ABUSE),
        marked_when(Mark.RISK_TO_CHILD_KNOWN, child_at_risk=ChildRisk.SERIOUS),
    )

    grade: Annotated[FirstGrade, Asks("How soon does somebody go?")] = FirstGrade.NOT_YET
    what: Annotated[str, Asks("What is happening?", lines=2)] = ""
    where: Annotated[str, Asks("Where? And where is each child, if somewhere else?")] = ""
    setting: Annotated[Setting, Asks("Is that in a town or in the country?")] = Setting.NOT_KNOWN
    caller: Annotated[str, Asks("Who is calling, and on which number?")] = ""
    nature: Annotated[Nature, Asks("What is it about?")] = Nature.NOT_KNOWN
    children_here: Annotated[Children, Asks("Are there children there? Ask, and listen for them.")] = (
        Children.NOT_KNOWN
    )
    children_elsewhere: Annotated[
        Elsewhere,
        Asks(
            "Is the worry about children somewhere else?",
            hint="With the other parent, a grandparent, a former partner. The visit goes where the child is.",
        ),
    ] = Elsewhere.NOT_KNOWN
    child_at_risk: Annotated[
        ChildRisk,
        Asks(
            "May this put a child at risk?",
            why="Unless the answer is no, each child is owed being seen and heard. Where serious harm is "
            "feared nobody decides alone: a strategy discussion is asked for.",
        ),
    ] = ChildRisk.NOT_KNOWN
    reference: Annotated[str, Asks("Incident number?", coded=True)] = ""


class Established(StrEnum):
    """What was found out about the children since the call."""

    NAMED = "all of them are named"
    NUMBER_UNKNOWN = "there are children, and names or number are still not known"
    NONE = "there are none, having asked"
    NOT_KNOWN = "still not known whether there are any"
    CANNOT_BE_KNOWN = "everything was tried, and it cannot be known"


class ChildrenEstablished(Entry):
    """Who the children are, and where, was found out after the call. Each child is named."""

    key = "contact.children-established"
    title = "Who the children are"
    reads = "Children: {children}. Where: {where}. At risk: {child_at_risk}. Found out: {how}"
    help = "Name each child that was not named before. A child nobody has identified is named as that."
    as_it_happens = True
    names_whom = (A_CHILD, A_PLACE)
    marks = (
        marked_when(Mark.CHILD_LINKED, children=Established.NAMED),
        marked_when(Mark.RISK_TO_CHILD_KNOWN, child_at_risk=ChildRisk.SERIOUS),
    )

    children: Annotated[
        Established,
        Asks("What is known of the children now?", hint="That it cannot be known counts from an inspector."),
    ]
    where: Annotated[
        Elsewhere,
        Asks("Is any of them somewhere else than the address?", why="The visit goes where the child is."),
    ] = Elsewhere.NOT_KNOWN
    child_at_risk: Annotated[
        ChildRisk,
        Asks(
            "May what was reported put these children at risk?",
            why="Unless the answer is no, each of them is owed being seen and heard.",
        ),
    ] = ChildRisk.NOT_KNOWN
    how: Annotated[
        str,
        Asks("How do we know, and where is each of them?", hint="Who was asked, what was tried.", lines=3),
    ] = ""


class WhatChanged(StrEnum):
    """What has changed."""

    WORSE = "it has become worse, or more is known that is"
    PERSON_BACK = "whoever is feared is back, or has been in touch"
    CHILD = "something about a child"
    CALLED_AGAIN = "somebody called again"
    WISHES = "what the caller or victim wants"
    DELAY = "nobody has been yet, and time has passed"
    BETTER = "the danger is less"
    OTHER = "something else"


class CircumstancesChanged(Entry):
    """Something changed on an open incident. THRIVE is gone through again."""

    key = "contact.circumstances-changed"
    title = "Circumstances changed"
    reads = "What changed: {changed}. What: {what}. From: {who}"
    help = "Whatever is new. THRIVE is gone through again, and the grade with it."
    as_it_happens = True
    names_whom = (A_CHILD, A_SUSPECT, A_PLACE)
    marks = (
        Mark.INFORMATION_RECEIVED,
        marked_when(Mark.SOMEBODY_NAMED, child_at_risk=UNSURE),
        marked_when(Mark.DOMESTIC_ABUSE_KNOWN, domestic_abuse="yes"),
        marked_when(Mark.DOMESTIC_ABUSE_RULED_OUT, domestic_abuse="no"),
        marked_when(Mark.RISK_TO_CHILD_KNOWN, child_at_risk=ChildRisk.SERIOUS),
    )

    changed: Annotated[WhatChanged, Asks("What has changed?")]
    what: Annotated[str, Asks("What do we know now?", lines=3)] = ""
    who: Annotated[str, Asks("Who told us?")] = ""
    child_at_risk: Annotated[ChildRisk, Asks("May it put a child at risk?")] = ChildRisk.NOT_KNOWN
    domestic_abuse: Annotated[Answer, Asks("Is it domestic abuse?")] = Answer.NOT_KNOWN
