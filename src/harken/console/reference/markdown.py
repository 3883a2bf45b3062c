"""Markdown as the reference pages use it: titles, tables, lists."""

from collections.abc import Iterable, Sequence

WARNING = "<!-- Written by `harken docs` from what is declared. Change the declaration, not this page. -->"


def page(title: str, opening: str, parts: Iterable[str]) -> str:
    """A whole page, which says that it is written by a machine."""
    return "\n\n".join([WARNING, f"# {title}", opening, *parts]) + "\n"


def section(title: str, *parts: str, level: int = 2) -> str:
    """A titled part; empty paragraphs are left out."""
    return "\n\n".join([f"{'#' * level} {title}", *filter(None, parts)])


def table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table. Nothing in a cell can end it."""
    lines = [_row(columns), _row(["---"] * len(columns)), *map(_row, rows)]
    return "\n".join(lines)


def bullets(lines: Iterable[str]) -> str:
    """A list."""
    return "\n".join(f"- {_plain(line)}" for line in lines)


def code(text: str) -> str:
    """A key, as it is written in code."""
    return f"`{text}`"


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(map(_cell, cells))} |"


def _cell(text: str) -> str:
    return _plain(text).replace("|", "\\|")


def _plain(text: str) -> str:
    return " ".join(text.split())
