"""The command line: finds the command, hands it its arguments, and gives back its exit code."""

import argparse
import ast
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from pkgutil import iter_modules

from harken.console import commands
from harken.console.failures import of_a_file, of_ourselves, say, traced

EPILOG = (
    "Commands that work on records find their database through HARKEN_ENVIRONMENT, which names the file that "
    "`harken migrate` wrote, and others after it, separated as in PATH. `harken COMMAND --help` says what "
    "each takes and what its exit code means."
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command. Exit codes: 0 all well, 1 something is not so, 2 it could not be read or asked."""
    words = sys.argv[1:] if argv is None else list(argv)
    names = [module.name for module in iter_modules(commands.__path__)]
    parser = _parser(names, chosen=next((word for word in words if word in names), ""))
    options = parser.parse_args(words)
    if not options.command:
        parser.print_help()
        return 2
    try:
        code = int(options.run(options))
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read our output, such as `head`, has had enough
        _let_go_of_output()
        return 0
    except KeyboardInterrupt:
        return 130
    except OSError as why:
        _let_go_of_output()
        say(of_a_file(why))
        return 1
    except Exception as broken:  # a door, the last guard
        if traced():
            raise
        say(of_ourselves(broken))
        return 1
    return code


def _let_go_of_output() -> None:
    """What is still to be written goes nowhere, so that the interpreter does not fail at it again."""
    if sys.__stdout__ is not None and sys.stdout is sys.__stdout__:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.__stdout__.fileno())


def _parser(names: Sequence[str], *, chosen: str) -> argparse.ArgumentParser:
    """Only the chosen command is imported, so that none pays for what another needs."""
    parser = argparse.ArgumentParser(
        prog="harken", description="What is owed to a child, by when, by whose rule.", epilog=EPILOG
    )
    subparsers = parser.add_subparsers(dest="command", metavar="COMMAND")
    for name in names:
        says = _first_line(name)
        one = subparsers.add_parser(name, help=says, description=says)
        if name == chosen:
            module = import_module(f"{commands.__name__}.{name}")
            module.arguments(one)
            one.set_defaults(run=module.run)
            one.epilog = f"Exit code: {module.run.__doc__}"
    return parser


def _first_line(name: str) -> str:
    """A command's help, read from its file."""
    spec = find_spec(f"{commands.__name__}.{name}")
    if spec is None or spec.origin is None:
        return ""
    return ast.get_docstring(ast.parse(Path(spec.origin).read_text(encoding="utf-8"))) or ""
