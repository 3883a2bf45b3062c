"""Whoever reads a record in an emergency alone is told so, before they fill in a form of it."""

from functools import wraps

from django.http import HttpResponse

from harken.casework.journal import READ_ONLY
from harken.design.jinja import Page
from harken.desk.lines.emergency import is_read_only
from harken.desk.refusals import refused
from harken.desk.visit import View, Visit

RECORDS = ("chronology", "person", "place")
"""What the record is called in an address."""


def written(view: View) -> View:
    """The same view, of a record that its visitor may write in: what they sent is kept on the page else."""

    @wraps(view)
    def answer(visit: Visit, **parts: str) -> Page | HttpResponse:
        record = next(parts[name] for name in RECORDS if name in parts)
        return refused(visit, READ_ONLY) if is_read_only(visit, record) else view(visit, **parts)

    return answer
