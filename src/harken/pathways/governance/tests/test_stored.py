"""Every body ever stored still loads."""

from pathlib import Path

from harken.every_case.tests.stored_bodies import every_body_loads, nothing_else_is_stored
from harken.pathways.governance import PATHWAY

STORED = Path(__file__).parents[1] / "stored"

test_a_stored_body_loads = every_body_loads(PATHWAY, STORED)
test_no_entry_has_gone = nothing_else_is_stored(PATHWAY, STORED)
