"""The example policy of the invented force: it validates, and shows one of each."""

import re
from datetime import date
from pathlib import Path

import pytest

from harken import policy as room
from harken.catalogue import duties
from harken.policy.force import Policy
from harken.policy.read import read_policy
from harken.vocabulary.roles import SOCIAL_CARE

EXAMPLE = Path(room.__file__).parent / "examples" / "wenmarsh.yaml"


@pytest.fixture(scope="module")
def wenmarsh() -> Policy:
    read = read_policy(EXAMPLE, duties().values())
    assert isinstance(read, Policy), "\n".join(map(str, read))
    return read


def test_it_is_of_the_invented_force(wenmarsh: Policy) -> None:
    assert (wenmarsh.name, wenmarsh.code) == ("Wenmarsh Police", "WM")
    assert {"Eastmere", "Kelbridge"} <= set(wenmarsh.areas)


def test_one_target_is_looser_with_its_reasons_and_one_is_not(wenmarsh: Policy) -> None:
    looser = [target for target in wenmarsh.targets if target.looser]
    assert len(looser) == 1
    assert looser[0].reason
    assert looser[0].owner
    assert looser[0].review
    assert len(wenmarsh.targets) > len(looser)


def test_every_area_has_somewhere_for_notices_to_go(wenmarsh: Policy) -> None:
    assert all(wenmarsh.address_of(SOCIAL_CARE, area) for area in wenmarsh.areas)


def test_its_calendars_are_its_own(wenmarsh: Policy) -> None:
    assert wenmarsh.calendars.ours() == ()
    assert wenmarsh.calendars.school_note(date(2026, 9, 8), "Tarn Hill Academy") == ""
    assert wenmarsh.calendars.school_starts(date(2026, 10, 26), "Tarn Hill Academy") is None


def test_no_number_or_address_in_it_is_real() -> None:
    text = EXAMPLE.read_text()
    assert set(re.findall(r"0\d{4} \d{3}", text)) == {"01632 960"}
    assert all(address.endswith(".example") for address in re.findall(r"@(\S+)", text))
