"""Tells: what an entry of a case says of somebody that whoever goes to them must know."""

from enum import StrEnum


class Tells(StrEnum):
    """What an answer says of somebody."""

    LOOKS = "looks"
    WEARING = "wearing"
    HEALTH = "health"
    MEDICATION = "medication"
    COMMUNICATION = "communication"
