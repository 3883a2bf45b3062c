"""Evidence secured, devices triaged and examined, a slot kept, as timelines."""

from datetime import datetime

from harken.every_case.corrections import EnteredInError
from harken.every_case.tests.clock_times import ARISES, DAY
from harken.every_case.tests.twelve import (
    MUCH_LATER,
    Owes,
    every_row,
    every_table_is_whole,
    no_lie_survives,
    then,
    warned,
)
from harken.pathways.investigation.duties.evidence import (
    EXAMINE_THE_DEVICE,
    KEEP_THE_SLOT,
    SECURE_THE_EVIDENCE,
    TRIAGE_THE_DEVICE,
)
from harken.pathways.investigation.entries.evidence import (
    DeviceExamined,
    DeviceLeft,
    DeviceRisk,
    DeviceSlotGiven,
    DeviceTaken,
    DeviceTriaged,
    EvidenceFading,
    EvidenceLeft,
    EvidenceSecured,
    Fading,
    LeftBecause,
)
from harken.pathways.investigation.tests.facts import FOUR_WEEKS, NOTE, TWO_HOURS, WORLD, of_the_case
from harken.timelines.table import Row, at, met, met_late, moment, none, overdue, owed, released

FADING = EvidenceFading(item="E1", kind=Fading.CCTV)
SECURED, OTHER_SECURED = EvidenceSecured(item="E1"), EvidenceSecured(item="E2")
LEFT = EvidenceLeft(item="E1", why="Overwritten", asked="The shop's manager")
OTHER_LEFT = EvidenceLeft(item="E2", why="Overwritten", asked="The shop's manager")

SECURE_ROWS = of_the_case(
    Owes(
        arises=FADING,
        times=TWO_HOURS,
        met=((SECURED, "officer"), (LEFT, "officer")),
        ladder=(("17 Nov 2026 14:05", ("investigator", "supervisor")),),
        short_of_it=(
            ("another item was secured", [(OTHER_SECURED, "officer")]),
            ("another was not", [(OTHER_LEFT, "officer")]),
            ("a note", [(NOTE, "officer")]),
        ),
    )
)

TAKEN = DeviceTaken(device="KB/1")
HIGH, NOT_SAID = DeviceTriaged(device="KB/1", risk=DeviceRisk.HIGH), DeviceTriaged(device="KB/1")
ANOTHER_HIGH = DeviceTriaged(device="KB/2", risk=DeviceRisk.HIGH)
EXAMINED, ANOTHER_EXAMINED = DeviceExamined(device="KB/1"), DeviceExamined(device="KB/2")
LATE = ("investigator", "detective inspector")
GIVEN_BACK, ANOTHER_GIVEN_BACK = (
    DeviceLeft(device=one, because=LeftBecause.CANNOT, why="Nobody has its code, and it is his mother's")
    for one in ("KB/1", "KB/2")
)
LET_GO = ((GIVEN_BACK, "supervisor"),)
NOT_LET_GO = (
    ("given back, a constable says", (GIVEN_BACK, "investigator")),
    ("another was given back", (ANOTHER_GIVEN_BACK, "supervisor")),
)


def _slot(when: str, device: str = "KB/1") -> DeviceSlotGiven:
    slot_at: datetime = moment(when)
    return DeviceSlotGiven(device=device, slot_at=slot_at, waiting="Nobody knows who else he writes to")


SLOT, ANOTHER_SLOT = _slot("20 Jan 2027 09:00"), _slot("20 Jan 2027 09:00", "KB/2")

TRIAGE_ROWS = of_the_case(
    Owes(
        arises=TAKEN,
        times=DAY,
        met=((HIGH, "investigator"), (EXAMINED, "investigator")),
        ladder=(("18 Nov 2026 12:05", LATE),),
        short_of_it=(
            ("the risk is not known", [(NOT_SAID, "investigator")]),
            ("another device", [(ANOTHER_HIGH, "investigator")]),
            ("another was examined", [(ANOTHER_EXAMINED, "investigator")]),
            ("a slot is no triage", [(SLOT, "investigator")]),
        ),
        released=LET_GO,
        not_released=NOT_LET_GO,
    )
)

EXAMINE_ROWS = of_the_case(
    Owes(
        arises=TAKEN,
        times=FOUR_WEEKS,
        met=((EXAMINED, "investigator"), (SLOT, "investigator")),
        ladder=(("15 Dec 2026 12:05", LATE),),
        short_of_it=(
            ("triaged is not examined", [(HIGH, "investigator")]),
            ("another device", [(ANOTHER_EXAMINED, "investigator")]),
            ("another's slot", [(ANOTHER_SLOT, "investigator")]),
        ),
        released=LET_GO,
        not_released=NOT_LET_GO,
    )
)

