"""Whom officers look out for: an officer's and an inspector's page, on paper, kept from, and empty."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from harken.design.pages.listing import Asked, Listed, ListingPage, Written
from harken.design.pages.parts import Link, Part, Photo, Post, Stress, Tag, prose, strong
from harken.design.words import late, left
from tests.design.samples.frames import frame

NOW = datetime(2026, 11, 17, 14, 32, tzinfo=UTC)
HERE = "/lists/offender"
FORM = Written(
    id="answer-1",
    label="Your answer to Q2: that nothing was seen is one too",
    name="a-answer",
    action="/cases/1/record/offender.intelligence-answered",
    button="Send the answer",
    fields=(("a-number", "Q2"), ("from", HERE)),
    required=True,
)
WAITING = Asked(
    says=prose("Asked of Eastmere: ", strong("Is he at his address after nine?")),
    about=Link("Clive Venner, 38", "/children/1"),
    case=Link("WM/O/2611/0001", "/cases/1"),
    said=late(NOW - timedelta(hours=3), NOW),
    form=FORM,
)
ANSWERED = Asked(
    says=prose("Asked of Eastmere: ", strong("Whose is the grey van?")),
    answer=prose(
        Part("A neighbour's", Stress.WORDS), " (PC 4388 Wren Tarrant, neighbourhood officer, 9 Nov, 10:02)"
    ),
)
VENNER = Listed(
    name="Clive Venner, 38",
    href="/children/1",
    photo=Photo("Silhouette of Clive"),
    tags=(Tag("Risk: very high", "late"), Tag("Managed offender"), Tag("Under 18: a child first")),
    case=Link("WM/O/2611/0001", "/cases/1"),
    who="PC 3717 Rook Sallis",
    area="Eastmere",
    lives=prose("lives at ", Part("14 Coopers Reach", href="/places/1")),
    why=prose("Risk assessed: very high"),
    put_on="PC 3717 Rook Sallis, offender manager, 8 Nov, 10:02",
    look_out_for=prose(Part("Whether children are with him", Stress.WORDS)),
    reviewed="DI 1420 Cass Merriden, MOSOVO detective inspector, 10 Nov, 14:29",
    due=left(NOW + timedelta(hours=20), NOW),
    asked=(ANSWERED,),
)
HIDDEN = Listed(
    name="Withheld",
    href="/cases/2",
    photo=Photo("Silhouette"),
    tags=(),
    case=Link("WM/O/2611/0002", "/cases/2"),
    lives=prose("Not known where they live"),
    why=prose("could not be worked out: read the case"),
    put_on="not known",
    look_out_for=prose(Part("words kept back", Stress.WITHHELD)),
    reviewed="not reviewed yet",
    due=late(NOW - timedelta(days=2), NOW),
)
REVIEWING = Listed(
    **{name: getattr(VENNER, name) for name in Listed.__dataclass_fields__ if name not in ("review", "ways")},
    review=Written(
        id="review-1",
        label="What officers look out for, and send back",
        name="a-look_out_for",
        action="/cases/1/record/offender.briefing-reviewed",
        button="Stays on it, published to the area",
        fields=(("a-stays_on", "yes"), ("a-published", "yes")),
        written="Whether children are with him",
    ),
    ways=(
        Post(
            "Comes off it", "/cases/1/record/offender.briefing-reviewed", (("a-stays_on", "no"),), quiet=True
        ),
    ),
)
OFFICER = ListingPage(
    frame=frame("Briefing list", HERE),
    title="Briefing list",
    area="Eastmere",
    says="Whom to look out for on patrol.",
    as_of="14:32 today, 17 Nov",
    people=(VENNER, HIDDEN),
    asked=(WAITING,),
    paper=Link("On paper", f"{HERE}?on=paper"),
    more=Link("There are more: show them", "?shown=1000"),
)
PAPER = ListingPage(
    frame=frame("Briefing list", HERE),
    title="Briefing list",
    area="Eastmere",
    says="Whom to look out for on patrol.",
    as_of="14:32 today, 17 Nov",
    people=(VENNER,),
    asked=(replace(WAITING, form=None),),
    back=Link("Back to the briefing list", HERE),
)

PAGES = {
    "listing": OFFICER,
    "listing-on-paper": PAPER,
    "listing-reviewed": ListingPage(
        frame=frame("Briefing list", HERE),
        title="Briefing list",
        area="whole force",
        says="Whom to look out for on patrol.",
        as_of="14:32 today, 17 Nov",
        people=(REVIEWING,),
        paper=Link("On paper", f"{HERE}?on=paper"),
    ),
    "listing-empty": ListingPage(
        frame=frame("Briefing list", HERE),
        title="Briefing list",
        area="Eastmere",
        says="Whom to look out for on patrol.",
        as_of="14:32 today, 17 Nov",
        people=(),
        paper=Link("On paper", f"{HERE}?on=paper"),
    ),
}
