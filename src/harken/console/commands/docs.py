"""Write the reference pages from what is declared, or check that they are current."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType

import harken
from harken.catalogue import every
from harken.console import commands
from harken.console.reference.commands import commands_page
from harken.console.reference.duties import duties_page, gates_page, register
from harken.console.reference.roles import permissions_page, roles_page
from harken.console.reference.vocabulary import vocabulary_page
from harken.every_case import PATHWAY as EVERY_CASE

CHECKOUT = Path(harken.__file__).resolve().parents[2]


def arguments(parser: ArgumentParser) -> None:
    """Write, or only look."""
    parser.add_argument("--check", action="store_true", help="write nothing; say which pages are not current")
    parser.add_argument(
        "--into", metavar="FOLDER", default=str(CHECKOUT), help="another checkout than this one"
    )


def run(options: Namespace) -> int:
    """0 written, or all current; 1 a page is not current; 2 this is no checkout."""
    root = Path(options.into)
    if not (root / "src" / "harken").is_dir():
        print(f"{root} is not a checkout of Harken: the pages live beside its source.", file=sys.stderr)
        return 2
    stale = [(root / path, text) for path, text in pages().items() if _stands(root / path) != text]
    for path, text in stale:
        print(
            f"{path.relative_to(root)}: {'not current. Run `harken docs`.' if options.check else 'written'}"
        )
        if not options.check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
    return 1 if options.check and stale else 0


def pages() -> Mapping[str, str]:
    """Every page, by its path in a checkout."""
    declared = every()
    registers = {
        f"src/harken/{_folder(one.slug)}/REGISTER.md": register(one)
        for one in declared
        if one.duties or one.gates
    }
    return registers | {
        "docs/reference/commands.md": commands_page(_commands()),
        "docs/reference/duties.md": duties_page(declared),
        "docs/reference/gates.md": gates_page(declared),
        "docs/reference/permissions.md": permissions_page(),
        "docs/reference/roles.md": roles_page(),
        "docs/reference/vocabulary.md": vocabulary_page(declared),
    }


def _commands() -> Mapping[str, ModuleType]:
    names = sorted(module.name for module in iter_modules(commands.__path__))
    return {name: import_module(f"{commands.__name__}.{name}") for name in names}


def _folder(slug: str) -> str:
    return slug if slug == EVERY_CASE.slug else f"pathways/{slug}"


def _stands(path: Path) -> str:
    return path.read_text("utf-8") if path.exists() else ""
