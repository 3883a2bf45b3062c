"""Whoever is identified or graded is named on that form as the suspect: what stands on them rises by it."""

import pytest

from harken.pathways.online_abuse.entries.identification import SuspectIdentified
from harken.pathways.online_abuse.entries.kirat import KiratRun
from harken.pathways.online_abuse.flags import ASK_ABOUT_THEM_FIRST
from harken.vocabulary import Entry


@pytest.mark.parametrize("kind", [SuspectIdentified, KiratRun])
def test_the_form_asks_who_the_suspect_is(kind: type[Entry]) -> None:
    assert set(ASK_ABOUT_THEM_FIRST.roles) <= {one.part for one in kind.names_whom}
