"""Measure Harken: `python -m bench [names] [--small]`. Prints; never asserts."""

import argparse
import importlib
import os
from collections.abc import Sequence

from bench.figures import say, show_machine

PURE = ("reckon",)
STORED = ("verb", "http", "tell", "seal", "interruptions", "pages", "search")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the measurements named, or all; each says what its aim is."""
    options = _options(argv)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "harken.project.settings")
    show_machine()
    for name in (name for name in PURE if name in options.names):
        _title(name)
        importlib.import_module(f"bench.{name}").run(small=options.small)
    stored = [name for name in STORED if name in options.names]
    if stored:
        _in_a_database(stored, small=options.small)
    return 0


def _in_a_database(names: Sequence[str], *, small: bool) -> None:
    say("\nMaking a database to measure in …")
    with importlib.import_module("bench.ground").ground() as installation:
        for name in names:
            _title(name)
            importlib.import_module(f"bench.{name}").run(installation, small=small)


def _title(name: str) -> None:
    load = os.getloadavg()[0]
    say(f"\n{name}: {importlib.import_module(f'bench.{name}').__doc__} (load {load:.1f})")


def _options(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    known = (*PURE, *STORED)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"which: {', '.join(known)} (default: all)")
    parser.add_argument("--small", action="store_true", help="fewer of everything, to see that it runs")
    options = parser.parse_args(argv)
    if unknown := set(options.names) - set(known):
        parser.error(f"nothing is called {', '.join(sorted(unknown))}; there are {', '.join(known)}")
    options.names = options.names or list(known)
    return options


if __name__ == "__main__":
    raise SystemExit(main())
