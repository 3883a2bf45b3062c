"""Where a page goes when a form was recorded: back to where it came from, never to another's site."""

from urllib.parse import parse_qsl, urlencode, urlsplit

from django.http import HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme

from harken.desk.visit import Visit


def back_to(visit: Visit, *, done: str, otherwise: str, sent: str = "back") -> HttpResponseRedirect:
    """To the address sent as `back`, saying once what was done; else to `otherwise`."""
    parts = urlsplit(came_from(visit, otherwise, sent=sent))
    kept = [(name, value) for name, value in parse_qsl(parts.query) if name not in ("done", "take")]
    return HttpResponseRedirect(f"{parts.path}?{urlencode([*kept, ('done', done)])}")


def came_from(visit: Visit, otherwise: str, *, sent: str = "back") -> str:
    """The address sent as `back`, where it is one of ours."""
    wanted = visit.request.POST.get(sent, "")
    ours = wanted.startswith("/") and url_has_allowed_host_and_scheme(wanted, allowed_hosts=None)
    return wanted if ours else otherwise
