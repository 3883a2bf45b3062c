"""The form of what a duty asks begins with whom it asks of, and nothing that somebody has to have done."""

from django.test import Client

from harken.desk.lines.asked_for import asked_for
from tests.desk.reading import first_form
from tests.desk.world import World


def answers(client: Client, page: str) -> dict[str, list[str]]:
    return {k: v for k, v in first_form(client.get(page), page.partition("?")[0])[1].items() if k[:2] == "a-"}


def test_a_receipt_that_is_owed_begins_with_the_agency_that_was_told(sergeant: Client, world: World) -> None:
    here = f"/cases/{world.case.chronology}"
    form = f"{here}/record/every-case.receipt"
    duty = next(
        one.duty.key
        for one in world.sergeant.standards.rules.ready
        if one.duty.key.startswith("missing.") and "every-case.receipt" in one.met[0][0].by_kind
    )
    assert f'{form}?for={duty}"' in sergeant.get(here).content.decode()
    begun = answers(sergeant, f"{form}?for={duty}")
    assert begun["a-sender"] == ["children's social care"]
    assert begun["a-purpose"] == ["child reported missing"]
    assert begun["a-who"] == [""]
    assert "a-sender" not in answers(sergeant, form)


def test_what_somebody_saw_said_or_decided_is_filled_in_by_no_duty(sergeant: Client, world: World) -> None:
    rules = world.sergeant.standards.rules
    begun = {
        (kind, name)
        for one in rules.ready
        for kind, entry in rules.kinds.items()
        for name in asked_for(one.duty, entry)
    }
    assert {("every-case.receipt", "a-sender"), ("every-case.receipt", "a-purpose")} <= begun
    assert not {name for _, name in begun} & {"a-seen", "a-step", "a-outcome", "a-answer", "a-given"}
    form = f"/cases/{world.case.chronology}/record/every-case.voice"
    assert sergeant.get(f"{form}?for=no-such-duty").status_code == 200
