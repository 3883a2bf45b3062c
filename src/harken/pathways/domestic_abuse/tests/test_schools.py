"""Operation Encompass: schools found, decided on, told and answering before school starts, as timelines."""

from harken.every_case.ahead import Ahead
from harken.every_case.opening import Noted
from harken.every_case.tests.clock_times import ARISES, FOUR_HOURS
from harken.every_case.tests.twelve import (
    MUCH_LATER,
    Done,
    Owes,
    every_row,
    every_table_is_whole,
    no_lie_survives,
    then,
    warned,
)
from harken.pathways.domestic_abuse.duties.schools import (
    DECIDE_WHOM_TO_TELL,
    FIND_THE_SCHOOL,
    HAVE_THE_SCHOOL_TOLD_IN_TIME,
    TELL_BEFORE_SCHOOL_STARTS,
    TELL_EACH_SCHOOL,
    TELL_THE_AUTHORITYS_OFFICER,
)
from harken.pathways.domestic_abuse.entries.schools import (
    AuthorityOfficerTold,
    Decision,
    EncompassReceived,
    EncompassSent,
    EstablishmentsFound,
    MatchDecided,
    Roll,
)
from harken.pathways.domestic_abuse.tests.facts import (
    APPLIED,
    ATTENDED,
    CHILD_HERE,
    FOUND_SINCE,
    NOT_IT,
    NOT_YET_BORN,
    REPORTED,
    SCHOOL,
    TWO_HOURS,
    UNBORN_SINCE,
    WORLD,
    HeardOfElsewhere,
    once,
    reported,
)
from harken.timelines.table import Row, Stands, at, met, none, overdue, owed, prompted, released
from harken.vocabulary import Answer, Recorded

SERGEANT, DESK = "supervisor", "Encompass desk"
LET_GO: tuple[Done, ...] = ((NOT_IT, SERGEANT),)
NOT_LET_GO = (("a constable lets nothing go", (NOT_IT, "officer")),)
TOLD = ("Encompass desk", "MASH manager")
IN_GOOD_TIME = warned("MASH manager")
NAMES = ("Larkmoor Primary",)

EXACT = EstablishmentsFound(roll=Roll.EXACT, establishments=NAMES)
TWO_OF_THEM = EstablishmentsFound(roll=Roll.EXACT, establishments=(*NAMES, "Tarn Hill"))
NOT_EXACT = EstablishmentsFound(roll=Roll.NOT_EXACT, establishments=NAMES)
STAFF = EstablishmentsFound(roll=Roll.STAFF, establishments=NAMES)
AT_HOME = EstablishmentsFound(roll=Roll.HOME)
TOO_YOUNG, LEFT = EstablishmentsFound(roll=Roll.TOO_YOUNG), EstablishmentsFound(roll=Roll.LEFT)
NOT_FOUND, NOBODY_KNOWS = EstablishmentsFound(roll=Roll.NOT_FOUND), EstablishmentsFound()

DECIDED = MatchDecided(decision=Decision.TELL, establishments=NAMES, whom="The deputy head")
AUTHORITY_INSTEAD = MatchDecided(decision=Decision.AUTHORITY)
NOT_NOW = MatchDecided(decision=Decision.NOT_NOW, reason="Another child's")
SENT = EncompassSent(establishment="Larkmoor Primary", whom="Ms Larch")
WENT_ALREADY = SENT.model_copy(update={"sent": Ahead.DONE})
RECEIVED = EncompassReceived(establishment="Larkmoor Primary", who="Ms Larch")
ANOTHER_HAS_IT = EncompassReceived(establishment="Tarn Hill", who="Mr Alder")
OFFICER_HAS_IT = AuthorityOfficerTold(authority="Wenmarsh", has_it=Answer.YES)
OFFICER_SILENT = AuthorityOfficerTold(authority="Wenmarsh")

FOUR_HOURS_ON, BELL = "17 Nov 2026 16:05", "18 Nov 2026 08:45"


AFTER_THE_BELL = "17 Nov 2026 08:46"
grounds = at("17 Nov 2026 08:40", REPORTED)


def _elsewhere(clock: str, done: Done) -> Recorded:
    return then(clock, done[0], by=done[1], case="another")


