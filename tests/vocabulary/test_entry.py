"""Entries as they are declared: what is refused at import, and what is kept apart as words."""

import types
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any

import pytest
from pydantic import ValidationError

from harken.vocabulary import Answer, Asks, Entry, Mark, asks_of, marked_when, words_of
from harken.vocabulary.entry import WITHHELD


class Level(StrEnum):
    HIGH = "high"
    LOW = "low"


class Sighted(Entry):
    key = "trial.sighted"
    title = "Sighting"
    reads = "Seen near {place}, risk {level}: {account}"
    marks = (marked_when(Mark.CHILD_SEEN, seen="yes"),)

    account: Annotated[str, Asks("What was said?")] = ""
    place: Annotated[str, Asks("Where?", coded=True)] = ""
    level: Annotated[Level | None, Asks("How grave?")] = None
    seen: Annotated[Answer, Asks("Was the child seen?")] = Answer.NOT_KNOWN
    when: Annotated[datetime | None, Asks("When?")] = None
    checks: Annotated[tuple[Level, ...], Asks("Which checks?")] = ()


def declared(**says: Any) -> type[Entry]:
    """An entry declared with this, as a pathway would."""
    body = {"key": "trial.made", "title": "Made", "reads": "Made.", "__module__": __name__, **says}
    return types.new_class("Made", (Entry,), {}, lambda namespace: namespace.update(body))


def asking(answer: Any) -> dict[str, Any]:
    return {"__annotations__": {"place": answer}}


WHERE = Asks("Where?")
SELDOM = Asks("Where?", seldom=True)
LATER = {"place": ""}
BORNE = (marked_when(Mark.CHILD_SEEN, place="here"),)
FOLDED_CONDITION = LATER | {
    "why": "",
    "__annotations__": {
        "place": Annotated[str, SELDOM],
        "why": Annotated[str, Asks("Why there?", of=("place", ("here",)))],
    },
}
REFUSED = [
    ("an answer nobody is asked for", asking(str), "does not say how it is asked. Add Asks"),
    ("an answer no form can ask for", asking(Annotated[dict[str, str], WHERE]), "cannot be asked for"),
    ("a fraction", asking(Annotated[float, WHERE]), "cannot be asked for"),
    ("a mark that turns on what is not asked", {"marks": Sighted.marks}, "no answer called seen"),
    (
        "an older version nobody could read",
        {"version": 3, "upgrades": {1: dict}},
        "no upgrade from version 2",
    ),
    ("a fold in a form of steps", asking(Annotated[str, Asks("Where?", step="Where", seldom=True)]) | LATER,
     "in steps, and what is asked of place stands under no fold"),
    ("a fold over what must be answered", asking(Annotated[str, SELDOM]), "place must be answered"),
    ("a fold over what bears a mark", {"marks": BORNE, **asking(Annotated[str, SELDOM]), **LATER},
     "turns on what is asked of place"),
    ("a fold over the child's own words", {"quotes": "place", **asking(Annotated[str, SELDOM]), **LATER},
     "turns on what is asked of place"),
    ("a fold over what says whether more is asked", FOLDED_CONDITION, "turns on what is asked of place"),
]  # fmt: skip


@pytest.mark.parametrize(("story", "says", "sentence"), REFUSED, ids=[row[0] for row in REFUSED])
def test_an_entry_that_makes_no_sense_is_refused_at_import(
    story: str, says: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(TypeError, match=sentence):
        declared(**says)


def test_a_sentence_of_an_answer_not_asked_is_refused_at_import() -> None:
    with pytest.raises((KeyError, TypeError), match="weather"):
        declared(reads="It was {weather}.")


def test_an_entry_that_makes_sense_is_declared() -> None:
    assert declared(**asking(Annotated[str, WHERE])).model_fields.keys() == {"place"}


def test_every_answer_says_how_it_is_asked() -> None:
    assert asks_of(Sighted, "place").question == "Where?"
    with pytest.raises(TypeError, match="no field called weather"):
        asks_of(Sighted, "weather")


def test_text_is_words_unless_it_is_coded() -> None:
    assert words_of(Sighted) == {"account"}


def test_words_are_withheld_unless_asked_for() -> None:
    seen = Sighted(account="by the weir", place="Tarn Row", level=Level.HIGH)
    assert seen.sentence() == f"Seen near Tarn Row, risk high: {WITHHELD}"
    assert seen.sentence(unmasked=True) == "Seen near Tarn Row, risk high: by the weir"


def test_words_are_stored_apart_from_what_is_reckoned_with() -> None:
    seen = Sighted(account="by the weir", place="Tarn Row", seen=Answer.YES)
    assert seen.words() == {"account": "by the weir"}
    assert seen.coded() == {"place": "Tarn Row", "level": None, "seen": "yes", "when": None, "checks": []}
    assert Sighted(**seen.coded(), **seen.words()) == seen


def test_what_was_not_asked_for_is_not_said_to_be_no() -> None:
    assert Sighted().sentence(unmasked=True) == "Seen near not known, risk not known: not known"


def test_an_answer_that_is_not_asked_for_is_refused() -> None:
    with pytest.raises(ValidationError, match="weather"):
        Sighted.model_validate({"weather": "wet"})


def test_a_time_without_its_offset_names_no_instant() -> None:
    with pytest.raises(ValidationError, match="Give the time with its offset"):
        Sighted.model_validate({"when": "2026-07-01T09:00"})


def test_a_time_is_kept_in_utc() -> None:
    seen = Sighted.model_validate({"when": "2026-07-01T09:00+01:00"})
    assert seen.coded()["when"] == "2026-07-01T08:00:00Z"


def test_an_entry_is_never_edited() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        setattr(Sighted(), "place", "elsewhere")  # noqa: B010 -- what is tested is that it cannot be
