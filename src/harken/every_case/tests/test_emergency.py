"""What an inspector owes of a record that was opened in an emergency, or was tried to be, as timelines."""

from functools import partial

from harken.every_case.corrections import EnteredInError
from harken.every_case.duties import ASK_WHY_IT_WAS_TRIED, REVIEW_THE_EMERGENCY
from harken.every_case.restriction import EmergencyFor, EmergencyRefused, EmergencyReviewed, OpenedInEmergency
from harken.every_case.tests.clock_times import ARISES
from harken.every_case.tests.facts import WORLD
from harken.every_case.tests.twelve import (
    MUCH_LATER,
    every_row,
    every_table_is_whole,
    no_lie_survives,
    then,
    warned,
)
from harken.timelines.table import Row, at, met, met_late, none, overdue, owed
from harken.vocabulary import Answer, Entry

OPENED = OpenedInEmergency(category=EmergencyFor.SEARCH, why="She may be at the address it names")
REFUSED = EmergencyRefused(account="0198b3a4-0000-7000-8000-000000000002", category=EmergencyFor.SEARCH)
REVIEWED = EmergencyReviewed(needed=Answer.YES)
STANDARDS, INSPECTOR = "professional standards", "duty inspector"
AT_ONCE = (
    warned("officer in charge"),
    warned(INSPECTOR),
    warned("detective inspector"),
    warned(STANDARDS),
)
BY_THEN = "19 Nov 2026 00:00"
LOOKED = then("14:00", REVIEWED, by=INSPECTOR)


def _rows(entry: Entry) -> list[Row]:
    """The same of both: they hear at once, and by the end of the next working day an inspector has looked."""
    begins = partial(at, entry=entry, by="response officer")
    began = begins(ARISES)
    return [
        ("nothing has happened", [], ARISES, none),
        ("it has just arisen, and they hear at once", [began], ARISES, owed(BY_THEN, *AT_ONCE)),
        ("nobody knew yet", [begins(ARISES, known="17 Nov 2026 13:00")], "17 Nov 2026 12:30", none),
        ("the last moment", [began], "18 Nov 2026 23:59", owed(BY_THEN, *AT_ONCE)),
        ("the first moment too late", [began], BY_THEN, overdue(*AT_ONCE, STANDARDS)),
        ("met", [began, LOOKED], MUCH_LATER, met("17 Nov 2026 14:00", *AT_ONCE)),
        ("met late", [began, at("19 Nov 2026 09:00", REVIEWED, by=INSPECTOR)], MUCH_LATER,
         met_late("19 Nov 2026 09:00", *AT_ONCE, STANDARDS)),
        ("done in time, known late",
         [began, then("14:00", REVIEWED, by=INSPECTOR, known="19 Nov 2026 00:05")], MUCH_LATER,
         met("17 Nov 2026 14:00", *AT_ONCE, STANDARDS, recorded_late=True)),
        ("a sergeant reviews nothing", [began, then("14:00", REVIEWED, by="supervisor")], "17 Nov 2026 14:01",
         owed(BY_THEN, *AT_ONCE)),
        ("reviewed about the other child of the case",
         [began, then("14:00", REVIEWED, by=INSPECTOR, about="sibling")], MUCH_LATER,
         met("17 Nov 2026 14:00", *AT_ONCE)),
        ("known a day later, and counted from when it was done", [begins(ARISES, known="18 Nov 2026 12:05")],
         "18 Nov 2026 12:05", owed(BY_THEN, *AT_ONCE)),
        ("an inspector does not review what they did themselves",
         [at(ARISES, entry, by=INSPECTOR), LOOKED], "17 Nov 2026 14:01",
         owed(BY_THEN, *AT_ONCE)),
        ("somebody else's: in another case", [began, then("14:00", REVIEWED, by=INSPECTOR, case="another")],
         "17 Nov 2026 14:01", owed(BY_THEN, *AT_ONCE)),
        ("struck out", [began, then("12:30", EnteredInError(), replaces=began)], MUCH_LATER, none),
        ("the night the clocks go back", [begins("24 Oct 2026 23:00")], "26 Oct 2026 23:59 GMT",
         owed("27 Oct 2026 00:00", *AT_ONCE)),
        ("the night the clocks go on", [begins("28 Mar 2026 23:00")], "30 Mar 2026 23:59",
         owed("31 Mar 2026 00:00", *AT_ONCE)),
        ("Christmas night", [begins("25 Dec 2026 22:00")], "29 Dec 2026 23:59",
         owed("30 Dec 2026 00:00", *AT_ONCE)),
        ("the first day of the rule", [begins("1 Jan 2014 00:00")], "1 Jan 2014 00:00",
         owed("3 Jan 2014 00:00", *AT_ONCE)),
        ("the day before the rule", [begins("31 Dec 2013 23:59")], MUCH_LATER, none),
    ]  # fmt: skip


TABLES = ((REVIEW_THE_EMERGENCY, _rows(OPENED)), (ASK_WHY_IT_WAS_TRIED, _rows(REFUSED)))

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
