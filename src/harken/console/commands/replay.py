"""Replay stories: say what would have been owed, flagged and told, and whether that is as expected."""

import json
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from harken.console.declared import declared
from harken.console.progress import progress
from harken.console.story_files import a_name, files_in, read, say
from harken.timelines.findings import NotRead, Unfit, findings_of, findings_table
from harken.timelines.lines import Malformed
from harken.timelines.replay import Replayed, replay
from harken.timelines.report import Json, as_json, table, unread, verdict
from harken.timelines.standards import standards_of
from harken.timelines.story import Declared


def arguments(parser: ArgumentParser) -> None:
    """Which files, and how to print."""
    parser.add_argument(
        "paths", nargs="+", type=a_name, metavar="FILE-or-FOLDER", help="story files, or folders of them"
    )
    parser.add_argument("--json", action="store_true", help="print JSON for machines instead of a table")


def run(options: Namespace) -> int:
    """0 all well, 1 an expectation failed, 2 a file could not be read."""
    files = list(files_in(options.paths))
    found = list(_all(files, declared()))
    reports = [report for file, one in zip(files, found, strict=True) for report in _reports(file, one)]
    not_read = sum(isinstance(one, str) for one in found)
    failed, stories = sum(not report["ok"] for report in reports) - not_read, len(reports) - not_read
    if options.json:
        print(json.dumps({"stories": reports}))
    else:
        lived = [one for one in found if not isinstance(one, str)]
        _print(lived, every=len(files) == 1)
        wrong = _found(options.paths, list(chain.from_iterable(lived)))
        failed, not_read = failed + wrong[Unfit], not_read + wrong[NotRead]
        print(_sum(stories, failed, not_read))
    return 2 if not_read else int(failed > 0)


def _found(paths: Sequence[str], lived: Sequence[Replayed]) -> Counter[type[Unfit]]:
    """Print the findings kept beside the stories of each folder named; count what was wrong with them."""
    wrong: Counter[type[Unfit]] = Counter()
    for folder in (path for path in map(Path, paths) if path.is_dir()):
        try:
            lines = findings_table(findings_of(folder), lived)
        except Unfit as unfit:
            say(str(unfit))
            wrong[type(unfit)] += 1
        else:
            if lines:
                print("", *lines, "", sep="\n")
    return wrong


def _all(files: Sequence[Path], known: Declared) -> Iterator[list[Replayed] | str]:
    """The stories of each file, or why it could not be read, which is said at once."""
    with progress("Story files", of=len(files)) as done:
        for number, file in enumerate(files):
            done(number)
            found = _lived(file, known)
            if isinstance(found, str):
                say(found)
            yield found


def _lived(file: Path, known: Declared) -> list[Replayed] | str:
    """Every story of a file, lived again; why not, where it cannot be read or reckoned."""
    try:
        return [replay(story, known, standards_of(story, known)) for story in read(file, known)]
    except Malformed as wrong:
        return str(wrong)
    except ValueError as wrong:
        return f"{file}:1: It cannot be reckoned: {wrong}"


def _reports(file: Path, found: list[Replayed] | str) -> list[Json]:
    return [unread(str(file), found)] if isinstance(found, str) else [as_json(one) for one in found]


def _print(files: Iterable[Sequence[Replayed]], *, every: bool) -> None:
    for one in chain.from_iterable(files):
        if every:
            print(*table(one), "", sep="\n")
        print(*verdict(one), sep="\n")


def _sum(stories: int, failed: int, not_read: int) -> str:
    files = f" Files that could not be read: {not_read}." if not_read else ""
    return f"Stories: {stories}. Not as expected: {failed}.{files}"
