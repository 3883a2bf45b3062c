"""The policy of one force, once read: a value that never changes, with the digest that boards carry."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from hashlib import sha256
from importlib.metadata import version

from harken.engine.rulebook import Target, Thresholds
from harken.policy.calendars import OUR_MEETING, OUR_SHIFTS, ForceCalendars
from harken.policy.schools import OURS
from harken.policy.targets import LocalTarget
from harken.vocabulary import Duty, Elapsed, Role


@dataclass(frozen=True, slots=True)
class Team:
    """A team; without an area it covers the whole force."""

    name: str
    area: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where notices to another agency go, in one area or ("") everywhere else.

    `called` is the name of one school, court or ward of several. `secret` names the environment variable
    whose value signs what is sent to `webhook`. At a `portal` their own people read and answer.
    """

    to: Role
    area: str = ""
    called: str = ""
    email: str = ""
    webhook: str = ""
    telephone: str = ""
    secret: str = ""
    portal: bool = False

    @property
    def setting(self) -> str:
        """Whom their people read for at the portal; empty where they have none."""
        named = ", ".join(filter(None, (self.to.name, self.area, self.called)))
        return named if self.portal else ""


@dataclass(frozen=True, slots=True)
class Silenced:
    """A duty for life safety that does not interrupt in this force: why, who answers for it, until when."""

    duty: str
    reason: str
    owner: str
    review: date


@dataclass(frozen=True, slots=True)
class Quiet:
    """Which duties interrupt, and how seldom else somebody is written to.

    `every`: at most one message that interrupts a person in that time. `again`: how long somebody who
    was written to twice is left alone about the same children; twice as long each time. `gather`: how long
    what does not interrupt is gathered.
    """

    every: Elapsed = field(default_factory=lambda: Elapsed(minutes=5))
    gather: Elapsed = field(default_factory=lambda: Elapsed(minutes=30))
    again: Elapsed = field(default_factory=lambda: Elapsed(minutes=30))
    interrupts: tuple[str, ...] = ()
    silent: tuple[Silenced, ...] = ()


@dataclass(frozen=True, slots=True)
class Limit:
    """So many minutes with traumatic material within a time, and how that time is said."""

    minutes: int
    within: timedelta
    says: str


@dataclass(frozen=True, slots=True)
class Exposure:
    """How long anybody is with traumatic material before a break. Both numbers are our own design."""

    day: Elapsed = field(default_factory=lambda: Elapsed(hours=2))
    week: Elapsed = field(default_factory=lambda: Elapsed(hours=8))

    @property
    def each(self) -> tuple[Limit, ...]:
        """The limits, the shorter first. Counted back from a moment, so that none begins anew at midnight."""
        return (
            Limit(self.day.hours * 60 + self.day.minutes, timedelta(hours=24), "24 hours"),
            Limit(self.week.hours * 60 + self.week.minutes, timedelta(days=7), "seven days"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """A force's own choices. `thresholds` are (n, days) under the name of each.

    `call_back` is the telephone number given to other agencies.
    """

    name: str = "A force without a name"
    code: str = "XX"
    call_back: str = ""
    areas: tuple[str, ...] = ()
    teams: tuple[Team, ...] = ()
    calendars: ForceCalendars = field(default_factory=ForceCalendars)
    thresholds: Thresholds = field(default_factory=dict)
    targets: tuple[LocalTarget, ...] = ()
    addresses: tuple[Address, ...] = ()
    quiet: Quiet = field(default_factory=Quiet)
    exposure: Exposure = field(default_factory=Exposure)

    @property
    def for_rulebook(self) -> tuple[Target, ...]:
        """The targets as the rulebook takes them."""
        return tuple(local.target for local in self.targets)

    def interrupts(self, duty: Duty) -> bool:
        """Whether lateness interrupts somebody: life safety does, unless the force said otherwise."""
        if duty.key in self.quiet.interrupts:
            return True
        return duty.life_safety and duty.key not in (one.duty for one in self.quiet.silent)

    def address_of(self, role: Role, area: str = "", called: str = "") -> Address | None:
        """Where a notice to `role` goes: the area's own address, else the one for everywhere.

        Of several with names only the one `called` so gets it: what is for one school is for no other.
        """
        word = called.strip().casefold()
        of_role = [address for address in self.addresses if address.to == role]
        if named := next((one for one in of_role if one.called and one.called.casefold() == word), None):
            return named
        of_role = [address for address in of_role if not address.called]
        own = [address for address in of_role if address.area == area]
        return next(iter(own or [address for address in of_role if not address.area]), None)

    def reviews_passed(self, on: date) -> tuple[LocalTarget | Silenced, ...]:
        """The choices whose review is past: reported every day until looked at, never refused."""
        choices: tuple[LocalTarget | Silenced, ...] = (*self.targets, *self.quiet.silent)
        return tuple(one for one in choices if one.review is not None and one.review < on)

    def digest(self) -> str:
        """A fingerprint of all that reckoning takes from policy and calendars: no names, no addresses.

        A new edition of the bank holidays or of the clock changes changes it, too.
        """
        libraries = [(name, version(name)) for name in ("holidays", "tzdata")]
        thresholds: Mapping[str, tuple[int, int]] = dict(sorted(self.thresholds.items()))
        targets = sorted(map(repr, self.for_rulebook))
        ours = (OUR_SHIFTS, OUR_MEETING, OURS)
        return sha256(repr((targets, thresholds, self.calendars, libraries, ours)).encode()).hexdigest()
