"""Every command in every trouble it can meet: why is said in a sentence, and by the exit code."""

import os
import socket
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

from harken.access.provision import RuntimeUrls
from harken.console import commands
from harken.console.main import main
from tests.database import Installation

# How each is begun; a command that is not here fails. "{…}" is filled in from the test's folder.
NOWHERE = "5b0c6a52-9a34-4d0e-9e5f-0f8a8f2c6d11"
ON_RECORDS: Mapping[str, Sequence[str]] = {
    "consultations": ("--as", "nobody", "--since", "2026-11-01", "--reason", "A reason that is kept"),
    "dispose": (NOWHERE, NOWHERE, "--as", "nobody", "--rule", "A rule that is kept"),
    "heads": (),
    "migrate": ("--state", "{folder}/state"),
    "password": ("nobody",),
    "partner": ("ZZZZ",),
    "portal": ("--port", "{port}"),
    "rebuild": (),
    "serve": ("--port", "{port}"),
    "staff": ("{folder}/staff.yaml",),
    "token": ("nobody", "--for", "duty rota"),
    "stream": ("--port", "{port}"),
    "trained": ("ZZZZ",),
    "verify": (),
    "worker": (),
}
ON_NO_RECORDS: Mapping[str, Sequence[str]] = {
    "demo": ("--port", "seven"),
    "docs": ("--into", "{folder}/nowhere"),
    "explain": ("{folder}/none.yaml",),
    "policy": ("{folder}/none.yaml",),
    "replay": ("{folder}/none.yaml",),
    "vocabulary": ("--jsn",),
}
WITH_A_FILE: Mapping[str, Sequence[str]] = {
    "explain": ("{file}",),
    "policy": ("{file}",),
    "replay": ("{file}",),
    "staff": ("{file}",),
    "verify": ("--head", "{file}"),
}
EXAMPLE = Path(__file__).parents[2] / "src" / "harken" / "policy" / "examples" / "wenmarsh.yaml"
NAMES = sorted(module.name for module in iter_modules(commands.__path__))
STAFF = "force: {code: ZZZZ, name: Wenmarsh Police}\npeople: []\n"
PASSWORD = "a long enough password\n"
Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def run(installation: Installation, tmp_path: Path) -> Run:
    """Runs a command in the installation's environment, changed as is said, to its end."""
    (tmp_path / "staff.yaml").write_text(STAFF, encoding="utf-8")
    kept = {name: value for name, value in os.environ.items() if not name.startswith("HARKEN_")}

    def to_its_end(name: str, words: Sequence[str], **more: str) -> "subprocess.CompletedProcess[str]":
        filled = [word.format(folder=tmp_path, port=8420, **more) for word in words]
        environ = {key: value for key, value in more.items() if key.startswith("HARKEN_")}
        return subprocess.run(
            [sys.executable, "-m", "harken.console", name, *filled],
            env={**kept, **installation.environment, **environ},
            input=PASSWORD,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    return to_its_end


def assert_refused_in_words(refused: "subprocess.CompletedProcess[str]") -> None:
    assert refused.returncode in (1, 2), refused.stdout
    assert "Traceback" not in refused.stderr
    assert "broken" not in refused.stderr
    assert "[Errno" not in refused.stderr
    assert 1 <= refused.stderr.count("\n") <= 4, refused.stderr


def test_every_command_is_tried_here() -> None:
    assert sorted({*ON_RECORDS, *ON_NO_RECORDS}) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_every_command_says_what_its_exit_code_means_and_what_each_argument_is(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main([name, "--help"])
    assert "Exit code: " in capsys.readouterr().out
    module = import_module(f"{commands.__name__}.{name}")
    asked: list[tuple[tuple[str, ...], str]] = []
    module.arguments(Asking(asked))
    assert [words for words, helps in asked if not helps] == []


class Asking:
    """Takes note of the arguments that a command adds, and of the help of each."""

    def __init__(self, asked: list[tuple[tuple[str, ...], str]]) -> None:
        self.asked = asked

    def add_argument(self, *words: str, **more: object) -> None:
        self.asked.append((words, str(more.get("help", ""))))


@pytest.mark.parametrize("name", sorted(ON_NO_RECORDS))
def test_what_was_asked_wrongly_is_said(run: Run, name: str) -> None:
    assert_refused_in_words(run(name, ON_NO_RECORDS[name]))


@pytest.mark.parametrize("name", sorted(ON_RECORDS))
def test_a_database_that_is_away_is_said(run: Run, name: str) -> None:
    nowhere = "postgresql://somebody@127.0.0.1:1/harken?connect_timeout=2"
    away = dict.fromkeys((*RuntimeUrls("", "", "", "", "").environment(), "HARKEN_ADMIN_URL"), nowhere)
    refused = run(name, ON_RECORDS[name], **away)
    assert_refused_in_words(refused)
    assert "somebody" not in refused.stderr


@pytest.mark.parametrize("name", sorted(set(ON_RECORDS) - {"migrate"}))
def test_that_no_database_is_named_is_said_with_what_names_one(run: Run, name: str) -> None:
    nothing = dict.fromkeys(RuntimeUrls("", "", "", "", "").environment(), "")
    refused = run(name, ON_RECORDS[name], **nothing)
    assert_refused_in_words(refused)
    assert "HARKEN_ENVIRONMENT" in refused.stderr


@pytest.mark.parametrize("name", sorted(set(ON_RECORDS) - {"migrate"}))
def test_an_environment_that_is_not_one_is_said(run: Run, name: str, tmp_path: Path) -> None:
    (tmp_path / "harken.env").write_bytes(b"not an environment\n" if name == "serve" else b"\xff\xfe\x00")
    refused = run(name, ON_RECORDS[name], HARKEN_ENVIRONMENT=str(tmp_path / "harken.env"))
    assert_refused_in_words(refused)
    assert "NAME=value" in refused.stderr


@pytest.mark.parametrize(
    "unsafe",
    [
        {"HARKEN_SECRET_KEY_FILE": ""},
        {"HARKEN_DEBUG": "1"},
        {"HARKEN_POOL": "many"},
        {"HARKEN_APP_URL": "postgresql://harken:kestrel@[db/harken"},
    ],
    ids=lambda unsafe: next(iter(unsafe)),
)
def test_an_environment_that_nobody_is_served_with_is_said(run: Run, unsafe: dict[str, str]) -> None:
    refused = run("serve", ON_RECORDS["serve"], **unsafe)
    assert_refused_in_words(refused)
    assert "kestrel" not in refused.stderr


@pytest.mark.parametrize("name", sorted(WITH_A_FILE))
@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00\x01", b"[1, 2"], ids=["none", "binary", "half"])
def test_a_file_that_is_wrong_is_said(run: Run, name: str, content: bytes | None, tmp_path: Path) -> None:
    file = tmp_path / "given"
    if content is not None:
        file.write_bytes(content)
    assert_refused_in_words(run(name, WITH_A_FILE[name], file=str(file)))


@pytest.mark.parametrize("name", ["portal", "serve", "stream"])
def test_a_port_that_is_taken_is_said(run: Run, name: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        refused = run(name, ("--port", str(taken.getsockname()[1])))
    assert_refused_in_words(refused)
    assert "is taken" in refused.stderr
    assert_refused_in_words(run(name, ("--port", "99999")))


@pytest.mark.parametrize("name", ["heads", "rebuild", "verify"])
def test_a_force_that_is_not_here_is_said(run: Run, name: str) -> None:
    refused = run(name, ("--force", "NOPE"))
    assert_refused_in_words(refused)
    assert "no force NOPE" in refused.stderr


@pytest.mark.parametrize("name", ["replay", "vocabulary"])
def test_a_full_disk_under_its_output_is_said(name: str) -> None:
    with Path("/dev/full").open("w") as full:
        refused = subprocess.run(
            [sys.executable, "-m", "harken.console", name, *(["stories"] if name == "replay" else [])],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert (refused.returncode, refused.stderr) == (1, "No space left on device\n")


@pytest.mark.parametrize("name", ["serve", "worker"])
def test_nothing_starts_by_a_policy_that_does_not_validate(run: Run, name: str, tmp_path: Path) -> None:
    file = tmp_path / "policies" / "wm.yaml"
    file.parent.mkdir()
    file.write_text("name: W\ncode: WM\ntargets: [{duty: nobody.knows}]\n", encoding="utf-8")
    refused = run(name, ON_RECORDS[name], HARKEN_POLICY_DIR=str(file.parent))
    assert_refused_in_words(refused)
    assert f"{file}:3: " in refused.stderr
    said = run("policy", (str(file),))
    assert said.stderr == refused.stderr


def test_a_policy_that_may_be_put_in_force_is_said_to_be(run: Run) -> None:
    said = run("policy", (str(EXAMPLE),))
    assert (said.returncode, said.stderr) == (0, "")
    assert "may be put in force" in said.stdout
