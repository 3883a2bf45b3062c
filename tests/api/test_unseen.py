"""A look that cannot be put on record: nobody is shown to another system either, and it is told why."""

import pytest

from tests.api.conftest import Caller

PATHS = ("/persons/{child}", "/cases/{case}", "/cases/{case}/chronology")


@pytest.mark.parametrize("path", PATHS)
def test_nobody_is_shown_whose_showing_cannot_be_recorded(
    caller: Caller, request: pytest.FixtureRequest, path: str
) -> None:
    child = caller.child()
    case = caller.missing(child).json()["chronology"]
    request.getfixturevalue("no_record_of_looks")
    answer = caller.get(path.format(child=child, case=case))
    assert answer.status_code == 503
    assert answer["Content-Type"] == "application/problem+json"
    assert answer.json()["code"] == "not_on_record"
    assert "paper list" in answer.json()["detail"]
    assert "Ashdale" not in answer.content.decode()
