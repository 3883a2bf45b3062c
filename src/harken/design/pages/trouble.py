"""Trouble: what a person is told when something is refused, hidden, contested, too large or broken."""

from dataclasses import dataclass, replace
from typing import ClassVar

from harken.design.pages.frame import Frame
from harken.design.pages.parts import Ask, Fields, Link, Prose, prose


@dataclass(frozen=True, slots=True, kw_only=True)
class Again:
    """What was sent, to be sent again with the same key: it will not be duplicated. `first` comes before.

    Names that begin with "password" or "csrf" are never among `fields`.
    """

    action: str
    fields: Fields
    label: str = "Send again"
    first: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TroublePage:
    """One page of trouble. `saved` says whether anything was recorded; `reference` finds it in the log."""

    template: ClassVar[str] = "trouble/page.html"

    frame: Frame
    status: int
    title: str
    says: tuple[Prose, ...]
    saved: str = ""
    reference: str = ""
    again: Again | None = None
    kept: Fields = ()
    asks: tuple[Ask, ...] = ()
    links: tuple[Link, ...] = ()


NOTHING_SAVED = "Nothing was recorded."
NOT_KNOWN = "We do not know yet. Press send again, it will not be duplicated."

Said = tuple[str, tuple[str, ...], str]
"""A title, what is said, and whether anything was recorded."""

# By status. The same words for what is hidden and what does not exist: neither tells the other apart.
SAID: dict[int, Said] = {
    400: (
        "That could not be read",
        ("What was sent is not what this page asks for. Go back, look at it, and send it again.",),
        NOTHING_SAVED,
    ),
    401: (
        "You were signed out",
        (
            "Nobody used this screen for fifteen minutes, or the session had lasted ten hours.",
            "What you wrote is kept on this page. Sign in in another tab, come back here, and send it again.",
        ),
        NOTHING_SAVED,
    ),
    403: (
        "You may not do that",
        ("Your part in this shift does not allow it. Somebody whose part does can do it for you.",),
        NOTHING_SAVED,
    ),
    404: (
        "There is nothing here that you can see",
        ("The address may be wrong, or it may be of something that is not shown to you.",),
        "",
    ),
    405: ("That cannot be done from here", ("Go back and use the button on the page.",), NOTHING_SAVED),
    409: (
        "Somebody was there before you",
        ("This was changed while you were writing. What you wrote is kept. Look at what changed first.",),
        NOTHING_SAVED,
    ),
    413: (
        "That is too large to keep",
        ("Shorten it, or send it in parts. A long statement belongs with the exhibits: record where it is.",),
        NOTHING_SAVED,
    ),
    429: ("That was tried too often", ("Wait a minute, then try again.",), NOTHING_SAVED),
    500: (
        "Something is broken",
        ("It has been reported. Until it is mended, use the paper list.",),
        NOT_KNOWN,
    ),
    503: (
        "Harken cannot reach its records",
        ("Until it can, use the paper list that was printed last.",),
        NOT_KNOWN,
    ),
    507: (
        "That was not recorded",
        (
            "The disk of the database is full. What is on record can be read, and nothing more is taken.",
            "Until there is room, use the paper list.",
        ),
        NOTHING_SAVED,
    ),
}


UNSURE = (
    "We could not tell that you sent that",
    ("This page had stood open too long, or the form was another page's. Read it anew, and send it again.",),
    NOTHING_SAVED,
)
"""Of a form whose secret is missing or old: not whether somebody may, but whether it was they."""

UNSEEN = (
    "Nobody is shown now",
    (
        "Harken cannot put on record who looks at whom. While it cannot, it shows nobody.",
        "Until it can, use the paper list that was printed last.",
    ),
    NOT_KNOWN,
)
"""Of a look that could not be recorded: the records are there, and nobody may see them unseen."""


def trouble(
    status: int,
    frame: Frame,
    *,
    reference: str = "",
    again: Again | None = None,
    said: Said | None = None,
) -> TroublePage:
    """The page for a status, in our words or in those of `said`; any other status is said as broken.

    Without `again` nothing was being sent, and so nothing is said of whether it was recorded.
    """
    title, says, saved = said or SAID.get(status, SAID[500])
    unsure = saved == NOT_KNOWN and again is None
    return TroublePage(
        frame=replace(frame, title=title),
        status=status,
        title=title,
        says=tuple(prose(one) for one in says),
        saved="" if unsure else saved,
        reference=reference,
        again=again,
    )
