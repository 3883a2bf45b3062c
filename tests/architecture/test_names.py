"""Names say what a thing is, modules say what belongs in them, no file names a machine or a registry."""

import ast
import re
from pathlib import Path

from tests.architecture.tree import ROOT, kept

NOT_ROOMS = {"utils", "util", "common", "helpers", "helper", "core", "shared", "misc", "lib", "stuff", "base"}
NOT_CLASSES = ("Manager", "Service", "Helper", "Util", "Utils", "Base", "Mixin", "Data", "Info", "Obj")
# Written in pieces, so that this file does not name them.
REGISTRIES = (
    "pypi" + ".org",
    "python" + "hosted",
    "npm" + "js.",
    "yarn" + "pkg",
    "registry" + ".npm",
    "pypi" + ".python",
)
MACHINES = ("/ho" + "me/", "/ro" + "ot/", "/wo" + "rk/", "/Us" + "ers/", "/op" + "t/", "C:" + "\\")
BINARY = {".png", ".jpg", ".jpeg", ".webp", ".ico", ".mo", ".gz", ".zip", ".pdf"}


def test_no_room_or_file_is_named_for_nothing() -> None:
    named = [
        str(name)
        for name in kept()
        if name.parts[0] in {"src", "tests", "bench", "scripts"}
        if NOT_ROOMS & {part.removesuffix(".py").lower() for part in name.parts}
    ]
    assert not named


def test_no_class_is_named_for_what_it_does_not_say() -> None:
    named = [
        f"{name}:{node.lineno} {node.name}"
        for name in kept(".py")
        for node in ast.walk(parsed(name))
        if isinstance(node, ast.ClassDef) and node.name.endswith(NOT_CLASSES)
    ]
    assert not named


def test_every_module_says_what_belongs_in_it() -> None:
    silent = [
        str(name)
        for name in kept(".py")
        if "migrations" not in name.parts and (ROOT / name).stat().st_size
        if not (ast.get_docstring(parsed(name)) or "").split("\n", 1)[0].rstrip().endswith(".")
    ]
    assert not silent


def test_every_module_of_source_has_words_even_when_it_has_no_code() -> None:
    empty = [str(name) for name in kept(".py") if name.parts[0] == "src" and not (ROOT / name).stat().st_size]
    assert not [
        name for name in empty if not name.endswith(("/tests/__init__.py", "/migrations/__init__.py"))
    ]


def test_no_file_names_a_registry_or_a_machine() -> None:
    # A word before the slash makes it an address within a site or a package, not a path of a machine.
    path = re.compile(r"(?<![\w.}\])>-])(?:" + "|".join(re.escape(each) for each in MACHINES) + ")")
    found = [
        f"{name}: {hit}"
        for name in kept()
        if name.suffix not in BINARY
        for text in [(ROOT / name).read_text(encoding="utf-8")]
        for hit in [*(each for each in REGISTRIES if each in text), *path.findall(text)]
    ]
    assert not found


def test_no_comment_promises_work_without_an_issue() -> None:
    promise = re.compile(r"#\s*(?:TO" + r"DO|FIX" + r"ME|XX" + r"X)\b(?!.*#\d+)", re.IGNORECASE)
    found = [
        f"{name}:{number}"
        for name in kept(".py")
        for number, line in enumerate((ROOT / name).read_text(encoding="utf-8").splitlines(), start=1)
        if promise.search(line)
    ]
    assert not found


def parsed(name: Path) -> ast.Module:
    return ast.parse((ROOT / name).read_text(encoding="utf-8"))
