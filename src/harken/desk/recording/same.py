"""The same for another child: what was recorded of one is begun of the next, at its time and place."""

from dataclasses import replace
from urllib.parse import urlencode

from django.http import Http404

from harken.access.consult import Look
from harken.chronology.page import Line
from harken.design.forms.answers import fill
from harken.design.forms.moments import fill_moment
from harken.design.forms.questions import HAPPENED, PREFIX
from harken.desk.lines.standing import standing_of
from harken.desk.recording.where import Where
from harken.desk.sent import key
from harken.desk.visit import Visit
from harken.vocabulary import Entry


def begun_for_another(visit: Visit, where: Where, kind: type[Entry]) -> Where:
    """The form for the child that the address names, begun from the entry that it names; else as it was."""
    entry, child = key(visit.request.GET.get("same", "")), key(visit.request.GET.get("child", ""))
    if not entry or not child:
        return where
    line = next(iter(standing_of(visit, where.chronology, kind, entry=entry)), None)
    people = tuple(one for one in where.people if one.value == child)
    if line is None or not people:
        raise Http404
    visit.looked(Look(object_kind="entry", object_id=entry, persons=[child], fields=("words",)))
    return replace(
        where,
        people=people,
        whom=people[0].says,
        path=f"{where.here}/record/{kind.key}?{urlencode({'same': entry, 'child': child})}",
        begun=_same(kind, line),
    )


def _same(kind: type[Entry], line: Line) -> dict[str, tuple[str, ...]]:
    said = fill(kind.model_construct(**{**line.recorded.answers, **(line.words or {})}))
    names = [f"{PREFIX}{name}" for name in kind.same_for_another]
    return {name: said[name] for name in names if name in said} | fill_moment(
        HAPPENED, line.recorded.happened
    )
