"""`harken` itself: every command has help, an unknown one is refused, and none pays for another's imports."""

import subprocess
import sys
from pkgutil import iter_modules

import pytest

from harken.console import commands
from harken.console.main import main

NAMES = [module.name for module in iter_modules(commands.__path__)]


def left_by(*words: str) -> subprocess.CompletedProcess[str]:
    """A run of its own, which says at the end whether it imported Django."""
    program = (
        f"import sys; from harken.console.main import main; main({list(words)!r}); "
        "print('django' in sys.modules, file=sys.stderr)"
    )
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)


def test_all_commands_are_listed_with_their_first_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    out = capsys.readouterr().out
    assert all(name in out for name in NAMES)
    assert "Replay stories" in out


def test_an_unknown_command_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as done:
        main(["replya"])
    assert done.value.code == 2
    assert "replay" in capsys.readouterr().err


@pytest.mark.parametrize("words", [("vocabulary",), ("replay", "none.yaml"), ()])
def test_no_django_is_loaded_where_none_is_needed(words: tuple[str, ...]) -> None:
    assert left_by(*words).stderr.splitlines()[-1] == "False"
