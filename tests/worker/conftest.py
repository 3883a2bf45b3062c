"""Every test of the clock process has the installation's clock to itself."""

import pytest


@pytest.fixture(autouse=True)
def alone(undisturbed: None) -> None:
    """Nothing but this test's own is due, waiting or failing."""
