"""Nothing that anybody writes or looks for reaches a log: not where it went well, nor where it did not."""

import logging

import pytest
from django.test import Client

from tests.desk.reading import press, said
from tests.desk.world import World

WRITTEN = ("Zephyrine", "Quillfeather", "obsidian larks", "14 Marrowgate Lane")
FORGED = "\nCRITICAL all is well"


def at_work(client: Client, world: World) -> None:
    """Somebody enters a person and what they said, is refused, looks for them, and mistypes addresses."""
    given, family, words, where = WRITTEN
    form = "/people/new"
    entered = press(client, client.get(form), form, a__given_names=given, a__family_name=family)
    assert entered.status_code == 302
    note = f"/cases/{world.case.chronology}/record/every-case.noted"
    assert press(client, client.get(note), note, happened="now", a__note=words).status_code == 302
    refused = press(client, client.get(note), note, **{"happened": "other", "a-note": where})
    assert refused.status_code == 400
    assert where in said(refused)
    assert client.get("/search", {"q": f"{given} {family}{FORGED}"}).status_code == 200
    assert client.get(f"/cases/nobody{FORGED}").status_code == 404
    client.post("/api/v1/persons", f'{{"given_names": "{given}", ', content_type="application/json")


def test_nothing_that_is_written_or_looked_for_is_in_a_log(
    officer: Client, world: World, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    at_work(officer, world)
    logged = "\n".join(logging.Formatter().format(one) for one in caplog.records)
    assert "Not Found" in logged
    assert [words for words in WRITTEN if words in logged] == []
    assert "CRITICAL" not in [line.split()[0] for line in logged.splitlines() if line]
