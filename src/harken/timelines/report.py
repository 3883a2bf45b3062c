"""Reports: what a replayed story shows, as a table for people and as JSON for machines."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from harken.engine.standing import State
from harken.timelines.expect import failures
from harken.timelines.replay import GateShown, Replayed, Shown
from harken.timelines.story import Story
from harken.timelines.times import iso, offset
from harken.vocabulary.calendars import LONDON

Json = dict[str, Any]


def as_json(replayed: Replayed) -> Json:
    """One story, with the keys that others rely on."""
    story, failed = replayed.story, failures(replayed)
    return {
        "story": story.title,
        "file": story.file,
        "ok": not failed,
        "failed": list(failed),
        "standings": [_standing(shown) for shown in replayed.shown],
        "gates": _gates(replayed.gates),
        "flags": [
            {"flag": one.flag.key, "on": one.on, "from": iso(one.since), "to": _iso(one.to)}
            for one in replayed.flags[max(replayed.flags)]
        ],
    }


def unread(file: str, why: str) -> Json:
    """A file that could not be read, with the keys of a story: whoever reads only these must not miss it."""
    return {
        "story": "",
        "file": file,
        "ok": False,
        "failed": [why],
        "standings": [],
        "gates": [],
        "flags": [],
    }


def _standing(shown: Shown) -> Json:
    standing = shown.standing
    return {
        "asked": iso(shown.asked),
        "duty": standing.duty.key,
        "rules": list(standing.duty.rules),
        "pathway": shown.pathway,
        "case": shown.case,
        "about": shown.about,
        "occurrence": shown.occurrence,
        "state": standing.state.value,
        "arose": iso(standing.started),
        "late_from": _iso(standing.late_from),
        "local_late_from": _iso(standing.local_late_from),
        "alert_from": _iso(standing.alert_from),
        "met_at": _iso(standing.met_by.happened if standing.met_by else None),
        "recorded_late": standing.recorded_late,
        "flagged_at": _iso(shown.flagged_at),
        "told": [
            {"whom": told.whom.name, "at": iso(told.at), "warning": told.warning} for told in shown.told
        ],
    }


def _gates(shown: Iterable[GateShown]) -> list[Json]:
    """Each gate once a moment: it holds where it holds in any case, or held an act recorded just then."""
    found: dict[tuple[datetime, str], bool] = {}
    for one in shown:
        key = (one.asked, one.gate.gate.key)
        found[key] = found.get(key, False) or one.gate.holds
    return [{"gate": gate, "asked": iso(at), "holds": holds} for (at, gate), holds in sorted(found.items())]


def _each_gate_once(gates: Iterable[GateShown]) -> list[GateShown]:
    """Once for each gate, case and moment; an act that was held comes first, and counts."""
    found: dict[tuple[str, int, datetime], GateShown] = {}
    for shown in gates:
        found.setdefault((shown.gate.gate.key, shown.case, shown.asked), shown)
    return sorted(found.values(), key=lambda shown: (shown.asked, shown.case, shown.gate.gate.key))


def _iso(moment: datetime | None) -> str | None:
    return iso(moment) if moment else None


def verdict(replayed: Replayed) -> list[str]:
    """A story in a line, and every expectation that failed."""
    failed = failures(replayed)
    mark = f"{len(failed)} not so" if failed else "well"
    return [
        f"{mark:<10}{replayed.story.title}  ({replayed.story.file})",
        *(f"            {why}" for why in failed),
    ]


def table(replayed: Replayed) -> list[str]:
    """Everything that stands at each moment asked, what was told, and which gates hold, in London time."""
    story = replayed.story
    lines = [story.title, "=" * len(story.title)]
    for asked in dict.fromkeys(shown.asked for shown in replayed.shown):
        lines += ["", f"At {_spoken(asked)} ({offset(asked, story.start)})"]
        lines += _rows([_cells(shown, story) for shown in replayed.shown if shown.asked == asked])
    lines += [_held(shown, story) for shown in _each_gate_once(replayed.gates) if shown.gate.holds]
    for one in replayed.flags[max(replayed.flags)]:
        until = f" until {_spoken(one.to)}" if one.to else ""
        lines.append(f"Flag: {one.flag.title} on {one.on}, from {_spoken(one.since)}{until}")
    return lines


def _held(shown: GateShown, story: Story) -> str:
    of = f" of case {shown.case}" if len(story.cases) > 1 else ""
    why = " ".join(one.refusal for one in shown.gate.unmet)
    return f"Gate {shown.gate.gate.key}{of} holds at {offset(shown.asked, story.start)}: {why}"


def _cells(shown: Shown, story: Story) -> tuple[str, ...]:
    standing, start = shown.standing, story.start
    told = ", ".join(f"{t.whom} {offset(t.at, start)}{' (warned)' if t.warning else ''}" for t in shown.told)
    return (
        standing.state.value + (", recorded late" if standing.recorded_late else ""),
        standing.duty.key,
        " ".join(standing.duty.rules),
        _whose(shown, story),
        _clock(shown, start),
        f"told: {told}" if told else "",
    )


def _whose(shown: Shown, story: Story) -> str:
    """Whom it is about: in which case where there are several, and which time where it is not the first."""
    case = [f"case {shown.case}"] if shown.case is not None and len(story.cases) > 1 else []
    which = [f"occurrence {shown.occurrence}"] if shown.occurrence > 1 else []
    return f"{shown.about} ({', '.join([*case, *which])})" if case or which else shown.about


def _clock(shown: Shown, start: datetime) -> str:
    standing = shown.standing
    if standing.ended_at is not None:
        return f"{'met' if standing.met_by else 'ended'} {offset(standing.ended_at, start)}"
    for what, moment in (("late from", standing.late_from), ("prompt", standing.alert_from)):
        if moment is not None:
            local = standing.local_late_from
            ours = f" (force's own: {offset(local, start)})" if local and standing.state is State.OWED else ""
            return f"{what} {offset(moment, start)}{ours}"
    return "no time of its own yet"


def _rows(cells: Sequence[Sequence[str]]) -> list[str]:
    if not cells:
        return ["  nothing is owed"]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return ["  " + "  ".join(c.ljust(w) for c, w in zip(row, widths, strict=True)).rstrip() for row in cells]


def _spoken(moment: datetime) -> str:
    local = moment.astimezone(LONDON)
    return f"{local:%a} {local.day} {local:%b %Y %H:%M}"
