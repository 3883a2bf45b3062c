"""Puts on record who is trained for what, from a file, through the keeper's connection."""

import csv
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from pathlib import Path

from harken.access.connection import Connection
from harken.access.training import Trained, keep_training
from harken.console.staff import Unreadable
from harken.vocabulary import SKILLS, skill_called
from harken.vocabulary.calendars import LONDON

COLUMNS = {"login", "skill", "from", "until", "evidence"}
_FORCE = "select id::text from force where code = %s"
_WORKS = "select 1 from account where login = %s and force = %s"


def keep_trained(connection: Connection, code: str, path: Path) -> list[str]:
    """Put each line of a CSV file on record; what that changed, a line each. Raises Unreadable, OSError.

    `until` is the first day it no longer holds, and may be left empty; `evidence` is where the certificate
    is kept. A line with the same login, skill and `from` puts the other two right.
    """
    row = connection.execute(_FORCE, (code,)).fetchone()
    if row is None:
        raise Unreadable(f"There is no force {code} here.")
    said = []
    for number, one in _rows(path):
        if connection.execute(_WORKS, (one.login, row[0])).fetchone() is None:
            raise Unreadable(f"Line {number}: nobody of {code} signs in as {one.login}.")
        if keep_training(connection, row[0], one):
            said.append(f"{one.login}: trained for {one.skill}")
    return said


def _rows(path: Path) -> Iterator[tuple[int, Trained]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        lines = csv.DictReader(file)
        if lines.fieldnames is None or COLUMNS - set(lines.fieldnames):
            raise Unreadable("The first line must be: login,skill,from,until,evidence")
        for number, line in enumerate(lines, 2):
            said = {name: (line[name] or "").strip() for name in COLUMNS}
            skill = skill_called(said["skill"])
            if skill is None:
                known = ", ".join(map(str, SKILLS))
                raise Unreadable(f"Line {number}: no skill is called {said['skill']}. Declared: {known}.")
            starts, ends = _day(said["from"], number), _until(said["until"], number)
            if ends is not None and ends <= starts:
                raise Unreadable(f"Line {number}: the training ends before it begins.")
            yield number, Trained(
                login=said["login"].lower(), skill=skill.name, starts=starts, ends=ends,
                evidence=said["evidence"],
            )  # fmt: skip


def _until(text: str, number: int) -> datetime | None:
    return _day(text, number) if text else None


def _day(text: str, number: int) -> datetime:
    """The beginning of a day in London."""
    try:
        return datetime.combine(date.fromisoformat(text), time(), LONDON).astimezone(UTC)
    except ValueError:
        raise Unreadable(f"Line {number}: a day is written 2026-11-22.") from None
