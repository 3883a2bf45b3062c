"""Boards, the tasking, the plan, explain, photograph, reason, sign-in and trouble."""

from dataclasses import replace

from harken.design import words
from harken.design.forms.questions import Control, Question
from harken.design.forms.shown import fields_of
from harken.design.pages.board import BoardPage, BoardRow, Count
from harken.design.pages.explain import ExplainPage, Moment
from harken.design.pages.owed import Choice
from harken.design.pages.parts import Link, Panel, Part, Photo, Post, Stress, Tag, Term, prose, strong
from harken.design.pages.photograph import PhotographPage
from harken.design.pages.plan import PlanPage, PlanStep
from harken.design.pages.reason import ReasonPage
from harken.design.pages.record import Wrong
from harken.design.pages.sign_in import Account, SignInPage
from harken.design.pages.tasking import TaskingPage
from harken.design.pages.trouble import SAID, Again, trouble
from tests.design.samples.case import FLAGS, PEOPLE, SILHOUETTE, WHY
from tests.design.samples.child import IDENTITY
from tests.design.samples.frames import NOW, frame, read_only, signed_out, stopped
from tests.design.samples.owed import minutes

ROWS = (
    BoardRow(
        child="KA, 15",
        kind="Missing",
        duty="Enquiry: none since 13:15",
        time="17 min late",
        tone="late",
        who="PC Wray",
    ),
    BoardRow(
        child="KA, 15",
        kind="Missing",
        duty="Carer's call 13:52 not acted on",
        time="10 min late",
        tone="late",
    ),
    BoardRow(
        child="NB, 9",
        kind="Call",
        duty="Not seen, not spoken to",
        time="2 min late",
        tone="late",
        who="PC Pell",
    ),
    BoardRow(child="SD, 14", kind="Missing", duty="Enquiry", time="14 min left", tone="soon", who="PC Osei"),
    BoardRow(
        child="LW, 16",
        kind="Custody",
        duty="Adult's arrival not recorded",
        time="prompt 31 min",
        tone="soon",
        who="PS Marr",
    ),
    BoardRow(
        child="TF, 6",
        kind="Domestic",
        duty="School notice: a person decides",
        time="48 min left",
        tone="soon",
        who="Encompass",
    ),
    BoardRow(
        child="KA, 15",
        kind="Missing",
        duty="Investigation plan",
        time="1 h 33 min left",
        tone="rest",
        who="PC Wray",
    ),
    BoardRow(
        child="RP, 2",
        kind="Protection",
        duty="Power ends by law at 16:10",
        time="1 h 38 min left",
        tone="rest",
        who="Insp Lyle",
    ),
)
COUNTS = (
    Count(3, "overdue", "late"),
    Count(3, "next hour", "soon"),
    Count(17, "this shift"),
    Count(2, "missing"),
    Count(1, "custody"),
    Count(1, "protection"),
)
BOARD = BoardPage(
    frame=frame("Eastmere wall board"),
    area="Eastmere",
    counts=COUNTS,
    rows=ROWS,
    showing="Showing 8 of 23, least time left first.",
    desk=Link("What I owe", "/owed"),
)
TASKING = TaskingPage(
    frame=frame("Tasking: Kian Ashdale, 15"),
    name="Kian Ashdale, 15",
    risk=Tag("▲ High risk, missing", "late"),
    looks=prose(
        strong("2 h 52 min"), ", since 11:40. 5 ft 6, slim, dark curly hair, grey hood. Likes “Kai”."
    ),
    photo=Photo("Silhouette of Kian: slim, dark curly hair, grey hooded top"),
    needs=prose(
        "autistic: short questions, give time. Asthma, ",
        strong("no inhaler with him"),
        ". Afraid of shouting.",
    ),
    news=prose(
        strong("New 13:52:"),
        " he rang his carer, “at the station with T”. ",
        Part("Not acted on", Stress.LATE),
    ),
    flags=FLAGS[:1],
    plan="Do first: plan v3, K. Brandt",
    steps=(
        prose(
            "Ring ",
            Part("Joan, his nan, 01632 960 141", href="tel:01632960141"),
            ". He rings her when frightened.",
        ),
        prose(strong("Kelbridge station, short-stay car park."), " T is Connor Vance, 22, grey hatchback."),
        prose("Then 14 Pell Street. ", strong("Go in pairs."), " Ask who is upstairs."),
    ),
    links=(
        Link("All 7 steps", "/plan"),
        Link("About Kian", "/child"),
        Link("Focus desk 01632 960 102", "tel:01632960102"),
    ),
    accept=Post("I have it: going to step 1", "/accept"),
    says="Sent 14:30, opened 14:32.",
)
STEPS = (
    PlanStep(
        does=TASKING.steps[0],
        because="She is the adult he trusts.",
        said=words.met(NOW - minutes(112), NOW - minutes(110), NOW),
        state="PC Wray: no answer, message left",
    ),
    PlanStep(
        does=TASKING.steps[1],
        because="Found there on 3 Nov and 14 Sep.",
        said=words.late(NOW - minutes(10), NOW),
        acts=(Link("Done, or left because…", "/record"),),
    ),
    PlanStep(does=TASKING.steps[2], because="Connor Vance stays there."),
)
PLAN = PlanPage(
    frame=frame("Trigger plan v3: Kian Ashdale, 15"),
    identity=replace(IDENTITY, href="/child", after=": trigger plan v3"),
    title="Do first, in this order",
    author="Written by K. Brandt, focus desk, 7 Nov",
    review="Looked at again by 7 Dec.",
    steps=STEPS,
    standing="Opened 12:33 by PC Wray. Step 1 done 12:40. Step 2 not done.",
    panels=(
        Panel(
            "When he comes back",
            (prose("Let him eat first. Ask alone. His own words, written as he says them."),),
        ),
    ),
    people=PEOPLE,
    versions=(Link("v3, 7 Nov, in force", "/plan", True), Link("v2, 4 Nov", "/plan")),
    accept=Post("I have it: going to step 2", "/accept"),
    acts=(Link("Write version 4", "/record"), Link("Ask the focus desk", "/record")),
    back=Link("Back to the case", "/case"),
)
EXPLAIN = ExplainPage(
    frame=frame("Why: make an enquiry"),
    duty="Make an enquiry and record its result",
    whom="KA, 15. Missing, case WM/M/2611/0417",
    said=words.late(NOW - minutes(17), NOW),
    paragraph=(
        "While a child is missing at high risk an enquiry is owed every hour, day and night. The last one "
        "was made at 13:15 today (call to his mother), so the next was owed by 14:15. None has been recorded "
        "since: the risk review of 13:40 is not an enquiry. It has been late for 17 minutes."
    ),
    why=WHY,
    life=(
        Moment("13:15 today", prose("Last enquiry made; the hour began")),
        Moment("14:00 today", prose("PC Wray told: 15 minutes left")),
        Moment("14:15 today", prose("Became late. PS Haddow told"), "late"),
        Moment("14:37 today", prose("Duty inspector will be told"), "soon"),
    ),
    more=(Term("Catalogue", prose("digest 7f3a…c2")), Term("Reckoned", prose("14:32:07 today"))),
    back=Link("Back to the case", "/case"),
)
TAKEN = Question(
    name="a-taken",
    label="When was it taken?",
    control=Control.DAY,
    optional=True,
    hint="As it says on the back, or in the file",
)
PHOTOGRAPH = PhotographPage(
    frame=frame("Give a photograph"),
    whom="Kian Ashdale, 15",
    action="/photo",
    limit="JPEG, PNG or WebP, up to 10 MB. The place it was taken is removed from what is shown.",
    back=Link("Back to Kian", "/child"),
    questions=fields_of((TAKEN,), {}, asked=NOW),
    held=SILHOUETTE,
    held_says="No photograph is held.",
)
NOT_ONE = "That file is not a photograph: it does not begin as a JPEG, PNG or WebP does"
REASON = ReasonPage(
    frame=frame("Ask to read words kept back"),
    title="Ask to read words kept back",
    says="Information from the carer, 13:50 today. What it was about is in the chronology; "
    "the words themselves are kept back.",
    told="PC Wray, who recorded it, and his sergeant see that you asked, and this sentence.",
    action="/reason",
    button="Show me the words for an hour",
    reasons=(
        Choice("looking", "I am looking for this child now"),
        Choice("deciding", "I must decide or review something about this child"),
        Choice("other", "Something else"),
    ),
    back=Link("Back to the case", "/case"),
)
ACCOUNTS = (
    Account("Sam Okoro", "call-taker", "5012", "reports a child missing", "Control room"),
    Account("PC Jo Pell", "response officer", "4471", place="Street and station"),
    Account("PS Rhian Haddow", "sergeant", "2214", "what the team owes"),
    Account("Insp Dayo Oyelaran", "duty inspector", "1107"),
    Account("K. Brandt", "vulnerability focus desk", "6120"),
    Account("M. Lyle", "missing co-ordinator", "6133"),
)
SIGN_IN = SignInPage(
    frame=signed_out("Sign in"), action="/sign-in", accounts=ACCOUNTS, password="practice-only"
)
AGAIN = Again(action="/record", fields=(("key", "0192"), ("a-what", "Rang his mother")))
TROUBLES = {
    f"trouble-{status}": trouble(
        status,
        frame("Trouble"),
        reference="7F3A-22C1" if status >= 500 else "",
        again=AGAIN if status in (401, 500, 503) else None,
    )
    for status in SAID
}
PAGES = {
    "board": BOARD,
    "board-not-true": replace(BOARD, frame=stopped("NOT TRUE: Eastmere wall board")),
    "board-empty": replace(
        BOARD,
        rows=(),
        counts=tuple(replace(one, number=0, tone="") for one in COUNTS),
        showing="Nothing owed of 0.",
    ),
    "tasking": TASKING,
    "tasking-accepted": replace(TASKING, accept=None, says="PC Pell has it since 14:33, going to step 1."),
    "tasking-stopped": replace(TASKING, frame=stopped("Tasking")),
    "plan": PLAN,
    "plan-empty": replace(PLAN, steps=(), standing="", accept=None, panels=(), versions=()),
    "plan-superseded": replace(PLAN, superseded="This is version 2. Version 3 of 7 Nov holds.", accept=None),
    "explain": EXPLAIN,
    "photograph": PHOTOGRAPH,
    "photograph-refused": replace(PHOTOGRAPH, refused=NOT_ONE, wrong=(Wrong(NOT_ONE, "#photograph"),)),
    "reason": REASON,
    "reason-refused": replace(
        REASON,
        chosen="other",
        because="want to",
        wrong=(Wrong("Say why in at least 20 characters", "#because"),),
    ),
    "sign-in": SIGN_IN,
    "sign-in-refused": replace(
        SIGN_IN,
        collar="2214",
        refused="That collar number and password do not fit. Four tries are left.",
        accounts=(),
    ),
    **TROUBLES,
    "trouble-409-kept": replace(
        trouble(409, frame("Trouble")),
        kept=(("What was done?", "Rang his mother.\nNo answer."),),
        links=(Link("See what changed", "/case"), Link("Record it all the same", "/record")),
    ),
    "trouble-read-only": trouble(503, read_only("Trouble"), reference="7F3A-22C1"),
}
