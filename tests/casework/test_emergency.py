"""A restricted record opened in an emergency: at once, for an hour, to read; and somebody hears."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from harken.access.connection import Connection, acting
from harken.access.prove import NOT_YOURS, Proof, prove
from harken.access.refused import Refused
from harken.board.read import Wanted, owed
from harken.casework.emergency import Emergency, open_for_an_hour
from harken.casework.outcome import Done
from harken.every_case.restriction import EmergencyFor
from harken.vocabulary.roles import DATA_PROTECTION_OFFICER, DUTY_INSPECTOR, RESPONSE_OFFICER
from tests.cases import Desk, now
from tests.casework.test_answered_for import standards_officer
from tests.casework.test_restrict import code, given_to, kinds_of, restricted, sees
from tests.database import PASSWORD
from tests.worker.shifts import on_shift, reached, swept

DeskOf = Callable[..., Desk]
Connects = Callable[[str], Connection]
WHY = "She may be at the address that it names"
REVIEW = "every-case.review-the-emergency-opening"
ASKED = "every-case.ask-why-it-was-tried"


@pytest.fixture
def officer(desk_of: DeskOf) -> Desk:
    return desk_of(RESPONSE_OFFICER)


@pytest.fixture
def inspector(desk_of: DeskOf) -> Desk:
    return desk_of(DUTY_INSPECTOR)


@pytest.fixture
def kept(sergeant: Desk, inspector: Desk) -> Done:
    """A case that is kept to the sergeant."""
    missing = sergeant.missing(sergeant.child())
    assert isinstance(restricted(sergeant, missing.chronology), Done)
    return missing


def proof(password: str = PASSWORD, address: str = "192.0.2.7") -> Proof:
    return Proof(password=password, address=address)


def opens(
    desk: Desk, of: Done, why: str = WHY, idem: str = "emergency", password: str = PASSWORD
) -> Done | Refused:
    asked = Emergency(
        chronology=of.chronology, category=EmergencyFor.SEARCH, why=why, idem=idem, proof=proof(password)
    )
    return open_for_an_hour(asked, by=desk.by, now=NOW, standards=desk.standards)


NOW = now() - timedelta(seconds=1)


def until(connect: Connects, of: Done) -> list[timedelta]:
    with connect("admin") as admin:
        rows = admin.execute(
            "select until - since from membership where chronology = %s and why = 'emergency'",
            (of.chronology,),
        ).fetchall()
    return [row[0] for row in rows]


def test_it_is_open_at_once_for_an_hour_and_on_record(
    officer: Desk, sergeant: Desk, connect: Connects, kept: Done
) -> None:
    assert not sees(officer, kept)
    done = opens(officer, kept)
    assert isinstance(done, Done)
    assert REVIEW in {one.duty.key for one in done.standings if one.unsettled}
    assert sees(officer, kept)
    assert "opened-in-emergency" in kinds_of(sergeant, kept)
    (length,) = until(connect, kept)
    assert abs(length - timedelta(hours=1)) < timedelta(seconds=1)
    with connect("admin") as admin:
        looks = admin.execute(
            "select verb, link, reason from consultation where actor = %s and verb = 'emergency'",
            (officer.by.account,),
        ).fetchall()
    assert looks == [("emergency", "emergency", f"{EmergencyFor.SEARCH}: {WHY}")]


def test_when_the_hour_is_over_it_is_closed(officer: Desk, connect: Connects, kept: Done) -> None:
    opens(officer, kept)
    with connect("admin") as admin:
        admin.execute(
            "update membership set until = clock_timestamp() where chronology = %s and why = 'emergency'",
            (kept.chronology,),
        )
    assert not sees(officer, kept)


def test_it_is_read_and_nothing_is_recorded_in_it(officer: Desk, sergeant: Desk, kept: Done) -> None:
    opens(officer, kept)
    assert code(officer.records("every-case.noted", kept, answers={"note": "I was there."})) == "read_only"
    assert code(given_to(officer, officer, kept)) == "read_only"
    assert code(restricted(officer, kept.chronology, "named", let_in=[officer.by.account])) == "read_only"
    # Given the case afterwards they have a part in it.
    assert isinstance(given_to(sergeant, officer, kept), Done)
    assert isinstance(officer.records("every-case.noted", kept, answers={"note": "I have it."}), Done)


def test_an_inspector_who_had_no_part_in_it_is_let_in_and_reviews_it(
    officer: Desk, inspector: Desk, kept: Done
) -> None:
    assert not sees(inspector, kept)
    opens(officer, kept)
    assert sees(inspector, kept)
    reviewed = inspector.records("every-case.emergency-reviewed", kept, answers={"needed": "yes"})
    assert isinstance(reviewed, Done)
    assert REVIEW not in {one.duty.key for one in reviewed.standings if one.unsettled}


def test_an_inspector_who_opens_it_does_not_review_it(inspector: Desk, desk_of: DeskOf, kept: Done) -> None:
    other = desk_of(DUTY_INSPECTOR, area="Wenford")
    assert isinstance(opens(inspector, kept), Done)
    assert sees(other, kept)


def test_professional_standards_are_written_to(officer: Desk, connect: Connects, kept: Done) -> None:
    standards_officer(officer.by.force)
    opens(officer, kept)
    with connect("admin") as admin:
        rows = admin.execute(
            "select destination, body ->> 'standards' from outbox where force = %s and purpose = %s",
            (officer.by.force, "professional standards"),
        ).fetchall()
    assert rows == [("pat@wenmarsh.invalid", "emergency")]


def test_sealed_kept_from_them_and_not_there_are_refused_alike(
    officer: Desk, sergeant: Desk, inspector: Desk, kept: Done
) -> None:
    open_to_all = sergeant.missing(sergeant.child())
    assert code(opens(officer, open_to_all, idem="open")) == "open_to_you"
    sealed = sergeant.missing(sergeant.child())
    assert isinstance(restricted(sergeant, sealed.chronology, "sealed"), Done)
    restricted(sergeant, kept.chronology, "named", idem="out", barred=[officer.by.account])
    refused = [opens(officer, one) for one in (sealed, kept)]
    assert [code(one) for one in refused] == ["not_available"] * 2
    assert refused[0] == refused[1]
    assert not sees(officer, kept)
    assert "opened-in-emergency" not in kinds_of(sergeant, kept)


def test_without_a_reason_it_stays_closed(officer: Desk, kept: Done) -> None:
    assert code(opens(officer, kept, why="Need to see it")) == "no_reason"
    assert not sees(officer, kept)


def test_whoever_reads_no_case_opens_none(desk_of: DeskOf, kept: Done) -> None:
    assert code(opens(desk_of(DATA_PROTECTION_OFFICER), kept)) == "not_your_role"


def test_another_force_opens_none(desk_of: DeskOf, new_force: Callable[[], str], kept: Done) -> None:
    assert code(opens(desk_of(RESPONSE_OFFICER, force=new_force()), kept)) == "not_available"


def test_sent_again_it_is_one(officer: Desk, connect: Connects, kept: Done) -> None:
    first, again = opens(officer, kept), opens(officer, kept)
    assert isinstance(first, Done)
    assert isinstance(again, Done)
    assert again.already
    assert len(until(connect, kept)) == 1


def tried(desk: Desk, of: Done, connect: Connects) -> list[tuple[str, str]]:
    """Who is on record in it for having been refused, and what they said that it was for."""
    with connect("admin") as admin:
        return admin.execute(
            "select coded ->> 'account', coded ->> 'category' from entry where chronology = %s and kind = %s",
            (of.chronology, "every-case.emergency-refused"),
        ).fetchall()


def told(of: Done, connect: Connects) -> list[str]:
    with connect("admin") as admin:
        rows = admin.execute(
            "select body ->> 'standards' from outbox where chronology = %s and purpose = %s",
            (of.chronology, "professional standards"),
        ).fetchall()
    return [row[0] for row in rows]


def test_another_password_opens_nothing_and_is_counted_as_at_sign_in(
    officer: Desk, connect: Connects, kept: Done
) -> None:
    for _ in range(10):
        assert code(opens(officer, kept, password="not this one")) == "wrong_password"
    assert code(opens(officer, kept)) == "too_many"
    assert not sees(officer, kept)
    assert code(opens(officer, kept, password="")) == "no_password"
    assert tried(officer, kept, connect) == []


def test_the_right_password_forgets_the_wrong_tries_before_it(officer: Desk, kept: Done) -> None:
    for _ in range(9):
        opens(officer, kept, password="not this one")
    assert isinstance(opens(officer, kept), Done)
    assert prove(proof("not this one"), by=officer.by) == NOT_YOURS


def test_that_somebody_kept_out_tried_is_on_record_owed_and_told(
    officer: Desk, sergeant: Desk, inspector: Desk, connect: Connects, kept: Done
) -> None:
    standards_officer(officer.by.force)
    restricted(
        sergeant, kept.chronology, "sealed", barred=[officer.by.account], let_in=[inspector.by.account]
    )
    before = told(kept, connect)
    assert code(opens(officer, kept)) == "not_available"
    assert tried(officer, kept, connect) == [(officer.by.account, EmergencyFor.SEARCH.value)]
    assert [one for one in told(kept, connect) if one not in before] == ["refused"]
    assert not sees(officer, kept)
    with connect("admin") as admin:
        looks = admin.execute(
            "select verb, result, link, reason from consultation where actor = %s and result = 'denied'",
            (officer.by.account,),
        ).fetchall()
    assert looks == [("emergency", "denied", "none", f"{EmergencyFor.SEARCH}: {WHY}")]
    asked = inspector.records("every-case.emergency-reviewed", kept, answers={"needed": "no"})
    assert isinstance(asked, Done)
    assert ASKED not in {one.duty.key for one in asked.standings if one.unsettled}


def test_whoever_answers_for_it_owes_asking_why_and_is_told_as_of_anything_else(
    officer: Desk, sergeant: Desk, inspector: Desk, kept: Done
) -> None:
    on_shift(inspector.by)
    out, let_in = [officer.by.account], [inspector.by.account]
    restricted(sergeant, kept.chronology, "named", idem="out", barred=out, let_in=let_in)
    assert code(opens(officer, kept)) == "not_available"
    swept(inspector.standards)
    with acting(inspector.by) as connection:
        rows = owed(connection, Wanted(force=inspector.by.force, chronology=kept.chronology))
    first = [list(one.owed_by)[:2] for one in rows if one.duty == ASKED]
    assert first == [["duty inspector", "detective inspector"]]
    assert inspector.by.account in reached(inspector, kept)[ASKED]
    assert officer.by.account not in reached(inspector, kept)[ASKED]


def test_tried_again_at_once_it_is_said_once(
    officer: Desk, sergeant: Desk, connect: Connects, kept: Done
) -> None:
    restricted(sergeant, kept.chronology, "named", idem="out", barred=[officer.by.account])
    for number in range(3):
        assert code(opens(officer, kept, idem=f"try {number}")) == "not_available"
    assert len(tried(officer, kept, connect)) == 1


def test_nobody_records_of_a_colleague_that_they_tried(officer: Desk, sergeant: Desk, kept: Done) -> None:
    answers = {"account": officer.by.account, "category": EmergencyFor.SEARCH.value}
    assert code(sergeant.records("every-case.emergency-refused", kept, answers=answers)) == "not_your_entry"
