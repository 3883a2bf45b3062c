"""What is known around a child: pack, voice over time, who outside knows, the daily meeting."""

from harken.design.jinja import Page
from harken.design.pages.meeting import Item, MeetingPage
from harken.design.pages.outside import NotSent, OutsidePage, Sent
from harken.design.pages.pack import Fact, PackPage, Section, Sending
from harken.design.pages.parts import Link, Part, Tag, Term, prose, strong
from harken.design.pages.voice import Heard, VoicePage
from harken.design.words import Said, Tone
from tests.design.samples.child import IDENTITY
from tests.design.samples.frames import frame

BACK = Link("Back to Kian Ashdale", "/children/1")
CASE = Link("Missing, WM/M/2611/0008", "/cases/1")
SOURCE = "Morgan Lisle, missing co-ordinator, recorded 4 Feb, 00:41"
PACK = PackPage(
    frame=frame("Pack: Kian Ashdale"),
    title="Kian Ashdale, 17",
    made="As known 00:43 today, to PS 2214 Rhian Haddow. What happens later is not on it.",
    about=(prose("Born 10 March 2009."),),
    sections=(
        Section("Children there", (), "No child is recorded. That is not none."),
        Section(
            "People and places",
            (
                Fact((Part("Connor Vance", href="/children/2"), Part(", may be a risk")), "", SOURCE, "late"),
                Fact(prose("Joan Ashdale, trusted"), "since 1 Jan 2020", SOURCE),
            ),
            more="And 2 more, on the page.",
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
    "voice": VOICE,
    "outside": OUTSIDE,
    "meeting": MEETING,
    "meeting-empty": MeetingPage(frame=frame("Daily meeting", "/meeting"), items=()),
}
