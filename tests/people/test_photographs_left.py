"""What becomes of a photograph whose entry was refused."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from harken.access.actor import system_actor
from harken.access.connection import acting
from harken.chronology.restriction import restrict
from harken.every_case.persons import PersonPhotographed, PersonRecorded
from harken.people.photographs import Kept, keep
from harken.people.photographs_left import remove_left
from tests.cases import Desk
from tests.people.known import Book
from tests.people.test_photographs import Upload, picture

LATER = timedelta(days=2)


@pytest.fixture
def book(sergeant: Desk) -> Book:
    return Book(sergeant)


def kept(book: Book, files: Path, content: bytes) -> Kept:
    outcome = keep(Upload(content), by=book.desk.by, files=files)
    assert isinstance(outcome, Kept), outcome
    return outcome


def removed(book: Book, files: Path, *, after: timedelta = LATER) -> int:
    force = book.desk.by.force
    with acting(system_actor(force), using="worker") as connection:
        return remove_left(connection, force, files=files, now=datetime.now(UTC) + after)


def stays(files: Path, photograph: Kept) -> bool:
    found = {file.name for file in files.rglob("*") if file.is_file()}
    return {photograph.digest, f"{photograph.digest}.jpg"} <= found


def test_a_photograph_that_no_entry_names_is_removed(book: Book, tmp_path: Path) -> None:
    refused = kept(book, tmp_path, picture())
    assert removed(book, tmp_path) == 2
    assert not stays(tmp_path, refused)


def test_a_photograph_that_an_entry_names_stays_when_it_is_hidden_and_when_it_is_struck_out(
    book: Book, tmp_path: Path
) -> None:
    kian = book.opens(PersonRecorded(given_names="Kian"))
    photograph = kept(book, tmp_path, picture())
    entry = PersonPhotographed(digest=photograph.digest)
    first = book.says(kian, entry)
    book.says(kian, entry, replaces=first, struck=True)
    with acting(book.desk.by) as connection:
        restrict(connection, kian, "named")
    assert removed(book, tmp_path) == 0
    assert stays(tmp_path, photograph)


def test_a_photograph_just_kept_waits_for_its_entry_and_given_again_waits_again(
    book: Book, tmp_path: Path
) -> None:
    photograph = kept(book, tmp_path, picture())
    assert removed(book, tmp_path, after=timedelta(hours=23)) == 0
    long_ago = (datetime.now(UTC) - LATER).timestamp()
    for file in tmp_path.glob("*/*/*"):
        os.utime(file, (long_ago, long_ago))
    assert kept(book, tmp_path, picture()) == photograph
    assert removed(book, tmp_path, after=timedelta()) == 0
    assert stays(tmp_path, photograph)


def test_the_files_of_another_force_are_left_alone(book: Book, tmp_path: Path) -> None:
    theirs = tmp_path / "another" / "originals" / "photograph"
    theirs.parent.mkdir(parents=True)
    theirs.write_bytes(picture())
    assert removed(book, tmp_path) == 0
    assert theirs.exists()
