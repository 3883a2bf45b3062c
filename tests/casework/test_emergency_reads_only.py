"""A record opened in an emergency is for reading: the database holds to it, whatever a program asks."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import psycopg
import pytest

from harken.access.connection import Connection, acting
from harken.access.ties import Tie, exclude, tie, untie_teams
from harken.casework.outcome import Done
from harken.chronology.append import NewEntry, append_all
from harken.chronology.restriction import (
    agree_back,
    agree_lower,
    open_in_emergency,
    propose_back,
    propose_lower,
    refuse_lower,
    restrict,
)
from harken.every_case.disclosure import Receipt
from harken.every_case.restriction import OpenedInEmergency, Restricted
from harken.vocabulary import Entry
from tests.cases import Desk, now
from tests.casework.test_emergency import DeskOf, inspector, kept, officer, opens
from tests.casework.test_restrict import asked, given_to, restricted, sees

__all__ = ["inspector", "kept", "officer"]


@pytest.fixture
def reader(officer: Desk, kept: Done) -> Desk:
    assert isinstance(opens(officer, kept), Done)
    return officer


def writes(connection: Connection, by: Desk, of: Done, kind: type[Entry] = Receipt, **answers: Any) -> None:
    """What a program would write that asks no verb: bare, and without reading it back."""
    entry = kind.model_construct(**answers)
    made = NewEntry(chronology=of.chronology, entry=entry, about=(), happened=now(), idem=str(uuid4()))
    append_all(connection, by.by, [made])


def stays(connection: Connection, by: Desk, of: Done) -> None:
    tie(connection, Tie(force=by.by.force, chronology=of.chronology, why="task", account=by.by.account))


def lets_in(connection: Connection, by: Desk, of: Done) -> None:
    tie(connection, Tie(force=by.by.force, chronology=of.chronology, why="duty", account=str(uuid4())))


def keeps_out(connection: Connection, by: Desk, of: Done) -> None:
    exclude(connection, by.by.force, chronology=of.chronology, account=str(uuid4()))


def stays_longer(connection: Connection, by: Desk, of: Done) -> None:
    connection.execute(
        "update membership set until = until + interval '1 day' where account = %s", (by.by.account,)
    )


def ends_all_ties(connection: Connection, by: Desk, of: Done) -> None:
    connection.execute(
        "update membership set until = clock_timestamp() where chronology = %s and account <> %s",
        (of.chronology, by.by.account),
    )


def seals(connection: Connection, by: Desk, of: Done) -> None:
    restrict(connection, of.chronology, "sealed")


def asks_to_lower(connection: Connection, by: Desk, of: Done) -> None:
    propose_lower(connection, of.chronology, "open")


@pytest.mark.parametrize(
    "tries", [writes, stays, lets_in, keeps_out, stays_longer, ends_all_ties, seals, asks_to_lower]
)
def test_the_database_takes_nothing_from_whoever_only_reads(
    reader: Desk, sergeant: Desk, kept: Done, tries: Callable[[Connection, Desk, Done], None]
) -> None:
    with pytest.raises(psycopg.Error) as refused, acting(reader.by) as connection:
        tries(connection, reader, kept)
    assert refused.value.sqlstate == "HK006"
    assert sees(sergeant, kept)


def test_a_whole_team_is_not_theirs_to_put_out(reader: Desk, sergeant: Desk, kept: Done) -> None:
    theirs = Tie(force=reader.by.force, chronology=kept.chronology, why="team", team="Kelbridge response")
    with acting(sergeant.by) as connection:
        tie(connection, theirs)
    with pytest.raises(psycopg.Error), acting(reader.by) as connection:
        untie_teams(connection, reader.by.force, kept.chronology)


@pytest.mark.parametrize("answers", [agree_lower, refuse_lower])
def test_a_request_to_lower_it_is_not_theirs_to_answer(
    reader: Desk, sergeant: Desk, kept: Done, answers: Callable[[Connection, str, str], bool]
) -> None:
    assert isinstance(asked(sergeant, kept), Done)
    with pytest.raises(psycopg.Error), acting(reader.by) as connection:
        answers(connection, kept.chronology, "open")


def test_nor_is_letting_somebody_back(reader: Desk, sergeant: Desk, desk_of: DeskOf, kept: Done) -> None:
    out = desk_of()
    restricted(sergeant, kept.chronology, "named", idem="out", barred=[out.by.account])
    with pytest.raises(psycopg.Error), acting(reader.by) as connection:
        propose_back(connection, kept.chronology, out.by.account)
    with acting(sergeant.by) as connection:
        assert propose_back(connection, kept.chronology, out.by.account)
    with pytest.raises(psycopg.Error), acting(reader.by) as connection:
        agree_back(connection, kept.chronology, out.by.account)


def test_what_says_that_it_was_opened_is_said_once_and_by_whoever_opens_it(
    reader: Desk, desk_of: DeskOf, kept: Done
) -> None:
    for desk in (reader, desk_of()):
        for kind in (OpenedInEmergency, Restricted):
            with pytest.raises(psycopg.Error), acting(desk.by) as connection:
                writes(connection, desk, kept, kind)


def test_nobody_makes_themselves_an_hour(reader: Desk, desk_of: DeskOf, kept: Done) -> None:
    for desk in (reader, desk_of()):
        with pytest.raises(psycopg.errors.InsufficientPrivilege), acting(desk.by) as connection:
            connection.execute(
                "insert into membership (force, id, chronology, account, why, until)"
                " values (%s, %s, %s, %s, 'emergency', clock_timestamp() + interval '9 hours')",
                (desk.by.force, uuid4(), kept.chronology, desk.by.account),
            )


def test_the_database_opens_it_for_nobody_whose_password_was_not_given(desk_of: DeskOf, kept: Done) -> None:
    other = desk_of()
    with pytest.raises(psycopg.Error), acting(other.by) as connection:
        open_in_emergency(connection, kept.chronology)


def test_a_password_given_opens_one_record(reader: Desk, sergeant: Desk, kept: Done) -> None:
    another = sergeant.missing(sergeant.child())
    restricted(sergeant, another.chronology)
    assert sees(reader, kept)
    with pytest.raises(psycopg.Error), acting(reader.by) as connection:
        open_in_emergency(connection, another.chronology)


def test_whoever_sees_nothing_of_a_restricted_record_writes_nothing_in_it(
    desk_of: DeskOf, kept: Done
) -> None:
    outsider = desk_of()
    with pytest.raises(psycopg.Error) as refused, acting(outsider.by) as connection:
        writes(connection, outsider, kept)
    assert refused.value.sqlstate == "HK006"


def test_given_the_case_they_write_in_it_as_anybody_who_has_one(
    reader: Desk, sergeant: Desk, kept: Done
) -> None:
    given_to(sergeant, reader, kept)
    with acting(reader.by) as connection:
        writes(connection, reader, kept)
