"""Figures of a quarter: with the cases that one of them counts, and of a month in which nothing was owed."""

from dataclasses import replace

from harken.design.pages.figures import Counted, FiguresPage, Kept, Number, Share
from harken.design.pages.parts import Filter, Link, prose
from harken.design.pages.voice import Heard
from tests.design.samples.frames import frame

HERE = "/figures/custody?month=2026-11"
NONE = Number(0)


def led(number: int, shows: str) -> Number:
    """A figure that leads to the cases it counts."""
    return Number(number, f"{HERE}&months=3&show={shows}#counted")


LENGTHS = Filter(
    "For", (Link("Month", f"{HERE}&months=1"), Link("Quarter", f"{HERE}&months=3", current=True))
)
MONTHS = Filter(
    "Until", (Link("November 2026", HERE, current=True), Link("October 2026", "/figures/custody"))
)
QUARTER = FiguresPage(
    frame=frame("Children in custody"),
    title="Children in custody",
    period="September 2026 to November 2026",
    says="Counted anew each time from what is on record now. Cases that are kept from you are not counted.",
    cases=led(14, "all"),
    filters=(LENGTHS, MONTHS),
    kept=(
        Kept(
            duty="Ask the authority for a bed on arrival", rule="CU-17", owed=led(14, "a"),
            in_time=led(9, "b"), late=led(4, "c"), let_go=NONE, open=led(1, "d"),
        ),
        Kept(
            duty="Review detention in person", rule="CU-09", owed=led(14, "e"),
            in_time=led(14, "e"), late=NONE, let_go=NONE, open=NONE,
        ),
    ),
    shares=(
        Share(says="Held overnight after charge", so=led(3, "so-0"), of=led(6, "of-0")),
        Share(says="Strip searched", so=NONE, of=led(14, "of-1")),
    ),
    shows="Late: Ask the authority for a bed on arrival",
    shows_many=2,
    counted=(
        Counted(Link("WM/U/2611/0004, TB, 14", "/cases/1"), prose("The authority refused: no bed")),
        Counted(Link("WM/U/2610/0011, RO, 16", "/cases/2")),
    ),
    words=Link("Read what the children said, in their own words", f"{HERE}&show=heard#counted"),
    said=(
        Heard(
            when="20:14", ago="2 h ago", by="Amy Orde, custody officer",
            case=Link("WM/U/2611/0004", "/cases/1"),
            quote="Nobody told my nan where I am",
        ),
        Heard(
            when="Yesterday 09:40", ago="11 h ago", by="Ivo Thornby, custody inspector",
            case=Link("WM/U/2610/0011", "/cases/2"),
            kept_back=Link("Ask for them, with a reason", "/cases/2/words/1"),
        ),
    ),
    said_more="Only the last 200 times are read here.",
    back=Link("All figures of this time", HERE),
    more="Only the first 6,000 are counted: choose a shorter time.",
)  # fmt: skip
PAGES = {
    "figures": QUARTER,
    "figures-many": replace(QUARTER, said=(), said_more="", shows_many=412),
    "figures-none": FiguresPage(
        frame=frame("Children in custody"),
        title="Children in custody",
        period="November 2026",
        says=QUARTER.says,
        cases=NONE,
        filters=(LENGTHS, MONTHS),
    ),
}
