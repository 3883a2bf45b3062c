"""Standings and gates as JSON: how each duty stands, by whose rule, and what a gate waits for."""

from datetime import datetime

from ninja import Schema

from harken.engine.gates import GateStands
from harken.engine.standing import Standing


class StandingShown(Schema):
    """How one duty stands. `late_from` is by the rule, `local_late_from` by the force's own target."""

    duty: str
    says: str
    rules: list[str]
    owed_by: list[str]
    life_safety: bool
    root: str
    subject: str
    recipient: str
    number: int
    state: str
    late: bool
    started: datetime
    late_from: datetime | None
    local_late_from: datetime | None
    alert_from: datetime | None
    ended_at: datetime | None
    recorded_late: bool
    met_by: str
    released_by: str
    has_it: str


class GateShown(Schema):
    """Whether a gate holds its act, and for want of what; of which suspects, where it is asked of each."""

    gate: str
    holds: bool
    wanting: list[str]
    whom: list[str]


def standing_of(one: Standing) -> StandingShown:
    """One standing, without any case's words."""
    duty = one.duty
    return StandingShown(
        duty=duty.key,
        says=duty.says,
        rules=list(duty.rules),
        owed_by=[role.name for role in duty.owed_by],
        life_safety=duty.life_safety,
        root=one.trigger.chain,
        subject=one.subject,
        recipient=one.recipient,
        number=one.number,
        state=one.state.value,
        late=one.late,
        started=one.started,
        late_from=one.late_from,
        local_late_from=one.local_late_from,
        alert_from=one.alert_from,
        ended_at=one.ended_at,
        recorded_late=one.recorded_late,
        met_by=one.met_by.id if one.met_by else "",
        released_by=one.released_by.id if one.released_by else "",
        has_it=one.accepted.by if one.accepted else "",
    )


def gate_of(one: GateStands) -> GateShown:
    """One gate."""
    wanting = [requires.refusal for requires in one.unmet]
    return GateShown(gate=one.gate.key, holds=one.holds, wanting=wanting, whom=list(one.whom))
