"""Progress: for whoever waits at a terminal, on a line that is gone afterwards; nothing anywhere else."""

import io

import pytest

from harken.console import progress as room
from harken.console.progress import progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_whoever_waits_sees_how_many_are_done_and_the_line_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    monkeypatch.setattr(room, "OFTEN", 0.0)
    with progress("Leaves", of=9) as say:
        say(3)
        say(4)
    assert terminal.getvalue() == "\rLeaves: 3 of 9 \rLeaves: 4 of 9 \r\033[K"


def test_a_file_or_a_pipe_is_told_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = io.StringIO()
    monkeypatch.setattr("sys.stderr", pipe)
    with progress("Leaves") as say:
        say(3)
    assert pipe.getvalue() == ""


def test_what_is_done_in_no_time_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    with progress("Leaves"):
        pass
    assert terminal.getvalue() == ""
