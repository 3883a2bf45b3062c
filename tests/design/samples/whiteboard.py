"""A whiteboard: with every tone of a cell, of nobody, and while the clock has stopped."""

from dataclasses import replace

from harken.design.pages.board import Count
from harken.design.pages.parts import Filter, Link, prose
from harken.design.pages.whiteboard import Cell, Heading, OnBoard, WhiteboardPage, Why
from tests.design.samples.frames import frame, stopped

TITLE = "Children in custody"
NONE, HEARD = (
    Cell("\u2013", ("Bail not decided",)),
    Cell("Heard", ("Heard 13:10", "Care plan form 13:20"), "met"),
)
ROWS = (
    OnBoard(
        child="LW, 16",
        href="/cases/1",
        since="In 12:41, 1 h 51 min",
        where="Suite: Kelbridge suite",
        cells=(
            Cell("4 h 29 min left", ("by 19:01",)),
            Cell("22 h left", ("by 12:41 Wed",)),
            Cell(
                "Asked, not here", ("Asked 13:03: another relative", "Adult here: prompt in 31 min"), "soon"
            ),
            Cell("Not asked"),
            NONE,
            HEARD,
        ),
    ),
    OnBoard(
        child="EO, 17",
        href="/cases/2",
        since="In 21:50 Mon, 16 h",
        where="Suite: not known",
        besides=(("late", "Late: Apart from adults"), ("soon", "Within the hour: Liaison and diversion")),
        cells=(
            Cell("28 min left", ("by 15:00", "Review of detention: met late 09:12 (12 min)"), "soon"),
            Cell("Charged", ("11:20. Bail: refused",), "met"),
            Cell("Here", ("Since 22:40 Mon. Who: parent or guardian",), "met"),
            Cell("Refused", ("Asked 11:25 of Duty desk", "Answered 12:05 by A. Tarn: no place"), "soon"),
            Cell("2 h 52 min late", ("Late since 11:40",), "late"),
            Cell("Heard", ("Child heard: met late 12:29 (9 min)",), "metlate"),
        ),
    ),
    OnBoard(
        child="Withheld",
        href="/cases/3",
        since="Since when: not known",
        wrong="Not all of this case could be worked out: look at it by hand",
        cells=tuple(Cell("Not known", tone="late") for _ in range(6)),
    ),
)
FULL = WhiteboardPage(
    frame=frame(TITLE, "Custody"),
    title=TITLE,
    none="No child is in custody.",
    counts=(
        Count(2, "overdue", "late"),
        Count(1, "past our prompt", "soon"),
        Count(4, "in the next hour", "soon"),
    ),
    longest="EO, 17, 16 h",
    filters=(
        Filter("Where", (Link("Kelbridge", "?", current=True), Link("Whole force", "?whose=force"))),
        Filter(
            "Suite",
            (
                Link("All", "?", current=True, count=4),
                Link("Eastmere suite", "?part=Eastmere+suite", count=2),
                Link("Kelbridge suite", "?part=Kelbridge+suite", count=2),
            ),
        ),
    ),
    columns=(
        Heading("Next review, time left", "Next review"),
        Heading("Detention ends, time left", "Detention ends"),
        Heading("Appropriate adult", "Adult"),
        Heading("Accommodation asked, answered", "Accommodation"),
        Heading("Detention certificate", "Certificate"),
        Heading("Child's words, care plan", "Words, care"),
    ),
    rows=ROWS,
    clocks=prose("Review: 6 hours from when detention was authorised, then every 9."),
    why=(Why("Review the detention", "6 h, then every 9 h", ("A book of samples, section 40. Law",)),),
    more="Only 200 cases were looked through: more people may be here.",
)
PAGES = {
    "whiteboard": FULL,
    "whiteboard-none": replace(FULL, rows=(), counts=(), longest="", why=(), more=""),
    "whiteboard-stopped": replace(FULL, frame=stopped(TITLE, "Custody")),
}
