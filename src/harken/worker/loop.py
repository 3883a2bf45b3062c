"""The clock process: sweep and beat; deliver and record what came of it; seal. none waits for another."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from threading import Event

import structlog

from harken.access.actor import system_actor
from harken.access.connection import acting
from harken.access.refused import Refused
from harken.board.beat import beat, truth
from harken.board.refresh import refresh
from harken.casework.outcome import Done
from harken.casework.recalls import RecallSaid, put_recall
from harken.casework.recalls import unrecorded as recalls_unrecorded
from harken.casework.receipts import put_receipt
from harken.casework.receipts import unrecorded as receipts_unrecorded
from harken.casework.undelivered import Undelivered, put_undelivered
from harken.casework.undelivered import unrecorded as undelivered_unrecorded
from harken.catalogue.standards import Standards
from harken.outside.deliver import Receipt, Ways, deliver
from harken.outside.mail import Post
from harken.outside.notice import hosts
from harken.outside.outbox import unsent_since
from harken.people.photographs_left import remove_left
from harken.worker.forces import forces
from harken.worker.leap import Watch, ticks
from harken.worker.pace import Pace
from harken.worker.room import full
from harken.worker.sealing import seal_all
from harken.worker.sweep import sweep
from harken.worker.turns import Part, Turns, side_by_side, where

log = structlog.get_logger()
Came = Receipt | Undelivered | RecallSaid
NAME = "clock"
WORKER = "worker"
BATCH = 50


@dataclass(frozen=True, slots=True)
class Beats:
    """How often each part runs, in seconds."""

    sweep: float = 1.0
    deliver: float = 2.0
    receipts: float = 5.0
    seal: float = 1.0
    beat: float = 5.0
    refresh: float = 10.0
    photographs: float = 3600.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """What the clock process works with. `loopback` lets webhooks go to this machine, in practice only.

    `files` is where photographs are kept; None where they are not. `disks` are folders on the disks of the
    database; none where somebody else watches them.
    """

    standards_of: Callable[[str], Standards]
    mail: Post
    keys: Path
    loopback: bool = False
    files: Path | None = None
    disks: tuple[Path, ...] = ()
    beats: Beats = field(default_factory=Beats)
    watch: Watch = field(default_factory=Watch)
    begun: set[str] = field(default_factory=set)
    pace: Pace = field(default_factory=Pace)

    def run(self, stop: Event) -> bool:
        """Run until told to stop; rounds that have begun are finished. False when it ended by itself."""
        return side_by_side(self.turns(), stop)

    def turns(self) -> tuple[Turns, ...]:
        """Who beats is who sweeps: a sweep that hangs is seen from outside as a clock that stopped."""
        each = self.beats
        sweeping = (
            Part("sweep", each.sweep, self._sweep),
            Part("beat", each.beat, self._beat),
            Part("refresh", each.refresh, self._refresh),
        )
        posting = (
            Part("deliver", each.deliver, self._deliver),
            Part("receipts", each.receipts, self._receipts),
            Part("undelivered", each.receipts, self._undelivered),
            Part("recalls", each.receipts, self._recalls),
            Part("photographs", each.photographs, self._photographs),
        )
        return Turns(sweeping), Turns(posting), Turns((Part("seal", each.seal, self._seal),))

    def _sweep(self) -> bool:
        if self._leapt():
            return False
        with self.pace.timed() as most:
            swept = sweep(self.standards_of, most=most)
        if swept.told or swept.failed:
            late = int(swept.late_by.total_seconds())
            log.info("swept", told=swept.told, failed=swept.failed, late_by=late)
        return swept.looked_at >= most

    def _leapt(self) -> bool:
        """Whether the database's clock has just leapt. What is due by it then may be false, or not all."""
        before = self.watch.by
        with acting(None, using=WORKER) as connection:
            now = truth(connection)
        by = self.watch.look(now.now, ticks(), last_beat=now.last_beat)
        if by is not None and by != before:
            log.error("the database's clock leapt: nobody is told", seconds=int(by.total_seconds()))
        return by is not None

    def _beat(self) -> bool:
        with acting(None, using=WORKER) as connection:
            unsent = unsent_since(connection)
            beat(connection, NAME, unsent_since=unsent, leapt_by=self.watch.by, full=self._full())
        return False

    def _full(self) -> bool:
        """Whether entries stop. A disk that cannot be looked at stops none, and that is reported."""
        try:
            return full(self.disks)
        except OSError as broken:
            log.error("a disk of the database cannot be looked at", kind=type(broken).__name__)
            return False

    def _refresh(self) -> bool:
        for force in forces(WORKER):
            digest = self.standards_of(force).digest
            with acting(None, using=WORKER) as connection:
                # What runs anew may be what was mended, whatever the standards say.
                again = refresh(connection, force, digest, all_failing=force not in self.begun)
            self.begun.add(force)
            if again:
                log.info("looked at again", cases=again)
        return False

    def _deliver(self) -> bool:
        ways = Ways(
            mail=self.mail,
            hosts_of=lambda force: hosts(self.standards_of(force).policy),
            loopback=self.loopback,
        )
        delivered = deliver(ways, now=datetime.now(UTC), most=BATCH)
        self._record(delivered.receipts)
        return delivered.sent + delivered.again + delivered.dead >= BATCH

    def _receipts(self) -> bool:
        with acting(None, using=WORKER) as connection:
            left = receipts_unrecorded(connection, most=BATCH)
        return self._record(left) == BATCH

    def _undelivered(self) -> bool:
        with acting(None, using=WORKER) as connection:
            left = undelivered_unrecorded(connection, most=BATCH)
        return self._put(left, put_undelivered, "what was not delivered") == BATCH

    def _recalls(self) -> bool:
        with acting(None, using=WORKER) as connection:
            left = recalls_unrecorded(connection, most=BATCH)
        return self._put(left, put_recall, "what was answered to a recall") == BATCH

    def _record(self, receipts: Sequence[Receipt]) -> int:
        return self._put(receipts, put_receipt, "receipt")

    def _put(self, those: Sequence[Came], put: Callable[..., Done | Refused], what: str) -> int:
        """Record what came, each guarded; how many. What is not recorded now is found again later."""
        recorded = 0
        for one in those:
            by, standards = system_actor(one.force), self.standards_of(one.force)
            try:
                outcome = put(one, by=by, now=datetime.now(UTC), standards=standards)
            except Exception as broken:  # noqa: BLE001 - one that cannot be recorded stops no other
                log.error(f"{what} fails", kind=type(broken).__name__, where=where(broken))
                continue
            if isinstance(outcome, Refused):
                log.error(f"{what} refused", code=outcome.code)
            recorded += not isinstance(outcome, Refused)
        return recorded

    def _photographs(self) -> bool:
        if self.files is None:
            return False
        for force in forces(WORKER):
            with acting(None, using=WORKER) as connection:
                left = remove_left(connection, force, files=self.files, now=datetime.now(UTC))
            if left:
                log.info("photographs without an entry removed", force=force, files=left)
        return False

    def _seal(self) -> bool:
        for (force, tree), why in seal_all(self.keys).broken.items():
            log.error("a tree is not added to", force=force, tree=tree, kind=type(why).__name__)
        return False
