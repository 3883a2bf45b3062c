"""An entry of which some questions are seldom known at first; made for tests, of no pathway."""

from datetime import date
from typing import Annotated

from pydantic import Field

from harken.vocabulary.asks import Answer, Asks
from harken.vocabulary.entry import Entry
from tests.design.declared import Sign


class Heard(Entry):
    """What is seldom known is declared among the other questions, and asked after them."""

    key = "test.heard"
    title = "Concern heard"
    reads = "Heard at {grade}: {what}. {signs}, {born}. At risk: {at_risk}. Reference: {reference}"

    reference: Annotated[str, Field(max_length=8), Asks("Its reference?", coded=True, seldom=True)] = ""
    what: Annotated[str, Asks("What is known?", lines=3)] = ""
    signs: Annotated[tuple[Sign, ...], Asks("Which signs?", seldom=True)] = ()
    born: Annotated[date | None, Asks("When was the child born?", seldom=True)] = None
    grade: Annotated[int | None, Asks("How grave, from 1 to 9?")] = None
    at_risk: Annotated[Answer, Asks("Is a child at risk?")] = Answer.NOT_KNOWN
