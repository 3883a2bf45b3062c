"""`harken heads`: heads leave as files and letters, are recorded once gone, and are missed within a day."""

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.test import Client

from harken.access.connection import acting
from harken.chronology.heads import SEAL_WITHIN, SEND_WITHIN, Behind, anchored, behind, newest
from harken.chronology.verify_alone import Head, head_from_text
from harken.console.main import main
from harken.console.practice.post_office import post_office
from harken.worker.sealing import seal_of
from tests.cases import Desk

STANDARDS = "standards@elsewhere.invalid"


@pytest.fixture
def keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HARKEN_SEALING_KEYS", str(tmp_path / "keys"))
    return tmp_path / "keys"


@pytest.fixture
def letters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A mail server that keeps each letter as a file."""
    with post_office(tmp_path / "letters") as url:
        monkeypatch.setenv("HARKEN_SMTP_URL", url)
        yield tmp_path / "letters"


@pytest.fixture
def unsealed(sergeant: Desk) -> str:
    """The code of a force with one case."""
    sergeant.missing(sergeant.child())
    with acting(sergeant.by) as connection:
        row = connection.execute("select code from force").fetchone()
    return str(row[0]) if row else ""


@pytest.fixture
def code(unsealed: str, sergeant: Desk, keys: Path) -> str:
    seal_of([sergeant.by.force], keys)
    return unsealed


@pytest.fixture
def head(code: str, sergeant: Desk) -> Head:
    """The newest head over the entries of the force."""
    with acting(sergeant.by) as connection:
        found = newest(connection, force=sergeant.by.force, tree="entries")
    assert found is not None
    return found


def sent(desk: Desk) -> list[Head]:
    with acting(desk.by) as connection:
        return list(anchored(connection, force=desk.by.force, tree="entries"))


def late(desk: Desk, *, by: timedelta) -> str:
    """What is wrong with the force's heads, so much later."""
    with acting(None) as connection:
        found = behind(connection, force=desk.by.force)
    return replace(found, now=found.now + by).why


def test_a_head_is_printed_as_it_can_be_kept(
    code: str, head: Head, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["heads", "--force", code]) == 0
    assert head_from_text(capsys.readouterr().out) == head


def test_a_head_in_a_file_is_one_to_verify_against(
    code: str, head: Head, sergeant: Desk, tmp_path: Path
) -> None:
    assert main(["heads", "--force", code, "--out", str(tmp_path / "kept")]) == 0
    (file,) = (tmp_path / "kept").iterdir()
    assert head_from_text(file.read_text("utf-8")) == head
    assert main(["verify", "--force", code, "--head", str(file)]) == 0
    assert sent(sergeant) == []


def test_a_letter_saved_as_it_came_is_a_head(code: str, head: Head, sergeant: Desk, letters: Path) -> None:
    assert main(["heads", "--force", code, "--mail", STANDARDS]) == 0
    (letter,) = letters.iterdir()
    assert f"To: {STANDARDS}" in letter.read_text("utf-8")
    assert head_from_text(letter.read_text("utf-8")) == head
    assert sent(sergeant) == [head]


def test_a_head_that_could_not_be_mailed_is_not_on_record_as_sent(
    code: str, head: Head, sergeant: Desk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("HARKEN_SMTP_URL", "smtp://127.0.0.1:1")
    assert main(["heads", "--force", code, "--mail", STANDARDS]) == 1
    assert "Connection refused" in capsys.readouterr().err
    assert sent(sergeant) == []


def test_a_head_that_left_by_hand_is_recorded(code: str, head: Head, sergeant: Desk) -> None:
    assert main(["heads", "--force", code, "--left-as", "printed"]) == 2
    assert main(["heads", "--force", code, "--left-as", "printed", "--to", "the morning meeting"]) == 0
    assert sent(sergeant) == [head]


def test_what_is_not_sealed_yet_is_said(
    unsealed: str, keys: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["heads", "--force", unsealed]) == 1
    assert "Nothing of this force is sealed yet" in capsys.readouterr().err


def test_a_head_that_did_not_leave_for_a_day_is_missed_until_it_does(
    code: str, head: Head, sergeant: Desk, letters: Path, keys: Path
) -> None:
    assert late(sergeant, by=timedelta()) == ""
    assert "No head has left the house for 25 hours" in late(sergeant, by=SEND_WITHIN + timedelta(minutes=1))
    main(["heads", "--force", code, "--mail", STANDARDS])
    assert late(sergeant, by=timedelta(days=9)) == ""
    sergeant.child()
    assert "to be sealed" in late(sergeant, by=SEAL_WITHIN + timedelta(minutes=1))
    seal_of([sergeant.by.force], keys)
    assert late(sergeant, by=timedelta(hours=1)) == ""
    assert "No head" in late(sergeant, by=SEND_WITHIN + timedelta(hours=1))


def test_what_has_waited_long_has_a_reason_and_what_waits_a_little_has_none() -> None:
    now = datetime(2026, 11, 22, 12, tzinfo=UTC)
    assert Behind(now, None, None).why == ""
    assert Behind(now, now - SEAL_WITHIN, now - SEND_WITHIN).why == ""
    assert "waited 2 minutes" in Behind(now, now - timedelta(minutes=2), None).why


def test_somebody_outside_who_watches_is_told_and_needs_to_be_nobody(code: str) -> None:
    answer = Client().get("/health/heads")
    with acting(None) as connection:
        found = behind(connection)
    assert (answer.status_code == 503) is bool(found.why)
    assert set(answer.json()) == {"heads", "why", "unsealed_since", "unsent_since"}
    assert code not in answer.content.decode()
    assert os.environ["HARKEN_SEALING_KEYS"] not in answer.content.decode()
