"""Starting something new: every kind of case, those first that are the daily work of whoever asks."""

from collections.abc import Iterable

from harken.design.pages.parts import Link
from harken.design.pages.record import ChoosePage, Kind, Kinds
from harken.desk.frame import NEW, frame
from harken.desk.visit import Visit
from harken.vocabulary import Pathway

UNNAMED = Link("Enter somebody who is not on record", "/people/new")


def start(visit: Visit) -> ChoosePage:
    """Every kind of case that can be opened; whom it is about is looked for first, where it must be known."""
    opens = [one for one in visit.standards.pathways.values() if one.opens]
    theirs = [one for one in opens if visit.actor.role in one.opened_by]
    others = [one for one in opens if one not in theirs]
    groups = (("What your post most often begins", theirs), ("Anything else" if theirs else "", others))
    return ChoosePage(
        frame=frame(visit, "New record", at=NEW),
        title="What has happened?",
        whom="",
        groups=tuple(Kinds(title, tuple(_kinds(those))) for title, those in groups if those),
        others=(UNNAMED,),
    )


def _kinds(pathways: Iterable[Pathway]) -> Iterable[Kind]:
    for one in pathways:
        if one.opens:
            yield Kind(_title(one.name, one.opens.title), begins(one), one.opens.help)


def _title(name: str, opens: str) -> str:
    """What is recorded, after the name of the work it begins where it does not say so itself."""
    return opens if name.lower() in opens.lower() else f"{name}: {opens[:1].lower()}{opens[1:]}"


def begins(pathway: Pathway) -> str:
    """Where a case of it begins: with its form, or with looking for whom it is about."""
    return f"/search?for={pathway.slug}" if pathway.looks_first else f"/open/{pathway.slug}"
