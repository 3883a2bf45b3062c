"""Shape: what may be written in a policy file, key by key. Nothing here knows a duty."""

from datetime import date, datetime, time
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def _clock_time(written: object) -> object:
    if isinstance(written, str) and len(written) == len("07:00"):
        return time.fromisoformat(written)
    raise ValueError("Write a London time with two digits each, such as 08:45")


def _day(written: object) -> object:
    if isinstance(written, date) and not isinstance(written, datetime):
        return written
    if isinstance(written, str) and len(written) == len("2026-09-01"):
        return date.fromisoformat(written)
    raise ValueError("Write a date such as 2026-09-01")


def _day_of_week(written: object) -> int:
    short = str(written).lower()
    for number, day in enumerate(DAYS):
        if len(short) > 2 and day.startswith(short):
            return number
    raise ValueError("Write a day of the week, such as Monday")


def _code(written: object) -> str:
    if isinstance(written, str) and 2 <= len(written) <= 4 and written.isalpha() and written.isupper():
        return written
    raise ValueError("Write two to four capital letters, such as WM")


ClockTime = Annotated[time, BeforeValidator(_clock_time)]
Day = Annotated[date, BeforeValidator(_day)]
DayOfWeek = Annotated[int, BeforeValidator(_day_of_week)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Number = Annotated[int, Field(ge=1, le=10_000, strict=True)]


class Lines(BaseModel):
    """A part of the file. A key that nobody reads is refused, not passed over."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class TermLines(Lines):
    """First and last school day of a term, or of half a term."""

    first: Day = Field(alias="from")
    last: Day = Field(alias="to")


class SchoolLines(Lines):
    """What one school says for itself; where it says nothing, the force's own holds."""

    starts: ClockTime | None = None
    terms: tuple[TermLines, ...] = ()
    inset: tuple[Day, ...] = ()


class SchoolsLines(SchoolLines):
    """The terms of the force's schools, and those that differ, by name."""

    each: dict[Text, SchoolLines] = Field(default_factory=dict)


class TeamLines(Lines):
    name: Text
    area: Text | None = None


class MeetingLines(Lines):
    times: Annotated[tuple[ClockTime, ...], Field(min_length=1)]
    days: Annotated[tuple[DayOfWeek, ...], Field(min_length=1)] = tuple(range(7))


class ThresholdLines(Lines):
    n: Number
    days: Number


class TargetLines(Lines):
    """`clock` is in the register's grammar, or one for each level or answer."""

    duty: Text
    clock: Any
    since: Day = Field(alias="from")
    reason: Text | None = None
    owner: Text | None = None
    review: Day | None = None


class AddressLines(Lines):
    """Where notices to another agency go. `secret` names the environment variable that signs them."""

    to: Text
    area: Text | None = None
    called: Text | None = None
    email: Text | None = None
    webhook: Text | None = None
    telephone: Text | None = None
    secret: Text | None = None
    portal: bool = False


class SilencedLines(Lines):
    duty: Text
    reason: Text
    owner: Text
    review: Day


class QuietLines(Lines):
    """Which duties interrupt beside those for life safety, and which of those do not."""

    every: Text = "PT5M"
    gather: Text = "PT30M"
    again: Text = "PT30M"
    interrupts: tuple[Text, ...] = ()
    silent: tuple[SilencedLines, ...] = ()


class ExposureLines(Lines):
    """How long anybody is with traumatic material before a break, within a day and within a week."""

    day: Text = "PT2H"
    week: Text = "PT8H"


class PolicyLines(Lines):
    """The whole file."""

    name: Text = "A force without a name"
    code: Annotated[str, BeforeValidator(_code)] = "XX"
    call_back: Text | None = None
    areas: tuple[Text, ...] = ()
    teams: tuple[TeamLines, ...] = ()
    shifts: tuple[ClockTime, ...] = ()
    meetings: dict[Text, MeetingLines] = Field(default_factory=dict)
    bank_holidays: tuple[Day, ...] = ()
    schools: SchoolsLines = Field(default_factory=SchoolsLines)
    thresholds: dict[Text, ThresholdLines] = Field(default_factory=dict)
    targets: tuple[TargetLines, ...] = ()
    notices: tuple[AddressLines, ...] = ()
    quiet: QuietLines = Field(default_factory=QuietLines)
    exposure: ExposureLines = Field(default_factory=ExposureLines)
