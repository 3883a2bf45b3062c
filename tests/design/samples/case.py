"""The case page: late, quiet, closed, restricted in part, words kept back, as known earlier, stopped."""

from dataclasses import replace

from harken.design import words
from harken.design.pages.case import CasePage, Identity, Next, Standing, Why
from harken.design.pages.chronology import Chronology, ChronologyLine
from harken.design.pages.parts import (
    Ask,
    Filter,
    Flag,
    Link,
    Panel,
    Part,
    Person,
    Phone,
    Photo,
    Post,
    Stress,
    Tag,
    prose,
    strong,
)
from tests.design.samples.frames import NOW, frame, noticed, read_only, stopped
from tests.design.samples.owed import minutes, taking

SILHOUETTE = Photo("Silhouette: no photograph of Kian is held for practice")
IDENTITY = Identity(
    name="Kian Ashdale, 15",
    href="/child",
    after=": missing 2 h 52 min",
    before="Missing, case WM/M/2611/0417",
    photo=SILHOUETTE,
    tags=(Tag("Risk: high", "late"), Tag("2 overdue", "late")),
    says=(
        prose(
            "From Orchard Lodge, Kelbridge, 11:40 today. Third time in 90 days. ",
            strong("Last enquiry 13:15 (1 h 17 min ago)."),
            " Officer in charge PC 3902 Wray.",
        ),
    ),
)
NEXT = Next(
    tone="late",
    stands="Late since 14:22 (10 min), and nobody has it",
    step="check Kelbridge station for Kian and “T”",
    says=(
        prose(
            "At 13:52 his carer told us he telephoned from “the station with T”. Plan v3, step 2: "
            "T is Connor Vance, grey hatchback, waits in the short-stay car park. "
            "A telephone call is not “found”."
        ),
    ),
    take=Link("Mine: I will send a unit", "#take-next"),
    acts=(Link("Record an enquiry", "/record/enquiry"), Link("Left, because…", "/record/left")),
    taking=taking("next", "KA, 15"),
)
WHY = Why(
    rule="MC-23: an enquiry each hour while a child is missing at high risk",
    source="Inspectorate's review, missing-child case study (nine hours with no enquiry)",
    sure="The review gives the failing; the hour is our own interval. Owner Ch Supt Vale, review 1 Apr",
    started_by="Last enquiry, 13:15 today (call to his mother)",
    force="1 hour, set on 1 Oct",
    national="no number given",
    calendar="Day and night, no calendar.",
    met_by="An enquiry: what was done, by whom, with what result. A risk review is not an enquiry.",
)


def standing(name: str, duty: str, said: words.Said, who: str = "", told: str = "") -> Standing:
    return Standing(
        id=name,
        duty=duty,
        said=said,
        why=WHY,
        who=who,
        told=told,
        record="/record/enquiry",
        explain=Link("Explain in full", "/explain"),
    )


STANDINGS = (
    standing(
        "s1",
        "Make an enquiry and record its result",
        words.late(NOW - minutes(17), NOW),
        "PC Wray",
        "Told 14:15; nobody has said “mine”",
    ),
    standing(
        "s2",
        "Act on information from the carer, 13:52",
        words.late(NOW - minutes(10), NOW),
        "",
        "Duty inspector told next, 14:37",
    ),
    standing(
        "s3",
        "Consider a Child Rescue Alert",
        words.prompt(NOW - minutes(74), NOW - minutes(134), NOW),
        "Insp Oyelaran",
    ),
    standing("s4", "Investigation plan with owners and times", words.left(NOW + minutes(93), NOW), "PC Wray"),
    standing("s5", "Review the risk", words.left(NOW + minutes(106), NOW), "You"),
    standing(
        "s6",
        "Put on the Police National Computer",
        words.met(NOW - minutes(103), NOW - minutes(72), NOW),
        "PC Wray",
    ),
    standing(
        "s7",
        "Duty inspector acknowledges",
        words.met_late(NOW - minutes(123), NOW - minutes(132), NOW),
        "Insp Oyelaran",
    ),
    standing(
        "s8",
        "Tell the carer the plan",
        words.released(NOW - minutes(40), NOW, "he is looked after: the local authority was told instead"),
    ),
)
SHOW = Filter(
    "Show",
    (
        Link("All", "?a", True, 23),
        Link("His words", "?b", count=0),
        Link("Seen", "?c", count=1),
        Link("Enquiries", "?d", count=2),
        Link("Decisions", "?e", count=3),
        Link("Told", "?f", count=6),
    ),
)
ORDER = Filter(
    "Order",
    (Link("When it happened", "?h", True), Link("When we knew", "?k"), Link("As known on a day…", "?asof")),
)


