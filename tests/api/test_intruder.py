"""An intruder at every address: what is hidden from a token is answered as what is not there."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest

from harken.access.accounts import NewAccount, create_account, deactivate, end_post
from harken.access.actor import Actor
from harken.access.connection import acting
from harken.access.sign_in import api_token
from harken.api.description import described, examples
from harken.api.urls import api
from harken.chronology.restriction import restrict
from harken.vocabulary.roles import SOCIAL_CARE
from tests.api.conftest import HERE, Caller, Given, moment, noted
from tests.database import PASSWORD, Connect

WHOLE = described(api, prefix="/")
OPEN = {"health", "health_deadlines", "receipt"}
Bodies = dict[str, Any]
RESTRICTING: dict[str, Bodies] = {
    "restrict": {"level": "named", "why": "A relative works here"},
    "ask_to_lower": {"level": "open", "why": "The trial is over"},
    "answer_lowering": {"level": "open", "agreed": True},
    "open_in_emergency": {"category": "a child is being looked for now", "why": "She may be at that address"}
    | {"password": PASSWORD},
    "ask_to_let_back": {"account": str(uuid4()), "why": "She works elsewhere now"},
    "agree_to_let_back": {"account": str(uuid4())},
    "looks": {"since": "2026-01-01T00:00:00Z", "reason": "Complaint 12 of this year"},
}
NOTHING_THERE = ("nothing_to_correct", "not_lower", "not_asked", "open_to_you", "not_kept_out", "not_owed")
"""What the owner of a record is told where it has no such entry, and nothing to lower or to answer."""


@dataclass(frozen=True)
class Ids:
    """What an address may be asked for: a case with an entry, a child, a place, a message."""

    chronology: str
    entry: str
    person: str
    place: str
    message: str

    @classmethod
    def of_nothing(cls) -> "Ids":
        return cls(*(str(uuid4()) for _ in range(5)))


def operations() -> Iterator[tuple[str, str, str]]:
    """Every operation that asks for a token: its name, method and path, found by walking the addresses."""
    for path, methods in WHOLE["paths"].items():
        for method, operation in methods.items():
            if operation["operationId"] not in OPEN:
                yield operation["operationId"], method.upper(), path


def body_of(operation: str, ids: Ids) -> Bodies:
    shown = examples().get(operation, {})
    sound = next(iter(shown.values()))["value"] if shown else {}
    taking = {"case": ids.chronology, "duty": "missing.tell-the-supervisor", "root": ids.entry}
    step = {"next_step": "Ring him.", "by_when": moment(hours=-1)}
    every = {"take": taking | step, "strike_in_case": {"why": "x"}, "allocate": {}} | RESTRICTING
    more = every.get(operation, {})
    return sound | more | {"happened": moment()} if operation != "send_again" else {}


def asks(caller: Caller, operation: str, method: str, path: str, ids: Ids) -> Any:
    path = path.format_map({name: getattr(ids, name) for name in Ids.__dataclass_fields__})
    if "persons/" in path or "places/" in path:
        folder = ids.person if "persons/" in path else ids.place
        path = path.replace(ids.chronology, folder)
    if method == "GET":
        return caller.get(path)
    return caller.post(path, body_of(operation, ids), key="one")


@pytest.fixture
def held(caller: Caller, connect: Connect) -> Ids:
    """What one force has: a case, an entry of it, its child, a place, a message that was given up."""
    child = caller.child()
    case = caller.missing(child).json()["chronology"]
    entry = caller.post(f"/cases/{case}/entries", noted(child)).json()["entry"]
    place = caller.post("/places", {"happened": moment(), "answers": PLACE}).json()["chronology"]
    message = str(uuid4())
    admin = connect("admin")
    admin.execute(
        "insert into outbox (force, id, key, channel, kind, destination, purpose, reference, body, state,"
        " chronology) values (%s, %s, %s, 'email', 'notice', 'x@y.invalid', 'x', 'x', '{}', 'dead', %s)",
        (caller.actor.force, message, message, case),
    )
    admin.commit()
    return Ids(case, entry, child, place, message)


PLACE = next(iter(examples()["enter_place"].values()))["value"]["answers"]
WITH_IDS = [one for one in operations() if "{" in one[2] or one[0] == "take"]
by_name = pytest.mark.parametrize(
    ("operation", "method", "path"), WITH_IDS, ids=[name for name, _, _ in WITH_IDS]
)


# Opened in an emergency it shows itself to whoever says why, on record: that is what it is for.
unless_it_cannot_wait = pytest.mark.parametrize(
    ("operation", "method", "path"),
    [one for one in WITH_IDS if one[0] != "open_in_emergency"],
    ids=[name for name, _, _ in WITH_IDS if name != "open_in_emergency"],
)


def alike(hidden: Any, absent: Any) -> bool:
    """Status, body and headers."""
    return bool(
        (hidden.status_code, hidden.content, sorted(hidden.headers.items()))
        == (absent.status_code, absent.content, sorted(absent.headers.items()))
    )


@by_name
def test_its_owner_reaches_what_is_there(
    caller: Caller, held: Ids, operation: str, method: str, path: str
) -> None:
    reached = asks(caller, operation, method, path, held)
    # The entry is the case's: a person's and a place's record say that they have none such.
    assert reached.status_code in (200, 201) or reached.json()["code"] in NOTHING_THERE


@by_name
def test_another_force_learns_nothing(
    caller_of: Given, new_force: Callable[[], str], held: Ids, operation: str, method: str, path: str
) -> None:
    stranger = caller_of(force=new_force())
    hidden = asks(stranger, operation, method, path, held)
    assert hidden.status_code == 404
    assert alike(hidden, asks(stranger, operation, method, path, Ids.of_nothing()))


@unless_it_cannot_wait
def test_whoever_is_not_joined_to_what_is_restricted_learns_nothing(
    caller: Caller, caller_of: Given, held: Ids, operation: str, method: str, path: str
) -> None:
    with acting(caller.actor) as connection:
        assert restrict(connection, held.chronology, "named")
        assert restrict(connection, held.person, "named")
        assert restrict(connection, held.place, "named")
    colleague = caller_of()
    hidden = asks(colleague, operation, method, path, held)
    assert hidden.status_code == 404
    assert alike(hidden, asks(colleague, operation, method, path, Ids.of_nothing()))


@by_name
def test_a_token_without_a_police_post_learns_nothing(
    caller_of: Given, held: Ids, operation: str, method: str, path: str
) -> None:
    agency = caller_of(SOCIAL_CARE)
    hidden = asks(agency, operation, method, path, held)
    assert (hidden.status_code, hidden.json()["code"]) == (403, "not_your_role")
    assert alike(hidden, asks(agency, operation, method, path, Ids.of_nothing()))


@pytest.mark.parametrize(("operation", "method", "path"), list(operations()), ids=str)
def test_without_a_token_everything_is_alike(
    caller: Caller, held: Ids, operation: str, method: str, path: str
) -> None:
    nobody = Caller("", caller.actor, "")
    never = Caller("never-never-never-never-never", caller.actor, "")
    answers = [
        asks(one, operation, method, path, ids) for one in (nobody, never) for ids in (held, Ids.of_nothing())
    ]
    assert {one.status_code for one in answers} == {401}
    assert all(alike(answers[0], one) for one in answers)


def test_what_is_sent_about_somebody_elses_child_is_as_about_nobody(
    caller: Caller, caller_of: Given, new_force: Callable[[], str], held: Ids
) -> None:
    stranger = caller_of(force=new_force())
    hidden, absent = (stranger.missing(child) for child in (held.person, str(uuid4())))
    assert hidden.json()["code"] == "nobody"
    assert alike(hidden, absent)


@pytest.mark.parametrize("role", ["duty inspector", "no such role", ""])
def test_naming_a_post_that_is_not_held_gains_nothing(caller_of: Given, held: Ids, role: str) -> None:
    agency = caller_of(SOCIAL_CARE)
    answered = agency.client.get(
        f"{HERE}/cases/{held.chronology}",
        headers={"Authorization": f"Bearer {agency.token}", "Harken-Role": role},
    )
    assert answered.status_code == 403


def test_an_account_without_any_post_is_nobody(force: str) -> None:
    with acting(None, using="keeper") as connection:
        new = NewAccount(force=force, login=uuid4().hex, name="Sam Orchard")
        account = create_account(connection, new)
        made = api_token(connection, account=account, label="x", expires=_later())
    assert caller_with(made.token).get("/owed").status_code == 401


def test_when_a_post_ends_its_tokens_end(caller: Caller, connect: Connect) -> None:
    row = connect("admin").execute(
        "select id::text from posting where account = %s", (caller.actor.account,)
    ).fetchone()  # fmt: skip
    assert row
    with acting(None, using="keeper") as connection:
        end_post(connection, posting=row[0], at=_later() - timedelta(hours=1))
    assert caller.get("/owed").status_code == 401


def test_closing_an_account_ends_every_token_and_session_in_the_same_transaction(caller: Caller) -> None:
    with acting(None, using="keeper") as connection:
        second = api_token(connection, account=caller.actor.account, label="x", expires=_later())
    callers = [caller, caller_with(second.token)]
    with acting(None, using="keeper") as connection:
        deactivate(connection, account=caller.actor.account)
        assert [one.get("/owed").status_code for one in callers] == [200, 200]
    never = caller_with("never-never-never-never-never").get("/owed")
    assert all(alike(one.get("/owed"), never) for one in callers)
    with acting(caller.actor) as connection:
        assert connection.execute("select count(*) from force").fetchone() == (0,)


def _later() -> datetime:
    return datetime.now(UTC) + timedelta(hours=1)


def caller_with(token: str) -> Caller:
    actor = Actor(account="", name="", force="", roles=(), role=SOCIAL_CARE)
    return Caller(token, actor, "")
