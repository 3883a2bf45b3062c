"""How much of a list one page holds, and the way to what it does not: nothing owed is out of reach."""

from collections.abc import Sequence

from harken.design.pages.parts import Link
from harken.desk.visit import Visit

ASKED = "shown"
"""How many rows were asked for, in the address of a list."""


def held_by_page(visit: Visit, sizes: Sequence[int]) -> int:
    """How many rows the page holds: the first of these sizes, or the one that was asked for."""
    sent = visit.request.POST if visit.request.method == "POST" else visit.request.GET
    return next((size for size in sizes if sent.get(ASKED) == str(size)), sizes[0])


def further(visit: Visit, path: str, sizes: Sequence[int], *, full: bool) -> Link | None:
    """The way to a longer page of a list at `path`, where this one is full and a longer one is to be had."""
    size = next((one for one in sizes if one > held_by_page(visit, sizes)), None)
    if not full or size is None:
        return None
    asked = visit.request.GET.copy()
    asked.pop("done", None)
    asked[ASKED] = str(size)
    return Link("There are more: show them", f"{path}?{asked.urlencode()}")


def cut(visit: Visit, sizes: Sequence[int], *, full: bool) -> str:
    """That not all is shown though one page holds no more; or nothing."""
    last = full and held_by_page(visit, sizes) == sizes[-1]
    return f"Only the first {sizes[-1]} are here. One page holds no more: choose one area." if last else ""
