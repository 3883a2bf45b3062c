"""Frames: in practice, stopped, read-only, signed out."""

from dataclasses import replace
from datetime import UTC, datetime

from harken.design.pages.frame import PRACTICE, Frame, Notice, Stopped
from harken.design.pages.parts import Link, Phone

NOW = datetime(2026, 11, 17, 14, 32, 7, tzinfo=UTC)
PLACES = ("What I owe", "Handover", "Missing", "Who was told")
HREFS = ("/owed", "/handover", "/missing", "/told")


def frame(title: str, current: str = "") -> Frame:
    places = tuple(Link(name, href, name == current) for name, href in zip(PLACES, HREFS, strict=True))
    return Frame(
        title=title,
        force="Wenmarsh Police (an invented force)",
        true_at="14:32:07",
        who="PS 2214 Rhian Haddow",
        shift="Early turn, 07:00 to 17:00",
        places=places,
        environment=PRACTICE,
        help=Link("Help and words", "/help"),
    )


def stopped(title: str, current: str = "") -> Frame:
    return replace(
        frame(title, current),
        stopped=Stopped(
            since="NOT TRUE SINCE 14:31:05",
            says="The clock stopped 62 seconds ago. Times below are old.",
            paper_list=Link("Use the paper list.", "/paper"),
            ring="Duty inspector",
            phone=Phone("01632 960 110"),
        ),
    )


def noticed(title: str, current: str, says: str) -> Frame:
    return replace(frame(title, current), notice=Notice(says, Link("Put it right", "/correct")))


def read_only(title: str, current: str = "") -> Frame:
    says = (
        "Nothing can be recorded just now. What you see is true."
        " Keep notes on paper and record them when this line has gone."
    )
    return replace(frame(title, current), read_only=says)


def signed_out(title: str) -> Frame:
    return Frame(title=title, force="Wenmarsh Police (an invented force)", environment=PRACTICE)
