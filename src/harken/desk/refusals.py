"""What a person sees when a verb refuses: the sentence, what they had written, and the way back."""

from django.http import HttpResponse

from harken.access.refused import Refused
from harken.design.pages.parts import Link, Prose, prose
from harken.design.pages.trouble import NOTHING_SAVED, TroublePage
from harken.design.shown import shown
from harken.desk.frame import frame
from harken.desk.visit import Visit

STATUS = {
    "not_found": 404,
    "not_available": 403,
    "read_only": 403,
    "open_to_you": 409,
    "not_your_role": 403,
    "post_not_held": 403,
    "not_your_entry": 403,
    "already_corrected": 409,
    "other_body": 409,
    "struck_out": 409,
    "gate_holds": 409,
    "no_room": 507,
    "not_asked": 409,
    "not_owed": 409,
    "second_person": 403,
}
TITLES = {
    403: "You may not do that",
    404: "There is nothing here that you can see",
    409: "That was not recorded",
    507: "That was not recorded",
}

PARTS = ("day", "month", "year", "time")
"""What the name of a part of a day, or of a time, ends with."""
OTHER_TIME = "other"
"""What is chosen where a time is written out."""

WHOLE = {"cases": "the case", "children": "the person", "places": "the place"}

OURS = (
    "about",
    "at_once",
    "asked",
    "idem",
    "screen",
    "checked",
    "back",
    "root",
    "subject",
    "number",
    "chronology",
    "part",
    "named",
)
"""What a form carries that nobody wrote."""


def _back(path: str) -> tuple[Link, ...]:
    """To the form, which has kept its draft if it is long; and to what it was about."""
    folder, _, rest = path.removeprefix("/").partition("/")
    if folder not in WHOLE or "/" not in rest:
        return (Link("Back to the form", path),)
    return (
        Link("Back to the form", path),
        Link(f"Back to {WHOLE[folder]}", f"/{folder}/{rest.partition('/')[0]}"),
    )


def _kept(visit: Visit) -> tuple[tuple[str, str], ...]:
    """What was written, question by question; the parts of a day and a time in one line."""
    found: dict[str, str] = {}
    for name, values in visit.request.POST.lists():
        if not any(values) or name in OURS or name.startswith(("csrf", "password")):
            continue
        whole, _, part = name.rpartition("-")
        asked, said = (whole, " ") if part in PARTS else (name, "\n")
        before = "" if found.get(asked, OTHER_TIME) == OTHER_TIME else found[asked] + said
        found[asked] = before + "\n".join(map(str, values))
    return tuple(
        (name.removeprefix("a-").replace("_", " ").capitalize(), said) for name, said in found.items()
    )


def refused(visit: Visit, why: Refused, *, says: tuple[Prose, ...] = ()) -> HttpResponse:
    """The page of a refusal, with everything that was sent still on it; it may be said at more length."""
    status = STATUS.get(why.code, 400)
    title = TITLES.get(status, "That was not recorded")
    page = TroublePage(
        frame=frame(visit, title),
        status=status,
        title=title,
        says=says or (prose(why.sentence),),
        saved=NOTHING_SAVED,
        kept=_kept(visit),
        links=_back(visit.request.path),
    )
    return shown(visit.request, page, status=status)
