"""Chance that falls the same way each time it is tried."""

from random import Random


def chance(seed: int) -> Random:
    """Dice for a repeatable walk; never for a secret."""
    return Random(seed)  # noqa: S311 - never for a secret
