"""Shapes the house does without: cleverness that hides what happens, imports that hide a cycle."""

import ast
import re
from functools import cache
from pathlib import Path

from tests.architecture.tree import ROOT, is_test, kept

DECLARED = (("src", "harken", "pathways"), ("src", "harken", "every_case"))
HIDDEN = re.compile(r"django\.dispatch|models\.signals|contenttypes|GenericForeignKey|post_save|pre_save")
STORED_BY_DJANGO = {"save", "delete", "get_queryset", "__new__", "__getattr__", "__getattribute__"}


@cache
def source() -> list[tuple[Path, ast.Module]]:
    return [
        (name, ast.parse((ROOT / name).read_text(encoding="utf-8")))
        for name in kept(".py")
        if name.parts[0] == "src" and not is_test(name) and "migrations" not in name.parts
    ]


def test_nothing_happens_behind_a_call() -> None:
    found = [
        f"{name}:{node.lineno} {node.name}"
        for name, tree in source()
        for node in ast.walk(tree)
        if (isinstance(node, ast.FunctionDef) and node.name in STORED_BY_DJANGO)
        or (isinstance(node, ast.ClassDef) and any(word.arg == "metaclass" for word in node.keywords))
    ]
    assert found == []


def test_no_signals_and_no_relations_to_anything() -> None:
    texts = ((name, (ROOT / name).read_text("utf-8")) for name, _ in source())
    assert [f"{name}: {hit[0]}" for name, text in texts if (hit := HIDDEN.search(text))] == []


def test_no_import_is_hidden_from_the_contracts() -> None:
    found = [
        f"{name}:{node.lineno}"
        for name, tree in source()
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
        if any(isinstance(one, ast.Import | ast.ImportFrom) for one in ast.walk(node))
    ]
    assert found == []


def test_what_is_declared_can_be_printed() -> None:
    found = [
        f"{name}:{node.lineno}"
        for name, tree in source()
        if name.parts[:3] in DECLARED
        for node in ast.walk(tree)
        if isinstance(node, ast.Lambda)
    ]
    assert found == []


def test_a_test_is_a_claim() -> None:
    found = [
        f"{name}:{node.lineno} {node.name}"
        for name in kept(".py")
        if is_test(name)
        for node in ast.walk(ast.parse((ROOT / name).read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and re.match(r"test\b.*\bshould\b", node.name.replace("_", " "))
    ]
    assert found == []
