"""Story files named on the command line: folders walked, each read, what is wrong said and gone past."""

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from harken.timelines.lines import Malformed
from harken.timelines.reading import read_stories
from harken.timelines.story import Declared, Story

SUFFIXES = (".yaml", ".yml")


def files_in(paths: Sequence[str]) -> Iterator[Path]:
    """Every story file, folders walked and sorted. Raises Malformed for a path that holds none."""
    for path in map(Path, paths):
        if not path.is_dir():
            yield path
            continue
        found = sorted(
            Path(folder, name)
            for folder, _, names in os.walk(path)
            for name in names
            if name.endswith(SUFFIXES)
        )
        if not found:
            raise Malformed("There is no story in this folder: no .yaml, no .yml.", line=1, file=str(path))
        yield from found


def stories(path: Path, declared: Declared) -> list[Story] | None:
    """The stories of one file; None, once said on standard error why, where it cannot be read."""
    try:
        return read_stories(path, declared)
    except Malformed as wrong:
        say(str(wrong))
        return None


def say(text: str) -> None:
    """On standard error, beside what was asked for."""
    print(text, file=sys.stderr)
