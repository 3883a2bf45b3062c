"""Each contact with a suspect, and material graded and uploaded, told as timelines."""

from harken.every_case.corrections import EnteredInError
from harken.every_case.tests.clock_times import ARISES, HOUR
from harken.every_case.tests.twelve import (
    MUCH_LATER,
    Owes,
    every_row,
    every_table_is_whole,
    no_lie_survives,
    then,
)
from harken.pathways.online_abuse.duties.suspect import (
    UPLOAD_THE_MATERIAL,
    WEIGH_WELFARE_EACH_TIME,
    WEIGH_WELFARE_FIRST,
)
from harken.pathways.online_abuse.entries.images import ImagesGraded, ImagesUploaded, Worst
from harken.pathways.online_abuse.entries.suspect import WelfareAssessed, WelfareRisk
from harken.pathways.online_abuse.tests.facts import (
    ADULT,
    ANOTHER_FORCES,
    ARREST,
    CLEARED,
    CLEARED_UNASKED,
    DEAD,
    INTERVIEW,
    MAN,
    NOTE,
    OTHER,
    PASSED_ON,
    THIRTY_DAYS,
    UNDER_18,
    WELFARE,
    WORLD,
    of_case,
    of_each_suspect,
)
from harken.timelines.table import Row, at, met, met_late, none, overdue, owed, released
from harken.vocabulary import Answer

INVESTIGATOR, TEAM, DI = "investigator", "online abuse team", "detective inspector"
FIRST_TOLD = (INVESTIGATOR, TEAM)
OWED = owed()
known, arrested = at(ARISES, ADULT), then("15:00", ARREST)
FIRST_ROWS: list[Row] = [
    ("nothing has happened", [], ARISES, none),
    ("it has just arisen", [known], ARISES, OWED),
    ("nobody has been near them", [known], MUCH_LATER, OWED),
    ("a suspect who is a child", [at(ARISES, UNDER_18)], ARISES, OWED),
    ("nobody knew yet", [at(ARISES, ADULT, known="17 Nov 2026 12:09")], "17 Nov 2026 12:08", none),
    ("said again", [known, then("13:00", ADULT)], "17 Nov 2026 13:00", OWED),
    ("the last moment", [known, arrested], "17 Nov 2026 14:59", OWED),
    ("the first moment too late", [known, arrested], "17 Nov 2026 15:00", overdue(*FIRST_TOLD)),
    ("a minute before the inspector hears", [known, arrested], "17 Nov 2026 15:59", overdue(*FIRST_TOLD)),
    ("the inspector hears", [known, arrested], "17 Nov 2026 16:00", overdue(*FIRST_TOLD, DI)),
    ("met", [known, then("13:00", WELFARE), arrested], MUCH_LATER, met("17 Nov 2026 13:00")),
    ("met late", [known, arrested, then("15:10", WELFARE)], MUCH_LATER,
     met_late("17 Nov 2026 15:10", *FIRST_TOLD)),
    ("done in time, known late", [known, then("13:00", WELFARE, known="17 Nov 2026 15:10"), arrested],
     MUCH_LATER, met("17 Nov 2026 13:00", *FIRST_TOLD, recorded_late=True)),
    ("weighed before it was certain who it is", [then("11:00", WELFARE), known, arrested], MUCH_LATER,
     met("17 Nov 2026 11:00")),
    ("another suspect than the one weighed", [then("09:00", ADULT), then("09:30", WELFARE),
     then("10:00", CLEARED), known, arrested], "17 Nov 2026 15:00",
     (met("17 Nov 2026 09:30"), overdue(*FIRST_TOLD))),
    ("another suspect's was weighed", [at(ARISES, ADULT, about=MAN), at(ARISES, ADULT, about=OTHER),
     then("13:00", WELFARE, about=OTHER), then("15:00", ARREST, about=MAN)], "17 Nov 2026 15:00",
     (overdue(*FIRST_TOLD), met("17 Nov 2026 13:00"))),
    ("of another child of the case", [known, then("13:00", WELFARE, about="sibling"), arrested], MUCH_LATER,
     met("17 Nov 2026 13:00")),
    ("about the suspect alone", [at(ARISES, ADULT, about={"man": "suspect"})], ARISES, OWED),
    ("somebody else's: weighed in another case", [known, then("13:00", WELFARE, case="another"), arrested],
     "17 Nov 2026 15:00", overdue(*FIRST_TOLD)),
    ("a note weighs nothing", [known, then("13:00", NOTE), arrested], "17 Nov 2026 15:00",
     overdue(*FIRST_TOLD)),
    ("no longer suspected", [known, then("14:00", CLEARED), arrested], MUCH_LATER,
     released("17 Nov 2026 14:00")),
    ("no longer suspected, by what every case has", [known, then("14:00", CLEARED_UNASKED), arrested],
     MUCH_LATER, released("17 Nov 2026 14:00")),
    ("another suspect than the one weighed, by what every case has", [then("09:00", ADULT),
     then("09:30", WELFARE), then("10:00", CLEARED_UNASKED), known, arrested], "17 Nov 2026 15:00",
     (met("17 Nov 2026 09:30"), overdue(*FIRST_TOLD))),
    *((f"no longer ours to contact: {title}", [known, then("14:00", one, by=by), arrested], MUCH_LATER, said)
      for title, one, by, said in (
          ("another force's", ANOTHER_FORCES, DI, released("17 Nov 2026 14:00")),
          ("dead", DEAD, DI, released("17 Nov 2026 14:00")),
          ("the search ended, and nobody says why", PASSED_ON, DI, overdue(*FIRST_TOLD, DI)),
          ("dead, a constable says", DEAD, INVESTIGATOR, overdue(*FIRST_TOLD, DI)),
          ("another force's, a constable says", ANOTHER_FORCES, INVESTIGATOR, overdue(*FIRST_TOLD, DI)),
      )),
    ("struck out", [known, arrested, then("16:00", EnteredInError(), replaces=known)], MUCH_LATER, none),
    ("known once they were arrested, and late all the same", [at(ARISES, ADULT, known="17 Nov 2026 15:30"),
     arrested], "17 Nov 2026 15:30", overdue(*FIRST_TOLD)),
    ("the night the clocks go back", [at("24 Oct 2026 23:00", ADULT), at("25 Oct 2026 01:30 GMT", ARREST)],
     "25 Oct 2026 01:30 GMT", overdue(*FIRST_TOLD)),
    ("the night the clocks go on", [at("28 Mar 2026 23:00", ADULT), at("29 Mar 2026 02:30", ARREST)],
     "29 Mar 2026 00:59", OWED),
    ("Christmas night", [at("25 Dec 2026 22:00", ADULT), at("25 Dec 2026 23:00", ARREST)],
     "25 Dec 2026 23:00", overdue(*FIRST_TOLD)),
    ("the first day of the rule", [at("1 Jan 2014 00:00", ADULT)], "1 Jan 2014 00:00", OWED),
    ("the day before the rule", [at("31 Dec 2013 23:59", ADULT)], MUCH_LATER, none),
]  # fmt: skip

