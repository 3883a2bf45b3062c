"""Installs Harken into .venv from hash-locked requirements with Python alone; quick when nothing changed."""

import hashlib
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
LOCKS = ROOT / "requirements"
# Written once .venv is whole: a half-made one, or one moved with its checkout, is made again.
PLACE = VENV / ".place"


def main() -> int:
    """Install to `run`, or to `dev` (all of run and the tools); a folder installed for dev serves run too."""
    wanted = sys.argv[1] if len(sys.argv) > 1 else "run"
    if not any(stamp(each).exists() and stamp(each).read_text() == digest(each) for each in {wanted, "dev"}):
        install(wanted)
        stamp(wanted).write_text(digest(wanted))
    subprocess.run([PYTHON, ROOT / "scripts" / "front_end.py"], check=True)
    return 0


def install(wanted: str) -> None:
    if not PYTHON.exists() or not PLACE.exists() or PLACE.read_text() != str(ROOT):
        print("Making .venv", flush=True)
        subprocess.run([sys.executable, "-m", "venv", "--clear", VENV], check=True)
        PLACE.write_text(str(ROOT))
    print(f"Installing what Harken needs to {wanted} (requirements/{wanted}.txt)", flush=True)
    pip("--require-hashes", "-r", str(LOCKS / "build.txt"))
    pip("--require-hashes", "--no-build-isolation", "-r", str(LOCKS / f"{wanted}.txt"))
    pip("--no-deps", "--no-build-isolation", "--editable", str(ROOT))


def pip(*arguments: str) -> None:
    command = [PYTHON, "-m", "pip", "install", "-qq", "--disable-pip-version-check", *arguments]
    subprocess.run(command, check=True, cwd=ROOT)


def stamp(wanted: str) -> Path:
    return VENV / f".installed-{wanted}"


def digest(wanted: str) -> str:
    """Changes when a lock, the project's own metadata or the place of the checkout does."""
    read = [LOCKS / "build.txt", LOCKS / f"{wanted}.txt", ROOT / "pyproject.toml"]
    return hashlib.sha256(b"\0".join([str(ROOT).encode(), *(file.read_bytes() for file in read)])).hexdigest()


if __name__ == "__main__":
    sys.exit(main())
