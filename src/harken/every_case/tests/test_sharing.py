"""What was sent outside and on what basis, as timelines; and what was sent before anybody was asked."""

from harken.every_case.disclosure import (
    HANDLED,
    ON_A_BASIS,
    Agency,
    Disclosed,
    DisclosureRefused,
    Handling,
    RecallAnswer,
    RecallAnswered,
    RecallAsks,
    Recalled,
    Sharing,
    SharingExplained,
    WhyRefused,
)
from harken.every_case.duties import LEARN_WHAT_BECAME_OF_IT, SAY_WHY_IT_WAS_SHARED
from harken.every_case.opening import Noted
from harken.every_case.tests.clock_times import ARISES, DAY, FOUR_HOURS
from harken.every_case.tests.facts import WORLD
from harken.every_case.tests.twelve import (
    MUCH_LATER,
    Owes,
    every_row,
    every_table_is_whole,
    no_lie_survives,
    then,
    twelve,
)
from harken.timelines.table import Row, at, met, none, owed, prompted

CARE, IN_CHARGE = Agency.SOCIAL_CARE, "officer in charge"
SENT = Disclosed(to=CARE, reference="N-1")
WHOLE = Disclosed(to=CARE, basis=Sharing.AT_RISK, handling=Handling.TEAM)
NO_HANDLING = Disclosed(to=CARE, reference="N-1", basis=Sharing.AT_RISK)
NO_BASIS = Disclosed(to=CARE, reference="N-1", handling=Handling.TEAM)
REFUSED = DisclosureRefused(to=CARE, reference="N-1")
REFUSED_WHY = DisclosureRefused(to=CARE, reference="N-1", reason=WhyRefused.NO_NEED)


def _explained(
    basis: Sharing = Sharing.AT_RISK, handling: Handling = Handling.TEAM, reference: str = "N-1"
) -> SharingExplained:
    return SharingExplained(reference=reference, basis=basis, handling=handling)


LATE = owed("17 Nov 2026 16:05")
ROWS: list[Row] = [
    row
    for row in twelve(
        Owes(
            arises=SENT,
            times=FOUR_HOURS,
            met=(
                *((_explained(basis), IN_CHARGE) for basis in ON_A_BASIS),
                *((_explained(handling=one), IN_CHARGE) for one in HANDLED),
            ),
            ladder=(
                ("17 Nov 2026 16:05", (IN_CHARGE,)),
                ("18 Nov 2026 16:05", (IN_CHARGE, "information manager")),
            ),
            short_of_it=(
                ("another sending", [(_explained(reference="N-2"), IN_CHARGE)]),
                ("no basis yet", [(_explained(Sharing.NOT_SAID), IN_CHARGE)]),
                ("no handling yet", [(_explained(handling=Handling.NOT_SAID), IN_CHARGE)]),
                ("a note", [(Noted(note="Sent"), IN_CHARGE)]),
            ),
            more=[
                ("said as it was sent", [at(ARISES, WHOLE)], MUCH_LATER, none),
                ("the handling is not said", [at(ARISES, NO_HANDLING)], ARISES, LATE),
                ("the basis is not said", [at(ARISES, NO_BASIS)], ARISES, LATE),
                ("refused, and nobody says why", [at(ARISES, REFUSED)], ARISES, LATE),
                ("refused, with its reason", [at(ARISES, REFUSED_WHY)], MUCH_LATER, none),
            ],
        )
    )
    if not row[0].startswith("somebody else's")
]
ROWS += [
    (
        "somebody else's: said in another case",
        [at(ARISES, SENT), then("12:30", _explained(), case="another")],
        "17 Nov 2026 12:31",
        LATE,
    ),
    (
        "said of another of the case",
        [at(ARISES, SENT), then("12:30", _explained(), about="sibling")],
        MUCH_LATER,
        met("17 Nov 2026 12:30"),
    ),
]

SCHOOL = Agency.SCHOOL


def _answered(answer: RecallAnswer = RecallAnswer.DONE, to: Agency = SCHOOL) -> RecallAnswered:
    return RecallAnswered(to=to, answer=answer)


WAITED_FOR = prompted("18 Nov 2026 12:05")
ASKED_BACK = Recalled(to=SCHOOL, asked=RecallAsks.DELETE, why="Another child's")
BACK_ROWS: list[Row] = [
    row
    for row in twelve(
        Owes(
            arises=ASKED_BACK,
            times=DAY,
            met=(
                (_answered(), IN_CHARGE),
                (_answered(RecallAnswer.KEPT), IN_CHARGE),
                (_answered(RecallAnswer.NEVER_HAD), IN_CHARGE),
            ),
            ladder=(
                ("18 Nov 2026 12:05", (IN_CHARGE,)),
                ("19 Nov 2026 12:05", (IN_CHARGE, "information manager")),
            ),
            has_deadline=False,
            short_of_it=(
                ("another agency answers", [(_answered(to=CARE), IN_CHARGE)]),
                ("they did not say", [(_answered(RecallAnswer.NOT_SAID), IN_CHARGE)]),
                ("a note", [(Noted(note="Rang them"), IN_CHARGE)]),
            ),
        )
    )
    if not row[0].startswith("somebody else's")
]
BACK_ROWS += [
    (
        "somebody else's: said in another case",
        [at(ARISES, ASKED_BACK), then("12:30", _answered(), case="another")],
        "17 Nov 2026 12:31",
        WAITED_FOR,
    ),
    (
        "answered of another of the case",
        [at(ARISES, ASKED_BACK), then("12:30", _answered(), about="sibling")],
        MUCH_LATER,
        met("17 Nov 2026 12:30"),
    ),
]

TABLES = ((SAY_WHY_IT_WAS_SHARED, ROWS), (LEARN_WHAT_BECAME_OF_IT, BACK_ROWS))

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)


def test_what_was_sent_before_it_was_asked_is_nobodys_omission() -> None:
    old = {"to": CARE.value, "purpose": "child reported missing"}
    now = Disclosed.model_validate(Disclosed.upgrades[1](old))
    assert (now.basis, now.handling) == (Sharing.NOT_ASKED, Handling.NOT_ASKED)
    assert old == {"to": CARE.value, "purpose": "child reported missing"}
