"""Rewrites the hash-locked requirements from pyproject.toml; needs uv on PATH, as nothing else here does."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMPILE = (
    *("uv", "pip", "compile", "--quiet", "--universal", "--python-version", "3.11", "--generate-hashes"),
    *("--no-emit-index-url", "--no-emit-find-links", "--no-annotate", "--no-header"),
)


def main() -> int:
    """Write every lock; `--upgrade` takes newer versions, otherwise those already locked are kept."""
    for name, wanted in locks().items():
        target = ROOT / "requirements" / f"{name}.txt"
        if "--upgrade" in sys.argv:
            target.unlink(missing_ok=True)
        # The tools must not move what runs.
        bounds = ["--constraint", "requirements/run.txt"] if name in {"dev", "mutation"} else []
        command = [*COMPILE, *bounds, "--output-file", str(target), "-"]
        subprocess.run(command, cwd=ROOT, check=True, input="\n".join(wanted), text=True)
        kept = re.sub(r"(?m)^\s*#.*\n", "", target.read_text(encoding="utf-8"))
        target.write_text(kept, encoding="utf-8")
        print(f"wrote {target.relative_to(ROOT)}")
    return 0


def locks() -> dict[str, list[str]]:
    """What each lock holds: to build, run, test, test the tests, and npm for machines that have none."""
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    extras = declared["project"]["optional-dependencies"]
    build = declared["build-system"]["requires"]
    run = [*build, *declared["project"]["dependencies"], *extras["embedded"]]
    dev = [*run, *extras["dev"]]
    mutation = [*dev, *extras["mutation"]]
    return {"build": build, "run": run, "dev": dev, "mutation": mutation, "front-end": extras["front-end"]}


if __name__ == "__main__":
    sys.exit(main())
