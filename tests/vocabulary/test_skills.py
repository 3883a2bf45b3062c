"""Skills: one declared list, each with who says that the work asks for it; a duty asks for no other."""

from dataclasses import replace

import pytest

from harken.every_case.duties import DO_THE_ACTION
from harken.vocabulary import SKILLS, Basis, Confidence, skill_called


def test_a_duty_asks_only_for_what_is_declared() -> None:
    assert replace(DO_THE_ACTION, skill="KIRAT").skill == "KIRAT"
    with pytest.raises(TypeError, match=r"no skill is called so\. Declared: KIRAT"):
        replace(DO_THE_ACTION, skill="juggling")


def test_a_skill_is_found_however_its_name_is_written() -> None:
    assert skill_called(" kirat ") is SKILLS[0]
    assert skill_called("juggling") is None


def test_no_skill_claims_an_authority_that_nobody_read() -> None:
    unread = [one for one in SKILLS if one.source.confidence is not Confidence.VERIFIED]
    assert [
        one.name for one in unread if "not" not in one.source.paragraph and "no " not in one.source.paragraph
    ] == []
    assert all(
        one.source.basis is Basis.DESIGN for one in SKILLS if one.source.confidence is Confidence.DESIGN
    )
