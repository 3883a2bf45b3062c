"""The tell loop: 100,000 duties open, 2,000 falling due at once (aim 1,000 a second), and then ten."""

import time
from collections import Counter
from datetime import UTC, datetime, timedelta

import psycopg

from bench.figures import say
from bench.ground import AREA, at_work, new_force, somebody
from harken.casework.outcome import Done
from harken.vocabulary.roles import DUTY_INSPECTOR, OFFICER_IN_CHARGE, RESPONSE_OFFICER, SUPERVISOR
from harken.worker.sweep import MOST, Swept, sweep
from tests.cases import Desk
from tests.database import Installation

AGO = timedelta(hours=3)
SAID = "Rang both friends; nobody has seen the child."
# Cases nobody need look at for a year: what is open and not due.
_QUIET = """
with open as (select * from case_line where force = %(force)s and chronology = %(like)s),
made as (
    insert into chronology (force, id, belongs, pathway, reference)
    select c.force, gen_random_uuid(), c.belongs, c.pathway, 'BENCH/' || gen_random_uuid()
    from chronology c, generate_series(1, %(many)s) n where c.force = %(force)s and c.id = %(like)s
    returning force, id, reference),
cases as (
    insert into case_line (force, chronology, belongs, pathway, reference, opened, digest, reckoned, look_at,
        area, owed)
    select m.force, m.id, o.belongs, o.pathway, m.reference, o.opened, o.digest, o.reckoned,
        o.reckoned + interval '1 year', o.area, o.owed
    from made m, open o returning chronology)
insert into standing_line (force, chronology, duty, root, subject, recipient, number, state, started,
    late_from, due, life_safety, owed_by, pathway, area)
select s.force, c.chronology, s.duty, s.root, s.subject, s.recipient, s.number, s.state, s.started,
    s.late_from, s.due, s.life_safety, s.owed_by, s.pathway, s.area
from cases c, standing_line s
where s.force = %(force)s and s.chronology = %(like)s and s.state in ('owed', 'overdue')
"""


def run(installation: Installation, *, small: bool) -> None:
    """Print how many are told a second, that none is lost or told twice, and what ten due cost."""
    force = new_force()
    desk = at_work(somebody(force))
    for role in (DUTY_INSPECTOR, OFFICER_IN_CHARGE, RESPONSE_OFFICER, SUPERVISOR):
        somebody(force, role, area=AREA if role is not DUTY_INSPECTOR else "")
    with psycopg.connect(installation.admin_url, autocommit=True) as admin:
        for many, due in ((2_000, 200), (10_000, 200)) if small else ((10_000, 2_000), (100_000, 2_000)):
            _at(desk, admin, force, many=many, due=due)
    _apart(desk, cases=40 if small else 400)
    _ten(desk)


def _at(
    desk: Desk, admin: psycopg.Connection[tuple[object, ...]], force: str, *, many: int, due: int
) -> None:
    # Whatever another measurement left due is not this one's.
    _drain(desk)
    first = _overdue(desk)
    told = _drain(desk)[0].told or 1
    cases = [_overdue(desk) for _ in range(max(1, due // told) - 1)]
    row = admin.execute("select count(*) from standing_line where state in ('owed', 'overdue')").fetchone()
    each = admin.execute(
        "select count(*) from standing_line where chronology = %s and state in ('owed', 'overdue')",
        (first.chronology,),
    ).fetchone()
    lacking = many - int(str(row[0] if row else 0))
    if each and lacking > 0:
        quiet = lacking // int(str(each[0]))
        admin.execute(_QUIET, {"force": force, "like": first.chronology, "many": quiet})
    admin.execute("analyze")
    began = time.perf_counter()
    swept = _drain(desk)
    took = time.perf_counter() - began
    number = sum(one.told for one in swept)
    say(
        f"  {many:,} open, {number:,} due in {len(cases):,} cases: {number / took:,.0f} told a second"
        f" ({took:.2f} s, {len(swept)} sweeps of {MOST} at most, {sum(s.failed for s in swept)} failed)"
    )
    say(f"    {_accounted(admin, [first, *cases], number + told)}")


def _overdue(desk: Desk) -> Done:
    """A case that was reported hours ago and recorded only now: much of it is late already."""
    return desk.missing(desk.child(), happened=datetime.now(UTC) - AGO)


def _drain(desk: Desk) -> list[Swept]:
    swept = []
    while (one := sweep(lambda _force: desk.standards)).looked_at:
        swept.append(one)
    return swept


def _accounted(admin: psycopg.Connection[tuple[object, ...]], cases: list[Done], number: int) -> str:
    """Twice: one rung on record for one post more than once. Lost: told, and not on record."""
    keys = [case.chronology for case in cases]
    rows = admin.execute(
        "select chronology, coded ->> 'duty', coded ->> 'root', coded ->> 'occurrence', coded ->> 'rung',"
        " coded ->> 'role', about from entry where chronology = any(%s::uuid[]) and kind = 'every-case.told'",
        (keys,),
    ).fetchall()
    counted = Counter(map(repr, rows))
    row = admin.execute("select count(*) from told where chronology = any(%s::uuid[])", (keys,)).fetchone()
    kept = int(str(row[0] if row else 0))
    return f"told {number:,}, on record {len(rows):,} and {kept:,}; twice {len(rows) - len(counted)}"


def _apart(desk: Desk, *, cases: int) -> None:
    """The other extreme: in each of many cases one thing fell due, and all of each is reckoned for it."""
    made = []
    for _ in range(cases):
        child = desk.child()
        made.append((desk.missing(child, happened=datetime.now(UTC) - AGO), child))
    _drain(desk)
    for case, child in made:
        then = datetime.now(UTC) - AGO / 2
        desk.records("missing.enquiry-made", case, child, answers={"done": SAID}, happened=then)
    began = time.perf_counter()
    swept = _drain(desk)
    took = time.perf_counter() - began
    number = sum(one.told for one in swept)
    say(
        f"  {number:,} due in {cases:,} cases, one duty in each: {number / took:,.0f} told a second,"
        f" {cases / took:,.0f} cases ({took:.2f} s)"
    )


def _ten(desk: Desk) -> None:
    """What a sweep costs with ten cases due and with none, whatever is open."""
    for many in (0, 10):
        for _ in range(many):
            _overdue(desk)
        began = time.perf_counter()
        swept = _drain(desk) or [Swept()]
        took = time.perf_counter() - began
        say(f"  {many} cases due: {took * 1e3:.1f} ms, {sum(one.told for one in swept)} told")
