"""What the list of whom officers look out for may say of why somebody is on it."""

from dataclasses import replace

import pytest

from harken.pathways.offender.entries.management import Visited
from harken.pathways.offender.pages import BRIEFING_LIST
from harken.vocabulary import PutOn


def test_only_what_puts_somebody_on_the_list_says_why_they_are_on_it() -> None:
    with pytest.raises(TypeError, match=r"offender\.visited does not raise offender\.on-the-briefing-list"):
        replace(BRIEFING_LIST, put_on=(PutOn(Visited, "They were visited"),))
