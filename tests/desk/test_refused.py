"""The page of a refusal: what was written is on it, and no id of anybody."""

from django.test import Client

from tests.desk.reading import press, said
from tests.desk.world import World


def test_what_was_written_is_kept_and_whom_it_was_about_is_no_id(officer: Client, world: World) -> None:
    form = f"/cases/{world.case.chronology}/record/every-case.closed"
    answer = press(
        officer, officer.get(form), form, happened="now", about=world.child, a__reason="All is done"
    )
    assert answer.status_code == 403
    assert "All is done" in said(answer)
    assert world.child not in said(answer)
