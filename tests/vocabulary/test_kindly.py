"""What is said kindly of an account that is thin or copied, once it is saved. It refuses nothing."""

import types
from enum import StrEnum
from typing import Annotated

import pytest

from harken.vocabulary import Account, Asks, Entry, hints_called, in_one_breath, kindly, whose_number


class Covers(StrEnum):
    CHILDREN = "what the children saw"
    BEFORE = "what happened before"


class Assessed(Entry):
    key = "trial.assessed"
    title = "Assessed"
    reads = "Assessed: {told}"
    account_in = Account(told="told", covers="covers")

    told: Annotated[str, Asks("What happened?")] = ""
    covers: Annotated[tuple[Covers, ...], Asks("What does it cover?")] = ()


class Jotted(Assessed):
    key = "trial.jotted"
    account_in = Account(told="told")

    by: Annotated[str, Asks("Who wrote it?", coded=True, officer=True)] = ""


class Noted(Assessed):
    key = "trial.noted"
    account_in = None


BOTH = (Covers.CHILDREN, Covers.BEFORE)
FULL = " ".join(f"word{n}" for n in range(40))


def codes(entry: Entry, *earlier: str) -> list[str]:
    return [hint.code for hint in kindly(entry, earlier)]


ROWS = [
    ("a whole account of everything", Assessed(told=FULL, covers=BOTH), (), []),
    ("nothing written", Assessed(covers=BOTH), (), ["nothing"]),
    ("blanks and dots", Assessed(told=" … .\n", covers=BOTH), (), ["nothing"]),
    ("a word too few", Assessed(told=FULL.rpartition(" ")[0], covers=BOTH), (), ["short"]),
    ("word for word as before", Assessed(told=FULL, covers=BOTH), ("Other", FULL), ["copied"]),
    ("the same but for capitals and stops", Assessed(told=f"{FULL.upper()}.", covers=BOTH), (FULL,),
     ["copied"]),
    ("one word of its own", Assessed(told=f"{FULL} again", covers=BOTH), (FULL,), []),
    ("sent elsewhere", Assessed(told=f"{FULL}. See log.", covers=BOTH), (), ["elsewhere"]),
    ("sent to the video", Assessed(told=f"See body-worn, {FULL}", covers=BOTH), (), ["elsewhere"]),
    ("short, copied, and sent elsewhere", Assessed(told="As above", covers=BOTH), ("as above",),
     ["copied", "elsewhere", "short"]),
    ("nothing of the children", Assessed(told=FULL, covers=(Covers.BEFORE,)), (), ["left-out-1"]),
    ("nothing of anything", Assessed(told=FULL), (), ["left-out-1", "left-out-2"]),
    ("nobody asks what it covers", Jotted(told=FULL), (), []),
    ("nobody asks, and it is short", Jotted(told="He hit her"), (), ["short"]),
    ("no account is asked for", Noted(), (), []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("entry", "earlier", "found"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS]
)
def test_what_an_account_leaves_out(entry: Entry, earlier: tuple[str, ...], found: list[str]) -> None:
    assert codes(entry, *earlier) == found


def test_what_is_missing_is_named_and_nothing_written_is_repeated() -> None:
    hints = kindly(Assessed(told="He hit Alder"))
    assert hints[-1].says == "Nothing yet on: what happened before."
    assert not any("Alder" in hint.says for hint in hints)


def test_a_code_brings_its_sentence_back_and_one_that_is_nobodys_does_not() -> None:
    hints = kindly(Assessed(told="Short"))
    assert hints_called(Assessed, [hint.code for hint in hints]) == hints
    assert hints_called(Assessed, ["left-out-3", "<b>"]) == ()
    assert hints_called(Jotted, ["left-out-1"]) == ()


def test_of_a_number_whose_question_is_of_no_officer_nothing_is_said() -> None:
    hint = whose_number(Jotted, "by")
    assert "“Who wrote it?”" in hint.says
    assert hints_called(Jotted, [hint.code, "nobody-told", "nobody-gone", "nobody-", "by"]) == (hint,)


def test_it_is_read_in_one_breath() -> None:
    assert in_one_breath(kindly(Assessed(told="Short", covers=(Covers.BEFORE,)))) == (
        "Your account is short. Whoever opens this next was not there. "
        "Nothing yet on: what the children saw. It is saved as it is; add to it, or correct it, when you can."
    )
    assert in_one_breath(()) == ""


def test_an_account_that_is_not_asked_for_is_refused_at_import() -> None:
    body = {"key": "trial.made", "title": "Made", "reads": "Made", "account_in": Account(told="gone")}
    with pytest.raises(TypeError, match="no answer called gone"):
        types.new_class("Made", (Entry,), {}, lambda namespace: namespace.update(body, __module__=__name__))
