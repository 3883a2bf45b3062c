"""What a person sees when a verb refuses: the sentence, what they had written, and the way back."""

from django.http import HttpResponse

from harken.access.refused import Refused
from harken.design.pages.parts import Link, prose
from harken.design.pages.trouble import NOTHING_SAVED, TroublePage
from harken.desk.frame import frame
from harken.desk.visit import Visit, shown

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
    "second_person": 403,
}
TITLES = {
    403: "You may not do that",
    404: "There is nothing here that you can see",
    409: "That was not recorded",
    507: "That was not recorded",
}

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


def refused(visit: Visit, why: Refused) -> HttpResponse:
    """The page of a refusal, with everything that was sent still on it."""
    status = STATUS.get(why.code, 400)
    title = TITLES.get(status, "That was not recorded")
    kept = tuple(
        (name.removeprefix("a-").replace("_", " ").capitalize(), "\n".join(map(str, values)))
        for name, values in visit.request.POST.lists()
        if any(values) and name not in OURS and not name.startswith(("csrf", "password"))
    )
    page = TroublePage(
        frame=frame(visit, title),
        status=status,
        title=title,
        says=(prose(why.sentence),),
        saved=NOTHING_SAVED,
        kept=kept,
        links=_back(visit.request.path),
    )
    return shown(visit.request, page, status=status)
