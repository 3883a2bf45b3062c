"""Who looked: asked for nothing yet, refused, found, found nobody."""

from dataclasses import replace

from harken.design.pages.looks import Look, LooksPage
from harken.design.pages.parts import prose, strong
from harken.design.pages.record import Choice, Wrong
from tests.design.samples.frames import frame

ASKED = LooksPage(
    frame=frame("Who looked"),
    title="Who looked",
    action="/looks",
    says="Say whose record, or whose looks, or both. That you ask is on record first.",
    since=(Choice("7", "The last 7 days"), Choice("31", "The last 31 days", chosen=True)),
)
REFUSED = replace(
    ASKED,
    record="WM/N/2611/9999",
    wrong=(
        Wrong("No record of your force has that reference.", "#record"),
        Wrong("Say why you look at this, in a sentence. It is kept.", "#why"),
    ),
)
FOUND = replace(
    ASKED,
    record="WM/N/2611/0007",
    why="Complaint 12 of this year",
    counted=prose(strong("3 looks."), " 1 of them has no tie."),
    found=(
        Look(
            when="14:32 today", who="3902 PC Sam Wray", post="response officer",
            what="looked at person WM/N/2611/0007",
            of="", saw="name, born, links, chronology, words",
        ),
        Look(
            when="9 Nov, 22:10", who="2214 PS Rhian Haddow", post="supervisor",
            what="looked at case WM/M/2611/0003",
            of="WM/N/2611/0007, WM/N/2611/0008", saw="name, born, links, standings, words", tie="team",
        ),
        Look(
            when="8 Nov, 09:00", who="2301 Lee Marr", post="superintendent",
            what="looked at who looked", of="",
            saw="", why="I wanted to know who asks about him", denied=True,
        ),
    ),
)  # fmt: skip
PAGES = {
    "looks": ASKED,
    "looks-refused": REFUSED,
    "looks-found": FOUND,
    "looks-none": replace(ASKED, counted=prose(strong("0 looks."))),
}
