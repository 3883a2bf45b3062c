"""A small force to visit: officers, a missing child with a plan and a home; and another force's officer."""

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

from django.test import Client

from harken.access.accounts import NewAccount, Posting, create_account, create_force, post
from harken.access.actor import Actor
from harken.access.connection import acting
from harken.access.sign_in import COOKIE
from harken.casework.outcome import Done
from harken.casework.record import Recording, record
from harken.catalogue import kinds, standards_by
from harken.policy.force import Policy
from harken.vocabulary import Role
from harken.vocabulary.roles import DUTY_INSPECTOR, RESPONSE_OFFICER, SUPERVISOR
from tests.cases import Desk, now
from tests.database import CODES, PASSWORD, sign_in_again

AREA, TEAM = "Kelbridge", "Kelbridge response"
STEPS = ["Ring Joan, his nan", "Kelbridge station", "14 Pell Street", "His tablet"]


def desk(force: str, *roles: Role, name: str = "Sam Orchard", team: str = TEAM, area: str = AREA) -> Desk:
    """Somebody with posts, signed in, on duty, and at work through the verbs."""
    login = secrets.token_hex(8)
    began = datetime.now(UTC) - timedelta(days=1)
    with acting(None, using="keeper") as connection:
        account = create_account(
            connection,
            NewAccount(
                force=force, login=login, name=name, password=PASSWORD, email=f"{login}@wenmarsh.invalid"
            ),
        )
        for role in roles or (SUPERVISOR,):
            posting = Posting(force=force, account=account, role=role, starts=began, team=team, area=area)
            post(connection, posting)
        connection.execute(
            "insert into shift (force, id, account, starts, ends) values (%s, %s, %s, %s, %s)",
            (force, uuid4(), account, began, began + timedelta(days=2)),
        )
    return Desk(sign_in_again(login), standards_by(Policy()))


def new_force() -> str:
    with acting(None, using="keeper") as connection:
        return create_force(connection, code=next(CODES), name="Wenmarsh Police")


def browser(actor: Actor, **more: Any) -> Client:
    """A browser that somebody is signed in with."""
    client = Client(**more)
    client.cookies[COOKIE] = actor.token
    return client


@dataclass(frozen=True)
class World:
    """What there is to visit, by its id."""

    force: str
    sergeant: Desk
    officer: Desk
    inspector: Desk
    intruder: Desk
    child: str
    nan: str
    place: str
    case: Done
    enquiry: str
    own: str
    placed: str

    @property
    def ids(self) -> dict[str, str]:
        """What an address is filled in with."""
        return {
            "case": self.case.chronology,
            "child": self.child,
            "place": self.place,
            "entry": self.enquiry,
            "own": self.own,
            "placed": self.placed,
        }


def opened(by: Desk, kind: str, **answers: Any) -> str:
    return by.opens(kind, answers=answers).chronology


def recorded(by: Desk, kind: str, into: Done, *about: str, **answers: Any) -> str:
    outcome = by.records(kind, into, *about, answers=answers)
    assert isinstance(outcome, Done), outcome
    return outcome.entry


def of(chronology: str) -> Done:
    """What a verb would have answered of a chronology: enough to record in it."""
    return Done(entry="", chronology=chronology, recorded=now())


def linked(by: Desk, who: str, other: str, relation: str) -> None:
    entry = kinds()["person.linked"].model_validate({"relation": relation})
    about = ((who, "subject"), (other, "other"))
    recording = Recording(entry=entry, chronology=who, about=about, happened=now(), idem=str(uuid4()))
    outcome = record(recording, by=by.by, now=now(), standards=by.standards)
    assert isinstance(outcome, Done), outcome


def made() -> World:
    force = new_force()
    sergeant = desk(force, SUPERVISOR, name="PS Rhian Haddow")
    officer = desk(force, RESPONSE_OFFICER, name="PC Jo Pell")
    inspector = desk(force, DUTY_INSPECTOR, name="Insp Tolu Oyelaran", team="", area="")
    child, nan = (
        sergeant.child(),
        opened(sergeant, "person.recorded", given_names="Joan", family_name="Ashdale"),
    )
    place = sergeant.opens(
        "place.recorded", answers={"name": "Orchard Lodge", "lines": "3 Quarry Rise", "postcode": "ZZ1 4QA"}
    )
    linked(sergeant, child, place.chronology, "lives at")
    linked(sergeant, child, nan, "trusts")
    own = recorded(sergeant, "missing.trigger-plan-made", of(child), child, steps=STEPS, number=3)
    case = sergeant.missing(child)
    enquiry = recorded(
        officer, "missing.enquiry-made", case, child, done="Rang his nan", result="Not seen since Sunday"
    )
    return World(
        force=force, sergeant=sergeant, officer=officer, inspector=inspector,
        intruder=desk(new_force(), SUPERVISOR), child=child, nan=nan, place=place.chronology, case=case,
        enquiry=enquiry, own=own, placed=place.entry,
    )  # fmt: skip
