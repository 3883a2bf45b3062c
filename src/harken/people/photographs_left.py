"""Photographs left over: kept for an entry that was then refused, so that no entry names them."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from harken.access.connection import Connection
from harken.every_case.persons import PersonPhotographed

SPARED = timedelta(days=1)
"""How long a photograph waits for its entry, which follows within seconds or never."""

_NAMED = """
select coded ->> 'digest' from entry
where force = %s::uuid and kind = %s and coded ->> 'digest' = any (%s::text[])
"""


def remove_left(connection: Connection, force: str, *, files: Path, now: datetime) -> int:
    """Remove every file that waited for its entry in vain; how many. The connection is the worker's.

    What an entry names stays, also one that was corrected or struck out: the journal seals its digest.
    """
    waited = list(_waited(files / force, now - SPARED))
    digests = sorted({file.name.partition(".")[0] for file in waited})
    rows = connection.execute(_NAMED, (force, PersonPhotographed.key, digests))
    named = {digest for (digest,) in rows}
    left = [file for file in waited if file.name.partition(".")[0] not in named]
    for file in left:
        file.unlink(missing_ok=True)
    return len(left)


def _waited(folder: Path, since: datetime) -> Iterator[Path]:
    for file in folder.glob("*/*"):
        if datetime.fromtimestamp(file.stat().st_mtime, UTC) < since:
            yield file
