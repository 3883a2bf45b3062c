"""A pathway is one folder: nothing outside it may know its name."""

from pathlib import Path

import pytest

from harken.catalogue import pathways
from harken.vocabulary import Pathway

HOUSE = Path(__file__).parents[2] / "src" / "harken"
# The practice force is data of one install, and tells what is recorded of which kind.
DATA = ("console/practice/past", "policy/examples")

each_pathway = pytest.mark.parametrize("pathway", pathways().values(), ids=lambda p: p.slug)


@each_pathway
def test_nothing_outside_a_pathway_names_it(pathway: Pathway) -> None:
    own = HOUSE / "pathways" / pathway.slug
    declared = [*pathway.entries, *pathway.duties, *pathway.gates, *pathway.flags]
    names = [f"pathways.{pathway.slug}", *(f'"{one.key}"' for one in declared)]
    outside = (
        path
        for path in HOUSE.rglob("*")
        if path.suffix in (".py", ".html", ".sql", ".js")
        and own not in path.parents
        and not any(folder in path.as_posix() for folder in DATA)
        and "vendor" not in path.parts
    )
    assert [path for path in outside if any(name in path.read_text("utf-8") for name in names)] == []


@each_pathway
def test_a_pathway_is_written_in_the_vocabulary_alone(pathway: Pathway) -> None:
    allowed = ("harken.vocabulary", "harken.every_case", f"harken.pathways.{pathway.slug}")
    own = HOUSE / "pathways" / pathway.slug
    sources = [path for path in own.rglob("*.py") if "tests" not in path.parts]
    strays = {
        (path.name, line.split()[1])
        for path in sources
        for line in path.read_text("utf-8").splitlines()
        if line.startswith(("from harken", "import harken")) and not line.split()[1].startswith(allowed)
    }
    assert strays == set()
