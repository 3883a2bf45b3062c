"""Bodies as they were stored by each version of each entry: every one must load for ever."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from harken.vocabulary import Pathway


def every_body_loads(pathway: Pathway, folder: Path) -> Callable[[str], None]:
    """A test that each entry has a stored body for each version, and that it loads and says the same."""
    names = [f"{kind.key}.v{n}" for kind in pathway.entries for n in range(1, kind.version + 1)]
    kinds = {kind.key: kind for kind in pathway.entries}

    @pytest.mark.parametrize("name", names)
    def check(name: str) -> None:
        stored = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
        kind = kinds[stored["key"]]
        answers: Mapping[str, Any] = {**stored["coded"], **stored["words"]}
        for version in range(stored["version"], kind.version):
            answers = kind.upgrades[version](answers)
        entry = kind.model_validate(answers)
        if stored["version"] == kind.version:
            assert (entry.coded(), entry.words()) == (stored["coded"], stored["words"])
        assert entry.sentence(unmasked=True)

    return check


def nothing_else_is_stored(pathway: Pathway, folder: Path) -> Callable[[], None]:
    """A test that no entry of which a body was ever stored has gone, or changed its key."""
    keys = {kind.key for kind in pathway.entries}

    def check() -> None:
        assert {file.stem.rpartition(".v")[0] for file in folder.glob("*.json")} == keys

    return check
