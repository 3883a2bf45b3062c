"""`harken docs`: the pages stand as they are declared, and a page that does not is named."""

import re
from pathlib import Path
from pkgutil import iter_modules

import pytest

import harken
from harken.catalogue import duties, gates, kinds, pathways
from harken.console import commands
from harken.console.commands.docs import pages
from harken.console.main import main
from harken.every_case import PATHWAY
from harken.vocabulary.roles import ROLES

SOURCE = Path(harken.__file__).parent
SET_BY_OURSELVES = {
    "HARKEN_DEMO",
    "HARKEN_DEMO_ACCOUNTS",
    "HARKEN_DEMO_PARTNERS",
    "HARKEN_DEMO_PASSWORD",
    "HARKEN_LIFELINE",
}


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    (tmp_path / "src" / "harken").mkdir(parents=True)
    return tmp_path


def docs(checkout: Path, *words: str) -> int:
    return main(["docs", "--into", str(checkout), *words])


def test_the_pages_of_this_checkout_are_current(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["docs", "--check"]) == 0, capsys.readouterr().out


def test_everything_declared_is_on_a_page() -> None:
    written = pages()
    for folder, declared in (
        ("vocabulary", kinds()),
        ("duties", duties()),
        ("gates", gates()),
        ("roles", [role.name for role in ROLES]),
    ):
        missing = [key for key in declared if key not in written[f"docs/reference/{folder}.md"]]
        assert not missing


def test_every_command_and_all_that_the_environment_may_hold_is_on_a_page() -> None:
    page = pages()["docs/reference/commands.md"]
    names = [module.name for module in iter_modules(commands.__path__)]
    assert [name for name in names if f"## harken {name}\n" not in page] == []
    source = "".join(file.read_text("utf-8") for file in SOURCE.rglob("*.py") if file.name != "commands.py")
    read = {name for name in re.findall(r"\"(HARKEN_[A-Z_]+)\"", source) if name not in SET_BY_OURSELVES}
    assert sorted(name for name in read if f"_{name.split('_', 1)[1]}" not in page) == []


def test_every_rule_of_a_pathway_is_in_its_register() -> None:
    written = pages()
    for pathway in (PATHWAY, *pathways().values()):
        folder = pathway.slug if pathway is PATHWAY else f"pathways/{pathway.slug}"
        page = written[f"src/harken/{folder}/REGISTER.md"]
        assert all(f"| {rule} |" in page for duty in pathway.duties for rule in duty.rules)


def test_a_page_that_is_not_current_is_named_and_not_touched(
    checkout: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert docs(checkout) == 0
    page = checkout / "docs" / "reference" / "roles.md"
    page.write_text("older", encoding="utf-8")
    capsys.readouterr()
    assert docs(checkout, "--check") == 1
    assert capsys.readouterr().out.startswith("docs/reference/roles.md: not current")
    assert page.read_text(encoding="utf-8") == "older"


def test_written_pages_are_current(checkout: Path) -> None:
    docs(checkout)
    assert docs(checkout, "--check") == 0


def test_what_is_no_checkout_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert docs(tmp_path) == 2
    assert "not a checkout" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())
