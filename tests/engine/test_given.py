"""What must be so as well: a trigger counts for nothing in what is asked of it."""

from collections.abc import Sequence

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from harken.engine.given import Whom, checks
from harken.engine.known import known_at
from harken.vocabulary import Lacks, Recorded, Stands, StoodFor, Totals, on
from harken.vocabulary.when import Given
from tests.engine.kinds import CASE, CHILD, Freed, Other, at, fact, ruled

DAY = 24 * 60
RULES = ruled()
ASKED = [
    Stands((on(Other),), (on(Freed),)),
    Lacks((on(Other),), (on(Freed),)),
    StoodFor((on(Other),), (on(Freed),), days=0),
    StoodFor((on(Other),), (on(Freed),), days=1),
    StoodFor((on(Other), on(Freed)), (on(Freed),), days=1),
    Totals((on(Other), on(Freed)), "hours", 3, 2),
]
FACTS = st.lists(
    st.builds(
        lambda kind, happened, hours: fact(kind, happened, hours=hours),
        st.sampled_from((Other, Freed)),
        st.integers(-4, 0).map(lambda half_days: half_days * DAY // 2),
        st.integers(0, 3),
    ),
    max_size=6,
    unique_by=lambda one: one.id,
)


def so(asked: Given, facts: Sequence[Recorded], of: Recorded, *, besides: Recorded | None) -> bool:
    known = known_at(facts, chronology=CASE, subjects={}, at=at(1))
    (check,) = checks((asked,), Whom(known, RULES, CHILD))
    return check(of.happened, besides)


@pytest.mark.parametrize("asked", ASKED, ids=lambda one: type(one).__name__)
@given(facts=FACTS)
@example(facts=[fact(Other, -2 * DAY), fact(Freed, -DAY)])
@example(facts=[fact(Freed, -2 * DAY), fact(Other, -2 * DAY), fact(Other, -DAY)])
@example(facts=[fact(Other, 0, hours=3)])
def test_what_is_asked_of_a_trigger_is_answered_as_if_it_were_not_there(
    asked: Given, facts: list[Recorded]
) -> None:
    for trigger in facts:
        others = [one for one in facts if one is not trigger]
        without = so(asked, others, trigger, besides=None)
        assert so(asked, facts, trigger, besides=trigger) is without
