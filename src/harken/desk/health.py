"""The health paths, for somebody outside who watches: the clock, the heads. They say nothing of any case."""

from django.http import HttpRequest, JsonResponse

from harken.access.connection import DatabaseLost, acting
from harken.board.beat import truth
from harken.chronology.heads import behind


def health(_request: HttpRequest) -> JsonResponse:
    """Whether the desk answers at all, and what it knows of the clock."""
    return _answer(broken_when_stopped=False)


def deadlines(_request: HttpRequest) -> JsonResponse:
    """503 when the clock process has not beaten for a minute, or something overdue is untold that long."""
    return _answer(broken_when_stopped=True)


def heads(_request: HttpRequest) -> JsonResponse:
    """503 when what is recorded has waited a minute to be sealed, or no head has left the house for a day."""
    try:
        with acting(None) as connection:
            now = behind(connection)
    except DatabaseLost:
        return JsonResponse({"records": "cannot be reached", "heads": "not known"}, status=503)
    said = {
        "heads": "late" if now.why else "in time",
        "why": now.why,
        "unsealed_since": now.unsealed_since.isoformat() if now.unsealed_since else None,
        "unsent_since": now.unsent_since.isoformat() if now.unsent_since else None,
    }
    return JsonResponse(said, status=503 if now.why else 200)


def _answer(*, broken_when_stopped: bool) -> JsonResponse:
    try:
        with acting(None) as connection:
            now = truth(connection)
    except DatabaseLost:
        return JsonResponse({"records": "cannot be reached", "clock": "not known"}, status=503)
    said = {
        "records": "reached",
        "clock": "runs" if now.runs else "stopped",
        "entries": "not taken" if now.full_since else "taken",
        "why": now.why,
        "last_beat": now.last_beat.isoformat() if now.last_beat else None,
    }
    return JsonResponse(said, status=503 if now.why and broken_when_stopped else 200)
