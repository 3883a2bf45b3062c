"""The loop of the clock process: sweep, deliver, record receipts, seal, beat; each guarded."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from threading import Event
from time import monotonic

import structlog
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from harken.access.actor import system_actor
from harken.access.connection import acting
from harken.board.beat import beat
from harken.board.refresh import refresh
from harken.casework.receipts import put_receipt
from harken.catalogue.standards import Standards
from harken.chronology.seal import seal
from harken.outside.deliver import deliver
from harken.outside.mail import Post
from harken.worker.sweep import MOST, sweep

log = structlog.get_logger()
NAME = "clock"
TREES = ("entries", "consultations")


def forces(using: str) -> list[str]:
    """Every force this installation serves."""
    with acting(None, using=using) as connection:
        return [row[0] for row in connection.execute("select id::text from force").fetchall()]


@dataclass(frozen=True, slots=True)
class Beats:
    """How often each part runs, in seconds."""

    sweep: float = 1.0
    deliver: float = 2.0
    seal: float = 1.0
    beat: float = 5.0
    refresh: float = 10.0


@dataclass(slots=True)
class Clock:
    """The clock process. `standards_of` gives a force's standards, `key_of` the key that signs its heads."""

    standards_of: Callable[[str], Standards]
    mail: Post
    loopback: bool
    stop: Event
    key_of: Callable[[str], Ed25519PrivateKey]
    beats: Beats = field(default_factory=Beats)
    due: dict[str, float] = field(default_factory=dict)

    def run(self) -> None:
        """Run until told to stop; the round that has begun is finished."""
        parts = {
            "beat": self._beat,
            "refresh": self._refresh,
            "sweep": self._sweep,
            "deliver": self._deliver,
            "seal": self._seal,
        }
        while not self.stop.is_set():
            for name, part in parts.items():
                self._now_and_then(name, part)
            self.stop.wait(0.2)

    def _now_and_then(self, name: str, part: Callable[[], None]) -> None:
        if monotonic() < self.due.get(name, 0):
            return
        try:
            part()
        except Exception as broken:
            log.error("part of the clock failed", part=name, kind=type(broken).__name__, exc_info=True)
        self.due[name] = monotonic() + float(getattr(self.beats, name))

    def _beat(self) -> None:
        with acting(None, using="worker") as connection:
            beat(connection, NAME)

    def _refresh(self) -> None:
        for force in forces("worker"):
            digest = self.standards_of(force).digest
            with acting(None, using="worker") as connection:
                refresh(connection, force, digest)

    def _sweep(self) -> None:
        while not self.stop.is_set():
            swept = sweep(self.standards_of)
            if swept.told or swept.failed:
                late = int(swept.late_by.total_seconds())
                log.info("told", told=swept.told, failed=swept.failed, late_by=late)
            if swept.looked_at < MOST:
                return

    def _deliver(self) -> None:
        delivered = deliver(self.mail, now=datetime.now(UTC), loopback=self.loopback)
        for receipt in delivered.receipts:
            actor = system_actor(receipt.force)
            put_receipt(receipt, by=actor, now=datetime.now(UTC), standards=self.standards_of(receipt.force))

    def _seal(self) -> None:
        for force in forces("sealer"):
            for tree in TREES:
                with acting(None, using="sealer") as connection:
                    seal(connection, force=force, tree=tree, key=self.key_of(force))
