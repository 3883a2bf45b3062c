"""Facts about the call: who, where, what, which children, and what has changed since."""

from enum import StrEnum
from typing import Annotated

from harken.vocabulary import Answer, Asks, Entry, Mark, marked_when


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

    NAMED = "yes, and all of them are named"
    NUMBER_UNKNOWN = "yes, and their names or number are not known"
    NONE = "no, having asked"
    NOT_KNOWN = "not known whether there are any"


class Elsewhere(StrEnum):
    """Whether the worry is about children who are not where the call comes from."""

    KNOWN = "yes, and it is known where"
    WHERE_UNKNOWN = "yes, and it is not known where"
    NO = "no, having asked"
    NOT_KNOWN = "not known"


UNSURE = (Answer.NOT_KNOWN, Answer.DECLINED)
"""Not no."""


class CallReceived(Entry):
    """Somebody called. Opens the incident with no answer at all, and on one screen."""

    key = "contact.call-received"
    title = "Call received"
    reads = (
        "Call. Grade: {grade}. About: {nature}. What: {what}. Where: {where}, {setting}. Caller: {caller}. "
        "Children here: {children_here}, how many: {how_many}. "
        "Elsewhere: {children_elsewhere}, {elsewhere_where}. "
        "A child at risk: {child_at_risk}. Serious harm: {harm}. Incident: {reference}"
    )
    help = (
        "Each child it is about is named, wherever the child is. A child nobody has identified is named as "
        "that. A grade of immediate or prompt waits for nothing; THRIVE is owed after."
    )
    as_it_happens = True
    marks = (
        Mark.CASE_OPENED,
        marked_when(Mark.CHILD_LINKED, children_here=Children.NAMED),
        marked_when(Mark.CHILD_LINKED, children_elsewhere=(Elsewhere.KNOWN, Elsewhere.WHERE_UNKNOWN)),
        marked_when(Mark.DOMESTIC_ABUSE_KNOWN, nature=Nature.DOMESTIC_ABUSE),
        marked_when(Mark.RISK_TO_CHILD_KNOWN, harm="yes"),
    )

    grade: Annotated[
        FirstGrade,
        Asks("How soon does somebody go?", why="Other grades wait for THRIVE. These wait for nothing."),
    ] = FirstGrade.NOT_YET
    what: Annotated[str, Asks("What is happening?", hint="In the caller's words.", lines=3)] = ""
    where: Annotated[str, Asks("Where?")] = ""
    setting: Annotated[Setting, Asks("Is that in a town or in the country?")] = Setting.NOT_KNOWN
    caller: Annotated[str, Asks("Who is calling, and on which number?")] = ""
    nature: Annotated[Nature, Asks("What is it about?")] = Nature.NOT_KNOWN
    children_here: Annotated[
        Children,
        Asks(
            "Are there children there?",
            hint="Ask. Listen for them.",
            why="A child nobody asked about is a child nobody sees.",
        ),
    ] = Children.NOT_KNOWN
    how_many: Annotated[
        int | None,
        Asks(
            "How many?",
            hint="Leave it out if nobody knows.",
            of=("children_here", (Children.NUMBER_UNKNOWN,)),
        ),
    ] = None
    children_elsewhere: Annotated[
        Elsewhere,
        Asks(
            "Is the worry about children who are somewhere else?",
            hint="With the other parent, a grandparent, a former partner.",
            why="The visit goes where the child is.",
        ),
    ] = Elsewhere.NOT_KNOWN
    elsewhere_where: Annotated[
        str, Asks("Where are they, and with whom?", of=("children_elsewhere", (Elsewhere.KNOWN,)))
    ] = ""
    child_at_risk: Annotated[
        Answer,
        Asks(
            "May this put a child at risk?",
            why="Then each child is owed being seen and heard. Not known is not no.",
        ),
    ] = Answer.NOT_KNOWN
    harm: Annotated[
        Answer,
        Asks(
            "Do you fear that a child is seriously harmed, or will be?",
            why="Then nobody decides alone: a strategy discussion is asked for.",
        ),
    ] = Answer.NOT_KNOWN
    reference: Annotated[str, Asks("Incident number?", coded=True)] = ""


class ChildrenEstablished(Entry):
    """Who the children are, and where, was found out after the call. Each child is named."""

    key = "contact.children-established"
    title = "Who the children are"
    reads = "Children: {children}. Where: {where}. At risk: {child_at_risk}. Found out: {how}"
    help = "Name each child that was not named before. A child nobody has identified is named as that."
    as_it_happens = True
    marks = (
        marked_when(Mark.CHILD_LINKED, children=Children.NAMED),
        marked_when(Mark.RISK_TO_CHILD_KNOWN, harm="yes"),
    )

    children: Annotated[Children, Asks("What is known of the children now?")]
    where: Annotated[
        Elsewhere,
        Asks("Is any of them somewhere else than the address?", why="The visit goes where the child is."),
    ] = Elsewhere.NOT_KNOWN
    child_at_risk: Annotated[
        Answer,
        Asks(
            "May what was reported put these children at risk?", why="Then each is owed being seen and heard."
        ),
    ] = Answer.NOT_KNOWN
    harm: Annotated[Answer, Asks("Do you fear that one of them is seriously harmed, or will be?")] = (
        Answer.NOT_KNOWN
    )
    how: Annotated[
        str, Asks("How do we know, and where is each of them?", hint="Who was asked.", lines=3)
    ] = ""


class Changed(StrEnum):
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
    reads = "Changed: {changed}. What: {what}. From: {who}"
    help = "Whatever is new. THRIVE is gone through again, and the grade with it."
    as_it_happens = True
    marks = (
        Mark.INFORMATION_RECEIVED,
        marked_when(Mark.DOMESTIC_ABUSE_KNOWN, domestic_abuse="yes"),
        marked_when(Mark.RISK_TO_CHILD_KNOWN, harm="yes"),
    )

    changed: Annotated[Changed, Asks("What has changed?")]
    what: Annotated[str, Asks("What do we know now?", lines=3)] = ""
    who: Annotated[str, Asks("Who told us?")] = ""
    child_at_risk: Annotated[Answer, Asks("May it put a child at risk?")] = Answer.NOT_KNOWN
    harm: Annotated[Answer, Asks("Do you fear that a child is seriously harmed, or will be?")] = (
        Answer.NOT_KNOWN
    )
    domestic_abuse: Annotated[Answer, Asks("Is it domestic abuse?")] = Answer.NOT_KNOWN
