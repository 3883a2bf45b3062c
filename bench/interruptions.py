"""How often each officer of the practice force is interrupted in a shift of eight hours (aim: at most 6)."""

import random
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median

import psycopg
from django.conf import settings
from django.db import connections
from psycopg.conninfo import make_conninfo

import harken.policy
from bench.figures import say
from bench.lived_case import SAID, Teller
from bench.simulated import SetTo, simulated
from harken.access.actor import Actor
from harken.access.connection import acting
from harken.access.pools import close_pools
from harken.access.sign_in import Credentials, SignedIn, actor_for, sign_in
from harken.catalogue import duties, standards_by
from harken.catalogue.standards import Standards
from harken.console.practice.clock import backdating
from harken.console.practice.force import OFFICERS, PASSWORD, make_force
from harken.console.practice.loading import load
from harken.console.practice.reading import id_of
from harken.outside.messages import interruptions, opened
from harken.policy.force import Policy
from harken.policy.read import read_policy
from harken.worker.sweep import sweep
from tests.cases import Desk
from tests.database import Installation, install

SHIFT = timedelta(hours=8)
STEP = timedelta(minutes=1)
DONE_AFTER = timedelta(minutes=10)
# What is recorded when somebody does what they were told of.
DOES: Mapping[str, Sequence[tuple[str, Mapping[str, str]]]] = {
    "missing.set-the-risk": [("missing.risk-assessed", {"level": "medium", "reason": "Out of character"})],
    "missing.tell-the-supervisor": [("missing.supervisor-acknowledged", {})],
    "missing.tell-the-duty-inspector": [("missing.duty-inspector-acknowledged", {})],
    "missing.set-lines-and-send-somebody": [
        ("missing.lines-of-enquiry-set", {}), ("missing.resources-committed", {"resource": "EM12"}),
    ],
    "missing.take-senior-oversight": [("missing.senior-oversight-taken", {})],
    "missing.consider-a-child-rescue-alert": [("missing.child-rescue-alert-considered", {"decision": "no"})],
    "missing.hand-over-the-child": [("every-case.handover-accepted", {"by_name": "Pell", "spoken": "yes"})],
    "missing.make-an-enquiry": [("missing.enquiry-made", {"done": SAID, "result": "No"})],
    "missing.send-somebody": [("missing.resources-committed", {"resource": "EM12"})],
    "missing.act-on-information": [
        ("missing.enquiry-made", {"done": SAID, "result": "No", "prompted_by": "new information"}),
    ],
    "missing.send-the-trigger-plan": [("missing.trigger-plan-sent", {})],
    "missing.open-the-trigger-plan": [("missing.trigger-plan-opened", {})],
    "missing.acknowledge-the-trigger-plan": [("missing.trigger-plan-acknowledged", {})],
    "missing.start-the-trigger-plan": [("missing.trigger-plan-step-done", {"step": "1"})],
}  # fmt: skip
# When in the shift another child of the practice force is reported missing, too: five are then.
REPORTED = {timedelta(hours=3): "jonah"}
_POSTED = """
update outbox set state = 'sent', sent = %(now)s
where force = %(force)s and kind = 'message' and state = 'waiting' and not_before <= %(now)s
"""
_TOLD = """
select chronology::text, coded ->> 'duty', coded ->> 'root', coalesce(about -> 0 ->> 0, ''),
    (coded ->> 'occurrence')::integer, coded ->> 'account', recorded
from entry where force = %s and kind = 'every-case.told' and recorded > %s and coded ->> 'account' <> ''
order by recorded
"""
_LATE_SOON = """
select chronology::text, duty, root::text, subject, number from standing_line
where force = %s and life_safety and due > %s and due <= %s order by due, duty
"""
# Each line that interrupts: to whom, of whom, when it was told, and when its message went, if it did.
_WENT = """
select o.account::text, t.subject, e.recorded, case when o.state = 'sent' then o.sent end
from told t
join entry e on e.force = t.force and e.id = t.id
join message_line l on l.force = t.force and l.told = t.id and l.left_out is null
join outbox o on o.force = l.force and o.id = l.message
where t.force = %s and o.interrupts and e.recorded > %s order by e.recorded
"""
_DICE = random.Random()  # noqa: S311 - not secrets
Admin = psycopg.Connection[tuple[object, ...]]
Owed = tuple[str, str, str, str, int]
"""One thing owed: chronology, duty, root, subject, number."""
Told = tuple[str, str, str, str, int, str, datetime]


