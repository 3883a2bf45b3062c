"""What is owed of a matter that was settled on the telephone, as timelines."""

from harken.every_case.tests.clock_times import ARISES, FOUR_HOURS, Times
from harken.every_case.tests.twelve import (
    LONG_BEFORE,
    Owes,
    every_row,
    every_table_is_whole,
    no_lie_survives,
    then,
)
from harken.pathways.contact.duties.telephone import SAMPLE_THE_TELEPHONE_CASE, SAY_WHY_BY_TELEPHONE
from harken.pathways.contact.entries.telephone import (
    CallWas,
    Exceptional,
    ResolvedByTelephone,
    RungBack,
    TelephoneAllowed,
    TelephoneReviewed,
)
from harken.pathways.contact.tests.facts import (
    ARRIVED,
    AT_RISK,
    CALL,
    NOTE,
    WORLD,
    of_the_incident,
    unless_done_before,
)
from harken.timelines.table import at, none, owed, prompted
from harken.vocabulary import Answer

RUNG = RungBack(reached=Answer.YES)
RESOLVED = ResolvedByTelephone(outcome="Advice given")
ALLOWED = TelephoneAllowed(because=Exceptional.ABROAD, reason="All of them are in Spain")
at_risk = at("17 Nov 2026 12:00", AT_RISK)
FOUR = prompted("17 Nov 2026 16:05")
HUB_INSPECTOR, GROUP = "demand hub inspector", "vulnerability performance group"

WHY_ROWS = unless_done_before(
    Owes(
        arises=RUNG,
        times=FOUR_HOURS,
        before=(at(LONG_BEFORE, AT_RISK),),
        met=((ALLOWED, HUB_INSPECTOR), (ARRIVED, "officer")),
        ladder=(("17 Nov 2026 16:05", (HUB_INSPECTOR,)), ("18 Nov 2026 16:05", (HUB_INSPECTOR, GROUP))),
        has_deadline=False,
        short_of_it=(
            ("a supervisor allows nothing", [(ALLOWED, "demand hub supervisor")]),
            ("rung again", [(RUNG, "hub")]),
        ),
        more=[
            ("resolved so", [at_risk, at(ARISES, RESOLVED)], ARISES, FOUR),
            ("resolved so, as an inspector allowed", [at_risk, then("12:03", ALLOWED, by="DI"),
             at(ARISES, RESOLVED)], ARISES, none),
            ("rung, and nobody is at risk", [then("12:00", CALL), at(ARISES, RUNG)], ARISES, none),
            ("resolved so, and nobody is at risk", [then("12:00", CALL), at(ARISES, RESOLVED)], ARISES, none),
            ("rung once somebody had been", [at_risk, then("12:03", ARRIVED), at(ARISES, RUNG)], ARISES,
             none),
            ("rung twice, and owed once", [at_risk, at(ARISES, RUNG), then("12:30", RUNG)],
             "17 Nov 2026 12:30", FOUR),
        ],
    ),
    of_the_incident,
    done=(ARRIVED,),
)  # fmt: skip

A_WEEK = Times(
    "24 Nov 2026 12:05", "1 Nov 2026 01:50", "5 Apr 2026 00:50", "1 Jan 2027 23:50", "8 Jan 2014 00:00"
)
LOOKED_AT = tuple(TelephoneReviewed(found=one, reason="Read against the record") for one in CallWas)
SUPERVISOR = "demand hub supervisor"

allowed = at(ARISES, ALLOWED, by=HUB_INSPECTOR)
reworded = at(ARISES, ALLOWED, by=HUB_INSPECTOR, known="17 Nov 2026 12:08", replaces=allowed)

# Put in other words by nobody in particular, an exception is allowed by nobody: it has a row of its own.
SAMPLE_ROWS = unless_done_before(
    Owes(
        arises=ALLOWED,
        by=HUB_INSPECTOR,
        times=A_WEEK,
        met=tuple((one, SUPERVISOR) for one in LOOKED_AT),
        ladder=(("24 Nov 2026 12:05", (SUPERVISOR,)), ("1 Dec 2026 12:05", (SUPERVISOR, GROUP))),
        short_of_it=(
            ("whoever allowed it looks at no sample of their own", [(LOOKED_AT[0], HUB_INSPECTOR)]),
            ("resolved so", [(RESOLVED, "call-taker")]),
            ("a note", [(NOTE, SUPERVISOR)]),
        ),
        more=[
            ("a supervisor allows nothing", [at(ARISES, ALLOWED, by=SUPERVISOR)], ARISES, none),
            ("resolved so, and nobody allowed it", [at(ARISES, RESOLVED)], ARISES, none),
            ("allowed twice, and owed once", [allowed, then("12:30", ALLOWED, by=HUB_INSPECTOR)],
             "17 Nov 2026 12:30", owed("24 Nov 2026 12:05")),
            ("an inspector puts it in other words", [allowed, reworded], "17 Nov 2026 12:08",
             owed("24 Nov 2026 12:05")),
        ],
    ),
    of_the_incident,
    but=("a correction restarts nothing",),
)  # fmt: skip

TABLES = ((SAY_WHY_BY_TELEPHONE, WHY_ROWS), (SAMPLE_THE_TELEPHONE_CASE, SAMPLE_ROWS))

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
