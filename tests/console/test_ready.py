"""Before anybody is answered, what each process needs is read: the first visit does not wait for it."""

from pathlib import Path

import pytest
from django.conf import settings

from harken.access.connection import acting
from harken.casework.standards import standards_of
from harken.console.ready import make_ready

POLICY = "name: Wenmarsh Police\ncode: {code}\nthresholds: {{missing.repeat: {{n: 9, days: 9}}}}\n"
BROKEN = POLICY + "targets: [{{duty: missing.no-such-duty, due: PT1H}}]\n"


def test_a_policy_broken_after_the_start_leaves_in_force_what_was_read_at_it(
    force: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "POLICY_DIR", str(tmp_path))
    with acting(None, using="worker") as connection:
        ((code,),) = connection.execute("select code from force where id = %s", (force,)).fetchall()
    file = tmp_path / f"{code.lower()}.yaml"
    file.write_text(POLICY.format(code=code), "utf-8")
    make_ready(using="keeper")
    file.write_text(BROKEN.format(code=code), "utf-8")
    assert standards_of(force).policy.thresholds["missing.repeat"] == (9, 9)
