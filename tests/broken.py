"""Standards with a bug in them, for the tests of what is kept and said all the same."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from harken.catalogue import duties, flags, gates, kinds
from harken.catalogue.standards import Standards
from harken.engine.rulebook import compile_rules
from harken.vocabulary.clocks import Reading
from tests.database import Connect

UNREADABLE = """
insert into entry (force, id, chronology, kind, version, happened, by, role, device, idem, body_hash, coded,
    about)
select force, gen_random_uuid(), %(child)s, 'person.recorded', %(version)s, now(), by, role, '',
    gen_random_uuid()::text, '', '{"born": "yesterday"}', '[]'
from entry where id = %(entry)s
"""


@dataclass(frozen=True)
class Stuck:
    """A clock with a bug in it."""

    word: str = "stuck"
    value: str = "STUCK"
    calendar: str = "none"

    def late_from(self, reading: Reading) -> datetime | None:
        raise ZeroDivisionError

    def alert_from(self, reading: Reading) -> datetime | None:
        raise ZeroDivisionError


def broken_by(standards: Standards, *keys: str) -> Standards:
    """The same, with a bug in the clocks of these duties."""
    stuck: Mapping[date, Any] = {date(2000, 1, 1): Stuck()}
    wrong = [replace(duty, due=stuck) if duty.key in keys else duty for duty in duties().values()]
    return replace(standards, rules=compile_rules(kinds(), wrong, gates().values(), flags().values()))


def unreadable(connect: Connect, child: str, like: str, *, version: int = 1) -> None:
    """A fact of a child is kept `like` another entry, with which nothing of their cases can be worked out.

    There is no way up from a `version` of nought: the fault is in upgrading it.
    """
    with connect("admin") as admin:
        admin.execute(UNREADABLE, {"child": child, "entry": like, "version": version})
