"""Clocks: every word for time that a duty may use. Pure; none reads the time of day itself."""

from harken.vocabulary.clocks.chosen import ByAnswer, ByLevel, Earliest
from harken.vocabulary.clocks.lengths import (
    BeforeNextSchoolDay,
    CourtHours,
    Days,
    Elapsed,
    Inclusive,
    Months,
    Weeks,
    WorkingDays,
)
from harken.vocabulary.clocks.limits import AfterEnd, Deferred, Extended, HardStop, Pausing
from harken.vocabulary.clocks.moments import (
    AfterSilence,
    AtAge,
    AtAnswer,
    AtMeeting,
    AtShiftChange,
    BeforeEntry,
    moment_in,
)
from harken.vocabulary.clocks.prompts import AsSoonAsPracticable, AtOnce
from harken.vocabulary.clocks.reading import Clock, History, Reading

__all__ = [
    "AfterEnd",
    "AfterSilence",
    "AsSoonAsPracticable",
    "AtAge",
    "AtAnswer",
    "AtMeeting",
    "AtOnce",
    "AtShiftChange",
    "BeforeEntry",
    "BeforeNextSchoolDay",
    "ByAnswer",
    "ByLevel",
    "Clock",
    "CourtHours",
    "Days",
    "Deferred",
    "Earliest",
    "Elapsed",
    "Extended",
    "HardStop",
    "History",
    "Inclusive",
    "Months",
    "Pausing",
    "Reading",
    "Weeks",
    "WorkingDays",
    "moment_in",
]
