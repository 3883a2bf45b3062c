"""Standards by which some duty asks for training, and people who have it."""

from dataclasses import replace
from datetime import UTC, datetime

from harken.access.actor import Actor
from harken.access.connection import acting
from harken.access.training import Trained, keep_training
from harken.catalogue import duties, flags, gates, kinds, standards_by
from harken.catalogue.standards import Standards
from harken.engine.rulebook import compile_rules
from harken.policy.force import Policy

BEGAN = datetime(2020, 1, 1, tzinfo=UTC)


def asking_for(skill: str, *keys: str) -> Standards:
    """What is declared, but that these duties ask for training."""
    asks = [replace(one, skill=skill) if one.key in keys else one for one in duties().values()]
    rules = compile_rules(kinds(), asks, gates().values(), flags().values())
    return replace(standards_by(Policy()), rules=rules)


def train(actor: Actor, skill: str, *, ends: datetime | None = None) -> None:
    """Put on record that somebody is trained."""
    with acting(None, using="keeper") as connection:
        row = connection.execute("select login from account where id = %s", (actor.account,)).fetchone()
        assert row is not None
        one = Trained(login=row[0], skill=skill, starts=BEGAN, ends=ends)
        assert keep_training(connection, actor.force, one)
