"""Photographs and silhouettes of people, and how far a photograph may be trusted."""

from datetime import date, timedelta

from harken.design.pages.parts import Photo
from harken.design.words import MONTHS
from harken.people.read import PersonLine

OLD = timedelta(days=365)
"""After how long a photograph of a child is doubted. Our own design: children change in a year."""


def picture(person: PersonLine | None, *, today: date | None = None) -> Photo:
    """The photograph of somebody, or our silhouette; with what to doubt where `today` is given."""
    if person is None:
        return Photo(alt="Silhouette")
    called = person.known_as or person.given or "somebody"
    if not person.photo:
        return Photo(alt=f"Silhouette of {called}")
    return Photo(
        alt=f"Photograph of {called}",
        src=f"/photographs/{person.photo}",
        caution=_caution(person.photo_taken, today) if today else "",
    )


def _caution(taken: date | None, today: date) -> str:
    if taken is None:
        return "Not known when it was taken."
    said = f"Taken {taken.day} {MONTHS[taken.month - 1]} {taken.year}"
    return f"{said}: may look different now." if today - taken > OLD else f"{said}."
