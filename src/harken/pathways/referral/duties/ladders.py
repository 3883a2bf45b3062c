"""Lengths of time and rungs that the duties of this pathway share."""

from harken.vocabulary import AtAnswer, Earliest, Elapsed, Tell, WorkingDays
from harken.vocabulary.roles import DETECTIVE_INSPECTOR, MASH_MANAGER

HALF_A_DAY, DAY, TWO_DAYS = Elapsed(hours=12), Elapsed(hours=24), Elapsed(hours=48)
ON_OUR_MANAGERS = (Tell(MASH_MANAGER), Tell(DETECTIVE_INSPECTOR, HALF_A_DAY))


def by_then(answer: str) -> Earliest:
    """By the time somebody asked for, and by the end of the next working day at the latest."""
    return Earliest((AtAnswer(answer), WorkingDays(1)))
