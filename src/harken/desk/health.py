"""The health path: whether the clock runs, for somebody outside who watches. It says nothing of any case."""

from django.http import HttpRequest, JsonResponse

from harken.access.connection import DatabaseLost, acting
from harken.board.beat import truth


def health(_request: HttpRequest) -> JsonResponse:
    """Whether the desk answers at all, and what it knows of the clock."""
    return _answer(broken_when_stopped=False)


def deadlines(_request: HttpRequest) -> JsonResponse:
    """503 when the clock process has not beaten for a minute, or something overdue is untold that long."""
    return _answer(broken_when_stopped=True)


def _answer(*, broken_when_stopped: bool) -> JsonResponse:
    try:
        with acting(None) as connection:
            now = truth(connection)
    except DatabaseLost:
        return JsonResponse({"records": "cannot be reached", "clock": "not known"}, status=503)
    said = {
        "records": "reached",
        "clock": "runs" if now.runs else "stopped",
        "why": now.why,
        "last_beat": now.last_beat.isoformat() if now.last_beat else None,
    }
    return JsonResponse(said, status=200 if now.runs or not broken_when_stopped else 503)
