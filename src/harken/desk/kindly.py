"""What is said kindly of what was saved, on the page that follows. No word of it is in an address."""

import re
from collections.abc import Iterable
from urllib.parse import urlencode

from harken.access.consult import Look
from harken.access.staff import named_by_collar
from harken.chronology.page import PageOf, page
from harken.desk.names import each_named, officers_of
from harken.desk.visit import Visit
from harken.vocabulary import Entry, Hint, hints_called, in_one_breath, kindly, whose_number
from harken.vocabulary.recorded import About

CODES, KIND = "kindly", "of"
A_NUMBER = re.compile(r"[A-Za-z]{0,3}\d{1,6}")


def to_be_said(visit: Visit, entry: Entry, about: About, *, saved: str, new: bool) -> str:
    """What follows the address of the next page, so that it says what was left out of what was saved.

    Of what is `new`, and corrects nothing, it says what it might have met, too.
    """
    hints = kindly(entry, _earlier(visit, about, saved)) if entry.account_in else ()
    hints = (*hints, *_numbers_of_nobody(visit, entry))
    codes = ",".join(hint.code for hint in hints)
    said = {KIND: entry.key} | ({CODES: codes} if codes else {})
    return f"&{urlencode(said)}" if codes or (new and entry.belongs == "case") else ""


def _numbers_of_nobody(visit: Visit, entry: Entry) -> Iterable[Hint]:
    """Of each answer that gives the number of an officer: where nobody of the force has it, or two have.

    It may be an officer of another force, and is kept. But what turns on two officers being different
    people turns on it.
    """
    kind = type(entry)
    given = {name: each_named(getattr(entry, name)) for name in officers_of(kind)}
    numbers = {one for each in given.values() for one in each if A_NUMBER.fullmatch(one)}
    unknown = numbers - named_by_collar(visit.connection, visit.actor.force, numbers).keys()
    return (whose_number(kind, name) for name, each in given.items() if not unknown.isdisjoint(each))


def said_kindly(visit: Visit) -> str:
    """What is to be said at the top of this page of what was just saved; empty where there is nothing."""
    kind = visit.standards.rules.kinds.get(visit.request.GET.get(KIND, ""))
    codes = visit.request.GET.get(CODES, "").split(",")
    return in_one_breath(hints_called(kind, codes)) if kind is not None else ""


def _earlier(visit: Visit, about: About, saved: str) -> list[str]:
    """The accounts of the same people that the visitor may read, but for the one just saved."""
    subjects = [who for who, _ in about]
    told = {k.key: k.account_in.told for k in visit.standards.rules.kinds.values() if k.account_in}
    if not subjects:
        return []
    visit.looked(Look(object_kind="form", object_id="account", persons=subjects, fields=("words",)))
    wanted = PageOf(subject=subjects[0], also=subjects[1:], kinds=tuple(told), limit=20)
    lines = page(visit.connection, visit.actor, wanted).lines
    return [
        str((one.words or {}).get(told[one.recorded.kind], "")) for one in lines if one.recorded.id != saved
    ]
