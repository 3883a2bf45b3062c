"""Story files named on the command line: folders walked, each read, what is wrong said and gone past."""

import os
import sys
from argparse import ArgumentTypeError
from collections.abc import Iterator, Sequence
from pathlib import Path

from harken.timelines.lines import Malformed
from harken.timelines.reading import read_stories
from harken.timelines.story import Declared, Story

SUFFIXES = (".yaml", ".yml")


def files_in(paths: Sequence[str]) -> Iterator[Path]:
    """Every story file, once each; folders walked and sorted, what is hidden passed over.

    A folder without one is given as it is, for whoever opens it to say so.
    """
    seen: set[Path] = set()
    for path in (file for one in map(Path, paths) for file in (_walked(one) or [one])):
        if path.resolve() not in seen:
            seen.add(path.resolve())
            yield path


def _walked(top: Path) -> list[Path]:
    found: list[Path] = []
    for folder, folders, names in os.walk(top):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(folder, name) for name in names if _is_story(name)]
    return sorted(found)


def _is_story(name: str) -> bool:
    return name.lower().endswith(SUFFIXES) and not name.startswith(".")


def read(path: Path, declared: Declared) -> list[Story]:
    """The stories of one file. Raises Malformed."""
    if path.is_dir():
        raise Malformed("There is no story in this folder: no .yaml, no .yml.", line=1, file=str(path))
    return read_stories(path, declared)


def a_name(text: str) -> str:
    """A path somebody named: nothing at all would be the folder they stand in."""
    if not text:
        raise ArgumentTypeError("a name is empty. Name a file or a folder.")
    return text


def say(text: str) -> None:
    """On standard error, beside what was asked for."""
    print(text, file=sys.stderr)
