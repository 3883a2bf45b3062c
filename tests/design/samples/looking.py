"""As it was known, the paper list, help, words that were kept back, and choosing a post."""

from dataclasses import replace
from datetime import datetime

from harken.design.forms.questions import Control, Question
from harken.design.forms.shown import fields_of
from harken.design.pages.as_known import AsKnownPage, Stood
from harken.design.pages.help import HelpPage, HowTo
from harken.design.pages.kept_words import KeptWordsPage
from harken.design.pages.paper import PaperPage, PaperRow
from harken.design.pages.parts import Filter, Link, Part, Phone, Post, Stress, Term, prose, strong
from harken.design.pages.record import Wrong
from harken.design.pages.sign_in import PostsPage
from tests.design.samples import case
from tests.design.samples.frames import NOW, frame

AT = Question(
    name="at",
    label="At which moment?",
    control=Control.MOMENT,
    hint="What was recorded after it is left out",
    holds=datetime,
    just_now=True,
)
ASKING = AsKnownPage(
    frame=frame("As it was known"),
    whom="Kian Ashdale: WM/M/2611/0417",
    question=fields_of((AT,), {}, asked=NOW)[0],
    action="/as-known",
    back=Link("Back to the case", "/case"),
)
KNOWN = replace(
    ASKING,
    asked="08:00 today",
    stood=(
        Stood(Link("WM/M/2611/0417", "/case"), case.FULL.standings),
        Stood(Link("WM/M/2611/0391", "/case"), ()),
    ),
    chronology=replace(case.FULL.chronology, as_of="Only what had been recorded by 08:00 today.", filters=()),
)
ROWS = (
    PaperRow(
        code="VA6PO",
        child="KA, 15",
        case="WM/M/2611/0417, high",
        duty="Make an enquiry and record its result",
        due="late since 14:15",
        who="PC 3902 Wray",
        late=True,
    ),
    PaperRow(
        code="JECLF",
        child="SD, 14",
        case="WM/M/2611/0409, medium",
        duty="Ask for a strategy discussion, or have a reasoned refusal",
        due="no deadline; prompt 16:10 Mon",
        who="",
    ),
)
PAPER = PaperPage(
    frame=frame("Paper list: Eastmere"),
    area="Eastmere",
    as_of="14:32 today, 17 Nov",
    rows=ROWS,
    back=Link("Back to what I owe", "/owed"),
    action="/paper",
    filters=(Filter("Which", (Link("Eastmere", "?", True), Link("Whole force", "?force"))),),
    ring=(("Duty inspector", Phone("01632 960 110")),),
    more="400 of 512: what is overdue, or a life depends on, before the rest.",
)
HELP = HelpPage(
    frame=frame("Help and words"),
    how=(
        HowTo(
            "take",
            "Take what is owed",
            (prose("On What I owe, press ", strong("Mine"), " beside the duty."), prose("Choose.")),
            Link("What I owe", "/owed"),
        ),
        HowTo("correct", "Put something right", (prose("In the chronology press ", strong("Correct"), "."),)),
    ),
    words=(Term("Duty", prose("Something owed to a child because of an entry.")),),
    signs=(Term("▲ red, a thick edge", prose("Late, or nobody has it.")),),
    posts=(Term("You act as", prose("supervisor")),),
)
WORDS = KeptWordsPage(
    frame=frame("The words of: Information received"),
    title="The words of: Information received",
    whom="13:52 today",
    until="15:32",
    because="I am looking for him at his nan's now",
    sentence=(Part("Information from the carer: "), Part("he is at the station with T", Stress.WORDS)),
    answers=(Term("What were we told?", (Part("He is at the station with T", Stress.WORDS),)),),
    back=Link("Back", "/case"),
)
POSTS = PostsPage(
    frame=replace(frame("In which post do you act?"), posts=Link("Act in another post", "/posts")),
    says="What you record is recorded in this post.",
    posts=(
        Post("Supervisor", "/posts", (("role", "supervisor"),)),
        Post("Duty inspector", "/posts", (("role", "duty inspector"),), quiet=True),
    ),
    back=Link("Back", "/owed"),
)
PAGES = {
    "as-known": KNOWN,
    "as-known-asked": ASKING,
    "as-known-refused": replace(ASKING, wrong=(Wrong("That moment has not come yet", "#at"),)),
    "as-known-nothing": replace(KNOWN, stood=(), chronology=None),
    "paper": PAPER,
    "paper-empty": replace(PAPER, rows=(), more=""),
    "paper-no-such-code": replace(PAPER, code="ZZZZZ", unknown="Nothing that is still owed has that code."),
    "help": HELP,
    "words": WORDS,
    "posts": POSTS,
}
