"""Replay stories: say what would have been owed, flagged and told, and whether that is as expected."""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from harken.console.declared import declared
from harken.console.progress import progress
from harken.console.story_files import files_in, say, stories
from harken.timelines.lines import Malformed
from harken.timelines.replay import Replayed, replay
from harken.timelines.report import as_json, table, verdict
from harken.timelines.standards import standards_of
from harken.timelines.story import Declared


def arguments(parser: ArgumentParser) -> None:
    """Which files, and how to print."""
    parser.add_argument("paths", nargs="+", metavar="FILE-or-FOLDER", help="story files, or folders of them")
    parser.add_argument("--json", action="store_true", help="print JSON for machines instead of a table")


def run(options: Namespace) -> int:
    """0 all well, 1 an expectation failed, 2 a file could not be read."""
    files = list(files_in(options.paths))
    replayed, unread = _all(files, declared())
    reports = [as_json(one) for one in replayed]
    if options.json:
        print(json.dumps({"stories": reports}))
    else:
        _print(replayed, every=len(files) == 1)
    if unread:
        return 2
    return 0 if all(report["ok"] for report in reports) else 1


def _all(files: Sequence[Path], known: Declared) -> tuple[list[Replayed], int]:
    """Every story that could be read, and how many files could not."""
    found: list[Replayed] = []
    unread = 0
    with progress("Story files", of=len(files)) as done:
        for number, file in enumerate(files):
            done(number)
            try:
                read = stories(file, known)
                found += [replay(story, known, standards_of(story, known)) for story in read or ()]
                unread += read is None
            except (Malformed, ValueError) as wrong:
                say(
                    str(wrong)
                    if isinstance(wrong, Malformed)
                    else f"{file}:1: It cannot be reckoned: {wrong}"
                )
                unread += 1
    return found, unread


def _print(replayed: Sequence[Replayed], *, every: bool) -> None:
    for one in replayed:
        if every:
            print(*table(one), "", sep="\n")
        print(*verdict(one), sep="\n")
    failed = sum(1 for one in replayed if not as_json(one)["ok"])
    print(f"Stories: {len(replayed)}. Not as expected: {failed}.")
