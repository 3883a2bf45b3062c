"""Photographs as they come in: taken for one only when they are one, drawn anew, the original kept apart.

A photograph is named by the digest of the original file, which the journal seals. What is shown is drawn anew
from the picture alone: no place, no device, nothing hidden in the file survives. It is marked not scanned.
"""

import os
import struct
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Protocol

from PIL import Image, ImageOps

from harken.access.actor import Actor
from harken.access.connection import Connection
from harken.access.consult import Look, consult
from harken.access.may import may
from harken.access.permissions import Act
from harken.access.refused import Refused
from harken.people.digests import is_digest

MOST_BYTES = 10_000_000
MOST_PIXELS = 50_000_000
LONGEST_SIDE = 1600
_QUALITY = 85
# By what a file begins with, and the endings a name may then have.
_BEGINNINGS = (
    ("JPEG", b"\xff\xd8\xff", (".jpg", ".jpeg", ".jpe")),
    ("PNG", b"\x89PNG\r\n\x1a\n", (".png",)),
    ("WEBP", b"RIFF", (".webp",)),
)
_DAMAGE = (
    OSError, SyntaxError, ValueError, EOFError, IndexError, struct.error, Image.DecompressionBombError,
    Image.DecompressionBombWarning,
)  # fmt: skip
HEADERS = {
    "Content-Type": "image/jpeg",
    "Content-Disposition": 'attachment; filename="photograph.jpg"',
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}
"""What a door sends with a photograph: it is a picture in a page of ours, and nothing by itself."""


class Upload(Protocol):
    """A file as a door has it."""

    @property
    def name(self) -> str | None: ...

    @property
    def size(self) -> int | None: ...

    def read(self, size: int, /) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Kept:
    """A photograph that was kept. `digest` is of the original, in hexadecimal; sides are of what is shown."""

    digest: str
    width: int
    height: int
    scanned: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """A photograph to send, with HEADERS."""

    content: bytes
    scanned: bool = False


def keep(upload: Upload, *, by: Actor, files: Path) -> Kept | Refused:
    """Keep a photograph under `files`; the caller then records `person.photographed` with its digest.

    Refused in plain words when it is too large, no photograph, or its name says that it is something else.
    """
    decision = may(by, Act.RECORD)
    if not decision:
        return Refused(decision.code, decision.sentence)
    if (upload.size or 0) > MOST_BYTES:
        return _TOO_LARGE
    content = upload.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        return _TOO_LARGE
    picture = _picture(content, upload.name or "")
    if isinstance(picture, Refused):
        return picture
    digest = sha256(content).hexdigest()
    _write(_folder(files, by.force, "originals") / digest, content)
    _write(_folder(files, by.force, "shown") / f"{digest}.jpg", _drawn(picture))
    return Kept(digest, picture.width, picture.height)


def show(connection: Connection, by: Actor, digest: str, *, files: Path) -> Shown | None:
    """The photograph by which a person is known now, its showing recorded; None when absent or hidden.

    Never the original: that leaves only by a disclosure.
    """
    if not may(by, Act.READ_PERSON) or not is_digest(digest):
        return None
    rows = connection.execute(
        "select person::text from person_line where force = %s and photo = %s and photo <> ''",
        (by.force, digest),
    ).fetchall()
    file = files / by.force / "shown" / f"{digest}.jpg"
    if not rows or not file.is_file():
        return None
    people = [person for (person,) in rows]
    consult(
        connection,
        by,
        Look(object_kind="photograph", object_id=digest, persons=people, fields=("photograph",)),
    )
    return Shown(file.read_bytes())


def _picture(content: bytes, name: str) -> Image.Image | Refused:
    """The picture alone, upright, at most as large as it is shown."""
    kind = next((one for one in _BEGINNINGS if content.startswith(one[1])), None)
    if kind is None or (kind[0] == "WEBP" and content[8:12] != b"WEBP"):
        return _NOT_ONE
    if not name.lower().endswith(kind[2]):
        return _OTHER_NAME
    try:
        with Image.open(BytesIO(content), formats=(kind[0],)) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                return _TOO_MANY_PIXELS
            opened.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
            return ImageOps.exif_transpose(opened).convert("RGBA")
    except _DAMAGE:
        return _DAMAGED


def _drawn(picture: Image.Image) -> bytes:
    """As a JPEG of nothing but its pixels, on white where it was see-through."""
    plain = Image.new("RGB", picture.size, "white")
    plain.paste(picture, mask=picture.getchannel("A"))
    drawn = BytesIO()
    plain.save(drawn, "JPEG", quality=_QUALITY)
    return drawn.getvalue()


def _folder(files: Path, force: str, name: str) -> Path:
    folder = files / force / name
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for made in (files, files / force, folder):
        made.chmod(0o700)
    return folder


def _write(to: Path, content: bytes) -> None:
    """Whole or not at all, and on the disk before an entry says that it is there.

    Given again it is as new: it waits for its entry from now on, see `photographs_left`.
    """
    if to.exists():
        os.utime(to)
        return
    with NamedTemporaryFile(dir=to.parent, delete=False) as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    Path(file.name).replace(to)


_FIELD = "photograph"
_TOO_LARGE = Refused("too_large", "The photograph is larger than 10 MB. Send a smaller one.", _FIELD)
_TOO_MANY_PIXELS = Refused(
    "too_large", "The photograph has more than 50 million dots. Send a smaller one.", _FIELD
)
_NOT_ONE = Refused(
    "not_a_photograph", "That file is not a photograph. Send a JPEG, PNG or WebP picture.", _FIELD
)
_OTHER_NAME = Refused(
    "not_a_photograph",
    "The name of the file says it is something else than it is. Save it as a picture again.",
    _FIELD,
)
_DAMAGED = Refused("not_a_photograph", "The photograph is damaged. Send it again, or another one.", _FIELD)
