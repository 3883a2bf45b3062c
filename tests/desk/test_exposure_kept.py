"""Minutes with traumatic material are read by whoever spent them, whoever leads them, and welfare."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from django.test import Client

from harken.access.actor import system_actor
from harken.access.connection import acting
from harken.access.permissions import LEADS, PERMITTED, Act
from harken.catalogue import duties, kinds
from harken.chronology.append import NewEntry, append_all
from harken.chronology.exposure import exposure_of
from harken.vocabulary.roles import DUTY_INSPECTOR, RESPONSE_OFFICER, SUPERVISOR, WELFARE_OFFICER, Role
from tests.api.conftest import Caller, token_for
from tests.broken import broken_by, unreadable
from tests.cases import Desk, now
from tests.database import Connect
from tests.desk.reading import said
from tests.desk.world import World, browser, desk, recorded

BREAK = "Arrange a break for whoever is over the limit"
BREAK_KEY = "every-case.arrange-a-break"
MINUTES = "minutes with traumatic material"
Reads = Callable[[Desk], Client]


@pytest.fixture
def over(world: World) -> World:
    """An officer who counted more than the limit in a case that everybody sees; it is told of."""
    recorded(world.officer, "every-case.exposure-counted", world.case, minutes=130, doing="grading")
    return world


@pytest.fixture
def colleague(over: World) -> Desk:
    return desk(over.force, RESPONSE_OFFICER, name="PC Ade Bell")


def case_of(by: Desk, world: World) -> str:
    return said(browser(by.by).get(f"/cases/{world.case.chronology}?show=all&standings=all"))


def kinds_seen(by: Desk, world: World) -> set[str]:
    with acting(by.by) as connection:
        rows = connection.execute(
            "select kind from entry where chronology = %s and kind like '%%exposure%%'",
            (world.case.chronology,),
        ).fetchall()
    return {row[0].removeprefix("every-case.exposure-") for row in rows}


def test_a_colleague_on_the_case_reads_nothing_of_it(over: World, colleague: Desk) -> None:
    page = case_of(colleague, over)
    assert MINUTES not in page
    assert BREAK not in page
    assert kinds_seen(colleague, over) == set()


def test_whoever_spent_them_reads_them(over: World) -> None:
    page = case_of(over.officer, over)
    assert MINUTES in page
    assert BREAK in page
    assert kinds_seen(over.officer, over) == {"counted", "over-limit"}


@pytest.mark.parametrize("who", ["sergeant", "inspector"])
def test_whoever_leads_them_reads_them(over: World, who: str) -> None:
    assert kinds_seen(getattr(over, who), over) == {"counted", "over-limit"}
    assert BREAK in case_of(getattr(over, who), over)


@pytest.mark.parametrize(
    ("role", "team", "area"),
    [(SUPERVISOR, "Eastmere response", "Eastmere"), (DUTY_INSPECTOR, "", "Eastmere")],
    ids=["of another team", "of another area"],
)
def test_whoever_leads_others_does_not(over: World, role: Role, team: str, area: str) -> None:
    other = desk(over.force, role, team=team, area=area)
    assert kinds_seen(other, over) == set()
    assert BREAK not in case_of(other, over)


def root_of(world: World) -> str:
    with acting(world.officer.by) as connection:
        row = connection.execute(
            "select root::text from standing_line where duty = %s and chronology = %s",
            (BREAK_KEY, world.case.chronology),
        ).fetchone()
    assert row
    return str(row[0])


def test_lists_of_what_is_owed_and_was_told_leave_it_out_too(
    over: World, colleague: Desk, connect: Connect
) -> None:
    with connect("admin") as admin:
        admin.execute(
            "insert into told (force, id, chronology, duty, root, subject, recipient, number, rung, role,"
            " warning, due, at) select force, gen_random_uuid(), chronology, duty, root, subject, recipient,"
            " number, 1, 'supervisor', false, now(), now() from standing_line"
            " where chronology = %s and duty = %s",
            (over.case.chronology, BREAK_KEY),
        )
    for by, sees in ((colleague, False), (over.sergeant, True), (over.officer, True)):
        with acting(by.by) as connection:
            owed = connection.execute("select 1 from standing_line where duty = %s", (BREAK_KEY,)).fetchall()
            told = connection.execute("select 1 from told where duty = %s", (BREAK_KEY,)).fetchall()
        assert (bool(owed), bool(told)) == (sees, sees)


def test_an_entry_that_says_somebody_was_told_of_it_is_kept_alike(over: World, colleague: Desk) -> None:
    told = kinds()["every-case.told"].model_validate({"duty": BREAK_KEY, "root": root_of(over), "role": "x"})
    with acting(None, using="worker") as connection:
        made = NewEntry(
            chronology=over.case.chronology, entry=told, about=(), happened=now(), idem="told of a break"
        )
        append_all(connection, system_actor(over.force), [made])
    for by, sees in ((colleague, False), (over.sergeant, True), (over.officer, True)):
        with acting(by.by) as connection:
            rows = connection.execute(
                "select 1 from entry where kind = 'every-case.told' and coded ->> 'duty' = %s", (BREAK_KEY,)
            ).fetchall()
        assert bool(rows) is sees


def test_a_break_that_was_arranged_is_read_by_both(over: World, colleague: Desk) -> None:
    recorded(over.sergeant, "every-case.exposure-relieved", over.case, arranged=["a break"])
    assert "relieved" in kinds_seen(over.sergeant, over)
    assert "relieved" in kinds_seen(over.officer, over)
    assert kinds_seen(colleague, over) == set()


def test_another_system_reads_it_as_its_account_does(over: World, colleague: Desk) -> None:
    for by, sees in ((colleague, False), (over.sergeant, True)):
        caller = Caller(token_for(by.by).token, by.by, "")
        here = f"/cases/{over.case.chronology}"
        owed = {one["duty"] for one in caller.get(here).json()["standings"]}
        read = {one["kind"] for one in caller.get(f"{here}/chronology", limit=200).json()["entries"]}
        assert (BREAK_KEY in owed, "every-case.exposure-counted" in read) == (sees, sees)


def minutes(by: Desk, of: Desk) -> int:
    with acting(by.by) as connection:
        since = now().replace(hour=0, minute=0)
        return exposure_of(connection, [of.by.account], since=since, until=now()).get(of.by.account, 0)


def test_the_sum_is_told_to_nobody_else_either(over: World, colleague: Desk) -> None:
    assert minutes(over.officer, over.officer) == minutes(over.sergeant, over.officer) == 130
    assert minutes(colleague, over.officer) == 0


def test_welfare_reads_everybodys_minutes_and_no_case(over: World) -> None:
    welfare = desk(over.force, WELFARE_OFFICER, name="Jan Lister", team="", area="")
    assert minutes(welfare, over.officer) == 130
    client = browser(welfare.by)
    assert client.get("/")["Location"] == "/team"
    page = said(client.get("/team"))
    assert "PC Jo Pell" in page
    assert "130 of 120 minutes" in page
    assert "Trained for" not in page
    assert "Rhian Haddow" not in page
    assert "3 colleagues counted none" in page
    assert "Nobody has counted a minute" not in page
    assert "/missing" not in client.get("/team").content.decode()
    for elsewhere in (f"/cases/{over.case.chronology}", f"/children/{over.child}", "/search?q=ashdale"):
        assert client.get(elsewhere).status_code == 404


def test_welfare_is_told_where_nobody_counted_any(world: World) -> None:
    welfare = desk(world.force, WELFARE_OFFICER, name="Jan Lister", team="", area="")
    assert "Nobody has counted a minute" in said(browser(welfare.by).get("/team"))


def test_the_database_means_the_same_as_what_is_declared(connect: Connect) -> None:
    with connect("admin") as admin:
        of_staff, leads, owed = admin.execute(
            "select priv.of_staff(), priv.leading_roles(), priv.owed_to_staff()"
        ).fetchone() or ((), (), ())
    declared = {key for key, kind in kinds().items() if kind.of_staff}
    assert set(of_staff) == declared
    assert set(leads) == {role.name for role in LEADS}
    assert set(owed) == {
        key for key, duty in duties().items() if any(one.on.kind in declared for one in duty.arises)
    }
    assert PERMITTED[Act.READ_EXPOSURE] >= LEADS | {WELFARE_OFFICER}


def test_what_somebody_may_not_see_stays_owed_when_they_record_what_cannot_be_worked_out(
    over: World, colleague: Desk, connect: Connect
) -> None:
    owed = root_of(over)
    of_one = replace(colleague, standards=broken_by(colleague.standards, BREAK_KEY))
    recorded(of_one, "every-case.noted", over.case, over.child, note="Rang his nan.")
    assert root_of(over) == owed
    unreadable(connect, over.child, over.case.entry)
    recorded(colleague, "every-case.noted", over.case, over.child, note="Rang his nan again.")
    assert root_of(over) == owed
