"""Which role may do which act: one table, from which the reference page is generated."""

from collections.abc import Mapping
from enum import StrEnum

from harken.vocabulary import roles
from harken.vocabulary.roles import ROLES, Rank, Role


class Act(StrEnum):
    """What somebody may do. `may` answers for each."""

    SEARCH = "search for a person or place"
    READ_CASE = "read a case"
    READ_PERSON = "read a person's record"
    READ_WORDS = "read the words of an entry"
    OPEN = "open a case"
    RECORD = "record an entry"
    CORRECT = "correct an entry"
    ACKNOWLEDGE = "acknowledge"
    ALLOCATE = "allocate a case or an action"
    CLOSE = "close a case"
    DISCLOSE = "disclose to a partner"
    RESTRICT = "restrict a record"
    LOWER = "lower a restriction"
    DISPOSE = "dispose of words"
    RESEND = "send a message again"
    READ_BOARD = "read the board"
    READ_AUDIT = "read who looked at what"
    READ_TEAM = "read what a team carries, and who of it is trained"
    READ_EXPOSURE = "read how long somebody spent with traumatic material"
    ADMINISTER = "administer accounts"


class Group(StrEnum):
    """Kinds of entry that may be recorded alike.

    A review, an authority, a decision is a fact too, and anybody's to record: whether it meets what a
    rank owes is reckoned from who recorded it, never refused. What is more than a fact is an `Act`.
    """

    ANYBODY = "facts anybody in the force may record"
    SYSTEM = "what Harken records of itself"


# Professional standards and the data protection officer look at who looked, welfare at minutes with what
# harms; none of them at anybody's record.
_APART = {
    roles.SYSTEM,
    roles.PROFESSIONAL_STANDARDS,
    roles.DATA_PROTECTION_OFFICER,
    roles.WELFARE_OFFICER,
}


def _police() -> frozenset[Role]:
    return frozenset(role for role in ROLES if role.agency == "police" and role not in _APART)


def _from(rank: Rank) -> frozenset[Role]:
    return frozenset(role for role in _police() if role.rank >= rank)


POLICE = _police()
SUPERVISORS = _from(Rank.SERGEANT) | {roles.DEMAND_HUB_SUPERVISOR, roles.MASH_MANAGER}
LEADS = SUPERVISORS
"""Whoever leads somebody: their team, or where they have none their area, or the force."""
INSPECTORS = _from(Rank.INSPECTOR)
DESKS = frozenset({roles.FOCUS_DESK, roles.MISSING_COORDINATOR, roles.MASH, roles.MASH_MANAGER})
_NOBODY: frozenset[Role] = frozenset()

PERMITTED: Mapping[Act, frozenset[Role]] = {
    Act.SEARCH: POLICE,
    Act.READ_CASE: POLICE | {roles.SYSTEM},
    Act.READ_PERSON: POLICE | {roles.SYSTEM},
    Act.READ_WORDS: POLICE - {roles.PNC_BUREAU},
    Act.OPEN: POLICE,
    Act.RECORD: POLICE | {roles.SYSTEM},
    Act.CORRECT: POLICE,
    Act.ACKNOWLEDGE: POLICE,
    Act.ALLOCATE: SUPERVISORS | DESKS,
    Act.CLOSE: SUPERVISORS,
    Act.DISCLOSE: SUPERVISORS | DESKS,
    Act.RESTRICT: SUPERVISORS | DESKS,
    Act.LOWER: INSPECTORS,
    Act.DISPOSE: frozenset({roles.SUPERINTENDENT, roles.CHIEF_OFFICER}),
    Act.RESEND: SUPERVISORS | DESKS,
    Act.READ_BOARD: POLICE | {roles.SYSTEM},
    Act.READ_AUDIT: frozenset({roles.PROFESSIONAL_STANDARDS, roles.DATA_PROTECTION_OFFICER}),
    Act.READ_TEAM: LEADS,
    # Of oneself, and of whom one leads, which the database says; welfare of everybody.
    Act.READ_EXPOSURE: POLICE | {roles.WELFARE_OFFICER},
    Act.ADMINISTER: _NOBODY,  # Accounts are made from the console, by the keeper's own connection.
}

RECORDED_BY: Mapping[Group, frozenset[Role]] = {
    Group.ANYBODY: POLICE | {roles.SYSTEM},
    Group.SYSTEM: frozenset({roles.SYSTEM}),
}