def _of_its_own_case(owes: Owes) -> list[Row]:
    """Another incident of the child that turned out to be none lets nothing of this one go."""
    facts = [*owes.before, owes.trigger(), _elsewhere("12:06", (NOT_IT, SERGEANT))]
    row = ("another incident was none", facts, "17 Nov 2026 12:07", owes.waits(owes.times.usual))
    return [*once(owes), row]


def _heard_of_and_nobody_named(hers: Stands) -> list[Row]:
    """It became known of a case that names her already, in an entry that names nobody, or her brother."""
    nobody, before, heard_of = dict[str, str](), "17 Nov 2026 12:00", HeardOfElsewhere()
    noted = at("17 Nov 2026 11:00", Noted(note="A bunk bed"))
    of_nobody = at(ARISES, heard_of, about=nobody)
    found, unborn = at(before, EXACT), at(before, UNBORN_SINCE)
    him = at(before, Noted(note="He is two"), about={"sibling": "child"})
    early = at(before, heard_of, about=nobody)
    return [
        ("heard of, and nobody is named", [noted, of_nobody], ARISES, hers),
        ("heard of, and she alone is named", [noted, him, at(ARISES, heard_of)], ARISES, hers),
        ("heard of, nobody is named, and her school is found", [noted, found, of_nobody], ARISES, none),
        ("heard of again, and her school is found", [noted, found, at(ARISES, heard_of)], ARISES, hers),
        ("heard of before the case named her", [early, at(ARISES, Noted(note="A cot"))], ARISES, none),
        ("heard of, nobody is named, and she is not yet born", [unborn, of_nobody], ARISES, none),
    ]


def _first_named(hers: Stands, his: Stands) -> list[Row]:
    """A boy whom the officers name at the door: the report was of a girl."""
    boy = {"sibling": "child"}
    named = at(ARISES, ATTENDED, about=boy)
    found, of_him = (at("17 Nov 2026 12:00", one, about=boy) for one in (EXACT, CHILD_HERE))
    applied = at("17 Nov 2026 08:40", APPLIED)
    return [
        ("first named at the door", [grounds, named], ARISES, (hers, his)),
        ("first named, and no incident", [applied, named], ARISES, none),
        ("first named as his school is found", [grounds, at(ARISES, EXACT, about=boy)], ARISES, hers),
        ("first named once his school was found", [grounds, found, named], ARISES, hers),
        ("named at the door, and recorded as named at first", [grounds, of_him, named], ARISES, hers),
    ]


ROLLS = (EXACT, NOT_EXACT, STAFF, AT_HOME, TOO_YOUNG, LEFT, NOT_FOUND)
FIND_ROWS = _of_its_own_case(
    Owes(
        arises=REPORTED,
        times=FOUR_HOURS,
        met=tuple((found, DESK) for found in ROLLS),
        ladder=((FOUR_HOURS_ON, TOLD),),
        has_deadline=False,
        short_of_it=(
            ("looked up, and nobody knows", [(NOBODY_KNOWS, DESK)]),
            ("recorded, and no school looked for", [(CHILD_HERE, "officer")]),
        ),
        released=((NOT_YET_BORN, "officer"), *LET_GO),
        not_released=NOT_LET_GO,
        more=[
            ("heard of on another pathway", [at(ARISES, HeardOfElsewhere())], ARISES,
             prompted(FOUR_HOURS_ON)),
            ("a child found since", [at(ARISES, FOUND_SINCE)], ARISES, prompted(FOUR_HOURS_ON)),
            *_heard_of_and_nobody_named(prompted(FOUR_HOURS_ON)),
            ("an unborn child, found since", [at(ARISES, UNBORN_SINCE)], MUCH_LATER, none),
            ("unborn, and born since", [at("17 Nov 2026 12:00", UNBORN_SINCE), at(ARISES, FOUND_SINCE)],
             ARISES, prompted(FOUR_HOURS_ON)),
            ("a child named at first, recorded", [at(ARISES, CHILD_HERE)], MUCH_LATER, none),
            *_first_named(prompted("17 Nov 2026 12:40", about="child"),
                          prompted(FOUR_HOURS_ON, about="sibling")),
            ("found in another case", [reported, _elsewhere("12:30", (EXACT, DESK))], MUCH_LATER,
             met("17 Nov 2026 12:30")),
        ],
    )
)  # fmt: skip


