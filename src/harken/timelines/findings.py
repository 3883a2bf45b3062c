"""Findings: what an inspection read in files months later, beside the instant at which Harken says so."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import zip_longest
from pathlib import Path
from textwrap import wrap

from harken.timelines.replay import GateShown, Replayed, Shown
from harken.vocabulary.calendars import LONDON

NAME = "findings.toml"
"""The file beside the stories; it is no story itself, and a folder need not have one."""
_EACH = ("found", "noticed", "story")
_KEYS = (*_EACH, "duty", "about")
_HELD_KEYS = (*_EACH, "gate")
"""Where nothing is late because the act itself is held."""
_HEADS = ("What was not done", "When people noticed", "When Harken says so")
_WIDTHS = (46, 36, 46)


class Unfit(Exception):
    """A finding that no replayed story shows: a sentence that says which."""


class NotRead(Unfit):
    """A file of findings that cannot be read: a sentence that says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing found undone. `story` is a path from the file of findings; `duty` its key, or `gate`."""

    found: str
    noticed: str
    story: Path
    duty: str = ""
    about: str = ""
    gate: str = ""


def findings_of(folder: Path) -> list[Finding]:
    """What is kept beside a folder's stories; nothing where nothing is. Raises NotRead."""
    file = folder / NAME
    if not file.is_file():
        return []
    try:
        written = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as wrong:
        raise NotRead(f"{file}: It cannot be read: {wrong}") from None
    listed = written.get("finding")
    if set(written) != {"finding"} or not isinstance(listed, list):
        raise NotRead(f"{file}: It holds [[finding]] and nothing else.")
    return [_finding(file, number, one) for number, one in enumerate(listed, 1)]


def _finding(file: Path, number: int, one: object) -> Finding:
    if not isinstance(one, Mapping) or sorted(one) not in (sorted(_KEYS), sorted(_HELD_KEYS)):
        raise NotRead(
            f"{file}: Finding {number} must have {', '.join(_KEYS)}, and nothing else;"
            f" or {', '.join(_HELD_KEYS)}."
        )
    if not all(isinstance(value, str) and value for value in one.values()):
        raise NotRead(f"{file}: Finding {number} has an answer that is not text.")
    return Finding(
        found=one["found"],
        noticed=one["noticed"],
        story=(file.parent / one["story"]).resolve(),
        duty=one.get("duty", ""),
        about=one.get("about", ""),
        gate=one.get("gate", ""),
    )


def shown_by(finding: Finding, replayed: Sequence[Replayed]) -> Shown | None:
    """The first standing of the finding's duty and subject that somebody was told of; None: nobody was."""
    flagged = [
        shown
        for one in replayed
        if Path(one.story.file).resolve() == finding.story
        for shown in one.shown
        if finding.duty == shown.standing.duty.key
        and finding.about in (shown.about, "case" if shown.standing.duty.apart else shown.about)
        and shown.flagged_at is not None
    ]
    return min(flagged, key=lambda shown: (shown.flagged_at, -shown.asked.timestamp()), default=None)


def held_by(finding: Finding, replayed: Sequence[Replayed]) -> GateShown | None:
    """The first moment at which the finding's gate held its act; None: it never did."""
    held = [
        shown
        for one in replayed
        if Path(one.story.file).resolve() == finding.story
        for shown in one.gates
        if shown.gate.gate.key == finding.gate and shown.gate.holds
    ]
    return min(held, key=lambda shown: shown.asked, default=None)


def findings_table(findings: Sequence[Finding], replayed: Sequence[Replayed]) -> list[str]:
    """A row a finding, in the order of the file; none, no table. Raises Unfit where no story flags it."""
    rows = [_HEADS] if findings else []
    for finding in findings:
        says = _of_a_gate(finding, replayed) if finding.gate else _of_a_duty(finding, replayed)
        rows.append((finding.found, finding.noticed, says))
    return [line for row in rows for line in (*_lines(row), "")][:-1]


def _of_a_duty(finding: Finding, replayed: Sequence[Replayed]) -> str:
    shown = shown_by(finding, replayed)
    if shown is None or shown.flagged_at is None:
        raise Unfit(
            f"Nobody is told of {finding.duty} about {finding.about}"
            f" in {finding.story.name}: “{finding.found}”."
        )
    return _said(shown, shown.flagged_at)


def _of_a_gate(finding: Finding, replayed: Sequence[Replayed]) -> str:
    held = held_by(finding, replayed)
    if held is None:
        raise Unfit(f"{finding.gate} never holds its act in {finding.story.name}: “{finding.found}”.")
    gate = held.gate.gate
    return f"Held: {_on(held.asked)}, before it is done. {gate.says} ({' '.join(gate.rules)})"


def _on(moment: datetime) -> str:
    local = moment.astimezone(LONDON)
    return f"{local:%a} {local.day} {local:%b %Y %H:%M}"


def _said(shown: Shown, first: datetime) -> str:
    whom = dict.fromkeys(t.whom.name for t in shown.told if t.at == first and not t.warning)
    minutes = round((first - shown.standing.started).total_seconds() / 60)
    rules = " ".join(shown.standing.duty.rules)
    return f"{_length(minutes)}: {_on(first)}, {', '.join(whom)} ({rules})"


def _length(minutes: int) -> str:
    """How long after the duty arose, in the two largest units."""
    if minutes == 0:
        return "At once"
    days, rest = divmod(minutes, 24 * 60)
    hours, odd = divmod(rest, 60)
    parts = ((days, "day"), (hours, "hour"), (0 if days else odd, "minute"))
    said = [f"{number} {unit}{'s' if number > 1 else ''}" for number, unit in parts if number]
    return "After " + " ".join(said)


def _lines(row: Sequence[str]) -> list[str]:
    cells = [wrap(cell, width) for cell, width in zip(row, _WIDTHS, strict=True)]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(line, _WIDTHS, strict=True)).rstrip()
        for line in zip_longest(*cells, fillvalue="")
    ]
