"""The frame around every page: who is signed in, when the page was true, which environment it is."""

from dataclasses import dataclass

from harken.design.pages.parts import Link, Phone


@dataclass(frozen=True, slots=True)
class Environment:
    """A place that is not the real one, named on every page: Practice."""

    name: str
    says: str


PRACTICE = Environment("Practice", "Nobody here is real. Enter no real people.")


@dataclass(frozen=True, slots=True)
class Stopped:
    """The clock has stopped: since when (words.stopped), what to use instead and whom to ring."""

    since: str
    says: str
    paper_list: Link
    ring: str
    phone: Phone


@dataclass(frozen=True, slots=True)
class Notice:
    """What has just been done, said once at the top of the page. `undo` leads to putting it right.

    `besides` is what is owed still, and what could be added to it, each in its own paragraph.
    """

    says: str
    link: Link | None = None
    besides: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What stands around a page.

    `title` is the page's own, without the product's name. `true_at` is the reckoning's time to the
    second, never the browser's; `true_on` is its day, for paper. `live` is the address of the stream that
    says "changed"; empty when the page does not update; `every` is how often, in seconds, it is read again
    though nothing was said.
    Without `who` nobody is signed in and there is no search, no places; without `search` they may not.
    `posts` leads to choosing another.
    """

    title: str
    force: str
    true_at: str = ""
    true_on: str = ""
    who: str = ""
    shift: str = ""
    places: tuple[Link, ...] = ()
    home: str = "/"
    search: str = "/search"
    searched: str = ""
    sign_out: str = "/sign-out"
    help: Link | None = None
    posts: Link | None = None
    environment: Environment | None = None
    stopped: Stopped | None = None
    read_only: str = ""
    notice: Notice | None = None
    live: str = ""
    every: int = 30
    marking: str = "OFFICIAL-SENSITIVE"
