"""What a duty says already of the entry that would meet it: to or from which agency, and for what purpose."""

from harken.design.forms.moments import Filled
from harken.design.forms.questions import PREFIX
from harken.every_case.disclosure import Agency
from harken.vocabulary import Duty, Entry, On
from harken.vocabulary.entry import answer_type, asks_of


def asked_for(duty: Duty, kind: type[Entry]) -> Filled:
    """The answers that stand in the form as it begins, each the first that would do; what was done is asked.

    Nothing is filled in of what somebody saw, said or decided: only whom it is about, and its purpose.
    """
    way = next((one for one in duty.met if isinstance(one, On) and one.kind == kind.key), None)
    given = ((name, str(values[0])) for name, values in (way.answers if way else ()) if values[0])
    return {PREFIX + name: (value,) for name, value in given if _is_whom_or_why(kind, name)}


def _is_whom_or_why(kind: type[Entry], name: str) -> bool:
    holds, many, _ = answer_type(kind, name)
    return not many and (holds is Agency or (holds is str and asks_of(kind, name).coded))
