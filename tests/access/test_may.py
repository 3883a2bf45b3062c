"""May: one answer with its reason, for every role and act."""

import pytest

from harken.access.actor import Actor, system_actor
from harken.access.decision import Decision
from harken.access.may import On, may
from harken.access.permissions import PERMITTED, RECORDED_BY, Act, Group
from harken.vocabulary import roles
from harken.vocabulary.roles import ROLES, Role

FORCE = "3f0c9a52-0000-4000-8000-000000000001"


def somebody(role: Role, *held: Role) -> Actor:
    return Actor(account="a", name="Sam Orchard", force=FORCE, roles=held or (role,), role=role)


def test_every_act_and_group_says_who() -> None:
    assert set(PERMITTED) == set(Act)
    assert set(RECORDED_BY) == set(Group)


@pytest.mark.parametrize("act", list(Act), ids=lambda act: act.name)
def test_whoever_is_not_named_is_refused_with_a_sentence(act: Act) -> None:
    for role in ROLES:
        decision = may(somebody(role), act)
        assert bool(decision) == (role in PERMITTED[act])
        assert decision or (decision.code, decision.sentence.startswith(("A ", "An "))) == (
            "not_your_role",
            True,
        )


def test_an_article_fits_its_post() -> None:
    refused = may(somebody(roles.INVESTIGATOR), Act.CLOSE)
    assert refused.sentence == "An investigator may not close a case. Ask a supervisor."


def test_nobody_of_another_agency_may_do_anything_here() -> None:
    outside = [role for role in ROLES if role.agency != "police"]
    assert not any(may(somebody(role), act) for role in outside for act in Act)


def test_a_post_in_use_is_a_post_held() -> None:
    claimed = somebody(roles.SUPERINTENDENT, roles.CALL_TAKER)
    assert may(claimed, Act.SEARCH).code == "post_not_held"


@pytest.mark.parametrize(
    "on",
    [On(force="another"), On(excluded=True, member=True), On(restricted=True)],
    ids=["another force", "excluded", "restricted"],
)
def test_what_is_hidden_is_answered_as_what_is_absent(on: On) -> None:
    refused = may(somebody(roles.CHIEF_OFFICER), Act.READ_CASE, on)
    assert refused == Decision(False, "not_found", "There is no record here that you can see.")


def test_a_member_may_read_a_restricted_case() -> None:
    assert may(somebody(roles.SUPERVISOR), Act.READ_CASE, On(force=FORCE, restricted=True, member=True))


@pytest.mark.parametrize(
    ("role", "group", "allowed"),
    [
        (roles.CALL_TAKER, Group.ANYBODY, True),
        (roles.CUSTODY_OFFICER, Group.ANYBODY, True),
        (roles.SOCIAL_CARE, Group.ANYBODY, False),
        (roles.CHIEF_OFFICER, Group.SYSTEM, False),
    ],
    ids=lambda value: getattr(value, "name", str(value)),
)
def test_each_group_of_entries_is_its_own_peoples(role: Role, group: Group, allowed: bool) -> None:
    assert bool(may(somebody(role), Act.RECORD, On(group=group))) == allowed
    assert bool(may(somebody(role), Act.ACKNOWLEDGE, On(group=group))) == allowed


def test_the_system_records_of_itself_and_closes_nothing() -> None:
    clock = system_actor(FORCE)
    assert may(clock, Act.RECORD, On(force=FORCE, group=Group.SYSTEM))
    assert not may(clock, Act.CLOSE)


def test_a_secret_is_not_printed_with_its_actor() -> None:
    actor = Actor(account="a", name="b", force=FORCE, roles=(), role=roles.SYSTEM, token="the-secret-token")
    assert "the-secret-token" not in repr(actor)


@pytest.mark.parametrize("role", [roles.PROFESSIONAL_STANDARDS, roles.DATA_PROTECTION_OFFICER], ids=str)
def test_whoever_reads_who_looked_may_do_nothing_else(role: Role) -> None:
    assert {act for act in Act if may(somebody(role), act)} == {Act.READ_AUDIT}
