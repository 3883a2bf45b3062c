"""Records the practice past through the verbs, each fact by the person who would have recorded it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from ruamel.yaml import YAML

from harken.access.actor import Actor
from harken.access.connection import acting
from harken.access.refused import Refused
from harken.access.sign_in import Credentials, actor_for, sign_in
from harken.casework.open import Opening, opened_in
from harken.casework.outcome import Done
from harken.casework.record import Recording, recorded_in
from harken.catalogue.standards import Standards
from harken.console.practice.clock import SETTING
from harken.console.practice.force import OFFICERS, PASSWORD

OTHERS = {"other": "other"}


class PracticeRefused(Exception):
    """The practice past holds a fact that Harken refuses. Mend the file, or what refuses it."""


@dataclass(slots=True)
class Loader:
    """What has been opened so far, by its name in the file."""

    now: datetime
    standards: Standards
    actors: Mapping[str, Actor]
    opened: dict[str, Done] = field(default_factory=dict)

    def load(self, facts: Sequence[Mapping[str, Any]]) -> int:
        """Record every fact, oldest knowledge first; how many there were."""
        ordered = sorted(facts, key=lambda fact: self._known(fact))
        for number, fact in enumerate(ordered):
            self._record(fact, number)
        return len(ordered)

    def _record(self, fact: Mapping[str, Any], number: int) -> None:
        by = self.actors[fact.get("by", "call")]
        kind = self.standards.rules.kinds[fact["entry"]]
        entry = kind.model_validate(_answers(fact.get("answers", {}), by, self.actors))
        about = tuple((self._id(who), role) for who, role in fact.get("about", {}).items())
        happened, known = self._moment(fact["at"]), self._known(fact)
        with acting(by) as connection:
            connection.execute(f"select set_config('{SETTING}', %s, true)", (known.isoformat(),))
            if name := fact.get("opens"):
                opening = Opening(
                    entry=entry, happened=happened, idem=f"practice/{number}", about=about, id=self._id(name),
                    pathway=fact.get("pathway", ""), area=fact.get("area", ""), team=fact.get("team", ""),
                )  # fmt: skip
                outcome = opened_in(connection, opening, by=by, standards=self.standards)
            else:
                recording = Recording(
                    entry=entry, chronology=self._id(fact["in"]), about=about, happened=happened,
                    idem=f"practice/{number}",
                )  # fmt: skip
                outcome = recorded_in(connection, recording, by=by, standards=self.standards)
        if isinstance(outcome, Refused):
            raise PracticeRefused(f"{fact['entry']} at {fact['at']}: {outcome.sentence}")
        self.opened[str(fact.get("opens", fact.get("in")))] = outcome

    def _moment(self, offset: str) -> datetime:
        """So many days, hours and minutes ago: 3d, 2:10 or 40d 1:30."""
        days, _, clock = offset.rpartition(" ") if "d" in offset else ("", "", offset)
        if offset.endswith("d"):
            days, clock = offset, "0:00"
        hours, _, minutes = clock.partition(":")
        ago = timedelta(days=int(days.rstrip("d") or 0), hours=int(hours or 0), minutes=int(minutes or 0))
        return self.now - ago

    def _known(self, fact: Mapping[str, Any]) -> datetime:
        return self._moment(str(fact.get("known", fact["at"])))

    def _id(self, name: str) -> str:
        return str(uuid5(NAMESPACE_URL, f"harken/practice/{name}"))


def _answers(given: Mapping[str, Any], by: Actor, actors: Mapping[str, Actor]) -> dict[str, Any]:
    """The answers as written, with accounts in the place of sign-in names."""
    named = {f"@{login}": actor.account for login, actor in actors.items()}
    named["@me"] = by.account
    return {
        name: named.get(value, value) if isinstance(value, str) else value for name, value in given.items()
    }


def signed_in_all() -> dict[str, Actor]:
    """Everybody of the practice force, signed in for as long as the past is being recorded."""
    actors: dict[str, Actor] = {}
    for one in OFFICERS:
        with acting(None, using="keeper") as connection:
            opened = sign_in(connection, Credentials(login=one.login, password=PASSWORD, address="127.0.0.1"))
        if isinstance(opened, Refused):
            raise PracticeRefused(opened.sentence)
        with acting(None) as connection:
            actor = actor_for(connection, opened.token)
        if actor is None:
            raise PracticeRefused(f"{one.login} holds no post.")
        actors[one.login] = actor
    return actors


def facts() -> list[Mapping[str, Any]]:
    """Every fact of the practice past, from the files beside this module."""
    found: list[Mapping[str, Any]] = []
    yaml = YAML(typ="safe", pure=True)
    for file in sorted((files("harken.console.practice") / "past").iterdir(), key=lambda f: f.name):
        if file.name.endswith(".yaml"):
            found += yaml.load(file.read_text("utf-8"))
    return found


def load(now: datetime, standards: Standards) -> int:
    """Record the practice past up to `now`; how many facts it has."""
    return Loader(now.astimezone(UTC), standards, signed_in_all()).load(facts())
