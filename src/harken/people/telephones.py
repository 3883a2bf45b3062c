"""Telephone numbers as they are compared: +44 and the rest, whichever way they were written."""

import re

_NUMBER = re.compile(r"^(?:\+|00|\(?0)[\d ()-]{8,18}$")


def dialled(written: str) -> str:
    """As +44 and the rest; empty for what is no telephone number, as the name of an account."""
    text = written.strip()
    if not _NUMBER.match(text):
        return ""
    digits = re.sub(r"\D", "", text.replace("(0)", ""))
    if text.startswith("+"):
        return f"+{digits}"
    return f"+{digits[2:]}" if digits.startswith("00") else f"+44{digits[1:]}"
