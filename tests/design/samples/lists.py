"""Search, who was told, handover, the missing list: full, empty, refused, stopped."""

from dataclasses import replace

from harken.design import words
from harken.design.pages.handover import Child, Handed, HandoverPage
from harken.design.pages.missing import Missing, MissingPage, Other
from harken.design.pages.owed import Choice
from harken.design.pages.parts import Ask, Filter, Link, Phone, Post, Tag
from harken.design.pages.record import Wrong
from harken.design.pages.search import Result, SearchPage
from harken.design.pages.told import DeadLetter, Telling, Told, ToldPage
from tests.design.samples.frames import NOW, frame, noticed, stopped
from tests.design.samples.owed import minutes

RESULTS = (
    Result(
        name="Kian Ashdale",
        href="/child",
        kind="child",
        born="born 2011",
        called="Called “Kai”",
        area="Kelbridge",
        records="5 cases, focus desk",
        because="surname sounds alike; day and month changed places",
        tags=(Tag("Missing now", "late"),),
    ),
    Result(
        name="Keane Ashdell",
        href="/reason",
        kind="adult",
        born="born 1988",
        area="Eastmere",
        records="2 cases, Eastmere team",
        because="spelt nearly so",
        reason="You have no link to this person. You will be asked why before it opens.",
    ),
    Result(
        name="Orchard Lodge, Kelbridge",
        href="/place",
        kind="place",
        records="9 cases, 3 children now",
        because="lives here: Kian Ashdale",
    ),
)
SEARCH = SearchPage(
    frame=replace(frame("Search"), searched="kian ashdel 3/2/2011"),
    query="kian ashdel 3/2/2011",
    read_as="a name and a date of birth",
    results=RESULTS,
    filters=(
        Filter(
            "Show",
            (
                Link("All", "?all", True, 3),
                Link("Children", "?c", count=1),
                Link("Adults", "?a", count=1),
                Link("Places", "?p", count=1),
            ),
        ),
    ),
    more="More than 20 fit. Add a year of birth or a place.",
    acts=(Link("None of these: add a person", "/add"),),
)
NOBODY = replace(SEARCH, query="zzyx", results=(), more="", filters=(), read_as="a name")
TELLINGS = (
    Telling(
        id="t1",
        when="14:22 today",
        whom="PS 2214 Haddow",
        role="supervisor",
        how="mail sent 14:22",
        state="Opened, not accepted",
        tone="late",
        next_rung="Duty inspector told next, 14:37",
    ),
    Telling(
        id="t2",
        when="14:15 today",
        whom="PC 3902 Wray",
        role="officer in charge",
        state="Sent, not opened",
        tone="soon",
    ),
    Telling(
        id="t3",
        when="12:07 today",
        whom="Children's social care",
        role="MASH out of hours",
        how="signed message",
        state="Receipt 12:07",
        tone="met",
    ),
)
DEAD = (
    DeadLetter(
        id="d1",
        to="Insp 1107 Oyelaran, mail",
        about="KA, 15: consider a Child Rescue Alert",
        about_href="/case",
        tried="6 times since 13:20, last 14:10",
        why="the mail server refused the address",
        resend=Post("Send again", "/resend"),
        instead="Ring 01632 960 110 and record it",
    ),
)
TOLD = ToldPage(
    frame=frame("Who was told", "Who was told"),
    title="Who was told",
    told=(
        Told(
            child="KA, 15",
            child_href="/child",
            duty="Act on what his carer told us",
            duty_href="/case",
            tellings=TELLINGS[:2],
        ),
        Told(
            child="KA, 15",
            child_href="/child",
            duty="Notice of a missing child",
            duty_href="/case",
            tellings=TELLINGS[2:],
        ),
    ),
    dead=DEAD,
    filters=(
        Filter(
            "Show",
            (
                Link("All", "?all", True, 3),
                Link("Not accepted", "?n", count=2),
                Link("Not delivered", "?d", count=1),
            ),
        ),
    ),
    more=Link("Earlier", "?more"),
)
GIVEN = (
    Child(
        id="c1",
        child="KA, 15",
        child_href="/child",
        cases=(
            Handed(
                id="c1",
                reference="WM/M/2611/0008",
                about="missing, high",
                duty="Make an enquiry and record its result",
                duty_href="/case",
                said=words.late(NOW - minutes(17), NOW),
                more="5 more owed",
                next_step="unit to Kelbridge station, PC Wray, by 14:45",
                note="His nan, Joan, is the one he rings. Go in pairs to Pell Street.",
            ),
            Handed(
                id="c4",
                reference="WM/E/2611/0003",
                about="exploitation",
                duty="Weigh whether the child may be a victim",
                duty_href="/case",
                said=words.left(NOW + minutes(240), NOW),
            ),
        ),
    ),
    Child(
        id="c2",
        child="SD, 14",
        child_href="/child",
        cases=(
            Handed(
                id="c2",
                reference="WM/M/2611/0006",
                about="missing, medium",
                duty="Make an enquiry and record its result",
                duty_href="/case",
                said=words.left(NOW + minutes(14), NOW),
                next_step="bus station CCTV, PC Osei",
            ),
        ),
    ),
    Child(
        id="c3",
        child="JM, 12",
        child_href="/child",
        cases=(
            Handed(
                id="c3",
                reference="WM/M/2611/0004",
                about="returned",
                duty="Prevention interview",
                duty_href="/case",
                said=words.left(NOW + minutes(128), NOW),
            ),
        ),
    ),
)
INCOMING = (
    Choice("2301", "PS 2301 Amal Brandt, late turn"),
    Choice("2290", "PS 2290 Leo Farrant, late turn"),
)
GIVING = HandoverPage(
    frame=frame("Handover", "Handover"),
    title="Handover: 3 open children",
    says="Early turn ends at 17:00. Each child goes to a named person, who says that they have it. "
    "Until then it is yours.",
    children=GIVEN,
    action="/handover",
    button="Hand over 3 children",
    incoming=INCOMING,
)
ACCEPTING = tuple(
    replace(
        one,
        accept=Post("I have it", "/accept", (("child", one.id),)),
        decline=Link("Not mine, because…", "/decline"),
    )
    for one in GIVEN[:2]
)
RECEIVED = (
    replace(
        GIVEN[2],
        cases=tuple(replace(one, state="PS Brandt has it since 16:50", tone="met") for one in GIVEN[2].cases),
    ),
)
RECEIVING = replace(
    GIVING,
    title="Handed to you: 2 children",
    says="From PS 2214 Haddow, early turn.",
    children=ACCEPTING,
    action="",
    button="",
    accept_all=Post("I have both", "/accept"),
    received=RECEIVED,
)
NOW_MISSING = (
    Missing(
        child="KA, 15",
        child_href="/child",
        case_href="/case",
        since="2 h 52 min, since 11:40",
        where="Orchard Lodge, Kelbridge",
        risk=Tag("high", "late"),
        enquiry="13:15, call to his mother: no answer",
        enquiry_tone="late",
        first="Make an enquiry",
        said=words.late(NOW - minutes(17), NOW),
        owed="5 more owed",
        who="PC 3902 Wray",
        plan="v3, step 2 not done",
        plan_href="/plan",
    ),
    Missing(
        child="SD, 14",
        child_href="/child",
        case_href="/case",
        since="3 h 40 min, since 10:52",
        where="Eastmere bus station",
        risk=Tag("medium", "soon"),
        enquiry="12:46, bus station CCTV asked for",
        first="Make an enquiry",
        said=words.left(NOW + minutes(14), NOW),
        who="",
    ),
)
BACK = (
    Missing(
        child="JM, 12",
        child_href="/child",
        case_href="/case",
        since="found 10:55 today",
        where="grandmother's home",
        risk=Tag("returned", "met"),
        enquiry="10:50, rang his grandmother",
        first="Prevention interview",
        said=words.prompt(NOW + minutes(128), NOW - minutes(217), NOW),
        owed="9 duties owed in 3 cases",
        who="PC 4471 Pell",
        others=(
            Other(
                case=Link("WM/M/2611/0002", "/case"),
                opened="opened 21:40 Sat",
                says="4 duties owed, 1 overdue",
                late=True,
            ),
            Other(
                case=Link("WM/M/2611/0001", "/case"),
                opened="opened 2 Nov",
                says="1 duty owed",
                who="PC 3902 Wray",
            ),
        ),
    ),
)
MISSING = MissingPage(
    frame=frame("Missing", "Missing"),
    now=NOW_MISSING,
    returned=BACK,
    filters=(Filter("Where", (Link("Eastmere", "?e", True, 2), Link("All the force", "?a", count=7))),),
    report=Link("Report a missing child", "/report"),
)
PAGES = {
    "search": SEARCH,
    "search-nobody": NOBODY,
    "search-refused": replace(
        SEARCH,
        results=(),
        more="",
        refused="You have looked for many people in a short time. Wait a minute, or ring the control room.",
    ),
    "search-not-recorded": replace(
        SEARCH,
        results=(),
        more="",
        refused="Looking cannot be recorded just now, and so nobody is shown. "
        "Use the paper pack in the sergeants' office, or ring 01632 960 110.",
    ),
    "search-restricted": replace(
        SEARCH,
        asks=(
            Ask(
                "A restricted record fits these words, in a live incident.",
                "the duty detective inspector",
                Phone("01632 960 133"),
            ),
        ),
    ),
    "search-blank": SearchPage(frame=frame("Search"), query=""),
    "told": TOLD,
    "told-empty": replace(TOLD, told=(), dead=(), filters=(), more=None),
    "told-resent": replace(
        TOLD, frame=noticed("Who was told", "Who was told", "Sent again to Insp Oyelaran."), dead=()
    ),
    "handover": GIVING,
    "handover-refused": replace(GIVING, wrong=(Wrong("Choose a named person to hand over to", "#to"),)),
    "handover-receiving": RECEIVING,
    "handover-empty": replace(GIVING, title="Handover", children=()),
    "missing": MISSING,
    "missing-empty": replace(MISSING, now=(), returned=()),
    "missing-stopped": replace(MISSING, frame=stopped("Missing", "Missing")),
}