BY = "15 Dec 2026 12:00"
given = at(ARISES, _slot(BY))
WARNED = (warned("investigator"),)
TOO_LATE = (*WARNED, *LATE)


def _on(title: str, since: str, by: str) -> Row:
    return (title, [at(since, _slot(by))], since, owed(by))


SLOT_ROWS: list[Row] = [
    ("nothing has happened", [], ARISES, none),
    ("it has just arisen", [given], ARISES, owed(BY)),
    ("nobody knew yet", [at(ARISES, _slot(BY), known="17 Nov 2026 13:00")], "17 Nov 2026 12:30", none),
    ("known once it was over, and late all the same", [at(ARISES, _slot(BY), known="16 Dec 2026 09:00"),
     at("15 Dec 2026 15:00", EXAMINED, known="16 Dec 2026 09:00")], MUCH_LATER,
     met_late("15 Dec 2026 15:00")),
    ("a minute before the warning", [given], "14 Dec 2026 11:59", owed(BY)),
    ("a day is left", [given], "14 Dec 2026 12:00", owed(BY, *WARNED)),
    ("the last moment", [given], "15 Dec 2026 11:59", owed(BY, *WARNED)),
    ("the first moment too late", [given], BY, overdue(*TOO_LATE)),
    ("met", [given, at("1 Dec 2026 09:00", EXAMINED)], MUCH_LATER, met("1 Dec 2026 09:00")),
    ("met: another date", [given, at("1 Dec 2026 09:00", SLOT)], MUCH_LATER,
     (met("1 Dec 2026 09:00"), owed("20 Jan 2027 09:00"))),
    ("met late", [given, at("15 Dec 2026 15:00", EXAMINED)], MUCH_LATER,
     met_late("15 Dec 2026 15:00", *TOO_LATE)),
    ("done in time, known late", [given, at("1 Dec 2026 09:00", EXAMINED, known="15 Dec 2026 15:00")],
     MUCH_LATER, met("1 Dec 2026 09:00", *TOO_LATE, recorded_late=True)),
    ("somebody else's: another device", [given, at("1 Dec 2026 09:00", ANOTHER_EXAMINED)],
     "1 Dec 2026 09:00", owed(BY)),
    ("another's slot", [given, then("13:00", ANOTHER_SLOT)], "17 Nov 2026 13:00",
     (owed(BY), owed("20 Jan 2027 09:00"))),
    ("examined, said about the other child", [given, at("1 Dec 2026 09:00", EXAMINED, about="sibling")],
     MUCH_LATER, met("1 Dec 2026 09:00")),
    ("in another case", [given, at("1 Dec 2026 09:00", EXAMINED, case="another")], "1 Dec 2026 09:00",
     owed(BY)),
    ("given back unexamined, a sergeant says", [given, at("1 Dec 2026 09:00", GIVEN_BACK, by="supervisor")],
     MUCH_LATER, released("1 Dec 2026 09:00")),
    ("given back, a constable says", [given, at("1 Dec 2026 09:00", GIVEN_BACK, by="investigator")],
     "1 Dec 2026 09:00", owed(BY)),
    ("another was given back", [given, at("1 Dec 2026 09:00", ANOTHER_GIVEN_BACK, by="supervisor")],
     "1 Dec 2026 09:00", owed(BY)),
    ("struck out", [given, then("12:30", EnteredInError(), replaces=given)], MUCH_LATER, none),
    _on("the night the clocks go back", "1 Oct 2026 12:00", "25 Oct 2026 12:00"),
    _on("the night the clocks go on", "1 Mar 2026 12:00", "29 Mar 2026 12:00"),
    _on("Christmas night", "1 Dec 2026 12:00", "25 Dec 2026 23:50"),
    _on("the first day of the rule", "1 Jan 2014 00:00", "29 Jan 2014 12:00"),
    ("the day before the rule", [at("31 Dec 2013 23:59", _slot("29 Jan 2014 12:00"))], MUCH_LATER, none),
]  # fmt: skip

TABLES = (
    (SECURE_THE_EVIDENCE, SECURE_ROWS),
    (TRIAGE_THE_DEVICE, TRIAGE_ROWS),
    (EXAMINE_THE_DEVICE, EXAMINE_ROWS),
    (KEEP_THE_SLOT, SLOT_ROWS),
)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
