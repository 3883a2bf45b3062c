"""The page of a refusal: what was written is on it, and no id of anybody."""

from django.test import Client

from tests.desk.reading import first_form, said
from tests.desk.world import World


def test_what_was_written_is_kept_and_whom_it_was_about_is_no_id(officer: Client, world: World) -> None:
    case = f"/cases/{world.case.chronology}/record"
    _, begun = first_form(officer.get(f"{case}/every-case.noted"), f"{case}/every-case.noted")
    sent = begun | {"happened": "now", "about": world.child, "a-reason": "All is done"}
    answer = officer.post(f"{case}/every-case.closed", sent)
    assert answer.status_code == 403
    assert "All is done" in said(answer)
    assert world.child not in said(answer)


def test_a_time_that_was_written_out_is_one_line_of_what_was_written(officer: Client, world: World) -> None:
    form = f"/cases/{world.case.chronology}/record/every-case.noted"
    parts = {"happened-day": "2", "happened-month": "1", "happened-year": "2199", "happened-time": "04:45"}
    page = officer.get(form)
    _, fields = first_form(page, form)
    answer = officer.post(form, fields | parts | {"happened": "other", "a-note": "He has his coat"})
    assert answer.status_code == 400
    assert "Happened 2 1 2199 04:45" in said(answer)
    assert "Happened-day" not in said(answer)