@dataclass(frozen=True)
class Shift:
    """A practice force at work: who, by which standards, from when, in which database."""

    force: str
    standards: Standards
    began: datetime
    admin: Admin
    actors: Mapping[str, Actor]


def run(installation: Installation, *, small: bool) -> None:
    """Print interruptions by officer, in a shift in which nothing is done and in one that is worked."""
    hours = SHIFT / 8 if small else SHIFT
    for in_time in (None, 0.8, 0.95):
        if in_time is None:
            say("  nobody does anything all shift:")
        else:
            say(f"  {in_time:.0%} is done in time, the rest ten minutes after somebody is told:")
        with _practice(installation) as (shift, set_to):
            _worked(shift, set_to, hours, in_time=in_time)
            _show(shift, hours)


@contextmanager
def _practice(beside: Installation) -> Iterator[tuple[Shift, SetTo]]:
    """The practice force and its past in a database of its own, as eight hours ago; the clock is set."""
    before = settings.HARKEN_URLS
    began = datetime.now(UTC) - SHIFT
    path = Path(harken.policy.__file__).parent / "examples" / "wenmarsh.yaml"
    policy = read_policy(path, duties().values())
    if not isinstance(policy, Policy):
        raise SystemExit("The practice policy does not validate.")
    standards = standards_by(policy)
    with tempfile.TemporaryDirectory() as keys:
        close_pools()
        # Django keeps the connection by which the first installation was migrated.
        del connections["owner"]
        server = make_conninfo(beside.admin_url, dbname="postgres")
        made = install(server, name="harken_bench_shift", keys=Path(keys))
        with acting(None, using="keeper") as connection:
            force = make_force(connection, began)
        with backdating(made.urls.owner):
            load(began, standards)
        with simulated(made) as set_to, psycopg.connect(made.admin_url, autocommit=True) as admin:
            set_to(began)
            yield Shift(force, standards, began, admin, _signed_in()), set_to
    close_pools()
    settings.HARKEN_URLS = before


def _worked(shift: Shift, set_to: SetTo, hours: timedelta, *, in_time: float | None) -> None:
    """Minute by minute: what is due is told, letters are posted, and whoever answers does."""
    now, seen = shift.began, shift.began
    told: list[Told] = []
    chosen: dict[Owed, bool] = {}
    _DICE.seed(1)
    # What was late already was told to the shift before.
    _swept(shift, now)
    while now < shift.began + hours:
        now += STEP
        set_to(now)
        if child := REPORTED.get(now - shift.began):
            _report(shift, set_to, id_of(child), now)
        _swept(shift, now)
        if in_time is not None:
            told += shift.admin.execute(_TOLD, (shift.force, seen)).fetchall()
            told = _when_told(shift, set_to, told, now)
            _in_time(shift, set_to, chosen, in_time, now)
        seen = now


def _swept(shift: Shift, now: datetime) -> None:
    """Have the worker tell all that is due, and post the messages whose time has come."""
    while sweep(lambda _force: shift.standards).looked_at:
        pass
    shift.admin.execute(_POSTED, {"force": shift.force, "now": now})


def _report(shift: Shift, set_to: SetTo, child: str, now: datetime) -> None:
    """A child is reported and graded; then nothing is done that nobody was told to do."""
    teller = Teller(Desk(shift.actors["call"], shift.standards), set_to)
    about = ((child, "subject"),)
    case = teller.opens(
        "missing.reported", now, about=about, pathway="missing", area="Eastmere", team="Eastmere response",
        answers={"circumstances": SAID},
    ).chronology  # fmt: skip
    teller.says("missing.risk-assessed", case, about, now, {"level": "medium", "reason": "Out of character"})


