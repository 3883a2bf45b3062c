"""What is recorded elsewhere of somebody who has a part in a case has that case looked at again."""

import pytest

from tests.cases import Desk
from tests.casework.test_joined import board, own, swept

pytestmark = pytest.mark.usefixtures("undisturbed")

ALERT, REFER = "offender.acknowledge-the-alert", "offender.refer-the-child"


def test_what_settles_it_on_his_own_record_settles_it_where_he_was_only_named(sergeant: Desk) -> None:
    him, girl = sergeant.child(given="Dorian", family="Wick", born="1979-05-05"), sergeant.child()
    his = sergeant.opens(
        "offender.taken-on",
        pathway="offender",
        about=((him, "subject"),),
        answers={"because": "managed as violent or dangerous, and need not notify"},
    )
    hers = sergeant.opens(
        "missing.reported", pathway="missing", about=((girl, "subject"), (him, "seen with"))
    )
    assert ALERT in board(sergeant, hers)
    assert ALERT not in board(sergeant, his)
    swept(sergeant)
    assert ALERT in board(sergeant, hers)
    sergeant.records("offender.alert-acknowledged", own(him), him, answers={"risk": "unchanged"})
    swept(sergeant)
    assert ALERT not in board(sergeant, hers)


def test_what_one_case_learns_of_him_has_the_other_looked_at(sergeant: Desk) -> None:
    him, girl = sergeant.child(given="Dorian", family="Wick", born="1979-05-05"), sergeant.child()
    his = sergeant.opens(
        "offender.taken-on",
        pathway="offender",
        about=((him, "subject"),),
        answers={"because": "managed as violent or dangerous, and need not notify"},
    )
    hers = sergeant.opens(
        "missing.reported", pathway="missing", about=((girl, "subject"), (him, "seen with"))
    )
    swept(sergeant)
    ended = {"because": "another force has taken them on", "verified": "yes", "file_reviewed": "yes"}
    sergeant.records("offender.management-ended", his, him, answers=ended)
    swept(sergeant)
    assert ALERT not in board(sergeant, hers)


def test_what_a_case_learns_of_a_child_has_her_own_record_looked_at(sergeant: Desk) -> None:
    girl = sergeant.child(given="Tessa", family="Quade")
    sergeant.records("offender.child-there", own(girl), girl)
    swept(sergeant)
    assert REFER in board(sergeant, own(girl))
    concern = sergeant.opens("referral.concern-known", pathway="referral", about=((girl, "subject"),))
    sergeant.records("every-case.referred", concern, girl)
    swept(sergeant)
    assert REFER not in board(sergeant, own(girl))
