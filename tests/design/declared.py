"""Declarations of every shape that a form must ask for; made for tests, of no pathway."""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, model_validator

from harken.vocabulary.asks import Answer, Asks
from harken.vocabulary.entry import Entry


class Risk(StrEnum):
    NO_APPARENT = "no apparent risk"
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Sign(StrEnum):
    CALM = "calm"
    FRIGHTENED = "frightened"
    WATCHING = "watching an adult"
    TEARFUL = "tearful"
    SILENT = "silent"


class EnquiryMade(Entry):
    key = "test.enquiry_made"
    title = "Enquiry made"
    reads = "Enquiry by {unit}: {what}. Result: {result}"
    help = "What was done to find the child. A review of the risk is not an enquiry."

    what: Annotated[
        str,
        Asks(
            "What was done?",
            hint="Who was asked, where, how",
            lines=3,
            why="The next officer starts from here.",
        ),
    ]
    result: Annotated[str, Asks("What came of it?", lines=2)]
    unit: Annotated[
        str, Field(max_length=20), Asks("Which unit did it?", hint="Collar number or call sign", coded=True)
    ]


class Voice(Entry):
    """Every shape: steps, lists, numbers, days, moments, optional ones."""

    key = "test.voice"
    title = "The child's own words"
    reads = (
        "{risk}. Seen {seen}, spoken to {spoken}. Said: {said}. {signs}; next visit {next_visit},"
        " born {born}, {adults} adults, {times}"
    )

    seen: Annotated[
        Answer, Asks("Did you see the child?", step="Seen", why="A child in the next room was not heard.")
    ]
    spoken: Annotated[Answer, Asks("Did you speak to the child alone?", step="Spoken to")]
    said: Annotated[
        str,
        Asks(
            "What did the child say, in the child's words?",
            hint="Write what was said, not what you think was meant.",
            lines=4,
            step="Words",
        ),
    ] = ""
    signs: Annotated[tuple[Sign, ...], Asks("How was the child?", hint="Tap all that fit", step="Words")] = ()
    risk: Annotated[Risk, Asks("What is the risk now?", step="The home")]
    adults: Annotated[
        int | None, Field(ge=0, le=40), Asks("How many adults were in the home?", step="The home")
    ] = None
    names: Annotated[tuple[str, ...], Asks("Who was there?", step="The home")] = ()
    times: Annotated[tuple[int, ...], Asks("On which numbered nights did it happen?", step="The home")] = ()
    nights: Annotated[tuple[date, ...], Asks("On which dates?", step="The home")] = ()
    born: Annotated[date | None, Asks("When was the child born?", step="The home")] = None
    next_visit: Annotated[datetime | None, Asks("When will the next visit be?", step="The home")] = None

    @model_validator(mode="after")
    def words_need_speech(self) -> Self:
        if self.said and self.spoken is Answer.NO:
            raise ValueError(
                "The child's words are given, but nobody spoke to the child. Correct one of the two"
            )
        return self