def _in_time(shift: Shift, set_to: SetTo, chosen: dict[Owed, bool], share: float, now: datetime) -> None:
    """Some of what is late soon is done now; each thing owed is chosen for that, or not, once."""
    for row in shift.admin.execute(_LATE_SOON, (shift.force, now, now + DONE_AFTER)).fetchall():
        owed: Owed = row
        if owed not in chosen:
            chosen[owed] = _DICE.random() < share
            if chosen[owed]:
                _do(shift, set_to, owed, shift.actors["response"], now)


def _when_told(shift: Shift, set_to: SetTo, told: list[Told], now: datetime) -> list[Told]:
    """Whoever was told ten minutes ago opens the case, and does it once, however many were told.

    What is left to do.
    """
    actors = {one.account: one for one in shift.actors.values()}
    due = {one[:5]: one[5] for one in told if one[-1] + DONE_AFTER <= now}
    for owed, account in due.items():
        with acting(actors[account]) as connection:
            opened(connection, actors[account], shift.standards.policy.quiet, owed[0])
        _do(shift, set_to, owed, actors[account], now)
    return [one for one in told if one[:5] not in due]


def _do(shift: Shift, set_to: SetTo, owed: Owed, by: Actor, now: datetime) -> None:
    chronology, duty, _, subject, _ = owed
    teller = Teller(Desk(by, shift.standards), set_to)
    for kind, answers in DOES.get(duty, ()):
        teller.says(kind, chronology, ((subject, "subject"),) if subject else (), now, answers)


def _signed_in() -> dict[str, Actor]:
    actors = {}
    for one in OFFICERS:
        with acting(None, using="keeper") as connection:
            opened = sign_in(connection, Credentials(login=one.login, password=PASSWORD, address="127.0.0.1"))
        if not isinstance(opened, SignedIn):
            raise SystemExit(opened.sentence)
        with acting(None) as connection:
            actor = actor_for(connection, opened.token)
        if actor is not None:
            actors[one.login] = actor
    return actors


def _show(shift: Shift, hours: timedelta) -> None:
    until = shift.began + hours
    with acting(None, using="worker") as connection:
        each = interruptions(connection, shift.force, since=shift.began + STEP, until=until + STEP)
    on_duty = {shift.actors[one.login].account: one.login for one in OFFICERS if one.on_duty}
    counts = Counter({login: each.get(account, 0) for account, login in on_duty.items()})
    said = ", ".join(f"{login} {count}" for login, count in counts.most_common() if count)
    say(f"    most {max(counts.values())}, middle {median(counts.values()):.0f}, of {len(counts)}: {said}")
    spread = sorted(Counter(counts.values()).items())
    say(f"    so often, so many people: {', '.join(f'{often}: {people}' for often, people in spread)}")
    alone = _one_by_one(shift)
    say(
        f"    {counts.total()} messages interrupted; without grouping {alone.total()}, most"
        f" {max(alone.values())}"
    )
    _show_waits(shift)


def _show_waits(shift: Shift) -> None:
    """How long what interrupts waited for its message: of a child new to somebody, and of others."""
    first: list[timedelta] = []
    others: list[timedelta] = []
    waiting, heard = 0, set()
    for account, child, told, went in shift.admin.execute(_WENT, (shift.force, shift.began - SHIFT)):
        new = (account, child) not in heard
        heard.add((account, child))
        if told > shift.began and went is None:
            waiting += 1
        elif told > shift.began:
            (first if new else others).append(went - told)
    say(
        f"    of a child new to them {_waits(first)}; of one they knew of {_waits(others)},"
        f" and {waiting} lines wait still"
    )


def _waits(those: Sequence[timedelta]) -> str:
    minutes = sorted(one / STEP for one in those)
    return (
        f"{len(minutes)} lines, middle {median(minutes):.0f} and most {minutes[-1]:.0f} min"
        if minutes
        else "none"
    )


def _one_by_one(shift: Shift) -> Counter[str]:
    """Who was told of what interrupts, were each telling a message of its own."""
    counted: Counter[str] = Counter()
    for _, duty, _, _, _, account, _ in shift.admin.execute(_TOLD, (shift.force, shift.began)):
        if shift.standards.policy.interrupts(shift.standards.rules.duty(str(duty))):
            counted[str(account)] += 1
    return counted
