"""List what can be recorded and what is owed: entries, duties, gates, flags and marks."""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Any

from harken.catalogue import duties, every, flags, gates, kinds, pathway_of
from harken.console.reference import wording
from harken.vocabulary import About, Clock, Duty, Entry, Flag, Gate, Mark, Marked, Notice
from harken.vocabulary.marks import MEANS
from harken.vocabulary.source import Source

Json = dict[str, Any]


def arguments(parser: ArgumentParser) -> None:
    """How to print."""
    parser.add_argument("--json", action="store_true", help="print JSON for machines instead of a list")


def run(options: Namespace) -> int:
    """Always 0."""
    found = vocabulary(datetime.now(UTC).date())
    if options.json:
        print(json.dumps(found, indent=1))
        return 0
    for title, name in (
        ("entries", "title"),
        ("duties", "says"),
        ("gates", "says"),
        ("flags", "title"),
        ("marks", "says"),
    ):
        print(f"{title.capitalize()}:")
        print(*(f"  {one['key']:<50} {one[name]}" for one in found[title]), "", sep="\n")
    print("Rules:")
    for one in found["rules"]:
        print(f"  {one['rule']:<10} {', '.join(one['kept_by']) or one['otherwise']}")
    return 0


def vocabulary(today: date) -> Json:
    """Everything declared; each duty by the clock in force `today`, else by the last that was."""
    return {
        "entries": [_entry(kind) for kind in kinds().values()],
        "duties": [_duty(duty, today) for duty in duties().values()],
        "gates": [_gate(gate) for gate in gates().values()],
        "flags": [_flag(flag) for flag in flags().values()],
        "marks": [{"key": mark.value, "says": MEANS[mark]} for mark in Mark],
        "rules": _rules(),
    }


def _rules() -> list[Json]:
    """Every row of the register: what keeps it, and how it is kept where nothing declared does."""
    kept: dict[str, list[str]] = {}
    otherwise: dict[str, str] = {}
    for pathway in every():
        declared: tuple[Duty | Gate | Notice, ...] = (*pathway.duties, *pathway.gates, *pathway.notices)
        for one in declared:
            for rule in one.rules:
                kept.setdefault(rule, []).append(one.key)
        otherwise |= {row.rule: row.how for row in pathway.kept}
    return [
        {"rule": rule, "kept_by": kept.get(rule, []), "otherwise": otherwise.get(rule, "")}
        for rule in sorted(kept | otherwise)
    ]


def _entry(kind: type[Entry]) -> Json:
    marks = [mark.mark if isinstance(mark, Marked) else mark for mark in kind.marks]
    return {
        "key": kind.key,
        "version": kind.version,
        "title": kind.title,
        "pathway": pathway_of()[kind.key],
        "marks": list(dict.fromkeys(mark.value for mark in marks)),
        "schema": kind.model_json_schema(),
    }


def _duty(duty: Duty, today: date) -> Json:
    return {
        "key": duty.key,
        "rules": list(duty.rules),
        "says": duty.says,
        "pathway": pathway_of()[duty.key],
        "about": (About.PERSON if duty.about is About.NAMED else duty.about).value,
        "owed_by": [role.name for role in duty.owed_by],
        "arises": wording.arises(duty.arises).replace("`", ""),
        "met_by": _any_of(duty.met),
        "released_by": _any_of(duty.released),
        "clock": _clock(duty, today),
        "escalation": [{"whom": tell.whom.name, "after": tell.after.value} for tell in duty.escalates],
        "sources": [_source(source) for source in duty.sources],
    }


def _any_of(ways: Iterable[object]) -> str:
    return "; or ".join(map(str, ways))


def _clock(duty: Duty, today: date) -> Json | None:
    clock = duty.clock_on(today) or _any_clock(duty)
    if clock is None:
        return None
    start = duty.start.value if hasattr(duty.start, "value") else str(duty.start)
    return {
        "word": clock.word,
        "value": clock.value + _again(duty),
        "start": start,
        "calendar": clock.calendar,
    }


def _again(duty: Duty) -> str:
    """In the register's grammar, that it is owed again and again, and from when."""
    if duty.every is None:
        return ""
    then = duty.every.then.value if duty.every.then else "the same"
    return f"; EVERY:{then}, {duty.every.again.value}"


def _any_clock(duty: Duty) -> Clock | None:
    dated = [duty.due[day] for day in sorted(duty.due)]
    return next((clock for clock in reversed(dated) if clock is not None), None)


def _source(source: Source) -> Json:
    return {
        "document": source.document,
        "paragraph": source.paragraph,
        "basis": source.basis.value,
        "confidence": source.confidence.value,
    }


def _gate(gate: Gate) -> Json:
    return {
        "key": gate.key,
        "rules": list(gate.rules),
        "says": gate.says,
        "holds": str(gate.act),
        "pathway": pathway_of()[gate.key],
        "sources": [_source(source) for source in gate.sources],
    }


def _flag(flag: Flag) -> Json:
    return {
        "key": flag.key,
        "title": flag.title,
        "stands_on": flag.stands_on.value,
        "pathway": pathway_of()[flag.key],
    }
