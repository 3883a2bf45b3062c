"""Photographs as they come in: what is taken for one, what survives of it, who is shown it."""

from collections.abc import Callable
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from stat import S_IMODE
from typing import Any

import pytest
from PIL import Image

from harken.access.connection import acting
from harken.access.refused import Refused
from harken.chronology.restriction import restrict
from harken.every_case.persons import PersonPhotographed, PersonRecorded
from harken.people.photographs import LONGEST_SIDE, MOST_BYTES, Kept, Shown, keep, show
from harken.people.read import persons
from harken.vocabulary.roles import SOCIAL_CARE
from tests.cases import Desk
from tests.people.known import Book

DeskOf = Callable[..., Desk]
GPS, MAKER, ORIENTATION, TURNED = 0x8825, 0x010F, 0x0112, 6


class Upload(BytesIO):
    """A file as a browser sends it; `size` is what it claims."""

    def __init__(self, content: bytes, name: str = "kian.jpg", size: int | None = None) -> None:
        super().__init__(content)
        self.name: str | None = name
        self.size: int | None = len(content) if size is None else size


def picture(kind: str = "JPEG", size: tuple[int, int] = (64, 48), mode: str = "RGB", **more: Any) -> bytes:
    drawn = BytesIO()
    Image.new(mode, size, 128 if mode in ("L", "P") else "teal").save(drawn, kind, **more)
    return drawn.getvalue()


def located() -> bytes:
    """A picture that says where it was taken, and that it lies on its side."""
    exif = Image.Exif()
    exif[ORIENTATION] = TURNED
    exif.get_ifd(GPS)[2] = (52.0, 28.0, 0.0)
    return picture(exif=exif.tobytes())


def of_damaged_making() -> bytes:
    """A picture on its side whose width, in what the camera wrote beside it, is a letter."""
    exif = Image.Exif()
    exif[ORIENTATION], exif[MAKER] = TURNED, "M"
    return picture(exif=exif.tobytes().replace(b"\x01\x0f\x00\x02", b"\x01\x00\x00\x02"))


@pytest.fixture
def book(sergeant: Desk) -> Book:
    return Book(sergeant)


@pytest.fixture
def kian(book: Book) -> str:
    return book.opens(PersonRecorded(given_names="Kian", family_name="Ashdale"))


def kept(book: Book, files: Path, content: bytes, name: str = "kian.jpg") -> Kept:
    outcome = keep(Upload(content, name), by=book.desk.by, files=files)
    assert isinstance(outcome, Kept), outcome
    return outcome


def shown(desk: Desk, digest: str, files: Path) -> Shown | None:
    with acting(desk.by) as connection:
        return show(connection, desk.by, digest, files=files)


def test_a_photograph_is_shown_once_an_entry_names_it(book: Book, kian: str, tmp_path: Path) -> None:
    digest = kept(book, tmp_path, picture()).digest
    assert shown(book.desk, digest, tmp_path) is None
    book.says(kian, PersonPhotographed(digest=digest))
    found = shown(book.desk, digest, tmp_path)
    assert found is not None
    assert Image.open(BytesIO(found.content)).size == (64, 48)
    assert not found.scanned
    with acting(book.desk.by) as connection:
        assert persons(connection, book.desk.by.force, [kian])[kian].photo == digest


def test_what_is_shown_says_not_where_it_was_taken(book: Book, kian: str, tmp_path: Path) -> None:
    original = located()
    assert Image.open(BytesIO(original)).getexif().get_ifd(GPS)
    digest = kept(book, tmp_path, original).digest
    book.says(kian, PersonPhotographed(digest=digest))
    found = shown(book.desk, digest, tmp_path)
    assert found is not None
    drawn = Image.open(BytesIO(found.content))
    assert dict(drawn.getexif()) == {}
    assert drawn.size == (48, 64)


def test_the_original_is_kept_as_it_came_apart_and_for_us_alone(book: Book, tmp_path: Path) -> None:
    original, files = located(), tmp_path / "files"
    digest = kept(book, files, original).digest
    file = files / book.desk.by.force / "originals" / digest
    assert digest == sha256(original).hexdigest()
    assert file.read_bytes() == original
    folders = (files, *(one for one in files.rglob("*") if one.is_dir()))
    assert {S_IMODE(one.stat().st_mode) for one in folders} == {0o700}
    assert S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("kind", "name", "mode"),
    [
        ("PNG", "kian.png", "RGBA"),
        ("PNG", "KIAN.PNG", "P"),
        ("PNG", "kian.png", "L"),
        ("PNG", "kian.png", "I;16"),
        ("WEBP", "kian.webp", "RGB"),
        ("JPEG", "kian.jpeg", "CMYK"),
        ("JPEG", "=cmd|' calc'!A0.jpg", "L"),
    ],
)
def test_pictures_of_every_usual_sort_are_taken(
    book: Book, tmp_path: Path, kind: str, name: str, mode: str
) -> None:
    content = BytesIO()
    Image.new(mode, (64, 48)).save(content, kind)
    assert (kept(book, tmp_path, content.getvalue(), name).width) == 64