CARED_FOR = WelfareAssessed(risk=WelfareRisk.HIGH, health=Answer.YES)
DECLINED = WelfareAssessed(risk=WelfareRisk.SOME, health=Answer.DECLINED)
NONE_SEEN = WelfareAssessed(risk=WelfareRisk.NONE_SEEN)
NOT_KNOWN = WelfareAssessed(risk=WelfareRisk.NOT_KNOWN, health=Answer.YES)
EACH_ROWS = of_each_suspect(
    Owes(
        arises=ARREST,
        times=HOUR,
        met=((CARED_FOR, INVESTIGATOR), (DECLINED, INVESTIGATOR), (NONE_SEEN, INVESTIGATOR)),
        ladder=(("17 Nov 2026 13:05", FIRST_TOLD), ("17 Nov 2026 14:05", (*FIRST_TOLD, DI))),
        short_of_it=(
            ("a note weighs nothing", [(NOTE, INVESTIGATOR)]),
            ("a risk, and nobody asks health", [(WELFARE, INVESTIGATOR)]),
            ("nobody can say", [(NOT_KNOWN, INVESTIGATOR)]),
        ),
        not_released=(
            ("no longer suspected, and no less alone", (CLEARED, INVESTIGATOR)),
            ("nor by what every case has", (CLEARED_UNASKED, INVESTIGATOR)),
            ("another force has it, and they were told here", (ANOTHER_FORCES, DI)),
            ("dead, a sergeant says", (DEAD, "detective sergeant")),
        ),
        released=((DEAD, DI),),
        more=[
            ("an interview", [at(ARISES, INTERVIEW)], ARISES, owed("17 Nov 2026 13:05")),
            ("twice within the hour", [at(ARISES, ARREST), then("12:30", INTERVIEW)], "17 Nov 2026 12:30",
             owed("17 Nov 2026 13:05")),
            ("again once it was weighed", [at(ARISES, ARREST), then("12:30", CARED_FOR),
             then("18:00", INTERVIEW)], "17 Nov 2026 18:00",
             (met("17 Nov 2026 12:30"), owed("17 Nov 2026 19:00"))),
        ],
    )
)  # fmt: skip

GRADED = ImagesGraded(batch="B1", worst=Worst.A, category_a=17, category_b=4)
UPLOADED = ImagesUploaded(batch="B1", category_a=17, category_b=4, category_c=0)
OTHER_BATCH = ImagesUploaded(batch="B2", category_a=0, category_b=0, category_c=9)
UPLOAD_ROWS = of_case(
    Owes(
        arises=GRADED,
        times=THIRTY_DAYS,
        met=((UPLOADED, "CAID officer"),),
        ladder=(("17 Dec 2026 12:05", ("CAID officer", DI)),),
        short_of_it=(("another batch was uploaded", [(OTHER_BATCH, "CAID officer")]),),
        more=[
            *((f"the worst is {worst}", [at(ARISES, ImagesGraded(batch="B1", worst=worst))], ARISES,
               owed("17 Dec 2026 12:05")) for worst in (Worst.B, Worst.C, Worst.NOT_KNOWN)),
            ("nothing of the kind was found", [at(ARISES, ImagesGraded(batch="B1", worst=Worst.NONE))],
             MUCH_LATER, none),
        ],
    )
)  # fmt: skip

TABLES = (
    (WEIGH_WELFARE_FIRST, FIRST_ROWS),
    (WEIGH_WELFARE_EACH_TIME, EACH_ROWS),
    (UPLOAD_THE_MATERIAL, UPLOAD_ROWS),
)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
