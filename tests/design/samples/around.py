"""What is known around a child: pack, voice over time, who outside knows, the daily meeting."""

from dataclasses import replace

from harken.design.jinja import Page
from harken.design.pages.household import Because, Checked, HouseholdPage, LikelyChild
from harken.design.pages.meeting import Item, MeetingPage
from harken.design.pages.near import Home, Mark, NearPage
from harken.design.pages.outside import NotSent, OutsidePage, Sent
from harken.design.pages.pack import Fact, PackPage, Section, Sending
from harken.design.pages.parts import Ask, Filter, Link, Part, Person, Phone, Tag, Term, prose, strong
from harken.design.pages.voice import Heard, VoicePage
from harken.design.words import Said, Tone
from harken.desk.pack.sheet import on_a_sheet
from tests.design.samples.child import IDENTITY
from tests.design.samples.frames import frame

BACK = Link("Back to Kian Ashdale", "/children/1")
CASE = Link("Missing, WM/M/2611/0008", "/cases/1")
SOURCE = "Morgan Lisle, missing co-ordinator, recorded 4 Feb, 00:41"
PACK = PackPage(
    frame=frame("Pack: Kian Ashdale"),
    title="Kian Ashdale, 17",
    made="As known 00:43, 17 Nov 2026, to PS 2214 Rhian Haddow. What happens later is not on it.",
    about=(prose("Born 10 March 2009."),),
    sections=(
        Section("Children there", (), "No child is recorded. That is not none."),
        Section(
            "People and places",
            (
                Fact((Part("Connor Vance", href="/children/2"), Part(", may be a risk")), "", SOURCE, "late"),
                Fact(prose("Joan Ashdale, trusted"), "since 1 Jan 2020", SOURCE),
            ),
            left=2,
        ),
    ),
    unknown=("Which school, nursery or college",),
    back=BACK,
    sending=Sending(
        action="/children/1/pack",
        officers=(("a1", "PC 4471 Jo Pell, response officer"),),
        sent=("Sent 00:44 to PC 4471 Jo Pell, not opened yet.",),
        idem="k",
    ),
)
LONG = "He was seen with two men whom nobody has named, near the old bus station. " * 3
FULL_FACT = Fact(prose(LONG[:150], " … the rest is on the page"), "since 14 Nov, 11:11, review 8 Feb", SOURCE)
TITLES = (
    ("Children here", 8), ("People and places", 10), ("Flags", 6), ("Asked of partners", 6), ("Owed now", 6),
    ("History", 8), ("Two steps out", 8), ("On record", 5),
)  # fmt: skip
PACK_FULL = replace(
    PACK,
    about=(prose("Born 10 March 2009."), prose(strong("With Kian: "), LONG), prose("Last seen: 12 Nov.")),
    sections=tuple(Section(title, (FULL_FACT,) * many, left=22) for title, many in TITLES),
    unknown=("Age", "What they look like: no photograph", "Where they live", "Whom they trust", "School"),
    asks=(Ask("A restricted record about this person exists.", "the sergeant", Phone("01632 960 110")),) * 2,
)
PACK_SHORT_FACTS = replace(
    PACK_FULL,
    sections=tuple(
        Section(title, (Fact(prose(LONG[:60]), "19 Nov", SOURCE),) * many, left=1) for title, many in TITLES
    ),
)
PACK_EMPTY = replace(
    PACK,
    about=(),
    sections=tuple(Section(title, (), "Nothing is recorded. That is not none.") for title, _ in TITLES),
    sending=None,
)
HOUSEHOLD = HouseholdPage(
    frame=frame("Children likely at 3 Quarry Rise"),
    title="Children likely at 3 Quarry Rise, Eastmere",
    says=prose(strong("2 children: 1 known, 1 possible. "), "Nobody recorded is not nobody there. Ask."),
    children=(
        LikelyChild(
            Link("Kian Ashdale, 17", "/children/1"),
            Tag("Known", "met"),
            (Because("Lives here.", "since 1 Jan 2020", SOURCE),),
            (
                Checked("School", "Answer what was asked", "10:19", Said(Tone.LATE, "Late since 10:00")),
                Checked("Health", "Answer what was asked", "10:19", Said(Tone.MET, "answered 10:40")),
            ),
        ),
        LikelyChild(
            Link("Wren Holt, 7", "/children/2"),
            Tag("Possible"),
            (Because("Child of Lena Holt, former partner of Joan Ashdale.", "day not said", SOURCE),),
        ),
    ),
    of_all=(Checked("Children's social care", "Say that it came", "10:19", Said(Tone.SOON, "20 min left")),),
    back=BACK,
    asks=PACK_FULL.asks[:1],
    acts=(Link("Record who lives with whom", "/places/1/record"),),
)
VOICE = VoicePage(
    frame=frame("Kian Ashdale: what was heard"),
    identity=IDENTITY,
    says=prose("Heard ", strong("2 times"), "."),
    heard=(
        Heard(
            when="11 Nov, 22:01", ago="18 days ago", by="PC 4471 Jo Pell, response officer", case=CASE,
            quote="If I say who, they will know it was me.",
            beside=(Term("How were they?", prose("afraid")),),
        ),
        Heard(
            when="16 Oct, 01:01", ago="45 days ago", by="PC 4471 Jo Pell, response officer", case=CASE,
            kept_back=Link("Ask for them, with a reason", "/children/1/words/2"),
        ),
    ),
    only_adults=(CASE,),
    more="Only the last 40 times they were met are shown.",
    back=BACK,
    acts=(Link("Record what the child said", "/children/1/record"),),
)  # fmt: skip
OUTSIDE = OutsidePage(
    frame=frame("Kian Ashdale: who outside knows"),
    identity=IDENTITY,
    says=prose("Sent outside ", strong("once"), "."),
    sent=(
        Sent(
            when="11 Nov, 22:05", ago="18 days ago", by="PC 4471 Jo Pell, response officer",
            to="school", purpose="Seen at home", basis=Tag("Basis not said", "late"), parts="Narrow",
            receipt=Tag("No receipt", "late"), until=Tag("No end said", "soon"), recall=Tag("Asked back"),
            case=CASE,
        ),
    ),
    not_sent=(
        NotSent(
            when="12 Nov, 09:00", ago="17 days ago", to="health", purpose="Asked by telephone",
            reason=Tag("Not needed for it"), case=CASE,
        ),
    ),
    back=BACK,
)  # fmt: skip
NEAR = NearPage(
    frame=frame("Near Quarry Rise"),
    title="Who lives near 2 Quarry Rise, Eastmere",
    says=prose(strong("Managed offender: 1. Children: 2."), " Nobody recorded is not nobody there."),
    back=BACK,
    reach=500,
    flag="Managed offender",
    filters=(Filter("Within", (Link("250 m", "?within=250"), Link("500 m", "?within=500", current=True))),),
    homes=(
        Home(
            Mark(1, -40, 30, managed=True, children=True),
            Link("9 Quarry Rise", "/places/1"),
            "50 m north-west",
            flagged=(Person("Ash Pell", "47, stays there. Managed offender", "/children/3", risk=True),),
            children=(Person("Nia Sedge", "10", "/children/4"),),
        ),
        Home(
            Mark(2, 300, -400, managed=False, children=True),
            Link("1 Far Lane", "/places/2"),
            "500 m south-east",
            children=(Person("Wren Sedge", "14", "/children/5"),),
        ),
    ),
)
MEETING = MeetingPage(
    frame=frame("Daily meeting", "/meeting"),
    items=(
        Item(
            child="KA, 17", child_href="/children/1", why="Missing", case=CASE, since="since 23:49",
            where="Eastmere", new=Tag("Since the last meeting", "soon"),
            said=Said(Tone.LATE, "Late since 10:00"), first="Make an enquiry",
            record=Link("Record what was decided", "/cases/1/record"),
        ),
    ),
)  # fmt: skip

PAGES: dict[str, Page] = {
    "pack": PACK,
    "pack-full": on_a_sheet(PACK_FULL),
    "pack-short": on_a_sheet(PACK_SHORT_FACTS),
    "pack-empty": PACK_EMPTY,
    "household": HOUSEHOLD,
    "household-empty": replace(HOUSEHOLD, children=(), of_all=(), asks=(), says=prose("None is recorded.")),
    "near": NEAR,
    "near-empty": replace(NEAR, homes=(), filters=(), says=prose(strong("Not known where this is."))),
    "voice": VOICE,
    "outside": OUTSIDE,
    "meeting": MEETING,
    "meeting-empty": MeetingPage(frame=frame("Daily meeting", "/meeting"), items=()),
}
