"""A queue by how grave each case could still be: late, not graded, with a range, withheld; and empty."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from harken.design.pages.parts import Filter, Link, Tag
from harken.design.pages.queue import Deadline, QueuePage, Waiting
from harken.design.words import late, left
from tests.design.samples.frames import frame

NOW = datetime(2026, 11, 17, 14, 32, tzinfo=UTC)
TITLE = "Online abuse, by risk"
NOT_GRADED = Waiting(
    case=Link("WM/OA/2611/0004", "/cases/1"),
    grade=Tag("Risk: not yet set", "late"),
    since="opened 15 Nov, 09:10",
    first=Deadline(says="Graded", said=late(NOW - timedelta(hours=3), NOW), beneath="within 24 h"),
    others=(Deadline(says="Step to identify", said=left(NOW + timedelta(hours=20), NOW)),),
    area="Eastmere",
)
RANGE = Waiting(
    case=Link("WM/OA/2611/0002", "/cases/2"),
    grade=Tag("Risk: medium, could be high", "soon"),
    since="opened 12 Nov, 16:40",
    first=Deadline(
        says="Acted on", said=left(NOW + timedelta(minutes=50), NOW), beneath="within 7 days at high"
    ),
    children=(Link("EO, 9", "/children/1"), Link("LW, 12", "/children/2")),
    who="DC 3655 Jory Vance",
    area="Eastmere",
)
WITHHELD = replace(RANGE, case=Link("WM/OA/2611/0003", "/cases/3"), children=(), withheld=1, who="")
FULL = QueuePage(
    frame=frame(TITLE, "By risk"),
    title=TITLE,
    says="By the worst that each could still be while something is not known, whoever told us of it.",
    waiting=(NOT_GRADED, RANGE, WITHHELD),
    filters=(
        Filter(
            "Where",
            (
                Link("Eastmere", "/queues/online_abuse", current=True),
                Link("Whole force", "/queues/online_abuse?whose=force"),
            ),
        ),
    ),
    more="Only the 1000 duties due soonest were read.",
)

PAGES = {"queue": FULL, "queue-none": replace(FULL, waiting=(), more="")}