def line(
    name: str, happened: int, known: int, *what: str | Part, source: str, **more: object
) -> ChronologyLine:
    """One line `happened` and `known` minutes ago."""
    then, knew = NOW - minutes(happened), NOW - minutes(known)
    return ChronologyLine(
        id=name,
        happened=words.at(then, NOW),
        known=words.at(knew, NOW),
        gap=words.gap(then, knew),
        what=prose(*what),
        source=source,
        **more,
    )  # type: ignore[arg-type]  # the rest of a line, by name


LINES = (
    line(
        "e9",
        10,
        10,
        "Flagged: nobody has acted on what the carer told us. PS Haddow told 14:22",
        source="Harken",
    ),
    line(
        "e8",
        42,
        40,
        "Information: Kian telephoned Orchard Lodge, ",
        Part("“at the station with T”", Stress.WORDS),
        ". Contact by telephone is not found",
        source="Dee Marsh, carer, to PC Wray",
        acts=(Link("Correct", "/correct"),),
    ),
    line(
        "e7",
        77,
        73,
        f"Enquiry: call to his mother, no answer. His telephone: https://example.test/where?{'4f' * 99}",
        source="PC 3902 Wray",
        acts=(Link("Correct", "/correct"),),
    ),
    line("e6", 103, 72, "Put on the Police National Computer", source="PC 3902 Wray"),
    line(
        "e5",
        119,
        119,
        "Trigger plan v3 opened and acknowledged",
        source="PC 3902 Wray",
        struck="14:02 today, PC Wray: wrong plan opened",
    ),
    line(
        "e4",
        134,
        134,
        "Risk set: high. Exploitation suspected, medication not taken",
        source="Insp 1107 Oyelaran",
        corrected="12:40 today, Insp Oyelaran",
    ),
    line(
        "e3",
        172,
        147,
        "Reported missing: left on foot, grey hood, no phone charger",
        source="Dee Marsh, carer",
    ),
)
WITHHELD = (
    line(
        "w1",
        42,
        40,
        "Information from the carer: ",
        Part("words kept back", Stress.WITHHELD),
        source="PC 3902 Wray",
        ask=Link("Ask, with a reason", "/reason"),
    ),
    line(
        "w2",
        90,
        80,
        "Note: ",
        Part("words disposed of by law on 3 Nov", Stress.DISPOSED),
        source="PC 3902 Wray",
    ),
)
CHRONOLOGY = Chronology(
    title="Chronology of this case",
    lines=LINES,
    filters=(SHOW, ORDER),
    more=Link("16 earlier entries", "?more"),
)
RECORD = tuple(
    Link(label, "/record")
    for label in (
        "Enquiry made",
        "Sighting or information",
        "Risk confirmed or changed",
        "Seen, found or returned",
        "His words (VOICE)",
        "Decision",
        "Something else",
    )
)
PANELS = (
    Panel(
        "Trigger plan v3",
        (
            prose(
                "Opened 12:33, PC Wray. Step 1 done 12:40. ",
                strong("Step 2 not done."),
                " ",
                Part("Open", href="/plan"),
            ),
        ),
    ),
    Panel(
        "Told",
        (prose("Children's social care: receipt 12:07. Not yet told: mother (no answer 13:15)."),),
        (Link("Who was told", "/told"),),
    ),
)
PEOPLE = (
    Person("Dee Marsh", "carer", "/person", Phone("01632 960 118")),
    Person("Joan Ashdale", "grandmother, trusted", "/person", Phone("01632 960 141")),
    Person("Connor Vance, 22", "“T”", "/person", risk=True),
    Person("K. Brandt", "focus desk", "", Phone("01632 960 102")),
)
TITLE = "Kian Ashdale, 15: missing"
FLAGS = (
    Flag(
        flag="Do not contact the household yet",
        source="Concern for a child",
        since="11:40 today",
        review="24 Nov",
        whom="Kian and Mia",
    ),
    Flag(
        flag="Safety plan", source="Safety plan agreed", since="3 Nov", review="1 Dec", tone="late",
        says=prose("Safety plan until 5 Dec. Officers must know: ", strong("Ray Sorrell is not to be there")),
    ),
)  # fmt: skip
FULL = CasePage(
    frame=frame(TITLE, "Missing"),
    identity=IDENTITY,
    flags=FLAGS,
    next=NEXT,
    standings=STANDINGS,
    all_standings=Link("9 more met", "?met"),
    another_time=Link("How it stood at another time", "?asof"),
    print=Link("Print", "?print=1"),
    record=RECORD,
    panels=PANELS,
    people=PEOPLE,
    chronology=CHRONOLOGY,
)
ASK = Ask(
    "A restricted record exists about a child in this case.",
    "DI Frayne, duty until 22:00",
    Phone("01632 960 133"),
)
CALM = Next(
    tone="rest",
    stands="1 h 33 min left, PC Wray has it",
    step="finish the investigation plan, with owners and times",
    acts=(Link("Record the plan", "/record/plan"),),
)
CLOSED = replace(
    FULL,
    frame=frame("Kian Ashdale, 15: returned", "Missing"),
    identity=replace(IDENTITY, after=": returned", tags=(Tag("Closed", "met"),)),
    next=None,
    standings=(),
    nothing_owed="Nothing is owed in this case. A fact learned later may still be recorded, and opens it "
    "again if anything becomes owed.",
    closed="Closed 14:02 today by PS 2214 Haddow: returned, interviewed, handed to his social worker.",
    record=RECORD[1:],
)
NEW = replace(
    FULL,
    identity=replace(
        IDENTITY,
        name="A child not yet identified",
        href="",
        after=": reported 1 min ago",
        tags=(Tag("Risk: not yet set", "soon"),),
        says=(),
    ),
    next=Next(
        tone="soon",
        stands="Prompt in 14 min",
        step="ask who the child is, and set the risk",
        acts=(Link("Answer the questions", "/record"),),
    ),
    standings=STANDINGS[3:4],
    people=(),
    panels=(),
    chronology=Chronology(title="Chronology of this case", lines=()),
)
PAGES = {
    "case": FULL,
    "case-calm": replace(FULL, next=CALM, standings=STANDINGS[3:]),
    "case-withheld": replace(FULL, chronology=replace(CHRONOLOGY, lines=WITHHELD + LINES[2:]), asks=(ASK,)),
    "case-closed": CLOSED,
    "case-new": NEW,
    "case-as-of": replace(
        FULL,
        chronology=replace(
            CHRONOLOGY,
            as_of="As known on 17 Nov at 13:00: what was learned later is left out.",
            lines=LINES[5:],
        ),
    ),
    "case-stopped": replace(FULL, frame=stopped(TITLE, "Missing")),
    "case-read-only": replace(FULL, frame=read_only(TITLE, "Missing"), record=(), next=None),
    "case-recorded": replace(
        FULL,
        frame=noticed(
            TITLE, "Missing", "Recorded: enquiry made, 14:31 today. The next enquiry is owed by 15:31."
        ),
        acts=(Post("Close this case", "/close", quiet=True),),
    ),
}
