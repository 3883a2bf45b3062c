"""Help: how the commonest things are done, and what the words mean."""

from harken.design.pages.help import HelpPage, HowTo
from harken.design.pages.parts import Link, Part, Stress, Term, prose, strong
from harken.desk.frame import frame
from harken.desk.lists.missing import missing_pathway
from harken.desk.visit import Visit

WORDS = (
    (
        "Entry",
        "A fact somebody recorded: what happened, when, when we knew. Never edited; corrected by another.",
    ),
    ("Chronology", "Entries in order: of a case, or of a child across every case."),
    ("Duty", "Something owed to a child because of an entry, by when and on whose authority."),
    ("Owed", "It is to be done, and its time has not passed."),
    ("Overdue", "Its time has passed. It stays late for good, also once it is done: met late."),
    ("Met", "An entry shows that it was done. Recorded late is not done late: both times are shown."),
    ("Released", "It is no longer owed, because of an entry that says so, or because a law ended it."),
    ("Told", "Harken told a named person. Sent, opened and accepted are three things."),
    (
        "Mine",
        "A named person says: mine, what is next, by when. It ends the climb, not the duty.",
    ),
    (
        "Gate",
        "It holds one of our own acts, such as closing, until nothing is wanting. Never help to a child.",
    ),
    ("Pathway", "A kind of work, such as a missing child."),
    ("Case", "One occasion of it, with a reference."),
    ("Flag", "It stands on a person or a place, with its source and a day to look at it again."),
    ("Standing", "How one duty stands: owed, overdue, met, met late or released, and why."),
    (
        "VOICE",
        "Vulnerability, observation, intelligence, curiosity, environment: what is said and seen.",
    ),
)
SIGNS = (
    ("▲ red, a thick edge", "Late, or nobody has it."),
    ("◔ amber", "Within the hour, or past our own prompt where there is no deadline."),
    ("✓ green", "Met in time."),
    ("✓ brown, a double edge", "Met late. It stays so."),
    ("“…” bold, tinted", "The child's own words, as they said them."),
    ("True at 14:32:07", "When this page was last true, by the records' own clock."),
    ("NOTHING RECORDED SINCE", "The disk is nearly full. Pages are true; use the paper list to record."),
    ("NOT TRUE SINCE", "The clock stopped. Use the paper list, and ring the number beside it."),
)


HOW = (
    HowTo(
        "take",
        "Take what is owed",
        (
            prose("On What I owe, press ", strong("Mine"), " beside the duty."),
            prose("Choose your next step, or say it in a few words."),
            prose("Press by when. If it is not done by then, the next person up is told."),
        ),
        Link("What I owe", "/"),
    ),
    HowTo(
        "record",
        "Record what was done",
        (
            prose("Open the case and choose what you did. Answer what you know."),
            prose(
                "Say when it ",
                strong("happened"),
                ", not when you write it. The gap is shown and not held against you.",
            ),
            prose("A duty is met by the entry itself. There is nothing to tick."),
        ),
    ),
    HowTo(
        "correct",
        "Put something right",
        (
            prose(
                "In the chronology press ",
                strong("Correct"),
                " beside the entry. What was said is filled in.",
            ),
            prose("Wrong child or wrong case? Strike it out as entered in error. It stays to be seen."),
        ),
    ),
    HowTo(
        "hand-over",
        "Hand over",
        (
            prose("On Handover choose who takes over, and say what they must know of each child."),
            prose("They accept each child. ", strong("Offered is not accepted"), ": until then it is yours."),
        ),
        Link("Handover", "/handover"),
    ),
    HowTo(
        "paper",
        "When Harken is down",
        (
            prose("Use the last printed paper list. Print one at the start of each shift."),
            prose(
                "Write what is done and when beside its code; ",
                Part("record it here afterwards", Stress.STRONG),
                ".",
            ),
        ),
        Link("The paper list", "/paper"),
    ),
)


def help_page(visit: Visit) -> HelpPage:
    """The same for everybody, and what post the reader is in."""
    held = ", ".join(role.name for role in visit.actor.roles)
    return HelpPage(
        frame=frame(visit, "Help and words", at="/help"),
        how=_how(visit),
        words=tuple(Term(word, prose(says)) for word, says in WORDS),
        signs=tuple(Term(sign, prose(says)) for sign, says in SIGNS),
        posts=(Term("You hold", prose(held)), Term("You act as", prose(visit.actor.role.name))),
    )


def _how(visit: Visit) -> tuple[HowTo, ...]:
    """How to report a child missing, on whichever pathway that is; then what is the same for everybody."""
    report = HowTo(
        "report",
        "Report a child missing",
        (
            prose("Find the child first: the box at the top forgives spelling. Nobody there? Enter them."),
            prose("Ask the questions in order. ", strong("Not known is an answer"), ": choose it."),
            prose("Record. The case is open, and what is owed now is on the page."),
        ),
        Link("Report a child missing", f"/open/{missing_pathway(visit)}"),
    )
    return (report, *HOW)
