"""The child's page and the place page: full, quiet, hardly known, restricted, unborn, stopped."""

from dataclasses import replace

from harken.design import words
from harken.design.pages.case import Identity
from harken.design.pages.child import (
    GROWN,
    HEADINGS,
    Answer,
    Cases,
    ChildAnswers,
    ChildPage,
    Folded,
    GrownAnswers,
    Owed,
    OwnWords,
)
from harken.design.pages.chronology import Chronology
from harken.design.pages.parts import Ask, Flag, Link, Part, Person, Phone, Photo, Stress, Tag, prose, strong
from harken.design.pages.place import PlacePage
from tests.design.samples.case import LINES, ORDER, PEOPLE, SHOW, SILHOUETTE, WITHHELD
from tests.design.samples.frames import NOW, frame, stopped
from tests.design.samples.owed import minutes, overdue

IDENTITY = Identity(
    name="Kian Ashdale, 15",
    photo=replace(SILHOUETTE, caution="No photograph held newer than 2 years."),
    tags=(Tag("Missing now", "late"), Tag("Risk: high", "late"), Tag("Looked after by Wenmarsh Council")),
    says=(
        prose(
            "Born 2 March 2011 (exact). Likes “Kai”. He/him. ", Part("Ask for a photograph", href="/photo")
        ),
    ),
    needs=prose(
        strong("With Kian:"),
        " autistic. Short questions, one at a time; give him time. "
        "Asthma: blue inhaler, not with him. No interpreter needed.",
    ),
)
WHERE = Answer(
    big="Not known where. Not known to be safe.",
    late=True,
    lines=(
        prose(
            "Missing 2 h 52 min, since 11:40 today. "
            "At 13:50 said by phone he was “at the station with T”: not checked."
        ),
        prose("Lives at ", Part("Orchard Lodge, Kelbridge", href="/place"), ". Not to go to 14 Pell Street."),
    ),
)
OWED = (
    Owed("Make an enquiry", "/case", words.late(NOW - minutes(17), NOW), "PC Wray"),
    Owed("Act on what the carer told us", "/case", words.late(NOW - minutes(10), NOW)),
)
SEEN = Answer(
    big="11:40 today, by Dee Marsh, carer",
    lines=(
        prose("Leaving Orchard Lodge on foot, ", strong("alone"), ". Not spoken to."),
        prose("By police: 3 Nov (14 days ago), PC Pell, ", strong("seen, spoken to, alone"), "."),
    ),
)
RISKS = Answer(
    lines=(
        prose(
            Part("Connor Vance, 22", href="/person"), ", called “T”: exploitation suspected. Grey hatchback"
        ),
        prose(Part("Ray Sorrell, 41", href="/person"), ", mother's partner: assault, 14 Sep"),
        prose("Anyone else: ", strong("not known")),
    )
)
TRUSTS = Answer(
    lines=(
        prose(strong("Joan Ashdale"), ", grandmother, 01632 960 141. Ring her first"),
        prose(strong("Dee Marsh"), ", carer, 01632 960 118"),
        prose(strong("Ms Adeyi"), ", school, 01632 960 175 (to 16:30)"),
    )
)
ANSWERS = ChildAnswers(
    headings=HEADINGS["he"],
    where=WHERE,
    owed=OWED,
    more_owed=Link("4 more owed, next: plan, 1 h 33 min left", "/case"),
    late=True,
    seen=SEEN,
    words=OwnWords(
        quote="I go because nobody there asks me anything. T gets me food.",
        heard="3 Nov, 16:20, to PC Pell, alone.",
        more=Link("4 records of his words", "?words"),
    ),
    risks=RISKS,
    trusts=TRUSTS,
)
FLAGS = (
    Flag(
        flag="Exploitation suspected",
        source="Strategy discussion, 6 Nov, DS 905 Imrie",
        since="6 Nov",
        review="20 Nov (in 3 days)",
        tone="soon",
    ),
    Flag(
        flag="Trigger plan v3",
        source="Focus desk, K. Brandt, 01632 960 102",
        since="7 Nov",
        review="7 Dec",
        link=Link("open", "/plan"),
    ),
    Flag(
        flag="Missing 3 times in 90 days",
        source="Worked out from his cases",
        since="12:05 today",
        review="Ends by itself, 24 Dec",
    ),
)
LONG_NAME = "Maximiliana-Theodora Featherstonehaugh-Cholmondeley-Wolfeschlegelsteinhausenbergerdorff"
EVERY = tuple(replace(line, case=Link("Missing", "/case")) for line in LINES)
CHRONOLOGY = Chronology(
    title="Chronology, all 5 cases",
    lines=EVERY,
    filters=(SHOW, ORDER),
    by_case=True,
    record=Link("Record something about Kian", "/record"),
    more=Link("57 earlier entries", "?more"),
)
LATE = Part("3 overdue", Stress.LATE)
OVER = (
    Part("WM/M/2611/0102", href="/case"),
    Part(", missing: closed 4 Nov, everything owed is done"),
)
FULL = ChildPage(
    frame=frame("Kian Ashdale, 15"),
    identity=IDENTITY,
    answers=ANSWERS,
    flags=FLAGS,
    around=PEOPLE,
    cases=Cases(
        "Cases (5)",
        ((Part("WM/M/2611/0417", href="/case"), Part(", missing, high: open, since 11:40, "), LATE),),
        (Folded(prose("4 that are over"), tuple(OVER for _ in range(4))),),
    ),
    chronology=CHRONOLOGY,
    acts=(
        Link("Trigger plan v3", "/plan"),
        Link("Give a photograph", "/photo"),
        Link("Add somebody around Kian", "/link"),
    ),
)
NOT_KNOWN = Answer(big="Not known", lines=(prose("Nobody has said. Ask, and record what you are told."),))
HARDLY = replace(
    FULL,
    frame=frame("A child not yet identified"),
    identity=Identity(
        name="A child not yet identified, about 6",
        photo=Photo("Silhouette: no photograph"),
        tags=(Tag("Not identified", "soon"),),
        says=(prose("Seen at the window of 8 Tarn Row at 10:30 today. A girl, by the neighbour's account."),),
    ),
    answers=ChildAnswers(
        headings=HEADINGS["they"],
        where=Answer(big="Not known where. Not known to be safe.", late=True),
        owed=(Owed("Identify the child", "/case", words.left(NOW + minutes(40), NOW), "PC Pell"),),
        seen=Answer(
            big="10:30 today, by a neighbour",
            lines=(prose("At a window. ", strong("Not known"), " whether alone. Never seen by police."),),
        ),
        words=OwnWords(),
        risks=NOT_KNOWN,
        trusts=NOT_KNOWN,
    ),
    flags=(),
    around=(),
    cases=None,
    acts=(),
    chronology=Chronology(title="Chronology", lines=(), by_case=True),
)
GROWN_UP = replace(
    FULL,
    frame=frame("Clive Venner, 38"),
    answers=GrownAnswers(
        headings=GROWN["he"],
        where=Answer(lines=(prose("Lives at 3 Quarry Rise, since 1 Jan 2020."),)),
        owed=ANSWERS.owed,
        children=Answer(lines=(prose("Kian Ashdale, 15, ", strong("known"), ": Lives at 3 Quarry Rise."),)),
        harms=Answer(lines=(prose(strong("Managed offender.")),)),
        risks=NOT_KNOWN,
        works=Answer(big="Nobody is named"),
        late=True,
    ),
)
UNBORN = replace(
    HARDLY,
    frame=frame("Unborn child of Mara Tull"),
    identity=Identity(
        name="Unborn child of Mara Tull",
        tags=(Tag("Due about 3 Feb"),),
        says=(prose("Pre-birth plan agreed 2 Nov."),),
    ),
    answers=replace(
        HARDLY.answers,
        where=Answer(big="Not yet born"),
        owed=(),
        seen=Answer(big="Not yet born"),
        words=OwnWords(heard="Mother's wishes are in the plan."),
    ),
)
QUIET = replace(
    FULL,
    identity=replace(IDENTITY, tags=(Tag("Home", "met"),)),
    answers=replace(
        ANSWERS,
        where=Answer(
            big="At Orchard Lodge, seen 09:10 today by PC Pell.",
            lines=(prose("Safe, by his own account and his carer's."),),
        ),
        owed=(),
        more_owed=None,
        late=False,
    ),
)
DENIED = replace(
    FULL,
    asks=(
        Ask("A restricted record exists about Kian.", "DI Frayne, duty until 22:00", Phone("01632 960 133")),
    ),
    answers=replace(
        ANSWERS,
        words=OwnWords(
            kept_back=Link("Ask, with a reason", "/reason"),
            heard="4 records, the last 3 Nov, 16:20, to PC Pell, alone.",
        ),
    ),
    chronology=replace(CHRONOLOGY, lines=WITHHELD + EVERY[3:]),
)
PLACE = PlacePage(
    frame=frame("8 Tarn Row, Eastmere"),
    address="8 Tarn Row, Eastmere",
    grid="SU 41700 91200",
    says=(prose("End terrace, side gate. Dog."),),
    children_known=prose(
        strong("Children here:"), " two known. Anybody else: not known. Last looked 10:30 today."
    ),
    children=(
        Person("Nia B, 9", "lives here since 2021, school roll", "/child"),
        Person("Owen B, 5", "lives here since birth", "/child"),
    ),
    adults=(
        Person("Tess B", "mother", "/person", Phone("01632 960 151")),
        Person("Ray Sorrell, 41", "mother's partner, assault 14 Sep", "/person", risk=True),
    ),
    before=(Person("Joan Ashdale", "2015 to 2021", "/person"),),
    flags=FLAGS[:1],
    rows=overdue()[2:],
    chronology=replace(CHRONOLOGY, title="What happened here", record=None),
    acts=(Link("Record something about this place", "/record"), Link("Add somebody who lives here", "/link")),
)
UNKNOWN_PLACE = replace(
    PLACE,
    children_known=prose(strong("Not known"), " whether children live here. That is not the same as none."),
    children=(),
    adults=(),
    before=(),
    flags=(),
    rows=(),
    says=(),
    chronology=Chronology(title="What happened here", lines=()),
)
PAGES = {
    "child": FULL,
    "child-quiet": QUIET,
    "child-hardly-known": HARDLY,
    "child-unborn": UNBORN,
    "child-grown": GROWN_UP,
    "child-restricted": DENIED,
    "child-long-name": replace(FULL, identity=replace(IDENTITY, name=f"{LONG_NAME}, 15")),
    "child-stopped": replace(FULL, frame=stopped("Kian Ashdale, 15")),
    "place": PLACE,
    "place-unknown": UNKNOWN_PLACE,
}