def _of_each_school(late: str, *, deadline: bool) -> list[Row]:
    """Whom it is owed to, and from when, whichever clock it has."""
    waits = owed if deadline else prompted
    return [
        ("a school that a person decided on", [at(ARISES, DECIDED)], ARISES, waits(late)),
        ("a person decided on the authority", [at(ARISES, AUTHORITY_INSTEAD)], MUCH_LATER, none),
        ("nobody, for now", [at(ARISES, NOT_NOW.model_copy(update={"establishments": NAMES}))], MUCH_LATER,
         none),
        ("not an exact match: not before somebody decides", [at(ARISES, NOT_EXACT)], MUCH_LATER, none),
        ("staff are involved: not before somebody decides", [at(ARISES, STAFF)], MUCH_LATER, none),
        ("two schools, one of which has it", [at(ARISES, TWO_OF_THEM), then("12:30", ANOTHER_HAS_IT)],
         "17 Nov 2026 12:31", (waits(late), met("17 Nov 2026 12:30"))),
        ("received under another case", [at(ARISES, EXACT), _elsewhere("12:30", (RECEIVED, DESK))],
         MUCH_LATER, met("17 Nov 2026 12:30")),
    ]  # fmt: skip


TELL_ROWS = _of_its_own_case(
    Owes(
        arises=EXACT,
        times=FOUR_HOURS,
        met=((RECEIVED, DESK),),
        ladder=((FOUR_HOURS_ON, TOLD),),
        has_deadline=False,
        short_of_it=(
            ("sent is not received", [(SENT, DESK)]),
            ("another school has it", [(ANOTHER_HAS_IT, DESK)]),
        ),
        released=LET_GO,
        not_released=NOT_LET_GO,
        more=[
            *_of_each_school(FOUR_HOURS_ON, deadline=False),
            (
                "counted from when there were grounds",
                [grounds, at(AFTER_THE_BELL, EXACT)],
                AFTER_THE_BELL,
                prompted("17 Nov 2026 12:40"),
            ),
        ],
    )
)

IN_TIME_ROWS = _of_its_own_case(
    Owes(
        arises=REPORTED,
        times=SCHOOL,
        met=((OFFICER_HAS_IT, DESK), (TOO_YOUNG, DESK), (LEFT, DESK)),
        warned=(("18 Nov 2026 06:45", (IN_GOOD_TIME,)),),
        ladder=((BELL, (IN_GOOD_TIME, *TOLD)),),
        short_of_it=(
            ("not an exact match settles nothing", [(NOT_EXACT, DESK), (STAFF, DESK)]),
            ("not found", [(NOT_FOUND, DESK), (NOBODY_KNOWS, DESK)]),
            ("told, and no word that they have it", [(OFFICER_SILENT, DESK)]),
        ),
        released=(
            (EXACT, DESK), (AT_HOME, DESK), (DECIDED, DESK), (AUTHORITY_INSTEAD, DESK), (NOT_NOW, DESK),
            (NOT_YET_BORN, "officer"), *LET_GO,
        ),
        not_released=(("recorded, and born", (CHILD_HERE, "officer")), *NOT_LET_GO),
        more=[
            ("heard of on another pathway", [at(ARISES, HeardOfElsewhere())], ARISES, owed(BELL)),
            ("a child found since", [at(ARISES, FOUND_SINCE)], ARISES, owed(BELL)),
            *_heard_of_and_nobody_named(owed(BELL)),
            ("an unborn child, found since", [at(ARISES, UNBORN_SINCE)], MUCH_LATER, none),
            ("unborn, and born since", [at("17 Nov 2026 12:00", UNBORN_SINCE), at(ARISES, FOUND_SINCE)],
             ARISES, owed(BELL)),
            *_first_named(overdue(IN_GOOD_TIME, *TOLD, about="child"), owed(BELL, about="sibling")),
            ("on a Friday evening", [at("20 Nov 2026 22:00", REPORTED)], "21 Nov 2026 10:00",
             owed("23 Nov 2026 08:45")),
            ("at the bell", [at("17 Nov 2026 08:45", REPORTED)], "17 Nov 2026 08:45", owed(BELL)),
            ("before the bell, written down after it",
             [at("17 Nov 2026 08:40", REPORTED, known=AFTER_THE_BELL)], AFTER_THE_BELL, overdue(*TOLD)),
            ("a minute before it", [at("17 Nov 2026 08:44", REPORTED)], "17 Nov 2026 08:44",
             owed("17 Nov 2026 08:45", IN_GOOD_TIME)),
            ("found in another case", [reported, _elsewhere("12:30", (EXACT, DESK))], MUCH_LATER,
             released("17 Nov 2026 12:30")),
        ],
    )
)  # fmt: skip