def test_a_large_picture_is_shown_smaller(book: Book, tmp_path: Path) -> None:
    outcome = kept(book, tmp_path, picture(size=(3200, 1600)))
    assert (outcome.width, outcome.height) == (LONGEST_SIDE, LONGEST_SIDE // 2)


REFUSED = [
    ("a text", b"not a photograph", "kian.jpg"),
    ("nothing", b"", "kian.jpg"),
    ("a page", b"<html><script>alert(1)</script>", "kian.jpg"),
    ("a drawing with a script", b"<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>", "kian.svg"),
    ("a picture named a program", picture(), "kian.exe"),
    ("a picture with no ending", picture(), ""),
    ("a picture of another sort than named", picture("PNG"), "kian.jpg"),
    ("a sort we do not take", picture("GIF"), "kian.gif"),
    ("sound that begins as pictures do", b"RIFF\x00\x00\x00\x00WAVEfmt ", "kian.webp"),
    ("a picture cut short", picture(size=(640, 480))[:900], "kian.jpg"),
    ("a beginning and nothing more", b"\xff\xd8\xff", "kian.jpg"),
    ("a picture whose notes are damaged", of_damaged_making(), "kian.jpg"),
    ("a beginning and rubbish", b"\x89PNG\r\n\x1a\n" + bytes(4000), "kian.png"),
]


@pytest.mark.parametrize(("what", "content", "name"), REFUSED, ids=[what for what, _, _ in REFUSED])
def test_what_is_not_a_photograph_is_refused_and_not_kept(
    book: Book, tmp_path: Path, what: str, content: bytes, name: str
) -> None:
    outcome = keep(Upload(content, name), by=book.desk.by, files=tmp_path)
    assert isinstance(outcome, Refused)
    assert (outcome.code, outcome.field) == ("not_a_photograph", "photograph")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("claimed", [MOST_BYTES + 1, 10, None], ids=["said", "lied about", "not said"])
def test_a_file_that_is_too_large_is_refused_whatever_it_claims(
    book: Book, tmp_path: Path, claimed: int | None
) -> None:
    upload = Upload(picture() + bytes(MOST_BYTES), size=claimed)
    upload.size = claimed
    outcome = keep(upload, by=book.desk.by, files=tmp_path)
    assert isinstance(outcome, Refused)
    assert outcome.code == "too_large"


@pytest.mark.parametrize("side", [8000, 12000, 30000])
def test_a_small_file_of_very_many_dots_is_refused(book: Book, tmp_path: Path, side: int) -> None:
    bomb = BytesIO()
    Image.new("1", (side, side)).save(bomb, "PNG")
    outcome = keep(Upload(bomb.getvalue(), "kian.png"), by=book.desk.by, files=tmp_path)
    assert isinstance(outcome, Refused)


def test_a_digest_that_is_a_path_leads_nowhere(book: Book, kian: str, tmp_path: Path) -> None:
    (tmp_path / "secret.jpg").write_bytes(b"secret")
    path = "../../secret"
    book.says(kian, PersonPhotographed(digest=path))
    assert shown(book.desk, path, tmp_path) is None
    with acting(book.desk.by) as connection:
        assert persons(connection, book.desk.by.force, [kian])[kian].photo == ""


def test_the_photograph_of_somebody_hidden_is_hidden(
    book: Book, kian: str, tmp_path: Path, desk_of: DeskOf, new_force: Callable[[], str]
) -> None:
    digest = kept(book, tmp_path, picture()).digest
    book.says(kian, PersonPhotographed(digest=digest))
    outsider, intruder, carer = (
        desk_of(area="Market Harden"),
        desk_of(force=new_force()),
        desk_of(SOCIAL_CARE),
    )
    assert shown(outsider, digest, tmp_path) is not None
    with acting(book.desk.by) as connection:
        restrict(connection, kian, "named")
    assert [shown(one, digest, tmp_path) for one in (outsider, intruder, carer)] == [None, None, None]
    assert shown(book.desk, digest, tmp_path) is not None


def test_showing_a_photograph_is_recorded(book: Book, kian: str, tmp_path: Path) -> None:
    digest = kept(book, tmp_path, picture()).digest
    book.says(kian, PersonPhotographed(digest=digest))
    shown(book.desk, digest, tmp_path)
    with acting(book.desk.by) as connection:
        row = connection.execute(
            "select object_kind, object_id, persons::text[] from consultation where actor = %s "
            "order by at desc",
            (book.desk.by.account,),
        ).fetchone()
    assert row == ("photograph", digest, [kian])


def test_a_role_that_may_not_record_keeps_nothing(desk_of: DeskOf, tmp_path: Path) -> None:
    outcome = keep(Upload(picture()), by=desk_of(SOCIAL_CARE).by, files=tmp_path)
    assert isinstance(outcome, Refused)
    assert list(tmp_path.iterdir()) == []
