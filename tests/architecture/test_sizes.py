"""No file and no function is too long to read at a sitting."""

import ast

from tests.architecture.tree import ROOT, is_test, kept, lines_of

SOURCE, TEST, FACE, FUNCTION, PATHWAY_PARTS = 350, 500, 350, 40, 10
FACES = (".html", ".jinja", ".css", ".js", ".scss")
# Made by a tool and never read as prose: locks, translations, generated pages.
EXEMPT_SUFFIXES = (".po", ".mo")
EXEMPT_FOLDERS = ("requirements", "docs/reference")
EXEMPT_FILES = ("package-lock.json",)


def test_no_file_is_too_long() -> None:
    too_long = [
        f"{name}: {length} lines, at most {limit}"
        for name in kept(".py", ".sh", *FACES)
        if not exempt(str(name))
        for limit in [limit_of(name.suffix, apart=is_test(name) and name.parts[0] != "src")]
        if (length := len(lines_of(name))) > limit
    ]
    assert not too_long, "\n".join(too_long)


def test_no_function_is_too_long() -> None:
    too_long = [
        f"{name}:{node.lineno} {node.name}: {length} lines, at most {FUNCTION}"
        for name in kept(".py")
        for node in ast.walk(ast.parse((ROOT / name).read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        if (length := (node.end_lineno or node.lineno) - node.lineno + 1) > FUNCTION
    ]
    assert not too_long, "\n".join(too_long)


def test_no_pathway_is_two_pathways() -> None:
    parts: dict[str, set[str]] = {}
    for name in kept(".py"):
        if name.parts[:3] == ("src", "harken", "pathways") and len(name.parts) > 4 and not is_test(name):
            # A file that outgrew its size became a folder, and still is one part.
            parts.setdefault(name.parts[3], set()).add(name.parts[4])
    assert not {pathway: sorted(own) for pathway, own in parts.items() if len(own) > PATHWAY_PARTS}


def limit_of(suffix: str, *, apart: bool) -> int:
    """Tests that lie beside their source are as short as it; those apart from it may be longer."""
    if suffix in FACES:
        return FACE
    return TEST if apart else SOURCE


def exempt(name: str) -> bool:
    in_folder = any(name.startswith(f"{folder}/") for folder in EXEMPT_FOLDERS)
    return in_folder or name in EXEMPT_FILES or name.endswith(EXEMPT_SUFFIXES)
