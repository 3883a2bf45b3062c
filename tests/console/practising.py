"""Runs `harken demo` as somebody at a terminal would, in a folder of its own, and looks at what it left."""

import fcntl
import http.client
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

from harken.cluster import our_cluster

PATIENCE = 240.0
ADDRESS = re.compile(r"http://127\.0\.0\.1:(\d+)")


@dataclass
class Practice:
    """One folder of practice. `environ` is what it is run with."""

    state: Path
    environ: Mapping[str, str]
    begun: list["Demo"] = field(default_factory=list)

    def begin(self, *words: str, **environ: str) -> "Demo":
        command = [sys.executable, "-m", "harken.console", "demo", *words]
        process = subprocess.Popen(
            command,
            env={**self.environ, **environ},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        self.begun.append(Demo(process))
        return self.begun[-1]

    def left_running(self) -> list[str]:
        """The processes that have to do with this folder, as they were begun."""
        return [_begun_as(each) for each in Path("/proc").glob("[0-9]*") if self._ours(each)]

    def running(self, word: str) -> list[int]:
        """The ids of our processes that were begun with this word."""
        ours = [each for each in Path("/proc").glob("[0-9]*") if self._ours(each)]
        return [int(each.name) for each in ours if word in _begun_as(each).split()]

    def server(self) -> int:
        """The id of the PostgreSQL of this folder."""
        return int((self.state / "cluster" / "postmaster.pid").read_text("ascii").split()[0])

    def _ours(self, process: Path) -> bool:
        try:
            environ = (process / "environ").read_bytes().split(b"\0")
            inside = os.readlink(process / "cwd").startswith(f"{self.state}/")
        except OSError:
            return False
        return inside or f"HARKEN_STATE_DIR={self.state}".encode() in environ


def _begun_as(process: Path) -> str:
    try:
        return (process / "cmdline").read_bytes().replace(b"\0", b" ").decode().strip()
    except OSError:
        return ""


@dataclass
class Demo:
    """One `harken demo` that was begun."""

    process: "subprocess.Popen[str]"
    said: str = ""

    @property
    def port(self) -> int:
        found = ADDRESS.search(self.said)
        assert found, self.said
        return int(found[1])

    def ready(self) -> "Demo":
        """Read what it says until it says that it is ready."""
        assert self.process.stdout
        for line in self.process.stdout:
            self.said += line
            if line.startswith("Ready in"):
                return self
        raise AssertionError(f"It never was ready, and said:\n{self.said}")

    def ended(self) -> int:
        """Wait until it ends; its exit code."""
        rest, _ = self.process.communicate(timeout=PATIENCE)
        self.said += rest
        return self.process.returncode

    def stopped(self, by: int = signal.SIGINT) -> int:
        self.process.send_signal(by)
        return self.ended()

    def page(self, path: str, cookie: str = "") -> tuple[int, str]:
        return self._ask("GET", path, cookie)[:2]

    def signed_in(self, login: str, password: str) -> str:
        """Sign in as a browser does; the session's cookie."""
        status, page, cookies = self._ask("GET", "/sign-in", "")
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
        assert token, status
        form = {"csrfmiddlewaretoken": token[1], "collar": login, "password": password}
        status, said, given = self._ask("POST", "/sign-in", cookies, urlencode(form))
        assert status == 302, said[-2000:]
        return given

    def _ask(self, method: str, path: str, cookie: str, body: str = "") -> tuple[int, str, str]:
        asked = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        here = f"http://127.0.0.1:{self.port}"
        headers = {"Cookie": cookie, "Referer": f"{here}/"}
        if body:
            headers |= {"Content-Type": "application/x-www-form-urlencoded", "Origin": here}
        asked.request(method, path, body or None, headers)
        answer = asked.getresponse()
        said = answer.read().decode()
        cookies = [one.split(";")[0] for one in answer.headers.get_all("Set-Cookie") or [] if "=;" not in one]
        asked.close()
        return answer.status, said, "; ".join(cookies)


@contextmanager
def practice(like: Path | None = None) -> Iterator[Practice]:
    """A folder of its own, or to be; nothing is left of it, neither file nor process."""
    # Not pytest's own folder: PostgreSQL, run as another user when we are root, could not enter it.
    state = Path(tempfile.mkdtemp(prefix="harken-practice-"))
    state.rmdir()
    if like:
        subprocess.run(["cp", "-a", like, state], check=True)
    ours = {name: value for name, value in os.environ.items() if not name.startswith(("HARKEN_", "DJANGO_"))}
    made = Practice(state, {**ours, "HARKEN_STATE_DIR": str(state)})
    try:
        yield made
    finally:
        for demo in made.begun:
            if demo.process.poll() is None:
                demo.process.terminate()
                demo.ended()
        if state.exists():
            our_cluster(made.environ).stop()
            shutil.rmtree(state)


def made_once() -> Path:
    """A folder to copy, in which the practice force was made and nothing runs.

    The first who asks makes it for the run, whichever of xdist's workers that is.
    """
    run = Path(os.environ["HARKEN_TEST_STATE_DIR"])
    kept = run / "practice"
    with (run / "practice.lock").open("w") as alone:
        fcntl.flock(alone, fcntl.LOCK_EX)
        if not kept.exists():
            with practice() as made:
                demo = made.begin("--prepare")
                assert demo.ended() == 0, demo.said
                (made.state / "ballast").unlink()
                made.state.rename(kept)
    return kept


def until(what: Callable[[], bool], patience: float = 180.0, still: Callable[[], object] = str) -> None:
    """Wait for something that comes; its not coming in time is a failure, that says what is so `still`."""
    latest = time.monotonic() + patience
    while not what():
        assert time.monotonic() < latest, f"it never came: {still()}"
        time.sleep(0.1)
