"""Where a lint or a type is told to look away: each says why, and there are never more."""

import io
import re
import tokenize

from tests.architecture.tree import ROOT, kept

# Whoever takes one away lowers the number with it.
MOST = {"src": 33, "tests": 36, "bench": 6, "scripts": 0}
EXCUSE = re.compile(r"#\s*(?:noqa: [A-Z]+\d+(?:, [A-Z]+\d+)*|type: ignore\[[\w, -]+\])(?P<why>.*)")
LOOKS_AWAY = re.compile(r"#.*\b(?:noqa|type: ignore|pylint: disable|mypy: |fmt: off|pragma: no cover)\b")


def excuses(folder: str) -> list[tuple[str, str]]:
    """Where, and the comment."""
    return [
        (f"{name}:{token.start[0]}", token.string)
        for name in kept(".py")
        if name.parts[0] == folder
        for token in tokenize.generate_tokens(io.StringIO((ROOT / name).read_text("utf-8")).readline)
        if token.type == tokenize.COMMENT and LOOKS_AWAY.search(token.string)
    ]


def test_nothing_looks_away_without_saying_from_what_and_why() -> None:
    silent = [
        where
        for folder in ("src", "bench", "scripts")
        for where, comment in excuses(folder)
        if not (found := EXCUSE.match(comment)) or len(found["why"].strip(" -")) < 8
    ]
    assert silent == []


def test_there_are_never_more_of_them() -> None:
    counted = {folder: len(excuses(folder)) for folder in MOST}
    assert {folder: count for folder, count in counted.items() if count > MOST[folder]} == {}