BELL_ROWS = _of_its_own_case(
    Owes(
        arises=EXACT,
        times=SCHOOL,
        met=((RECEIVED, DESK),),
        warned=(("18 Nov 2026 06:45", (IN_GOOD_TIME,)),),
        ladder=((BELL, (IN_GOOD_TIME, *TOLD)),),
        short_of_it=(
            ("sent is not received", [(SENT, DESK)]),
            ("another school has it", [(ANOTHER_HAS_IT, DESK)]),
        ),
        released=LET_GO,
        not_released=NOT_LET_GO,
        more=[
            *_of_each_school(BELL, deadline=True),
            (
                "grounds before the bell, found after it",
                [grounds, at(AFTER_THE_BELL, EXACT)],
                AFTER_THE_BELL,
                overdue(*TOLD),
            ),
        ],
    )
)

TWO_HOURS_ON = "17 Nov 2026 14:05"
DECIDE_ROWS = _of_its_own_case(
    Owes(
        arises=NOT_EXACT,
        times=TWO_HOURS,
        met=((DECIDED, DESK), (AUTHORITY_INSTEAD, DESK), (NOT_NOW, "MASH manager")),
        ladder=((TWO_HOURS_ON, TOLD), ("17 Nov 2026 16:05", (*TOLD, "duty inspector"))),
        short_of_it=(
            ("looked up again, and still not exact", [(NOT_EXACT, DESK), (STAFF, DESK)]),
        ),
        released=((EXACT, DESK), (AT_HOME, DESK), (TOO_YOUNG, DESK), (LEFT, DESK), *LET_GO),
        not_released=NOT_LET_GO,
        more=[
            ("sent all the same, before anybody decided",
             [at(ARISES, NOT_EXACT), then("12:40", WENT_ALREADY, by=DESK)], "17 Nov 2026 12:40",
             overdue(*TOLD)),
            ("decided, and then sent", [at(ARISES, NOT_EXACT), then("12:30", DECIDED, by=DESK),
             then("12:40", SENT, by=DESK)], MUCH_LATER, met("17 Nov 2026 12:30")),
            ("staff are involved", [at(ARISES, STAFF)], ARISES, owed(TWO_HOURS_ON)),
            ("not found", [at(ARISES, NOT_FOUND)], ARISES, owed(TWO_HOURS_ON)),
            ("an exact match", [at(ARISES, EXACT)], MUCH_LATER, none),
            ("not yet looked for", [at(ARISES, NOBODY_KNOWS)], MUCH_LATER, none),
        ],
    )
)  # fmt: skip

OFFICER_ROWS = _of_its_own_case(
    Owes(
        arises=AT_HOME,
        times=SCHOOL,
        met=((OFFICER_HAS_IT, DESK),),
        warned=(("18 Nov 2026 06:45", (IN_GOOD_TIME,)),),
        ladder=((BELL, (IN_GOOD_TIME, *TOLD)),),
        short_of_it=(
            ("told, and no word that they have it", [(OFFICER_SILENT, DESK)]),
            ("a school has it", [(RECEIVED, DESK)]),
        ),
        released=LET_GO,
        not_released=NOT_LET_GO,
        more=[
            ("a person decided on the authority", [at(ARISES, AUTHORITY_INSTEAD)], ARISES, owed(BELL)),
            ("a person decided on a school", [at(ARISES, DECIDED)], MUCH_LATER, none),
            ("at a school", [at(ARISES, EXACT)], MUCH_LATER, none),
            ("grounds before the bell, looked up after it", [grounds, at(AFTER_THE_BELL, AT_HOME)],
             AFTER_THE_BELL, overdue(*TOLD)),
        ],
    )
)  # fmt: skip

TABLES = (
    (FIND_THE_SCHOOL, FIND_ROWS),
    (TELL_EACH_SCHOOL, TELL_ROWS),
    (HAVE_THE_SCHOOL_TOLD_IN_TIME, IN_TIME_ROWS),
    (TELL_BEFORE_SCHOOL_STARTS, BELL_ROWS),
    (DECIDE_WHOM_TO_TELL, DECIDE_ROWS),
    (TELL_THE_AUTHORITYS_OFFICER, OFFICER_ROWS),
)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
