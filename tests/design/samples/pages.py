"""Every sample page by name."""

from harken.design.jinja import Page
from tests.design.samples import (
    around,
    case,
    child,
    figures,
    listing,
    lists,
    looking,
    looks,
    owed,
    portal,
    queue,
    record,
    restrict,
    single,
    team,
    whiteboard,
)

PAGES: dict[str, Page] = {
    **owed.PAGES,
    **case.PAGES,
    **record.PAGES,
    **child.PAGES,
    **figures.PAGES,
    **listing.PAGES,
    **lists.PAGES,
    **single.PAGES,
    **looking.PAGES,
    **restrict.PAGES,
    **looks.PAGES,
    **team.PAGES,
    **around.PAGES,
    **whiteboard.PAGES,
    **portal.PAGES,
    **queue.PAGES,
}
