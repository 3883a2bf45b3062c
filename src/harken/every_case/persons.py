"""Facts of a person's own chronology: who they are, what they need, what stands on them."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field, field_validator

from harken.vocabulary import Answer, Asks, Entry, Mark

A_NAME = Field(max_length=200)
"""Longer than any name, and short enough to be looked for."""
EARLIEST, LATEST = 1880, 2100


class Sex(StrEnum):
    """Sex, as it was told to us."""

    FEMALE = "female"
    MALE = "male"
    OTHER = "another answer"
    NOT_KNOWN = "not known"


class PersonRecorded(Entry):
    """A person was put on record, or what is known of who they are was said anew."""

    key = "person.recorded"
    title = "Person recorded"
    help = "Name, date of birth, sex: what is known of who they are, said anew."
    reads = "Recorded: {given_names} {family_name}. Born: {born}. Born about: {born_about}"
    belongs = "person"

    given_names: Annotated[str, Asks("Given names?"), A_NAME] = ""
    family_name: Annotated[str, Asks("Family name?"), A_NAME] = ""
    known_as: Annotated[str, Asks("What do they like to be called?", seldom=True), A_NAME] = ""
    sex: Annotated[Sex, Asks("Sex?")] = Sex.NOT_KNOWN
    born: Annotated[date | None, Asks("Date of birth, if it is known exactly?", past=True)] = None
    born_about: Annotated[
        int | None, Asks("If not, about which year?", past=True), Field(ge=EARLIEST, le=LATEST)
    ] = None
    unborn: Annotated[Answer, Asks("Are they not yet born?")] = Answer.NO
    identified: Annotated[
        Answer,
        Asks("Do we know who they are?", why="A child not yet identified is owed being identified."),
    ] = Answer.YES
    ethnicity: Annotated[str, Asks("How do they describe their ethnicity?", seldom=True)] = ""
    source: Annotated[str, Asks("Who told us?", seldom=True)] = ""

    @field_validator("born")
    @classmethod
    def _within_living_memory(cls, born: date | None) -> date | None:
        if born is not None and not EARLIEST <= born.year <= LATEST:
            raise ValueError(f"Check the year of birth: it must be between {EARLIEST} and {LATEST}")
        return born


class NameKind(StrEnum):
    """What sort of a name it is."""

    NICKNAME = "nickname"
    ALIAS = "alias"
    FORMER = "former name"
    MAIDEN = "name before marriage"
    ONLINE = "name used online"
    SPELLING = "another spelling"


class PersonNamed(Entry):
    """A person is known by another name, too."""

    key = "person.named"
    title = "Another name"
    help = "A nickname, an alias, a name used online: by it they are found."
    reads = "Also known as {given_names} {family_name} ({what})"
    belongs = "person"

    given_names: Annotated[str, Asks("Given names?"), A_NAME] = ""
    family_name: Annotated[str, Asks("Family name?"), A_NAME] = ""
    what: Annotated[NameKind, Asks("What sort of a name is it?")] = NameKind.ALIAS
    source: Annotated[str, Asks("Who told us?")] = ""


class PersonIdentified(Entry):
    """A person who was not identified is now."""

    key = "person.identified"
    title = "Person identified"
    reads = "Identified: {how}"
    belongs = "person"
    marks = (Mark.CHILD_IDENTIFIED,)
    joins = "same_as"

    how: Annotated[str, Asks("How do we know?", lines=3)] = ""
    same_as: Annotated[str, Asks("Which person on record is it?", coded=True)] = ""


class PersonDescribed(Entry):
    """What a person looks like, for somebody who has to find them."""

    key = "person.described"
    title = "Description"
    help = "What somebody who has to find them looks for."
    reads = "Description. Build: {build}. Hair: {hair}. Marks: {marks_and_scars}"
    belongs = "person"

    height_cm: Annotated[int | None, Asks("Height in centimetres?")] = None
    build: Annotated[str, Asks("Build?")] = ""
    hair: Annotated[str, Asks("Hair?")] = ""
    eyes: Annotated[str, Asks("Eyes?")] = ""
    skin: Annotated[str, Asks("Skin?")] = ""
    marks_and_scars: Annotated[str, Asks("Marks, scars, glasses, aids?", lines=2)] = ""


class PersonPhotographed(Entry):
    """There is a photograph of the person."""

    key = "person.photographed"
    title = "Photograph"
    reads = "Photograph. Taken: {taken_on}. File: {digest}"
    belongs = "person"

    digest: Annotated[str, Asks("Which file?", hint="Its digest.", coded=True)]
    taken_on: Annotated[
        date | None, Asks("When was it taken?", why="Children change in a year.", past=True)
    ] = None
    scanned: Annotated[Answer, Asks("Was the file scanned?")] = Answer.NOT_KNOWN
    source: Annotated[str, Asks("Who gave it?")] = ""


class NeedsRecorded(Entry):
    """What the person needs so as to be understood and kept well, and which adult they trust."""

    key = "person.needs-recorded"
    title = "Needs"
    help = "How to speak with them, health, medication, and the adult they trust."
    reads = "Needs. To be understood: {communication}. Health: {health}. Medication: {medication}"
    belongs = "person"

    disability: Annotated[str, Asks("Disability or condition?", lines=2)] = ""
    communication: Annotated[
        str, Asks("How to speak with them?", hint="Short questions, signs, time, what not to do.", lines=2)
    ] = ""
    interpreter: Annotated[str, Asks("Which language, if an interpreter is needed?", coded=True)] = ""
    health: Annotated[str, Asks("Health?", lines=2)] = ""
    medication: Annotated[str, Asks("Medication, and what happens without it?", lines=2)] = ""
    trusted_adult: Annotated[
        str,
        Asks(
            "Which adult do they trust?",
            why="A frightened child rings somebody they trust: ring there first.",
        ),
    ] = ""
    source: Annotated[str, Asks("Who told us?")] = ""


class TelephoneRecorded(Entry):
    """A telephone number or account that the person uses."""

    key = "person.telephone-recorded"
    title = "Telephone or account"
    reads = "Uses {number}"
    belongs = "person"

    number: Annotated[str, Asks("Which number, or account and service?")]
    safe_to_ring: Annotated[Answer, Asks("Is it safe to ring?")] = Answer.NOT_KNOWN
    source: Annotated[str, Asks("Who told us?")] = ""


class PersonFlagged(Entry):
    """Somebody put a flag on a person, with its source and when to look again."""

    key = "person.flagged"
    title = "Flag on a person"
    help = "Two or three words that everybody must see, with a day on which somebody looks again."
    reads = "Flag: {flag}. Look again: {review_on}. Why: {why}"
    belongs = "person"
    marks = (Mark.CHILD_FLAGGED,)

    flag: Annotated[str, Asks("Which flag?", hint="Two or three plain words, no judgement.", coded=True)]
    why: Annotated[str, Asks("Why?", lines=3)] = ""
    source: Annotated[str, Asks("Who says so, and on what?")] = ""
    review_on: Annotated[
        date | None, Asks("When must somebody look again?", why="No flag stands for ever.")
    ] = None


class PersonFlagEnded(Entry):
    """A flag on a person no longer stands."""

    key = "person.flag-ended"
    title = "Flag ended"
    reads = "Flag ended: {flag}. Why: {why}"
    belongs = "person"

    flag: Annotated[str, Asks("Which flag?", coded=True)]
    why: Annotated[str, Asks("Why?", lines=2)] = ""
